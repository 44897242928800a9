"""Quotes: whether what the source quotes is still marked as somebody's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.checks.words import LIMIT
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

_DOUBLE = re.compile("[\"“”„‟«»「」『』〝〞〟＂《》]|''|``|,,")
_SINGLE = re.compile(r"(?<!\w)[‘'‚‹](?=\w)|(?<=[\w.,!?…])[’'›](?!\w)")
"""Single marks that open before a word or close after one. Inside a word they are apostrophes."""

_OPENS, _CLOSES = "“„«‟「『《〝", "”»」』》〞〟"


class Quotes:
    """Counts quotation marks of any family, apostrophes told apart."""

    name = "quotes"
    version = "1"
    messages = {
        "dropped": "The source quotes somebody, the translation has no quotation marks.",
        "fewer": "The source has {source} quotation marks, the translation {target}.",
        "open": "A quotation is opened and not closed, or closed and not opened.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.text[:LIMIT], draft.text[:LIMIT]
        wanted, had = _marks(source), _marks(target)
        if not wanted and not had:
            return
        spans = ((wanted[0][0], wanted[-1][1]) if wanted else (0, 0), (had[0][0], had[-1][1]) if had else (0, 0))
        args = {"source": str(len(wanted)), "target": str(len(had))}
        if wanted and not had:
            if not _singles(target):
                # A mark alone amid the text is an apostrophe gone wrong more often than half a quotation.
                alone = len(wanted) == 1 and 3 < wanted[0][0] < len(source) - 4
                yield Finding(self.name, "dropped", "note" if alone else "warning", *spans, args)
        elif len(had) % 2 and not len(wanted) % 2 and wanted:
            yield Finding(self.name, "open", "warning", *spans, args)
        elif len(had) + 2 <= len(wanted) and not _singles(target):
            yield Finding(self.name, "fewer", "note", *spans, args)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if max(len(unit.segment.text), len(draft.text)) > LIMIT:
            yield "quotes:long"


def _marks(text: str) -> list[tuple[int, int]]:
    """Double marks, but for inches after a number (6'6\")."""
    return [found.span() for found in _DOUBLE.finditer(text) if not _inches(text, found)]


def _inches(text: str, found: re.Match[str]) -> bool:
    before = text[max(0, found.start() - 1) : found.start()]
    opened = text.count('"', max(0, found.start() - 200), found.start()) % 2
    return found.group() == '"' and before.isdigit() and not opened


def _singles(text: str) -> bool:
    return len(_SINGLE.findall(text)) >= 2
