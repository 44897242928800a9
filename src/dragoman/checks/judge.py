"""Judge: what is decided about a draft from what the checks found, and what readers see where it was blocked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from dragoman.model.finding import Decision, Finding, Verdict
from dragoman.model.unit import Unit

Resolution = Literal["target", "source", "omitted", "hold"]

_IN_SOURCE = frozenset({"caption", "credit", "tag", "cite", "cell", "label"})
"""Roles that may stand in the source's language: beside the story, or names above all."""


def judge(unit: Unit, findings: Sequence[Finding], unchecked: Sequence[str], basis: str = "") -> Verdict:
    """One blocker holds, one warning warns, else it passes; what was not checked is said in every case.

    `basis`: digest of the checks' versions, policy and knowledge the findings were made with.
    """
    severities = {finding.severity for finding in findings}
    decision: Decision = "hold" if "blocker" in severities else "warn" if "warning" in severities else "pass"
    return Verdict(decision, tuple(findings), tuple(unchecked), basis)


def resolve(unit: Unit, verdict: Verdict) -> Resolution:
    """What readers see: the draft; the source's words in their own language; nothing; or no edition until it is mended."""
    if verdict.decision != "hold":
        return "target"
    if unit.role == "alt":
        return "omitted"
    return "source" if unit.role in _IN_SOURCE else "hold"
