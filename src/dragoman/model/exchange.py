"""Exchange: an edition as it travels to a translator's tool and back."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.language import Tag
from dragoman.model.segment import Slot

Progress = Literal["initial", "translated", "reviewed", "final"]
"""How far a sentence is, in XLIFF 2's words: a machine's is `initial`."""


class Line(msgspec.Struct, frozen=True):
    """A sentence and its translation. `path`: of its Unit; `name`: what to call it for people; `notes`: for the translator."""

    path: str
    name: str
    source: str
    slots: tuple[Slot, ...] = ()
    target: str = ""
    target_slots: tuple[Slot, ...] = ()
    progress: Progress = "initial"
    notes: tuple[str, ...] = ()


class Exchange(msgspec.Struct, frozen=True):
    """A story in two languages. `digest`: of the source's sentences, by which one that has changed meanwhile is known."""

    story: str
    revision: int
    digest: str
    language: Tag
    into: Tag
    lines: tuple[Line, ...]
