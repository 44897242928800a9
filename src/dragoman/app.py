"""The composition root: the only file that imports every room. It opens what the settings name and hands it to the road."""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, nullcontext
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from typing import get_type_hints

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels
from starlette.types import ASGIApp

from dragoman import checks as gate
from dragoman.engines.packages import absent, missing
from dragoman.engines.route import Router
from dragoman.errors import ReadError, SettingsError, UsageError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.draft import Route
from dragoman.model.ident import media_digest, segment_id
from dragoman.model.language import Tag
from dragoman.model.newsroom import Newsroom
from dragoman.model.page import Page
from dragoman.model.segment import Segment
from dragoman.model.source import Source
from dragoman.model.unit import Unit
from dragoman.net.client import GuardedFetcher
from dragoman.pages import Standing, forme, page, paths, standing
from dragoman.pages.stone import Stone
from dragoman.pictures import derive, inspect
from dragoman.ports import Engine, Media, Translator
from dragoman.press import road
from dragoman.press.audit import audit
from dragoman.press.house import House
from dragoman.press.printing import gone, printed, to_print
from dragoman.press.report import Report
from dragoman.press.shelf import StoreShelf
from dragoman.runner.inline import InlineRunner
from dragoman.runner.turn import turn
from dragoman.runner.turn import worker as kept_going
from dragoman.settings import EngineUse, Settings, load, termbase
from dragoman.settings.tables import leaf, nearest
from dragoman.site.export import Order, sweep
from dragoman.site.export import export as write_out
from dragoman.site.inbox import Box, Inbox
from dragoman.site.serve import application as site_application
from dragoman.sources import feed, folder, sitemap, wire
from dragoman.sources.examine import Examined, examine
from dragoman.sources.pages import collect
from dragoman.store import SqlStore
from dragoman.store.migrate import empty, migrate
from dragoman.stories import readers

DEFAULT_ENGINES = (EngineUse("apertium"),)


VISITS = {"feed": feed.visit, "sitemap": sitemap.visit, "folder": folder.visit, "wire": wire.visit}
"""How a source is asked what it has, by its kind."""

Say = Callable[[str, Mapping[str, object]], None]
Permit = Callable[[House], None]


def silent(_event: str, _facts: Mapping[str, object]) -> None:
    """A log that nobody reads."""


def to_stderr(event: str, facts: Mapping[str, object]) -> None:
    """One JSON line a step, on standard error."""
    stamp = datetime.now(UTC).isoformat(timespec="milliseconds")
    sys.stderr.write(json.dumps({"at": stamp, "event": event, **facts}, ensure_ascii=False) + "\n")


def read_page(work: tuple[Fetched, Source, Entry]) -> Copy:
    """Fetched bytes into a Copy, by the reader their media type asks for. Runs in step processes."""
    fetched, source, entry = work
    return readers.read(fetched, source, entry)


def open_store(settings: Settings, *, create: bool = False) -> SqlStore:
    """The newsroom's store. `create`: a newsroom whose database is not there yet, or never got its tables, gets one."""
    if create and empty(settings.database):
        migrate(settings.database)
    return SqlStore(settings.database)


def open_translator(uses: Sequence[EngineUse], settings: Settings | None = None) -> Translator:
    """The engines named, behind one door. Raises SettingsError for one that is not installed."""
    return Router(tuple(open_engine(use, settings) for use in uses))


_GIVEN = ("home", "spoken")
"""What an engine may take that no table says: the newsroom's folder, and the languages it reads and publishes in."""


def open_engine(use: EngineUse, settings: Settings | None = None) -> Engine:
    """One engine, told of the newsroom what it takes. Raises SettingsError for one that is not installed."""
    found = {point.name: point for point in entry_points(group="dragoman.engine")}
    if use.name not in found:
        raise SettingsError(f"newsroom.toml: no engine is called {use.name!r}; there are {', '.join(sorted(found))}")
    kind = found[use.name].load()
    takes = get_type_hints(kind.__init__)
    given = {"home": settings.folder, "spoken": _spoken(settings.newsroom)} if settings else {}
    told = {key: value for key, value in given.items() if key in takes}
    engine: Engine = kind(**_suited(use, {key: kind for key, kind in takes.items() if key not in _GIVEN}), **told)
    return engine


