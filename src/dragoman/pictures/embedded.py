"""What is written inside a picture's file: credit, copyright and caption, from IPTC IIM, then XMP, then EXIF.

The fields are those of the IPTC Photo Metadata Standard; the numbers are IIM's datasets and EXIF's tags.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterable, Mapping

import msgspec
from lxml import etree
from PIL import ImageFile, IptcImagePlugin

LONGEST = 2000
"""Characters of a field that are kept."""

_MOST_XMP = 1_000_000
_CHARSET, _UTF8 = (1, 90), b"\x1b%G"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP = "{http://ns.adobe.com/photoshop/1.0/}"

_IIM = {"creator": (2, 80), "credit": (2, 110), "source": (2, 115), "copyright": (2, 116), "caption": (2, 120)}
_XMP = {
    "creator": f"{_DC}creator", "credit": f"{_PHOTOSHOP}Credit", "source": f"{_PHOTOSHOP}Source",
    "copyright": f"{_DC}rights", "caption": f"{_DC}description",
}  # fmt: skip
_EXIF = {"creator": 0x013B, "copyright": 0x8298, "caption": 0x010E}

Reader = Callable[[ImageFile.ImageFile], Iterable[tuple[str, str]]]

BROKEN = (
    OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError, AttributeError, MemoryError,
    RuntimeError, struct.error, zlib.error,
)  # fmt: skip
"""What a decoder may raise at bytes that were made to hurt it."""


class Words(msgspec.Struct, frozen=True):
    """A picture's own words. `credit`: whoever made it, and for whom, as the file says; '' where it says nothing."""

    credit: str = ""
    copyright: str = ""
    caption: str = ""


def embedded(image: ImageFile.ImageFile) -> Words:
    """The words inside an opened picture. Never raises for damaged ones: what cannot be read is not there."""
    found = [_said(reader, image) for reader in (_iim, _xmp, _exif)]
    told = {name: next((each[name] for each in found if each.get(name)), "") for name in _IIM}
    return Words(_credit(told), told["copyright"], told["caption"])


def _credit(told: Mapping[str, str]) -> str:
    """The photographer and the credit line (else the source), as they are printed, neither twice."""
    line = told["credit"] or told["source"]
    if told["creator"].casefold() in line.casefold():
        return line
    return (
        f"{told['creator']} / {line}" if line and line.casefold() not in told["creator"].casefold() else told["creator"]
    )


def _said(reader: Reader, image: ImageFile.ImageFile) -> dict[str, str]:
    try:
        return dict(reader(image))
    except (*BROKEN, etree.LxmlError):
        return {}


def _iim(image: ImageFile.ImageFile) -> Iterable[tuple[str, str]]:
    records = IptcImagePlugin.getiptcinfo(image) or {}
    utf8 = _joined(records.get(_CHARSET)).startswith(_UTF8)
    for name, dataset in _IIM.items():
        yield name, _text(_joined(records.get(dataset)), utf8)


def _joined(values: bytes | list[bytes] | None) -> bytes:
    """A dataset's bytes; one that may be repeated (several photographers) with commas between."""
    return b", ".join(values) if isinstance(values, list) else values or b""


def _text(data: bytes, utf8: bool = False) -> str:
    """Words whose letters are UTF-8 where the file says so or they can be, else Windows' western ones."""
    data = data[: 4 * LONGEST]
    try:
        return _tidy(data.decode("utf-8", "ignore" if utf8 or len(data) == 4 * LONGEST else "strict"))
    except UnicodeDecodeError:
        return _tidy(data.decode("cp1252", "replace"))


def _tidy(said: str) -> str:
    """One line, without what cannot be printed."""
    return " ".join("".join(each if each.isprintable() else " " for each in said).split())[:LONGEST]


def _xmp(image: ImageFile.ImageFile) -> Iterable[tuple[str, str]]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    data = packet.encode() if isinstance(packet, str) else bytes(packet)
    if not data.strip(b"\0 \r\n") or len(data) > _MOST_XMP:
        return
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(data.strip(b"\0 \r\n"), parser)
    for about in root.iter(f"{_RDF}Description"):
        for name, tag in _XMP.items():
            if said := _tidy(about.get(tag, "") or _items(about.find(tag))):
                yield name, said


def _items(field: etree._Element | None) -> str:
    """A field's text: plain, the default of several languages, or a list's members."""
    if field is None:
        return ""
    members = [each.text or "" for each in field.iter(f"{_RDF}li")]
    several = field.find(f"{_RDF}Alt") is not None
    return (members[0] if several else ", ".join(members)) if members else field.text or ""


def _exif(image: ImageFile.ImageFile) -> Iterable[tuple[str, str]]:
    tags = image.getexif()
    for name, tag in _EXIF.items():
        said = tags.get(tag, "")
        text = _text(said) if isinstance(said, bytes) else _text(str(said).encode("latin-1", "ignore"))
        yield name, text if any(each.isalpha() for each in text) else ""
