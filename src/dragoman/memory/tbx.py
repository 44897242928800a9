"""TBX (ISO 30042), the exchange form of termbases: version 2 (MARTIF) and 3 in both its styles (DCA, DCT) in, either out.

A concept has words in several languages and no direction: read, each of its languages goes into each other. The dialect
written is TBX-Basic. Data categories and picklist values: ISO 30042:2019 and the TBX-Basic dialect's definition.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import Literal, NamedTuple

from lxml import etree

from dragoman.errors import LanguageTagError, UsageError
from dragoman.language import tags
from dragoman.memory.markup import XML_LANG, local, parsed
from dragoman.model.language import Tag
from dragoman.model.termbase import Status, TermEntry

MOST = 200_000
"""Entries a file may make."""

_LONGEST = 500
_KEEP = "keep as it is"
"""The note that says a word is not translated: TBX-Basic has no category for it."""

_ANY = "und"
"""The tag for any language: the standard asks for one."""

_SAID: dict[str, Status] = {
    "preferredTerm-admn-sts": "preferred", "preferredTerm": "preferred", "preferred": "preferred",
    "standardizedTerm": "preferred", "admittedTerm-admn-sts": "admitted", "admittedTerm": "admitted",
    "admitted": "admitted", "deprecatedTerm-admn-sts": "forbidden", "deprecatedTerm": "forbidden",
    "deprecated": "forbidden", "supersededTerm-admn-sts": "forbidden", "supersededTerm": "forbidden",
    "notRecommended": "forbidden", "obsolete": "forbidden", "forbidden": "forbidden",
}  # fmt: skip
_WRITTEN = {"preferred": "preferredTerm-admn-sts", "admitted": "admittedTerm-admn-sts",
            "forbidden": "deprecatedTerm-admn-sts"}  # fmt: skip
_STATUS = ("administrativeStatus", "normativeAuthorization")


class _Named(NamedTuple):
    """A word of a concept in a language."""

    text: str
    language: Tag
    status: Status


# -- in --


def looks_like(data: bytes) -> bool:
    """Whether bytes are XML rather than a table."""
    return data[:64].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")


def read(data: bytes, name: str) -> tuple[TermEntry, ...]:
    """The entries of a TBX file. `name`: of the file, for messages. Raises UsageError."""
    root = parsed(data, name)
    if local(root) not in ("martif", "tbx"):
        raise UsageError(f"{name}: its root is <{local(root)[:40]}>, not <tbx> or <martif>: export it as TBX or CSV")
    found: dict[TermEntry, None] = {}
    for element in root.iter("{*}termEntry", "{*}conceptEntry"):
        for entry in _entries(element, name):
            found.setdefault(entry)
            if len(found) > MOST:
                raise UsageError(f"{name}: makes more than {MOST} terms: divide it by languages")
    return tuple(found)


def _entries(concept: etree._Element, name: str) -> Iterator[TermEntry]:
    words = tuple(_ranked(_words(concept, name)))
    note = next((_text(each) for each in concept if local(each) == "note"), "")
    if note.startswith(_KEEP):
        yield from _kept(words)
        return
    by_language: dict[Tag, list[_Named]] = {}
    for word in words:
        by_language.setdefault(word.language, []).append(word)
    for here, there in permutations(by_language, 2):
        for source in by_language[here]:
            if source.status != "forbidden":
                yield from (
                    TermEntry(source.text, here, each.text, there, each.status, note) for each in by_language[there]
                )


def _kept(words: tuple[_Named, ...]) -> Iterator[TermEntry]:
    """The first language is the word's own; the others are those it is kept in, none for all."""
    if words:
        first = words[0]
        for into in dict.fromkeys(word.language for word in words[1:]) or ("",):
            yield TermEntry(first.text, first.language, "", into, "keep")


