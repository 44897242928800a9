"""Facts of languages, as switchers, pages and checks rely on them."""

from datetime import date

import pytest
from babel.dates import format_date
from babel.numbers import format_decimal

from dragoman.errors import LanguageTagError
from dragoman.language.facts import facts

NAMES = {
    "es": "Español", "ca": "Català", "gl": "Galego", "pt": "Português", "pt-BR": "Português (Brasil)", "fr": "Français",
    "it": "Italiano", "en": "English", "id": "Bahasa Indonesia", "ms": "Bahasa Melayu", "vi": "Tiếng Việt", "ar": "العربية",
    "ja": "日本語", "zh": "简体中文", "zh-Hant": "繁體中文", "zu": "isiZulu", "ru": "Русский", "nan": "Min Nan Chinese",
    "tlh": "Klingon",
}  # fmt: skip

TABLED = (
    "es",
    "ca",
    "gl",
    "pt",
    "pt-BR",
    "fr",
    "it",
    "en",
    "id",
    "ms",
    "vi",
    "ar",
    "ja",
    "th",
    "hi",
    "de",
    "nl",
    "ru",
    "uk",
    "pl",
    "tr",
    "fa",
    "he",
    "ur",
    "bn",
    "km",
    "my",
    "zh",
    "zh-Hant",
    "ko",
    "sw",
    "sr-Latn",
    "nb",
    "sv",
    "cs",
    "el",
)


@pytest.mark.parametrize(("tag", "name"), NAMES.items())
def test_a_language_is_called_by_its_own_name(tag: str, name: str) -> None:
    assert facts(tag).name == name


@pytest.mark.parametrize("tag", TABLED)
def test_every_pair_of_marks_opens_and_closes(tag: str) -> None:
    known = facts(tag)
    assert known.quotes[0] != ('"', '"')
    assert len(set(known.quotes)) == len(known.quotes)
    assert {len(mark) for pair in known.quotes + known.nested for mark in pair} == {1}
    assert known.quotes[0] != known.nested[0]


def test_directions_and_spaces() -> None:
    assert {tag for tag in TABLED if facts(tag).direction == "rtl"} == {"ar", "fa", "he", "ur"}
    assert {tag for tag in TABLED if not facts(tag).spaced} == {"ja", "th", "km", "my", "zh", "zh-Hant"}
    assert {tag for tag in TABLED if not facts(tag).gap} == {"ja", "zh", "zh-Hant"}
    assert not facts("ar").cased
    assert facts("el").cased
    assert (facts("sr").script, facts("sr-Latn").script, facts("pa-PK").direction) == ("Cyrl", "Latn", "rtl")


def test_sentence_ends_of_other_scripts() -> None:
    assert "។" in facts("km").terminators
    assert "।" in facts("hi").terminators
    assert "؟" in facts("ar").terminators
    assert "?" not in facts("el").terminators


def test_portuguese_is_portugal_s_for_cldr_too() -> None:
    assert format_decimal(1234, locale=facts("pt").locale) == "1\u00a0234"
    assert format_decimal(1234, locale=facts("pt-BR").locale) == "1.234"


@pytest.mark.parametrize("tag", [*TABLED, "nan", "tlh", "uz-Cyrl", "zlm"])
def test_the_locale_is_one_that_babel_formats_with(tag: str) -> None:
    assert format_date(date(2026, 11, 20), locale=facts(tag).locale)


def test_any_spelling_of_a_tag_has_the_facts_of_its_canonical_one() -> None:
    assert facts("zh_TW") == facts("zh-Hant")
    with pytest.raises(LanguageTagError):
        facts("en-UK")
