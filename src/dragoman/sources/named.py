"""Files and addresses that a person names, each into its story as the public JSON. Light to import: step processes do."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.model.copy import Entry, Fetched, Request
from dragoman.model.source import Source
from dragoman.stories.contract import as_json
from dragoman.stories.readers import read

LARGEST = 50_000_000
"""Bytes of a file that is read as a story."""


def read_named(bring: Callable[[str, int], bytes], work: tuple[str, str]) -> dict[str, object]:
    """The story in a file or at an address. `bring`: a file's bytes, given its name and the most it may have; `work`: the
    name, and the address a file was saved from ('' where nobody said). Raises ReadError, FetchError."""
    name, url = work
    if name.startswith(("http://", "https://")):
        from dragoman.net.client import GuardedFetcher  # files need no network

        fetched = GuardedFetcher().fetch(Request(name))
    else:
        kind = "text/markdown" if name.removesuffix(".gz").endswith((".md", ".markdown")) else ""
        fetched = Fetched(url, url, 200, {"content-type": kind} if kind else {}, bring(name, LARGEST))
    return as_json(read(fetched, Source("", {}, "", "", "folder", ""), Entry(guid=url or name, url=url or fetched.url)))
