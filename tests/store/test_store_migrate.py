"""Versions, backups and faults of the database itself."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from store_samples import draft, edition, item, publication

import dragoman.store
from dragoman.errors import MigrationNeeded, StoreError, UsageError
from dragoman.model.story import Figure
from dragoman.ports import FeedState
from dragoman.store import SqlStore, schema
from dragoman.store.database import HEAD, connect, version
from dragoman.store.migrate import backup, migrate, restore

# -- versions --


def test_the_newest_migration_is_the_one_this_version_needs() -> None:
    assert ScriptDirectory(str(Path(dragoman.store.__file__).parent / "migrations")).get_heads() == [HEAD]


def test_the_migrations_make_exactly_the_schema(address: str) -> None:
    engine = connect(address)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, schema.metadata) == []
    engine.dispose()


def test_migrating_makes_a_database_and_twice_is_once(empty_address: str) -> None:
    assert migrate(empty_address) == HEAD
    store = SqlStore(empty_address)
    store.drafts.put([draft()], 1)
    store.close()
    assert migrate(empty_address) == HEAD
    again = SqlStore(empty_address)
    assert again.drafts.count() == 1
    again.close()


def test_an_older_database_is_told_which_pictures_its_readers_see(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/newsroom.db"
    migrate(address)
    store = SqlStore(address)
    for number, state in enumerate(("live", "gone")):
        figure = Figure("https://elfaro.example/a.jpg", media=str(number) * 64)
        made = edition(state, basis=f"basis{number}")
        store.editions.put(msgspec.structs.replace(made, text=msgspec.structs.replace(made.text, lead_image=figure)), 1)
        store.editions.publish(publication(state, basis=f"basis{number}", state=state), None, (), 1)
    store.close()
    with closing(sqlite3.connect(tmp_path / "newsroom.db")) as old:
        old.executescript(
            "drop table picture_uses; drop table hosts; drop table memory; update alembic_version set version_num = '0001';"
        )
    migrate(address)
    store = SqlStore(address)
    assert [store.pictures.shown(str(number) * 64) for number in (0, 1)] == [True, False]
    store.close()


def set_version(address: str, found: str) -> None:
    engine = connect(address)
    with engine.connect().execution_options(dragoman_write=True) as connection, connection.begin():
        connection.execute(text("update alembic_version set version_num = :found"), {"found": found})
    engine.dispose()


@pytest.mark.parametrize(("found", "cure"), [("0000", "run `dragoman migrate`"), ("9999", "update Dragoman")])
def test_another_version_is_not_opened(address: str, found: str, cure: str) -> None:
    set_version(address, found)
    with pytest.raises(MigrationNeeded, match=cure) as caught:
        SqlStore(address)
    assert caught.value.exit_code == 3


def test_a_newer_database_is_not_migrated_back(address: str) -> None:
    set_version(address, "9999")
    with pytest.raises(MigrationNeeded, match="update Dragoman"):
        migrate(address)
    engine = connect(address)
    assert version(engine) == "9999"
    engine.dispose()


def test_a_database_without_tables_needs_migrating(empty_address: str) -> None:
    connect(empty_address).connect().close()
    with pytest.raises(MigrationNeeded, match="run `dragoman migrate`"):
        SqlStore(empty_address)


def test_looking_for_a_database_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(MigrationNeeded, match="run `dragoman migrate`"):
        SqlStore(f"sqlite:///{tmp_path}/data/newsroom.db")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_odd_letters_is_a_folder(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/50 % of ünïts & co/newsroom.db"
    migrate(address)
    SqlStore(address).close()
    assert (tmp_path / "50 % of ünïts & co" / "newsroom.db").is_file()


@pytest.mark.parametrize("address", ["newsroom.db", "oracle://me@host/db", "", "nosuchthing://x"])
def test_what_is_no_address_of_ours_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="database"):
        connect(address)


def test_a_server_that_does_not_answer_is_named() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match="does not answer") as caught:
        SqlStore("postgresql+psycopg://me@127.0.0.1:1/news")
    assert "\n" not in str(caught.value)


# -- a SQLite file's faults --


@pytest.fixture
def file(tmp_path: Path, migrated_file: Path) -> Path:
    return Path(shutil.copy(migrated_file, tmp_path / "newsroom.db"))


def test_a_file_that_is_no_database_says_so(file: Path) -> None:
    file.write_bytes(b"It was a dark and stormy night. " * 400)
    with pytest.raises(StoreError, match=r"damaged.*dragoman restore"):
        SqlStore(f"sqlite:///{file}")


def test_a_damaged_page_is_an_error_and_not_a_wrong_answer(file: Path) -> None:
    store = SqlStore(f"sqlite:///{file}")
    store.drafts.put([draft(f"k{number}", "word " * 200) for number in range(500)], 1)
    store.close()
    with file.open("r+b") as damaged:
        damaged.seek(4096 * 40)
        damaged.write(os.urandom(4096 * 60))
    hurt = SqlStore(f"sqlite:///{file}")
    with pytest.raises(StoreError, match=r"restore the last backup|dragoman restore"):
        hurt.drafts.known([f"k{number}" for number in range(500)])
    hurt.close()


def test_a_full_database_refuses_and_keeps_nothing_half(file: Path) -> None:
    store = SqlStore(f"sqlite:///{file}")
    store.drafts.put([draft("before")], 1)
    with store._db.engine.connect() as connection:  # SQLite's own way to be full: the same error as a full disk
        pages = connection.exec_driver_sql("pragma page_count").scalar()
        connection.exec_driver_sql(f"pragma max_page_count = {pages + 3}")
    with pytest.raises(StoreError, match=r"disk is full.*nothing was half-written"):
        store.items.put_feed(FeedState("el-faro"), [item(f"g{n}") for n in range(500)], 2)
    assert list(store.items.all()) == []
    assert [each.kind for each in store.log.changes(0)] == ["drafts"]
    store.drafts.put([draft("after")], 3)
    assert store.drafts.count() == 2
    store.close()


ON_A_SMALL_DISK = """
import resource, sys
from dragoman.errors import StoreError
from dragoman.model.draft import Draft
from dragoman.store import SqlStore
store = SqlStore(sys.argv[1])
store.lease.acquire("run", 1, 60)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, 1_000_000))
try:
    for batch in range(1000):
        store.drafts.put([Draft(f"{batch} {n}", "s", "en", "r", "word " * 100) for n in range(50)], batch)
        print(batch, flush=True)
