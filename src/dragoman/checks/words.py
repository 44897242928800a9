"""Words of a text as the checks compare them: with spans, folded to letters without case and accents."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dragoman.language.letters import RUN
from dragoman.model.language import Tag
from dragoman.quantities import Quantity, read

LIMIT = 20_000
"""Code points beyond which a text is no sentence: checks look at so many and say that the rest was not checked."""

_WORD = re.compile(rf"{RUN}(?:['’‘ʼ·-]{RUN})*")
_APART = str.maketrans({"đ": "d", "Đ": "D", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss", "’": "'", "ı": "i"})


class Word(NamedTuple):
    """A word with its span; `folded`: without case and accents."""

    text: str
    start: int
    end: int
    folded: str


def fold(text: str) -> str:
    """Letters without case and accents, so that Hà Nội and Ha noi are one."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.translate(_APART))
    return "".join(ch for ch in plain if not unicodedata.combining(ch)).lower()


@lru_cache(maxsize=64)  # a segment and its draft are asked for by several checks in a row
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, of its first `LIMIT` code points."""
    return tuple(
        Word(found.group(), found.start(), found.end(), fold(found.group())) for found in _WORD.finditer(text[:LIMIT])
    )


@lru_cache(maxsize=64)
def quantities(text: str, language: Tag) -> tuple[Quantity, ...]:
    """The quantities of a text; none where its language has no reader."""
    return read(text, language)


def letters(text: str) -> int:
    """How many letters a text has."""
    return sum(map(str.isalpha, text[:LIMIT]))
