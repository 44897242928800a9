"""The scores of reading: what they count as right, and what they do not."""

from __future__ import annotations

import json

import pytest
import reading
from reading_score import (
    images_true,
    leaks,
    list_f1,
    same_day,
    same_image,
    same_text,
    scores,
    text_scores,
    true_of,
    words,
)

TRUTH = {
    "title": "Abre el puente", "authors": ["Ana Gil"], "publishing_date": "2026-03-02 23:30:00+00:00", "topics": ["Puentes"],
    "body": {"summary": ["Tras dos años."], "sections": [
        {"headline": [], "paragraphs": ["El puente abre hoy al paso de carros y personas."]},
        {"headline": ["La obra"], "paragraphs": ["Costó nueve millones, dos menos de lo previsto."]},
    ]},
    "images": [{"versions": [{"url": "https://a.example/puente-800x600.jpg"}, {"url": "https://a.example/puente.jpg?w=20"}],
                "caption": "El puente al alba", "authors": ["Leo Paz"]}],
}  # fmt: skip


def said(**changed: object) -> dict[str, object]:
    true = true_of(TRUTH)
    image = (("https://a.example/puente.jpg",), "El puente al alba.", "Leo Paz")
    whole = {"body": true["body"], "texts": true["body"].split("\n"), "title": true["title"], "authors": true["authors"],
             "date": "2026-03-03", "tags": true["tags"], "standfirst": true["standfirst"], "heads": true["heads"],
             "paragraphs": true["paragraphs"], "images": [image], "time": 0.0}  # fmt: skip
    return scores({**whole, **changed}, true_of(TRUTH))


def test_a_page_read_as_it_is_scores_full_marks() -> None:
    found = said()
    assert {name: found[name] for name in ("body", "exact", "paragraphs", "heads", "standfirst", "title", "authors", "date", "tags",
                                           "images", "captions", "credits", "leak")} == {
        **dict.fromkeys(("body", "exact", "paragraphs", "heads", "standfirst", "title", "authors", "date", "tags",
                         "images", "captions", "credits"), 1.0), "leak": 0.0}  # fmt: skip


@pytest.mark.parametrize(
    ("field", "changed"),
    [
        ("title", {"title": "Abre el puente | Diario"}),
        ("authors", {"authors": ["Ana Gil", "Redacción"]}),
        ("date", {"date": "2026-03-05"}),
        ("date", {"date": ""}),
        ("heads", {"heads": ["La obra", "Lea también"]}),
        ("paragraphs", {"paragraphs": ["El puente abre hoy al paso de carros y personas."]}),
        ("images", {"images": []}),
        ("captions", {"images": [(("https://a.example/otro.jpg",), "El puente al alba", "Leo Paz")]}),
        ("credits", {"images": [(("https://a.example/puente.jpg",), "El puente al alba", "Foto de archivo")]}),
        ("body", {"body": "Otra cosa."}),
    ],
)
def test_what_is_not_so_costs(field: str, changed: dict[str, object]) -> None:
    assert said(**changed)[field] < 1.0


def test_a_leak_is_text_the_story_does_not_have() -> None:
    true = true_of(TRUTH)
    assert leaks(["La obra", "Suscríbase a nuestro boletín diario gratis", "El puente al alba"], true) == [
        "Suscríbase a nuestro boletín diario gratis"
    ]
    story = true["body"].split("\n")
    assert said(body="\n".join([*story, "Siga leyendo más noticias aquí"]), texts=[*story, "Siga leyendo más noticias aquí"])["leak"] == 1.0


def test_a_standfirst_in_the_body_is_no_fault_of_the_body() -> None:
    true = true_of(TRUTH)
    assert said(body=f"{true['standfirst']}\n{true['body']}")["body"] == 1.0


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/x/puente.jpg", "https://cdn.example/y/puente-640x480.jpg", True),
        ("https://a.example/img?id=1", "https://a.example/img?id=1&w=2", True),
        ("https://a.example/puente.jpg", "https://a.example/rio.jpg", False),
    ],
)
def test_pictures_are_one_whatever_their_size(one: str, other: str, same: bool) -> None:
    assert same_image(((one,), "", ""), ((other,), "", "")) is same


def test_words_are_letters_where_nothing_parts_them() -> None:
    assert words("橋が開く") == words("橋が 開く")
    assert words("el puente")["puente"] == 1
    assert same_text("El puente, por fin, abre", "el puente por fin abre")


def test_each_text_counts_once() -> None:
    assert list_f1(["uno dos", "uno dos"], ["uno dos"], same_text) == pytest.approx(2 / 3)
    assert list_f1([], [], same_text) == 1.0


def test_a_day_s_difference_is_a_zone_s() -> None:
    assert [same_day(day, "2026-03-02") for day in ("2026-03-01", "2026-03-03", "2026-03-04", "")] == [True, True, False, False]


def test_shingles_count_order() -> None:
    assert text_scores("uno dos tres cuatro cinco", "uno dos tres cuatro cinco")["exact"] == 1.0
    assert text_scores("cinco cuatro tres dos uno", "uno dos tres cuatro cinco")["f1"] == 0.0


def test_the_true_pictures_are_as_annotated() -> None:
    (image,) = images_true(TRUTH)
    assert image[1:] == ("El puente al alba", "Leo Paz")


def test_a_figure_under_its_floor_is_named_and_a_leak_over_its_ceiling(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({"body": 0.9, "leak": 0.1}))
    monkeypatch.setattr(reading, "FLOORS", floors)
    assert reading.below({"body": 0.9, "leak": 0.1}) == []
    assert [line.split()[0] for line in reading.below({"body": 0.89, "leak": 0.11})] == ["body", "leak"]
    assert [line.split()[0] for line in reading.below({"leak": 0.0})] == ["body"]
