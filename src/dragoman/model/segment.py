"""Segment: one sentence or short label. Marks are slots in it; what a link points to stays in the Skeleton."""

from __future__ import annotations

import msgspec

from dragoman.model.language import Tag
from dragoman.model.story import MarkKind


class Slot(msgspec.Struct, frozen=True, array_like=True):
    """A mark inside a segment: half-open, code points. `n`: which of the segment's marks it is, from 0; which of
    its place's marks that is, its place knows (Skeleton `Place.held`)."""

    start: int
    end: int
    kind: MarkKind
    n: int


class Segment(msgspec.Struct, frozen=True):
    """A sentence or label in a language. `id`: `ident.segment_id` of language, text and kinds of slots."""

    id: str
    language: Tag
    text: str
    slots: tuple[Slot, ...] = ()
