"""Calendars a newspaper prints its dates in: ours, Iran's and the Buddhist one, by the language and the size of the year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

FIRST, LAST = 1700, 2069  # years of stories; beyond are calendars that are not ours


def civil(year: int, month: int, day: int) -> date | None:
    if not FIRST <= year <= LAST:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def of_year(said: Sequence[str | int], language: str) -> date | None:
    """A day by its year first: of the calendar that language and year speak of."""
    year, month, day = (int(part) for part in said)
    base = language.split("-")[0]
    if base in ("fa", "ps", "ckb", "prs", "") and 1250 <= year <= 1500:
        return jalali(year, month, day)
    if base in ("th", "lo", "km", "my", "") and 2443 <= year <= 2643:
        return civil(year - 543, month, day)
    if base == "ne" and year > 2040:  # Nepal's own calendar, 57 years ahead
        return None
    return civil(year, month, day)


def jalali(year: int, month: int, day: int) -> date | None:
    """The day of Iran's solar calendar, by the cycle of 33 years that holds from 1244 to 1500."""
    if not (1244 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= 31 - (month > 6)):
        return None
    if month == 12 and day == 30 and not _is_long(year):
        return None
    years = range(1400, year) if year >= 1400 else range(year, 1400)
    shift = sum(365 + _is_long(each) for each in years) * (1 if year >= 1400 else -1)
    before = (month - 1) * 31 - max(0, month - 7)
    return date(2021, 3, 21) + timedelta(shift + before + day - 1)


def _is_long(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)


def whole_year(year: int, digits: int, language: str) -> int:
    """A year of two digits in full, 0 where that is a guess: in Thai it may be of our era or of the Buddhist one."""
    if digits != 2:
        return year
    if language.split("-")[0] == "th":
        return 2500 + year if 50 <= year < 90 else 0
    return year + (2000 if year < 70 else 1900)
