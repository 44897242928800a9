"""The inline runner: step processes on every core, threads for what waits, the parent alone commits."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_CHUNK = 4
"""Values handed to a step process at once: stories are large enough that more would leave a core idle at the end."""


class InlineRunner:
    """A ports.Runner on this machine. `processes`: step processes, 0 for one a core; 1 runs the steps in this process."""

    def __init__(self, processes: int = 0, threads: int = 8) -> None:
        self._count = processes or os.cpu_count() or 1
        self._threads = threads
        self._pool: ProcessPoolExecutor | None = None

    def map(self, step: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Exception]:
        """The steps' results in the order of the values; a step that raised gives its exception as the value."""
        held = list(values)
        if self._count == 1 or len(held) < 2:
            return map(_Guarded(step), held)
        return self._processes().map(_Guarded(step), held, chunksize=min(_CHUNK, -(-len(held) // self._count)))

    def threads(self, step: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Exception]:
        """The same in threads, for steps that wait on a host or on an engine's processes."""
        held = list(values)
        with ThreadPoolExecutor(max(1, min(self._threads, len(held)))) as pool:
            yield from pool.map(_Guarded(step), held)

    def _processes(self) -> Executor:
        if self._pool is None:
            # a fresh interpreter: forking a parent that holds pipelines and connections would share them
            self._pool = ProcessPoolExecutor(self._count, mp_context=multiprocessing.get_context("forkserver"))
        return self._pool

    def close(self) -> None:
        """End the step processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


class _Guarded(Generic[T, R]):
    """A step that answers its failure instead of raising it, so that one story never stops the others."""

    def __init__(self, step: Callable[[T], R]) -> None:
        self._step = step

    def __call__(self, value: T) -> R | Exception:
        try:
            return self._step(value)
        except Exception as failure:
            return failure
