"""Quality: what each way was measured to be worth, with its evidence; data in quality.toml."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from dragoman.model.language import Tag


class Measured(msgspec.Struct, frozen=True):
    """A way and its measure. `legs`: every language on it, first to last; `chrf`: 0-100; `engine`: whose;
    `segments`: how many were translated; `date`: ISO, of the measurement."""

    legs: tuple[Tag, ...]
    engine: str
    chrf: float
    corpus: str
    segments: int
    date: str

    @property
    def source(self) -> Tag:
        return self.legs[0]

    @property
    def target(self) -> Tag:
        return self.legs[-1]

    @property
    def evidence(self) -> str:
        """In one line, for `dragoman engines` and an edition's label."""
        return f"chrF {self.chrf:.1f} on {self.segments} segments of {self.corpus}, {self.date}"


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    schema: int
    measured: tuple[Measured, ...] = ()


@cache
def recorded() -> tuple[Measured, ...]:
    """Every way that was measured."""
    data = files("dragoman.engines").joinpath("quality.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Table).measured
