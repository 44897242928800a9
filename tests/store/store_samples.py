"""Small values to put into a store, whole enough to be stored and told apart."""

from __future__ import annotations

from typing import Any

from dragoman.model.copy import Copy, Entry
from dragoman.model.draft import Draft
from dragoman.model.edition import Edition, Label, Piece, Provenance, Publication
from dragoman.model.finding import Finding, Verdict
from dragoman.model.page import Card
from dragoman.model.story import Figure, Mark, Paragraph, Rich, Story, Table
from dragoman.model.when import Instant
from dragoman.ports import Item, Media

NOON = 1_795_000_000


def item(guid: str = "g1", source: str = "el-faro", **more: Any) -> Item:
    return Item(source, guid, Entry(guid, f"https://elfaro.example/{guid}", title=f"Título de {guid}"), **more)


def copy(guid: str = "g1", source: str = "el-faro") -> Copy:
    return Copy(
        source, guid, f"https://elfaro.example/{guid}", "es", "Un título", body=(Paragraph(Rich("Un párrafo.")),)
    )


def story(name: str = "0123456789", revision: int = 1, **more: Any) -> Story:
    body = (
        Paragraph(Rich("El «puerto» — 8,4 %.", (Mark(0, 2, "link", {"href": "https://elfaro.example/"}),))),
        Table(((Rich("Año"), Rich("M€")), (Rich("2026"), Rich("8.400")))),
    )
    when = Instant(NOON, 60)
    return Story(
        name, revision, "el-faro", "https://elfaro.example/a", "es", f"Título {revision}", when, body=body, **more
    )


def draft(key: str = "k1", text: str = "A harbour.", target: str = "en") -> Draft:
    return Draft(key, f"segment of {key}", target, "route", text, repairs=("rewrite:numbers",))


def edition(
    name: str = "0123456789", language: str = "en", revision: int = 1, basis: str = "b1", **more: Any
) -> Edition:
    verdict = Verdict(
        "warn", (Finding("numbers", "changed", "warning", (0, 3), (1, 4), {"was": "8,4"}),), ("names:en",), "v1"
    )
    piece = Piece("title", "headline", "s1", "Título", "A title", (), Provenance("machine", "route"), verdict)
    kept = {"state": "ready", "reasons": ()} | more
    return Edition(
        name,
        revision,
        language,
        "es",
        story(name, revision),
        (piece,),
        Label("machine", ("apertium",)),
        basis=basis,
        **kept,
    )


def publication(name: str = "0123456789", language: str = "en", **more: Any) -> Publication:
    kept = {
        "revision": 1,
        "basis": "b1",
        "slug": "a-title",
        "month": "2026/11",
        "state": "live",
        "since": 5,
        "changed": 5,
    }
    return Publication(name, language, **(kept | more))


def card(name: str = "0123456789", language: str = "en", at: int = NOON, **more: Any) -> Card:
    return Card(name, language, f"/{language}/2026/11/{name}-a-title/", f"Title of {name}", Instant(at, 60), **more)


def media(digest: str = "d" * 64, url: str = "https://elfaro.example/a.jpg") -> Media:
    return Media(digest, url, "image/jpeg", 1200, 800)


def picture() -> Figure:
    return Figure("https://elfaro.example/a.jpg", "Un faro", Rich("El faro."), "Nuria Cabal", "d" * 64, 1200, 800)
