"""Write: a quantity in a language's own format, with its own magnitude words. Reading it back gives the value."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from babel.dates import format_date, get_day_names
from babel.units import format_unit

from dragoman.quantities import cldr
from dragoman.quantities.compare import parts
from dragoman.quantities.lexicon import Lexicon, lexicon, power
from dragoman.quantities.measures import UNITS
from dragoman.quantities.quantity import Quantity

_BARE = re.compile(r"\d{4}")
_DIGITS = re.compile(r"\d(?:[\d.,\u00a0\u202f]*\d)?")


def write(quantity: Quantity, tag: str) -> str:
    """The quantity in a language. Raises ValueError for a language without a table (see `readable`)."""
    table = lexicon(tag)
    if table is None:
        raise ValueError(f"no number format is known for {tag}")
    if quantity.kind == "date":
        return _date(quantity, table)
    if quantity.kind == "time":
        return f"{int(quantity.value) // 60}:{int(quantity.value) % 60:02}"
    if quantity.kind == "weekday":
        return str(get_day_names("wide", locale=table.locale)[int(quantity.value) - 1])
    if quantity.kind == "ordinal":
        return _ordinal(quantity, table)
    if quantity.kind == "measure" and quantity.unit in UNITS:
        return _measure(quantity, table)
    core = write_core(quantity, tag)
    return _money(core, quantity, table) if quantity.kind == "money" and quantity.currency else core


def write_core(quantity: Quantity, tag: str) -> str:
    """The number alone, with its magnitude and percent sign, without unit or currency."""
    table = lexicon(tag)
    if table is None:
        raise ValueError(f"no number format is known for {tag}")
    if quantity.scale >= 6:
        return _with_magnitude(quantity.value, table)
    bare = bool(_BARE.search(quantity.text))
    number = _plain(quantity.value, table, grouped=not bare)
    return _percent(number, table) if quantity.kind == "percent" else number


def _plain(value: Decimal, table: Lexicon, *, grouped: bool) -> str:
    """Digits with the language's marks: thousands grouped, the fraction as exact as it was."""
    digits = f"{abs(value):f}"
    whole, _, fraction = digits.partition(".")
    fraction += "0" if table.words.threes and len(fraction) == 3 else ""  # three would be read as thousands
    if grouped and len(whole) > 3:
        head = len(whole) % 3
        groups = ([whole[:head]] if head else []) + [whole[place : place + 3] for place in range(head, len(whole), 3)]
        whole = table.group.join(groups)
    return ("-" if value < 0 else "") + whole + (table.decimal + fraction if fraction else "")


def _with_magnitude(value: Decimal, table: Lexicon) -> str:
    """The largest magnitude word that leaves at least one: 240.1 billion, 240.100 millones."""
    for exponent, one, other in table.scale_words:
        if abs(value) >= power(exponent):
            amount = _trimmed(value / power(exponent))
            if amount * power(exponent) != value:
                break
            word = _counted(exponent, amount, table) or (one if _singular(amount, table) else other)
            number = _plain(amount, table, grouped=True)
            return f"{word} {number}" if table.words.scale_first else f"{number} {word}"
    return _plain(_trimmed(value), table, grouped=True)


def _counted(exponent: int, amount: Decimal, table: Lexicon) -> str:
    """The magnitude word in the form its number asks for (2 миллиона, 5 миллионов), where CLDR tells more than two."""
    category = table.locale.plural_form(amount)
    forms = {found: text for power_of_ten, found, text in cldr.compact(table.locale) if power_of_ten == exponent}
    return forms.get(category, "") if len(forms) > 2 else ""


def _singular(amount: Decimal, table: Lexicon) -> bool:
    return amount == 1 or (table.language in ("fr", "pt") and amount < 2)


def tag_of(table: Lexicon) -> str:
    """A tag its table is found by."""
    return str(table.locale).replace("_", "-")


def _trimmed(value: Decimal) -> Decimal:
    """Without zeros at the end of the fraction, never as 2E+3."""
    trimmed = value.normalize()
    return (
        trimmed.quantize(Decimal(1)) if trimmed == trimmed.to_integral_value() and abs(trimmed) < power(27) else trimmed
    )


def _percent(number: str, table: Lexicon) -> str:
    pattern = str(table.locale.percent_formats[None].pattern)
    if pattern.startswith("%"):
        return f"%{number}"
    return number + ("\u00a0%" if "\u00a0%" in pattern or "\u202f%" in pattern else "%")


