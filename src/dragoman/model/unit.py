"""Unit: an occurrence of a segment in its place; Skeleton: what remains of a story when its units are taken out."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.segment import Segment
from dragoman.model.story import Mark, Story

Role = Literal[
    "headline", "standfirst", "subhead", "body", "quotation", "cite", "item", "cell", "caption", "credit", "alt", "tag",
    "label", "correction",
]  # fmt: skip


class Unit(msgspec.Struct, frozen=True):
    """A segment where it stands. `path`: of its place in the Skeleton, with the sentence's number, as `body/3/text#0`;
    `before`, `after`: the neighbouring sentences' texts in the same place ('' at its ends)."""

    story: str
    revision: int
    path: str
    role: Role
    segment: Segment
    before: str = ""
    after: str = ""


class Place(msgspec.Struct, frozen=True):
    """A text's place in the story: its path, role, the white space around its sentences and its marks.

    `gaps`: one more than it has units: before the first, between, after the last. `held`: for each unit the marks that
    its slots are of, as their numbers in `marks`.
    """

    path: str
    role: Role
    gaps: tuple[str, ...]
    marks: tuple[Mark, ...] = ()
    held: tuple[tuple[int, ...], ...] = ()


class Skeleton(msgspec.Struct, frozen=True):
    """A story with every translatable text blanked (`shell`), and the places the texts were taken from, in reading order."""

    shell: Story
    places: tuple[Place, ...]
