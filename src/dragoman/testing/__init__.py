"""The test kit, public: what a plug-in's author needs to prove that it keeps its contract, and fakes for what is outside.

`check_engine` and `check_store` raise AssertionError with what was expected; the fakes are values, not mocks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.errors import FetchError, LeaseHeld
from dragoman.model.copy import Entry, Fetched, Request
from dragoman.model.draft import Draft, Said
from dragoman.model.ident import segment_id
from dragoman.model.language import Tag
from dragoman.model.segment import Segment
from dragoman.model.story import Story
from dragoman.model.when import Instant
from dragoman.ports import Engine, EngineFacts, FeedState, Item, Store


class Pages:
    """A fetcher over a mapping of address to body; everything else is a FetchError. Counts what was asked for."""

    def __init__(self, bodies: Mapping[str, bytes], media_type: str = "text/html; charset=utf-8") -> None:
        self.bodies = dict(bodies)
        self.asked: list[str] = []
        self._headers = {"content-type": media_type}

    def fetch(self, request: Request) -> Fetched:
        """The body at the address. Raises FetchError where there is none."""
        self.asked.append(request.url)
        if request.url not in self.bodies:
            raise FetchError(f"{request.url}: nothing is there; correct the address")
        return Fetched(request.url, request.url, 200, self._headers, self.bodies[request.url])


class Upside:
    """An engine that turns every word round, keeps marks on their words, and fails on segments that hold `failing`."""

    def __init__(self, source: Tag, target: Tag, quality: float = 60.0, failing: str = "\0") -> None:
        self.facts = EngineFacts("upside", "1", pairs=((source, target, quality, "the test kit"),))
        self.sent: list[str] = []
        self._failing = failing

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        """Each word of each segment, read backwards."""
        self.sent += [segment.text for segment in segments]
        return tuple(self._said(segment) for segment in segments)

    def _said(self, segment: Segment) -> Said:
        if self._failing in segment.text:
            return Said("", failed="asked to fail")
        return Said(" ".join(word[::-1] for word in segment.text.split(" ")), segment.slots)

    def selftest(self, source: Tag, target: Tag) -> str:
        """It always works."""
        return ""

    def close(self) -> None:
        """Nothing is open."""


def check_engine(engine: Engine, source: Tag, target: Tag, texts: Sequence[str]) -> None:
    """An engine's contract over a few sentences of its own language: one answer a segment, in order; the same answer alone,
    in any order and beside anything; slots inside the text; an empty batch is no batch; hostile text is an answer too."""
    segments = [Segment(segment_id(source, text), source, text) for text in texts]
    assert not engine.selftest(source, target), engine.selftest(source, target)
    assert tuple(engine.translate([], source, target)) == ()
    together = list(engine.translate(segments, source, target))
    assert len(together) == len(segments), "one answer for each segment"
    assert list(engine.translate(segments[::-1], source, target))[::-1] == together, "the order changes nothing"
    alone = [answer for segment in segments for answer in engine.translate([segment], source, target)]
    assert alone == together, "what stands beside a segment changes nothing"
    hostile = Segment("", source, "[[t:b:1]] ^word/wort$ \\ @ * # {} <b> \u202e \u0301 \U0001f600")
    for said in (*together, *engine.translate([hostile], source, target)):
        assert all(0 <= slot.start <= slot.end <= len(said.text) for slot in said.slots), "slots lie inside the text"
        assert said.text or said.failed, "a segment without words says why"


def check_store(store: Store) -> None:
    """A store's contract, on an empty one: what is put is got, the newest revision is the newest, drafts stay as first said,
    the log grows with every write, and the lease is one holder's."""
    start = store.log.last()
    item = Item("paper", "1", Entry("1", "https://paper.example/1"))
    store.items.put_feed(FeedState("paper"), [item], 10)
    assert list(store.items.all("paper")) == [item]
    first = Story("s1", 1, "paper", "https://paper.example/1", "es", "Uno", Instant(5))
    second = Story("s1", 2, "paper", "https://paper.example/1", "es", "Dos", Instant(5))
    store.stories.put([first], {"paper 1": "s1"}, [], 11)
    store.stories.put([second], {}, [], 12)
    assert store.stories.get("s1") == second
    assert store.stories.get("s1", 1) == first
    assert store.stories.alias("paper 1") == "s1"
    said = Draft("k", "g", "ca", "r", "Dues")
    store.drafts.put([said], 13)
    store.drafts.put([Draft("k", "g", "ca", "r", "Altres")], 14)
    assert store.drafts.known(["k", "unknown"]) == {"k": said}
    assert store.log.last() > start
    _check_lease(store)


def _check_lease(store: Store) -> None:
    store.lease.acquire("one", 100, 60)
    try:
        store.lease.acquire("two", 120, 60)
    except LeaseHeld:
        store.lease.release()
        return
    raise AssertionError("a lease that is held is refused to others")
