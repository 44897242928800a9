"""Marks: whether links and emphasis of the source still stand on words of the translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Slot
from dragoman.model.unit import Unit


class Marks:
    """Compares the slots of segment and draft by their numbers."""

    name = "marks"
    version = "1"
    messages = {
        "outside": "A {kind} reaches beyond the translation's text.",
        "empty": "A {kind} stands on no words of the translation.",
        "lost": "The {kind} on “{source}” is not in the translation.",
        "twice": "The {kind} on “{source}” stands in two places of the translation.",
        "added": "A {kind} in the translation is not in the source.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        for slot in draft.slots:
            key = _fault(slot, draft.text)
            if key:
                span = (max(0, slot.start), min(max(slot.end, slot.start), len(draft.text)))
                yield Finding(
                    self.name, key, "blocker" if key == "outside" else "warning", (0, 0), span, {"kind": slot.kind}
                )
        yield from _counted(unit, draft)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        return iter(())


def _fault(slot: Slot, text: str) -> str:
    if slot.start < 0 or slot.end > len(text) or slot.end < slot.start:
        return "outside"
    return "" if text[slot.start : slot.end].strip() else "empty"


def _counted(unit: Unit, draft: Draft) -> Iterator[Finding]:
    have, want = Counter(slot.n for slot in draft.slots), Counter(slot.n for slot in unit.segment.slots)
    for slot in unit.segment.slots:
        words = {"kind": slot.kind, "source": unit.segment.text[slot.start : slot.end]}
        if not have[slot.n]:
            yield Finding("marks", "lost", "warning", (slot.start, slot.end), (0, 0), words)
        elif have[slot.n] > want[slot.n]:
            # A phrase that another language parts in two takes its emphasis along; a link printed twice is odd, not wrong.
            yield Finding("marks", "twice", "note", (slot.start, slot.end), (0, 0), words)
    for slot in draft.slots:
        if slot.n not in want:
            yield Finding("marks", "added", "warning", (0, 0), (slot.start, slot.end), {"kind": slot.kind})
