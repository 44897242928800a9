"""Quotation marks become the language's own, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.edit import applied, edited
from dragoman.language.quotation import requoted
from dragoman.model.segment import Slot


@pytest.mark.parametrize(
    ("tag", "text", "printed"),
    [
        ("en", "«We are a modest partner», she said.", "“We are a modest partner”, she said."),
        ("en", "«He said “no” twice»", "“He said ‘no’ twice”"),
        ("en", "« Il est tard », he said.", "“Il est tard”, he said."),
        ("en", "„Heute“ and «mañana»", "“Heute” and “mañana”"),
        ("id", "Ia berkata, «besok».", "Ia berkata, “besok”."),
        ("ca", "«La mar», va dir.", "«La mar», va dir."),
        ("ca", "“La mar”, va dir.", "“La mar”, va dir."),
        ("en", "«open and never closed", "«open and never closed"),
        ("en", "closed» and never opened", "closed» and never opened"),
        ("en", "It's 5' 3\" and 'quoted'", "It's 5' 3\" and 'quoted'"),
        ("ja", "«海»と言った。", "「海」と言った。"),
    ],
)
def test_marks_are_the_languages_own(tag: str, text: str, printed: str) -> None:
    assert edited(text, requoted(text, tag)) == printed


def test_marks_of_the_text_stay_on_their_words() -> None:
    text = "« Il est tard », he said."
    changed, slots = applied(text, (Slot(2, 13, "emphasis", 0), Slot(17, 19, "link", 1)), requoted(text, "en"))
    assert [changed[slot.start : slot.end] for slot in slots] == ["Il est tard", "he"]


@given(st.text(alphabet="ab «»“”„‹›「」'\"\u202f"), st.sampled_from(["en", "ca", "fr", "id", "ja"]))
def test_words_are_never_touched_and_a_second_time_changes_nothing(text: str, tag: str) -> None:
    once = edited(text, requoted(text, tag))
    assert [ch for ch in once if ch in "ab'\""] == [ch for ch in text if ch in "ab'\""]
    assert edited(once, requoted(once, tag)) == once
