"""Marks stand on the words their source's words became."""

from __future__ import annotations

import pytest

from dragoman.engines.project import Piece, project
from dragoman.model.segment import Slot


def placed(text: str, source: str, marked: str, pieces: tuple[Piece, ...]) -> str:
    start = source.index(marked)
    (slot,) = project(text, source, (Slot(start, start + len(marked), "link", 0),), pieces)
    return text[slot.start : slot.end]


DEL = (Piece(0, 2, ((0, 2),)), Piece(3, 17, ((3, 5), (6, 8), (9, 17))))


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("Asamblea", "Assemblea"),
        ("de la Asamblea", "dell'Assemblea"),
        ("de", "dell'"),
        ("la Asamblea", "dell'Assemblea"),
    ],
)
def test_words_that_share_a_piece(marked: str, words: str) -> None:
    assert placed("Va dell'Assemblea", "Va de la Asamblea", marked, DEL) == words


def test_words_that_change_places_keep_one_mark() -> None:
    pieces = (Piece(0, 3, ((3, 5),)), Piece(4, 9, ((13, 20),)), Piece(10, 16, ((6, 12),)))
    assert placed("the green houses", "va la cosita verdosa", "la cosita verdosa", pieces) == "the green houses"


def test_a_mark_torn_apart_by_others_words_stays_on_its_longest_run() -> None:
    text = "seven one a b c d"
    pieces = (
        Piece(0, 5, ((0, 3),)), Piece(6, 9, ((4, 7),)), Piece(10, 11, ((8, 12),)), Piece(12, 13, ((13, 19),)),
        Piece(14, 15, ((20, 25),)), Piece(16, 17, ((3, 4),)),
    )  # fmt: skip
    assert placed(text, "uno dos tres cuatro cinco seis", "uno ", pieces) == "seven"


@pytest.mark.parametrize(
    ("text", "source", "marked", "words"),
    [
        ("The report by Almar says so", "Lo dice el informe de Almar", "Almar", "Almar"),  # the same word, found
        ("one two three four", "uno dos tres cuatro", "tres", "three"),  # by share
        ("x", "uno dos tres cuatro", "tres", "x"),
    ],
)
def test_without_alignment(text: str, source: str, marked: str, words: str) -> None:
    assert placed(text, source, marked, ()) == words


def test_a_comma_that_was_outside_stays_outside() -> None:
    assert placed("pa, oli", "pan, aceite", "pan", (Piece(0, 3, ((0, 3),)),)) == "pa"


def test_no_text_no_words() -> None:
    assert project("", "uno", (Slot(0, 3, "link", 4),), ()) == (Slot(0, 0, "link", 4),)
