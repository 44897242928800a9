"""Quantities written in a language, and read back from there."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.quantities import Quantity, read, same, write

LANGUAGES = ("es", "ca", "gl", "pt", "fr", "it", "en", "id", "ms", "vi", "pt-BR", "zh", "zh-Hant", "ja", "ko", "th", "km", "ar", "he", "fa", "hi",
             "de", "nl", "ru", "uk", "pl", "tr", "sw")  # fmt: skip
BY_PLACE = ("de", "pl", "tr", "sw")
"""Languages whose ordinals in digits are numbers but for what stands around them: 5., ya 5."""
BILLIONS = Decimal(2401) * 10**8


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("en", "240.1 billion"), ("es", "240.100 millones"), ("ca", "240.100 milions"), ("gl", "240.100 millóns"),
        ("pt", "240,1 mil milhões"), ("pt-BR", "240,1 bilhões"), ("fr", "240,1 milliards"), ("it", "240,1 miliardi"),
        ("id", "240,1 miliar"), ("ms", "240.1 bilion"), ("vi", "240,1 tỷ"),
    ],
)  # fmt: skip
def test_the_same_sum_in_every_language(tag: str, written: str) -> None:
    assert write(Quantity(BILLIONS, "number", 0, 0, "", scale=9), tag) == written


@pytest.mark.parametrize(
    ("tag", "written"),
    [("en", "1 million"), ("es", "1 millón"), ("fr", "1 million"), ("it", "1 milione"), ("pt-BR", "1 milhão"), ("ca", "1 milió")],
)
def test_one_is_singular(tag: str, written: str) -> None:
    assert write(Quantity(Decimal(10**6), "number", 0, 0, "", scale=6), tag) == written


@pytest.mark.parametrize(
    ("tag", "percent", "ordinal"),
    [("en", "1.6%", "29th"), ("es", "1,6\u00a0%", "29.º"), ("id", "1,6%", "ke-29"), ("vi", "1,6%", "thứ 29"), ("ca", "1,6\u00a0%", "29è")],
)
def test_shares_and_ordinals(tag: str, percent: str, ordinal: str) -> None:
    assert write(Quantity(Decimal("1.6"), "percent", 0, 0, ""), tag) == percent
    assert write(Quantity(Decimal(29), "ordinal", 0, 0, ""), tag) == ordinal


@pytest.mark.parametrize(
    ("tag", "percent", "ordinal", "sum_of_money"),
    [
        ("de", "1,6\u00a0%", "29.", "2,5 Milliarden Dollar"), ("nl", "1,6%", "29e", "2,5 miljard dollar"),
        ("ru", "1,6\u00a0%", "29-й", "2,5 миллиарда долларов"), ("uk", "1,6%", "29-й", "2,5 мільярда доларів"),
        ("pl", "1,6%", "29.", "2,5 miliarda dolarów"), ("tr", "%1,6", "29.", "2,5 milyar dolar"),
        ("sw", "1.6%", "ya 29", "dola bilioni 2.5"),
    ],
)  # fmt: skip
def test_each_writes_in_its_own_way(tag: str, percent: str, ordinal: str, sum_of_money: str) -> None:
    assert write(Quantity(Decimal("1.6"), "percent", 0, 0, ""), tag) == percent
    assert write(Quantity(Decimal(29), "ordinal", 0, 0, ""), tag) == ordinal
    assert write(Quantity(Decimal(25) * 10**8, "money", 0, 0, "", currency="$", scale=9), tag) == sum_of_money


def test_a_year_is_not_grouped_but_an_amount_is() -> None:
    assert write(Quantity(Decimal(2027), "number", 0, 4, "2027"), "en") == "2027"
    assert write(Quantity(Decimal(1890), "number", 0, 5, "1.890"), "en") == "1,890"


def test_a_language_without_numbers_is_refused() -> None:
    with pytest.raises(ValueError, match="my"):
        write(Quantity(Decimal(1), "number", 0, 0, ""), "my")


amounts = st.decimals(min_value=0, max_value=10**15, places=2, allow_nan=False) | st.integers(0, 10**12).map(Decimal)
plain = st.builds(lambda value, kind: Quantity(value, kind, 0, 0, ""), amounts, st.sampled_from(["number", "percent"]))
large = st.builds(
    lambda value, scale: Quantity(value.scaleb(scale), "number", 0, 0, "", scale=scale),
    st.decimals(min_value=1, max_value=9999, places=1).filter(bool),
    st.sampled_from([6, 9, 12]),
)
money = st.builds(
    lambda value, scale, currency: Quantity(value.scaleb(scale), "money", 0, 0, "", currency=currency, scale=scale),
    st.integers(2, 99999).map(Decimal),
    st.sampled_from([0, 6, 9]),
    st.sampled_from(["$", "USD", "EUR", "GBP", "IDR", "VND"]),
)
ordinals = st.integers(1, 99).map(lambda n: Quantity(Decimal(n), "ordinal", 0, 0, ""))
dates = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(
    lambda d: Quantity(Decimal(d.year * 10000 + d.month * 100 + d.day), "date", 0, 0, "")
)
times = st.integers(0, 1439).map(lambda m: Quantity(Decimal(m), "time", 0, 0, ""))
measures = st.builds(
    lambda value, unit: Quantity(Decimal(value), "measure", 0, 0, "", unit=unit),
    st.integers(2, 99999),
    st.sampled_from(["kilometer", "meter", "kilogram", "hectare", "mile", "year", "day"]),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(LANGUAGES), plain | large | money | ordinals | dates | times | measures)
def test_what_is_written_is_read_back(tag: str, quantity: Quantity) -> None:
    written = write(quantity, tag)
    back = read(written, tag)
    assert len(back) == 1, (written, back)
    if quantity.kind == "ordinal" and tag in BY_PLACE:
        quantity = msgspec.structs.replace(quantity, kind=back[0].kind)
    assert same(back[0], quantity), (written, back)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80), st.sampled_from((*LANGUAGES, "ru", "de", "ar")))
def test_any_text_is_read_within_its_bounds(text: str, tag: str) -> None:
    at = 0
    for quantity in read(text, tag):
        assert at <= quantity.start < quantity.end <= len(text)
        assert quantity.start <= quantity.core[0] < quantity.core[1] <= quantity.end
        at = quantity.end
