"""Live stories as lists show them: newest first, and how many there are."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Select, func, select

from dragoman.model.language import Tag
from dragoman.model.page import Card
from dragoman.ports import CardQuery
from dragoman.store import schema
from dragoman.store.codec import unpack
from dragoman.store.database import Database

_cards = schema.cards
_keys = schema.card_keys


class Lists:
    """The cards of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def cards(self, query: CardQuery) -> tuple[Card, ...]:
        """Cards newest first, then by story id."""
        wanted = _filtered(select(_cards.c.data), query).order_by(_cards.c.published.desc(), _cards.c.story)
        with self._db.read() as connection:
            rows = connection.execute(wanted.limit(query.limit).offset(query.offset)).all()
        return tuple(unpack(Card, row.data) for row in rows)

    def count(self, query: CardQuery) -> int:
        """How many cards the query has, whatever its limit."""
        with self._db.read() as connection:
            return connection.scalar(_filtered(select(func.count()).select_from(_cards), query)) or 0

    def counts(self, language: Tag, by: Literal["section", "topic", "author", "source"]) -> dict[str, int]:
        """How many live stories each section (topic, author, source) has."""
        here = (_keys.c.language == language) & (_keys.c.kind == by)
        query = select(_keys.c.key, func.count()).where(here).group_by(_keys.c.key)
        with self._db.read() as connection:
            return dict(
                sorted((key, number) for key, number in connection.execute(query))
            )  # here: each database has its own alphabet

    def languages(self) -> dict[Tag, int]:
        """Languages with live publications, and how many."""
        query = select(_cards.c.language, func.count()).group_by(_cards.c.language)
        with self._db.read() as connection:
            return dict(sorted((key, number) for key, number in connection.execute(query)))


def _filtered(wanted: Select[Any], query: CardQuery) -> Select[Any]:
    wanted = wanted.where(_cards.c.language == query.language)
    for kind in ("section", "topic", "author", "source"):
        if value := getattr(query, kind):
            same = (_keys.c.language == query.language) & (_keys.c.kind == kind) & (_keys.c.key == value)
            wanted = wanted.where(_cards.c.story.in_(select(_keys.c.story).where(same)))
    if query.stories:
        wanted = wanted.where(_cards.c.story.in_(query.stories))
    if query.video:
        wanted = wanted.where(_cards.c.video == 1)
    if query.since:
        wanted = wanted.where(_cards.c.published >= query.since)
    if query.before:
        wanted = wanted.where(_cards.c.published < query.before)
    return wanted
