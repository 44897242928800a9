"""Lexicon: all the words and marks a reader of one language's quantities needs, made from CLDR and our own tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from babel import Locale

from dragoman.errors import LanguageTagError
from dragoman.language.facts import facts
from dragoman.quantities.measures import UNITS
from dragoman.quantities.words import SYMBOLS, WORDS, Words

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:·[^\W\d_]+)*|[^\w\s]|_")
"""A number with its marks, a run of letters, or one sign. Each alternative starts with characters of its own: linear."""

CURRENCIES = tuple(
    """USD EUR GBP JPY CNY INR IDR MYR VND AUD CAD NZD SGD HKD CHF SEK NOK DKK PLN CZK HUF RON RUB UAH TRY BRL MXN ARS CLP
    COP PEN ZAR KRW THB PHP EGP SAR AED ILS IRR NGN KES KHR LAK""".split()  # noqa: SIM905
)

UNSPACED = frozenset(["zh", "ja", "ko", "th", "km", "lo", "my", "yue", "bo"])
"""Languages whose numbers run into their words: CLDR's tables do not suffice, and no reader is claimed for them yet."""

Phrases = dict[str, tuple[tuple[tuple[str, ...], Any], ...]]
"""Phrases by their first token, longest first, each with what it means."""


class Lexicon(NamedTuple):
    """One language's table. `decimal`, `group`: its marks; `scale_words`: (power, one, other) to write with."""

    language: str
    locale: Locale
    decimal: str
    group: str
    words: Words
    numerals: Phrases
    scales: Phrases
    hundreds: Phrases
    percents: Phrases
    currencies: Phrases
    signs: Phrases
    units: Phrases
    months: Phrases
    weekdays: Phrases
    ordinals: Phrases
    halves: Phrases
    scale_words: tuple[tuple[int, str, str], ...]


def tokens_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the reader meets it: tokens in lower case; hyphens do not count."""
    return tuple(t for t in TOKEN.findall(phrase.lower()) if t not in "-‐‑")


def phrases(pairs: Iterable[tuple[str, Any]]) -> Phrases:
    """A table of phrases to look up by first token. The first meaning given to a phrase wins."""
    found: dict[tuple[str, ...], Any] = {}
    for phrase, meaning in pairs:
        tokens = tokens_of(phrase)
        if tokens:
            found.setdefault(tokens, meaning)
    table: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for tokens, meaning in sorted(found.items(), key=lambda item: -len(item[0])):
        table.setdefault(tokens[0], []).append((tokens, meaning))
    return {first: tuple(entries) for first, entries in table.items()}


def _variants(listed: str) -> Iterator[tuple[int, str]]:
    """(place in the list, variant) of a list with `/` between variants and `_` for spaces."""
    for place, entry in enumerate(listed.split()):
        for variant in entry.split("/"):
            yield place, variant.replace("_", " ")


def numerals(words: Words) -> Iterator[tuple[str, int]]:
    """Every phrase for 0 to 99, the words for hundreds, and those that mean a thousand alone."""
    ones = list(_variants(words.ones))
    yield from ((variant, place) for place, variant in ones)
    first_ten = (max((place for place, _ in ones), default=-1) + 1) // 10
    for place, ten in _variants(words.tens):
        value = (first_ten + place) * 10
        yield ten, value
        for one, variant in ones:
            if 1 <= one <= 9:
                for joined in _joined(ten, variant, words.join):
                    yield joined, value + one
    yield from ((variant, (place + 1) * 100) for place, variant in _variants(words.hundreds))


def _endings(words: Words) -> Iterator[tuple[str, int, str]]:
    """(word, value, its ending) of what a language with compound numerals makes of them: ventinovenne, sedicesima."""
    for word, value in numerals(words):
        if value >= 11 and not words.join and " " not in word:
            stem = word[:-1] + "e" if word[-1] == "é" else word if word.endswith("tre") else word[:-1]
            yield from ((stem + ending, value, ending) for ending in ("enne", "enni", "esimo", "esima"))


def _all_numerals(words: Words) -> Iterator[tuple[str, int]]:
    yield from numerals(words)
    yield from ((word, value) for word, value, ending in _endings(words) if ending.startswith("en"))


def _ordinals(words: Words) -> Iterator[tuple[str, int]]:
    yield from ((variant, place + 1) for place, variant in _variants(words.ordinals))
    yield from ((word, value) for word, value, ending in _endings(words) if ending.startswith("es"))


def _joined(ten: str, one: str, join: str) -> Iterator[str]:
    """Ten and one put together; Italian drops the vowel before uno and otto and accents the tre."""
    if join:
        yield ten + join + one
    else:
        yield (ten[:-1] if one[0] in "uo" else ten) + ("tré" if one == "tre" else one)


def cldr(locale: Locale, table: str) -> Any:
    """A table of CLDR that Babel holds but gives no name to."""
    held: Any = locale
    return held._data[table]


def _scales(locale: Locale, words: Words) -> Iterator[tuple[str, int]]:
    """Magnitude words: our own first, then whatever CLDR's long compact form says."""
    yield from words.scales.items()
    for power, _, text in _compact(locale):
        if power % 3 == 0 and text.strip() and not any(ch.isdigit() for ch in text):
            yield text, power


