"""Repair: the ladder for a draft that has blockers: what is certain first, then what costs more, the best draft kept.

1. `rewrite:numbers`  a number whose value is certain from the source is put in the target's own format
2. `protect`          the spans the findings name are kept from the engine, which is asked again; quantities among them are
                      then written in the target's format
3. `route`            another way to the same language

After 2 and 3 the numbers are rewritten again. A blocker that stays, stays: the judge decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from dragoman.checks.numbers import rewrite
from dragoman.model.draft import Draft, Route
from dragoman.model.finding import Finding
from dragoman.model.ident import segment_id
from dragoman.model.language import Tag
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Unit
from dragoman.quantities import Quantity, read, readable, write

Ask = Callable[[Segment, Route], Draft]
Find = Callable[[Unit, Draft], tuple[Finding, ...]]

_PROTECTED = 1_000
"""Slot numbers from here on are ours: no place has that many marks."""


def mend(unit: Unit, draft: Draft, route: Route, others: Sequence[Route], ask: Ask, find: Find) -> Draft:
    """The draft with the fewest blockers, the earliest of equals. Stops at the first without any."""
    if draft.failed:
        return _best(
            unit, draft, (_rewritten(unit, each, route) for each in _elsewhere(unit, draft, others, ask)), find
        )
    return _best(unit, draft, _rungs(unit, draft, route, others, ask, find), find)


def _best(unit: Unit, draft: Draft, climbed: Iterator[Draft], find: Find) -> Draft:
    best, fewest = draft, _blockers(unit, draft, find)
    for each in climbed:
        if not fewest:
            break
        count = _blockers(unit, each, find)
        if count < fewest:
            best, fewest = each, count
    return best


def _blockers(unit: Unit, draft: Draft, find: Find) -> int:
    """How many; a draft without words has more than any with."""
    if draft.failed:
        return 1_000_000
    return sum(finding.severity == "blocker" for finding in find(unit, draft))


def _rungs(unit: Unit, draft: Draft, route: Route, others: Sequence[Route], ask: Ask, find: Find) -> Iterator[Draft]:
    """The ladder, each rung climbed only when it is asked for."""
    yield _rewritten(unit, draft, route)
    spans = _spans(unit, draft, route, find)
    if spans:
        yield _rewritten(unit, _protected(unit, draft, route, spans, ask), route)
    for other in _elsewhere(unit, draft, others, ask):
        yield _rewritten(unit, other, route)


def _rewritten(unit: Unit, draft: Draft, route: Route) -> Draft:
    if draft.failed:
        return draft
    return rewrite(unit, draft, route.source, route.target) or draft


def _elsewhere(unit: Unit, draft: Draft, others: Sequence[Route], ask: Ask) -> Iterator[Draft]:
    for other in others:
        again = ask(unit.segment, other)
        yield msgspec.structs.replace(again, repairs=(*draft.repairs, "route"))


def _spans(unit: Unit, draft: Draft, route: Route, find: Find) -> list[tuple[int, int]]:
    """What the engine should leave alone: the source spans of the blockers, widened to whole quantities."""
    named = [
        finding.source
        for finding in find(unit, draft)
        if finding.severity == "blocker" and finding.source[0] < finding.source[1]
    ]
    known = _quantities(unit.segment.text, route.source)
    whole = {
        next(((each.start, each.end) for each in known if each.start < end and start < each.end), (start, end))
        for start, end in named
    }
    kept: list[tuple[int, int]] = []
    for start, end in sorted(whole):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    covered = sum(end - start for start, end in kept)
    return kept if covered < len(unit.segment.text) // 2 else []  # what is mostly kept back is not translated


def _quantities(text: str, language: Tag) -> tuple[Quantity, ...]:
    return read(text, language) if readable(language) else ()


def _protected(unit: Unit, draft: Draft, route: Route, spans: Sequence[tuple[int, int]], ask: Ask) -> Draft:
    """The engine's words with the spans kept from it as code, which engines leave alone, and then put in."""
    segment = unit.segment
    ours = tuple(Slot(start, end, "code", _PROTECTED + n) for n, (start, end) in enumerate(spans))
    slots = tuple(sorted((*segment.slots, *ours), key=lambda slot: (slot.start, -slot.end, slot.kind)))
    kinds = tuple(slot.kind for slot in slots)
    again = ask(
        Segment(segment_id(segment.language, segment.text, kinds), segment.language, segment.text, slots), route
    )
    if again.failed:
        return again
    known = {(each.start, each.end): each for each in _quantities(segment.text, route.source)}
    text, kept = again.text, tuple(slot for slot in again.slots if slot.n < _PROTECTED)
    for slot in sorted((each for each in again.slots if each.n >= _PROTECTED), key=lambda each: -each.start):
        quantity = known.get(spans[slot.n - _PROTECTED])
        words = (
            write(quantity, route.target)
            if quantity is not None and readable(route.target)
            else text[slot.start : slot.end]
        )
        text, kept = _put(text, kept, slot, words)
    return msgspec.structs.replace(
        again, segment=segment.id, text=text, slots=kept, repairs=(*draft.repairs, "protect")
    )


def _put(text: str, slots: tuple[Slot, ...], place: Slot, words: str) -> tuple[str, tuple[Slot, ...]]:
    """Words in a place, slots behind and around it moved along."""
    shift = len(words) - (place.end - place.start)
    moved = tuple(
        Slot(
            slot.start + shift if slot.start >= place.end else slot.start,
            slot.end + shift if slot.end >= place.end else slot.end,
            slot.kind,
            slot.n,
        )
        for slot in slots
    )
    return text[: place.start] + words + text[place.end :], moved
