"""The lease: one run at a time, and nothing from one that stalled while another took over."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from store_samples import card, draft, edition, item, media, publication, story

from dragoman.errors import LeaseHeld, LeaseLost
from dragoman.ports import FeedState
from dragoman.store import SqlStore

Opening = Callable[[], SqlStore]


def test_each_taking_has_a_higher_number(opening: Opening) -> None:
    first, second = opening(), opening()
    one = first.lease.acquire("first", 100, 60)
    first.lease.release()
    two = second.lease.acquire("second", 101, 60)
    second.lease.release()
    assert one < two < first.lease.acquire("first", 102, 60)


def test_a_held_lease_names_its_holder_and_the_wait(opening: Opening) -> None:
    opening().lease.acquire("desk process 12", 100, 60)
    with pytest.raises(LeaseHeld, match=r"desk process 12.* 45 s") as caught:
        opening().lease.acquire("second", 115, 60)
    assert caught.value.exit_code == 4
    assert "\n" not in str(caught.value)


def test_a_lease_that_ran_out_is_taken_over(opening: Opening) -> None:
    first, second = opening(), opening()
    first.lease.acquire("first", 100, 60)
    with pytest.raises(LeaseHeld):
        second.lease.acquire("second", 159, 60)
    second.lease.acquire("second", 160, 60)
    with pytest.raises(LeaseHeld):
        first.lease.acquire("first", 161, 60)


def test_renewing_puts_the_end_off(opening: Opening) -> None:
    first, second = opening(), opening()
    first.lease.acquire("first", 100, 60)
    first.lease.renew(150, 60)
    with pytest.raises(LeaseHeld):
        second.lease.acquire("second", 209, 60)


def test_a_dead_holder_is_replaced_at_once_and_a_living_one_is_not(opening: Opening) -> None:
    opening().lease.acquire("host process 12", 100, 60)
    asked: list[str] = []

    def gone(name: str) -> bool:
        asked.append(name)
        return name == "host process 12"

    second = opening()
    second.lease.acquire("host process 13", 101, 60, gone)
    assert asked == ["host process 12"]
    with pytest.raises(LeaseHeld):
        opening().lease.acquire("host process 14", 102, 60, gone)


STALLED = [
    lambda s: s.items.put_feed(FeedState("el-faro"), [item()], 1),
    lambda s: s.items.put(item(), 1, body=b"x"),
    lambda s: s.stories.put([story()], {"a": "b"}, [], 1),
    lambda s: s.drafts.put([draft()], 1),
    lambda s: s.editions.put(edition(), 1),
    lambda s: s.editions.publish(publication(), card(), ("list/en",), 1),
    lambda s: s.pictures.put(media(), b"x", 1),
    lambda s: s.log.touch(("newsroom",), 1),
    lambda s: s.log.put_cursor("export", 1),
    lambda s: s.log.put_pages("site", [("/en/", "e", ("newsroom",))]),
    lambda s: s.lease.renew(1, 60),
]


@pytest.mark.parametrize("write", STALLED)
def test_a_run_that_stalled_can_write_nothing_more(opening: Opening, write: Callable[[SqlStore], None]) -> None:
    stalled, awake = opening(), opening()
    stalled.lease.acquire("stalled", 100, 60)
    awake.lease.acquire("awake", 200, 60)
    with pytest.raises(LeaseLost) as caught:
        write(stalled)
    assert caught.value.exit_code == 4
    assert awake.log.last() == 0
    assert awake.log.etags("site") == {}
    write(awake)  # the same from the holder is accepted


def test_a_lost_lease_is_not_mended_by_giving_it_back(opening: Opening) -> None:
    """The threads of a run that lost its lease may still be at work when it gives up: they must not write unfenced."""
    stalled, awake = opening(), opening()
    stalled.lease.acquire("stalled", 100, 60)
    awake.lease.acquire("awake", 200, 60)
    stalled.lease.release()
    with pytest.raises(LeaseLost):
        stalled.drafts.put([draft()], 1)
    awake.drafts.put([draft()], 1)  # and what was not its own it did not give back
    awake.lease.release()
    stalled.lease.acquire("stalled", 201, 60)
    stalled.drafts.put([draft("k2")], 1)
    assert stalled.drafts.count() == 2


def test_a_lease_given_back_is_no_longer_renewed(opening: Opening) -> None:
    first, second = opening(), opening()
    first.lease.acquire("first", 100, 60)
    first.lease.release()
    second.lease.acquire("second", 101, 60)
    with pytest.raises(LeaseLost):
        first.lease.renew(102, 600)
    opening().lease.acquire("third", 161, 60)  # the second's end was not put off by the first


def test_writers_without_a_lease_are_not_fenced(opening: Opening) -> None:
    """A web worker's short writes go beside the run's."""
    opening().lease.acquire("run", 100, 60)
    desk = opening()
    desk.log.touch(("comments",), 1)
    assert desk.log.last() == 1


def test_of_many_who_reach_for_it_at_once_one_gets_it(opening: Opening) -> None:
    stores = [opening() for _ in range(6)]
    start = threading.Barrier(len(stores))

    def reach(number: int) -> int:
        start.wait()
        try:
            return stores[number].lease.acquire(f"run {number}", 100, 60)
        except LeaseHeld:
            return 0

    with ThreadPoolExecutor(len(stores)) as pool:
        for turn in range(1, 4):
            fences = list(pool.map(reach, range(len(stores))))
            assert sorted(fences) == [0] * 5 + [turn]
            stores[fences.index(turn)].lease.release()


def test_a_takeover_waits_for_the_write_under_way(opening: Opening) -> None:
    """Between a write's check of its number and its commit nobody else can take the number over."""
    first, second = opening(), opening()
    first.lease.acquire("first", 100, 60)
    taken = threading.Event()

    def take_over() -> None:
        second.lease.acquire("second", 200, 60)
        taken.set()

    with first._db.write() as connection:
        thread = threading.Thread(target=take_over)
        thread.start()
        assert not taken.wait(0.3)
        connection.commit()
    thread.join(10)
    assert taken.is_set()
