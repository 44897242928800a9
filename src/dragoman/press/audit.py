"""The audit: everything recomputed from what was fetched, and compared with what the store says. They must agree."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.editions.illustrate import picture_digest
from dragoman.model.story import Story
from dragoman.press import plan, release, steps, workshop
from dragoman.press.house import House
from dragoman.stories.gathering.gather import gather
from dragoman.topics import resolve


def audit(house: House, now: int) -> Iterator[str]:
    """One line for each disagreement between the road travelled step by step and the road recomputed; none is good."""
    yield from _copies(house)
    yield from _stories(house, now)
    stories = tuple(house.store.stories.all())
    yield from _editions(house, stories, now)
    yield from _pointers(house, stories, now)
    yield from _cards(house)


def _copies(house: House) -> Iterator[str]:
    known = {source.name: source for source in house.newsroom.sources}
    items = [item for item in house.store.items.all() if item.body and item.source in known]
    work = [(steps.fetched(item, house.store.items.body(item.body)), known[item.source], item.entry) for item in items]
    by = plan.readers(house.reader, house.newsroom.sources)
    for item, outcome in zip(items, house.runner.map(house.read, work), strict=True):
        again, _ = steps.keep_copy(item, by[item.source], outcome)
        if again.copy_digest != item.copy_digest:
            yield f"{item.source} {item.guid}: the kept bytes read differently now"


def _stories(house: House, now: int) -> Iterator[str]:
    known = {story.id: story for story in house.store.stories.all()}
    copies = tuple(house.store.items.copies())
    again = gather(copies, house.store.stories.aliases(), known, house.newsroom, now, resolve)
    for story in again.stories:
        before = _revision(known, story)
        yield f"story {story.id}: gathering its copies again gives another content than revision {before}"


def _revision(known: dict[str, Story], story: Story) -> str:
    """The revision the store has of a story, or that it has none."""
    return str(known[story.id].revision) if story.id in known else "none"


def _editions(house: House, stories: tuple[Story, ...], now: int) -> Iterator[str]:
    stored = house.store.pictures.all()
    shown = [(found, picture_digest(found)) for found in (steps.pictured(story, stored) for story in stories)]
    for task in workshop.due(house, shown, now):
        yield f"edition {task.story.id}/{task.language}: its basis is no longer what it would be made from"


def _pointers(house: House, stories: tuple[Story, ...], now: int) -> Iterator[str]:
    for story in stories:
        for shift in release.due(house, story, now):
            what = "be shown" if shift.basis else f"be withdrawn ({shift.reason})"
            yield f"publication {shift.story}/{shift.language}: ought to {what}"
    for pointer in house.store.editions.publications():
        edition = house.store.editions.get(pointer.story, pointer.language, pointer.revision, pointer.basis)
        if not plan.agrees(edition, pointer):
            yield f"publication {pointer.story}/{pointer.language}: points to no ready edition"


def _cards(house: House) -> Iterator[str]:
    for pointer in house.store.editions.publications():
        card = release.listed(house, pointer.story, pointer.language)
        if pointer.state == "gone":
            if card is not None:
                yield f"card {pointer.story}/{pointer.language}: withdrawn, yet still in the lists"
            continue
        edition = house.store.editions.get(pointer.story, pointer.language, pointer.revision, pointer.basis)
        if edition is not None and card != steps.card(edition, pointer):
            yield f"card {pointer.story}/{pointer.language}: the lists show something else than the article"
