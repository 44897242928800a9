"""Split: a story taken apart into a skeleton and its units. `join.join` is its exact inverse."""

from __future__ import annotations

from dragoman.language.sentences import Span, spans
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment
from dragoman.model.story import Rich, Story
from dragoman.model.unit import Place, Role, Skeleton, Unit
from dragoman.segments.marks import held, slots
from dragoman.segments.places import WHOLE, revisit


def split(story: Story) -> tuple[Skeleton, tuple[Unit, ...]]:
    """The story's skeleton and its units in reading order.

    A text without a letter or digit (`***`) is nothing to translate: it gives no unit and stays in the shell. Cells of
    digits alone are units, for numbers are written differently elsewhere.
    """
    places: list[Place] = []
    units: list[Unit] = []

    def take(path: str, role: Role, text: Rich) -> Rich:
        if not any(char.isalnum() for char in text.text):
            return text
        found = _sentences(text.text, role, story.language)
        holds = tuple(held(text.marks, start, end) for start, end in found)
        places.append(Place(path, role, _gaps(text.text, found), text.marks, holds))
        units.extend(_units(story, path, role, text, found))
        return Rich()

    shell = revisit(story, take)
    return Skeleton(shell, tuple(places)), tuple(units)


def _sentences(text: str, role: Role, language: str) -> tuple[Span, ...]:
    """The spans of a place's units, without the white space around them."""
    if role not in WHOLE:
        return spans(text, language)
    bare = text.strip()
    start = text.index(bare)
    return ((start, start + len(bare)),)


def _gaps(text: str, found: tuple[Span, ...]) -> tuple[str, ...]:
    edges = [0, *(edge for span in found for edge in span), len(text)]
    return tuple(text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2))


def _units(story: Story, path: str, role: Role, text: Rich, found: tuple[Span, ...]) -> list[Unit]:
    texts = ["", *(text.text[start:end] for start, end in found), ""]
    return [
        Unit(
            story=story.id,
            revision=story.revision,
            path=f"{path}#{at}",
            role=role,
            segment=_segment(story.language, text, start, end),
            before=texts[at],
            after=texts[at + 2],
        )
        for at, (start, end) in enumerate(found)
    ]


def _segment(language: str, text: Rich, start: int, end: int) -> Segment:
    words, marked = text.text[start:end], slots(text.marks, start, end)
    return Segment(segment_id(language, words, tuple(slot.kind for slot in marked)), language, words, marked)
