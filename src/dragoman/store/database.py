"""The database: connecting, its version, and the two kinds of transaction.

SQLite runs in WAL mode with `synchronous=NORMAL`: a killed process loses nothing; a power cut may lose the last commits,
which the next run makes again. Every writing transaction is `BEGIN IMMEDIATE`: one that reads first and writes later
would fail "locked" at once when another writer came between. On Postgres an advisory lock does the same: one writer at a
time, so that the log's numbers are in the order of the commits and no fencing number is checked while it is being changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection

from dragoman.errors import DragomanError, LeaseLost, MigrationNeeded, StoreError, UsageError
from dragoman.store import schema

HEAD = "0003"
"""The newest migration; a test compares it with the migrations folder."""

_WRITER = 0x44726167
"""Postgres' number for the lock of the one writer ("Drag")."""


class Database:
    """An open database of this version. `fence`: the fencing number each write checks, 0 while no lease is held."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.fence = 0

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading: sees what was committed when it began (on Postgres, when each statement did)."""
        with reported(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, fenced: bool = True) -> Iterator[Connection]:
        """One writing transaction, committed at the end. Raises LeaseLost when our lease was taken over."""
        with (
            reported(),
            self.engine.connect().execution_options(dragoman_write=True) as connection,
            connection.begin(),
        ):
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_WRITER)))
            if self.fence and fenced:
                self._check_fence(connection)
            yield connection

    def _check_fence(self, connection: Connection) -> None:
        current = connection.scalar(select(schema.lease.c.fence).where(schema.lease.c.name == "run"))
        if current != self.fence:
            raise LeaseLost("another run took the lease over; this one stops and has written nothing more")

    def close(self) -> None:
        """Give every connection back."""
        self.engine.dispose()


def connect(address: str) -> Engine:
    """An engine for a SQLite path's or Postgres' address, with the pragmas set. Creates a SQLite file's folder."""
    engine = _engine(address)
    if file := sqlite_file(address):
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"the database's folder {file.parent} cannot be made ({error.strerror})") from error
        _tune_sqlite(engine)
    return engine


def sqlite_file(address: str) -> Path | None:
    """The file of a SQLite address; None for a server's. Raises UsageError for what is no database address."""
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise UsageError("not a database address: write sqlite:///path or postgresql+psycopg://...") from error
    return Path(url.database) if url.get_backend_name() == "sqlite" and url.database else None


def _engine(address: str) -> Engine:
    local = sqlite_file(address) is not None
    neither = "the database is neither SQLite nor Postgres: write sqlite:///... or postgresql+psycopg://..."
    if make_url(address).get_backend_name() not in ("sqlite", "postgresql"):
        raise UsageError(neither)
    try:
        return create_engine(address, pool_pre_ping=not local)  # a server may have been restarted since
    except ArgumentError as error:
        raise UsageError(neither) from error
    except ImportError as error:
        raise UsageError(
            f"the database's driver is not installed ({error.name}): run `pip install 'dragoman[postgres]'`"
        ) from error


def open_database(address: str) -> Database:
    """The database at its current version. Raises MigrationNeeded when it is older, newer or not there yet."""
    file = sqlite_file(address)
    if file and not file.exists():  # looking must not leave an empty file behind
        raise MigrationNeeded(f"there is no database at {file} yet: run `dragoman migrate`")
    engine = connect(address)
    found = version(engine)
    if found == HEAD:
        return Database(engine)
    engine.dispose()
    if found == "":
        raise MigrationNeeded("the database has no tables yet: run `dragoman migrate`")
    if found < HEAD:
        raise MigrationNeeded(f"the database is at version {found}, this Dragoman needs {HEAD}: run `dragoman migrate`")
    raise MigrationNeeded(f"the database is at version {found}, newer than this Dragoman ({HEAD}): update Dragoman")


def version(engine: Engine) -> str:
    """The migration the database stands at, '' when it has none."""
    with reported(), engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return str(connection.scalar(text("select version_num from alembic_version")) or "")


def _tune_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        for pragma in ("busy_timeout=15000", "journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("dragoman_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reported() -> Iterator[None]:
    """Database faults as StoreError in one line that says what to do."""
    try:
        yield
    except DragomanError:
        raise
    except DBAPIError as error:
        raise StoreError(_advice(str(error.orig or error))) from error
    except NoConnection as error:
        raise StoreError("the database is busy (no connection became free): try again") from error


def _advice(fault: str) -> str:
    plain = (fault.splitlines() or ["no reason given"])[0]
    if "full" in plain or "No space" in plain:
        return f"the disk is full ({plain}): make room and run again; nothing was half-written"
    if "locked" in plain:
        return f"the database is busy ({plain}): another program holds it; try again"
    if "malformed" in plain or "not a database" in plain:
        return f"the database is damaged ({plain}): restore the last backup with `dragoman restore`"
    if "unable to open" in plain or "readonly" in plain:
        return f"the database cannot be opened for writing ({plain}): check the path and its rights"
    if "disk I/O" in plain:
        return f"the disk failed or refused more ({plain}): look at it before anything else; nothing was half-written"
    if "connection" in plain:
        return f"the database server does not answer ({plain}): see that it runs, and the address in newsroom.toml"
    return f"the database refused: {plain}"
