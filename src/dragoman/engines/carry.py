"""Carry: a segment as a neural model is sent it, and its marks and kept words onto what comes back, by the model's attention.

Kept words (slots of kind `code` and `language`, addresses) are sent as they are, for models copy most of them. Where one
does not come back, a stand-in that models copy is sent in its place; where that is lost too, the words that looked at it
are replaced by it; where none did, the segment fails, and the repair ladder has its turn.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from dragoman.engines.decoding import Answer
from dragoman.engines.project import Piece, Span, project
from dragoman.engines.stream import ADDRESS
from dragoman.engines.tokens import UNSPACED, Cut, words
from dragoman.model.draft import Said
from dragoman.model.segment import Segment

STAND_INS = ("Q{}", "{}")
"""What is sent for words that must stay, in the order tried: a designation as of a road or an aircraft, a bare number."""

_FIRST, _STEP = 7013, 104
_SHARE = 0.5
"""A source word belongs to a target word when it is looked at at least half as much as the one looked at most."""

_LETTER = rf"[^\W{UNSPACED}]"
"""A letter of a script that puts spaces between words: beside it, a name would be part of another word."""

_DROPPED = "\u00ad"  # a soft hyphen says where the source's word may break; to a model it is an unknown letter


class Sent(msgspec.Struct, frozen=True):
    """`text` as the model is sent it; `origins`: for each of its code points, the place in the segment that it stands for;
    `kept`: the segment's spans that must come back unchanged; `stand_ins`: what was sent for them, () for themselves."""

    text: str
    origins: tuple[Span, ...]
    kept: tuple[Span, ...]
    stand_ins: tuple[str, ...] = ()


class Heard(msgspec.Struct, frozen=True):
    """What came back: the text, the pieces whose source words are known (spans of the segment), words unknown, the fault."""

    text: str
    pieces: tuple[Piece, ...] = ()
    unknown: tuple[str, ...] = ()
    failed: str = ""


def sent(segment: Segment) -> Sent:
    """A segment as it is first sent."""
    return _sent(segment.text, _kept(segment), ())


def stood_in(segment: Segment, form: str) -> Sent:
    """A segment with a stand-in for all that must stay, none of which the segment has itself."""
    kept = _kept(segment)
    names: list[str] = []
    number = _FIRST
    while len(names) < len(kept):
        if str(number) not in segment.text:
            names.append(form.format(number))
        number += _STEP
    return _sent(segment.text, kept, tuple(names))


def _sent(text: str, kept: tuple[Span, ...], stand_ins: tuple[str, ...]) -> Sent:
    made: list[str] = []
    origins: list[Span] = []
    places = dict(zip(kept, stand_ins, strict=False))
    done = 0
    for span in (*places, (len(text), len(text))):
        for place in range(done, span[0]):
            if text[place] != _DROPPED:
                made.append(text[place])
                origins.append((place, place + 1))
        name = places.get(span, "")
        made.append(name)
        origins.extend([span] * len(name))
        done = max(done, span[1])
    return Sent("".join(made), tuple(origins), kept, stand_ins)


def _kept(segment: Segment) -> tuple[Span, ...]:
    """The spans that must stay, in order, those that overlap as one."""
    spans = [(slot.start, slot.end) for slot in segment.slots if slot.kind in ("code", "language")]
    spans += [found.span() for found in ADDRESS.finditer(segment.text)]
    merged: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def aligned(source: Cut, target: Cut, answer: Answer, first: int, offset: int, sent: Sent) -> Iterator[Piece]:
    """The target's words with the source words each looked at. `first`: tokens of the ask before the source's pieces;
    `offset`: where this part of the text begins in what was sent."""
    if not answer.attention or not source.spans or not target.spans:
        return
    known = words(source)
    spoken = [any(ch.isalnum() for ch in source.text[start:end]) for (start, end), _ in known]
    for (start, end), numbers in words(target):
        rows = [answer.attention[number] for number in numbers if number < len(answer.attention)]
        worded = any(ch.isalnum() for ch in target.text[start:end])
        looked = [
            # a stop draws looks from everywhere: signs come from signs and words from words
            sum(row[first + piece] for row in rows for piece in pieces) if said == worded else 0.0
            for said, (_, pieces) in zip(spoken, known, strict=True)
        ]
        most = max(looked, default=0.0)
        spans = [
            _origin(sent, offset + known[n][0][0], offset + known[n][0][1])
            for n, each in enumerate(looked)
            if most > 0 and each >= _SHARE * most
        ]
        if spans and end > start:
            yield Piece(start, end, tuple(dict.fromkeys(spans)))


