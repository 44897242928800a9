"""Quantities as newspapers of each language print them."""

from decimal import Decimal

import pytest

from dragoman.quantities import read, readable, spells

MILLIARD = 10**9


def seen(text: str, tag: str) -> list[tuple[str, Decimal, str]]:
    """(kind, value, unit or currency) of the quantities one can be sure of."""
    return [(q.kind, q.value, q.unit or q.currency) for q in read(text, tag) if q.sure]


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("es", "240.100 millones", Decimal(2401) * 10**8),
        ("es", "8,4 mil millones", Decimal(84) * 10**8),
        ("es", "2 billones", Decimal(2) * 10**12),
        ("es", "3 miles de millones", Decimal(3) * 10**9),
        ("ca", "240.100 milions", Decimal(2401) * 10**8),
        ("ca", "3 bilions", Decimal(3) * 10**12),
        ("gl", "240.100 millóns", Decimal(2401) * 10**8),
        ("pt", "240,1 mil milhões", Decimal(2401) * 10**8),
        ("pt", "3 biliões", Decimal(3) * 10**12),
        ("pt-BR", "240,1 bilhões", Decimal(2401) * 10**8),
        ("pt-BR", "3 trilhões", Decimal(3) * 10**12),
        ("fr", "240,1 milliards", Decimal(2401) * 10**8),
        ("fr", "3 billions", Decimal(3) * 10**12),
        ("it", "240,1 miliardi", Decimal(2401) * 10**8),
        ("it", "8 mila", Decimal(8000)),
        ("en", "240.1 billion", Decimal(2401) * 10**8),
        ("en", "240.100 million", Decimal(2401) * 10**5),
        ("id", "240,1 miliar", Decimal(2401) * 10**8),
        ("id", "1,2 triliun", Decimal(12) * 10**11),
        ("ms", "240.1 bilion", Decimal(2401) * 10**8),
        ("vi", "240,1 tỷ", Decimal(2401) * 10**8),
        ("vi", "1.200 tỷ", Decimal(12) * 10**11),
        ("vi", "21 nghìn tỷ", Decimal(21) * 10**12),
        ("ru", "3 миллиарда", Decimal(3) * 10**9),
        ("de", "2,5 Millionen", Decimal(25) * 10**5),
    ],
)
def test_long_and_short_scale(tag: str, text: str, value: Decimal) -> None:
    assert [q.value for q in read(text, tag)] == [value]


@pytest.mark.parametrize(
    ("tag", "text", "value", "foreign"),
    [
        ("es", "1.500", "1500", False),
        ("es", "1,500", "1.5", False),
        ("en", "1,500", "1500", False),
        ("en", "1.500", "1.5", False),
        ("en", "1,6", "1.6", True),
        ("es", "3.5", "3.5", True),
        ("vi", "17,5", "17.5", False),
        ("ms", "1,250.75", "1250.75", False),
        ("fr", "1\u202f234,5", "1234.5", False),
        ("es", "37 000", "37000", True),
        ("pt", "37 000", "37000", False),
        ("en", "14½", "14.5", False),
        ("es", "١٢٣", "123", False),
    ],
)
def test_marks_are_read_by_the_language(tag: str, text: str, value: str, foreign: bool) -> None:
    (found,) = read(text, tag)
    assert (found.value, found.foreign) == (Decimal(value), foreign)


@pytest.mark.parametrize(
    ("tag", "text", "value"),
    [
        ("en", "twenty-one thousand five hundred and six", 21506),
        ("es", "trescientos cuarenta y cinco mil", 345000),
        ("ca", "dos-cents vint-i-un", 221),
        ("gl", "trinta e dous mil", 32000),
        ("pt", "cento e vinte e sete", 127),
        ("fr", "deux cent quatre-vingt-dix-sept", 297),
        ("it", "duecento quarantotto", 248),
        ("it", "ventinovenne", 29),
        ("id", "dua puluh satu ribu", 21000),
        ("id", "seribu", 1000),
        ("ms", "seratus lapan puluh", 180),
        ("vi", "hai mươi ba nghìn", 23000),
    ],
)
def test_numbers_in_words(tag: str, text: str, value: int) -> None:
    assert [q.value for q in read(text, tag)] == [value]


