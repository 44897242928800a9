"""Inline content of an element as Rich: links, emphasis, strong, code, language."""

from __future__ import annotations

from lxml import etree

from dragoman.model.story import Mark, MarkKind, Rich
from dragoman.stories.clean import cleaned
from dragoman.stories.tree import Element, absolute, tag

_KINDS: dict[str, MarkKind] = {
    "em": "emphasis", "i": "emphasis", "strong": "strong", "b": "strong", "code": "code", "kbd": "code", "a": "link",
}  # fmt: skip
_SKIPPED = frozenset({"script", "style", "template", "button", "svg", "sup-note", "noscript", "iframe"})
_APART = frozenset({"p", "div", "li", "br", "td", "th", "tr", "h2", "h3", "h4", "figcaption", "dd", "dt"})


def mark_of(element: Element, base: str) -> tuple[MarkKind, dict[str, str]] | None:
    """The mark an inline element puts on its text, None when it puts none."""
    kind = _KINDS.get(tag(element))
    if kind == "link":
        href = absolute(element.get("href") or "", base)
        return ("link", {"href": href}) if href else None
    if kind is not None:
        return kind, {}
    lang = element.get("lang") or ""
    return ("language", {"lang": lang}) if lang and tag(element) in ("span", "q", "cite", "bdi", "bdo") else None


def inline(element: Element, base: str, language: str, without: Element | None = None) -> Rich:
    """The text inside an element, its blocks joined by spaces, with its marks; `without` leaves one element out."""
    parts: list[str] = []
    marks: list[Mark] = []
    opened: list[int] = []
    length = 0
    walker = etree.iterwalk(element, events=("start", "end"))
    for event, node in walker:
        if event == "start":
            opened.append(length)
            skipped = node is without or tag(node) in _SKIPPED
            if skipped:
                walker.skip_subtree()
            text = "" if skipped else (" " if tag(node) in _APART else "") + (node.text or "")
        else:
            start = opened.pop()
            mark = mark_of(node, base) if node is not element and node is not without else None
            if mark:
                marks.append(Mark(start, length, *mark))
            text = ((" " if tag(node) in _APART else "") + (node.tail or "")) if node is not element else ""
        parts.append(text)
        length += len(text)
    return cleaned("".join(parts), tuple(marks), language)
