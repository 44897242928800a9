"""The changes in order, how far each follower has come, and what each exported page was made from."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import delete, func, select

from dragoman.ports import Change
from dragoman.store import schema
from dragoman.store.database import Database
from dragoman.store.rows import log, slices, upsert

_changes = schema.changes
_inputs = schema.page_inputs


class Log:
    """The log of one database and its followers."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def changes(self, after: int, limit: int = 1000) -> tuple[Change, ...]:
        """The changes after a sequence number, oldest first."""
        query = select(_changes).where(_changes.c.seq > after).order_by(_changes.c.seq).limit(limit)
        with self._db.read() as connection:
            return tuple(Change(*row) for row in connection.execute(query))

    def last(self) -> int:
        """The newest change's number, 0 when there is none."""
        with self._db.read() as connection:
            return connection.scalar(select(func.max(_changes.c.seq))) or 0

    def touch(self, inputs: Sequence[str], now: int) -> None:
        """Say that page inputs changed, for a reason that is not a publication."""
        with self._db.write() as connection:
            log(connection, "input", inputs, now)

    def cursor(self, name: str) -> int:
        """How far a follower has come; 0 at first."""
        with self._db.read() as connection:
            return connection.scalar(select(schema.cursors.c.seq).where(schema.cursors.c.name == name)) or 0

    def put_cursor(self, name: str, seq: int) -> None:
        """Remember how far a follower has come."""
        with self._db.write() as connection:
            upsert(connection, schema.cursors, [{"name": name, "seq": seq}])

    def put_pages(
        self, place: str, pages: Sequence[tuple[str, str, tuple[str, ...]]], removed: Sequence[str] = ()
    ) -> None:
        """For each (path, etag, inputs): what a page was made from, as it stands in the place it was exported to."""
        with self._db.write() as connection:
            here = _inputs.c.place == place
            for part in slices([path for path, _, _ in pages] + list(removed)):
                connection.execute(delete(_inputs).where(here & _inputs.c.path.in_(part)))
            for part in slices(removed):
                gone = (schema.pages.c.place == place) & schema.pages.c.path.in_(part)
                connection.execute(delete(schema.pages).where(gone))
            rows = [{"place": place, "path": path, "etag": etag} for path, etag, _ in pages]
            upsert(connection, schema.pages, rows)
            keys = [(path, key) for path, _, inputs in pages for key in dict.fromkeys(inputs)]
            upsert(connection, _inputs, [{"place": place, "input": key, "path": path} for path, key in keys], keep=True)

    def pages_of(self, place: str, inputs: Sequence[str]) -> tuple[str, ...]:
        """The pages of a place made from any of these inputs, by path."""
        found: set[str] = set()
        with self._db.read() as connection:
            for part in slices(list(dict.fromkeys(inputs))):
                here = (_inputs.c.place == place) & _inputs.c.input.in_(part)
                found.update(connection.scalars(select(_inputs.c.path).where(here)))
        return tuple(sorted(found))

    def etags(self, place: str) -> dict[str, str]:
        """Every page of a place, with its etag."""
        query = select(schema.pages.c.path, schema.pages.c.etag).where(schema.pages.c.place == place)
        with self._db.read() as connection:
            return {row.path: row.etag for row in connection.execute(query)}

    def inputs(self, place: str, beginning: str) -> frozenset[str]:
        """The inputs that begin so, of every page that stands in a place."""
        like = _inputs.c.input.startswith(beginning, autoescape=True)
        with self._db.read() as connection:
            return frozenset(connection.scalars(select(_inputs.c.input).where((_inputs.c.place == place) & like)))
