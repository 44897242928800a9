"""What stories are about and which belong together. Pure."""

from dragoman.topics.neighbours import Neighbours, neighbours
from dragoman.topics.resolve import resolve

__all__ = ["Neighbours", "neighbours", "resolve"]
