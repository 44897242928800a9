"""What many rooms' tests need: an empty store on a real SQLite file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.store import SqlStore
from dragoman.store.migrate import migrate


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite database with its tables and nothing in them, to be copied."""
    file = tmp_path_factory.mktemp("migrated") / "newsroom.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture
def store(tmp_path: Path, migrated_file: Path) -> Iterator[SqlStore]:
    """An empty store of its own for each test."""
    shutil.copy(migrated_file, tmp_path / "newsroom.db")
    opened = SqlStore(f"sqlite:///{tmp_path}/newsroom.db")
    yield opened
    opened.close()
