"""References of XML and HTML to characters, read; and the characters that XML does not allow."""

from __future__ import annotations

import re
from html.entities import html5

_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}))(;|(?![\w=;]))")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def resolved(text: str) -> str:
    """Text with its character references and entities read once; what is none stays as it is."""
    if "&" not in text:
        return text
    text, numbered = _REFERENCE.sub(_letter, text), "&#" in text
    return FORBIDDEN.sub("", paired(text)) if numbered else text


def paired(text: str) -> str:
    """Text whose surrogate pairs, written as two characters, are the one character they mean."""
    return _PAIR.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)


def _letter(match: re.Match[str]) -> str:
    decimal, hexadecimal, name, end = match.groups()
    if name:
        letters = html5.get(name + ";", "") if end else html5.get(name, "")
        return letters or match.group()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x110000 else ""