def _words(concept: etree._Element, name: str) -> Iterator[_Named]:
    for section in concept.iter("{*}langSet", "{*}langSec"):
        said = section.get(XML_LANG) or section.get("lang") or ""
        for group in section.iter("{*}tig", "{*}ntig", "{*}termSec"):
            text = next((_text(each) for each in group.iter("{*}term")), "")
            if len(text) > _LONGEST:
                raise UsageError(f"{name}: line {group.sourceline}: a term is at most {_LONGEST} characters")
            if text:
                yield _Named(text, _tag(said, f"{name}: line {section.sourceline}"), _status(group))


def _ranked(words: Iterable[_Named]) -> Iterator[_Named]:
    """The first word of a language that nobody ranked is the preferred one, further ones will do."""
    first: set[Tag] = set()
    for word in words:
        status = "admitted" if word.status == "preferred" and word.language in first else word.status
        if status == "preferred":
            first.add(word.language)
        yield word._replace(status=status)


def _status(group: etree._Element) -> Status:
    for each in group.iter():
        if (each.get("type") or local(each)) in _STATUS:
            return _SAID.get(_text(each), "preferred")
    return "preferred"


def _text(element: etree._Element) -> str:
    return " ".join(unicodedata.normalize("NFC", "".join(map(str, element.itertext()))).split())


def _tag(said: str, where: str) -> Tag:
    try:
        return "" if said in (_ANY, "mul") else tags.canonical(said.replace("_", "-"))
    except LanguageTagError as error:
        raise UsageError(f"{where}: {error}") from error


# -- out --


def write(entries: Iterable[TermEntry], version: Literal["2", "3"] = "3") -> str:
    """The entries as TBX-Basic, each word with all its renderings a concept. `version`: of TBX."""
    root, body = _frame(version)
    names = ("conceptEntry", "langSec", "termSec") if version == "3" else ("termEntry", "langSet", "tig")
    for number, here in enumerate(_concepts(entries), 1):
        _concept(body, f"c{number}", here, names)
    etree.indent(root)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    doctype = "" if version == "3" else '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n'
    return head + doctype + str(etree.tostring(root, encoding="unicode")) + "\n"


def _frame(version: str) -> tuple[etree._Element, etree._Element]:
    if version == "3":
        space = "urn:iso:std:iso:30042:ed-2"
        root = etree.Element("tbx", {"type": "TBX-Basic", "style": "dca", XML_LANG: "en", "xmlns": space})
        header = etree.SubElement(root, "tbxHeader")
    else:
        root = etree.Element("martif", {"type": "TBX-Basic", XML_LANG: "en"})
        header = etree.SubElement(root, "martifHeader")
    about = etree.SubElement(etree.SubElement(header, "fileDesc"), "sourceDesc")
    etree.SubElement(about, "p").text = "The termbase of a newsroom, written by Dragoman"
    return root, etree.SubElement(etree.SubElement(root, "text"), "body")


def _concepts(entries: Iterable[TermEntry]) -> Iterator[list[TermEntry]]:
    """Entries of one word together; kept ones apart, for the note is the whole concept's."""
    found: dict[tuple[str, Tag, bool, str], list[TermEntry]] = {}
    for entry in entries:
        found.setdefault((entry.source, entry.language, entry.status == "keep", entry.note), []).append(entry)
    return iter(found.values())


def _concept(body: etree._Element, ident: str, here: list[TermEntry], names: tuple[str, str, str]) -> None:
    concept = etree.SubElement(body, names[0], {"id": ident})
    note = _KEEP if here[0].status == "keep" else here[0].note
    if note:
        etree.SubElement(concept, "note").text = note
    words: dict[Tag, list[tuple[str, str]]] = {here[0].language: [(here[0].source, "preferred")]}
    for entry in here:
        if entry.status != "keep":
            words.setdefault(entry.into, []).append((entry.target, entry.status))
        elif entry.into:
            words.setdefault(entry.into, []).append((entry.source, "preferred"))
    for language, said in words.items():
        section = etree.SubElement(concept, names[1], {XML_LANG: language or _ANY})
        for text, status in said:
            group = etree.SubElement(section, names[2])
            etree.SubElement(group, "term").text = text
            etree.SubElement(group, "termNote", {"type": "administrativeStatus"}).text = _WRITTEN[status]
