"""Many writers at once, in threads and in processes: nothing lost, nothing twice, the log in the order of the commits."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from store_samples import draft, item

from dragoman.model.ident import media_digest
from dragoman.store import SqlStore

EACH = 25


def write_many(store: SqlStore, writer: int) -> None:
    for number in range(EACH):
        body = f"{number}".encode()  # the same bytes from every writer
        store.items.put(item(f"{writer} {number}", body=media_digest(body)), number, body=body)
        store.items.put(item("shared", failures=number), number)
        store.drafts.put([draft(f"{number}", f"said by {writer}")], number)


def write_many_elsewhere(work: tuple[str, int]) -> int:
    address, writer = work
    store = SqlStore(address)
    write_many(store, writer)
    store.close()
    return writer


def assert_whole(store: SqlStore, writers: int) -> None:
    guids = [each.guid for each in store.items.all()]
    expected = {f"{writer} {number}" for writer in range(writers) for number in range(EACH)} | {"shared"}
    assert sorted(guids) == sorted(expected)
    assert store.drafts.count() == EACH
    assert all(store.items.body(media_digest(f"{number}".encode())) == f"{number}".encode() for number in range(EACH))
    seqs = [each.seq for each in store.log.changes(0, 10_000)]
    assert seqs == list(range(1, writers * EACH * 3 + 1))


def test_threads_share_one_store(store: SqlStore) -> None:
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(lambda writer: write_many(store, writer), range(6)))
    assert_whole(store, 6)


def test_processes_share_one_database(store: SqlStore, address: str) -> None:
    with ProcessPoolExecutor(3, mp_context=multiprocessing.get_context("forkserver")) as pool:
        assert list(pool.map(write_many_elsewhere, [(address, writer) for writer in range(3)])) == [0, 1, 2]
    assert_whole(store, 3)


def test_a_follower_of_the_log_never_misses_a_change(opening: Callable[[], SqlStore]) -> None:
    """It moves its cursor to what it has seen: a lower number that was committed later would be lost to it."""
    stores, done, seen = [opening() for _ in range(4)], threading.Event(), []

    def follow() -> None:
        reader, position = opening(), 0
        while True:
            ended = done.is_set()
            for change in reader.log.changes(position):
                seen.append(change.key)
                position = change.seq
            if ended and position == reader.log.last():
                return

    follower = threading.Thread(target=follow)
    follower.start()
    with ThreadPoolExecutor(4) as pool:
        for number in range(4):
            pool.submit(lambda number=number: [stores[number].log.touch((f"{number} {n}",), n) for n in range(60)])
    done.set()
    follower.join(30)
    assert sorted(seen) == sorted(f"{number} {n}" for number in range(4) for n in range(60))


def test_a_reader_sees_what_was_committed_while_a_write_is_open(opening: Callable[[], SqlStore]) -> None:
    writer, reader = opening(), opening()
    writer.drafts.put([draft("k1")], 1)
    with writer._db.write() as connection:
        connection.exec_driver_sql("delete from drafts")
        assert reader.drafts.count() == 1
    assert reader.drafts.count() == 0
