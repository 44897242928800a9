"""Doubts: names of one text that the other has no trace of, and how suspicious each is, alone and two together.

What a doubt is worth was learned (eval/learn_names.py) from good translations and from such where a name was replaced, and
lies in `names.json`: for each two kinds of script and each finding (`replaced`, `lost`, `added`) a logistic model, with an
offset and a limit for each language on either side. A score is in log-odds; above 0 it is over the limit.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from dragoman.checks.mentions import Mention, initials
from dragoman.language.facts import facts
from dragoman.language.native import foreign
from dragoman.model.language import Tag

MOST = 8
"""Doubts of a text that are weighed, the surest first."""

_SPELT = frozenset({"Arab", "Hebr", "Deva", "Kore", "Jpan"})
_FARS = (0.34, 0.5, 0.7, 0.95, 1.25)
_KNOWN = -2
UNKNOWN = -0.7  # a language that nothing was learned of, in log-odds


class Doubt(NamedTuple):
    """A word that may be a name, without a trace. `far`: how far the nearest word's sound is; `kin`: a word beside it has
    its trace; `passing`: it opens a sentence or is a place; `place`: where it begins, 0 to 1 of its text; `many`: words of
    its name; `known`: it has a meaning we know; `alien`: how foreign its letters look, where there are no capitals."""

    mark: Mention
    far: float
    kin: bool
    passing: bool
    place: float
    many: int = 1
    known: bool = False
    alien: float = 0.0


class Weights(msgspec.Struct, frozen=True):
    """A model: worths of what is measured of the source's doubt, the translation's, both, and of how many there are; offsets by
    language; `limit` with its offsets by language."""

    source: tuple[float, ...]
    target: tuple[float, ...]
    both: tuple[float, ...]
    counts: tuple[float, ...]
    languages: tuple[dict[str, float], dict[str, float]]
    limits: tuple[dict[str, float], dict[str, float]]
    third: float
    bias: float
    limit: float


class Learned(msgspec.Struct, frozen=True):
    """What `names.json` holds: where it comes from, and a model by kinds of script and finding, `LU.replaced`."""

    evidence: str
    models: dict[str, Weights]


@lru_cache(maxsize=1)
def learned() -> Mapping[str, Weights]:
    """The models."""
    return msgspec.json.decode(files("dragoman.checks").joinpath("names.json").read_bytes(), type=Learned).models


def kinds(language: Tag, target: Tag) -> str:
    """What kinds of script two languages write, a letter each: `L` Latin, `C` Cyrillic or Greek, `U` one without capitals whose
    spelling of names we know, `B` any other; `LL` also for two of Cyrillic, `XX` for two others than Latin."""
    first, second = _kind(language), _kind(target)
    if facts(language).script == facts(target).script and first in "LC":
        return "LL"
    return "XX" if first in "CU" and second in "CU" else first + second


def _kind(language: Tag) -> str:
    script = facts(language).script
    return "L" if script == "Latn" else "C" if script in ("Cyrl", "Grek") else "U" if script in _SPELT else "B"


def doubt(mark: Mention, language: Tag, far: float, told: tuple[bool, bool, float, int, bool]) -> Doubt:
    """A doubt with all that is measured of it. `told`: kin, passing, place, many, known."""
    plain = facts(language).cased or mark.text.isascii()
    return Doubt(mark, far, *told, 0.0 if plain else foreign(mark.text, language) / 5)


def _sure(each: Doubt) -> int:
    return 4 if each.mark.sure == _KNOWN else max(-1, min(2, each.mark.sure)) + 1


def _one_of(at: int, many: int) -> tuple[float, ...]:
    return tuple(float(at == each) for each in range(many))


def measured(each: Doubt) -> tuple[float, ...]:
    """What is measured of a doubt."""
    mark, far, surely = each.mark, min(each.far, 1.3), each.mark.sure > 1
    sure = _one_of(_sure(each), 5)
    return (
        each.alien, max(each.alien, 0.0) * surely, min(each.alien, 0.0) * surely, far,
        *_one_of(bisect(_FARS, each.far), 6), *sure, *(far * one for one in sure),
        each.kin, each.kin and surely, each.passing, each.passing and surely, initials(mark.text),
        min(len(mark.folded), 10) / 10, min(each.many, 3) / 3, each.known, each.known and surely,
        each.place < 0.05, len(mark.folded) < 4,
    )  # fmt: skip


def together(old: Doubt, new: Doubt) -> tuple[float, ...]:
    """What is measured of two doubts of which the second may have taken the first's place."""
    apart, kin = abs(old.place - new.place), old.kin and new.kin
    return (
        apart, apart < 0.1, apart < 0.2, apart < 0.4, kin, kin and apart < 0.25, old.kin != new.kin,
        min(old.far, new.far, 1.3), initials(old.mark.text) != initials(new.mark.text), old.passing and new.passing,
        *_one_of(_sure(old) * 5 + _sure(new), 25),
    )  # fmt: skip


def counted(gone: Sequence[Doubt], new: Sequence[Doubt]) -> tuple[float, ...]:
    """How many sure and perhaps names have no trace on either side."""
    return tuple(min(sum(each.mark.sure >= least for each in side), 4) / 4 for least in (2, 1) for side in (gone, new))


class Scale(NamedTuple):
    """A model for two languages. `base`: what is added to every score."""

    weights: Weights
    base: float

    def alone(self, each: Doubt, source: bool) -> float:
        """What a doubt adds to a score."""
        return _dot(self.weights.source if source else self.weights.target, measured(each))


def scale(key: str, language: Tag, target: Tag, counts: Sequence[float]) -> Scale | None:
    """The model of a finding for two languages; None where nothing was learned of their scripts."""
    weights = learned().get(f"{kinds(language, target)}.{key}")
    if weights is None:
        return None
    ends = language.partition("-")[0], target.partition("-")[0]
    offsets = sum(
        known.get(end, UNKNOWN) - limit.get(end, 0.0)
        for known, limit, end in zip(weights.languages, weights.limits, ends, strict=True)
    )
    third = 0.0 if "en" in ends else weights.third
    return Scale(weights, weights.bias + offsets + third + _dot(weights.counts, counts) - weights.limit)


def _dot(weights: Sequence[float], values: Sequence[float]) -> float:
    return sum(weight * value for weight, value in zip(weights, values, strict=True) if value)


class Replaced(NamedTuple):
    """Two doubts of which the second may have taken the first's place, with the score of that."""

    score: float
    old: Doubt
    new: Doubt


def replaced(gone: Sequence[Doubt], new: Sequence[Doubt], language: Tag, target: Tag) -> Replaced | None:
    """The likeliest two; None where a side has no doubt, or nothing was learned."""
    told = scale("replaced", language, target, counted(gone, new))
    if told is None or not gone or not new:
        return None
    ours = [(told.alone(old, source=True), old) for old in gone]
    theirs = [(told.alone(late, source=False), late) for late in new]
    every = (
        Replaced(told.base + one + other + _dot(told.weights.both, together(old, late)), old, late)
        for one, old in ours
        for other, late in theirs
    )
    return max(every, key=lambda each: each.score)


def single(
    key: str, gone: Sequence[Doubt], new: Sequence[Doubt], language: Tag, target: Tag
) -> tuple[tuple[float, Doubt], ...]:
    """Each doubt of the side that `lost` or `added` is of, with its score, the highest first."""
    told = scale(key, language, target, counted(gone, new))
    if told is None:
        return ()
    source = key == "lost"
    scored = ((told.base + told.alone(each, source), each) for each in (gone if source else new))
    return tuple(sorted(scored, key=lambda each: -each[0]))
