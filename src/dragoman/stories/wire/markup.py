"""The markup that wires carry: XML read safely, and the bodies inside (XHTML, HTML, plain text) as blocks."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator, Mapping

from lxml import etree

from dragoman.errors import ReadError
from dragoman.model.story import Block, Paragraph
from dragoman.stories.blocks import read_blocks
from dragoman.stories.charset import decode
from dragoman.stories.clean import cleaned
from dragoman.stories.page.figures import shown_in
from dragoman.stories.page.sheet import Sheet, read_sheet
from dragoman.stories.tree import MAX_CHARACTERS, Element, tag, text_of

_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,500}\?>\s*")
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]{0,1000}(\[)?")
_SPACE = re.compile(r"\s*")
_NAME = re.compile(r"<([^\s/>!?]{1,80})")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_OWN = frozenset({"amp", "lt", "gt", "quot", "apos"})
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_SKIPPED = frozenset({"head", "title", "style", "script", "header", "template"})
DEEPEST = 200
"""Elements inside one another: libxml2 itself stops at 256."""


def root_name(text: str) -> str:
    """The name of an XML text's first element without its prefix, '' where there is none."""
    at = 0
    while True:
        at = _SPACE.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing at least
        end = next((_after(text, at, last) for start, last in _BEFORE if text.startswith(start, at)), -1)
        if end < 0:
            found = _NAME.match(text, at)
            return found.group(1).rpartition(":")[2] if found else ""
        at = end


_BEFORE = (("\ufeff", "\ufeff"), ("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">"))
"""What may stand before the first element, by how it begins and ends."""


def _after(text: str, at: int, last: str) -> int:
    """Where such a thing has ended; the end of the text where it never does."""
    if last == ">" and 0 <= text.find("[", at) < text.find(">", at):
        at = max(text.find("]", at), at)
    end = text.find(last, at)
    return len(text) if end < 0 else end + len(last)


def parse_xml(body: bytes | str, where: str) -> Element:
    """The root of an XML document, its elements without namespaces. Nothing is loaded and no entity is expanded; those
    HTML knows by name become their character. Raises ReadError."""
    text = body if isinstance(body, str) else decode(body).text
    if len(text) > MAX_CHARACTERS:
        raise ReadError(f"{where}: {len(text):,} characters are too many for a story; ask the agency what it sent")
    text = _ENTITY.sub(_character, _DECLARATION.sub("", text, count=1))
    doctype = _DOCTYPE.search(text, 0, 100_000)
    if doctype and doctype.group(1):
        raise ReadError(f"{where}: its DOCTYPE declares things of its own; ask the agency for XML without them")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"{where}: not well-formed XML ({_first(error)}); ask the agency to send it again") from error
    _plain(root, where)
    return root


def _first(error: Exception) -> str:
    return " ".join(str(error).split())[:160] or "cut short"


def _plain(root: Element, where: str) -> None:
    """Names without namespaces. Raises ReadError for a tree too deep to be a story."""
    depth = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise ReadError(f"{where}: elements {DEEPEST} deep are no story; ask the agency what it sent")
        if event == "start" and "}" in tag(node):
            node.tag = node.tag.rpartition("}")[2]


def _character(match: re.Match[str]) -> str:
    """What a named entity stands for, as HTML names it; '' for one nobody knows."""
    name = match.group(1)
    return match.group() if name in _XML_OWN else html.entities.html5.get(f"{name};", "")


# -- looking things up --


def first(node: Element, *path: str) -> Element | None:
    """The first element under `node` at one of the paths (names joined by `/`), None when there is none."""
    return next((found for each in path if (found := node.find(each)) is not None), None)


def said(node: Element | None, *path: str) -> str:
    """The text at the first of the paths that has any, white space folded."""
    if node is None:
        return ""
    found = (text_of(each) for one in path or (".",) for each in node.iterfind(one))
    return next((text for text in found if text), "")


def every(node: Element | None, path: str) -> Iterator[Element]:
    """Every element at a path."""
    return iter(()) if node is None else node.iterfind(path)


# -- bodies --


def html_blocks(
    markup: str, base: str, language: str, pictures: Mapping[str, Element] | None = None
) -> tuple[Block, ...]:
    """The blocks of an HTML fragment or document."""
    if not markup.strip():
        return ()
    return element_blocks(read_sheet(markup).root, base, language, pictures)


def element_blocks(
    root: Element, base: str, language: str, pictures: Mapping[str, Element] | None = None
) -> tuple[Block, ...]:
    """The blocks of an (X)HTML element. Its own head and header are left out, for a wire says them apart;
    `pictures`: a figure element for what a custom element's `ref` names."""
    body = next(root.iter("body"), root)
    for node in [node for node in body.iter() if "-" in tag(node) and tag(node) != "amp-img"]:
        _embed(node, pictures or {})
    shown = shown_in(Sheet(body), body, base, language)
    return read_blocks(body, base, language, lambda node: tag(node) in _SKIPPED, shown)


def _embed(node: Element, pictures: Mapping[str, Element]) -> None:
    """A custom element of an agency: what it embeds by `src` as a frame, what it names by `ref` as that picture."""
    shown = pictures.get(node.get("ref") or "")
    if shown is not None:
        node.tag = "figure"
        node.extend(list(shown))
    elif (node.get("src") or "").startswith("http"):
        node.tag = "iframe"


def text_blocks(text: str, language: str) -> tuple[Block, ...]:
    """The paragraphs of a plain text: parted by blank lines, or by line ends where it has none."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    parts = _BLANK.split(text) if _BLANK.search(text) else text.split("\n")
    words = (cleaned(part, (), language) for part in parts)
    return tuple(Paragraph(each) for each in words if any(letter.isalnum() for letter in each.text))
