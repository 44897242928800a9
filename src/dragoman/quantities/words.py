"""Words: what neither CLDR nor ICU says of a language's quantities: everyday names of money, links, marks of dates, habits.

One entry a language, in the tables beside. In lists of words, `/` parts variants, `_` stands for a space, and entries are
parted by spaces. Where the order of a list counts (`ones`, `tens`, `hundreds`, `ordinals`) each place has its variants.
"""

from __future__ import annotations

import msgspec


class Words(msgspec.Struct, frozen=True):
    """A language's own table. What is left out is empty; spelled-out numbers of ICU's rules come on top of these."""

    # Numbers in words
    ones: str = ""  # from zero, as far as the language has words of their own
    tens: str = ""  # from the next ten after `ones`
    join: str = " "  # between tens and ones
    hundreds: str = ""  # 100, 200, ... where they are single words
    hundred: str = ""  # what multiplies a number before it by 100
    multipliers: dict[str, int] = {}  # further words that multiply inside a group: {"十": 10, "千": 1000}
    alone: str = ""  # multipliers that stand for one of themselves without a number before them: cent, 十
    scales: dict[str, int] = {}  # magnitude words beyond CLDR's, as powers of ten; every inflected form
    duals: str = ""  # magnitudes and units that mean two of themselves: مليونان, שעתיים
    thousand: str = ""  # magnitude words that mean one of themselves without a number before them: mil, тысяча
    extra: dict[str, str] = {}  # words of other values: {"полтора": "1.5", "dozen": "12"}
    ands: str = ""  # inside spelled-out numbers
    about: str = ""  # "and some", between a number and its magnitude or what it counts: 30多万, 100여 명, 30 กว่าปี
    bound: str = ""  # digits in words that are other words when they stand alone: 이, 오
    from_start: bool = False  # words run together, but only endings follow a word: looked for from the start of a run
    compounds: str = (
        ""  # numbers begin longer words: "any", days and months, too (Samstagmorgen); "known", of known words
    )
    tails: str = ""  # what numbers are compounded with that is no unit: кратный, punktowy
    threes: bool = (
        False  # three digits after a mark are thousands, whichever mark: both 350.000 and 350,000 are printed
    )
    positional: bool = False  # digits in words may stand side by side: 二〇一六 is 2016
    plus_half: str = ""  # after an amount and its magnitude, half of the last magnitude more: y_medio, rưỡi, 半
    fractions: dict[str, str] = {}  # {"half": "1/2", "two thirds": "2/3"}
    parts_of: str = ""  # between denominator and numerator where the denominator stands first: 分之
    doubtful: str = ""  # names of months and weekdays, and numbers, that are other words, too
    decoys: str = ""  # words that begin like numbers, units or months and are none: 三星, 十分
    # What is glued to words
    clitics: str = ""  # in front: و ب ل ال
    endings: str = ""  # behind: luk lık
    apostrophe: str = ""  # the one that is a letter inside words, however it is typed: п’ять
    # What an amount counts
    counters: str = ""  # what people and things are counted by; where a language has them, 3 to 12 in words need one
    folds: str = ""  # times as much: 倍
    rates: dict[
        str, str
    ] = {}  # words somewhere before a measure that make it one of speed: {"每小时": "hour", "时速": "hour"}
    links: str = ""  # between an amount and what is counted: de, of
    percent: str = ""
    percent_first: str = ""  # where it stands before the number: yüzde, ร้อยละ
    money: dict[str, str] = {}
    sums: dict[str, str] = {}  # what large sums are counted in, as it is written after them; else CLDR's name
    units: dict[str, str] = {}
    scale_first: bool = False  # magnitudes stand before their number: milioni tano
    unit_first: bool = False  # units and money stand before their number: kilomita 10, dola 500
    # Order
    ordinals: str = ""  # from first
    suffixes: str = ""  # of ordinals in digits
    prefixes: str = ""  # of ordinals in digits: ke-, thứ, 第
    century: str = ""  # what follows a century's number: 世纪
    decade: str = ""  # what glued to a number in digits makes it a decade: s, an, er
    # Dates and times
    months: dict[str, int] = {}  # names beyond CLDR's, all forms
    weekdays: dict[str, int] = {}  # names beyond CLDR's, 1 is Monday
    order: str = "dmy"  # of an all-digit date
    ymd: tuple[str, str, str] = ("", "", "")  # marks after year, month, day: ("年", "月", "日/号")
    eras: dict[str, int] = {}  # words before a year with the years to add: {"พ.ศ.": -543, "令和": 2018}
    calendar: str = ""  # months of another calendar, whose dates are passed over: فروردین, رمضان
    calendar_years: tuple[int, int, str] = (
        0,
        0,
        "",
    )  # from, to, and the words one of which makes such a number its year
    slashed: bool = False  # ۲/۵ in the script's own digits is two and a half
    hour: str = "h"  # what parts hours from minutes, or follows a whole hour
    oclock: str = ""  # those of `hour` that make a whole hour a time of day, not a duration: 時
    minute: str = ""  # what follows the minutes
    half_hour: str = ""  # half past, after the hour: 半
    earlier: str = ""  # morning
    later: str = ""  # afternoon
    night: str = ""  # night: the hours from six are before midnight, the others after it
    clock: int = 0  # hours to add to what is said: saa tatu, the third hour, is nine
    half_first: bool = False  # morning and afternoon stand before the hour


def listed(forms: dict[str, str]) -> dict[str, str]:
    """Meanings by their forms, of forms by their meaning; `_` stands for a space. The first meaning of a form stands."""
    found: dict[str, str] = {}
    for meaning, variants in forms.items():
        for variant in variants.split():
            found.setdefault(variant.replace("_", " "), meaning)
    return found


EURO = {"euro": "EUR", "euros": "EUR"}


FAMILIES: dict[str, frozenset[str]] = {
    "$": frozenset(["USD", "AUD", "CAD", "NZD", "HKD", "SGD", "TWD", "$"]),
    "peso": frozenset(["MXN", "ARS", "CLP", "COP", "PHP", "UYU", "DOP", "CUP", "peso"]),
    "franc": frozenset(["CHF", "XOF", "XAF", "franc"]),
    "rupee": frozenset(["INR", "PKR", "LKR", "NPR", "IDR", "rupee"]),
    "pound": frozenset(["GBP", "EGP", "LBP", "SYP", "SDG", "pound"]),
    "lira": frozenset(["TRY", "LBP", "SYP", "GBP", "lira"]),
    "riyal": frozenset(["SAR", "QAR", "IRR", "YER", "OMR", "BRL", "riyal"]),
    "dinar": frozenset(["KWD", "IQD", "JOD", "BHD", "DZD", "TND", "LYD", "RSD", "dinar"]),
    "dirham": frozenset(["AED", "MAD", "dirham"]),
}
"""Everyday names of money that several currencies share. Spanish and Italian call the rupiah a rupee: so it is here."""

SYMBOLS: dict[str, str] = {
    "$": "$", "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "AS$": "USD", "$US": "USD",
    "R$": "BRL", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW", "₹": "INR", "₫": "VND", "₽": "RUB", "₺": "TRY", "₴": "UAH",
    "₱": "PHP", "₪": "ILS", "฿": "THB", "៛": "KHR", "₭": "LAK", "Rp": "IDR", "RM": "MYR", "Fr.": "CHF", "kr": "krone",
}  # fmt: skip
"""Signs of money as newspapers print them, before or after the amount."""
