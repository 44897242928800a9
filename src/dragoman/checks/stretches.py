"""Stretches: what lies between two anchors that both texts have in one order, and which of the two says too little there.

A sentence's whole length varies by a seventh from one translation to the next, and hides what is gone; between two names
that are met it varies by a few words.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.checks.anchors import Anchor

_FEW = 3
"""Anchors of one key in the other text, beyond which a key does not say which is meant."""

_LINKS = 4
"""Links of the chain that a stretch may span: an anchor within may be met by chance."""

_JITTER = 12.0
"""English characters by which word order moves what is met, as a standard deviation (of 8, 12 and 20 the one that found
most omissions; eval/learn_coverage.py)."""

_USUAL = 120.0
"""English characters of the sentences whose spread is known."""

_LONG = 150.0
"""English characters beyond which a stretch's spread is its share of it and no more the sum of its words'."""


class Stretches(NamedTuple):
    """`short`: how much the target says too little in its worst stretch, in standard deviations; `long`: how much it says
    too much; `met`: links of the chain."""

    short: float
    long: float
    met: int


def stretches(
    here: tuple[Sequence[Anchor], int, float], there: tuple[Sequence[Anchor], int, float], spread: float
) -> Stretches:
    """The worst stretches of two texts. `here`, `there`: a text's anchors, its code points and its size in English
    characters; `spread`: standard deviation of the logarithm of a usual sentence's length ratio."""
    chain = _chain(tuple(_links(here[0], there[0])))
    points = [(0.0, 0.0), *((_place(here, one), _place(there, other)) for one, other in chain), (here[2], there[2])]
    short, long = 0.0, 0.0
    for first, start in enumerate(points):
        for end in points[first + 1 : first + 1 + _LINKS]:
            off = _off(end[0] - start[0], end[1] - start[1], spread)
            short, long = max(short, off), max(long, -off)
    return Stretches(short, long, len(chain))


def _place(text: tuple[Sequence[Anchor], int, float], number: int) -> float:
    """Where the middle of an anchor stands, in English characters."""
    anchors, length, size = text
    return (anchors[number].start + anchors[number].end) / 2 / max(1, length) * size


def _off(wide: float, narrow: float, spread: float) -> float:
    """By how many standard deviations a stretch of one text is wider than the other's."""
    larger = max(wide, narrow)
    words = spread * spread * _USUAL * min(larger, _LONG)
    return (wide - narrow) / math.sqrt(_JITTER**2 + words + (spread * larger / 2) ** 2)


def _links(here: Sequence[Anchor], there: Sequence[Anchor]) -> Iterator[tuple[int, int]]:
    """Anchors here with the one there that has a key of theirs and stands nearest, each there once."""
    places: dict[str, list[int]] = defaultdict(list)
    for number, anchor in enumerate(there):
        for key in anchor.keys:
            places[key].append(number)
    taken: set[int] = set()
    scale = len(there) / max(1, len(here))
    for number, anchor in enumerate(here):
        found = {other for key in anchor.keys if len(places.get(key, ())) <= _FEW for other in places.get(key, ())}
        if 0 < len(found) <= _FEW and (near := min(found, key=lambda at: abs(at - number * scale))) not in taken:
            taken.add(near)
            yield number, near


def _chain(links: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of links that stand in one order in both texts (patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(links):
        at = bisect_left(ends, other)
        ends[at : at + 1], last[at : at + 1] = [other], [number]
        before.append(last[at - 1] if at else -1)
    chain, number = [], last[-1] if last else -1
    while number >= 0:
        chain.append(links[number])
        number = before[number]
    return chain[::-1]
