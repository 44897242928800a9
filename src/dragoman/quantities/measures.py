"""Measures: units by CLDR's names, with what converts one into another of its dimension."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Measure(NamedTuple):
    """A unit: `factor` to its dimension's first unit after `offset` is added (temperatures alone have an offset)."""

    name: str
    cldr: str
    dimension: str
    factor: Decimal
    offset: Decimal = Decimal(0)


def _rows(dimension: str, prefix: str, factors: dict[str, str]) -> dict[str, Measure]:
    return {name: Measure(name, f"{prefix}-{name}", dimension, Decimal(factor)) for name, factor in factors.items()}


# Factors: the international yard and pound agreement of 1959 (1 ft = 0.3048 m, 1 lb = 0.45359237 kg); a Julian year of
# 365.25 days and a twelfth of it for a month.
UNITS: dict[str, Measure] = {
    **_rows("length", "length", {
        "meter": "1", "kilometer": "1000", "centimeter": "0.01", "millimeter": "0.001", "mile": "1609.344",
        "yard": "0.9144", "foot": "0.3048", "inch": "0.0254", "nautical-mile": "1852",
    }),
    **_rows("mass", "mass", {
        "kilogram": "1", "gram": "0.001", "milligram": "0.000001", "tonne": "1000", "pound": "0.45359237",
        "ounce": "0.028349523125",
    }),
    **_rows("area", "area", {
        "square-meter": "1", "square-kilometer": "1000000", "hectare": "10000", "acre": "4046.8564224",
        "square-mile": "2589988.110336", "square-foot": "0.09290304",
    }),
    **_rows("volume", "volume", {
        "liter": "1", "milliliter": "0.001", "cubic-meter": "1000", "gallon": "3.785411784", "barrel": "158.987294928",
    }),
    **_rows("speed", "speed", {
        "kilometer-per-hour": "1", "mile-per-hour": "1.609344", "meter-per-second": "3.6", "knot": "1.852",
    }),
    **_rows("power", "power", {"watt": "1", "kilowatt": "1000", "megawatt": "1000000", "gigawatt": "1000000000"}),
    **_rows("energy", "energy", {"kilowatt-hour": "1"}),
    **_rows("duration", "duration", {
        "second": "1", "minute": "60", "hour": "3600", "day": "86400", "week": "604800", "month": "2629800",
        "year": "31557600", "decade": "315576000", "century": "3155760000",
    }),
    "degree": Measure("degree", "angle-degree", "temperature", Decimal(1)),
    "celsius": Measure("celsius", "temperature-celsius", "temperature", Decimal(1)),
    "fahrenheit": Measure("fahrenheit", "temperature-fahrenheit", "temperature", Decimal(5) / Decimal(9), Decimal(-32)),
}  # fmt: skip


def converted(value: Decimal, unit: str) -> tuple[str, Decimal] | None:
    """(dimension, amount in the dimension's first unit); None for a unit that is not in the table."""
    measure = UNITS.get(unit)
    if measure is None:
        return None
    return measure.dimension, (value + measure.offset) * measure.factor
