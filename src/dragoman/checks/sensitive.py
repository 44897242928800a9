"""Sensitive: the subjects of a story on which a wrong sentence does harm that no correction mends.

Found in the source story by the concepts its words show (language.lexis), by words that no other subject has
(subject_words) and by ages under eighteen (quantities). What a
subject's own words show weighs more than words it often stands among, and a word in the headline, the standfirst, the
section or the tags more than one in the body. Weights and words were set on the English half of NTREX's 123 stories;
`eval/sensitive.py` measures what each language misses and what it holds in vain.

Where a language has no lexis nothing can be found, and `unchecked` says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dragoman.checks import subject_words
from dragoman.language import lexis
from dragoman.model.language import Tag
from dragoman.model.newsroom import SENSITIVE
from dragoman.model.story import Block, Figure, Heading, List, Paragraph, Quotation, Story, Table, Video
from dragoman.quantities import read

VERSION = "2"

ENOUGH = 3
"""Weight from which a story is of a subject."""

_OWN, _OFTEN, _BESIDE, _HEAD = 2, 1, 1, 1
"""Weights: of each word that is the subject's own, of each that often is its, of each concept it stands among (once),
and what a word above the story adds."""

_SHOWN = 3
"""Words shown as evidence."""

_TEXTS = 400
"""Texts of a story that are looked at; a story that says its subject nowhere in so many is of another."""

_MAJORITY = 18
"""Years: the age of majority in nearly every country, and the Convention on the Rights of the Child's."""

_NEAR = 12
"""Code points between a number and the word that makes it an age."""

_AGES = ("歳", "岁", "歲", "세", "살", "tuổi")
"""Counters of years of age alone, in the languages that have their own."""

_AGE = "age_under_18"
"""Stands for a concept: no lexis has it."""


class Marks(NamedTuple):
    """The concepts by which a subject shows: those that are its own, those that often are, and those it stands among."""

    own: frozenset[str]
    often: frozenset[str]
    among: frozenset[str]

    @property
    def shown(self) -> frozenset[str]:
        """Concepts that show it by themselves."""
        return self.own | self.often


class Sensitive(NamedTuple):
    """A subject a story is of, and the words that show it, as they stand there, the weightiest first."""

    topic: str
    words: tuple[str, ...]


class Sighting(NamedTuple):
    """A concept, or the subject itself, and the words that showed it."""

    concept: str
    words: str
    head: bool


def _marks(own: str, often: str, among: str) -> Marks:
    return Marks(frozenset(own.split(" ")), frozenset(often.split(" ")), frozenset(among.split(" ")))


_SUBJECTS = dict(
    zip(
        SENSITIVE,
        (
            _marks("election", "vote vote_noun", "campaign party democracy senator deputy parliament president choose"),
            _marks(
                "suspect arrest murder crime criminal",
                "accuse charge_verb sentence_verb prison prisoner trial",
                "police court investigate victim witness lawyer judge_noun deny steal shoot escape",
            ),
            _marks(
                _AGE,
                "child boy girl baby daughter son",
                "student school teacher parent mother father family young",
            ),
            _marks(
                "kill dead death injure victim murder",
                "die",
                "accident earthquake flood storm bomb shoot hospital funeral body attack attack_noun fire danger",
            ),
            _marks(
                "disease virus cancer vaccine",
                "health patient drug doctor nurse hospital",
                "pain blood body death heart birth",
            ),
            _marks(
                "war soldier bomb terrorist",
                "army weapon military",
                "attack attack_noun border peace defence refugee violence kill shoot threat",
            ),
        ),
        strict=True,
    )
)


def unchecked(language: Tag) -> tuple[str, ...]:
    """What cannot be looked for in stories of a language."""
    return () if lexis.known(language) else (f"topics:{language}",)


