"""Tokens of a text for the reader: numbers with their marks, runs of letters, single signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from dragoman.quantities.lexicon import TOKEN, Lexicon, Phrases

_SPACES = " \u00a0\u202f\u2009"
_HYPHENS = "-‐‑"
_PIECE = re.compile(r"\d+|[.,]")
_LONGEST = 28
"""Digits that are told apart, as many as decimal arithmetic keeps: what is longer is a code, not an amount."""


class Token(NamedTuple):
    """A token in lower case with its span. `value`: of a number; `foreign`: its marks are another language's."""

    low: str
    start: int
    end: int
    value: Decimal | None = None
    foreign: bool = False


def amount(digits: str, table: Lexicon) -> tuple[Decimal, bool] | None:
    """The value of digits with marks in a language, and whether the marks are foreign; None when it is no one number.

    A group mark must be followed by threes ("1.500" is 1500 in Spanish); else the mark is read as a foreign decimal mark.
    """
    marks = [ch for ch in digits if ch in ".,"]
    if not marks:
        return _decimal(digits), False
    if len(set(marks)) == 2:
        return _both(digits, marks, table)
    mark, parts = marks[0], digits.split(marks[0])
    threes = 1 <= len(parts[0]) <= 3 and parts[0][0] != "0" and all(len(part) == 3 for part in parts[1:])
    if mark == table.decimal and len(marks) == 1:
        return _decimal(digits.replace(mark, ".")), False
    if threes:
        return _decimal("".join(parts)), mark != table.group and mark == table.decimal
    if len(marks) == 1:
        return _decimal(digits.replace(mark, ".")), True
    return None


def _both(digits: str, marks: list[str], table: Lexicon) -> tuple[Decimal, bool] | None:
    last = marks[-1]
    other = "," if last == "." else "."
    whole, _, fraction = digits.rpartition(last)
    parts = whole.split(other)
    if marks.count(last) > 1 or any(len(part) != 3 for part in parts[1:]) or len(parts[0]) > 3:
        return None
    return _decimal("".join(parts) + "." + fraction), last != table.decimal


def _decimal(digits: str) -> Decimal:
    return Decimal(digits if len(digits) <= _LONGEST else digits[:_LONGEST])


def tokenise(text: str, table: Lexicon) -> list[Token]:
    """All tokens in order; thousands parted by spaces are one number."""
    tokens: list[Token] = []
    for found in TOKEN.finditer(text):
        tokens.extend(_tokens(found.group(), found.start(), table))
    return _grouped(tokens, text, table)


def _tokens(text: str, start: int, table: Lexicon) -> Iterator[Token]:
    if not text[0].isdecimal():
        yield Token(text.lower(), start, start + len(text))
        return
    read = amount(text, table)
    if read is not None:
        yield Token(text, start, start + len(text), read[0], read[1])
        return
    for piece in _PIECE.finditer(text):
        value = _decimal(piece.group()) if piece.group().isdecimal() else None
        yield Token(piece.group(), start + piece.start(), start + piece.end(), value)


def _grouped(tokens: list[Token], text: str, table: Lexicon) -> list[Token]:
    """Join 240 100 into one number where the language parts thousands by spaces, or the space is a no-break one."""
    joined: list[Token] = []
    for token in tokens:
        last = joined[-1] if joined else None
        alone = len(joined) < 2 or joined[-2].value is None or joined[-2].end + 1 != joined[-1].start
        if last is not None and alone and _continues(last, token, text, table):
            digits = last.low + token.low
            value = _decimal(digits.replace(table.decimal, "."))
            joined[-1] = Token(digits, last.start, token.end, value, last.foreign or table.group in ".,")
        else:
            joined.append(token)
    return joined


def _continues(last: Token, token: Token, text: str, table: Lexicon) -> bool:
    if last.value is None or token.value is None or token.start != last.end + 1:
        return False
    space = text[last.end]
    if space not in _SPACES or (space == " " and table.group == ","):
        return False
    head = text[last.start : last.end].split(space)[0]
    whole, _, rest = token.low.partition(table.decimal)
    return (
        last.low.isdecimal()
        and 1 <= len(head) <= 3
        and head[0] != "0"
        and len(whole) == 3
        and (rest.isdecimal() or not rest)
    )


def match(table: Phrases, tokens: list[Token], at: int) -> tuple[Any, int] | None:
    """(meaning, index after it) of the longest phrase that starts here; hyphens between its words do not count."""
    if at >= len(tokens):
        return None
    for phrase, meaning in table.get(tokens[at].low, ()):
        after = _follows(phrase, tokens, at)
        if after:
            return meaning, after
    return None


def _follows(phrase: tuple[str, ...], tokens: list[Token], at: int) -> int:
    for place, word in enumerate(phrase):
        if place and at < len(tokens) and tokens[at].low in _HYPHENS:
            at += 1
        if at >= len(tokens) or tokens[at].low != word:
            return 0
        at += 1
    return at


def hyphen(tokens: list[Token], at: int) -> bool:
    """Whether a hyphen stands here."""
    return at < len(tokens) and tokens[at].low in _HYPHENS


def adjacent(tokens: list[Token], at: int) -> bool:
    """Whether this token touches the one before it."""
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end
