"""Wordlist: words are written short and read back whole; common words are known from names."""

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.wordlist import common, listed, shortened, unshortened


@given(st.lists(st.text(st.characters(categories=("Ll", "Lo")), min_size=1, max_size=60)))
def test_words_written_short_are_read_back(words: list[str]) -> None:
    assert list(unshortened(shortened(words))) == words


def test_common_words_are_no_names() -> None:
    assert "bridge" in common("en")
    assert "puente" in common("es-MX")
    assert "hargreave" not in common("en")
    assert not listed("xx")
