"""Evidence: what speaks for and against a translation's being whole: lengths, answered anchors, gaps, ends."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dragoman.checks.alignment import Gap, answered, widest
from dragoman.checks.anchors import Anchor, anchors
from dragoman.checks.coverage_figures import Figures, Measure, Rates, logit, odds
from dragoman.checks.extent import counts
from dragoman.checks.stretches import Stretches, stretches
from dragoman.language.closed import tokens
from dragoman.language.facts import facts
from dragoman.language.lexis import known
from dragoman.model.language import Tag

_TRUST = 0.5
"""What an anchor's odds count for: neighbours are paraphrased together, so that each says less than alone (of .35, .5, .7
and 1 the one that found most omissions; eval/learn_coverage.py)."""

_COST = 0.1
"""What an anchor within a gap costs it, so that gaps end where nothing more speaks for them."""


class Text(NamedTuple):
    """A text in its language."""

    words: str
    language: Tag


class Side(NamedTuple):
    """What is seen of one text: `gap`: its likeliest run without counterpart; `balance`: answered anchors against those
    to be expected, in standard deviations; `weight`: how much likelier what was seen is were the other text not its
    translation at all, as a logarithm; `expected`: anchors that were to be answered, of `anchors`; `marks`: brackets,
    quotation marks and stops without answer."""

    gap: Gap
    balance: float
    weight: float
    expected: float
    anchors: int
    marks: int


class Evidence(NamedTuple):
    """What is seen of a translation. `off`: its length against the one to be expected, in spreads of such pairs; `size`:
    of the source in English characters; `ratio`: the lengths' own; `begun`, `ended`: whether it starts or ends as if cut
    where the source does not; `unclosed`: whether it has half of a pair of marks where the source has both; `stretches`:
    lengths between anchors; `seams`: how much likelier its neighbours of grammar are if a run was cut from between two of
    them, as a logarithm."""

    off: float
    size: float
    ratio: float
    source: Side
    target: Side
    begun: bool
    ended: bool
    unclosed: bool
    stretches: Stretches
    seams: float


def evidence(source: Text, target: Text, figures: Figures) -> Evidence:
    """The evidence of a pair of texts, neither empty."""
    measures = figures.measure(source.language), figures.measure(target.language)
    sizes = _size(source, measures[0]), _size(target, measures[1])
    usual = math.hypot(measures[0].spread, measures[1].spread)
    spread = usual * _narrowing(min(sizes))
    lengths = Lengths(math.log(sizes[1] / sizes[0]), spread)
    return Evidence(
        off=lengths.ratio / spread,
        size=sizes[0],
        ratio=math.exp(lengths.ratio),
        source=_side(source, target, lengths, figures),
        target=_side(target, source, lengths.seen_back(), figures),
        begun=target.words[:1].islower() and not source.words[:1].islower(),
        ended=_open(target) and not _open(source),
        unclosed=_halved(target.words) and not _halved(source.words),
        stretches=stretches(_measured(source, sizes[0]), _measured(target, sizes[1]), usual),
        seams=_seams(target, figures),
    )


def _measured(text: Text, size: float) -> tuple[Sequence[Anchor], int, float]:
    return anchors(text.words, text.language), len(text.words), size


def _seams(text: Text, figures: Figures) -> float:
    """Of a text whose neighbours are all as likely as others, or whose language is not known, 0."""
    told = figures.neighbours(text.language)
    found = [told.get(f"{one.tag} {other.tag}", 1.0) for one, other in pairwise(tokens(text.words, text.language))]
    return math.log(sum(found) / len(found)) if found and told else 0.0


def _size(text: Text, measure: Measure) -> float:
    seen = counts(text.words, text.language)
    return max(1.0, sum(weight * count for weight, count in zip(measure.weights, seen, strict=True)))


def _narrowing(size: float) -> float:
    """A spread's share at a size: sentences of news (120 English characters) have 1, shorter ones more."""
    return math.sqrt((0.0064 + 1 / min(size, 400.0)) / (0.0064 + 1 / 120))


