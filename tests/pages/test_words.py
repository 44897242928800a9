"""The interface's words: complete, alike in their keys and variables, truly in their own language, and used."""

from __future__ import annotations

import re
from importlib import resources
from pathlib import Path

import fluent.syntax.ast as ftl
import pytest
from babel import Locale
from fluent.syntax import FluentParser, FluentSerializer

import dragoman.pages
from dragoman.errors import RenderError
from dragoman.pages.catalogue import for_language, read_catalogue, shipped

LANGUAGES = ("ca", "en", "es", "fr", "gl", "id", "it", "ms", "pt")
WORDS = resources.files("dragoman.pages") / "words"

# The same word as in English, and why that is right.
SAME = {
    ("fr", "genre-opinion"): "French and English share the word",
    ("fr", "source"): "",
    ("fr", "sections"): "",
    ("fr", "original"): "French writes the origin of a text so",
    ("fr", "about-contact"): "the French word is the same",
    ("it", "video"): "Italian took the word over",
    ("id", "video"): "Indonesian took the word over",
    ("ms", "video"): "Malay took the word over",
    ("it", "made-video"): "Italian took the word over",
    ("id", "made-video"): "Indonesian took the word over",
    ("ms", "made-video"): "Malay took the word over",
    ("id", "genre-satire"): "Indonesian took the word over from Dutch, spelt alike",
    ("fr", "genre-satire"): "the French word is the same",
}


def messages(tag: str) -> dict[str, ftl.Message]:
    parsed = FluentParser().parse((WORDS / f"{tag}.ftl").read_text("utf-8"))
    assert not [entry for entry in parsed.body if isinstance(entry, ftl.Junk)]
    found = [entry for entry in parsed.body if isinstance(entry, ftl.Message)]
    assert len({entry.id.name for entry in found}) == len(found)
    return {entry.id.name: entry for entry in found}


def said(message: ftl.Message) -> str:
    return FluentSerializer().serialize_entry(ftl.Message(message.id, message.value)).split("=", 1)[1].strip()


def variables(message: ftl.Message) -> set[str]:
    return set(re.findall(r"\{ \$(\w+)", said(message)))


def test_nine_languages_are_shipped():
    assert tuple(sorted(shipped())) == LANGUAGES


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_catalogue_has_the_same_messages_and_each_a_comment_of_context(tag):
    own = messages(tag)
    assert own.keys() == messages("en").keys()
    assert [key for key, message in own.items() if message.comment is None or len(message.comment.content or "") < 5] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_variables_are_those_of_english_and_what_a_choice_needs(tag):
    english = messages("en")
    for key, message in messages(tag).items():
        assert variables(message) | {"tag", "name"} >= variables(english[key]), key
        assert variables(message) <= variables(english[key]) | {"tag", "name"}, key


@pytest.mark.parametrize("tag", [tag for tag in LANGUAGES if tag != "en"])
def test_nothing_is_left_in_english(tag):
    english = messages("en")
    alike = {key for key, message in messages(tag).items() if said(message) == said(english[key])}
    assert alike <= {key for language, key in SAME if language == tag}


def test_the_list_of_words_that_are_the_same_lists_no_others():
    english = messages("en")
    stale = [pair for pair in SAME if said(messages(pair[0])[pair[1]]) != said(english[pair[1]])]
    assert [pair for pair in stale if SAME[pair]] == []


@pytest.mark.parametrize("tag", LANGUAGES)
def test_counts_have_every_plural_form_of_their_language(tag):
    needed = {*Locale.parse(tag).plural_form.tags, "other"}
    for key in ("stories-count", "label-kept"):
        assert set(re.findall(r"\[(\w+)\]", said(messages(tag)[key]))) == needed, key


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_message_can_be_said(tag):
    catalogue = shipped()[tag]
    for key in catalogue.keys:
        given = {name: 7 if name == "count" else "es" if name == "tag" else "X" for name in ("count", "tag", "name", *variables(messages(tag)[key]))}
        words = catalogue.say(key, **given)
        assert words
        assert "{" not in words


def test_every_message_is_used():
    root = Path(dragoman.pages.__file__).parent
    text = "".join(path.read_text("utf-8") for pattern in ("*.py", "templates/*") for path in root.glob(pattern))
    built = {"not-found-text", "gone-text", *(key for key in messages("en") if key.startswith(("genre-", "label-", "about-label-", "made-")))}
    unused = [key for key in messages("en") if f'"{key}"' not in text and f"'{key}'" not in text and key not in built]
    assert unused == []


def test_plurals_follow_the_language():
    assert shipped()["es"].say("stories-count", count=1) == "1 artículo"
    assert shipped()["es"].say("stories-count", count=1200) == "1.200 artículos"
    assert shipped()["fr"].say("stories-count", count=0) == "0 article"
    assert shipped()["it"].say("from-language", tag="es", name="spagnolo") == "dallo spagnolo"
    assert shipped()["ca"].say("from-language", tag="pt", name="portuguès") == "del portuguès"


def test_a_language_gets_its_own_words_or_none():
    assert for_language(shipped(), "pt-BR").tag == "pt"
    assert for_language(shipped(), "ar") is None
    assert for_language(shipped(), "es-Cyrl") is None


def test_damage_is_named_with_its_line():
    with pytest.raises(RenderError, match=r"words/xx\.ftl, line 2"):
        read_catalogue("xx", "a = b\n= nothing\n")
