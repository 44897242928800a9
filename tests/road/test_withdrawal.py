"""Invariant 5: what no pointer leads to is nowhere: no page, list, feed, sitemap or hreflang; its address answers 410."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from html import escape
from pathlib import Path

import pytest

from dragoman.pages import article_path
from dragoman.press.report import Report

from .conftest import AT, Room, needs_apertium
from .crawl import Sheet, dead_links, file_of
from .folders import settle, write, write_all

pytestmark = needs_apertium


class Told(dict[str, tuple[str, str]]):
    """language -> (path, title) of one story as it was published."""


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """Three stories, published in Spanish and Catalan, and exported."""
    made = settle(tmp_path / "room", sources=("mesa", "silla"))
    write_all(made.folder / "mesa")
    write(
        made.folder / "silla",
        "tren",
        "El tren llega antes",
        "El tren tarda 40 minutos. Antes tardaba una hora.",
        day=15,
    )
    assert made.run().counts["published"] == 8
    made.export()
    return made


def told(room: Room, source: str, guid: str) -> Told:
    """Where a story stands and what it is called, in each language it is live in."""
    with room.opened() as store:
        story = store.stories.alias(f"{source} {guid}")
        found = Told()
        for pointer in store.editions.publications(story):
            edition = store.editions.get(story, pointer.language, pointer.revision, pointer.basis)
            assert edition is not None
            path = article_path(pointer.language, pointer.month, story, pointer.slug)
            found[pointer.language] = (path, edition.text.title)
    assert found
    return found


def traces(room: Room, path: str, title: str, language: str) -> list[str]:
    """The exported files that still know a story by its id or, in its language, by its headline."""
    story = path.split("/")[4].partition("-")[0]
    found = []
    for name, body in room.files().items():
        text = body.decode("utf-8", "replace")
        if (name != "gone.txt" and re.search(rf"/{language}/\d{{4}}/\d\d/{story}", f"/{name}\n{text}")) or (
            name.startswith((f"{language}/", "index.html")) and escape(title) in text
        ):
            found.append(name)
    return found


def answers_gone(room: Room, path: str, at: timedelta = timedelta()) -> None:
    """A withdrawn address, and any other spelling of it, answers 410 with a way on that leads somewhere."""
    site = room.settings.newsroom.address
    with room.reader(AT + at) as ask:
        for spelling in (path, path.rpartition("-")[0] + "/", path.rstrip("/")):
            answer = ask.get(spelling)
            assert answer.status_code == 410, spelling
        sheet = Sheet(path, answer.content)
        for link in sheet.root.xpath("//@href"):
            if file_of(link, path, site) is not None and not link.startswith("#"):
                assert ask.get(link.removeprefix(site)).status_code == 200, link


def withdrawn(room: Room, report: Report, gone: Told, at: timedelta = timedelta()) -> None:
    """What a withdrawal must leave behind: nothing."""
    assert report.counts["withdrawn"] >= len(gone)
    before = set(room.files())
    room.export(AT + at)
    files = room.files()
    assert set(files) < before | {"gone.txt"}
    assert dead_links(files, room.settings.newsroom.address) == []
    for language, (path, title) in gone.items():
        assert traces(room, path, title, language) == []
        assert f"{path}\n".encode() in files["gone.txt"]
        answers_gone(room, path, at)
    assert room.audit(AT + at) == []


def test_a_story_killed_at_its_source_is_nowhere(room: Room) -> None:
    gone = told(room, "mesa", "muelle.md")
    assert set(gone) == {"es", "ca"}
    assert all(traces(room, path, title, language) for language, (path, title) in gone.items())
    (room.folder / "mesa" / "muelle.md").unlink()
    withdrawn(room, room.run(), gone)
    with room.opened() as store:
        story = store.stories.get(store.stories.alias("mesa muelle.md"))
        assert story is not None
        assert story.state == "canceled"
    assert room.run().counts["withdrawn"] == 0


def test_a_killed_story_that_comes_back_stands_at_its_address(room: Room) -> None:
    gone = told(room, "mesa", "muelle.md")
    file = room.folder / "mesa" / "muelle.md"
    text = file.read_text("utf-8")
    file.unlink()
    room.run()
    file.write_text(text, encoding="utf-8")
    assert room.run().counts["published"] == 2
    room.export()
    with room.reader() as ask:
        assert [ask.get(path).status_code for path, _ in gone.values()] == [200, 200]
    assert "gone.txt" not in room.files() or not room.files()["gone.txt"]
    assert room.audit() == []


def _expires(folder: Path) -> Room:
    return settle(folder, sources=("mesa", "silla"), rights=', expires = "2026-11-20"')


def _no_source(folder: Path) -> Room:
    return settle(folder, sources=("mesa",))


@pytest.mark.parametrize(
    ("change", "source", "guid"), [(_expires, "mesa", "escuela.md"), (_no_source, "silla", "tren.md")]
)
def test_a_right_that_ends_in_the_settings_takes_everything_along(
    change: Callable[[Path], Room], source: str, guid: str, room: Room
) -> None:
    gone = told(room, source, guid)
    withdrawn(change(room.folder), room.run(), gone)


def test_a_right_that_ends_with_time_ends_by_the_newsrooms_clock(tmp_path: Path) -> None:
    room = settle(tmp_path / "room", rights=', expires = "2026-11-21"')
    write_all(room.folder / "mesa")
    assert room.run().counts["published"] == 6
    room.export()
    gone = told(room, "mesa", "mercado.md")
    minute = timedelta(hours=15, minutes=59)  # 23:59 in Madrid, on the last day
    assert room.run(AT + minute).counts["withdrawn"] == 0
    with room.reader(AT + minute) as ask:
        assert ask.get(gone["es"][0]).status_code == 200
    night = timedelta(hours=16, minutes=1)
    withdrawn(room, room.run(AT + night), gone, night)


def test_a_language_taken_out_of_the_settings_is_nowhere(room: Room) -> None:
    gone = Told({"ca": told(room, "mesa", "mercado.md")["ca"]})
    smaller = settle(room.folder, languages=("es",), sources=("mesa", "silla"))
    withdrawn(smaller, smaller.run(), gone)
    for name, body in smaller.files().items():
        assert not name.startswith("ca/")
        assert name == "gone.txt" or not any(trace in body for trace in (b"/ca/", b'lang="ca"', "Català".encode())), (
            name
        )


def test_a_right_to_translate_taken_back_leaves_the_original(room: Room) -> None:
    story = told(room, "mesa", "mercado.md")
    shut = settle(room.folder, sources=("mesa", "silla"), rights=", translate = false")
    withdrawn(shut, shut.run(), Told({"ca": story["ca"]}))
    with shut.reader() as ask:
        assert ask.get(story["es"][0]).status_code == 200


def test_what_is_held_is_nowhere(tmp_path: Path) -> None:
    room = settle(tmp_path / "room", floor=100)
    write_all(room.folder / "mesa")
    report = room.run()
    assert (report.counts["held"], report.counts["published"]) == (3, 3)
    room.export()
    with room.opened() as store:
        held = [edition for story in store.stories.all() if (edition := store.editions.get(story.id, "ca"))]
    assert len(held) == 3
    with room.reader() as ask:
        for edition in held:
            assert edition.reasons == (f"route-below-floor:{_quality(edition.reasons)}<100",)
            assert ask.get(f"/ca/2026/11/{edition.story}/").status_code == 404
            sentences = [edition.text.title, *(piece.text for piece in edition.pieces if piece.text != piece.source)]
            assert len(sentences) > 3
            for name, body in room.files().items():
                assert not any(escape(sentence).encode() in body for sentence in sentences), (name, edition.story)
    assert not any(name.startswith("ca/") for name in room.files())
    assert room.audit() == []


def _quality(reasons: tuple[str, ...]) -> str:
    return reasons[0].partition(":")[2].partition("<")[0]
