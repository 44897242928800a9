"""The picture that leads a story: found before or at the head of its text, matched with what the page announces."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from lxml import etree

from dragoman.model.story import Block, Figure, Paragraph
from dragoman.stories import figures
from dragoman.stories.boilerplate import is_furniture
from dragoman.stories.metadata import Said
from dragoman.stories.sheet import Sheet
from dragoman.stories.tree import Element, tag

_SIZE = re.compile(r"[-_x]?\d{2,4}x\d{2,4}|[-_]\d{2,4}w?(?=\.)|\.(?:jpe?g|png|webp|avif|gif)$", re.IGNORECASE)


def lead_figure(
    sheet: Sheet, root: Element | None, blocks: tuple[Block, ...], said: Said, base: str, language: str
) -> tuple[Figure | None, tuple[Block, ...]]:
    """The lead picture and the body without it. None where only the announced (og:image) picture has no place on the page."""
    before = next((i for i, block in enumerate(blocks) if isinstance(block, Paragraph)), 0)
    first = next((block for block in blocks[: before + 1] if isinstance(block, Figure)), None)
    if first is not None:
        return first, tuple(block for block in blocks if block is not first)
    known = {block.src for block in blocks if isinstance(block, Figure)}
    above = [] if root is None else [found for found in _above(sheet.root, root, base, language) if found.src not in known]
    announced = next((found for found in above if said.image and same_picture(found.src, said.image)), None)
    if announced is None and above and (above[0].caption.text or above[0].credit):
        announced = above[0]
    if announced is None and said.image and not any(same_picture(src, said.image) for src in known):
        announced = Figure(said.image, said.image_alt)
    return announced, blocks


def same_picture(one: str, other: str) -> bool:
    """Whether two addresses show one picture in two sizes: the same file name without sizes and ending."""

    def key(address: str) -> str:
        return _SIZE.sub("", urlsplit(address).path.rstrip("/").rsplit("/", 1)[-1]).lower()

    return one == other or (len(key(one)) > 4 and key(one) == key(other)) or _inside(one, other)


def _inside(one: str, other: str) -> bool:
    """An image proxy carries the original's path in its own address."""
    a, b = urlsplit(one).path, urlsplit(other).path
    return min(len(a), len(b)) > 20 and (a in other or b in one)


def _above(page: Element, root: Element, base: str, language: str) -> Iterable[Figure]:
    """Figures that stand before the body, outside furniture, nearest to the story's own part of the page."""
    scope = next((node for node in root.iterancestors() if tag(node) in ("article", "main", "body")), page)
    walker = etree.iterwalk(scope, events=("start",))
    for _, node in walker:
        if node is root:
            return
        if is_furniture(node) and not any(child is root for child in node.iter(root.tag)):
            walker.skip_subtree()
        elif tag(node) == "figure" or (tag(node) == "div" and figures.is_figure(node)):
            walker.skip_subtree()
            found = figures.figure(node, base, language)
            if isinstance(found, Figure):
                yield found
        elif tag(node) == "img":
            lone = figures.lone_image(node, base, language)
            if lone is not None:
                yield lone
