"""Project: a segment's slots onto the words of its translation, by the pieces whose source words are known."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.model.segment import Slot

Span = tuple[int, int]

_PART = re.compile(r"[^\s'’]+['’]?")
_TRIMMED = " \t\u00a0\u202f"
_CLOSERS = ".,;:!?…"


class Piece(msgspec.Struct, frozen=True):
    """A stretch of the translation (half-open, code points) and the source words it stands for, in their order."""

    start: int
    end: int
    sources: tuple[Span, ...]


def project(text: str, source: str, slots: Sequence[Slot], pieces: Sequence[Piece]) -> tuple[Slot, ...]:
    """The slots on the translation's words: none lost, none empty (unless there is no text), none on outer white space."""
    ordered = sorted(pieces, key=lambda piece: (piece.start, piece.end))
    return tuple(_placed(text, source, slot, ordered) for slot in slots)


def _placed(text: str, source: str, slot: Slot, pieces: Sequence[Piece]) -> Slot:
    words = source[slot.start : slot.end]
    spans = [span for piece in pieces if (span := _covered(text, piece, slot)) is not None]
    if spans:
        start, end = _run(spans, pieces, slot)
    elif words and text.count(words) == 1:
        start = text.index(words)
        end = start + len(words)
    else:
        start, end = _by_share(text, source, slot)
    start, end = _trimmed(text, start, end, words)
    return Slot(start, end, slot.kind, slot.n)


def _covered(text: str, piece: Piece, slot: Slot) -> Span | None:
    """The part of a piece that a slot's words became. Several source words may share a piece (`de l'Assemblea`)."""
    inside = [number for number, (start, end) in enumerate(piece.sources) if start < slot.end and slot.start < end]
    if not inside:
        return None
    total = len(piece.sources)
    if len(inside) == total:
        return piece.start, piece.end
    parts = [found.span() for found in _PART.finditer(text, piece.start, piece.end)]
    if len(parts) < 2:
        return piece.start, piece.end
    first = inside[0] * len(parts) // total
    last = -(-(inside[-1] + 1) * len(parts) // total) - 1
    return parts[min(first, len(parts) - 1)][0], parts[max(last, first)][1]


def _run(spans: Sequence[Span], pieces: Sequence[Piece], slot: Slot) -> Span:
    """All the spans where strangers among them are the fewer; otherwise the longest run without a stranger."""
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    strangers = [
        piece
        for piece in pieces
        if start <= piece.start
        and piece.end <= end
        and not any(s < slot.end and slot.start < e for s, e in piece.sources)
    ]
    if len(strangers) <= len(spans):
        return start, end
    runs: list[Span] = []
    for span in sorted(spans):
        apart = not runs or any(runs[-1][1] <= piece.start and piece.end <= span[0] for piece in strangers)
        if apart:
            runs.append(span)
        else:
            runs[-1] = (runs[-1][0], max(span[1], runs[-1][1]))
    return max(runs, key=lambda run: run[1] - run[0])


def _by_share(text: str, source: str, slot: Slot) -> Span:
    """Whole words at about the same share of the text: all that is left where nothing tells the words apart."""
    words = [found.span() for found in re.finditer(r"\S+", text)]
    if not words:
        return 0, len(text)
    length = max(len(source), 1)
    first = min(range(len(words)), key=lambda n: abs(words[n][0] / len(text) - slot.start / length))
    last = min(range(first, len(words)), key=lambda n: abs(words[n][1] / len(text) - slot.end / length))
    return words[first][0], words[last][1]


def _trimmed(text: str, start: int, end: int, words: str) -> Span:
    """Without white space around, and without a closing mark that the source's words did not have."""
    first, last = start, end
    while first < last and text[first] in _TRIMMED:
        first += 1
    while last > first and text[last - 1] in _TRIMMED:
        last -= 1
    while last - 1 > first and text[last - 1] in _CLOSERS and words[-1:] not in _CLOSERS:
        last -= 1
    return (first, last) if first < last else (start, end)
