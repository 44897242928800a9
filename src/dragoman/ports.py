"""What may be plugged in, one page of Protocols. A plug-in names the version of this page it was written for.

Entry points `dragoman.fetcher`, `dragoman.reader`, `dragoman.engine`, `dragoman.check` give factories of these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Literal, Protocol, TypeVar

import msgspec

from dragoman.model.copy import Copy, Entry, Fetched, Request
from dragoman.model.draft import Draft, Route, Said
from dragoman.model.edition import Edition, Publication
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.page import Card, Shown
from dragoman.model.remembered import Remembered
from dragoman.model.segment import Segment
from dragoman.model.source import Source
from dragoman.model.story import Story
from dragoman.model.unit import Unit

VERSION = 1

T = TypeVar("T")
R = TypeVar("R")


class Fetcher(Protocol):
    """Brings bytes from outside, guarded. Raises FetchError; never returns a half-read body."""

    def fetch(self, request: Request) -> Fetched: ...


class Reader(Protocol):
    """Turns fetched bytes into a Copy. `version` changes whenever the same bytes may read differently.

    Raises ReadError when the bytes hold no story. Pure.
    """

    name: str
    version: str

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy: ...


class EngineFacts(msgspec.Struct, frozen=True):
    """What is true of an engine, as data. `pairs`: (source, target, quality chrF or 0, evidence);
    `batch`: how many segments it likes at once; `leaves_house`: whether text goes to somebody else's machine."""

    name: str
    version: str
    settings: str = ""
    pairs: tuple[tuple[Tag, Tag, float, str], ...] = ()
    batch: int = 256
    keeps_slots: bool = True
    reads_neighbours: bool = False
    takes_glossary: bool = False
    leaves_house: bool = False
    publishable: bool = True


class Engine(Protocol):
    """Turns segments of one language into words of another, and knows nothing else.

    `translate` answers one Said per segment, in order; a segment it fails on is a Said with `failed`, never an exception;
    EngineError only when the whole engine is gone. Same segment, same answer, whatever stands around it in the batch
    (unless `reads_neighbours`). Called from one thread at a time per pair.
    """

    facts: EngineFacts

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]: ...

    def selftest(self, source: Tag, target: Tag) -> str:
        """'' when the pair answers sensibly, else one line that says what is wrong and what to do."""
        ...

    def close(self) -> None: ...


class Check(Protocol):
    """Finds one kind of fault in a draft. Never raises for a bad draft, never publishes, knows no policy.

    `messages`: key -> an English sentence with {placeholders}, explaining the finding to an editor.
    """

    name: str
    version: str
    messages: dict[str, str]

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]: ...

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        """What this check could not look at in this pair, as `numbers:km`."""
        ...


class Runner(Protocol):
    """Runs pure step functions over values. `map` keeps the order and lets one failure through as its exception value."""

    def map(self, step: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Exception]: ...

    def threads(self, step: Callable[[T], R], values: Iterable[T]) -> Iterator[R | Exception]:
        """The same for steps that wait on something else (a host, an engine's processes)."""
        ...

    def close(self) -> None: ...


class Translator(Protocol):
    """All engines behind one door: which way to go, and the words.

    `routes`: every way from source to target that works today, best first; `fault`: what is wrong with an engine that
    ought to go this way (of `engine` alone where it is named), in one line, '' where nothing is; `draft` gives one Draft per
    unit, in order, with `failed` set where no words came; `mend` climbs the repair ladder for a draft that has blockers.
    """

    def routes(self, source: Tag, target: Tag) -> tuple[Route, ...]: ...
    def fault(self, source: Tag, target: Tag, engine: str = "") -> str: ...
    def draft(self, units: Sequence[Unit], route: Route, keys: Sequence[str]) -> Sequence[Draft]: ...
    def mend(
        self, unit: Unit, draft: Draft, route: Route, find: Callable[[Unit, Draft], tuple[Finding, ...]]
    ) -> Draft: ...
    def close(self) -> None: ...


class Shelf(Protocol):
    """What pages are made from, read-only: the published part of a store. Nothing unpublished is reachable through it."""

    def cards(self, query: CardQuery) -> tuple[Card, ...]: ...
    def count(self, query: CardQuery) -> int: ...
    def counts(self, language: Tag, by: Literal["section", "topic", "author", "source"]) -> dict[str, int]: ...
    def languages(self) -> dict[Tag, int]: ...
    def shown(self, story: str, language: Tag) -> Shown | None:
        """A live article with its neighbours and its other languages; None when it is not live."""
        ...

    def publication(self, story: str, language: Tag) -> Publication | None:
        """The pointer, live or gone: tells 404 from 410 and the frozen slug."""
        ...

    def moved(self, story: str) -> str:
        """The id a merged story redirects to, or ''."""
        ...

    def media(self, digest: str) -> Media | None: ...


# -- what the store keeps, as rows the plan reads --


