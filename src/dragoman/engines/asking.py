"""Asking: one question at a time to an engine's server, bounded in time and bytes, and never louder than it bears.

The address is the operator's own and may be on this machine, so nothing is guarded here but the key: it is read from the
environment, goes to that address alone (no redirect is followed), and is taken out of every message.
"""

from __future__ import annotations

import json
import random
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from email.utils import parsedate_to_datetime
from functools import cache
from ipaddress import ip_address
from ssl import SSLContext
from typing import Any
from urllib.parse import urlsplit

import httpcore2
import httpx2
import msgspec

from dragoman.engines.secret import Secret
from dragoman.errors import EngineError, SettingsError
from dragoman.net.deadline import Bounded, Deadline

_UNREACHED, _CUT, _LATE = (
    0,
    1,
    2,
)  # beside HTTP's: no connection; one that broke, or took too long, after the question went out
_AGAIN = frozenset({_UNREACHED, _CUT, 408, 425, 429, 500, 502, 503, 504, 529})
_UNFIT = frozenset({400, 404, 405, 413, 414, 415, 422})
_SPENT = frozenset({402, 456})  # 456 is DeepL's "quota exceeded"
_STUMBLES = 8
_TOLD = 300


class Patience(msgspec.Struct, frozen=True):
    """How much is waited for and taken. Seconds; `whole`: for one question with its answer; `tries`: of one question;
    `wait`: the longest that is waited between two of them; `rest`: how long a dead server is left alone;
    `body`: bytes of an answer."""

    connect: float = 10.0
    whole: float = 60.0
    tries: int = 3
    first: float = 1.0
    wait: float = 30.0
    rest: float = 60.0
    body: int = 8_000_000


class Unfit(Exception):
    """The server takes no such question: the text or a parameter is not to its liking. `status`: HTTP's; the message is
    the server's own, shortened, without the key."""

    def __init__(self, status: int, said: str) -> None:
        super().__init__(f"answered {status}{f' ({said})' if said else ''}")
        self.status, self.said = status, said


class Unasked(EngineError):
    """The server cannot be used, and what was asked last was certainly not translated, so that nobody is charged for it."""


