"""Heard: what a server said for a segment, taken only where it can be that segment's words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import TypeVar

from dragoman.engines.asking import Unfit
from dragoman.engines.tagged import Broken, Tagged, untagged
from dragoman.errors import EngineError
from dragoman.model.draft import Said
from dragoman.model.segment import Segment

T = TypeVar("T")

LONGEST, SPARE = 4.0, 60
"""How many times as long as its source a translation may be, and what short labels may have beside. Lengths are weighed:
of NTREX's sentences in 46 languages, each with each, no professional translation passes it."""


_NOWHERE = "\u202a\u202b\u202d\u202e\ufffe\uffff"
"""Embeddings and overrides of direction, which reach past their own text, and two that XML has no place for."""


def said(segment: Segment, answer: object, sent: Tagged | None = None) -> Said:
    """An answer as the segment's Said; `failed` with a reason for what is no answer. `sent`: the text with elements that
    was asked, where there were any."""
    if not isinstance(answer, str):
        return Said("", failed="the answer is no text")
    words, slots = sound(answer).strip(), segment.slots
    if sent is not None:
        try:
            words, slots = untagged(words, sent, segment.text)
        except Broken as broken:
            return Said("", failed=f"the answer broke the marks: {broken}")
    if not words and segment.text.strip():
        return Said("", failed="the answer is empty")
    if weight(words) > LONGEST * weight(segment.text) + SPARE:
        return Said("", failed="the answer is far longer than the sentence")
    return Said(words, slots)


def sound(answer: str) -> str:
    """A text without half characters, controls and what turns the direction of everything after it; lines become one."""
    if answer.isprintable():
        return answer
    kept = (" " if c in "\t\n\r\v\f\x85\u2028\u2029" else c for c in answer if not _unsound(c))
    return "".join(kept)


def _unsound(character: str) -> bool:
    kind = unicodedata.category(character)
    return kind == "Cs" or (kind == "Cc" and not character.isspace()) or character in _NOWHERE


def weight(text: str) -> int:
    """A length that can be compared across scripts: wide characters, which stand for a syllable or a word, count for
    three (East Asian Width W and F, Unicode annex 11)."""
    wide = 0 if text.isascii() else sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + 2 * wide


def parted(ask: Callable[[Sequence[T]], list[Said]], asked: Sequence[T]) -> list[Said]:
    """The answers; what a server does not take is halved until the guilty one stands alone. A server that cannot be used
    fails what it was not asked any more, so that what it was paid for is not lost."""
    if not asked:
        return []
    try:
        return ask(asked)
    except EngineError as failure:
        return [Said("", failed=str(failure)) for _ in asked]
    except Unfit as failure:
        if len(asked) == 1:
            return [Said("", failed=f"the server does not take this sentence: it {failure}")]
    middle = len(asked) // 2
    return [*parted(ask, asked[:middle]), *parted(ask, asked[middle:])]


def answered(
    segments: Sequence[Segment], ask: Callable[[Sequence[Segment]], list[Said]], count: int, length: int
) -> list[Said]:
    """One Said per segment, those with slots and those without asked apart; what has no words is its own answer."""
    answers = [Said(segment.text, segment.slots) for segment in segments]
    for marked in (False, True):
        places = [place for place, segment in enumerate(segments) if bool(segment.slots) is marked]
        for batch in batches([segments[place] for place in places], count, length):
            asked = [places[at] for at in batch]
            for place, each in zip(asked, parted(ask, [segments[place] for place in asked]), strict=True):
                answers[place] = each
    return answers


def batches(segments: Sequence[Segment], count: int, length: int) -> list[list[int]]:
    """The places of segments with words, in batches of so many and, but for one that is longer alone, so many characters."""
    found: list[list[int]] = [[]]
    size = 0
    for place, segment in enumerate(segments):
        if not segment.text.strip():
            continue
        if found[-1] and (len(found[-1]) >= count or size + len(segment.text) > length):
            found.append([])
            size = 0
        found[-1].append(place)
        size += len(segment.text)
    return [batch for batch in found if batch]
