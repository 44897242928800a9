"""A story of a sensitive subject: composed, held, explained, and shown only in its own language until policy says otherwise."""

from __future__ import annotations

from pathlib import Path

from dragoman.cli import telling

from .conftest import needs_apertium
from .folders import settle, write

pytestmark = needs_apertium


def test_a_sensitive_story_is_held_with_its_words_and_shown_once_the_subject_is_not_held(tmp_path: Path) -> None:
    room = settle(tmp_path / "room")
    settings = (room.folder / "newsroom.toml").read_text("utf-8")
    (room.folder / "newsroom.toml").write_text(settings.replace("always_hold = []\n", ""), "utf-8")
    write(room.folder / "mesa", "urnas.md", "Elecciones en el puerto", "Los vecinos votan el domingo.")
    write(room.folder / "mesa", "pan.md", "El horno abre temprano", "El pan sale a las siete.")
    report = room.run()
    assert (report.counts["held"], report.counts["ready"]) == (1, 3)
    with room.opened() as store:
        told = list(telling.explained(store, "held"))
    assert "held" in told[0]
    assert "elections" in told[1]
    assert "“Elecciones”" in told[1]
    room.export()
    assert sum(name.startswith("ca/") and "eleccion" in name for name in room.files()) == 0

    (room.folder / "newsroom.toml").write_text(settings, "utf-8")
    assert room.run().counts["sent"] == 0
    with room.opened() as store:
        assert list(telling.explained(store, "held")) == ["nothing is held"]
    assert room.audit() == []
