"""The one HTTP client that asks outside: polite (robots, pace, conditional), bounded (bytes, time, redirects), guarded.

Every fault is a FetchError of one line that says what to do; `retry_after` is how many seconds the server asked us to wait.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from http.cookiejar import DefaultCookiePolicy
from threading import Lock
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpcore2
import httpx2
import msgspec

from dragoman.errors import FetchError
from dragoman.model.copy import Fetched, Request
from dragoman.net.deadline import Deadline
from dragoman.net.decode import ACCEPTED, Damaged, decoded
from dragoman.net.guard import GuardedBackend, Refused, Resolver, looked_up, place
from dragoman.net.pace import Pace
from dragoman.net.robots import MOST, Robots
from dragoman.net.terms import Terms
from dragoman.net.told import Unanswered, failed, line, seconds, told, too_large
from dragoman.ports import Hosts

USER_AGENT = "Dragoman/0 (newsroom reader; see the newsroom's contact page)"
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_GOOD = frozenset({301, 308})
_TAKEN = frozenset({200, 203})  # answers whose body is read
_PASSED_ON = frozenset({200, 203, 304, 404, 410})  # answers that mean something to whoever asked
_CHUNK = 64 * 1024
_A_MINUTE = 60  # for which a host is left alone that says we come too often, and not when to come back


class Limits(msgspec.Struct, frozen=True):
    """How much is waited for and taken. Times in seconds, `total` of one answer, however it drips; `body`: bytes, as they
    come over the wire and after decompression."""

    connect: float = 10.0
    read: float = 20.0
    total: float = 60.0
    body: int = 10_000_000
    redirects: int = 5


class GuardedFetcher:
    """A `ports.Fetcher`. Threads may share it; requests to one host keep their pace whichever thread makes them.

    `hosts`: name -> `ADDRESS:PORT` that stands in for it, spoken to in plain HTTP, or `https://ADDRESS:PORT`: the only way
    to an inner address. `trust`: the authorities that vouch for servers, those browsers know where none is given.
    `memory`: what hosts asked of us, from run to run; `now`: Unix seconds, which that is dated by.
    """

    def __init__(
        self, hosts: Mapping[str, str] | None = None, user_agent: str = USER_AGENT, limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep,
        resolver: Resolver = looked_up, robots: bool = True, trust: ssl.SSLContext | None = None,
        memory: Hosts | None = None, now: Callable[[], float] = time.time,
    ) -> None:  # fmt: skip
        self._hosts = {name.lower(): place(said) for name, said in (hosts or {}).items()}
        self._limits = limits or Limits()
        self._deadline = Deadline(clock)
        self._pace = Pace(clock, sleep)
        self._moved: dict[str, str] = {}
        self._lock = Lock()
        self._terms = Terms(memory, now)
        self._robots = Robots(self._robots_txt, user_agent, self._terms, now) if robots else None
        backend = GuardedBackend(self._hosts, self._deadline, resolver)
        self._client = _client(backend, user_agent or USER_AGENT, self._limits, trust)

    def fetch(self, request: Request) -> Fetched:
        """The answer: 200, 203, 304 (nothing new), 404 or 410. Raises FetchError for anything else."""
        url = self._moved.get(request.url, request.url)
        seen = [url]
        permanent = url != request.url
        while True:
            self._ask_robots(url)
            status, headers, body = self._get(url, request)
            if status not in _REDIRECTS:
                break
            permanent = status in _FOR_GOOD and (permanent or len(seen) == 1)
            url = _target(url, headers, seen, self._limits.redirects)
        moved = url if permanent and url != request.url and status in (200, 304) else ""
        if moved:
            with self._lock:
                self._moved[request.url] = moved
        if status not in _PASSED_ON:
            raise Unanswered(told(url, status), seconds(headers.get("retry-after", "")))
        return Fetched(request.url, url, status, headers, body, moved)

    def close(self) -> None:
        """Shut all connections."""
        self._client.close()

    def _ask_robots(self, url: str) -> None:
        """Raises FetchError for what the site does not want fetched, and when it cannot be asked."""
        if self._robots is None:
            return
        allowed, wait = self._robots.allows(_checked(url))
        if wait:
            said = "the site's robots.txt could not be had, so nothing is fetched; it is tried again later"
            raise Unanswered(f"{url}: {said}", wait, asked=False)
        if not allowed:
            said = "the site's robots.txt asks us not to fetch this; ask the newspaper, or leave it out"
            raise FetchError(f"{url}: {said}")

    def _robots_txt(self, url: str, asked_for: str) -> tuple[int, bytes]:
        """A robots.txt, its redirects followed: (status, body); 404 where they lead nowhere. Raises FetchError, of the
        page `asked_for`, when nobody answers."""
        first, seen = url, [url]
        try:
            status, headers, body = self._get(url, Request(url), MOST)
            while status in _REDIRECTS:
                try:
                    url = _checked(_target(url, headers, seen, self._limits.redirects))
                except FetchError:
                    return 404, b""
                status, headers, body = self._get(url, Request(url), MOST)
        except Unanswered as fault:
            said = str(fault).replace(f"{first}: ", f"{asked_for}: ", 1)
            raise Unanswered(said, fault.retry_after, asked=fault.asked) from fault
        except FetchError as fault:
            raise FetchError(str(fault).replace(f"{first}: ", f"{asked_for}: ", 1)) from fault
        return status, body

    def _get(self, url: str, request: Request, cut: int = 0) -> tuple[int, dict[str, str], bytes]:
        """One request, no redirect followed: status, headers with lower-case names, body (its first `cut` bytes)."""
        wire, headers = self._wire(_checked(url), request)
        host = urlsplit(url).hostname or ""
        self._left_alone(url, host)
        self._pace.wait(host, self._paced(url, request.pace))
        self._left_alone(url, host)  # what the host answered while we waited for our turn counts too
        self._deadline.start(self._limits.total)  # waiting for one's turn is not the server's slowness
        try:
            with self._client.stream("GET", wire, headers=headers) as answer:
                body = self._body(answer, url, cut) if answer.status_code in _TAKEN else b""
                status, said = answer.status_code, {name.lower(): value for name, value in answer.headers.items()}
        except Refused as refusal:
            raise FetchError(f"{url}: {refusal}; check the address") from refusal
        except Damaged as error:
            raise FetchError(f"{url}: the answer's compression is damaged ({error}); tell the newspaper") from error
        except httpx2.HTTPError as error:
            self._terms.ill(host, "its connection broke or did not come about")
            raise Unanswered(failed(url, error)) from error
        except (httpx2.InvalidURL, ValueError, UnicodeError) as error:
            raise FetchError(f"{url}: no usable address ({line(error)}); correct it") from error
        self._judged(host, status, said)
        return status, said, body

    def _left_alone(self, url: str, host: str) -> None:
        wait, why = self._terms.alone(host)
        if wait:
            said = f"{host} is left alone for {wait} seconds, for {why}; it is tried again later"
            raise Unanswered(f"{url}: {said}", wait, asked=False)

    def _judged(self, host: str, status: int, headers: Mapping[str, str]) -> None:
        """What the answer says of its whole host."""
        if status == 429 or status >= 500:
            asked = seconds(headers.get("retry-after", ""))
            self._terms.ill(host, f"it answered {status}", asked or (_A_MINUTE if status == 429 else 0))
        else:
            self._terms.well(host)

    def _paced(self, url: str, pace: float) -> float:
        wished = self._robots.delay(url) if self._robots is not None else 0.0
        return max(pace, wished) if pace > 0 else pace

    def _wire(self, url: str, request: Request) -> tuple[str, dict[str, str]]:
        """The address and headers that go over the wire: a stand-in host is spoken to as it can be, under its own name."""
        headers = {}
        if request.etag:
            headers["if-none-match"] = request.etag
        if request.modified:
            headers["if-modified-since"] = request.modified
        parts = urlsplit(url)
        named = self._hosts.get(parts.netloc.lower()) or self._hosts.get(parts.hostname or "")
        if named is not None:
            return urlunsplit(parts._replace(scheme="https" if named.tls else "http")), headers
        return url, headers

    def _body(self, answer: httpx2.Response, url: str, cut: int) -> bytes:
        """The decoded body, given up as soon as it is too large; or its first `cut` bytes."""
        parts: list[bytes] = []
        size = 0
        for part in decoded(self._raw(answer, url), answer.headers.get("content-encoding", "")):
            size += len(part)
            parts.append(part)
            if 0 < cut <= size:
                return b"".join(parts)[:cut]
            if size > self._limits.body:
                raise FetchError(too_large(url, self._limits.body))
        return b"".join(parts)

    def _raw(self, answer: httpx2.Response, url: str) -> Iterator[bytes]:
        """The bytes as they come; their number is bounded too, for some squeezed bytes stand for none."""
        size = 0
        for part in answer.iter_raw(_CHUNK):
            size += len(part)
            if size > self._limits.body:
                raise FetchError(too_large(url, self._limits.body))
            yield part


def _client(backend: GuardedBackend, user_agent: str, limits: Limits, trust: ssl.SSLContext | None) -> httpx2.Client:
    """A client that keeps no cookies, follows nothing, takes no proxy from the environment, and connects through the guard."""
    trust = trust or httpx2.create_ssl_context(trust_env=False)
    transport = httpx2.HTTPTransport(verify=trust, trust_env=False)
    # The transport has no parameter for the network backend; its pool is replaced before anything was connected.
    transport._pool = httpcore2.ConnectionPool(
        ssl_context=trust, http2=True, max_connections=20, max_keepalive_connections=10,
        keepalive_expiry=15.0, network_backend=backend,
    )  # fmt: skip
    times = httpx2.Timeout(limits.read, connect=limits.connect, pool=None)
    headers = {"user-agent": user_agent, "accept-encoding": ACCEPTED, "accept": "*/*"}
    client = httpx2.Client(transport=transport, timeout=times, headers=headers, follow_redirects=False, trust_env=False)
    # Answers must not depend on what was fetched before: the jar takes no cookie from any domain.
    client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))
    return client


def _checked(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https"):
        raise FetchError(f"{url}: only http and https addresses are fetched; correct the address")
    if not parts.hostname:
        raise FetchError(f"{url}: the address names no host; correct it")
    if parts.username or parts.password:
        raise FetchError(f"{parts.hostname}: an address with a name and password in it is not fetched; take them out")
    return url


def _target(url: str, headers: Mapping[str, str], seen: list[str], most: int) -> str:
    """Where a redirect leads; `seen` grows by it."""
    target = urljoin(url, headers.get("location", "").strip()).partition("#")[0]
    if not headers.get("location"):
        raise FetchError(f"{url}: a redirect that leads nowhere; tell the newspaper")
    if target in seen:
        raise FetchError(f"{seen[0]}: the redirects go in a circle ({target}); tell the newspaper")
    if len(seen) > most:
        raise FetchError(f"{seen[0]}: more than {most} redirects; use the address they end at")
    seen.append(target)
    return target
