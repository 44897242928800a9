"""Compare: whether two quantities say the same, and the keys by which equal ones are found without trying all pairs."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from dragoman.quantities.measures import converted
from dragoman.quantities.quantity import Quantity
from dragoman.quantities.words import FAMILIES

Key = tuple[str, Decimal]

_COARSE = Decimal("0.12")

_LAST_PLACE = Decimal("0.6")
"""How far a conversion may be off in the last digit that is printed; 1.0 where it is cut off and not rounded (136 for 136.8)."""

_ROUND = Decimal("0.06")
"""How far a conversion to a round number may be off: 100 miles are printed as 160 km, 300 feet as 90 metres."""

_TEMPERATURES = frozenset({"degree", "celsius", "fahrenheit"})


def parts(quantity: Quantity) -> tuple[int, int, int]:
    """(year, month, day) of a date, 0 for what it does not say."""
    number = int(quantity.value)
    return number // 10000, number // 100 % 100, number % 100


def same(a: Quantity, b: Quantity) -> bool:
    """Whether both say the same value of the same kind in the same unit or currency.

    Dates agree where both speak; times agree by the half day where one does not say which; measures may be converted
    and rounded; everything else is exact.
    """
    if a.kind != b.kind:
        return False
    if a.kind == "date":
        return _same_date(a, b)
    if a.kind == "time":
        return a.value % 720 == b.value % 720 and (a.value == b.value or not (a.half and b.half))
    if a.kind == "measure":
        return same_measure(a, b)
    if (a.short or b.short) and min(a.value, b.value) < 100:
        return a.value % 100 == b.value % 100
    return a.value == b.value and same_currency(a.currency, b.currency)


def _same_date(a: Quantity, b: Quantity) -> bool:
    both = [(x, y) for x, y in zip(parts(a), parts(b), strict=True) if x and y]
    return bool(both) and all(x == y for x, y in both)


def same_currency(a: str, b: str) -> bool:
    """Whether two currencies may be one: equal, or one is an everyday name the other is called by."""
    if a == b or not a or not b:
        return a == b
    return b in FAMILIES.get(a, ()) or a in FAMILIES.get(b, ())


def same_measure(a: Quantity, b: Quantity) -> bool:
    """Whether two measures are one: the second the first, converted and honestly rounded if need be."""
    if a.unit == b.unit and (a.value == b.value or a.unit != "degree"):
        return a.value == b.value
    if a.unit in _TEMPERATURES and b.unit in _TEMPERATURES:
        turned = a.unit == "celsius" or b.unit == "fahrenheit"
        return _same_temperature(a.value, b.value) or (turned and _same_temperature(b.value, a.value))
    first, second = converted(a.value, a.unit), converted(b.value, b.unit)
    if first is None or second is None or first[0] != second[0] or not a.value or not b.value:
        return False
    return _close(first[1] / second[1] * b.value, b.value)


def nearly_same_measure(a: Quantity, b: Quantity) -> bool:
    """Whether a conversion is only coarse: 200 miles told as 300 km."""
    first, second = converted(a.value, a.unit), converted(b.value, b.unit)
    if first is None or second is None or first[0] != second[0]:
        return False
    return abs(first[1] - second[1]) <= _COARSE * abs(first[1])


def _close(exact: Decimal, printed: Decimal) -> bool:
    """Whether a converted amount is printed with honest rounding: to its last digit, to a five, or to zeros before that."""
    place = Decimal(1).scaleb(int(printed.normalize().as_tuple().exponent))
    place *= 5 if printed % (place * 10) and not printed % (place * 5) else 1
    cut = abs(printed) < abs(exact) and abs(exact - printed) < place
    off = abs(exact - printed)
    if place > 1:
        return off <= min((1 if cut else _LAST_PLACE) * place, _ROUND * abs(exact))
    return cut or off <= _LAST_PLACE * place


def _same_temperature(warm: Decimal, cool: Decimal) -> bool:
    """Whether the second is the first in Celsius for Fahrenheit, as a temperature or as a difference of two."""
    fifth = Decimal(5) / Decimal(9)
    return warm == cool or any(abs((warm - zero) * fifth - cool) <= 1 for zero in (0, 32))


def strict_keys(quantity: Quantity) -> tuple[Key, ...]:
    """Keys that equal quantities share. A date has one for each of its parts, so that it is found however it is split."""
    if quantity.kind == "date":
        year, month, day = parts(quantity)
        return tuple((kind, Decimal(part)) for kind, part in (("n", year), ("month", month), ("n", day)) if part)
    if quantity.kind in ("time", "weekday"):
        return ((quantity.kind, quantity.value),)
    return (("n", abs(quantity.value)),)


def loose_keys(quantity: Quantity, key: Key) -> Iterator[Key]:
    """Other keys under which the same may be said: twelve hours for twenty-four, 90s for 1990s, 9 for September. What
    shares one must still be asked whether it `may_mean` the other."""
    kind, value = key
    if kind == "month":
        yield "month?", value
    elif kind == "time":
        yield from _time_keys(value)
    elif kind == "n":
        yield from _number_keys(quantity, value)


def _time_keys(value: Decimal) -> Iterator[Key]:
    yield "half", value % 720


def _number_keys(quantity: Quantity, value: Decimal) -> Iterator[Key]:
    if 10 <= value <= 99 or 1000 <= value < 2100:
        yield "year", value % 100
    if value <= 12 and value == value.to_integral_value():
        yield "month?", value
    if value < 25:
        hours = int(value)
        minutes = (value - hours) * 100
        if minutes < 60 and minutes == minutes.to_integral_value():
            yield "half", (hours * 60 + minutes) % 720


def may_mean(a: Quantity, a_key: Key, b: Quantity, b_key: Key) -> bool:
    """Whether two parts that share a key may be one. A day of a date is no "one" of the text; a number is an hour, a month
    or a decade only where the other is one."""
    if a_key == b_key:
        return _of_one_sort(a, b)
    kinds = {a_key[0], b_key[0]}
    if kinds == {"n"}:
        return (a.short or b.short) and min(a.value, b.value) < 100
    if "month" in kinds:
        return (a if a_key[0] == "n" else b).kind == "number"
    return len(kinds) == 2 or kinds == {"time"}


def _of_one_sort(a: Quantity, b: Quantity) -> bool:
    """Whether two equal numbers may be one: a part of a date is neither an article nor an amount of something."""
    if (a.kind == "date") == (b.kind == "date"):
        return True
    other = b if a.kind == "date" else a
    dated = a if a.kind == "date" else b
    amounts = other.kind in ("measure", "percent", "money") and not (other.unit == "year" and other.value > 1000)
    return dated.sure and other.sure and not amounts
