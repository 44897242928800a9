"""Numbers: whether every amount, date and time of the source stands in the target with the same value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from dragoman.checks.pairing import Pairing, Part, pair
from dragoman.checks.rewrite import rewrite as rewrite
from dragoman.checks.stranded import stranded
from dragoman.checks.swaps import swapped
from dragoman.checks.words import quantities
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit
from dragoman.quantities import LIMIT, Quantity, readable, same, spells
from dragoman.quantities.compare import nearly_same_measure, same_currency, same_measure
from dragoman.quantities.measures import UNITS


class Numbers:
    """Compares quantities by value: 240,1 tỷ is $240.1 billion, ke-29 is 29th."""

    name = "numbers"
    version = "3"
    messages = {
        "changed": "The source says “{source}”, the translation “{target}”.",
        "marks": "“{target}” has the source's marks, and means another number in the translation's language.",
        "format": "“{target}” is right, but not written as the translation's language writes numbers.",
        "coarse": "“{target}” is a coarse conversion of “{source}”.",
        "lost": "“{source}” of the source is not in the translation.",
        "added": "“{target}” in the translation is not in the source.",
        "currency": "“{source}” is in another currency than “{target}”.",
        "unit": "“{source}” is in another unit than “{target}”, and the value does not fit a conversion.",
        "stranded": "“{target}” stands without its number.",
        "swapped": "“{source}” and “{other}” seem to have changed places.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        language = unit.segment.language
        if not (readable(language) and readable(draft.target)):
            return
        sources, targets = quantities(unit.segment.text, language), quantities(draft.text, draft.target)
        paired = pair(sources, targets)
        yield from _unlike(paired)
        yield from _alone(paired)
        for first, second in swapped(paired, unit.segment.text, draft.text, (language, draft.target)):
            yield _finding("swapped", "warning", first[0].quantity, first[1].quantity, other=second[0].quantity.text)

        alone = stranded(draft.text, draft.target, targets)
        if alone and len(alone) > len(stranded(unit.segment.text, language, sources)):
            span = alone[0]
            yield Finding(self.name, "stranded", "warning", (0, 0), span, {"target": draft.text[slice(*span)]})

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        for language in (unit.segment.language, draft.target):
            if not readable(language):
                yield f"numbers:{language}"
            elif not spells(language):
                yield f"spelled-numbers:{language}"
        if max(len(unit.segment.text), len(draft.text)) > LIMIT:
            yield "numbers:long"


def _finding(key: str, severity: Severity, source: Quantity | None, target: Quantity | None, **more: str) -> Finding:
    args = {**({"source": source.text} if source else {}), **({"target": target.text} if target else {}), **more}
    span = (source.start, source.end) if source else (0, 0)
    return Finding("numbers", key, severity, span, (target.start, target.end) if target else (0, 0), args)


def _unlike(paired: Pairing) -> Iterator[Finding]:
    """Pairs of one value that is of another currency or unit, or in another language's dress."""
    for source, target in paired.pairs:
        a, b = source.quantity, target.quantity
        if _money(a) and _money(b) and not same_currency(_money(a), _money(b)) and "money" in (a.kind, b.kind):
            yield _finding("currency", "blocker", a, b)
        elif a.kind == b.kind == "time" and not same(a, b):
            yield _finding("changed", "blocker", a, b)
        elif a.unit in UNITS and b.unit in UNITS and source.key[1] == target.key[1] and not same_measure(a, b):
            yield _finding("unit", "warning", a, b)
        elif b.foreign and not a.foreign and not b.spelled:
            yield _finding("format", "note", a, b)


def _money(quantity: Quantity) -> str:
    """The currency of a sum; pounds may be money though they were read as a weight."""
    return quantity.currency or ("GBP" if quantity.unit == "pound" else "")


