"""The deadline: how long one question may take in all, however slowly its answer drips."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable
from typing import Any

import httpcore2


class Deadline:
    """The moment at which each thread's present question is given up. `clock`: seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._of = threading.local()

    def start(self, seconds: float) -> None:
        """This thread's question has so long from now."""
        self._of.until = self._clock() + seconds

    def left(self) -> float | None:
        """Seconds left to this thread's question; None where none was started."""
        until = getattr(self._of, "until", None)
        return None if until is None else until - self._clock()

    def within(self, timeout: float | None, fault: type[Exception]) -> float | None:
        """The shorter of a time-out and what is left. Raises `fault` when nothing is."""
        left = self.left()
        if left is None:
            return timeout
        if left <= 0:
            raise fault("it took too long in all")
        return left if timeout is None else min(timeout, left)


class Bounded(httpcore2.NetworkStream):
    """A stream whose every wait is cut to what is left of the asking thread's deadline: a server that sends a byte a
    moment, in its headers or its body, is left as soon as it took too long in all."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Up to so many bytes."""
        return self._stream.read(max_bytes, self._deadline.within(timeout, httpcore2.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """All of the bytes."""
        self._stream.write(buffer, self._deadline.within(timeout, httpcore2.WriteTimeout))

    def close(self) -> None:
        """The connection is shut."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """The same stream under TLS."""
        left = self._deadline.within(timeout, httpcore2.ConnectTimeout)
        return Bounded(self._stream.start_tls(ssl_context, server_hostname, left), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What lies below: socket, TLS object, whether there is something to read."""
        return self._stream.get_extra_info(info)
