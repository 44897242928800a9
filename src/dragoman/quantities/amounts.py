"""Amounts: numbers in digits or words with the magnitudes that belong to them, before what they count is known."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from dragoman.quantities.lexicon import Lexicon, power
from dragoman.quantities.tokens import Token, adjacent, hyphen, match

_LARGEST = 24
"""Powers of ten from words beyond which nothing is counted any more."""

_BOUNDLESS = 10**9

_FRACTIONS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

_SHORT = {"k": 3, "m": 6, "mn": 6, "b": 9, "bn": 9, "t": 12, "tn": 12}
"""What headlines write behind a sum of money: $35m, £2bn."""


class Amount(NamedTuple):
    """A number with its magnitude. `after`: index of the token after it; `scale`: powers of ten that came from words."""

    value: Decimal
    after: int
    scale: int = 0
    spelled: bool = False
    foreign: bool = False
    currency: str = ""


def amount_at(tokens: list[Token], at: int, table: Lexicon, *, money: bool = False) -> Amount | None:
    """The amount that starts at a token, in digits or words."""
    if at >= len(tokens):
        return None
    if table.words.scale_first and (found := _scale_first(tokens, at, table)):
        return found
    if tokens[at].value is not None:
        return digits_at(tokens, at, table, money=money)
    return spelled_at(tokens, at, table)


def digits_at(tokens: list[Token], at: int, table: Lexicon, *, money: bool) -> Amount:
    """Digits at a token, with the multipliers and magnitude words that follow, and smaller magnitudes after those."""
    found = _magnitude_at(tokens, at, table, money=money)
    bound = found.scale
    while bound and (more := _going_on(tokens, found.after, bound, table)):
        found = found._replace(value=found.value + more.value, after=more.after)
        bound = more.scale
    return found


def _going_on(tokens: list[Token], at: int, bound: int, table: Lexicon) -> Amount | None:
    """A smaller magnitude that goes on with the one before it: 3億5000万, 1 crore 20 lakh, 2 million and 300 thousand.
    `bound`: its power of ten."""
    joined = at < len(tokens) and tokens[at].low in table.ands
    at += joined
    if at >= len(tokens) or tokens[at].value is None:
        return None
    more = _magnitude_at(tokens, at, table, money=False)
    if joined and not more.scale:
        return None
    beside = adjacent(tokens, at) or (table.words.from_start and more.value >= 100)  # 37만 5,000달러
    close = bool(table.lengths) and beside and not _dates(tokens, more.after, table)
    return more if 0 < more.scale < bound or (close and not more.scale and more.value < power(bound)) else None


def _magnitude_at(tokens: list[Token], at: int, table: Lexicon, *, money: bool) -> Amount:
    """Digits with one magnitude."""
    value, after, scale = tokens[at].value or Decimal(0), at + 1, 0
    if table.lengths and (section := _section(tokens, at, table)):
        value, after = section
    if adjacent(tokens, after) and tokens[after].low in _FRACTIONS:
        value, after = value + _FRACTIONS[tokens[after].low], after + 1
    if money and adjacent(tokens, after) and tokens[after].low in _SHORT:
        scale = _SHORT[tokens[after].low]
        return Amount(value * power(scale), after + 1, scale, foreign=tokens[at].foreign)
    currency, past = _sign_inside(tokens, after, table)
    past = past_about(tokens, past, table)
    while factor := _factor(tokens, past + 1 if hyphen(tokens, past) else past, table):
        exponent, after = factor
        past = after
        scale += exponent
        value *= power(exponent)
        if scale > _LARGEST:
            break
    if scale and (half := match(table.plus_half, tokens, after)):
        value, after = value + power(scale) / 2, half[1]
    return Amount(value, after, scale, foreign=tokens[at].foreign, currency=currency if scale else "")


def _section(tokens: list[Token], at: int, table: Lexicon) -> tuple[Decimal, int] | None:
    """(value, index after it) of digits with multipliers that one magnitude takes together: 3천 5백 of 3천 5백만."""
    total, bound, place, pieces = Decimal(0), Decimal(_BOUNDLESS), at, 0
    while place < len(tokens) and (number := tokens[place].value) is not None and number < bound:
        factor = match(table.multipliers, tokens, place + 1)
        if factor is not None and factor[0] >= bound:
            break
        pieces, place = pieces + 1, factor[1] if factor else place + 1
        bound = Decimal(factor[0]) if factor else Decimal(0)
        total += number * (factor[0] if factor else 1)
    return (total, place) if pieces > 1 and match(table.scales, tokens, place) else None


def past_about(tokens: list[Token], at: int, table: Lexicon) -> int:
    """Past a word for "and some" between a number and what belongs to it: 30多万."""
    return at + 1 if at < len(tokens) and tokens[at].low in table.about else at


def _factor(tokens: list[Token], at: int, table: Lexicon) -> tuple[int, int] | None:
    """(power of ten, index after it) of a magnitude word or a multiplier that follows digits."""
    if at < len(tokens) and tokens[at].glued:
        return None
    if found := match(table.scales, tokens, at):
        return int(found[0]), found[1]
    if (found := match(table.multipliers, tokens, at)) and (table.lengths or found[0] >= 100):
        return len(str(found[0])) - 1, found[1]
    return None


def _dates(tokens: list[Token], at: int, table: Lexicon) -> bool:
    """Whether what follows a number makes it part of a date."""
    return at < len(tokens) and any(tokens[at].low in marks for marks in table.ymd)


def _sign_inside(tokens: list[Token], at: int, table: Lexicon) -> tuple[str, int]:
    """A sign of money that engines put between a number and its magnitude (86.4$ millóns), and the index after it."""
    sign = match(table.signs, tokens, at) if adjacent(tokens, at) and not tokens[at].low[0].isalpha() else None
    return (str(sign[0]), sign[1]) if sign else ("", at)


class _Sum(NamedTuple):
    """A number in words so far. `section`: what stands under the next magnitude; `bound`: its smallest multiplier."""

    after: int
    total: Decimal = Decimal(0)
    section: Decimal = Decimal(0)
    digit: Decimal | None = None
    bound: int = _BOUNDLESS
    scale: int = 0
    last: int = 0

    def value(self) -> Decimal:
        return self.total + self.section + (self.digit or 0)


def spelled_at(tokens: list[Token], at: int, table: Lexicon) -> Amount | None:
    """A number in words, as a sum of digits, multipliers and magnitudes."""
    low = tokens[at].low if at < len(tokens) else ""
    if low not in table.numerals and low not in table.multipliers and low not in table.scales:
        return None
    if table.words.positional and (found := _positional(tokens, at, table)):
        return found
    if table.words.from_start and at and adjacent(tokens, at) and tokens[at - 1].low[-1:].isalpha():
        return None  # 천 of 공천
    so_far = _Sum(at)
    while True:
        started = so_far.after > at
        place = _past_joint(tokens, so_far, table) if started else at
        longer = _numeral(tokens, place, so_far, table) or _multiplied(tokens, place, so_far, table)
        longer = longer or _magnified(tokens, place, so_far, table, started=started)
        if longer is None:
            break
        so_far = longer
    if so_far.after == at or _names_a_number(tokens, so_far.after, table):
        return None
    if so_far.after == at + 1 and tokens[at].low in table.bound and not _counts(tokens, at + 1, table):
        return None
    value, after, scale = so_far.value(), so_far.after, so_far.scale
    if half := match(table.plus_half, tokens, after):
        value, after = value + power(so_far.last) / 2, half[1]
        if not scale and (larger := match(table.scales, tokens, after)):  # two and a half million
            value, after, scale = value * power(larger[0]), larger[1], int(larger[0])
    return Amount(value, after, scale, spelled=True)


def _counts(tokens: list[Token], at: int, table: Lexicon) -> bool:
    """Whether what stands here is counted by: a unit or a counter, apart or longer than a syllable (사장 is a president)."""
    apart = at < len(tokens) and (not adjacent(tokens, at) or len(tokens[at].low) > 1)
    return apart and (tokens[at].low in table.counters or match(table.units, tokens, at) is not None)


def _past_joint(tokens: list[Token], so_far: _Sum, table: Lexicon) -> int:
    """Past an "and" or a hyphen inside a number."""
    place = so_far.after
    if (so_far.total or so_far.section) and place < len(tokens) and tokens[place].low in table.ands:
        return place + 1 if match(table.numerals, tokens, place + 1) else place
    return place + 1 if hyphen(tokens, place) else place


def _numeral(tokens: list[Token], at: int, so_far: _Sum, table: Lexicon) -> _Sum | None:
    found = match(table.numerals, tokens, at)
    if found is None or so_far.digit is not None or found[0] >= so_far.bound:
        return None
    if found[0] >= 100 and found[0] % 100 == 0:
        return so_far._replace(after=found[1], section=so_far.section + found[0], bound=100)
    return so_far._replace(after=found[1], digit=Decimal(found[0]))


def _multiplied(tokens: list[Token], at: int, so_far: _Sum, table: Lexicon) -> _Sum | None:
    """A word that multiplies the digit before it; some stand alone for one of themselves."""
    found = match(table.multipliers, tokens, at)
    if found is None or found[0] >= so_far.bound or so_far.digit == 0:
        return None
    if so_far.digit is None and not (so_far.total or so_far.section or tokens[at].low in table.alone):
        return None
    section = so_far.section + (1 if so_far.digit is None else so_far.digit) * found[0]
    return so_far._replace(after=found[1], section=section, digit=None, bound=found[0])


def _magnified(tokens: list[Token], at: int, so_far: _Sum, table: Lexicon, *, started: bool) -> _Sum | None:
    """A magnitude word; at the start of a number only those that mean one thousand (million) by themselves."""
    found = match(table.scales, tokens, past_about(tokens, at, table) if started else at)
    dual = bool(table.duals) and found is not None and tokens[found[1] - 1].low in table.duals
    glued = started and at < len(tokens) and tokens[at].glued
    if found is None or glued or so_far.scale > _LARGEST or not (started or dual or tokens[at].low in table.thousand):
        return None
    part, factor = so_far.section + (so_far.digit or 0), power(found[0])
    part = Decimal(2) if dual else part
    total = so_far.total * factor if not part and so_far.total else so_far.total + (part or 1) * factor
    return _Sum(found[1], total, scale=so_far.scale + found[0], last=found[0])


def _names_a_number(tokens: list[Token], after: int, table: Lexicon) -> bool:
    """Whether what looks like a number in words only introduces one in digits: "năm 2014" is the year, not five."""
    if after >= len(tokens):
        return False
    if tokens[after].value is not None:
        return True
    tied = not table.words.prefixes.endswith("-") or hyphen(tokens, after + 1)
    return tied and tokens[after].low in table.prefixes and not table.lengths


def _positional(tokens: list[Token], at: int, table: Lexicon) -> Amount | None:
    """Digits in words side by side, as years are written: 二〇一六."""
    digits, after = "", at
    while after < len(tokens) and (after == at or adjacent(tokens, after)) and len(digits) < 9:
        found = match(table.numerals, tokens, after)
        if found is None or not 0 <= found[0] < 10 or found[0] != int(found[0]):
            break
        digits, after = digits + str(int(found[0])), found[1]
    if len(digits) < 3 or match(table.multipliers, tokens, after) or match(table.scales, tokens, after):
        return None
    return Amount(Decimal(digits), after, spelled=True)


def _scale_first(tokens: list[Token], at: int, table: Lexicon) -> Amount | None:
    """A number whose magnitudes stand before what they multiply: milioni 5, elfu mbili na mia tano."""
    total, after, largest, spelled = Decimal(0), at, 0, True
    while found := _led(tokens, after + 1 if after > at and _joins(tokens, after, table) else after, table):
        exponent, value, past, digits = found
        if total and power(exponent) >= power(largest):
            break
        largest = largest or exponent
        total, after, spelled = total + value, past, spelled and not digits
    if after == at or not largest:
        return None
    return Amount(total, after, largest if largest >= 3 else 0, spelled=spelled)


def _joins(tokens: list[Token], at: int, table: Lexicon) -> bool:
    return at < len(tokens) and tokens[at].low in table.ands


def _led(tokens: list[Token], at: int, table: Lexicon, bound: int = _LARGEST) -> tuple[int, Decimal, int, bool] | None:
    """(power of ten, value, index after, whether in digits) of one magnitude under a bound with its number, or of a number
    alone."""
    named = match(table.scales, tokens, at)
    scale = named or match(table.multipliers, tokens, at)
    if scale is None:
        small = match(table.numerals, tokens, at)
        return (0, Decimal(small[0]), small[1], False) if small and small[0] < 100 else None
    exponent = int(scale[0]) if named else len(str(scale[0])) - 1
    place = scale[1]
    if exponent >= bound:
        return None
    if place < len(tokens) and (number := tokens[place].value) is not None:
        return exponent, number * power(exponent), place + 1, True
    inner = _led(tokens, place, table, exponent)
    if inner:
        return exponent, inner[1] * power(exponent), inner[2], inner[3]
    return exponent, power(exponent), place, False
