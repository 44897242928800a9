"""Input keys: the names of what a page was made from, and which of them change when a story does.

    publication/ID/LANG            a story's words and pointer in a language
    card/ID/LANG                   the story as others show it (a neighbour's headline)
    languages/ID                   in which languages a story is live, and where
    list/LANG                      all of a language's stories
    list/LANG/BY/KEY               those of a section, author, source or topic (KEY percent-encodes % and /)
    list/LANG/BY/KEY/yyyy/mm       the same in one month
    list/LANG/video[/yyyy/mm]      those with a video
    sitemap, sitemap/yyyy/mm       which articles there are, and when they changed
    languages                      which languages have anything live
    nav/LANG                       which sections, and whether videos, a language has
    newsroom/DIGEST                the newsroom, our templates, words and stylesheet
    media/SHA256/RECIPE            a picture

An article depends on `nav/LANG`, never on a list: it stays as it is when another story is published, unless a section
opens or empties.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.model.language import Tag
from dragoman.model.page import Card
from dragoman.pages.dates import possible_months
from dragoman.ports import CardQuery, Shelf


class Standing(msgspec.Struct, frozen=True):
    """What is live, as counts: the languages, and in each its sections and stories with video. Zeroes are left out."""

    languages: dict[Tag, int] = {}
    sections: dict[Tag, dict[str, int]] = {}
    videos: dict[Tag, int] = {}


def standing(shelf: Shelf) -> Standing:
    """What is live now."""
    languages = {tag: count for tag, count in shelf.languages().items() if count}
    sections = {tag: {key: n for key, n in shelf.counts(tag, "section").items() if n} for tag in languages}
    videos = {tag: shelf.count(CardQuery(tag, video=True)) for tag in languages}
    return Standing(languages, sections, {tag: count for tag, count in videos.items() if count})


def moved_on(before: Standing, old: Card | None, new: Card | None) -> Standing:
    """What is live once a story's card in a language has gone from old to new."""
    languages, videos = dict(before.languages), dict(before.videos)
    sections = {tag: dict(counts) for tag, counts in before.sections.items()}
    for card, step in ((old, -1), (new, 1)):
        if card is not None:
            _add(languages, card.language, step)
            _add(sections.setdefault(card.language, {}), card.section, step)
            _add(videos, card.language, step if card.video else 0)
    return Standing(languages, {tag: counts for tag, counts in sections.items() if counts}, videos)


def _add(counts: dict[str, int], key: str, step: int) -> None:
    counts[key] = counts.get(key, 0) + step
    if counts[key] <= 0 or not key:
        del counts[key]


def shifted(before: Standing, after: Standing) -> tuple[str, ...]:
    """The keys that change with what is live: `languages`, and `nav/LANG` where the row of sections is another."""
    keys = ["languages"] if before.languages.keys() != after.languages.keys() else []
    for tag in sorted(before.languages.keys() | after.languages.keys()):
        if _nav(before, tag) != _nav(after, tag):
            keys.append(nav_key(tag))
    return tuple(keys)


def _nav(now: Standing, tag: Tag) -> tuple[frozenset[str], bool]:
    return frozenset(now.sections.get(tag, {})), tag in now.videos


def touched(old: Card | None, new: Card | None) -> tuple[str, ...]:
    """The keys that change when a story's card in a language goes from old to new (None: it is not live).

    Two equal cards mean that only the words below the headline changed. What this cannot know, because it takes the other
    stories' counts, `shifted` tells.
    """
    card = new or old
    if card is None:
        return ()
    keys = {publication_key(card.story, card.language)}
    if old is None or new is None or old.path != new.path:
        keys |= {languages_key(card.story), "sitemap"}
    if old is None or new is None or _listed(old) != _listed(new):
        keys |= {card_key(card.story, card.language)}
        keys |= {key for one in (old, new) if one is not None for key in lists_of(one)}
    keys |= {f"sitemap/{month}" for one in (old, new) if one is not None for month in possible_months(one.published)}
    return tuple(sorted(keys))


def _listed(card: Card) -> Card:
    """A card without what no list shows."""
    return msgspec.structs.replace(card, changed=0)


def lists_of(card: Card) -> Iterator[str]:
    """The keys of every list a card stands in."""
    yield list_key(card.language)
    months = ("", *possible_months(card.published))
    homes = [("section", card.section), ("source", card.source), ("video", "")]
    homes += [("author", name) for name in card.authors] + [("topic", key) for key in card.topics]
    for by, key in homes:
        if key or (by == "video" and card.video):
            yield from (list_key(card.language, by, key, month) for month in months)


def publication_key(story: str, language: Tag) -> str:
    return f"publication/{story}/{language}"


def card_key(story: str, language: Tag) -> str:
    return f"card/{story}/{language}"


def languages_key(story: str) -> str:
    return f"languages/{story}"


def nav_key(language: Tag) -> str:
    return f"nav/{language}"


def list_key(language: Tag, by: str = "", key: str = "", month: str = "") -> str:
    """`list/es`, `list/es/section/business`, `list/es/video/2026/11`."""
    encoded = key.replace("%", "%25").replace("/", "%2F")
    return "/".join(part for part in ("list", language, by, encoded, month) if part)
