"""The label: in one honest line, how a text came to be in its language."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.model.draft import Route
from dragoman.model.edition import Label, Piece


def label(pieces: Sequence[Piece], route: Route) -> Label:
    """What readers are told before the body: whose words, by which engines, through which languages, and what was kept."""
    kept = sum(piece.shown == "source" for piece in pieces)
    if pieces and all(piece.provenance.kind == "person" for piece in pieces):
        return Label("human", kept=kept)
    engines = tuple(dict.fromkeys(leg.engine for leg in route.legs))
    return Label("machine", engines, tuple(leg.target for leg in route.legs[:-1]), kept)
