"""Consistency: one rendering over a story for each name that the source has one of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.mentions import KATAKANA, LATIN, Mention, initials, mentions, pieces
from dragoman.checks.renderings import concepts, names
from dragoman.checks.words import LIMIT, Word, fold, words
from dragoman.language.facts import facts
from dragoman.language.romanise import VOWELLESS, apart, skeleton, sounds, weight
from dragoman.language.wordlist import common, listed
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

LIKE = 0.34
"""Sounds no further apart are one name; as in `checks.traces`, measured there."""

_MOST = 60
"""Names, and words that may render one, of a unit that are looked at."""

_SHORTEST = 4
"""Letters of a name at least: shorter ones are like too many words."""

_INFLECTING = frozenset(
    "ru uk be bg mk pl cs sk hr sr sl tr az fi et hu lt lv el de nl sv da nb nn ro sw is ga cy eu ka hy sq".split()  # noqa: SIM905
)
_DERIVING = frozenset({"en", "es", "pt", "fr", "it", "ca", "gl"})
"""Languages that make words of a people, or plurals, with an ending on the name, where other languages have the name alone."""

_ENDING = 5
"""Letters that an ending has at most."""

_PARTICLES = 6
"""Letters (jamo) of the particles that Korean puts behind a name."""

_MORE = 3
"""Letters by which a longer word is another word, not the same spelt otherwise."""

_CLITICS = ("nya", "ku", "mu")


class Seen(NamedTuple):
    """A name where it stands: in a unit, under a word of the translation with its span, `far` from the name's sound.
    `run`: the words with a capital that it stands among in the source."""

    unit: Unit
    word: Word
    far: float
    run: str


class _Name(NamedTuple):
    """A name of a source. `run`: the words with a capital side by side that it is one of; `city`: it is known as a city's alone."""

    text: str
    folded: str
    run: str
    city: bool


class _Place(NamedTuple):
    unit: Unit
    draft: Draft
    name: _Name


def name_findings(pairs: Sequence[tuple[Unit, Draft]], language: Tag) -> Iterator[Finding]:
    """Names that the source spells in one way and the translation in two."""
    if not pairs or blind(pairs[0][0].segment.language, language):
        return
    for places in _recurring(pairs):
        seen = [found for place in places if (found := _rendering(place.name, place, language))]
        pair = _apart(seen, language)
        if pair is not None and not _excused(pair, places):
            yield _finding(places[0].name.text, *pair, language)


def blind(source: Tag, target: Tag) -> bool:
    """Whether names cannot be followed between two languages: the source does not show them, or the translation's script
    neither parts words nor spells foreign ones apart."""
    return not facts(source).cased or not (facts(target).spaced or facts(target).script == "Jpan")


def _finding(name: str, found: Seen, other: Seen, language: Tag) -> Finding:
    grave: Severity = "warning" if facts(language).cased else "note"
    args = {
        "source": name,
        "target": found.word.text,
        "other": other.word.text,
        "path": found.unit.path,
        "other_path": other.unit.path,
    }
    return Finding("story", "name", grave, (0, 0), (found.word.start, found.word.end), args)


def _recurring(pairs: Sequence[tuple[Unit, Draft]]) -> Iterator[list[_Place]]:
    """The places of each name that stands in several of the source's sentences."""
    found: dict[str, list[_Place]] = {}
    for unit, draft in pairs:
        language = unit.segment.language
        for key, name in {_key(each.folded, language): each for each in _surely(unit)}.items():
            found.setdefault(key, []).append(_Place(unit, draft, name))
    yield from (places for places in found.values() if len(places) > 1)


def _surely(unit: Unit) -> Iterator[_Name]:
    language = unit.segment.language
    found = mentions(unit.segment.text, language)[:_MOST]
    runs = _runs(found, unit.segment.text)
    for before, each, after in zip((None, *found), found, (*found[1:], None), strict=False):
        plain = each.sure > 1 and len(each.folded) >= _SHORTEST and not initials(each.text)
        if plain and not _part(before, each, language) and not _part(each, after, language):
            meant = concepts(each.folded, language)
            city = bool(meant) and all(concept.startswith("#") for concept in meant)
            yield _Name(each.text, each.folded, runs[each.run], city)


