"""How well one agency text in several papers is told from texts that only look alike.

Texts are made of the lexis' words, so that no newspaper's sentence is needed, in scripts of every kind. Right pairs: a paper
changes the headline, dateline and quotation marks, cuts the last paragraphs, adds one of its own, edits a few words. Wrong
pairs: a recurring text with other numbers and names (same day and next day), other stories with the same standing paragraphs,
briefs beside reports. Annotated pages of different publishers, where there are any (`DRAGOMAN_DATA`), are wrong pairs too:
those that are joined are named, to be looked at.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

import msgspec
from reading_pages import folder, pages

from dragoman.language.facts import facts
from dragoman.language.lexis import forms
from dragoman.model.copy import Copy
from dragoman.model.story import Paragraph, Rich
from dragoman.model.when import Instant
from dragoman.stories.gathering.twins import groups

LANGUAGES = ("es", "en", "de", "ru", "ar", "hi", "vi", "ko", "ja", "zh", "th", "km")
STORIES = 40
DAY = 86400
NOON = 1_760_000_000

Story = list[list[str]]
"""Paragraphs of sentences."""


class Hand(NamedTuple):
    """What writes in a language: its words, its space, its full stop, where its names come from."""

    language: str
    words: tuple[str, ...]
    names: tuple[str, ...]
    chance: random.Random

    @property
    def space(self) -> str:
        return " " if facts(self.language).spaced else ""

    @property
    def stop(self) -> str:
        return {"zh": "。", "ja": "。", "th": " ", "km": "។ ", "hi": "। "}.get(self.language, ". ")

    def sentence(self) -> str:
        words = [self.chance.choice(self.words) for _ in range(self.chance.randint(8, 20))]
        for extra in (self.name(), self.number()):
            if self.chance.random() < 0.5:
                words.insert(self.chance.randrange(1, len(words)), extra)
        text = self.space.join(words)
        return text[:1].upper() + text[1:]

    def name(self) -> str:
        return self.chance.choice(self.names)

    def number(self) -> str:
        return str(self.chance.choice((self.chance.randint(2, 99), self.chance.randint(100, 99999))))

    def story(self, size: int = 0) -> Story:
        many = size or self.chance.randint(5, 10)
        return [[self.sentence() for _ in range(self.chance.randint(2, 4))] for _ in range(many)]


def hand(language: str, seed: int) -> Hand:
    chance = random.Random(f"{language} {seed}")
    plain = (form.strip("*") for found in forms(language).values() for form in found if not form.startswith(("!", "*")))
    words = tuple(dict.fromkeys(word for word in plain if len(word) > 1))
    cased = facts(language).cased
    names = tuple(
        (first + second).capitalize() if cased else first + second
        for first, second in zip(chance.sample(words, 60), chance.sample(words, 60), strict=True)
    )
    return Hand(language, words, names, chance)


def copy(hand: Hand, source: str, story: Story, at: int, head: str = "") -> Copy:
    said = [hand.stop.join(sentences).strip() + hand.stop.strip() for sentences in story]
    said[0] = head + said[0]
    title = hand.sentence()
    number = str(hand.chance.random())
    url = f"https://{source}.example/{number}"
    return Copy(
        source,
        number,
        url,
        hand.language,
        title,
        published=Instant(at),
        body=tuple(Paragraph(Rich(each)) for each in said),
    )


# -- right pairs --


def cut(hand: Hand, story: Story) -> Story:
    return story[: max(3, round(len(story) * hand.chance.uniform(0.4, 0.9)))]


def local(hand: Hand, story: Story) -> Story:
    at = hand.chance.choice((0, 1, len(story)))
    return [*story[:at], [hand.sentence() for _ in range(2)], *story[at:]]


def edited(hand: Hand, story: Story) -> Story:
    """One sentence in five with a word put in, left out or changed."""

    def touched(sentence: str) -> str:
        words = sentence.split(hand.space) if hand.space else list(sentence)
        if hand.chance.random() < 0.2:
            words[hand.chance.randrange(1, len(words))] = hand.chance.choice(hand.words)
        return hand.space.join(words)

    return [[touched(sentence) for sentence in paragraph] for paragraph in story]


def quoted(hand: Hand, story: Story) -> Story:
    """A quotation in another paper's marks, on the same words."""
    marks = hand.chance.choice(("“”", "«»", "''"))
    story = [list(paragraph) for paragraph in story]
    for paragraph in story[1::2]:
        paragraph[0] = f"{marks[0]}{paragraph[0]}{marks[1]}"
    return story


