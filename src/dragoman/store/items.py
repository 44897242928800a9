"""What the sources list, the bytes fetched for it (zstd, by content) and the copies read from them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import zstandard
from sqlalchemy import Connection, insert, select, update

from dragoman.errors import StoreError
from dragoman.model.copy import Copy
from dragoman.model.ident import media_digest
from dragoman.ports import FeedState, Item
from dragoman.store import schema
from dragoman.store.codec import pack, unpack
from dragoman.store.database import Database
from dragoman.store.rows import log, upsert

_items = schema.items


def write_items(connection: Connection, items: Sequence[Item], now: int) -> None:
    """Items by (source, guid): new ones at the end of the order of first sight, known ones in their place."""
    for item in items:
        here = (_items.c.source == item.source) & (_items.c.guid == item.guid)
        changed = connection.execute(update(_items).where(here).values(data=pack(item)))
        if not changed.rowcount:
            connection.execute(insert(_items).values(source=item.source, guid=item.guid, data=pack(item)))
    log(connection, "item", (f"{item.source} {item.guid}" for item in items), now)


class Items:
    """Feeds, items, bytes and copies of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def feeds(self) -> dict[str, FeedState]:
        """Every source's feed as last fetched."""
        with self._db.read() as connection:
            rows = connection.execute(select(schema.feeds.c.source, schema.feeds.c.data)).all()
        return {row.source: unpack(FeedState, row.data) for row in rows}

    def put_feed(self, state: FeedState, items: Sequence[Item], now: int) -> None:
        """A feed's new state and the items it now lists, in one transaction."""
        with self._db.write() as connection:
            upsert(connection, schema.feeds, [{"source": state.source, "data": pack(state)}])
            write_items(connection, items, now)
            log(connection, "feed", [state.source], now)

    def all(self, source: str = "") -> Iterator[Item]:
        """Items in the order of first sight, of one source or of all."""
        query = select(_items.c.data).order_by(_items.c.seq)
        if source:
            query = query.where(_items.c.source == source)
        with self._db.read() as connection:
            rows = connection.execute(query).all()
        return (unpack(Item, row.data) for row in rows)

    def put(self, item: Item, now: int, *, body: bytes | None = None, copy: Copy | None = None) -> None:
        """An item's progress, with the bytes fetched or the Copy read from them."""
        with self._db.write() as connection:
            if body is not None:
                squeezed = zstandard.ZstdCompressor(level=6).compress(body)
                row = {"digest": media_digest(body), "zstd": squeezed}
                upsert(connection, schema.bodies, [row], keep=True)
            write_items(connection, [item], now)
            if copy is not None:
                here = (_items.c.source == item.source) & (_items.c.guid == item.guid)
                connection.execute(update(_items).where(here).values(copy=pack(copy)))

    def body(self, digest: str) -> bytes:
        """Fetched bytes by their SHA-256. Raises StoreError when they are not kept."""
        with self._db.read() as connection:
            found = connection.scalar(select(schema.bodies.c.zstd).where(schema.bodies.c.digest == digest))
        if found is None:
            raise StoreError(f"the fetched bytes {digest[:12]} are no longer kept: fetch the source again")
        try:
            return zstandard.ZstdDecompressor().decompress(found)
        except zstandard.ZstdError as error:
            raise StoreError(
                f"the fetched bytes {digest[:12]} are damaged ({error}): restore the last backup"
            ) from error

    def copies(self) -> Iterator[tuple[Item, Copy]]:
        """Every item that has been read, in the order of first sight."""
        query = select(_items.c.data, _items.c.copy).where(_items.c.copy.is_not(None)).order_by(_items.c.seq)
        with self._db.read() as connection:
            rows = connection.execute(query).all()
        return ((unpack(Item, row.data), unpack(Copy, row.copy)) for row in rows)
