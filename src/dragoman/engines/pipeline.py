"""Pipeline: one mode's programs held open, divided at the tagger so that its memory can be guarded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from dragoman.engines.chain import Broken, Chain
from dragoman.engines.modes import Command, Mode, Stage, with_marks
from dragoman.engines.project import project
from dragoman.engines.stream import TERMINATOR, Heard, Sent, forms, hear, marked, send, unmarked
from dragoman.engines.tagger import Tagger, read_model
from dragoman.model.draft import Said
from dragoman.model.segment import Segment


class Line(Protocol):
    """Anything that turns parts into as many parts."""

    def run(self, parts: Sequence[bytes], patience: float) -> list[bytes]: ...
    def kill(self) -> None: ...


class Pipeline:
    """A mode held open. Not for two threads at once.

    Segments with slots go through the programs after the tagger twice: as they are, which gives the text, and with each
    word's number riding on it, which gives the alignment. So no mark ever changes a word. `carries`: whether this mode's
    programs can do the second.
    """

    def __init__(self, mode: Mode, patience: float) -> None:
        self.mode, self._patience = mode, patience
        self._before, self._tagger, self._after = _divided(mode.stages)
        self._lines: dict[str, Line] = {}
        self.carries = True
        self._batches = 0

    def translate(self, segments: Sequence[Segment]) -> list[Said]:
        """One answer per segment. Raises Broken; the pipeline is then of no more use."""
        sent = [send(segment) for segment in segments]
        analysed = self._run("before", self._before, [each.stream for each in sent])
        spans = [forms(stream, each) if each.slots else () for stream, each in zip(analysed, sent, strict=True)]
        numbered = [marked(stream) if words else stream for stream, words in zip(analysed, spans, strict=True)]
        tagged = self._run("tagger", self._tagger, numbered)
        plain = [unmarked(stream) if words else stream for stream, words in zip(tagged, spans, strict=True)]
        texts = self._run("after", self._after, plain)
        heard = [hear(stream, each) for stream, each in zip(texts, sent, strict=True)]
        aligned = self._aligned(tagged, sent, spans)
        return [_said(*each) for each in zip(sent, heard, aligned, strict=True)]

    def can_carry(self, segment: Segment) -> bool:
        """Tries whether a segment's marks come through with its words unchanged, and remembers it."""
        sent = send(segment)
        analysed = self._run("before", self._before, [sent.stream])
        tagged = self._run("tagger", self._tagger, [marked(analysed[0])])
        texts = self._run("after", self._after, [unmarked(tagged[0])])
        came = self._carried(tagged)[0]
        spans = forms(analysed[0], sent)
        heard = hear(came, sent, spans) if came is not None else None
        self.carries = heard is not None and bool(heard.pieces) and heard.text == hear(texts[0], sent).text
        return self.carries

    def _aligned(
        self, tagged: Sequence[str], sent: Sequence[Sent], spans: Sequence[tuple[tuple[int, int], ...]]
    ) -> Iterator[Heard | None]:
        """For each segment, what came back with numbers on; None where there was nothing to carry."""
        chosen = [place for place, words in enumerate(spans) if words]
        came = dict(zip(chosen, self._carried([tagged[place] for place in chosen]), strict=True))
        for place, each in enumerate(sent):
            stream = came.get(place)
            yield hear(stream, each, spans[place]) if stream is not None else None

    def _carried(self, streams: Sequence[str]) -> list[str | None]:
        """What comes of each stream with its marks on; None for one that breaks the programs with marks on it."""
        if not streams or not self.carries:
            return [None] * len(streams)
        try:
            return list(self._run("marked", with_marks(self._after), streams))
        except Broken:
            self._drop("marked")
        middle = len(streams) // 2
        return [*self._carried(streams[:middle]), *self._carried(streams[middle:])] if middle else [None]

    def _run(self, name: str, stages: Sequence[Stage], streams: Sequence[str]) -> list[str]:
        if not stages or not streams:
            return list(streams)
        if name not in self._lines:
            self._lines[name] = self._open(name, stages)
        self._batches += 1
        last = f"[=last{self._batches}]"  # a program that says one thing too many would shift every answer after it
        parts = [stream.encode("utf-8", "replace") for stream in (*streams, last + TERMINATOR)]
        answers = [answer.decode("utf-8", "replace") for answer in self._lines[name].run(parts, self._patience)]
        if last not in answers[-1]:
            raise Broken("answers and segments do not pair")
        return answers[:-1]

    def _open(self, name: str, stages: Sequence[Stage]) -> Line:
        if name == "tagger" and _remembers(stages[0].command):
            command = stages[0].command
            return Tagger(command, read_model(Path(command[-1])), lambda again: Chain((again,)))
        return Chain([stage.command for stage in stages])

    def _drop(self, name: str) -> None:
        line = self._lines.pop(name, None)
        if line is not None:
            line.kill()

    def kill(self) -> None:
        """End every program."""
        for name in tuple(self._lines):
            self._drop(name)


def _divided(stages: Sequence[Stage]) -> tuple[tuple[Stage, ...], tuple[Stage, ...], tuple[Stage, ...]]:
    """The stages before the tagger, the tagger, and those after it."""
    place = next((n for n, stage in enumerate(stages) if stage.program == "apertium-tagger"), len(stages))
    return tuple(stages[:place]), tuple(stages[place : place + 1]), tuple(stages[place + 1 :])


def _remembers(command: Command) -> bool:
    """Whether the tagger is of the kind that remembers: the perceptron's (`-x`) does not."""
    return not any(word.startswith("-") and "x" in word for word in command[1:])


def _said(sent: Sent, heard: Heard, aligned: Heard | None) -> Said:
    if not heard.text and sent.text.strip():
        return Said("", failed="the engine gave no words")
    if not sent.slots:
        return Said(heard.text, unknown=heard.unknown)
    same = aligned is not None and aligned.text == heard.text
    pieces = aligned.pieces if aligned is not None and same else heard.pieces
    return Said(heard.text, project(heard.text, sent.text, sent.slots, pieces), heard.unknown)
