"""A real road to travel: the sample papers on loopback, real Apertium, a real SQLite file, one small newsroom."""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman import app
from dragoman.cli.sample import build
from dragoman.demo.manuscripts import papers_folder
from dragoman.demo.server import Served, serving
from dragoman.engines.packages import absent
from dragoman.press.report import Report
from dragoman.settings import Settings, load
from dragoman.site.serve import application
from dragoman.store import SqlStore

AS_OF = "2026-11-21T08:00:00+01:00"
AT = datetime.fromisoformat(AS_OF)

NEWSROOM = """
schema = 1
[newsroom]
name = {{ es = "Dos Orillas", id = "Dua Tepi", ms = "Dua Tebing", ca = "Dues Ribes" }}
tagline = {{ es = "Noticias de dos puertos", id = "Kabar dari dua pelabuhan", ms = "Berita dua pelabuhan", ca = "Notícies de dos ports" }}
motto = {{ es = "Exactas", id = "Tepat", ms = "Tepat", ca = "Exactes" }}
about = {{ es = "Una prueba.", id = "Sebuah uji coba.", ms = "Satu ujian.", ca = "Una prova." }}
address = "https://dosorillas.example"
zone = "Europe/Madrid"
default = "es"
languages = ["es", "id", "ms", "ca"]

[sections.news]
title = {{ es = "Actualidad", id = "Kabar", ms = "Berita", ca = "Actualitat" }}

[topics.port]
title = {{ es = "Puerto", id = "Pelabuhan", ms = "Pelabuhan", ca = "Port" }}
tags = ["puerto", "pelabuhan"]

[[sources]]
name = "kabar-selat"
title = {{ id = "Kabar Selat", es = "Kabar Selat", ms = "Kabar Selat", ca = "Kabar Selat" }}
home = "https://kabarselat.example/"
language = "id"
kind = "feed"
location = "https://kabarselat.example/feed.xml"
pace = 0.0
every = 0
rights = {{ show = "full", pictures = true }}

[[sources]]
name = "el-faro"
title = {{ id = "El Faro de Almar", es = "El Faro de Almar", ms = "El Faro de Almar", ca = "El Faro de Almar" }}
home = "https://elfaro.example/"
language = "es"
kind = "feed"
location = "https://elfaro.example/feed.xml"
pace = 0.0
every = 0
rights = {{ show = "full", pictures = true }}

[net.hosts]
"elfaro.example" = "127.0.0.1:{port}"
"kabarselat.example" = "127.0.0.1:{port}"

[policy]
always_hold = []
"""

KEPT = {
    "el-faro": (
        "hospital-vallehondo-consultas.md",
        "hospital-vallehondo-consultas.v2.md",
        "linea-carga-puerto-almar-wexcombe.md",
    ),
    "kabar-selat": (
        "feri-pulau-sembilu-dua-kali.md",
        "delegasi-vietnam-tanjung-lintang.md",
        "elang-laut-menang-atas-bahari.md",
    ),
}
"""Few stories, so that a run takes seconds: the corrected one, one with a table, one with a list."""

needs_apertium = pytest.mark.skipif(
    not (
        Path("/usr/share/apertium/modes/ind-zlm.mode").exists()
        and Path("/usr/share/apertium/modes/spa-cat.mode").exists()
    ),
    reason="Apertium's ind-zlm and spa-cat are not installed: make engines",
)


@pytest.fixture(scope="session")
def few_papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample papers' folder with a handful of their stories."""
    folder = tmp_path_factory.mktemp("papers")
    for paper in papers_folder().iterdir():
        if not (paper / "paper.toml").is_file():
            continue
        shutil.copytree(paper, folder / paper.name, ignore=shutil.ignore_patterns("stories"))
        (folder / paper.name / "stories").mkdir()
        kept = KEPT.get(paper.name) or (sorted((paper / "stories").glob("*.md"))[0].name,)
        for name in kept:
            shutil.copy(paper / "stories" / name, folder / paper.name / "stories" / name)
    return folder


