"""Figures: a remembered translation with the numbers and dates of a new text, where what to write is certain."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.language.edit import Edit, applied
from dragoman.model.language import Tag
from dragoman.model.remembered import Remembered
from dragoman.model.segment import Slot
from dragoman.quantities import Quantity, read, readable, same, write, write_core
from dragoman.quantities.compare import parts
from dragoman.quantities.lexicon import lexicon

_CORES = ("number", "percent", "money", "measure")


def bare(text: str, found: Sequence[Quantity]) -> str:
    """A text with nothing but its figures' kinds and units where its figures stand: alike in two texts that differ in them
    alone. `found`: the text's quantities in order."""
    pieces, done = [], 0
    for each in found:
        shape = _said(each) if each.kind == "date" else ""
        pieces += [text[done : each.start], f"\0{each.kind}/{each.unit}/{each.currency}/{shape}\0"]
        done = each.end
    return "".join(pieces) + text[done:]


def _said(date: Quantity) -> str:
    """Which of year, month and day a date says."""
    return "".join("1" if part else "0" for part in parts(date))


def put_right(
    known: Remembered, before: Sequence[Quantity], now: Sequence[Quantity]
) -> tuple[str, tuple[Slot, ...]] | None:
    """The remembered words and their marks with the figures of a text that differs from the remembered one in them alone;
    None where that is not certain. `before`, `now`: the two texts' quantities, one for one.

    Certain is a figure that stands once in the remembered text and once in its translation, in digits, that needs no other
    form of the words around it (1 school, 2 schools), and that reads back as what it should be.
    """
    if not readable(known.target):
        return None
    said, edits = read(known.words, known.target), []
    for old, new in zip(before, now, strict=True):
        if old.text != new.text:
            edit = _edit(old, new, before, said, known.target)
            if edit is None:
                return None
            edits.append(edit)
    if len({edit[:2] for edit in edits}) < len(edits):
        return None
    words, marks = applied(known.words, known.marks, sorted(edits))
    return (words, marks) if _reads_back(words, known.target, now, len(said)) else None


def _edit(
    old: Quantity, new: Quantity, before: Sequence[Quantity], said: Sequence[Quantity], language: Tag
) -> Edit | None:
    answers = [each for each in said if same(old, each)]
    alone = sum(same(old, each) for each in before) == 1
    if len(answers) != 1 or not alone or not _alike(old, new, answers[0], language):
        return None
    there = answers[0]
    if there.kind in _CORES:
        shown = msgspec.structs.replace(new, scale=new.scale if there.scale else 0)
        return (*there.core, write_core(shown, language))
    return there.start, there.end, write(new, language)


def _alike(old: Quantity, new: Quantity, there: Quantity, language: Tag) -> bool:
    """Whether the new figure can stand in the old one's words."""
    if any(each.spelled or each.doubtful or each.foreign or not each.sure for each in (old, new, there)):
        return old.kind == new.kind == there.kind == "weekday"
    if old.kind != new.kind or bool(old.scale) != bool(new.scale):
        return False
    return there.kind not in _CORES or _plural(old, language) == _plural(new, language)


def _plural(quantity: Quantity, language: Tag) -> str:
    """CLDR's plural category of a number in a language: which form of the counted word it takes."""
    table = lexicon(language)
    return str(table.locale.plural_form(abs(quantity.value))) if table else ""


def _reads_back(words: str, language: Tag, wanted: Sequence[Quantity], count: int) -> bool:
    """Whether the words say every figure wanted, and as many figures as they did."""
    found = read(words, language)
    return len(found) == count and all(any(same(each, there) for there in found) for each in wanted)
