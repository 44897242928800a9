"""Blocks as plain well-formed XHTML: the text of a story for machines, with nothing of our pages around it."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from dragoman.model.language import Tag
from dragoman.model.story import Block, Divider, Embed, Figure, Heading, List, Paragraph, Quotation, Rich, Table, Video
from dragoman.pages.address import safe_link
from dragoman.pages.markup import rich


def xhtml(blocks: Iterable[Block], language: Tag) -> str:
    """The blocks one after another, without an element around them."""
    return "\n".join(part for part in (_block(block, language) for block in blocks) if part)


def _block(block: Block, page: Tag) -> str:
    match block:
        case Heading():
            return f"<h{block.level}>{_rich(block.text, page)}</h{block.level}>"
        case Paragraph():
            return f"<p>{_rich(block.text, page)}</p>"
        case Quotation():
            kind = ' class="pullquote"' if block.pull else ""
            cite = f"<footer>{_rich(block.cite, page)}</footer>" if block.cite.text else ""
            return f"<blockquote{kind}><p>{_rich(block.text, page)}</p>{cite}</blockquote>"
        case List():
            name = "ol" if block.ordered else "ul"
            return f"<{name}>{''.join(f'<li>{_rich(item, page)}</li>' for item in block.items)}</{name}>"
        case Table():
            return _table(block, page)
        case Figure():
            return _figure(block, page)
        case Video():
            return _framed(
                f'<video src="{_href(block.src)}" title="{escape(block.title)}"></video>', block.caption, page
            )
        case Embed():
            shown = escape(block.title or block.provider or block.src)
            return f'<p><a href="{_href(block.src)}">{shown}</a></p>'
        case Divider():
            return "<hr/>"


def _rich(words: Rich, page: Tag) -> str:
    return str(rich(words, page, exact=True))


def _href(address: str) -> str:
    return escape(safe_link(address))


def _table(table: Table, page: Tag) -> str:
    """Header cells where its first row is a header."""
    caption = f"<caption>{_rich(table.caption, page)}</caption>" if table.caption.text else ""
    lines = []
    for at, row in enumerate(table.rows):
        name = "th" if table.head and at == 0 else "td"
        lines.append(f"<tr>{''.join(f'<{name}>{_rich(cell, page)}</{name}>' for cell in row)}</tr>")
    return f"<table>{caption}{''.join(lines)}</table>"


def _figure(figure: Figure, page: Tag) -> str:
    sides = f' width="{figure.width}" height="{figure.height}"' if figure.width and figure.height else ""
    image = f'<img src="{_href(figure.src)}" alt="{escape(figure.alt)}"{sides}/>'
    credit = f'<span class="credit">{escape(figure.credit)}</span>' if figure.credit else ""
    caption = _rich(figure.caption, page)
    return f"<figure>{image}<figcaption>{caption}{' ' if caption and credit else ''}{credit}</figcaption></figure>"


def _framed(shown: str, caption: Rich, page: Tag) -> str:
    said = f"<figcaption>{_rich(caption, page)}</figcaption>" if caption.text else ""
    return f"<figure>{shown}{said}</figure>"
