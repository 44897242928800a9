"""A page's elements: their names, their text, the addresses in them. `page.sheet` parses."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

Element = Any  # lxml's element; its stubs do not fit HTML trees read with recovery
DEEPEST = 120  # the deepest page of 91 publishers nests 33 elements
MAX_CHARACTERS = 12_000_000
_SPACES = re.compile(r"\s+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD = re.compile(r"[^a-z0-9]+")


def tag(element: Element) -> str:
    """The element's name, '' for what is no element."""
    name = element.tag
    return name if isinstance(name, str) else ""


def text_of(element: Element, most: int = MAX_CHARACTERS) -> str:
    """The text in an element, white space folded; scripts and styles left out. Reading stops soon after `most` characters."""
    pieces: list[str] = []
    size = 0
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        if size > most:
            break
        if event == "start":
            if node.tag in ("script", "style", "template"):
                walker.skip_subtree()
            elif node.text:
                pieces.append(node.text)
                size += len(node.text)
        else:
            if node.tag in ("p", "div", "br", "li", "td", "h2", "h3"):
                pieces.append(" ")
            if node.tail and node is not element:
                pieces.append(node.tail)
    return _SPACES.sub(" ", "".join(pieces)).strip()


def absolute(address: str, base: str) -> str:
    """The absolute http(s) address, or '' for anything else (data:, javascript:, a bare fragment)."""
    address = address.strip()
    if not address or address.startswith("#"):
        return ""
    try:
        joined = urljoin(base, address)
        parts = urlsplit(joined)
    except ValueError:
        return ""
    return joined if parts.scheme in ("http", "https") and parts.netloc else ""


def words_of(element: Element) -> str:
    """Class, id and test names of an element as one lower-case line of words, for rules to look at."""
    get = element.get
    return _worded(get("class"), get("id"), get("data-testid"), get("data-component"))


@lru_cache(maxsize=16_384)
def _worded(*named: str | None) -> str:
    said = " ".join(filter(None, named))
    if ":" in said or "[" in said:  # utility classes say nothing
        said = " ".join(name for name in said.split() if ":" not in name and "[" not in name)
    if not said.islower():
        said = _HUMP.sub(" ", said).lower()
    return _NO_WORD.sub(" ", said)


_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def weight(text: str) -> int:
    """Characters of a text, those that write a syllable or word each (kana, Han, Hangul) counted twice: what is a paragraph in
    one script is a line in another."""
    return len(text) + len(_DENSE.findall(text))
