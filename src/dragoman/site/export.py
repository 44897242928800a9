"""The folder door: the site as files, each written whole or not at all, in an order in which no link leads nowhere."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import msgspec

from dragoman.errors import StoreError
from dragoman.model.page import Page

PageAt = Callable[[str, datetime], Page]
MediaAt = Callable[[str], tuple[str, bytes] | None]
Printed = tuple[str, str, tuple[str, ...]]
Remember = Callable[[Sequence[Printed], Sequence[str]], None]

BATCH = 200
REDIRECTS, GONE = "_redirects", "gone.txt"
_PART = (
    ".part"  # a file being written; one left behind by a killed run is taken over when its page is written or removed
)


class Report(msgspec.Struct, frozen=True):
    """What an export did, in paths. `unchanged`: pages that were printed again and came out alike."""

    written: tuple[str, ...] = ()
    unchanged: int = 0
    pictures: int = 0
    removed: tuple[str, ...] = ()


class Order(msgspec.Struct, frozen=True):
    """What to export. `paths`: in the order to write them; `known`: path -> ETag of every page exported before; `whole`:
    the paths are all there are, so that what is known beyond them is removed; `over`: known paths that are no more;
    `gone`: paths of withdrawn stories; `moved`: (from, to) pairs."""

    paths: tuple[str, ...]
    known: Mapping[str, str] = {}
    whole: bool = True
    over: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    moved: tuple[tuple[str, str], ...] = ()


def export(
    folder: Path,
    order: Order,
    page_at: PageAt,
    media_at: MediaAt,
    at: datetime,
    remember: Remember = lambda pages, removed: None,
) -> Report:
    """Write the pages of an order to a folder. A page's pictures are written before it, removals come last; bytes that are
    there already are left alone. `remember` is told of pages once their files stand, a batch at a time, so that a run that
    is killed knows less than the folder holds, never more. Raises StoreError when the disk refuses."""
    at = at.replace(second=0, microsecond=0)
    try:
        return _export(folder, order, page_at, media_at, at, remember)
    except OSError as error:
        raise StoreError(
            f"cannot write {error.filename or folder}: {error.strerror}; free or allow it and export again"
        ) from error


def _export(
    folder: Path, order: Order, page_at: PageAt, media_at: MediaAt, at: datetime, remember: Remember
) -> Report:  # fmt: skip
    written: list[str] = []
    absent: list[str] = []
    unchanged, pictures = 0, 0
    folder.mkdir(parents=True, exist_ok=True)
    for batch in _batches(order.paths):
        pages = [page_at(path, at) for path in batch]
        standing = [page for page in pages if _is_file(page)]
        absent += [page.path for page in pages if not _is_file(page)]
        pictures += _pictures(folder, standing, media_at)
        fresh = [page.path for page in standing if _write(folder, page, order.known.get(page.path, ""))]
        written += fresh
        unchanged += len(standing) - len(fresh)
        remember([(page.path, page.etag, page.inputs) for page in standing], ())
    _lists(folder, order)
    removed = _remove(folder, order, absent)
    if removed:
        remember((), removed)
    return Report(tuple(written), unchanged, pictures, removed)


def file_of(path: str) -> str:
    """The file of a path, relative to the folder: `/es/` is `es/index.html`."""
    relative = path.lstrip("/")
    return f"{relative}index.html" if not relative or relative.endswith("/") else relative


def _is_file(page: Page) -> bool:
    """Whether a page stands as a file: what is there, and the pages a plain server answers 404 and 410 with."""
    return page.status == 200 or (page.status in (404, 410) and page.path.endswith(f"/{page.status}.html"))


def _batches(paths: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for start in range(0, len(paths), BATCH):
        yield paths[start : start + BATCH]


def _pictures(folder: Path, pages: Iterable[Page], media_at: MediaAt) -> int:
    """Write the pictures these pages ask for that are not there yet: an address of a picture never changes its bytes."""
    asked = dict.fromkeys(key for page in pages for key in page.inputs if key.startswith("media/"))
    count = 0
    for key in asked:
        target = _target(folder, key)
        media = None if target.exists() else media_at(f"/{key}")
        if media is not None:
            _put(target, media[1])
            count += 1
    return count


def _write(folder: Path, page: Page, known: str) -> bool:
    """Write a page unless its bytes stand there. Returns whether it did."""
    target = _target(folder, file_of(page.path))
    if target.is_file() and ((known == page.etag and known) or target.read_bytes() == page.body):
        return False
    _put(target, page.body)
    return True


def _target(folder: Path, relative: str) -> Path:
    """A file of the folder, and of no other."""
    target = folder / relative
    if ".." in Path(relative).parts or not target.is_relative_to(folder):
        raise StoreError(f"a page's path leads out of the folder: {relative}")
    return target


def _put(target: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = _beside(target)
    with beside.open("wb") as file:
        file.write(data)
    os.replace(beside, target)


def _beside(target: Path) -> Path:
    """Where a file is written before it takes its place."""
    return target.with_name(f".{target.name}{_PART}")


def _lists(folder: Path, order: Order) -> None:
    """Tell a plain server what was withdrawn and what has moved, in addresses as readers' browsers send them."""
    moves = (f"{quote(old)} {quote(new)} 301\n" for old, new in sorted(order.moved))
    told = {GONE: "".join(f"{quote(path)}\n" for path in sorted(order.gone)), REDIRECTS: "".join(moves)}
    for name, text in told.items():
        target = folder / name
        if not text:
            target.unlink(missing_ok=True)
        elif not target.exists() or target.read_bytes() != text.encode():
            _put(target, text.encode())


def _remove(folder: Path, order: Order, absent: Sequence[str]) -> tuple[str, ...]:
    """Take away the pages that are no longer there, and folders left empty."""
    beyond = set(order.known) - set(order.paths) if order.whole else set()
    strays = folder.rglob(f"*{_PART}") if order.whole else ()
    for stray in tuple(strays):
        stray.unlink(missing_ok=True)
    removed = sorted(beyond | set(order.over) | (set(absent) & set(order.known)))
    for path in {*removed, *absent}:
        target = _target(folder, file_of(path))
        for file in (target, _beside(target)):
            file.unlink(missing_ok=True)
        _prune(folder, target.parent)
    return tuple(removed)


def sweep(folder: Path, shown: Collection[str]) -> int:
    """Take away the pictures that no page of the folder shows any more, and return how many files that were. `shown`:
    `media/{digest}/{recipe}` of those that pages show. Raises StoreError when the disk refuses."""
    count = 0
    try:
        for file in sorted((folder / "media").glob("*/*")):
            if _DIGEST.fullmatch(file.parent.name) and file.relative_to(folder).as_posix() not in shown:
                file.unlink(missing_ok=True)
                _prune(folder, file.parent)
                count += 1
    except OSError as error:
        raise StoreError(f"cannot remove {error.filename}: {error.strerror}; allow it and export again") from error
    return count


_DIGEST = re.compile(r"[0-9a-f]{64}")


def _prune(folder: Path, empty: Path) -> None:
    while empty != folder and empty.is_dir() and not any(empty.iterdir()):
        empty.rmdir()
        empty = empty.parent
