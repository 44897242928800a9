"""The tables, one schema for SQLite and Postgres. `data` columns hold packed values (see codec); the rest is for finding them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

metadata = MetaData()

# SQLite counts only `INTEGER PRIMARY KEY` up by itself; Postgres wants 64 bits for a log that never ends.
_Sequence = BigInteger().with_variant(Integer, "sqlite")

lease = Table(
    "lease",
    metadata,
    Column("name", String, primary_key=True),
    Column("fence", BigInteger, nullable=False),
    Column("holder", String, nullable=False),
    Column("until", BigInteger, nullable=False),
)

changes = Table(
    "changes",
    metadata,
    Column("seq", _Sequence, primary_key=True, autoincrement=True),
    Column("kind", String, nullable=False),
    Column("key", String, nullable=False),
    Column("at", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

cursors = Table(
    "cursors", metadata, Column("name", String, primary_key=True), Column("seq", BigInteger, nullable=False)
)

feeds = Table("feeds", metadata, Column("source", String, primary_key=True), Column("data", Text, nullable=False))

items = Table(
    "items",
    metadata,
    Column("seq", _Sequence, primary_key=True, autoincrement=True),
    Column("source", String, nullable=False),
    Column("guid", String, nullable=False),
    Column("data", Text, nullable=False),
    Column("copy", Text),
    Index("items_by_guid", "source", "guid", unique=True),
    sqlite_autoincrement=True,
)

bodies = Table(
    "bodies", metadata, Column("digest", String, primary_key=True), Column("zstd", LargeBinary, nullable=False)
)

stories = Table(
    "stories",
    metadata,
    Column("id", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("data", Text, nullable=False),
    PrimaryKeyConstraint("id", "revision"),
)

aliases = Table("aliases", metadata, Column("alias", String, primary_key=True), Column("story", String, nullable=False))

drafts = Table("drafts", metadata, Column("key", String, primary_key=True), Column("data", Text, nullable=False))

editions = Table(
    "editions",
    metadata,
    Column("seq", _Sequence, primary_key=True, autoincrement=True),
    Column("story", String, nullable=False),
    Column("language", String, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("basis", String, nullable=False),
    Column("state", String, nullable=False),
    Column("data", Text, nullable=False),
    Index("editions_by_basis", "story", "language", "revision", "basis", unique=True),
    sqlite_autoincrement=True,
)

publications = Table(
    "publications",
    metadata,
    Column("story", String, nullable=False),
    Column("language", String, nullable=False),
    Column("state", String, nullable=False),
    Column("data", Text, nullable=False),
    PrimaryKeyConstraint("story", "language"),
)

cards = Table(
    "cards",
    metadata,
    Column("story", String, nullable=False),
    Column("language", String, nullable=False),
    Column("published", BigInteger, nullable=False),
    Column("video", Integer, nullable=False),
    Column("data", Text, nullable=False),
    PrimaryKeyConstraint("story", "language"),
    Index("cards_by_time", "language", "published"),
)

card_keys = Table(
    "card_keys",
    metadata,
    Column("language", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("key", String, nullable=False),
    Column("published", BigInteger, nullable=False),
    Column("story", String, nullable=False),
    PrimaryKeyConstraint("language", "kind", "key", "published", "story"),
    Index("card_keys_by_story", "story", "language"),
)

pictures = Table(
    "pictures",
    metadata,
    Column("digest", String, primary_key=True),
    Column("data", Text, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
)

picture_urls = Table(
    "picture_urls", metadata, Column("url", String, primary_key=True), Column("digest", String, nullable=False)
)

picture_uses = Table(
    "picture_uses",
    metadata,
    Column("digest", String, nullable=False),
    Column("story", String, nullable=False),
    Column("language", String, nullable=False),
    PrimaryKeyConstraint("digest", "story", "language"),
    Index("picture_uses_by_story", "story", "language"),
)

hosts = Table("hosts", metadata, Column("host", String, primary_key=True), Column("data", Text, nullable=False))

pages = Table(
    "pages",
    metadata,
    Column("place", String, nullable=False),
    Column("path", String, nullable=False),
    Column("etag", String, nullable=False),
    PrimaryKeyConstraint("place", "path"),
)

page_inputs = Table(
    "page_inputs",
    metadata,
    Column("place", String, nullable=False),
    Column("input", String, nullable=False),
    Column("path", String, nullable=False),
    PrimaryKeyConstraint("place", "input", "path"),
    Index("page_inputs_by_path", "place", "path"),
)

memory = Table(
    "memory",
    metadata,
    Column("key", String, primary_key=True),
    Column("source", String, nullable=False),
    Column("target", String, nullable=False),
    Column("text", String, nullable=False),
    Column("approved", String, nullable=False),
    Column("data", Text, nullable=False),
    Index("memory_by_text", "source", "target", "text"),
)
