"""Score: what the checks say of a pair's good translations, and what they find of the errors planted in them.

An error counts as found when its segment has a warning or a blocker that the good segment lacks. A finding on a segment
that was judged by reading to be wrong in the corpus is no false alarm; figures are kept raw and adjudicated.

Figures count findings as grave as they have earned (checks/earned.toml), as `dragoman check` prints them. What a key earns is
taken from what its check said itself (`keys`, `right`, `new`): else a key once lowered could never earn more.
"""

from __future__ import annotations

import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from beside import Gate, besides
from corpora import Judged, documents, judged, sides, wrong
from texts import Task, Text, good_texts, planted_texts

from dragoman.checks import explain, find, judge, shipped
from dragoman.language.tags import canonical
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.ident import segment_id
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit

RIGHT = {
    "num": ("numbers",), "magnitude": ("numbers",), "month": ("numbers",), "weekday": ("numbers",),
    "currency": ("numbers",), "unit": ("numbers",), "conv": ("numbers",), "untranslated": ("untranslated", "language"),
    "wrong": ("untranslated", "language"), "other": ("coverage",), "omit": ("coverage", "seams"), "add": ("coverage", "seams"),
    "repeat": ("repeats",), "quote": ("quotes", "speakers"), "name": ("names",), "negation": ("negation",),
}  # fmt: skip
"""First word of a type -> the checks whose business it is."""


class Clean(NamedTuple):
    """What our gate says of the good segments: raw, and without findings that were judged right.

    `keys`: (check.key, severity) -> segments; `right`: the same for findings judged right; `rows`: our figures.
    """

    segments: int
    ms: float
    blocked: tuple[int, int]
    warned: tuple[int, int]
    numbers: tuple[int, int]
    held: tuple[int, int]
    stories: int
    keys: Counter[tuple[str, str]]
    right: Counter[tuple[str, str]]


class Row(NamedTuple):
    """Errors of a type: how many, found, found by a blocker, found by the check whose business they are; for each gate
    beside ours how many it found. For `conv_right` found means let through. `missed`: a few that were not found."""

    pair: str
    kind: str
    many: int
    found: int
    blocked: int
    right: int
    beside: dict[str, int]
    missed: tuple[str, ...]


class Scored(NamedTuple):
    """A pair's figures. `new`: (check.key, severity) -> planted errors it spoke on; `told`: lines that --show and --missed
    ask for."""

    pair: str
    clean: Clean | None
    rows: tuple[Row, ...]
    new: Counter[tuple[str, str]]
    beside: dict[str, Gate]
    told: tuple[str, ...]


@lru_cache(maxsize=256)
def tags(pair: str) -> tuple[str, str]:
    """A pair's canonical tags."""
    source, target = sides(pair)
    return canonical(source), canonical(target)


def checked(source: str, target: str, pair: str) -> tuple[Finding, ...]:
    """The findings of one segment."""
    from_language, to_language = tags(pair)
    segment = Segment(segment_id(from_language, source), from_language, source)
    return find(
        shipped(), Unit("", 0, "0", "body", segment), Draft("", segment.id, to_language, "", target), Knowledge()
    )


def weighed(findings: Sequence[Finding], pair: str) -> tuple[Finding, ...]:
    """The same as grave as they have earned."""
    return judge.weigh(findings, *tags(pair))


def score(task: Task) -> Scored:
    """Everything asked of a pair. Runs in a process of its own."""
    good, bad = good_texts(task), planted_texts(task)
    for text in good[-20:]:  # tables are read once: that is the program's start, not a segment's time
        checked(text.source, text.target, task.pair)
    started = time.process_time()
    before = {text.number: checked(text.source, text.target, task.pair) for text in good}
    spent = (time.process_time() - started) * 1000 / max(1, len(good))
    clean = _clean(task, before, spent) if task.clean else None
    others = besides(task, good, bad)
    alarmed = {name: each.bad for name, each in others.items()}
    rows, new, missed = _rows(task, bad, before, alarmed)
    told = (*_shown(task, good, {number: weighed(each, task.pair) for number, each in before.items()}), *missed)
    return Scored(task.pair, clean, rows, new, {name: each.gate for name, each in others.items()}, told)


def weight(findings: Sequence[Finding]) -> str:
    """The gravest severity."""
    severities = {finding.severity for finding in findings}
    return next((severity for severity in ("blocker", "warning", "note") if severity in severities), "")


# -- good translations --


