"""Floors: what a pair's figures may not fall under, kept in floors.json and only ever raised by itself.

`clean`: pair -> most percent of segments `numbers`, `blocked` and `warned`, adjudicated; `found`: pair -> type -> least
percent found. The errors are the same in every run, so a floor is the figure itself, rounded to the side of mercy: found
down to a tenth, false alarms up to a hundredth.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from score import Scored
from tables import FEW, share

FILE = Path(__file__).resolve().parent / "floors.json"

Floors = dict[str, dict[str, dict[str, float]]]
"""`clean` or `found` -> pair -> name -> percent."""


def kept() -> Floors:
    """The floors as they stand; empty where there are none."""
    if not FILE.exists():
        return {"clean": {}, "found": {}}
    gate: Floors = json.loads(FILE.read_text(encoding="utf-8")).get("gate", {})
    return gate


def measured(scored: Sequence[Scored]) -> Floors:
    """This run's figures, as floors."""
    clean = {each.pair: _clean(each) for each in scored if each.clean}
    found = {each.pair: _found(each) for each in scored if each.rows}
    return {"clean": clean, "found": found}


def _clean(each: Scored) -> dict[str, float]:
    if each.clean is None:
        return {}
    counts = {"numbers": each.clean.numbers[1], "blocked": each.clean.blocked[1], "warned": each.clean.warned[1]}
    return {name: math.ceil(100 * share(count, each.clean.segments)) / 100 for name, count in counts.items()}


def _found(each: Scored) -> dict[str, float]:
    return {row.kind: math.floor(10 * share(row.found, row.many)) / 10 for row in each.rows if row.many >= FEW}


def broken(scored: Sequence[Scored]) -> Iterator[str]:
    """A line for each figure that is worse than its floor."""
    floors, now = kept(), measured(scored)
    for pair, figures in now["clean"].items():
        for name, value in figures.items():
            most = floors.get("clean", {}).get(pair, {}).get(name, 100.0)
            if value > most + 1e-9:
                yield f"{pair} {name} {value} % of good segments > {most} %"
    for pair, figures in now["found"].items():
        for name, value in figures.items():
            least = floors.get("found", {}).get(pair, {}).get(name, 0.0)
            if value < least - 1e-9:
                yield f"{pair} {name} {value} % found < {least} %"


def raised(old: Floors, new: Floors, *, lower: bool) -> Floors:
    """The old floors with those of the new figures that are better; all of the new ones where `lower`."""
    better = {"clean": min, "found": max}
    whole: Floors = {}
    for part, choose in better.items():
        rows = {pair: dict(figures) for pair, figures in old.get(part, {}).items()}
        for pair, figures in new.get(part, {}).items():
            row = rows.setdefault(pair, {})
            for name, value in figures.items():
                row[name] = value if lower or name not in row else choose(row[name], value)
        whole[part] = {pair: rows[pair] for pair in sorted(rows)}
    return whole


def write(scored: Sequence[Scored], *, lower: bool) -> None:
    """Keep this run's figures as floors where they are better, or everywhere where `lower`."""
    every = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    every["gate"] = raised(kept(), measured(scored), lower=lower)
    FILE.write_text(json.dumps(every, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
