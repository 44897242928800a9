"""Invariant 4: killed at any instant and started again, a run ends in the same site, byte for byte."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dragoman.demo.server import Served

from .conftest import AS_OF, dragoman, founded, needs_apertium, site_of

pytestmark = [needs_apertium, pytest.mark.slow]


def _killed_after(folder: Path, lines: int, pause: float) -> int:
    """Start a run, kill it with SIGKILL once it has logged some steps and a moment has passed; how many it logged."""
    command = [sys.executable, "-m", "dragoman", "-C", str(folder), "run", "-v", "--as-of", AS_OF]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    assert run.stderr is not None
    seen = 0
    while seen < lines and run.stderr.readline():
        seen += 1
    time.sleep(pause)
    os.killpg(run.pid, signal.SIGKILL)
    run.wait()
    run.stderr.close()
    return seen


@pytest.fixture(scope="module")
def undisturbed(few_papers: Path, drawings: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site of a run that nobody disturbed."""
    from dragoman.demo.server import serving

    folder = tmp_path_factory.mktemp("undisturbed")
    with serving(few_papers, edition=1, pictures=drawings) as papers:
        founded(folder, papers)
        dragoman("run", "--as-of", AS_OF, folder=folder)
    return site_of(folder, folder / "site")


# where a run stands after so many steps of its log: 0 starting, 1-2 feeds asked, then editions made, then published
@pytest.mark.parametrize(
    ("lines", "pause"),
    [(0, 0.1), (0, 0.6), (1, 0.0), (2, 0.05), (2, 0.4), (2, 0.9), (2, 1.6), (3, 0.0), (6, 0.0), (9, 0.01), (13, 0.0), (16, 0.02), (20, 0.0)],
)  # fmt: skip
def test_a_killed_run_ends_in_the_same_site(
    lines: int, pause: float, undisturbed: dict[str, str], papers: Served, tmp_path: Path
) -> None:
    folder = founded(tmp_path / "room", papers)
    _killed_after(folder, lines, pause)
    dragoman("run", "--as-of", AS_OF, folder=folder)
    assert site_of(folder, tmp_path / "site") == undisturbed


def test_killed_again_and_again_it_still_arrives(undisturbed: dict[str, str], papers: Served, tmp_path: Path) -> None:
    folder = founded(tmp_path / "room", papers)
    for lines in (1, 2, 3, 5, 8):
        _killed_after(folder, lines, 0.3)
    dragoman("run", "--as-of", AS_OF, folder=folder)
    assert site_of(folder, tmp_path / "site") == undisturbed
    assert "everything agrees" in dragoman("run", "--audit", "--as-of", AS_OF, folder=folder).stderr
