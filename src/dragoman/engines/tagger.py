"""Tagger: Apertium's part-of-speech tagger, held open, whose every answer is that of a fresh one.

The tagger forgets everything between segments but one thing. Each unknown word may be of any class in the model's "open
class". When a word's set of readings is one the model was not trained on (with `-d` it says so: "A new ambiguity class was
found"), the tagger looks for the smallest trained set that holds it, and by an upstream fault writes that set over the
open class itself. From then on unknown words are tagged otherwise, until the process ends. So after a segment that spoils
the open class the process is replaced. Most such sets have no trained set about them smaller than the open class; those
leave it as it was. Which do, the model file tells: it is read here as far as that needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from dragoman.engines.chain import Chain

_NEW_CLASS = re.compile(rb"New ambiguity class: \{([^}]*)\}")


class Model(msgspec.Struct, frozen=True):
    """What of a tagger's model decides whether a set of readings spoils it."""

    tags: tuple[str, ...]
    open_size: int
    classes: tuple[frozenset[int], ...]


def spoils(model: Model | None, names: str) -> bool:
    """Whether a new set of readings (comma-separated names) overwrites the open class. True where that is not known."""
    if model is None or not set(names.split(",")) <= set(model.tags):
        return True
    wanted = frozenset(model.tags.index(name) for name in names.split(","))
    return any(len(each) < model.open_size and wanted <= each for each in model.classes)


def read_model(file: Path) -> Model | None:
    """The model in a `.prob` file; None for a format that is not the hidden Markov model's of Apertium 3."""
    try:
        return _model(_numbers(file.read_bytes()))
    except (OSError, StopIteration, RuntimeError, ValueError, OverflowError):
        return None


def _numbers(data: bytes) -> Iterator[int]:
    """The file's whole numbers: the first byte's upper two bits say how many bytes more."""
    at = 0
    while at < len(data):
        more = data[at] >> 6
        yield int.from_bytes(bytes((data[at] & 0x3F,)) + data[at + 1 : at + 1 + more], "big")
        at += 1 + more


def _model(numbers: Iterator[int]) -> Model:
    """Order in the file: open class (differences), forbid rules, tags, their index, enforce and prefer rules, constants,
    the classes seen in training."""

    def word() -> str:
        return "".join(chr(next(numbers)) for _ in range(next(numbers)))

    def skip(count: int) -> None:
        for _ in range(count):
            next(numbers)

    open_class = tuple(next(numbers) for _ in range(next(numbers)))
    skip(2 * next(numbers))
    tags = tuple(word() for _ in range(next(numbers)))
    size = next(numbers)
    for _ in range(size):
        word()
        next(numbers)
    for _ in range(next(numbers)):
        next(numbers)
        skip(next(numbers))
    _ = [word() for _ in range(next(numbers))]
    for _ in range(next(numbers)):
        word()
        next(numbers)
    classes = tuple(frozenset(next(numbers) for _ in range(next(numbers))) for _ in range(next(numbers)))
    if next(numbers) != size or next(numbers) != len(classes):  # the dimensions that follow must agree
        raise ValueError("not a hidden Markov model")
    return Model(tags, len(open_class), classes)


class Tagger:
    """A tagger held open, and a spare to take its place. One segment at a time goes through it."""

    def __init__(self, command: Sequence[str], model: Model | None, start: Callable[[tuple[str, ...]], Chain]) -> None:
        self._command = (command[0], "-d", *command[1:])
        self._model, self._start = model, start
        self._now: Chain | None = None
        self._spare: Chain | None = None
        self.replaced = 0

    def run(self, parts: Sequence[bytes], patience: float) -> list[bytes]:
        """One answer per part, in order. Raises Broken."""
        return [self._one(part, patience) for part in parts]

    def _one(self, part: bytes, patience: float) -> bytes:
        if self._now is None:
            self._now, self._spare = self._spare or self._start(self._command), self._start(self._command)
        answer = self._now.run((part,), patience)[0]
        said = self._now.said()
        if any(spoils(self._model, names.decode("utf-8", "replace")) for names in _NEW_CLASS.findall(said)):
            self._now.kill()
            self._now = None
            self.replaced += 1
        return answer

    def kill(self) -> None:
        """End both processes."""
        for process in (self._now, self._spare):
            if process is not None:
                process.kill()
        self._now = self._spare = None
