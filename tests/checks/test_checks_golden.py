"""Pairs on disk: what each check must find, what it must leave alone, and what nobody can find in a pair alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dragoman.checks import shipped
from dragoman.checks.lines import check_line

GOLDEN = Path(__file__).parent.parent / "golden" / "checks"


def pairs() -> Iterator[tuple[str, int, str, str]]:
    for file in sorted(GOLDEN.glob("*.tsv")):
        for number, line in enumerate(file.read_text(encoding="utf-8").split("\n"), 1):
            if line and not line.startswith("#"):
                expected, _, pair = line.partition("\t")
                yield file.stem, number, expected, pair


@pytest.mark.parametrize(("languages", "number", "expected", "pair"), list(pairs()))
def test_golden_pair(languages: str, number: int, expected: str, pair: str) -> None:
    source, target = languages.split("-", 1)
    answer = check_line(number, pair, source, target, shipped())
    found = {finding["check"] for finding in answer["findings"]}
    grave = {finding["check"] for finding in answer["findings"] if finding["severity"] != "note"}
    if expected.partition(":")[0] == "none":
        assert found == set(), answer
    elif expected.startswith("not-findable:"):
        assert grave == set(), "it has become findable: name the check in the file"
    else:
        assert expected in found, answer


def test_there_are_golden_pairs() -> None:
    assert len(list(pairs())) > 50
