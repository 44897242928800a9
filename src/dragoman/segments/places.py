"""Places: every translatable text of a story in reading order, and the same story with other texts in those places.

Tags, authors and sections are no places: they are catalogue words or names. An embed's title is its provider's.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from dragoman.model.story import (
    Block,
    Correction,
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
from dragoman.model.unit import Role

Visit = Callable[[str, Role, Rich], Rich]
"""Called with a place's path, role and text; answers the text to put there."""

WHOLE: frozenset[Role] = frozenset({"headline", "subhead", "cite", "cell", "credit", "alt", "label", "tag"})
"""Roles whose text is one unit, however many full stops it has."""


def revisit(story: Story, visit: Visit) -> Story:
    """The story with what `visit` answers in each of its places, which are visited in reading order."""
    return msgspec.structs.replace(
        story,
        title=_text(visit, "title", "headline", story.title),
        standfirst=_text(visit, "standfirst", "standfirst", story.standfirst),
        lead_image=None if story.lead_image is None else _figure(visit, "lead_image", story.lead_image),
        body=tuple(_block(visit, f"body/{at}", block) for at, block in enumerate(story.body)),
        corrections=tuple(
            Correction(made.at, visit(f"corrections/{at}/note", "correction", made.note))
            for at, made in enumerate(story.corrections)
        ),
    )


def _text(visit: Visit, path: str, role: Role, text: str) -> str:
    """A text that cannot carry marks."""
    return visit(path, role, Rich(text)).text


def _block(visit: Visit, path: str, block: Block) -> Block:
    match block:
        case Heading():
            return Heading(visit(f"{path}/text", "subhead", block.text), block.level)
        case Paragraph():
            return Paragraph(visit(f"{path}/text", "body", block.text))
        case Quotation():
            words = visit(f"{path}/text", "quotation", block.text)
            return Quotation(words, visit(f"{path}/cite", "cite", block.cite), block.pull)
        case List():
            items = (visit(f"{path}/items/{at}", "item", item) for at, item in enumerate(block.items))
            return List(tuple(items), block.ordered)
        case Table():
            return _table(visit, path, block)
        case Figure():
            return _figure(visit, path, block)
        case Video():
            title = _text(visit, f"{path}/title", "label", block.title)
            caption = visit(f"{path}/caption", "caption", block.caption)
            return msgspec.structs.replace(block, title=title, caption=caption)
        case _:
            return block


def _table(visit: Visit, path: str, table: Table) -> Table:
    caption = visit(f"{path}/caption", "caption", table.caption)
    rows = tuple(
        tuple(visit(f"{path}/rows/{row}/{column}", "cell", cell) for column, cell in enumerate(cells))
        for row, cells in enumerate(table.rows)
    )
    return Table(rows, table.head, caption)


def _figure(visit: Visit, path: str, figure: Figure) -> Figure:
    return msgspec.structs.replace(
        figure,
        alt=_text(visit, f"{path}/alt", "alt", figure.alt),
        caption=visit(f"{path}/caption", "caption", figure.caption),
    )
