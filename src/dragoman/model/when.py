"""When: an instant with the offset its source wrote it in, or a bare date. Never a naive time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone

import msgspec


class Instant(msgspec.Struct, frozen=True, tag="instant"):
    """A moment. `seconds`: Unix time; `offset`: minutes east of UTC as the source wrote it."""

    seconds: int
    offset: int = 0


class Day(msgspec.Struct, frozen=True, tag="day"):
    """A bare date, as when a page says only `22 August 2024`. `iso`: YYYY-MM-DD."""

    iso: str


When = Instant | Day


def instant(moment: datetime) -> Instant:
    """The Instant of an aware datetime. Raises ValueError for a naive one."""
    shift = moment.utcoffset()
    if shift is None:
        raise ValueError("a naive time has no place here: give it a zone")
    return Instant(int(moment.timestamp()), int(shift.total_seconds() // 60))


def as_datetime(when: When) -> datetime:
    """An aware datetime; a bare date counts from its midnight UTC (for ordering only, never for display)."""
    if isinstance(when, Instant):
        zone = timezone(timedelta(minutes=when.offset))
        return datetime.fromtimestamp(when.seconds, zone)
    return datetime.combine(date.fromisoformat(when.iso), time(), UTC)


def order(when: When | None) -> int:
    """Unix seconds to sort by; an unknown time sorts first."""
    return int(as_datetime(when).timestamp()) if when is not None else 0


def iso(when: When) -> str:
    """ISO 8601 as machines are told it: `2026-11-20T09:30:00+07:00`, or `2026-11-20`."""
    return as_datetime(when).isoformat() if isinstance(when, Instant) else when.iso
