"""The repair ladder, with the real checks and an engine that makes real mistakes."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.checks import find, shipped
from dragoman.engines.quality import Measured
from dragoman.engines.route import Router
from dragoman.model.draft import Draft, Said
from dragoman.model.finding import Finding
from dragoman.model.ident import segment_id
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Unit
from dragoman.ports import EngineFacts

CHECKS = shipped()


class Careless:
    """Gets every number wrong that is not kept from it; goes to English with a fault, through Catalan without."""

    def __init__(self, *swaps: tuple[str, str], pairs: tuple[tuple[Tag, Tag], ...] = (("es", "en"),)) -> None:
        self.facts = EngineFacts("careless", "1", pairs=tuple((*pair, 0.0, "") for pair in pairs))
        self.swaps = swaps
        self.asked = 0

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        self.asked += len(segments)
        return [self._said(segment, faulty=source == "es" and target == "en") for segment in segments]

    def _said(self, segment: Segment, faulty: bool) -> Said:
        text, slots = segment.text, segment.slots
        kept = [(slot.start, slot.end) for slot in slots if slot.kind == "code"]
        for wrong_from, wrong_to in self.swaps if faulty else ():
            at = text.find(wrong_from)
            if at < 0 or any(start <= at < end for start, end in kept):
                continue
            shift = len(wrong_to) - len(wrong_from)
            text = text.replace(wrong_from, wrong_to, 1)
            slots = tuple(
                Slot(s.start + shift * (s.start > at), s.end + shift * (s.end > at), s.kind, s.n) for s in slots
            )
        return Said(text, slots)

    def selftest(self, source: Tag, target: Tag) -> str:
        return ""

    def close(self) -> None: ...


def check(unit: Unit, draft: Draft) -> tuple[Finding, ...]:
    return tuple(each for each in find(CHECKS, unit, draft, Knowledge()) if each.check == "numbers")


def mended(
    engine: Careless, text: str, *slots: Slot, measured: tuple[Measured, ...] = ()
) -> tuple[Draft, Draft, list[str]]:
    router = Router([engine], measured)
    unit = Unit("s", 1, "p", "body", Segment(segment_id("es", text), "es", text, slots))
    route = next(route for route in router.routes("es", "en") if len(route.legs) == 1)
    (draft,) = router.draft([unit], route, ["k"])
    better = router.mend(unit, draft, route, check)
    blockers = [each.key for each in check(unit, better) if each.severity == "blocker"]
    return draft, better, blockers


def test_a_number_certain_from_the_source_is_rewritten_without_asking_again() -> None:
    engine = Careless(("Pagaron", "They paid"), ("millones de euros", "million euros"))
    draft, better, blockers = mended(engine, "Pagaron 240.100 millones de euros")
    assert draft.text != better.text
    assert (better.repairs, blockers, engine.asked) == (("rewrite:numbers",), [], 1)


def test_a_number_that_was_changed_is_kept_from_the_engine_and_put_in() -> None:
    text = "El consejo aprobó 1.310 millones de euros para el puente de la ciudad"
    start = text.index("puente")
    draft, better, blockers = mended(
        Careless(("1.310", "7.777"), ("para el", "for the old")), text, Slot(start, start + 6, "link", 0)
    )
    assert "7.777" in draft.text
    assert "protect" in better.repairs
    assert blockers == []
    assert "1.31 billion" in better.text or "1,310 million" in better.text
    assert [better.text[slot.start : slot.end] for slot in better.slots] == ["puente"]
    assert (better.key, better.segment) == (draft.key, draft.segment)


def test_another_way_is_tried_last() -> None:
    class Stubborn(Careless):
        def _said(self, segment: Segment, faulty: bool) -> Said:
            return Said("Nothing about sums" if faulty else segment.text)

    engine = Stubborn(pairs=(("es", "en"), ("es", "ca"), ("ca", "en")))
    measured = (Measured(("es", "ca", "en"), "careless", 48.0, "c", 9, "d"),)
    _, better, blockers = mended(engine, "Vendió 118 toneladas de aceite en el puerto", measured=measured)
    assert (better.repairs[0], blockers) == ("route", [])


def test_a_blocker_that_stays_stays_and_the_first_words_with_it() -> None:
    class Hopeless(Careless):
        def _said(self, segment: Segment, faulty: bool) -> Said:
            return Said("Nothing about sums at all")

    draft, better, blockers = mended(Hopeless(), "Vendió 118 toneladas de aceite en el puerto")
    assert better == draft
    assert blockers


def test_a_draft_without_words_is_asked_for_elsewhere() -> None:
    class Mute(Careless):
        def _said(self, segment: Segment, faulty: bool) -> Said:
            return Said("", failed="mute") if faulty else Said(segment.text)

    engine = Mute(pairs=(("es", "en"), ("es", "ca"), ("ca", "en")))
    measured = (Measured(("es", "ca", "en"), "careless", 48.0, "c", 9, "d"),)
    draft, better, _ = mended(engine, "Vendió 118 toneladas", measured=measured)
    assert draft.failed
    assert not better.failed
    assert better.text.startswith("Vendió")
