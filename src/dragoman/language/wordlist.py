"""Wordlist: the common words of languages that write capitals, for telling a name from a word with a capital.

The table `common.tsv.gz` is frozen by scripts/freeze_common.py from wordfreq's data (CC BY-SA 4.0) and stays under that
licence: a line a language, its frequent words in lower case that are not as frequent in other languages, as names are.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from dragoman.model.language import Tag


@lru_cache(maxsize=1)
def _lines() -> Mapping[str, str]:
    packed = files("dragoman.language").joinpath("common.tsv.gz").read_bytes()
    rows = (line.split("\t") for line in gzip.decompress(packed).decode().splitlines()[1:])
    return MappingProxyType({row[0]: row[1] for row in rows})


@lru_cache(maxsize=32)
def common(language: Tag) -> frozenset[str]:
    """The common words of a language in lower case; none where we have no list."""
    return frozenset(_lines().get(language.partition("-")[0], "").split())


def listed(language: Tag) -> bool:
    """Whether we have a list of the language's common words."""
    return language.partition("-")[0] in _lines()


@lru_cache(maxsize=4)
def shared(kind: str) -> frozenset[str]:
    """Words of our own table of what many languages share: `words` (minister, hospital) or `initials` (BBC)."""
    text = files("dragoman.language").joinpath("shared.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for row in rows if row[0] == kind for word in row[1].split())
