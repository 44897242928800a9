"""Printing the sample newsroom's site: everything, nothing new, and one story corrected; pages per CPU-second, one run.

    python benchmarks/site.py

A newsroom is built first (about a minute). The comparison with a static generator belongs to the site's own issue.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from dragoman import app
from dragoman.cli.sample import build
from dragoman.ports import CardQuery
from dragoman.settings import load


def timed(folder: Path, into: Path) -> tuple[float, str]:
    """CPU seconds of one export in this process, and what it did."""
    settings = load(folder)
    store = app.open_store(settings)
    before = time.process_time()
    said = app.export(settings, store, into, datetime(2026, 11, 21, tzinfo=UTC))
    taken = time.process_time() - before
    store.close()
    return taken, said


def touch(folder: Path) -> None:
    """Say that one story's page changed in every language, as a correction does."""
    settings = load(folder)
    store = app.open_store(settings)
    story = store.lists.cards(CardQuery("es", limit=1))[0].story
    store.log.touch([f"publication/{story}/{tag}" for tag in settings.newsroom.languages], 0)
    store.close()


def main() -> None:
    """Print a row for each export."""
    with tempfile.TemporaryDirectory() as scratch:
        folder, into = Path(scratch, "room"), Path(scratch, "out")
        build(folder, datetime(2026, 11, 21, tzinfo=UTC), lambda line: None)
        full, said = timed(folder, into)
        pages = sum(1 for _ in into.rglob("*.*ml"))
        print(f"everything           {full:7.3f} CPU-s  {pages / full:7.0f} pages per CPU-s  ({said})")
        shutil.copytree(into / "media", Path(scratch, "again", "media"))
        text, said = timed(folder, Path(scratch, "again"))
        print(f"all but the pictures {text:7.3f} CPU-s  {pages / text:7.0f} pages per CPU-s  ({said})")
        nothing, said = timed(folder, into)
        print(f"nothing new          {nothing:7.3f} CPU-s  x{full / nothing:.0f} less  ({said})")
        touch(folder)
        one, said = timed(folder, into)
        print(f"one story corrected  {one:7.3f} CPU-s  x{full / one:.0f} less  ({said})")


if __name__ == "__main__":
    main()
