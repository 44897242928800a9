"""Bytes to text: byte-order mark, then UTF-8 where the bytes prove it, then what header and page say, then Windows-1252."""

from __future__ import annotations

import codecs
import re

import msgspec

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_IN_PAGE = re.compile(
    rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?([\w.:-]+)|<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE
)
# The WHATWG Encoding Standard: pages labelled Latin-1 or ASCII are Windows-1252, and so on.
_MEANT = {
    "iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252",
    "iso8859-1": "cp1252", "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "shift_jis": "cp932", "x-sjis": "cp932",
    "unicode": "utf-16", "utf8": "utf-8", "iso-8859-8-i": "iso-8859-8",
}  # fmt: skip
_BINARY = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x00\x00\x00",
    b"\x7fELF",
)
_ESCAPED = re.compile("[\udc80-\udcff]+")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


class Decoded(msgspec.Struct, frozen=True):
    """Text and how it was won. `charset`: the one used; `note`: '' or a message key when the label was wrong."""

    text: str
    charset: str
    note: str = ""


def is_binary(data: bytes) -> bool:
    """Whether these bytes are a picture, archive or program rather than text."""
    if data.startswith(tuple(mark for mark, _ in _BOMS)):
        return False
    head = data[:4096]
    return data.startswith(_BINARY) or len(_CONTROLS.findall(head)) > max(4, len(head) // 50)


def decode(data: bytes, content_type: str = "") -> Decoded:
    """The text of the bytes, without a byte-order mark and without NUL characters. Never raises."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            text = data.decode(name, "replace")
            return Decoded(text.lstrip("\ufeff").replace("\0", ""), name)
    labels = _labels(data, content_type)
    found = _decoded(data, labels)
    return Decoded(found.text.replace("\0", ""), found.charset, found.note)


def _decoded(data: bytes, labels: tuple[str, ...]) -> Decoded:
    label = labels[0] if labels else ""
    strict = _strict(data, "utf-8")
    if strict is not None and not label.startswith(("iso-2022", "utf-16", "utf-7")):
        wrong = label not in ("", "utf-8") and not data.isascii()
        return Decoded(strict, "utf-8", f"charset-mislabelled:{label}" if wrong else "")
    for name in labels:
        text = None if name == "utf-8" else _strict(data, name)
        if text is not None:
            return Decoded(text, name)
    if _mostly_utf8(data):
        return Decoded(_patched(data), "utf-8", "charset-damaged:utf-8")
    fallback = next((name for name in labels if name != "utf-8"), "cp1252")
    return Decoded(data.decode(fallback, "replace"), fallback, f"charset-mislabelled:{label}" if label else "")


def _labels(data: bytes, content_type: str) -> tuple[str, ...]:
    in_header = _IN_HEADER.search(content_type)
    in_page = _IN_PAGE.search(data[:4096])
    said = [in_header.group(1) if in_header else ""]
    said += [(in_page.group(1) or in_page.group(2)).decode("ascii", "replace")] if in_page else []
    known = (_known(label) for label in said if label)
    return tuple(dict.fromkeys(name for name in known if name))


def _known(label: str) -> str:
    name = _MEANT.get(label.strip().lower(), label.strip().lower())
    try:
        codecs.lookup(name)
        b"a".decode(name)  # refuses codecs that are no charsets (rot13, base64)
    except (LookupError, UnicodeError, ValueError):
        return ""
    return name


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, ValueError):
        return None


def _mostly_utf8(data: bytes) -> bool:
    """Whether a few bad bytes stand in what is otherwise UTF-8: one per thousand, or fewer than the good sequences."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for letter in text if letter > "\x7f") - bad
    return good > bad


def _patched(data: bytes) -> str:
    """UTF-8 with its bad bytes read as Windows-1252, where they come from nearly always; cut sequences are dropped."""
    return _ESCAPED.sub(_as_cp1252, data.decode("utf-8", "surrogateescape"))


def _as_cp1252(match: re.Match[str]) -> str:
    lost = match.group().encode("utf-8", "surrogateescape")
    cut_short = len(lost) > 1 and lost[0] >= 0xC2 and 0x80 <= lost[1] < 0xC0
    return "" if cut_short else lost.decode("cp1252", "ignore")
