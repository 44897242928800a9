"""Keys: what a draft is known by, so that nothing known is translated twice."""

from __future__ import annotations

from dragoman.language.openings import leans
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.unit import Unit


def draft_key(unit: Unit, target: Tag, route_fingerprint: str, reads_neighbours: bool) -> str:
    """The key of a unit's draft: its segment, target, role and route, and the sentence before where that matters.

    It matters where the engine reads neighbours, and where the segment leans on it: under eight words, or opening with a
    pronoun or demonstrative. The story is no part of it: the same words in the same role are the same draft anywhere.
    """
    leaning = reads_neighbours or leans(unit.segment.text, unit.segment.language)
    before = digest("before/1", unit.before) if leaning else ""
    return digest("draft/1", unit.segment.id, target, unit.role, route_fingerprint, before)
