"""The store: SQL only, no rules. SQLite and Postgres, one schema."""

from __future__ import annotations

from dragoman.store.database import open_database
from dragoman.store.drafts import Drafts
from dragoman.store.editions import Editions
from dragoman.store.hosts import Hosts
from dragoman.store.items import Items
from dragoman.store.lease import Lease
from dragoman.store.lists import Lists
from dragoman.store.log import Log
from dragoman.store.memory import Memory
from dragoman.store.pictures import Pictures
from dragoman.store.stories import Stories


class SqlStore:
    """The store over one database (a ports.Store): its rooms, each with its own tables."""

    def __init__(self, address: str) -> None:
        self._db = open_database(address)
        self.lease = Lease(self._db)
        self.items = Items(self._db)
        self.stories = Stories(self._db)
        self.drafts = Drafts(self._db)
        self.editions = Editions(self._db)
        self.lists = Lists(self._db)
        self.pictures = Pictures(self._db)
        self.hosts = Hosts(self._db)
        self.memory = Memory(self._db)
        self.log = Log(self._db)

    def close(self) -> None:
        """Give every connection back."""
        self._db.close()
