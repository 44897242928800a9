"""The road: one run, stage after stage, in the order the text travels. Each stage asks the plan what is due.

ask     sources  -> items            every feed that is due
bring   items    -> bytes            every page the feeds say something new of
read    bytes    -> copies
gather  copies   -> stories
depict  stories  -> pictures
make    stories  -> editions         `press.workshop`: split, translate, check, mend, judge, compose
show    editions -> publications     `press.release`
sweep   pictures that nothing shows any more
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from dragoman.editions.illustrate import picture_digest, pictures
from dragoman.errors import DragomanError, FetchError, LeaseLost, StoreError
from dragoman.model.copy import Copy, Request
from dragoman.model.ident import digest
from dragoman.model.source import Source
from dragoman.model.story import Story
from dragoman.ports import Change, FeedState, Item, Media
from dragoman.press import plan, release, steps, workshop
from dragoman.press.follow import follow, followed
from dragoman.press.house import House
from dragoman.press.report import Report
from dragoman.stories.gathering.gather import gather
from dragoman.topics import resolve

_FATAL = (LeaseLost, StoreError)


def anything(_house: House) -> None:
    """The permit that forbids nothing."""


def travel(house: House, now: int, permit: Callable[[House], None] = anything) -> Report:
    """One run. `now`: Unix seconds, the instant everything in it is dated by; `permit`: asked before anything is sent to
    an engine, and raises what forbids it: what was fetched stays, and nothing is sent or shown."""
    report = Report()
    ask(house, report, now)
    bring(house, report, now)
    read(house, report, now)
    collect(house, report, now)
    upto = house.store.log.last()
    stories = candidates(house, now)
    depict(house, report, stories, now)
    shown = illustrated(house, stories)
    permit(house)
    workshop.make(house, report, shown, now)
    release.show(house, report, [story for story, _ in shown], now)
    sweep(house, report, now)
    if not report.faults:
        settle(house, stories, upto, now)
    return report


def ask(house: House, report: Report, now: int) -> None:
    """Every feed that is due is asked what it lists."""
    states = house.store.items.feeds()
    due = plan.feeds(house.newsroom.sources, states, now)

    def visit(source: Source) -> tuple[FeedState, Sequence[Item]]:
        state = states.get(source.name) or FeedState(source.name)
        known = {item.guid: item for item in house.store.items.all(source.name)}
        return house.visits[source.kind](source, state, known, house.fetcher, now)

    for source, outcome in zip(due, house.runner.threads(visit, due), strict=True):
        if isinstance(outcome, Exception):
            _survive(report, source.name, outcome)
            continue
        state, items = outcome
        house.store.items.put_feed(state, items, now)
        report.add("feeds")
        if state.error:
            report.fault(source.name, state.error)
        house.say("feed", {"source": source.name, "items": len(items), "ok": not state.error})


def bring(house: House, report: Report, now: int) -> None:
    """Every item the feeds say something new of is fetched, one source at a time each, the sources side by side."""
    known = frozenset(source.name for source in house.newsroom.sources)
    due = plan.pages(house.store.items.all(), known, now)
    queues = [[item for item in due if item.source == name] for name in sorted({item.source for item in due})]

    def fetch_all(queue: list[Item]) -> list[tuple[Item, str]]:
        return [fault for item in queue if (fault := _fetch_one(house, report, item, now))]

    for queue, outcome in zip(queues, house.runner.threads(fetch_all, queues), strict=True):
        if isinstance(outcome, Exception):
            _survive(report, queue[0].source, outcome)
            continue
        for item, said in outcome:
            report.fault(item.source, said, item.entry.url or item.guid)


def _fetch_one(house: House, report: Report, item: Item, now: int) -> tuple[Item, str] | None:
    source = house.source(item.source)
    assert source is not None  # plan.pages asked only for known sources
    done, body = house.collect(item, source, house.fetcher, now)
    house.store.items.put(done, now, body=body)
    report.add("pages")
    return (item, done.error) if done.failures else None  # a page that is gone for good is news, and no failure


def read(house: House, report: Report, now: int) -> None:
    """Every page with bytes that this reader has not read becomes a copy, in step processes."""
    known = {source.name: source for source in house.newsroom.sources}
    by = plan.readers(house.reader, house.newsroom.sources)
    due = plan.reads(house.store.items.all(), by)
    work = [(steps.fetched(item, house.store.items.body(item.body)), known[item.source], item.entry) for item in due]
    for item, outcome in zip(due, house.runner.map(house.read, work), strict=True):
        done, copy = steps.keep_copy(item, by[item.source], outcome)
        house.store.items.put(done, now, copy=copy)
        report.add("read" if copy else "unread")
        if isinstance(outcome, Exception):
            _survive(report, item.source, outcome, item.entry.url or item.guid)


def collect(house: House, report: Report, now: int) -> None:
    """Copies that changed are gathered into stories, and all of them when the settings did, for rights, sections and
    topics are the settings'. A story whose content is the same keeps its revision."""
    if not plan.gathers(house.store.items.all()) and _settled(house):
        return
    copies: tuple[tuple[Item, Copy], ...] = tuple(house.store.items.copies())
    known = {story.id: story for story in house.store.stories.all()}
    gathered = gather(copies, house.store.stories.aliases(), known, house.newsroom, now, resolve)
    house.store.stories.put(gathered.stories, gathered.aliases, gathered.items, now)
    report.add("stories", len(gathered.stories))


