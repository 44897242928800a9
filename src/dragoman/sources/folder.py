"""A folder of HTML, Markdown and Word files as a source: each file is an item, its content's digest the stamp. And the
pictures that lie beside them, or inside them, answered as if they were fetched."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

import msgspec

from dragoman.errors import FetchError
from dragoman.model.copy import Entry, Fetched, Request
from dragoman.model.ident import digest
from dragoman.model.source import Source
from dragoman.ports import FeedState, Fetcher, Item
from dragoman.sources.feed import waiting

LARGEST = 10_000_000
"""Bytes of a text; of a Word file or picture, LARGEST_PICTURED."""
LARGEST_PICTURED = 50_000_000
SCHEME = "folder:"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TYPES = {
    ".md": "text/markdown", ".markdown": "text/markdown", ".html": "text/html", ".htm": "text/html", ".xhtml": "text/html",
    ".docx": _WORD,
}  # fmt: skip


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
    _inside(path, folder, entry.guid, source)
    if not path.is_file():
        return Fetched(entry.url, entry.url, 410, {}, b"")
    if path.stat().st_size > _most(path):
        raise FetchError(f"{entry.guid}: larger than {_most(path):,} bytes; it is no story, take it out of the folder")
    return Fetched(entry.url, entry.url, 200, {"content-type": _TYPES[path.suffix.lower()]}, path.read_bytes())


def _inside(path: Path, folder: Path, said: str, source: Source) -> None:
    """Raises FetchError for a path that leads elsewhere."""
    if not path.resolve().is_relative_to(folder.resolve()):
        raise FetchError(f"{said}: leads out of the folder {source.location}; put the file itself there")


def _most(path: Path) -> int:
    return LARGEST_PICTURED if path.suffix.lower() == ".docx" else LARGEST


class WithFolders:
    """A ports.Fetcher that answers `folder:SOURCE/PATH` from that source's folder and hands everything else on.

    `PATH!MARK/MEMBER` is a part of a Word file; MARK, a digest of the file, makes another address of another file."""

    def __init__(self, fetcher: Fetcher, sources: Iterable[Source]) -> None:
        self._fetcher = fetcher
        self._sources = {source.name: source for source in sources if source.kind not in ("feed", "sitemap")}

    def fetch(self, request: Request) -> Fetched:
        """The answer. Raises FetchError for what is not there, is too large, or lies outside the folder."""
        if not request.url.startswith(SCHEME):
            return self._fetcher.fetch(request)
        name, _, place = unquote(request.url.removeprefix(SCHEME)).partition("/")
        source = self._sources.get(name)
        if source is None:
            raise FetchError(f"{request.url}: there is no folder source {name!r} any more")
        try:
            return Fetched(request.url, request.url, 200, {}, _picture(source, place))
        except (OSError, ValueError, KeyError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
            said = getattr(error, "strerror", None) or error
            raise FetchError(
                f"{place}: no such picture in {source.location} ({said}); put it beside the text"
            ) from error


def _picture(source: Source, place: str) -> bytes:
    """A file of the folder, or a part of one. Raises FetchError and what the file system and the archive raise."""
    folder, (file, _, inner) = _folder(source), place.partition("!")
    path = folder / file
    _inside(path, folder, file, source)
    if path.stat().st_size > LARGEST_PICTURED:
        raise FetchError(f"{file}: larger than {LARGEST_PICTURED:,} bytes; make the picture smaller")
    if not inner:
        return path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
        part = archive.getinfo(inner.partition("/")[2])
        if part.file_size > LARGEST_PICTURED:
            raise FetchError(f"{place}: larger than {LARGEST_PICTURED:,} bytes; make the picture smaller")
        with archive.open(part) as opened:
            return opened.read(LARGEST_PICTURED)


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
            stamp = digest(path.read_bytes()) if size <= _most(path) else digest("too large", str(size))
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