def sensitive(story: Story) -> tuple[Sensitive, ...]:
    """The sensitive subjects of a story, in the order of SENSITIVE."""
    head = (story.title, story.standfirst, *story.tags)
    keys = tuple(
        sighting for key in (story.section, *story.topics) for sighting in _sightings(_spaced(key), "en", True)
    )
    body = tuple(text for block in story.body for text in _texts(block))
    return subjects(head, body, story.language, keys)


def _spaced(key: str) -> str:
    """A section's or topic's key as words; keys are the newsroom's own, and English where they are words at all."""
    return key.replace("-", " ")


def subjects(
    head: Sequence[str], body: Sequence[str], language: Tag, known: Sequence[Sighting] = ()
) -> tuple[Sensitive, ...]:
    """The subjects of texts: of those above a story, and of its own. `known`: what was seen of it elsewhere."""
    above = (each for text in head for each in _sightings(text, language, True))
    below = (each for text in body[:_TEXTS] for each in _sightings(text, language, False))
    seen = (*known, *above, *below)
    return tuple(
        Sensitive(topic, words) for topic, marks in _SUBJECTS.items() if (words := _weighty(seen, topic, marks))
    )


def _sightings(text: str, language: Tag, head: bool) -> Iterator[Sighting]:
    """What a text shows, a word that has several readings once for each."""
    hits = lexis.concepts(text, language)
    yield from (Sighting(hit.concept, text[hit.start : hit.end], head) for hit in hits)
    for found in subject_words.found(text, language):
        marks = _SUBJECTS[found.topic]
        said = any(hit.start < found.end and found.start < hit.end and hit.concept in marks.shown for hit in hits)
        if not said:  # a word weighs once
            yield Sighting(found.topic, text[found.start : found.end], head)
    yield from (Sighting(_AGE, words, head) for words in _ages(text, hits, language))


def _ages(text: str, hits: Sequence[lexis.Hit], language: Tag) -> Iterator[str]:
    """Ages under eighteen. In some languages the word for old is also the one for years, which makes no number an age."""
    years = {(hit.start, hit.end) for hit in hits if hit.concept == "year"}
    old = [hit for hit in hits if hit.concept in ("old", "age") and (hit.start, hit.end) not in years]
    if not old and not any(counter in text for counter in _AGES):
        return
    for quantity in read(text[: lexis.LIMIT], language):
        counted = quantity.kind == "number" or quantity.unit == "year"
        if counted and 0 < quantity.value < _MAJORITY and quantity.sure and not quantity.spelled:
            near = [hit for hit in old if hit.start - quantity.end <= _NEAR and quantity.start - hit.end <= _NEAR]
            start, end = quantity.start, quantity.end
            if near:
                yield text[min(near[0].start, start) : max(near[0].end, end)]
            elif any(counter in quantity.text for counter in _AGES):
                yield text[start:end]


def _weighty(seen: Sequence[Sighting], topic: str, marks: Marks) -> tuple[str, ...]:
    """The words that show a subject, the weightiest first, where they weigh enough; its company alone never does."""
    own = [each for each in seen if each.concept in marks.own or each.concept == topic]
    often = [each for each in seen if each.concept in marks.often]
    beside = {each.concept: each for each in reversed(seen) if each.concept in marks.among}
    above = sum(each.head for each in (*own, *often))
    weight = _OWN * len(own) + _OFTEN * len(often) + _BESIDE * len(beside) + _HEAD * above
    if not (own or often) or weight < ENOUGH:
        return ()
    return _distinct(each.words for each in (*own, *often, *beside.values()))


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    return tuple({word.lower(): word for word in words}.values())[:_SHOWN]


def _texts(block: Block) -> Iterator[str]:
    """The words of a block, a text each."""
    match block:
        case Heading() | Paragraph():
            yield block.text.text
        case Quotation():
            yield from (block.text.text, block.cite.text)
        case List():
            yield from (item.text for item in block.items)
        case Table():
            yield from (cell.text for row in block.rows for cell in row)
        case Figure():
            yield from (block.alt, block.caption.text)
        case Video():
            yield from (block.title, block.caption.text)
        case _:
            return
