"""Stranded: signs and words that never stand without a number: %, €, km/h, p.m., per cent."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dragoman.checks.words import LIMIT
from dragoman.model.language import Tag
from dragoman.quantities import Quantity
from dragoman.quantities.lexicon import lexicon, variants

_ALONE = r"[%‰٪€£¥₩₹₫₽₺₴₪]|(?<![\w.])(?:km/h|kph|mph|km²|km|kg|cm|mm|°[CF]|[ap]\.m\.)(?![\w])"
"""What is printed beside a number and nowhere else, in any language written in Latin letters or not."""

_SHARES = frozenset(["he", "fa"])
"""Languages whose word for per cent is their word for a share as well."""

_BESIDE = 3
"""Code points within which a digit still belongs to a sign: "5 – %", "% (5"."""


def stranded(text: str, language: Tag, quantities: Sequence[Quantity]) -> tuple[tuple[int, int], ...]:
    """Spans of signs and words that have lost their number. `quantities`: those of the text, in order."""
    return tuple(_lonely(text[:LIMIT], language, quantities))


def _lonely(text: str, language: Tag, quantities: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    ends = [quantity.end for quantity in quantities]
    for found in _pattern(language).finditer(text):
        place = bisect_left(ends, found.start() - 1)
        read = place < len(quantities) and quantities[place].start <= found.end() + 1
        beside = text[max(0, found.start() - _BESIDE) : found.start()] + text[found.end() : found.end() + _BESIDE]
        if not read and not any(ch.isdigit() for ch in beside):
            yield found.span()


@lru_cache(maxsize=64)
def _pattern(language: Tag) -> re.Pattern[str]:
    """The signs, and the language's words for per cent."""
    table = lexicon(language)
    words = [word for _, word in variants(table.words.percent)] if table and table.language not in _SHARES else []
    spelled = sorted((re.escape(word) for word in words if len(word) > 2), key=len, reverse=True)
    return re.compile("|".join([_ALONE, *(rf"(?i:(?<!\w){word}(?!\w))" for word in spelled)]))
