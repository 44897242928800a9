"""The story of a page that has none in its tree: read from the data a script builds the page of.

Next.js and its like keep it as JSON in a script element, Arc's Fusion assigns it; the body is there as one text of HTML, or
as a list of pieces. Read only when the tree holds next to nothing, so it may look at every value once.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from dragoman.errors import ReadError
from dragoman.model.story import Block
from dragoman.stories.blocks import read_blocks
from dragoman.stories.page.sheet import read_sheet

_DATA = re.compile(
    r"<script\b[^>]{0,1000}\b(?:application/(?:[\w.+-]{0,40}\+)?json|__NEXT_DATA__)[^>]{0,1000}>|"
    r"\bFusion\.globalContent\s{0,9}=\s{0,9}|\b__(?:INITIAL|PRELOADED|APOLLO|NUXT)_(?:STATE|DATA)?_?_\s{0,9}=\s{0,9}",
    re.IGNORECASE,
)
_BODIES = frozenset({
    "articlebody", "body", "bodyhtml", "bodytext", "content", "contenthtml", "html", "text", "fulltext", "story", "storybody",
    "description_html", "article", "articlehtml", "value", "rendered", "paragraphs", "content_elements", "blocks", "elements",
    "components", "contentelements",
})  # fmt: skip
_WORDS = ("content", "text", "html", "value", "body", "data")
_HEADS = ("header", "heading", "subheading", "subtitle", "h2", "h3", "subhead")
_PARAGRAPHS = ("text", "paragraph", "p", "html", "rawhtml", "raw_html", "body", "copy", "richtext")
_TAGS = re.compile(r"<[^<>]{1,2000}>")
_LEAST = 400  # characters of text from which a value may be a story
_MOST = 200_000  # values looked at in one page's data
_SCRIPTS = 40


def scripted_blocks(page: str, base: str, language: str) -> tuple[Block, ...]:
    """The blocks of the longest body that a page's data holds, () where there is none."""
    best = max((text for data in _data(page) for text in _bodies(data)), key=_length, default="")
    if _length(best) < _LEAST:
        return ()
    markup = best if "<p" in best.lower() or "<br" in best.lower() else _paragraphs(best)
    try:
        root = read_sheet(f"<div>{markup}</div>").root
    except ReadError:
        return ()
    return read_blocks(root, base, language, lambda node: node.tag in ("script", "style", "aside", "form"))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in text.split("\n") if line.strip())


def _length(text: str) -> int:
    return len(_TAGS.sub("", text))


def _data(page: str) -> Iterator[Any]:
    decoder = json.JSONDecoder(strict=False)
    for count, found in enumerate(_DATA.finditer(page)):
        start = found.end()
        if count == _SCRIPTS or "ld+json" in found.group().lower():
            continue
        while start < len(page) and page[start].isspace():
            start += 1
        try:
            yield decoder.raw_decode(page, start)[0]
        except (ValueError, RecursionError):
            continue


def _bodies(data: Any) -> Iterator[str]:
    """Texts that may be a story's: a long one under a name a body has, or the pieces of a list joined."""
    waiting: list[Any] = [data]
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            yield from _pieced(value)
            waiting.extend(item for item in value if isinstance(item, dict | list))
        elif isinstance(value, dict):
            for name, inner in value.items():
                if isinstance(inner, str) and len(inner) >= _LEAST and name.lower() in _BODIES and _is_prose(inner):
                    yield inner
                elif isinstance(inner, dict | list):
                    waiting.append(inner)


def _is_prose(text: str) -> bool:
    return (
        not text.lstrip().startswith(("{", "[", "http", "data:")) and text.count(" ") > len(text) / 60
    ) or "<p" in text


def _pieced(value: list[Any]) -> Iterator[str]:
    """A list of pieces, each said to be text or a subhead, as one text of HTML; plain strings are paragraphs."""
    lines = [_piece(item) for item in value[:2000]]
    if sum(map(bool, lines)) >= 3:
        yield "".join(lines)


def _piece(item: Any) -> str:
    if isinstance(item, str):
        return f"<p>{html.escape(item, quote=False)}</p>" if item.count(" ") > 3 and "<" not in item else ""
    if not isinstance(item, dict):
        return ""
    kind = str(item.get("type") or item.get("_type") or item.get("kind") or item.get("__typename") or "").lower()
    words = next((item[name] for name in _WORDS if isinstance(item.get(name), str) and item[name].strip()), "")
    if kind.startswith(_HEADS) and words:
        return f"<h2>{words}</h2>"
    return f"<p>{words}</p>" if words and kind.startswith(_PARAGRAPHS) else ""
