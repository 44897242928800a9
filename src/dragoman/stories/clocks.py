"""The clock beside a date: hour and minute, half of the day, offset or zone, to an instant or, where any is not said, the day."""

from __future__ import annotations

import re
from datetime import date

from dragoman.model.when import Day, Instant, When
from dragoman.stories import datewords

EPOCH = 719163  # the ordinal of 1970-01-01
CLOCK = re.compile(
    r"(?<![\d.,/])(\d{1,2})\s?(?:[:：.hH]|時|시|点|點)\s?(\d{2})(?:\s?(?:[:：.]|分|분)\s?(\d{2}))?(?![\d/]|\.\d)(?:[.,]\d{1,9}(?=\s?[Z+-]))?"
)
_OFFSET = re.compile(r"\s*\(?\s*(?:(?:UTC|GMT)\s?)?([+\-−])\s?(\d{1,2}):?(\d{2})?(?!\d)\)?", re.IGNORECASE)
_NAMED = re.compile(r"[\s,(]*(?:بتوقيت\s+|по\s+)?([^\W\d_]{1,8})\b(?!\s?[+\-−]\s?\d)")


def at(day: date, hour: int, minute: int, second: int, shift: int) -> When:
    """The instant, or the bare day where the clock or the offset cannot be; 24:00 is the next day's first minute."""
    if hour > 24 or minute > 59 or second > 60 or abs(shift) > 14 * 60 or (hour == 24 and (minute or second)):
        return Day(day.isoformat())
    seconds = (day.toordinal() - EPOCH) * 86400 + hour * 3600 + minute * 60 + min(second, 59) - shift * 60
    return Instant(seconds, shift)


def with_clock(text: str, day: date, language: str) -> When:
    """The instant when time and offset are both said beside the day, else the day alone."""
    match = CLOCK.search(text)
    if match:
        hour, minute, second = (int(part or 0) for part in match.groups())
        half, rest = _half(text, match)
        shift = _shift(rest, language)
    else:
        hour, minute, second, shift = _compact_clock(text)
        half = ""
    if shift is None or (half and not 0 < hour < 13):
        return Day(day.isoformat())
    hour = hour % 12 + 12 * (half == "pm") if half else hour
    return at(day, hour, minute, second, shift)


def _compact_clock(text: str) -> tuple[int, int, int, int | None]:
    match = re.search(r"(?:^|[T\0 ])(\d{2})(\d{2})(\d{2})?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})", text)
    if not match:
        return 0, 0, 0, None
    hour, minute, second, shift = match.groups()
    return int(hour), int(minute), int(second or 0), _shift(shift, "")


def _half(text: str, match: re.Match[str]) -> tuple[str, str]:
    """`am`, `pm` or '' as written beside the clock, and the text after it."""
    rest = text[match.end() :]
    spaced = re.match(r"\s?([ap])\s?\.?\s?m\b\.?", rest, re.IGNORECASE)
    if spaced:
        return f"{spaced.group(1).lower()}m", rest[spaced.end() :]
    after = re.match(r"\s?([^\W\d_][\w.]*)", rest)
    before = re.search(r"([^\W\d_][\w.]*)\s?$", text[: match.start()])
    for found, cut in ((after, after.end() if after else 0), (before, 0)):
        word = found.group(1).lower() if found else ""
        if word in datewords.MORNING or word in datewords.EVENING:
            return ("am" if word in datewords.MORNING else "pm"), rest[cut:]
    return "", rest


def _shift(text: str, language: str) -> int | None:
    """Minutes east of UTC as said right after the clock, or None."""
    match = _OFFSET.match(text)
    if match:
        sign, hours, minutes = match.groups()
        return (int(hours) * 60 + int(minutes or 0)) * (1 if sign == "+" else -1)
    for named in _NAMED.finditer(text[:40]):
        found = datewords.zone(named.group(1), language)
        if found is not None:
            more = _OFFSET.match(text, named.end()) if named.group(1).upper() in ("GMT", "UTC") else None
            return _shift(more.group(), language) if more else found
    return None
