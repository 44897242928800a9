"""The shape of `newsroom.toml`, and the walk that puts a file into it or says in one line where it does not fit."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec

from dragoman.errors import SettingsError
from dragoman.model.newsroom import Policy
from dragoman.model.pagerule import PageRule

FILE = "newsroom.toml"

S = TypeVar("S", bound=msgspec.Struct)

Spoken = str | dict[str, str]
"""Words: one text per language, or a plain text in the newsroom's default language (a source's: in its own)."""


class NewsroomTable(msgspec.Struct):
    name: Spoken
    address: str
    languages: tuple[str, ...]
    default: str = ""
    zone: str = "UTC"
    tagline: Spoken = {}
    motto: Spoken = {}
    about: Spoken = {}
    accent: str = "#8a1c2b"
    contact: str = ""
    names: tuple[str, ...] = ()
    terms: str = "terms.csv"


class SectionTable(msgspec.Struct):
    title: Spoken


class TopicTable(msgspec.Struct):
    title: Spoken
    tags: tuple[str, ...] = ()


class RightsTable(msgspec.Struct):
    translate: bool = True
    show: Literal["full", "excerpt", "link"] = "excerpt"
    pictures: bool = False
    languages: tuple[str, ...] = ()
    expires: datetime.date | None = None
    credit: str = ""
    reserved: tuple[str, ...] | None = None


class SourceTable(msgspec.Struct):
    name: str
    title: Spoken
    home: str
    language: str
    location: str
    kind: Literal["feed", "sitemap", "folder", "wire"] = "feed"
    gloss: Spoken = {}
    pace: float = 1.0
    every: int = 900
    also: tuple[str, ...] = ()
    inbox: str = ""
    pages: tuple[PageRule, ...] = ()
    rights: RightsTable | None = None
    sections: dict[str, str] = {}


class AdTable(msgspec.Struct):
    slot: Literal["front", "list", "article"]
    text: Spoken
    href: str = ""


class StoreTable(msgspec.Struct):
    database: str = "sqlite:///data/newsroom.db"


class SiteTable(msgspec.Struct):
    folder: str = "site"


class NetTable(msgspec.Struct):
    hosts: dict[str, str] = {}
    user_agent: str = ""
    argos_index: str = ""


class RunTable(msgspec.Struct):
    processes: int = 0


class File(msgspec.Struct):
    schema: int
    newsroom: NewsroomTable
    sections: dict[str, SectionTable] = {}
    topics: dict[str, TopicTable] = {}
    sources: tuple[SourceTable, ...] = ()
    policy: Policy = Policy()
    ads: tuple[AdTable, ...] = ()
    store: StoreTable = msgspec.field(default_factory=StoreTable)
    site: SiteTable = msgspec.field(default_factory=SiteTable)
    engines: dict[str, Any] = {}
    net: NetTable = msgspec.field(default_factory=NetTable)
    run: RunTable = msgspec.field(default_factory=RunTable)


# -- TOML into that shape --


def parsed(path: Path) -> dict[str, Any]:
    """The file as TOML gives it."""
    try:
        text = path.read_text("utf-8-sig")
        return tomllib.loads(text.replace("\r\n", "\n"))
    except FileNotFoundError:
        raise SettingsError(f"{path} is not there: make a newsroom with `dragoman new DIR`") from None
    except OSError as error:
        raise SettingsError(f"{path} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        said = f"{path} cannot be read as UTF-8 text ({error.reason} at byte {error.start}): save it as UTF-8"
        raise SettingsError(said) from error
    except tomllib.TOMLDecodeError as error:
        said, _, place = str(error).rstrip(")").partition(" (at ")
        place = place.replace("end of document", f"line {len(text.splitlines())}, the end")
        raise SettingsError(f"{FILE}: not TOML at {place}: {said}") from error


def read(kind: type[S], table: object, where: str) -> S:
    """A table as the Struct it should be. Its own walk, for msgspec's errors do not name the keys of a mapping."""
    if not isinstance(table, dict):
        raise wrong(where, "expected a table")
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    for key in table:
        if key not in fields:
            raise SettingsError(f"{FILE}: unknown key {_under(where, key)}, {nearest(key, fields)}")
    for name, field in fields.items():
        if field.required and name not in table:
            raise wrong(_under(where, name), "this key is needed")
    return kind(**{key: _value(fields[key].type, value, _under(where, key)) for key, value in table.items()})


def _value(kind: Any, value: object, where: str) -> object:
    inner = next((each for each in (kind, *get_args(kind)) if _is_struct(each)), None)
    if inner is None:
        return leaf(kind, value, where)
    if get_origin(kind) is tuple:
        rows = value if isinstance(value, list) else [value]
        return tuple(read(inner, row, f"{where}[{_row_name(row, number)}]") for number, row in enumerate(rows, 1))
    if get_origin(kind) is dict and isinstance(value, dict):
        return {key_of(key, where): read(inner, table, _under(where, key)) for key, table in value.items()}
    return read(inner, value, where)


def _is_struct(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, msgspec.Struct)


def _row_name(row: object, number: int) -> object:
    return row.get("name", number) if isinstance(row, dict) else number


_PLAIN = {"str": "a text", "int": "a whole number", "float": "a number", "bool": "true or false", "array": "a list",
          "object": "a table", "date": "a date like 2027-12-31"}  # fmt: skip


def leaf(kind: Any, value: object, where: str) -> object:
    """A value that is no table, as the type it should be."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        choice = next((each for each in (kind, *get_args(kind)) if get_origin(each) is Literal), None)
        if choice is not None:
            raise wrong(where, f"{value!r} is not one of {', '.join(get_args(choice))}") from error
        if "RFC3339" in str(error):
            raise wrong(where, f"{value!r} is not a date like 2027-12-31") from error
        plain = re.sub(r"`([^`]+)`", lambda found: _plain(found[1]), str(error).partition(" - at ")[0])
        raise wrong(where, plain[0].lower() + plain[1:]) from error


def _plain(kinds: str) -> str:
    return " or ".join(_PLAIN.get(kind, kind) for kind in kinds.split(" | ") if kind != "null")


def _under(where: str, key: str) -> str:
    return f"{where}.{key}" if where else key


def nearest(unknown: str, known: Iterable[str]) -> str:
    """What somebody who wrote this may have meant."""
    near = get_close_matches(unknown, known, n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else f"known here: {', '.join(known) or 'none'}"


def wrong(where: str, what: str) -> SettingsError:
    """The error in one line, for the caller to raise."""
    return SettingsError(f"{FILE}: {where}: {' '.join(what.split())}")


def key_of(key: str, where: str) -> str:
    """A key that may stand in an address."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key):
        raise wrong(
            where, f"{key!r} may hold small letters a-z, digits and single hyphens only: it stands in addresses"
        )
    return key
