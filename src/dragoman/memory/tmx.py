"""TMX: translation memories as files (TMX 1.4b; older versions are read), in and out, one unit after another.

Neither DTD nor entity is ever loaded, and memory does not grow with the file: what is read is forgotten unit by unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import IO

from lxml import etree

from dragoman.errors import LanguageTagError, UsageError
from dragoman.language.tags import canonical
from dragoman.memory.inline import Element, as_written, content, fit, name, parsed, segment
from dragoman.memory.match import remembered
from dragoman.model.language import Tag
from dragoman.model.remembered import Remembered

UNIT = 8_000_000
"""Bytes of a file without the end of a unit in them: one longer is no translation unit."""

LANGUAGES = 64
"""Languages of a unit that are looked at."""

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_DATE = re.compile(r"\d{8}T\d{6}Z")
_SEGTYPES = ("block", "paragraph", "sentence", "phrase")
_PRE, _POST = "x-context-pre", "x-context-post"
"""The neighbouring sentences, as props; other tools write the same."""

_SEG = re.compile(r"</?seg>")
_APPROVED = "x-approved-by"
_HELD = 40
"""Notes and props of a unit that are kept."""


class _Bounded:
    """A file of which no more than `UNIT` bytes are read between two units."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self.since = file, 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(min(size, 65536) if size >= 0 else 65536)
        self.since += len(data)
        if self.since > UNIT:
            raise UsageError(f"no translation unit ends in {UNIT:,} bytes: this is no TMX file a tool wrote")
        return data


