"""Turns: one run at a time works on a newsroom, holding its lease; and the worker that is kept going beside the web server."""

from __future__ import annotations

import os
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from dragoman.errors import LeaseLost, StoreError
from dragoman.ports import Lease

LEASE = 60
"""Seconds a lease is taken for; it is renewed three times in that span."""

PAUSE = 30.0
"""Seconds before a worker that ended by itself is started again."""


@contextmanager
def turn(lease: Lease, clock: Callable[[], int]) -> Iterator[None]:
    """The run lease, renewed while the work goes on; given back at the end."""
    lease.acquire(holder(), clock(), LEASE, dead)
    ended = threading.Event()

    def renew() -> None:
        while not ended.wait(LEASE / 3):
            try:
                lease.renew(clock(), LEASE)
            except LeaseLost:
                return  # the next write is refused and says so
            except StoreError:
                continue  # a busy database may answer next time; a broken one stops the work itself

    beat = threading.Thread(target=renew, daemon=True)
    beat.start()
    try:
        yield
    except BaseException as fault:
        ended.set()
        beat.join()
        with suppress(StoreError):  # what broke the work is to be heard, not that the broken database refuses this too
            lease.release(last=isinstance(fault, KeyboardInterrupt))
        raise
    ended.set()
    beat.join()
    lease.release()


def holder() -> str:
    """Who we are to another run: host, process, and when it started (process numbers are used again)."""
    return f"{socket.gethostname()} process {os.getpid()} started {_started(os.getpid())}"


def dead(name: str) -> bool:
    """Whether a holder was a process of this host that is no longer there."""
    host, _, rest = name.partition(" process ")
    number, _, started = rest.partition(" started ")
    return host == socket.gethostname() and number.isdigit() and _started(int(number)) != started


def _started(process: int) -> str:
    """Clock ticks since boot at which a process started (proc(5), stat field 22), '' when there is no such process."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except OSError:
        return ""
    return stat.rpartition(")")[2].split()[19]


@contextmanager
def worker(command: Sequence[str]) -> Iterator[None]:
    """A process kept going: started, started again after a pause when it ends by itself, ended with us."""
    ended = threading.Event()
    running = [subprocess.Popen(command)]

    def watch() -> None:
        while not ended.wait(1.0):
            if running[0].poll() is not None and not ended.wait(PAUSE):
                running[0] = subprocess.Popen(command)

    keeper = threading.Thread(target=watch, daemon=True)
    keeper.start()
    try:
        yield
    finally:
        ended.set()
        keeper.join()
        running[0].terminate()
        running[0].wait()
