"""What the newsroom remembers: texts and their translations, those a person stands for and those that are suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import func, select

from dragoman.memory.match import look_up
from dragoman.model.language import Tag
from dragoman.model.remembered import Remembered
from dragoman.store import schema
from dragoman.store.codec import pack, unpack
from dragoman.store.database import Database
from dragoman.store.rows import log, slices, upsert

_PART = 1000
"""Memories read at once when a whole pair of languages is."""


class Memory:
    """The memory of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, known: Sequence[Remembered], now: int) -> None:
        """Remember. What a person stands for replaces the same without a person; a suggestion replaces nothing."""
        rows = {each.key: _row(each) for each in sorted(known, key=lambda each: bool(each.approved))}
        if not rows:
            return
        with self._db.write() as connection:
            for approved in (True, False):
                some = [row for row in rows.values() if bool(row["approved"]) is approved]
                upsert(connection, schema.memory, some, keep=not approved)
            log(connection, "memory", sorted({f"{each.source}-{each.target}" for each in known}), now)

    def answers(self, source: Tag, target: Tag, texts: Sequence[str]) -> dict[str, tuple[Remembered, ...]]:
        """What is remembered of these very texts, each text that has any with all of it."""
        wanted = {look_up(text): text for text in texts}
        found: dict[str, list[Remembered]] = {}
        table = schema.memory.c
        with self._db.read() as connection:
            for part in slices(list(wanted)):
                query = select(table.text, table.data).where(
                    table.source == source, table.target == target, table.text.in_(part)
                )
                for row in connection.execute(query.order_by(table.key)):
                    found.setdefault(wanted[row.text], []).append(unpack(Remembered, row.data))
        return {text: tuple(known) for text, known in found.items()}

    def of(self, source: Tag, target: Tag) -> Iterator[Remembered]:
        """The memory of a pair of languages, in the order of the keys."""
        table, last = schema.memory.c, ""
        while True:
            query = select(table.key, table.data).where(
                table.source == source, table.target == target, table.key > last
            )
            with self._db.read() as connection:
                rows = list(connection.execute(query.order_by(table.key).limit(_PART)))
            if not rows:
                return
            yield from (unpack(Remembered, row.data) for row in rows)
            last = rows[-1].key

    def counts(self) -> tuple[tuple[Tag, Tag, str, int], ...]:
        """How much is remembered: source, target, the person who stands for it ('' for suggestions), how many; in order."""
        table = schema.memory.c
        by = table.source, table.target, table.approved
        with self._db.read() as connection:
            rows = connection.execute(select(*by, func.count()).group_by(*by).order_by(*by)).all()
        return tuple((row[0], row[1], row[2], int(row[3])) for row in rows)


def _row(known: Remembered) -> dict[str, str]:
    return {
        "key": known.key, "source": known.source, "target": known.target, "text": look_up(known.text),
        "approved": known.approved, "data": pack(known),
    }  # fmt: skip
