"""A real road to travel: the sample papers on loopback, real Apertium, a real SQLite file, one small newsroom."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dragoman.demo.manuscripts import papers_folder
from dragoman.demo.server import Served, serving

AS_OF = "2026-11-21T08:00:00+01:00"

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
"""

KEPT = {
    "el-faro": ("hospital-vallehondo-consultas.md", "hospital-vallehondo-consultas.v2.md", "linea-carga-puerto-almar-wexcombe.md"),
    "kabar-selat": ("feri-pulau-sembilu-dua-kali.md", "delegasi-vietnam-tanjung-lintang.md", "elang-laut-menang-atas-bahari.md"),
}
"""Few stories, so that a run takes seconds: the corrected one, one with a table, one with a list."""

needs_apertium = pytest.mark.skipif(
    not (Path("/usr/share/apertium/modes/ind-zlm.mode").exists() and Path("/usr/share/apertium/modes/spa-cat.mode").exists()),
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


Dragoman = Callable[..., "subprocess.CompletedProcess[str]"]


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
