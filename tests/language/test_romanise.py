"""What a name sounds like in other scripts, and how far apart two spellings are."""

import pytest

from dragoman.language.romanise import VOWELLESS, apart, skeleton, sounds


@pytest.mark.parametrize(
    ("name", "word", "language"),
    [
        ("Harlem", "Гарлема", "ru"), ("Washington", "Вашингтоном", "ru"), ("Johnson", "Джонсон", "uk"),
        ("Macedonia", "Μακεδονία", "el"), ("Adams", "آدامز", "ar"), ("Clinton", "وكلينتون", "ar"),
        ("Martin", "מרטין", "he"), ("Clinton", "क्लिंटन", "hi"), ("Macedonia", "마케도니아", "ko"),
        ("Johnson", "ジョンソン", "ja"), ("Philippines", "Filipinas", "es"), ("Kyiv", "Kiev", "fr"),
    ],
)  # fmt: skip
def test_one_name_in_two_scripts_is_near(name: str, word: str, language: str) -> None:
    heard = skeleton if language in VOWELLESS else sounds
    assert apart(heard(name), heard(word), language) <= 0.34


@pytest.mark.parametrize(
    ("name", "word", "language"),
    [
        ("Merriweather", "Кавано", "ru"), ("Arizona", "huracanes", "es"), ("Michigan", "Портленде", "ru"),
        ("Palu", "Madrid", "es"), ("Adams", "روزينبيرغ", "ar"), ("Jones", "クリスティー", "ja"),
    ],
)  # fmt: skip
def test_two_names_are_far(name: str, word: str, language: str) -> None:
    heard = skeleton if language in VOWELLESS else sounds
    assert apart(heard(name), heard(word), language) > 0.34


def test_a_word_without_letters_has_no_sounds() -> None:
    assert sounds("12 — !") == skeleton("٣") == ""
    assert apart("", "mrtn") == 1.0
