"""Editions: one story in one language, every piece with whose words it is and what was decided of it."""

from dragoman.editions.compose import Judged, compose, original, pieces
from dragoman.editions.illustrate import illustrate
from dragoman.editions.revise import revised

__all__ = ["Judged", "compose", "illustrate", "original", "pieces", "revised"]
