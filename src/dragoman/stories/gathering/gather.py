"""Copies gathered into the newsroom's own stories.

Which copies are one story, and its id: `gathering.identity`. What of it may be shown: `gathering.rights`. Whether it changed, and
what readers are told of that: `stories.revisions`. Here they are put together, and a story's state is decided:

canceled   a wire killed one of its copies, or its sources have none any more (410, deleted from the feed)
withheld   a wire does not let it be shown for now
embargo    the latest of its copies' embargoes; expires: the earliest; whoever leads it, the newsroom has read the terms
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec

from dragoman.model.copy import Copy
from dragoman.model.newsroom import Newsroom, Topic
from dragoman.model.source import Source
from dragoman.model.story import CopyRef, Story
from dragoman.model.when import Instant, When, order
from dragoman.ports import Item
from dragoman.stories.gathering import rights
from dragoman.stories.gathering.identity import GONE, Group, Pair, grouped, identity, leading, led_to
from dragoman.stories.gathering.revisions import reading, revised
from dragoman.stories.gathering.rights import shown

__all__ = ["Gathered", "gather", "shown"]

Resolve = Callable[[Sequence[str], Sequence[Topic]], tuple[str, ...]]


class Gathered(msgspec.Struct, frozen=True):
    """What gathering changes. `stories`: new revisions; `aliases`: name -> story id, new or moved; `items`: newly gathered."""

    stories: tuple[Story, ...] = ()
    aliases: dict[str, str] = {}
    items: tuple[Item, ...] = ()


class _Desk(msgspec.Struct, frozen=True):
    """What every story is gathered with."""

    newsroom: Newsroom
    sources: dict[str, Source]
    resolve: Resolve
    now: int


def gather(
    copies: Sequence[Pair],
    aliases: Mapping[str, str],
    known: Mapping[str, Story],
    newsroom: Newsroom,
    now: int,
    resolve: Resolve,
) -> Gathered:
    """All copies -> the stories that are new or changed. `now`: Unix seconds, for what no one dates. Pure, and idempotent:
    gathering again what was gathered changes nothing."""
    desk = _Desk(newsroom, {source.name: source for source in newsroom.sources}, resolve, now)
    stories: list[Story] = []
    pointed: dict[str, str] = {}
    items: list[Item] = []
    for group in grouped([pair for pair in copies if pair[1].source in desk.sources], aliases):
        own, former = identity(group, aliases, known)
        story = _told(group, own, known.get(own), desk)
        stories += [] if story is None else [story]
        stories += [_merged(known[other], own) for other in sorted(former - {own}) if other in known]
        pointed |= led_to(own, former, group.names, aliases)
        items += [_done(item, own) for item, _ in group.pairs if not _is_done(item, own)]
    return Gathered(tuple(stories), pointed, tuple(items))


def _merged(story: Story, into: str) -> Story:
    """A story that turned out to be another one: withdrawn, and its id leads there."""
    note = f"merged-into:{into}"
    return msgspec.structs.replace(story, state="canceled", revision=story.revision + 1, notes=(*story.notes, note))


def _is_done(item: Item, story: str) -> bool:
    return (item.gathered, item.gathered_by, item.story) == (item.copy_digest, item.read_by, story)


def _done(item: Item, story: str) -> Item:
    return msgspec.structs.replace(item, gathered=item.copy_digest, gathered_by=item.read_by, story=story)


# -- one story --


def _told(group: Group, name: str, before: Story | None, desk: _Desk) -> Story | None:
    """The story as its lead copy tells it, None when nothing of it changed."""
    killed = any(copy.state == "canceled" for _, copy in group.pairs)
    living = [pair for pair in group.pairs if pair[0].status != GONE]
    if killed or not living:
        return None if before is None else _withdrawn(before, "killed-by-source" if killed else "gone-at-source")
    item, copy = leading(living, before, desk.newsroom)
    if before is not None and _stale(copy, before):
        return None
    story = _story(name, item, copy, desk, desk.now if before is None else order(before.published))
    story = msgspec.structs.replace(story, copies=_refs(group.pairs, item), agency=_agency(living), **_bound(living))
    return revised(story, before, reading(item.read_by), reading(item.gathered_by), desk.now)


def _withdrawn(before: Story, why: str) -> Story | None:
    if before.state == "canceled":
        return None
    return msgspec.structs.replace(
        before, state="canceled", revision=before.revision + 1, notes=tuple(dict.fromkeys((*before.notes, why)))
    )


def _stale(copy: Copy, before: Story) -> bool:
    """Whether a wire's version comes after a later one of the same guid that is known already."""
    if not before.copies or (copy.source, copy.guid) != (before.copies[0].source, before.copies[0].guid):
        return False
    counted = copy.version.isdecimal() and before.version.isdecimal()
    return counted and _number(copy.version) < _number(before.version)


