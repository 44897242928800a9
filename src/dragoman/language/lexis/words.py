"""Words of a text as the lexis compares them: one at a time, in plain letters, and without what is only fixed to them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_CLITICS = {"ar": ("ال", "لل", "و", "ف", "ب", "ل", "ك"), "he": tuple("והבלכמש")}
_CLITICS_AT_ONCE = 3  # and, with, the
_SUFFIXES = {  # what is fixed to a word's end, and what the bare word has there
    "id": (("nya", ""), ("lah", ""), ("kah", ""), ("pun", "")),
    "ms": (("nya", ""), ("lah", ""), ("kah", ""), ("pun", "")),
    "sw": (("ni", ""), ("wa", "a")),
}
_PREFIXES = {  # of languages that write compounds as one word: the verbs' prefixes, after which is no second part
    "de": (
        "ab an auf aus be bei durch ein emp ent er ge her hin hinter los mit nach nieder über um un unter ver vor vorbei"
        " voraus weg weiter wider wieder zer zu zurück zusammen ange abge aufge ausge einge vorge umge zuge"
    ),
    "nl": (
        "aan af be bij door er ge her in mee mis na om on ont onder op over tegen terug toe uit vast ver vol voor voort weg"
        " samen aange afge doorge opge uitge voorge inge omge"
    ),
}
_LEFT = 2  # letters that a word must keep when its clitics are taken off

_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u200d"
)
WORD = re.compile(rf"(?:[^\W\d_]|[{_MARKS}]){{1,60}}|[%٪％]")
_SILENT = dict.fromkeys(
    (
        *range(0x0300, 0x0370),  # what NFC could not compose: stress marks
        *range(0x0591, 0x05C8),  # Hebrew points
        *range(0x0610, 0x061B),
        *range(0x064B, 0x0660),
        0x0670,
        *range(0x06D6, 0x06EE),  # Arabic points
        0x0640,  # the stroke that draws Arabic words out
        0x093C,  # nukta
        0x200D,
    )
)
_ALIKE = str.maketrans("أإآٱىیېکؤئёँ٪％", "اااايييكويеं%%")
_TONES = tuple(
    (first + toned, marked + last)  # Vietnamese: a mark on the second vowel or on the first is one spelling
    for first, last, late, early in (
        ("o", "a", "àáảãạ", "òóỏõọ"),
        ("o", "e", "èéẻẽẹ", "òóỏõọ"),
        ("u", "y", "ỳýỷỹỵ", "ùúủũụ"),
    )
    for toned, marked in zip(late, early, strict=True)
)


class Token(NamedTuple):
    """A word as it is compared, at [start, end) in code points."""

    plain: str
    start: int
    end: int


@lru_cache(maxsize=8192)
def plain(word: str, language: str) -> str:
    """A word as it is compared."""
    if word.isascii() and language != "tr":
        return word.lower()
    if language == "tr":
        word = word.replace("İ", "i").replace("I", "ı")
    word = unicodedata.normalize("NFC", word).lower().translate(_SILENT).translate(_ALIKE)
    if language == "vi":
        for late, early in _TONES:
            word = word.replace(late, early)
    return word


def words_of(text: str, language: str) -> list[Token]:
    """The words of a text, and its percent signs, in reading order."""
    return [Token(plain(found[0], language), *found.span()) for found in WORD.finditer(text)]


def bare(word: str, language: str) -> Iterator[str]:
    """A word without its clitics, fewer first, or without its suffix."""
    level = [word]
    for _ in range(_CLITICS_AT_ONCE):
        level = [
            one[len(clitic) :]
            for one in level
            for clitic in _CLITICS.get(language, ())
            if one.startswith(clitic) and len(one) - len(clitic) >= _LEFT
        ]
        yield from level
    for suffix, end in _SUFFIXES.get(language, ()):
        if word.endswith(suffix) and len(word) - len(suffix) > _LEFT:
            yield word.removesuffix(suffix) + end


@lru_cache(maxsize=16)
def prefixes(language: str) -> frozenset[str]:
    """The prefixes of verbs in a language that writes compounds as one word; none in the others."""
    return frozenset(_PREFIXES.get(language, "").split())
