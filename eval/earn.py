"""Earned: the gravest severity that each finding of the checks has earned, from what it was seen to do, pair by pair.

In a pair a key (`numbers.changed`) earns `blocker` where it stopped spoilt segments and its wrong blockers stand on at most
.05 % of the good ones, nineteen in twenty of its blockers being right; `warning` where its wrong warnings and blockers
stand on at most .3 % (`ALLOWED` gives three checks more); else `note`. A key whose blockers are earned and whose warnings
are too often wrong has `warnings = "note"` beside it. `default` is what it earned in most pairs, for those that were not
measured, with the figures of all together; `pairs` has those that earned another. What was judged right by reading is not wrong.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import tomlkit
from score import Scored
from tomlkit.items import InlineTable, Table

FILE = Path(__file__).resolve().parent.parent / "src" / "dragoman" / "checks" / "earned.toml"

BLOCKS = 0.05
"""Percent of good segments that a key's blockers may wrongly stop: all keys together are to stay under .15 %."""

BLOCKED = {"numbers.changed": 0.15, "numbers.lost": 0.1}
"""The same for a key of its own: no wrong number is to reach a reader unseen, and three good segments in two thousand held
for one are the price."""

WARNS = 0.3
ALLOWED = {"names": 0.8, "coverage": 0.8, "quotes": 1.0, "numbers.lost": 0.6}
"""Percent of good segments that a check, or one key of it, may wrongly mark. What free translation does as well may take
more of the whole: names, omissions and quotation marks; and a number that is gone is worth a doubt too many."""

SURE = 0.95
"""Least share of a key's blockers that must be right."""


class Tally(NamedTuple):
    """Findings on good segments, those of them judged right, and findings on spoilt segments."""

    good: int
    right: int
    spoilt: int

    @property
    def wrong(self) -> int:
        """False alarms."""
        return self.good - self.right

    @property
    def precision(self) -> float:
        """Share of the findings that are right; 0 where there are none."""
        said = self.good + self.spoilt
        return (self.right + self.spoilt) / said if said else 0.0


class Record(NamedTuple):
    """What a key was seen to do in so many good segments: its blockers, and its warnings and blockers together."""

    segments: int
    blocks: Tally
    speaks: Tally


class Allowance(NamedTuple):
    """Percent of good segments that a key's findings may wrongly mark, and its blockers stop."""

    marked: float = WARNS
    stopped: float = BLOCKS


def severity(record: Record, most: Allowance = Allowance()) -> str:  # noqa: B008  # a value
    """The gravest severity a record earns."""
    stops = record.blocks
    if stops.spoilt and _share(stops.wrong, record.segments) <= most.stopped and stops.precision >= SURE:
        return "blocker"
    return "warning" if _share(record.speaks.wrong, record.segments) <= most.marked else "note"


def warns(record: Record, most: Allowance = Allowance()) -> bool:  # noqa: B008  # a value
    """Whether its warnings are seldom enough wrong to stay warnings."""
    return _share(record.speaks.wrong - record.blocks.wrong, record.segments) <= most.marked


def _share(part: int, whole: int) -> float:
    """Percent to two places: one segment of NTREX's 1,997 is .05 %."""
    return round(100 * part / whole, 2) if whole else 100.0


def records(scored: Sequence[Scored]) -> dict[str, dict[str, Record]]:
    """check.key -> pair -> what was seen. A key that only ever gave notes has no record."""
    pairs = tuple(each for each in scored if each.clean)
    keys = sorted({key for each in pairs for key in _spoken(each)})
    return {key: {each.pair: _record(each, key) for each in pairs if key in _spoken(each)} for key in keys}


def _spoken(each: Scored) -> set[str]:
    seen = (*each.new, *(each.clean.keys if each.clean else ()))
    return {key for key, severity in seen if severity != "note"}


def _record(each: Scored, key: str) -> Record:
    good, right = (each.clean.keys, each.clean.right) if each.clean else (Counter[tuple[str, str]](), Counter())
    blocks, warns = (
        Tally(good[key, level], right[key, level], each.new[key, level]) for level in ("blocker", "warning")
    )
    return Record(each.clean.segments if each.clean else 0, blocks, _sum((blocks, warns)))


def _sum(tallies: Sequence[Tally]) -> Tally:
    return Tally(*(sum(column) for column in zip(*tallies, strict=True)))


def together(records: Sequence[Record], segments: int) -> Record:
    """One record of all pairs, with the segments also of those where the key said nothing."""
    return Record(segments, _sum([each.blocks for each in records]), _sum([each.speaks for each in records]))


def document(scored: Sequence[Scored], corpus: str, date: str) -> tomlkit.TOMLDocument:
    """The file: a table a key, with its figures as evidence."""
    pairs = [each for each in scored if each.clean]
    segments = sum(each.clean.segments for each in pairs if each.clean)
    text = tomlkit.document()
    for line in _heading():
        text.add(tomlkit.comment(line))
    text.add("evidence", tomlkit.item(f"{corpus}, {len(pairs)} pairs, {segments} good segments, {date}"))
    for key, by_pair in records(scored).items():
        text.add(tomlkit.key([key]), _table(by_pair, segments, allowed(key)))
    return text


def allowed(key: str) -> Allowance:
    """What a key may cost: its own allowance, or its check's."""
    return Allowance(ALLOWED.get(key, ALLOWED.get(key.partition(".")[0], WARNS)), BLOCKED.get(key, BLOCKS))


def _heading() -> Iterator[str]:
    yield "What each finding has earned. Written by `python eval/gate.py --all --earn`; do not edit."
    yield "Figures: [on good translations, of them judged right, on planted errors], of its blockers and of all it says."


def _table(by_pair: dict[str, Record], segments: int, most: Allowance) -> Table:
    whole = together(tuple(by_pair.values()), segments)
    table = tomlkit.table()
    default = usual(tuple(by_pair.values()), most)
    for name, value in (_figures(whole, "default", most) | {"default": default}).items():
        table.add(name, value)
    apart = {pair: record for pair, record in sorted(by_pair.items()) if severity(record, most) != default}
    if apart:
        rows = tomlkit.table()
        for pair, record in apart.items():
            rows.add(pair, _inline(record, most))
        table.add("pairs", rows)
    return table


def usual(records: Sequence[Record], most: Allowance) -> str:
    """What a key earned in most pairs: a few pairs whose both sides were translated from a third language, and differ for
    that, do not speak for those that were not measured."""
    return Counter(severity(each, most) for each in records).most_common(1)[0][0]


def _figures(record: Record, name: str, most: Allowance) -> dict[str, object]:
    mild = {"warnings": "note"} if severity(record, most) == "blocker" and not warns(record, most) else {}
    return {
        name: severity(record, most),
        **mild,
        "precision": round(record.speaks.precision, 3),
        "blocks": list(record.blocks),
        "speaks": list(record.speaks),
    }


def _inline(record: Record, most: Allowance) -> InlineTable:
    row = tomlkit.inline_table()
    row.update(_figures(record, "earned", most))
    return row


def write(scored: Sequence[Scored], corpus: str, date: str, file: Path = FILE) -> None:
    """Write the file anew from this run."""
    file.write_text(tomlkit.dumps(document(scored, corpus, date)), encoding="utf-8")
