"""Text: the normal form every stored text is in, and the marks carried along while it is brought there.

Normal form: NFC; no control characters, nor what shows nothing or a box (bidirectional overrides, soft hyphens, private
use, lone surrogates); white space folded to one space and trimmed. Of no-break spaces those stay that bind a number to
its neighbour or stand beside a French mark; the others are leftovers of layout. A zero-width space stays between letters
of South-East Asian scripts, where it parts words. Joiners and direction marks (ZWJ, ZWNJ, LRM, RLM) are spelling and stay.

Marks in normal form: sorted by (start, -end, kind), none empty, none starting or ending on white space, and no two of one
kind and attributes that touch or overlap. `rich` and `plain` are idempotent; their time is linear in the text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from dragoman.model.story import Mark, Rich

Edit = tuple[int, int, str]
"""Put these words for the half-open span."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffc\ufdd0-\ufdef\ufffe\uffff"
    "\ud800-\udfff\ue000-\uf8ff\U0001fffe\U0001ffff\U000f0000-\U0010ffff]+"
)
_PARTING = re.compile("\u200b+")
_PARTED = re.compile(
    "[\u0e00-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf\ua9e0-\ua9ff\uaa60-\uaadf]"
)  # Thai to Myanmar, Khmer, Tai
_SPACE = re.compile(r"\s{2,}|[^\S ]|\A | \Z")  # every run of white space but a single space between words
_BINDING = {"\u00a0": "\u00a0", "\u2007": "\u00a0", "\u202f": "\u202f", "\u2009": "\u202f"}
_OPENS, _CLOSES = "«‹", "»›:;!?%‰€$£"


def plain(text: str) -> str:
    """A text without marks in normal form."""
    return rich(text, ()).text


def rich(text: str, marks: Iterable[Mark]) -> Rich:
    """Text and marks in normal form. Marks reaching beyond the text are clipped; offsets are code points."""
    kept = tuple(marks)
    for stage in (_unseen, _parting, _composed, _folded):
        edits = tuple(stage(text))
        if edits:
            kept = _carried(kept, edits)
            text = _rewritten(text, edits)
    return Rich(text, _tidy(text, kept))


def _unseen(text: str) -> Iterator[Edit]:
    return ((found.start(), found.end(), "") for found in _UNSEEN.finditer(text))


def _parting(text: str) -> Iterator[Edit]:
    for found in _PARTING.finditer(text):
        start, end = found.span()
        parts = start and _PARTED.match(text[start - 1]) and _PARTED.match(text[end : end + 1])
        if not parts or end - start > 1:
            yield start, end, "\u200b" if parts else ""


def _composed(text: str) -> Iterator[Edit]:
    """NFC, one cluster at a time, so that marks can be carried along. A cluster ends before what joins with nothing."""
    if unicodedata.is_normalized("NFC", text):
        return
    starts = [0, *(at for at in range(1, len(text)) if not _joins(text[at])), len(text)]
    for start, end in pairwise(starts):
        cluster = text[start:end]
        if not unicodedata.is_normalized("NFC", cluster):
            yield start, end, unicodedata.normalize("NFC", cluster)


def _joins(char: str) -> bool:
    """Whether NFC may join a character to the one before: marks, Hangul vowels and finals, Kirat Rai vowels."""
    if char < "\u0300":
        return False
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff" or "\U00016d60" <= char <= "\U00016d6f"


def _folded(text: str) -> Iterator[Edit]:
    for found in _SPACE.finditer(text):
        start, end = found.span()
        space = _space(found[0], text[start - 1 : start] if start else "", text[end : end + 1])
        if space != found[0]:
            yield start, end, space


def _space(run: str, before: str, after: str) -> str:
    """What a run of white space between two characters becomes."""
    if not before or not after:
        return ""
    bound = before.isdigit() or after.isdigit() or before in _OPENS or after in _CLOSES
    return _BINDING[run[0]] if bound and all(char in _BINDING for char in run) else " "


def _rewritten(text: str, edits: Sequence[Edit]) -> str:
    pieces, at = [], 0
    for start, end, words in edits:
        pieces += [text[at:start], words]
        at = end
    return "".join([*pieces, text[at:]])


def _carried(marks: tuple[Mark, ...], edits: Sequence[Edit]) -> tuple[Mark, ...]:
    """Marks moved as the edits move their text; one that starts or ends within an edit takes all of its words."""
    starts = [start for start, _, _ in edits]
    shifts = [0, *accumulate(len(words) - (end - start) for start, end, words in edits)]

    def moved(point: int, last: bool) -> int:
        before = bisect_left(starts, point)  # so many edits start before the point
        if before and point < edits[before - 1][1]:
            start, _, words = edits[before - 1]
            return start + shifts[before - 1] + (len(words) if last else 0)
        return point + shifts[before]

    return tuple(Mark(moved(mark.start, False), moved(mark.end, True), mark.kind, mark.attrs) for mark in marks)


def _tidy(text: str, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """Marks clipped to the text, drawn in from white space, united where they touch, and sorted."""
    alike: dict[tuple[str, tuple[tuple[str, str], ...]], list[Mark]] = {}
    for mark in sorted((_drawn_in(text, mark) for mark in marks), key=_order):
        if mark.start < mark.end:
            _unite(alike.setdefault((mark.kind, tuple(sorted(mark.attrs.items()))), []), mark)
    return tuple(sorted((mark for group in alike.values() for mark in group), key=_order))


def _drawn_in(text: str, mark: Mark) -> Mark:
    start, end = max(0, mark.start), min(len(text), mark.end)
    if start < end and text[start].isspace():
        start += 1
    if start < end and text[end - 1].isspace():
        end -= 1
    return Mark(start, end, mark.kind, mark.attrs)


def _unite(group: list[Mark], mark: Mark) -> None:
    """Add a mark to those of its kind and attributes, which start no later."""
    if group and mark.start <= group[-1].end:
        first = group.pop()
        mark = Mark(first.start, max(first.end, mark.end), first.kind, first.attrs)
    group.append(mark)


def _order(mark: Mark) -> tuple[int, int, str, tuple[tuple[str, str], ...]]:
    return mark.start, -mark.end, mark.kind, tuple(sorted(mark.attrs.items()))
