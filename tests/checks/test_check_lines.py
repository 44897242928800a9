"""The answer `dragoman check` gives for a line."""

import json

import pytest

from dragoman.checks import shipped
from dragoman.checks.lines import check_line


def test_a_wrong_number_is_told_with_its_places() -> None:
    answer = check_line(3, "Costó 5 euros.\tIt cost 6 euros.\n", "es", "en", shipped())
    assert json.loads(json.dumps(answer)) == {
        "v": 1,
        "line": 3,
        "verdict": "hold",
        "unchecked": [],
        "findings": [
            {
                "check": "numbers",
                "severity": "blocker",
                "source": [6, 13],
                "target": [8, 15],
                "message": "The source says “5 euros”, the translation “6 euros”.",
            }
        ],
    }


@pytest.mark.parametrize("line", ["", "one", "one\ttwo\tthree", "\n"])
def test_a_line_that_is_no_pair_is_an_error(line: str) -> None:
    answer = check_line(9, line, "es", "en", shipped())
    assert set(answer) == {"v", "line", "error"}
    assert answer["line"] == 9


def test_an_unknown_pair_is_answered_with_what_was_not_checked() -> None:
    answer = check_line(1, "ຫ້າ\tviis", "lo", "et", shipped())
    assert "numbers:lo" in answer["unchecked"]
    assert answer["verdict"] in ("pass", "warn", "hold")
