"""What is said of an answer that did not come, or that is none: one line with the address, what is wrong and what to do."""

from __future__ import annotations

import time
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import httpx2

from dragoman.errors import FetchError

_MEANINGS = {
    401: "it wants a password", 402: "it wants payment", 403: "it refuses us", 429: "it asks us to come less often",
    451: "it is withheld for legal reasons",
}  # fmt: skip


class Unanswered(FetchError):
    """A FetchError that may pass. `retry_after`: seconds to wait before the next attempt (0: nobody said); `asked`: False
    where the server was not even asked, since it is to be left alone."""

    def __init__(self, message: str, retry_after: int = 0, *, asked: bool = True) -> None:
        super().__init__(message)
        self.retry_after, self.asked = retry_after, asked


def told(url: str, status: int) -> str:
    """Of a status that is no answer to us."""
    meaning = _MEANINGS.get(status, "the server is in trouble" if status >= 500 else "an unexpected answer")
    advice = "it is tried again later" if status >= 500 or status == 429 else "check the address or ask the newspaper"
    return f"{url}: answered {status}, {meaning}; {advice}"


def failed(url: str, error: httpx2.HTTPError) -> str:
    """Of a connection that came to nothing."""
    host = urlsplit(url).hostname or url
    if isinstance(error, httpx2.TimeoutException):
        return f"{url}: {host} did not answer in time; it is tried again later"
    if isinstance(error, httpx2.ConnectError):
        return f"{url}: {host} cannot be reached ({line(error)}); check the address, it is tried again later"
    return f"{url}: the connection broke ({line(error)}); it is tried again later"


def line(error: Any) -> str:
    """An error's own words, in one line."""
    return " ".join(str(error).split())[:160] or type(error).__name__


def too_large(url: str, most: int) -> str:
    """Of an answer that has no end."""
    return f"{url}: the answer is larger than {most:,} bytes; it is no story or picture, leave it out"


def seconds(said: str) -> int:
    """Retry-After in seconds, from a number or a date (RFC 9110, 10.2.3); at most a week, 0 where it says nothing."""
    said = said.strip()
    try:
        number = said.isascii() and said.isdigit()
        wait = float(said[:9]) if number else parsedate_to_datetime(said).timestamp() - time.time()
    except (ValueError, TypeError, OverflowError):
        return 0
    return int(min(max(wait, 0), 7 * 86400))
