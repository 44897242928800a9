"""Quotes: whether what the source quotes is still marked as somebody's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.checks.quoted import Quotation, Quoted, quoted
from dragoman.checks.words import LIMIT
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

_CASED_NAME = re.compile(r"[^\w\s](?=[^\W_a-zа-џ])(?:[^\s.!?…,]{1,40} ){0,4}[^\s.!?…,]{1,40}[^\w\s.!?…,]$")
_HAN_NAME = re.compile(r"(?<![说說称稱道为為是叫:：，])[“「\"][^\s“”「」。，！？、：]{1,5}[”」\"]$")
_NAMES = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), _CASED_NAME),
    **dict.fromkeys(("yue", "zh"), _HAN_NAME),
}
"""Languages whose press sets names of firms, clubs, ships and works in quotation marks, where others set none, and how a
quotation looks that may be one: a few words with a capital, no sentence; where there are no capitals, a few characters
that follow no word of saying."""


_INNER = 0.4
"""Of the share of a sentence that the source quotes: less than so much in single marks is what stood inside of others."""


class Quotes:
    """Compares what both sides quote, in marks of any family; apostrophes, inches and gershayim are told apart."""

    name = "quotes"
    version = "2"
    messages = {
        "dropped": "The source quotes somebody, the translation has no quotation marks.",
        "half": "The source opens or closes a quotation here that runs over several sentences, the translation does not.",
        "title": "A name or title in quotation marks has none in the translation.",
        "fewer": "The source has {source} quotation marks, the translation {target}.",
        "open": "A quotation is opened and not closed, or closed and not opened.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.text[:LIMIT], draft.text[:LIMIT]
        wanted, had = quoted(source, unit.segment.language), quoted(target, draft.target)
        if not wanted and not had:
            return
        args = {"source": str(_count(wanted)), "target": str(_count(had))}
        spans = _span(wanted), _span(had)
        if wanted and not _kept(unit, draft, wanted, had):
            key, severity = _lost(unit, wanted)
            if key == "dropped" and _emphasised(unit, draft):
                key, severity = "title", "note"
            yield Finding(self.name, key, severity, *spans, args)
        elif had.loose and not _goes_on(wanted, had):
            yield Finding(self.name, "open", _open(unit, draft, target, wanted, had), *spans, args)
        elif _count(had) + 2 <= _count(wanted):
            yield Finding(self.name, "fewer", "note", *spans, args)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if max(len(unit.segment.text), len(draft.text)) > LIMIT:
            yield "quotes:long"


def _count(side: Quoted) -> int:
    return side.marks + 2 * len(side.singles)


def _span(side: Quoted) -> tuple[int, int]:
    ends = [place for each in (*side.pairs, *side.singles) for place in (each.start, each.end)]
    ends += [place for each in (*side.loose, *side.halves) for place in (each, each + 1)]
    return (min(ends), max(ends)) if ends else (0, 0)


def _kept(unit: Unit, draft: Draft, wanted: Quoted, had: Quoted) -> bool:
    """Whether the translation has a quotation that is not the inner one of a quotation whose own marks are lost."""
    if had.pairs or had.loose or not (had.singles or had.halves):
        return bool(had)
    inside = len(wanted.inner) + sum(pair.depth > 0 for pair in wanted.pairs)
    if not wanted.pairs or not had.singles:
        return not wanted.pairs
    shares = _share(wanted.pairs, unit.segment.text), _share(had.singles, draft.text)
    return len(had.singles) > inside and shares[1] > _INNER * shares[0]


def _share(quotations: tuple[Quotation, ...], text: str) -> float:
    return sum(each.end - each.start for each in quotations if not each.depth) / len(text)


def _open(unit: Unit, draft: Draft, target: str, wanted: Quoted, had: Quoted) -> Severity:
    """A note where the quotation may have begun or may end in a neighbouring sentence."""
    at_edge = len(had.loose) == 1 and not 2 < had.loose[0] < len(target) - 3
    alone = len(had.loose) == 1
    runs_on = alone and bool(quoted(unit.after, unit.segment.language))
    collapses = draft.target.partition("-")[0] in ("be", "ru", "uk")  # one mark ends two quotations that end together
    shared = alone and collapses and any(pair.depth for pair in wanted.pairs)
    return "note" if (at_edge and not wanted) or runs_on or shared else "warning"


def _goes_on(wanted: Quoted, had: Quoted) -> bool:
    """Whether the source too leaves a quotation open: it began before this segment, or ends after it."""
    return len(had.loose) <= len(wanted.loose) + len(wanted.halves)


def _emphasised(unit: Unit, draft: Draft) -> bool:
    """Whether the translation emphasises something that the source does not: a title in italics instead of marks."""
    ours, theirs = (
        sum(slot.kind in ("emphasis", "strong") for slot in slots) for slots in (unit.segment.slots, draft.slots)
    )
    return theirs > ours


def _lost(unit: Unit, wanted: Quoted) -> tuple[str, Severity]:
    """What was lost with the marks: a quotation, half of one that runs over sentences, or the marks of a name."""
    text, quotations = unit.segment.text, (*wanted.pairs, *wanted.singles)
    if not quotations:
        # A mark alone amid the text is an apostrophe gone wrong more often than half a quotation.
        amid = all(3 < place < len(text) - 4 for place in (*wanted.loose, *wanted.halves))
        return "half", "note" if amid else "warning"
    name = _NAMES.get(unit.segment.language.partition("-")[0])
    if all(each.title or (name and name.match(text, each.start, each.end)) for each in quotations):
        return "title", "note"
    return "dropped", "warning"
