"""Pseudo: accented, lengthened, bracketed text, to see at a glance what is not translatable and what breaks a layout."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.draft import Said
from dragoman.model.language import Tag
from dragoman.model.segment import Segment, Slot
from dragoman.ports import EngineFacts

_ACCENTED = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
_OPEN, _CLOSE, _FILL = "⟦", "⟧", "~"


class Pseudo:
    """An engine (`ports.Engine`) whose words nobody mistakes for a language's. Never publishable.

    `languages`: between which it claims to go; `longer`: share of length added (German is about a third longer than English).
    """

    def __init__(self, languages: Sequence[Tag] = ("en", "es", "id"), longer: float = 0.35) -> None:
        self._longer = longer
        pairs = tuple((a, b, 0.0, "not a translation") for a in languages for b in languages if a != b)
        self.facts = EngineFacts("pseudo", "1", str(longer), pairs, publishable=False)

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        """One Said per segment; digits, spaces and slots stay where they are."""
        return [self._said(segment) for segment in segments]

    def _said(self, segment: Segment) -> Said:
        if not segment.text:
            return Said("", segment.slots)
        fill = _FILL * max(1, round(len(segment.text) * self._longer))
        text = f"{_OPEN}{segment.text.translate(_ACCENTED)} {fill}{_CLOSE}"
        slots = (Slot(slot.start + 1, slot.end + 1, slot.kind, slot.n) for slot in segment.slots)
        return Said(text, tuple(slots))

    def selftest(self, source: Tag, target: Tag) -> str:
        """'': it cannot fail."""
        return ""

    def close(self) -> None:
        """Nothing is open."""
