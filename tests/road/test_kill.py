"""Invariant 4: killed at any instant and started again, a newsroom ends in the same site, byte for byte."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dragoman.demo.server import Served, serving

from .conftest import AS_OF, dragoman, founded, needs_apertium, site_of

pytestmark = [needs_apertium, pytest.mark.slow]


def killed(folder: Path, *words: str, when: Callable[[subprocess.Popen[bytes]], None]) -> bool:
    """Start a command, wait for a moment, and kill it with SIGKILL, its children spared; whether it was still at work."""
    command = [sys.executable, "-m", "dragoman", "-C", str(folder), *words, "--as-of", AS_OF]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    assert run.stderr is not None
    when(run)
    os.kill(run.pid, signal.SIGKILL)
    ended = run.wait()
    run.stderr.close()
    _alone(run.pid)
    return ended == -signal.SIGKILL


def _alone(session: int) -> None:
    """Wait until nothing is left of a killed run: its engines and step processes notice that nobody reads them."""
    for _ in range(300):
        if not _left(session):
            return
        time.sleep(0.1)
    os.killpg(session, signal.SIGKILL)
    raise AssertionError("a killed run left processes behind")


def _left(session: int) -> list[str]:
    """The processes of a session that still live (proc(5), stat: state and session follow the name)."""
    left = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, of = stat.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue  # it ended while we looked
        left += [stat.parent.name] if int(of) == session and state != "Z" else []
    return left


def steps(lines: int, pause: float = 0.0) -> Callable[[subprocess.Popen[bytes]], None]:
    """The moment when so many steps have been logged, and a pause after it."""

    def wait(run: subprocess.Popen[bytes]) -> None:
        assert run.stderr is not None
        for _ in range(lines):
            run.stderr.readline()
        time.sleep(pause)

    return wait


def files(folder: Path, count: int) -> Callable[[subprocess.Popen[bytes]], None]:
    """The moment when a folder holds so many files, or the command has ended."""

    def wait(run: subprocess.Popen[bytes]) -> None:
        while run.poll() is None and sum(path.is_file() for path in folder.rglob("*")) < count:
            time.sleep(0.002)

    return wait


@dataclass(frozen=True)
class Undisturbed:
    """What a newsroom that nobody disturbed comes to. `folder`: it, in the morning; `morning`, `corrected`: its sites."""

    folder: Path
    morning: dict[str, str]
    corrected: dict[str, str]


@pytest.fixture(scope="module")
def undisturbed(few_papers: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory) -> Undisturbed:
    base = tmp_path_factory.mktemp("undisturbed")
    with serving(few_papers, edition=1, pictures=drawings) as papers:
        founded(base / "room", papers)
        dragoman("run", "--as-of", AS_OF, folder=base / "room")
        morning = site_of(base / "room", base / "morning")
        shutil.copytree(base / "room", base / "later")
        papers.edition = 2
        dragoman("run", "--as-of", AS_OF, folder=base / "later")
    return Undisturbed(base / "room", morning, site_of(base / "later", base / "corrected"))


# where a run stands after so many steps of its log: 0 starting, 1-2 feeds asked, then pages, pictures and drafts, then
# editions made, then published
@pytest.mark.parametrize(
    ("lines", "pause"),
    [(0, 0.6), (1, 0.0), (2, 0.05), (2, 0.4), (2, 0.9), (3, 0.0), (7, 0.01), (11, 0.0), (15, 0.0), (19, 0.0)],
)
def test_a_killed_run_ends_in_the_same_site(
    lines: int, pause: float, undisturbed: Undisturbed, papers: Served, tmp_path: Path
) -> None:
    folder = founded(tmp_path / "room", papers)
    at_work = killed(folder, "run", "-v", when=steps(lines, pause))
    assert at_work or pause > 0.1, "a kill that comes too late proves nothing"
    dragoman("run", "--as-of", AS_OF, folder=folder)
    assert site_of(folder, tmp_path / "site") == undisturbed.morning


def test_killed_again_and_again_it_still_arrives(undisturbed: Undisturbed, papers: Served, tmp_path: Path) -> None:
    folder = founded(tmp_path / "room", papers)
    for lines in (1, 2, 3, 5, 8):
        killed(folder, "run", "-v", when=steps(lines, 0.3))
    dragoman("run", "--as-of", AS_OF, folder=folder)
    assert site_of(folder, tmp_path / "site") == undisturbed.morning
    assert "everything agrees" in dragoman("run", "--audit", "--as-of", AS_OF, folder=folder).stderr


@pytest.mark.parametrize("lines", [2, 3, 4, 5])
def test_a_killed_correction_ends_in_the_same_site(
    lines: int, undisturbed: Undisturbed, papers: Served, tmp_path: Path
) -> None:
    """2: the feeds are asked; 3, 4: an edition is made; 5: one language shows the correction, the other not yet."""
    shutil.copytree(undisturbed.folder, tmp_path / "room")
    folder = founded(tmp_path / "room", papers)
    papers.edition = 2
    assert killed(folder, "run", "-v", when=steps(lines))
    dragoman("run", "--as-of", AS_OF, folder=folder)
    assert site_of(folder, tmp_path / "site") == undisturbed.corrected


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.9])
def test_a_killed_export_ends_in_the_same_folder(share: float, undisturbed: Undisturbed, tmp_path: Path) -> None:
    shutil.copytree(undisturbed.folder, tmp_path / "room")
    site = tmp_path / "site"
    killed(tmp_path / "room", "export", str(site), when=files(site, max(1, int(share * len(undisturbed.morning)))))
    begun = sum(path.is_file() for path in site.rglob("*"))
    assert 0 < begun < len(undisturbed.morning) + 1
    assert site_of(tmp_path / "room", site) == undisturbed.morning
