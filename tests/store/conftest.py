"""The store's tests run on a real SQLite file and, where Debian's `postgresql` is installed, on a real Postgres server."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from dragoman.store import SqlStore
from dragoman.store.migrate import migrate

_NUMBERS = count(1)


class Server:
    """A Postgres server of the tests' own, in a folder of its own, reached by a socket there."""

    def __init__(self, programs: Path, folder: Path, user: str | None) -> None:
        self._programs, self._folder, self._user = programs, folder, user

    def start(self) -> None:
        data = str(self._folder / "data")
        self._run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        quick = f"-k {self._folder} -c listen_addresses= -c fsync=off -c full_page_writes=off"
        self._run("pg_ctl", "-D", data, "-l", str(self._folder / "log"), "-o", quick, "-w", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self._folder / "data"), "-m", "immediate", "stop")

    def address(self, name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={self._folder}"

    def create(self, name: str, template: str) -> str:
        """A new database like `template`; its address."""
        engine = create_engine(self.address("postgres"), isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f'create database "{name}" template "{template}"'))
        engine.dispose()
        return self.address(name)

    def _run(self, program: str, *arguments: str) -> None:
        # the server inherits the output, so it goes to a file: a pipe would stay open as long as the server runs
        with (self._folder / "said").open("w+") as said:
            command = [str(self._programs / program), *arguments]
            done = subprocess.run(command, user=self._user, stdout=said, stderr=said, cwd=self._folder, check=False)
            if done.returncode:
                said.seek(0)
                raise OSError(f"{program}: {said.read().strip().splitlines()[-1:]}")


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    return found[-1].parent if found else None


def _unprivileged() -> str | None:
    """Postgres refuses to run as root: somebody else, or None for ourselves."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in ("postgres", "nobody") if name in known), None)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    programs = _programs()
    if programs is None:
        pytest.skip("no Postgres here: apt-get install postgresql")
    if importlib.util.find_spec("psycopg") is None:
        pytest.skip("no Postgres driver here: pip install 'dragoman[postgres]'")
    folder, user = Path(tempfile.mkdtemp(prefix="dragoman-postgres-")), _unprivileged()
    if user:
        shutil.chown(folder, user)
    server = Server(programs, folder, user)
    try:
        server.start()
    except OSError as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"Postgres does not start here: {error}")
    try:
        migrate(server.create("migrated", "template1"))
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a migrated, empty database of the test's own."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "newsroom.db")
        return f"sqlite:///{tmp_path}/newsroom.db"
    made: Server = request.getfixturevalue("server")
    return made.create(f"test{next(_NUMBERS)}", "migrated")


@pytest.fixture
def empty_address(address: str, request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The same without any table."""
    if address.startswith("sqlite"):
        return f"sqlite:///{tmp_path}/empty/newsroom.db"
    made: Server = request.getfixturevalue("server")
    return made.create(f"empty{next(_NUMBERS)}", "template1")


@pytest.fixture
def opening(address: str) -> Iterator[Callable[[], SqlStore]]:
    """Opens further stores on the same database, as other processes would; all are closed at the end."""
    opened: list[SqlStore] = []

    def another() -> SqlStore:
        opened.append(SqlStore(address))
        return opened[-1]

    yield another
    for each in opened:
        each.close()


@pytest.fixture
def store(opening: Callable[[], SqlStore]) -> SqlStore:
    return opening()
