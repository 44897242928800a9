"""One item's own text, brought: its page by HTTP, its file from a folder, or what its feed carried."""

from __future__ import annotations

from urllib.parse import urlsplit

import msgspec

from dragoman.errors import DragomanError, FetchError
from dragoman.model.copy import Fetched, Request
from dragoman.model.ident import media_digest
from dragoman.model.source import Source
from dragoman.ports import Fetcher, Item
from dragoman.sources.feed import waiting
from dragoman.sources.folder import read_file
from dragoman.sources.wire import read_dropped

_FIRST_WAIT = 300
_GIVEN_UP = 6  # attempts after which a page is left alone until its feed says something new of it
_KEPT = ("content-type", "last-modified", "etag", "content-language")


def collect(item: Item, source: Source, fetcher: Fetcher, now: int) -> tuple[Item, bytes | None]:
    """The item's progress, and the bytes where there are new ones. Never raises for a bad page: the item then holds the
    error and when to try again."""
    try:
        answer = _answer(item, source, fetcher)
    except (DragomanError, OSError) as error:
        return _failed(item, now, str(error), int(getattr(error, "retry_after", 0))), None
    if answer.status == 410:
        # gathered is emptied so that the story is looked at again, and withdrawn
        return _done(item, status=410, error=f"{item.entry.url}: answered 410, gone for good", gathered=""), None
    if answer.status == 404:
        return _failed(
            item, now, f"{item.entry.url}: answered 404, there is no such page; check the feed", 0, 404
        ), None
    if answer.status == 304:
        return _done(item, status=200), None
    return _brought(item, answer), answer.body


def _answer(item: Item, source: Source, fetcher: Fetcher) -> Fetched:
    entry = item.entry
    if source.kind == "folder":
        return read_file(source, entry)
    if source.kind == "wire":
        return read_dropped(source, entry)
    if entry.withdrawn:
        return Fetched(entry.url, entry.url, 410, {}, b"")
    if entry.inline or not entry.url:
        return Fetched(entry.url, entry.url, 200, {"content-type": "text/html; charset=utf-8"}, entry.html.encode())
    _same_kind(entry.url)
    held = bool(item.body)
    return fetcher.fetch(Request(entry.url, item.etag if held else "", item.modified if held else "", source.pace))


def _same_kind(url: str) -> None:
    if urlsplit(url).scheme not in ("http", "https"):
        raise FetchError(f"{url}: the feed links to something that is no page; tell the newspaper")


def _brought(item: Item, answer: Fetched) -> Item:
    headers = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
    came_back = item.status in (404, 410)
    return _done(
        item, status=200, url=answer.url, headers=headers, body=media_digest(answer.body), etag=headers.get("etag", ""),
        modified=headers.get("last-modified", ""), gathered="" if came_back else item.gathered,
    )  # fmt: skip


def _done(item: Item, **changes: object) -> Item:
    """The item as brought for what its feed says now."""
    return msgspec.structs.replace(item, **{"stamp": item.entry.stamp, "error": "", "failures": 0, "due": 0, **changes})


def _failed(item: Item, now: int, error: str, asked: int, status: int = 0) -> Item:
    """The item to be tried again later; after several attempts only when its feed says something new."""
    failures = item.failures + 1
    stamp = item.entry.stamp if failures >= _GIVEN_UP else item.stamp
    wait = waiting(_FIRST_WAIT, failures, item.guid, asked)
    return msgspec.structs.replace(
        item, error=error, failures=failures, stamp=stamp, due=now + wait, status=status or item.status
    )
