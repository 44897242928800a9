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
_ELSEWHERE = (404, 410)
GONE_AFTER = 7 * 86400
"""Seconds for which a page we have is not found before its story is taken to be gone: a newspaper that moves house is
often without its pages for days."""

_KEPT = ("content-type", "last-modified", "etag", "content-language")


def collect(item: Item, source: Source, fetcher: Fetcher, now: int) -> tuple[Item, bytes | None]:
    """The item's progress, and the bytes where there are new ones. Never raises for a bad page: the item then holds the
    error and when to try again."""
    try:
        answer = _answer(item, source, fetcher)
    except (DragomanError, OSError) as error:
        if not getattr(error, "asked", True):
            return _postponed(item, now, str(error), int(getattr(error, "retry_after", 0))), None
        return _failed(item, now, str(error), int(getattr(error, "retry_after", 0))), None
    if answer.status == 410:
        # gathered is emptied so that the story is looked at again, and withdrawn
        return _done(item, status=410, error=f"{item.entry.url}: answered 410, gone for good", gathered=""), None
    if answer.status == 404:
        return _missing(item, now), None
    if answer.status == 304 and not item.body:
        said = f"{item.entry.url}: answered 304, nothing new, though we have nothing of it; tell the newspaper"
        return _failed(item, now, said, 0), None
    if answer.status == 304:
        return _done(item, status=200, moved=answer.permanent or item.moved), None
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
    return _moved(item, source, fetcher) or fetcher.fetch(_request(item, entry.url, source))


def _moved(item: Item, source: Source, fetcher: Fetcher) -> Fetched | None:
    """The answer from where the page moved to for good; None when it did not, or is no longer there either."""
    if not item.moved:
        return None
    try:
        answer = fetcher.fetch(_request(item, item.moved, source))
    except FetchError as fault:
        if getattr(fault, "asked", True):
            return None
        raise
    return None if answer.status in _ELSEWHERE else answer


def _request(item: Item, url: str, source: Source) -> Request:
    """The question for an address, saying what we have where we have its bytes: a 304 for none would leave us with none."""
    held = bool(item.body)
    return Request(url, item.etag if held else "", item.modified if held else "", source.pace)


def _same_kind(url: str) -> None:
    if urlsplit(url).scheme not in ("http", "https"):
        raise FetchError(f"{url}: the feed links to something that is no page; tell the newspaper")


def _brought(item: Item, answer: Fetched) -> Item:
    headers = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
    came_back = item.status in _ELSEWHERE
    return _done(
        item, status=200, url=answer.url, headers=headers, body=media_digest(answer.body), etag=headers.get("etag", ""),
        modified=headers.get("last-modified", ""), gathered="" if came_back else item.gathered,
        moved=answer.permanent or (item.moved if answer.url == item.moved else ""),
    )  # fmt: skip


def _done(item: Item, **changes: object) -> Item:
    """The item as brought for what its feed says now."""
    return msgspec.structs.replace(item, **{**_WELL, "stamp": item.entry.stamp, **changes})


_WELL = {"error": "", "failures": 0, "due": 0, "missing": 0}


def _missing(item: Item, now: int) -> Item:
    """A page that is not found: one we had is looked for again for a week, and then its story is gone."""
    since = item.missing or now
    if item.body and now - since >= GONE_AFTER:
        days = (now - since) // 86400
        return _done(
            item, status=410, error=f"{item.entry.url}: answered 404 for {days} days, taken for gone", gathered=""
        )
    said = f"{item.entry.url}: answered 404, there is no such page; check the feed"
    tried = _failed(item, now, said, 0, 404)
    return msgspec.structs.replace(tried, missing=since, stamp=item.stamp if item.body else tried.stamp)


def _postponed(item: Item, now: int, why: str, wait: int) -> Item:
    """The item whose host is to be left alone for now: no attempt was made, so none is counted."""
    return msgspec.structs.replace(item, error=why, due=now + max(wait, 1))


def _failed(item: Item, now: int, error: str, asked: int, status: int = 0) -> Item:
    """The item to be tried again later; after several attempts only when its feed says something new."""
    failures = item.failures + 1
    stamp = item.entry.stamp if failures >= _GIVEN_UP else item.stamp
    wait = waiting(_FIRST_WAIT, failures, item.guid, asked)
    return msgspec.structs.replace(
        item, error=error, failures=failures, stamp=stamp, due=now + wait, status=status or item.status
    )
