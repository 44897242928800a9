"""Marks and slots: a place's marks, cut at its sentences' ends, and the slots of its sentences, joined to marks again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dragoman.model.segment import Slot
from dragoman.model.story import Mark


def slots(marks: Sequence[Mark], start: int, end: int) -> tuple[Slot, ...]:
    """The parts of a place's marks that lie in one of its sentences, counted from the sentence's start, and numbered
    within it: what stands before a sentence in its place is no part of what an engine is asked."""
    inside = (marks[n] for n in held(marks, start, end))
    return tuple(
        Slot(max(mark.start, start) - start, min(mark.end, end) - start, mark.kind, at)
        for at, mark in enumerate(inside)
    )


def held(marks: Sequence[Mark], start: int, end: int) -> tuple[int, ...]:
    """Which of a place's marks reach into one of its sentences: the marks that its slots are of, in their order."""
    return tuple(n for n, mark in enumerate(marks) if mark.start < end and mark.end > start)


def joined(
    text: str, placed: Iterable[tuple[int, Sequence[Slot], Sequence[int]]], marks: Sequence[Mark]
) -> tuple[Mark, ...]:
    """The marks of a text from its sentences' slots, each with where its sentence starts and which marks it holds.

    Parts of one mark with only white space between them are one mark again; parts with words between stay apart, for
    those words were not marked. Slots of marks the sentence does not have are left out. In the order of the marks.
    """
    parts: dict[int, list[tuple[int, int]]] = {}
    for start, found, own in placed:
        for slot in found:
            if 0 <= slot.n < len(own):
                parts.setdefault(own[slot.n], []).append((start + slot.start, start + slot.end))
    made = (
        Mark(start, end, marks[n].kind, marks[n].attrs)
        for n in sorted(parts)
        for start, end in _united(text, sorted(parts[n]))
    )
    return tuple(sorted(made, key=lambda mark: (mark.start, -mark.end, mark.kind)))


def _united(text: str, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    united: list[tuple[int, int]] = []
    for start, end in parts:
        if united and not text[united[-1][1] : start].strip():
            first, last = united.pop()
            start, end = first, max(last, end)
        united.append((start, end))
    return united
