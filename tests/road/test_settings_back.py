"""Settings that change and change back: the site is the one it was, byte for byte, and the audit agrees at every step."""

from __future__ import annotations

from .conftest import Room, needs_apertium

pytestmark = needs_apertium


def _say(room: Room, text: str) -> None:
    (room.folder / "newsroom.toml").write_text(text, encoding="utf-8")


def test_a_language_taken_off_and_put_back(small: Room) -> None:
    settings = (small.folder / "newsroom.toml").read_text("utf-8")
    small.run()
    small.export()
    before = small.files()
    assert any(name.startswith("ms/") for name in before)

    _say(small, settings.replace('languages = ["es", "id", "ms", "ca"]', 'languages = ["es", "id", "ca"]'))
    small.run()
    small.export()
    assert not any(name.startswith("ms/") for name in small.files())
    assert small.audit() == []

    _say(small, settings)
    small.run()
    small.export()
    assert small.audit() == []
    assert small.files() == before


def test_a_policy_that_changes_back_leaves_no_edition_of_the_other(small: Room) -> None:
    settings = (small.folder / "newsroom.toml").read_text("utf-8")
    small.run()
    _say(small, settings + "max_kept = 0.2\n")
    small.run()
    assert small.audit() == []
    _say(small, settings)
    small.run()
    assert small.audit() == []


def test_a_colour_that_changes_back_is_on_every_page_again(small: Room) -> None:
    settings = (small.folder / "newsroom.toml").read_text("utf-8")
    small.run()
    small.export()
    before = small.files()
    _say(small, settings.replace('zone = "Europe/Madrid"', 'zone = "Europe/Madrid"\naccent = "#123456"'))
    small.run()
    small.export()
    assert small.files() != before
    _say(small, settings)
    small.run()
    small.export()
    assert small.files() == before
