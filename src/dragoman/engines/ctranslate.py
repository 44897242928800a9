"""CTranslate: neural translation models on this machine, from a folder: Argos packages, OPUS-MT, NLLB, M2M-100 and others.

Needs `pip install 'dragoman[ctranslate]'`; the libraries are imported when a model is first used.
"""

from __future__ import annotations

import hashlib
import io
import os
import re
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import msgspec

from dragoman.engines.carry import STAND_INS, Heard, Sent, aligned, said, sent, stood_in
from dragoman.engines.decoding import Answer, Ask, Decoder
from dragoman.engines.models import LARGEST, LARGEST_TEXT, WEIGHTS, DamagedModel, Folder, Model, found, vocabulary
from dragoman.engines.project import Piece
from dragoman.engines.tokens import Cut, Pieces
from dragoman.errors import EngineError, MissingEngine, SettingsError
from dragoman.model.draft import Said
from dragoman.model.ident import digest, segment_id
from dragoman.model.language import Tag
from dragoman.model.segment import Segment
from dragoman.ports import EngineFacts

NAME = "ctranslate"
SETTINGS = "1"
"""Changes whenever this code would give other words for the same segment."""

LONGEST = 150
"""Pieces of one ask. Models learn from sentences of fewer, and the smallest know 512 places for an answer of three times
that; what is longer is cut where a sentence or a clause ends."""

_CUTS = tuple(re.compile(pattern) for pattern in (r"[.!?…。！？]\S{0,2}\s*", r"[;:,،、，]\s*", r"\s+"))
_END = "</s>"
_UNKNOWN = "<unk>"


class CTranslate:
    """An engine (`ports.Engine`) over the models in a folder.

    `folder`: of models, or of the one model; `quality`: `es-ca` -> chrF that the newsroom measured; `beam`: hypotheses
    followed; `threads`: texts translated side by side, 0 for one a core; `compute`: CTranslate2's type, `auto` for the
    fastest this processor has (int8 where it can); `open_at_once`: models kept in memory, the longest unused goes first;
    `home`: where a relative `folder` counts from; `spoken`: the languages wanted of models of many, all where it is empty.
    """

    def __init__(
        self,
        folder: str = "models",
        quality: Mapping[str, float] | None = None,
        beam: int = 4,
        threads: int = 0,
        compute: str = "auto",
        open_at_once: int = 3,
        home: Path | None = None,
        spoken: tuple[Tag, ...] = (),
    ) -> None:
        _need_libraries()
        if beam < 1 or threads < 0 or open_at_once < 1:
            raise SettingsError(
                "newsroom.toml: engines.ctranslate: beam and open_at_once are 1 or more, threads 0 or more"
            )
        self.folder = (home or Path()) / folder
        self._beam, self._threads, self._compute, self._most = beam, threads, compute, open_at_once
        models, self.faults = found(self.folder)
        for fault in self.faults:
            sys.stderr.write(f"dragoman: {fault}\n")
        self._models = _chosen(models, frozenset(spoken))
        self._guard = threading.Lock()
        self._open: dict[Path, _Voice] = {}
        self._tested: dict[tuple[Tag, Tag], str] = {}
        self._versions: dict[Path, str] = {}
        self.facts = EngineFacts(
            NAME,
            digest(*sorted(f"{model.path.name} {model.kind}" for model in models))[:16],
            f"{SETTINGS} beam {beam} {compute}",
            tuple((*pair, *worth(model, pair, quality or {})) for pair, model in sorted(self._models.items())),
        )

    def version(self, source: Tag, target: Tag) -> str:
        """Of one pair's model file, so that a new model redoes only what it translated."""
        model = self._model((source, target))
        if model.path not in self._versions:
            self._versions[model.path] = _digest(model)
        return f"{_library()} {self._versions[model.path]}"

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        """One Said per segment. Raises MissingEngine for a pair no model goes, EngineError for one that cannot be loaded."""
        voice = self._voice(self._model((source, target)))
        going = [sent(segment) for segment in segments]
        heard = voice.say(going, segments, source, target)
        came = [said(*each, forced=False) for each in zip(segments, going, heard, strict=True)]
        for form in STAND_INS:
            lost = [place for place, each in enumerate(came) if each is None]
            chosen = [segments[place] for place in lost]
            again = [stood_in(segment, form) for segment in chosen]
            for place, ours, theirs in zip(lost, again, voice.say(again, chosen, source, target), strict=True):
                came[place] = said(segments[place], ours, theirs, forced=False) if not theirs.failed else None
        return [
            each or said(segment, ours, theirs, forced=True) or Said("", failed="the engine lost what must stay")
            for each, segment, ours, theirs in zip(came, segments, going, heard, strict=True)
        ]

    def selftest(self, source: Tag, target: Tag) -> str:
        """'' when the pair's model loads, knows its own pieces and answers. Asked once."""
        pair = (source, target)
        if pair not in self._models:
            return _absent(self.folder, pair)
        if pair not in self._tested:
            self._tested[pair] = self._probe(pair)
        return self._tested[pair]

    def close(self) -> None:
        """Let go of every model."""
        with self._guard:
            self._open.clear()

    def _model(self, pair: tuple[Tag, Tag]) -> Model:
        if pair not in self._models:
            raise MissingEngine(_absent(self.folder, pair))
        return self._models[pair]

    def _probe(self, pair: tuple[Tag, Tag]) -> str:
        model = self._models[pair]
        try:
            voice = self._voice(model)
            if fault := voice.fault():
                return f"{model.path}: {fault}"
            text = "1 2 3."
            answer = self.translate([Segment(segment_id(pair[0], text), pair[0], text)] * 2, *pair)
        except EngineError as failure:
            return str(failure)
        if answer[0].failed:
            return f"{model.path} does not answer in {pair[0]}-{pair[1]} ({answer[0].failed}): fetch the model again"
        return ""

    def _voice(self, model: Model) -> _Voice:
        """The model, open. Raises EngineError with its path where it cannot be loaded."""
        with self._guard:
            voice = self._open.pop(model.path, None)
            if voice is None:
                for path in list(self._open)[: max(0, len(self._open) - self._most + 1)]:
                    del self._open[path]
                voice = _Voice(model, self._beam, self._threads or _cores(), self._compute)
            self._open[model.path] = voice
            return voice


