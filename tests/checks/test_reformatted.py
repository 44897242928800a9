"""A translation that only writes quantities as its language does is never alarmed about; one that changes a value always is."""

from datetime import date
from decimal import Decimal

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dragoman.checks.numbers import Numbers
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.ident import segment_id
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit
from dragoman.quantities import Quantity, write

LANGUAGES = tuple(
    "en es pt pt-BR fr it ca gl de nl ru uk pl tr ar fa he hi id ms vi th km zh zh-Hant ja ko sw".split()  # noqa: SIM905
)

figures = st.integers(13, 10**9).map(lambda n: Quantity(Decimal(n), "number", 0, 0, ""))
shares = st.decimals(min_value=Decimal("0.1"), max_value=99, places=1).map(lambda n: Quantity(n, "percent", 0, 0, ""))
sums = st.integers(13, 99999).map(lambda n: Quantity(Decimal(n) * 10**9, "money", 0, 0, "", currency="EUR", scale=9))
dates = st.dates(date(1900, 1, 1), date(2099, 12, 31)).map(
    lambda d: Quantity(Decimal(d.year * 10000 + d.month * 100 + d.day), "date", 0, 0, "")
)
lengths = st.integers(13, 99999).map(lambda n: Quantity(Decimal(n), "measure", 0, 0, "", unit="kilometer"))

several = st.lists(figures | shares | sums | dates | lengths, min_size=1, max_size=4, unique_by=lambda q: (q.kind, q.value))


def seen(source: str, target: str, languages: tuple[str, str]) -> list[Finding]:
    """What the check warns of or blocks."""
    segment = Segment(segment_id(languages[0], source), languages[0], source)
    unit = Unit("s", 1, "body/0/text#0", "body", segment)
    draft = Draft("k", segment.id, languages[1], "r", target)
    return [found for found in Numbers().find(unit, draft, Knowledge()) if found.severity != "note"]


def said(quantities: list[Quantity], tag: str) -> str:
    return "; ".join(write(quantity, tag) for quantity in quantities) + "."


@settings(max_examples=150, deadline=None)
@given(several, st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_another_format_is_no_error(quantities: list[Quantity], source: str, target: str) -> None:
    assert seen(said(quantities, source), said(quantities, target), (source, target)) == []


@settings(max_examples=150, deadline=None)
@given(several, st.integers(0, 3), st.sampled_from(LANGUAGES), st.sampled_from(LANGUAGES))
def test_another_value_is_one(quantities: list[Quantity], which: int, source: str, target: str) -> None:
    which %= len(quantities)
    wrong = msgspec.structs.replace(quantities[which], value=quantities[which].value + 1)
    assume(wrong.kind != "date" or wrong.value % 100 < 29)
    assume(wrong.value not in [quantity.value for quantity in quantities])
    told = [*quantities[:which], wrong, *quantities[which + 1 :]]
    assert seen(said(quantities, source), said(told, target), (source, target)) != []
