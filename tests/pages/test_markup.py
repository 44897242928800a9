"""Marked text as HTML: escaped, properly nested, and with its own words left as they are."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.story import Mark, Rich
from dragoman.pages import markup


def rich(text: str, *marks: Mark, page: str = "es", paid: bool = False) -> str:
    return str(markup.rich(Rich(text, marks), page, paid))


def test_text_is_escaped():
    assert rich("1 < 2 & \"3\" > '2'") == "1 &lt; 2 &amp; &quot;3&quot; &gt; &#x27;2&#x27;"


def test_nested_and_crossing_marks():
    assert rich("abcdef", Mark(0, 6, "strong"), Mark(2, 4, "emphasis")) == "<strong>ab<em>cd</em>ef</strong>"
    assert rich("abcdef", Mark(0, 4, "strong"), Mark(2, 6, "emphasis")) == "<strong>ab<em>cd</em></strong><em>ef</em>"


def test_links():
    link = Mark(0, 2, "link", {"href": "https://a.example/?b=1&c=2"})
    assert rich("ab", link) == '<a href="https://a.example/?b=1&amp;c=2" rel="external">ab</a>'
    assert 'rel="sponsored nofollow external"' in rich("ab", link, paid=True)
    assert rich("ab", Mark(0, 2, "link", {"href": "javascript:x"})) == "ab"
    assert rich("ab", Mark(0, 2, "link")) == "ab"
    inner = Mark(1, 2, "link", {"href": "https://b.example"})
    assert rich("ab", link, inner).count("<a ") == 1


def test_languages():
    assert rich("ab", Mark(0, 2, "language", {"lang": "en"})) == '<span lang="en">ab</span>'
    assert rich("ab", Mark(0, 2, "language", {"lang": "ar"})) == '<span lang="ar" dir="rtl">ab</span>'
    assert rich("ab", Mark(0, 2, "language", {"lang": '"><script>'})) == "ab"


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("es", "sube un 8,4 % hoy", "sube un 8,4\u00a0% hoy"),
        ("id", "naik Rp 418 miliar, PRp 4", "naik Rp\u00a0418 miliar, PRp 4"),
        ("ca", "costa 12 €", "costa 12\u00a0€"),
        ("fr", "« Oui ! » dit-il : non", "«\u00a0Oui\u00a0!\u00a0» dit-il\u00a0: non"),
        ("en", "Yes ! 5 per cent", "Yes ! 5 per cent"),
    ],
)
def test_spaces_no_line_may_break_at(language, before, after):
    assert markup.set_in(before, language) == after


KINDS = st.sampled_from(["link", "emphasis", "strong", "code", "language"])


@st.composite
def riches(draw):
    text = draw(st.text(alphabet=st.sampled_from('abc <>&"\'/é中%8'), min_size=1, max_size=30))
    spans = draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)), KINDS), max_size=6))
    targets = st.sampled_from(["https://a.example", "javascript:x", ""])
    marks = [Mark(min(a, b), max(a, b), kind, {"href": draw(targets), "lang": draw(st.sampled_from(["en", "x<y"]))}) for a, b, kind in spans]
    return Rich(text, tuple(marks))


@given(riches())
def test_whatever_the_marks_the_words_stay_and_the_markup_is_well_formed(words):
    parser = html5lib.HTMLParser(strict=True)
    tree = parser.parseFragment(f"<p>{markup.rich(words, 'es')}</p>")
    assert "".join(tree.itertext()).replace("\u00a0", " ") == words.text
    assert {element.tag.split("}")[1] for element in tree.iter() if isinstance(element.tag, str) and "}" in element.tag} <= {
        "p", "a", "em", "strong", "code", "span",
    }  # fmt: skip