def _origin(sent: Sent, start: int, end: int) -> Span:
    """Where the segment has what was sent at a place."""
    origins = sent.origins[start:end]
    return (origins[0][0], origins[-1][1]) if origins else (0, 0)


def said(segment: Segment, sent: Sent, heard: Heard, *, forced: bool) -> Said | None:
    """The answer with its slots; None where something that must stay is lost. `forced`: it is then put in the place of the
    words that looked at it, and a Said that failed is given where there are none."""
    if heard.failed:
        return Said("", failed=heard.failed)
    found = _found(segment.text, sent, heard.text)
    if None in found and not forced:
        return None
    if len(set(_present(found))) < len(_present(found)):
        return Said("", failed="the engine mixed up words that must stay") if forced else None
    lost = [span for span, place in zip(sent.kept, found, strict=True) if place is None]
    places = {span: place for span, place in zip(sent.kept, found, strict=True) if place is not None}
    for span in lost:
        place = _looking(heard.pieces, span, places.values())
        if place is None:
            return Said("", failed=f"the engine lost {segment.text[span[0] : span[1]]!r}, which must stay")
        places[span] = place
    text, pieces = _put(segment.text, heard, places)
    unknown = tuple(dict.fromkeys((*heard.unknown, *(segment.text[start:end] for start, end in lost))))
    return Said(text, project(text, segment.text, segment.slots, pieces), unknown)


def _present(found: Sequence[Span | None]) -> list[Span]:
    return [place for place in found if place is not None]


def _found(source: str, sent: Sent, text: str) -> list[Span | None]:
    """Where each kept span came back: the nth time it stands in what was sent is the nth in the answer, and the counts agree."""
    names = sent.stand_ins or tuple(source[start:end] for start, end in sent.kept)
    places: dict[str, Iterator[Span]] = {}
    for name in dict.fromkeys(names):
        there, here = _whole(name, text), _whole(name, sent.text)
        agreed = there if len(there) == len(here) == names.count(name) else ()
        places[name] = iter(agreed)
    return [next(places[name], None) for name in names]


def _whole(name: str, text: str) -> tuple[Span, ...]:
    return tuple(found.span() for found in re.finditer(f"(?<!{_LETTER}){re.escape(name)}(?!{_LETTER})", text))


def _looking(pieces: Sequence[Piece], span: Span, taken: Iterable[Span]) -> Span | None:
    """The one run of words that looked at a span and at nothing else; None where there is none, or something between."""
    mine = [piece for piece in pieces if all(start < span[1] and span[0] < end for start, end in piece.sources)]
    if not mine:
        return None
    start, end = min(piece.start for piece in mine), max(piece.end for piece in mine)
    others = [piece for piece in pieces if piece not in mine and piece.start < end and start < piece.end]
    clash = any(begun < end and start < until for begun, until in taken)
    return None if others or clash else (start, end)


def _put(source: str, heard: Heard, places: dict[Span, Span]) -> tuple[str, tuple[Piece, ...]]:
    """The text with every kept span as the source has it, and the pieces where they then lie."""
    text, pieces = heard.text, list(heard.pieces)
    for span, (start, end) in sorted(places.items(), key=lambda each: -each[1][0]):
        name = source[span[0] : span[1]]
        text = text[:start] + name + text[end:]
        shift = len(name) - (end - start)
        apart = [piece for piece in pieces if piece.end <= start or piece.start >= end]
        pieces = [
            piece if piece.end <= start else Piece(piece.start + shift, piece.end + shift, piece.sources)
            for piece in apart
        ]
        pieces.append(Piece(start, start + len(name), (span,)))
    return text, tuple(pieces)
