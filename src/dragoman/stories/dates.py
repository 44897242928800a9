"""Dates as newspapers and feeds write them, to a When: an instant only where the offset is said, else a bare day."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from dragoman.model.when import Day, Instant, When, instant

# Months by their first letters, enough to tell them apart in es en id ms fr pt it ca gl de (CLDR names and abbreviations).
_MONTHS = (
    ("janu", "jan", "ene", "xan", "gen", "jän"),
    ("febr", "feb", "fév", "fev", "fevr", "févr"),
    ("marc", "mar", "març", "mär", "mac"),
    ("apri", "apr", "abr", "avr"),
    ("mayo", "may", "mai", "mei", "mag", "maio", "mag"),
    ("june", "jun", "juin", "giu", "xuñ", "xun"),
    ("july", "jul", "juil", "lug", "xul", "jui"),
    ("agos", "aug", "ago", "ogo", "aoû", "aou", "agu", "oga"),
    ("sept", "sep", "set"),
    ("octo", "oct", "okt", "out", "ott"),
    ("nove", "nov"),
    ("dece", "dec", "dic", "des", "déc", "dez", "dis"),
)
_ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$")
_NUMERIC = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})\b")
_YEAR_FIRST = re.compile(r"\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_WORDS = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|o)?(?:[\s\-/.]+(?:de|del|of|di)\b)?[\s\-/.]*(?:d['’])?([^\W\d_]{3,})\.?,?"
    r"(?:[\s\-/.]+(?:de|del|of)\b)?[\s\-/.]*(\d{4}|\d{2}\b)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(r"\b([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(\d{1,2})[:.h](\d{2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?", re.IGNORECASE)
_OFFSET = re.compile(r"^[\s(]*(?:UTC|GMT)?\s*([+-]\d{1,2}:?\d{0,2})\b|^\s*(Z|UTC|GMT|UT)\b")
# Zone names with one meaning in the language areas read here, in minutes (RFC 822's own, Indonesia's, central Europe's).
_ZONES = {
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "wib": 420,
    "wita": 480, "wit": 540, "cet": 60, "cest": 120, "mez": 60, "mesz": 120, "wet": 0, "west": 60, "eet": 120,
    "eest": 180, "bst": 60, "sgt": 480, "myt": 480, "jst": 540, "kst": 540, "ist": 330, "art": -180, "brt": -180,
}  # fmt: skip
_ZONE = re.compile(rf"\b({'|'.join(_ZONES)})\b", re.IGNORECASE)


def read_when(text: str, language: str = "") -> When | None:
    """The date a text says, or None. Numeric dates are read day first, except where the language writes month first."""
    text = " ".join(text.split())[:200]
    if not text:
        return None
    for read in (_iso, _compact, _epoch):
        found = read(text)
        if found is not None:
            return found
    day = _day(text, language)
    return _with_clock(text, day) if day else None


def _iso(text: str) -> When | None:
    match = _ISO.search(text)
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    return _made(year, month, day, hour, minute, second, zone or "")


def _compact(text: str) -> When | None:
    match = _COMPACT.match(text)
    return _made(*match.groups(default="")) if match else None


def _epoch(text: str) -> When | None:
    """Unix seconds, or milliseconds, between 2001 and 2286."""
    if not re.fullmatch(r"\d{10}(\d{3})?", text):
        return None
    return Instant(int(text[:10]), 0)


def _made(
    year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None, zone: str | None
) -> When | None:
    try:
        if not hour or not zone:
            return Day(date(int(year), int(month), int(day)).isoformat())
        shift = timezone(timedelta(minutes=_minutes(zone)))
        moment = datetime(int(year), int(month), int(day), int(hour), int(minute or 0), int(second or 0), tzinfo=shift)
        return instant(moment)
    except (ValueError, OverflowError):
        return None


def _minutes(zone: str) -> int:
    if zone.upper() in ("Z", "UTC", "GMT", "UT"):
        return 0
    sign = -1 if zone[0] == "-" else 1
    digits = zone[1:].replace(":", "")
    hours, rest = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    return sign * (int(hours or 0) * 60 + int(rest))


def _day(text: str, language: str) -> date | None:
    for pattern, order in ((_YEAR_FIRST, "ymd"), (_CJK, "ymd"), (_WORDS, "dmy"), (_MONTH_FIRST, "mdy")):
        for match in pattern.finditer(text):
            found = _date(dict(zip(order, match.groups(), strict=True)))
            if found:
                return found
    numeric = _NUMERIC.search(text)
    if numeric is None:
        return None
    first, second, year = numeric.groups()
    month_first = language in ("en-US", "fil") and int(first) <= 12
    parts = (second, first) if month_first or int(second) > 12 else (first, second)
    return _date({"d": parts[0], "m": parts[1], "y": year})


def _date(said: dict[str, str]) -> date | None:
    month = int(said["m"]) if said["m"].isdigit() else _month(said["m"])
    year = int(said["y"]) + (2000 if len(said["y"]) == 2 else 0)
    try:
        return date(year, month, int(said["d"]))
    except ValueError:
        return None


def _month(word: str) -> int:
    """1 to 12, or 0 when the word is no month: the longest matching beginning wins (juin, juil)."""
    word = word.lower()
    best = max(((len(start), number) for number, starts in enumerate(_MONTHS, 1) for start in starts
                if word.startswith(start)), default=(0, 0))  # fmt: skip
    return best[1] if len(word) <= 10 else 0


def _with_clock(text: str, day: date) -> When:
    """The instant when time and offset are both said, else the day alone."""
    clock = _CLOCK.search(_NUMERIC.sub("          ", text))
    shift = _shift(text[clock.end() :]) if clock else None
    if not clock or shift is None:
        return Day(day.isoformat())
    hour, half = int(clock.group(1)), (clock.group(4) or "").lower().replace(".", "")
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    try:
        zone = timezone(timedelta(minutes=shift))
        moment = datetime(
            day.year, day.month, day.day, hour, int(clock.group(2)), int(clock.group(3) or 0), tzinfo=zone
        )
    except ValueError:
        return Day(day.isoformat())
    return instant(moment)


def _shift(text: str) -> int | None:
    named = _ZONE.search(text)
    if named:
        return _ZONES[named.group(1).lower()]
    match = _OFFSET.search(text)
    return _minutes(next(part for part in match.groups() if part)) if match else None
