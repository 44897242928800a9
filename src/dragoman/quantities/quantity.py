"""Quantity: an amount as a text says it, as a value that can be compared across languages."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import msgspec

Kind = Literal["number", "percent", "fraction", "money", "measure", "ordinal", "date", "time", "weekday"]


class Quantity(msgspec.Struct, frozen=True):
    """An amount in its place. Spans are half-open, in code points.

    `value`: with magnitude words folded in (240.1 billion is 240100000000); of a date YYYYMMDD with zeros for what is not
    said; of a time minutes since midnight; of a weekday 1 (Monday) to 7. `unit`: CLDR's name (`kilometer`); `currency`:
    ISO code, or a family where the text says no more (`$` any dollar). `scale`: powers of ten that came from words.
    `core`: the span of the number with its magnitude and percent sign, without unit or currency. `spelled`: in words;
    `sure`: false where the words may mean something else ("one", "May", "second"); `doubtful`: its words are other words,
    too ("năm", "May"). `foreign`: the marks are another language's ("1,6" in English). `half`: of a time, 0 when the text
    does not say morning or evening. `short`: a decade or a year by its last two digits.
    """

    value: Decimal
    kind: Kind
    start: int
    end: int
    text: str
    core: tuple[int, int] = (0, 0)
    unit: str = ""
    currency: str = ""
    scale: int = 0
    spelled: bool = False
    sure: bool = True
    foreign: bool = False
    half: int = 0
    short: bool = False
    doubtful: bool = False
