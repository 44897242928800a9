"""The pace: how long one host is left alone between two requests, whichever thread makes them."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock


class Pace:
    """Gives each host its next free moment, in the order asked. `clock`, `sleep`: seconds, injected."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock, self._sleep = clock, sleep
        self._free: dict[str, float] = {}
        self._lock = Lock()

    def wait(self, host: str, pace: float) -> None:
        """Wait until the host may be asked, and take the moment."""
        if pace <= 0:
            return
        with self._lock:
            now = self._clock()
            moment = max(now, self._free.get(host, now))
            self._free[host] = moment + pace
        if moment > now:
            self._sleep(moment - now)
