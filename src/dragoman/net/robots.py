"""robots.txt of every host, fetched once a day and obeyed (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit

from protego import Protego

KEPT = 86400.0
SHORTLY = 600.0  # how long a host is left alone when its robots.txt could not be had
_MOST = 500_000  # RFC 9309 asks for at least 500 kibibytes to be read
_LONGEST_DELAY = 30.0


class Robots:
    """What each host asks of us. `get`: address -> (status, body), status 0 when it could not be had."""

    def __init__(self, get: Callable[[str], tuple[int, bytes]], user_agent: str, clock: Callable[[], float]) -> None:
        self._get, self._clock = get, clock
        self._name = user_agent.partition("/")[0].strip() or "Dragoman"
        self._known: dict[str, tuple[float, Protego]] = {}
        self._lock = Lock()

    def allows(self, url: str) -> bool:
        """Whether this address may be fetched."""
        return bool(self._rules(url).can_fetch(url, self._name))

    def delay(self, url: str) -> float:
        """Seconds between two requests that the host asks for, 0 when it does not (or was not asked yet)."""
        known = self._known.get(_site(url))
        said = known[1].crawl_delay(self._name) if known else None
        return min(float(said or 0.0), _LONGEST_DELAY)

    def _rules(self, url: str) -> Protego:
        site = _site(url)
        with self._lock:
            known = self._known.get(site)
        if known is not None and known[0] > self._clock():
            return known[1]
        status, body = self._get(f"{site}/robots.txt")
        kept = KEPT if 0 < status < 500 else SHORTLY
        rules = Protego.parse(_meant(status, body))
        with self._lock:
            self._known[site] = (self._clock() + kept, rules)
        return rules


def _meant(status: int, body: bytes) -> str:
    """The rules in force: those written; none where there is no file; a server in trouble allows nothing (RFC 9309, 2.3.1).

    A host that cannot be reached at all allows everything: the request itself will say what is wrong, and plainer.
    """
    if status >= 500:
        return "User-agent: *\nDisallow: /\n"
    return body[:_MOST].decode("utf-8", "replace") if status == 200 else ""


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
