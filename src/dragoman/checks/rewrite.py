"""Rewrite: a number put right where its value is certain from the source, in the target language's own format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from dragoman.language.edit import Edit, applied
from dragoman.model.draft import Draft
from dragoman.model.language import Tag
from dragoman.model.unit import Unit
from dragoman.quantities import Quantity, read, readable, write, write_core
from dragoman.quantities.quantity import Kind

_KINDS: tuple[Kind, ...] = ("number", "percent", "money", "measure")


def rewrite(unit: Unit, draft: Draft, source_language: Tag, target_language: Tag) -> Draft | None:
    """The draft with its numbers in the target's format, slots moved along; None when nothing is certain or needed.

    A pair is certain when the same digits stand exactly once in the source and once in the target: engines copy digits
    with the source's marks (240.100 million for 240.100 millones, wrong by a thousand in English; 1,6 % for 1.6%).
    """
    if not (readable(source_language) and readable(target_language)):
        return None
    sources = _by_digits(read(unit.segment.text, source_language))
    targets = _by_digits(read(draft.text, target_language))
    edits = []
    for digits, target in targets.items():
        source = sources.get(digits)
        if source is not None and target is not None:
            edits.extend(_edit(source, target, draft.text, target_language))
    if not edits:
        return None
    text, slots = applied(draft.text, draft.slots, sorted(edits))
    return msgspec.structs.replace(draft, text=text, slots=slots, repairs=(*draft.repairs, "rewrite:numbers"))


def _by_digits(quantities: Sequence[Quantity]) -> dict[str, Quantity | None]:
    """Quantities in digits by their digits as printed; None where the same digits stand twice."""
    printed = [
        ("".join(ch for ch in quantity.text if ch.isdecimal()), quantity)
        for quantity in quantities
        if quantity.kind in _KINDS and not quantity.spelled and not quantity.short
    ]
    count = Counter(digits for digits, _ in printed)
    return {digits: quantity if count[digits] == 1 else None for digits, quantity in printed}


def _edit(source: Quantity, target: Quantity, text: str, language: Tag) -> list[Edit]:
    """What to put for the target's number; nothing where it says the value in the language's own way."""
    if source.foreign:  # "18.30" in Spanish is a time, whatever it looks like: nothing is certain
        return []
    start, end = target.core
    wrong = target.value != source.value
    if wrong and target.scale != source.scale and not _same_words(source, target):
        return []
    percent = target.kind == "percent" and text[start:end].rstrip()[-1] in "%٪"
    kind: Kind = "percent" if percent else "number"
    shown = msgspec.structs.replace(
        source, kind=kind, value=abs(source.value), scale=source.scale if target.scale else 0
    )
    inside = target.kind == "money" and any(
        ch in text[start:end] for ch in "$€£¥"
    )  # 86.4$ millóns: the sign stands amid
    written = write(source, language) if inside and source.currency else write_core(shown, language)
    apart = percent and text[start:end].replace(" ", "") == written  # "1.6 %" where no space belongs
    if not (wrong or target.foreign or apart) or written == text[start:end]:
        return []
    return [(start, end, written)]


def _same_words(source: Quantity, target: Quantity) -> bool:
    """Whether the magnitude words differ by a thousand or a million as they do between long and short scale."""
    return bool(source.scale and target.scale) and source.value / target.value in (Decimal(1000), Decimal("0.001"))
