from __future__ import annotations

import pytest

from dragoman.stories.people import agency, dateline_agency, persons


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Por Marta Ferrando y Clara Montaner", ("Marta Ferrando", "Clara Montaner")),
        ("By ALICE STONE and Bob de Witt", ("ALICE STONE", "Bob de Witt")),
        ("Oleh: Dewi Larasati", ("Dewi Larasati",)),
        ("Redacción", ()),
        ("Tim Redaksi", ()),
        ("El Faro de Almar", ()),
        ("Agencia Litoral", ()),
        ("Ana Ruiz (Barcelona)", ("Ana Ruiz",)),
        ("Ana Ruiz | ana@faro.example", ("Ana Ruiz",)),
        ("Von Anna Schmidt", ("Anna Schmidt",)),
        ("Di María", ("Di María",)),
        (["Ana Ruiz", "ana ruiz"], ("Ana Ruiz",)),
        ("12:30", ()),
        ("gaceta.es", ()),
    ],
)
def test_bylines_are_persons(said: str | list[str], names: tuple[str, ...]) -> None:
    assert persons(said, "El Faro de Almar") == names


def test_agencies_are_known_by_name_and_dateline() -> None:
    assert agency("Agencia Litoral") == "Agencia Litoral"
    assert agency("Marta Ferrando / EFE") == "EFE"
    assert agency("Marta Ferrando") == ""
    assert dateline_agency("WEXCOMBE (Reuters) - The port said") == "Reuters"
    assert dateline_agency("El puerto (antes muelle) - dijo") == ""
