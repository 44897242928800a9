"""A source examined: what it lists now and how its newest stories read, with nothing kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec

from dragoman.errors import DragomanError
from dragoman.model.copy import Copy, Entry, Fetched, Request
from dragoman.model.source import Source
from dragoman.ports import FeedState, Fetcher, Item
from dragoman.sources.pages import collect
from dragoman.stories.charset import decode
from dragoman.stories.feed.feeds import read_feed
from dragoman.stories.page.proof import Passage, proof
from dragoman.stories.page.sheet import read_sheet
from dragoman.stories.remarks import Remark, feed_remarks, story_remarks

Visit = Callable[[Source, FeedState, Mapping[str, Item], Fetcher, int], tuple[FeedState, tuple[Item, ...]]]
Read = Callable[[tuple[Fetched, Source, Entry]], Copy]


class Examined(msgspec.Struct, frozen=True):
    """A feed, or one story of it. `passages`: of a page, what became of each; `notes`: the reader's doubts, as keys."""

    address: str
    remarks: tuple[Remark, ...]
    copy: Copy | None = None
    passages: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()


def examine(source: Source, visit: Visit, fetcher: Fetcher, read: Read, now: int, most: int) -> Iterator[Examined]:
    """The source itself, then up to `most` of its stories, newest listed first. `now`: Unix seconds."""
    if source.kind == "feed":
        yield _feed(source, fetcher, now)
    state, items = visit(source, FeedState(source.name), {}, fetcher, now)
    if state.error:
        told = state.error.removeprefix("notice: ")
        remark = Remark("wrong", told) if told == state.error else Remark("note", told)
        yield Examined(source.location, (remark,))
    elif source.kind != "feed" or not items:
        told = f"{len(items)} stories are listed at {source.location}"
        yield Examined(source.location, (Remark("good" if items else "wrong", told),))
    for item in items[:most]:
        yield _story(item, source, fetcher, read, now)


def _feed(source: Source, fetcher: Fetcher, now: int) -> Examined:
    try:
        answer = fetcher.fetch(Request(source.location, pace=source.pace))
        found = read_feed(answer.body, answer.headers, source)
    except DragomanError:
        return Examined(source.location, ())  # the visit that follows says what is wrong
    return Examined(source.location, tuple(feed_remarks(found, answer.headers, source, now)))


def _story(item: Item, source: Source, fetcher: Fetcher, read: Read, now: int) -> Examined:
    done, body = collect(item, source, fetcher, now)
    address = done.url or item.entry.url
    if done.error or body is None:
        return Examined(address, (Remark("wrong", done.error or "no page came"),))
    try:
        copy = read((Fetched(item.entry.url, address, done.status, done.headers, body), source, item.entry))
    except DragomanError as fault:
        return Examined(address, (Remark("wrong", str(fault)),))
    return Examined(address, tuple(story_remarks(copy, source)), copy, _passages(body, done, copy), copy.notes)


def _passages(body: bytes, item: Item, copy: Copy) -> tuple[Passage, ...]:
    """Of a web page; other kinds of file have no page to compare with."""
    kind = item.headers.get("content-type", "")
    if "html" not in kind and body.lstrip()[:1] != b"<":
        return ()
    try:
        return proof(read_sheet(decode(body, kind).text), copy)
    except DragomanError:
        return ()
