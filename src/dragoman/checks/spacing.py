"""Spacing: stray and missing spaces, as links and engines leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.checks.words import LIMIT
from dragoman.language.facts import facts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

_FAULTS = (
    ("before", re.compile(r"(?<=\w)[ \u00a0](?=[,.](?:\s|$))|(?<=[\w»”’)])[ ](?=[,](?:\s|$))")),
    ("double", re.compile(r"(?<=\S) {2,20}(?=\S)")),
    ("missing", re.compile(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})|(?<=[a-zà-ỹ]{3})[.!?](?=[A-ZÀ-Ý][a-zà-ỹ]{2})")),
    ("bracket", re.compile(r"(?<=\() (?=\w)|(?<=\w) (?=\))")),
)


class Spacing:
    """Looks for spaces before commas, doubled, missing after a comma or full stop, or inside brackets."""

    name = "spacing"
    version = "1"
    messages = {
        "before": "There is a space before a comma or full stop.",
        "double": "There are two spaces where one belongs.",
        "missing": "A space is missing after a comma or full stop.",
        "bracket": "There is a space inside a bracket.",
        "outer": "The translation starts or ends with a space.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        target = draft.text[:LIMIT]
        spaced = facts(draft.target).spaced
        for key, pattern in _FAULTS:
            if not spaced and key in ("missing", "double"):
                continue
            allowed = len(pattern.findall(unit.segment.text[:LIMIT]))
            for found in list(pattern.finditer(target))[allowed:]:
                yield Finding(self.name, key, "warning" if key == "before" else "note", (0, 0), found.span())
        if target != target.strip() and unit.segment.text == unit.segment.text.strip():
            yield Finding(self.name, "outer", "note", (0, 0), (0, len(target)))

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        return iter(())
