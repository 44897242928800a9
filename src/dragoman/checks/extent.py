"""Extent: how much a text says, in English characters, whatever its language: counts of letters, words and figures, each
with the language's own learned weight."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.checks.words import LIMIT
from dragoman.language.facts import facts
from dragoman.model.language import Tag

_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u064b-\u065f\u0e31-\u0e4e\u17b4-\u17d3])+")
_HIRAGANA = re.compile("[ぁ-ゟ]")
_FOREIGN = re.compile("[A-Za-zァ-ー]")
_USUAL = 4

COUNTS = ("letters", "words", "digits", "marks", "long", "named", "foreign")
"""What is counted: letters; runs of letters; digits; whatever else; letters past a run's fourth; runs with one capital
(of Japanese the hiragana); letters of a script that is not the text's own (Latin, katakana)."""


@lru_cache(maxsize=64)
def counts(text: str, language: Tag) -> tuple[int, ...]:
    """The `COUNTS` of a text, of its first `LIMIT` code points."""
    text, script = text[:LIMIT], facts(language).script
    words = _WORD.findall(text)
    letters, digits = sum(map(len, words)), sum(map(str.isdigit, text))
    long = letters - sum(min(len(word), _USUAL) for word in words)
    capitals = sum(word[0].isupper() and not word[1:].isupper() for word in words)
    named = len(_HIRAGANA.findall(text)) if script == "Jpan" else capitals
    foreign = 0 if script == "Latn" else len(_FOREIGN.findall(text))
    return letters, len(words), digits, len(text) - letters - digits, long, named, foreign
