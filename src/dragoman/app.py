"""The composition root: the only file that imports every room. It opens what the settings name and hands it to the road."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from dragoman import checks as gate
from dragoman.engines import open_router
from dragoman.errors import LeaseLost
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.page import Page
from dragoman.model.source import Source
from dragoman.net.client import GuardedFetcher
from dragoman.pages import page
from dragoman.pictures import derive, inspect
from dragoman.ports import Translator
from dragoman.press import road
from dragoman.press.house import House
from dragoman.press.report import Report
from dragoman.press.shelf import StoreShelf
from dragoman.runner.inline import InlineRunner
from dragoman.settings import Settings
from dragoman.sources import feed, folder
from dragoman.sources.pages import collect
from dragoman.store import SqlStore
from dragoman.store.migrate import migrate
from dragoman.stories.html import HtmlReader
from dragoman.stories.markdown import MarkdownReader

LEASE = 60
"""Seconds a lease is taken for; it is renewed three times in that span."""

Say = Callable[[str, Mapping[str, object]], None]


def silent(_event: str, _facts: Mapping[str, object]) -> None:
    """A log that nobody reads."""


def to_stderr(event: str, facts: Mapping[str, object]) -> None:
    """One JSON line a step, on standard error."""
    stamp = datetime.now(UTC).isoformat(timespec="milliseconds")
    sys.stderr.write(json.dumps({"at": stamp, "event": event, **facts}, ensure_ascii=False) + "\n")


def read_page(work: tuple[Fetched, Source, Entry]) -> Copy:
    """Fetched bytes into a Copy, by the reader their media type asks for. Runs in step processes."""
    fetched, source, entry = work
    kind = fetched.headers.get("content-type", "")
    reader = MarkdownReader() if "markdown" in kind else HtmlReader()
    return reader.read(fetched, source, entry)


def open_store(settings: Settings, *, create: bool = False) -> SqlStore:
    """The newsroom's store. `create`: a newsroom whose database is not there yet gets one."""
    if create and not _exists(settings.database):
        migrate(settings.database)
    return SqlStore(settings.database)


def _exists(address: str) -> bool:
    return not address.startswith("sqlite:///") or Path(address.removeprefix("sqlite:///")).exists()


def open_translator(settings: Settings) -> Translator:
    """The engines the settings name, behind one door."""
    return open_router(settings.engines)


@contextmanager
def opened(settings: Settings, store: SqlStore, say: Say = silent) -> Iterator[House]:
    """A house with everything open, closed again at the end."""
    runner = InlineRunner(settings.processes)
    translator = open_translator(settings)
    shipped = gate.shipped()
    try:
        yield House(
            newsroom=settings.newsroom,
            store=store,
            fetcher=GuardedFetcher(hosts=settings.hosts, user_agent=settings.user_agent),
            visits={"feed": feed.visit, "folder": folder.visit},
            collect=collect,
            read=read_page,
            reader=f"{HtmlReader.name} {HtmlReader.version} {MarkdownReader.name} {MarkdownReader.version}",
            inspect=_inspect,
            translator=translator,
            checks=shipped,
            checks_version=gate.version(shipped),
            runner=runner,
            say=say,
        )
    finally:
        translator.close()
        runner.close()


def _inspect(data: bytes) -> tuple[str, int, int]:
    facts = inspect(data)
    return facts.type, facts.width, facts.height


@contextmanager
def leased(store: SqlStore, clock: Callable[[], int]) -> Iterator[None]:
    """The run lease, renewed while the work goes on; given back at the end."""
    store.lease.acquire(holder(), clock(), LEASE, dead)
    ended = threading.Event()

    def renew() -> None:
        while not ended.wait(LEASE / 3):
            try:
                store.lease.renew(clock(), LEASE)
            except LeaseLost:
                return  # the next write is refused and says so

    beat = threading.Thread(target=renew, daemon=True)
    beat.start()
    try:
        yield
    finally:
        ended.set()
        beat.join()
        store.lease.release()


def holder() -> str:
    """Who we are to another run: host, process, and when it started (process numbers are used again)."""
    return f"{socket.gethostname()} process {os.getpid()} started {_started(os.getpid())}"


def dead(name: str) -> bool:
    """Whether a holder was a process of this host that is no longer there."""
    host, _, rest = name.partition(" process ")
    number, _, started = rest.partition(" started ")
    return host == socket.gethostname() and number.isdigit() and _started(int(number)) != started


def _started(process: int) -> str:
    """Clock ticks since boot at which a process started (proc(5), stat field 22), '' when there is no such process."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return ""
    return stat.rpartition(")")[2].split()[19]


def wall_clock() -> int:
    """Unix seconds now."""
    return int(time.time())


def run(settings: Settings, store: SqlStore, now: int | None = None, say: Say = silent) -> Report:
    """One run under the lease: fetch, translate, publish what is due. `now`: the instant it is dated by, or the clock."""
    with leased(store, wall_clock), opened(settings, store, say) as house:
        return road.travel(house, wall_clock() if now is None else now)


# -- what readers are given --


def page_at(settings: Settings, store: SqlStore) -> Callable[[str, datetime], Page]:
    """Path and instant to page."""
    shelf = StoreShelf(store, settings.newsroom.languages)
    return lambda path, at: page(path, shelf, settings.newsroom, at)


def media_at(store: SqlStore) -> Callable[[str], tuple[str, bytes] | None]:
    """A picture's path (`/media/{sha256}/{recipe}`) to its media type and bytes."""
    return partial(_media, store)


_TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}


def _media(store: SqlStore, path: str) -> tuple[str, bytes] | None:
    parts = path.split("/")
    kind = _TYPES.get(path.rpartition(".")[2])
    if len(parts) != 4 or kind is None:
        return None
    found = store.pictures.get(parts[2])
    if found is None:
        return None
    try:
        return kind, derive(found[1], parts[3])
    except ValueError:
        return None
