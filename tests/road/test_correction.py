"""A correction at the source sends exactly what changed, prints exactly what changed, and reaches every language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import pytest

from dragoman import app
from dragoman.demo.server import Served
from dragoman.model.draft import Draft, Route
from dragoman.model.edition import Edition
from dragoman.model.story import Paragraph, Story
from dragoman.model.unit import Unit
from dragoman.ports import Translator
from dragoman.segments.split import split

from .conftest import AT, Demo, Room, needs_apertium
from .crawl import dead_links
from .folders import settle, write, write_all

pytestmark = needs_apertium

LATER = AT + timedelta(hours=2)

CORRECTED = (
    "La obra ha costado 2,3 millones de euros y ha durado catorce meses.",
    "Una versión anterior de esta noticia decía que la obra había costado 3,2 millones de euros; el coste correcto es de 2,3 millones.",
)


def revisions(room: Room, alias: str) -> tuple[Story, Story]:
    """A story before and after."""
    with room.opened() as store:
        story = store.stories.alias(alias)
        before, after = store.stories.get(story, 1), store.stories.get(story, 2)
    assert before is not None
    assert after is not None
    return before, after


def fresh(before: Story, after: Story) -> list[str]:
    """The segments a revision brings that were not there, in its own words."""
    known = {(unit.role, unit.segment.id) for unit in split(before)[1]}
    return list(
        dict.fromkeys(unit.segment.text for unit in split(after)[1] if (unit.role, unit.segment.id) not in known)
    )


def hospital(room: Room) -> str:
    """The id of the story that is corrected."""
    with room.opened() as store:
        return next(story.id for story in store.stories.all() if "hospital de Vallehondo" in story.title)


def test_the_demos_correction_sent_what_changed_to_every_language(demo: Demo) -> None:
    room = demo.room
    story = hospital(room)
    with room.opened() as store:
        before, after = store.stories.get(story, 1), store.stories.get(story, 2)
        languages = [tag for number, tag in store.editions.states() if number == story and tag != "es"]
    assert before is not None
    assert after is not None
    assert fresh(before, after) == list(CORRECTED)
    counts = {name: int(number) for number, name in re.findall(r"(\d+) (\w+)", demo.said[1].partition(": ")[2])}
    assert len(languages) >= 5
    assert counts["sent"] == len(CORRECTED) * len(languages)
    assert counts["known"] == (len(split(after)[1]) - len(CORRECTED)) * len(languages)
    assert (counts["pages"], counts["stories"], counts["editions"]) == (1, 1, 1 + len(languages))


class Counting:
    """An engine room's door that notes every unit that goes through it to an engine."""

    def __init__(self, inner: Translator) -> None:
        self.inner = inner
        self.sent: list[tuple[str, str]] = []

    def draft(self, units: Sequence[Unit], route: Route, keys: Sequence[str]) -> Sequence[Draft]:
        self.sent += [(route.target, unit.segment.text) for unit in units]
        return self.inner.draft(units, route, keys)

    def __getattr__(self, name: str) -> object:
        return getattr(self.inner, name)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """(language, segment) of everything given to an engine from here on."""
    sent: list[tuple[str, str]] = []
    opens = app.open_translator

    def counting(*given: object, **more: object) -> Counting:
        door = Counting(opens(*given, **more))  # type: ignore[arg-type]
        door.sent = sent
        return door

    monkeypatch.setattr(app, "open_translator", counting)
    return sent


def test_a_correction_sends_and_prints_only_what_changed(
    small: Room, papers: Served, counted: list[tuple[str, str]]
) -> None:
    first = small.run()
    assert len(counted) == first.counts["sent"] > 100
    small.export()
    story = hospital(small)
    before, stood = _editions(small, story), _prints(small.site)
    counted.clear()

    papers.edition = 2
    again = small.run(LATER)
    assert Counter(counted) == Counter({("ca", sentence): 1 for sentence in CORRECTED})
    assert again.counts["sent"] == len(CORRECTED)
    after = _editions(small, story)
    assert {tag: edition.revision for tag, edition in after.items()} == {"es": 2, "ca": 2}
    _untouched_pieces_are_the_same(before["ca"], after["ca"])
    assert "2,3" in _body(after["ca"])
    assert "3,2" not in _body(after["ca"])

    small.export(LATER)
    now = _prints(small.site)
    rewritten = {name for name in now if now[name][:2] != stood.get(name, ("",) * 3)[:2]}
    changed = {name for name in now if now[name][2] != stood.get(name, ("",) * 3)[2]}
    assert rewritten == changed, "a page that came out alike is left alone"
    assert set(stood) == set(now)
    articles = {name for name in now if re.search(rf"/{story}-", name)}
    assert len(articles) == 2
    assert changed == articles | {"sitemap-es-2026-11.xml"}
    assert small.audit(LATER) == []


def test_what_was_exported_step_by_step_is_what_is_exported_at_once(
    small: Room, papers: Served, tmp_path: Path
) -> None:
    small.run()
    small.export()
    papers.edition = 2
    small.run()
    small.export()
    small.export(into=tmp_path / "at-once")
    by_steps, at_once = _prints(small.site), _prints(tmp_path / "at-once")
    assert {name: body for name, (_, _, body) in by_steps.items()} == {
        name: body for name, (_, _, body) in at_once.items()
    }