def _spoken(newsroom: Newsroom) -> tuple[Tag, ...]:
    read = (tag for source in newsroom.sources for tag in (source.language, *source.also))
    return tuple(dict.fromkeys((*newsroom.languages, *read)))


def _suited(use: EngineUse, takes: Mapping[str, object]) -> dict[str, object]:
    """An engine's table, each value as the engine takes it. Raises SettingsError for a key it does not know."""
    known = [name for name in takes if name != "return"]
    for key in use.table:
        if key not in known:
            raise SettingsError(f"newsroom.toml: unknown key engines.{use.name}.{key}, {nearest(key, known)}")
    return {key: leaf(takes[key], value, f"engines.{use.name}.{key}") for key, value in use.table.items()}


@contextmanager
def opened(
    settings: Settings, store: SqlStore, say: Say = silent, now: Callable[[], float] = time.time
) -> Iterator[House]:
    """A house with everything open, closed again at the end. `now`: Unix seconds, by which hosts' wishes are dated."""
    runner = InlineRunner(settings.processes)
    translator = open_translator(settings.engines, settings)
    shipped = gate.shipped()
    try:
        yield House(
            newsroom=settings.newsroom,
            store=store,
            fetcher=folder.WithFolders(
                GuardedFetcher(settings.hosts, settings.user_agent, memory=store.hosts, now=now),
                settings.newsroom.sources,
            ),
            visits=VISITS,
            collect=collect,
            read=read_page,
            reader=readers.VERSIONS,
            inspect=_inspect,
            translator=translator,
            checks=shipped,
            checks_version=gate.version(shipped),
            runner=runner,
            say=say,
            terms=termbase.kept(settings),
        )
    finally:
        translator.close()
        runner.close()


def _inspect(data: bytes, url: str) -> Media:
    facts = inspect(data)
    words = facts.credit, facts.copyright, facts.caption
    return Media(media_digest(data), url, facts.type, facts.width, facts.height, *words)


def wall_clock() -> int:
    """Unix seconds now."""
    return int(time.time())


def run(
    settings: Settings, store: SqlStore, now: int | None = None, say: Say = silent, permit: Permit = road.anything
) -> Report:
    """One run under the lease: fetch, translate, publish what is due. `now`: the instant it is dated by, or the clock;
    `permit`: asked before anything is sent to an engine, and raises what forbids it."""
    with closing(runs(settings, store, now, say, permit)) as one:
        return next(one)


def runs(
    settings: Settings, store: SqlStore, now: int | None = None, say: Say = silent, permit: Permit = road.anything
) -> Generator[Report, None, None]:
    """Run after run under one lease, with engines and step processes kept open between them; ends when it is closed."""
    clock = time.time if now is None else partial(float, now)
    with opened(settings, store, say, clock) as house, turn(store.lease, wall_clock):
        while True:
            report = road.travel(house, wall_clock() if now is None else now, permit)
            report.faults.extend(missing_engines(settings, house.translator))
            yield report


# -- what readers are given --


def page_at(settings: Settings, store: SqlStore) -> Callable[[str, datetime], Page]:
    """Path and instant to page."""
    shelf = StoreShelf(store, settings.newsroom.languages)
    return lambda path, at: page(path, shelf, settings.newsroom, at)


def media_at(store: SqlStore) -> Callable[[str], tuple[str, bytes] | None]:
    """A picture's path (`/media/{sha256}/{recipe}`) to its media type and bytes; None for what no live story shows."""
    return partial(_media, store)


_TYPES = {"webp": "image/webp", "jpg": "image/jpeg"}


def _media(store: SqlStore, path: str) -> tuple[str, bytes] | None:
    parts = path.split("/")
    kind = _TYPES.get(path.rpartition(".")[2])
    if len(parts) != 4 or kind is None:
        return None
    found = store.pictures.get(parts[2]) if store.pictures.shown(parts[2]) else None
    if found is None:
        return None
    try:
        return kind, derive(found[1], parts[3])
    except (ValueError, ReadError):
        return None


