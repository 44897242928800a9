"""Route: every way from a language to another over the engines there are, and the words by one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol, runtime_checkable

import msgspec

from dragoman.engines import repair
from dragoman.engines.quality import Measured, recorded
from dragoman.errors import EngineError
from dragoman.model.draft import Draft, Leg, Route, Said
from dragoman.model.finding import Finding
from dragoman.model.ident import digest, segment_id
from dragoman.model.language import Tag
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Unit
from dragoman.ports import Engine

_SCHEME = "route/1"

PIVOT_COST = 1.0
"""chrF that a way must be better by for each pivot it goes through. What the second engine does not know it leaves in the
pivot's language; read side by side, half a point better through a pivot was no better (eval/judged: es-pt, es-ca-pt)."""


@runtime_checkable
class Versioned(Protocol):
    """An engine whose pairs have versions of their own."""

    def version(self, source: Tag, target: Tag) -> str: ...


@runtime_checkable
class Resting(Protocol):
    """An engine on a server that may be dead, closed or paid up for a while; its pairs hold, so its stories wait for it."""

    def resting(self) -> str: ...


@runtime_checkable
class InPlace(Protocol):
    """An engine that may be shown where a segment stands: its role and the sentence before."""

    def translate_units(self, units: Sequence[Unit], source: Tag, target: Tag) -> Sequence[Said]: ...


class Router:
    """All engines behind one door (`ports.Translator`), in the order of preference. `measured`: what ways are worth."""

    def __init__(self, engines: Sequence[Engine], measured: Sequence[Measured] | None = None) -> None:
        self._engines = {engine.facts.name: engine for engine in engines}
        self._measured = {each.legs: each for each in (recorded() if measured is None else measured)}
        self._known: dict[tuple[Tag, Tag], tuple[Route, ...]] = {}

    def routes(self, source: Tag, target: Tag) -> tuple[Route, ...]:
        """Every way that works today, best first by quality less the cost of pivots, then the shorter, then the preferred.

        A way through a pivot is offered only where it was measured. () where there is none.
        """
        pair = (source, target)
        if pair not in self._known:
            self._known[pair] = tuple(sorted(self._found(source, target), key=self._rank))
        return self._known[pair]

    def fault(self, source: Tag, target: Tag, engine: str = "") -> str:
        """What an engine that lists this pair (or `engine` alone) says when it is asked to prove it; '' when it does, or
        none lists it."""
        asked = [self._engines[engine]] if engine else self._engines.values()
        return next((said for each in asked if (said := _fault(each, source, target))), "")

    def _rank(self, route: Route) -> tuple[float, int, int]:
        names = list(self._engines)
        return (
            PIVOT_COST * (len(route.legs) - 1) - route.quality,
            len(route.legs),
            min(names.index(leg.engine) for leg in route.legs),
        )

    def _found(self, source: Tag, target: Tag) -> Iterator[Route]:
        ways = [
            (source, target),
            *(way for way in self._measured if len(way) > 2 and (way[0], way[-1]) == (source, target)),
        ]
        for way in ways:
            for engine in self._engines.values():
                route = self._over(engine, way)
                if route is not None:
                    yield route

    def _over(self, engine: Engine, way: tuple[Tag, ...]) -> Route | None:
        """The way over one engine; None where it lacks a step of it or a step does not answer."""
        steps = tuple(pairwise(way))
        offered = {(source, target): (quality, evidence) for source, target, quality, evidence in engine.facts.pairs}
        if any(step not in offered for step in steps) or any(engine.selftest(*step) for step in steps):
            return None
        legs = tuple(_leg(engine, *step) for step in steps)
        quality, evidence = offered[steps[0]] if len(steps) == 1 else (0.0, "not measured")
        known = self._measured.get(way)
        if known is not None and engine.facts.name == known.engine:
            quality, evidence = known.chrf, known.evidence
        fingerprint = digest(
            _SCHEME, *(f"{leg.engine}\n{leg.source}\n{leg.target}\n{leg.version}\n{leg.settings}" for leg in legs)
        )
        facts = engine.facts
        ours = facts.leaves_house, facts.batch, facts.reads_neighbours
        return Route(way[0], way[-1], legs, quality, evidence, fingerprint, *ours)

    def draft(self, units: Sequence[Unit], route: Route, keys: Sequence[str]) -> Sequence[Draft]:
        """One Draft per unit, in order. Equal segments are sent once; a leg that is gone fails what it should have said."""
        asked = {_asked(unit, route): unit for unit in units}
        said = dict(zip(asked, self._legs(tuple(asked.values()), route), strict=True))
        return [_draft(unit, route, key, said[_asked(unit, route)]) for unit, key in zip(units, keys, strict=True)]

    def _legs(self, units: Sequence[Unit], route: Route) -> list[Said]:
        said = [Said(unit.segment.text, unit.segment.slots) for unit in units]
        for leg in route.legs:
            going = [place for place, each in enumerate(said) if not each.failed]
            batch = [_standing(units[place], leg.source, said[place]) for place in going]
            for place, came in zip(going, self._leg(leg, batch), strict=True):
                unknown = tuple(dict.fromkeys((*said[place].unknown, *came.unknown)))
                said[place] = msgspec.structs.replace(came, unknown=unknown)
        return said

    def _leg(self, leg: Leg, units: Sequence[Unit]) -> Sequence[Said]:
        """The answers of one engine, in batches it likes."""
        engine = self._engines[leg.engine]
        said: list[Said] = []
        for start in range(0, len(units), engine.facts.batch):
            part = units[start : start + engine.facts.batch]
            try:
                said += _said(engine, part, leg)
            except EngineError as failure:
                said += [Said("", failed=str(failure)) for _ in part]
        return said

    def mend(self, unit: Unit, draft: Draft, route: Route, find: Callable[[Unit, Draft], tuple[Finding, ...]]) -> Draft:
        """The best draft the repair ladder finds for one with blockers (see `repair`)."""

        def ask(segment: Segment, way: Route) -> Draft:
            again = msgspec.structs.replace(unit, segment=segment)
            return self.draft([again], way, [draft.key])[0]

        others = [other for other in self.routes(route.source, route.target) if other.fingerprint != route.fingerprint]
        kept = [other for other in others if other.quality > 0 and (route.leaves_house or not other.leaves_house)]
        return repair.mend(unit, draft, route, tuple(kept), ask, find)

    def close(self) -> None:
        """Close every engine."""
        for engine in self._engines.values():
            engine.close()


