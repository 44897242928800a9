"""JSON Feed, 1 and 1.1, as entries; mended where commas, ends or wrappers are wrong."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any, NamedTuple

from dragoman.errors import ReadError
from dragoman.model.copy import Entry
from dragoman.model.source import Source
from dragoman.stories.dates import read_when
from dragoman.stories.feed.entries import Feed, made, parted, people, tag
from dragoman.stories.feed.feedtexts import address, is_address, letters, line, word

_WRAPPED = re.compile(r"\A\s*[A-Za-z_$][\w.$]{0,80}\s*\(\s*([\[{].*[\]}])\s*\)\s*;?\s*\Z", re.DOTALL)
_GUARD = re.compile(r"\A\s*(?:\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)\s*")  # against being read as a script
_COMMA = re.compile(r"\"(?:[^\"\\]++|\\.)*+\"|,(?=\s*+[\]}])", re.DOTALL)
_ITEMS = re.compile(r'"items"\s*:\s*\[')


class Loaded(NamedTuple):
    """A feed's object, and what was mended, as message keys."""

    feed: dict[str, Any]
    notes: tuple[str, ...] = ()


def is_json(text: str) -> bool:
    """Whether this text is meant as JSON."""
    head = text.lstrip()[:200]
    return head[:1] in ("{", "[") or bool(_GUARD.match(head)) or bool(re.match(r"[\w.$]{1,80}\s*\(\s*[{\[]", head))


def load(text: str, where: str) -> Loaded:
    """The feed's object. Raises ReadError for what is no JSON Feed."""
    text = _GUARD.sub("", text)
    wrapped = _WRAPPED.match(text)
    body = wrapped.group(1) if wrapped else text
    try:
        feed, notes = json.loads(body, strict=False), ("feed-wrapped",) if wrapped else ()
    except (ValueError, RecursionError) as error:
        feed, notes = _mended(body, where, error), ("feed-damaged-json",)
    feed = {"items": feed} if isinstance(feed, list) else feed
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise ReadError(f"{where}: JSON, but no JSON Feed (it has no items); check the address in newsroom.toml")
    return Loaded(feed, notes)


def _mended(text: str, where: str, error: Exception) -> dict[str, Any]:
    """Without commas before a bracket; else the items up to where the text breaks."""
    said = _COMMA.sub(lambda match: "" if match.group() == "," else match.group(), text)
    try:
        found = json.loads(said, strict=False)
        return found if isinstance(found, dict) else {"items": found}
    except (ValueError, RecursionError):
        start = _ITEMS.search(said)
        items = _whole_items(said, start.end()) if start else []
        if not items:
            raise ReadError(f"{where}: JSON that cannot be read ({error}); tell the newspaper") from error
        return {**_before(said[: start.start()] if start else ""), "items": items}


def _whole_items(text: str, at: int) -> list[Any]:
    decoder = json.JSONDecoder(strict=False)
    items: list[Any] = []
    while True:
        at = next((place for place in range(at, len(text)) if text[place] not in ", \t\r\n"), len(text))
        try:
            item, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return items
        items.append(item)


def _before(head: str) -> dict[str, Any]:
    try:
        found = json.loads(head.rstrip().rstrip(",") + "}", strict=False)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def read_items(loaded: Loaded, source: Source) -> tuple[Feed, tuple[Entry, ...]]:
    """What the feed says of itself, and its entries."""
    said = loaded.feed
    home = address(_text(said, "home_page_url"), source.location)
    paper = source.title.get(source.language, "")
    feed = Feed(home or source.location, home, tag(_text(said, "language")), source.language, paper,
                line(_text(said, "title")), _people(said, paper, ()))  # fmt: skip
    items = [item for item in said["items"] if isinstance(item, dict)]
    return feed, tuple(_entry(item, feed) for item in items)


def _entry(item: dict[str, Any], feed: Feed) -> Entry:
    guid = item.get("id")
    name = str(guid) if isinstance(guid, str | int | float) and guid != "" else ""
    said = _text(item, "url") or _text(item, "external_url") or (name if is_address(name) else "")
    url = address(said, feed.base) if said else ""
    title = line(_text(item, "title"))
    plainly = "".join(
        f"<p>{escape(part.strip())}</p>" for part in _text(item, "content_text").split("\n\n") if part.strip()
    )
    full, summary = parted(_text(item, "content_html") or plainly, _text(item, "summary"), url, title)
    tags = item.get("tags")
    named = tuple(dict.fromkeys(word(each) for each in tags if isinstance(each, str))) if isinstance(tags, list) else ()
    image = _text(item, "image") or _text(item, "banner_image")
    return made(
        feed, name, url, title, full, summary, tag(_text(item, "language")), read_when(_text(item, "date_published")),
        read_when(_text(item, "date_modified")), _people(item, feed.paper, feed.authors), tuple(filter(None, named)),
        address(image, feed.base) if image else "",
    )  # fmt: skip


def _text(item: dict[str, Any], name: str) -> str:
    value = item.get(name)
    return (
        letters(value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")) if isinstance(value, str) else ""
    )


def _people(said: dict[str, Any], paper: str, otherwise: tuple[str, ...]) -> tuple[str, ...]:
    listed = said.get("authors")
    every = listed if isinstance(listed, list) and listed else [said.get("author")]
    names = tuple(
        str(each.get("name") or "") if isinstance(each, dict) else each
        for each in every
        if isinstance(each, dict | str)
    )
    return people(tuple(name for name in names if name), paper) or otherwise
