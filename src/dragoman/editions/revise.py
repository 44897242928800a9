"""Revising: a new edition of a story keeps what persons wrote in the one before. A machine never overwrites their words.

A person's words belong to a sentence in its story. Where the sentence stands unchanged, wherever it has moved to, they stand.
Where the source says something else in its place, neither they nor a machine's words are shown: a sentence of the body stands
in the source language until somebody looks at it, another headline or subhead holds the edition, so that the one before stays
up. The person's words stay in the edition before, for the desk.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.editions.compose import MAY_STAND_IN_SOURCE
from dragoman.model.edition import Piece


def revised(made: Sequence[Piece], before: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces of an edition as they are to stand, given those of the one before it, in the order of `made`."""
    written = [piece for piece in before if piece.provenance.kind == "person"]
    taken = {(piece.segment, piece.role) for piece in made}
    replaced = {piece.path for piece in written if (piece.segment, piece.role) not in taken}
    return tuple(_revised(piece, written, replaced) for piece in made)


def _revised(piece: Piece, written: Sequence[Piece], replaced: set[str]) -> Piece:
    same = [each for each in written if (each.segment, each.role) == (piece.segment, piece.role)]
    if same:
        words = next((each for each in same if each.path == piece.path), same[0])
        return msgspec.structs.replace(words, path=piece.path)
    return _waiting(piece) if piece.path in replaced else piece


def _waiting(piece: Piece) -> Piece:
    """A piece in whose place a person's words stood, for another sentence."""
    if piece.role in MAY_STAND_IN_SOURCE:
        return msgspec.structs.replace(piece, shown="source")
    return msgspec.structs.replace(
        piece, verdict=msgspec.structs.replace(piece.verdict, decision="hold"), shown="target"
    )