class FeedState(msgspec.Struct, frozen=True):
    """A source's feed as last fetched. `due`: Unix seconds of the next visit; `failures` in a row; `gone`: retired;
    `moved`: where permanent redirects led from `location`; `since`: Unix seconds of the first failure in the row."""

    source: str
    etag: str = ""
    modified: str = ""
    fetched: int = 0
    due: int = 0
    failures: int = 0
    error: str = ""
    gone: bool = False
    location: str = ""
    moved: str = ""
    since: int = 0


class Item(msgspec.Struct, frozen=True):
    """A story as a source's feed lists it, and how far along the road it is.

    `entry`: what the feed says; `stamp`: of the entry that the page was last fetched for ('' never); `body`: digest of the
    bytes kept; `read_by`: reader and version that read them ('' not yet); `copy_digest`: digest of the Copy; `gathered`:
    digest of the Copy that the story was last made from, and `gathered_by`: its `read_by`; `story`: its id once gathered;
    `status`: of the last fetch; `moved`: where permanent redirects led from the entry's address; `missing`: Unix seconds
    since which its page is not found, 0 while it is.
    """

    source: str
    guid: str
    entry: Entry
    stamp: str = ""
    url: str = ""
    etag: str = ""
    modified: str = ""
    body: str = ""
    headers: dict[str, str] = {}
    status: int = 0
    read_by: str = ""
    copy_digest: str = ""
    gathered: str = ""
    story: str = ""
    error: str = ""
    failures: int = 0
    due: int = 0
    seen: int = 0
    moved: str = ""
    gathered_by: str = ""
    missing: int = 0


class HostState(msgspec.Struct, frozen=True):
    """What a host has asked of us. `until`: Unix seconds before which nothing is asked of it, and `why`; `failures` in a
    row; `rules`: origin (`https://a.example`) -> its robots.txt, and the Unix seconds until which that holds."""

    host: str
    until: float = 0.0
    why: str = ""
    failures: int = 0
    rules: dict[str, tuple[float, str]] = {}


class Change(msgspec.Struct, frozen=True):
    """One line of the log every write appends to: `kind` (`feed item story drafts edition publication input media`), `key`."""

    seq: int
    kind: str
    key: str
    at: int


class EditionState(msgspec.Struct, frozen=True):
    """What the plan needs to know of an edition without its words."""

    story: str
    language: Tag
    revision: int
    basis: str
    state: Literal["ready", "held"]


class Media(msgspec.Struct, frozen=True):
    """A stored picture. `digest`: sha256 of the kept bytes; `url`: where it came from; `type`: media type; pixels;
    `credit`, `copyright`, `caption`: what stood inside the file."""

    digest: str
    url: str
    type: str
    width: int
    height: int
    credit: str = ""
    copyright: str = ""
    caption: str = ""


class CardQuery(msgspec.Struct, frozen=True):
    """Which cards a list shows: live publications of a language, newest first. Empty fields do not restrict.

    `since`, `before`: Unix seconds of `published`, half-open; `video`: only stories with a video.
    """

    language: Tag
    section: str = ""
    topic: str = ""
    author: str = ""
    source: str = ""
    video: bool = False
    stories: tuple[str, ...] = ()
    since: int = 0
    before: int = 0
    limit: int = 50
    offset: int = 0


class Lease(Protocol):
    """One run at a time: taking it gives a fencing number that every later write of this store checks."""

    def acquire(self, holder: str, now: int, seconds: int, dead: Callable[[str], bool] = ...) -> int:
        """The fencing number. Raises LeaseHeld while another holder's lease has not run out, unless that holder is
        known to be `dead` (its process has ended)."""
        ...

    def renew(self, now: int, seconds: int) -> None: ...
    def release(self, *, last: bool = False) -> None: ...


class Items(Protocol):
    """What the sources list, and the bytes and copies that came of it."""

    def feeds(self) -> dict[str, FeedState]: ...
    def put_feed(self, state: FeedState, items: Sequence[Item], now: int) -> None:
        """A feed's new state and the items it now lists (new or changed ones), in one transaction."""
        ...

    def all(self, source: str = "") -> Iterator[Item]: ...
    def put(self, item: Item, now: int, *, body: bytes | None = None, copy: Copy | None = None) -> None:
        """An item's progress, with the bytes fetched (kept by content) or the Copy read from them."""
        ...

    def body(self, digest: str) -> bytes: ...
    def copies(self) -> Iterator[tuple[Item, Copy]]:
        """Every item that has been read, in the order of first sight."""
        ...


class Stories(Protocol):
    """The newsroom's own stories, every revision."""

    def put(self, stories: Sequence[Story], aliases: Mapping[str, str], gathered: Sequence[Item], now: int) -> None:
        """New revisions, alias -> story id, and the items they were gathered from, in one transaction."""
        ...

    def get(self, story: str, revision: int = 0) -> Story | None:
        """A revision; 0 for the newest."""
        ...

    def all(self) -> Iterator[Story]:
        """The newest revision of every story, in the order of their ids."""
        ...

    def aliases(self) -> dict[str, str]: ...
    def alias(self, name: str) -> str:
        """The id of the story known by this name, or ''."""
        ...


