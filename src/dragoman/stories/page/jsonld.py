"""What a page says of itself in JSON-LD: the node of its article, tolerant of the damage real pages carry."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from dragoman.stories.page.sheet import Sheet
from dragoman.stories.rich import plain

Node = dict[str, Any]
_ARTICLES = re.compile(
    r"(?:Article|BlogPosting|Report|Review|NewsItem|LiveBlogPosting|SocialMediaPosting|Opinion\w*|Recipe|Interview|PressRelease)$"
)
_PAGES = re.compile(r"(?:WebPage|ItemPage|VideoObject|CreativeWork)$")
_TRAILING = re.compile(r",(\s*[}\]])")
_TAGS = re.compile(r"<[^<>]{1,2000}>")
_LENT = ("datePublished", "dateModified", "inLanguage", "isAccessibleForFree", "author", "keywords", "description")
_DEEPEST = 6  # values within values beyond which no page says anything
_MOST = 60  # scripts beyond which nothing new is said


class Graph(NamedTuple):
    """Every node of a page's JSON-LD, flat. `named`: those with an @id that say more than it."""

    nodes: tuple[Node, ...]
    named: dict[str, Node]


def read_graph(sheet: Sheet) -> Graph:
    """The nodes of all JSON-LD scripts of a page, in order, each script parsed once."""
    nodes: list[Node] = []
    for i in list(sheet.all("script"))[:_MOST]:
        script = sheet.nodes[i]
        if "ld+json" in (script.get("type") or "").lower():
            nodes.extend(_flat(_loaded(script.text or "")))
    return Graph(tuple(nodes), {str(node["@id"]): node for node in reversed(nodes) if "@id" in node and len(node) > 2})


def article(graph: Graph, is_titled: Callable[[str], bool] = lambda _: False) -> Node:
    """The article's node, or an empty one: of several, the one with the page's title, then one with a body or headline.

    What it leaves unsaid is taken from the page's own node.
    """
    found = [node for node in graph.nodes if _is(node, _ARTICLES)]
    found.sort(
        key=lambda node: (
            not is_titled(text_in(node.get("headline"))),
            not node.get("articleBody"),
            not node.get("headline"),
        )
    )
    page = next((node for node in graph.nodes if _is(node, _PAGES)), {})
    lent = {key: page[key] for key in _LENT if page.get(key)}
    if not found:
        return lent
    return {**lent, **{key: value for key, value in found[0].items() if value not in (None, "", [], {})}}


def breadcrumbs(graph: Graph) -> tuple[str, ...]:
    """The names of the page's breadcrumb trail, outermost first."""
    for node in graph.nodes:
        if "BreadcrumbList" in kinds(node):
            items = [item for item in _listed(node.get("itemListElement")) if isinstance(item, dict)]
            names = [text_in(item.get("name") or item.get("item")) for item in items]
            return tuple(name for name in names if name)
    return ()


def text_in(value: Any, depth: int = 0) -> str:
    """The text of a JSON-LD value: a string, the name of an object, the first of a list."""
    if isinstance(value, str):
        text = html.unescape(html.unescape(value)) if "&" in value else value
        return plain(_TAGS.sub(" ", text) if "<" in text else text)
    if depth > _DEEPEST:
        return ""
    if isinstance(value, dict):
        return text_in(value.get("name") or value.get("@value") or value.get("headline") or "", depth + 1)
    if isinstance(value, list) and value:
        return text_in(value[0], depth + 1)
    return ""


def texts_in(value: Any) -> tuple[str, ...]:
    """All texts of a JSON-LD value that may be one or many."""
    return tuple(text for text in (text_in(item) for item in _listed(value)) if text)


def kinds(node: Node) -> tuple[str, ...]:
    """The node's types, without the address of their vocabulary."""
    return tuple(str(kind).rsplit("/", 1)[-1] for kind in _listed(node.get("@type")))


def resolved(graph: Graph, value: Any) -> list[Any]:
    """The parts of a value, those that are only a reference replaced by the node it names."""
    out: list[Any] = []
    for item in _listed(value):
        if isinstance(item, dict) and not item.get("name") and isinstance(item.get("@id"), str):
            item = graph.named.get(item["@id"], item)
        out.append(item)
    return out


def authors_in(graph: Graph, node: Node) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of the authors, and of those the node calls organisations."""
    people: list[str] = []
    bodies: list[str] = []
    for item in resolved(graph, node.get("author") or node.get("creator")):
        body = isinstance(item, dict) and any("Organization" in kind for kind in kinds(item))
        (bodies if body else people).extend(texts_in(item.get("name")) if isinstance(item, dict) else texts_in(item))
    return tuple(people), tuple(bodies)


def address_in(value: Any, depth: int = 0) -> str:
    """The address of an image value: a string, an ImageObject, the first of a list."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        return ""
    if isinstance(value, dict):
        return address_in(value.get("url") or value.get("contentUrl") or value.get("@id") or "", depth + 1)
    return address_in(value[0], depth + 1) if isinstance(value, list) and value else ""


def is_free(node: Node) -> bool:
    """Whether the page keeps neither its text nor a part of it from anyone."""
    parts = (part for part in _listed(node.get("hasPart")) if isinstance(part, dict))
    said = [one.get("isAccessibleForFree", "true") for one in (node, *parts)]
    return not any(str(value).rsplit("/", 1)[-1].lower() in ("false", "no", "0") for value in said)


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
    for mended in (str, lambda text: _TRAILING.sub(r"\1", text), html.unescape):
        try:
            return json.loads(mended(said), strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _flat(value: Any, depth: int = 0) -> Iterator[Node]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _flat(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "breadcrumb", "author", "publisher"):
            if isinstance(value.get(key), dict | list):
                yield from _flat(value[key], depth + 1)


def _is(node: Node, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(kind) for kind in kinds(node))


def _listed(value: Any) -> Iterable[Any]:
    if isinstance(value, list):
        return value
    return () if value is None else (value,)
