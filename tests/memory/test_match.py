"""Matching: what a memory offers, how it is scored, and whose words come first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.memory.match import Index, remembered, word_for_word
from dragoman.model.remembered import Offer, Remembered
from dragoman.model.segment import Slot
from dragoman.quantities import read, same


def known(text: str, words: str, **more: object) -> Remembered:
    return remembered("es", "en", text, words, **more)


def best(text: str, *memory: Remembered, slots: tuple[Slot, ...] = ()) -> Offer | None:
    return next(iter(Index(memory).offers(text, "es", slots)), None)


SCHOOLS = known("La ciudad tiene 27 escuelas desde el 3 de marzo de 2025.", "The city has had 27 schools since March 3, 2025.")


# -- word for word --


def test_neighbours_outrank_and_a_person_outranks_a_suggestion() -> None:
    here = known("Abre a las nueve.", "It opens at nine.", before="La sede.", after="Cierra tarde.")
    person = known("Abre a las nueve.", "Opens at nine.", approved="Ana", changed=("ana", "20250101T000000Z"))
    machine = known("Abre a las nueve.", "Open at nine.", changed=("mt", "20260101T000000Z"))
    found = word_for_word("Abre a las nueve.", (), "La sede.", "Cierra tarde.", (machine, person, here))
    assert [(each.likeness, each.words) for each in found] == [
        ("context", "It opens at nine."),
        ("exact", "Opens at nine."),
        ("exact", "Open at nine."),
    ]


def test_the_later_of_two_approved_ones_comes_first() -> None:
    old = known("Gracias.", "Thanks.", approved="Ana", changed=("a", "20250101T000000Z"))
    new = known("Gracias.", "Thank you.", approved="Eva", changed=("e", "20260101T000000Z"))
    assert [each.words for each in word_for_word("Gracias.", (), "", "", (old, new))] == ["Thank you.", "Thanks."]


def test_no_neighbours_on_either_side_is_no_context() -> None:
    (found,) = word_for_word("Gracias.", (), "", "", (known("Gracias.", "Thanks."),))
    assert found.likeness == "exact"


def test_marks_must_lie_where_they_lay_and_take_the_text_s_numbers() -> None:
    marked = known("La casa roja.", "The red house.", slots=(Slot(3, 7, "link", 0),), marks=(Slot(8, 13, "link", 0),))
    (found,) = word_for_word("La casa roja.", (Slot(3, 7, "link", 4),), "", "", (marked,))
    assert found.marks == (Slot(8, 13, "link", 4),)
    assert word_for_word("La casa roja.", (Slot(8, 12, "link", 0),), "", "", (marked,)) == ()
    assert word_for_word("La casa roja.", (), "", "", (marked,)) == ()


def test_a_translation_that_lost_a_mark_is_never_word_for_word() -> None:
    lost = known("La casa roja.", "The red house.", slots=(Slot(3, 7, "link", 0),))
    assert word_for_word("La casa roja.", lost.slots, "", "", (lost,)) == ()
    offer = best("La casa roja.", lost, slots=lost.slots)
    assert offer is not None
    assert (offer.score < 100, offer.doubts) == (True, ("marks",))


def test_composed_and_decomposed_letters_are_one() -> None:
    (found,) = word_for_word("Caf\u00e9.", (), "", "", (known("Cafe\u0301.", "Coffee."),))
    assert found.score == 100


# -- figures --


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La ciudad tiene 31 escuelas desde el 9 de abril de 2026.", "The city has had 31 schools since April 9, 2026."),
        ("La ciudad tiene 1.250 escuelas desde el 3 de marzo de 2025.", "The city has had 1,250 schools since March 3, 2025."),
    ],
)
def test_what_differs_only_in_figures_is_offered_with_them_put_right(text: str, words: str) -> None:
    offer = best(text, SCHOOLS)
    assert offer is not None
    assert (offer.likeness, offer.score, offer.words, offer.doubts) == ("figures", 95, words, ())


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("La ciudad tiene 1 escuela desde el 3 de marzo de 2025.", SCHOOLS),  # one school: another form of the word
        ("Ganó 5 a 3 y marcó 9 goles.", known("Ganó 2 a 2 y marcó 4 goles.", "It won 2 to 2 and scored 4 goals.")),
        ("Costó 30 euros en 2026.", known("Costó 20 euros en 2026.", "It cost EUR in 2026.")),  # its number is lost
    ],
)
def test_uncertain_figures_stay_and_are_doubted(text: str, memory: Remembered) -> None:
    offer = Index((memory,)).offers(text, "es", least=50)[0]
    assert (offer.words, offer.likeness, offer.doubts) == (memory.words, "fuzzy", ("figures",))


def test_a_mark_behind_a_figure_moves_along() -> None:
    slots, marks = (Slot(19, 27, "strong", 0),), (Slot(16, 23, "strong", 0),)
    memory = known("La ciudad tiene 27 escuelas.", "The city has 27 schools.", slots=slots, marks=marks)
    offer = best("La ciudad tiene 1.250 escuelas.", memory, slots=(Slot(22, 30, "strong", 0),))
    assert offer is not None
    assert offer.marks == (Slot(19, 26, "strong", 0),)
    assert offer.words == "The city has 1,250 schools."


@given(st.integers(2, 10**7), st.integers(2, 10**7))
def test_no_figure_is_ever_offered_as_certain_and_wrong(old: int, new: int) -> None:
    memory = known(f"Llegaron {old} personas a la plaza mayor.", f"There were {old:,} people in the main square.")
    text = f"Llegaron {new} personas a la plaza mayor."
    for offer in Index((memory,)).offers(text, "es"):
        if "figures" not in offer.doubts:
            (wanted,), found = read(text, "es"), read(offer.words, "en")
            assert any(same(wanted, each) for each in found)


# -- nearly --


def test_scores_fall_with_what_changed_and_nothing_unlike_is_offered() -> None:
    memory = known("La alcaldesa abrió la biblioteca del barrio.", "The mayor opened the district library.")
    near = best("La alcaldesa abrió la biblioteca del puerto.", memory)
    nearer = best("La alcaldesa abrió la biblioteca del barrios.", memory)
    assert near is not None
    assert nearer is not None
    assert 70 <= near.score < nearer.score < 100
    assert best("El pleno aprobó el presupuesto.", memory) is None


def test_odd_marks_cost_a_point_each_and_are_doubted() -> None:
    memory = known("La alcaldesa abrió la biblioteca.", "The mayor opened the library.")
    plain, marked = best("La alcaldesa abrió una biblioteca.", memory), best(
        "La alcaldesa abrió una biblioteca.", memory, slots=(Slot(0, 2, "strong", 0), Slot(3, 12, "link", 1))
    )
    assert plain is not None
    assert marked is not None
    assert (plain.score - marked.score, plain.doubts, marked.doubts) == (2, (), ("marks",))


def test_a_script_without_spaces_is_searched_too() -> None:
    memory = remembered("ja", "en", "市長は新しい図書館を開いた。", "The mayor opened a new library.")
    (offer,) = Index((memory,)).offers("市長は新しい図書室を開いた。", "ja")
    assert 90 <= offer.score < 100


def test_the_best_of_many_is_found() -> None:
    memory = [known(f"El barrio {chr(97 + n % 26)}{chr(97 + n // 26)} tendrá una plaza nueva en verano.", str(n)) for n in range(600)]
    offers = Index((*memory, SCHOOLS)).offers("La ciudad tenía 27 escuelas desde el 3 de marzo de 2025.", "es")
    assert offers[0].of == SCHOOLS


@pytest.mark.parametrize("text", ["", " ", "x" * 100_000, "\0", "1" * 5000, "\ud800"])
def test_any_text_has_an_answer(text: str) -> None:
    memory = (known(text, "any"), SCHOOLS)
    assert Index(memory).offers(text, "es")[0].score == 100
