"""The database: connecting, its version, and the two kinds of transaction.

SQLite runs in WAL mode with `synchronous=NORMAL`: a killed process loses nothing; a power cut may lose the last commits,
which the next run makes again. Every writing transaction is `BEGIN IMMEDIATE`: one that reads first and writes later
would fail "locked" at once when another writer came between.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError

from dragoman.errors import DragomanError, LeaseLost, MigrationNeeded, StoreError
from dragoman.store import schema

HEAD = "0001"
"""The newest migration; a test compares it with the migrations folder."""


class Database:
    """An open database of this version. `fence`: the fencing number each write checks, 0 while no lease is held."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.fence = 0

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading: sees what was committed when it began."""
        with _reported(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """One writing transaction, committed at the end. Raises LeaseLost when our lease was taken over."""
        with (
            _reported(),
            self.engine.connect().execution_options(dragoman_write=True) as connection,
            connection.begin(),
        ):
            if self.fence:
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
    try:
        url = make_url(address)
    except ArgumentError as error:
        raise StoreError(
            f"not a database address: {address!r}; write sqlite:///path or postgresql+psycopg://..."
        ) from error
    engine = create_engine(url)
    if url.get_backend_name() == "sqlite":
        if url.database and url.database != ":memory:":
            Path(url.database).parent.mkdir(parents=True, exist_ok=True)
        _tune_sqlite(engine)
    return engine


def open_database(address: str) -> Database:
    """The database at its current version. Raises MigrationNeeded when it is older, newer or not there yet."""
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
    with _reported(), engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return ""
        return str(connection.scalar(text("select version_num from alembic_version")) or "")


def _tune_sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def on_connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None  # we begin transactions ourselves
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "busy_timeout=15000"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("dragoman_write")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def _reported() -> Iterator[None]:
    """Database faults as StoreError in one line that says what to do."""
    try:
        yield
    except DragomanError:
        raise
    except (OperationalError, DatabaseError) as error:
        raise StoreError(_advice(str(error.orig or error))) from error


def _advice(fault: str) -> str:
    plain = fault.splitlines()[0]
    if "full" in plain:
        return f"the disk is full ({plain}): make room and run again; nothing was half-written"
    if "locked" in plain:
        return f"the database is busy ({plain}): another program holds it; try again"
    if "malformed" in plain or "not a database" in plain:
        return f"the database is damaged ({plain}): restore the last backup with `dragoman restore`"
    if "unable to open" in plain or "readonly" in plain:
        return f"the database cannot be opened for writing ({plain}): check the path and its rights"
    return f"the database refused: {plain}"
