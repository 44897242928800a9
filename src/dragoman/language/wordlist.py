"""Wordlist: the common words of languages that write capitals, for telling a name from a word with a capital.

The table `common.tsv.xz` is frozen by scripts/freeze_common.py from wordfreq's data (CC BY-SA 4.0) and stays under that
licence: a line a language, its frequent words in lower case that are not as frequent in other languages, as names are.
Each word is written as a letter for how many letters it shares with the word before (A none, B one), and the others.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from dragoman.model.language import Tag


@lru_cache(maxsize=1)
def _lines() -> Mapping[str, str]:
    packed = files("dragoman.language").joinpath("common.tsv.xz").read_bytes()
    rows = (line.split("\t") for line in lzma.decompress(packed).decode().splitlines()[1:])
    return MappingProxyType({row[0]: row[1] for row in rows})


@lru_cache(maxsize=32)
def common(language: Tag) -> frozenset[str]:
    """The common words of a language in lower case; none where we have no list."""
    return frozenset(unshortened(_lines().get(language.partition("-")[0], "").split()))


MOST = 25
"""Letters that a word may share with the one before it, in the table's way of writing."""


def shortened(words: Iterable[str]) -> Iterator[str]:
    """Words in order, each without the letters it shares with the one before."""
    before = ""
    for word in words:
        same = next((at for at in range(min(len(before), len(word), MOST)) if before[at] != word[at]), None)
        kept = min(len(before), len(word), MOST) if same is None else same
        yield chr(ord("A") + kept) + word[kept:]
        before = word


def unshortened(words: Iterable[str]) -> Iterator[str]:
    """The words again."""
    before = ""
    for word in words:
        before = before[: ord(word[0]) - ord("A")] + word[1:]
        yield before


def listed(language: Tag) -> bool:
    """Whether we have a list of the language's common words."""
    return language.partition("-")[0] in _lines()


@lru_cache(maxsize=4)
def shared(kind: str) -> frozenset[str]:
    """Words of our own table of what many languages share: `words` (minister, hospital) or `initials` (BBC)."""
    text = files("dragoman.language").joinpath("shared.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for row in rows if row[0] == kind for word in row[1].split())
