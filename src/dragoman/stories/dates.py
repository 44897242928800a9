"""Dates as newspapers and feeds write them, to a When: an instant only where the offset is said, else a bare day.

Never a wrong day: what could be two days (3/4/2026 in English) is none, and so is what counts from now ("2 hours ago")."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dragoman.model.when import Day, Instant, When
from dragoman.stories import datewords
from dragoman.stories.calendars import FIRST, LAST, civil, jalali, of_year, whole_year
from dragoman.stories.clocks import CLOCK, EPOCH, with_clock

_MONTHS = {name: number for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}  # noqa: SIM905

# The two forms nearly every feed is written in, read before anything else is tried.
_RFC = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2} [A-Z][a-z]{2} \d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) "
    r"([+-](?:0\d|1[0-3])[0-5]\d|GMT|UTC|Z)",
    re.ASCII,
)
_W3C = re.compile(
    r"(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.\d{1,9})?([+-](?:0\d|1[0-3]):?[0-5]\d|Z)",
    re.ASCII,
)

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?![\d])(?:[T\s]+(?=\d))?")
_WEEK = re.compile(r"(?<!\d)(\d{4})-?W(\d{2})(?:-?(\d))(?!\d)")
_ORDINAL = re.compile(r"(\d{4})-(\d{3})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?")
_YEAR_FIRST = re.compile(r"(?<![\d.])(\d{4})\s?[/.\-]\s?(\d{1,2})\s?[/.\-]\s?(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<![\d/.\-])(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d)")
_SHORT = re.compile(r"(?<![\d/.\-:])(\d{1,2})\s?([/.\-])\s?(\d{1,2})\s?\2\s?(\d{2})(?![\d:/.\-]\d|\d)")
_EAST = re.compile(
    r"(?:(令和|平成|昭和|大正|民國|民国)\s?)?(\d{1,4}|元)\s?\)?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号號]?"
)
_VIETNAMESE = re.compile(
    r"(?<!\d)(\d{1,2})\s+(?:tháng|thg\.?)\s+(\d{1,2}|mười một|mười hai|[^\W\d_]+),?\s+(?:năm\s+)?(\d{4})(?!\d)",
    re.IGNORECASE,
)
_HAN = re.compile(r"[〇零一二三四五六七八九十]{1,4}(?=\s?[年月日号號])")
_NUMBER = re.compile(r"\d{1,4}(?!\d)")
_WORD = re.compile(r"[^\d\s,،;:/|()\[\]\-–—«»\"“”'’]+")
_MARKS = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_SMALL = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0}


def read_when(text: str, language: str = "") -> When | None:
    """The date a text says, or None. Numbers alone are read in the order the language writes them."""
    found = _RFC.fullmatch(text) or _W3C.fullmatch(text)
    if found is not None:
        said, hour, minute, second, zone = found.groups()
        start = _start(said)
        if start is not None:
            shift = _minutes(zone)
            return Instant(start + int(hour) * 3600 + int(minute) * 60 + int(second) - shift * 60, shift)
    return _slowly(_folded(text[:1000])[:200], language)


@lru_cache(maxsize=512)
def _start(said: str) -> int | None:
    """Unix seconds of the UTC midnight of a day written `18 Nov 2026` or `2026-11-18`, or None where it is none."""
    parts = said.split(" ")
    if len(parts) == 3:
        found = civil(int(parts[2]), _MONTHS.get(parts[1], 0), int(parts[0]))
    else:
        found = civil(int(said[:4]), int(said[5:7]), int(said[8:]))
    return (found.toordinal() - EPOCH) * 86400 if found else None


@lru_cache(maxsize=512)
def _minutes(zone: str) -> int:
    if zone[0] not in "+-":
        return 0
    return (int(zone[1:3]) * 60 + int(zone[-2:])) * (-1 if zone[0] == "-" else 1)


def _folded(text: str) -> str:
    """Text with digits of every script as ours, no marks of direction, white space and Chinese numerals folded."""
    text = " ".join(_MARKS.sub("", text).split())
    if text.isascii():
        return text
    text = "".join(str(unicodedata.decimal(ch)) if ch > "\x7f" and ch.isdecimal() else ch for ch in text)
    return _HAN.sub(lambda match: str(_counted(match.group())), text)


def _counted(signs: str) -> int:
    """A number in Chinese numerals, with ten as a word or place by place."""
    if "十" in signs:
        tens, _, ones = signs.partition("十")
        return (_SMALL.get(tens, 1) if tens else 1) * 10 + _SMALL.get(ones, 0)
    return int("".join(str(_SMALL[sign]) for sign in signs))


def _slowly(text: str, language: str) -> When | None:
    if not any(ch.isdigit() for ch in text):
        return None
    if text.isdecimal():
        return _bare_number(text)
    day, rest = _day(text, language)
    return with_clock(rest, day, language) if day else None


def _bare_number(text: str) -> When | None:
    """A day as eight digits, a time as fourteen, or Unix seconds or milliseconds between 2001 and 2286."""
    if len(text) in (10, 13):
        return Instant(int(text[:10]), 0)
    match = _COMPACT.fullmatch(text)
    found = civil(*(int(part) for part in match.groups()[:3])) if match else None
    return Day(found.isoformat()) if found else None


# -- the day --


def _day(text: str, language: str) -> tuple[date | None, str]:
    """The day a text says, and the text without it, to look for the clock in."""
    for read in (_in_signs, _in_east, _in_vietnamese, _in_numbers, _in_words):
        found, span = read(text, language)
        if found is not None:
            if read is _in_words and CLOCK.search(text, *span):  # as in `Nov 18 09:30:00 +0100 2026`
                return found, text
            return found, text[: span[0]] + " \0 " + text[span[1] :]
    return None, text


Found = tuple[date | None, tuple[int, int]]
_NONE: Found = (None, (0, 0))


def _in_signs(text: str, language: str) -> Found:
    """ISO 8601 in its forms: calendar, week, ordinal and basic."""
    match = _ISO.search(text)
    if match:
        return of_year(match.groups(), language), match.span()
    match = _WEEK.search(text)
    if match:
        try:
            return date.fromisocalendar(*(int(part) for part in match.groups())), match.span()
        except ValueError:
            return _NONE
    match = _ORDINAL.fullmatch(text)
    if match and 0 < int(match.group(2)) < 367 and FIRST <= int(match.group(1)) <= LAST:
        found = date(int(match.group(1)), 1, 1) + timedelta(int(match.group(2)) - 1)
        return (found if found.year == int(match.group(1)) else None), match.span()
    match = _COMPACT.fullmatch(text)
    if match and match.group(4):
        return civil(*(int(part) for part in match.groups()[:3])), match.span(3)[1:] * 2
    return _NONE


def _in_east(text: str, language: str) -> Found:
    """Year, month and day as Chinese, Japanese and Korean mark them, eras too."""
    match = _EAST.search(text)
    if not match:
        return _NONE
    era, said, month, day = match.groups()
    year = 1 if said == "元" else int(said)
    if era:
        year += datewords.ERAS[era]
    elif year < 100:
        return _NONE
    return civil(year, int(month), int(day)), match.span()


def _in_vietnamese(text: str, language: str) -> Found:
    match = _VIETNAMESE.search(text)
    if not match:
        return _NONE
    day, said, year = match.groups()
    month = int(said) if said.isdecimal() else datewords.VIETNAMESE.get(said.lower(), 0)
    return civil(int(year), month, int(day)), match.span()


def _in_numbers(text: str, language: str) -> Found:
    match = _YEAR_FIRST.search(text)
    if match:
        return of_year(match.groups(), language), match.span()
    match = _YEAR_LAST.search(text) or (_SHORT.search(text) if language else None)
    if not match:
        return _NONE
    first, _, second, year = match.groups()
    return _ordered(int(first), int(second), year, text, language), match.span()


def _ordered(first: int, second: int, said: str, text: str, language: str) -> date | None:
    """The one day two numbers and a year can be: by their size, by the weekday beside them, by the language."""
    if language.split("-")[0] in ("am", "ti"):  # printed in two calendars, which numbers do not tell apart
        return None
    if len(said) == 2 and datewords.year_first(language):
        return civil(2000 + first, second, int(said))
    year = whole_year(int(said), len(said), language)
    days = {of_year((year, second, first), language): True, of_year((year, first, second), language): False}
    days.pop(None, None)
    if len(days) > 1:
        named = _weekday(text, language)
        matching = [day for day in days if day is not None and day.weekday() == named]
        order = datewords.day_first(language)
        return (
            matching[0] if len(matching) == 1 else next((day for day, first_ in days.items() if first_ == order), None)
        )
    return next(iter(days), None)


def _weekday(text: str, language: str) -> int:
    known = datewords.weekdays(language)
    return next((known[key] for word in _WORD.findall(text) if (key := datewords.key(word)) in known), -1)


# -- the day in words --


class _Piece(NamedTuple):
    """A number (`value`, and the `digits` it was written with) or a month's name (`month`; `solar`: of Iran's calendar)."""

    start: int
    end: int
    value: int = -1
    digits: int = 0
    month: int = 0
    solar: bool = False


def _in_words(text: str, language: str) -> Found:
    blanked = CLOCK.sub(lambda match: " " * len(match.group()), text)
    blanked = re.sub(
        r"(?:(?:GMT|UTC)\s?)?[+\-−]\d{1,2}:?\d{2}\b|(?:GMT|UTC)\s?[+\-−]\d{1,2}",
        lambda match: " " * len(match.group()),
        blanked,
    )
    for known in (language, "") if language else ("",):
        if known or re.search(r"\d{4}|\d['’.,\s]", blanked):
            found = _named(_pieces(blanked, known), blanked, language)
            if found[0] is not None:
                return found
    return _NONE


def _pieces(text: str, language: str) -> list[_Piece]:
    numbers = [_Piece(*match.span(), int(match.group()), len(match.group())) for match in _NUMBER.finditer(text)]
    words = list(_WORD.finditer(text))
    names = [piece for match in words if (piece := _month(match, language)) is not None]
    pairs = [piece for one, other in pairwise(words) if (piece := _month_of_two(one, other, language)) is not None]
    return sorted(numbers + (pairs or names))


def _month_of_two(one: re.Match[str], other: re.Match[str], language: str) -> _Piece | None:
    """A month whose name is two words, as in Levantine Arabic and Irish."""
    number = datewords.months(language).get(f"{datewords.key(one.group())} {datewords.key(other.group())}", 0)
    return _Piece(one.start(), other.end(), month=number) if number and other.start() - one.end() < 3 else None


def _month(match: re.Match[str], language: str) -> _Piece | None:
    word = match.group()
    if (solar := datewords.JALALI.get(word.strip("."))) and language.split("-")[0] in ("fa", "ps", "prs", ""):
        return _Piece(*match.span(), month=solar, solar=True)
    known, name = datewords.months(language), datewords.key(word)
    number = known.get(name, 0)
    base = language.split("-")[0]
    if not number and base in ("th", "lo", "km", "my"):  # written without spaces
        number = next((month for each, month in known.items() if len(each) > 3 and each in name), 0)
    if not number and base in ("he", "iw") and name[:1] == "ב":  # "in" is written as one word with the month
        number = known.get(name[1:], 0)
    if not number and base in datewords.STEMMED:
        number = next((month for each, month in known.items() if len(each) > 3 and _ends(name, each)), 0)
    return _Piece(*match.span(), month=number) if number else None


def _ends(name: str, stem: str) -> bool:
    """Whether a word is a month's name with an ending; a last vowel may give way to it."""
    return len(name) <= len(stem) + 5 and (name.startswith(stem) or (len(stem) > 4 and name.startswith(stem[:-1])))