except StoreError as error:
    print(error)
"""


def test_a_file_that_may_not_grow_loses_nothing_that_was_committed(file: Path) -> None:
    command = [sys.executable, "-c", ON_A_SMALL_DISK, f"sqlite:///{file}"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    )
    *batches, fault = done.stdout.splitlines()
    assert "nothing was half-written" in fault
    assert 1 <= len(batches) < 1000
    store = SqlStore(f"sqlite:///{file}")
    assert store.drafts.count() == 50 * len(batches)
    assert store.log.last() == len(batches)
    with store._db.engine.connect() as connection:
        assert connection.exec_driver_sql("pragma integrity_check").scalar() == "ok"
    store.close()


KILLED_WHILE_WRITING = """
import os, signal, sys
from dragoman.model.draft import Draft
from dragoman.store import SqlStore
store = SqlStore(sys.argv[1])
for batch in range(5):
    store.drafts.put([Draft(f"{batch} {n}", "s", "en", "r", "words") for n in range(50)], batch)
with store._db.write() as connection:
    connection.exec_driver_sql("delete from drafts")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_was_committed_outlives_a_killed_process(file: Path) -> None:
    command = [sys.executable, "-c", KILLED_WHILE_WRITING, f"sqlite:///{file}"]
    done = subprocess.run(command, check=False, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    assert done.returncode == -9
    store = SqlStore(f"sqlite:///{file}")
    assert store.drafts.count() == 250
    assert store.log.last() == 5
    store.close()


# -- backup and restore --


def test_a_backup_taken_while_others_write_is_whole(file: Path, tmp_path: Path) -> None:
    store, stop = SqlStore(f"sqlite:///{file}"), threading.Event()
    begun = threading.Event()

    def write() -> None:
        batch = 0
        while not stop.is_set():
            store.drafts.put([draft(f"{batch} {n}") for n in range(20)], batch)
            batch += 1
            begun.set()

    writer = threading.Thread(target=write)
    writer.start()
    begun.wait(10)
    for number in range(3):
        backup(f"sqlite:///{file}", tmp_path / f"{number}.bak")
    stop.set()
    writer.join(10)
    store.close()
    counts = []
    for number in range(3):
        kept = SqlStore(f"sqlite:///{tmp_path}/{number}.bak")
        counts.append(kept.drafts.count())
        assert kept.drafts.count() == 20 * kept.log.last()  # each transaction whole or not at all
        kept.close()
    assert 0 < counts[0] <= counts[1] <= counts[2]
    assert not list(tmp_path.glob("*.part"))


def filled(file: Path, *keys: str) -> None:
    store = SqlStore(f"sqlite:///{file}")
    store.drafts.put([draft(key) for key in keys], 1)
    store.close()


def keys_in(file: Path) -> set[str]:
    with closing(sqlite3.connect(file)) as connection:
        return {key for (key,) in connection.execute("select key from drafts")}


def test_a_backup_put_back_is_the_database_and_the_other_is_kept(file: Path, tmp_path: Path) -> None:
    filled(file, "a")
    backup(f"sqlite:///{file}", tmp_path / "a.bak")
    taken = (tmp_path / "a.bak").read_bytes()
    filled(file, "b")
    restore(f"sqlite:///{file}", tmp_path / "a.bak")
    assert keys_in(file) == {"a"}
    assert keys_in(Path(f"{file}.before-restore")) == {"a", "b"}
    filled(file, "c")
    restore(f"sqlite:///{file}", tmp_path / "a.bak")
    assert keys_in(Path(f"{file}.before-restore")) == {"a", "b"}
    assert keys_in(Path(f"{file}.before-restore-2")) == {"a", "c"}
    assert (tmp_path / "a.bak").read_bytes() == taken
    SqlStore(f"sqlite:///{file}").close()


def test_what_a_killed_run_left_in_its_log_is_kept_beside_too(file: Path, tmp_path: Path) -> None:
    backup(f"sqlite:///{file}", tmp_path / "a.bak")
    command = [sys.executable, "-c", KILLED_WHILE_WRITING, f"sqlite:///{file}"]
    subprocess.run(command, check=False, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    assert Path(f"{file}-wal").stat().st_size > 0
    restore(f"sqlite:///{file}", tmp_path / "a.bak")
    assert keys_in(file) == set()
    assert len(keys_in(Path(f"{file}.before-restore"))) == 250


def test_a_backup_replaces_nothing_and_needs_something(file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UsageError, match="exists already"):
        backup(f"sqlite:///{file}", tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text() == "mine"
    with pytest.raises(UsageError, match="nothing to back up"):
        backup(f"sqlite:///{tmp_path}/none.db", tmp_path / "b.bak")
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(StoreError, match="could not be written"):
        backup(f"sqlite:///{file}", tmp_path / "no" / "such" / "folder.bak")
    with pytest.raises(UsageError, match="pg_dump"):
        backup("postgresql+psycopg://me@host/db", tmp_path / "b.bak")


def test_what_is_no_backup_never_takes_the_databases_place(file: Path, tmp_path: Path) -> None:
    filled(file, "a")
    (tmp_path / "note.bak").write_text("not a database")
    sqlite3.connect(tmp_path / "other.bak").close()
    backup(f"sqlite:///{file}", tmp_path / "hurt.bak")
    with (tmp_path / "hurt.bak").open("r+b") as hurt:
        hurt.seek(4096 * 3)
        hurt.write(b"\xff" * 4096 * 6)
    for name in ("note.bak", "other.bak", "hurt.bak", "none.bak"):
        with pytest.raises(UsageError):
            restore(f"sqlite:///{file}", tmp_path / name)
    assert keys_in(file) == {"a"}
    assert not list(tmp_path.glob("*.before-restore"))
