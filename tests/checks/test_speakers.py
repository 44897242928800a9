"""Speakers: who stands beside a quotation, and in which language it was spoken."""

import pytest

from dragoman.checks.speakers import Speakers, restored
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge, KnownQuotation, Person
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Unit

NOTHING = Knowledge()


def pair(languages: str, source: str, target: str, slots: tuple[Slot, ...] = ()) -> tuple[Unit, Draft]:
    first, second = languages.split("-")
    return Unit("", 0, "0", "body", Segment("s", first, source)), Draft("k", "s", second, "", target, slots)


def found(languages: str, source: str, target: str, knowledge: Knowledge = NOTHING) -> list[str]:
    return [f"{each.key} {each.severity}" for each in Speakers().find(*pair(languages, source, target), knowledge)]


HELD = KnownQuotation("Berta Lliria", "The sea gives back", "ca", "El mar torna", "speech of 4 May")


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        ("en-es", '"The port is closing," said Lliria.', "«El puerto cierra, dijo Lliria».", ["swallowed warning"]),
        ("en-de", 'Mayor Lliria said: "It closes."', "„Bürgermeisterin Lliria sagte, er schließt.“", ["swallowed warning"]),
        (
            "en-es", '"It closes," said Lliria. "It opens," replied Fabregat.',
            "«Cierra», dijo Fabregat. «Abre», respondió Lliria.", ["exchanged warning"],
        ),
        ("en-es", '"The port is closing," said Lliria.', "«El puerto cierra», dijo Lliria.", []),
        ("en-es", '"The port is closing," said Lliria.', "Lliria dijo: «El puerto cierra».", []),
        ("en-es", "\"Lliria's port is closing,\" said Lliria.", "«El puerto de Lliria cierra», dijo Lliria.", []),
        ("en-es", 'She read "Low Tide" in Palamar.', "Leyó «Marea baja en Palamar».", []),
        ("en-vi", '"It closes," she said in French.', "“Nó đóng cửa”, bà nói bằng tiếng Pháp.", ["twice note"]),
        ("en-fr", '"It closes," she said in French.', "« Il ferme », dit-elle en français.", []),
        ("es-id", "«Cierra», dijo mediante un intérprete.", "“Tutup,” katanya melalui penerjemah.", ["twice note"]),
        ("de-en", "„Er schließt“, sagte sie auf Russisch.", "“It closes,” she said in Russian.", ["twice note"]),
        ("en-vi", "She lived in French Guiana and sailed.", "Bà sống ở Guyane thuộc Pháp và đi biển.", []),
    ],
)  # fmt: skip
def test_what_stands_beside_a_quotation(languages: str, source: str, target: str, expected: list[str]) -> None:
    assert found(languages, source, target) == expected


def test_the_register_knows_who_speaks_which_language() -> None:
    knowledge = Knowledge(speakers=(Person("Lliria", "ca"),))
    source = '"The sea gives back," said Lliria.'
    assert found("en-vi", source, "“Biển trả lại”, Lliria nói.", knowledge) == ["twice note"]
    assert found("en-ca", source, "«La mar retorna», va dir Lliria.", knowledge) == []


def test_the_registers_own_words_are_asked_for_and_put_in_their_place() -> None:
    knowledge = Knowledge(quotations=(HELD,))
    source = '"The sea gives back," said Berta Lliria on the quay.'
    target = "«La mar retorna», va dir Berta Lliria al moll."
    unit, draft = pair("en-ca", source, target, (Slot(19, 31, "link", 0),))
    assert found("en-ca", source, target, knowledge) == ["original warning"]
    mended = restored(unit, draft, knowledge)
    assert mended is not None
    assert mended.text == "«El mar torna», va dir Berta Lliria al moll."
    assert mended.text[mended.slots[0].start : mended.slots[0].end] == target[19:31]
    assert list(Speakers().find(unit, mended, knowledge)) == []
    assert restored(unit, mended, knowledge) is None


def test_words_held_in_a_third_language_are_a_translation_of_a_translation() -> None:
    source, target = '"The sea gives back," said Lliria.', "“Biển trả lại”, Lliria nói."
    assert found("en-vi", source, target, Knowledge(quotations=(HELD,))) == ["twice note"]
    assert restored(*pair("en-vi", source, target), Knowledge(quotations=(HELD,))) is None


def test_names_in_another_script_are_said_to_be_unchecked() -> None:
    unit, draft = pair("en-ru", '"It closes," said Lliria.', "«Он закрывается», — сказала Льирия.")
    assert list(Speakers().unchecked(unit, draft)) == ["speakers:ru"]
