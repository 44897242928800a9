"""Pairing: which quantity of the source is which in the target, by value first and by place where values leave it open."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

import msgspec

from dragoman.quantities import Quantity
from dragoman.quantities.compare import Key, loose_keys, may_mean, same_measure, strict_keys


class Part(NamedTuple):
    """A quantity, or one part of a date: what is compared. `place`: of its quantity in the text."""

    place: int
    key: Key
    quantity: Quantity


class Pairing(NamedTuple):
    """`pairs`: parts that say the same; `lost`: of the source alone; `gained`: of the target alone."""

    pairs: tuple[tuple[Part, Part], ...]
    lost: tuple[Part, ...]
    gained: tuple[Part, ...]


_CONVERTED = 40
"""Measures left over that are tried against each other for conversion: more stand in no sentence."""


def parts_of(quantities: Sequence[Quantity]) -> tuple[Part, ...]:
    """The parts of all quantities in order."""
    return tuple(
        Part(place, key, quantity) for place, quantity in enumerate(quantities) for key in strict_keys(quantity)
    )


def pair(sources: Sequence[Quantity], targets: Sequence[Quantity]) -> Pairing:
    """Pair equal values, strictest likeness first. Linear in their number but for a few measures left over."""
    left, right = list(parts_of(sources)), list(parts_of(targets))
    pairs: list[tuple[Part, Part]] = []
    left, right = _matched(left, right, _alike, pairs)
    left, right = _conversions(left, right, pairs)
    for likeness in (_equal, _loosely):
        left, right = _matched(left, right, likeness, pairs)
    left, right = _elided(left, right, pairs)
    right, left = _in_groups(right, left, pairs, swap=True)
    left, right = _in_groups(left, right, pairs, swap=False)
    pairs.sort(key=lambda both: both[0].quantity.start)
    return Pairing(tuple(pairs), tuple(left), tuple(right))


def _alike(part: Part) -> Iterable[Hashable]:
    quantity = part.quantity
    return ((part.key, quantity.kind, quantity.unit, quantity.currency),)


def _equal(part: Part) -> Iterable[Hashable]:
    return (part.key,)


def _loosely(part: Part) -> Iterable[Hashable]:
    return (part.key, *loose_keys(part.quantity, part.key))


def _matched(
    left: list[Part],
    right: list[Part],
    likeness: Callable[[Part], Iterable[Hashable]],
    pairs: list[tuple[Part, Part]],
) -> tuple[list[Part], list[Part]]:
    """Take out what shares a key, in reading order; gives back what is left of both sides."""
    shelves: dict[Hashable, deque[int]] = {}
    for place, part in enumerate(right):
        for key in likeness(part):
            shelves.setdefault(key, deque()).append(place)
    taken: set[int] = set()
    remaining = []
    for part in left:
        place = _next(part, right, shelves, likeness(part), taken)
        if place < 0:
            remaining.append(part)
        else:
            taken.add(place)
            pairs.append((part, right[place]))
    return remaining, [part for place, part in enumerate(right) if place not in taken]


_TRIED = 8
"""Parts of one key that are asked whether they may mean a part: more of one key stand in tables alone."""


def _next(
    part: Part, right: list[Part], shelves: dict[Hashable, deque[int]], keys: Iterable[Hashable], taken: set[int]
) -> int:
    for key in keys:
        shelf = shelves.get(key)
        if not shelf:
            continue
        while shelf and shelf[0] in taken:
            shelf.popleft()
        for place in islice(shelf, _TRIED):
            other = right[place]
            if place not in taken and may_mean(part.quantity, part.key, other.quantity, other.key):
                return place
    return -1


def _in_groups(
    whole: list[Part], groups: list[Part], pairs: list[tuple[Part, Part]], *, swap: bool
) -> tuple[list[Part], list[Part]]:
    """Take out telephone numbers that one language reads as one number and the other as groups (116 123)."""
    for part in [part for part in whole if _grouped(part.quantity)][:_CONVERTED]:
        wanted = [Decimal(group) for group in part.quantity.text.split() if group.isdecimal() and len(group) < 9]
        found = [next((other for other in groups if other.key == ("n", value)), None) for value in wanted[:4]]
        matched = [other for other in found if other is not None]
        if len(matched) == len(part.quantity.text.split()):
            pairs.extend((other, part) if swap else (part, other) for other in matched)
            whole = [other for other in whole if other is not part]
            groups = [other for other in groups if other not in matched]
    return whole, groups


def _grouped(quantity: Quantity) -> bool:
    return quantity.kind == "number" and quantity.text[0].isdecimal() and len(quantity.text.split()) > 1


def _conversions(left: list[Part], right: list[Part], pairs: list[tuple[Part, Part]]) -> tuple[list[Part], list[Part]]:
    """Take out measures of unlike units that are one another converted (6 feet, 1.8 metres)."""
    free = [part for part in right if part.quantity.kind == "measure"][:_CONVERTED]
    return _fitting(left, right, pairs, [(part, part.quantity) for part in free])


def _elided(left: list[Part], right: list[Part], pairs: list[tuple[Part, Part]]) -> tuple[list[Part], list[Part]]:
    """Take out conversions whose unit is said of another number: 2 to 5 centimetres, and up to 10 in places."""
    units = dict.fromkeys(both[1].quantity.unit for both in pairs if both[1].quantity.kind == "measure")
    free = [part for part in right if part.quantity.kind == "number" and part.quantity.sure][:_CONVERTED]
    said = [
        (part, msgspec.structs.replace(part.quantity, kind="measure", unit=unit))
        for part in free
        for unit in list(units)[:_UNITS]
    ]
    return _fitting(left, right, pairs, said)


_UNITS = 4


def _fitting(
    left: list[Part], right: list[Part], pairs: list[tuple[Part, Part]], free: list[tuple[Part, Quantity]]
) -> tuple[list[Part], list[Part]]:
    """Take out of both sides the measures that fit by conversion. `free`: parts of the right as the measures they may be."""
    for part in [part for part in left if part.quantity.kind == "measure"][:_CONVERTED]:
        found = next((other for other, said in free if _converted(part.quantity, said)), None)
        if found is not None:
            pairs.append((part, found))
            free = [each for each in free if each[0] is not found]
            left = [other for other in left if other is not part]
            right = [other for other in right if other is not found]
    return left, right


def _converted(a: Quantity, b: Quantity) -> bool:
    return (a.unit != b.unit or a.unit == "degree") and same_measure(a, b)
