"""Places: cities of the world and what they are called in the languages and scripts newspapers print.

The table `places.tsv.gz` is frozen by scripts/freeze_places.py from GeoNames (https://www.geonames.org), CC BY 4.0: a
line a city of over 100,000 people or a capital, largest first, its names folded (no case, no accents).
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType


@lru_cache(maxsize=1)
def cities() -> tuple[tuple[str, ...], ...]:
    """The names of every city, folded, the first its own."""
    packed = files("dragoman.language").joinpath("places.tsv.gz").read_bytes()
    return tuple(tuple(line.split("\t")) for line in gzip.decompress(packed).decode().splitlines()[1:])


@lru_cache(maxsize=1)
def called() -> Mapping[str, tuple[int, ...]]:
    """Which cities, as their numbers, a folded name may mean."""
    found: dict[str, tuple[int, ...]] = {}
    for number, names in enumerate(cities()):
        for name in names:
            found[name] = (*found.get(name, ()), number)
    return MappingProxyType(found)
