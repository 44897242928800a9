"""Coverage figures: what was learned of languages, their pairs and the lexis's concepts by eval/learn_coverage.py."""

from __future__ import annotations

import math
from functools import lru_cache
from importlib.resources import files

import msgspec

from dragoman.checks.anchors import KINDS, Kind
from dragoman.language.facts import facts
from dragoman.model.language import Tag

Rates = tuple[float, float]
"""How often, of 1, an anchor is answered by its translation; and by another sentence of the same story."""


class Measure(msgspec.Struct, frozen=True, array_like=True):
    """A language's measure. `weights`: English characters to each of `extent.COUNTS`; `spread`: standard deviation of a
    sentence's extent about that of all languages, as a logarithm."""

    weights: tuple[float, ...]
    spread: float


class Model(msgspec.Struct, frozen=True):
    """A logistic model. `weights`: of the constant and each feature; `warns`, `blocks`: scores from which it speaks;
    `from_`, `to`: what a language's own noise on each side adds to them."""

    weights: tuple[float, ...]
    warns: float
    blocks: float
    from_: dict[str, float] = {}
    to: dict[str, float] = {}


class Figures(msgspec.Struct, frozen=True):
    """All figures. `evidence`: what they rest on; `pairs`: of each ordered pair percent answered by `KINDS`, truly and by
    chance; `near`, `far`: the same for pairs without figures, of one script and of two; `concepts`: percent, both; `seams`:
    by language and two tags (`art prep`, see `language/closed.py`) how often they are neighbours by chance for once that
    they are by grammar; pairs that are not told are as often both."""

    evidence: str
    languages: dict[str, Measure]
    unread: Measure
    pairs: dict[str, tuple[tuple[float, ...], tuple[float, ...]]]
    near: tuple[tuple[float, ...], tuple[float, ...]]
    far: tuple[tuple[float, ...], tuple[float, ...]]
    concepts: dict[str, Rates]
    short: Model
    long: Model
    unrelated: Model
    seams: dict[str, dict[str, float]] = {}

    def neighbours(self, language: Tag) -> dict[str, float]:
        """A language's `seams`; nothing of one without figures."""
        return self.seams.get(_bare(language), {})

    def measure(self, language: Tag) -> Measure:
        """A language's measure, or that of one nobody has measured."""
        return self.languages.get(_bare(language), self.unread)

    def knows(self, language: Tag) -> bool:
        """Whether a language was measured."""
        return _bare(language) in self.languages

    def rates(self, source: Tag, target: Tag) -> dict[Kind, Rates]:
        """How often anchors of each kind are answered from a language to another."""
        pair = self.pairs.get(f"{_bare(source)}-{_bare(target)}")
        if pair is None:
            pair = self.near if facts(source).script == facts(target).script else self.far
        return {kind: (pair[0][n] / 100, pair[1][n] / 100) for n, kind in enumerate(KINDS)}

    def limits(self, model: Model, source: Tag, target: Tag) -> tuple[float, float]:
        """The scores from which a model warns and blocks for a pair."""
        noise = model.from_.get(_bare(source), 0.5) + model.to.get(_bare(target), 0.5)
        return model.warns + noise, model.blocks + noise


@lru_cache(maxsize=1)
def figures() -> Figures:
    """The figures Dragoman comes with."""
    return msgspec.json.decode(files(__package__).joinpath("coverage.json").read_bytes(), type=Figures)


def logit(share: float) -> float:
    """The logarithm of the odds."""
    return math.log(share / (1 - share))


def odds(score: float) -> float:
    """The share whose logit it is."""
    return 1 / (1 + math.exp(-score))


def _bare(language: Tag) -> str:
    return language.partition("-")[0]