class _Voice:
    """A model that is loaded: its pieces, its vocabulary and its decoder. Raises DamagedModel."""

    def __init__(self, model: Model, beam: int, threads: int, compute: str) -> None:
        self._model = model
        self._known = frozenset(vocabulary(model.holding, model.root, "source"))
        files = [model.holding.read(name, LARGEST_TEXT) for name in model.pieces]
        try:
            self._pieces = Pieces(*files)
            translator = _loaded(model, threads, compute)
        except (RuntimeError, ValueError, MemoryError, OSError) as failure:
            raise DamagedModel(
                f"{model.path} cannot be loaded ({' '.join(str(failure).split())}): fetch it again"
            ) from failure
        noted = model.notes.length_penalty
        self._decoder = Decoder(translator, beam, model.length_penalty if noted is None else noted)

    def fault(self) -> str:
        """What is wrong between the pieces and the vocabulary; '' when they belong together."""
        tokens = self._pieces.cut("1 2 3, a e i o. n s t r").tokens
        strange = [token for token in tokens if token not in self._known]
        foreign = len(strange) == len(tokens)
        return "its sentencepiece model is another model's: none of its pieces are in the vocabulary" if foreign else ""

    def say(self, going: Sequence[Sent], segments: Sequence[Segment], source: Tag, target: Tag) -> list[Heard]:
        """What the model says to each text, put together from its parts."""
        parts = [tuple(self._parts(each.text)) for each in going]
        asks = [
            [self._ask(cut, source, target, bool(each.kept or segment.slots)) for _, cut in row]
            for row, each, segment in zip(parts, going, segments, strict=True)
        ]
        wanted = dict.fromkeys(ask for row in asks for ask in row)
        told = dict(zip(wanted, self._decoder.answers(tuple(wanted)), strict=True))
        return [
            self._heard(ours, row, [told[ask] for ask in asked])
            for ours, row, asked in zip(going, parts, asks, strict=True)
        ]

    def _parts(self, text: str, offset: int = 0) -> Iterator[tuple[int, Cut]]:
        """(where it begins, its pieces) of the text's parts: one, unless it is longer than models learn from."""
        while any(ch.isalnum() for ch in text):
            cut = self._pieces.cut(text)
            if len(cut.tokens) <= LONGEST:
                yield offset, cut
                return
            at = _cut_at(text, cut.spans[LONGEST - 1][1])
            yield offset, self._pieces.cut(text[:at])
            text, offset = text[at:], offset + at

    def _ask(self, cut: Cut, source: Tag, target: Tag, marked: bool) -> Ask:
        """The pieces with what this kind of model wants around them. A token of its own that a story writes is unknown."""
        model, frame = self._model, self._model.frame
        special = {_END, "<s>", *model.sources.values(), *model.targets.values(), model.prefix}
        body = [_UNKNOWN if token in special else token for token in cut.tokens]
        before = {"source": model.sources[source], "target": model.targets[target], "": ""}[frame.before]
        prefix = model.prefix or model.targets[target] if frame.prefix else ""
        return Ask(
            (*([before] if before else []), *body, *([_END] if frame.end else [])), (prefix,) if prefix else (), marked
        )

    def _heard(self, ours: Sent, parts: Sequence[tuple[int, Cut]], answers: Sequence[Answer]) -> Heard:
        if not parts:  # nothing to translate: signs, or nothing at all
            places = ((n, n + 1, (span,)) for n, span in enumerate(ours.origins))
            return Heard(ours.text, tuple(Piece(*each) for each in places))
        text, pieces, unknown = "", [], list[str]()
        first = int(bool(self._model.frame.before))
        for (offset, cut), answer in zip(parts, answers, strict=True):
            if answer.failed:
                return Heard("", failed=answer.failed)
            joined = self._pieces.joined(answer.tokens)
            gap = " " if text and cut.text[:1].isspace() or text and ours.text[offset - 1 : offset].isspace() else ""
            start = len(text) + len(gap) - (len(joined.text) - len(joined.text.lstrip()))
            for piece in aligned(cut, joined, answer, first, offset, ours):
                pieces.append(Piece(piece.start + start, piece.end + start, piece.sources))
            text += gap + joined.text.strip()
            unknown += (
                cut.text[a:b] for token, (a, b) in zip(cut.tokens, cut.spans, strict=True) if token not in self._known
            )
        if not any(not ch.isspace() for ch in text):
            return Heard("", failed="the engine gave no words")
        return Heard(text, tuple(pieces), tuple(dict.fromkeys(each.strip() for each in unknown if each.strip())))


