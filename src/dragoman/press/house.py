"""House: everything a run is handed, so that the steps open nothing themselves."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.newsroom import Newsroom
from dragoman.model.source import Source
from dragoman.model.termbase import TermEntry
from dragoman.ports import Check, FeedState, Fetcher, Item, Media, Runner, Store, Translator


class Visits(Protocol):
    """How a kind of source is asked what it has (`sources.feed.visit`, `sources.folder.visit`)."""

    def __call__(
        self, source: Source, state: FeedState, known: Mapping[str, Item], fetcher: Fetcher, now: int
    ) -> tuple[FeedState, Sequence[Item]]: ...


class Collects(Protocol):
    """How one item's own page is brought (`sources.pages.collect`): the item's progress, and the bytes if there are new ones."""

    def __call__(self, item: Item, source: Source, fetcher: Fetcher, now: int) -> tuple[Item, bytes | None]: ...


@dataclass(frozen=True, slots=True)
class House:
    """The ports and facts of one run. `read`: fetched bytes into a Copy, picklable for step processes; `reader`: its
    name and version; `inspect`: a picture's bytes and where they came from -> what it is, raising ReadError for what is none."""

    newsroom: Newsroom
    store: Store
    fetcher: Fetcher
    visits: Mapping[str, Visits]
    collect: Collects
    read: Callable[[tuple[Fetched, Source, Entry]], Copy]
    reader: str
    inspect: Callable[[bytes, str], Media]
    translator: Translator
    checks: tuple[Check, ...]
    checks_version: str
    runner: Runner
    say: Callable[[str, Mapping[str, object]], None]
    """One JSON log line a step: an event and its fields, never text or keys."""
    terms: tuple[TermEntry, ...] = ()
    """The newsroom's termbase."""

    def source(self, name: str) -> Source | None:
        """The source of this name, if it is still in the settings."""
        return next((source for source in self.newsroom.sources if source.name == name), None)
