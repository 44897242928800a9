"""Finding: what a check saw; Verdict: what was decided, why, and what was not checked."""

from __future__ import annotations

from typing import Literal

import msgspec

Severity = Literal["blocker", "warning", "note"]
Decision = Literal["pass", "warn", "hold"]


class Finding(msgspec.Struct, frozen=True):
    """Something a check saw. `check`: its name; `key`: which of its messages (`changed`, `lost`, ...) with `args`;
    `source`, `target`: half-open spans in code points ((0, 0) where it concerns no words of that side)."""

    check: str
    key: str
    severity: Severity
    source: tuple[int, int] = (0, 0)
    target: tuple[int, int] = (0, 0)
    args: dict[str, str] = {}


class Verdict(msgspec.Struct, frozen=True):
    """A decision on a draft in its unit. `unchecked`: what could not be checked (`numbers:km` where Khmer numbers have no
    reader): silence is never a pass. `basis`: digest of the check versions, policy and knowledge it was made with."""

    decision: Decision
    findings: tuple[Finding, ...] = ()
    unchecked: tuple[str, ...] = ()
    basis: str = ""
