"""One Apertium for all of these tests, and real sentences to give it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from dragoman.demo.manuscripts import papers_folder
from dragoman.engines.apertium import Apertium
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment


@pytest.fixture(scope="session")
def apertium() -> Iterator[Apertium]:
    engine = Apertium()
    yield engine
    engine.close()


def need(engine: Apertium, *pairs: tuple[str, str]) -> None:
    """Skips where a pair is not installed."""
    for pair in pairs:
        if fault := engine.selftest(*pair):
            pytest.skip(fault)


def sentences(paper: str, language: str) -> list[Segment]:
    """A sample paper's sentences, each once, with whatever their sources put into them."""
    found: dict[str, None] = {}
    for file in sorted((papers_folder() / paper / "stories").glob("*.md")):
        body = file.read_text(encoding="utf-8").split("+++")[2]
        for line in body.splitlines():
            found.update(
                dict.fromkeys(part.strip() for part in re.split(r"(?<=[.!?»]) (?=[A-ZÁÉÍÓÚ«¿¡])", line) if part.strip())
            )
    return [Segment(segment_id(language, text), language, text) for text in found]
