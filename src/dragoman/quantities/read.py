"""Read: the quantities a text speaks of, in order, by the tables of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

import msgspec

from dragoman.quantities.dates import date_at, weekday_at
from dragoman.quantities.lexicon import Lexicon, lexicon, power
from dragoman.quantities.quantity import Kind, Quantity
from dragoman.quantities.times import time_at
from dragoman.quantities.tokens import Token, adjacent, hyphen, match, tokenise

LIMIT = 20_000
"""Code points that are read: no sentence is longer, and what is beyond is reported as unchecked by the checks."""

RANGE = frozenset(
    {
        "to",
        "-",
        "–",
        "—",
        "a",
        "al",
        "y",
        "and",
        "e",
        "i",
        "et",
        "à",
        "ke",
        "hingga",
        "sampai",
        "dan",
        "đến",
        "or",
        "o",
        "ou",
    }
)
"""What stands between the two ends of a range, in any of the languages."""

_SMALL = 12
"""Up to here a number in words is too often an article, a pronoun or an idiom to be sure of."""


_LARGEST = 24
"""Powers of ten from words beyond which nothing is counted any more."""


class _Amount(NamedTuple):
    """A number with its magnitude, before what it counts is known."""

    value: Decimal
    after: int
    scale: int = 0
    spelled: bool = False
    foreign: bool = False
    currency: str = ""


def read(text: str, tag: str) -> tuple[Quantity, ...]:
    """The quantities of a text in a language (canonical tag); none where the language has no table. Linear in the text."""
    table = lexicon(tag)
    if table is None:
        return ()
    text = text[:LIMIT]
    tokens = tokenise(text, table)
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        step = _at(text, tokens, at, table)
        if step is None:
            at += 1
            continue
        quantity, at = step
        if quantity is not None:
            found.append(quantity)
    return _shared(text, found)


def _shared(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """The quantities with what only the last of a range names given to the first: 2 to 4 inches, 10-15 %."""
    for place in range(len(found) - 1):
        first, last = found[place], found[place + 1]
        between = text[first.end : last.start].strip().lower()
        if (
            first.kind == "number"
            and last.kind in ("measure", "percent", "money")
            and between in RANGE
            and not first.spelled
        ):
            found[place] = msgspec.structs.replace(first, kind=last.kind, unit=last.unit, currency=last.currency)
    return tuple(_footed(found))


def _footed(found: list[Quantity]) -> Iterator[Quantity]:
    """Feet and inches as one measure: 6-foot-6."""
    skip = False
    for quantity, following in zip_longest(found, found[1:]):
        if skip:
            skip = False
            continue
        inches = following is not None and following.start - quantity.end <= 1 and following.value < 12
        if following is not None and inches and quantity.unit == "foot" and following.unit in ("", "inch"):
            skip = True
            value = quantity.value + following.value / 12
            quantity = msgspec.structs.replace(
                quantity, value=value, end=following.end, text=quantity.text + "-" + following.text
            )
        yield quantity


def _at(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity | None, int] | None:
    """What starts at a token: (quantity or None for something to pass over, index after it)."""
    return (
        date_at(text, tokens, at, table)
        or weekday_at(text, tokens, at, table)
        or time_at(text, tokens, at, table)
        or _signed(text, tokens, at, table)
        or _counted(text, tokens, at, table)
        or _ordinal_word(text, tokens, at, table)
        or _roman(text, tokens, at)
    )


def _signed(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """An amount after a sign of money."""
    sign = match(table.signs, tokens, at)
    if sign is None or not _is_sign(text, tokens[at]):
        return None
    currency, number = sign
    if number >= len(tokens) or tokens[number].value is None or tokens[number].start - tokens[number - 1].end > 1:
        return None
    read_amount = _number(text, tokens, number, table, money=True)
    quantity, after = _made(text, tokens, at, number, read_amount, table)
    return _money(quantity, currency), after


def _is_sign(text: str, token: Token) -> bool:
    return not token.low[0].isalpha() or text[token.start].isupper()


def _money(quantity: Quantity, currency: str) -> Quantity:
    code = quantity.currency if currency == "$" and quantity.currency else currency
    return msgspec.structs.replace(quantity, kind="money", currency=code, unit="", sure=True, short=False)


def _counted(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity | None, int] | None:
    """An amount in digits or words, with what it counts."""
    if tokens[at].value is not None:
        read_amount = _number(text, tokens, at, table, money=False)
    else:
        spelled = _spelled(tokens, at, table)
        if spelled is None:
            return None
        read_amount = spelled
    quantity, after = _made(text, tokens, at, at, read_amount, table)
    return quantity, after


def _number(text: str, tokens: list[Token], at: int, table: Lexicon, *, money: bool) -> _Amount:
    """Digits at a token, with the magnitude words that follow."""
    value, after, scale = tokens[at].value or Decimal(0), at + 1, 0
    if adjacent(tokens, after) and tokens[after].low in _FRACTIONS:
        value, after = value + _FRACTIONS[tokens[after].low], after + 1
    if money and adjacent(tokens, after) and tokens[after].low in _SHORT:
        scale = _SHORT[tokens[after].low]
        return _Amount(value * power(scale), after + 1, scale, foreign=tokens[at].foreign)
    currency, past = _sign_inside(tokens, after, table)
    while scale <= _LARGEST and (found := match(table.scales, tokens, past + 1 if hyphen(tokens, past) else past)):
        exponent, after = found
        past = after
        scale += exponent
        value *= power(exponent)
    return _Amount(value, after, scale, foreign=tokens[at].foreign, currency=currency if scale else "")


def _sign_inside(tokens: list[Token], at: int, table: Lexicon) -> tuple[str, int]:
    """A sign of money that engines put between a number and its magnitude (86.4$ millóns), and the index after it."""
    sign = match(table.signs, tokens, at) if adjacent(tokens, at) and not tokens[at].low[0].isalpha() else None
    return (str(sign[0]), sign[1]) if sign else ("", at)


_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_SHORT = {"k": 3, "m": 6, "mn": 6, "b": 9, "bn": 9, "t": 12, "tn": 12}
"""What headlines write behind a sum of money: $35m, £2bn."""


def _spelled(tokens: list[Token], at: int, table: Lexicon) -> _Amount | None:
    """A number in words, as a sum of hundreds and magnitudes."""
    total, scale = Decimal(0), 0
    current: int | None = None
    after = at
    while True:
        place = _past_and(tokens, after, table) if after > at and (total or (current or 0) >= 100) else after
        place += 1 if after > at and hyphen(tokens, place) else 0
        if number := match(table.numerals, tokens, place):
            if current is not None and not (current >= 100 and current % 100 == 0 and number[0] < 100):
                break
            current = (current or 0) + int(number[0])
            after = number[1]
        elif hundred := _hundred(tokens, place, table, current, started=bool(total)):
            current = (current or 1) * 100
            after = hundred[1]
        elif scale <= _LARGEST and (magnitude := _magnitude(tokens, place, table, started=after > at)):
            exponent, after = magnitude
            total = total * power(exponent) if current is None and total else total + (current or 1) * power(exponent)
            current, scale = None, scale + exponent
        else:
            break
    if after == at or _names_a_number(tokens, after, table):
        return None
    return _Amount(total + (current or 0), after, scale, spelled=True)


def _names_a_number(tokens: list[Token], after: int, table: Lexicon) -> bool:
    """Whether what looks like a number in words only introduces one in digits: "năm 2014" is the year, not five."""
    if after >= len(tokens):
        return False
    return tokens[after].value is not None or tokens[after].low in table.words.prefixes.split()


def _hundred(
    tokens: list[Token], at: int, table: Lexicon, current: int | None, *, started: bool
) -> tuple[int, int] | None:
    """A word that multiplies by a hundred what stands before it; the French one also stands alone."""
    found = match(table.hundreds, tokens, at)
    alone = current is None and (table.language == "fr" or started)
    return (int(found[0]), found[1]) if found and (alone or 0 < (current or 0) < 100) else None


def _magnitude(tokens: list[Token], at: int, table: Lexicon, *, started: bool) -> tuple[int, int] | None:
    """A magnitude word; at the start of a number only those that mean one thousand (million) by themselves."""
    found = match(table.scales, tokens, at)
    if found is None or not (started or tokens[at].low in table.words.thousand.split("/")):
        return None
    return int(found[0]), found[1]


def _past_and(tokens: list[Token], at: int, table: Lexicon) -> int:
    joins = at < len(tokens) and tokens[at].low in table.words.ands.split()
    return at + 1 if joins and match(table.numerals, tokens, at + 1) else at


def _made(text: str, tokens: list[Token], at: int, number: int, found: _Amount, table: Lexicon) -> tuple[Quantity, int]:
    """The quantity of an amount: what follows it says whether it is a share, money, a measure, an ordinal or a number."""
    after = found.after
    core_end = tokens[after - 1].end
    kind: Kind = "number"
    unit = currency = ""
    short = False
    if ordinal := _ordinal_end(tokens, number, after, table):
        kind, after, core_end = "ordinal", ordinal, tokens[ordinal - 1].end
    elif decade := _decade_end(tokens, after, found, table):
        short, after = True, decade
    elif percent := match(table.percents, tokens, after):
        kind, after = "percent", percent[1]
        core_end = tokens[after - 1].end if tokens[after - 1].low in "%٪" else core_end
    elif found.currency:
        kind, currency = "money", found.currency
    elif money := _currency_after(text, tokens, after, table):
        kind, (currency, after) = "money", money
    elif (measure := _unit_after(tokens, after, table)) and not (found.spelled and found.value <= 1):
        kind, (unit, after) = "measure", measure
    elif at and adjacent(tokens, at) and tokens[at - 1].low.isalpha() and len(tokens[at].low) == 2:
        short = True  # as in SS19, a season of 2019
    elif at > 1 and hyphen(tokens, at - 1) and len(tokens[at].low) == 2 and len(tokens[at - 2].low) == 4:
        short = tokens[at - 2].low.isdecimal()  # as in 1950-53
    start = _sign_start(text, tokens[at].start)
    value = -found.value if start < tokens[at].start else found.value
    doubtful = tokens[at].low in table.words.doubtful.split()
    sure = not found.spelled or bool(found.scale) or (found.value > _SMALL and not doubtful)
    end = tokens[after - 1].end
    core = (tokens[number].start, core_end)
    quantity = Quantity(value, kind, start, end, text[start:end], core, unit, currency, found.scale, found.spelled, sure,
                        found.foreign, 0, short)  # fmt: skip
    return quantity, after


def _sign_start(text: str, start: int) -> int:
    """Where a minus before the number starts, if there is one and it is no hyphen or dash."""
    free = start == 1 or (start > 1 and text[start - 2] in " \u00a0(")
    return start - 1 if start and text[start - 1] in "-−" and free else start


def _ordinal_end(tokens: list[Token], number: int, after: int, table: Lexicon) -> int:
    """Index after an ordinal's suffix (29th, 29.ª), or the same index where a prefix makes it one (ke-29); 0 for none."""
    if after != number + 1:
        return 0
    dotted = after + 1 if after < len(tokens) and tokens[after].low == "." and adjacent(tokens, after + 1) else after
    for place in (after, dotted):
        if adjacent(tokens, after) and place < len(tokens) and tokens[place].low in table.words.suffixes.split():
            return place + 1
    before = number - 2 if number and hyphen(tokens, number - 1) and adjacent(tokens, number) else number - 1
    wanted = [prefix.rstrip("-") for prefix in table.words.prefixes.split()]
    hyphened = table.words.prefixes.endswith("-") == (before == number - 2)
    return after if before >= 0 and hyphened and tokens[before].low in wanted else 0


