"""Read: the quantities a text speaks of, in order, by the tables of its language."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import zip_longest

import msgspec

from dragoman.quantities.amounts import Amount, amount_at, digits_at, past_about
from dragoman.quantities.dates import date_at, of_other_calendar, weekday_at
from dragoman.quantities.lexicon import Lexicon, lexicon, power
from dragoman.quantities.measures import UNITS
from dragoman.quantities.ordinals import long_ordinal, ordinal_end, ordinal_word, roman
from dragoman.quantities.quantity import Kind, Quantity
from dragoman.quantities.times import time_at
from dragoman.quantities.tokens import Token, adjacent, hyphen, match, one_of, tokenise

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
        "تا",
        "الى",
        "إلى",
        "و",
        "עד",
        "से",
        "và",
        "atau",
        "hoặc",
        "bis",
        "und",
        "oder",
        "tot",
        "en",
        "of",
        "до",
        "и",
        "или",
        "і",
        "й",
        "та",
        "або",
        "чи",
        "do",
        "lub",
        "ila",
        "ile",
        "ve",
        "veya",
        "na",
        "hadi",
        "au",
    }
)
"""What stands between the two ends of a range, in any of the languages."""

_SMALL = 2
"""Up to here a number in words is too often an article, a pronoun or an idiom to be sure of. Of three to twelve in English news
1 in 100 has no counterpart in professional translations, of two 1 in 10, of one 1 in 3."""


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
        step = _at(text, tokens, at, table) if _may_start(text, tokens[at], table) else None
        if step is None:
            at += 1
            continue
        quantity, at = step
        if quantity is not None:
            found.append(quantity)
    return _shared(text, found)


def _may_start(text: str, token: Token, table: Lexicon) -> bool:
    """Whether a token may be the first of a quantity: most are not, and need not be asked by every reader."""
    return token.value is not None or token.low in table.starters or text[token.start] in "IVXL"


def _shared(text: str, found: list[Quantity]) -> tuple[Quantity, ...]:
    """The quantities with what only the last of a range names given to the first: 2 to 4 inches, 10-15 %; or only the
    first to the last where it stands in front: miaka 18 hadi 29."""
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
        elif first.start < first.core[0] and last.kind == "number" and between in RANGE and first.kind in _FIRST:
            found[place + 1] = msgspec.structs.replace(last, kind=first.kind, unit=first.unit)
    return tuple(_footed(found))


_FIRST = ("measure", "percent")
"""What one word in front of a range counts all of it by."""


def _footed(found: list[Quantity]) -> Iterator[Quantity]:
    """Feet and inches as one measure: 6-foot-6; and metres and centimetres: 1 metro y 98 centímetros."""
    skip = False
    for quantity, following in zip_longest(found, found[1:]):
        if skip:
            skip = False
            continue
        if (
            following is not None
            and (parts := _PARTS.get((quantity.unit, following.unit)))
            and following.value < parts[0]
        ):
            skip = following.start - quantity.end <= parts[1]
        if skip and following is not None and parts:
            value = quantity.value + following.value / parts[0]
            quantity = msgspec.structs.replace(
                quantity, value=value, end=following.end, text=quantity.text + "-" + following.text
            )
        yield quantity


_PARTS = {("foot", ""): (12, 1), ("foot", "inch"): (12, 5), ("meter", "centimeter"): (100, 5)}
"""By a unit and that of what follows: how many make one, and how many code points may stand between."""


def _at(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity | None, int] | None:
    """What starts at a token: (quantity or None for something to pass over, index after it)."""
    if decoy := match(table.decoys, tokens, at):
        return None, int(decoy[1])
    if table.words.calendar_years[1] and (past := of_other_calendar(tokens, at, table)):
        return None, past
    if table.lengths and (few := _few(tokens, at, table)):
        return None, few
    return (
        date_at(text, tokens, at, table)
        or weekday_at(text, tokens, at, table)
        or time_at(text, tokens, at, table)
        or _signed(text, tokens, at, table)
        or _named_first(text, tokens, at, table)
        or _fraction(text, tokens, at, table)
        or _century(text, tokens, at, table)
        or _dual(text, tokens, at, table)
        or long_ordinal(text, tokens, at, table)
        or _counted(text, tokens, at, table)
        or ordinal_word(text, tokens, at, table)
        or roman(text, tokens, at, table)
    )


def _few(tokens: list[Token], at: int, table: Lexicon) -> int:
    """Index after two digits in words that follow each other and mean a few (两三天, สองสามวัน, 두세 명); 0 for none."""
    first = match(table.numerals, tokens, at)
    second = match(table.numerals, tokens, first[1]) if first and adjacent(tokens, first[1]) else None
    third = match(table.numerals, tokens, second[1]) if second and adjacent(tokens, second[1]) else None
    if not first or not second or third or not 0 < first[0] < 9:
        return 0
    if second[0] != first[0] + 1:
        return 0
    after = int(second[1])
    while larger := match(table.multipliers, tokens, after) or match(table.scales, tokens, after):
        after = larger[1]
    return after


def _signed(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """An amount after a sign of money."""
    sign = match(table.signs, tokens, at)
    if sign is None or not _is_sign(text, tokens[at]):
        return None
    currency, number = sign
    if number >= len(tokens) or tokens[number].value is None or tokens[number].start - tokens[number - 1].end > 1:
        return None
    found = digits_at(tokens, number, table, money=True)
    quantity, after = _made(text, tokens, at, number, found, table)
    return _money(quantity, currency), after


def _named_first(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """An amount after the word for what it counts: yüzde 5, ร้อยละ 5, kilomita 10, dola milioni 3."""
    percent = match(table.percents_first, tokens, at)
    named = None
    if percent is None and table.words.unit_first:
        named = match(table.currencies, tokens, at) or match(table.units, tokens, at)
    led = percent or named
    found = amount_at(tokens, led[1], table) if led else None
    if led is None or found is None or text[tokens[led[1] - 1].end : tokens[led[1]].start].strip():
        return None
    quantity, after = _made(text, tokens, at, led[1], found, table)
    if percent:
        return msgspec.structs.replace(quantity, kind="percent", unit="", sure=True), after
    if match(table.currencies, tokens, at):
        return _money(quantity, str(led[0])), after
    unit = str(led[0])
    if unit in ("year", "decade") and not found.spelled and _YEARS[0] <= found.value <= _YEARS[1]:
        return msgspec.structs.replace(quantity, kind="number", unit="", short=unit == "decade"), after
    if (rate := match(table.rates, tokens, after)) and f"{unit}-per-{rate[0]}" in UNITS:
        unit, after = f"{unit}-per-{rate[0]}", rate[1]
    decade = found.spelled and unit == "year" and found.value in (10, 100)
    return msgspec.structs.replace(quantity, kind="measure", unit=unit, sure=quantity.sure and not decade), after


_YEARS = (1000, 2999)
"""Years that are meant where the word for a year stands before a number: mwaka 2019."""


def _fraction(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """A fraction in words (two thirds), or with its denominator first (三分之二). Never sure in words: halves are idioms."""
    share, after = None, at
    if found := match(table.fractions, tokens, at):
        share, after = Decimal(found[0].numerator) / Decimal(found[0].denominator), found[1]
    elif table.parts_of and (below := amount_at(tokens, at, table)) and one_of(tokens, below.after, table.parts_of):
        above = amount_at(tokens, below.after + 1, table)
        if above and below.value:
            share, after = above.value / below.value, above.after
    if share is None:
        return None
    if counted := _share_of(text, tokens, at, after, share, table):
        return counted
    start, end = tokens[at].start, tokens[after - 1].end
    sure = tokens[at].value is not None and not table.counters  # 1 ใน 4 is also one of four
    return Quantity(share, "fraction", start, end, text[start:end], (start, end), spelled=True, sure=sure), after


_HALF = Decimal("0.5")
"""The least part of a unit in words to be sure of: a quarter of an hour is told as fifteen minutes, or as a while."""


def _share_of(
    text: str, tokens: list[Token], at: int, after: int, share: Decimal, table: Lexicon
) -> tuple[Quantity, int] | None:
    """A fraction of a magnitude or of a unit: half a million, a quarter of an hour."""
    place = after + 1 if one_of(tokens, after, table.links) or hyphen(tokens, after) else after
    one = match(table.numerals, tokens, place)
    place = one[1] if one and one[0] == 1 else place
    if scale := match(table.scales, tokens, place):
        found = Amount(share * power(scale[0]), scale[1], scale[0], spelled=True)
        return _made(text, tokens, at, at, found, table)
    if unit := match(table.units, tokens, place):
        start, end = tokens[at].start, tokens[unit[1] - 1].end
        sure = not table.counters and share >= _HALF
        return Quantity(share, "measure", start, end, text[start:end], (start, end), str(unit[0]), spelled=True,
                        sure=sure), unit[1]  # fmt: skip
    return None


def _dual(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """Two of a unit in one word: عامين, שעתיים. As little sure as any two."""
    if tokens[at].low not in table.duals or not (unit := match(table.units, tokens, at)):
        return None
    start, end = tokens[at].start, tokens[unit[1] - 1].end
    value, after = Decimal(2), int(unit[1])
    if half := match(table.plus_half, tokens, after):
        value, after, end = Decimal("2.5"), half[1], tokens[half[1] - 1].end
    return Quantity(value, "measure", start, end, text[start:end], (start, end), str(unit[0]), spelled=True,
                    sure=value > _SMALL), after  # fmt: skip


def _century(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """A century whose word follows its number (19世纪), or a decade of it (20世纪90年代, the 1990s)."""
    found = amount_at(tokens, at, table) if table.century else None
    if found is None or found.scale or not one_of(tokens, found.after, table.century) or not 0 < found.value < 30:
        return None
    kind: Kind = "ordinal"
    after, value = found.after + 1, found.value
    years = amount_at(tokens, after, table)
    ended = years is not None and years.value < 100 and one_of(tokens, years.after, table.decade)
    decade = years.after + 1 if years and ended else 0
    if years and decade:
        after, value, kind = decade, (found.value - 1) * 100 + years.value, "number"
    start, end = tokens[at].start, tokens[after - 1].end
    sure = not found.spelled or bool(decade)
    return Quantity(value, kind, start, end, text[start:end], (start, end), sure=sure, short=bool(decade)), after


def _is_sign(text: str, token: Token) -> bool:
    return not token.low[0].isalpha() or text[token.start].isupper()


def _money(quantity: Quantity, currency: str) -> Quantity:
    code = quantity.currency if currency == "$" and quantity.currency else currency
    return msgspec.structs.replace(quantity, kind="money", currency=code, unit="", sure=True, short=False)


def _counted(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[Quantity, int] | None:
    """An amount in digits or words, with what it counts."""
    found = amount_at(tokens, at, table)
    return _made(text, tokens, at, at, found, table) if found else None


def _made(text: str, tokens: list[Token], at: int, number: int, found: Amount, table: Lexicon) -> tuple[Quantity, int]:
    """The quantity of an amount: what follows it says whether it is a share, money, a measure, an ordinal or a number."""
    after = found.after
    core_end = tokens[after - 1].end
    kind: Kind = "number"
    unit = currency = ""
    short = False
    if decade := _decade_end(tokens, after, found, table):
        short, after = True, decade
    elif ordinal := ordinal_end(tokens, number, after, table):
        kind, after, core_end = "ordinal", ordinal, tokens[ordinal - 1].end
    elif percent := match(table.percents, tokens, after + 1 if hyphen(tokens, after) else after):
        kind, after = "percent", percent[1]
        core_end = tokens[after - 1].end if tokens[after - 1].low in "%٪" else core_end
    elif found.currency:
        kind, currency = "money", found.currency
    elif money := _currency_after(text, tokens, after, table):
        kind, (currency, after) = "money", money
    elif (measure := _unit_after(tokens, after, table)) and not (found.spelled and found.value < 1):
        kind, (unit, after) = "measure", measure
        unit = _speed(tokens, at, unit, table) if table.rates else unit
        if half := match(table.plus_half, tokens, after):  # an hour and a half
            found, after = found._replace(value=found.value + Decimal("0.5")), half[1]
    elif at and adjacent(tokens, at) and _ascii_word(tokens[at - 1].low) and len(tokens[at].low) == 2:
        short = True  # as in SS19, a season of 2019
    elif at > 1 and hyphen(tokens, at - 1) and len(tokens[at].low) == 2 and len(tokens[at - 2].low) == 4:
        short = tokens[at - 2].low.isdecimal()  # as in 1950-53
    start = _sign_start(text, tokens[at].start)
    value = -found.value if start < tokens[at].start else found.value
    doubtful = " ".join(each.low for each in tokens[at : found.after][:3]) in table.doubtful
    doubtful = doubtful and not (unit and table.language == "vi")  # năm is five before a unit, else more often a year
    sure = not found.spelled or bool(found.scale) or (found.value > _SMALL and not doubtful)
    sure = sure and not (found.spelled and kind == "number" and _glued(tokens, after, table))
    sure = sure and not (found.spelled and table.language == "en" and _in_title(text, tokens, at, found.after))
    sure = sure and not _idle(tokens, after, found, kind, unit, table) and not (short and found.value == 10)
    end = tokens[after - 1].end
    core = (tokens[number].start, core_end)
    quantity = Quantity(value, kind, start, end, text[start:end], core, unit, currency, found.scale, found.spelled, sure,
                        found.foreign, 0, short, doubtful and found.spelled)  # fmt: skip
    return quantity, after


def _glued(tokens: list[Token], after: int, table: Lexicon) -> bool:
    """Whether a number in words begins a compound that is not known, and may be no number of its own: Dreieck."""
    return bool(table.heads) and adjacent(tokens, after) and tokens[after].low[0].isalpha()


def _in_title(text: str, tokens: list[Token], at: int, after: int) -> bool:
    """Whether a number inside a sentence is part of a name or a title: a capital of its own and one after it."""
    start = tokens[at].start
    inside = start > 1 and text[start].isupper() and text[start - 2] not in ".!?:\"“”'"
    return inside and after < len(tokens) and text[tokens[after].start].isupper()


def _ascii_word(word: str) -> bool:
    return word.isascii() and word.isalpha()


_TRIPLED = 4
"""Up to here "times as much" is also said in one word: doubled, tripled."""

_COUNTED = 12
"""Up to here a number in words needs the word it counts by, in languages that have such words: 三 is in many names."""


def _idle(tokens: list[Token], after: int, found: Amount, kind: Kind, unit: str, table: Lexicon) -> bool:
    """Whether a number is none that other languages need say, where all counting has counters: 三 that counts nothing is part
    of a name; 2人 is a couple, 2度目 again, 1年間 the year."""
    if found.spelled and unit == "year" and found.value in (10, 100):
        return True  # a decade, a century
    if found.spelled and one_of(tokens, found.after + hyphen(tokens, found.after), table.folds):
        return found.value <= _TRIPLED or hyphen(tokens, found.after)  # a five-time winner is a quintuple one
    if not table.counters or found.scale:
        return False
    if found.spelled and one_of(tokens, found.after, table.about):
        return True
    if one_of(tokens, found.after, table.folds):
        return found.value <= _TRIPLED
    counted = one_of(tokens, after, table.counters)
    if found.spelled and kind == "number" and found.value <= _COUNTED:
        return not counted
    if unit == "year" and found.value in (10, 100):
        return True
    if unit == "degree" and found.value <= _TRIPLED:
        return True  # 2度 is also twice
    lasting = unit in ("year", "month", "week", "day", "hour", "minute", "second")
    return found.value in (1, 2) and (kind == "ordinal" or lasting or (counted and kind == "number"))


def _speed(tokens: list[Token], at: int, unit: str, table: Lexicon) -> str:
    """A length as a speed where the words before it say so: 每小时 85 英里, 時速85マイル, 시속 85마일."""
    for place in range(at - 1, max(at - 4, -1), -1):
        rate = match(table.rates, tokens, place)
        if rate and f"{unit}-per-{rate[0]}" in UNITS:
            return f"{unit}-per-{rate[0]}"
    return unit


def _sign_start(text: str, start: int) -> int:
    """Where a minus before the number starts, if there is one and it is no hyphen or dash."""
    free = start == 1 or (start > 1 and text[start - 2] in " \u00a0(")
    return start - 1 if start and text[start - 1] in "-−" and free else start


def _decade_end(tokens: list[Token], after: int, found: Amount, table: Lexicon) -> int:
    """Index after what makes a number a decade (1990s, 1990-an); 0 for none."""
    place = after + 1 if hyphen(tokens, after) else after
    whole = 10 <= found.value < 2100 and found.value % 10 == 0
    close = adjacent(tokens, place) or bool(table.lengths)
    ends = place < len(tokens) and close and tokens[place].low in table.decade
    return place + 1 if whole and not found.scale and ends else 0


def _past_country(text: str, tokens: list[Token], at: int) -> int:
    """Index after a country's letters before its money: US-Dollar, US dollars."""
    if at >= len(tokens) or text[tokens[at].start : tokens[at].end] not in ("US", "AS"):
        return at
    return at + 2 if hyphen(tokens, at + 1) else at + 1


