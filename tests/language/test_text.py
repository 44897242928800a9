"""The normal form of text, and marks that stay on their words while it is made."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.language.text import plain, rich
from dragoman.model.story import Mark, Rich

PLAIN = {
    "  uno\t dos\r\n\ntres \u2003 ": "uno dos tres",
    "cafe\u0301": "café",
    "\u1112\u1161\u11ab": "한",
    "a\x00b\x07c\x7f": "abc",
    "\ufeffEl pre\u00adsi\u00adden\u00adte": "El presidente",
    "safe\u202egnp.exe": "safegnp.exe",
    "a\ud800b": "ab",
    "\ue001 Leer más": "Leer más",
    "Sr.\u00a0Ramos": "Sr. Ramos",
    "240\u00a0100": "240\u00a0100",
    "240\u2009100": "240\u202f100",
    "5\u00a0km": "5\u00a0km",
    "«\u00a0Non\u202f!\u00a0»": "«\u00a0Non\u202f!\u00a0»",
    "fin\u00a0 \u00a0de": "fin de",
    "\u00a05\u00a0": "5",
    "e\u200b\u0301": "é",
    "ta\u200bbla": "tabla",
    "ខ្មែរ\u200b\u200bភាសា\u200b": "ខ្មែរ\u200bភាសា",
    "می\u200cخواهم": "می\u200cخواهم",
    "👩\u200d👩\u200d👧": "👩\u200d👩\u200d👧",
    "\u2028": "",
    "": "",
}


@pytest.mark.parametrize(("text", "normal"), PLAIN.items())
def test_plain(text: str, normal: str) -> None:
    assert plain(text) == normal


def marked(text: str) -> tuple[str, Mark]:
    """A text with [brackets] where its mark goes."""
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), Mark(start, end, "strong")


@pytest.mark.parametrize(
    ("text", "words"),
    {
        "  El \n[ precio ] sube": "precio",
        "a\x00\x00[b\x00c]\x00d": "bc",
        "cafe[\u0301 con] leche": "é con",
        "[cafe]\u0301 con leche": "café",
        "uno [dos]  tres": "dos",
        "😀 [😀😀]": "😀😀",
        "[todo]": "todo",
    }.items(),
)
def test_a_mark_stays_on_its_words(text: str, words: str) -> None:
    raw, mark = marked(text)
    made = rich(raw, [mark])
    assert [made.text[one.start : one.end] for one in made.marks] == [words]


def test_marks_on_nothing_vanish_and_those_of_one_kind_unite() -> None:
    link = {"href": "https://example.org/"}
    made = rich(
        "uno dos tres",
        [
            Mark(3, 4, "emphasis"), Mark(2, 2, "strong"), Mark(9, 4, "code"), Mark(40, 50, "code"), Mark(-5, 3, "link", link),
            Mark(4, 7, "strong"), Mark(5, 12, "strong"), Mark(0, 3, "link", link), Mark(4, 12, "link", {"href": "/b"}),
        ],
    )  # fmt: skip
    assert made.marks == (Mark(0, 3, "link", link), Mark(4, 12, "link", {"href": "/b"}), Mark(4, 12, "strong"))


HOSTILE = st.text(
    st.sampled_from(
        "a b1«»%\u00a0\u202f\u2009\u200b\u0301\u0323\u1100\u1161\u11a8\u09c7\u09be\u0e01\u1780\x00\u00ad\u202e\ue000\ud800\n😀"
    )
    | st.characters(),
    max_size=20,
)
MARKS = st.lists(
    st.builds(Mark, st.integers(-3, 25), st.integers(-3, 25), st.sampled_from(["link", "emphasis", "language"]),
              st.sampled_from([{}, {"href": "a"}, {"href": "b"}])),
    max_size=5,
)  # fmt: skip


@given(HOSTILE, MARKS)
@example("\u0323 \u0301", [])
def test_normal_form_is_what_it_says_and_is_made_once(text: str, marks: list[Mark]) -> None:
    made = rich(text, marks)
    assert rich(made.text, made.marks) == made
    assert unicodedata.is_normalized("NFC", made.text)
    assert made.text == made.text.strip()
    assert not any(unicodedata.category(char) in ("Cc", "Cs", "Co") for char in made.text)
    assert "  " not in made.text
    for mark in made.marks:
        assert 0 <= mark.start < mark.end <= len(made.text)
        words = made.text[mark.start : mark.end]
        assert words == words.strip()
    assert list(made.marks) == sorted(made.marks, key=lambda one: (one.start, -one.end, one.kind))


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cf", "Zs", "Zl", "Zp", "Cn"]), max_size=30))
def test_text_without_layout_only_becomes_nfc(text: str) -> None:
    assert plain(text) == unicodedata.normalize("NFC", text)


def test_long_text_with_many_marks_is_quick_enough_to_finish() -> None:
    text = "e\u0301 \x00 " * 100_000
    marks = [Mark(at, at + 2, "strong") for at in range(0, 500_000, 5)]
    made = rich(text, marks)
    assert made.text == " ".join(["é"] * 100_000)
    assert len(made.marks) == 100_000
    assert made != Rich()