@pytest.mark.parametrize(
    ("tag", "text"),
    [("es", "29.ª"), ("en", "29th"), ("id", "ke-29"), ("ms", "ke-29"), ("ca", "29è"), ("vi", "thứ 29"), ("fr", "29e"), ("it", "29º")],
)
def test_ordinals(tag: str, text: str) -> None:
    (found,) = read(text, tag)
    assert (found.kind, found.value) == ("ordinal", 29)


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "Aug. 29, 2024"), ("en", "29 August 2024"), ("es", "29 de agosto de 2024"), ("ca", "29 d'agost de 2024"),
        ("gl", "29 de agosto de 2024"), ("pt", "29 de agosto de 2024"), ("fr", "29 août 2024"), ("it", "29 agosto 2024"),
        ("id", "29 Agustus 2024"), ("ms", "29 Ogos 2024"), ("vi", "29 tháng 8 năm 2024"), ("vi", "29/8/2024"),
        ("es", "29/08/2024"), ("en", "8/29/2024"), ("fr", "2024-08-29"), ("it", "29.8.2024"),
    ],
)  # fmt: skip
def test_dates(tag: str, text: str) -> None:
    (found,) = read(text, tag)
    assert (found.kind, found.value) == ("date", 20240829)


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en", "5.30 p.m."), ("en", "5:30 pm"), ("es", "17:30"), ("fr", "17h30"), ("pt", "17h30"), ("vi", "17 giờ 30"), ("id", "pukul 17.30")],
)
def test_times(tag: str, text: str) -> None:
    assert [(q.kind, q.value) for q in read(text, tag)] == [("time", 17 * 60 + 30)]


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "$240.1 billion", ("money", Decimal(2401) * 10**8, "$")),
        ("id", "240,1 miliar dolar AS", ("money", Decimal(2401) * 10**8, "USD")),
        ("vi", "240,1 tỷ USD", ("money", Decimal(2401) * 10**8, "USD")),
        ("id", "Rp5.000", ("money", Decimal(5000), "IDR")),
        ("en", "£35m", ("money", Decimal(35) * 10**6, "GBP")),
        ("gl", "86,4$ millóns", ("money", Decimal(864) * 10**5, "$")),
        ("es", "8.400 millones de dólares", ("money", Decimal(84) * 10**8, "$")),
        ("it", "8 mila euro", ("money", Decimal(8000), "EUR")),
        ("id", "12 mil", ("measure", Decimal(12), "mile")),
        ("es", "12 mil", ("number", Decimal(12000), "")),
        ("fr", "62 ha", ("measure", Decimal(62), "hectare")),
        ("en", "6-foot-6", ("measure", Decimal("6.5"), "foot")),
        ("es", "un 1,6 %", ("percent", Decimal("1.6"), "")),
        ("vi", "8,4 phần trăm", ("percent", Decimal("8.4"), "")),
        ("ms", "9.1 peratus", ("percent", Decimal("9.1"), "")),
    ],
)
def test_money_measures_and_shares(tag: str, text: str, expected: tuple[str, Decimal, str]) -> None:
    assert seen(text, tag) == [expected]


def test_a_range_shares_its_unit() -> None:
    assert seen("2 to 4 inches", "en") == [("measure", 2, "inch"), ("measure", 4, "inch")]


def test_words_that_mean_other_things_are_not_sure() -> None:
    for tag, text in [("en", "one of them may march"), ("it", "venti di guerra"), ("vi", "lần thứ hai"), ("en", "the Sunday Times")]:
        assert [q for q in read(text, tag) if q.sure] == []


def test_telephone_numbers_are_not_joined() -> None:
    assert [q.text for q in read("0800 555 111", "es")] == ["0800", "555", "111"]


def test_a_catalan_word_with_a_middle_dot_is_one_word() -> None:
    assert [(q.value, q.text) for q in read("50 mil·límetres", "ca")] == [(50, "50 mil·límetres")]


def test_spans_are_code_points_of_the_text() -> None:
    text = "🗼 Más de 240.100 millones de dólares y un 1,6 %, 22.8, v1.2.3."
    for quantity in read(text, "es"):
        assert text[quantity.start : quantity.end] == quantity.text


def test_what_is_readable() -> None:
    assert readable("eu")
    assert not spells("eu")
    assert not readable("my")
    assert not readable("tlh")
    assert read("၅", "my") == ()
