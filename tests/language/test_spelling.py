"""Spelling: names are found in other scripts' words, not in any word, with the prefixes and endings of their languages."""

import pytest

from dragoman.language.spelling import distance, letters

PAIRS = [
    ("hargreave", "Харгривом", "Cyrl"),
    ("wilcox", "Уилкокс", "Cyrl"),
    ("pemberton", "Пембертону", "Cyrl"),
    ("wilcox", "ويلكوكس", "Arab"),
    ("pemberton", "وبيمبرتون", "Arab"),
    ("pemberton", "פמברטון", "Hebr"),
    ("wilcox", "विलकॉक्स", "Deva"),
    ("pemberton", "ペンバートン", "Jpan"),
    ("rosa", "ハリケーンローザ", "Jpan"),
    ("pemberton", "펨버턴은", "Kore"),
    ("pemberton", "Πέμπερτον", "Grek"),
]


@pytest.mark.parametrize(("name", "word", "script"), PAIRS)
def test_a_name_is_near_its_spelling(name: str, word: str, script: str) -> None:
    assert distance(name, letters(word), script) < 0.4


@pytest.mark.parametrize(("name", "word", "script"), PAIRS)
def test_and_far_from_another_names(name: str, word: str, script: str) -> None:
    other = next(each for each, _, its in PAIRS[::-1] if its == script and each != name) if script in "CyrlArabJpan" else "lliria"
    assert distance(other, letters(word), script) > 0.6


def test_it_says_something_of_hostile_words() -> None:
    assert distance("a" * 5_000, "я" * 5_000, "Cyrl") >= 0
    assert distance("wilcox", "", "Cyrl") > 0.6
