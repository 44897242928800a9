"""Spelling: how likely a word in another script is a name in Latin letters, by learned worths of units of letters.

The table `spelling.tsv.gz` is frozen by scripts/freeze_spelling.py from names of places (GeoNames, CC BY 4.0): a line a
unit, its script, up to three Latin letters, up to two of the script's, and its worth in tenths of a natural logarithm:
how much likelier both are together than apart. `^` and `$` stand for a word's ends.
"""

from __future__ import annotations

import gzip
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from anyascii import anyascii

ENDS = "^{}$"
MOVES = ((0, 1), (1, 0), (1, 1), (1, 2), (2, 1), (2, 2), (3, 1))
"""Lengths of units: so many Latin letters for so many others. No (0, 0)."""

_DROPPED = dict.fromkeys((0x640, 0x670, 0x200C, 0x200D, *range(0x591, 0x5C8), *range(0x64B, 0x653)))
"""Marks that few write: points of Hebrew and Arabic, the lengthened line, joiners."""


@lru_cache(maxsize=16384)
def letters(word: str) -> str:
    """A word as it is compared: Hangul as its letters, kana as Latin letters, others in lower case."""
    plain = unicodedata.normalize("NFKC", word).lower().translate(_DROPPED)
    if any("가" <= letter <= "힣" for letter in plain):
        return unicodedata.normalize("NFD", plain)
    if any("ァ" <= letter <= "ー" for letter in plain):
        return anyascii(plain.replace("ー", "").replace("・", "")).lower()
    return plain


Worths = Mapping[str, Mapping[str, float]]


@lru_cache(maxsize=1)
def _tables() -> Mapping[str, Worths]:
    packed = files("dragoman.language").joinpath("spelling.tsv.gz").read_bytes()
    tables: dict[str, dict[str, dict[str, float]]] = {}
    for line in gzip.decompress(packed).decode().splitlines()[1:]:
        script, ours, theirs, worth = line.split("\t")
        tables.setdefault(script, {}).setdefault(ours, {})[theirs] = int(worth) / 10
    return MappingProxyType(tables)


_PREFIXES = {"Arab": "والبلفك", "Hebr": "ובלהשמכ"}
_ENDINGS = {"Cyrl": 4, "Grek": 3, "Kore": 6, "Arab": 2, "Hebr": 2, "Deva": 2}
_JOINED, _JOINT = frozenset({"Jpan"}), -1.0  # a run of katakana may be several words
_GLUED = frozenset({"Arab", "Hebr"})  # texts whose words lost a space between them are not rare
_SKIPPED, _PREFIX, _ENDING = -6.0, -0.8, -0.7
_UNLIKE = -5.0
_HOPELESS = -9.0  # beginnings that are worth no more are followed no further
_FARTHEST = 1.5


def learned(script: str) -> bool:
    """Whether we know how a script spells names."""
    return script in _tables()


@lru_cache(maxsize=65536)
def worth(name: str, word: str, script: str) -> float:
    """How much likelier a name in Latin letters, folded, and a word's letters are as spellings of one name than by
    chance, as a natural logarithm. Words may have short prefixes and endings, as the script's languages put there."""
    table, line = _tables()[script], ENDS.format(word)
    return _best(ENDS.format(name[:24]), line[:40], table, script)


def distance(name: str, word: str, script: str) -> float:
    """How far a word is from spelling a name, 0 to 1 and beyond: of true pairs that were not learned from three in a
    hundred are beyond 0.34, of words drawn at random nine in ten."""
    if _unlike(name, word):
        return 1.3
    return min(_FARTHEST, max(0.0, 0.85 - 0.85 * worth(name, word, script) / (2.6 * len(name) + 4)))


_ALIKE = ("bpfv", "kcgqxj", "sztjcdx", "m", "n", "rl")


def _classes() -> Mapping[str, int]:
    kinds: dict[str, int] = {}
    for at, alike in enumerate(_ALIKE):
        for letter in alike:
            kinds[letter] = kinds.get(letter, 0) | 1 << at
    return MappingProxyType(kinds)


_KINDS = _classes()


@lru_cache(maxsize=16384)
def _mask(word: str) -> int:
    """The kinds of consonants in a word, as bits."""
    mask = 0
    for letter in word if word.isascii() else anyascii(word).lower():
        mask |= _KINDS.get(letter, 0)
    return mask


def _unlike(name: str, word: str) -> bool:
    """Whether hardly any consonant of a name has one of its kind in a word: not worth to be compared letter by letter."""
    ours = _ours(name)
    there = _mask(word)
    found = sum(1 for kinds in ours if kinds & there)
    return found * 2 < len(ours) or (found + _MORE) * 2 < _kinds_in(there)


def differing(name: str, word: str) -> int:
    """How many kinds of consonants only one of two words has: what spells a name has hardly any. Quick."""
    return (_mask(name) ^ _mask(word)).bit_count()


_MORE = 1
"""Kinds of consonants that a word may have more than a name, before it is unlike: its language's prefixes and endings."""


@lru_cache(maxsize=1024)
def _kinds_in(mask: int) -> int:
    return mask.bit_count()


@lru_cache(maxsize=16384)
def _ours(name: str) -> tuple[int, ...]:
    return tuple({_KINDS[letter] for letter in name if letter in _KINDS})


def _best(name: str, word: str, table: Worths, script: str) -> float:
    size, last = len(word), len(name) - 1
    low = -1e9
    rows = [[low] * (size + 1) for _ in range(len(name) + 4)]
    rows[0][0] = 0.0
    joined = script in _JOINED or (script in _GLUED and size > len(name) + 2)
    if joined:
        rows[1][2:size] = [_JOINT] * (size - 2)
    for skip, letter in enumerate(word[1:5]):
        if letter not in _PREFIXES.get(script, ""):
            break
        rows[1][2 + skip] = _PREFIX * (skip + 2)
    ones, twos = [*word, ""], [word[at : at + 2] for at in range(size)] + ["", ""]
    none = table.get("", {})
    inserted = [none.get(letter, _SKIPPED) for letter in word]
    for at, row in enumerate(rows[: last + 1]):
        first = table.get(name[at], {})
        second = table.get(name[at : at + 2], {}) if at < last else {}
        third = table.get(name[at : at + 3], {}) if at + 1 < last else {}
        lost = first.get("", _SKIPPED)
        one, two, three = rows[at + 1], rows[at + 2], rows[at + 3]
        for there in range(size):
            value = row[there]
            if value <= _HOPELESS:
                continue
            letter, both = ones[there], twos[there]
            if value + inserted[there] > row[there + 1] and there:
                row[there + 1] = value + inserted[there]
            if value + lost > one[there]:
                one[there] = value + lost
            new = value + first.get(letter, _UNLIKE)
            if new > one[there + 1]:
                one[there + 1] = new
            if len(both) == 2:
                found = first.get(both)
                if found is not None and value + found > one[there + 2]:
                    one[there + 2] = value + found
                found = second.get(both)
                if found is not None and value + found > two[there + 2]:
                    two[there + 2] = value + found
            found = second.get(letter)
            if found is not None and value + found > two[there + 1]:
                two[there + 1] = value + found
            found = third.get(letter)
            if found is not None and value + found > three[there + 1]:
                three[there + 1] = value + found
    best = rows[last + 1][size]
    if joined:
        best = max(best, max(rows[last][1:size]) + _JOINT)
    for left in range(1, min(_ENDINGS.get(script, 1), size - 3) + 1):
        best = max(best, rows[last][size - 1 - left] + _ENDING * (left + 1))
    return best
