"""A segment survives the stream format whatever is in it, and the marks of unknown words never reach a reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.engines.stream import forms, hear, marked, send, unmarked
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment, Slot

AWKWARD = "aZ9é.,;:!?¿«»—–'\"()[]{}^$/\\@<>*#~+_|=%&\u00a0 \u200d😀नम\t\n"


def segment(text: str, *slots: Slot) -> Segment:
    return Segment(segment_id("es", text, tuple(slot.kind for slot in slots)), "es", text, slots)


def folded(text: str) -> str:
    return " ".join(text.split(" ")).strip(" ")


@given(st.text(alphabet=st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_characters="\u00ad")), max_size=80))
def test_what_no_program_touches_comes_back_as_it_was(text: str) -> None:
    sent = send(segment(text))
    expected = sent.text.rstrip(" ") if "  " in sent.text else sent.text.strip(" ")
    assert hear(sent.stream, sent).text.lstrip(" ") == expected.lstrip(" ")


@pytest.mark.parametrize(
    ("stream", "source", "text", "unknown"),
    [
        ("*muppets verds[].[]", "muppets verdes", "muppets verds", ("muppets",)),
        ("Els @casa i #Membro,.[]", "Las casa y Membro,", "Els casa i Membro,", ("casa", "Membro")),
        ("AM*s vells[].[]", "AMs viejos", "AMs vells", ("s",)),
        ("No té *d'Almar-2[].[]", "No tiene", "No té d'Almar-2", ("d'Almar-2",)),
        ("va  dir ,[].[]", "dijo,", "va dir,", ()),
        ("titular[].[]", "titular", "titular", ()),
        ("frase.[].[]", "frase.", "frase.", ()),
        ("frase..[]", "frase.", "frase.", ()),
        ("frase.[]", "frase.", "frase.", ()),
        ("titular.[]", "titular", "titular", ()),
        ("els EUA[].[]", "EE. UU.", "Els EUA", ()),
        ("iPhone nou[].[]", "iPhone nuevo", "iPhone nou", ()),
    ],
)
def test_hearing(stream: str, source: str, text: str, unknown: tuple[str, ...]) -> None:
    heard = hear(stream, send(segment(source)))
    assert (heard.text, heard.unknown) == (text, unknown)


def test_a_literal_asterisk_stays_and_marks_nothing() -> None:
    sent = send(segment("nota *1 y #2"))
    heard = hear(sent.stream, sent)
    assert heard.text == "nota *1 y #2"
    assert heard.unknown == ()


@pytest.mark.parametrize("kept", ["https://casa.example/perro?x=1", "redaccion@casa.example", "www.perro.example"])
def test_an_address_is_never_read_as_words(kept: str) -> None:
    sent = send(segment(f"Vea {kept}, por favor."))
    assert "perro" not in sent.stream
    assert "casa" not in sent.stream
    assert kept in hear(sent.stream, sent).text


def test_soft_hyphens_and_stray_spaces_go_and_slots_move_along() -> None:
    sent = send(segment("ex\u00adpor\u00adtar , ya", Slot(10, 13, "link", 0)))
    assert sent.text == "exportar, ya"
    assert sent.text[sent.slots[0].start : sent.slots[0].end].strip(" ,") == ""  # the slot stood on what was removed


def test_words_are_found_again_in_the_source() -> None:
    sent = send(segment("El pan, a/b."))
    analysed = "^El/el<det>$ ^pan/pan<n>$^,/,<cm>$ ^a/a<pr>$\\/^b/b<n>$^./.<sent>$[]^./.<sent>$[]"
    assert [sent.text[start:end] for start, end in forms(analysed, sent)] == ["El", "pan", ",", "a", "b", "."]
    assert unmarked(marked(analysed)) == analysed
    assert marked(analysed).startswith("[[w:0]]^El/el<det>$ [[w:1]]^pan")


def test_numbers_ride_to_pieces() -> None:
    sent = send(segment("de la casa"))
    spans = ((0, 2), (3, 5), (6, 10))
    heard = hear("[[w:0; w:1]]de la[[/]] [[w:2]]casa[[/]][][[w:3]].[[/]][]", sent, spans)
    assert heard.text == "de la casa"
    assert [(piece.start, piece.end, piece.sources) for piece in heard.pieces] == [
        (0, 5, ((0, 2), (3, 5))),
        (6, 10, ((6, 10),)),
    ]