def reprinted(hand: Hand, story: Story) -> Story:
    for change in (cut, local, edited, quoted):
        story = change(hand, story) if hand.chance.random() < 0.6 else story
    return story


# -- wrong pairs --


def recurring(hand: Hand, story: Story) -> tuple[Story, Story]:
    """One form, filled in twice: a number and a name in most sentences."""

    def filled() -> Story:
        return [[_filled(hand, sentence) for sentence in paragraph] for paragraph in form]

    form = [[_blank(hand, sentence) for sentence in paragraph] for paragraph in story]
    return filled(), filled()


def _blank(hand: Hand, sentence: str) -> str:
    words = sentence.split(hand.space) if hand.space else list(sentence)
    for slot in ("{name}", "{number}"):
        if hand.chance.random() < 0.6:
            words.insert(hand.chance.randrange(1, len(words)), slot)
    return hand.space.join(words)


def _filled(hand: Hand, sentence: str) -> str:
    return sentence.replace("{name}", hand.name()).replace("{number}", hand.number())


def standing(hand: Hand, story: Story) -> tuple[Story, Story]:
    """Two stories with as much of a standing background as of their own."""
    half = len(story) // 2
    own = [[[hand.sentence() for _ in range(3)] for _ in range(len(story) - half)] for _ in range(2)]
    return own[0] + story[:half], own[1] + story[:half]


def brief(hand: Hand, story: Story) -> tuple[Story, Story]:
    """A brief of its own words that ends with a sentence or two of a report."""
    return [[hand.sentence() for _ in range(3)], [hand.sentence() for _ in range(3)], story[0][:2]], story


def joined(one: Copy, other: Copy) -> bool:
    return len(groups([one, other])) == 1


def right(language: str, seed: int) -> list[bool]:
    writer = hand(language, seed)
    out = []
    for _ in range(STORIES):
        story = writer.story()
        one = copy(writer, "one", story, NOON, f"{writer.name()} 3 ({writer.name()}) - ")
        later = NOON + writer.chance.choice((600, 7200, 15 * 3600))
        out.append(joined(one, copy(writer, "two", reprinted(writer, story), later, f"{writer.name()} — ")))
    return out


def wrong(language: str, seed: int, make: Callable[[Hand, Story], tuple[Story, Story]], apart: int) -> list[bool]:
    writer = hand(language, seed)
    out = []
    for _ in range(STORIES):
        one, other = make(writer, writer.story())
        out.append(joined(copy(writer, "one", one, NOON), copy(writer, "two", other, NOON + apart)))
    return out


KINDS = (
    ("recurring, same day", recurring, 3600), ("recurring, next day", recurring, DAY), ("standing text", standing, 3600),
    ("brief and report", brief, 600),
)  # fmt: skip


def true_copies() -> list[Copy]:
    """The annotated pages' own texts, each as a copy of its publisher, all on one day."""
    out = []
    for page in pages(folder()):
        said = [text for section in page.truth["body"]["sections"] for text in section["paragraphs"]]
        publisher, body = page.file.name.rpartition("_")[0], tuple(Paragraph(Rich(text)) for text in said)
        out.append(
            Copy(
                publisher,
                page.file.name,
                page.address,
                page.language,
                page.truth["title"],
                published=Instant(NOON),
                body=body,
            )
        )
    return out


def real(copies: Sequence[Copy]) -> list[str]:
    """Groups of more than one publisher's pages, by their files."""
    return [" = ".join(copies[at].guid for at in group) for group in groups(copies) if len(group) > 1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    seed = parser.parse_args().seed
    print(f"{'':8}{'found':>8}" + "".join(f"{name:>22}" for name, _, _ in KINDS))
    good: list[bool] = []
    bad: list[bool] = []
    for language in LANGUAGES:
        found = right(language, seed)
        false = [wrong(language, seed, make, apart) for _, make, apart in KINDS]
        good += found
        bad += [each for row in false for each in row]
        print(f"{language:8}{sum(found):>5}/{len(found)}" + "".join(f"{sum(row):>19}/{len(row)}" for row in false))
    precision = sum(good) / (sum(good) + sum(bad))
    print(
        f"recall {sum(good) / len(good):.3f}, precision {precision:.3f} of {len(good)} right and {len(bad)} wrong pairs"
    )
    if folder().is_dir():
        copies = true_copies()
        found_there = real(copies)
        dated = real([msgspec.structs.replace(each, published=None) for each in copies])
        print(f"{len(copies)} annotated pages: {len(found_there)} joined; undated: {len(dated)}")
        print(*found_there, *dated, sep="\n")


if __name__ == "__main__":
    main()
