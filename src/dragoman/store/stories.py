"""The newsroom's own stories, every revision, and the names they are known by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import func, select

from dragoman.model.story import Story
from dragoman.ports import Item
from dragoman.store import schema
from dragoman.store.codec import pack, unpack
from dragoman.store.database import Database
from dragoman.store.items import write_items
from dragoman.store.rows import log, upsert

_stories = schema.stories


class Stories:
    """Stories and aliases of one database."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def put(self, stories: Sequence[Story], aliases: Mapping[str, str], gathered: Sequence[Item], now: int) -> None:
        """New revisions, aliases, and the items they were gathered from, in one transaction."""
        with self._db.write() as connection:
            rows = [{"id": story.id, "revision": story.revision, "data": pack(story)} for story in stories]
            upsert(connection, _stories, rows)
            upsert(connection, schema.aliases, [{"alias": name, "story": known} for name, known in aliases.items()])
            write_items(connection, gathered, now)
            log(connection, "story", (story.id for story in stories), now)

    def get(self, story: str, revision: int = 0) -> Story | None:
        """A revision; 0 for the newest."""
        query = select(_stories.c.data).where(_stories.c.id == story).order_by(_stories.c.revision.desc()).limit(1)
        if revision:
            query = query.where(_stories.c.revision == revision)
        with self._db.read() as connection:
            found = connection.scalar(query)
        return unpack(Story, found) if found is not None else None

    def all(self) -> Iterator[Story]:
        """The newest revision of every story, in the order of their ids."""
        newest = (
            select(_stories.c.id, func.max(_stories.c.revision).label("revision")).group_by(_stories.c.id).subquery()
        )
        same = (_stories.c.id == newest.c.id) & (_stories.c.revision == newest.c.revision)
        with self._db.read() as connection:
            rows = connection.execute(select(_stories.c.data).join(newest, same).order_by(_stories.c.id)).all()
        return (unpack(Story, row.data) for row in rows)

    def aliases(self) -> dict[str, str]:
        """Every name a story is or was known by -> its id."""
        with self._db.read() as connection:
            rows = connection.execute(select(schema.aliases.c.alias, schema.aliases.c.story)).all()
        return {row.alias: row.story for row in rows}

    def alias(self, name: str) -> str:
        """The id of the story known by this name, or ''."""
        with self._db.read() as connection:
            found = connection.scalar(select(schema.aliases.c.story).where(schema.aliases.c.alias == name))
        return str(found or "")