def _fault(engine: Engine, source: Tag, target: Tag) -> str:
    """Why an engine that ought to does not go this way now. A server nobody could ask yet might have any pair."""
    listed = any(each[:2] == (source, target) for each in engine.facts.pairs)
    if isinstance(engine, Resting) and (listed or not engine.facts.pairs) and (said := engine.resting()):
        return said
    return engine.selftest(source, target) if listed else ""


def _leg(engine: Engine, source: Tag, target: Tag) -> Leg:
    facts = engine.facts
    version = engine.version(source, target) if isinstance(engine, Versioned) else facts.version
    return Leg(facts.name, source, target, version, facts.settings)


def _said(engine: Engine, units: Sequence[Unit], leg: Leg) -> Sequence[Said]:
    if isinstance(engine, InPlace):
        return engine.translate_units(units, leg.source, leg.target)
    return engine.translate([unit.segment for unit in units], leg.source, leg.target)


def _asked(unit: Unit, route: Route) -> tuple[str, tuple[Slot, ...], str, str]:
    """What an engine's answer rests on: the segment alone, or where it stands as well."""
    place = (unit.role, unit.before) if route.reads_neighbours else ("", "")
    return unit.segment.text, unit.segment.slots, *place


def _standing(unit: Unit, language: Tag, said: Said) -> Unit:
    """A unit as the next leg is asked it; past the first, what stood before it is in another language."""
    kinds = tuple(slot.kind for slot in said.slots)
    segment = Segment(segment_id(language, said.text, kinds), language, said.text, said.slots)
    before = unit.before if language == unit.segment.language else ""
    return msgspec.structs.replace(unit, segment=segment, before=before)


def _draft(unit: Unit, route: Route, key: str, said: Said) -> Draft:
    return Draft(
        key, unit.segment.id, route.target, route.fingerprint, said.text, said.slots, said.unknown, (), said.failed
    )
