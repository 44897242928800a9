"""Tagged: a segment's text with its slots as elements, as engines that know XML or HTML take it, and their answer back.

`<g id="0">` stands around words that a mark lies on, `<x id="1">` (its name differs by engine) around what the engine is
to leave alone. Each must come back exactly once. Nothing else in an answer is taken for an element.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

import msgspec

from dragoman.engines.project import project
from dragoman.model.segment import Segment, Slot

KEPT = frozenset({"code", "language"})
"""Kinds of slots whose words are nobody's to translate: addresses, names, another language's words."""


class Broken(Exception):
    """An answer whose elements are not those that were sent; the message says in what."""


class Tagged(msgspec.Struct, frozen=True):
    """A text with elements. `inside`: the slots they stand for, by their ids; `beside`: slots that cross another's end,
    which no element can say, and are put where their words went as well as can be told."""

    text: str
    kept: str
    inside: tuple[Slot, ...]
    beside: tuple[Slot, ...]


def tagged(segment: Segment, kept: str = "x") -> Tagged:
    """A segment with an element for each slot. `kept`: the name of those around what is left alone."""
    inside, beside = _nested(segment.slots)
    parts: list[str] = []
    at, open_slots = 0, list[tuple[int, str]]()
    for number, slot in enumerate(inside):
        at = _closed(segment.text, parts, open_slots, at, slot.start)
        parts.append(html.escape(segment.text[at : slot.start], quote=False))
        name = kept if slot.kind in KEPT else "g"
        parts.append(f'<{name} id="{number}">')
        open_slots.append((slot.end, name))
        at = slot.start
    at = _closed(segment.text, parts, open_slots, at, len(segment.text))
    parts.append(html.escape(segment.text[at:], quote=False))
    return Tagged("".join(parts), kept, inside, beside)


def _closed(text: str, parts: list[str], open_slots: list[tuple[int, str]], at: int, upto: int) -> int:
    """Closes what ends here or before, the words up to there written; returns where that is."""
    while open_slots and open_slots[-1][0] <= upto:
        end, name = open_slots.pop()
        parts.append(html.escape(text[at:end], quote=False) + f"</{name}>")
        at = end
    return at


def _nested(slots: Sequence[Slot]) -> tuple[tuple[Slot, ...], tuple[Slot, ...]]:
    """Slots that lie in or beside one another, outer ones first, and those that cross another's end or stand in kept words."""
    inside: list[Slot] = []
    beside: list[Slot] = []
    around: list[Slot] = []
    for slot in sorted(slots, key=lambda each: (each.start, -each.end)):
        while around and around[-1].end <= slot.start:
            around.pop()
        if around and (slot.end > around[-1].end or around[-1].kind in KEPT):
            beside.append(slot)
            continue
        inside.append(slot)
        around.append(slot)
    return tuple(inside), tuple(beside)


def untagged(answer: str, sent: Tagged, source: str) -> tuple[str, tuple[Slot, ...]]:
    """The words and their slots. What was to be left alone stands as it stood in `source`, whatever the engine made of it.

    Raises Broken where an element is missing, is there twice, or crosses another.
    """
    pattern = re.compile(
        rf'<(?:(g|{re.escape(sent.kept)})\s+id\s*=\s*["\']?(\d{{1,6}})["\']?\s*(/?)|/(g|{re.escape(sent.kept)})\s*)>'
    )
    text, at = "", 0
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    around: list[int] = []
    for found in pattern.finditer(answer):
        text += _plain(answer[at : found.start()], dropped=_kept(around, sent))
        at = found.end()
        if found[4] is None:
            _begin(int(found[2]), found[1], sent, starts, len(text))
            around.append(int(found[2]))
        if found[4] is not None or found[3]:
            text = _end(found[4] or found[1], around, starts, ends, sent, source, text)
    text += _plain(answer[at:], dropped=False)
    if around or len(ends) != len(sent.inside):
        raise Broken("an element was lost")
    slots = [Slot(starts[n], ends[n], slot.kind, slot.n) for n, slot in enumerate(sent.inside)]
    return _stripped(text, [*slots, *project(text, source, sent.beside, ())])


def _begin(number: int, name: str, sent: Tagged, starts: dict[int, int], at: int) -> None:
    known = number < len(sent.inside)
    if not known or number in starts or (name == sent.kept) != (sent.inside[number].kind in KEPT):
        raise Broken(f"an element came back {'twice' if number in starts else 'that was not sent'}")
    starts[number] = at


def _end(
    name: str, around: list[int], starts: dict[int, int], ends: dict[int, int], sent: Tagged, source: str, text: str
) -> str:
    """The text so far, the innermost element ended; one that was to be left alone holds its own words again."""
    number = around.pop() if around else -1
    if number < 0 or (name == sent.kept) != (sent.inside[number].kind in KEPT):
        raise Broken("an element ends that was not open")
    slot = sent.inside[number]
    if slot.kind in KEPT:
        text = text[: starts[number]] + source[slot.start : slot.end]
    ends[number] = len(text)
    return text


def _kept(around: Sequence[int], sent: Tagged) -> bool:
    return bool(around) and sent.inside[around[-1]].kind in KEPT


def _plain(part: str, *, dropped: bool) -> str:
    return "" if dropped else html.unescape(part)


def _stripped(text: str, slots: Sequence[Slot]) -> tuple[str, tuple[Slot, ...]]:
    """Without white space around, the slots moved along."""
    first = len(text) - len(text.lstrip())
    bare = text.strip()
    moved = (
        Slot(min(max(slot.start - first, 0), len(bare)), min(max(slot.end - first, 0), len(bare)), slot.kind, slot.n)
        for slot in slots
    )
    return bare, tuple(sorted(moved, key=lambda slot: (slot.start, -slot.end, slot.n)))
