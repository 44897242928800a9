"""Dates in a reader's words: CLDR's patterns, in the newsroom's zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_name

from dragoman.model.when import Instant, When, order

_WIDEST_OFFSETS = (timedelta(hours=-14), timedelta(), timedelta(hours=14))


def day(when: When, zone: ZoneInfo) -> date:
    """The calendar day of a moment in the newsroom's zone; a bare date is itself everywhere."""
    return (
        datetime.fromtimestamp(when.seconds, zone).date() if isinstance(when, Instant) else date.fromisoformat(when.iso)
    )


def full_day(when: When, zone: ZoneInfo, locale: Locale) -> str:
    """`Viernes, 20 de noviembre de 2026`: as a masthead carries it."""
    return opened(format_date(day(when, zone), "full", locale), locale)


def long_day(when: When, zone: ZoneInfo, locale: Locale) -> str:
    """`20 de noviembre de 2026`."""
    return format_date(day(when, zone), "long", locale)


def short_day(when: When, zone: ZoneInfo, locale: Locale) -> str:
    """`20 nov 2026`."""
    return format_date(day(when, zone), "medium", locale)


def clock(when: When, zone: ZoneInfo, locale: Locale) -> str:
    """`9:30`; '' for a bare date, which has no hour."""
    if not isinstance(when, Instant):
        return ""
    return format_time(datetime.fromtimestamp(when.seconds, zone), "short", zone, locale)


def long_moment(when: When, zone: ZoneInfo, locale: Locale) -> str:
    """`20 de noviembre de 2026, 9:30`, joined the way the language joins a date and an hour."""
    return _joined(long_day(when, zone, locale), clock(when, zone, locale), locale)


def short_moment(when: When, zone: ZoneInfo, locale: Locale) -> str:
    """`20 nov 2026, 9:30`."""
    return _joined(short_day(when, zone, locale), clock(when, zone, locale), locale)


def _joined(date_words: str, clock_words: str, locale: Locale) -> str:
    if not clock_words:
        return date_words
    pattern = str(locale.datetime_formats["medium"])
    return pattern.replace("'", "").replace("{1}", date_words).replace("{0}", clock_words)


def month_name(month: str, locale: Locale) -> str:
    """`Noviembre de 2026` for `2026/11`."""
    year, number = month.split("/")
    return opened(format_skeleton("yMMMM", date(int(year), int(number), 1), locale=locale), locale)


def zone_name(zone: ZoneInfo, locale: Locale) -> str:
    """`hora de Europa central`."""
    return str(get_timezone_name(zone, locale=locale))


def month_of(when: When, zone: ZoneInfo) -> str:
    """The archive month a story belongs to: `2026/11`. A bare date counts from its midnight UTC, as in every ordering."""
    return f"{datetime.fromtimestamp(order(when), zone):%Y/%m}"


def possible_months(when: When) -> tuple[str, ...]:
    """Every month a moment may fall in, whatever the newsroom's zone is: one, or two at a month's edge."""
    utc = datetime.fromtimestamp(order(when), UTC)
    return tuple(dict.fromkeys(f"{utc + shift:%Y/%m}" for shift in _WIDEST_OFFSETS))


def month_span(month: str, zone: ZoneInfo) -> tuple[int, int]:
    """A month's first second and the first one after it, in Unix seconds."""
    year, number = (int(part) for part in month.split("/"))
    following = (year + 1, 1) if number == 12 else (year, number + 1)
    first, after = datetime(year, number, 1, tzinfo=zone), datetime(*following, 1, tzinfo=zone)
    return int(first.timestamp()), int(after.timestamp())


def opened(words: str, locale: Locale) -> str:
    """Words that open a line: CLDR writes months and weekdays as they stand inside a sentence."""
    return words[:1].upper() + words[1:] if locale.language not in ("tr", "az") else words