class Drafts(Protocol):
    """What engines have said, by key, and what they must not be asked again."""

    def known(self, keys: Sequence[str]) -> dict[str, Draft]: ...
    def put(self, drafts: Sequence[Draft], now: int) -> None: ...
    def count(self) -> int: ...


class Editions(Protocol):
    """Stories in languages: every edition made, and the pointers to those readers see."""

    def put(self, edition: Edition, now: int) -> None: ...
    def get(self, story: str, language: Tag, revision: int = 0, basis: str = "") -> Edition | None:
        """The newest edition, or the one of the revision and basis that a Publication points to."""
        ...

    def states(self) -> dict[tuple[str, Tag], EditionState]:
        """Of the newest edition of every story in every language."""
        ...

    def publish(self, publication: Publication, card: Card | None, touched: Sequence[str], now: int) -> None:
        """Move the pointer; `card` is the edition as lists show it (None when gone); `touched`: keys of the page inputs
        that this changes, each of which becomes a Change of kind `input`."""
        ...

    def publication(self, story: str, language: Tag) -> Publication | None: ...
    def publications(self, story: str = "") -> Iterator[Publication]: ...


class Lists(Protocol):
    """Live stories as lists show them."""

    def cards(self, query: CardQuery) -> tuple[Card, ...]: ...
    def count(self, query: CardQuery) -> int: ...
    def counts(self, language: Tag, by: Literal["section", "topic", "author", "source"]) -> dict[str, int]: ...
    def languages(self) -> dict[Tag, int]:
        """Languages with live publications, and how many."""
        ...


class Pictures(Protocol):
    """Picture files by content."""

    def put(self, media: Media, data: bytes, now: int) -> None: ...
    def get(self, digest: str) -> tuple[Media, bytes] | None: ...
    def facts(self, digest: str) -> Media | None: ...
    def of(self, url: str) -> Media | None: ...
    def all(self) -> dict[str, Media]:
        """Every picture by the address it came from."""
        ...

    def shown(self, digest: str) -> bool:
        """Whether a live publication shows it."""
        ...

    def unshown(self) -> tuple[str, ...]:
        """The digests of pictures that no live publication shows, in order."""
        ...

    def drop(self, digests: Sequence[str], now: int) -> None:
        """Forget pictures and the addresses they came from."""
        ...


class Hosts(Protocol):
    """What each host has asked of us, from run to run."""

    def get(self, host: str) -> HostState | None: ...
    def put(self, state: HostState) -> None: ...


class Memory(Protocol):
    """Translations the newsroom remembers, approved by a person or suggested."""

    def answers(self, source: Tag, target: Tag, texts: Sequence[str]) -> dict[str, tuple[Remembered, ...]]:
        """What is remembered of these very texts."""
        ...

    def counts(self) -> tuple[tuple[Tag, Tag, str, int], ...]:
        """Source, target, the person who stands for it ('' for suggestions), how many."""
        ...


class Log(Protocol):
    """The changes in order, who has followed them how far, and what each exported page was made from."""

    def changes(self, after: int, limit: int = 1000) -> tuple[Change, ...]: ...
    def last(self) -> int: ...
    def touch(self, inputs: Sequence[str], now: int) -> None:
        """Say that these page inputs changed, for a reason that is not a publication (the newsroom's settings)."""
        ...

    def cursor(self, name: str) -> int: ...
    def put_cursor(self, name: str, seq: int) -> None: ...
    def put_pages(
        self, place: str, pages: Sequence[tuple[str, str, tuple[str, ...]]], removed: Sequence[str] = ()
    ) -> None:
        """For each (path, etag, inputs): what a page was made from, as it stands in the place it was exported to."""
        ...

    def pages_of(self, place: str, inputs: Sequence[str]) -> tuple[str, ...]: ...
    def etags(self, place: str) -> dict[str, str]: ...
    def inputs(self, place: str, beginning: str) -> frozenset[str]:
        """The inputs that begin so, of every page that stands in a place."""
        ...


class Store(Protocol):
    """The truth. Every write is one short transaction, checks the lease's fencing number when one is held, and appends a
    Change. Reads see committed state. Raises StoreError, LeaseHeld, LeaseLost, MigrationNeeded."""

    @property
    def lease(self) -> Lease: ...
    @property
    def items(self) -> Items: ...
    @property
    def stories(self) -> Stories: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def editions(self) -> Editions: ...
    @property
    def lists(self) -> Lists: ...
    @property
    def pictures(self) -> Pictures: ...
    @property
    def hosts(self) -> Hosts: ...
    @property
    def memory(self) -> Memory: ...
    @property
    def log(self) -> Log: ...

    def close(self) -> None: ...
