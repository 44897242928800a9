"""Blocks: a story's body as its template shows it. A block with nothing to show is not there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec

from dragoman.model.edition import Edition
from dragoman.model.language import Tag
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
from dragoman.pages import markup
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.teaser import NOTHING_KEPT, Kept, Picture, picture

_FIGURE = re.compile(r"[-+−±~<>≈]?\s?[^\w\s]{0,2}\s?\d")


class Shape(msgspec.Struct, frozen=True):
    """A block for the template: its kind, and markup in the fields that the kind uses."""

    kind: str
    words: str = ""
    cite: str = ""
    level: int = 2
    lines: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    numeric: tuple[bool, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    picture: Picture | None = None
    href: str = ""


def shapes(edition: Edition, catalogue: Catalogue, kept: Kept = NOTHING_KEPT) -> tuple[Shape, ...]:
    """The body of an edition. `kept`: where its words stand in the source's language."""
    paid = edition.text.genre == "sponsored"
    found = (_shape(block, f"body/{at}", edition.language, catalogue, paid, kept) for at, block in _shown(edition.text))
    return tuple(shape for shape in found if shape is not None)


def _shown(story: Story) -> Iterator[tuple[int, Block]]:
    """The blocks with their numbers, without an opening picture that the lead shows already."""
    lead = story.lead_image.media if story.lead_image else ""
    for at, block in enumerate(story.body):
        if not (isinstance(block, Figure) and lead and block.media == lead):
            yield at, block


def _shape(block: Block, place: str, page: Tag, catalogue: Catalogue, paid: bool, kept: Kept) -> Shape | None:
    def rich(words: Rich) -> str:
        return markup.rich(words, page, paid)

    match block:
        case Heading() if block.text.text:
            return Shape("heading", rich(block.text), level=min(max(block.level, 2), 4))
        case Paragraph() if block.text.text:
            return Shape("paragraph", rich(block.text))
        case Quotation() if block.text.text:
            return Shape("pull" if block.pull else "quotation", rich(block.text), rich(block.cite))
        case List():
            items = tuple(rich(item) for item in block.items if item.text)
            return Shape("ordered" if block.ordered else "list", lines=items) if items else None
        case Table():
            return _table(block, page, catalogue, paid)
        case Figure():
            shown = picture(block, catalogue, kept, place)
            return Shape("figure", picture=shown) if shown else None
        case Video() | Embed():
            return _card(block, page, catalogue, kept.attributes(f"{place}/title", page))
        case Divider():
            return Shape("divider")
    return None


def _table(table: Table, page: Tag, catalogue: Catalogue, paid: bool) -> Shape | None:
    rows = tuple(tuple(markup.rich(cell, page, paid) for cell in row) for row in table.rows if row)
    if not any(cell.text for row in table.rows for cell in row):
        return None
    head = rows[:1] if table.head else ()
    body = rows[len(head) :]
    return Shape(
        "table",
        markup.rich(table.caption, page, paid),
        cite=catalogue.words["table"],
        head=head[0] if head else (),
        rows=body,
        numeric=tuple(_numeric(table, column, len(head)) for column in range(max(map(len, rows)))),
    )


def _numeric(table: Table, column: int, first: int) -> bool:
    """Whether a column below the header holds figures, which are set flush at its end."""
    cells = [row[column].text for row in table.rows[first:] if column < len(row) and row[column].text]
    return column > 0 and bool(cells) and all(_FIGURE.match(cell) and len(cell) < 24 for cell in cells)


def _card(block: Video | Embed, page: Tag, catalogue: Catalogue, foreign: str) -> Shape | None:
    """A link in the place of what another site would play: nothing is fetched from it until the reader goes there."""
    href = markup.outward(block.src)
    host = urlsplit(block.src).hostname or ""
    if not href or not host:
        return None
    said = catalogue.say("watch-video" if isinstance(block, Video) else "see-embed", host=host.removeprefix("www."))
    caption = markup.rich(block.caption, page) if isinstance(block, Video) else ""
    kind = "video" if isinstance(block, Video) else "embed"
    return Shape(kind, markup.spoken(block.title, foreign), caption, lines=(said,), href=href)
