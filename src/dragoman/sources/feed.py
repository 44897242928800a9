"""A feed, visited: what it lists that is new or changed, and when to come again."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from dragoman.errors import DragomanError
from dragoman.model.copy import Entry, Request
from dragoman.model.ident import digest
from dragoman.model.source import Source
from dragoman.ports import FeedState, Fetcher, Item
from dragoman.stories.feed.feeds import read_feed

LONGEST_WAIT = 86400
GONE = 410
_SPREAD = 0.2  # share of a waiting time that is spread over the feeds, so that they do not all come at once again


def visit(
    source: Source, state: FeedState, known: Mapping[str, Item], fetcher: Fetcher, now: int
) -> tuple[FeedState, tuple[Item, ...]]:
    """The feed's new state, and the items that are new or that it says something new of. Never raises for a bad feed:
    the state then holds the error and when to try again. `known`: the source's items by guid; `now`: Unix seconds."""
    same = state.location == source.location
    where = (state.moved if same else "") or source.location
    asked = Request(where, state.etag if same else "", state.modified if same else "", source.pace)
    try:
        answer = fetcher.fetch(asked)
        led = answer.permanent or (where if where != source.location else "")
        if answer.status == GONE and not led:  # where it only moved to, that is no word of the feed's own address
            return retired(source, state, now), ()
        if answer.status == 304 and (asked.etag or asked.modified):  # else nobody asked what is new
            fresh = after(source, state, now)
            return msgspec.structs.replace(fresh, moved=led, error=moved(source, led)), ()
        if answer.status != 200:
            raise DragomanError(
                f"{source.location}: answered {answer.status}; check the feed's address in newsroom.toml"
            )
        read = read_feed(answer.body, answer.headers, source)
    except DragomanError as error:
        return failed(source, state, now, error), ()
    fresh = after(source, state, now)
    fresh = msgspec.structs.replace(
        fresh,
        etag=answer.headers.get("etag", ""),
        modified=answer.headers.get("last-modified", ""),
        error=moved(source, led),
        moved=led,
    )
    return fresh, tuple(listed(source, read.entries, known, now))


def moved(source: Source, permanent: str) -> str:
    """A permanent redirect of the feed, as a notice: the address stands in the settings, which are not ours to change."""
    return f"notice: the feed has moved to {permanent}; put that address into newsroom.toml" if permanent else ""


def after(source: Source, state: FeedState, now: int) -> FeedState:
    """The state after a visit that went well."""
    return msgspec.structs.replace(
        state,
        source=source.name,
        fetched=now,
        due=now + source.every,
        failures=0,
        error="",
        gone=False,
        location=source.location,
    )


def retired(source: Source, state: FeedState, now: int) -> FeedState:
    said = f"{source.location}: answered 410, the feed is gone for good and is not asked again"
    said += "; give its new address in newsroom.toml"
    return msgspec.structs.replace(
        state, source=source.name, fetched=now, gone=True, error=said, location=source.location
    )


def failed(source: Source, state: FeedState, now: int, error: Exception) -> FeedState:
    same = state.location == source.location
    failures = (state.failures if same else 0) + int(getattr(error, "asked", True))
    wait = waiting(max(source.every, 60), failures, source.location, int(getattr(error, "retry_after", 0)))
    return msgspec.structs.replace(
        state, source=source.name, due=now + wait, failures=failures, error=str(error), gone=False, location=source.location,
        moved=state.moved if same and not getattr(error, "asked", True) else "",
        etag=state.etag if same else "", modified=state.modified if same else "",
    )  # fmt: skip


def waiting(first: int, failures: int, name: str, asked: int = 0) -> int:
    """Seconds to wait after so many failures in a row: doubled each time up to a day, spread by the name, and never less
    than the server asked for."""
    wait = min(first * 2 ** min(max(failures - 1, 0), 20), LONGEST_WAIT)
    share = int(digest(name, str(failures))[:8], 16) / 0xFFFFFFFF
    return max(asked, int(wait * (1 - _SPREAD / 2 + _SPREAD * share)))


def listed(source: Source, entries: tuple[Entry, ...], known: Mapping[str, Item], now: int) -> list[Item]:
    out = []
    for entry in entries:
        item = known.get(entry.guid)
        if entry.withdrawn:
            if item is not None and item.entry.stamp != entry.stamp:
                out.append(_taken_back(item, entry))
        elif item is None:
            out.append(Item(source.name, entry.guid, entry, seen=now))
        elif item.entry.stamp != entry.stamp:
            led = item.moved if item.entry.url == entry.url else ""
            out.append(msgspec.structs.replace(item, entry=entry, due=0, failures=0, moved=led))
    return out


def _taken_back(item: Item, entry: Entry) -> Item:
    """The item whose story its feed took back: what was known of it stays, its page is not asked for again."""
    last = msgspec.structs.replace(item.entry, withdrawn=True, updated=entry.updated, stamp=entry.stamp)
    return msgspec.structs.replace(item, entry=last, due=0, failures=0)
