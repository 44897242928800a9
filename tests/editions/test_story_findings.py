"""What shows only over the whole story is told at the sentence where it stands."""

from __future__ import annotations

import msgspec

from dragoman.editions.compose import compose
from dragoman.model.draft import Leg, Route
from dragoman.model.edition import Edition, Piece, Provenance
from dragoman.model.finding import Finding, Verdict
from dragoman.model.newsroom import Policy
from dragoman.model.story import Story
from dragoman.model.when import Instant

ROUTE = Route("es", "en", (Leg("apertium", "es", "en", "1"),), 59.0, "", "esen/1")
STORY = Story("s1", 1, "faro", "u", "es", "Un título", Instant(1_800_000_000))
SEEN = Finding("story", "money", "warning", (0, 0), (0, 4), {"target": "$4 m", "other": "4 million dollars", "path": "body/1/text#0"})


def piece(place: int, **more: object) -> Piece:
    made = Piece(
        f"body/{place}/text#0", "body", f"s{place}", "Cuatro", "Four", (), Provenance("machine", "esen/1"), Verdict("pass")
    )
    return msgspec.structs.replace(made, **more)


def composed(made: tuple[Piece, ...], *seen: Finding) -> Edition:
    return compose(STORY, STORY, made, ROUTE, Policy(), seen, (), "basis")


def test_a_finding_over_the_story_stands_at_its_sentence_and_at_no_other() -> None:
    first, second = composed((piece(0), piece(1)), SEEN).pieces
    assert (first.verdict, second.verdict) == (Verdict("pass"), Verdict("warn", (SEEN,)))


def test_a_note_makes_no_doubt_and_what_was_stopped_stays_stopped() -> None:
    note = msgspec.structs.replace(SEEN, severity="note")
    assert composed((piece(1),), note).pieces[0].verdict == Verdict("pass", (note,))
    assert composed((piece(1, verdict=Verdict("hold")),), SEEN).pieces[0].verdict.decision == "hold"


def test_a_person_is_not_told_of_what_the_machine_wrote_before() -> None:
    hers = piece(1, provenance=Provenance("person", "ana"))
    assert composed((hers,), SEEN).pieces == (hers,)


def test_what_stops_the_story_is_a_reason_and_is_told_where_it_stands() -> None:
    stops = msgspec.structs.replace(SEEN, severity="blocker")
    edition = composed((piece(0), piece(1)), stops)
    assert (edition.state, edition.reasons) == ("held", ("story-blocker:story",))
    assert edition.pieces[1].verdict.findings == (stops,)
