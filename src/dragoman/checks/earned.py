"""Earned: how grave a finding may be taken, by what its kind was measured to do in its pair of languages.

`earned.toml` is data with its evidence, written by `eval/gate.py --earn` and never by hand: a table for every check.key with
`default` (for pairs that were not measured), `pairs` that earned something else, and where a kind's blockers are right but
its warnings too often wrong, `warnings = "note"`. It only lowers: what a check said of a finding is the most it can be.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from dragoman.errors import LanguageTagError
from dragoman.language.tags import canonical
from dragoman.model.finding import Finding, Severity
from dragoman.model.ident import digest
from dragoman.model.language import Tag

GRAVITY: tuple[Severity, ...] = ("note", "warning", "blocker")
"""The severities, the mildest first."""


class Standing(NamedTuple):
    """What a kind of finding has earned: the gravest it may be, and what its warnings may be."""

    most: Severity
    warnings: Severity


class Record(NamedTuple):
    """What a check.key has earned: in most pairs, and in those (`en-ja`, canonical tags) that earned something else."""

    default: Standing
    pairs: Mapping[str, Standing]


Table = Mapping[str, Record]
"""check.key -> its record."""


def earned(finding: Finding, source: Tag, target: Tag, table: Table | None = None) -> Finding:
    """The finding as grave as its kind has earned in this pair, never graver than it was; unknown kinds as they are.

    `table`: the shipped one unless given.
    """
    record = (shipped() if table is None else table).get(f"{finding.check}.{finding.key}")
    if record is None:
        return finding
    standing = _standing(record, source, target)
    most = standing.warnings if finding.severity == "warning" else standing.most
    lowered = milder(finding.severity, most)
    return finding if lowered == finding.severity else msgspec.structs.replace(finding, severity=lowered)


def milder(one: Severity, other: Severity) -> Severity:
    """The milder of two severities."""
    return min(one, other, key=GRAVITY.index)


def _standing(record: Record, source: Tag, target: Tag) -> Standing:
    """Of this very pair, or of its languages whatever their script and region, or of the kind everywhere."""
    bare = f"{source.partition('-')[0]}-{target.partition('-')[0]}"
    return record.pairs.get(f"{source}-{target}") or record.pairs.get(bare) or record.default


@lru_cache(maxsize=1)
def shipped() -> Table:
    """The table Dragoman comes with; empty where none was written."""
    return read(_text())


@lru_cache(maxsize=1)
def version() -> str:
    """A digest of the table: verdicts made with another are made anew."""
    return digest("earned", _text())[:16]


def _text() -> str:
    file = files("dragoman.checks").joinpath("earned.toml")
    return file.read_text("utf-8") if file.is_file() else ""


def read(text: str) -> Table:
    """A table as `eval/gate.py --earn` writes it; tables without a `default`, such as the evidence, are left alone."""
    rows = tomllib.loads(text)
    return MappingProxyType(
        {key: _record(row) for key, row in rows.items() if isinstance(row, dict) and "default" in row}
    )


def _record(row: Mapping[str, Any]) -> Record:
    pairs = {_pair(name): _of(each, "earned") for name, each in row.get("pairs", {}).items()}
    return Record(_of(row, "default"), MappingProxyType(pairs))


def _of(row: Mapping[str, Any] | str, key: str) -> Standing:
    """A row's standing; a row may be the severity alone."""
    if isinstance(row, str):
        return Standing(_severity(row), _severity(row))
    most = _severity(row[key])
    return Standing(most, milder(_severity(row.get("warnings", "warning")), most))


def _severity(word: str) -> Severity:
    """Raises ValueError for what is none: the file is at fault."""
    for severity in GRAVITY:
        if severity == word:
            return severity
    raise ValueError(f"earned.toml: {word!r} is not one of {', '.join(GRAVITY)}")


def _pair(name: str) -> str:
    """A pair in canonical tags: `zh-TW-ja` is `zh-Hant-ja`. The cut is the first that leaves two tags of languages."""
    parts = name.split("-")
    for cut in range(1, len(parts)):
        first, second = "-".join(parts[:cut]), "-".join(parts[cut:])
        if parts[cut].islower() and len(parts[cut]) in (2, 3):
            try:
                return f"{canonical(first)}-{canonical(second)}"
            except LanguageTagError:
                continue
    return name
