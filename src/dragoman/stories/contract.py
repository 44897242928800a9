"""A Copy or Story as the public Story JSON, version 1: what `dragoman read` prints and others may build on."""

from __future__ import annotations

from typing import Any

from dragoman.model.copy import Copy
from dragoman.model.story import (
    Block,
    Divider,
    Embed,
    Figure,
    Heading,
    List,
    Paragraph,
    Quotation,
    Rich,
    Story,
    Table,
    Video,
)
from dragoman.model.when import When, iso

VERSION = 1


def as_json(told: Copy | Story) -> dict[str, Any]:
    """The public form: texts are plain strings, their marks [start, end, kind, attrs], dates ISO strings, unknown values null."""
    return {
        "v": VERSION,
        "title": told.title,
        "standfirst": told.standfirst or None,
        "authors": list(told.authors),
        "published": _when(told.published),
        "updated": _when(told.updated),
        "language": told.language,
        "section": told.section or None,
        "tags": list(told.tags),
        "genre": told.genre,
        "source": told.source,
        "url": told.url or None,
        "lead_image": None if told.lead_image is None else _block(told.lead_image),
        "body": [_block(block) for block in told.body],
    }


def _when(when: When | None) -> str | None:
    return None if when is None else iso(when)


def _marks(words: Rich) -> list[list[Any]]:
    return [[mark.start, mark.end, mark.kind, dict(mark.attrs)] for mark in words.marks]


def _text(words: Rich) -> dict[str, Any]:
    return {"text": words.text, "marks": _marks(words)}


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"type": "heading", "level": block.level, **_text(block.text)}
        case Paragraph():
            return {"type": "paragraph", **_text(block.text)}
        case Quotation():
            return {"type": "quotation", **_text(block.text), "cite": block.cite.text or None, "pull": block.pull}
        case List():
            items = [item.text for item in block.items]
            return {
                "type": "list",
                "ordered": block.ordered,
                "items": items,
                "item_marks": [_marks(item) for item in block.items],
            }
        case Table():
            rows = [[cell.text for cell in row] for row in block.rows]
            return {"type": "table", "head": block.head, "rows": rows, "caption": block.caption.text or None}
        case Figure():
            return _figure(block)
        case Video():
            return {"type": "video", "src": block.src, "title": block.title or None, "caption": block.caption.text or None,
                    "poster": block.poster or None, "provider": block.provider or None, "id": block.id or None}  # fmt: skip
        case Embed():
            return {"type": "embed", "src": block.src, "provider": block.provider or None, "title": block.title or None,
                    "id": block.id or None, "thumbnail": block.thumbnail or None}  # fmt: skip
        case Divider():
            return {"type": "divider"}


def _figure(block: Figure) -> dict[str, Any]:
    return {"type": "figure", "src": block.src, "alt": block.alt or None, "caption": block.caption.text or None,
            "credit": block.credit or None}  # fmt: skip
