"""Quantities: numbers, money, dates, times, measures and ordinals of every language, read, compared and written."""

from dragoman.quantities.compare import same
from dragoman.quantities.lexicon import readable, spells
from dragoman.quantities.quantity import Kind, Quantity
from dragoman.quantities.read import LIMIT, RANGE, read
from dragoman.quantities.write import write, write_core

__all__ = ["LIMIT", "RANGE", "Kind", "Quantity", "read", "readable", "same", "spells", "write", "write_core"]
