"""Texts made to break a reader. Each must come back, and soon: nothing here may grow faster than the text."""

import pytest

from dragoman.quantities import LIMIT, read

LONG = 10_000_000

BAIT = {
    "ten million letters": "a" * LONG,
    "ten million digits": "9" * LONG,
    "a million numbers": "1 " * (LONG // 2),
    "marks without end": "1," * (LONG // 2),
    "groups without end": "1" + ".000" * (LONG // 4),
    "spaced groups without end": "1" + " 000" * (LONG // 4),
    "magnitudes without end": "1" + " mil" * (LONG // 4),
    "numbers in words without end": "cien mil " * (LONG // 9),
    "signs of money without end": "$" * LONG,
    "months without end": "mayo de " * (LONG // 8),
    "dates without end": "1/1/" * (LONG // 4),
    "feet without end": "6-foot-" * (LONG // 7),
}


@pytest.mark.parametrize("bait", BAIT)
@pytest.mark.parametrize("tag", ["es", "en"])
def test_long_texts_are_read_to_the_limit(bait: str, tag: str) -> None:
    assert all(quantity.end <= LIMIT for quantity in read(BAIT[bait], tag))


@pytest.mark.parametrize("text", ["\ud800 5 \udfff", "\u202e8,4\u202c", "5\x00", "\u200b5 %", "²³¼", "1e400", "-", "−", ".5.", "٣,٥", "𝟗𝟗"])
def test_odd_texts_are_read(text: str) -> None:
    for quantity in read(text, "es"):
        assert text[quantity.start : quantity.end] == quantity.text


def test_a_code_of_many_digits_is_one_number() -> None:
    (found,) = read("9" * 5000, "en")
    assert (found.start, found.end) == (0, 5000)


@pytest.mark.parametrize("tag", ["", "x", "en-UK", "\ud800", "a" * 10000])
def test_what_is_no_tag_has_no_reader(tag: str) -> None:
    assert read("5", tag) == ()
