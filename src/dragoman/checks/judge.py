"""Judge: what is decided about a draft from what the checks found, and what readers see where it was blocked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

import msgspec

from dragoman.checks.earned import GRAVITY, earned
from dragoman.model.finding import Decision, Finding, Verdict
from dragoman.model.language import Tag
from dragoman.model.newsroom import Holds, Policy
from dragoman.model.unit import Unit

Resolution = Literal["target", "source", "omitted", "hold"]

_IN_SOURCE = frozenset({"caption", "credit", "tag", "cite", "cell", "label"})
"""Roles that may stand in the source's language: beside the story, or names above all."""


def weigh(findings: Sequence[Finding], source: Tag, target: Tag, policy: Policy | None = None) -> tuple[Finding, ...]:
    """Findings as grave as they have earned in this pair, or as the newsroom's policy says, which comes first.

    `policy`: as it is for this place (`Policy.within`). A draft without words stays what it is, whatever anybody says.
    """
    rules = policy.checks if policy else {}
    made = (_weighed(finding, source, target, rules) for finding in findings)
    return tuple(finding for finding in made if finding is not None)


def _weighed(finding: Finding, source: Tag, target: Tag, rules: Mapping[str, str]) -> Finding | None:
    if (finding.check, finding.key) == ("language", "empty"):
        return finding
    said = rules.get(f"{finding.check}.{finding.key}") or rules.get(finding.check)
    if said == "off":
        return None
    level = next((severity for severity in GRAVITY if severity == said), None)
    return earned(finding, source, target) if level is None else msgspec.structs.replace(finding, severity=level)


def judge(
    unit: Unit, findings: Sequence[Finding], unchecked: Sequence[str], basis: str = "", hold: Holds = "blocker"
) -> Verdict:
    """One blocker holds, one warning warns, else it passes; what was not checked is said in every case.

    `findings`: weighed. `basis`: digest of the checks' versions, policy and knowledge the findings were made with.
    `hold`: the mildest finding that holds.
    """
    severities = {finding.severity for finding in findings}
    holds = not severities.isdisjoint(GRAVITY[GRAVITY.index(hold) :])
    decision: Decision = "hold" if holds else "warn" if "warning" in severities else "pass"
    return Verdict(decision, tuple(findings), tuple(unchecked), basis)


def resolve(unit: Unit, verdict: Verdict) -> Resolution:
    """What readers see: the draft; the source's words in their own language; nothing; or no edition until it is mended."""
    if verdict.decision != "hold":
        return "target"
    if unit.role == "alt":
        return "omitted"
    return "source" if unit.role in _IN_SOURCE else "hold"
