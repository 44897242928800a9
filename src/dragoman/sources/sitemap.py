"""A sitemap, visited: the addresses of what is new, a bounded number a visit, newest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from dragoman.errors import DragomanError
from dragoman.model.copy import Entry, Fetched, Request
from dragoman.model.source import Source
from dragoman.model.when import Day, When, order
from dragoman.ports import FeedState, Fetcher, Item
from dragoman.sources.feed import GONE, after, failed, listed, moved, retired
from dragoman.stories.feed.sitemap import Map, SitemapRead, read_sitemap

WINDOW = 48 * 3600
"""Seconds that a story is news: what a news sitemap may list, by the search engines' rule for them."""
MOST_PAGES = 100
"""New addresses taken a visit; the rest is taken at the next ones, as long as it is news."""
MOST_MAPS = 12
"""Further sitemaps read a visit, of those an index names."""
_DEPTH = 2
_DAY = 86400


def visit(
    source: Source, state: FeedState, known: Mapping[str, Item], fetcher: Fetcher, now: int
) -> tuple[FeedState, tuple[Item, ...]]:
    """The sitemap's new state, and the items that are new, or changed, within the last 48 hours. Never raises for a bad
    sitemap: the state then holds the error and when to try again. `known`: the source's items by guid; `now`: Unix seconds."""
    same = state.location == source.location
    asked = Request(source.location, state.etag if same else "", state.modified if same else "", source.pace)
    try:
        answer = fetcher.fetch(asked)
        if answer.status == GONE:
            return retired(source, state, now), ()
        if answer.status == 304:
            return after(source, state, now), ()
        read = _read(answer, source, source.location)
        pages, faults = _followed(read.maps, source, fetcher, now, _DEPTH) if read.maps else ((), ())
        if faults and not pages and not read.pages:
            raise DragomanError(faults[0])
    except DragomanError as error:
        return failed(source, state, now, error), ()
    every = {entry.guid: entry for entry in (*pages, *read.pages)}
    fresh = msgspec.structs.replace(
        after(source, state, now),
        # an index may stay as it is while what it names changes
        etag="" if read.maps else answer.headers.get("etag", ""),
        modified="" if read.maps else answer.headers.get("last-modified", ""),
        error=moved(source, answer.permanent) or _notice(source, every.values(), faults),
    )
    return fresh, tuple(listed(source, _news(every.values(), known, now), known, now))


def _read(answer: Fetched, source: Source, where: str) -> SitemapRead:
    if answer.status != 200:
        raise DragomanError(f"{where}: answered {answer.status}; check the sitemap's address in newsroom.toml")
    return read_sitemap(answer.body, answer.headers, source, answer.url or where)


def _followed(
    maps: Iterable[Map], source: Source, fetcher: Fetcher, now: int, depth: int
) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The pages of the newest sitemaps an index names, and what went wrong with any."""
    pages: list[Entry] = []
    faults: list[str] = []
    for each in _newest(maps, now):
        try:
            read = _read(fetcher.fetch(Request(each.url, pace=source.pace)), source, each.url)
        except DragomanError as error:
            faults.append(str(error))
            continue
        pages += read.pages
        if read.maps and depth > 1:
            inner, more = _followed(_newest(read.maps, now)[:2], source, fetcher, now, depth - 1)
            pages, faults = [*pages, *inner], [*faults, *more]
    return tuple(pages), tuple(faults)


def _newest(maps: Iterable[Map], now: int) -> list[Map]:
    """The sitemaps that may hold news: those changed within the window; then those that do not say, by the numbers in their
    addresses (years, months, parts), the highest and those without any first."""
    fresh = [each for each in maps if each.updated is None or _seconds(each.updated) >= now - WINDOW]
    dated = sorted((each for each in fresh if each.updated), key=lambda each: order(each.updated), reverse=True)
    undated = sorted((each for each in fresh if not each.updated), key=_numbers, reverse=True)
    return [*dated, *undated][:MOST_MAPS]


def _numbers(each: Map) -> tuple[bool, bool, list[int]]:
    numbers = [int(part) for part in re.findall(r"\d{1,9}", each.url.rpartition("/")[2])]
    return "news" in each.url.lower(), not numbers, numbers


def _news(entries: Iterable[Entry], known: Mapping[str, Item], now: int) -> tuple[Entry, ...]:
    """What is known and changed, and of what is not known the newest; neither older than the window."""
    fresh = [entry for entry in entries if _age(entry) >= now - WINDOW]
    fresh.sort(key=_age, reverse=True)
    new = [entry for entry in fresh if entry.guid not in known][:MOST_PAGES]
    return (*(entry for entry in fresh if entry.guid in known), *new)


def _age(entry: Entry) -> int:
    """The last instant of the day or moment an entry was last touched; 0 where nothing says."""
    return max((_seconds(when) for when in (entry.published, entry.updated) if when is not None), default=0)


def _seconds(when: When) -> int:
    return order(when) + (_DAY if isinstance(when, Day) else 0)


def _notice(source: Source, entries: Iterable[Entry], faults: tuple[str, ...]) -> str:
    """What the person on call should know though the visit went well."""
    undated = sum(1 for entry in entries if not _age(entry))
    if faults:
        return f"notice: {len(faults)} of its sitemaps could not be read, first {faults[0]}"
    if undated:
        said = f"{undated} addresses carry no date and are passed over; name a news sitemap in newsroom.toml"
        return f"notice: {source.location}: {said}"
    return ""
