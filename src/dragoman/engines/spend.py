"""Spend: what an engine was paid for today, kept in a file that outlives the process, and the day's ceiling.

An amount is put down before the question is asked and corrected by the answer: a run that is killed in between has put
down too much, never too little, and two runs at once share one day. Days are UTC's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock

import msgspec

from dragoman.engines.asking import Unasked, Unfit
from dragoman.errors import EngineError

FILE = "data/engines.db"
"""In the newsroom's folder."""

_MILLIONTH = 1_000_000
_TABLE = """CREATE TABLE IF NOT EXISTS spent (
    id INTEGER PRIMARY KEY, day TEXT NOT NULL, engine TEXT NOT NULL, units INTEGER NOT NULL, money INTEGER NOT NULL)"""


class Ceiling(msgspec.Struct, frozen=True):
    """The most of a day; 0 is no ceiling. `units`: of what the engine counts (`unit`); `money`: in the prices' currency."""

    units: int = 0
    money: float = 0.0
    unit: str = "characters"


class BudgetSpent(EngineError):
    """The day's budget does not hold what would be asked next; it goes on tomorrow."""


def today() -> str:
    """ISO, in UTC."""
    return datetime.now(UTC).date().isoformat()


class Ledger:
    """What one engine may still spend today. `folder`: the newsroom's; without one, what was spent is forgotten with the
    process. Raises EngineError where the file cannot be written: what cannot be counted is not spent."""

    def __init__(self, engine: str, folder: Path | None, ceiling: Ceiling, day: Callable[[], str] = today) -> None:
        self._engine, self._ceiling, self._day = engine, ceiling, day
        self._file = folder / FILE if folder is not None else None
        self._memory = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        self._memory.execute(_TABLE)
        self._lock = Lock()
        self._over = ""

    def put_down(self, units: int, money: float = 0.0) -> int:
        """The number of a new entry, so much to be spent. Raises BudgetSpent where the day's ceiling does not hold it."""
        day, micros = self._day(), round(money * _MILLIONTH)
        with self._writing() as file:
            spent_units, spent_money = self._sum(file, day)
            over_units = 0 < self._ceiling.units < spent_units + units
            over_money = 0 < round(self._ceiling.money * _MILLIONTH) < spent_money + micros
            if not (over_units or over_money):
                row = "INSERT INTO spent (day, engine, units, money) VALUES (?, ?, ?, ?)"
                return int(file.execute(row, (day, self._engine, units, micros)).lastrowid or 0)
        self._over = day
        raise BudgetSpent(self._said(spent_units, spent_money))

    @contextmanager
    def charged(self, units: int, money: float = 0.0) -> Iterator[int]:
        """A new entry while a question is asked; nothing was spent where it was refused or never got there."""
        entry = self.put_down(units, money)
        try:
            yield entry
        except Unasked:
            self.correct(entry, 0)
            raise
        except Unfit as unfit:
            if unfit.status >= 400:
                self.correct(entry, 0)
            raise

    def correct(self, entry: int, units: int, money: float = 0.0) -> None:
        """What an entry really cost."""
        with self._writing() as file:
            row = "UPDATE spent SET units = ?, money = ? WHERE id = ?"
            file.execute(row, (units, round(money * _MILLIONTH), entry))

    def spent(self) -> tuple[int, float]:
        """(units, money) of today."""
        with self._writing() as file:
            units, micros = self._sum(file, self._day())
        return units, micros / _MILLIONTH

    def resting(self) -> str:
        """Why nothing is asked any more today; '' where something may be."""
        if self._over != self._day():
            return ""
        units, money = self.spent()
        return self._said(units, round(money * _MILLIONTH))

    def close(self) -> None:
        """Nothing is lost by not closing."""
        self._memory.close()

    def _said(self, units: int, micros: int) -> str:
        most = f"{self._ceiling.units} {self._ceiling.unit}" if self._ceiling.units else f"{self._ceiling.money:g}"
        so_far = f"{units} {self._ceiling.unit}" + (f", {micros / _MILLIONTH:.2f} in money" if micros else "")
        return f"{self._engine}: the day's budget is spent ({so_far} of {most}); the rest is translated tomorrow (UTC)"

    def _sum(self, file: sqlite3.Connection, day: str) -> tuple[int, int]:
        row = "SELECT COALESCE(SUM(units), 0), COALESCE(SUM(money), 0) FROM spent WHERE day = ? AND engine = ?"
        units, micros = file.execute(row, (day, self._engine)).fetchone()
        return int(units), int(micros)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """The file with its write lock held, everything in it done or nothing."""
        try:
            with self._lock, self._opened() as file:
                file.execute("BEGIN IMMEDIATE")
                try:
                    yield file
                    file.execute("COMMIT")
                finally:
                    if file.in_transaction:
                        file.execute("ROLLBACK")
        except (sqlite3.Error, OSError) as error:
            said = (
                f"{self._engine}: what is spent cannot be kept in {self._file or 'memory'} ({error}); nothing is sent"
            )
            raise EngineError(said) from error

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        if self._file is None:
            yield self._memory
            return
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(self._file, timeout=30.0, isolation_level=None)) as file:
            file.execute(_TABLE)
            yield file
