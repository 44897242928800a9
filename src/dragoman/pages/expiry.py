"""The end of a right: the second after which nothing of a story may be shown."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dragoman.model.when import Day, Instant, When


def second(expires: str, zone: ZoneInfo) -> int:
    """Unix seconds of the end of an ISO day in the newsroom's zone; 0 for no end."""
    if not expires:
        return 0
    day = date.fromisoformat(expires) + timedelta(days=1)
    return int(datetime.combine(day, time(), zone).timestamp())


def ends(expires: str, moment: When | None, zone: ZoneInfo) -> int:
    """Unix seconds from which on a story may not be shown: by its source's rights, or by what its wire says, whichever comes
    first; 0 for never. A wire's bare date is the last day, as a right's is."""
    day = moment.iso if isinstance(moment, Day) else ""
    instant = moment.seconds if isinstance(moment, Instant) else 0
    return min((each for each in (second(expires, zone), second(day, zone), instant) if each), default=0)
