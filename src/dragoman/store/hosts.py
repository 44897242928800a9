"""What each host has asked of us, from run to run: its robots.txt, and until when it is left alone."""

from __future__ import annotations

from sqlalchemy import select

from dragoman.ports import HostState
from dragoman.store import schema
from dragoman.store.codec import pack, unpack
from dragoman.store.database import Database
from dragoman.store.rows import upsert


class Hosts:
    """The hosts of one database. Nothing readers see rests on them: they leave no line in the log."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, host: str) -> HostState | None:
        """What is known of a host."""
        with self._db.read() as connection:
            found = connection.scalar(select(schema.hosts.c.data).where(schema.hosts.c.host == host))
        return unpack(HostState, found) if found is not None else None

    def put(self, state: HostState) -> None:
        """Remember it."""
        with self._db.write() as connection:
            upsert(connection, schema.hosts, [{"host": state.host, "data": pack(state)}])