class Asking:
    """A server that is asked. Threads may share it. `name`: the engine's, for messages; `headers`: sent with each
    question, the key among them; `clock`, `sleep`: seconds; `chance`: 0-1, for the back-off's jitter."""

    def __init__(
        self,
        name: str,
        address: str,
        headers: Mapping[str, str] | None = None,
        secret: Secret | None = None,
        patience: Patience | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._name, self._address = name, checked(name, address, keyed=bool(secret))
        self._secret = secret or Secret("", "")
        self._headers = {"accept": "application/json", "user-agent": "Dragoman", **(headers or {})}
        self._patience = patience or Patience()
        self._clock, self._sleep, self._chance = clock, sleep, chance
        self._deadline = Deadline(clock)
        self._lock = threading.Lock()
        self._until, self._why, self._stumbles = 0.0, "", 0
        self._pool = httpcore2.ConnectionPool(
            ssl_context=_trust(), max_connections=8, keepalive_expiry=15.0, network_backend=_Backend(self._deadline)
        )

    @property
    def host(self) -> str:
        """For messages."""
        return urlsplit(self._address).netloc

    def resting(self) -> str:
        """Why nothing is asked for the present; '' when something may be."""
        with self._lock:
            return self._why if self._clock() < self._until else ""

    def ask(self, method: str, path: str, question: object = None) -> Any:
        """The answer's JSON. Raises Unfit for a question it does not take, EngineError when the server cannot be used:
        then at once for a while, so that a run goes on without it. Unasked where nothing can have been charged."""
        if why := self.resting():
            raise Unasked(why)
        body = b"" if question is None else json.dumps(question, ensure_ascii=False).encode("utf-8", "replace")
        for attempt in range(1, self._patience.tries + 1):
            status, wait, data = self._once(method, path, body)
            if 200 <= status < 300:
                return self._read(data)
            fault = self._fault(status, data)
            if status not in _AGAIN:
                raise self._settled(status, fault, data)
            pause = max(wait, self._back_off(attempt))
            if attempt == self._patience.tries or pause > self._patience.wait:
                raise self._given_up(status, fault, wait)
            self._sleep(pause)
        raise AssertionError("the last attempt returns or raises")

    def succeeded(self) -> None:
        """The answer was of use."""
        with self._lock:
            self._stumbles = 0

    def stumbled(self, fault: str, kind: type[EngineError] = EngineError) -> None:
        """The answer was of no use. Raises `kind` when that is so again and again."""
        with self._lock:
            self._stumbles += 1
            many = self._stumbles >= _STUMBLES
        if many:
            raise self._closed(f"{fault} {_STUMBLES} times in a row; look at its own log", self._patience.rest, kind)

    def close(self) -> None:
        """Shut all connections."""
        self._pool.close()

    def _once(self, method: str, path: str, body: bytes) -> tuple[int, float, bytes]:
        """(status, seconds it asks us to wait, body); the fault as the body when there was no answer."""
        self._deadline.start(self._patience.whole)
        times = {"connect": self._patience.connect} | dict.fromkeys(("read", "write", "pool"), self._patience.whole)
        headers: dict[bytes | str, bytes | str] = dict(self._headers.items())
        if body:
            headers["content-type"] = "application/json"
        try:
            with self._pool.stream(
                method, self._address + path, headers=headers, content=body, extensions={"timeout": times}
            ) as answer:
                data = self._bounded(answer.iter_stream())
                told = {name.lower(): value for name, value in answer.headers}
                return answer.status, _seconds(told.get(b"retry-after", b"").decode("latin-1")), data
        except (httpcore2.ConnectError, httpcore2.ConnectTimeout, httpcore2.UnsupportedProtocol) as error:
            return _UNREACHED, 0.0, (" ".join(str(error).split())[:_TOLD] or type(error).__name__).encode()
        except (httpcore2.TimeoutException, TimeoutError):
            return _LATE, 0.0, f"no answer in {self._patience.whole:.0f} seconds".encode()
        except (httpcore2.NetworkError, httpcore2.ProtocolError, OSError) as error:
            return _CUT, 0.0, (" ".join(str(error).split())[:_TOLD] or type(error).__name__).encode()

    def _bounded(self, parts: Iterable[bytes]) -> bytes:
        data = bytearray()
        for part in parts:
            data += part
            if len(data) > self._patience.body:
                said = f"{self._name}: {self.host} answered more than {self._patience.body:,} bytes, which is no translation"
                raise self._closed(said, self._patience.rest)
        return bytes(data)

    def _read(self, data: bytes) -> Any:
        try:
            return msgspec.json.decode(data)
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
            said = f"{self._name}: {self.host} answered no JSON ({self._told(data)})"
            self.stumbled(said)
            raise Unfit(200, "no JSON") from None

    def _fault(self, status: int, data: bytes) -> str:
        said = self._told(data)
        if status in (_UNREACHED, _CUT, _LATE):
            what = ("cannot be reached", "broke off", "is too slow")[status]
            return f"{self._name}: {self.host} {what} ({said})"
        if 300 <= status < 400:
            return (
                f"{self._name}: {self.host} redirects, which is not followed with a key: write the address it leads to"
            )
        return f"{self._name}: {self.host} answered {status}{f' ({said})' if said else ''}"

    def _told(self, data: bytes) -> str:
        """What a server says of a fault, in a few words, without the key or anything that is no text."""
        said = " ".join("".join(c if c.isprintable() else " " for c in data[:4000].decode("utf-8", "replace")).split())
        return self._secret.out_of(said)[:_TOLD]

    def _settled(self, status: int, fault: str, data: bytes) -> Exception:
        """What an answer means that another try would not change."""
        if status in _UNFIT:
            self.stumbled(fault, Unasked)
            return Unfit(status, self._told(data))
        if status in (401, 403):
            return self._closed(
                f"{fault}: it refuses the key; look at {self._secret.name or 'its key'}", 600.0, Unasked
            )
        if status in _SPENT:
            return self._closed(f"{fault}: its quota is used up; it is asked again in an hour", 3600.0, Unasked)
        return self._closed(fault, self._patience.rest)

    def _given_up(self, status: int, fault: str, wait: float) -> Exception:
        """After the last try: a 500 may be one text's fault, everything else is the server's."""
        if status == 500:
            self.stumbled(fault, Unasked)
            return Unfit(500, "the server failed")
        kind = EngineError if status == _CUT else Unasked
        return self._closed(f"{fault}; it is tried again later", max(wait, self._patience.rest), kind)

    def _closed(self, why: str, seconds: float, kind: type[EngineError] = EngineError) -> EngineError:
        with self._lock:
            self._until, self._why, self._stumbles = self._clock() + seconds, why, 0
        return kind(why)

    def _back_off(self, attempt: int) -> float:
        """Seconds: doubled each time, half of it by chance so that several runs do not come back together."""
        return min(self._patience.first * 2.0 ** (attempt - 1), self._patience.wait) * (0.5 + 0.5 * self._chance())


class _Backend(httpcore2.SyncBackend):
    """Connections whose every wait ends with the question's own time."""

    def __init__(self, deadline: Deadline) -> None:
        super().__init__()
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """A stream under the deadline."""
        left = self._deadline.within(timeout, httpcore2.ConnectTimeout)
        return Bounded(super().connect_tcp(host, port, left, local_address, socket_options), self._deadline)


@cache
def _trust() -> SSLContext:
    return httpx2.create_ssl_context(trust_env=False)


def checked(name: str, address: str, *, keyed: bool = False) -> str:
    """An engine's address without a slash at its end. Raises SettingsError for none, one with a password in it, and one
    that would carry a key over an open network."""
    try:
        parts = urlsplit(address)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good = False
    if not good or "?" in address or "#" in address or any(c.isspace() for c in address):
        raise SettingsError(f"engines.{name}.address: {address!r} is not an address like https://host.example:5000")
    if parts.username or parts.password:
        raise SettingsError(f"engines.{name}.address: no name or password belongs into it: name a variable in `key`")
    if keyed and parts.scheme == "http" and not inside(address):
        raise SettingsError(f"engines.{name}.address: the key would travel in the open: write https://")
    return address.rstrip("/")


def here(address: str) -> bool:
    """Whether an address is this very machine's, so that what is sent to it leaves nobody's house."""
    host = urlsplit(address).hostname or ""
    number = _number(host)
    return host == "localhost" or (number is not None and number.is_loopback)


def inside(address: str) -> bool:
    """Whether an address is in the newsroom's own network."""
    host = urlsplit(address).hostname or ""
    number = _number(host)
    local = "." not in host or host.endswith((".local", ".lan", ".internal", ".localhost"))
    return local if number is None else number.is_private or number.is_loopback


def _number(host: str) -> Any:
    try:
        return ip_address(host)
    except ValueError:
        return None


def _seconds(said: str) -> float:
    """Retry-After in seconds, from a number or a date (RFC 9110, 10.2.3); at most a day, 0 where nothing is said."""
    try:
        wait = float(said) if said.strip().isdigit() else parsedate_to_datetime(said).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError):
        return 0.0
    return min(max(wait, 0.0), 86400.0)
