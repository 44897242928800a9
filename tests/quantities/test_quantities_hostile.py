"""Texts made to break a reader. Each must come back, and soon: nothing here may grow faster than the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_too_fast

from dragoman.quantities import LIMIT, read

LONG = 10_000_000

LANGUAGES = ["en", "es", "pt", "pt-BR", "fr", "it", "ca", "gl", "de", "nl", "ru", "uk", "pl", "tr", "ar", "fa", "he", "hi", "id", "ms", "vi", "th", "km", "zh", "zh-Hant", "ja", "ko", "sw"]

BAIT = {
    "letters": "a",
    "digits": "9",
    "Arabic digits": "٣",
    "Khmer digits": "៣",
    "full-width digits": "３",
    "numbers": "1 ",
    "marks without end": "1,",
    "stops and spaces": ". ",
    "groups without end": ".000",
    "spaced groups without end": " 000",
    "hyphens": "1-",
    "fractions": "1/2 ",
    "magnitudes without end": " mil",
    "numbers in words without end": "cien mil ",
    "English numbers in words": "twenty-one hundred and ",
    "German numbers in words": "einundzwanzig",
    "Han numerals": "三",
    "Han magnitudes": "万億",
    "Han dates": "三月三日",
    "Thai numbers": "สาม",
    "Khmer numbers": "បី",
    "Hangul numbers": "삼십",
    "Devanagari lakhs": "१ लाख ",
    "signs of money without end": "$",
    "months without end": "mayo de ",
    "weekdays without end": "Monday, ",
    "dates without end": "1/1/",
    "times without end": "1:11:",
    "eras without end": "พ.ศ. ",
    "feet without end": "6-foot-",
    "Roman numerals": "XIV ",
    "percent signs": "% ",
    "surrogates": "\ud8005",
    "joiners": "5\u200d",
    "overrides": "\u202e5",
    "brackets": "(5[",
}


def mixed(length: int) -> str:
    """Every piece after every other, again and again."""
    every = "".join(BAIT.values())
    return (every * (length // len(every) + 1))[:length]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_long_texts_are_read_to_the_limit(tag: str) -> None:
    assert all(quantity.end <= LIMIT for quantity in read(mixed(LONG), tag))


@pytest.mark.parametrize("bait", BAIT)
def test_ten_megabytes_of_one_thing_are_read_to_the_limit(bait: str) -> None:
    assert all(quantity.end <= LIMIT for quantity in read(BAIT[bait] * (LONG // len(BAIT[bait])), "es"))


@pytest.mark.parametrize("tag", LANGUAGES)
def test_reading_takes_no_longer_than_the_text_deserves(tag: str) -> None:
    assert not grows_too_fast(lambda text: read(text, tag), mixed)


@pytest.mark.parametrize("tag", ["en", "ar", "ko"])
def test_nothing_repeated_makes_reading_slow(tag: str) -> None:
    assert [name for name in BAIT if grows_too_fast(lambda text: read(text, tag), lambda n, piece=BAIT[name]: piece * (n // len(piece)))] == []


@pytest.mark.parametrize("text", ["\ud800 5 \udfff", "\u202e8,4\u202c", "5\x00", "\u200b5 %", "²³¼", "1e400", "-", "−", ".5.", "٣,٥", "𝟗𝟗"])
@pytest.mark.parametrize("tag", ["es", "ar", "ja"])
def test_odd_texts_are_read(text: str, tag: str) -> None:
    for quantity in read(text, tag):
        assert text[quantity.start : quantity.end] == quantity.text


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(codec=None) | st.sampled_from("0123456789٣三万億.,:/-–%$€ \u00a0"), max_size=60), st.sampled_from(LANGUAGES))
def test_any_text_is_read_in_order_and_in_its_place(text: str, tag: str) -> None:
    at = 0
    for quantity in read(text, tag):
        assert at <= quantity.start < quantity.end <= len(text)
        assert quantity.start <= quantity.core[0] <= quantity.core[1] <= quantity.end
        at = quantity.end


def test_a_code_of_many_digits_is_one_number() -> None:
    (found,) = read("9" * 5000, "en")
    assert (found.start, found.end) == (0, 5000)


@pytest.mark.parametrize("tag", ["", "x", "en-UK", "\ud800", "a" * 10000])
def test_what_is_no_tag_has_no_reader(tag: str) -> None:
    assert read("5", tag) == ()