def audited(settings: Settings, store: SqlStore, now: int | None) -> list[str]:
    """Where the store disagrees with everything recomputed, a line each. Writes nothing."""
    with opened(settings, store) as house:
        return list(audit(house, wall_clock() if now is None else now))


@contextmanager
def words_only(settings: Settings | None = None) -> Iterator[Translator]:
    """The engines without a newsroom: those the settings name, or the embedded default."""
    translator = open_translator(settings.engines if settings else DEFAULT_ENGINES, settings)
    try:
        yield translator
    finally:
        translator.close()


def line_translator(translator: Translator, source: str, target: str) -> Callable[[Sequence[str]], list[str]]:
    """A function from lines to lines by the best route. Raises UsageError when there is none."""
    routes = translator.routes(source, target)
    if not routes:
        lacks = missing(DEFAULT_ENGINES, [(source, target)]) or translator.fault(source, target)
        raise UsageError(
            lacks or f"no engine here goes from {source} to {target}: `dragoman engines` lists the routes there are"
        )

    def say(lines: Sequence[str]) -> list[str]:
        segments = [Segment(segment_id(source, line), source, line) for line in lines]
        units = [Unit("", 0, f"{n}#0", "body", segment) for n, segment in enumerate(segments)]
        drafts = translator.draft(units, routes[0], [unit.path for unit in units])
        return [" ".join(draft.text.splitlines()) for draft in drafts]

    return say


def tested(translator: Translator, route: Route) -> str:
    """'' when a route carries a sentence with a number over, else what is wrong."""
    sentence = {
        "es": "La ciudad tiene 27 escuelas.",
        "en": "The city has 27 schools.",
        "id": "Kota itu memiliki 27 sekolah.",
    }
    segment = Segment("", route.source, sentence.get(route.source, "27"))
    said = translator.draft([Unit("", 0, "0", "body", segment)], route, ["test"])[0]
    if said.failed:
        return f"broken: {said.failed}"
    return "" if "27" in said.text else f"broken: lost the number in {said.text!r}"


def tried(settings: Settings, source: Source, most: int) -> Iterator[Examined]:
    """What a source gives now, and up to `most` of its stories, without keeping any of it."""
    fetcher = GuardedFetcher(hosts=settings.hosts, user_agent=settings.user_agent)
    visit = VISITS[source.kind]
    try:
        yield from examine(source, visit, fetcher, read_page, wall_clock(), most)
    finally:
        fetcher.close()


def missing_engines(settings: Settings, translator: Translator) -> list[str]:
    """Why languages the newsroom wants are not reached that ought to be, a line each with the command that mends it."""
    without = [pair for pair in _wanted(settings.newsroom) if not translator.routes(*pair)]
    lacks = missing(settings.engines, without)
    broken = dict.fromkeys(fault for pair in without if (fault := translator.fault(*pair)))
    # where the programs themselves are not there, every pair is broken for that one reason
    return [lacks] if lacks and absent(pairs=()) else [*([lacks] if lacks else []), *broken]


def _wanted(newsroom: Newsroom) -> list[tuple[Tag, Tag]]:
    """The pairs of languages the sources are to be translated in, by what they allow."""
    found: dict[tuple[Tag, Tag], None] = {}
    for source in newsroom.sources:
        allowed = source.rights.languages or newsroom.languages if source.rights.translate else ()
        spoken, wanted = (source.language, *source.also), [tag for tag in newsroom.languages if tag in allowed]
        found.update(dict.fromkeys((tag, to) for tag in spoken for to in wanted if tag != to))
    return list(found)


