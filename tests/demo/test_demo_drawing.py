"""The drawings: each is well-formed, wordless, of our palette and measure, and kept once drawn."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from dragoman.demo.drawing import jpeg, picture_names, pictures_folder

PALETTE = """
#12344a #1d4a63 #3f7891 #a9c6cc #e6cfa2 #cfae78 #b5503a #8a3a2b #7d8447 #565d32 #f7f1e3 #1f2428 #d9a67c #a8714e #7a4f38
"""
EXPECTED = """
puerto consejo faro mercado tren estadio olivos taller telar teatro laboratorio pesqueros museo puente hospital escuela feria
parque-eolico panaderia ciclistas retrato-ingeniera retrato-cocinero retrato-poeta visita-estado harbour-bridge library storm
boatyard town-hall allotments arrozal pasar feri batik gamelan kopi mangrove sepak-bola
"""


def test_every_picture_a_story_may_ask_for_is_drawn() -> None:
    assert picture_names() == set(EXPECTED.split())


@pytest.mark.parametrize("name", sorted(picture_names()))
def test_a_drawing_is_three_to_two_wordless_and_in_the_palette(name: str) -> None:
    source = (pictures_folder() / f"{name}.svg").read_text("utf-8")
    drawing = etree.fromstring(source.encode())
    assert drawing.get("viewBox") == "0 0 1200 800"
    assert not [
        element.tag for element in drawing.iter() if etree.QName(element).localname in ("text", "image", "script")
    ]
    assert set(re.findall(r"#[0-9a-f]{6}\b", source)) <= set(PALETTE.split())
    named = set(re.findall(r'href="#([^"]+)"', source))
    assert named <= {str(element.get("id")) for element in drawing.iter()}


def test_a_drawing_is_made_once_and_again_when_it_was_lost(tmp_path: Path) -> None:
    first = jpeg("faro", tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(b"kept")
    assert jpeg("faro", tmp_path) == b"kept"
    kept.unlink()
    assert jpeg("faro", tmp_path) == first


@pytest.mark.parametrize("name", ["nothing", "../drawing", "faro.svg", ""])
def test_only_drawings_are_drawn(tmp_path: Path, name: str) -> None:
    with pytest.raises(KeyError):
        jpeg(name, tmp_path)
    assert list(tmp_path.iterdir()) == []
