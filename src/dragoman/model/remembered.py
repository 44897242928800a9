"""Remembered: a text and its translation as a newsroom remembers them, and what such a memory offers for a new text."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.language import Tag
from dragoman.model.segment import Slot


class Remembered(msgspec.Struct, frozen=True):
    """A text and its translation. `key`: digest of both with their marks and neighbours (`memory.match.remembered`).

    `slots`, `marks`: the marks of `text` and of `words`, which belong together by their `n`. `before`, `after`: the
    neighbouring sentences' texts, '' where unknown. `approved`: the person who stands for it, '' while it is a suggestion;
    `made`, `changed`: who and when (ISO 8601, UTC) as its file says. `written`: both as TMX wrote them, where they have
    codes of a tool's own.
    """

    key: str
    source: Tag
    target: Tag
    text: str
    words: str
    slots: tuple[Slot, ...] = ()
    marks: tuple[Slot, ...] = ()
    before: str = ""
    after: str = ""
    approved: str = ""
    made: tuple[str, str] = ("", "")
    changed: tuple[str, str] = ("", "")
    notes: tuple[str, ...] = ()
    props: tuple[tuple[str, str], ...] = ()
    segtype: str = "sentence"
    written: tuple[str, str] = ("", "")


Likeness = Literal["context", "exact", "figures", "fuzzy"]
"""How a memory answers: word for word between the same neighbours; word for word; but for numbers and dates; nearly."""


class Offer(msgspec.Struct, frozen=True):
    """What a memory offers for a text. `score`: 0-100 by the rules of `memory.match`; `words`, `marks`: what would be
    printed, the figures put right where that is certain; `doubts`: what a person must look at (`figures`, `marks`)."""

    of: Remembered
    likeness: Likeness
    score: int
    words: str
    marks: tuple[Slot, ...] = ()
    doubts: tuple[str, ...] = ()


Recalled = tuple[tuple[str, Offer], ...]
"""The units of a story that a person's approved words are known for, by path, each with what is offered."""
