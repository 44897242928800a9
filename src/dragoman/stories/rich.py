"""Rich text in its normal form: NFC, no control characters, white space folded and trimmed, marks in order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from dragoman.model.story import Mark, Rich

Span = tuple[int, int]

# A no-break space is kept where it does typographic work: between a number and its unit, and inside French marks.
_BEFORE_NBSP = re.compile(r"[0-9«‹“—–]")
_AFTER_NBSP = re.compile(r"[0-9%‰€$£¥°;:!?»›”—–]")
# Characters that need a look of their own: controls other than white space, exotic spaces, invisible ones, surrogates.
_SPECIAL = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\xa0\xad\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufffe\uffff]"
)
_STOP = re.compile(rf"[^\S ]|{_SPECIAL.pattern}")
_UNEVEN = re.compile(r"^\s|\s$|\s\s|[^\S ]")
_ZERO_WIDTH_SCRIPTS = ("THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
_DROPPED = frozenset("\u00ad\ufeff\u2060\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")


def rich(text: str, marks: Iterable[Mark] = ()) -> Rich:
    """The normal form of a text and its marks (half-open, in code points of `text`)."""
    kept = tuple(marks)
    if not unicodedata.is_normalized("NFC", text):
        text, kept = _composed(text, kept)
    if not _SPECIAL.search(text):
        if not _UNEVEN.search(text):
            return Rich(text, _ordered(text, kept) if kept else ())
        if not kept:
            return Rich(" ".join(text.split()))
    letters, places = _folded(text)
    return Rich(letters, _ordered(letters, (_moved(mark, places) for mark in kept)))


def plain(text: str) -> str:
    """The normal form of a text without marks."""
    return rich(text).text


def cut(text: str, marks: Iterable[Mark], spans: Sequence[Span]) -> tuple[str, tuple[Mark, ...]]:
    """The text without the spans (sorted, apart), and its marks where they now stand."""
    if not spans:
        return text, tuple(marks)
    places = _places(len(text), spans)
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(text[at:start])
        at = end
    pieces.append(text[at:])
    return "".join(pieces), tuple(_moved(mark, places.__getitem__) for mark in marks)


def sub(found: Rich, pattern: re.Pattern[str]) -> Rich:
    """The rich text without what the pattern matches."""
    spans = [match.span() for match in pattern.finditer(found.text) if match.end() > match.start()]
    return rich(*cut(found.text, found.marks, spans)) if spans else found


def _places(length: int, spans: Sequence[Span]) -> list[int]:
    places, gone, queue = [], 0, list(spans)
    for index in range(length + 1):
        while queue and index >= queue[0][1]:
            gone += queue[0][1] - queue[0][0]
            queue.pop(0)
        inside = index - queue[0][0] if queue and index > queue[0][0] else 0
        places.append(index - gone - inside)
    return places


def _moved(mark: Mark, places: Callable[[int], int]) -> Mark:
    return Mark(places(mark.start), places(mark.end), mark.kind, mark.attrs)


def _composed(text: str, marks: tuple[Mark, ...]) -> tuple[str, tuple[Mark, ...]]:
    def place(index: int) -> int:
        return len(unicodedata.normalize("NFC", text[:index]))

    return unicodedata.normalize("NFC", text), tuple(_moved(mark, place) for mark in marks)


def _folded(text: str) -> tuple[str, Callable[[int], int]]:
    """Text with white space folded and unwanted characters gone, and where each old index now is."""
    out: list[str] = []
    places: list[int] = []
    at = size = 0
    for found in _STOP.finditer(text):
        index, letter = found.start(), found.group()
        if index > at:
            out.append(text[at:index])
        places.extend(range(size, size + index - at + 1))
        size += index - at
        kept = _space(text, index, out) if letter.isspace() else "" if _unwanted(text, index) else letter
        if kept:
            out.append(kept)
        size, at = size + len(kept), index + 1
    out.append(text[at:])
    places.extend(range(size, size + len(text) - at + 1))
    return _squeezed("".join(out), places)


def _squeezed(text: str, places: list[int]) -> tuple[str, Callable[[int], int]]:
    """Runs of white space become one space; ends are trimmed."""
    runs = [match.span() for match in re.finditer(r"\s{2,}", text)]
    spans = [(start + 1, end) for start, end in runs]
    folded = re.sub(r"\s{2,}", " ", text)
    second = _places(len(text), spans)
    lead = len(folded) - len(folded.lstrip())
    stripped = folded.strip()
    top = len(stripped)
    return stripped, lambda index: min(max(second[places[index]] - lead, 0), top)


def _space(text: str, index: int, before: list[str]) -> str:
    letter = text[index]
    if letter not in "\u00a0\u202f":
        return " "
    last = before[-1][-1] if before else ""
    following = text[index + 1 : index + 2]
    working = _BEFORE_NBSP.match(last) or (following and _AFTER_NBSP.match(following))
    return letter if last and following and working else " "


def _unwanted(text: str, index: int) -> bool:
    letter = text[index]
    if letter == "\u200b":  # word breaks of scripts without spaces are kept, layout leftovers are not
        return not unicodedata.name(text[index - 1] if index else " ", "").startswith(_ZERO_WIDTH_SCRIPTS)
    return letter in _DROPPED or unicodedata.category(letter) in ("Cc", "Cs")


def _ordered(text: str, marks: Iterable[Mark]) -> tuple[Mark, ...]:
    trimmed = [mark for mark in (_trimmed(text, mark) for mark in marks) if mark.end > mark.start]
    trimmed.sort(key=lambda mark: (mark.start, -mark.end, mark.kind, sorted(mark.attrs.items())))
    out: list[Mark] = []
    for mark in trimmed:
        twin = next((i for i, old in enumerate(out) if _joins(old, mark)), None)
        if twin is None:
            out.append(mark)
        else:
            out[twin] = Mark(out[twin].start, max(out[twin].end, mark.end), mark.kind, mark.attrs)
    return tuple(sorted(out, key=lambda mark: (mark.start, -mark.end, mark.kind, sorted(mark.attrs.items()))))


def _joins(old: Mark, mark: Mark) -> bool:
    return old.kind == mark.kind and old.attrs == mark.attrs and mark.start <= old.end


def _trimmed(text: str, mark: Mark) -> Mark:
    start, end = max(0, mark.start), min(len(text), mark.end)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Mark(start, end, mark.kind, mark.attrs)
