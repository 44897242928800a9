"""Ordinals: in digits with what makes them one (29th, 29.º, ke-29), in words, and as Roman numerals."""

from __future__ import annotations

import re
from decimal import Decimal

from dragoman.quantities.lexicon import Lexicon
from dragoman.quantities.quantity import Quantity
from dragoman.quantities.tokens import Token, adjacent, hyphen, match, one_of


def ordinal_end(tokens: list[Token], number: int, after: int, table: Lexicon) -> int:
    """Index after an ordinal's suffix (29th, 29.ª), or the same index where a prefix makes it one (ke-29); 0 for none."""
    if after != number + 1 and not table.lengths:
        return 0
    dotted = after + 1 if after < len(tokens) and tokens[after].low == "." and adjacent(tokens, after + 1) else after
    quoted = after + 1 if one_of(tokens, after, _APOSTROPHES) and adjacent(tokens, after + 1) else after
    hyphened = after + 1 if hyphen(tokens, after) and adjacent(tokens, after + 1) else after
    for place in (after, dotted, quoted, hyphened):
        if adjacent(tokens, after) and place < len(tokens) and tokens[place].low in table.suffixes:
            return place + 1
    counts = table.lengths or table.words.clitics
    if counts and (match(table.percents, tokens, after) or match(table.units, tokens, after)):
        return 0
    before = number - 2 if number and hyphen(tokens, number - 1) and adjacent(tokens, number) else number - 1
    tied = table.words.prefixes.endswith("-") == (before == number - 2)
    return after if before >= 0 and tied and tokens[before].low in table.prefixes else 0


_APOSTROPHES = frozenset("'’\u200c")


def ordinal_word(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """An ordinal in words; never sure: they are adverbs, seconds, quarters and names as well."""
    found = match(table.ordinals, tokens, at)
    if found is None:
        return None
    start, end = tokens[at].start, tokens[found[1] - 1].end
    return Quantity(
        Decimal(found[0]), "ordinal", start, end, text[start:end], (start, end), spelled=True, sure=False
    ), found[1]


def long_ordinal(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """An ordinal of several words, which begins like a number: twenty-first, بیست و نهم."""
    found = match(table.ordinals, tokens, at)
    number = match(table.numerals, tokens, at) if found and found[1] > at + 1 else None
    return ordinal_word(text, tokens, at, table) if found and number and number[1] < found[1] else None


_ROMAN = re.compile(r"(?=[IVXL])X{0,3}L?X{0,3}(?:IX|IV|V?I{0,3})")
"""Roman numerals to 89: centuries, quarters, kings, congresses. C, D and M are initials more often than numbers."""


def roman(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """A Roman numeral, alone or with the ending of an ordinal (XIXe); of one or two letters it may be an initial or an
    abbreviation as well."""
    word = text[tokens[at].start : tokens[at].end]
    ended = word.rstrip("abcdefghijklmnopqrstuvwxyzèéº")
    word = ended if word[len(ended) :] in table.suffixes else word
    if len(word) > 8 or word in ("I", "L") or not _ROMAN.fullmatch(word):
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in word]
    total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    start, end = tokens[at].start, tokens[at].end
    return Quantity(Decimal(total), "ordinal", start, end, word, (start, end), spelled=True, sure=len(word) > 2), at + 1
