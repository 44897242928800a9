"""Which ways there are, and that a draft by one of them holds what every leg said."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from dragoman.engines.quality import Measured, recorded
from dragoman.engines.route import Router
from dragoman.errors import EngineError
from dragoman.model.draft import Said
from dragoman.model.ident import segment_id
from dragoman.model.language import Tag
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Unit
from dragoman.ports import EngineFacts


class Echo:
    """Puts each language's tag before the words, and counts what it is asked."""

    def __init__(self, name: str, *pairs: tuple[Tag, Tag], broken: str = "", leaves: bool = False) -> None:
        self.facts = EngineFacts(
            name, "7", "s", tuple((*pair, 0.0, "") for pair in pairs), batch=2, leaves_house=leaves
        )
        self.asked: list[str] = []
        self.broken, self.closed = broken, False

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        if self.broken == target:
            raise EngineError(f"no {target} today")
        self.asked += [segment.text for segment in segments]
        shift = len(target) + 1
        return [
            Said("", failed="odd")
            if "odd" in segment.text
            else Said(
                f"{target}:{segment.text}",
                tuple(Slot(slot.start + shift, slot.end + shift, slot.kind, slot.n) for slot in segment.slots),
                (f"{target}?",),
            )
            for segment in segments
        ]

    def selftest(self, source: Tag, target: Tag) -> str:
        return "does not answer" if self.broken == f"{source}-{target}" else ""

    def close(self) -> None:
        self.closed = True


def way(engine: str, *legs: Tag, chrf: float) -> Measured:
    return Measured(legs, engine, chrf, "a corpus", 9, "2026-01-01")


def unit(text: str, *slots: Slot) -> Unit:
    return Unit("s", 1, text, "body", Segment(segment_id("es", text), "es", text, slots))


def ways(router: Router, source: Tag, target: Tag) -> list[list[Tag]]:
    return [[leg.target for leg in route.legs] for route in router.routes(source, target)]


def test_the_best_measured_way_comes_first_and_pivots_are_only_taken_where_measured() -> None:
    engine = Echo("e", ("es", "ca"), ("ca", "pt"), ("es", "pt"), ("es", "fr"), ("ca", "fr"))
    router = Router([engine], [way("e", "es", "ca", "pt", chrf=54.0), way("e", "es", "pt", chrf=52.8)])
    assert ways(router, "es", "pt") == [["ca", "pt"], ["pt"]]
    assert ways(router, "es", "fr") == [["fr"]]
    assert ways(router, "fr", "es") == []
    assert router.routes("es", "pt")[0].evidence == "chrF 54.0 on 9 segments of a corpus, 2026-01-01"


def test_a_pivot_must_be_worth_its_cost() -> None:
    engine = Echo("e", ("es", "ca"), ("ca", "pt"), ("es", "pt"))
    router = Router([engine], [way("e", "es", "ca", "pt", chrf=53.3), way("e", "es", "pt", chrf=52.8)])
    assert ways(router, "es", "pt") == [["pt"], ["ca", "pt"]]


def test_a_leg_that_does_not_answer_takes_its_ways_with_it() -> None:
    engine = Echo("e", ("es", "ca"), ("ca", "pt"), ("es", "pt"), broken="ca-pt")
    assert ways(Router([engine], [way("e", "es", "ca", "pt", chrf=53.3)]), "es", "pt") == [["pt"]]


def test_the_preferred_engine_comes_first_among_equals() -> None:
    router = Router([Echo("b", ("es", "ca")), Echo("a", ("es", "ca"), leaves=True)], [])
    assert [(route.legs[0].engine, route.leaves_house) for route in router.routes("es", "ca")] == [
        ("b", False),
        ("a", True),
    ]


def test_a_route_is_known_by_what_shapes_its_words() -> None:
    def fingerprint(version: str) -> str:
        engine = Echo("e", ("es", "ca"))
        engine.facts = EngineFacts("e", version, "s", (("es", "ca", 0.0, ""),))
        return Router([engine], []).routes("es", "ca")[0].fingerprint

    assert fingerprint("1") == fingerprint("1") != fingerprint("2")


