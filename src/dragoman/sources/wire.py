"""A wire: a folder into which an agency drops its files, or our own door puts what is pushed (`site.inbox`).

An item is known by its own guid, whatever its file is called; of several versions the highest wins. A file is looked at
once, when it has arrived whole: the file system's change time says when that was, also for files whose own date was kept
in the copying. A file that is taken away later withdraws nothing (spools are emptied); a kill is sent as an item.
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import msgspec

from dragoman.errors import FetchError, ReadError
from dragoman.model.copy import Entry, Fetched
from dragoman.model.ident import digest
from dragoman.model.source import Source
from dragoman.ports import FeedState, Fetcher, Item
from dragoman.sources.feed import waiting
from dragoman.stories.wire.forms import identities

LARGEST = 20_000_000
"""Bytes of a file, unpacked."""
OVERLAP = 2_000_000_000
"""Nanoseconds of arrivals looked at again: change times are a few milliseconds coarse, seconds on some file systems."""
GROWING = 60
"""Seconds for which a file that is not well made may still be growing (the longest gap a stalled transfer leaves)."""

_ENDINGS = (".json", ".xml", ".nitf", ".ninjs", ".json.gz", ".xml.gz")


class Seen(NamedTuple):
    """What a look at the folder found. `entries`: of each guid the highest version; `mark`: everything that arrived up to
    then has been seen; `fault`: of the first damaged file."""

    entries: dict[str, Entry]
    mark: int
    fault: str = ""


def visit(
    source: Source, state: FeedState, known: Mapping[str, Item], fetcher: Fetcher, now: int
) -> tuple[FeedState, tuple[Item, ...]]:
    """The wire's new state, and the items that are new or of which a higher version came. A folder that cannot be read is
    noted in the state, with when to look again. `fetcher` is not used."""
    mark = int(state.modified) if state.location == source.location and state.modified.isdigit() else 0
    try:
        seen = _looked(_folder(source), mark, now)
    except (FetchError, OSError) as error:
        failures = state.failures + 1
        due = now + waiting(max(source.every, 60), failures, source.location)
        said = str(error) if isinstance(error, FetchError) else f"{source.location}: {error.strerror}; check the folder"
        return msgspec.structs.replace(state, error=said, failures=failures, due=due, location=source.location), ()
    fresh = msgspec.structs.replace(
        state, source=source.name, fetched=now, due=now + source.every, failures=0, error=seen.fault, gone=False,
        location=source.location, modified=str(seen.mark),
    )  # fmt: skip
    return fresh, tuple(_items(source, seen.entries, known, now))


def read_dropped(source: Source, entry: Entry) -> Fetched:
    """An item's file. Raises FetchError for one that was taken away before it was read, and OSError."""
    folder = _folder(source)
    path = folder / entry.file
    if not path.resolve().is_relative_to(folder.resolve()) or not path.is_file():
        raise FetchError(
            f"{entry.file}: gone from {source.location} before it was read; ask the agency to send it again"
        )
    return Fetched(entry.url, entry.url, 200, {}, _bytes(path))


def _folder(source: Source) -> Path:
    folder = Path(source.location).expanduser()
    if not folder.is_dir():
        raise FetchError(f"{source.location}: no such folder; create it or correct its path in newsroom.toml")
    return folder


def _looked(folder: Path, mark: int, now: int) -> Seen:
    """Every file that arrived after the mark, read for what it holds, in the order they came: of one version sent twice the
    later counts."""
    entries: dict[str, Entry] = {}
    reached, growing, fault = mark, 0, ""
    for arrived, path in sorted(_arrived(folder, mark)):
        try:
            for entry in _entries(path, path.relative_to(folder).as_posix()):
                if entry.guid not in entries or _rank(entries[entry.guid]) <= _rank(entry):
                    entries[entry.guid] = entry
        except (ReadError, FetchError, OSError) as error:
            if now - path.stat().st_mtime < GROWING:
                growing = growing or arrived
                continue
            fault = fault or str(error)
        reached = max(reached, arrived)
    return Seen(entries, min(reached, growing - 1) if growing else reached, fault)


def _arrived(folder: Path, mark: int) -> Iterator[tuple[int, Path]]:
    """Files that came after the mark, with when (nanoseconds); not those being written under a name of their own."""
    for path in folder.rglob("*"):
        hidden = any(part.startswith((".", "~")) for part in path.relative_to(folder).parts)
        if path.name.lower().endswith(_ENDINGS) and not hidden and path.is_file():
            status = path.stat()
            arrived = status.st_ctime_ns
            if arrived > mark - OVERLAP and path.resolve().is_relative_to(folder.resolve()):
                yield arrived, path


def _entries(path: Path, name: str) -> Iterator[Entry]:
    """A file's stories. The stamp begins with what orders versions."""
    body = _bytes(path)
    mark = digest(body)[:32]
    for found in identities(body, name):
        yield Entry(guid=found.guid, url="", stamp=f"{found.rank} {mark}", file=name)


def _bytes(path: Path) -> bytes:
    """The file, unpacked where it is packed. Raises FetchError for one too large or damaged."""
    try:
        with gzip.open(path) if path.name.lower().endswith(".gz") else path.open("rb") as file:
            body = file.read(LARGEST + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise FetchError(f"{path.name}: cannot be unpacked ({error}); ask the agency to send it again") from error
    if len(body) > LARGEST:
        raise FetchError(f"{path.name}: larger than {LARGEST:,} bytes; it is no story, take it out of the folder")
    return bytes(body)


def _items(source: Source, entries: Mapping[str, Entry], known: Mapping[str, Item], now: int) -> Iterator[Item]:
    """New items, and known ones of which a higher version came; an older version that comes late changes nothing."""
    for guid, entry in entries.items():
        item = known.get(guid)
        if item is None:
            yield Item(source.name, guid, entry, seen=now)
        elif _rank(entry) > _rank(item.entry) or (
            _rank(entry) == _rank(item.entry) and entry.stamp != item.entry.stamp
        ):
            yield msgspec.structs.replace(item, entry=entry, due=0, failures=0)


def _rank(entry: Entry) -> str:
    return entry.stamp.partition(" ")[0]
