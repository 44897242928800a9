"""Picture files by content."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import delete, exists, select

from dragoman.ports import Media
from dragoman.store import schema
from dragoman.store.codec import pack, unpack
from dragoman.store.database import Database
from dragoman.store.rows import log, slices, upsert

_pictures = schema.pictures
_uses = schema.picture_uses


class Pictures:
    """The pictures of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, media: Media, data: bytes, now: int) -> None:
        """Keep a picture once, whatever addresses it came from."""
        with self._db.write() as connection:
            row = {"digest": media.digest, "data": pack(media), "bytes": data}
            upsert(connection, _pictures, [row], keep=True)
            upsert(connection, schema.picture_urls, [{"url": media.url, "digest": media.digest}])
            log(connection, "media", [media.digest], now)

    def get(self, digest: str) -> tuple[Media, bytes] | None:
        """A picture with its bytes."""
        query = select(_pictures.c.data, _pictures.c.bytes).where(_pictures.c.digest == digest)
        with self._db.read() as connection:
            row = connection.execute(query).one_or_none()
        return (unpack(Media, row.data), row.bytes) if row else None

    def facts(self, digest: str) -> Media | None:
        """A picture without its bytes."""
        with self._db.read() as connection:
            found = connection.scalar(select(_pictures.c.data).where(_pictures.c.digest == digest))
        return unpack(Media, found) if found is not None else None

    def of(self, url: str) -> Media | None:
        """The picture that came from an address."""
        same = schema.picture_urls.c.digest == _pictures.c.digest
        query = select(_pictures.c.data).join(schema.picture_urls, same).where(schema.picture_urls.c.url == url)
        with self._db.read() as connection:
            found = connection.scalar(query)
        return _from(url, found) if found is not None else None

    def all(self) -> dict[str, Media]:
        """Every picture by the address it came from."""
        same = schema.picture_urls.c.digest == _pictures.c.digest
        query = select(schema.picture_urls.c.url, _pictures.c.data).join(_pictures, same)
        with self._db.read() as connection:
            rows = connection.execute(query).all()
        return {row.url: _from(row.url, row.data) for row in rows}

    def shown(self, digest: str) -> bool:
        """Whether a live publication shows it."""
        query = select(_uses.c.digest).where(_uses.c.digest == digest).limit(1)
        with self._db.read() as connection:
            return connection.scalar(query) is not None

    def unshown(self) -> tuple[str, ...]:
        """The digests of pictures that no live publication shows, in order."""
        used = exists().where(_uses.c.digest == _pictures.c.digest)
        with self._db.read() as connection:
            return tuple(sorted(connection.scalars(select(_pictures.c.digest).where(~used))))

    def drop(self, digests: Sequence[str], now: int) -> None:
        """Forget pictures and the addresses they came from."""
        with self._db.write() as connection:
            for part in slices(digests):
                for table in (_pictures, schema.picture_urls):
                    connection.execute(delete(table).where(table.c.digest.in_(part)))
            log(connection, "media", digests, now)


def _from(url: str, stored: str) -> Media:
    """One picture may have come from several addresses; what is kept with it names the first."""
    return msgspec.structs.replace(unpack(Media, stored), url=url)
