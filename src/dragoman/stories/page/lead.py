"""The picture that leads a story: found before or at the head of its text, matched with what the page announces.

Every picture is shown once: a second copy (another size, a twin for phones) gives its words to the first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from dragoman.model.story import Block, Figure, Paragraph
from dragoman.stories.credits import credited
from dragoman.stories.page.captions import settled
from dragoman.stories.page.figures import Shown
from dragoman.stories.page.jsonld import address_in, text_in
from dragoman.stories.page.metadata import Said
from dragoman.stories.page.picture_files import is_card, is_placeholder, original, same_picture
from dragoman.stories.rich import rich
from dragoman.stories.tree import absolute

_STATED = 60  # pictures an article's data may announce


def lead_figure(
    shown: Shown, blocks: tuple[Block, ...], said: Said, node: dict[str, Any], base: str
) -> tuple[Figure | None, tuple[Block, ...]]:
    """The lead picture and the body without it. `node`: the article's JSON-LD, whose captions and credits fill what the
    page shows bare. A picture that is only announced leads where the page shows none, unless it is a card made for sharing."""
    stated = tuple(stated_figures(node, base))
    above = [filled(figure, stated) for figure in shown.above]
    body = once(tuple(filled(block, stated) if isinstance(block, Figure) else block for block in blocks))
    lead = _leading(above, body, said.image) or _beside(shown, said.image)
    if lead is None and not above and not any(isinstance(block, Figure) for block in body):
        lead = _announced(said, stated)
    if lead is None:
        return None, body
    rest = tuple(block for block in body if not (isinstance(block, Figure) and same_picture(block.src, lead.src)))
    twins = [figure for figure in (*above, *body) if isinstance(figure, Figure) and same_picture(figure.src, lead.src)]
    return _joined(lead, twins), (*_others(above, lead, rest), *rest)


def _leading(above: list[Figure], body: tuple[Block, ...], announced: str) -> Figure | None:
    """The announced picture where the page shows it at the head; else the first above the body, one with words before one
    without; else the one before the first paragraph."""
    before = next((i for i, block in enumerate(body) if isinstance(block, Paragraph)), 0)
    head = [block for block in body[: before + 1] if isinstance(block, Figure)]
    candidates = [*above, *head]
    found = next((figure for figure in candidates if announced and same_picture(figure.src, announced)), None)
    if found is not None:
        return found
    worded = next((figure for figure in above if figure.caption.text or figure.credit), None)
    if worded is not None:
        return worded
    return head[0] if head else next(iter(above), None)


def _beside(shown: Shown, announced: str) -> Figure | None:
    """The announced picture where it stands in a part of the body that is no text of it: under a head inside the body."""
    figures = (block for blocks in shown.blocks.values() for block in blocks if isinstance(block, Figure))
    return next((figure for figure in figures if announced and same_picture(figure.src, announced)), None)


def _others(above: list[Figure], lead: Figure, body: tuple[Block, ...]) -> Iterator[Figure]:
    """Further pictures with words of their own above the body: the rest of a slide show that leads the story."""
    known = [lead.src, *(block.src for block in body if isinstance(block, Figure))]
    for figure in above:
        if (figure.caption.text or figure.credit) and not any(same_picture(figure.src, src) for src in known):
            known.append(figure.src)
            yield figure


def _announced(said: Said, stated: tuple[Figure, ...]) -> Figure | None:
    """The picture that the page only announces, with the words its data has for it."""
    if not said.image or is_card(said.image):
        return next((figure for figure in stated if not is_card(figure.src)), None)
    return filled(Figure(original(said.image), said.image_alt), stated)


def stated_figures(node: dict[str, Any], base: str) -> Iterator[Figure]:
    """The pictures an article's data announces, with caption and credit where it says any."""
    for name in ("image", "associatedMedia", "thumbnail"):
        value = node.get(name)
        for item in (value if isinstance(value, list) else [value])[:_STATED]:
            address = absolute(address_in(item), base) if item else ""
            if address and not is_placeholder(address):
                yield _stated(item, original(address))


def _stated(item: Any, address: str) -> Figure:
    if not isinstance(item, dict):
        return Figure(address)
    makers = (
        text_in(item.get(name)) for name in ("creditText", "copyrightNotice", "author", "creator", "copyrightHolder")
    )
    credit = next((maker for maker in makers if maker), "")
    words = settled(rich(text_in(item.get("caption")) or ""), credit if len(credit) < 160 else "")
    return credited(Figure(address, "", words.caption, words.credit))


def filled(figure: Figure, stated: tuple[Figure, ...]) -> Figure:
    """A figure with the caption and the credit it lacks, as the article's data has them for the same picture."""
    if figure.caption.text and figure.credit:
        return figure
    twin = next(
        (other for other in stated if (other.caption.text or other.credit) and same_picture(figure.src, other.src)),
        None,
    )
    return figure if twin is None else _joined(figure, [twin])


def _joined(figure: Figure, others: list[Figure]) -> Figure:
    """A figure with the words its copies have and it lacks."""
    for other in others:
        if not figure.caption.text and other.caption.text and other.caption.text != figure.credit:
            figure = msgspec.structs.replace(figure, caption=other.caption)
        if not figure.credit and other.credit:
            figure = msgspec.structs.replace(figure, credit=other.credit, made=other.made)
        if not figure.alt and other.alt:
            figure = msgspec.structs.replace(figure, alt=other.alt)
    return figure


def once(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks with each picture at its first place only."""
    out: list[Block] = []
    places: list[int] = []
    for block in blocks:
        if isinstance(block, Figure):
            twin = next((at for at in places if _same(out[at], block)), -1)
            if twin >= 0:
                known = out[twin]
                out[twin] = _joined(known, [block]) if isinstance(known, Figure) else known
                continue
            places.append(len(out))
        out.append(block)
    return tuple(out)


def _same(one: Block, other: Figure) -> bool:
    return isinstance(one, Figure) and same_picture(one.src, other.src)