def _clean(task: Task, found: dict[int, tuple[Finding, ...]], ms: float) -> Clean:
    known = wrong(task.folder, task.pair)
    false = {number: tuple(f for f in each if not is_right(f, number, known)) for number, each in found.items()}
    both = [{number: weighed(each, task.pair) for number, each in which.items()} for which in (found, false)]
    blocked = tuple(sum(weight(each) == "blocker" for each in which.values()) for which in both)
    warned = tuple(sum(weight(each) == "warning" for each in which.values()) for which in both)
    numbers = tuple(sum(any(map(_of_numbers, each)) for each in which.values()) for which in both)
    names = documents(task.folder)
    held = tuple(len({names[at] for at, each in which.items() if weight(each) == "blocker"}) for which in both)
    keys = Counter(key for each in found.values() for key in _keys(each))
    wrong_keys = Counter(key for each in false.values() for key in _keys(each))
    return Clean(len(found), ms, _two(blocked), _two(warned), _two(numbers), _two(held),
                 len({names[at] for at in found}), keys, keys - wrong_keys)  # fmt: skip


def _two(values: Sequence[int]) -> tuple[int, int]:
    return values[0], values[1]


def is_right(finding: Finding, number: int, known: frozenset[tuple[int, str]]) -> bool:
    """Whether a finding was judged right by reading."""
    return (number, finding.check) in known or (number, f"{finding.check}.{finding.key}") in known


def _of_numbers(finding: Finding) -> bool:
    return finding.check == "numbers" and finding.severity != "note"


def _keys(findings: Sequence[Finding]) -> set[tuple[str, str]]:
    return {(f"{finding.check}.{finding.key}", finding.severity) for finding in findings}


def _shown(task: Task, good: Sequence[Text], found: dict[int, tuple[Finding, ...]]) -> Iterator[str]:
    verdicts = {(row.segment, row.check): row.verdict for row in _judged_of(task)}
    for text in good:
        distinct = {(finding.check, finding.key, finding.severity): finding for finding in found[text.number]}
        for finding in distinct.values():
            if task.show in (finding.check, f"{finding.check}.{finding.key}", finding.severity):
                verdict = verdicts.get((text.number, finding.check), "")
                note = f" [judged {verdict}]" if verdict else ""
                heading = f"  {task.pair} {text.number} {finding.severity} {explain(finding)}{note}"
                yield f"{heading}\n    {text.source}\n    {text.target}"


def _judged_of(task: Task) -> list[Judged]:
    return [row for row in judged(task.folder) if row.pair == task.pair]


# -- planted errors --


def _rows(
    task: Task, bad: Sequence[Text], before: dict[int, tuple[Finding, ...]], alarmed: dict[str, set[int]]
) -> tuple[tuple[Row, ...], Counter[tuple[str, str]], tuple[str, ...]]:
    found: dict[str, list[tuple[str, bool]]] = defaultdict(list)
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    samples: dict[str, list[str]] = defaultdict(list)
    spoke: Counter[tuple[str, str]] = Counter()
    for at, text in enumerate(bad):
        new = tuple(fresh(checked(text.source, text.target, task.pair), before[text.number]))
        said = weighed(new, task.pair)
        found[text.kind].append((weight(said), any(is_its_business(finding, text.kind) for finding in said)))
        beside[text.kind].update(name for name, seen in alarmed.items() if (at in seen) != (text.kind == "conv_right"))
        spoke.update(_keys(new) if text.kind != "conv_right" else ())
        if (weight(said) in ("", "note")) != (text.kind == "conv_right"):
            samples[text.kind].append(
                f"  missed {task.pair} {text.number} {text.kind}\n    {text.source}\n    {text.target}"
            )
    rows = (_row(task.pair, kind, each, dict(beside[kind]), tuple(samples[kind][:5])) for kind, each in found.items())
    return tuple(rows), spoke, tuple(samples[task.missed])


def fresh(after: Sequence[Finding], before: Sequence[Finding]) -> Iterator[Finding]:
    """The findings that were not there before."""
    left = Counter((finding.check, finding.key, finding.severity) for finding in before)
    for finding in after:
        key = (finding.check, finding.key, finding.severity)
        left[key] -= 1
        if left[key] < 0:
            yield finding


def is_its_business(finding: Finding, kind: str) -> bool:
    """Whether a warning or blocker comes from a check that is there for this type."""
    return finding.severity != "note" and finding.check in RIGHT[kind.partition("_")[0]]


def _row(
    pair: str, kind: str, each: Sequence[tuple[str, bool]], beside: dict[str, int], missed: tuple[str, ...]
) -> Row:
    seen = sum(severity in ("blocker", "warning") for severity, _ in each)
    if kind == "conv_right":
        return Row(pair, kind, len(each), len(each) - seen, 0, len(each) - sum(its for _, its in each), beside, missed)
    blocked = sum(severity == "blocker" for severity, _ in each)
    return Row(pair, kind, len(each), seen, blocked, sum(its for _, its in each), beside, missed)
