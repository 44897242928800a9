"""Inputs: whatever changes, every page whose bytes change had been told of it, and pages of other stories stay as they are."""

from __future__ import annotations

import re

import msgspec
import pytest

from dragoman import pages
from dragoman.model.story import Paragraph, Rich
from dragoman.pages import article
from tests.pages.shelf import AT, FakeShelf, Live, figure, live, newsroom, shelf

ROOM = newsroom()


def site(on):
    return {path: pages.page(path, on, ROOM, AT) for path in pages.paths(on, ROOM, AT)}


def swapped(on: FakeShelf, old: Live | None, new: Live | None) -> FakeShelf:
    kept = [one for one in on.kept if one != old]
    return FakeShelf([*kept, *([new] if new else [])], on.merged)


def card(one: Live | None):
    return one.card if one and one.publication.state == "live" else None


def find(on: FakeShelf, story: str, language: str = "es") -> Live:
    return next(one for one in on.kept if (one.publication.story, one.publication.language) == (story, language))


def edited(one: Live, **changes: object) -> Live:
    text = msgspec.structs.replace(one.edition.text, **changes)
    pointer = msgspec.structs.replace(one.publication, changed=one.publication.changed + 60)
    return Live(msgspec.structs.replace(one.edition, text=text), pointer)


def withdrawn(one: Live) -> Live:
    return Live(one.edition, msgspec.structs.replace(one.publication, state="gone"))


ON = shelf()
FIRST = find(ON, "aaaaaaaaa1")
CHANGES = {
    "a new story in a known section": (None, live("nnnnnnnnn1", title="Nueva", topics=("port",), day=21)),
    "a story that opens a section": (None, live("nnnnnnnnn2", title="Retrato", section="people", authors=("Nadie Nunca",))),
    "a story that opens a month": (None, live("nnnnnnnnn3", title="De marzo", month=3, day=31, hour=23)),
    "a story that opens a language": (None, live("aaaaaaaaa2", "fr", "Une grue neuve")),
    "another language of a story": (None, live("aaaaaaaaa2", "ca", "Una grua nova", section="news")),
    "the only video withdrawn": (FIRST, withdrawn(FIRST)),
    "the last of a section withdrawn": (find(ON, "bbbbbbbbb1", "en"), withdrawn(find(ON, "bbbbbbbbb1", "en"))),
    "a headline corrected": (FIRST, edited(FIRST, title="El puerto crece: 8.500 toneladas")),
    "a body corrected": (FIRST, edited(FIRST, body=(Paragraph(Rich("Otra cosa.")),))),
    "a section changed": (FIRST, edited(FIRST, section="heritage")),
    "an author changed": (FIRST, edited(FIRST, authors=("Otra Firma",))),
    "a picture changed": (FIRST, edited(FIRST, lead_image=figure(media="ef" * 32))),
}


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_changes_was_told(name):
    old, new = CHANGES[name]
    before, after = site(ON), site(swapped(ON, old, new))
    standing = pages.standing(ON)
    now = pages.moved_on(standing, card(old), card(new))
    assert now == pages.standing(swapped(ON, old, new))
    keys = {*pages.touched(card(old), card(new)), *pages.shifted(standing, now)}
    for path in before.keys() & after.keys():
        if before[path].body != after[path].body:
            assert keys & set(before[path].inputs), path
    due = {path for path, page in before.items() if keys & set(page.inputs)}
    due |= set(pages.answering(keys, swapped(ON, old, new), ROOM, AT))
    assert after.keys() - before.keys() <= due
    assert before.keys() - after.keys() <= due


def test_an_article_stays_as_it_is_when_another_is_published():
    new = live("nnnnnnnnn1", title="Nueva", topics=("port",), day=21)
    keys = {*pages.touched(None, new.card), *pages.shifted(pages.standing(ON), pages.moved_on(pages.standing(ON), None, new.card))}
    before, after = site(ON), site(swapped(ON, None, new))
    articles = [one.card.path for one in ON.kept if one.publication.state == "live"]
    assert len(articles) > 8
    for path in articles:
        assert before[path] == after[path]
        assert not keys & set(before[path].inputs)


def test_a_correction_below_the_headline_touches_no_list():
    keys = pages.touched(FIRST.card, edited(FIRST, body=()).card)
    assert "publication/aaaaaaaaa1/es" in keys
    only_below = msgspec.structs.replace(FIRST.card, changed=FIRST.card.changed + 1)
    assert not [key for key in pages.touched(FIRST.card, only_below) if key.startswith(("list/", "languages", "card/"))]


def test_nothing_is_touched_by_nothing():
    assert pages.touched(None, None) == ()


def test_a_neighbours_headline_is_an_input_of_the_article_beside_it():
    page = pages.page(FIRST.card.path, ON, ROOM, AT)
    assert {"card/aaaaaaaaa2/es", "card/aaaaaaaaa3/es", "languages/aaaaaaaaa1", "publication/aaaaaaaaa1/es", "nav/es"} <= set(page.inputs)
    assert not [key for key in page.inputs if key.startswith("list/")]


def test_pictures_are_inputs_in_every_size_a_page_asks_for():
    page = pages.page(FIRST.card.path, ON, ROOM, AT)
    asked = {key for key in page.inputs if key.startswith("media/")}
    first = f"media/{'ab' * 32}"
    assert asked == {f"{first}/w480.webp", f"{first}/w960.webp", f"{first}/w960.jpg", f"media/{'cd' * 32}/w480.webp"}
    assert set(re.findall(r"media/[0-9a-f]{64}/w\d+\.\w+", page.body.decode())) == asked


def test_the_rooms_of_an_article_ask_the_shelf_for_no_list():
    on = shelf()
    assert article.make is not None
    now = pages.standing(on)
    on.asked = 0
    pages.page(FIRST.card.path, on, ROOM, AT, now=now)
    assert on.asked == 0
