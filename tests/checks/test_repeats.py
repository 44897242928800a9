"""What is said again and again: loops of words and of characters, texts in circles, and what grammar or the source asks for."""

from collections.abc import Callable

import pytest

from dragoman.checks.repeats import Repeats
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

Pair = Callable[..., tuple[Unit, Draft]]


@pytest.fixture
def told(pair: Pair) -> Callable[..., set[str]]:
    """`key severity` of what the check sees."""

    def look(source: str, target: str, languages: str) -> set[str]:
        unit, draft = pair(source, target, languages)
        return {f"{found.key} {found.severity}" for found in Repeats().find(unit, draft, Knowledge())}

    return look


SOURCE = "The council spoke about the new bridge on Monday."


@pytest.mark.parametrize(
    ("languages", "target", "expected"),
    [
        ("en-es", "El concejo habló del puente del puente del puente nuevo el lunes.", "loop blocker"),
        ("en-es", "El concejo habló del puente nuevo del puente nuevo el lunes.", "twice warning"),
        ("en-es", "El concejo habló el lunes del puente puente.", "twice warning"),
        ("en-es", "El concejo habló, habló, habló, habló, habló.", "loop blocker"),
        ("en-ja", "議会は月曜日に新しい橋について新しい橋について新しい橋について話した。", "loop blocker"),
        ("en-ja", "議会は月曜日に新しい橋について新しい橋について話した。", "twice warning"),
        ("en-th", "สภาพูดเรื่องสะพานใหม่เรื่องสะพานใหม่เรื่องสะพานใหม่ในวันจันทร์", "loop blocker"),
        ("en-zh", "议会星期一谈到了新桥谈到了新桥。", "twice warning"),
        ("en-pt", "hahahahahahahahahaha", "loop blocker"),
        ("en-de", "Der Rat sprach über die neue Brücke, und über die neue Brücke am Montag, und da über die neue Brücke, "
                  "als er über die neue Brücke sprach.", "circle warning"),
    ],
)  # fmt: skip
def test_loops_are_seen(told: Callable[..., set[str]], languages: str, target: str, expected: str) -> None:
    found = told(SOURCE, target, languages)
    assert expected in found or expected.replace("warning", "blocker") in found


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("en-id", "The children walk slowly.", "Anak anak berjalan pelan pelan."),
        ("en-es", "No, no, no, no!", "¡No, no, no, no, no!"),
        ("en-id", "Oooooooh, she said.", "Oooooooooooh, katanya."),
        ("en-es", "Sing Sing is closed.", "Sing Sing está cerrada."),
        ("en-th", "It is a very complicated system.", "เป็นระบบที่สลับซับซ้อนมาก"),
        ("en-ja", "Every one of the days was long.", "一日一日が長かった。"),
        ("en-ru", "He left the U.N. (U.N. staff stayed).", "Он покинул ООН (ООН осталась)."),
        ("en-it", "He came from the north, she from the south, they from the north.", "Lui veniva dal nord, lei dal sud, loro dal nord."),
    ],
)
def test_what_is_asked_for_is_left_alone(told: Callable[..., set[str]], languages: str, source: str, target: str) -> None:
    assert {found for found in told(source, target, languages) if not found.endswith("note")} == set()


def test_a_finding_says_what_and_how_often(pair: Pair) -> None:
    target = "El concejo habló del puente del puente del puente nuevo."
    unit, draft = pair(SOURCE, target, "en-es")
    (found,) = Repeats().find(unit, draft, Knowledge())
    assert found.args == {"target": "del puente", "times": "3"}
    assert target[slice(*found.target)] == "del puente del puente del puente"
