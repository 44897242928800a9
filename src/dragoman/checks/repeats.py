"""Repeats: words said again and again, as engines do when they lose the thread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.checks.words import LIMIT, Word
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

_WORD = re.compile(r"\w+(?:['’-]\w+)*|[.!?;:]+")

_LONGEST = 12
"""Words of the longest phrase that is looked for said twice in a row."""


class Repeats:
    """Looks for words and phrases that follow themselves in the translation and not in the source."""

    name = "repeats"
    version = "1"
    messages = {
        "loop": "“{target}” is said {times} times in a row.",
        "twice": "“{target}” is said twice in a row, and not in the source.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        told = _said(draft.text)
        looped = _loops([word.folded for word in told])
        if not looped:
            return
        allowed = max((times for _, _, times in _loops([word.folded for word in _said(unit.segment.text)])), default=1)
        for start, length, times in looped:
            if times <= allowed:
                continue
            span = (told[start].start, told[start + length * times - 1].end)
            args = {"target": draft.text[told[start].start : told[start + length - 1].end][:80], "times": str(times)}
            yield Finding(self.name, "loop" if times > 2 else "twice", _severity(length, times), (0, 0), span, args)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        return iter(())


def _said(text: str) -> list[Word]:
    """Words, numbers among them, and stops: what parts two phrases keeps them from following each other."""
    return [Word(found.group(), *found.span(), found.group().lower()) for found in _WORD.finditer(text[:LIMIT])]


def _severity(length: int, times: int) -> Severity:
    if times > 3 or (times == 3 and length > 1):
        return "blocker"
    return "warning" if length > 1 or times > 2 else "note"


def _loops(folded: Sequence[str]) -> list[tuple[int, int, int]]:
    """(first word, words, times) of phrases that follow themselves; the shortest phrase at each place, none overlapping."""
    found: list[tuple[int, int, int]] = []
    past = 0
    for length in range(1, _LONGEST + 1):
        run = 0
        for place in range(length, len(folded)):
            run = run + 1 if folded[place] == folded[place - length] else 0
            ended = place + 1 == len(folded) or folded[place + 1] != folded[place + 1 - length]
            if run >= length and ended:
                found.append((place - run - length + 1, length, run // length + 1))
    found.sort()
    kept = []
    for start, length, times in found:
        if start >= past:
            kept.append((start, length, times))
            past = start + length * times
    return kept
