"""Apertium: rule-based machine translation with its data from Debian, held open; the engine that comes with the house."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from pathlib import Path

from dragoman.engines import packages
from dragoman.engines.chain import Broken
from dragoman.engines.modes import FOLDER, Mode, installed, version
from dragoman.engines.pipeline import Pipeline
from dragoman.engines.quality import recorded
from dragoman.errors import EngineError, MissingEngine
from dragoman.model.draft import Said
from dragoman.model.ident import digest, segment_id
from dragoman.model.language import Tag
from dragoman.model.segment import Segment, Slot
from dragoman.ports import EngineFacts

NAME = "apertium"
SETTINGS = "1"
"""Changes whenever this code would give other words for the same segment."""

_PROBES: dict[Tag, tuple[str, str]] = {
    # a sentence any dictionary of the language should know, and a word of it that carries a mark
    "ca": ("La casa és gran i l'aigua és bona.", "casa"),
    "en": ("The house is big and the water is good.", "house"),
    "es": ("La casa es grande y el agua es buena.", "casa"),
    "fr": ("La maison est grande et l'eau est bonne.", "maison"),
    "gl": ("A casa é grande e a auga é boa.", "casa"),
    "id": ("Rumah ini besar dan air itu baik.", "Rumah"),
    "it": ("La casa è grande e l'acqua è buona.", "casa"),
    "ms": ("Rumah ini besar dan air itu baik.", "Rumah"),
    "pt": ("A casa é grande e a água é boa.", "casa"),
}
_MOST_UNKNOWN = 2


class Apertium:
    """An engine (`ports.Engine`) over the pairs installed here.

    `patience`: seconds without progress after which a pipeline is taken for dead; `idle`: seconds after which an unused
    pipeline is closed (they hold 45 to 840 MiB); `open_at_once`: pipelines kept open; the longest unused goes first.
    """

    def __init__(
        self, folder: str = str(FOLDER), patience: float = 20.0, idle: float = 300.0, open_at_once: int = 6
    ) -> None:
        self._modes = installed(Path(folder))
        self._patience, self._idle, self._most = patience, idle, open_at_once
        self._guard = threading.Lock()
        self._locks: dict[tuple[Tag, Tag], threading.Lock] = {}
        self._open: dict[tuple[Tag, Tag], Pipeline] = {}
        self._used: dict[tuple[Tag, Tag], float] = {}
        self._tested: dict[tuple[Tag, Tag], str] = {}
        self._carries: dict[tuple[Tag, Tag], bool] = {}
        self._versions: dict[tuple[Tag, Tag], str] = {}
        self._timer: threading.Timer | None = None
        quality = {(each.source, each.target): each for each in recorded() if len(each.legs) == 2}
        self.facts = EngineFacts(
            NAME,
            digest(*(f"{mode.name} {mode.digest}" for mode in self._modes.values()))[:16],
            SETTINGS,
            tuple(
                (*pair, quality[pair].chrf, quality[pair].evidence) if pair in quality else (*pair, 0.0, "not measured")
                for pair in sorted(self._modes)
            ),
        )

    def version(self, source: Tag, target: Tag) -> str:
        """Of the programs and data of one pair, so that a new package redoes only what it translated."""
        pair = (source, target)
        if pair not in self._versions:
            self._versions[pair] = version(self._mode(pair))
        return self._versions[pair]

    def translate(self, segments: Sequence[Segment], source: Tag, target: Tag) -> Sequence[Said]:
        """One Said per segment. Raises MissingEngine for a pair that is not installed, EngineError for one that is broken."""
        pair = (source, target)
        mode = self._mode(pair)
        filled = [place for place, segment in enumerate(segments) if segment.text.strip()]
        with self._lock(pair):
            came = self._bisected(mode, pair, [segments[place] for place in filled])
            self._used[pair] = time.monotonic()
        self._tidy()
        said = [Said(segment.text, segment.slots) for segment in segments]
        for place, each in zip(filled, came, strict=True):
            said[place] = each
        return said

    def selftest(self, source: Tag, target: Tag) -> str:
        """'' when the pair answers sensibly. Asked once; a mode that is listed is not believed before."""
        pair = (source, target)
        if pair not in self._modes:
            return f"Apertium has no {source}-{target} here; {_bring(pair)}"
        with self._lock(pair):
            if pair not in self._tested:
                self._tested[pair] = self._probe(self._modes[pair], pair)
                self._used[pair] = time.monotonic()
        self._tidy()
        return self._tested[pair]

    def close(self) -> None:
        """End every program."""
        if self._timer is not None:
            self._timer.cancel()
        for pair in tuple(self._open):
            with self._lock(pair):
                self._shut(pair)

    def _mode(self, pair: tuple[Tag, Tag]) -> Mode:
        if pair not in self._modes:
            raise MissingEngine(f"Apertium has no {pair[0]}-{pair[1]} here; {_bring(pair)}")
        return self._modes[pair]

    def _lock(self, pair: tuple[Tag, Tag]) -> threading.Lock:
        with self._guard:
            return self._locks.setdefault(pair, threading.Lock())

    def _pipeline(self, mode: Mode, pair: tuple[Tag, Tag]) -> Pipeline:
        if pair not in self._open:
            self._open[pair] = Pipeline(mode, self._patience)
            self._open[pair].carries = self._carries.get(pair, True)
        return self._open[pair]

    def _bisected(self, mode: Mode, pair: tuple[Tag, Tag], segments: Sequence[Segment]) -> list[Said]:
        """The answers; where the pipeline breaks, the batch is halved until the guilty segment stands alone."""
        if not segments:
            return []
        try:
            return self._pipeline(mode, pair).translate(segments)
        except Broken as failure:
            self._shut(pair)
            fault = str(failure)
        if len(segments) == 1:
            if said := self._probe(mode, pair):
                self._tested[pair] = said
                raise EngineError(f"Apertium's {mode.name} answers nothing any more: {fault}; {_bring(pair)}")
            return [Said("", failed=f"Apertium's {mode.name} breaks on this sentence: {fault}")]
        middle = len(segments) // 2
        return [*self._bisected(mode, pair, segments[:middle]), *self._bisected(mode, pair, segments[middle:])]

    def _probe(self, mode: Mode, pair: tuple[Tag, Tag]) -> str:
        text, word = _PROBES.get(pair[0].partition("-")[0], ("1 2 3.", "2"))
        start = text.index(word)
        plain = Segment(segment_id(pair[0], text), pair[0], text)
        marked = Segment(plain.id, pair[0], text, (Slot(start, start + len(word), "emphasis", 0),))
        try:
            pipeline = self._pipeline(mode, pair)
            self._carries[pair] = pipeline.can_carry(marked)
            said = pipeline.translate([plain, plain])
        except (Broken, MissingEngine) as failure:
            self._shut(pair)
            return f"Apertium's {mode.name} does not work ({failure}); {_bring(pair)}"
        if said[0] != said[1] or said[0].failed or len(said[0].unknown) > _MOST_UNKNOWN:
            self._shut(pair)
            return f"Apertium's {mode.name} says {said[0].text!r} for {text!r}; {_bring(pair)}"
        return ""

    def _shut(self, pair: tuple[Tag, Tag]) -> None:
        pipeline = self._open.pop(pair, None)
        if pipeline is not None:
            pipeline.kill()

    def _tidy(self) -> None:
        """Closes pipelines that nobody uses, and looks again later when some are left."""
        now = time.monotonic()
        waiting = sorted(self._open, key=lambda pair: self._used.get(pair, now))
        for place, pair in enumerate(waiting):
            over = len(waiting) - place > self._most
            if (over or now - self._used.get(pair, now) > self._idle) and self._lock(pair).acquire(blocking=False):
                try:
                    self._shut(pair)
                finally:
                    self._lock(pair).release()
        with self._guard:
            if self._timer is not None:
                self._timer.cancel()
            self._timer = threading.Timer(self._idle + 1, self._tidy) if self._open else None
            if self._timer is not None:
                self._timer.daemon = True
                self._timer.start()


def _bring(pair: tuple[Tag, Tag]) -> str:
    """What to do about a pair that is not there."""
    if pair not in packages.PAIRS:
        return "no package is known that brings it"
    return f"run: {packages.command(packages.needed((pair,)))}"
