"""Followers of the log: how far one has come, in the world it was in (settings, engines, checks, templates).

Another world starts at the beginning, and so does the first one when it comes back: what was done meanwhile was done in
the other.
"""

from __future__ import annotations

from dragoman.model.ident import digest
from dragoman.ports import Log


def followed(log: Log, name: str, world: str) -> int:
    """The last change a follower has dealt with in this world; 0 when it was last in another."""
    return log.cursor(name) if log.cursor(f"{name} world") == _number(world) else 0


def follow(log: Log, name: str, world: str, seq: int) -> None:
    """Remember how far a follower has come. Killed between two of these writes, it has come nowhere, never too far."""
    if log.cursor(f"{name} world") != _number(world):
        log.put_cursor(name, 0)
        log.put_cursor(f"{name} world", _number(world))
    log.put_cursor(name, seq)


def _number(world: str) -> int:
    """A world's name as a cursor can hold it: 60 bits of its digest."""
    return int(digest(world)[:15], 16)
