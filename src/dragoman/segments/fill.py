"""Fill: a skeleton filled with another language's words: the story as readers of that language are shown it.

Between two sentences stands what the language puts there. Blocks that are left without words vanish, save pictures,
videos and cells, which keep their place with an empty text, and corrections, which keep their date.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.language.facts import facts
from dragoman.language.text import rich
from dragoman.model.language import Tag
from dragoman.model.segment import Slot
from dragoman.model.story import Block, Heading, List, Mark, Paragraph, Quotation, Rich, Story, Table
from dragoman.model.unit import Place, Role, Skeleton
from dragoman.segments.join import unit_paths
from dragoman.segments.marks import joined
from dragoman.segments.places import revisit


class Filled(msgspec.Struct, frozen=True):
    """What stands for a unit. `language`: '' for the story's own, else the words carry a mark that names it (a text that
    takes no marks, as a headline or an alt, cannot say it: its Piece does); `omitted`: nothing stands for it."""

    text: str
    slots: tuple[Slot, ...] = ()
    language: Tag = ""
    omitted: bool = False


def fill(skeleton: Skeleton, language: Tag, texts: Mapping[str, Filled]) -> Story:
    """The story in a language, its Rich in normal form. `texts`: by unit path, one for every unit: KeyError names the
    path of one that is missing, for a sentence nobody decided on must not vanish unseen."""
    places = {place.path: place for place in skeleton.places}

    def put(path: str, role: Role, text: Rich) -> Rich:
        place = places.get(path)
        return text if place is None else _worded(place, language, [texts[path] for path in unit_paths(place)])

    story = revisit(skeleton.shell, put)
    kept = (_kept(block) for block in story.body)
    return msgspec.structs.replace(story, language=language, body=tuple(block for block in kept if block is not None))


def _worded(place: Place, language: Tag, found: Sequence[Filled]) -> Rich:
    text, placed, kept, previous = "", [], [], ""
    for one, own in zip(found, place.held, strict=True):
        if one.omitted or not one.text.strip():
            continue
        tag = one.language or language
        text += _gap(previous, tag)
        placed.append((len(text), _clipped(one), own))
        if tag != language:
            kept.append(Mark(len(text), len(text) + len(one.text), "language", {"lang": tag}))
        text, previous = text + one.text, tag
    return rich(text, (*joined(text, placed, place.marks), *kept))


def _clipped(one: Filled) -> tuple[Slot, ...]:
    """Its slots, none reaching beyond its text into the next."""
    size = len(one.text)
    return tuple(
        Slot(max(0, slot.start), min(slot.end, size), slot.kind, slot.n) for slot in one.slots if slot.start < size
    )


def _gap(before: Tag, after: Tag) -> str:
    """What stands between two sentences: the wider of what their languages put there, nothing before the first."""
    return max(facts(before).gap, facts(after).gap) if before else ""


def _kept(block: Block) -> Block | None:
    """A block without what was left empty in it; None when nothing is left."""
    match block:
        case Heading() | Paragraph() | Quotation():
            return block if block.text.text else None
        case List():
            items = tuple(item for item in block.items if item.text)
            return List(items, block.ordered) if items else None
        case Table():
            return block if any(cell.text for row in block.rows for cell in row) else None
        case _:
            return block
