"""Whose turn it is, and a worker that is kept going."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.errors import LeaseHeld
from dragoman.runner import turn as turns
from dragoman.store import SqlStore


def now() -> int:
    return int(time.time())


def test_a_turn_is_one_holders_and_is_given_back(store: SqlStore) -> None:
    with turns.turn(store.lease, now), pytest.raises(LeaseHeld):
        store.lease.acquire("another", now(), 60)
    store.lease.acquire("another", now(), 60)


def test_a_turn_is_given_back_when_the_work_fails(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="broke"), turns.turn(store.lease, now):
        raise ValueError("broke")
    store.lease.acquire("another", now(), 60)


def test_the_living_are_not_dead_and_the_dead_are() -> None:
    assert not turns.dead(turns.holder())
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert turns.dead(turns.holder().replace(f"process {os.getpid()}", f"process {child.pid}"))
    assert not turns.dead("elsewhere process 1 started 1")
    assert not turns.dead("")


def test_a_worker_that_ends_by_itself_is_started_again_and_ends_with_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "PAUSE", 0.1)
    told = tmp_path / "told"
    code = f"open({str(told)!r}, 'a').write('x'); import time; time.sleep(0.05 if len(open({str(told)!r}).read()) < 2 else 60)"
    with turns.worker([sys.executable, "-c", code]):
        deadline = time.monotonic() + 20
        while (not told.exists() or told.read_text() != "xx") and time.monotonic() < deadline:
            time.sleep(0.05)
    assert told.read_text() == "xx"
