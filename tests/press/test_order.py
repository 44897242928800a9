"""In which order units are sent: alike ones together inside the house, the newest stories first where money may run out."""

from __future__ import annotations

from dragoman.model.draft import Route
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit
from dragoman.press.workshop import _in_order

TEXTS = {"newest": "El puente abre.", "second": "El consejo aprueba la reforma del puente viejo.", "oldest": "Habrá barcos hoy."}


def order(*, leaves: bool) -> list[str]:
    units = {key: Unit("s", 1, key, "body", Segment(key, "es", text)) for key, text in TEXTS.items()}
    return _in_order(Route("es", "ca", (), 60.0, "", "f", leaves), units)


def test_inside_the_house_texts_go_by_length_over_all_stories() -> None:
    assert order(leaves=False) == ["second", "oldest", "newest"]


def test_outside_it_the_newest_stories_come_first() -> None:
    assert order(leaves=True) == ["newest", "second", "oldest"]
