"""Yardsticks: translate-toolkit's pofilter, run as the program it is on the same segments, in its own process.

It is GPL: nothing of it is imported here and Dragoman does not depend on it. `make eval` brings it into an environment of
its own (`.venv/yardstick`) where it can; where it cannot, its column says that it was skipped.
"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

HOME = Path(__file__).resolve().parent.parent / ".venv" / "yardstick"


class Shown(Protocol):
    """A segment to look at."""

    @property
    def number(self) -> int: ...
    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...


def bring(home: Path = HOME) -> Path | None:
    """The program, installed if need be; None where that fails (no network, no wheel)."""
    program = home / "bin" / "pofilter"
    if not program.exists():
        steps = (
            [sys.executable, "-m", "venv", str(home)],
            [str(home / "bin" / "pip"), "install", "-q", "translate-toolkit"],
        )
        for step in steps:
            if subprocess.run(step, capture_output=True, check=False).returncode:
                return None
    return program if program.exists() else None


def pofilter(
    program: Path, language: str, good: Sequence[Shown], bad: Sequence[Shown]
) -> tuple[dict[int, frozenset[str]], list[frozenset[str]], float]:
    """(tests that fail on each good segment by its number, on each spoilt one in order, milliseconds a segment).

    All its tests run, as they do by default. The time is the program's own, without what it takes to start.
    """
    idle, _ = _run(program, language, ())
    spent, failed = _run(program, language, [*good, *bad])
    alarms = {text.number: failed.get(at, frozenset()) for at, text in enumerate(good)}
    spoilt = [failed.get(len(good) + at, frozenset()) for at in range(len(bad))]
    return alarms, spoilt, max(0.0, spent - idle) * 1000 / max(1, len(good) + len(bad))


def _run(program: Path, language: str, texts: Sequence[Shown]) -> tuple[float, dict[int, frozenset[str]]]:
    """(seconds of processor time, failing tests by place)."""
    with tempfile.TemporaryDirectory() as folder:
        given, answer = Path(folder) / "given.po", Path(folder) / "answer.po"
        given.write_text(catalogue(texts), encoding="utf-8")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [str(program), "--progress=none", f"--language={language.replace('-', '_')}", str(given), str(answer)]
        subprocess.run(command, capture_output=True, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return spent, failures(answer.read_text(encoding="utf-8")) if answer.exists() else {}


def catalogue(texts: Sequence[Shown]) -> str:
    """A PO file of the segments, each with its place as context so that no two are one."""
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
    rows = (f'\nmsgctxt "{at}"\nmsgid "{_said(t.source)}"\nmsgstr "{_said(t.target)}"\n' for at, t in enumerate(texts))
    return head + "".join(rows)


def _said(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\r", " ").replace("\n", " ")


def failures(answer: str) -> dict[int, frozenset[str]]:
    """The tests named in the notes of pofilter's answer, by the place of the segment."""
    found = {}
    for entry in answer.split("\n\n"):
        place = re.search(r'^msgctxt "(\d+)"', entry, re.MULTILINE)
        if place:
            found[int(place[1])] = frozenset(re.findall(r"^# \(pofilter\) (\w+):", entry, re.MULTILINE))
    return found
