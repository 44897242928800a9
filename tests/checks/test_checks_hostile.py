"""Drafts made to break the gate: it must answer, never raise, and not take longer than the text deserves."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.checks import shipped
from dragoman.checks.lines import check_line

LONG = 10_000_000

BAIT = {
    "one line of ten megabytes": "palabra " * (LONG // 8),
    "one word of ten megabytes": "a" * LONG,
    "a million digits": "1" * 1_000_000,
    "brackets": "[" * LONG,
    "shortcodes without end": "[a b=" * (LONG // 5),
    "attributes without end": "[caption " + "x='" * (LONG // 3),
    "tags without end": "<a " * (LONG // 3),
    "entities without end": "&am" * (LONG // 3),
    "braces": "{{" * (LONG // 2),
    "engine marks": "*" * LONG,
    "engine marks and letters": "*ab" * (LONG // 3),
    "spaces": " x" + " " * LONG,
    "commas": "ab," * (LONG // 3),
    "quotation marks": "\"'“”" * (LONG // 4),
    "one word again and again": "no " * (LONG // 3),
    "two words again and again": "no sí " * (LONG // 6),
    "names without end": "Ana " * (LONG // 4),
    "measures without end": "5 km " * (LONG // 5),
    "numbers that all differ": " ".join(map(str, range(1_000_000))),
    "bidi overrides": "\u202e5\u202c" * (LONG // 3),
    "unpaired surrogates": "\ud800a " * (LONG // 3),
    "combining marks": "e" + "\u0301" * LONG,
}


@pytest.mark.parametrize("bait", BAIT)
@pytest.mark.parametrize(("source", "target"), [("es", "en"), ("vi", "id"), ("en", "km")])
def test_a_hostile_line_is_answered(bait: str, source: str, target: str) -> None:
    answer = check_line(1, f"{BAIT[bait]}\t{BAIT[bait][: LONG // 2]} 7", source, target, shipped())
    assert any(gap.endswith(":long") for gap in answer["unchecked"])


def test_a_shuffled_page_of_numbers_is_answered() -> None:
    numbers = [str(n) for n in range(3000)]
    random.Random(7).shuffle(numbers)
    answer = check_line(1, " ".join(map(str, range(3000))) + "\t" + " ".join(numbers), "es", "en", shipped())
    assert "error" not in answer


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.text(max_size=120), st.sampled_from(["es-en", "vi-id", "en-fr", "id-ms", "zh-ar", "en-tlh"]))
def test_no_pair_of_texts_raises(source: str, target: str, languages: str) -> None:
    first, second = languages.split("-")
    line = source.replace("\t", " ") + "\t" + target.replace("\t", " ")
    answer = check_line(1, line, first, second, shipped())
    assert "verdict" in answer