class Lengths(NamedTuple):
    """The lengths of two texts. `ratio`: the logarithm of theirs, the expected one taken off; `spread`: of it."""

    ratio: float
    spread: float

    def seen_back(self) -> Lengths:
        """The same from the other text's side."""
        return Lengths(-self.ratio, self.spread)

    def spare(self, share: float) -> float:
        """How much likelier these lengths are when such a share of the text has no counterpart."""
        whole, part = self.ratio / self.spread, (self.ratio - math.log(1 - share)) / self.spread
        return 3 * (math.log1p(whole * whole / 5) - math.log1p(part * part / 5))  # Student's t, for tails are heavy


def _side(here: Text, there: Text, lengths: Lengths, figures: Figures) -> Side:
    found, others = anchors(here.words, here.language), anchors(there.words, there.language)
    met = answered(found, others)
    rates = _rates(found, here.language, there.language, figures)
    weights = tuple(_weight(rate, seen) for rate, seen in zip(rates, met, strict=True))
    borders = (*(anchor.start / len(here.words) for anchor in found), 1.0)
    expected = sum(rate for rate, _ in rates)
    spread = math.sqrt(sum(rate * (1 - rate) for rate, _ in rates) + 0.01)
    return Side(
        gap=widest([_TRUST * weight - _COST for weight in weights], borders, lengths.spare),
        balance=(sum(met) - expected) / spread,
        weight=sum(weights),
        expected=expected,
        anchors=len(found),
        marks=sum(anchor.kind == "mark" and not seen for anchor, seen in zip(found, met, strict=True)),
    )


def _weight(rate: Rates, seen: bool) -> float:
    """How much likelier an anchor's being answered, or not, is where its counterpart is missing."""
    truly, chance = rate
    return math.log(chance / truly) if seen else math.log((1 - chance) / (1 - truly))


def _rates(found: Sequence[Anchor], here: Tag, there: Tag, figures: Figures) -> list[Rates]:
    """How often each anchor is answered in such a pair, truly and by chance."""
    kinds = {kind: _held(*rates) for kind, rates in figures.rates(here, there).items()}
    if not (known(here) and known(there)):
        return [kinds[anchor.kind] for anchor in found]
    pair, usual = kinds["concept"], figures.concepts["*"]
    shift = tuple(logit(mine) - logit(all_) for mine, all_ in zip(pair, usual, strict=True))
    return [_of_concept(anchor, figures, shift) if anchor.concepts else kinds[anchor.kind] for anchor in found]


def _of_concept(anchor: Anchor, figures: Figures, shift: Sequence[float]) -> Rates:
    each = [figures.concepts.get(concept, figures.concepts["*"]) for concept in anchor.concepts]
    truly, chance = (max(rates[n] for rates in each) for n in (0, 1))
    return _held(odds(logit(truly) + shift[0]), odds(logit(chance) + shift[1]))


def _held(truly: float, chance: float) -> Rates:
    """Rates kept from the ends, where one surprise would say everything."""
    chance = min(max(chance, 0.01), 0.9)
    return min(max(truly, chance + 0.005), 0.97), chance


_ENDS = ".!?…。！？।։።؟۔:;\"'”“»«」』)）]）’›"


def _open(text: Text) -> bool:
    """Whether a text ends in the middle of a sentence."""
    last = text.words.rstrip()[-1:]
    return last not in _ENDS if facts(text.language).script not in ("Thai", "Khmr") else False


def _halved(text: str) -> bool:
    """Whether a text has a bracket or a quotation mark without its other half."""
    brackets = sum(map(text.count, "(（[")) != sum(map(text.count, ")）]"))
    turned = sum(map(text.count, "“”„")) % 2 or sum(map(text.count, "«「『")) != sum(map(text.count, "»」』"))
    return bool(brackets or turned or text.count('"') % 2)
