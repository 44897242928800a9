"""Times of day as a text says them: 17:30, 5.30 p.m., 17h30, 17 giờ 30, pukul 17.30."""

from __future__ import annotations

from decimal import Decimal

from dragoman.quantities.amounts import spelled_at
from dragoman.quantities.lexicon import Lexicon
from dragoman.quantities.quantity import Quantity
from dragoman.quantities.tokens import Token, adjacent, match


def time_at(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """The time that starts at a token. A whole hour needs a word that makes it one."""
    led = match(table.halves, tokens, at) if table.words.half_first else None
    if table.words.unit_first and tokens[at].low in table.hours:
        return _hour_first(text, tokens, at, table)
    if led is not None and led[1] < len(tokens):
        clock = _clock(tokens, led[1]) or _by_word(tokens, led[1], table) or _by_mark(tokens, led[1], table)
        clock = clock or (
            _said(tokens, led[1], table) if table.words.fractions and table.oclock and not table.lengths else None
        )
        return _made(text, tokens, at, clock[2], clock[0], clock[1], led[0]) if clock else None
    clock = _clock(tokens, at) or _by_word(tokens, at, table) or _by_mark(tokens, at, table) or _said(tokens, at, table)
    if clock is None:
        return None
    hours, minutes, after, certain = clock
    half = None if table.words.half_first else match(table.halves, tokens, after)  # 5晚 are five nights
    if half is not None and after == at + 1 and not certain and match(table.units, tokens, after):
        return None  # 2 дня are two days, 2 часа дня is the afternoon
    if half is not None:
        after, hours = half[1], _struck(hours, table)
    elif not certain:
        return None
    return _made(text, tokens, at, after, hours, minutes, half[0] if half else 0)


def _hour_first(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """A time whose hour stands after the hour's word, where hours that last do, too: saa 3 usiku, saa tatu na nusu usiku."""
    clock = _clock(tokens, at + 1) or _by_mark(tokens, at + 1, table) if at + 1 < len(tokens) else None
    clock = clock or _said(tokens, at + 1, table)
    if clock is None:
        return None
    hours, minutes, after, _ = clock
    if past := match(table.plus_half, tokens, after):
        minutes, after = 30, past[1]
    half = match(table.halves, tokens, after)
    if half is None and tokens[after - 2].low != ":":
        return None
    return _made(text, tokens, at, half[1] if half else after, _struck(hours, table), minutes, half[0] if half else 0)


def _struck(hours: int, table: Lexicon) -> int:
    """The hour on our clocks of one that is said; beyond twelve nobody counts from six."""
    return (hours + table.words.clock) % 12 if table.words.clock and hours <= 12 else hours


_EVENING = 6
"""From this hour on to eleven, what is at night is before midnight."""


def _made(
    text: str, tokens: list[Token], at: int, after: int, hours: int, minutes: int, half: int
) -> tuple[Quantity, int]:
    """`half`: 1 in the morning, 2 in the afternoon, 3 at night. Twelve at night is zero."""
    if half == 3:
        half = 2 if hours % 12 >= _EVENING else 1
    if half and hours <= 12:
        hours = hours % 12 + (12 if half == 2 else 0)
    start, end = tokens[at].start, tokens[after - 1].end
    value = Decimal(hours * 60 + minutes)
    return Quantity(
        value, "time", start, end, text[start:end], (start, end), half=half or (2 if hours > 12 else 0)
    ), after


def _whole(tokens: list[Token], at: int, highest: int) -> int:
    """A whole number of at most two digits, or -1."""
    if at >= len(tokens) or not tokens[at].low.isdecimal() or len(tokens[at].low) > 2:
        return -1
    value = int(tokens[at].low)
    return value if value <= highest else -1


def _clock(tokens: list[Token], at: int) -> tuple[int, int, int, bool] | None:
    """17:30, and 17:30:15 whose seconds are passed over."""
    if (
        at + 2 >= len(tokens)
        or tokens[at + 1].low != ":"
        or not (adjacent(tokens, at + 1) and adjacent(tokens, at + 2))
    ):
        return None
    hours, minutes = _whole(tokens, at, 24), _whole(tokens, at + 2, 59)
    if hours < 0 or minutes < 0 or len(tokens[at + 2].low) != 2:
        return None
    return hours, minutes, at + 3, True


def _by_word(tokens: list[Token], at: int, table: Lexicon) -> tuple[int, int, int, bool] | None:
    """17h30, 17h, 17 giờ 30, 3点30分, 3時半."""
    hours, mark = _counted(tokens, at, 24, table)
    if hours < 0 or mark >= len(tokens) or tokens[mark].low not in table.hours:
        return None
    minutes, after = _counted(tokens, mark + 1, 59, table)
    if minutes >= 0 and after < len(tokens) and tokens[after].low in table.minutes:
        return hours, minutes, after + 1, True
    if minutes >= 0 and len(tokens[mark + 1].low) == 2 and not table.minutes:
        return hours, minutes, after, True
    if mark + 1 < len(tokens) and tokens[mark + 1].low in table.half_hours:
        return hours, 30, mark + 2, True
    certain = tokens[mark].low in table.oclock or (tokens[mark].low == "h" and adjacent(tokens, mark))
    return hours, 0, mark + 1, certain


def _counted(tokens: list[Token], at: int, highest: int, table: Lexicon) -> tuple[int, int]:
    """(whole number or -1, index after it); in words where words run together: 四点三十分."""
    number = _whole(tokens, at, highest)
    if number >= 0 or not table.lengths or at >= len(tokens) or tokens[at].value is not None:
        return number, at + 1
    found = spelled_at(tokens, at, table)
    whole = found is not None and found.value <= highest and found.value == int(found.value)
    return (int(found.value), found.after) if found and whole else (-1, at + 1)


def _said(tokens: list[Token], at: int, table: Lexicon) -> tuple[int, int, int, bool] | None:
    """An hour in words, a time only with what makes it one: two in the afternoon, las dos de la tarde, साढ़े पाँच बजे."""
    if table.words.clock and not (at and tokens[at - 1].low in table.hours):
        return None
    found = match(table.numerals, tokens, at) or (match(table.ordinals, tokens, at) if table.words.clitics else None)
    led = "h" in table.hours or table.oclock or (at > 0 and tokens[at - 1].low in table.hours)  # یک شب is one night
    if not led or not found or not 1 <= found[0] < _HOURS or found[0] * 4 % 1:
        return None
    half = match(table.plus_half, tokens, found[1])  # las ocho y media de la tarde
    minutes = 30 if half else int(found[0] % 1 * 60)
    after = half[1] if half else found[1]
    if len(table.hours) > 1 and "h" in table.hours:  # huit heures du soir, tám giờ tối; một sáng is one morning
        after = after + 1 if after < len(tokens) and tokens[after].low in table.hours else len(tokens)
    marked = after < len(tokens) and tokens[after].low in table.oclock
    return int(found[0]), minutes, after + marked, marked


_HOURS = 13
"""The first hour that is not told in words."""


def _by_mark(tokens: list[Token], at: int, table: Lexicon) -> tuple[int, int, int, bool] | None:
    """5 p.m., 5.30 p.m.; certain where the hour's own word stands before it (pukul 17.30)."""
    led = at > 0 and tokens[at - 1].low in table.hours and "h" not in table.hours
    hours, point, rest = tokens[at].low.partition(".")
    if not (hours.isdecimal() and len(hours) <= 2 and int(hours) <= 24):
        return None
    minutes = int(rest) if rest.isdecimal() and len(rest) == 2 and int(rest) < 60 else 0
    if point and len(rest) != 2:
        return None
    if led and not point and (more := _minutes_after(tokens, at + 1, table)):
        return int(hours), more[0], more[1], True
    if point and table.decimal != "." and at + 1 < len(tokens) and tokens[at + 1].low in table.hours:
        return int(hours), minutes, at + 2, True
    return int(hours), minutes, at + 1, led


def _minutes_after(tokens: list[Token], at: int, table: Lexicon) -> tuple[int, int] | None:
    """(minutes, index after them) where they follow an hour whose word stood before it: ម៉ោង 7 និង 55 នាទី."""
    place = at + 1 if at < len(tokens) and tokens[at].low in table.ands else at
    minutes = _whole(tokens, place, 59)
    marked = place + 1 < len(tokens) and tokens[place + 1].low in table.minutes
    return (minutes, place + 2) if minutes >= 0 and marked else None
