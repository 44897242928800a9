"""What a page says of itself in JSON-LD: the node of its article, tolerant of the damage real pages carry."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.stories.rich import plain
from dragoman.stories.tree import Element

Node = dict[str, Any]
_ARTICLES = re.compile(r"(?:Article|BlogPosting|Report|Review|NewsItem|LiveBlogPosting|Opinion\w*)$")
_TRAILING = re.compile(r",(\s*[}\]])")
_TAGS = re.compile(r"<[^>]+>")


def article(page: Element) -> Node:
    """The article's node, or an empty one. Where there are several, the one with a body or headline first."""
    found = [node for node in _nodes(page) if _is(node, _ARTICLES)]
    found.sort(key=lambda node: (not node.get("articleBody"), not node.get("headline")))
    return found[0] if found else {}


def breadcrumbs(page: Element) -> tuple[str, ...]:
    """The names of the page's breadcrumb trail, outermost first."""
    for node in _nodes(page):
        if _is(node, re.compile("BreadcrumbList$")):
            items = [item for item in _listed(node.get("itemListElement")) if isinstance(item, dict)]
            names = [text_in(item.get("name") or item.get("item")) for item in items]
            return tuple(name for name in names if name)
    return ()


def text_in(value: Any) -> str:
    """The text of a JSON-LD value: a string, the name of an object, the first of a list."""
    if isinstance(value, str):
        return plain(_TAGS.sub(" ", html.unescape(html.unescape(value))))
    if isinstance(value, dict):
        return text_in(value.get("name") or value.get("@value") or value.get("headline") or "")
    if isinstance(value, list) and value:
        return text_in(value[0])
    return ""


def texts_in(value: Any) -> tuple[str, ...]:
    """All texts of a JSON-LD value that may be one or many."""
    return tuple(text for text in (text_in(item) for item in _listed(value)) if text)


def kinds(node: Node) -> tuple[str, ...]:
    """The node's types."""
    return tuple(str(kind) for kind in _listed(node.get("@type")))


def people_in(value: Any) -> tuple[str, ...]:
    """Names of those authors that the node does not call an organisation."""
    said = [item for item in _listed(value) if not (isinstance(item, dict) and "Organization" in "".join(kinds(item)))]
    return tuple(
        name for item in said for name in (texts_in(item.get("name")) if isinstance(item, dict) else texts_in(item))
    )


def address_in(value: Any) -> str:
    """The address of an image value: a string, an ImageObject, the first of a list."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return address_in(value.get("url") or value.get("contentUrl") or value.get("@id") or "")
    return address_in(value[0]) if isinstance(value, list) and value else ""


def _nodes(page: Element) -> Iterator[Node]:
    for script in page.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield from _flat(_loaded(script.text or ""))


def _loaded(said: str) -> Any:
    """The parsed JSON, None when it cannot be mended (control characters, trailing commas, escaped quotes)."""
    said = (
        said.strip()
        .removeprefix("<!--")
        .removesuffix("-->")
        .removeprefix("//<![CDATA[")
        .removesuffix("//]]>")
        .strip()
        .rstrip(";")
    )
    for tried in (said, _TRAILING.sub(r"\1", said), html.unescape(said)):
        try:
            return json.loads(tried, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > 6:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart"):
            if isinstance(value.get(key), dict | list):
                yield from _flat(value[key], depth + 1)


def _is(node: Node, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(kind) for kind in kinds(node))


def _listed(value: Any) -> Iterable[Any]:
    if isinstance(value, list):
        return value
    return () if value is None else (value,)
