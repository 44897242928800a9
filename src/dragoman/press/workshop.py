"""The workshop: stories become editions. Split, translate what is not yet known, check, mend, judge, compose.

Drafts are kept as they come, so that a run which was killed pays for nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import msgspec

from dragoman.checks import find as find_in
from dragoman.errors import DragomanError, EngineError, LeaseLost, StoreError
from dragoman.model.draft import Draft, Route
from dragoman.model.finding import Finding
from dragoman.model.language import Tag
from dragoman.model.newsroom import Policy
from dragoman.model.story import Story
from dragoman.model.unit import Unit
from dragoman.model.when import order
from dragoman.ports import Check, EditionState
from dragoman.press import plan, steps
from dragoman.press.house import House
from dragoman.press.recall import Recall
from dragoman.press.report import Report
from dragoman.press.steps import Inspected, Opened
from dragoman.press.vocabulary import Shown

WAVE = 240
"""Editions in the workshop at once: bounds memory, and commits what is finished."""

BATCH = 256
"""The most segments drafted between two commits; fewer for engines that are asked fewer at once."""


def best(house: House, source: Tag, target: Tag) -> Route | None:
    """The route an edition takes: the best there is, None where there is none."""
    return next(iter(house.translator.routes(source, target)), None)


def inside(house: House, source: Tag, target: Tag) -> Route | None:
    """The best route on which nothing leaves the house, None where there is none."""
    return next((route for route in house.translator.routes(source, target) if not route.leaves_house), None)


def due(house: House, shown: Sequence[tuple[Story, str]], now: int) -> list[plan.Task]:
    """The editions to be made of these stories, the newest stories first."""
    tasks = wanted(house, shown, house.store.editions.states(), now)
    return sorted(tasks, key=lambda task: (-order(task.story.published), task.story.id, task.language))


def wanted(
    house: House, shown: Sequence[tuple[Story, str]], states: Mapping[tuple[str, Tag], EditionState], now: int
) -> Iterator[plan.Task]:
    """The editions these stories are to have, save those that `states` has as they are to be."""
    ways = partial(best, house), house.checks_version, partial(inside, house)
    return plan.editions(shown, states, house.newsroom, *ways, now, Shown(house.terms), Recall(house.store.memory))


def make(house: House, report: Report, shown: Sequence[tuple[Story, str]], now: int) -> None:
    """Every edition that is due, wave by wave."""
    tasks = due(house, shown, now)
    for start in range(0, len(tasks), WAVE):
        _wave(house, report, tasks[start : start + WAVE], now)


def _wave(house: House, report: Report, tasks: Sequence[plan.Task], now: int) -> None:
    opened = _open_all(house, report, tasks)
    drafted = _draft_all(house, report, opened, now)
    inspected = _inspect_all(house, report, drafted)
    for work, outcome in _mend_all(house, report, inspected, now):
        _finish(house, report, work, outcome, now)


def _open_all(house: House, report: Report, tasks: Sequence[plan.Task]) -> list[Opened]:
    opened = []
    for task, outcome in zip(
        tasks, house.runner.map(partial(steps.open_task, steps.names_of(house.newsroom)), tasks), strict=True
    ):
        if isinstance(outcome, Exception):
            _note(report, task.story.id, outcome)
        else:
            opened.append(outcome)
    return opened


def _finish(house: House, report: Report, opened: Opened, inspected: Inspected, now: int) -> None:
    pointer = house.store.editions.publication(opened.task.story.id, opened.task.language)
    published = pointer is not None and pointer.state == "live"
    policy, earlier = house.newsroom.policy, house.store.editions.get(opened.task.story.id, opened.task.language)
    before = earlier.pieces if earlier else ()
    edition = steps.conclude(house.checks, house.checks_version, policy, published, opened, inspected, before)
    house.store.editions.put(edition, now)
    report.add("editions")
    report.add(edition.state)
    if lost := [draft for draft in inspected.drafts if draft.failed]:
        place = f"{edition.story}/{edition.language}"
        report.fault(place, f"{len(lost)} sentences found no words ({lost[0].failed}): see `dragoman why {place}`")
    facts = {"story": edition.story, "revision": edition.revision, "language": edition.language}
    house.say("edition", facts | {"outcome": edition.state, "reasons": list(edition.reasons)})


# -- translate --


def _draft_all(
    house: House, report: Report, opened: Sequence[Opened], now: int
) -> list[tuple[Opened, tuple[Draft, ...]]]:
    """Drafts for every unit: those known, and the rest from the engines, the routes side by side."""
    ways: dict[str, tuple[Route, list[Opened]]] = {}
    for each in opened:
        if each.task.route is not None:
            ways.setdefault(each.task.route.fingerprint, (each.task.route, []))[1].append(each)
    found: dict[str, Draft] = {}
    steps_by_way = house.runner.threads(partial(_draft_way, house, now), list(ways.values()))
    for (route, _), outcome in zip(ways.values(), steps_by_way, strict=True):
        if isinstance(outcome, Exception):
            _note(report, f"{route.source}-{route.target}", outcome)
            continue
        drafts, sent, known = outcome
        found.update(drafts)
        report.add("sent", sent)
        report.add("known", known)
    complete = (each for each in opened if each.task.route is None or all(key in found for key in each.keys))
    return [(each, () if each.task.route is None else tuple(found[key] for key in each.keys)) for each in complete]


def _draft_way(house: House, now: int, way: tuple[Route, list[Opened]]) -> tuple[dict[str, Draft], int, int]:
    """All drafts of one route: (by key, how many were sent to an engine, how many were known)."""
    route, works = way
    units = {key: unit for work in works for key, unit in zip(work.keys, work.sent, strict=True)}
    mended = {steps.mended_key(key, house.checks_version): key for key in units}
    found = house.store.drafts.known(list(units))
    for key, draft in house.store.drafts.known(list(mended)).items():
        found[mended[key]] = draft
    found.update((draft.key, draft) for work in works for draft in work.recalled)
    missing = _in_order(route, {key: unit for key, unit in units.items() if key not in found})
    known = len(found)
    for part in _batches(missing, min(BATCH, max(route.batch, 1))):
        said = [
            steps.released_draft(each) for each in house.translator.draft([units[key] for key in part], route, part)
        ]
        kept = [draft for draft in said if not draft.failed]
        house.store.drafts.put(kept, now)
        found.update((draft.key, draft) for draft in said)
    if any(draft.failed for draft in found.values()):
        _ask_engines(house, route)
    return found, len(missing), known


def _in_order(route: Route, units: Mapping[str, Unit]) -> list[str]:
    """The keys as they are to be sent: by length over all stories, the longest first, for an engine of the house goes
    fastest through texts that are alike; the newest stories first to others, whose budget may end on the way."""
    return list(units) if route.leaves_house else sorted(units, key=lambda key: -len(units[key].segment.text))


def _ask_engines(house: House, route: Route) -> None:
    """Raises EngineError when an engine is out of order: its editions are made in a later run, not held for good."""
    for leg in route.legs:
        if fault := house.translator.fault(leg.source, leg.target, leg.engine):
            raise EngineError(fault)


def _batches(keys: Sequence[str], size: int) -> Iterator[list[str]]:
    for start in range(0, len(keys), size):
        yield list(keys[start : start + size])


# -- check, mend --


def _inspect_all(
    house: House, report: Report, drafted: Sequence[tuple[Opened, tuple[Draft, ...]]]
) -> list[tuple[Opened, Inspected]]:
    outcomes = house.runner.map(partial(_inspect, house.checks, house.newsroom.policy), drafted)
    inspected = []
    for (work, _), outcome in zip(drafted, outcomes, strict=True):
        if isinstance(outcome, Exception):
            _note(report, work.task.story.id, outcome)
        else:
            inspected.append((work, outcome))
    return inspected


def _inspect(checks: tuple[Check, ...], policy: Policy, work: tuple[Opened, tuple[Draft, ...]]) -> Inspected:
    return Inspected((), ()) if work[0].task.route is None else steps.inspect(checks, policy, work)


def _mend_all(
    house: House, report: Report, inspected: Sequence[tuple[Opened, Inspected]], now: int
) -> list[tuple[Opened, Inspected]]:
    """Drafts with blockers climb the repair ladder, once for each set of checks."""
    outcomes = house.runner.threads(partial(_mend, house, now), inspected)
    finished: list[tuple[Opened, Inspected]] = []
    for (work, _), outcome in zip(inspected, outcomes, strict=True):
        if isinstance(outcome, Exception):
            _note(report, work.task.story.id, outcome)
            continue
        result, count = outcome
        report.add("mended", count)
        finished.append((work, result))
    return finished


def _mend(house: House, now: int, work: tuple[Opened, Inspected]) -> tuple[Inspected, int]:
    opened, inspected = work
    route = opened.task.route
    if route is None:
        return inspected, 0
    known = steps.knowledge(opened.task)

    def find(unit: Unit, draft: Draft) -> tuple[Finding, ...]:
        return steps.weighed(find_in(house.checks, unit, draft, known), opened.task, unit.role, house.newsroom.policy)

    drafts, findings, kept = list(inspected.drafts), list(inspected.findings), []
    for place, (unit, sent, key) in enumerate(zip(opened.units, opened.sent, opened.keys, strict=True)):
        climbed = steps.mended_key(key, house.checks_version)
        if not steps.blocked(findings[place]) or drafts[place].key == climbed or steps.approved(drafts[place]):
            continue
        better = steps.released_draft(house.translator.mend(sent, drafts[place], route, _as_shown(find, unit)))
        drafts[place] = msgspec.structs.replace(better, key=climbed)
        findings[place] = find(unit, drafts[place])
        kept.append(drafts[place])
    house.store.drafts.put([draft for draft in kept if not draft.failed], now)
    count = sum(not steps.blocked(findings[place]) for place, draft in enumerate(drafts) if draft in kept)
    return Inspected(tuple(drafts), tuple(findings)), count


def _as_shown(
    find: Callable[[Unit, Draft], tuple[Finding, ...]], unit: Unit
) -> Callable[[Unit, Draft], tuple[Finding, ...]]:
    """What the checks see of a draft as readers would be shown it, whatever slots the engine was sent beside it."""
    return lambda _sent, draft: find(unit, steps.released_draft(draft))


def _note(report: Report, where: str, failure: Exception) -> None:
    """One story's fault is noted and the others go on; the store's ends the run."""
    if isinstance(failure, LeaseLost | StoreError):
        raise failure
    report.fault(where, failure if isinstance(failure, DragomanError) else f"{type(failure).__name__}: {failure}")
