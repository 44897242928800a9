"""robots.txt of every host, fetched once a day and obeyed (RFC 9309)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from threading import Lock
from urllib.parse import urlsplit

from protego import Protego

from dragoman.net.terms import Terms

KEPT = 86400.0
SHORTLY = 600.0  # how long nothing is asked of a host whose server could not give its robots.txt
MOST = 500 * 1024  # bytes; RFC 9309, 2.5, asks for at least so many to be read
_LONGEST_DELAY = 30.0
_SHUT = "User-agent: *\nDisallow: /\n# the server was in trouble"


class Robots:
    """What each site allows us. `get`: (its address, the page asked for) -> (status, body), raising FetchError when no
    answer could be had; `now`: Unix seconds."""

    def __init__(
        self, get: Callable[[str, str], tuple[int, bytes]], user_agent: str, terms: Terms, now: Callable[[], float]
    ) -> None:
        self._get, self._terms, self._now = get, terms, now
        self._name = user_agent.partition("/")[0].strip() or "Dragoman"  # the product token, RFC 9309, 2.2.1
        self._known: dict[str, tuple[float, str, Protego]] = {}
        self._asking: defaultdict[str, Lock] = defaultdict(Lock)
        self._lock = Lock()

    def allows(self, url: str) -> tuple[bool, int]:
        """Whether this address may be fetched; where it may not because the server was in trouble, the seconds after
        which that is asked again, else 0. Raises FetchError when nobody answers."""
        until, text, rules = self._rules(url)
        allowed = bool(rules.can_fetch(url, self._name))
        return allowed, 0 if allowed or text != _SHUT else max(1, int(until - self._now()))

    def delay(self, url: str) -> float:
        """Seconds between two requests that the site asks for, 0 when it does not (or was not asked yet)."""
        known = self._known.get(_site(url))
        said = known[2].crawl_delay(self._name) if known else None
        return min(float(said or 0.0), _LONGEST_DELAY)

    def _rules(self, url: str) -> tuple[float, str, Protego]:
        site, host = _site(url), urlsplit(url).hostname or ""
        with self._lock:
            turn = self._asking[site]
        with turn:  # threads that want the same file wait for the first of them
            known = self._known.get(site)
            if known is not None and self._holds(known[0]):
                return known
            until, text = self._terms.rules(host, site)
            if not self._holds(until):
                until, text = self._asked(site, url)
                self._terms.rule(host, site, until, text)
            found = self._known[site] = (until, text, Protego.parse(text))
            return found

    def _holds(self, until: float) -> bool:
        return 0 < until - self._now() <= KEPT  # further off: kept by a clock that was wrong

    def _asked(self, site: str, url: str) -> tuple[float, str]:
        """The rules in force and until when: those written; none where there is no file; a server in trouble allows
        nothing (RFC 9309, 2.3.1). 429 is trouble, though its number is among the refusals."""
        status, body = self._get(f"{site}/robots.txt", url)
        if status >= 500 or status == 429:
            return self._now() + SHORTLY, _SHUT
        return self._now() + KEPT, body[:MOST].decode("utf-8-sig", "replace") if status == 200 else ""


def _site(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()
