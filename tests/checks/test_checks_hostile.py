"""Drafts made to break the gate: it must answer, never raise, and not take longer than the text deserves."""

import json
import random
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.growth import grows_too_fast

from dragoman.checks import shipped
from dragoman.checks.lines import check_line
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit

LONG = 10_000_000

BAIT = {
    "one line of ten megabytes": "palabra ",
    "one word of ten megabytes": "a",
    "a million digits": "1",
    "Arabic digits": "٣",
    "nested brackets": "[(",
    "brackets": "[",
    "shortcodes without end": "[a b=",
    "attributes without end": "[caption x='",
    "tags without end": "<a ",
    "entities without end": "&am",
    "braces": "{{",
    "engine marks": "*",
    "engine marks and letters": "*ab",
    "spaces": " ",
    "no-break spaces": "\u00a0",
    "commas": "ab,",
    "digits and commas": "1,",
    "stops and spaces": ". ",
    "quotation marks": "\"'“”",
    "one kind of quotation mark": '"',
    "quotation marks that open": "«",
    "apostrophes": "a'",
    "one word again and again": "no ",
    "two words again and again": "no sí ",
    "names without end": "Ana ",
    "measures without end": "5 km ",
    "money without end": "$5 ",
    "dates without end": "5 May 2020 ",
    "numbers in words": "twenty-one thousand ",
    "Han numerals": "三",
    "Han magnitudes": "万億",
    "Han letters": "新",
    "kana": "カタ",
    "Thai without spaces": "กา",
    "Khmer without spaces": "ការ",
    "bidi overrides": "\u202e5\u202c",
    "unpaired surrogates": "\ud800a ",
    "zero-width joiners": "a\u200d",
    "combining marks": "e\u0301\u0301\u0301",
    "emoji joined": "👩\u200d👩\u200d",
}