def _named(pieces: list[_Piece], text: str, language: str) -> Found:
    """The first day among numbers and names of months: day month year, month day year, or year month day."""
    for at, piece in enumerate(pieces):
        if not piece.month:
            continue
        before = pieces[at - 1] if at and not pieces[at - 1].month and _near(text, pieces[at - 1], piece) else None
        after = pieces[at + 1 : at + 3]
        first = after[0] if after and not after[0].month and _near(text, piece, after[0]) else None
        second = after[1] if first and len(after) > 1 and not after[1].month and _near(text, first, after[1]) else None
        earlier = (
            pieces[at - 2]
            if before and at > 1 and not pieces[at - 2].month and _near(text, pieces[at - 2], before)
            else None
        )
        for day, year in ((before, first), (first, second), (first, before), (before, earlier)):
            if (
                day
                and year
                and 0 < day.value < 32
                and day.digits < 3
                and _is_year(year, text, year in (before, earlier))
            ):
                found = _on(year, piece, day.value, language)
                if found is not None:
                    return found, (min(day.start, piece.start, year.start), max(day.end, piece.end, year.end))
    return _NONE


def _near(text: str, one: _Piece, other: _Piece) -> bool:
    """Whether no more than a few small words stand between two pieces."""
    between = text[one.end : other.start]
    return (
        len(between.replace(" ", "")) <= 12 and len(between.split()) <= 4 and ":" not in between and "|" not in between
    )


def _is_year(piece: _Piece, text: str, first: bool) -> bool:
    if piece.digits == 4:
        return True
    return piece.digits == 2 and not first and text[piece.end : piece.end + 1] not in (":", "%")


def _on(year: _Piece, month: _Piece, day: int, language: str) -> date | None:
    if month.solar:
        return jalali(year.value + (1300 if year.digits == 2 and year.value > 40 else 0), month.month, day)
    value = whole_year(year.value, year.digits, language)
    return civil(value - 543 if 2443 <= value <= 2643 else value, month.month, day)