def test_words_and_marks_go_through_the_pivot_and_equal_segments_once() -> None:
    engine = Echo("e", ("es", "ca"), ("ca", "pt"))
    router = Router([engine], [way("e", "es", "ca", "pt", chrf=1.0)])
    units = [unit("uno"), unit("dos", Slot(0, 3, "link", 4)), unit("uno"), unit("odd"), unit("dos")]
    drafts = router.draft(units, router.routes("es", "pt")[0], ["1", "2", "3", "4", "5"])
    assert [draft.text for draft in drafts] == ["pt:ca:uno", "pt:ca:dos", "pt:ca:uno", "", "pt:ca:dos"]
    assert [draft.key for draft in drafts] == ["1", "2", "3", "4", "5"]
    assert drafts[1].slots == (Slot(6, 9, "link", 4),)
    assert drafts[0].unknown == ("ca?", "pt?")
    assert [draft.failed for draft in drafts] == ["", "", "", "odd", ""]
    assert engine.asked == ["uno", "dos", "odd", "dos", "ca:uno", "ca:dos", "ca:dos"]


def test_an_engine_that_is_gone_fails_its_segments_and_nothing_else() -> None:
    engine = Echo("e", ("es", "ca"), broken="ca")
    router = Router([engine], [])
    (draft,) = router.draft([unit("uno")], router.routes("es", "ca")[0], ["k"])
    assert (draft.text, draft.failed) == ("", "no ca today")
    router.close()
    assert engine.closed


def test_what_is_recorded_can_be_read() -> None:
    assert len({each.legs for each in recorded()}) == len(recorded()) > 10
    assert all(0 < each.chrf < 100 and each.segments >= 500 for each in recorded())


@pytest.mark.parametrize(("source", "target"), [("es", "pt"), ("es", "ca"), ("id", "ms")])
def test_real_routes(source: Tag, target: Tag) -> None:
    from dragoman.engines.apertium import Apertium

    router = Router([Apertium()])
    try:
        routes = router.routes(source, target)
        if not routes:
            pytest.skip("Apertium's pairs are not installed")
        assert routes[0].quality > 50
        assert len({route.fingerprint for route in routes}) == len(routes)
        assert all("apertium" in leg.version for leg in routes[0].legs)
    finally:
        router.close()


class Shown(Echo):
    """Tells the role and the sentence before, as far as it is shown them."""

    def __init__(self, name: str, *pairs: tuple[Tag, Tag], reads: bool = True) -> None:
        super().__init__(name, *pairs)
        self.facts = EngineFacts(name, "7", "s", tuple((*pair, 0.0, "") for pair in pairs), reads_neighbours=reads)
        self.told: list[tuple[str, str, str]] = []

    def translate_units(self, units: Sequence[Unit], source: Tag, target: Tag) -> Sequence[Said]:
        self.told += [(each.segment.text, each.role, each.before) for each in units]
        return self.translate([each.segment for each in units], source, target)


def standing(text: str, before: str, role: str = "body") -> Unit:
    return Unit("s", 1, text, role, Segment(segment_id("es", text), "es", text), before)  # type: ignore[arg-type]


def test_an_engine_that_reads_neighbours_is_shown_them_on_the_first_leg_alone() -> None:
    engine = Shown("e", ("es", "ca"), ("ca", "fr"))
    router = Router([engine], [way("e", "es", "ca", "fr", chrf=54.0)])
    router.draft([standing("sí", "Uno."), standing("sí", "Dos."), standing("sí", "Uno.")], router.routes("es", "fr")[0], "123")
    assert engine.told == [("sí", "body", "Uno."), ("sí", "body", "Dos."), ("ca:sí", "body", ""), ("ca:sí", "body", "")]


def test_one_that_reads_none_is_sent_equal_segments_once() -> None:
    engine = Shown("e", ("es", "ca"), reads=False)
    router = Router([engine], [])
    router.draft([standing("sí", "Uno."), standing("sí", "Dos.")], router.routes("es", "ca")[0], "12")
    assert len(engine.told) == 1


def test_a_server_that_rests_keeps_its_routes_and_says_why_it_is_silent() -> None:
    class Resting(Echo):
        def resting(self) -> str:
            return "the day's budget is spent"

    router = Router([Echo("other", ("es", "ca")), Resting("e", ("es", "ca"))], [])
    assert len(router.routes("es", "ca")) == 2
    assert router.fault("es", "ca") == "the day's budget is spent"
    assert router.fault("es", "ca", "other") == ""
    assert router.fault("es", "pt") == ""
