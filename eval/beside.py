"""Beside: what other gates say of the same segments: the digit-multiset check, and pofilter where it can be had."""

from __future__ import annotations

import re
import time
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from corpora import documents, sides
from texts import Task, Text
from yardsticks import pofilter


class Gate(NamedTuple):
    """What one gate (ours, or one that it is measured beside) says of the good segments, in segments and stories."""

    segments: int
    alarms: int
    numbers: int
    stories: int
    held: int
    ms: float


class Beside(NamedTuple):
    """What another gate said: its figures on the good segments, and the planted ones (by place) it alarms on.

    Any alarm counts, also where the good segment has the same: that flatters it, and takes nothing away from it.
    """

    gate: Gate
    bad: set[int]


def besides(task: Task, good: Sequence[Text], bad: Sequence[Text]) -> dict[str, Beside]:
    """The digit-multiset check, and pofilter where there is one, on the same texts."""
    started = time.process_time()
    alarms = {
        text.number: frozenset({"numbers"}) if odd_digits(text.source, text.target) else frozenset() for text in good
    }
    ms = (time.process_time() - started) * 1000 / max(1, len(good))
    spoilt = [frozenset({"numbers"}) if odd_digits(text.source, text.target) else frozenset() for text in bad]
    found = {"digits": _beside(task, alarms, spoilt, ms)}
    if task.pofilter:
        alarms, spoilt, ms = pofilter(task.pofilter, sides(task.pair)[1], good, bad)
        found["pofilter"] = _beside(task, alarms, spoilt, ms)
    return found


def _beside(
    task: Task,
    alarms: dict[int, frozenset[str]],
    spoilt: Sequence[frozenset[str]],
    ms: float,
) -> Beside:
    names = documents(task.folder)
    held = {names[number] for number, tests in alarms.items() if tests}
    numbers = sum("numbers" in tests for tests in alarms.values())
    stories = len({names[number] for number in alarms})
    gate = Gate(len(alarms), sum(map(bool, alarms.values())), numbers, stories, len(held), ms)
    return Beside(gate, {at for at, tests in enumerate(spoilt) if tests})


_FIGURE = re.compile(r"\d+(?:[.,٫٬]\d+)*")


def odd_digits(source: str, target: str) -> bool:
    """Whether the numbers in digits, without their marks, are not the same on both sides: the check anybody would write."""

    def figures(text: str) -> Counter[str]:
        return Counter("".join(str(unicodedata.decimal(d)) for d in n if d.isdecimal()) for n in _FIGURE.findall(text))

    return figures(source) != figures(target)
