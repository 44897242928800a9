"""Bringing a database to this version with Alembic, and backing it up."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from urllib.parse import quote

from alembic import command
from alembic.config import Config
from alembic.util.exc import CommandError
from sqlalchemy import inspect

from dragoman.errors import MigrationNeeded, StoreError, UsageError
from dragoman.store.database import HEAD, connect, reported, sqlite_file, version


def migrate(address: str) -> str:
    """Apply what is missing, all in one transaction; returns the version reached. Raises MigrationNeeded for a newer one."""
    engine = connect(address)
    try:
        found = version(engine)
        if found > HEAD:
            raise MigrationNeeded(
                f"the database is at version {found}, newer than this Dragoman ({HEAD}): update Dragoman"
            )
        settings = Config()
        settings.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
        writing = engine.connect().execution_options(dragoman_write=True)
        with reported(), writing as connection, connection.begin():
            settings.attributes["connection"] = connection
            command.upgrade(settings, "head")
    except CommandError as error:
        raise MigrationNeeded(f"no Dragoman made a database of version {found}: restore a backup") from error
    finally:
        engine.dispose()
    return HEAD


def empty(address: str) -> bool:
    """Whether nothing is in the database yet: no file, or no tables, as a first run leaves it that was stopped at once."""
    file = sqlite_file(address)
    if file is not None and not file.exists():
        return True
    engine = connect(address)
    try:
        with reported(), engine.connect() as connection:
            return not inspect(connection).get_table_names()
    finally:
        engine.dispose()


def backup(address: str, target: Path) -> None:
    """A consistent copy of a SQLite database, while others write to it. Never replaces a file; never leaves half of one."""
    source = _file_of(address)
    if not source.is_file():
        raise UsageError(f"there is no database at {source}: nothing to back up")
    if target.exists():
        raise UsageError(f"{target} exists already: name a new file")
    part = target.with_name(target.name + ".part")
    try:
        part.unlink(missing_ok=True)  # of a backup that was killed
        with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(part)) as copy:
            live.backup(copy)
            (said,) = copy.execute("pragma quick_check").fetchone()
        if said != "ok":
            raise sqlite3.DatabaseError(f"the database is damaged: {said.splitlines()[-1]}")
        part.rename(target)
    except (sqlite3.Error, OSError) as error:
        part.unlink(missing_ok=True)
        torn = "damaged" in str(error) or "malformed" in str(error)
        advice = "restore an earlier one" if torn else "make room or choose another place"
        raise StoreError(f"the backup could not be written ({error}): {advice}") from error


def restore(address: str, source: Path) -> None:
    """Put a backup in the database's place; the one that was there is kept beside it as `.before-restore`."""
    _sound(source)
    target = _file_of(address)
    part = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, part)
        _set_aside(target)
        part.rename(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise StoreError(f"the backup could not be put in place ({error}): make room and try again") from error


def _sound(source: Path) -> None:
    """Raises UsageError unless the file is a whole Dragoman database. It is only looked at: `immutable` writes nothing."""
    if not source.is_file():
        raise UsageError(f"{source} is not there: name the file `dragoman backup` wrote")
    try:
        with closing(sqlite3.connect(f"file:{quote(str(source.resolve()))}?immutable=1", uri=True)) as copy:
            copy.execute("select version_num from alembic_version").fetchone()
            (said,) = copy.execute("pragma quick_check").fetchone()
    except sqlite3.Error as error:
        raise UsageError(f"{source} is not a Dragoman backup ({error})") from error
    if said != "ok":
        raise UsageError(f"{source} is a damaged backup ({said.splitlines()[0]}): take an earlier one")


def _set_aside(database: Path) -> None:
    """The database under a new name, with the log that holds its last commits; an earlier one set aside stays too."""
    if not database.exists():
        return
    names = (f"{database}.before-restore{'' if number == 1 else f'-{number}'}" for number in count(1))
    aside = next(name for name in names if not Path(name).exists())
    if (log := Path(f"{database}-wal")).exists():
        log.rename(f"{aside}-wal")
    Path(f"{database}-shm").unlink(missing_ok=True)
    database.rename(aside)


def _file_of(address: str) -> Path:
    file = sqlite_file(address)
    if file is None:
        raise UsageError(
            "this database is not a SQLite file: use the database server's own tools (pg_dump, pg_restore)"
        )
    return file
