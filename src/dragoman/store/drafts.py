"""What engines have said, by key, so that nothing known is translated twice."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from dragoman.model.draft import Draft
from dragoman.store import schema
from dragoman.store.codec import pack, unpack
from dragoman.store.database import Database
from dragoman.store.rows import by_key, log, upsert


class Drafts:
    """Drafts of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def known(self, keys: Sequence[str]) -> dict[str, Draft]:
        """The drafts there are for these keys."""
        with self._db.read() as connection:
            rows = list(by_key(connection, schema.drafts, "key", keys, "key", "data"))
        return {row.key: unpack(Draft, row.data) for row in rows}

    def put(self, drafts: Sequence[Draft], now: int) -> None:
        """Keep drafts; the first one said under a key stays."""
        if not drafts:
            return
        with self._db.write() as connection:
            upsert(connection, schema.drafts, [{"key": draft.key, "data": pack(draft)} for draft in drafts], keep=True)
            log(connection, "drafts", [drafts[0].target], now)

    def count(self) -> int:
        """How many drafts are kept."""
        with self._db.read() as connection:
            return connection.scalar(select(func.count()).select_from(schema.drafts)) or 0
