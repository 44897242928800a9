"""Inline: the marks inside a TMX segment, to slots and back.

Our marks are pairs `bpt`/`ept` without content, whose `type` says the kind and whose `x` tells which mark of the other
language they belong to. Codes of other tools become marks as far as they are any: a pair, or a point in the text; what they
hold is kept as it was written (`Remembered.written`), so that it goes out again as it came.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple, cast

from lxml import etree

from dragoman.model.segment import Slot
from dragoman.model.story import MarkKind

Element = Any  # lxml's stubs know no single element type

_KINDS: dict[str, MarkKind] = {
    "bold": "strong", "strong": "strong", "b": "strong", "italic": "emphasis", "italics": "emphasis", "ital": "emphasis",
    "i": "emphasis", "emphasis": "emphasis", "em": "emphasis", "link": "link", "x-link": "link", "a": "link",
    "x-code": "code", "code": "code", "x-language": "language", "language": "language",
}  # fmt: skip
_TYPES: dict[MarkKind, str] = {
    "strong": "bold", "emphasis": "italic", "link": "link", "code": "x-code", "language": "x-language",
}  # fmt: skip
_ALLOWED = {
    "bpt": ("i", "x", "type"), "ept": ("i",), "ph": ("x", "assoc", "type"), "it": ("pos", "x", "type"), "hi": ("x", "type"),
    "ut": ("x",), "sub": ("datatype", "type"),
}  # fmt: skip
"""The attributes of TMX 1.4b's inline elements."""

_HTML = re.compile(r"<\s*([a-zA-Z]{1,8})")
_BREAK = re.compile(r"[ \t]*[\r\n][ \t\r\n]*")
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Content(NamedTuple):
    """A segment's text and marks. `foreign`: whether it holds codes that are not ours."""

    text: str
    slots: tuple[Slot, ...]
    foreign: bool


class _Walk:
    """A walk through a segment: the text so far, the marks, and those still open."""

    def __init__(self, labels: dict[tuple[str, str], int]) -> None:
        self.labels, self.pieces, self.place = labels, list[str](), 0
        self.open: dict[str, tuple[int, MarkKind, int]] = {}
        self.slots: list[Slot] = []
        self.foreign, self.points = False, 0
        self.spans: Counter[str] = Counter()

    def say(self, text: str | None) -> None:
        if text:
            plain = _BREAK.sub(" ", text)
            self.pieces.append(plain)
            self.place += len(plain)

    def number(self, family: str, element: Element, otherwise: str) -> int:
        label = (family, element.get("x") or f"#{otherwise}")
        return self.labels.setdefault(label, len(self.labels))

    def visit(self, element: Element) -> None:
        """What stands inside an element that holds text."""
        self.say(element.text)
        for child in element:
            kind = name(child)
            if kind in ("ph", "ut", "it"):
                self._point(child)
            elif kind == "bpt":
                self._begin(child)
            elif kind == "ept":
                self._end(child)
            else:
                self._span(child)
            self.say(child.tail)

    def _point(self, element: Element) -> None:
        self.points += 1
        self.foreign = True
        self.slots.append(Slot(self.place, self.place, "code", self.number("ph", element, str(self.points))))

    def _begin(self, element: Element) -> None:
        kind = _kind(element)
        self.foreign |= bool(len(element) or element.text) or element.get("type") != _TYPES[kind]
        self.open[element.get("i", "")] = (self.place, kind, self.number("pair", element, element.get("i", "")))

    def _end(self, element: Element) -> None:
        self.foreign |= bool(len(element) or element.text)
        begun = self.open.pop(element.get("i", ""), None)
        if begun is None:
            self._point(element)
        else:
            self.slots.append(Slot(begun[0], self.place, begun[1], begun[2]))

    def _span(self, element: Element) -> None:
        """Highlighted words, or an element TMX does not know: its words are text."""
        self.foreign |= name(element) == "hi"
        start, kind = self.place, _KINDS.get(element.get("type", "").lower())
        number = -1
        if kind and name(element) == "hi":
            self.spans[kind] += 1
            number = self.number("hi", element, f"{kind}{self.spans[kind]}")
        self.visit(element)
        if kind and number >= 0:
            self.slots.append(Slot(start, self.place, kind, number))

    def content(self) -> Content:
        """The text without white space around it, and its marks in order."""
        self.foreign |= bool(self.open)
        whole = [Slot(start, start, "code", n) for start, _, n in self.open.values()] + self.slots
        text = "".join(self.pieces)
        lead, plain = len(text) - len(text.lstrip()), text.strip()
        slots = (
            Slot(_within(each.start - lead, plain), _within(each.end - lead, plain), each.kind, each.n)
            for each in whole
        )
        return Content(plain, tuple(sorted(slots, key=lambda each: (each.start, -each.end, each.n))), self.foreign)


