"""Anchors: what of a text must be found again in its translation: things, names, borrowed words, numbers, marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from dragoman.checks.sounds import sounds
from dragoman.checks.words import LIMIT, quantities
from dragoman.language.facts import facts
from dragoman.language.lexis import concepts
from dragoman.model.language import Tag
from dragoman.quantities import Quantity

Kind = Literal["concept", "name", "word", "short", "number", "mark"]
KINDS: tuple[Kind, ...] = ("concept", "name", "word", "short", "number", "mark")

MOST = 400
"""Anchors of a text that are looked at: what has more is no sentence."""

_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u064b-\u065f\u0e31-\u0e4e\u17b4-\u17d3])+")
_KATAKANA = re.compile("[ァ-ヺー]{2,}")
_MARK = re.compile('[()\\[\\]（）［］“”„«»「」『』"?？!！:：;；؟؛]|(?<=[^\\W\\d_]{3})[.。।។](?=\\s|$|[”"»」])')
_ALIKE = str.maketrans("（）［］“”„«»「」『』？！：；。।។؟؛", '()[]"""""""""?!:;...?;')
_KEPT = {"Jpan": _KATAKANA}


class Anchor(NamedTuple):
    """A place of a text by which it can be known again, at [start, end) in code points. `keys`: what it may be met by;
    `concepts`: those of them that are the lexis's."""

    kind: Kind
    start: int
    end: int
    keys: tuple[str, ...]
    concepts: tuple[str, ...] = ()


@lru_cache(maxsize=64)  # both directions are asked for, and a segment stays while its drafts change
def anchors(text: str, language: Tag) -> tuple[Anchor, ...]:
    """A text's anchors in reading order; they do not overlap."""
    text = text[:LIMIT]
    found = (*_numbers(text, language), *_words(text, language), *_marks(text))
    kept: list[Anchor] = []
    for anchor in sorted(found, key=lambda each: (each.start, _RANK[each.kind])):
        if not kept or anchor.start >= kept[-1].end:
            kept.append(anchor)
    return tuple(kept[:MOST])


_RANK = {"number": 0, "concept": 1, "name": 2, "word": 3, "short": 4, "mark": 5}


def _numbers(text: str, language: Tag) -> Iterator[Anchor]:
    for quantity in quantities(text, language):
        if quantity.sure and quantity.kind != "measure":  # measures are converted
            yield Anchor("number", quantity.start, quantity.end, tuple(_amounts(quantity)))


def _amounts(quantity: Quantity) -> Iterator[str]:
    """The keys of a quantity: a date's year, month and day each, of the others the value."""
    if quantity.kind == "weekday":
        yield f"#w{quantity.value}"
    elif quantity.kind == "date":
        digits = f"{int(quantity.value):08d}"
        parts = (("#y", digits[:-4]), ("#m", digits[-4:-2]), ("#d", digits[-2:]))
        yield from (name + part for name, part in parts if part.strip("0"))
    else:
        yield f"#{quantity.value.normalize():f}" if abs(quantity.value.adjusted()) < _DIGITS else "#"


_DIGITS = 40


def _words(text: str, language: Tag) -> Iterator[Anchor]:
    """Things of the lexis, and words that may be known by their sound."""
    things: dict[int, tuple[int, tuple[str, ...]]] = {}
    for hit in concepts(text, language):
        end, known = things.get(hit.start, (hit.end, ()))
        things[hit.start] = (max(end, hit.end), (*known, hit.concept))
    told = facts(language)
    for start, (end, known) in things.items():
        heard = _heard(text[start:end]) if told.spaced else ()
        yield Anchor("concept", start, end, (*known, *heard), known)
    spell = _WORD if told.spaced else _KEPT.get(told.script, _FOREIGN)
    for found in spell.finditer(text):
        if found.start() not in things:
            yield from _sounding(found.group(), found.start(), found.end(), told.script)
    if spell is not _WORD and spell is not _FOREIGN:
        for found in _FOREIGN.finditer(text):
            yield from _sounding(found.group(), found.start(), found.end(), told.script)


_FOREIGN = re.compile("[A-Za-zÀ-ɏ]+")


def _sounding(word: str, start: int, end: int, script: str) -> Iterator[Anchor]:
    """A word that no table has: a name where it has a capital inside the sentence, or stands in another script."""
    named = start > 0 and word[0].isupper() if script in _CASED else script == "Jpan" or word[0] < "\u0250"
    heard = _heard(word, shortest=2 if named else 3)
    keys = heard if heard and len(word) > 5 else (*heard, f"={word.lower()}")
    if named:
        yield Anchor("name", start, end, keys)
    elif len(word) > 1:
        yield Anchor("word" if heard else "short", start, end, keys)


_CASED = ("Latn", "Cyrl", "Grek")


def _heard(word: str, shortest: int = 3) -> tuple[str, ...]:
    """The key of a word's sound: its first four classes; none where it has fewer than `shortest`."""
    heard = sounds(word)
    return (f"~{heard[:4]}",) if len(heard) >= shortest else ()


def _marks(text: str) -> Iterator[Anchor]:
    for found in _MARK.finditer(text):
        mark = found.group().translate(_ALIKE)
        yield Anchor("mark", found.start(), found.end(), (f"!{mark}",))
