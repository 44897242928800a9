"""Edition: one story's revision in one language; Publication: the pointer to the revision readers see."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.finding import Verdict
from dragoman.model.language import Tag
from dragoman.model.segment import Slot
from dragoman.model.story import Story
from dragoman.model.unit import Role


class Provenance(msgspec.Struct, frozen=True):
    """Whose words a piece is. `by`: the route's fingerprint, the memory's id or the person's; '' for the source itself."""

    kind: Literal["source", "machine", "memory", "person"]
    by: str = ""


class Piece(msgspec.Struct, frozen=True):
    """A unit as it stands in an edition. `shown`: as drafted, in the source's language instead, or left out;
    `source`: the source words, for `why` and the desk."""

    path: str
    role: Role
    segment: str
    source: str
    text: str
    slots: tuple[Slot, ...]
    provenance: Provenance
    verdict: Verdict
    shown: Literal["target", "source", "omitted"] = "target"
    repairs: tuple[str, ...] = ()


class Label(msgspec.Struct, frozen=True):
    """How this text came to be in this language, in one honest line.

    `kind`: `source` (no line), `machine` (not reviewed), `reviewed`, `human`. `engines`: names in the order of the legs;
    `pivots`: languages it went through; `kept`: how many sentences stand in the source language.
    """

    kind: Literal["source", "machine", "reviewed", "human"]
    engines: tuple[str, ...] = ()
    pivots: tuple[Tag, ...] = ()
    kept: int = 0


class Edition(msgspec.Struct, frozen=True):
    """A story's revision in one language. `text`: the story in that language as readers are shown it (sentences kept in
    the source language carry a `language` mark). `state`: `ready` to publish or `held`, with `reasons` (message keys:
    `route-below-floor:49.3<50`, `blocker:headline`, ...). `basis`: digest of all it was made from; equal basis, nothing to do.
    """

    story: str
    revision: int
    language: Tag
    source_language: Tag
    text: Story
    pieces: tuple[Piece, ...]
    label: Label
    state: Literal["ready", "held"]
    reasons: tuple[str, ...]
    basis: str


class Publication(msgspec.Struct, frozen=True):
    """What readers see of a story in a language. `revision`, `basis`: of the edition they see. `slug`, `month` (`2026/11`):
    frozen at first publication. `state`: `live`, or `gone` (410). `since`, `changed`: Unix seconds.
    `same_topic`, `same_section`, `same_author`: story ids chosen at publication and revised with the story.
    """

    story: str
    language: Tag
    revision: int
    basis: str
    slug: str
    month: str
    state: Literal["live", "gone"]
    since: int
    changed: int
    noindex: bool = False
    same_topic: tuple[str, ...] = ()
    same_section: tuple[str, ...] = ()
    same_author: tuple[str, ...] = ()
