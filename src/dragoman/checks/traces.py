"""Traces: whether a name of one text is in the other: as it is, inflected, under its other name, or by its sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.matching import matches
from dragoman.checks.mentions import KATAKANA, LATIN, Mention, pieces
from dragoman.checks.renderings import concepts, names
from dragoman.checks.words import LIMIT, Word, fold
from dragoman.language.facts import facts
from dragoman.language.romanise import VOWELLESS, apart, skeleton, sounds, weight
from dragoman.language.spelling import learned, letters
from dragoman.language.wordlist import common, shared
from dragoman.model.language import Tag

PHRASE = 4
_WEAK = str.maketrans("", "", "wyh")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\. ?){2,5}")
LIKE = 0.34
TIGHT = 0.2
VERY = 0.2  # so near a very frequent word has to sound to be taken for a name
SURELY = 0.16
ENOUGH = 1.6  # a name with less to hear in it is found by chance, or is not, in another script
"""Sounds no further apart than these are one name: the first for words with a capital, the second for words without (measured)."""


class Side(NamedTuple):
    """A text as names are looked for in it. `squeezed`: its letters, folded, alone; `spelled`: its words, folded, a space
        before each; `likely`, `others`: words with a capital (in scripts without: all), and those in lower case; `spelt`: those
    that are likely with their letters as other scripts are compared."""

    language: Tag
    squeezed: str
    spelled: str
    capitals: tuple[Word, ...]
    likely: tuple[str, ...]
    others: tuple[str, ...]
    spelt: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=64)
def side(text: str, language: Tag) -> Side:
    """A text made ready; of its first `LIMIT` code points."""
    known, parts = facts(language), pieces(text)
    spelled = " " + " ".join((*(part.folded for part in parts), *_initials(text))) + " "
    squeezed = "".join(filter(str.isalpha, spelled))
    if not known.spaced:
        alien = tuple(_alien(text))
        return Side(
            language, squeezed, spelled, alien, tuple(dict.fromkeys(word.folded for word in alien)), (), _spelt(alien)
        )
    capitals = tuple(part for part in parts if not known.cased or part.text[0].isupper())
    likely = dict.fromkeys(part.folded for part in capitals)
    others = dict.fromkeys(part.folded for part in parts if part.folded not in likely)
    return Side(language, squeezed, spelled, capitals, tuple(likely), tuple(others), _spelt(capitals))


def _spelt(capitals: tuple[Word, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((word, letters(text)) for word, text in {each.folded: each.text for each in capitals}.items())


def _initials(text: str) -> Iterator[str]:
    return (fold(found[0].replace(".", "").replace(" ", "")) for found in _DOTTED.finditer(text[:LIMIT]))


def _alien(text: str) -> Iterator[Word]:
    for pattern in (KATAKANA, LATIN):
        yield from (Word(at[0], at.start(), at.end(), at[0].lower()) for at in pattern.finditer(text[:LIMIT]))


def traced(mention: Mention, own: Side, other: Side) -> float | None:
    """How far a name's nearest trace is, as of `distances`; None where it is to be matched by its spelling."""
    plain = mention.folded
    if " " + plain in other.spelled if len(plain) < 6 and facts(other.language).spaced else plain in other.squeezed:
        return 0.0
    stem = plain[: max(4, len(plain) - 2)]
    if len(plain) > 4 and " " + stem in other.spelled:
        return 0.05
    if _alike(own, other):
        return sounded(plain, own, other)
    if len(plain) < 3 or plain in shared("initials"):
        return 0.1
    return None if spells(own, other) else sounded(plain, own, other)


def spells(own: Side, other: Side) -> str:
    """The script in which one of two texts spells the Latin letters of the other, where we know how; else ''."""
    ours, theirs = facts(own.language).script, facts(other.language).script
    script = theirs if ours == "Latn" else ours if theirs == "Latn" else ""
    return script if learned(script) else ""


def distances(marks: tuple[Mention, ...], own: Side, other: Side) -> dict[Mention, float]:
    """How far the nearest trace of each name is: 0 its very letters, up to 1 and beyond: none."""
    found = {mark: traced(mark, own, other) for mark in marks}
    left = tuple(mark for mark, far in found.items() if far is None)
    if left:
        native = facts(own.language).script == "Latn"
        words = tuple(word for word in other.capitals if f" {word.folded} " not in own.spelled)
        size, other_size = max(1, len(own.squeezed)), max(1, len(other.squeezed))
        spelt = matches(left, size, words, other.language, other_size, native, spells(own, other))
        return {mark: spelt[mark].far if far is None else far for mark, far in found.items()}
    return {mark: far for mark, far in found.items() if far is not None}


