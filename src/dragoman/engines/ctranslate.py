"""CTranslate: neural translation models on this machine, from a folder: Argos packages, OPUS-MT, NLLB, M2M-100 and others.

Needs `pip install 'dragoman[ctranslate]'`; the libraries are imported when a model is first used.
"""

from __future__ import annotations

import hashlib
import os
import sys
import threading
import time
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from dragoman.engines.carry import STAND_INS, said, sent, stood_in
from dragoman.engines.models import Folder, Model, found
from dragoman.engines.voice import Voice
from dragoman.errors import EngineError, MissingEngine, SettingsError
from dragoman.model.draft import Said
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.segment import Segment
from dragoman.ports import EngineFacts

NAME = "ctranslate"
SETTINGS = "1"
"""Changes whenever this code would give other words for the same segment."""

Compute = Literal["auto", "default", "int8", "int8_float32", "int16", "float32", "bfloat16", "float16"]
"""CTranslate2's types of number; `default` is what the weights are stored as."""

_PROBE = "1 2 3."
_BATCH = 2048
"""Segments taken at once: they are put into batches of their own by length, the more the better."""


class CTranslate:
    """An engine (`ports.Engine`) over the models in a folder.

    `folder`: of models, or of the one model; `quality`: `es-ca` -> chrF that the newsroom measured; `beam`: hypotheses
    followed; `threads`: texts translated side by side, 0 for one a core; `compute`: CTranslate2's type, `auto` for the
    fastest this processor has (int8 where it can); `open_at_once`: models kept in memory, the longest unused goes first;
    `idle`: seconds after which an unused one goes; `home`: where a relative `folder` counts from; `spoken`: the languages
    wanted of models of many, all where it is empty.
    """

    def __init__(
        self,
        folder: str = "models",
        quality: Mapping[str, float] | None = None,
        beam: int = 4,
        threads: int = 0,
        compute: Compute = "auto",
        open_at_once: int = 3,
        idle: float = 600.0,
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
        self._models = _ranked(models, frozenset(spoken))
        self._guard = threading.Lock()
        self._idle = idle
        self._timer: threading.Timer | None = None
        self._open: dict[Path, Voice] = {}
        self._used: dict[Path, float] = {}
        self._tested: dict[tuple[Tag, Tag], str] = {}
        self._versions: dict[Path, str] = {}
        self.facts = EngineFacts(
            NAME,
            digest(*sorted(f"{model.path.name} {model.kind}" for model in models))[:16],
            f"{SETTINGS} beam {beam} {compute}",
            tuple((*pair, *_worth(self._models[pair][0], pair, quality or {})) for pair in sorted(self._models)),
            batch=_BATCH,
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
        marked = [bool(segment.slots or ours.kept) for segment, ours in zip(segments, going, strict=True)]
        heard = voice.say(going, marked, source, target)
        came = [said(*each, forced=False) for each in zip(segments, going, heard, strict=True)]
        for form in STAND_INS:
            lost = [place for place, each in enumerate(came) if each is None]
            again = [stood_in(segments[place], form) for place in lost]
            told = voice.say(again, [True] * len(lost), source, target)
            for place, ours, theirs in zip(lost, again, told, strict=True):
                came[place] = None if theirs.failed else said(segments[place], ours, theirs, forced=False)
        return [
            each or said(segment, ours, theirs, forced=True) or Said("", failed="the engine lost what must stay")
            for each, segment, ours, theirs in zip(came, segments, going, heard, strict=True)
        ]

    def selftest(self, source: Tag, target: Tag) -> str:
        """'' when a model of the pair loads, knows its own pieces and answers. Asked once; the best that does is used."""
        pair = (source, target)
        if pair not in self._models:
            return _absent(self.folder, pair)
        if pair not in self._tested:
            self._tested[pair] = self._settled(pair)
        return self._tested[pair]

    def _settled(self, pair: tuple[Tag, Tag]) -> str:
        """Settles which model the pair has: the first that answers, but none in the place of one that was measured."""
        measured = next(quality for *way, quality, _ in self.facts.pairs if tuple(way) == pair) > 0
        faults: list[str] = []
        for model in self._models[pair][: 1 if measured else None]:
            fault = self._probe(model, pair)
            if not fault:
                self._models[pair] = (model,)
                return ""
            faults.append(fault)
        return faults[0]

    def close(self) -> None:
        """Let go of every model."""
        with self._guard:
            self._open.clear()
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None

    def _model(self, pair: tuple[Tag, Tag]) -> Model:
        if pair not in self._models:
            raise MissingEngine(_absent(self.folder, pair))
        if fault := self.selftest(*pair):
            raise EngineError(fault)
        return self._models[pair][0]

    def _probe(self, model: Model, pair: tuple[Tag, Tag]) -> str:
        try:
            voice = self._voice(model)
            if fault := voice.fault():
                return f"{model.path}: {fault}"
            heard = voice.say([sent(Segment("", pair[0], _PROBE))], [True], *pair)[0]
        except EngineError as failure:
            return str(failure)
        way = "-".join(pair)
        return f"{model.path} does not answer in {way} ({heard.failed}): fetch it again" if heard.failed else ""

    def _voice(self, model: Model) -> Voice:
        """The model, open. Raises EngineError with its path where it cannot be loaded."""
        with self._guard:
            voice = self._open.pop(model.path, None)
            if voice is None:
                for path in list(self._open)[: max(0, len(self._open) - self._most + 1)]:
                    del self._open[path]
                voice = Voice(model, self._beam, self._threads or _cores(), self._compute)
            self._open[model.path] = voice
            self._used[model.path] = time.monotonic()
            self._watch()
            return voice

    def _watch(self) -> None:
        """Looks again when the longest unused model may go; the guard is held."""
        if self._timer is None and self._open:
            self._timer = threading.Timer(self._idle + 1, self._tidy)
            self._timer.daemon = True
            self._timer.start()

    def _tidy(self) -> None:
        """Lets go of models that nobody has asked for a while; one that is at work stays until it is done."""
        with self._guard:
            late = time.monotonic() - self._idle
            self._open = {path: voice for path, voice in self._open.items() if self._used[path] > late}
            self._timer = None
            self._watch()


def _ranked(models: Sequence[Model], wanted: frozenset[Tag]) -> dict[tuple[Tag, Tag], tuple[Model, ...]]:
    """The models of every pair: the best measured first, then one made for fewer pairs, then the last by name (the newest)."""
    ranked: dict[tuple[Tag, Tag], tuple[Model, ...]] = {}
    named = sorted(models, key=lambda model: str(model.path), reverse=True)
    for model in sorted(named, key=lambda model: (-model.notes.chrf, len(model.sources) * len(model.targets))):
        for pair in model.ways(wanted):
            ranked[pair] = (*ranked.get(pair, ()), model)
    return ranked


def _worth(model: Model, pair: tuple[Tag, Tag], quality: Mapping[str, float]) -> tuple[float, str]:
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


def _digest(model: Model) -> str:
    """Of all that shapes its words: weights, vocabulary and pieces, or the package as it is."""
    if not isinstance(model.holding, Folder):
        return _sum((model.path,))
    shaping = (name for name in model.holding.names if name.startswith(model.root) and name.endswith(_SHAPING))
    return _sum(model.path / name for name in sorted({*model.pieces, *shaping}))


_SHAPING = ("model.bin", "vocabulary.json", "vocabulary.txt", "config.json")


def _sum(files: Iterable[Path]) -> str:
    made = hashlib.sha256()
    for path in files:
        with path.open("rb") as file:
            made.update(hashlib.file_digest(file, "sha256").digest())
    return made.hexdigest()[:16]
