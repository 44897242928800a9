"""The inline runner: step processes on every core, threads for what waits, the parent alone commits."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import Generic, TypeVar

from dragoman.errors import DragomanError

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 4
"""Values handed to a step process at once: stories are large enough that more would leave a core idle at the end."""


class InlineRunner:
    """A ports.Runner on this machine. `processes`: step processes, 0 for one a core; 1 runs the steps in this process.
    `preload`: modules that are imported once for all of them."""

    def __init__(self, processes: int = 0, threads: int = 8, preload: tuple[str, ...] = ()) -> None:
        self._preload = preload
        self._count = processes or os.cpu_count() or 1
        self._threads = threads
        self._pool: ProcessPoolExecutor | None = None

    def map(self, step: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Exception]:
        """The steps' results in the order of the values; a step that raised gives its exception as the value."""
        held = list(values)
        if self._count == 1 or len(held) < 2:
            return map(_Guarded(step), held)
        size = min(_CHUNK, -(-len(held) // self._count))
        return self._spread(_Guarded(step), deque(held[start : start + size] for start in range(0, len(held), size)))

    def _spread(self, step: _Guarded[T, R], waiting: deque[list[T]]) -> Iterator[R | Exception]:
        """Chunk after chunk. When a process dies its pool is lost: the chunk is done again value by value, so that only
        the one that kills is given up, and the rest in a new pool."""
        while waiting:
            try:
                for future in [self._processes().submit(_each, step, chunk) for chunk in waiting]:
                    outcomes = future.result()
                    waiting.popleft()
                    yield from outcomes
            except BrokenProcessPool:
                self.close()
                for value in waiting.popleft():
                    yield from self._alone(step, value)

    def _alone(self, step: _Guarded[T, R], value: T) -> list[R | Exception]:
        try:
            return self._processes().submit(_each, step, [value]).result()
        except BrokenProcessPool:
            self.close()
            return [DragomanError("its step process was killed: out of memory, or a fault in a library")]

    def threads(self, step: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Exception]:
        """The same in threads, for steps that wait on a host or on an engine's processes."""
        held = list(values)
        pool = ThreadPoolExecutor(max(1, min(self._threads, len(held))))
        waited = True
        try:
            yield from pool.map(_Guarded(step), held)
        except KeyboardInterrupt:
            waited = False  # a host that does not answer would keep us for its whole time-out
            raise
        finally:
            pool.shutdown(wait=waited, cancel_futures=True)

    def _processes(self) -> Executor:
        if self._pool is None:
            # a fresh interpreter: forking a parent that holds pipelines and connections would share them
            fresh = multiprocessing.get_context("forkserver")
            fresh.set_forkserver_preload(list(self._preload))
            self._pool = ProcessPoolExecutor(self._count, mp_context=fresh, initializer=_begin)
        return self._pool

    def close(self) -> None:
        """End the step processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


def _begin() -> None:
    """A step process from its first moment. A terminal's Ctrl-C reaches every process, and the parent alone decides what
    it means; a parent that was killed decides nothing any more, and would be waited for until the machine is restarted."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _each(step: _Guarded[T, R], values: list[T]) -> list[R | Exception]:
    """A chunk's outcomes, in the step process."""
    return [_portable(outcome) if isinstance(outcome, Exception) else outcome for outcome in map(step, values)]


def _portable(failure: Exception) -> Exception:
    """The failure if it can be made again from its pickle, else its words: one that cannot would break the whole pool."""
    try:
        pickle.loads(pickle.dumps(failure))  # noqa: S301  # our own bytes
    except Exception:
        return DragomanError(f"{type(failure).__name__}: {failure}")
    return failure


class _Guarded(Generic[T, R]):
    """A step that answers its failure instead of raising it, so that one story never stops the others."""

    def __init__(self, step: Callable[[T], R]) -> None:
        self._step = step

    def __call__(self, value: T) -> R | Exception:
        try:
            return self._step(value)
        except Exception as failure:
            return failure
