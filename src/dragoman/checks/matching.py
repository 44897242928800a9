"""Matching: which word of a text spells which name of another script's text, each word one name's.

A short name sounds like some word of any long sentence. So a word that spells one name better is none of another's, a word of
the language's own has to be nearer, and one that stands elsewhere in its sentence, or away from the name's fellow
(Peter beside Jones), is less likely a name's spelling.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.checks.mentions import Mention
from dragoman.checks.words import Word
from dragoman.language.facts import facts
from dragoman.language.native import kind
from dragoman.language.spelling import differing, distance, letters
from dragoman.model.language import Tag

SURELY, FARTHEST, NEVER = 0.12, 1.15, 1.3
NATIVE = 0.12  # how much further a word of the language's own is
AWAY, FREE = 0.2, 0.3  # a place further on in the sentence than this is a little further
ALONE, BESIDE = 0.12, 3  # a word further from its fellow's than so many words is a little further
TAKEN = 0.45  # how much further a word is that spells another name
_SHORTEST, _LONGER = 2, 4
_TRIED = 16  # words whose letters are compared with a name's, the likeliest first
_MOST = 5  # words that a name is tried with, nearest first


class Match(NamedTuple):
    """A name's spelling: how far it is, and which word it is; -1 where none is."""

    far: float
    at: int = -1


def matches(
    marks: Sequence[Mention], size: int, words: Sequence[Word], other: Tag, other_size: int, native: bool, script: str
) -> dict[Mention, Match]:
    """The spelling of each name among the words of the other text. `size`, `other_size`: letters of both texts; `native`:
    whether the words are those of `script`, and not the names."""
    mere = native and not facts(other).cased
    tried = {
        mark: tuple(sorted(_tried(mark, mark.start / size, words, other, other_size, native, script, mere))[:_MOST])
        for mark in marks
    }
    found: dict[Mention, Match] = {}
    taken: dict[int, str] = {}
    for far, mark, at in sorted((far, mark, at) for mark, every in tried.items() for far, at in every):
        if mark in found or (at in taken and taken[at] != mark.folded and not _several(words[at].text, script)):
            continue
        found[mark] = Match(far, at)
        taken[at] = mark.folded
    for mark, every in tried.items():
        if mark not in found:
            found[mark] = Match(min((far + TAKEN for far, _ in every), default=NEVER))
    return {mark: _beside(mark, match, found) for mark, match in found.items()}


def _tried(
    mark: Mention, place: float, words: Sequence[Word], other: Tag, size: int, native: bool, script: str, mere: bool
) -> Iterator[tuple[float, int]]:
    own = mark.folded if native else letters(mark.text)
    spelt = [letters(word.text) if native else word.folded for word in words]
    order = sorted(range(len(words)), key=lambda at: differing(own, spelt[at]))  # most are found at once
    for at in order[:_TRIED]:
        word = words[at]
        if not _SHORTEST <= len(word.text) <= _LONGER * len(own):
            continue
        far = distance(own, spelt[at], script) if native else distance(spelt[at], own, script)
        if far >= FARTHEST:
            continue
        if mere and far > SURELY and kind(word.text, other) == "native":
            far += NATIVE
        away = abs(place - word.start / size) - FREE
        yield far + (AWAY * away if away > 0 else 0.0), at
        if far < SURELY:
            break


def _several(word: str, script: str) -> bool:
    """Whether a word may be several, as a run of katakana is."""
    return script == "Jpan" and len(word) > 5


def _beside(mark: Mention, match: Match, found: dict[Mention, Match]) -> Match:
    """The same a little further where the words beside a name are spelt elsewhere."""
    if match.at < 0 or match.far < SURELY:
        return match
    fellows = [each.at for other, each in found.items() if other.run == mark.run and other is not mark and each.at >= 0]
    if fellows and min(abs(match.at - at) for at in fellows) > BESIDE:
        return Match(match.far + ALONE, match.at)
    return match
