"""What editors are told: every message of every check in every language, with its own words and all its placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import pytest
from tests.checks.conftest import make

from dragoman.checks import explain, shipped, unchecked, wording
from dragoman.checks.story import MESSAGES
from dragoman.model.finding import Finding
from dragoman.pages import catalogue as pages

ENGLISH: Mapping[str, Mapping[str, str]] = {check.name: check.messages for check in shipped()} | {"story": MESSAGES}
OTHERS = [language for language in wording.languages() if language != "en"]
TABLES = wording.catalogue("en").tables


def slots(text: str) -> set[str]:
    """The placeholders of a message."""
    return set(re.findall(r"\{(\w+)\}", text))


def lines(language: str) -> Iterator[tuple[str, str, str]]:
    """Every message and word there must be: its name, the English, and what the catalogue has ('' for nothing)."""
    known = wording.catalogue(language)
    for check, messages in ENGLISH.items():
        for key, english in messages.items():
            yield f"checks.{check}.{key}", english, known.checks.get(check, {}).get(key, "")
    for table, words in TABLES.items():
        for key, english in words.items():
            yield f"{table}.{key}", english, known.tables.get(table, {}).get(key, "")


def test_editors_are_told_in_the_languages_of_the_interface_and_in_vietnamese() -> None:
    assert set(wording.languages()) == {*pages.shipped(), "vi"}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_missing(language: str) -> None:
    assert [name for name, _, said in lines(language) if not said] == []


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_there_that_no_check_says(language: str) -> None:
    known = wording.catalogue(language)
    here = {f"checks.{check}.{key}" for check, messages in known.checks.items() for key in messages}
    here |= {f"{table}.{key}" for table, words in known.tables.items() for key in words}
    assert here - {name for name, _, _ in lines(language)} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_placeholders_are_kept(language: str) -> None:
    """All of them but one: a language may say the same without the name of the kind of mark."""
    wrong = [name for name, english, said in lines(language) if said and slots(said) != slots(english)]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_messages_are_sentences_and_not_the_english_ones(language: str) -> None:
    messages = [(name, english, said) for name, english, said in lines(language) if said and name.startswith("checks.")]
    assert [name for name, english, said in messages if said == english] == []
    assert [name for name, _, said in messages if not said.endswith(".") or "\n" in said] == []


@pytest.mark.parametrize("language", OTHERS)
def test_words_are_not_left_in_english(language: str) -> None:
    """A phrase of several words that is the English one was forgotten; single words may be the same in two languages."""
    left = [name for name, english, said in lines(language) if said == english and len(re.findall(r"[a-z]{2,}", re.sub(r"\{\w+\}", "", said))) > 1]
    assert left == []


@pytest.mark.parametrize("check", ENGLISH)
def test_every_check_has_a_title(check: str) -> None:
    assert wording.title("en", check) == TABLES["titles"][check]


def test_a_finding_is_told_in_the_language_asked_for_or_in_english() -> None:
    found = Finding("language", "stretch", "warning", args={"target": "kapal itu", "language": "id"})
    assert explain(found) == "“kapal itu” seems to be in another language (Indonesian)."
    assert explain(found, language="es") == "«kapal itu» parece estar en otra lengua (indonesio)."
    assert explain(found, language="es-MX") == explain(found, language="es")
    assert explain(found, language="fi") == explain(found)


def test_a_text_with_braces_is_not_taken_for_a_pattern() -> None:
    found = Finding("numbers", "changed", "blocker", args={"source": "{target}", "target": "{source}"})
    assert explain(found) == "The source says “{target}”, the translation “{source}”."


def test_a_check_that_is_plugged_in_says_what_it_says_in_every_language() -> None:
    class Own:
        name, version, messages = "own", "1", {"odd": "“{target}” is odd."}

    found = Finding("own", "odd", "note", args={"target": "x"})
    assert explain(found, (Own(),), "es") == "“x” is odd."  # type: ignore[arg-type]
    assert explain(Finding("gone", "odd", "note"), (), "es") == "gone: odd"


@pytest.mark.parametrize("language", wording.languages())
@pytest.mark.parametrize("pair", ["en-ru", "km-eu", "ja-xh", "zh-Hant-ar", "eu-cy"])
def test_every_gap_is_put_into_words(language: str, pair: str) -> None:
    source, target = pair.rsplit("-", 1)
    unit, draft = make("Five “boats” came.", "x" * 300_000, f"{source}-{target}" if source != "zh-Hant" else "zh-ar")
    gaps = unchecked(shipped(), unit, draft)
    assert gaps
    told = [wording.gap(language, gap) for gap in gaps]
    assert [gap for gap, words in zip(gaps, told, strict=True) if gap in words or "{" in words] == []
    assert len(set(told)) == len(told)


def test_gaps_in_words() -> None:
    assert wording.gap("en", "numbers:km") == "numbers in Khmer: nothing here reads them"
    assert wording.gap("en", "names:zh-Hant-en") == "names between Traditional Chinese and English"
    assert wording.gap("en", "coverage:words-eu").endswith("there are no words of Basque here")
    assert wording.gap("en", "coverage:long") == "the end of a very long text: missing or added text"
    assert wording.gap("en", "spelling:xx") == "spelling (xx)"
    assert wording.gap("en", "names:odd") == "names (odd)"
    assert wording.gap("es", "topics:km").endswith("jemer")


@pytest.mark.parametrize("language", wording.languages())
@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("route-below-floor:49.3<50", ("49.3", "50")),
        ("blocker:body/3/text#1", ("body/3/text#1",)),
        ("story-blocker:story", ()),
        ("too-much-in-source-language:3/10", ("3", "10")),
        ("unchecked:numbers:km", ()),
        ("topic:crime suspects (“acusado”, “juez”)", ("“acusado”, “juez”",)),
    ],
)
def test_reasons_in_words(language: str, code: str, kept: tuple[str, ...]) -> None:
    told = wording.reason(language, code)
    assert all(part in told for part in kept)
    assert code not in told
    assert "{" not in told


def test_what_nobody_has_words_for_is_said_as_it_is() -> None:
    assert wording.reason("es", "comet:seen") == "comet:seen"
    assert wording.doubt("es", "comet:seen") == "comet:seen"
    assert wording.word("es", "repairs", "comet") == "comet"
