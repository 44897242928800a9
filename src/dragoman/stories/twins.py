"""Copies that tell the same text: candidates by MinHash, then an exact comparison of their shingles."""

from __future__ import annotations

import re
from collections.abc import Sequence

import rensa

from dragoman.model.copy import Copy
from dragoman.model.story import List, Paragraph, Quotation

_WORDS = re.compile(r"\w+")
_SHINGLE = 4  # words
_PERMUTATIONS = 128
_BANDS = 32
_LEAST = 60  # words under which a text is too short to be told apart from another
_SAME = 0.7  # share of common shingles from which on two texts are one (agencies' texts are trimmed and re-headed)


def groups(copies: Sequence[Copy]) -> tuple[tuple[int, ...], ...]:
    """Indices of copies that tell one text, in order; every copy is in exactly one group."""
    shingles = [_shingles(copy) for copy in copies]
    parent = list(range(len(copies)))

    def root(index: int) -> int:
        while parent[index] != index:
            index = parent[index]
        return index

    for first, second in _candidates(shingles):
        if _one_text(copies[first], copies[second], shingles[first], shingles[second]):
            high, low = max(root(first), root(second)), min(root(first), root(second))
            parent[high] = low
    out: dict[int, list[int]] = {}
    for index in range(len(copies)):
        out.setdefault(root(index), []).append(index)
    return tuple(tuple(group) for group in out.values())


def _shingles(copy: Copy) -> frozenset[str]:
    words = _WORDS.findall(_text(copy).casefold())
    if len(words) < _LEAST:
        return frozenset()
    return frozenset(" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _text(copy: Copy) -> str:
    parts: list[str] = []
    for block in copy.body:
        if isinstance(block, Paragraph | Quotation):
            parts.append(block.text.text)
        elif isinstance(block, List):
            parts.extend(item.text for item in block.items)
    return "\n".join(parts)


def _candidates(shingles: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    index = rensa.RMinHashLSH(threshold=_SAME, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    found: list[tuple[int, int]] = []
    for at, own in enumerate(shingles):
        if not own:
            continue
        signature = rensa.RMinHash(num_perm=_PERMUTATIONS, seed=1)
        signature.update(sorted(own))
        found += [(other, at) for other in sorted(index.query(signature))]
        index.insert(at, signature)
    return found


def _one_text(one: Copy, other: Copy, mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Same language, another source, and most shingles of the shorter text in the longer one. A source that prints a text
    twice means two stories by it (a series, a table every week), so only other papers' copies are joined."""
    if one.language != other.language or one.source == other.source:
        return False
    return len(mine & theirs) >= _SAME * min(len(mine), len(theirs)) and len(mine & theirs) >= 0.5 * max(
        len(mine), len(theirs)
    )