def export(settings: Settings, store: SqlStore, directory: Path, at: datetime) -> str:
    """Bring a folder up to date with what readers see at an instant; returns what was done, in one line.

    Only pages that were made from something that changed are printed again, and those that are new.
    """
    place, newsroom = str(directory.resolve()), settings.newsroom
    shelf, upto = StoreShelf(store, newsroom.languages), store.log.last()
    live = standing(shelf)
    edition = Stone(shelf, newsroom, at, forme.shipped(), live).newsroom_key
    every = tuple(paths(shelf, newsroom, at, now=live))
    known = store.log.etags(place) if directory.exists() else {}
    due = to_print(store.log, place, edition, every, known) if known else every
    over = tuple(sorted(set(known) - set(every)))
    order = Order(due, known, whole=False, over=over, gone=gone(store))
    remember = partial(store.log.put_pages, place)
    done = write_out(directory, order, partial(_print, shelf, newsroom, live), media_at(store), at, remember)
    sweep(directory, store.log.inputs(place, "media/"))
    printed(store.log, place, edition, upto)
    return f"{len(done.written)} pages written, {done.unchanged} alike, {done.pictures} pictures, {len(done.removed)} removed"


def _print(shelf: StoreShelf, newsroom: Newsroom, now: Standing, path: str, at: datetime) -> Page:
    return page(path, shelf, newsroom, at, now=now)


# -- serving --


def application() -> ASGIApp:
    """The readers' ASGI app of the newsroom named in the environment; each web worker calls this."""
    settings = load(Path(os.environ["DRAGOMAN_NEWSROOM"]))
    store = open_store(settings)
    fixed = os.environ.get("DRAGOMAN_AS_OF")
    clock = partial(datetime.fromisoformat, fixed) if fixed else partial(datetime.now, UTC)
    boxes = inboxes(settings, os.environ)
    inbox = Inbox(boxes, time.time) if boxes else None
    return site_application(page_at(settings, store), media_at(store), clock, inbox)


SHORTEST_SECRET = 16
"""Characters of an inbox's secret: fewer can be guessed."""


def inboxes(settings: Settings, environment: Mapping[str, str]) -> dict[str, Box]:
    """The wires that take what is pushed, with their secrets. Raises SettingsError for a secret that is not there."""
    boxes = {}
    for source in settings.newsroom.sources:
        secret = environment.get(source.inbox, "") if source.inbox else ""
        if source.inbox and len(secret) < SHORTEST_SECRET:
            what = f"{source.inbox} is not set" if not secret else f"{source.inbox} is shorter than {SHORTEST_SECRET}"
            said = f"sources[{source.name}].inbox: the environment variable {what}: put a long random secret into it"
            raise SettingsError(f"newsroom.toml: {said}")
        if source.inbox:
            boxes[source.name] = Box(Path(source.location).expanduser(), secret.encode())
    return boxes


def serve(settings: Settings, host: str, port: int, *, worker: bool, as_of: datetime | None) -> None:
    """Serve readers until stopped; `worker`: keep the site up to date meanwhile, in a process of its own."""
    inboxes(settings, os.environ)  # a missing secret is told before readers are served
    os.environ["DRAGOMAN_NEWSROOM"] = str(settings.folder)
    if as_of is not None:
        os.environ["DRAGOMAN_AS_OF"] = as_of.isoformat()
    watching = [sys.executable, "-m", "dragoman", "run", "--watch"]
    with kept_going(watching) if worker else nullcontext():
        Granian(
            "dragoman.app:application", address=host, port=port, interface=Interfaces.ASGI, factory=True,
            log_level=LogLevels.warning, log_dictconfig=_LOG,
        ).serve()  # fmt: skip


_LOG = {
    "handlers": {
        name: {"formatter": formatter, "class": "logging.StreamHandler", "stream": "ext://sys.stderr"}
        for name, formatter in (("console", "generic"), ("access", "access"))
    }
}
"""The web server's log: standard output is for data."""


def listenable(host: str, port: int) -> None:
    """Raises UsageError when readers cannot be served there."""
    try:
        (family, kind, *_, place), *_ = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        with socket.socket(family, kind) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # of a server that has just ended
            tried.bind(place)
    except OSError as error:
        raise UsageError(
            f"cannot serve at {host} port {port} ({error.strerror or error}): choose another with --port or --host"
        ) from error
