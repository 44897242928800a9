"""Proof: a page beside the story read from it, passage by passage: what was taken as what, and what was left and why.

For people who ask why a source reads as it does; nothing on the road needs it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Literal

import msgspec

from dragoman.model.copy import Copy
from dragoman.model.story import Divider, Embed, Figure, Heading, List, Paragraph, Quotation, Table, Video
from dragoman.stories.page.boilerplate import is_furniture
from dragoman.stories.page.sheet import Sheet
from dragoman.stories.tree import text_of

Part = Literal[
    "title", "standfirst", "author", "date", "section", "tag", "heading", "paragraph", "quotation", "list", "table",
    "caption", "credit", "alt", "video", "embed", "dropped",
]  # fmt: skip

_BOXES = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "figcaption", "blockquote", "div", "section",
    "article", "span", "a", "time", "dt", "dd", "caption", "address", "header", "footer", "aside", "button",
    "label", "summary", "pre", "main", "small",
})  # fmt: skip
_MUTE = frozenset({"script", "style", "template", "noscript", "svg", "head", "title"})
_MOST = 4_000  # passages of one page that are shown
_TELLING = 8  # letters under which being part of another text says nothing
_INLINE = frozenset({"span", "a", "time", "small"})


class Passage(msgspec.Struct, frozen=True):
    """A stretch of a page's text. `part`: what of the story it is, or `dropped`; `why`: for what was dropped, the element
    that is furniture, as `aside.related`, '' where none is."""

    text: str
    part: Part
    why: str = ""


def proof(sheet: Sheet, copy: Copy) -> tuple[Passage, ...]:
    """Every passage a reader of the page sees, in order, with what became of it."""
    parts = dict(_parts(copy))
    out: list[Passage] = []
    for i, text in _texts(sheet):
        part = _part(_key(text), parts)
        why = _furniture(sheet, i) if part in ("dropped", "section", "tag") else ""
        part = "dropped" if why else part  # a menu names sections and tags too
        if out and out[-1].part == part == "dropped" and out[-1].why == why:
            out[-1] = Passage(f"{out[-1].text} · {text}", "dropped", why)
        else:
            out.append(Passage(text, part, why))
    return tuple(out)


def tally(copy: Copy) -> dict[str, int]:
    """How many of each kind of thing the story has: blocks by kind, captions, credits, alts."""
    figures = [block for block in (copy.lead_image, *copy.body) if isinstance(block, Figure)]
    count = Counter(type(block).__name__.lower() for block in copy.body)
    count["figure"] = len(figures)
    count["caption"] = sum(1 for figure in figures if figure.caption.text)
    count["credit"] = sum(1 for figure in figures if figure.credit)
    return {name: n for name, n in count.items() if n}


def _parts(copy: Copy) -> Iterator[tuple[str, Part]]:
    """Every text of the story by what it is; of two alike the one named last, so the weightier comes later."""
    for tag in copy.tags:
        yield _key(tag), "tag"
    yield _key(copy.section), "section"
    for author in copy.authors:
        yield _key(author), "author"
    for block in (copy.lead_image, *copy.body):
        yield from _block(block)
    yield _key(copy.standfirst), "standfirst"
    yield _key(copy.title), "title"


def _block(block: object) -> Iterator[tuple[str, Part]]:
    match block:
        case Heading():
            yield _key(block.text.text), "heading"
        case Paragraph():
            yield _key(block.text.text), "paragraph"
        case Quotation():
            yield _key(block.text.text), "quotation"
            yield _key(block.cite.text), "quotation"
        case List():
            yield from ((_key(item.text), "list") for item in block.items)
        case Table():
            yield from ((_key(cell.text), "table") for row in block.rows for cell in row)
        case Figure():
            yield _key(block.caption.text), "caption"
            yield _key(block.credit), "credit"
        case Video():
            yield _key(block.caption.text), "caption"
            yield _key(block.title), "video"
        case Embed():
            yield _key(block.title), "embed"
        case Divider() | None:
            pass


def _texts(sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Places and texts of the smallest boxes that hold a passage: a box with text of its own is shown whole."""
    i, shown = 0, 0
    while i < len(sheet.nodes) and shown < _MOST:
        tag = sheet.tags[i]
        if tag in _MUTE:
            i = sheet.end[i]
            continue
        if tag in _BOXES and _says(sheet, i):
            text = text_of(sheet.nodes[i])
            if text:
                shown += 1
                yield i, text
                i = sheet.end[i]
                continue
        i += 1


def _says(sheet: Sheet, i: int) -> bool:
    """Whether a box holds text itself, or only inline elements."""
    if not sheet.size(i):
        return False
    node = sheet.nodes[i]
    if (node.text or "").strip() or any((child.tail or "").strip() for child in node):
        return True
    return all(sheet.tags[j] not in _BOXES - _INLINE for j in range(i + 1, sheet.end[i]))


def _part(key: str, parts: dict[str, Part]) -> Part:
    """What a passage is: the very text, or one that makes up most of it (a byline with its "By"), or that it is cut from."""
    if key in parts:
        return parts[key]
    if len(key) < _TELLING:
        return "dropped"
    near = [(len(text), part) for text, part in parts.items() if len(text) >= _TELLING and _mostly(key, text)]
    return max(near)[1] if near else "dropped"


def _mostly(key: str, text: str) -> bool:
    shorter, longer = sorted((key, text), key=len)
    return shorter in longer and (len(shorter) >= 40 or len(shorter) >= 0.4 * len(longer))


def _furniture(sheet: Sheet, i: int) -> str:
    """The outermost element around a passage that is furniture, as a selector."""
    for j in (*reversed(list(sheet.ancestors(i))), i):
        if sheet.tags[j] not in ("html", "body") and is_furniture(sheet.nodes[j]):
            named = sheet.nodes[j].get("class") or sheet.nodes[j].get("id") or ""
            return ".".join([sheet.tags[j], *named.split()[:2]])
    return ""


def _key(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())
