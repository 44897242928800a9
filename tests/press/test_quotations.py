"""Quotations on the road: what the register holds as it was said is put back before anything is checked."""

from __future__ import annotations

import pytest

from dragoman.checks import shipped
from dragoman.model.draft import Draft, Leg, Route
from dragoman.model.knowledge import Knowledge, KnownQuotation
from dragoman.model.newsroom import Policy
from dragoman.model.story import Paragraph, Rich, Story
from dragoman.model.when import Instant
from dragoman.press import steps
from dragoman.press.plan import Task

ROUTE = Route("es", "ca", (Leg("apertium", "es", "ca", "1"),), 59.0, "", "esca/1")
SAID = {
    "El puerto cierra": "El port tanca",
    "«El mar vuelve», dijo Berta Lliria.": "«La mar retorna», va dir Berta Lliria.",
}
HELD = KnownQuotation("Berta Lliria", "El mar vuelve", "ca", "El mar torna")


def inspected(known: Knowledge, monkeypatch: pytest.MonkeyPatch) -> steps.Inspected:
    """A story of one quotation, inspected by an edition that knows so much."""
    monkeypatch.setattr(steps, "knowledge", lambda story: known)
    title, body = SAID
    story = Story("s1", 1, "faro", "u", "es", title, Instant(1_800_000_000), basis="b", body=(Paragraph(Rich(body)),))
    opened = steps.open_task((), Task(story, "ca", ROUTE, "basis"))
    drafts = tuple(Draft("k", unit.segment.id, "ca", ROUTE.fingerprint, SAID[unit.segment.text]) for unit in opened.units)
    return steps.inspect(shipped(), Policy(), (opened, drafts))


def test_a_held_quotation_is_printed_as_it_was_said(monkeypatch: pytest.MonkeyPatch) -> None:
    body = inspected(Knowledge(quotations=(HELD,)), monkeypatch).drafts[-1]
    assert body.text == "«El mar torna», va dir Berta Lliria."
    assert "rewrite:quotation" in body.repairs


def test_a_quotation_that_nobody_holds_stays_as_it_was_translated(monkeypatch: pytest.MonkeyPatch) -> None:
    body = inspected(Knowledge(), monkeypatch).drafts[-1]
    assert (body.text, body.repairs) == ("«La mar retorna», va dir Berta Lliria.", ())
