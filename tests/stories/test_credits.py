"""Who made a picture, without the word for what it is."""

from __future__ import annotations

import pytest

from dragoman.model.story import Made
from dragoman.stories.credits import credit


@pytest.mark.parametrize(
    ("line", "made", "names"),
    [
        ("Ilustración: Nuria Cabal / El Faro de Almar", "illustration", "Nuria Cabal / El Faro de Almar"),
        ("Illustration: Edith Marlow / The Tidewater Courier", "illustration", "Edith Marlow / The Tidewater Courier"),
        ("Ilustrasi: Laksmi Prabowo / Kabar Selat", "illustration", "Laksmi Prabowo / Kabar Selat"),
        ("Foto: AP", "photo", "AP"),
        ("Photo by Ana Ruiz", "photo", "Ana Ruiz"),
        ("Fotografía de Ana Ruiz", "photo", "Ana Ruiz"),
        ("Gráfico: Redacción", "graphic", "Redacción"),
        ("Ana Ruiz", "", "Ana Ruiz"),
        ("Fotonoticias", "", "Fotonoticias"),
        ("Foto:", "", "Foto:"),
        ("", "", ""),
    ],
)
def test_the_word_is_told_apart_from_the_names(line: str, made: Made, names: str) -> None:
    assert credit(line) == (made, names)
