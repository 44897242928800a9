"""Settings: what `newsroom.toml` says, read once and checked whole, as one frozen value.

Every fault is a SettingsError of one line that names the file, the key and what to write instead. What each key means is
told where its value lives (model.newsroom, model.source) and in the starter file that `dragoman new` writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import msgspec

from dragoman import __version__
from dragoman.errors import SettingsError
from dragoman.model.newsroom import Newsroom
from dragoman.model.source import Source
from dragoman.settings.newsroom import newsroom_of
from dragoman.settings.tables import FILE, File, leaf, nearest, parsed, read, wrong

__all__ = ["FILE", "SCHEMA", "EngineUse", "Settings", "load", "starter"]

SCHEMA = 1

ARGOS_INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
"""Argos' own list of its packages."""


class EngineUse(msgspec.Struct, frozen=True):
    """An engine to be used, by its entry point's name, with its own table; the engine knows what the table may hold."""

    name: str
    table: dict[str, Any] = {}


class Settings(msgspec.Struct, frozen=True):
    """All of a newsroom's settings. `folder`: where newsroom.toml lies; `database`: its address; `site`: the folder
    exported to; `engines`: in the order of preference; `hosts`: host -> `ADDRESS:PORT` that stands in for it (after
    `https://` where it speaks TLS), reached although it is not a public address; `processes`: step processes, 0 for
    one a core; `argos_index`: where models are listed; `terms`: the
    file of the newsroom's own words (`settings.termbase`)."""

    folder: Path
    newsroom: Newsroom
    database: str
    site: Path
    engines: tuple[EngineUse, ...]
    hosts: dict[str, str]
    processes: int
    user_agent: str
    contact: str
    argos_index: str
    terms: Path


def load(folder: Path) -> Settings:
    """The settings of the newsroom in `folder`. Raises SettingsError."""
    home = folder.resolve()
    file = _file(home / FILE)
    newsroom = newsroom_of(file)
    return Settings(
        folder=home,
        newsroom=msgspec.structs.replace(newsroom, sources=tuple(_settled(each, home) for each in newsroom.sources)),
        database=_database(file.store.database, home),
        site=home / file.site.folder,
        engines=_engines(file.engines),
        hosts={host.lower(): _stand_in(host, place) for host, place in file.net.hosts.items()},
        processes=file.run.processes,
        user_agent=file.net.user_agent or f"Dragoman/{__version__} (+{newsroom.address}/)",
        contact=newsroom.contact,
        argos_index=file.net.argos_index or ARGOS_INDEX,
        terms=_terms(file.newsroom.terms, home),
    )


def _file(path: Path) -> File:
    tables = parsed(path)
    if tables.get("schema", SCHEMA) != SCHEMA:  # before anything else: another schema's keys would all look unknown
        raise wrong("schema", f"this version reads schema {SCHEMA}, not {tables['schema']}: update Dragoman")
    file = read(File, tables, "")
    if file.run.processes < 0:
        raise wrong("run.processes", "a number of processes, or 0 for one a core")
    return file


def starter(folder: Path) -> None:
    """A newsroom.toml with a comment beside every key, for a new newsroom. Raises SettingsError when there is one."""
    folder.mkdir(parents=True, exist_ok=True)
    text = (Path(__file__).parent / "starter.toml").read_text("utf-8")
    try:
        with (folder / FILE).open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise SettingsError(f"{folder / FILE} is there already: edit it, or choose a new folder") from None


def _engines(table: Mapping[str, Any]) -> tuple[EngineUse, ...]:
    names = leaf(tuple[str, ...], table.get("use", ["apertium"]), "engines.use")
    assert isinstance(names, tuple)
    for key, value in table.items():
        if key != "use" and key not in names:
            raise SettingsError(f"{FILE}: engines.{key} is not in engines.use, {nearest(key, ('use', *names))}")
        if key != "use" and not isinstance(value, dict):
            raise wrong(f"engines.{key}", "expected a table")
    return tuple(EngineUse(name, table.get(name, {})) for name in dict.fromkeys(names))


def _terms(name: str, home: Path) -> Path:
    """The terms' file; its path counts from the newsroom's folder."""
    if Path(name).suffix.lower() not in (".csv", ".tbx"):
        raise wrong("newsroom.terms", f"{name!r}: write the name of a .csv or .tbx file")
    return home / name


def _stand_in(host: str, place: str) -> str:
    address, _, port = place.removeprefix("https://").rpartition(":")
    try:
        ip_address(address.removeprefix("[").removesuffix("]"))
        good = 0 < int(port) < 65536
    except ValueError:
        good = False
    if not good:
        raise wrong(
            f"net.hosts.{host}", f"{place!r} is not an address with a port, as 127.0.0.1:8001 or https://127.0.0.1:8001"
        )
    return place


def _database(address: str, home: Path) -> str:
    """The address; a SQLite file's path counts from the newsroom's folder."""
    if "://" not in address:
        raise wrong("store.database", f"{address!r}: write sqlite:///data/newsroom.db or postgresql+psycopg://...")
    head, found, path = address.partition("sqlite:///")
    return f"sqlite:///{home / path}" if found and not head and path != ":memory:" else address


def _settled(source: Source, home: Path) -> Source:
    """A folder source's path counts from the newsroom's folder."""
    return (
        source
        if source.kind in ("feed", "sitemap")
        else msgspec.structs.replace(source, location=str(home / source.location))
    )
