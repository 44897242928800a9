"""Pictures as bytes: what they are, and smaller ones made of them. Pure."""

from dragoman.pictures.derive import RECIPES, derive
from dragoman.pictures.inspect import Facts, inspect

__all__ = ["RECIPES", "Facts", "derive", "inspect"]
