"""Swaps: two right numbers in each other's place, seen by the names and units that stand beside them on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dragoman.checks.pairing import Pairing, Part
from dragoman.checks.words import Word, words
from dragoman.quantities import RANGE

Pair = tuple[Part, Part]

_NEAR = 3
"""Words on either side of a number that may tell which one it is."""


def swapped(paired: Pairing, source: str, target: str) -> Iterator[tuple[Pair, Pair]]:
    """Pairs that took each other's unit, ranges turned round, and neighbours that cross while the names beside them do
    not."""
    yield from _units(paired)
    crossing = [
        (first, second)
        for first, second in pairwise(paired.pairs)
        if first[1].quantity.start > second[1].quantity.start
        and _counts(first)
        and _counts(second)
        and first[0].key != second[0].key
    ]
    if not crossing:
        return
    sources, targets = words(source), words(target)
    shared = {_stem(word) for word in sources} & {_stem(word) for word in targets}
    for first, second in crossing:
        if _turned_round(first, second, source, target) or _anchored_across(first, second, sources, targets, shared):
            yield first, second


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


def _turned_round(first: Pair, second: Pair, source: str, target: str) -> bool:
    """Whether 2 to 4 became 4 to 2."""
    said = source[first[0].quantity.end : second[0].quantity.start].strip().lower()
    now = target[second[1].quantity.end : first[1].quantity.start].strip().lower()
    return said in RANGE and now in RANGE


def _counts(pair: Pair) -> bool:
    """Whether both sides are surely amounts: dates and times change their place for good reasons."""
    return all(part.key[0] == "n" and part.quantity.sure for part in pair)


def _stem(word: Word) -> str:
    """What two languages' forms of a word have in common: five letters of it."""
    return word.folded[:5]


def _anchored_across(
    first: Pair, second: Pair, sources: tuple[Word, ...], targets: tuple[Word, ...], shared: set[str]
) -> bool:
    a, b = _beside(first[0], sources, shared), _beside(second[0], sources, shared)
    a_target, b_target = _beside(first[1], targets, shared), _beside(second[1], targets, shared)
    both = a & b
    straight = len((a & a_target) - both) + len((b & b_target) - both)
    across = len((a & b_target) - both) + len((b & a_target) - both)
    return across > straight and across >= 2


def _beside(part: Part, among: tuple[Word, ...], shared: set[str]) -> frozenset[str]:
    """The shared word nearest to a number (both where two are as near), and what it counts."""
    quantity = part.quantity
    low, high = 0, len(among)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if among[middle].start < quantity.start else (low, middle)
    marks = {mark for mark in (quantity.unit, quantity.currency) if mark}
    for distance in range(_NEAR):
        near = [among[place] for place in (low - 1 - distance, low + distance) if 0 <= place < len(among)]
        stems = {_stem(word) for word in near if len(word.folded) > 3 and _stem(word) in shared}
        if stems:
            return frozenset(stems | marks)
    return frozenset(marks)
