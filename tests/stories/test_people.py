from __future__ import annotations

import pytest

from dragoman.stories.people import agency, dateline_agency, desk, is_likely, persons


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
        ("Jane Doe, Senior political correspondent", ("Jane Doe",)),
        ("Jane Doe, Chief Political Correspondent", ("Jane Doe",)),
        ("Jane Doe, dpa", ("Jane Doe",)),
        ("AFP, MANILA", ()),
        ("Napsala Jana Nová a Petr Malý", ("Jana Nová", "Petr Malý")),
        ("Av Ingrid Berg og Ola Lund", ("Ingrid Berg", "Ola Lund")),
        ("記者 陳美玲、王小明", ("陳美玲", "王小明")),
        ("이수진 특파원", ("이수진",)),
        ("كتبت: سارة منصور", ("سارة منصور",)),
        ("Текст: Анна Орлова", ("Анна Орлова",)),
        ("El Faro de Almar Deportes", ()),
        ("hosb", ()),
    ],
)
def test_bylines_are_persons(said: str | list[str], names: tuple[str, ...]) -> None:
    assert persons(said, "El Faro de Almar") == names


def test_agencies_are_known_by_name_and_dateline() -> None:
    assert agency("Agencia Litoral") == "Agencia Litoral"
    assert agency("Marta Ferrando / EFE") == "EFE"
    assert agency("Marta Ferrando") == ""
    assert agency("AFP, MANILA") == "AFP"
    assert agency("共同通信社") == "共同通信社"
    assert agency("Aa") == ""


def test_a_desk_signs_under_a_name_of_its_own() -> None:
    assert desk(["admin", "Faro Staff"]) == "Faro Staff"
    assert desk("faro.es") == "faro.es"
    assert desk(["Redacción", "Staff", "AFP"]) == ""


def test_a_name_without_any_mark_must_look_like_one() -> None:
    assert [is_likely(name) for name in ("Ana de la Cruz", "Follow us", "Sports", "陳美玲")] == [True, False, False, True]


def test_a_dateline_names_its_agency() -> None:
    assert dateline_agency("WEXCOMBE (Reuters) - The port said") == "Reuters"
    assert dateline_agency("El puerto (antes muelle) - dijo") == ""
