"""The terms on which each host may be asked: until when it is left alone, and its robots.txt; kept from run to run.

A host is left alone for as long as it asked (Retry-After, RFC 9110, 10.2.3), and for a while, longer each time, once several
questions in a row came to nothing.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from threading import Lock

from msgspec.structs import replace

from dragoman.ports import Hosts, HostState

ENOUGH = 3
"""Failures in a row after which a host is left alone, so that one bad page is not taken for a bad host."""

FIRST, LONGEST = 300.0, 6 * 3600.0
WEEK = 7 * 86400.0
_SPREAD = 0.2  # share of a wait that chance decides, so that not all hosts of one failure are asked again at once

Chance = Callable[[], float]


class Terms:
    """The hosts' terms. `memory`: where they are kept, None to forget them; `now`: Unix seconds; `chance`: from 0 to 1.
    Threads may share it."""

    def __init__(self, memory: Hosts | None, now: Callable[[], float], chance: Chance | None = None) -> None:
        self._memory, self._now = memory, now
        self._chance = chance or random.SystemRandom().random
        self._known: dict[str, HostState] = {}
        self._lock = Lock()

    def alone(self, host: str) -> tuple[int, str]:
        """For how many seconds yet a host is to be left alone, and why; 0 when it may be asked."""
        with self._lock:
            state = self._state(host)
        left = state.until - self._now()
        # a moment further off than any wait was set by a clock that has been put right since
        return (int(left) + 1, state.why) if 0 < left <= WEEK else (0, "")

    def well(self, host: str) -> None:
        """The host has answered."""
        with self._lock:
            state = self._state(host)
            if state.failures or state.why:
                self._keep(replace(state, failures=0, until=0.0, why=""))

    def ill(self, host: str, why: str, asked: int = 0) -> None:
        """A question came to nothing. `asked`: seconds that the host wants to be left alone, 0 where it says nothing."""
        with self._lock:
            state = self._state(host)
            failures = state.failures + 1
            wait = max(float(asked), self._wait(failures))
            until = max(state.until, self._now() + min(wait, WEEK)) if wait else state.until
            self._keep(replace(state, failures=failures, until=until, why=why))

    def rules(self, host: str, origin: str) -> tuple[float, str]:
        """An origin's robots.txt and the Unix seconds until which it holds; (0, '') where it is not known."""
        with self._lock:
            return self._state(host).rules.get(origin, (0.0, ""))

    def rule(self, host: str, origin: str, until: float, text: str) -> None:
        """Keep an origin's robots.txt."""
        with self._lock:
            state = self._state(host)
            self._keep(replace(state, rules={**state.rules, origin: (until, text)}))

    def _wait(self, failures: int) -> float:
        if failures < ENOUGH:
            return 0.0
        wait = min(FIRST * 2.0 ** min(failures - ENOUGH, 20), LONGEST)
        return wait * (1 - _SPREAD / 2 + _SPREAD * self._chance())

    def _state(self, host: str) -> HostState:
        if host not in self._known:
            kept = self._memory.get(host) if self._memory is not None else None
            self._known[host] = kept or HostState(host)
        return self._known[host]

    def _keep(self, state: HostState) -> None:
        self._known[state.host] = state
        if self._memory is not None:
            self._memory.put(state)
