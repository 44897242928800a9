"""CLDR: the words for quantities that Babel's tables hold, as (words, meaning) pairs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from babel import Locale

from dragoman.quantities.measures import UNITS

CURRENCIES = tuple(
    """USD EUR GBP JPY CNY INR IDR MYR VND AUD CAD NZD SGD HKD TWD CHF SEK NOK DKK PLN CZK HUF RON RUB UAH TRY BRL MXN ARS
    CLP COP PEN ZAR KRW THB PHP EGP SAR AED ILS IRR NGN KES TZS UGX KHR LAK PKR BDT QAR KWD IQD""".split()  # noqa: SIM905
)


def table(locale: Locale, name: str) -> Any:
    """A table of CLDR that Babel holds but gives no name to."""
    held: Any = locale
    return held._data[name]


def compact(locale: Locale) -> Iterator[tuple[int, str, str]]:
    """(power of ten, plural category, words) of the long compact number patterns with one zero."""
    formats = locale.compact_decimal_formats
    for category, by_size in (formats.get("long") or formats.get("short", {})).items():
        for size, pattern in by_size.items():
            text = str(getattr(pattern, "pattern", pattern))
            if text.count("0") == 1:
                yield len(size) - 1, category, text.replace("0", "").replace("'", "").strip(_EDGES)


def scales(locale: Locale) -> Iterator[tuple[str, int]]:
    """Magnitude words of the long compact form."""
    for power, _, text in compact(locale):
        if text.strip(". ") and not any(ch.isdigit() for ch in text):
            yield text, power


def months(locale: Locale) -> Iterator[tuple[str, tuple[int, bool]]]:
    """Month names with (number, whether the full name)."""
    for context in ("format", "stand-alone"):
        for width, full in (("wide", True), ("abbreviated", False)):
            for number, name in locale.months[context][width].items():
                plain = re.sub(r"^(?:de |d['’])", "", name.lower())
                if len(plain) > 2 and not plain[0].isdigit() and plain[-1] != "月":
                    sure = full or "." in plain[:-1]  # ก.ย. is nothing else
                    yield plain, (number, sure)
                    yield plain.rstrip("."), (number, sure)


def weekdays(locale: Locale) -> Iterator[tuple[str, int]]:
    """Weekday names, 1 is Monday."""
    for context in ("format", "stand-alone"):
        for number, name in locale.days[context]["wide"].items():
            for form in (name, name.replace("-feira", ""), f"{name}s", name.replace("-feira", "s-feiras")):
                yield form, number + 1


def currencies(locale: Locale) -> Iterator[tuple[str, str]]:
    """Names of money, singular and plural."""
    plural = table(locale, "currency_names_plural")
    for code in CURRENCIES:
        yield locale.currencies.get(code, code), code
        yield from ((name, code) for name in dict(plural.get(code, {})).values())


def units(locale: Locale) -> Iterator[tuple[str, str]]:
    """Names and abbreviations of units."""
    yield from (("l/m2", "millimeter"), ("l/m²", "millimeter"))  # of rain
    yield from (("ºC", "celsius"), ("ºF", "fahrenheit"))  # the sign of ordinals, printed for that of degrees
    patterns = table(locale, "unit_patterns")
    for key in UNITS.values():
        for width in ("long", "short", "narrow"):
            for form in dict(patterns.get(key.cldr, {}).get(width, {})).values():
                if isinstance(form, str) and "{0}" in form and _clear(unit := form.replace("{0}", "").strip(_EDGES)):
                    yield unit, key.name


_EDGES = " \u00a0\u202f\u200f\u200e"


def _clear(unit: str) -> bool:
    """Whether an abbreviation is a unit wherever it follows a number: not one letter, not the word "in"."""
    letters = unit if unit.isascii() else "".join(ch for ch in unit if not unicodedata.category(ch).startswith("M"))
    return (len(letters) > 1 or unit in "mgtl°" or unit > "\u2e80") and unit.lower() != "in"
