"""Editions, and the pointers to those readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite

from dragoman.model.edition import Edition, Publication
from dragoman.model.language import Tag
from dragoman.model.page import Card
from dragoman.model.when import order
from dragoman.ports import EditionState
from dragoman.store import schema
from dragoman.store.codec import pack, unpack
from dragoman.store.database import Database
from dragoman.store.rows import log, upsert

_editions = schema.editions
_publications = schema.publications
_SHOWN = re.compile(r'"media":"([0-9a-f]{64})"')  # a figure's picture in a packed edition


class Editions:
    """Editions and publications of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, edition: Edition, now: int) -> None:
        """Keep an edition; the same basis again replaces itself and becomes the newest."""
        with self._db.write() as connection:
            here = _of(edition.story, edition.language) & (_editions.c.revision == edition.revision)
            connection.execute(delete(_editions).where(here & (_editions.c.basis == edition.basis)))
            make = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
            row = {"story": edition.story, "language": edition.language, "revision": edition.revision}
            state = {"basis": edition.basis, "state": edition.state, "data": pack(edition)}
            connection.execute(make(_editions), [row | state])
            log(connection, "edition", [f"{edition.story}/{edition.language}"], now)

    def get(self, story: str, language: Tag, revision: int = 0, basis: str = "") -> Edition | None:
        """The newest edition, or the one of the revision and basis that a Publication points to."""
        query = select(_editions.c.data).where(_of(story, language)).order_by(_editions.c.seq.desc()).limit(1)
        if basis:
            query = query.where((_editions.c.revision == revision) & (_editions.c.basis == basis))
        with self._db.read() as connection:
            found = connection.scalar(query)
        return unpack(Edition, found) if found is not None else None

    def states(self) -> dict[tuple[str, Tag], EditionState]:
        """Of the newest edition of every story in every language."""
        newest = select(func.max(_editions.c.seq)).group_by(_editions.c.story, _editions.c.language)
        columns = (_editions.c[name] for name in ("story", "language", "revision", "basis", "state"))
        with self._db.read() as connection:
            rows = connection.execute(select(*columns).where(_editions.c.seq.in_(newest))).all()
        return {(row.story, row.language): EditionState(*row) for row in rows}

    def publish(self, publication: Publication, card: Card | None, touched: Sequence[str], now: int) -> None:
        """Move the pointer, and with it the story's place in every list."""
        key = {"story": publication.story, "language": publication.language}
        with self._db.write() as connection:
            upsert(connection, _publications, [key | {"state": publication.state, "data": pack(publication)}])
            _replace_card(connection, key, card)
            _replace_uses(connection, publication)
            log(connection, "publication", [f"{publication.story}/{publication.language}"], now)
            log(connection, "input", touched, now)

    def publication(self, story: str, language: Tag) -> Publication | None:
        """The pointer, live or gone."""
        here = (_publications.c.story == story) & (_publications.c.language == language)
        with self._db.read() as connection:
            found = connection.scalar(select(_publications.c.data).where(here))
        return unpack(Publication, found) if found is not None else None

    def publications(self, story: str = "") -> Iterator[Publication]:
        """Every pointer, or those of one story, by story and language."""
        query = select(_publications)
        if story:
            query = query.where(_publications.c.story == story)
        with self._db.read() as connection:
            rows = connection.execute(query).all()
        in_order = sorted(rows, key=lambda row: (row.story, row.language))  # here: each database has its own alphabet
        return (unpack(Publication, row.data) for row in in_order)


def _of(story: str, language: Tag):  # type: ignore[no-untyped-def]  # SQLAlchemy's own type is longer than the rule
    return (_editions.c.story == story) & (_editions.c.language == language)


def _replace_uses(connection: Connection, publication: Publication) -> None:
    """The pictures readers can see by this pointer: those of the edition it points to, none once it is gone."""
    uses = schema.picture_uses
    here = (uses.c.story == publication.story) & (uses.c.language == publication.language)
    connection.execute(delete(uses).where(here))
    if publication.state != "live":
        return
    same = (_editions.c.revision == publication.revision) & (_editions.c.basis == publication.basis)
    found = connection.scalar(select(_editions.c.data).where(_of(publication.story, publication.language) & same))
    key = {"story": publication.story, "language": publication.language}
    shown = sorted(set(_SHOWN.findall(found or "")))
    upsert(connection, uses, [{"digest": digest, **key} for digest in shown], keep=True)


def _replace_card(connection: Connection, key: dict[str, str], card: Card | None) -> None:
    for table in (schema.cards, schema.card_keys):
        here = (table.c.story == key["story"]) & (table.c.language == key["language"])
        connection.execute(delete(table).where(here))
    if card is None:
        return
    published = order(card.published)
    row = key | {"published": published, "video": int(card.video), "data": pack(card)}
    upsert(connection, schema.cards, [row])
    rows = [key | {"published": published, "kind": kind, "key": name} for kind, name in _keys(card)]
    upsert(connection, schema.card_keys, rows)


def _keys(card: Card) -> set[tuple[str, str]]:
    found = {("topic", topic) for topic in card.topics} | {("author", author) for author in card.authors}
    found |= {("section", card.section)} if card.section else set()
    return found | ({("source", card.source)} if card.source else set())