@pytest.fixture(scope="session")
def drawings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the papers' pictures are kept once drawn."""
    return tmp_path_factory.mktemp("drawings")


@pytest.fixture
def papers(few_papers: Path, drawings: Path) -> Iterator[Served]:
    """The papers on loopback, as in the morning."""
    with serving(few_papers, edition=1, pictures=drawings) as served:
        yield served


@pytest.fixture
def newsroom(papers: Served, tmp_path: Path) -> Path:
    """A newsroom's folder that reads those papers."""
    return founded(tmp_path / "room", papers)


def founded(folder: Path, papers: Served) -> Path:
    """Write newsroom.toml into a folder, pointing at the papers."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "newsroom.toml").write_text(NEWSROOM.format(port=papers.port), encoding="utf-8")
    return folder


def dragoman(*words: str, folder: Path | None = None, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does."""
    command = [sys.executable, "-m", "dragoman", *(["-C", str(folder)] if folder else []), *words]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"}, check=False)
    if check and done.returncode:
        raise AssertionError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done


def site_of(folder: Path, into: Path) -> dict[str, str]:
    """Export the site; every file's path and digest."""
    dragoman("export", str(into), "--as-of", AS_OF, folder=folder)
    files = (path for path in sorted(into.rglob("*")) if path.is_file())
    return {str(path.relative_to(into)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


# -- in this process: the same road without starting a program for each step --


@dataclass(frozen=True)
class Room:
    """A newsroom in a folder."""

    folder: Path

    @property
    def settings(self) -> Settings:
        return load(self.folder)

    @property
    def site(self) -> Path:
        return self.settings.site

    @contextmanager
    def opened(self) -> Iterator[SqlStore]:
        """Its store, there or made."""
        store = app.open_store(self.settings, create=True)
        try:
            yield store
        finally:
            store.close()

    def run(self, at: datetime = AT) -> Report:
        """One run; it must meet with no fault."""
        with self.opened() as store:
            report = app.run(self.settings, store, int(at.timestamp()))
        assert report.faults == []
        return report

    def export(self, at: datetime = AT, into: Path | None = None) -> str:
        """Bring the site's folder up to date; what was done, in one line."""
        with self.opened() as store:
            return app.export(self.settings, store, into or self.site, at)

    def audit(self, at: datetime = AT) -> list[str]:
        """Where the store disagrees with everything recomputed."""
        with self.opened() as store:
            return app.audited(self.settings, store, int(at.timestamp()))

    @contextmanager
    def reader(self, at: datetime = AT) -> Iterator[TestClient]:
        """A browser at the live door, at an instant."""
        with self.opened() as store:
            served = application(app.page_at(self.settings, store), app.media_at(store), lambda: at)
            yield TestClient(served, follow_redirects=False)

    def files(self) -> dict[str, bytes]:
        """Every file of the exported site, by its path in it."""
        found = (path for path in sorted(self.site.rglob("*")) if path.is_file())
        return {path.relative_to(self.site).as_posix(): path.read_bytes() for path in found}


@dataclass(frozen=True)
class Demo:
    """The whole sample newsroom as `dragoman demo` builds it, with what it said and what failed."""

    room: Room
    said: tuple[str, ...]
    faults: tuple[str, ...]


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The sample newsroom, built once for all tests and all their processes. Nobody may write in it."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, told = shared / "demo", shared / "demo.json"
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if missing := absent():
            pytest.skip(f"the demo's engines are not installed ({', '.join(missing)}): make engines")
        if not told.exists():
            lines: list[str] = []
            wrong = build(folder, AT, lines.append)
            told.write_text(json.dumps([lines, wrong]), encoding="utf-8")
    said, faults = json.loads(told.read_text("utf-8"))
    return Demo(Room(folder), tuple(said), tuple(faults))


@pytest.fixture
def small(papers: Served, tmp_path: Path) -> Room:
    """A newsroom of a handful of stories, to be changed by one test."""
    return Room(founded(tmp_path / "room", papers))
