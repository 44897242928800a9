"""A follower starts again in another world, and when an old one comes back."""

from __future__ import annotations

from dragoman.press.follow import follow, followed
from dragoman.store import SqlStore


def test_another_world_starts_at_the_beginning_and_so_does_an_old_one_that_comes_back(store: SqlStore) -> None:
    log = store.log
    assert followed(log, "plan", "a") == 0
    follow(log, "plan", "a", 7)
    assert followed(log, "plan", "a") == 7
    assert followed(log, "plan", "b") == 0
    follow(log, "plan", "b", 9)
    assert followed(log, "plan", "b") == 9
    assert followed(log, "plan", "a") == 0


def test_followers_do_not_mind_each_other(store: SqlStore) -> None:
    follow(store.log, "plan", "a", 7)
    follow(store.log, "export /srv/www", "a", 3)
    assert (followed(store.log, "plan", "a"), followed(store.log, "export /srv/www", "a")) == (7, 3)


def test_killed_between_two_writes_it_has_come_nowhere(store: SqlStore) -> None:
    follow(store.log, "plan", "a", 7)

    class Killed(Exception):
        pass

    class Halting:
        def __init__(self, after: int) -> None:
            self.left = after

        def cursor(self, name: str) -> int:
            return store.log.cursor(name)

        def put_cursor(self, name: str, seq: int) -> None:
            if not self.left:
                raise Killed
            self.left -= 1
            store.log.put_cursor(name, seq)

    for writes in (0, 1, 2):
        follow(store.log, "plan", "a", 7)
        try:
            follow(Halting(writes), "plan", "b", 9)  # type: ignore[arg-type]
        except Killed:
            assert followed(store.log, "plan", "b") == 0
            assert followed(store.log, "plan", "a") in (0, 7)