def _runs(found: Sequence[Mention], text: str) -> dict[int, str]:
    """By the run of words with a capital, the words of it, also of those that a short word joins: Bank of Scotland."""
    chains: dict[int, list[str]] = {}
    last: Mention | None = None
    for mark in found:
        if mark.run not in chains:
            joined = last is not None and last.sure >= 0 and _JOINT.fullmatch(text, last.end, mark.start) is not None
            chains[mark.run] = chains[last.run] if joined and last else []
        chains[mark.run].append(mark.folded)
        last = mark
    return {run: " ".join(chain) for run, chain in chains.items()}


_JOINT = re.compile(
    r" (?:(?:of|the|and|for|in|de|del|do|da|di|dei|della|la|las|los|du|des|et|y|e|i|und|von|der|van|den) ){1,2}"
)
"""What stands between the words of one name: of, de la, und."""


def _part(one: Mention | None, other: Mention | None, language: Tag) -> bool:
    """Whether two words are a name of its own together, as Mexico City, which may have another rendering."""
    if one is None or other is None or one.run != other.run:
        return False
    return bool(concepts(f"{one.folded} {other.folded}", language))


def _key(folded: str, language: Tag) -> str:
    return folded[: max(_SHORTEST, len(folded) - 2)] if language.partition("-")[0] in _INFLECTING else folded


def _rendering(name: _Name, place: _Place, language: Tag) -> Seen | None:
    """The word of a translation that renders a name: one of those it is known under, or the nearest by its sound."""
    source = place.unit.segment
    known = _known(name.text, source.language, language)
    own = {word.folded for word in words(source.text)} - {name.folded}
    found = [word for word in _candidates(place.draft.text[:LIMIT], language) if word.folded not in own]
    plain = next((word for word in found if word.folded == name.folded or word.folded in known), None)
    if plain:
        return Seen(place.unit, plain, 0.0, name.run)
    seen = (Seen(place.unit, word, _heard(name.folded, known, word.folded, source.language, language), name.run)
            for word in found)  # fmt: skip
    bound = LIKE if facts(language).cased else _LIKE_UNCASED
    return min((each for each in seen if each.far <= bound), key=lambda each: each.far, default=None)


_LIKE_UNCASED = 0.15
"""The same where any word may be the name, so that others are as near by chance."""


def _heard(name: str, known: frozenset[str], word: str, source: Tag, target: Tag) -> float:
    """How far a word is from a name; where that is known under others, it sounds nearly the same, or is one of those
    inflected."""
    if known and any(len(each) > _ENDING and word.startswith(each[:-2]) for each in known):
        return 0.1
    far = _far(name, word, source, target)
    return far if not known or far <= _VERY or _misspelt(name, word) else 1.0


_VERY = 0.2
"""So near a name has to sound whose rendering is known and is another."""


@lru_cache(maxsize=64)
def _candidates(text: str, language: Tag) -> tuple[Word, ...]:
    """The words of a translation that may render a name."""
    told = facts(language)
    if not told.spaced:
        spans = (found for pattern in (KATAKANA, LATIN) for found in pattern.finditer(text))
        return tuple(Word(at[0], at.start(), at.end(), at[0].lower()) for at in spans)[:_MOST]
    latin = told.script == "Latn"  # elsewhere words left in Latin letters are titles and names of firms
    parts = (part for part in pieces(text) if len(part.folded) >= _SHORTEST and (latin or part.text[0] > "\u0250"))
    if told.cased:
        return tuple(part for part in parts if part.text[0].isupper())[:_MOST]
    return tuple(part for part in parts if part.text not in common(language))[: 2 * _MOST]


@lru_cache(maxsize=1024)
def _known(name: str, source: Tag, target: Tag) -> frozenset[str]:
    meant = concepts(fold(name), source)
    return frozenset(rendering for concept in meant for rendering in names(concept, target) if " " not in rendering)