def _decade_end(tokens: list[Token], after: int, found: _Amount, table: Lexicon) -> int:
    """Index after what makes a number a decade (1990s, 1990-an); 0 for none."""
    place = after + 1 if hyphen(tokens, after) else after
    marks = {"en": ("s",), "id": ("an",), "ms": ("an",)}.get(table.language, ())
    whole = 10 <= found.value < 2100 and found.value % 10 == 0
    ends = place < len(tokens) and adjacent(tokens, place) and tokens[place].low in marks
    return place + 1 if whole and not found.scale and ends else 0


def _currency_after(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[str, int] | None:
    for place in (at, _past_links(tokens, at, table)):
        named = match(table.currencies, tokens, place)
        if named is None and place < len(tokens) and _is_sign(text, tokens[place]):
            named = match(table.signs, tokens, place)
            named = None if named and named[1] < len(tokens) and _starts_sum(tokens, place, named[1]) else named
        if named:
            return str(named[0]), named[1]
    return None


def _starts_sum(tokens: list[Token], at: int, after: int) -> bool:
    """Whether a sign of money belongs to the next number, not to this one (between 5 and $10)."""
    return tokens[after].value is not None and adjacent(tokens, after) and not adjacent(tokens, at)


def _unit_after(tokens: list[Token], at: int, table: Lexicon) -> tuple[str, int] | None:
    place = at + 1 if hyphen(tokens, at) else at
    found = match(table.units, tokens, place) or match(table.units, tokens, _past_links(tokens, at, table))
    return (str(found[0]), found[1]) if found else None


def _past_links(tokens: list[Token], at: int, table: Lexicon) -> int:
    """Index after the words between an amount and what is counted (millones *de* dólares)."""
    links = table.words.links.split()
    if at < len(tokens) and tokens[at].low in links:
        return at + 1
    elided = at + 1 < len(tokens) and tokens[at].low + tokens[at + 1].low in links
    return at + 2 if elided else at


def _ordinal_word(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """An ordinal in words; never sure: they are adverbs, seconds, quarters and names as well."""
    found = match(table.ordinals, tokens, at)
    if found is None:
        return None
    start, end = tokens[at].start, tokens[found[1] - 1].end
    return Quantity(
        Decimal(found[0]), "ordinal", start, end, text[start:end], (start, end), spelled=True, sure=False
    ), found[1]


_ROMAN = re.compile(r"(?=[IVXL])X{0,3}L?X{0,3}(?:IX|IV|V?I{0,3})")
"""Roman numerals to 89: centuries, quarters, kings, congresses. C, D and M are initials more often than numbers."""


def _roman(text: str, tokens: list[Token], at: int) -> tuple[Quantity, int] | None:
    """A Roman numeral; of one or two letters it may be an initial or an abbreviation as well."""
    word = text[tokens[at].start : tokens[at].end]
    if len(word) > 8 or word in ("I", "L") or not _ROMAN.fullmatch(word):
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50}[letter] for letter in word]
    total = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    start, end = tokens[at].start, tokens[at].end
    return Quantity(Decimal(total), "ordinal", start, end, word, (start, end), spelled=True, sure=len(word) > 2), at + 1
