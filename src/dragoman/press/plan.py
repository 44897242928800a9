"""The plan: a pure decider. From what the store holds and what time it is, what is to be done, in the order of the road.

Nothing here does anything; `press.road` does what it says, and `dragoman plan` prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

from dragoman.model.draft import Route
from dragoman.model.edition import Edition, Publication
from dragoman.model.ident import digest
from dragoman.model.knowledge import Term
from dragoman.model.language import Tag
from dragoman.model.newsroom import Newsroom, Policy
from dragoman.model.remembered import Recalled
from dragoman.model.source import Rights, Source
from dragoman.model.story import Story
from dragoman.model.when import Day, order
from dragoman.pages import expiry
from dragoman.ports import EditionState, FeedState, Item

COMPOSER = "3"
"""Version of how editions are put together; part of every edition's basis."""


class Task(msgspec.Struct, frozen=True):
    """An edition to be made: a story's revision in a language by a route (None for the source language itself). `terms`:
    those of the termbase that it has; `recalled`: the sentences a person has approved words for."""

    story: Story
    language: Tag
    route: Route | None
    basis: str
    terms: tuple[Term, ...] = ()
    recalled: Recalled = ()


class Shift(msgspec.Struct, frozen=True):
    """A pointer to be moved: publish the edition of this basis, or withdraw (`basis` '') for a reason."""

    story: str
    language: Tag
    basis: str
    reason: str = ""


def feeds(sources: Iterable[Source], states: Mapping[str, FeedState], now: int) -> tuple[Source, ...]:
    """Sources whose feed is due: never visited, moved in the settings, or past its time and not retired."""
    return tuple(source for source in sources if _feed_due(source, states.get(source.name), now))


def _feed_due(source: Source, state: FeedState | None, now: int) -> bool:
    if state is None or state.location != source.location:
        return True
    return not state.gone and state.due <= now


def pages(items: Iterable[Item], known: frozenset[str], now: int) -> tuple[Item, ...]:
    """Items whose page is to be fetched: the feed says something new of them, or an earlier attempt is to be repeated."""
    return tuple(item for item in items if item.source in known and _page_due(item, now))


def _page_due(item: Item, now: int) -> bool:
    return item.stamp != item.entry.stamp and item.due <= now


def readers(reader: str, sources: Iterable[Source]) -> dict[str, str]:
    """Source -> what its items are read by: the house's readers, and what they are told of the source (its languages, its
    name, the rules for its pages). Another value, and everything kept of it is read again."""
    told = {source.name: (source.language, source.also, source.title, source.pages) for source in sources}
    return {name: f"{reader} {digest('reader', msgspec.json.encode(each))[:12]}" for name, each in told.items()}


def reads(items: Iterable[Item], by: Mapping[str, str]) -> tuple[Item, ...]:
    """Items with bytes that what reads their source has not read. `by`: of `readers`."""
    return tuple(
        item for item in items if item.body and item.source in by and item.read_by != f"{by[item.source]} {item.body}"
    )


def gathers(items: Iterable[Item]) -> bool:
    """Whether any copy has changed since its story was gathered."""
    return any(item.copy_digest != item.gathered for item in items)


def targets(story: Story, newsroom: Newsroom) -> tuple[Tag, ...]:
    """The languages a story may have, by the newsroom's list and the source's rights, its own first."""
    if not story.rights.translate:
        return (story.language,)
    allowed = set(story.rights.languages) or set(newsroom.languages)
    return (story.language, *(tag for tag in newsroom.languages if tag != story.language and tag in allowed))


def basis(
    story: Story, pictures: str, route: Route | None, checks: str, policy: Policy, terms: tuple[Term, ...] = (),
    recalled: Recalled = (),
) -> str:  # fmt: skip
    """What an edition is made from, as one digest: equal basis, nothing to do. `terms`: those the story has; `recalled`:
    what is remembered of it."""
    fingerprint = route.fingerprint if route else ""
    quality = f"{route.quality:.1f}" if route else ""
    rules = msgspec.json.encode(policy)
    words = (msgspec.json.encode(terms),) if terms else ()
    memory = ("memory", *(f"{path} {offer.of.key}" for path, offer in recalled)) if recalled else ()
    made_of = story.id, str(story.revision), story.basis, pictures, fingerprint, quality, checks, rules, *words, *memory
    return digest("edition", COMPOSER, *made_of)[:32]


