"""Stream: a segment as Apertium's programs pass it on, written and read back with our own escapes.

The format (wiki.apertium.org, "Apertium stream format"): `[ ] { } ^ $ / \\ @ < >` are escaped; `[...]` is a blank that passes
through; `^form/reading/...$` is a word with its readings; `[[...]]` before a word travels with it to its translation. In
what comes out, `*` stands before a word that was not analysed, `@` before one not in the bilingual dictionary, `#` before
one that could not be inflected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.engines.project import Piece
from dragoman.model.segment import Segment, Slot

TERMINATOR = "[].[]"
"""Ends every segment as a sentence; the blank before it keeps the stop out of abbreviations."""

_RESERVED = re.compile(r"[\[\]{}^$/\\@<>]")
ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>«»“”\"]*[^\s<>«»“”\".,;:!?)\]']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_OPAQUE_CHARS = re.compile(r"[*#@~\x00-\x1f\x7f\u2028\u2029\ud800-\udfff]")
_DROPPED = re.compile("\u00ad")  # a soft hyphen says where the source's word may break, not its translation
_STRAY = re.compile(r" +(?=[,.;](?:\s|$))")
_TOKEN = re.compile(
    r"\\(?P<escaped>.)|\^(?P<word>(?:\\.|[^\\$])*)\$|\[=(?P<opaque>\d+)\]|\[\[(?P<ids>[^\]]*)\]\]"
    r"|\[(?:\\.|[^\\\]])*\]|(?P<mark>[*@#])|(?P<char>[^\\^\[*@# ,;]+|.)",
    re.DOTALL,
)
_FORM = re.compile(r"(?:\\.|[^\\/])*", re.DOTALL)
_TAIL = re.compile(r"(?:(?P<blank>\[\]) *(?:\[\[[^\]]*\]\])?|\[\[[^\]]*\]\])? *(?P<stop>\.?)(?:\[\[/\]\])?\[\]\s*$")
_WORD = re.compile(r"[^\W_](?:[\w'’·.-]*\w)?")


class Sent(msgspec.Struct, frozen=True):
    """A segment made ready: its text without soft hyphens and stray spaces, slots where they now lie, the spans that no
    program may touch, and the stream."""

    text: str
    slots: tuple[Slot, ...]
    opaque: tuple[tuple[int, int], ...]
    stream: str


class Heard(msgspec.Struct, frozen=True):
    """What came back: the text without marks, the pieces whose source words are known, the words nobody knew."""

    text: str
    pieces: tuple[Piece, ...]
    unknown: tuple[str, ...]


def send(segment: Segment) -> Sent:
    """A segment as the first program reads it. Slots of kind `code` and `language` stay as they are, as do addresses."""
    text, slots = _cleaned(segment.text, segment.slots)
    opaque = _opaque(text, slots)
    return Sent(text, slots, opaque, "".join(_encoded(text, opaque)) + TERMINATOR)


def _cleaned(text: str, slots: Sequence[Slot]) -> tuple[str, tuple[Slot, ...]]:
    """The text without what no translation should have, and its slots moved along."""
    gone = sorted(
        place
        for pattern in (_DROPPED, _STRAY)
        for found in pattern.finditer(text)
        for place in range(found.start(), found.end())
    )
    if not gone:
        return text, tuple(slots)
    removed = set(gone)
    kept = "".join(ch for place, ch in enumerate(text) if place not in removed)

    def moved(place: int) -> int:
        return place - sum(1 for each in gone if each < place)

    return kept, tuple(Slot(moved(slot.start), moved(slot.end), slot.kind, slot.n) for slot in slots)


def _opaque(text: str, slots: Sequence[Slot]) -> tuple[tuple[int, int], ...]:
    """The spans that are passed by the programs as blanks, in order, not overlapping."""
    spans = [(slot.start, slot.end) for slot in slots if slot.kind in ("code", "language") and slot.end > slot.start]
    spans += [found.span() for pattern in (ADDRESS, _OPAQUE_CHARS) for found in pattern.finditer(text)]
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _encoded(text: str, opaque: Sequence[tuple[int, int]]) -> Iterator[str]:
    done = 0
    for number, (start, end) in enumerate(opaque):
        yield _RESERVED.sub(r"\\\g<0>", text[done:start])
        yield f"[={number}]"
        done = end
    yield _RESERVED.sub(r"\\\g<0>", text[done:])


def forms(analysed: str, sent: Sent) -> tuple[tuple[int, int], ...]:
    """Where each word of an analysed stream stands in the text that was sent, the stop that ends it aside.

    () when the words cannot be found in order: an analyser that rewrites forms, as some do for compounds.
    """
    spans: list[tuple[int, int]] = []
    at = 0
    for token in _TOKEN.finditer(analysed):
        if token["opaque"] is not None:
            at = sent.opaque[int(token["opaque"])][1]
        elif token["word"] is not None:
            form = _unescaped(_FORM.match(token["word"])[0])  # type: ignore[index]  # the pattern matches anything
            found = sent.text.find(form, at)
            if found < 0:
                return tuple(spans) if form == "." else ()
            spans.append((found, found + len(form)))
            at = found + len(form)
    return tuple(spans)


def marked(analysed: str) -> str:
    """The stream with each word's number riding on it."""
    count = iter(range(len(analysed)))
    return _TOKEN.sub(
        lambda token: f"[[w:{next(count)}]]{token[0]}" if token["word"] is not None else token[0], analysed
    )