def _alone(paired: Pairing) -> Iterator[Finding]:
    """What one side says alone: changed where both have something left of a kind, else lost or added."""
    said = {source.key for source, target in paired.pairs if _lasting(source) and _lasting(target)}
    measures = [target.quantity for _, target in paired.pairs if target.quantity.kind == "measure"][:_ALIGNED]
    lost = [part for part in paired.lost if not _said_converted(part, measures)]
    gained = list(paired.gained)
    for source, target in _changed(lost, gained):
        lost.remove(source)
        gained.remove(target)
        yield _wrong(source, target)
    one = any(source.key == _ONE for source, _ in paired.pairs)
    lost, gained = (
        [
            part
            for part in parts
            if part.key not in said and not (one and part.key == _ONE and part.quantity.kind != "date")
        ]
        for parts in (lost, gained)
    )
    for part in lost:
        if part.quantity.sure:
            yield _finding("lost", _weight(part), part.quantity, None)
    for part in gained:
        if part.quantity.sure and not part.quantity.spelled:
            # The translator's own conversion, in brackets behind what the source says: 800 km/h (497 mph).
            told = any(same_measure(other, part.quantity) or same_measure(part.quantity, other) for other in measures)
            yield _finding(
                "added", "note" if told and part.quantity.kind == "measure" else "warning", None, part.quantity
            )


_ONE = ("n", Decimal(1))
"""What articles are read as: one said elsewhere may be any other one."""


def _lasting(part: Part) -> bool:
    """Whether a part that was found makes saying its value once more dispensable. A day of a date is nothing an "a" or an
    article elsewhere may stand for."""
    return part.quantity.sure and part.quantity.kind != "percent"


def _said_converted(part: Part, measures: list[Quantity]) -> bool:
    """Whether a lost measure is said in the other unit, as when of 45 miles (72 km) the miles are left out."""
    return part.quantity.kind == "measure" and any(same_measure(part.quantity, other) for other in measures)


_ALIGNED = 60
"""Leftovers that are put side by side: a sentence with more has other troubles, and each is still reported as lost."""


def _changed(lost: list[Part], gained: list[Part]) -> list[tuple[Part, Part]]:
    """Leftovers of both sides that are one and the same quantity, gone wrong: of one kind, in the order they stand."""
    free = gained[:_ALIGNED]
    found = []
    for part in lost[:_ALIGNED]:
        target = next((other for other in free if _comparable(part, other)), None)
        if target is not None:
            free.remove(target)
            found.append((part, target))
    return found


def _comparable(source: Part, target: Part) -> bool:
    """Whether a leftover may stand for the other: of one family, and both sure or both in words."""
    a, b = source.quantity, target.quantity
    if source.key[0] != target.key[0]:
        return False
    if a.kind == b.kind == "measure" and a.unit == b.unit and not (a.doubtful or b.doubtful):
        return True
    if a.spelled and b.spelled and not (a.doubtful or b.doubtful):
        if a.kind in _COUNTS and b.kind in _COUNTS:
            return min(a.value, b.value) > 1
        return a.kind == b.kind and a.sure == b.sure
    return a.sure and b.sure


def _wrong(source: Part, target: Part) -> Finding:
    """Two quantities that should be one: how wrong depends on what a reader takes from it."""
    a, b = source.quantity, target.quantity
    if not (a.sure and b.sure) or (a.kind in _COUNTS and a.spelled and b.spelled and max(a.value, b.value) <= _COUNTED):
        return _finding("changed", "warning", a, b)
    if _digits(a) == _digits(b) and not (a.scale or b.scale or b.kind == "percent"):
        # Three decimals in the source are thousands in a foreign dress more often than decimals: "4,000 người".
        return _finding("marks", "note" if b.value == 1000 * a.value else "warning", a, b)
    if nearly_same_measure(a, b):
        return _finding("coarse", "warning", a, b)
    if a.short and b.unit in ("degree", "celsius"):  # temperatures "in the 80s", which are no decade
        return _finding("coarse", "note", a, b)
    return _finding("changed", "blocker", a, b)


_COUNTS = ("number", "measure")

_COUNTED = 12
"""Up to here what is told in words is counted by the writer, and told otherwise by a translator now and then."""


def _digits(quantity: Quantity) -> str:
    """The digits of a number with group marks in threes: other marks tell values apart, these only languages."""
    number = re.search(r"\d{1,3}(?:[.,]\d{3})+(?![\d.,])", quantity.text)
    return number.group().replace(",", ".") if number else str(quantity.value)


def _weight(part: Part) -> Severity:
    """How grave a loss is: digits are said for a reason, words may be said otherwise."""
    quantity = part.quantity
    small = part.key[0] == "n" and part.key[1] <= 3
    if quantity.kind == "percent" and quantity.value == 100:  # "wholly" as often as a figure
        return "note"
    idiom = quantity.kind == "ordinal"  # written out beyond our tables
    return "warning" if quantity.spelled or small or idiom or part.key[0] != "n" else "blocker"