def _compact(locale: Locale) -> Iterator[tuple[int, str, str]]:
    """(power of ten, plural category, words) of CLDR's long compact number patterns with one zero."""
    for category, by_size in locale.compact_decimal_formats.get("long", {}).items():
        for size, pattern in by_size.items():
            text = str(getattr(pattern, "pattern", pattern))
            if text.count("0") == 1:
                yield len(size) - 1, category, text.replace("0", "").replace("'", "").strip(" \u00a0")


def _scale_words(locale: Locale, language: str) -> tuple[tuple[int, str, str], ...]:
    """What large amounts are written with, largest first. Where a thousand million has no name of its own, newspapers
    count millions (240.100 millones)."""
    found: dict[int, dict[str, str]] = {}
    for power, category, text in _compact(locale):
        if power >= 6 and category in ("one", "other"):
            found.setdefault(power, {})[category] = text
    rows = []
    for power, forms in sorted(found.items(), reverse=True):
        other = forms.get("other", "")
        composed = " " in other and language in ("es", "ca", "gl", "it")
        if other and not composed:
            rows.append((power, forms.get("one", other), other))
    return tuple(rows)


def _months(locale: Locale, words: Words) -> Iterator[tuple[str, tuple[int, bool]]]:
    """Month names with (number, whether the full name)."""
    yield from ((name, (number, False)) for name, number in words.months.items())
    for context in ("format", "stand-alone"):
        for width, full in (("wide", True), ("abbreviated", False)):
            for number, name in locale.months[context][width].items():
                plain = re.sub(r"^(?:de |d['’])", "", name.lower())
                if len(plain) > 2 and not plain.isdigit():
                    yield plain, (number, full)
                    yield plain.rstrip("."), (number, full)


def _weekdays(locale: Locale) -> Iterator[tuple[str, int]]:
    for context in ("format", "stand-alone"):
        for number, name in locale.days[context]["wide"].items():
            for form in (name, name.replace("-feira", ""), f"{name}s", name.replace("-feira", "s-feiras")):
                yield form, number + 1


def _currencies(locale: Locale, words: Words) -> Iterator[tuple[str, str]]:
    yield from words.money.items()
    plural = cldr(locale, "currency_names_plural")
    for code in CURRENCIES:
        yield locale.currencies.get(code, code), code
        yield from ((name, code) for name in dict(plural.get(code, {})).values())


def _signs() -> Iterator[tuple[str, str]]:
    yield from SYMBOLS.items()
    yield from ((code, code) for code in CURRENCIES)


def _units(locale: Locale, words: Words) -> Iterator[tuple[str, str]]:
    yield from words.units.items()
    yield from (("l/m2", "millimeter"), ("l/m²", "millimeter"))  # of rain
    patterns = cldr(locale, "unit_patterns")
    for key in UNITS.values():
        for width in ("long", "short", "narrow"):
            for form in dict(patterns.get(key.cldr, {}).get(width, {})).values():
                if (
                    isinstance(form, str)
                    and "{0}" in form
                    and _clear(unit := form.replace("{0}", "").strip(" \u00a0\u202f"))
                ):
                    yield unit, key.name


def _clear(unit: str) -> bool:
    """Whether an abbreviation is a unit wherever it follows a number: not one letter, not the word "in"."""
    return (len(unit) > 1 or unit in "mgtl°") and unit.lower() != "in"


def _halves(words: Words) -> Iterator[tuple[str, int]]:
    yield from ((variant, 1) for _, variant in _variants(words.earlier.replace(" ", "/")))
    yield from ((variant, 2) for _, variant in _variants(words.later.replace(" ", "/")))


def _locale(tag: str) -> Locale | None:
    """CLDR's locale of a language; None for what is no tag and for languages CLDR has no data of."""
    try:
        name = facts(tag).locale
    except LanguageTagError:
        return None
    return Locale.parse(name) if name.partition("_")[0] == tag.partition("-")[0] else None


@lru_cache(maxsize=256)
def lexicon(tag: str) -> Lexicon | None:
    """The table of a language by its canonical tag; None where neither CLDR nor we know its numbers."""
    locale = _locale(tag)
    if locale is None or locale.language in UNSPACED:
        return None
    words = WORDS.get(locale.language, Words())
    symbols = locale.number_symbols.get("latn", locale.number_symbols)
    return Lexicon(
        language=locale.language,
        locale=locale,
        decimal=str(symbols.get("decimal", ".")),
        group=str(symbols.get("group", ",")),
        words=words,
        numerals=phrases(_all_numerals(words)),
        scales=phrases(_scales(locale, words)),
        hundreds=phrases((variant, 2) for _, variant in _variants(words.hundred)),
        percents=phrases([("%", 1), ("٪", 1), *((v, 1) for _, v in _variants(words.percent))]),
        currencies=phrases(_currencies(locale, words)),
        signs=phrases(_signs()),
        units=phrases(_units(locale, words)),
        months=phrases(_months(locale, words)),
        weekdays=phrases(_weekdays(locale)),
        ordinals=phrases(_ordinals(words)),
        halves=phrases(_halves(words)),
        scale_words=_scale_words(locale, locale.language),
    )


def readable(tag: str) -> bool:
    """Whether quantities in digits are read in this language."""
    return lexicon(tag) is not None


def spells(tag: str) -> bool:
    """Whether numbers written in words are read in this language, too."""
    table = lexicon(tag)
    return table is not None and bool(table.words.ones)


def power(exponent: int) -> Decimal:
    """Ten to the power, exact."""
    return Decimal(1).scaleb(exponent)
