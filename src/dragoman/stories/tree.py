"""A page as a tree, parsed once: no fetching, no entity expansion, bounded size."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from dragoman.errors import ReadError

Element = Any  # lxml's element; its stubs do not fit HTML trees read with recovery
DEEPEST = 120  # the deepest page of 91 publishers nests 33 elements
MAX_CHARACTERS = 12_000_000
_SPACES = re.compile(r"\s+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD = re.compile(r"[^a-z0-9]+")


def parse(text: str) -> Element:
    """The root element of a page. Raises ReadError for an empty page and for one too large to be a story."""
    if not text.strip():
        raise ReadError("the page is empty: nothing was sent, try again later or check the address")
    if len(text) > MAX_CHARACTERS:
        raise ReadError(
            f"the page has {len(text):,} characters: more than {MAX_CHARACTERS:,} are no story, check the address"
        )
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, recover=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"the page could not be parsed as HTML: {error}") from error
    if root is None:
        raise ReadError("the page holds no HTML element: check what the address answers")
    _flatten(root)
    return root


def _flatten(root: Element) -> None:
    """Elements too deep for any page made by people become plain text, so that work stays linear in the page's size."""
    depth, deep = 0, []
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        depth += 1 if event == "start" else -1
        if event == "start" and depth == DEEPEST:
            deep.append(node)
            walker.skip_subtree()
    for node in deep:
        text = " ".join(part for part in node.itertext() if not part.isspace())
        del node[:]
        node.text = text


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