def candidates(house: House, now: int) -> tuple[Story, ...]:
    """Stories that may have something due: those changed since the last settled run; all of them when the world did
    (routes, checks, settings), the memory, or when time alone may have changed something."""
    log = house.store.log
    after = _settled(house)
    if after == 0 or 0 < log.cursor("wake") <= now:
        return tuple(house.store.stories.all())
    changes = [change for change in _since(house, after) if change.kind in ("story", "memory")]
    if any(change.kind == "memory" for change in changes):
        return tuple(house.store.stories.all())
    found = (house.store.stories.get(story) for story in sorted({change.key for change in changes}))
    return tuple(story for story in found if story is not None)


def _since(house: House, after: int) -> Iterable[Change]:
    while part := house.store.log.changes(after):
        yield from part
        after = part[-1].seq


def settle(house: House, stories: Sequence[Story], upto: int, now: int) -> None:
    """Everything up to here is done: the next run need not look at it again, until time changes something."""
    log = house.store.log
    fresh = _settled(house) == 0
    moments = [moment for story in stories if (moment := plan.wakes(story, house.newsroom, now))]
    before = log.cursor("wake")
    if before > now and not fresh:
        moments.append(before)
    log.put_cursor("wake", min(moments, default=0))
    follow(log, "plan", _world(house), upto)


def _settled(house: House) -> int:
    """The last change that a run without faults has dealt with in this world; 0 when everything is to be looked at."""
    return followed(house.store.log, "plan", _world(house))


def _world(house: House) -> str:
    """What all decisions rest on besides the stories: settings, checks, reader, routes and terms."""
    spoken = sorted({tag for source in house.newsroom.sources for tag in (source.language, *source.also)})
    pairs = [(a, b) for a in spoken for b in house.newsroom.languages if a != b]
    ways = [route.fingerprint for pair in pairs for route in house.translator.routes(*pair)[:1]]
    words = msgspec.json.encode(house.terms) if house.terms else b""
    return digest(house.newsroom.digest, house.checks_version, house.reader, *ways, *((words,) if words else ()))


def depict(house: House, report: Report, stories: Sequence[Story], now: int) -> None:
    """Pictures of stories that may show them are fetched once, checked and kept."""
    stored = house.store.pictures.all()
    wanted = {url: story.source for story in stories if story.state == "usable" for url in pictures(story)}
    missing = [(url, source) for url, source in sorted(wanted.items()) if url not in stored]

    def fetch(work: tuple[str, str]) -> tuple[Media, bytes]:
        url, name = work
        source = house.source(name)
        answer = house.fetcher.fetch(Request(url, pace=source.pace if source else 0.0))
        if answer.status in (404, 410):
            raise FetchError(f"{url}: answered {answer.status}, there is no such picture; tell the newspaper")
        return house.inspect(answer.body, url), answer.body

    for (url, name), outcome in zip(missing, house.runner.threads(fetch, missing), strict=True):
        if isinstance(outcome, Exception):
            _survive(report, name, outcome, url)
            continue
        house.store.pictures.put(*outcome, now)
        report.add("pictures")


def illustrated(house: House, stories: Sequence[Story]) -> list[tuple[Story, str]]:
    """Stories with their pictures, and a digest of those."""
    stored = house.store.pictures.all()
    shown = [steps.pictured(story, stored) for story in stories]
    return [(story, picture_digest(story)) for story in shown]


def sweep(house: House, report: Report, now: int) -> None:
    """Pictures that no reader sees and no usable story has are forgotten, once a run has changed what is shown. (Those of a
    story that waits for its hour or its check are kept; they are served to nobody.)"""
    if not any(report.counts[what] for what in ("stories", "published", "withdrawn")):
        return
    unshown = set(house.store.pictures.unshown())
    if not unshown:
        return
    stored = house.store.pictures.all()
    usable = (story for story in house.store.stories.all() if story.state == "usable")
    wanted = {stored[url].digest for story in usable for url in pictures(story) if url in stored}
    if over := sorted(unshown - wanted):
        house.store.pictures.drop(over, now)


def _survive(report: Report, where: str, failure: Exception, place: str = "") -> None:
    """A fault of one source or story is noted and the others go on; one of the store ends the run."""
    if isinstance(failure, _FATAL):
        raise failure
    said = str(failure) if isinstance(failure, DragomanError) else f"{type(failure).__name__}: {failure}"
    report.fault(where, said, place)
