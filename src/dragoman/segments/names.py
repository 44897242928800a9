"""Names that engines leave as they are: known ones ride in a slot of their own, which is taken off again afterwards.

An engine that knows a name's word as a common noun translates it: Tanjung Lintang becomes Cape Latitude.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.model.segment import Slot
from dragoman.model.unit import Unit

NAME = 10_000
"""Slot numbers from here on are names': no place has that many marks."""


def protected(unit: Unit, names: Iterable[str]) -> Unit:
    """The unit with every whole occurrence of a name in a slot of kind `code`, longer names first."""
    found: list[Slot] = []
    taken = [(slot.start, slot.end) for slot in unit.segment.slots if slot.kind in ("code", "language")]
    for start, end in _places(unit.segment.text, names):
        if all(end <= other or start >= until for other, until in taken):
            taken.append((start, end))
            found.append(Slot(start, end, "code", NAME + len(found)))
    if not found:
        return unit
    slots = tuple(sorted((*unit.segment.slots, *found), key=lambda slot: (slot.start, -slot.end)))
    return msgspec.structs.replace(unit, segment=msgspec.structs.replace(unit.segment, slots=slots))


def kept(unit: Unit) -> tuple[str, ...]:
    """The names a unit's slots protect, in order."""
    text = unit.segment.text
    return tuple(text[slot.start : slot.end] for slot in unit.segment.slots if slot.n >= NAME)


def released(slots: Sequence[Slot]) -> tuple[Slot, ...]:
    """A draft's slots without those that were there for names."""
    return tuple(slot for slot in slots if slot.n < NAME)


def _places(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    known = sorted({name for name in names if name.strip() and name in text}, key=lambda name: (-len(name), name))
    return [match.span() for name in known for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
