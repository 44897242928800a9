"""The lexis: every table is whole, and words are found where they stand."""

from importlib.resources import files

import pytest

from dragoman.language.lexis import Hit, concepts, forms, known
from dragoman.language.lexis.kin import kin

TABLES = sorted(
    entry.name.removesuffix(".tsv")
    for entry in files("dragoman.language.lexis").iterdir()
    if entry.name.endswith(".tsv")
)


def shown(text: str, tag: str) -> list[tuple[str, str]]:
    return [(hit.concept, text[hit.start : hit.end]) for hit in concepts(text, tag)]


@pytest.mark.parametrize("language", TABLES)
def test_every_table_has_the_concepts_of_the_english_one_in_its_order(language: str) -> None:
    text = files("dragoman.language.lexis").joinpath(f"{language}.tsv").read_text("utf-8")
    ids = [line.partition("\t")[0] for line in text.splitlines()]
    assert ids == list(forms("en"))
    assert len(ids) == len(set(ids)) == 657


@pytest.mark.parametrize("language", TABLES)
def test_a_table_has_words_for_nearly_every_concept_written_in_lower_case(language: str) -> None:
    table = forms(language)
    assert sum(map(bool, table.values())) > 600
    assert all(form == form.lower() and form.strip("*") for row in table.values() for form in row)


def test_tables_are_known_by_the_language_of_a_tag() -> None:
    assert known("en")
    assert known("en-GB")
    assert not known("tlh")
    assert not concepts("Heghlu'meH QaQ jajvam", "tlh")
    assert forms("tlh") == {}


def test_a_hit_has_the_span_of_its_word() -> None:
    assert concepts("The Judge slept.", "en") == (Hit("judge_noun", 4, 9), Hit("sleep", 10, 15))


def test_a_stem_matches_every_word_that_starts_so() -> None:
    assert ("judge_noun", "judges") in shown("Two judges sat.", "en")
    assert ("strong", "strengthened") in shown("It strengthened.", "en")
    assert not shown("strengthe", "en")


def test_of_several_words_the_longest_form_wins() -> None:
    assert shown("the prime minister", "en") == [("prime_minister", "prime minister")]
    assert ("minister", "minister") in shown("a prime example for a minister", "en")


def test_an_apostrophe_parts_words_and_either_shape_will_do() -> None:
    assert ("not", "doesn’t") in shown("She doesn’t", "en")
    assert ("not", "doesn't") in shown("She doesn't", "en")


def test_a_word_may_show_several_concepts() -> None:
    assert {concept for concept, _ in shown("match", "en")} == {"game", "match"}


def test_a_form_that_only_looks_like_the_concept_shows_nothing() -> None:
    assert ("wrong", "bersalah") in shown("Dia bersalah.", "id")
    assert "wrong" not in dict(shown("salah satu hakim", "id"))
    assert ("wrong", "salah") in shown("Jawaban itu salah.", "id")


def test_accents_part_words_and_the_place_of_a_tone_does_not() -> None:
    assert ("summer", "été") not in shown("Il a été juge.", "fr")
    assert shown("hòa bình", "vi") == [("peace", "hòa bình")]
    assert shown("hoà bình", "vi") == [("peace", "hoà bình")]


def test_up_to_three_clitics_are_taken_off() -> None:
    assert ("judge_noun", "والقاضي") in shown("والقاضي", "ar")
    assert ("war", "وبالحرب") in shown("وبالحرب", "ar")
    assert ("hospital", "שבבית החולים") in shown("שבבית החולים", "he")


def test_vowel_points_and_stress_marks_make_no_other_word() -> None:
    assert ("judge_noun", "القَاضِي") in shown("القَاضِي", "ar")
    assert ("water", "вода́") in shown("вода́", "ru")


def test_without_spaces_the_longest_form_wins_where_it_stands() -> None:
    assert ("university", "大学") in shown("他在大学工作。", "zh")
    hit = next(hit for hit in concepts("昨日、裁判官が", "ja") if hit.concept == "judge_noun")
    assert (hit.start, hit.end) == (3, 6)


def test_a_suffix_hides_no_word() -> None:
    assert ("wife", "istrinya") in shown("istrinya", "id")
    assert ("market", "sokoni") in shown("sokoni", "sw")
    assert ("announce", "lilitangazwa") in shown("lilitangazwa", "sw")


def test_a_compound_shows_its_parts_and_a_prefix_is_none() -> None:
    assert {"technology", "company"} <= dict(shown("Technologieunternehmen", "de")).keys()
    assert "change" in dict(shown("naamsverandering", "nl"))
    assert "law" not in dict(shown("eingesetzt", "de"))


def test_a_noun_shows_the_verb_that_is_its_kin() -> None:
    assert {"hope", "hope_noun"} <= dict(shown("la esperanza", "es")).keys()
    assert "disease" in dict(shown("enfermo", "es"))
    assert dict(shown("la enfermera", "es")).keys() == {"nurse"}


def test_kin_is_mutual_and_of_concepts_that_are_in_the_tables() -> None:
    known_concepts = forms("en").keys()
    for concept in known_concepts:
        assert concept in kin(concept)
        assert kin(concept) <= known_concepts
        assert all(concept in kin(other) for other in kin(concept))


def test_a_hostile_text_is_read_to_the_limit() -> None:
    text = "\ud800‮" + "judge " * 50_000
    assert 3_000 < len(concepts(text, "en")) < 3_400
