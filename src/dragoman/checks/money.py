"""Money: whether a story writes sums of one currency in one way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.checks.words import quantities
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.language import Tag
from dragoman.model.unit import Unit
from dragoman.quantities import Quantity
from dragoman.quantities.words import SYMBOLS

_SIGNS = frozenset(sign.lower() for sign in SYMBOLS)
_DOLLARS = frozenset({"$", "USD"})
_CODE = 3
_EDGE = 4
"""Letters that stand beside a sum in digits as sign or code; what is longer is a word."""


class Sum(NamedTuple):
    """A sum where it stands, with its style: `sign`, `code` or `word`, and whether that is before the amount."""

    quantity: Quantity
    style: tuple[str, bool]
    unit: Unit


def money_findings(pairs: Sequence[tuple[Unit, Draft]], language: Tag) -> Iterator[Finding]:
    """The first sum that is written otherwise than the first of its currency, where the source writes both alike."""
    first: dict[str, Sum] = {}
    told: set[str] = set()
    for unit, draft in pairs:
        for quantity in quantities(draft.text, language):
            style = _style(quantity)
            if style is None:
                continue
            found, currency = Sum(quantity, style, unit), _currency(quantity)
            before = first.setdefault(currency, found)
            if style != before.style and currency not in told and _alike(before, found, currency):
                told.add(currency)
                yield _finding(found, before)


def _finding(found: Sum, before: Sum) -> Finding:
    args = {
        "target": found.quantity.text[:120],
        "other": before.quantity.text[:120],
        "path": found.unit.path,
        "other_path": before.unit.path,
    }
    return Finding("story", "money", "warning", (0, 0), (found.quantity.start, found.quantity.end), args)


def _currency(quantity: Quantity) -> str:
    return "USD" if quantity.currency in _DOLLARS else quantity.currency


def _style(quantity: Quantity) -> tuple[str, bool] | None:
    """How a sum has its currency; None where it has none, or its number is in words and style is not free."""
    if quantity.kind != "money" or not quantity.currency or quantity.spelled:
        return None
    core = quantity.core
    before = quantity.text[: max(0, core[0] - quantity.start)].strip(" \u00a0\u202f-−")
    after = quantity.text[max(0, core[1] - quantity.start) :].strip(" \u00a0\u202f")
    named = before or after
    if not named:
        return None
    return _kind(named), bool(before)


def _kind(named: str) -> str:
    """Whether a currency is named by a sign, a code, or in words."""
    if named.lower() in _SIGNS or (len(named) < _EDGE and not named.isalpha()):
        return "sign"
    return "code" if named.isascii() and named.isupper() and len(named) == _CODE else "word"


def _alike(one: Sum, other: Sum, currency: str) -> bool:
    """Whether the source writes the two sums, or all of the two sentences, in one style; where it has two, the
    translation may have them too."""
    styles = {
        style
        for unit in (one.unit, other.unit)
        for quantity in quantities(unit.segment.text, unit.segment.language)
        if (style := _style(quantity)) is not None and _currency(quantity) == currency
    }
    return len(styles) <= 1