def read(file: IO[bytes], approved: str, note: Callable[[str], None]) -> Iterator[Remembered]:
    """The memories of a TMX file, a unit's languages each with its source language. `approved`: the person who stands for
    them, '' for suggestions; `note`: told what was left out, and why, a line each.

    The source language is the unit's or the header's `srclang`; where that is `*all*`, the unit's first. Raises UsageError
    for what is no TMX, and where the file breaks off.
    """
    bounded, common = _Bounded(file), ""
    steps = etree.iterparse(
        bounded, events=("start", "end"), load_dtd=False, no_network=True, resolve_entities=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for number, (event, element) in enumerate(steps):
            if number == 0:
                _known(element)
            elif event == "end" and name(element) == "header":
                common = element.get("srclang", "")
            elif event == "end" and name(element) == "tu" and name(element.getparent()) == "body":
                yield from _memories(element, common, approved, note)
                bounded.since = 0
                _forget(element)
    except etree.XMLSyntaxError as error:
        said = " ".join(str(error).split())[:160]
        raise UsageError(f"not well-formed XML ({said}): write the file again with the tool it comes from") from error


def _known(root: Element) -> None:
    """Raises UsageError for a document that is no TMX, or declares entities."""
    if name(root) != "tmx":
        raise UsageError(f"its root is <{name(root)[:40]}>, not <tmx>: export the memory as TMX 1.4")
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise UsageError("its DOCTYPE declares entities, which are not read: export the memory as TMX 1.4 without them")


def _forget(element: Element) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _memories(unit: Element, common: str, approved: str, note: Callable[[str], None]) -> Iterator[Remembered]:
    """A unit's source with each of its other languages."""
    spoken = list(_spoken(unit, note))
    source = _source(unit.get("srclang") or common, [tag for tag, _ in spoken])
    if source is None:
        note(f"line {unit.sourceline}: left out, none of its languages is the source language")
        return
    tag, mine = spoken[source]
    for place, (language, theirs) in enumerate(spoken):
        if place != source and language != tag:
            made = _memory(unit, (tag, mine), (language, theirs), approved)
            if made is None:
                note(f"line {unit.sourceline}: {language} left out, one of its texts is empty")
            else:
                yield made


def _spoken(unit: Element, note: Callable[[str], None]) -> Iterator[tuple[Tag, Element]]:
    """A unit's languages and its texts in them."""
    variants = [child for child in unit if name(child) == "tuv"]
    for each in variants[:LANGUAGES]:
        declared = each.get(_LANG) or each.get("lang") or ""
        try:
            yield canonical(declared), each
        except LanguageTagError as fault:
            note(f"line {each.sourceline}: left out, {fault}")
    if len(variants) > LANGUAGES:
        note(f"line {unit.sourceline}: {len(variants) - LANGUAGES} languages left out, a unit has {LANGUAGES} at most")


def _source(declared: str, tags: list[Tag]) -> int | None:
    """Which of a unit's languages is its source; None where it is not there."""
    if declared in ("", "*all*"):
        return 0 if tags else None
    try:
        return tags.index(canonical(declared))
    except (LanguageTagError, ValueError):
        return None


def _memory(unit: Element, mine: tuple[Tag, Element], theirs: tuple[Tag, Element], approved: str) -> Remembered | None:
    labels: dict[tuple[str, str], int] = {}
    segments = [next((child for child in each if name(child) == "seg"), None) for each in (mine[1], theirs[1])]
    if segments[0] is None or segments[1] is None:
        return None
    here, there = content(segments[0], labels), content(segments[1], labels)
    if not (here.text and there.text):
        return None
    holders = (unit, mine[1], theirs[1])
    props = [pair for holder in holders for pair in _props(holder)]
    told = dict(reversed(props))
    return remembered(
        mine[0], theirs[0], here.text, there.text, slots=here.slots, marks=there.slots,
        before=_neighbour(told.get(_PRE, "")), after=_neighbour(told.get(_POST, "")), approved=approved,
        made=_when(unit, theirs[1], "creation"), changed=_when(unit, theirs[1], "change"),
        notes=tuple(dict.fromkeys(note for holder in holders for note in _notes(holder)))[:_HELD],
        props=tuple(dict.fromkeys(pair for pair in props if pair[0] not in (_PRE, _POST, _APPROVED)))[:_HELD],
        segtype=unit.get("segtype") if unit.get("segtype") in _SEGTYPES else "sentence",
        written=(as_written(segments[0]), as_written(segments[1])) if here.foreign or there.foreign else ("", ""),
    )  # fmt: skip


def _props(holder: Element) -> Iterator[tuple[str, str]]:
    return ((each.get("type", "x-unnamed"), "".join(each.itertext())) for each in holder if name(each) == "prop")


def _notes(holder: Element) -> Iterator[str]:
    return ("".join(each.itertext()) for each in holder if name(each) == "note")


def _neighbour(said: str) -> str:
    return " ".join(_SEG.sub("", said).split())


def _when(unit: Element, variant: Element, what: str) -> tuple[str, str]:
    """Who and when, as the translation says it, or its unit."""
    who = variant.get(f"{what}id") or unit.get(f"{what}id") or ""
    when = variant.get(f"{what}date") or unit.get(f"{what}date") or ""
    return who, when if _DATE.fullmatch(when) else ""


def write(file: IO[bytes], source: Tag, version: str, known: Iterable[Remembered]) -> int:
    """Write memories of one source language as TMX 1.4b; returns how many. `version`: of the program, for the header."""
    head = {
        "creationtool": "dragoman", "creationtoolversion": version, "segtype": "sentence", "o-tmf": "dragoman",
        "adminlang": "en", "srclang": source, "datatype": "plaintext",
    }  # fmt: skip
    count = 0
    with etree.xmlfile(file, encoding="utf-8") as out:
        out.write_declaration()
        out.write_doctype('<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
        with out.element("tmx", version="1.4"):
            out.write("\n")
            out.write(etree.Element("header", head))
            with out.element("body"):
                for each in known:
                    out.write("\n")
                    out.write(_unit(each))
                    count += 1
                out.write("\n")
    return count


def _unit(known: Remembered) -> Element:
    told = {
        "creationid": known.made[0], "creationdate": known.made[1], "changeid": known.changed[0],
        "changedate": known.changed[1], "segtype": "" if known.segtype == "sentence" else known.segtype,
    }  # fmt: skip
    unit = etree.Element("tu", {key: fit(value) for key, value in told.items() if value})
    for words in known.notes:
        etree.SubElement(unit, "note").text = fit(words)
    ours = ((_PRE, known.before), (_POST, known.after), (_APPROVED, known.approved))
    for kind, said in (*known.props, *((kind, said) for kind, said in ours if said)):
        etree.SubElement(unit, "prop", type=fit(kind)).text = fit(said)
    sides = ((known.source, known.text, known.slots), (known.target, known.words, known.marks))
    for (language, text, slots), written in zip(sides, known.written, strict=True):
        variant = etree.SubElement(unit, "tuv", {_LANG: language})
        variant.append(parsed(written) if written else segment(text, slots))
    return unit
