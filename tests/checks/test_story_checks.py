"""What shows only over a whole story or against its date."""

from collections.abc import Callable

import pytest

from dragoman.checks import check_story, explain
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

Make = Callable[..., tuple[Unit, Draft]]


def told(pair: Make, languages: str, *pairs: tuple[str, str], today: str = "2024-08-22") -> list[str]:
    made = [pair(source, target, languages) for source, target in pairs]
    language = languages.split("-")[1]
    found = check_story([unit for unit, _ in made], [draft for _, draft in made], language, Knowledge(today=today))
    assert all("{" not in explain(finding) for finding in found)
    return [finding.key for finding in found]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("vi-id", "Kim ngạch đã vượt 8,4 tỷ USD vào năm 2023.", "Nilainya akan melampaui 8,4 miliar dolar AS pada tahun 2023."),
        ("es-en", "Superó los 5 millones en 2023.", "It will exceed 5 million in 2023."),
        ("en-es", "It exceeded 5 million in 2023.", "Superará los 5 millones en 2023."),
        ("en-fr", "It exceeded 5 million in 2023.", "Il dépassera 5 millions en 2023."),
        ("en-it", "It exceeded 5 million in 2023.", "Supererà i 5 milioni nel 2023."),
        ("en-pt", "It exceeded 5 million in 2023.", "Superará os 5 milhões em 2023."),
        ("en-vi", "It exceeded 5 million in 2023.", "Nó sẽ vượt 5 triệu vào năm 2023."),
    ],
)
def test_a_future_beside_a_past_year(pair: Make, languages: str, source: str, target: str) -> None:
    assert told(pair, languages, (source, target)) == ["tense"]
    assert told(pair, languages, (source, target), today="2022-01-01") == []
    assert told(pair, languages, (source, target), today="") == []


def test_a_future_the_source_has_itself_is_left(pair: Make) -> None:
    assert told(pair, "es-en", ("Dijo que superará los 5 millones en 2023.", "He said it will exceed 5 million in 2023.")) == []


def test_a_past_year_in_another_clause_is_left(pair: Make) -> None:
    assert told(pair, "en-es", ("Founded in 1990, it grew.", "Abrirá, como se fundó en 1990.")) == []


def test_two_styles_of_one_currency_are_told_once(pair: Make) -> None:
    sums = [("a", "Naik $8,4 miliar."), ("b", "Total 240,1 miliar dolar AS."), ("c", "Lalu $3 juta lagi.")]
    assert told(pair, "vi-id", *sums) == ["money"]
    assert told(pair, "vi-id", ("a", "Naik 8,4 miliar dolar AS."), ("b", "Total 240,1 miliar dolar AS dan 5 euro.")) == []
