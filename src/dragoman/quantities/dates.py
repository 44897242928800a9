"""Dates and weekdays as a text says them: 29 August 2024, agosto de 2024, ngày 29 tháng 8 năm 2024, 22/08/2024."""

from __future__ import annotations

from decimal import Decimal

from dragoman.quantities.amounts import spelled_at
from dragoman.quantities.compare import parts as parts_of
from dragoman.quantities.lexicon import Lexicon
from dragoman.quantities.quantity import Quantity
from dragoman.quantities.tokens import Token, adjacent, hyphen, match, one_of

_BETWEEN = frozenset(
    [",", ".", "de", "del", "di", "do", "du", "of", "the", "d", "'", "’", "ngày", "năm", "tahun", "เดือน", "ខែ", "ឆ្នាំ"]
)
"""What may stand between the parts of a date, in any of the languages."""

_SEPARATORS = "/.-"


def date_at(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """The date that starts at a token."""
    return (
        _marked(text, tokens, at, table)
        or _of_era(text, tokens, at, table)
        or _all_digits(text, tokens, at, table)
        or _day_first(text, tokens, at, table)
        or _month_first(text, tokens, at, table)
    )


def _marked(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """A date whose numbers have marks behind them: 2016年3月5日, 3월 5일, 5日. A year needs its four digits."""
    if not table.ymd[0]:
        return None
    parts, after = [0, 0, 0], at
    for which, (lowest, highest) in enumerate(((1000, 2999), (1, 12), (1, 31))):
        found = _number(tokens, after, table)
        if found is None or not lowest <= found[0] <= highest or not one_of(tokens, found[1], table.ymd[which]):
            if any(parts):
                break
            continue
        if any(parts) and not parts[which - 1]:
            break
        parts[which], after = found[0], found[1] + 1
    year, month, day = parts
    if not any(parts) or (not year and not month and match(table.units, tokens, after - 1)):
        return None  # 4日 is the fourth or four days, told by what counts days
    return _made(text, tokens, at, after, (year, month, day), sure=True)


def _number(tokens: list[Token], at: int, table: Lexicon) -> tuple[int, int] | None:
    """(whole number, index after it) in digits or in words."""
    if small := _small(tokens, at, 1, 2999):
        return small, at + 1
    found = spelled_at(tokens, at, table)
    whole = found is not None and found.value == found.value.to_integral_value()
    return (int(found.value), found.after) if found and whole else None


def _of_era(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """A year counted in an era of its own: พ.ศ. 2559, 令和6年."""
    era = match(table.eras, tokens, at)
    found = _number(tokens, era[1], table) if era else None
    if era is None or found is None or (not table.lengths and tokens[era[1]].value is None):
        return None
    number, after = found
    year = _common(number, int(era[0]))
    if not 1000 <= year <= 2999:
        return None
    later = _marked(text, tokens, after + 1, table) if one_of(tokens, after, table.ymd[0]) else None
    after += one_of(tokens, after, table.ymd[0])
    month, day = parts_of(later[0])[1:] if later else (0, 0)
    return _made(text, tokens, at, later[1] if later else after, (year, month, day), sure=True)


def _common(number: int, offset: int) -> int:
    """The year of our era; a Buddhist year is told from one of ours by its size."""
    return number + offset if offset > 0 or number + offset >= 1500 else number


def of_other_calendar(tokens: list[Token], at: int, table: Lexicon) -> int:
    """Index after a date of a calendar that is not read (5 فروردین 1398, 1437 هـ); 0 for none."""
    lowest, highest, _ = table.words.calendar_years
    if not highest:
        return 0
    after = at + 1 if _small(tokens, at, 1, 31) else at
    if month := match(table.calendar, tokens, after):
        year = month[1] + 1 if one_of(tokens, month[1], table.calendar_words) else month[1]
        after = year + 1 if _small(tokens, year, lowest, highest) else month[1]
        return after if after > at + 1 or month[1] > at + 1 else 0
    if not _small(tokens, at, lowest, highest):
        return 0
    marked = one_of(tokens, at + 1, table.calendar_words) or (at > 0 and tokens[at - 1].low in table.calendar_words)
    return at + 1 if marked else 0


def weekday_at(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """The weekday that starts at a token; not sure where its name is another word, too."""
    found = match(table.weekdays, tokens, at)
    if found is None:
        return None
    start, end = tokens[at].start, tokens[found[1] - 1].end
    name = text[start:end]
    capital = name != name.lower()
    # In Vietnamese "thứ hai" is second and "thứ Hai" is Monday.
    doubtful = name.lower() in table.doubtful and not (capital and table.language in ("id", "ms"))  # minggu is a week
    doubtful = doubtful or (table.language == "vi" and not capital)
    sure = not doubtful
    sure = sure and not _in_name(text, tokens, found[1], table) and not _in_title(text, start)
    return Quantity(
        Decimal(found[0]),
        "weekday",
        start,
        end,
        text[start:end],
        (start, end),
        spelled=True,
        sure=sure,
        doubtful=doubtful,
    ), found[1]


def _in_title(text: str, start: int) -> bool:
    """Whether a Chinese title begins shortly before: 《周六夜现场》."""
    return text.rfind("《", max(0, start - 20), start) > text.rfind("》", max(0, start - 20), start)


def _in_name(text: str, tokens: list[Token], after: int, table: Lexicon) -> bool:
    """Whether a weekday is part of a name, as in Sunday Times: a word with a capital follows that is no month."""
    if table.language != "en" or after >= len(tokens) or not text[tokens[after].start].isupper():
        return False
    return match(table.months, tokens, after) is None


def _made(
    text: str, tokens: list[Token], at: int, after: int, parts: tuple[int, int, int], *, sure: bool
) -> tuple[Quantity, int]:
    year, month, day = parts
    start, end = tokens[at].start, tokens[after - 1].end
    value = Decimal(year * 10000 + month * 100 + day)
    return Quantity(value, "date", start, end, text[start:end], (start, end), sure=sure), after


def _small(tokens: list[Token], at: int, lowest: int, highest: int) -> int:
    """A whole number without marks in a range, or 0."""
    if at >= len(tokens) or tokens[at].value is None or not tokens[at].low.isdecimal() or len(tokens[at].low) > 4:
        return 0
    value = int(tokens[at].low)
    return value if lowest <= value <= highest else 0


def _all_digits(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """22/08/2024, 22.8.2024, 2024-08-22: three numbers with the same sign between them."""
    places = range(at + 1, at + 5)
    if at + 4 >= len(tokens) or tokens[at].value is None or not all(adjacent(tokens, place) for place in places):
        return None
    if tokens[at + 1].low not in _SEPARATORS or tokens[at + 1].low != tokens[at + 3].low:
        return None
    numbers = [_small(tokens, place, 1, 2999) for place in (at, at + 2, at + 4)]
    parts = _ordered(numbers, table.words.order)
    return _made(text, tokens, at, at + 5, parts, sure=True) if parts else None


def _ordered(numbers: list[int], order: str) -> tuple[int, int, int] | None:
    """(year, month, day) of three numbers. Where only one order makes a month, it is that one."""
    first, second, third = numbers
    if first >= 1000:
        return (first, second, third) if 1 <= second <= 12 and 1 <= third <= 31 else None
    if third < 1000:
        return None
    day, month = (second, first) if order == "mdy" else (first, second)
    if month > 12:
        day, month = month, day
    return (third, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _skip(tokens: list[Token], at: int) -> int:
    """Past at most three of the words that stand between the parts of a date."""
    for _ in range(3):
        if at < len(tokens) and tokens[at].low in _BETWEEN:
            at += 1
    return at


def _month(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[int, bool, int] | None:
    """(month, whether its full and certain name, index after)."""
    found = match(table.months, tokens, at)
    if found is None:
        return None
    (number, full), after = found
    capital = text[tokens[at].start].isupper()
    doubtful = tokens[at].low in table.doubtful
    again = match(table.months, tokens, after + 1) if after < len(tokens) and tokens[after].low == "/" else None
    if again and again[0][0] == number:  # both names of one month: حزيران/يونيو
        after, doubtful, full = again[1], False, True
    dotted = after < len(tokens) and tokens[after].low == "."
    if not full and hyphen(tokens, after) and adjacent(tokens, after):
        return None  # of Сент-Луис
    if (not full and not dotted and (doubtful or not capital)) or (
        doubtful and table.language in ("en", "ms") and not capital
    ):
        return None
    return number, full and not doubtful, after


def _day_first(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    day = _small(tokens, at, 1, 31)
    if not day:
        return _in_words(text, tokens, at, table)
    after = at + 1
    if adjacent(tokens, after) and tokens[after].low in table.suffixes:
        after += 1
    month = _month(text, tokens, _skip(tokens, after), table)
    if month is None:
        return None
    year, after = _year(tokens, month[2], table)
    return _made(text, tokens, at, after, (year, month[0], day), sure=True)


_DAYS = range(1, 32)


def _in_words(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """A date whose day is told in words: primero de mayo, uno de octubre, ششم نوامبر."""
    day = match(table.ordinals, tokens, at) or (match(table.numerals, tokens, at) if table.language != "en" else None)
    if table.heads and tokens[at].low in table.doubtful:
        return None  # einer Novembernacht
    if day is None or day[0] not in _DAYS or (at and match(table.fractions, tokens, at - 1)):
        return None  # the first half of May, in languages where the half stands first
    month = _month(text, tokens, day[1] + one_of(tokens, day[1], table.links), table)
    glued = month is not None and tokens[month[2] - 1].glued
    if month is None or glued or not month[1] or (adjacent(tokens, month[2]) and tokens[month[2]].low[0].isalpha()):
        return None  # in der ersten Oktoberhälfte
    year, after = _year(tokens, month[2], table)
    return _made(text, tokens, at, after, (year, month[0], int(day[0])), sure=True)


def _year(tokens: list[Token], at: int, table: Lexicon) -> tuple[int, int]:
    """(year, index after it) when one follows, else (0, at)."""
    place = _skip(tokens, at)
    if place < len(tokens) and tokens[place].low == "/":
        place += 1
    if era := match(table.eras, tokens, place):
        place = era[1]
    year = _small(tokens, place, 1000, 2999)
    year = _common(year, min(table.words.eras.values(), default=0)) if year > 2400 else year
    return (year, place + 1) if year else (0, at)


def _month_first(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    month = _month(text, tokens, at, table)
    if month is None:
        return None
    number, certain, after = month
    year, end = _year(tokens, after, table)
    if year:
        return _made(text, tokens, at, end, (year, number, 0), sure=True)
    place = after + 1 if after < len(tokens) and tokens[after].low == "." else after
    day = _small(tokens, place, 1, 31)
    if day and (table.words.order == "mdy" or table.words.unit_first):
        end = place + 1
        if adjacent(tokens, end) and tokens[end].low in table.suffixes:
            end += 1
        year, end = _year(tokens, end, table)
        return _made(text, tokens, at, end, (year, number, day), sure=True)
    return _made(text, tokens, at, after, (0, number, 0), sure=certain)