def sounded(plain: str, own: Side, other: Side) -> float:
    """How far the nearest word is by its sound that is not itself another word's very letters."""
    language = other.language.partition("-")[0]
    how = skeleton if language in VOWELLESS or own.language.partition("-")[0] in VOWELLESS else sounds
    heard = how(plain)
    if not _alike(own, other) and (weight(skeleton(plain)) < ENOUGH or plain in shared("initials")):
        return 0.1
    mere = frozenset() if facts(other.language).cased else folded_common(other.language)
    if not facts(other.language).spaced and any(_joins(heard, how(word)) for word in other.likely):
        return 0.1
    near = 1.0
    for word in other.likely:
        if f" {word} " not in own.spelled:
            far = apart(heard, how(word), language)
            near = min(near, far if word not in mere or far < VERY else 1.0)
    if near <= LIKE or len(heard) < 4:
        return near
    lower = (how(word) for word in other.others if f" {word} " not in own.spelled)
    return min((near, *(LIKE / TIGHT * apart(heard, word, language) for word in lower if word[:3] == heard[:3])))


@lru_cache(maxsize=16)
def folded_common(language: Tag) -> frozenset[str]:
    """The very frequent words of a language, folded."""
    return frozenset(map(fold, common(language)))


def _joins(heard: str, word: str) -> bool:
    """Whether a name is a part of a run of katakana, which joins words; l and r are written alike."""
    return heard.replace("l", "r") in word.replace("l", "r")


def _alike(own: Side, other: Side) -> bool:
    return facts(own.language).script == facts(other.language).script


def phrases(text: str, language: Tag, marks: tuple[Mention, ...]) -> dict[int, tuple[str, ...]]:
    """The concepts that names stand for, alone or as part of a name of several words, by their start."""
    parts = pieces(text)
    places = {part.start: at for at, part in enumerate(parts)}
    return {mark.start: tuple(_meant(parts, places[mark.start], language)) for mark in marks if mark.start in places}


def _meant(parts: tuple[Word, ...], at: int, language: Tag) -> Iterator[str]:
    for first in range(max(0, at - PHRASE + 1), at + 1):
        for end in range(at + 1, min(len(parts), first + PHRASE) + 1):
            yield from concepts(" ".join(part.folded for part in parts[first:end]), language)


def rendered(meant: tuple[str, ...], other: Side) -> bool:
    """Whether a text has one of the concepts under one of their names. Months and weekdays are left to the numbers."""
    if any(concept[1:].isdigit() and concept[0] in "md" for concept in meant):
        return True
    return any(_has(name, other) for concept in meant for name in names(concept, other.language))


@lru_cache(maxsize=16384)
def _tight(name: str) -> str:
    return "".join(filter(str.isalpha, name))


def _has(name: str, other: Side) -> bool:
    tight = _tight(name)
    if len(tight) < 2:
        return bool(tight) and tight in other.squeezed and tight > "\u3000"
    if tight in other.squeezed if len(tight) > 3 or tight > "\u3000" else f" {tight} " in other.spelled:
        return True
    words = [word for word in name.split() if len(word) > 3]
    return bool(words) and all(" " + word[: max(4, len(word) - 3)] in other.spelled for word in words)


def _firm(heard: str) -> str:
    return skeleton(heard).translate(_WEAK)


def misspelt(mention: Mention, own: Side, other: Side) -> tuple[int, int] | None:
    """Where the other text has the letters of a name, or in another script its sounds, in another order; None where the
    name itself stands there too."""
    plain = mention.folded
    if len(plain) < (5 if _alike(own, other) else 6) or f" {plain} " in other.spelled or plain in other.squeezed:
        return None
    same = _alike(own, other)
    heard = plain if same else sounds(plain)
    bag = sorted(heard)
    for word in other.capitals:
        there = word.folded if same else sounds(word.folded)[: len(heard)]
        if not same and _firm(there) == _firm(heard):
            continue  # the vowels of an ending
        if there[:1] == heard[:1] and there != heard and sorted(there) == bag and f" {word.folded} " not in own.spelled:
            return word.start, word.end
    return None
