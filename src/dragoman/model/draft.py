"""Draft: an engine's words for a segment, and the route they took."""

from __future__ import annotations

import msgspec

from dragoman.model.language import Tag
from dragoman.model.segment import Slot


class Leg(msgspec.Struct, frozen=True):
    """One engine's step from a language to another. `version`: of engine and data; `settings`: digest of what shapes its words."""

    engine: str
    source: Tag
    target: Tag
    version: str
    settings: str = ""


class Route(msgspec.Struct, frozen=True):
    """A way from one language to another: one leg, or several through pivots.

    `quality`: chrF (0-100) on the stated evidence, 0 when unknown. `fingerprint`: digest of the legs. `batch`: segments
    its first engine is asked at once: what is kept together, so that a run which is killed pays for little twice;
    `reads_neighbours`: whether its words rest on the sentence before, too.
    """

    source: Tag
    target: Tag
    legs: tuple[Leg, ...]
    quality: float
    evidence: str
    fingerprint: str
    leaves_house: bool = False
    batch: int = 256
    reads_neighbours: bool = False


class Said(msgspec.Struct, frozen=True):
    """What an engine answered for one segment. `unknown`: source words it did not know; `failed`: why there is no text."""

    text: str
    slots: tuple[Slot, ...] = ()
    unknown: tuple[str, ...] = ()
    failed: str = ""


MEMORY = "memory:"
"""What the route of a draft begins with that is no engine's, before the key of what was remembered."""


class Draft(msgspec.Struct, frozen=True):
    """Words for a segment in a language, keyed so that nothing known is translated twice (`segments.keys.draft_key`).

    `repairs`: the rungs of the ladder that shaped it, in order (`rewrite:numbers`, `protect`, `route`); `failed`: why
    there are no words.
    """

    key: str
    segment: str
    target: Tag
    route: str
    text: str
    slots: tuple[Slot, ...] = ()
    unknown: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    failed: str = ""