def _currency_after(text: str, tokens: list[Token], at: int, table: Lexicon) -> tuple[str, int] | None:
    if at < len(tokens) and tokens[at].glued:
        return None
    for place in (at, _past_links(tokens, at, table), _past_country(text, tokens, at)):
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


_ABBREVIATED = 2
"""Letters of a unit's abbreviation, at most: these stand behind the number wherever the words stand."""


def _unit_after(tokens: list[Token], at: int, table: Lexicon) -> tuple[str, int] | None:
    place = at + 1 if hyphen(tokens, at) else at
    if place < len(tokens) and tokens[place].glued:
        return None
    if table.words.unit_first and place < len(tokens) and len(tokens[place].low) > _ABBREVIATED:
        return None  # it counts with what follows: watoto 3 siku ya
    found = match(table.units, tokens, place) or match(table.units, tokens, _past_links(tokens, at, table))
    return (str(found[0]), found[1]) if found else None


def _past_links(tokens: list[Token], at: int, table: Lexicon) -> int:
    """Index after the words between an amount and what is counted (millones *de* dólares)."""
    links = table.links
    at = past_about(tokens, at, table)
    if at < len(tokens) and tokens[at].low in links:
        return at + 1
    elided = at + 1 < len(tokens) and tokens[at].low + tokens[at + 1].low in links
    return at + 2 if elided else at
