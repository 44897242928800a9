"""The end of a right: the second after which nothing of a story may be shown."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def second(expires: str, zone: ZoneInfo) -> int:
    """Unix seconds of the end of an ISO day in the newsroom's zone; 0 for no end."""
    if not expires:
        return 0
    day = date.fromisoformat(expires) + timedelta(days=1)
    return int(datetime.combine(day, time(), zone).timestamp())
