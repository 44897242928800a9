"""Bringing a database to this version with Alembic, and backing it up."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy.engine import make_url

from dragoman.errors import MigrationNeeded, StoreError, UsageError
from dragoman.store.database import HEAD, connect, version


def migrate(address: str) -> str:
    """Apply what is missing, each step in its transaction; returns the version reached. Raises MigrationNeeded for a newer one."""
    engine = connect(address)
    found = version(engine)
    if found > HEAD:
        engine.dispose()
        raise MigrationNeeded(f"the database is at version {found}, newer than this Dragoman ({HEAD}): update Dragoman")
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.connect().execution_options(dragoman_write=True) as connection, connection.begin():
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")
    engine.dispose()
    return HEAD


def backup(address: str, target: Path) -> None:
    """A consistent copy of a SQLite database, while others write to it. Never replaces a file; never leaves half of one."""
    if target.exists():
        raise UsageError(f"{target} exists already: name a new file")
    source = _sqlite_file(address)
    part = target.with_name(target.name + ".part")
    try:
        with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(part)) as copy:
            live.backup(copy)
        part.rename(target)
    except (sqlite3.Error, OSError) as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"the backup could not be written ({error}): make room or choose another place") from error


def restore(address: str, source: Path) -> None:
    """Put a backup in the database's place; the one that was there is kept beside it as `.before-restore`."""
    if not source.is_file():
        raise UsageError(f"{source} is not there: name the file `dragoman backup` wrote")
    engine = connect(f"sqlite:///{source}")
    if not version(engine):
        raise UsageError(f"{source} is not a Dragoman backup")
    engine.dispose()
    target = _sqlite_file(address)
    part = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, part)
    if target.exists():
        target.rename(target.with_name(target.name + ".before-restore"))
    for leftover in (f"{target}-wal", f"{target}-shm"):
        Path(leftover).unlink(missing_ok=True)
    part.rename(target)


def _sqlite_file(address: str) -> Path:
    url = make_url(address)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise UsageError(
            "this database is not a SQLite file: use the database server's own tools (pg_dump, pg_restore)"
        )
    return Path(url.database)
