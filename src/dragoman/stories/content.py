"""Where on a page the story stands: the element that holds its paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

import msgspec
from lxml import etree

from dragoman.stories.blocks import BLOCK_TAGS
from dragoman.stories.boilerplate import is_body_named, is_furniture, leads_away
from dragoman.stories.sheet import Sheet
from dragoman.stories.tree import Element, tag

_PARAGRAPH = 25  # characters under which a text says nothing about where the story is
_DECAY = 0.65  # what a paragraph counts for at each further ancestor
_REACH = 6
_NOT_WORDS = re.compile(r"\W+")


class Spot(msgspec.Struct, frozen=True):
    """A paragraph-like element, its text's length without links, and its first words."""

    element: Element
    weight: int
    text: str


def find_root(sheet: Sheet, said: str = "") -> Element | None:
    """The element that holds the story's paragraphs, None where there are none. `said`: articleBody of JSON-LD."""
    page = sheet.root
    spots = list(_spots(page))
    sure = _matching(spots, said)
    if sure:
        return _common(sure)
    named = _named(page, spots)
    if named is not None:
        return named
    return _heaviest(spots)


def rejected(root: Element) -> set[Element]:
    """Elements under the root that are furniture, without those that hold most of its text."""
    total = max(1, sum(len(text) for text in root.itertext()))
    out: set[Element] = set()
    walker = etree.iterwalk(root, events=("start",))
    for _, node in walker:
        if node is root or not is_furniture(node):
            continue
        if sum(len(text) for text in node.itertext()) < total * 0.4 or tag(node) in (
            "script",
            "style",
            "template",
            "form",
        ):
            out.add(node)
            walker.skip_subtree()
    return out


def _spots(page: Element) -> Iterable[Spot]:
    """Paragraph-like elements outside furniture: a p, or a box with text of its own."""
    total = max(1, sum(len(text) for text in page.itertext()))
    walker = etree.iterwalk(page, events=("start",))
    for _, node in walker:
        if is_furniture(node) and (tag(node) in ("script", "style", "template") or _length(node) < total * 0.3):
            walker.skip_subtree()
            continue
        spot = _spot(node)
        if spot is not None:
            yield spot


def _length(node: Element) -> int:
    return sum(len(text) for text in node.itertext() if not text.isspace())


def _spot(node: Element) -> Spot | None:
    name = tag(node)
    if name == "p":
        text, linked = _lengths(node)
    elif name in BLOCK_TAGS:
        text, linked = _own(node)
    else:
        return None
    plain = len(text) - linked
    if plain < _PARAGRAPH or plain < len(text) * 0.5 or leads_away(text, linked):
        return None
    return Spot(node, plain, text)


def _lengths(node: Element) -> tuple[str, int]:
    text = " ".join("".join(node.itertext()).split())
    return text, sum(len("".join(link.itertext())) for link in node.iter("a"))


def _own(node: Element) -> tuple[str, int]:
    """Text that stands directly in a box, with its inline children."""
    pieces, linked = [node.text or ""], 0
    for child in node:
        if tag(child) not in BLOCK_TAGS and tag(child) not in ("script", "style"):
            inside = "".join(child.itertext())
            pieces.append(inside)
            linked += len(inside) if tag(child) == "a" else 0
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split()), linked


def _matching(spots: list[Spot], said: str) -> list[Element]:
    """The paragraphs that JSON-LD's articleBody holds, when they make up most of it."""
    folded = _NOT_WORDS.sub("", said)
    if len(folded) < 300:
        return []
    found = [spot for spot in spots if spot.weight > 40 and _NOT_WORDS.sub("", spot.text) in folded]
    return [spot.element for spot in found] if sum(spot.weight for spot in found) > len(said) * 0.6 else []


def _named(page: Element, spots: list[Spot]) -> Element | None:
    """The elements marked articleBody, when they hold a good part of the page's text: their common ancestor."""
    marked = page.xpath("//*[@itemprop='articleBody']")
    marked = [node for node in marked if tag(node) not in ("meta", "p")]
    if not marked:
        return None
    inside = [
        spot for spot in spots if spot.element in marked or any(node in marked for node in spot.element.iterancestors())
    ]
    held = sum(spot.weight for spot in inside)
    return _common(marked) if held >= 400 and held >= 0.4 * sum(spot.weight for spot in spots) else None


def _heaviest(spots: list[Spot]) -> Element | None:
    scores: dict[Element, float] = defaultdict(float)
    held: dict[Element, int] = defaultdict(int)
    for spot in spots:
        worth = float(min(spot.weight, 600))
        first = [] if tag(spot.element) == "p" else [spot.element]
        for step, node in enumerate([*first, *spot.element.iterancestors()]):
            held[node] += spot.weight
            if step < _REACH:
                scores[node] += worth * _DECAY**step
    if not scores:
        return None
    best = max(scores, key=lambda node: scores[node] * _bonus(node))
    return _climbed(best, held)


def _bonus(node: Element) -> float:
    if tag(node) in ("html", "body"):
        return 0.5
    return (1.3 if is_body_named(node) else 1.0) * (1.1 if tag(node) == "article" else 1.0)


def _climbed(best: Element, held: dict[Element, int]) -> Element:
    """Up to the ancestor that holds clearly more of the story: bodies cut into parts by advertisements."""
    for node in best.iterancestors():
        if tag(node) in ("html", "body") or is_body_named(best):
            break
        if held[node] > held[best] * 1.3 and (tag(node) == "article" or held[node] < held[best] * 4):
            best = node
    return best


def _common(elements: list[Element]) -> Element:
    """The lowest element that holds them all; a lone paragraph's parent."""
    lines = [list(element.iterancestors())[::-1] for element in elements]
    if len(elements) == 1 and tag(elements[0]) != "p":
        return elements[0]
    shared = lines[0][0]
    for level in zip(*lines, strict=False):
        if any(node is not level[0] for node in level):
            break
        shared = level[0]
    return shared
