"""Spelled: ICU's spelled-out numbers as they are frozen in the package, see scripts/freeze_spelled.py."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Spelled(NamedTuple):
    """Forms of a language with their values."""

    cardinals: tuple[tuple[str, int], ...] = ()
    ordinals: tuple[tuple[str, int], ...] = ()


@lru_cache(maxsize=64)
def spelled(language: str) -> Spelled:
    """The frozen forms of a language; none where ICU has no rules for it."""
    table = files("dragoman.quantities.tables") / "spelled" / f"{language}.tsv"
    if not table.is_file():
        return Spelled()
    rows = [line.split("\t") for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return Spelled(tuple(_forms(rows, "c")), tuple(_forms(rows, "o")))


def _forms(rows: list[list[str]], kind: str) -> Iterator[tuple[str, int]]:
    for letter, value, forms in rows:
        if letter == kind:
            yield from ((form, int(value)) for form in forms.split("/"))
