"""The sample newsroom: three invented papers served on loopback, read over HTTP, and published for real.

The first time the papers come out as in the morning, are published, then one of them corrects a figure and everything
runs again, so that the demo shows what a correction does. Later runs find the corrected papers and have nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import msgspec

from dragoman import app
from dragoman.cli.options import seconds
from dragoman.demo.server import serving
from dragoman.settings import FILE, Settings, load


def build(into: Path, as_of: datetime | None, tell: Callable[[str], None]) -> list[str]:
    """Build or update the sample newsroom in a folder and export it to `site` in it; returns what failed, a line each."""
    settings = prepare(into)
    store = app.open_store(settings, create=True)
    faults: list[str] = []
    try:
        first = not store.items.feeds()
        for edition in (1, 2) if first else (2,):
            with serving(edition=edition, pictures=into / "data" / "drawings") as papers:
                report = app.run(_reaching(settings, papers.hosts), store, seconds(as_of))
            tell(f"edition {edition} of the papers: {report.line()}")
            faults = list(dict.fromkeys([*faults, *report.faults]))
        tell(app.export(settings, store, settings.site, as_of or datetime.now(UTC)))
    finally:
        store.close()
    return faults


def prepare(into: Path) -> Settings:
    """The sample newsroom's folder with its newsroom.toml as shipped, unless somebody has edited it."""
    file, record = into / FILE, into / "data" / "newsroom.toml.shipped"
    shipped = files("dragoman.demo").joinpath(FILE).read_text(encoding="utf-8")
    written = record.read_text(encoding="utf-8") if record.is_file() else ""
    if not file.is_file() or file.read_text(encoding="utf-8") == written:
        record.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(shipped, encoding="utf-8")
        record.write_text(shipped, encoding="utf-8")
    return load(into)


def _reaching(settings: Settings, hosts: Mapping[str, str]) -> Settings:
    return msgspec.structs.replace(settings, hosts=dict(hosts))
