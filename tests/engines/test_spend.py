"""A day's budget holds over threads, processes and kills, and is new the next day."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dragoman.engines.spend import BudgetSpent, Ceiling, Ledger
from dragoman.errors import EngineError


def ledger(folder: Path | None, units: int = 0, money: float = 0.0, day: str = "2026-11-24", engine: str = "e") -> Ledger:
    return Ledger(engine, folder, Ceiling(units, money), lambda: day)


@pytest.mark.parametrize("kept", [True, False])
def test_what_does_not_fit_is_refused_and_what_fits_still_goes(tmp_path: Path, kept: bool) -> None:
    book = ledger(tmp_path if kept else None, units=100)
    book.put_down(60)
    assert book.resting() == ""
    with pytest.raises(BudgetSpent, match="60 characters of 100"):
        book.put_down(41)
    assert "day's budget is spent" in book.resting()
    book.put_down(40)
    assert book.spent() == (100, 0.0)


def test_the_answer_corrects_what_was_put_down(tmp_path: Path) -> None:
    book = ledger(tmp_path, units=100)
    entry = book.put_down(90)
    book.correct(entry, 10)
    book.put_down(90)


def test_money_counts_to_a_millionth(tmp_path: Path) -> None:
    book = ledger(tmp_path, money=0.000_003)
    for _ in range(3):
        book.put_down(1, 0.000_001)
    with pytest.raises(BudgetSpent):
        book.put_down(1, 0.000_001)


def test_another_process_another_engine_another_day(tmp_path: Path) -> None:
    script = (
        "import os, signal; from pathlib import Path; from dragoman.engines.spend import *; "
        f"Ledger('e', Path({str(tmp_path)!r}), Ceiling(100), lambda: '2026-11-24').put_down(70); "
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -9
    with pytest.raises(BudgetSpent):
        ledger(tmp_path, units=100).put_down(31)
    ledger(tmp_path, units=100, engine="other").put_down(31)
    ledger(tmp_path, units=100, day="2026-11-25").put_down(31)


def test_many_at_once_never_pass_the_ceiling(tmp_path: Path) -> None:
    def take(_: int) -> bool:
        try:
            ledger(tmp_path, units=50).put_down(7)
        except BudgetSpent:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(take, range(40))) == 7


def test_what_cannot_be_counted_is_not_spent(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "engines.db").write_bytes(b"no database" * 100)
    with pytest.raises(EngineError, match="nothing is sent"):
        ledger(tmp_path, units=50).put_down(1)
