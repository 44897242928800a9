"""Edits to a text, and where the places in it lie afterwards."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.segment import Slot

Edit = tuple[int, int, str]
"""What stands between two places (half-open) becomes these words."""


def edited(text: str, edits: Sequence[Edit]) -> str:
    """The text with all edits, which are in order and do not overlap."""
    pieces, done = [], 0
    for start, end, words in edits:
        pieces += [text[done:start], words]
        done = end
    return "".join(pieces) + text[done:]


def moved(place: int, edits: Sequence[Edit], *, at_end: bool) -> int:
    """Where a place in the old text lies in the new; inside what was changed, at the side of it that keeps it whole."""
    shift = 0
    for start, end, words in edits:
        if place >= end and not (place == start == end):
            shift += len(words) - (end - start)
        elif start < place < end:
            return start + shift + (len(words) if at_end else 0)
    return place + shift


def applied(text: str, slots: Sequence[Slot], edits: Sequence[Edit]) -> tuple[str, tuple[Slot, ...]]:
    """The text with all edits, and the slots where their words now stand."""
    kept = tuple(
        Slot(moved(slot.start, edits, at_end=False), moved(slot.end, edits, at_end=True), slot.kind, slot.n)
        for slot in slots
    )
    return edited(text, edits), kept
