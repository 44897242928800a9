"""Malay: which of its two standards some words are in, Indonesian or Malaysian.

The table `malay.tsv.gz` is frozen by scripts/freeze_malay.py from wordfreq's data (CC BY-SA 4.0) and stays under that
licence: a word a line with how much it speaks for Indonesian. Our own lists of commonest words and the lexis stand beside
it, and endings that the two spelling reforms of 1972 left unlike (universitas, universiti; televisi, televisyen).
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from dragoman.language.commonest import commonest
from dragoman.language.lexis import forms
from dragoman.model.language import Tag

STANDARDS = frozenset({"id", "ms"})
"""The two, by their tags."""

_COMMONEST, _LEXIS = 1.5, 0.5
_TELLS = 1.2
_ENDINGS = (("itas", 2.5), ("iti", -2.5), ("syen", -3.0), ("sion", -2.5))
_STEM = 2  # letters before an ending


def indonesian(words: Iterable[str]) -> float:
    """How much lower-case words speak for Indonesian rather than Malaysian Malay (natural logarithm of odds)."""
    table = _weights()
    return sum(table[word] if word in table else _ended(word) for word in words)


@lru_cache(maxsize=4)
def telling(language: Tag) -> frozenset[str]:
    """The words of one standard that the other hardly has."""
    sign = 1 if language == "id" else -1
    return frozenset(word for word, weight in _weights().items() if sign * weight >= _TELLS)


def _ended(word: str) -> float:
    return next((odds for ending, odds in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + _STEM), 0.0)


@lru_cache(maxsize=1)
def _weights() -> Mapping[str, float]:
    packed = files("dragoman.language").joinpath("malay.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(packed).decode().splitlines()[1:])
    weights = {word: int(tenths) / 10 for word, tenths in rows}
    for language, other, sign in (("id", "ms", 1), ("ms", "id", -1)):
        for word in _lexis(language) - _lexis(other):
            weights.setdefault(word, sign * _LEXIS)
        for word in commonest(language) - commonest(other):
            weights[word] = sign * max(_COMMONEST, sign * weights.get(word, 0.0))
    return MappingProxyType(weights)


def _lexis(language: Tag) -> frozenset[str]:
    return frozenset(form for group in forms(language).values() for form in group if form.isalpha())