def _number(version: str) -> tuple[int, str]:
    """A number of any length, to compare."""
    digits = version.lstrip("0")
    return len(digits), digits


def _bound(living: Sequence[Pair]) -> dict[str, object]:
    """What wires bind the newsroom to: state, embargo, expiry."""
    copies = [copy for _, copy in living]
    embargoes = [copy.embargo for copy in copies if copy.embargo is not None]
    ends = [copy.expires for copy in copies if copy.expires is not None]
    return {
        "state": "withheld" if any(copy.state == "withheld" for copy in copies) else "usable",
        "embargo": max(embargoes, key=order, default=None),
        "expires": min(ends, key=order, default=None),
    }


def _refs(group: Iterable[Pair], lead: Item) -> tuple[CopyRef, ...]:
    """The lead copy first, the others by their names, whatever order they came in."""
    refs = sorted((item is not lead, item.source, item.guid, copy.url) for item, copy in group)
    return tuple(CopyRef(source, guid, url) for _, source, guid, url in refs)


def _agency(group: Iterable[Pair]) -> str:
    return next((copy.agency for _, copy in group if copy.agency), "")


def _story(name: str, item: Item, copy: Copy, desk: _Desk, fallback: int) -> Story:
    source = desk.sources[copy.source]
    granted = rights.granted(source)
    section, body = _section(copy, source, desk.newsroom), shown(copy.body, granted, copy.language)
    notes = (*copy.notes, *_doubts(copy, item, section), *rights.doubts(copy, granted))
    return Story(
        id=name, revision=1, source=copy.source, url=copy.url or item.url or item.entry.url, language=copy.language,
        title=copy.title, published=_published(copy, item, fallback), authors=copy.authors, updated=copy.updated,
        standfirst="" if granted.show == "link" else copy.standfirst, section=section, tags=copy.tags,
        topics=tuple(desk.resolve(copy.tags, desk.newsroom.topics)), genre=copy.genre,
        lead_image=rights.lead(copy.lead_image, granted), body=body,
        corrections=() if granted.show == "link" else copy.corrections, rights=granted,
        notes=tuple(dict.fromkeys(notes)), usage=copy.usage, rights_holder=copy.rights_holder, version=copy.version,
        excerpt=granted.show == "excerpt" and rights.shortened(copy.body, body),
    )  # fmt: skip


def _published(copy: Copy, item: Item, fallback: int) -> When:
    """What the page says, else the feed, else when we first saw it."""
    return copy.published or item.entry.published or Instant(item.seen or fallback)


def _doubts(copy: Copy, item: Item, section: str) -> Iterable[str]:
    if copy.published is None:
        yield "date-from-feed" if item.entry.published else "date-of-first-sight"
    if copy.access != "open":
        yield f"access-{copy.access}"
    if copy.section and not section:
        yield f"section-unmapped:{copy.section}"


def _section(copy: Copy, source: Source, newsroom: Newsroom) -> str:
    """The newsroom's section for the source's own; its own key or name counts as well."""
    wanted = copy.section.casefold()
    for said, section in source.sections.items():
        if said.casefold() == wanted:
            return section
    for each in newsroom.sections:
        if wanted and wanted in (each.key.casefold(), each.title.get(copy.language, "").casefold()):
            return each.key
    return ""
