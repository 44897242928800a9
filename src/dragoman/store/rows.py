"""Rows in bulk: upserts that SQLite and Postgres both know, look-ups in slices, and the log line every write leaves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.store import schema

SLICE = 500
"""Keys per IN list: SQLite's parameters are limited (32,766 since 3.32, 999 before)."""


def upsert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]], *, keep: bool = False) -> None:
    """Insert rows; where the primary key is there already, replace the other columns, or `keep` what was there."""
    if not rows:
        return
    make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = make(table)
    keys = [column.name for column in table.primary_key.columns]
    others = {name: statement.excluded[name] for name in rows[0] if name not in keys}
    if keep or not others:
        connection.execute(statement.on_conflict_do_nothing(index_elements=keys), rows)
    else:
        connection.execute(statement.on_conflict_do_update(index_elements=keys, set_=others), rows)


def log(connection: Connection, kind: str, keys: Iterable[str], now: int) -> None:
    """Append one Change a key, in the same transaction as what it tells of."""
    rows = [{"kind": kind, "key": key, "at": now} for key in keys]
    if rows:
        connection.execute(insert(schema.changes), rows)


def slices(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    """The keys in runs short enough for one IN list."""
    for start in range(0, len(keys), SLICE):
        yield keys[start : start + SLICE]


def by_key(connection: Connection, table: Table, key: str, keys: Sequence[str], *columns: str) -> Iterator[Any]:
    """Rows whose `key` column is one of the keys."""
    wanted = [table.c[name] for name in columns]
    for part in slices(keys):
        yield from connection.execute(select(*wanted).where(table.c[key].in_(part)))
