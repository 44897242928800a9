"""The lease: one run at a time, with a fencing number so that one which stalled and woke late can write nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from sqlalchemy import Connection, insert, select, update

from dragoman.errors import LeaseHeld, LeaseLost
from dragoman.store import schema
from dragoman.store.database import Database

_RUN = schema.lease.c.name == "run"


def never(_holder: str) -> bool:
    """No holder is known to be dead: only time tells."""
    return False


class Lease:
    """The `run` lease of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def acquire(self, holder: str, now: int, seconds: int, dead: Callable[[str], bool] = never) -> int:
        """Take the lease for some seconds; the fencing number counts every taking. Raises LeaseHeld.

        `dead`: whether a holder is known to be gone (its process has ended), and so need not be waited for.
        """
        with self._db.write(fenced=False) as connection:  # a number lost earlier does not keep us from a new one
            row = connection.execute(select(schema.lease).where(_RUN)).one_or_none()
            if row and row.holder and row.until > now and not dead(row.holder):
                left = row.until - now
                raise LeaseHeld(
                    f"another run holds this newsroom ({row.holder}): wait for it, or {left} s if it has died"
                )
            fence = (row.fence if row else 0) + 1
            self._set(connection, bool(row), fence, holder, now + seconds)
        self._db.fence = fence
        return fence

    def _set(self, connection: Connection, there: bool, fence: int, holder: str, until: int) -> None:
        values = {"fence": fence, "holder": holder, "until": until}
        if there:
            connection.execute(update(schema.lease).where(_RUN).values(values))
        else:
            connection.execute(insert(schema.lease).values(name="run", **values))

    def renew(self, now: int, seconds: int) -> None:
        """Keep it. Raises LeaseLost when somebody else has it by now."""
        if not self._db.fence:
            raise LeaseLost("there is no lease to keep: it was given back")
        with self._db.write() as connection:
            connection.execute(update(schema.lease).where(_RUN).values(until=now + seconds))

    def release(self, *, last: bool = False) -> None:
        """Give it back, if it is still ours. One that was lost stays lost: this store writes nothing until it has a new one.
        `last`: nor does this one, whoever of an interrupted run is still at work."""
        if not self._db.fence:
            return
        with suppress(LeaseLost):
            with self._db.write() as connection:
                connection.execute(update(schema.lease).where(_RUN).values(holder="", until=0))
            self._db.fence = -1 if last else 0
