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
_HAN_WORDS = r"\s“”「」。，！？、：的了是我你您他她它们們不没沒很就都也吗嗎呢吧着這这那"
_HAN_NAME = re.compile(
    rf"(?<![说說称稱道为為是叫:：])(?<![说說称稱道][，,])[“「\"”](?:[^\s“”「」。，！？、：]{{1,5}}"
    rf"|[^{_HAN_WORDS}]{{1,16}}(?:[(（][^()（）]{{1,40}}[)）])?)[”」\"“]$"
)
_OWNER = re.compile(r"[sS][\"”″] (?=[^\W\d_])|[^\W\d_][\"”″](?=[^\W\d_])")
_CAPITALS = re.compile(r"(?=[^\W\d_a-z])[^.:!?…]{3,60}")
_NAMES = {
    **dict.fromkeys(("be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk"), _CASED_NAME),
    **dict.fromkeys(("yue", "zh"), _HAN_NAME),
}
"""Languages whose press sets names of firms, clubs, ships and works in quotation marks, where others set none, and how a
quotation looks that may be one: a few words with a capital, no sentence; where there are no capitals, characters that
follow no word of saying: any five, or more where none is a pronoun or a particle, as a sentence has."""


_TITLE = 60
"""Code points of the longest titles."""

_INNER = 0.4
"""Of the share of a sentence that the source quotes: less than so much in single marks is what stood inside of others."""


class Quotes:
    """Compares what both sides quote, in marks of any family; apostrophes, inches and gershayim are told apart."""

    name = "quotes"
    version = "3"
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
            if key == "dropped" and (_emphasised(unit, draft) or _names_kept(unit, target, wanted)):
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
    spoken = [pair for pair in had.pairs if not pair.title]
    if had.pairs and not (spoken or had.singles or had.loose):
        return all(each.title or _may_be_title(unit, each) for each in (*wanted.pairs, *wanted.singles))
    if had.pairs or had.loose or not (had.singles or had.halves):
        return bool(had)
    inside = len(wanted.inner) + sum(pair.depth > 0 for pair in wanted.pairs)
    if not had.singles:
        return True  # a single mark that can be no apostrophe: half of a quotation that runs on
    if not wanted.pairs:
        return True
    shares = _share(wanted.pairs, unit.segment.text), _share(had.singles, draft.text)
    return len(had.singles) > inside and shares[1] > _INNER * shares[0]


def _may_be_title(unit: Unit, quotation: Quotation) -> bool:
    """Whether marks of titles may stand for a quotation's: it has no small letter first, and not the length of a sentence."""
    inside = unit.segment.text[quotation.start + 1 : quotation.end - 1].strip()
    return not inside[:1].islower() and len(inside) <= _TITLE and inside[-1:] not in tuple("?!。？！")


def _share(quotations: tuple[Quotation, ...], text: str) -> float:
    return sum(each.end - each.start for each in quotations if not each.depth) / len(text)


def _open(unit: Unit, draft: Draft, target: str, wanted: Quoted, had: Quoted) -> Severity:
    """A note where the quotation may have begun or may end in a neighbouring sentence."""
    at_edge = len(had.loose) == 1 and not 2 < had.loose[0] < len(target) - 3
    alone = len(had.loose) == 1
    runs_on = alone and bool(quoted(unit.after, unit.segment.language))
    collapses = draft.target.partition("-")[0] in ("be", "ru", "uk")  # one mark ends two quotations that end together
    owner = alone and _slipped(target, had.loose[0])
    shared = alone and collapses and any(pair.depth for pair in wanted.pairs)
    return "note" if (at_edge and not wanted) or runs_on or shared or owner else "warning"


def _slipped(text: str, place: int) -> bool:
    """Whether a mark alone amid a text is an apostrophe gone wrong (players" for players'), or a single one as likely."""
    amid = 3 < place < len(text) - 4
    return amid and (text[place] in "'’‘" or bool(_OWNER.match(text, place - 1)))


def _goes_on(wanted: Quoted, had: Quoted) -> bool:
    """Whether the source too leaves a quotation open: it began before this segment, or ends after it."""
    return len(had.loose) <= len(wanted.loose) + len(wanted.halves)


def _emphasised(unit: Unit, draft: Draft) -> bool:
    """Whether the translation emphasises something that the source does not: a title in italics instead of marks."""
    ours, theirs = (
        sum(slot.kind in ("emphasis", "strong") for slot in slots) for slots in (unit.segment.slots, draft.slots)
    )
    return theirs > ours


def _names_kept(unit: Unit, target: str, wanted: Quoted) -> bool:
    """Whether all that a German text quotes are names of several words that stand in the translation as they were: German
    puts marks around what others set in italics or in capitals alone."""
    text, quotations = unit.segment.text, (*wanted.pairs, *wanted.singles)
    if unit.segment.language.partition("-")[0] != "de":
        return False
    inside = [text[each.start + 1 : each.end - 1].strip() for each in quotations]
    return all(" " in name and _CAPITALS.fullmatch(name) and name in target for name in inside)


def _lost(unit: Unit, wanted: Quoted) -> tuple[str, Severity]:
    """What was lost with the marks: a quotation, half of one that runs over sentences, or the marks of a name."""
    text, quotations = unit.segment.text, (*wanted.pairs, *wanted.singles)
    if not quotations:
        return "half", "note" if all(_slipped(text, place) for place in (*wanted.loose, *wanted.halves)) else "warning"
    name = _NAMES.get(unit.segment.language.partition("-")[0])
    if all(each.title or (name and name.match(text, each.start, each.end)) for each in quotations):
        return "title", "note"
    return "dropped", "warning"
