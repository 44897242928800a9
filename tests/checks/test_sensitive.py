"""Sensitive subjects: seen in the source by its words and by ages, in the language it is written in."""

from __future__ import annotations

import pytest

from dragoman.checks.sensitive import sensitive, subjects, unchecked
from dragoman.checks.subject_words import found, rows
from dragoman.language import lexis
from dragoman.model.newsroom import SENSITIVE
from dragoman.model.story import Figure, List, Paragraph, Quotation, Rich, Story, Table
from dragoman.model.when import Day


def topics(head: str, body: str, language: str) -> set[str]:
    return {each.topic for each in subjects((head,), (body,), language)}


@pytest.mark.parametrize(
    ("language", "head", "body", "topic"),
    [
        ("en", "Harbour town goes to the polls", "The election of a new council is on Sunday.", "elections"),
        ("es", "El puerto celebra elecciones", "Hay cuatro listas para las elecciones.", "elections"),
        ("de", "Die Hafenstadt wählt", "Die Wahlen sind am Sonntag, der Wahlkampf war lang.", "elections"),
        ("ja", "港町で選挙", "日曜日に選挙が行われる。", "elections"),
        ("ru", "Полиция задержала подозреваемого", "Его арестовали в порту.", "crime suspects"),
        ("id", "Polisi menangkap tersangka pencurian", "Tersangka ditangkap di pelabuhan.", "crime suspects"),
        ("fr", "Un enfant retrouvé au port", "L’enfant jouait près du quai avec une fille.", "minors"),
        ("vi", "Bão làm ba người chết", "Hai người khác bị thương.", "casualties"),
        ("ar", "مقتل ثلاثة في حريق", "وأصيب اثنان بجروح في الحريق.", "casualties"),
        ("sw", "Ugonjwa mpya wazuka bandarini", "Madaktari wanapambana na virusi.", "health"),
        ("zh", "战争进入第三年", "士兵在边境交火。", "armed conflict"),
    ],
)
def test_a_story_is_of_what_its_words_say(language: str, head: str, body: str, topic: str) -> None:
    assert topic in topics(head, body, language)


@pytest.mark.parametrize(
    ("language", "head", "body"),
    [
        ("en", "New ferry sails twice a day", "The company expects more passengers this summer, it said."),
        ("en", "Choir sings on the pier", "Somebody died of laughter, said a tenor."),
        ("es", "El mercado abre los sábados", "Los puestos venden fruta y pescado."),
        ("ja", "新しい橋が開通", "橋の長さは三百メートルである。"),
    ],
)
def test_a_passing_word_makes_no_subject(language: str, head: str, body: str) -> None:
    assert topics(head, body, language) == set()


def test_one_word_in_the_body_is_no_subject_and_the_same_in_the_headline_is() -> None:
    calm = "The band plays on."
    assert topics(calm, "There was a war long ago.", "en") == set()
    assert topics("After the war", calm, "en") == {"armed conflict"}


@pytest.mark.parametrize(
    ("language", "text", "young"),
    [
        ("en", "The winner, aged 16, lives by the port. The other is 15 years old.", True),
        ("en", "The winner, aged 61, lives by the port. The other is 18 years old.", False),
        ("en", "The port was closed for 15 years. It took 10 years to build.", False),
        ("es", "El puerto cerró durante 15 años. La obra duró 10 años.", False),
        ("fr", "Le port a fermé pendant 15 ans. Les travaux ont duré 10 ans.", False),
        ("vi", "Người thắng cuộc 16 tuổi. Người kia 15 tuổi.", True),
        ("id", "Pemenangnya berusia 16 tahun. Yang lain berusia 15 tahun.", True),
        ("ja", "優勝者は16歳。もう一人は15歳。", True),
        ("zh", "冠军16岁，另一位15岁。", True),
    ],
)
def test_an_age_under_eighteen_is_a_minors_and_a_span_of_years_is_none(language: str, text: str, young: bool) -> None:
    assert ("minors" in topics("", text, language)) == young


def test_every_place_of_a_story_is_read_and_its_words_are_shown() -> None:
    body = (
        Quotation(Rich("Nobody here wanted the war.")),
        List((Rich("two soldiers"), Rich("a bridge"))),
        Table(((Rich("cancer"), Rich("virus")),)),
        Figure("x", alt="A polling station on election day", caption=Rich("The election")),
        Paragraph(Rich("The rest is of the weather.")),
    )
    seen = {each.topic: each.words for each in sensitive(Story("s", 1, "src", "u", "en", "Notes", Day("2026-01-01"), body=body))}
    assert set(seen) == {"elections", "health", "armed conflict"}
    assert seen["armed conflict"] == ("war", "soldiers")
    assert set(seen["health"]) == {"cancer", "virus"}


def test_tags_and_the_section_speak_for_the_story() -> None:
    story = Story("s", 1, "src", "u", "es", "Lo que viene", Day("2026-01-01"), section="health", tags=("guerra",))
    assert {each.topic for each in sensitive(story)} >= {"armed conflict"}


def test_subjects_come_in_the_order_they_are_listed_in() -> None:
    seen = [each.topic for each in subjects(("War, cancer, murder and an election",), (), "en")]
    assert seen == [topic for topic in SENSITIVE if topic in seen]
    assert len(seen) >= 4


def test_a_language_without_words_is_said_and_finds_nothing() -> None:
    assert unchecked("et") == ("topics:et",)
    assert subjects(("Sõda ja valimised",), (), "et") == ()
    assert all(unchecked(tag) == () for tag in ("en", "zh-Hant", "pt-BR", "sw"))


def test_every_language_of_the_lexis_has_words_for_every_subject_and_none_for_two() -> None:
    languages = {language for language, _ in rows()}
    assert all(lexis.known(language) for language in languages)
    assert set(rows()) == {(language, topic) for language in languages for topic in SENSITIVE}
    for language in languages:
        forms = [form for topic in SENSITIVE for form in rows()[language, topic]]
        assert len(forms) == len(set(forms)), language


@pytest.mark.parametrize(("language", "topic"), sorted(rows()))
def test_every_word_is_found_as_it_is_written(language: str, topic: str) -> None:
    for form in rows()[language, topic]:
        text = form.rstrip("*")
        assert topic in {each.topic for each in found(text, language)}, form


def test_a_words_ending_may_change_where_the_table_says_so_and_nowhere_else() -> None:
    assert [each.topic for each in found("Two surgeons operated in the clinics", "en")] == ["health", "health"]
    assert list(found("Teenybopper steens", "en")) == []


def test_a_word_that_the_lexis_knows_too_weighs_once() -> None:
    """`wounded` is the lexis's word for injured and in the table: one of it in the body is not two."""
    assert topics("The band plays on", "One of the geese was wounded.", "en") == set()


@pytest.mark.parametrize("language", ["en", "ar", "vi", "zh", "th"])
def test_a_text_without_end_is_read_to_its_limit(language: str) -> None:
    assert topics("", "a" * 1_000_000 + " war war " * 10, language) == set()