def unmarked(stream: str) -> str:
    """The stream without what rides on its words."""
    return _TOKEN.sub(lambda token: "" if token["ids"] is not None else token[0], stream)


def _unescaped(stream: str) -> str:
    return re.sub(r"\\(.)", r"\1", stream, flags=re.DOTALL)


def hear(stream: str, sent: Sent, spans: Sequence[tuple[int, int]] = ()) -> Heard:
    """Reads what came back. `spans`: of the source words whose numbers ride on it (see `forms`)."""
    ear = _Ear(sent, spans)
    for token in _TOKEN.finditer(_without_terminator(stream, sent.text)):
        ear.take(token)
    return ear.heard()


def _without_terminator(stream: str, source: str) -> str:
    """The stream without the stop that was added: it goes only where a blank shows that it is ours, or the source had none."""
    tail = _TAIL.search(stream)
    if tail is None:
        return stream
    before = stream[: tail.start()]
    ours = tail["blank"] is not None or not source.rstrip().endswith(".") or before.endswith(".")
    return before if ours else stream[: tail.end("stop")]


class _Ear:
    """Collects a text from tokens, leaving out doubled spaces and spaces before a comma that the source did not have."""

    def __init__(self, sent: Sent, spans: Sequence[tuple[int, int]]) -> None:
        self._sent, self._spans = sent, spans
        self._text: list[str] = []
        self._pieces: list[Piece] = []
        self._unknown: list[int] = []
        self._open: tuple[int, tuple[int, ...]] | None = None

    def take(self, token: re.Match[str]) -> None:
        """One token of the stream."""
        if token["opaque"] is not None:
            self._keep(self._sent.opaque[int(token["opaque"])])
        elif token["ids"] is not None:
            self._group(token["ids"])
        elif token["mark"] is not None:
            self._unknown.append(len(self._text))
        elif token["word"] is not None:  # never generated: what a broken stage left over
            self._text.extend(token["word"])
        else:
            self._add(token["escaped"] or token["char"] or "")

    def _add(self, ch: str) -> None:
        if ch == " " and (not self._text or self._text[-1] == " ") and "  " not in self._sent.text:
            return
        if ch in (",", ";", ".") and self._text and self._text[-1] == " " and f" {ch}" not in self._sent.text:
            self._text.pop()
        self._text.extend(ch)

    def _keep(self, span: tuple[int, int]) -> None:
        start = len(self._text)
        self._text.extend(self._sent.text[span[0] : span[1]])
        self._pieces.append(Piece(start, len(self._text), (span,)))

    def _group(self, ids: str) -> None:
        if ids != "/":
            numbers = tuple(
                int(each.rpartition(":")[2]) for each in ids.split(";") if each.rpartition(":")[2].strip().isdecimal()
            )
            self._open = (len(self._text), numbers)
        elif self._open is not None:
            start, numbers = self._open
            words = tuple(self._spans[each] for each in dict.fromkeys(numbers) if each < len(self._spans))
            if words and len(self._text) > start:
                self._pieces.append(Piece(start, len(self._text), tuple(sorted(words))))
            self._open = None

    def heard(self) -> Heard:
        text = _capital("".join(self._text).rstrip(" "), self._sent, self._pieces)
        end = len(text)
        pieces = (Piece(min(piece.start, end), min(piece.end, end), piece.sources) for piece in self._pieces)
        words = (_WORD.match(text, place) for place in self._unknown if place < end)
        unknown = tuple(dict.fromkeys(word[0] for word in words if word))
        return Heard(text, tuple(piece for piece in pieces if piece.start < piece.end), unknown)


def _capital(text: str, sent: Sent, pieces: Sequence[Piece]) -> str:
    """The text with the capital its source begins with, which is lost where another word comes first (`els EUA`)."""
    first = next((place for place, ch in enumerate(text) if ch.isalpha()), -1)
    begins = next((ch for ch in sent.text if ch.isalpha()), "")
    if first < 0 or not begins.isupper() or not text[first].islower() or len(text[first].upper()) != 1:
        return text
    if sent.opaque and any(piece.start <= first < piece.end and piece.sources[0] in sent.opaque for piece in pieces):
        return text
    return text[:first] + text[first].upper() + text[first + 1 :]