def _editions(room: Room, story: str) -> dict[str, Edition]:
    with room.opened() as store:
        pointers = store.editions.publications(story)
        found = {
            each.language: store.editions.get(story, each.language, each.revision, each.basis) for each in pointers
        }
    return {tag: edition for tag, edition in found.items() if edition is not None}


def _untouched_pieces_are_the_same(before: Edition, after: Edition) -> None:
    known = {(piece.role, piece.source): piece for piece in before.pieces}
    same = [(known[piece.role, piece.source], piece) for piece in after.pieces if (piece.role, piece.source) in known]
    assert len(same) == len(after.pieces) - len(CORRECTED)
    for old, new in same:
        assert (old.text, old.slots, old.provenance, old.repairs) == (new.text, new.slots, new.provenance, new.repairs)


def _body(edition: Edition) -> str:
    return " ".join(block.text.text for block in edition.text.body if isinstance(block, Paragraph))


def _prints(folder: Path) -> dict[str, tuple[object, object, bytes]]:
    """Every file's inode, time of writing and bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes())
        for path in files
    }


# -- what one sentence's correction must not do to its neighbours --


LINKED = "Vea [el informe](https://uno.example/a) antes del viernes. El texto de [la ley](https://dos.example/b) se publicó ayer en el diario."
UNLINKED = "Vea el informe antes del viernes. El texto de [la ley](https://dos.example/b) se publicó ayer en el diario."
MOVED = "El texto de la ley se publicó [ayer](https://dos.example/b) en el diario."
STILL = "El texto de [la ley](https://dos.example/b) se publicó ayer en el diario."


def _links(room: Room, language: str) -> list[tuple[str, str]]:
    """The words of each link in the story's body, and where it leads."""
    with room.opened() as store:
        story = next(iter(store.stories.all())).id
        edition = store.editions.get(story, language)
    assert edition is not None
    assert edition.state == "ready", edition.reasons
    return [
        (block.text.text[mark.start : mark.end], mark.attrs["href"])
        for block in edition.text.body
        if isinstance(block, Paragraph)
        for mark in block.text.marks
        if mark.kind == "link"
    ]


@pytest.mark.parametrize(("first", "then", "expected"), [
    (LINKED, UNLINKED, [("la llei", "https://dos.example/b")]),
    (UNLINKED, LINKED, [("l'informe", "https://uno.example/a"), ("la llei", "https://dos.example/b")]),
    (STILL, MOVED, [("ahir", "https://dos.example/b")]),
    (MOVED, STILL, [("la llei", "https://dos.example/b")]),
])  # fmt: skip
def test_links_follow_their_words_when_a_neighbour_changes(
    first: str, then: str, expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    room = settle(tmp_path / "room")
    for body in (first, then):
        write(
            room.folder / "mesa",
            "ley",
            "La ley del puerto cambia",
            f"{body}\n\nLos vecinos celebraron la noticia con música.",
        )
        room.run()
    assert [(words.replace("’", "'"), href) for words, href in _links(room, "ca")] == expected


def test_what_only_we_show_otherwise_is_no_correction(tmp_path: Path) -> None:
    room = settle(tmp_path / "room")
    file = write(
        room.folder / "mesa",
        "ley",
        "La ley del puerto cambia",
        "Uno pagó 20 euros.\n\nDos pagó 30.\n\nTres pagó 40 euros.",
    )
    file.write_text(
        file.read_text("utf-8").replace("section =", "updated = 2026-11-19T12:00:00+01:00\nsection ="), encoding="utf-8"
    )
    room.run()
    shorter = settle(room.folder, rights="", show="excerpt")
    assert shorter.run(LATER).counts["published"] == 2
    with shorter.opened() as store:
        story = next(iter(store.stories.all()))
    assert (story.revision, len(story.body), story.corrections) == (2, 2, ())


def test_another_story_changes_no_article(tmp_path: Path) -> None:
    room = settle(tmp_path / "room")
    write_all(room.folder / "mesa")
    room.run()
    room.export()
    stood = _prints(room.site)
    write(
        room.folder / "mesa", "tren", "El tren llega antes", "El tren tarda 40 minutos. Antes tardaba una hora.", day=20
    )
    room.run(LATER)
    room.export(LATER)
    now = _prints(room.site)
    article = re.compile(r"[a-z]{2}/2026/\d\d/(\w{10})-")
    assert {name for name in stood if article.match(name)} < set(now)
    assert all(now[name] == stood[name] for name in stood if article.match(name))
    fresh = [name for name in set(now) - set(stood) if article.match(name)]
    assert sorted(name[:2] for name in fresh) == ["ca", "es"]
    story = next(match[1] for name in fresh if (match := article.match(name)))
    shown = {name for name in now if name not in fresh and story.encode() in now[name][2]}
    assert {"es/index.html", "es/feed.xml", "ca/section/news/index.html", "sitemap-es-2026-11.xml"} <= shown
    assert dead_links(room.files(), room.settings.newsroom.address) == []