def _ordinal(quantity: Quantity, table: Lexicon) -> str:
    number = f"{int(quantity.value)}"
    if table.language == "sw":
        return f"ya {number}"
    prefixes = table.words.prefixes.split()
    if prefixes:
        return prefixes[0] + ("" if prefixes[0].endswith(("-", "ـ")) else " ") + number
    return number + _suffix(int(quantity.value), table)


_ENDED = {"nl": "e", "ru": "-й", "uk": "-й", "de": ".", "tr": "."}
"""What ends an ordinal in digits, the same for all numbers."""


def _suffix(number: int, table: Lexicon) -> str:
    if table.language == "en":
        return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    if table.language == "fr":
        return "er" if number == 1 else "e"
    if table.language == "ca":
        return {1: "r", 2: "n", 3: "r", 4: "t"}.get(number, "è")
    if table.language == "hi":
        return {1: "ला", 2: "रा", 3: "रा", 4: "था", 6: "ठा"}.get(number, "वां")
    if table.language == "fa":
        return "م"
    if table.language in _ENDED:
        return _ENDED[table.language]
    return ".º" if table.language == "es" else "º" if table.words.suffixes else "."


def _date(quantity: Quantity, table: Lexicon) -> str:
    year, month, day = parts(quantity)
    when = date(year or 2000, month or 1, day or 1)
    if not month:
        return f"{year}{table.words.ymd[0].partition(' ')[0]}"
    if year and day:
        return format_date(when, "long", locale=table.locale)
    skeleton = table.locale.datetime_skeletons.get("yMMMM" if year else "MMMMd" if day else "LLLL")
    pattern = str(skeleton.pattern if skeleton else "LLLL")
    if table.lengths:  # one form of each name; Babel mixes up the other between languages that borrow it from the root
        pattern = pattern.replace("L", "M")
    return format_date(when, pattern, locale=table.locale)


def _measure(quantity: Quantity, table: Lexicon) -> str:
    """CLDR's long form with our own digits in it."""
    if quantity.scale >= 6:
        return write_core(quantity, tag_of(table))
    key = UNITS[quantity.unit].cldr
    form = format_unit(quantity.value, key, "long", locale=table.locale)
    if key in form:  # Babel does not look the unit up in the parent locale (pt-PT has only what differs from pt)
        form = format_unit(quantity.value, key, "long", locale=table.language)
    if key in form:
        form = format_unit(quantity.value, key, "short", locale=table.language)
    return _DIGITS.sub(lambda _: _plain(abs(quantity.value), table, grouped=True), form, count=1)


def _money(core: str, quantity: Quantity, table: Lexicon) -> str:
    """Large sums by name (8.400 millones de dólares), others as CLDR's pattern puts the sign."""
    name = {"$": "USD", "peso": "MXN", "franc": "CHF", "rupee": "INR", "krone": "NOK"}.get(
        quantity.currency, quantity.currency
    )
    if quantity.scale >= 6 and table.language != "en":
        return _named(core, quantity.currency, name, table)
    sign = "$" if quantity.currency == "$" else _sign(name, table)
    pattern = str(table.locale.currency_formats["standard"].pattern)
    if pattern.startswith("¤"):
        tight = "" if "\u00a0" not in pattern and not sign[-1].isalpha() else "\u00a0"
        return sign + tight + core
    return f"{core}\u00a0{sign}"


def _sign(code: str, table: Lexicon) -> str:
    """The sign CLDR prints, where our reader knows it for that currency; else the ISO code."""
    known = {"USD": "US$", "EUR": "€", "GBP": "£", "JPY": "¥", "VND": "₫", "BRL": "R$", "IDR": "Rp", "MYR": "RM"}
    return known.get(code, code)


def _named(core: str, currency: str, code: str, table: Lexicon) -> str:
    everyday = next(
        (word for word, meaning in table.words.money.items() if meaning == currency and word.endswith("s")), ""
    )
    everyday = everyday or next((word for word, meaning in table.words.money.items() if meaning == currency), "")
    plural = dict(cldr.table(table.locale, "currency_names_plural").get(code, {})).get("other", "")
    name = everyday or plural or table.locale.currencies.get(code, code)
    if table.words.sums:
        forms = dict(cldr.table(table.locale, "currency_names_plural").get(code, {}))
        name = table.words.sums.get(currency) or forms.get("many") or plural or name
    if table.words.unit_first and table.words.scale_first:
        return f"{name} {core}"
    links = table.words.links.split()
    link = f" {links[0]} " if links and core.rsplit(" ", 1)[-1] != "mil" and not core[-1].isdigit() else " "
    return core + link + str(name)
