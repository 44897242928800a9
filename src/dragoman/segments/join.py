"""Join: the units put back into their places. `join(*split(story)) == story` for every story in normal form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.model.story import Rich, Story
from dragoman.model.unit import Place, Role, Skeleton, Unit
from dragoman.segments.marks import joined
from dragoman.segments.places import revisit


def join(skeleton: Skeleton, units: Iterable[Unit]) -> Story:
    """The story again, in its own language. Raises KeyError with the path of a unit that is missing."""
    places = {place.path: place for place in skeleton.places}
    known = {unit.path: unit for unit in units}

    def put(path: str, role: Role, text: Rich) -> Rich:
        place = places.get(path)
        return text if place is None else _together(place, [known[path] for path in unit_paths(place)])

    return revisit(skeleton.shell, put)


def unit_paths(place: Place) -> Iterator[str]:
    """The paths of a place's units."""
    return (f"{place.path}#{at}" for at in range(len(place.gaps) - 1))


def _together(place: Place, units: list[Unit]) -> Rich:
    text, placed = place.gaps[0], []
    for unit, gap, own in zip(units, place.gaps[1:], place.held, strict=True):
        placed.append((len(text), unit.segment.slots, own))
        text += unit.segment.text + gap
    return Rich(text, joined(text, placed, place.marks))
