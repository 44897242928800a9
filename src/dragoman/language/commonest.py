"""Commonest: the words a language is known by, and how a text's words speak for one language rather than its siblings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from dragoman.model.language import Tag

_NONE: frozenset[str] = frozenset()


def commonest(tag: Tag) -> frozenset[str]:
    """A language's commonest words, lower case with their accents, from `commonest.tsv`; none where it has no line."""
    return _tables().get(tag.partition("-")[0], _NONE)


def tallies(words: Iterable[str]) -> Counter[str]:
    """By language, how many of these lower-case words are on its list. A word two languages share counts for both, so
    that the difference of two tallies is what tells them apart."""
    of = _languages()
    return Counter(language for word in words for language in of.get(word, ()))


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, frozenset[str]]:
    tables: dict[str, set[str]] = {}
    for line in files("dragoman.language").joinpath("commonest.tsv").read_text(encoding="utf-8").splitlines():
        language, _, words = line.partition("\t")
        if not language.startswith("#"):
            tables.setdefault(language, set()).update(words.split())
    return MappingProxyType({language: frozenset(words) for language, words in tables.items()})


@lru_cache(maxsize=1)
def _languages() -> Mapping[str, tuple[str, ...]]:
    """The languages on whose lists a word stands."""
    found: dict[str, list[str]] = {}
    for language, words in _tables().items():
        for word in words:
            found.setdefault(word, []).append(language)
    return MappingProxyType({word: tuple(sorted(languages)) for word, languages in found.items()})