def editions(
    stories: Iterable[tuple[Story, str]],
    states: Mapping[tuple[str, Tag], EditionState],
    newsroom: Newsroom,
    route: Callable[[Tag, Tag], Route | None],
    checks: str,
    inside: Callable[[Tag, Tag], Route | None] = lambda _source, _target: None,
    now: int = 0,
    terms: Callable[[Story, Tag], tuple[Term, ...]] = lambda _story, _target: (),
    recall: Callable[[Story, Tag], Recalled] = lambda _story, _target: (),
) -> Iterator[Task]:
    """Editions to be made of (illustrated story, picture digest) pairs. A pair of languages without a route gives none.
    `inside`: the route of stories whose text stays in the house; `terms`: those of the termbase that a story has;
    `recall`: what a person has approved for its sentences."""
    for story, pictures in stories:
        if story.state != "usable":
            continue
        for language in targets(story, newsroom):
            way = None if language == story.language else route(story.language, language)
            if way is not None and way.leaves_house and private(story, newsroom, now):
                way = inside(story.language, language)
            if way is None and language != story.language:
                continue
            told = terms(story, language) if way is not None else ()
            recalled = recall(story, language) if way is not None else ()
            wanted = basis(story, pictures, way, checks, newsroom.policy, told, recalled)
            state = states.get((story.id, language))
            if state is None or state.basis != wanted:
                yield Task(story, language, way, wanted, told, recalled)


def private(story: Story, newsroom: Newsroom, now: int) -> bool:
    """Whether a story's text is sent to nobody outside: it is not out yet, withheld, or for its source's subscribers."""
    return story.state != "usable" or _start(story, newsroom) > now or "access-subscriber" in story.notes


def withheld(story: Story, newsroom: Newsroom, now: int) -> str:
    """Why a story may not be shown at all now; '' when it may."""
    if story.state != "usable":
        return story.state
    if _start(story, newsroom) > now:
        return "embargo"
    if 0 < _end(story, newsroom) <= now:
        return "rights-expired"
    if all(source.name != story.source for source in newsroom.sources):
        return "source-removed"
    return ""


def wakes(story: Story, newsroom: Newsroom, now: int) -> int:
    """The next instant (Unix seconds) at which time alone changes what may be shown of a story; 0 for never."""
    moments = (_start(story, newsroom), _end(story, newsroom))
    return min((moment for moment in moments if moment > now), default=0)


def _start(story: Story, newsroom: Newsroom) -> int:
    """The second from which a story may be shown; an embargo that is a bare date ends with that day's beginning in the
    newsroom's zone."""
    if isinstance(story.embargo, Day):
        return int(datetime.combine(date.fromisoformat(story.embargo.iso), time(), ZoneInfo(newsroom.zone)).timestamp())
    return order(story.embargo)


def _end(story: Story, newsroom: Newsroom) -> int:
    """The second from which nothing of a story may be shown, 0 for none: by the same clock as its page."""
    return expiry.ends(story.rights.expires, story.expires, ZoneInfo(newsroom.zone))


def shifts(
    story: Story,
    states: Mapping[tuple[str, Tag], EditionState],
    pointers: Mapping[Tag, Publication],
    newsroom: Newsroom,
    now: int,
) -> Iterator[Shift]:
    """Pointers of one story to be moved: ready editions shown, and everything withdrawn that may no longer be."""
    reason = withheld(story, newsroom, now)
    allowed = targets(story, newsroom)
    for language, pointer in pointers.items():
        why = reason or ("" if language in allowed else "language-removed")
        if why and pointer.state == "live":
            yield Shift(story.id, language, "", why)
    if reason:
        return
    for language in allowed:
        state = states.get((story.id, language))
        if state is None or state.state != "ready":
            continue
        pointer_now = pointers.get(language)
        if pointer_now is None or pointer_now.state == "gone":
            if state.revision >= story.revision:  # what is not up is not put up as it was before
                yield Shift(story.id, language, state.basis)
        elif pointer_now.basis != state.basis:
            yield Shift(story.id, language, state.basis)


_SHOWS = ("link", "excerpt", "full")


def narrowed(before: Rights, now: Rights) -> bool:
    """Whether rights grant less than they did: what was shown under the old ones may not stand until a new edition is ready."""
    less = _SHOWS.index(now.show) < _SHOWS.index(before.show) or (before.pictures and not now.pictures)
    return less or (before.pictures and not set(now.reserved) <= set(before.reserved))


def agrees(edition: Edition | None, publication: Publication) -> bool:
    """Whether a live pointer points to an edition that is there and was ready (`run --audit`)."""
    return publication.state == "gone" or (edition is not None and edition.state == "ready")
