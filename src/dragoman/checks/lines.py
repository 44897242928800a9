"""Lines: the check of one line of tab-separated source and translation, as `dragoman check` answers it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dragoman.checks import explain, find, judge, unchecked
from dragoman.model.draft import Draft
from dragoman.model.ident import segment_id
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit
from dragoman.ports import Check

FORMAT = 1


def check_line(n: int, line: str, source: Tag, target: Tag, checks: Sequence[Check]) -> dict[str, Any]:
    """The answer for a line (canonical tags), ready to be written as JSON; a line without exactly one tab is an error."""
    parts = line.rstrip("\r\n").split("\t")
    if len(parts) != 2:
        return {
            "v": FORMAT,
            "line": n,
            "error": f"expected a source, one tab and a translation; found {len(parts) - 1} tabs",
        }
    segment = Segment(segment_id(source, parts[0]), source, parts[0])
    unit = Unit("", 0, f"line/{n}", "body", segment)
    draft = Draft("", segment.id, target, "", parts[1])
    findings = judge.weigh(find(checks, unit, draft, Knowledge()), source, target)
    verdict = judge.judge(unit, findings, unchecked(checks, unit, draft))
    return {
        "v": FORMAT,
        "line": n,
        "verdict": verdict.decision,
        "unchecked": list(verdict.unchecked),
        "findings": [
            {
                "check": finding.check,
                "severity": finding.severity,
                "source": list(finding.source),
                "target": list(finding.target),
                "message": explain(finding, checks),
            }
            for finding in findings
        ],
    }
