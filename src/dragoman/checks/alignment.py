"""Alignment: which anchors of a text its counterpart answers, and where a run of them goes without answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import accumulate, combinations
from typing import NamedTuple

from dragoman.checks.anchors import Anchor

_SAME = 12
"""Anchors of one key that are told apart by their place; beyond these only their number counts."""


def answered(here: Sequence[Anchor], there: Sequence[Anchor]) -> tuple[bool, ...]:
    """For each anchor here whether one there answers it. Where there are fewer of a key there than here, those are
    answered whose place in the text is nearest."""
    places, found = _by_key(there), [False] * len(here)
    for key, mine in _by_key(here).items():
        theirs = places.get(key, ())
        few = len(theirs) < len(mine)
        for number in _nearest(mine, theirs, len(there) / len(here)) if few else mine:
            found[number] = True
    return tuple(found)


def _by_key(anchors: Sequence[Anchor]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, anchor in enumerate(anchors):
        for key in anchor.keys:
            found[key].append(number)
    return found


def _nearest(mine: Sequence[int], theirs: Sequence[int], scale: float) -> Sequence[int]:
    """As many of mine as theirs are: those that stand nearest to one of theirs."""
    if not theirs or len(mine) > _SAME:
        return mine[: len(theirs)]
    return sorted(mine, key=lambda number: min(abs(number * scale - other) for other in theirs))[: len(theirs)]


class Gap(NamedTuple):
    """A run of a text without counterpart, [`start`, `end`) as shares of it. `score`: how much likelier it is that the run
    was left out than not, as a logarithm."""

    score: float
    start: float
    end: float


_CELLS = 28
"""Parts of a text that a gap starts and ends with: anchors beyond so many are taken together, or time were quadratic."""

_STEPS = 40
"""Shares of the text in which a gap's length is told."""


def widest(weights: Sequence[float], borders: Sequence[float], spare: Callable[[float], float]) -> Gap:
    """The likeliest gap. `weights`: of each anchor, how much likelier what was seen of it is were it left out; `borders`:
    where each starts, as a share of the text, and 1 at last; `spare`: how much likelier a gap of such a share makes the
    two lengths."""
    every = max(1, -(-len(weights) // _CELLS))
    edges = [*range(0, len(weights), every), len(weights)]
    sums = list(accumulate(weights, initial=0.0))
    told = [spare(step / _STEPS) for step in range(_STEPS)]
    at = [0.0, *(borders[edge] for edge in edges[1:-1]), 1.0]
    best = (0.0, 0.0, 0.0)
    for first, last in combinations(range(len(edges)), 2):
        step = int((at[last] - at[first]) * _STEPS + 0.5)
        if step < _STEPS and (score := sums[edges[last]] - sums[edges[first]] + told[step]) > best[0]:
            best = (score, at[first], at[last])
    return Gap(*best)