def _within(place: int, text: str) -> int:
    return min(max(place, 0), len(text))


def name(element: Element) -> str:
    """An element's name without its namespace; '' for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _kind(element: Element) -> MarkKind:
    """The kind of mark a pair is: by its type, or by the HTML it holds; a tool's own is code."""
    html = _HTML.match((element.text or "").strip())
    return _KINDS.get(element.get("type", "").lower()) or _KINDS.get(html.group(1).lower() if html else "") or "code"


def content(segment: Element, labels: dict[tuple[str, str], int]) -> Content:
    """A `seg`'s text and marks. `labels`: the numbers of the marks by their names in the file, shared by both languages."""
    walk = _Walk(labels)
    walk.visit(segment)
    return walk.content()


def as_written(segment: Element) -> str:
    """A segment as TMX 1.4b may hold it, in XML: what the format does not know is its text alone."""
    clean = etree.Element("seg")
    _copy(segment, clean)
    return etree.tostring(clean, encoding="unicode")


def _copy(source: Element, into: Element) -> None:
    _append(into, source.text)
    for child in source:
        kind = name(child)
        if kind in _ALLOWED and _whole(kind, child):
            made = etree.SubElement(into, kind)
            made.attrib.update({key: child.get(key) for key in _ALLOWED[kind] if child.get(key) is not None})
            _copy(child, made)
        else:
            _copy(child, into)
        _append(into, child.tail)


def _whole(kind: str, element: Element) -> bool:
    """Whether an element has the attributes it cannot be without."""
    if kind == "it":
        return element.get("pos") in ("begin", "end")
    return kind not in ("bpt", "ept") or bool(element.get("i"))


def _append(into: Element, text: str | None) -> None:
    if not text:
        return
    if len(into):
        into[-1].tail = (into[-1].tail or "") + text
    else:
        into.text = (into.text or "") + text


def segment(text: str, slots: Iterable[Slot]) -> Element:
    """A text with its marks as a `seg`."""
    made, done = etree.Element("seg"), 0
    for place, opens, number, slot in _stops(slots):
        _append(made, fit(text[done:place]))
        done = place
        if opens:
            etree.SubElement(made, "bpt", i=str(number), x=str(slot.n + 1), type=_TYPES[slot.kind])
        else:
            etree.SubElement(made, "ept", i=str(number))
    _append(made, fit(text[done:]))
    return made


def _stops(slots: Iterable[Slot]) -> list[tuple[int, bool, int, Slot]]:
    """Where marks begin and end, as they are written: at one place those that end before those that begin, inner ends first;
    a mark around nothing begins and ends at once."""
    order = sorted(slots, key=lambda slot: (slot.start, -slot.end, slot.n))
    stops: list[tuple[tuple[int, int, int, int], tuple[int, bool, int, Slot]]] = []
    for number, slot in enumerate(order, 1):
        empty = slot.start == slot.end
        stops.append(((slot.start, 1, number, 0), (slot.start, True, number, slot)))
        stops.append(((slot.end, 1 if empty else 0, number if empty else -number, 1), (slot.end, False, number, slot)))
    return [stop for _, stop in sorted(stops, key=lambda each: each[0])]


def fit(text: str) -> str:
    """A text without what XML cannot hold."""
    return _UNFIT.sub("", text)


def parsed(written: str) -> Element:
    """A segment of `as_written`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return cast(Element, etree.fromstring(written, parser))
