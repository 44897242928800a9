"""Errors are planted only where they are errors, and are what they are called."""

import pytest
from planting import plant


def spoilt(source: str, target: str, kind: str, pair: tuple[str, str] = ("en", "es"), seed: int = 7) -> list[str]:
    texts = [(source, target), ("Nothing much happened in the garden of the house.", "No pasó gran cosa en el jardín de la casa.")]
    return [each.bad for each in plant(pair, texts, (), 5, seed) if each.kind == kind and each.number == 0]


@pytest.mark.parametrize(
    ("source", "target", "kind", "bad"),
    [
        ("It has 2.5 rooms.", "Tiene 2,5 salas.", "num_sep_lost", "Tiene 25 salas."),
        ("It has 25 rooms.", "Tiene 25 salas.", "num_drop", "Tiene salas."),
        ("It has 25 rooms.", "Tiene 25 salas.", "num_transpose", "Tiene 52 salas."),
        ("It has 3 doors and 14 rooms.", "Tiene 3 puertas y 14 salas.", "num_swap2", "Tiene 14 puertas y 3 salas."),
        ("It cost 3 million.", "Costó 3 millones.", "magnitude", "Costó 3 mil millones."),
        ("He said “no” twice.", "Dijo “no” dos veces.", "quote_drop", "Dijo no dos veces."),
        ("He said “no” twice.", "Dijo “no” dos veces.", "quote_unclosed", "Dijo “no dos veces."),
        ("She saw Halvard there.", "Allí vio Halvard todo.", "name_drop", "Allí vio todo."),
        ("She does not sing.", "Ella no canta.", "negation", "Ella canta."),
    ],
)
def test_an_error_is_what_it_is_called(source: str, target: str, kind: str, bad: str) -> None:
    assert spoilt(source, target, kind) == [bad]


@pytest.mark.parametrize(
    ("source", "target", "kind"),
    [
        ("It has a dozen rooms.", "Tiene 12 salas.", "num_digit"),
        ("It may rain.", "Lloverá en mayo.", "month"),
        ("It weighs a lot.", "Pesa tres kilos.", "num_word"),
        ("He said no.", "Dijo “no”.", "quote_drop"),
        ("Halvard sings.", "Halvard canta.", "name_replace"),
        ("She sings.", "Ella no canta.", "negation"),
        ("It has 12 and 12 rooms.", "Tiene 12 y 12 salas.", "num_swap2"),
    ],
)
def test_nothing_is_planted_where_it_would_be_no_error(source: str, target: str, kind: str) -> None:
    assert spoilt(source, target, kind) == []


def test_a_digit_keeps_its_script() -> None:
    (bad,) = spoilt("It has 45 rooms.", "فيها ٤٥ غرفة.", "num_digit", ("en", "ar"))
    figures = [letter for letter in bad if letter.isdecimal()]
    assert len(figures) == 2
    assert all(letter in "٠١٢٣٤٥٦٧٨٩" for letter in figures)


def test_half_of_the_words_are_left_out() -> None:
    target = "uno dos tres cuatro cinco seis siete ocho nueve diez once doce"
    (bad,) = spoilt("one two three", target, "omit_50")
    assert len(bad.split()) == 6
    assert set(bad.split()) < set(target.split())


@pytest.mark.parametrize("seed", range(5))
def test_a_conversion_says_the_same_length_twice(seed: int) -> None:
    texts = [("They walked.", "Caminaron."), ("They sat.", "Se sentaron.")]
    for each in plant(("en", "es"), texts, (), 2, seed):
        if each.kind.startswith("conv_"):
            assert each.source.startswith(texts[each.number][0] + " (")
            assert each.bad.startswith(texts[each.number][1] + " (")
