"""Swaps: two right numbers in each other's place, seen by what stands beside them on both sides."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from dragoman.checks.anchors import Anchor, anchors
from dragoman.checks.pairing import Pairing, Part
from dragoman.language.facts import facts
from dragoman.model.language import Tag
from dragoman.quantities import RANGE

Pair = tuple[Part, Part]

_MOST = 40
"""Pairs that are looked at: a sentence with more is a table, whose columns may be turned."""

_NEAR = 12
"""Code points at which what stands beside a number tells a third as much of it as what touches it."""

_WEIGHT = {"name": 1.5, "concept": 1.0, "word": 1.0, "short": 0.3, "mark": 0.5}
"""How surely an anchor of a kind is itself on the other side."""

_FREE = frozenset(["ja", "ko", "tr", "hi", "fa", "de", "nl", "ur", "bn", "my", "zh"])
_STRAIGHT, _UNLIKE, _ALIKE = 0.4, 0.05, -0.05
"""How much more the neighbours must speak for a swap than against it: where the numbers stand in order or one may be a year
(which moves freely); where they cross between languages of unlike order; and where they cross between languages of one
order of words, which keep their numbers in order. On professionally translated news sure numbers cross in 0.1-0.3 % of
the segments from English into Romance languages, Indonesian and Vietnamese, in 1-2 % where the verb stands last or what
belongs to a noun before it."""


class _Link(NamedTuple):
    """An anchor and its counterpart."""

    source: Anchor
    target: Anchor
    weight: float


def swapped(paired: Pairing, source: str, target: str, languages: tuple[Tag, Tag]) -> Iterator[tuple[Pair, Pair]]:
    """Pairs that took each other's unit, ranges turned round, and pairs that cross while what is beside them does not."""
    counted = tuple(_units(paired))
    yield from counted
    told = {part for both in counted for pair in both for part in pair}
    free = any(tag.partition("-")[0] in _FREE for tag in languages)
    crossing = [both for both in _pairs(paired) if (free or _cross(*both)) and not told & {*both[0], *both[1]}]
    if not crossing:
        return
    links = _links(anchors(source, languages[0]), anchors(target, languages[1]))
    one_way = len({facts(tag).direction for tag in languages}) == 1  # else ranges and scores are printed from the right
    for first, second in crossing:
        moved = _year(first[0]) or _year(second[0]) or not _cross(first, second)
        enough = _STRAIGHT if moved else _UNLIKE if free else _ALIKE
        across = _across(first, second, links, len(target) / max(len(source), 1))
        if across > enough or (one_way and _turned_round(first, second, source, target)):
            yield first, second
            return


def _units(paired: Pairing) -> Iterator[tuple[Pair, Pair]]:
    """Two pairs of which each has in the target what the other counts in the source."""
    seen: dict[tuple[str, str], Pair] = {}
    for both in paired.pairs:
        if not _counts(both):
            continue
        kinds = (_counted(both[0]), _counted(both[1]))
        if kinds[0] != kinds[1]:
            other = seen.get((kinds[1], kinds[0]))
            if other is not None and other[0].key != both[0].key:
                yield other, both
            seen.setdefault(kinds, both)


def _counted(part: Part) -> str:
    """What a number counts: a unit, money, a share, or something a reader of numbers does not know."""
    quantity = part.quantity
    return quantity.unit or (quantity.kind if quantity.kind in ("money", "percent", "date") else "")


def _counts(pair: Pair) -> bool:
    """Whether both sides are surely amounts."""
    return all(part.key[0] == "n" and part.quantity.sure for part in pair)


def _pairs(paired: Pairing) -> list[tuple[Pair, Pair]]:
    """Pairs of different values, of quantities of their own, which do not count things of their own on both sides."""
    sure = sorted((pair for pair in paired.pairs if _counts(pair)), key=lambda pair: pair[0].quantity.start)[:_MOST]
    return [
        (first, second)
        for first, second in combinations(sure, 2)
        if first[0].key != second[0].key
        and first[0].quantity.start < second[0].quantity.start
        and first[1].quantity.start != second[1].quantity.start
        and not _kept_apart(first, second)
    ]


def _cross(first: Pair, second: Pair) -> bool:
    """Whether the second number of the source is the first of the target."""
    return first[1].quantity.start > second[1].quantity.start


def _kept_apart(first: Pair, second: Pair) -> bool:
    """Whether both count the same things on both sides, and not each other's: they moved with what they count."""
    kinds = _counted(first[0]), _counted(second[0])
    return kinds[0] != kinds[1] and kinds == (_counted(first[1]), _counted(second[1]))


def _year(part: Part) -> bool:
    """Whether a number may be a year, which stands now at the beginning of a sentence and now at its end."""
    quantity = part.quantity
    return quantity.kind in ("number", "date") and 1900 <= part.key[1] < 2100


def _turned_round(first: Pair, second: Pair, source: str, target: str) -> bool:
    """Whether 2 to 4 became 4 to 2."""
    said = source[first[0].quantity.end : second[0].quantity.start].strip().lower()
    now = target[second[1].quantity.end : first[1].quantity.start].strip().lower()
    return said in RANGE and now in RANGE


def _links(sources: Sequence[Anchor], targets: Sequence[Anchor]) -> tuple[_Link, ...]:
    """Anchors that stand once on each side."""
    here, there = _single(sources), _single(targets)
    found = {(here[key], there[key]): _WEIGHT[here[key].kind] for key in here if key in there}
    return tuple(_Link(source, target, weight) for (source, target), weight in found.items())


def _single(among: Sequence[Anchor]) -> dict[str, Anchor]:
    """Anchors by the keys no other has; numbers tell nothing of numbers."""
    found: dict[str, Anchor | None] = {}
    for anchor in among:
        if anchor.kind != "number":
            found.update((key, None if key in found else anchor) for key in anchor.keys)
    return {key: anchor for key, anchor in found.items() if anchor is not None}


def _across(first: Pair, second: Pair, links: Sequence[_Link], stretch: float) -> float:
    """How much more the neighbours of two numbers are beside the other's counterpart than beside its own. `stretch`: the
    target's length to the source's."""
    gained = 0.0
    for link in links:
        for (here, own), (_, other) in ((first, second), (second, first)):
            near = link.weight * math.exp(-_apart(here, link.source) / _NEAR)
            at_other = math.exp(-_apart(other, link.target) / (_NEAR * stretch))
            gained += near * (at_other - math.exp(-_apart(own, link.target) / (_NEAR * stretch)))
    return gained


def _apart(part: Part, anchor: Anchor) -> int:
    """Code points between a number and an anchor."""
    return max(0, anchor.start - part.quantity.end, part.quantity.start - anchor.end)