@lru_cache(maxsize=8192)
def _far(name: str, word: str, source: Tag, target: Tag) -> float:
    family = target.partition("-")[0]
    how = skeleton if family in VOWELLESS or source.partition("-")[0] in VOWELLESS else sounds
    if facts(source).script != facts(target).script and weight(skeleton(name)) < _ENOUGH:
        return 1.0
    return apart(how(name), how(word), family)


_ENOUGH = 2.4
"""How much there must be to hear in a name that is written in another script."""


def _apart(seen: Sequence[Seen], language: Tag) -> tuple[Seen, Seen] | None:
    """Two renderings of a name: the rarer, where both are as frequent the later, and the other."""
    counts = Counter(each.word.folded for each in seen)
    if len(counts) < 2:
        return None
    usual = max(counts, key=lambda word: counts[word])
    first = next(each for each in seen if each.word.folded == usual)
    for each in seen:
        if not same(each.word.folded, usual, language):
            return each, first
    return None


def same(one: str, other: str, language: Tag) -> bool:
    """Whether two words are one but for an inflection, or for an ending that makes the one a word of the other."""
    if one == other or anyhow(one) == anyhow(other):
        return True
    family = language.partition("-")[0]
    shared = _shared(one, other)
    rest = max(len(one), len(other)) - shared
    short, long = sorted((one, other), key=len)
    if (not facts(language).cased and short in long) or (len(short) > _ENDING and long.endswith(short)):
        return True
    if long.startswith(short) and (rest >= _MORE or long == short + "s"):
        return True  # Brexiteers, Giants
    if family == "ko":
        return shared >= _SHORTEST and rest <= _PARTICLES
    if family in _INFLECTING:
        return shared >= min(3, len(one) - 1) and rest <= _ENDING
    if family in _DERIVING:
        return shared >= _SHORTEST and rest <= _ENDING and shared >= min(len(one), len(other)) - 3
    return False


def anyhow(word: str) -> str:
    """A word without what is fixed to any noun."""
    return next(
        (word.removesuffix(each) for each in _CLITICS if word.endswith(each) and len(word) > len(each) + 3), word
    )


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _excused(pair: tuple[Seen, Seen], places: Sequence[_Place]) -> bool:
    """Whether both renderings stand in one sentence, one is an ordinary word, or one is the name as it was, within a
    longer name that the other is not of: Transport Scotland."""
    drafts = {place.unit.path: place.draft for place in places}
    kept = {place.name.folded for place in places}
    first, second = (each.word.folded for each in pair)
    if not any(each.far for each in pair) and apart(sounds(first), sounds(second)) > LIKE and not places[0].name.city:
        return True  # a country under two of its names: Inggris, Britania
    for each, other in (pair, pair[::-1]):
        draft = drafts[each.unit.path]
        if other.word.folded in {word.folded for word in pieces(draft.text[:LIMIT])}:
            return True
        if each.far and listed(draft.target) and each.word.text.lower() in common(draft.target):
            return True
        longer = " " in each.run.strip() and each.run != other.run
        near = _misspelt(each.word.folded, other.word.folded) or _shared(each.word.folded, other.word.folded) > _ENDING
        if each.word.folded in kept and ((longer and not near) or _untranslated(each, draft)):
            return True
    return False


def _untranslated(seen: Seen, draft: Draft) -> bool:
    """Whether a name stands beside a common word of the source that was kept as it was: in a slogan, in a firm's name."""
    source, parts = seen.unit.segment, pieces(draft.text[:LIMIT])
    at = next((number for number, part in enumerate(parts) if part.start == seen.word.start), 0)
    own = {word.folded for word in words(source.text)} & common(source.language)
    beside = (*parts[max(0, at - 1) : at], *parts[at + 1 : at + 2])
    return any(part.folded in own - common(draft.target) for part in beside)


def _misspelt(one: str, other: str) -> bool:
    """Whether two words have the same letters but for one, in any order."""
    differ = Counter(one)
    differ.subtract(other)
    return abs(len(one) - len(other)) < 2 and sum(map(abs, differ.values())) < _MORE
