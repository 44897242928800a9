"""Keys: what a draft is known by, so that nothing known is translated twice."""

from __future__ import annotations

from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.unit import Unit
from dragoman.segments.names import NAME


def draft_key(
    unit: Unit, target: Tag, route_fingerprint: str, reads_neighbours: bool, names: tuple[str, ...] = ()
) -> str:
    """The key of a unit's draft: its segment with where its marks lie, target, role and route, and the sentence before
    where the engine reads it.

    The story is no part of it: the same words in the same role are the same draft anywhere. An engine that is shown the
    segment alone cannot answer otherwise for what stands before it, so there the sentence before is no part of it either:
    a changed sentence sends itself to the engine, and nothing else. `names`: those in it that the engine leaves alone.
    """
    before = digest("before/1", unit.before) if reads_neighbours else ""
    marked = " ".join(f"{slot.start}-{slot.end}-{slot.n}" for slot in unit.segment.slots if slot.n < NAME)
    return digest("draft/2", unit.segment.id, marked, target, unit.role, route_fingerprint, before, *names)
