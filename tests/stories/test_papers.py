"""The sample papers' pages, with all their noise, read back to exactly what their newsrooms wrote."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest

from dragoman.demo.feeds import print_feed
from dragoman.demo.manuscripts import papers_folder, read_papers
from dragoman.model.copy import Copy, Entry
from dragoman.model.story import Block, Figure
from dragoman.model.when import Day, instant
from dragoman.stories.contract import as_json
from dragoman.stories.feed.feeds import read_feed
from dragoman.stories.page.html import read_html
from tests.stories.papers import address, meant, printed, source_of

# The bare pages print no genre but in words, and none prints `feature`.
UNSAID = {"genre"}


@cache
def pages(edition: int) -> dict[str, tuple[Copy, Copy]]:
    out = {}
    for paper, manuscript, sheet in printed(edition):
        where = address(paper, manuscript)
        got = read_html(sheet.body, source_of(paper), Entry(where, where), sheet.media, where)
        out[manuscript.slug] = (got, meant(paper, manuscript))
    return out


def unsized(block: Block | None) -> Block | None:
    return msgspec.structs.replace(block, width=0, height=0) if isinstance(block, Figure) else block


@pytest.mark.parametrize(
    "field", ["title", "standfirst", "authors", "published", "section", "tags", "language", "agency", "access"]
)
def test_every_page_says_what_was_written(field: str) -> None:
    wrong = {slug: (getattr(got, field), getattr(want, field)) for slug, (got, want) in pages(1).items()}
    assert {slug: pair for slug, pair in wrong.items() if pair[0] != pair[1]} == {}


def test_bodies_and_lead_pictures_are_exact() -> None:
    for slug, (got, want) in pages(1).items():
        assert list(map(unsized, got.body)) == list(map(unsized, want.body)), slug
        assert unsized(got.lead_image) == unsized(want.lead_image), slug


def test_a_genre_that_is_printed_is_read() -> None:
    found = {(got.genre, want.genre) for got, want in pages(1).values() if got.source != "kabar-selat"}
    assert {pair for pair in found if pair[0] != pair[1]} <= {("news", "feature")}
    assert {"opinion", "interview", "sponsored", "analysis", "press-release"} <= {got for got, _ in found}


def test_the_page_with_every_trap() -> None:
    got, _ = pages(1)["exportaciones-de-almar-superan-8400-millones"]
    assert got.title == "Las exportaciones de Almar superan los 8.400 millones de dólares"
    assert "title-shorter-than-og:Superan los 8.400 millones de dólares" in got.notes
    assert got.lead_image is not None
    assert got.lead_image.alt == ""
    text = msgspec.json.encode(got).decode()
    for trap in ("[ad_", "[caption", "[/caption", "[gallery", "{{", "Fuente: El Faro", "exportaciones ,"):
        assert trap not in text


def test_a_correction_is_no_paragraph() -> None:
    for slug in ("hospital-vallehondo-consultas",):
        got, want = pages(2)[slug]
        assert [note.note for note in got.corrections] == [note.note for note in want.corrections]
        assert got.updated == want.updated
        assert "versión anterior" not in msgspec.json.encode(got.body).decode()


def test_every_feed_is_read_damage_and_all() -> None:
    for paper in read_papers(papers_folder()):
        sheet = print_feed(paper, papers_folder() / paper.key)
        read = read_feed(sheet.body, {"content-type": sheet.media}, source_of(paper))
        assert [entry.title for entry in read.entries] == [one.title for one in paper.manuscripts]
        assert [entry.published for entry in read.entries] == [instant(one.published) for one in paper.manuscripts]
        assert [entry.language for entry in read.entries] == (
            [one.language for one in paper.manuscripts]
            if paper.key == "courier"
            else [paper.language] * len(paper.manuscripts)
        )
        assert all(entry.url.startswith(f"https://{paper.host}/") for entry in read.entries)
        assert len({entry.guid for entry in read.entries}) == len(paper.manuscripts)
        assert bool(read.notes) == (paper.key == "kabar-selat")


def test_the_public_form_has_every_key_and_plain_texts() -> None:
    for got, _ in pages(1).values():
        told = as_json(got)
        assert list(told) == ["v", "title", "standfirst", "authors", "published", "updated", "language", "section", "tags", "genre",
                              "source", "url", "lead_image", "body"]  # fmt: skip
        for block in told["body"]:
            for name in ("text", "src", "alt", "caption", "credit"):
                assert isinstance(block.get(name, ""), str | None)
            if block["type"] == "table":
                assert all(isinstance(cell, str) for row in block["rows"] for cell in row)
            if block["type"] == "list":
                assert len(block["items"]) == len(block["item_marks"])
    bare = as_json(Copy("s", "g", "u", "es", "T", published=Day("2026-11-20")))
    assert (bare["published"], bare["updated"], bare["standfirst"]) == ("2026-11-20", None, None)
