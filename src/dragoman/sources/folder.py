"""A folder of Markdown and HTML files as a source: each file is an item, its content's digest the stamp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from dragoman.errors import FetchError
from dragoman.model.copy import Entry, Fetched
from dragoman.model.ident import digest
from dragoman.model.source import Source
from dragoman.ports import FeedState, Fetcher, Item
from dragoman.sources.feed import waiting

LARGEST = 10_000_000
_TYPES = {".md": "text/markdown", ".markdown": "text/markdown", ".html": "text/html", ".htm": "text/html"}


def visit(
    source: Source, state: FeedState, known: Mapping[str, Item], fetcher: Fetcher, now: int
) -> tuple[FeedState, tuple[Item, ...]]:
    """The folder's new state, and the items of files that are new or changed. A folder that cannot be read is noted in
    the state, with when to look again. `fetcher` is not used: nothing is fetched."""
    try:
        entries = tuple(_entries(source))
    except (FetchError, OSError) as error:
        failures = state.failures + 1
        due = now + waiting(max(source.every, 60), failures, source.location)
        said = str(error) if isinstance(error, FetchError) else f"{source.location}: {error.strerror}; check the folder"
        return msgspec.structs.replace(state, error=said, failures=failures, due=due, location=source.location), ()
    fresh = msgspec.structs.replace(
        state,
        source=source.name,
        fetched=now,
        due=now + source.every,
        failures=0,
        error="",
        gone=False,
        location=source.location,
    )
    return fresh, tuple(_items(source, entries, known, now))


def read_file(source: Source, entry: Entry) -> Fetched:
    """An item's file, as if it had been fetched; 410 when it was taken out of the folder. Raises FetchError and OSError."""
    folder = _folder(source)
    path = folder / entry.guid
    if not path.resolve().is_relative_to(folder.resolve()):
        raise FetchError(f"{entry.guid}: leads out of the folder {source.location}; put the file itself there")
    if not path.is_file():
        return Fetched(entry.url, entry.url, 410, {}, b"")
    if path.stat().st_size > LARGEST:
        raise FetchError(f"{entry.guid}: larger than {LARGEST:,} bytes; it is no story, take it out of the folder")
    return Fetched(entry.url, entry.url, 200, {"content-type": _TYPES[path.suffix.lower()]}, path.read_bytes())


def _folder(source: Source) -> Path:
    folder = Path(source.location).expanduser()
    if not folder.is_dir():
        raise FetchError(f"{source.location}: no such folder; create it or correct its path in newsroom.toml")
    return folder


def _entries(source: Source) -> Iterator[Entry]:
    folder = _folder(source)
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in inside.parts)
        if (
            path.suffix.lower() in _TYPES
            and not hidden
            and path.is_file()
            and path.resolve().is_relative_to(folder.resolve())
        ):
            size = path.stat().st_size
            stamp = digest(path.read_bytes()) if size <= LARGEST else digest("too large", str(size))
            yield Entry(guid=inside.as_posix(), url="", inline=True, stamp=stamp)


def _items(source: Source, entries: tuple[Entry, ...], known: Mapping[str, Item], now: int) -> Iterator[Item]:
    """New and changed files; a file that is gone is asked for once more, which finds it gone."""
    for entry in entries:
        item = known.get(entry.guid)
        if item is None:
            yield Item(source.name, entry.guid, entry, seen=now)
        elif item.entry.stamp != entry.stamp:
            yield msgspec.structs.replace(item, entry=entry, due=0, failures=0)
    present = {entry.guid for entry in entries}
    for guid, item in known.items():
        if guid not in present and item.status != 410:
            yield msgspec.structs.replace(
                item, entry=msgspec.structs.replace(item.entry, stamp="gone"), due=0, failures=0
            )
