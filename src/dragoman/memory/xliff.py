"""XLIFF, the form in which translators' tools take work: 1.2 and 2.1 (OASIS standards of 2008 and 2018), out and in again.

A document is one story in one language; its file's `original` says which, of which revision, with a digest of the source.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from lxml import etree

from dragoman.errors import LanguageTagError, UsageError
from dragoman.language import tags
from dragoman.memory import codes
from dragoman.memory.markup import local, parsed
from dragoman.model.exchange import Exchange, Line, Progress
from dragoman.model.language import Tag

Version = Literal["1.2", "2.1"]

SPACE = {"1.2": "urn:oasis:names:tc:xliff:document:1.2", "2.1": "urn:oasis:names:tc:xliff:document:2.0"}
"""Namespaces: 2.1 keeps that of 2.0."""

_OLD = codes.Names(
    SPACE["1.2"], "g", "x", "bx", "ex", "rid",
    {"link": {"ctype": "link"}, "emphasis": {"ctype": "italic"}, "strong": {"ctype": "bold"},
     "code": {"ctype": "x-code"}, "language": {"ctype": "x-language"}},
)  # fmt: skip
_NEW = codes.Names(
    SPACE["2.1"], "pc", "ph", "sc", "ec", "startRef",
    {"link": {"type": "link"}, "emphasis": {"type": "fmt", "subType": "xlf:i"},
     "strong": {"type": "fmt", "subType": "xlf:b"}, "code": {"type": "other"}, "language": {"type": "other"}},
)  # fmt: skip
_KEPT = {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}

_ORIGINAL = re.compile(r"dragoman:([0-9a-z]{1,40})/([0-9]{1,9})/([0-9a-f]{8,64})")

MOST = 50_000
"""Units of a document."""


class Back(NamedTuple):
    """A unit as it came back. `target`: None where there is none; `progress`: how far its translator says it is."""

    id: str
    source: codes.Found
    target: codes.Found | None
    progress: Progress


class Returned(NamedTuple):
    """A document as it came back."""

    story: str
    revision: int
    digest: str
    language: Tag
    into: Tag
    units: tuple[Back, ...]


def unit_id(path: str) -> str:
    """A path as XLIFF 2 lets an id be written (an NMTOKEN): `body/3/text#0` is `body.3.text-0`."""
    return re.sub(r"[^A-Za-z0-9_.-]", lambda found: {"/": ".", "#": "-"}.get(found.group(), "_"), path)


# -- out --


def write(exchange: Exchange, version: Version) -> str:
    """A story in two languages as a document."""
    root = etree.fromstring(f'<xliff xmlns="{SPACE[version]}" version="{version}"/>')
    original = f"dragoman:{exchange.story}/{exchange.revision}/{exchange.digest}"
    if version == "2.1":
        root.set("srcLang", exchange.language)
        root.set("trgLang", exchange.into)
        file = _below(root, "file", id="f1", original=original)
        for line in exchange.lines:
            _new_unit(file, line)
    else:
        about = {"source-language": exchange.language, "target-language": exchange.into, "datatype": "plaintext"}
        file = _below(_below(root, "file", original=original, **about), "body")
        for line in exchange.lines:
            _old_unit(file, line)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + str(etree.tostring(root, encoding="unicode")) + "\n"


def _below(parent: etree._Element, kind: str, **attributes: str) -> etree._Element:
    space = str(parent.tag).partition("}")[0][1:]
    return etree.SubElement(parent, f"{{{space}}}{kind}", attributes)


def _new_unit(file: etree._Element, line: Line) -> None:
    unit = _below(file, "unit", id=unit_id(line.path), name=codes.clean(line.name), **_KEPT)
    if line.notes:
        notes = _below(unit, "notes")
        for each in line.notes:
            _below(notes, "note").text = codes.clean(each)
    segment = _below(unit, "segment", state=line.progress)
    codes.put(_below(segment, "source"), line.source, line.slots, _NEW)
    if line.target:
        codes.put(_below(segment, "target"), line.target, line.target_slots, _NEW)


_STATES: dict[Progress, str] = {
    "initial": "needs-review-translation", "translated": "translated", "reviewed": "signed-off", "final": "final",
}  # fmt: skip
_STATE_SAID: dict[str, Progress] = {"translated": "translated", "signed-off": "reviewed", "final": "final"}


def _old_unit(body: etree._Element, line: Line) -> None:
    approved = "yes" if line.progress in ("reviewed", "final") else "no"
    names = {"id": unit_id(line.path), "resname": codes.clean(line.name), "approved": approved}
    unit = _below(body, "trans-unit", **names, **_KEPT)
    codes.put(_below(unit, "source"), line.source, line.slots, _OLD)
    if line.target:
        codes.put(_below(unit, "target", state=_STATES[line.progress]), line.target, line.target_slots, _OLD)
    for each in line.notes:
        _below(unit, "note").text = codes.clean(each)


# -- in --


def read(data: bytes, name: str) -> Returned:
    """A document as a tool gave it back. `name`: of the file, for messages. Raises UsageError."""
    root = parsed(data, name)
    file = next(root.iter("{*}file"), None)
    if local(root) != "xliff" or file is None:
        raise UsageError(f"{name}: no XLIFF document: give the file that `dragoman xliff export` wrote, translated")
    version = root.get("version", "")
    if version not in ("1.2", "2.0", "2.1", "2.2"):
        raise UsageError(f"{name}: XLIFF {version[:10]!r}: save it as XLIFF 1.2 or 2.1")
    found = _ORIGINAL.fullmatch(file.get("original", ""))
    if found is None:
        raise UsageError(f"{name}: its file's `original` names no story of ours: a tool changed it, export it again")
    old = version == "1.2"
    pair = (
        (file.get("source-language"), file.get("target-language"))
        if old
        else (root.get("srcLang"), root.get("trgLang"))
    )
    units = tuple(_old_units(file) if old else _new_units(file))
    if len(units) > MOST:
        raise UsageError(f"{name}: more than {MOST} units: no story is as long")
    return Returned(found[1], int(found[2]), found[3], _tag(pair[0], name), _tag(pair[1], name), units)


def _tag(said: str | None, name: str) -> Tag:
    try:
        return tags.canonical(said or "")
    except LanguageTagError as error:
        raise UsageError(f"{name}: {error}") from error


def _old_units(file: etree._Element) -> Iterator[Back]:
    for unit in file.iter("{*}trans-unit"):
        source, target = _children(unit, "source"), _children(unit, "target")
        state = _STATE_SAID.get(target[0].get("state", "") if target else "", "initial")
        progress: Progress = "final" if unit.get("approved") == "yes" else state
        yield Back(unit.get("id", ""), codes.get(source), codes.get(target) if target else None, progress)


_ORDER: tuple[Progress, ...] = ("initial", "translated", "reviewed", "final")


def _new_units(file: etree._Element) -> Iterator[Back]:
    for unit in file.iter("{*}unit"):
        parts = [each for each in unit if local(each) in ("segment", "ignorable")]
        source = [each for part in parts for each in _children(part, "source")]
        target = [each for part in parts for each in _said(part)]
        whole = all(_children(part, "target") for part in parts if local(part) == "segment")
        yield Back(
            unit.get("id", ""), codes.get(source), codes.get(target) if target and whole else None, _least(parts)
        )


def _said(part: etree._Element) -> Sequence[etree._Element]:
    """A part's target; of what is between segments, the source where it has none."""
    return _children(part, "target") or (_children(part, "source") if local(part) == "ignorable" else ())


def _least(parts: Sequence[etree._Element]) -> Progress:
    """The state of the segment that is least far."""
    said = [part.get("state", "initial") for part in parts if local(part) == "segment"]
    return min((each for each in _ORDER if each in said), key=_ORDER.index, default="initial")


def _children(element: etree._Element, name: str) -> list[etree._Element]:
    return [child for child in element if local(child) == name]
