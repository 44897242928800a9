from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.story import Mark, Rich
from dragoman.stories.clean import cleaned, cleaned_text
from dragoman.stories.rich import plain, rich


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("  a \t b\n\nc ", "a b c"),
        ("cafe\u0301", "café"),
        ("a\u00adb\ufeffc\u200bd\x00e", "abcde"),
        ("8,4\u00a0%", "8,4\u00a0%"),
        ("el\u00a0puerto", "el puerto"),
        ("fin\u00a0", "fin"),
        ("abc\u202etxt", "abctxt"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ខ្ញុំ\u200bទៅ", "ខ្ញុំ\u200bទៅ"),
        ("\u00a0", ""),
    ],
)
def test_normal_form(text: str, becomes: str) -> None:
    assert plain(text) == becomes


def test_marks_follow_their_words() -> None:
    found = rich(
        "  La  Comisio\u0301n   dijo ", [Mark(5, 16, "strong"), Mark(18, 22, "link", {"href": "https://x.example/"})]
    )
    assert found.text == "La Comisión dijo"
    assert [(found.text[mark.start : mark.end], mark.kind) for mark in found.marks] == [
        ("Comisión", "strong"),
        ("dijo", "link"),
    ]


def test_marks_are_trimmed_joined_and_never_empty() -> None:
    marks = [Mark(0, 4, "emphasis"), Mark(4, 8, "emphasis"), Mark(3, 4, "strong"), Mark(9, 9, "strong")]
    assert rich("abc defg h", marks) == Rich("abc defg h", (Mark(0, 3, "emphasis"), Mark(4, 8, "emphasis")))
    assert rich("abcd", [Mark(0, 2, "strong"), Mark(2, 4, "strong")]) == Rich("abcd", (Mark(0, 4, "strong"),))


_marked = st.builds(
    lambda text, spans: (
        text,
        [Mark(min(a, b) % (len(text) + 1), max(a, b) % (len(text) + 1), "strong") for a, b in spans],
    ),
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 50), st.integers(0, 50)), max_size=4),
)


@given(_marked)
def test_normal_form_is_normal(drawn: tuple[str, list[Mark]]) -> None:
    found = rich(*drawn)
    assert rich(found.text, found.marks) == found
    assert unicodedata.is_normalized("NFC", found.text)
    for mark in found.marks:
        inside = found.text[mark.start : mark.end]
        assert inside
        assert inside == inside.strip()


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("[ad_1]", ""),
        ("bajaron un 4,8 %.[ad_2]", "bajaron un 4,8 %."),
        ("Naik [iklan_2] tajam", "Naik tajam"),
        ("Subió [ad_1], dijo", "Subió, dijo"),
        ('[gallery ids="1,2,3"]', ""),
        ('[caption id="attachment_77" width="640"]Barcos en el muelle[/caption]', "Barcos en el muelle"),
        ("[caption id=”a” width=”6″]Barcos[/caption]", "Barcos"),
        ("{{related}} Sigue", "Sigue"),
        ("Sigue {% include x %}", "Sigue"),
        ("Antes <!-- more --> después", "Antes después"),
        ("dijo que «no [sic] sabía» [...] y [risas]", "dijo que «no [sic] sabía» [...] y [risas]"),
        ("véase la nota [1]", "véase la nota [1]"),
        ("exportaciones , comercio y tránsito .", "exportaciones, comercio y tránsito."),
        ("( así )", "(así)"),
        ("¿Qué ?", "¿Qué?"),
        ("3 . 5", "3. 5"),
    ],
)
def test_markers_and_stray_spaces_never_enter(text: str, becomes: str) -> None:
    assert cleaned_text(text, "es") == becomes


def test_french_keeps_its_spaces() -> None:
    assert cleaned_text("Que dit-il ? Rien : « non »", "fr") == "Que dit-il ? Rien : « non »"


def test_a_link_keeps_its_word_when_the_space_after_it_goes() -> None:
    found = cleaned("datos de exportaciones , comercio", (Mark(9, 23, "link", {"href": "https://x.example/"}),), "es")
    assert found == Rich("datos de exportaciones, comercio", (Mark(9, 22, "link", {"href": "https://x.example/"}),))
