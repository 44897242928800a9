"""Tokens: a text as the pieces a neural model reads, each with its place in the text, and pieces as text again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import msgspec

Span = tuple[int, int]

_UNPAIRED = re.compile(r"[\ud800-\udfff\x00]")
UNSPACED = r"\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai to Tibetan, Burmese, Khmer, kana, Han: scripts that leave no space between words, as a class's inside."""

_UNSPACED = re.compile(f"[{UNSPACED}]")


class Cut(msgspec.Struct, frozen=True):
    """A text in pieces. `spans`: for each, its place in the text (half-open, code points)."""

    text: str
    tokens: tuple[str, ...]
    spans: tuple[Span, ...]


class Pieces:
    """A model's sentencepiece models, source's and target's. `source`, `target`: the files' bytes. Raises RuntimeError for
    bytes that are none. Safe for several threads."""

    def __init__(self, source: bytes, target: bytes) -> None:
        import sentencepiece

        self._source = sentencepiece.SentencePieceProcessor(model_proto=source)
        same = source == target
        self._target = self._source if same else sentencepiece.SentencePieceProcessor(model_proto=target)

    def some(self, most: int = 2000) -> tuple[str, ...]:
        """Pieces of the source's model, evenly chosen of all but the first few, which are everybody's."""
        count = self._source.get_piece_size()
        return tuple(self._source.id_to_piece(each) for each in range(3, count, max(1, count // most)))

    def cut(self, text: str) -> Cut:
        """A source text in pieces."""
        plain = _UNPAIRED.sub("\ufffd", text)
        told: dict[str, Any] = self._source.encode(plain, return_type="offset_mapping")
        return Cut(text, tuple(told["pieces"]), tuple(told["offsets"]))

    def joined(self, tokens: Sequence[str]) -> Cut:
        """A target's pieces as their text."""
        told: dict[str, Any] = self._target.decode(list(tokens), return_type="offset_mapping")
        spans = tuple(told["offsets"])
        return Cut(told["text"], tuple(tokens), spans if len(spans) == len(tokens) else ())


def words(cut: Cut) -> tuple[tuple[Span, tuple[int, ...]], ...]:
    """The words of a text in pieces: each one's place, and the numbers of its pieces.

    Pieces belong together where letters meet; in scripts without spaces each piece is a word.
    """
    found: list[tuple[Span, tuple[int, ...]]] = []
    for number, span in enumerate(cut.spans):
        start, end = _bare(cut.text, span)
        if found and (start == end or _meet(cut.text, found[-1][0][1], start)):
            (begun, until), numbers = found[-1]
            found[-1] = ((begun, max(end, until)), (*numbers, number))
        elif start < end:
            found.append(((start, end), (number,)))
    return tuple(found)


def _bare(text: str, span: Span) -> Span:
    """A piece's place without white space around it."""
    piece = text[span[0] : span[1]]
    if not piece.strip():
        return span[1], span[1]
    return span[0] + len(piece) - len(piece.lstrip()), span[1] - len(piece) + len(piece.rstrip())


def _meet(text: str, end: int, start: int) -> bool:
    if start != end or not 0 < start < len(text):
        return False
    before, after = text[start - 1], text[start]
    if _UNSPACED.match(before) or _UNSPACED.match(after):
        return False
    return (before.isalnum() or before in "'’-") == (after.isalnum() or after in "'’-") and not before.isspace()
