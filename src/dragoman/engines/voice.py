"""Voice: one translation model, loaded, that says texts in another language; long ones in parts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from dragoman.engines.carry import Heard, Sent, aligned
from dragoman.engines.codes import controls
from dragoman.engines.decoding import Answer, Ask, Decoder
from dragoman.engines.models import LARGEST, LARGEST_TEXT, DamagedModel, Folder, Model, vocabulary
from dragoman.engines.project import Piece
from dragoman.engines.tokens import Cut, Pieces
from dragoman.model.language import Tag

LONGEST = 150
"""Pieces of one ask. Models learn from sentences of fewer, and the smallest know 512 places for an answer of three times
that; what is longer is cut where a sentence or a clause ends."""

_SEEN = 3000
"""Code points looked at for one ask, so that a text without end takes no more than its length in time."""

_CUTS = tuple(re.compile(pattern) for pattern in (r"[.!?…。！？]\S{0,2}\s*", r"[;:,،、，]\s*", r"\s+"))
_END = "</s>"
_UNKNOWN = "<unk>"
_LEAST_SHARED = 0.3
"""Share of the sentencepiece model's pieces that stand in the vocabulary; nearly all do where the two belong together."""


class Part(msgspec.Struct, frozen=True):
    """A part of what is sent: where it begins, its pieces, and the tokens the model is asked with."""

    offset: int
    cut: Cut
    ask: Ask


class Voice:
    """A model that is loaded: its pieces, its vocabulary and its decoder. `threads`: batches decoded side by side.
    Raises DamagedModel with its path. Safe for several threads."""

    def __init__(self, model: Model, beam: int, threads: int, compute: str) -> None:
        self._model = model
        self._known = frozenset(vocabulary(model.holding, model.root, "source"))
        self._special = frozenset(("<s>", _END, model.prefix, *controls(self._known)))
        files = [model.holding.read(name, LARGEST_TEXT) for name in model.pieces]
        try:
            self._pieces = Pieces(*files)
            translator = _loaded(model, threads, compute)
        except Exception as failure:  # whatever a library says of bytes that are no model's
            why = " ".join(str(failure).split())
            raise DamagedModel(f"{model.path} cannot be loaded ({why}): fetch it again") from failure
        noted = model.notes.length_penalty
        self._decoder = Decoder(translator, beam, model.length_penalty if noted is None else noted)

    def fault(self) -> str:
        """What is wrong between the pieces and the vocabulary; '' when they belong together."""
        pieces = self._pieces.some()
        shared = sum(piece in self._known for piece in pieces)
        foreign = shared < _LEAST_SHARED * len(pieces)
        return (
            f"its sentencepiece model is another's: the vocabulary has {shared} of {len(pieces)} pieces"
            if foreign
            else ""
        )

    def say(self, going: Sequence[Sent], marked: Sequence[bool], source: Tag, target: Tag) -> list[Heard]:
        """What the model says to each text, put together from its parts. `marked`: whose words' sources are asked for.
        Equal texts are asked once."""
        rows = [
            tuple(self._parts(each.text, source, target, aligned=wish))
            for each, wish in zip(going, marked, strict=True)
        ]
        wanted = tuple(dict.fromkeys(part.ask for row in rows for part in row))
        told = dict(zip(wanted, self._decoder.answers(wanted), strict=True))
        return [self._heard(ours, row, [told[part.ask] for part in row]) for ours, row in zip(going, rows, strict=True)]

    def _parts(self, text: str, source: Tag, target: Tag, *, aligned: bool) -> Iterator[Part]:
        """The text's parts: one, unless it is longer than models learn from; none where it has neither letter nor digit."""
        end = max((place for place, ch in enumerate(text, 1) if ch.isalnum()), default=0)
        offset = 0
        while offset < end:
            seen = text[offset : offset + _SEEN]
            cut = self._pieces.cut(seen)
            if len(cut.tokens) > LONGEST:
                cut = self._pieces.cut(seen[: _cut_at(seen, cut.spans[LONGEST - 1][1])])
            elif offset + len(seen) < end:
                cut = self._pieces.cut(seen[: _cut_at(seen, len(seen))])
            yield Part(offset, cut, self._ask(cut, source, target, aligned))
            offset += len(cut.text)

    def _ask(self, cut: Cut, source: Tag, target: Tag, aligned: bool) -> Ask:
        """The pieces with what this kind of model wants around them. A token of its own that a story writes is unknown."""
        model, frame = self._model, self._model.frame
        body = (_UNKNOWN if token in self._special else token for token in cut.tokens)
        before = {"source": model.sources[source], "target": model.targets[target], "": ""}[frame.before]
        prefix = (model.prefix or model.targets[target]) if frame.prefix else ""
        tokens = (*([before] if before else ()), *body, *([_END] if frame.end else ()))
        return Ask(tokens, (prefix,) if prefix else (), aligned)

    def _heard(self, ours: Sent, parts: Sequence[Part], answers: Sequence[Answer]) -> Heard:
        """The parts' answers as one. Signs alone are their own translation."""
        if not parts:
            signs = (Piece(n, n + 1, (span,)) for n, span in enumerate(ours.origins))
            return Heard(ours.text, tuple(signs))
        if fault := next((answer.failed for answer in answers if answer.failed), ""):
            return Heard("", failed=fault)
        text, pieces, strange = "", list[Piece](), list[str]()
        for part, answer in zip(parts, answers, strict=True):
            joined = self._pieces.joined(answer.tokens)
            gap = " " if text and ours.text[max(part.offset - 1, 0)].isspace() else ""
            start = len(text) + len(gap) - (len(joined.text) - len(joined.text.lstrip()))
            first = int(bool(self._model.frame.before))
            for piece in aligned(part.cut, joined, answer, first, part.offset, ours):
                pieces.append(Piece(piece.start + start, piece.end + start, piece.sources))
            text += gap + joined.text.strip()
            strange += self._strange(part.cut)
        return Heard(text, tuple(pieces), tuple(dict.fromkeys(strange))) if text else Heard("", failed=_SILENT)

    def _strange(self, cut: Cut) -> Iterator[str]:
        """The source's stretches that the model's vocabulary does not have."""
        for token, (start, end) in zip(cut.tokens, cut.spans, strict=True):
            if token not in self._known and cut.text[start:end].strip():
                yield cut.text[start:end].strip()


_SILENT = "the engine gave no words"


def _cut_at(text: str, most: int) -> int:
    """Where to cut a text of which so many code points fit: after its last sentence, clause or word there."""
    for pattern in _CUTS:
        ends = [each.end() for each in pattern.finditer(text, most // 3, most)]
        if ends:
            return ends[-1]
    return max(1, most)


def _loaded(model: Model, threads: int, compute: str) -> Any:
    """The weights, loaded: from their folder, or from a package's bytes in memory. One thread a batch, batches side by
    side: threads that share a batch wait for each other more than they work (benchmarks/engines.py)."""
    import ctranslate2

    options = {"device": "cpu", "compute_type": compute, "inter_threads": threads, "intra_threads": 1}
    holding = model.holding
    if isinstance(holding, Folder):
        return ctranslate2.Translator(str(holding.path / model.root), **options)
    names = [name for name in holding.names if name.startswith(model.root) and "/" not in name[len(model.root) :]]
    files = {name[len(model.root) :]: io.BytesIO(holding.read(name, LARGEST)) for name in sorted(names)}
    return ctranslate2.Translator(str(holding.path), files=files, **options)
