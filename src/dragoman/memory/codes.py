"""Codes: a text with marks as an XML element with inline codes, and back. What XLIFF 1.2 and 2 have in common.

Marks that nest are paired elements, those that cross another are a start and an end of their own, empty ones are points.
A code's id is its mark's number from 1; where a translation has a mark twice, the second's has a suffix (`1.2`).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lxml import etree

from dragoman.memory.markup import local
from dragoman.model.segment import Slot
from dragoman.model.story import MarkKind

_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ID = re.compile(r"([1-9][0-9]{0,5})(?:\.[0-9]{1,5})?")


class Names(NamedTuple):
    """What a version calls its inline codes: paired, point, start, end; the attribute by which an end names its start, and
    the one that says what a code is."""

    space: str
    paired: str
    point: str
    start: str
    end: str
    refers: str
    kinds: Mapping[MarkKind, Mapping[str, str]]


def clean(text: str) -> str:
    """A text as XML can hold it: characters it cannot are replaced."""
    return _UNFIT.sub("\ufffd", text)


# -- out --


class _Writer:
    """Puts text and codes into an element, in order."""

    def __init__(self, element: etree._Element, names: Names) -> None:
        self._open: list[tuple[int, etree._Element]] = [(1 << 60, element)]
        self._crossing: dict[int, list[str]] = {}
        self._used: Counter[int] = Counter()
        self._names = names

    def text(self, text: str) -> None:
        here = self._open[-1][1]
        if len(here):
            here[-1].tail = (here[-1].tail or "") + text
        else:
            here.text = (here.text or "") + text

    def close(self, at: int) -> None:
        while self._open[-1][0] == at:
            self._open.pop()
        for ident in self._crossing.pop(at, ()):
            end = self._code(self._names.end)
            if self._names.refers == "rid":
                end.set("id", f"{ident}.0")
            end.set(self._names.refers, ident)

    def begin(self, slot: Slot, end: int) -> None:
        self._used[slot.n] += 1
        again = self._used[slot.n]
        ident = f"{slot.n + 1}" if again == 1 else f"{slot.n + 1}.{again}"
        nested = end <= self._open[-1][0]
        name = self._names.point if end <= slot.start else self._names.paired if nested else self._names.start
        code = self._code(name)
        code.set("id", ident)
        if name == self._names.start:
            self._crossing.setdefault(end, []).append(ident)
            if self._names.refers == "rid":
                code.set("rid", ident)
        elif name == self._names.paired:
            self._open.append((end, code))
        for key, value in self._names.kinds[slot.kind].items():
            code.set(key, value)

    def _code(self, name: str) -> etree._Element:
        return etree.SubElement(self._open[-1][1], f"{{{self._names.space}}}{name}")


def put(element: etree._Element, text: str, slots: Sequence[Slot], names: Names) -> None:
    """Fills an element with a text and its marks."""
    writer, size, text = _Writer(element, names), len(text), clean(text)
    starts: dict[int, list[tuple[Slot, int]]] = {}
    for slot in sorted(slots, key=lambda slot: (slot.start, -slot.end)):
        starts.setdefault(min(max(slot.start, 0), size), []).append((slot, min(slot.end, size)))
    places = sorted({0, size, *starts, *(end for each in starts.values() for _, end in each)})
    done = 0
    for at in places:
        writer.text(text[done:at])
        writer.close(at)
        for slot, end in starts.get(at, ()):
            writer.begin(slot, end)
        done = at


# -- in --


class Found(NamedTuple):
    """What an element holds. `codes`: start, end and mark's number; `wrong`: what could not be understood, '' when all was."""

    text: str
    codes: tuple[tuple[int, int, int], ...]
    wrong: str = ""


_PAIRED = frozenset({"pc", "g"})
_STARTS = frozenset({"sc", "bx", "bpt"})
_ENDS = frozenset({"ec", "ex", "ept"})
_POINTS = frozenset({"ph", "x", "it"})
_CLEAR = frozenset({"mrk", "sm", "em"})
"""Annotations: their text is text, and they say nothing to us."""


class _Reader:
    """Reads text and codes out of elements, one after another."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.size = 0
        self.codes: list[tuple[int, int, int]] = []
        self.open: dict[str, int] = {}
        self.wrong = ""

    def text(self, text: str | None) -> None:
        if text:
            self.parts.append(text)
            self.size += len(text)

    def inside(self, element: etree._Element) -> None:
        self.text(element.text)
        for child in element:
            self._code(child, local(child))
            self.text(child.tail)

    def _code(self, child: etree._Element, name: str) -> None:
        if name in _PAIRED:
            at = self._begun(child.get("id", ""))
            self.inside(child)
            self._ended(at)
        elif name in _CLEAR:
            self.inside(child)
        elif name in _POINTS:
            self._begun(child.get("id", ""))
        elif name in _STARTS:
            key = str(child.get("rid") or child.get("id", ""))
            if key in self.open:
                self.wrong = self.wrong or f"two codes begin as {key[:20]!r}"
            self.open[key] = self._begun(child.get("id", ""))
        elif name in _ENDS:
            self._ended(self.open.pop(str(child.get("startRef") or child.get("rid") or child.get("id", "")), -1))
        else:
            self.wrong = self.wrong or f"an element <{name[:20]}> in its text"

    def _begun(self, ident: str) -> int:
        """The place of a new code among those found, -1 for one with an id that is none of ours."""
        found = _ID.fullmatch(ident)
        if found is None:
            self.wrong = self.wrong or f"a code of the unknown id {ident[:20]!r}"
            return -1
        self.codes.append((self.size, self.size, int(found[1]) - 1))
        return len(self.codes) - 1

    def _ended(self, at: int) -> None:
        if at < 0:
            self.wrong = self.wrong or "a code that ends and never began"
            return
        start, _, number = self.codes[at]
        self.codes[at] = (start, self.size, number)


def get(elements: Sequence[etree._Element]) -> Found:
    """The text and codes of elements that stand one after another."""
    reader = _Reader()
    for element in elements:
        reader.inside(element)
    if reader.open:
        reader.wrong = reader.wrong or "a code that begins and never ends"
    return Found("".join(reader.parts), tuple(reader.codes), reader.wrong)