GROWN = {
    "numbers that all differ": lambda n: " ".join(map(str, range(n // 5))),
    "words that all differ": lambda n: " ".join(f"{chr(97 + k % 26)}{chr(97 + k // 26 % 26)}{chr(97 + k // 676)}x" for k in range(n // 5)),
    "names that all differ": lambda n: " ".join(f"B{chr(97 + k % 26)}{chr(97 + k // 26 % 26)}{chr(97 + k // 676)}" for k in range(n // 5)),
    "a period of a prime": lambda n: ("abcdefg " * 13 + "h ") * (n // 106 + 1),
}

GROWING: dict[str, Callable[[int], str]] = {
    **{name: (lambda n, piece=piece: (piece * (n // len(piece) + 1))[:n]) for name, piece in BAIT.items()},
    **{name: (lambda n, made=made: made(n)[:n]) for name, made in GROWN.items()},
}


def repeated(piece: str, length: int) -> str:
    return piece * (length // len(piece))


def mixed(length: int) -> str:
    """Every piece after every other, again and again."""
    every = " ".join(BAIT.values())
    return (every * (length // len(every) + 1))[:length]


@pytest.mark.parametrize("bait", BAIT)
def test_a_hostile_line_is_answered(bait: str) -> None:
    text = repeated(BAIT[bait], LONG)
    answer = check_line(1, f"{text}\t{text[: LONG // 2]} 7", "en", "vi", shipped())
    assert any(gap.endswith(":long") for gap in answer["unchecked"])


@pytest.mark.parametrize(("source", "target"), [("es", "en"), ("ja", "ar"), ("en", "km"), ("zh", "th"), ("tlh", "en")])
def test_ten_megabytes_of_everything_are_answered(source: str, target: str) -> None:
    text = mixed(LONG)
    answer = check_line(1, f"{text}\t{text[: LONG // 2]} 7", source, target, shipped())
    assert any(gap.endswith(":long") for gap in answer["unchecked"])


def slow(name: str, source: str, target: str, baits: dict[str, Callable[[int], str]]) -> list[str]:
    """The baits that a check takes longer for than they are longer."""
    (check,) = (each for each in shipped() if each.name == name)

    def work(text: str) -> object:
        unit = Unit("", 0, "0", "body", Segment("s", source, text + " 8"))
        return tuple(check.find(unit, Draft("", "s", target, "", text + " 7"), Knowledge()))

    return [bait for bait, grown in baits.items() if grows_too_fast(work, grown)]


WESTERN = {name: grown for name, grown in GROWING.items() if grown(50).isascii() or "quotation" in name}
"""What is worth trying on words with spaces; the rest is tried on words without."""

NAMES = [check.name for check in shipped()]


@pytest.mark.parametrize("name", NAMES)
def test_a_check_takes_no_longer_than_the_text_deserves(name: str) -> None:
    assert slow(name, "en", "es", WESTERN) == []
    assert slow(name, "ja", "zh", {bait: grown for bait, grown in GROWING.items() if bait not in WESTERN}) == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("source", "target"), [("vi", "id"), ("ar", "th"), ("de", "ko"), ("hi", "km")])
def test_a_mixed_text_takes_no_longer_than_it_deserves(name: str, source: str, target: str) -> None:
    assert slow(name, source, target, {"mixed": mixed}) == []


def test_a_shuffled_page_of_numbers_is_answered() -> None:
    numbers = [str(n) for n in range(3000)]
    random.Random(7).shuffle(numbers)
    answer = check_line(1, " ".join(map(str, range(3000))) + "\t" + " ".join(numbers), "es", "en", shipped())
    assert "error" not in answer


def test_the_command_answers_every_hostile_line() -> None:
    rows = [f"{repeated(piece, 6_000)}\t{repeated(piece, 9_000)}" for piece in BAIT.values()]
    given_bytes = "\n".join(rows).encode("utf-8", "surrogatepass") + b"\n\xff\xfe5\t\xc3(6\n" + repeated("1", LONG).encode() + b"\t1\n"
    line = [sys.executable, "-m", "dragoman", "check", "--from", "en", "--to", "zh"]
    done = subprocess.run(line, input=given_bytes, capture_output=True, check=False)
    answers = [json.loads(answer) for answer in done.stdout.splitlines()]
    assert (done.returncode, len(answers)) == (0, len(rows) + 2), done.stderr[-2000:]
    assert all(("verdict" in answer) != ("error" in answer) for answer in answers)
    assert sum("verdict" in answer for answer in answers) > len(answers) / 2  # what is no text is refused, line by line


LANGUAGES = st.sampled_from(["en", "es", "fr", "de", "ru", "ar", "fa", "he", "hi", "id", "vi", "th", "km", "zh", "ja", "ko", "sw", "tlh"])
ODD = st.text(st.characters(codec=None) | st.sampled_from("0123456789٣三万億.,'\"“”«»[]()<>{}*&;: \u00a0\u200d\u202e%$€-–"), max_size=120)


@settings(max_examples=300, deadline=None)
@given(ODD, ODD, LANGUAGES, LANGUAGES)
def test_no_pair_of_texts_raises(source: str, target: str, first: str, second: str) -> None:
    line = source.replace("\t", " ") + "\t" + target.replace("\t", " ")
    answer = check_line(1, line, first, second, shipped())
    assert "verdict" in answer


@settings(max_examples=150, deadline=None)
@given(ODD, ODD, LANGUAGES, LANGUAGES)
def test_what_is_found_lies_within_the_texts(source: str, target: str, first: str, second: str) -> None:
    line = source.replace("\t", " ").rstrip("\r\n") + "\t" + target.replace("\t", " ").rstrip("\r\n")
    answer = check_line(1, line, first, second, shipped())
    for finding in answer["findings"]:
        (a, b), (c, d) = finding["source"], finding["target"]
        assert 0 <= a <= b <= len(source)
        assert 0 <= c <= d <= len(target)
