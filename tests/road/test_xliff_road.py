"""An edition out to a translator and back: her words reach readers, stay, and what is not sound is told and left out."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from dragoman.demo.server import Served
from dragoman.model.edition import Edition

from .conftest import AT, Room, dragoman, needs_apertium

pytestmark = needs_apertium

LATER = AT + timedelta(hours=2)


def story_of(room: Room) -> str:
    with room.opened() as store:
        return next(each.id for each in store.stories.all() if "hospital de Vallehondo" in each.title)


def edition(room: Room, story: str) -> Edition:
    with room.opened() as store:
        found = store.editions.get(story, "ca")
    assert found is not None
    return found


@pytest.mark.parametrize("version", ["1.2", "2.1"])
def test_her_words_reach_readers_and_stay(small: Room, tmp_path: Path, version: str) -> None:
    small.run()
    story, file = story_of(small), tmp_path / "away.xlf"
    dragoman("xliff", "export", story, str(file), "--to", "ca", "--version", version, folder=small.folder)
    untouched = dragoman("xliff", "import", str(file), "--by", "Ana", folder=small.folder)
    assert untouched.stderr.startswith("0 sentences taken")
    title = edition(small, story).pieces[0].text
    file.write_text(file.read_text("utf-8").replace(f">{title}<", f">{title} avui<"), encoding="utf-8")
    done = dragoman("xliff", "import", str(file), "--by", "Ana", folder=small.folder)
    assert done.stderr.startswith("1 sentences taken")
    piece = edition(small, story).pieces[0]
    assert (piece.text, piece.provenance.kind, piece.provenance.by) == (f"{title} avui", "person", "Ana")
    small.run(LATER)
    small.export(LATER)
    pages = {name: unescape(body.decode()) for name, body in small.files().items() if name.endswith(".html")}
    shown = [name for name, text in pages.items() if f"{title} avui" in text]
    assert any(story in name for name in shown)
    assert "ca/index.html" in shown
    assert small.audit(LATER) == []


def test_what_is_not_sound_is_told_and_left_out(small: Room, tmp_path: Path) -> None:
    small.run()
    story, file = story_of(small), tmp_path / "away.xlf"
    dragoman("xliff", "export", story, str(file), "--to", "ca", folder=small.folder)
    before = edition(small, story)
    number = next(piece for piece in before.pieces if "3,2 milions" in piece.text)
    text = file.read_text("utf-8").replace("3,2 milions", "9,7 milions")
    text = text.replace('id="title-0"', 'id="nothing"')
    file.write_text(text, encoding="utf-8")
    done = dragoman("xliff", "import", str(file), "--by", "Ana", folder=small.folder, check=False)
    said = done.stderr.splitlines()
    assert done.returncode == 1
    assert any("'nothing': no sentence of the story has this id" in line for line in said)
    assert any("9,7" in line for line in said if number.path.split("/")[1] in line)
    assert edition(small, story) == before


def test_a_source_that_changed_meanwhile_is_refused(small: Room, papers: Served, tmp_path: Path) -> None:
    small.run()
    story, file = story_of(small), tmp_path / "away.xlf"
    dragoman("xliff", "export", story, str(file), "--to", "ca", folder=small.folder)
    papers.edition = 2
    small.run(LATER)
    before = edition(small, story)
    done = dragoman("xliff", "import", str(file), "--by", "Ana", folder=small.folder, check=False)
    assert done.returncode == 2
    assert "has changed since it was exported (revision 1, now 2): nothing was taken" in done.stderr
    other = file.read_text("utf-8").replace('trgLang="ca"', 'trgLang="ms"')
    file.write_text(other, encoding="utf-8")
    assert dragoman("xliff", "import", str(file), "--by", "Ana", folder=small.folder, check=False).returncode == 2
    assert edition(small, story) == before
