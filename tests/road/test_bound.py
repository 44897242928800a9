"""What binds a newsroom reaches every language: embargoes, what a wire withholds or kills, ends of rights, silent corrections,
pictures that are an agency's. On the real road: a wire's files, Apertium, SQLite, the exported site and the live door."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from dragoman.cli.telling import examined
from dragoman.model.story import Figure
from dragoman.model.when import Instant

from .conftest import AT, Room, needs_apertium
from .folders import settle, write
from .test_withdrawal import told, traces, withdrawn

pytestmark = needs_apertium

WIRE = """
[[sources]]
name = "litoral"
title = "Agencia Litoral"
home = "https://litoral.example/"
language = "es"
kind = "wire"
location = "litoral"
every = 0
rights = { show = "full", pictures = true }
"""

GUID = "urn:litoral:muelle"
TEXT = "El muelle mide 240 metros. Costó 12 millones de euros.\n\nLos barcos llegarán en abril."


def sent(room: Room, version: int, text: str = TEXT, **more: object) -> None:
    """An item of the wire, dropped into its folder."""
    folder = room.folder / "litoral"
    folder.mkdir(exist_ok=True)
    item = {
        "uri": GUID, "version": str(version), "versioncreated": f"2026-11-20T09:{version:02}:00Z", "type": "text", "language": "es",
        "headline": "El muelle nuevo abre en primavera", "pubstatus": "usable",
        "body_html": "".join(f"<p>{part}</p>" for part in text.split("\n\n")), **more,
    }  # fmt: skip
    (folder / f"{version}.json").write_text(json.dumps(item), encoding="utf-8")


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return settle(tmp_path / "room", hosts=WIRE)


def published(room: Room) -> bool:
    with room.opened() as store:
        return any(pointer.state == "live" for pointer in store.editions.publications())


def nowhere(room: Room, after: timedelta = timedelta()) -> None:
    room.export(AT + after)
    assert not any(b"muelle" in body or b"moll" in body for name, body in room.files().items() if not name.startswith("style"))


def test_an_embargo_is_lifted_at_its_instant_although_nothing_else_happens(room: Room) -> None:
    lifted = AT + timedelta(hours=2)
    sent(room, 1, embargoed=lifted.isoformat())
    first = room.run()
    assert (first.counts["ready"], first.counts["published"]) == (2, 0)
    nowhere(room)
    (room.folder / "litoral" / "1.json").unlink()  # nothing comes any more
    early = timedelta(hours=1, minutes=59)
    assert room.run(AT + early).counts["published"] == 0
    nowhere(room, early)
    at = timedelta(hours=2)
    report = room.run(AT + at)
    assert (report.counts["published"], report.counts["sent"]) == (2, 0)
    room.export(AT + at)
    place = told(room, "litoral", GUID)
    assert set(place) == {"es", "ca"}
    for language, (path, title) in place.items():
        assert {f"{language}/feed.xml", f"{language}/index.html"} <= set(traces(room, path, title, language))
    assert room.audit(AT + at) == []


def test_an_embargo_that_is_put_on_later_withdraws_until_then(room: Room) -> None:
    sent(room, 1)
    assert room.run().counts["published"] == 2
    room.export()
    gone = told(room, "litoral", GUID)
    sent(room, 2, embargoed=(AT + timedelta(hours=3)).isoformat())
    withdrawn(room, room.run(), gone)
    assert room.run(AT + timedelta(hours=3)).counts["published"] == 2


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_a_wire_kills_or_withholds_is_nowhere_and_comes_back_when_it_is_taken_back(room: Room, status: str) -> None:
    sent(room, 1)
    assert room.run().counts["published"] == 2
    room.export()
    gone = told(room, "litoral", GUID)
    sent(room, 2, pubstatus=status)
    withdrawn(room, room.run(), gone)
    assert room.run().counts["withdrawn"] == 0
    sent(room, 3)
    assert room.run().counts["published"] == 2
    room.export()
    with room.reader() as ask:
        assert [ask.get(path).status_code for path, _ in gone.values()] == [200, 200]
    assert room.audit() == []


def test_a_kill_takes_the_papers_copy_of_the_same_text_along(tmp_path: Path) -> None:
    room = settle(tmp_path / "room", hosts=WIRE)
    long = "\n\n".join(
        f"El muelle número {n} de Almar mide más de {n}40 metros de largo. La consejera Ana Rius pagó {n}2 millones por las obras del puerto."
        for n in range(3, 9)
    )
    write(room.folder / "mesa", "muelle", "Almar tendrá un muelle", long, day=20)
    sent(room, 1, long)
    assert room.run().counts["published"] == 2  # one story, in two languages
    room.export()
    gone = told(room, "mesa", "muelle.md")
    assert gone == told(room, "litoral", GUID)
    sent(room, 2, long, pubstatus="canceled")
    withdrawn(room, room.run(), gone)


def test_a_number_changed_in_silence_is_told_in_every_language(tmp_path: Path) -> None:
    room = settle(tmp_path / "room")
    write(room.folder / "mesa", "muelle", "El muelle abre", TEXT)
    room.run()
    later = timedelta(hours=2)
    write(room.folder / "mesa", "muelle", "El muelle abre", TEXT.replace("12", "21"))
    assert room.run(AT + later).counts["published"] == 2
    with room.opened() as store:
        story = store.stories.alias("mesa muelle.md")
        editions = [store.editions.get(story, tag) for tag in ("es", "ca")]
    assert [edition.text.corrections[0].at for edition in editions if edition] == [Instant(int((AT + later).timestamp()))] * 2
    room.export(AT + later)
    pages = {name[:2]: body.decode() for name, body in room.files().items() if story in name}
    assert "Corregido:" in pages["es"]
    assert "Corregit:" in pages["ca"]
    write(room.folder / "mesa", "muelle", "El muelle abre", TEXT.replace("12", "21") + "\n\n12 comentarios")
    assert room.run(AT + 2 * later).counts["stories"] == 0
    assert room.audit(AT + 2 * later) == []


def test_an_agencys_picture_is_neither_fetched_nor_shown_in_any_edition(tmp_path: Path) -> None:
    room = settle(tmp_path / "room", rights=', reserved = ["default", "Agencia Litoral"]')
    pictures = "\n\n![Un muelle](https://nobody.example/1.jpg \"El muelle. (AFP)\")\n\n![Una grúa](https://nobody.example/2.jpg \"Ana Rius / Agencia Litoral\")"
    write(room.folder / "mesa", "muelle", "El muelle abre", TEXT + pictures)
    report = room.run()  # fetching either would be a fault: nothing answers there
    assert (report.counts["published"], report.counts["pictures"]) == (2, 0)
    with room.opened() as store:
        (story,) = store.stories.all()
        editions = [store.editions.get(story.id, tag) for tag in ("es", "ca")]
    assert {"picture-reserved:AFP", "picture-reserved:Agencia Litoral"} <= set(story.notes)
    assert not any(isinstance(block, Figure) for edition in editions if edition for block in edition.text.body)
    room.export()
    assert not any(b"nobody.example" in body for body in room.files().values())


def test_rights_that_grant_less_take_down_what_has_no_new_edition(tmp_path: Path) -> None:
    room = settle(tmp_path / "room")
    write(room.folder / "mesa", "muelle", "El muelle abre", TEXT)
    room.run()
    gone = told(room, "mesa", "muelle.md")
    settle(room.folder, show="link", floor=100)  # the Catalan edition is made anew, and held
    room.run()
    with room.reader() as ask:
        assert [ask.get(gone[tag][0]).status_code for tag in ("es", "ca")] == [200, 410]
    assert room.audit() == []
    settle(room.folder, show="link")
    room.run()
    with room.reader() as ask:
        answers = [ask.get(gone[tag][0]) for tag in ("es", "ca")]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert not any("240" in answer.text for answer in answers)


def test_an_excerpt_says_in_each_language_that_it_is_one_and_where_the_rest_is(tmp_path: Path) -> None:
    room = settle(tmp_path / "room", show="excerpt")
    write(room.folder / "mesa", "muelle", "El muelle abre", TEXT + "\n\nEl acto duró una hora.")
    room.run()
    room.export()
    with room.opened() as store:
        (story,) = store.stories.all()
    pages = {name[:2]: body.decode() for name, body in room.files().items() if story.id in name}
    assert "Este es el comienzo de la noticia" in pages["es"]
    assert "Aquest és el començament de la notícia" in pages["ca"]
    assert not any("una hora" in page for page in pages.values())


def test_doctor_counts_what_is_shown_without_a_stated_right(tmp_path: Path) -> None:
    room = settle(tmp_path / "room")
    file = room.folder / "newsroom.toml"
    file.write_text("".join(line for line in file.read_text("utf-8").splitlines(keepends=True) if not line.startswith("rights")), "utf-8")
    for name in ("muelle", "grua"):
        write(room.folder / "mesa", name, f"Abre {name}", TEXT.replace("muelle", name))
    room.run()
    (line,) = [line for line in examined(room.settings) if "states no rights" in line]
    assert line.startswith("note: source mesa states no rights: 2 stories in 4 editions are shown")
    wanted = line.partition("newsroom.toml: ")[2].partition(" (full")[0]
    file.write_text(file.read_text("utf-8").replace('every = 0\n', f"every = 0\n{wanted}\n"), "utf-8")
    assert not [line for line in examined(room.settings) if "states no rights" in line]