def _cut_at(text: str, most: int) -> int:
    """Where to cut a text of which so many code points fit: after its last sentence, clause or word there."""
    for pattern in _CUTS:
        ends = [each.end() for each in pattern.finditer(text, most // 3, most)]
        if ends:
            return ends[-1]
    return max(1, most)


def _chosen(models: Sequence[Model], wanted: frozenset[Tag]) -> dict[tuple[Tag, Tag], Model]:
    """The model of every pair: the best measured, then one made for fewer pairs, then the last by name (the newest)."""
    chosen: dict[tuple[Tag, Tag], Model] = {}
    ranked = sorted(models, key=lambda model: str(model.path), reverse=True)
    for model in sorted(ranked, key=lambda model: (-model.notes.chrf, len(model.sources) * len(model.targets))):
        for pair in model.ways(wanted):
            chosen.setdefault(pair, model)
    return chosen


def worth(model: Model, pair: tuple[Tag, Tag], quality: Mapping[str, float]) -> tuple[float, str]:
    """chrF and evidence of a pair: the newsroom's own figure first, then what is noted beside the model."""
    measured = quality.get("-".join(pair), 0.0)
    if measured:
        return measured, "measured by the newsroom (newsroom.toml)"
    return model.notes.chrf, model.notes.evidence or ("noted beside the model" if model.notes.chrf else "not measured")


def _absent(folder: Path, pair: tuple[Tag, Tag]) -> str:
    return f"no model in {folder} goes from {pair[0]} to {pair[1]}: put one there (docs/how/engines.md)"


def _need_libraries() -> None:
    """Raises SettingsError where the libraries are not installed. Reads their names only: importing them takes time."""
    for name in ("ctranslate2", "sentencepiece"):
        try:
            version(name)
        except PackageNotFoundError:
            raise SettingsError(
                f"newsroom.toml: engines.ctranslate needs {name}: run pip install 'dragoman[ctranslate]'"
            ) from None


def _library() -> str:
    """CTranslate2's version, without the last figure, which changes no words."""
    return "ct2 " + ".".join(version("ctranslate2").split(".")[:2])


def _cores() -> int:
    """Processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


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


def _digest(model: Model) -> str:
    """Of all that shapes its words: weights, vocabulary and pieces, or the package as it is."""
    made = hashlib.sha256()
    if not isinstance(model.holding, Folder):
        with model.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()[:16]
    for name in sorted(
        {
            *model.pieces,
            *(n for n in model.holding.names if n.startswith(model.root + WEIGHTS[:5]) or "vocabulary" in n),
        }
    ):
        with (model.path / name).open("rb") as file:
            made.update(hashlib.file_digest(file, "sha256").digest())
    return made.hexdigest()[:16]
