"""Release: ready editions become what readers see, and what may no longer be shown is withdrawn.

An article's neighbours are chosen here, among what is live and what this run makes live, so that a run which was killed
half-way chooses the same when it is started again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

import msgspec

from dragoman.model.edition import Publication
from dragoman.model.language import Tag
from dragoman.model.page import Card
from dragoman.model.story import Story
from dragoman.model.when import as_datetime, order
from dragoman.pages import Standing, moved_on, shifted, standing, touched
from dragoman.ports import CardQuery, EditionState
from dragoman.press import plan, steps
from dragoman.press.house import House
from dragoman.press.report import Report
from dragoman.press.shelf import StoreShelf
from dragoman.topics import neighbours

_DAY = 86400
_NEAR = (31 * _DAY, 4 * _DAY)
"""How far back and ahead of a story's time its neighbours are looked for (topics.neighbours narrows it)."""


def show(house: House, report: Report, stories: Sequence[Story], now: int) -> None:
    """Move every pointer that is due, oldest stories first."""
    in_order = sorted(stories, key=lambda story: (order(story.published), story.id))
    moves = [shift for story in in_order for shift in due(house, story, now)]
    live = standing(StoreShelf(house.store, house.newsroom.languages))
    for shift in moves:
        if not shift.basis:
            live = _withdraw(house, report, shift, live, now)
    published = [found for shift in moves if shift.basis and (found := _prepare(house, shift, now))]
    batch = {(card.story, card.language): card for _, card in published}
    for publication, card in published:
        live = _publish(house, report, publication, card, batch, live, now)


def again(house: House, report: Report, story: str, language: Tag, now: int) -> None:
    """Show anew a live edition whose words a person changed: its basis is the same, so no pointer would be due."""
    pointer = house.store.editions.publication(story, language)
    if pointer is None or pointer.state != "live":
        return
    found = _prepare(house, plan.Shift(story, language, pointer.basis), now)
    if found is not None:
        live = standing(StoreShelf(house.store, house.newsroom.languages))
        _publish(house, report, *found, {(story, language): found[1]}, live, now)


def due(house: House, story: Story, now: int) -> list[plan.Shift]:
    """The moves of one story's pointers that are due."""
    pointers = {each.language: each for each in house.store.editions.publications(story.id)}
    tags = {*plan.targets(story, house.newsroom), *pointers}
    states = {(story.id, tag): state for tag in tags if (state := _state(house, story.id, tag))}
    moves = list(plan.shifts(story, states, pointers, house.newsroom, now))
    moved = {move.language for move in moves}
    left = [pointer for pointer in pointers.values() if pointer.language not in moved and pointer.state == "live"]
    return [*moves, *_outdated(house, story, left)]


def _outdated(house: House, story: Story, left: Sequence[Publication]) -> list[plan.Shift]:
    """Editions that stay as they were, and show what the rights no longer grant: withdrawn until there is a better one."""
    late = [pointer for pointer in left if pointer.revision < story.revision]
    before = {each: house.store.stories.get(story.id, each) for each in {pointer.revision for pointer in late}}
    return [
        plan.Shift(story.id, pointer.language, "", "rights-narrowed")
        for pointer in late
        if (then := before[pointer.revision]) is not None and plan.narrowed(then.rights, story.rights)
    ]


def _state(house: House, story: str, language: Tag) -> EditionState | None:
    edition = house.store.editions.get(story, language)
    if edition is None:
        return None
    return EditionState(story, language, edition.revision, edition.basis, edition.state)


def _prepare(house: House, shift: plan.Shift, now: int) -> tuple[Publication, Card] | None:
    edition = house.store.editions.get(shift.story, shift.language)
    if edition is None or edition.basis != shift.basis:
        return None
    before = house.store.editions.publication(shift.story, shift.language)
    month = as_datetime(edition.text.published).astimezone(ZoneInfo(house.newsroom.zone)).strftime("%Y/%m")
    policy = house.newsroom.policy.within(edition.text.section, edition.language)
    noindex = policy.noindex_machine and edition.label.kind == "machine"
    publication = steps.pointer(edition, before, now, month, noindex)
    return publication, steps.card(edition, publication)


def _publish(
    house: House,
    report: Report,
    publication: Publication,
    card: Card,
    batch: Mapping[tuple[str, Tag], Card],
    live: Standing,
    now: int,
) -> Standing:
    near = neighbours(card, _candidates(house, card, batch))
    pointer = msgspec.structs.replace(
        publication, same_topic=near.same_topic, same_section=near.same_section, same_author=near.same_author
    )
    before = listed(house, card.story, card.language)
    after = moved_on(live, before, card)
    house.store.editions.publish(pointer, card, (*touched(before, card), *shifted(live, after)), now)
    report.add("published")
    house.say("published", {"story": card.story, "language": card.language, "revision": pointer.revision})
    return after


def _withdraw(house: House, report: Report, shift: plan.Shift, live: Standing, now: int) -> Standing:
    before = house.store.editions.publication(shift.story, shift.language)
    if before is None:
        return live
    card = listed(house, shift.story, shift.language)
    after = moved_on(live, card, None)
    house.store.editions.publish(steps.gone(before, now), None, (*touched(card, None), *shifted(live, after)), now)
    report.add("withdrawn")
    house.say("withdrawn", {"story": shift.story, "language": shift.language, "reason": shift.reason})
    return after


def listed(house: House, story: str, language: Tag) -> Card | None:
    """A live story as the lists show it now."""
    return next(iter(house.store.lists.cards(CardQuery(language, stories=(story,), limit=1))), None)


def _candidates(house: House, card: Card, batch: Mapping[tuple[str, Tag], Card]) -> list[Card]:
    at = order(card.published)
    query = CardQuery(card.language, since=at - _NEAR[0], before=at + _NEAR[1], limit=2000)
    live = {each.story: each for each in house.store.lists.cards(query)}
    live.update({story: each for (story, language), each in batch.items() if language == card.language})
    return [live[story] for story in sorted(live)]
