"""Checks: what is wrong with a draft, and what was decided about it. A check finds, a judge decides."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.checks import judge
from dragoman.checks.coverage import Coverage
from dragoman.checks.language import Language
from dragoman.checks.markers import Markers
from dragoman.checks.marks import Marks
from dragoman.checks.names import Names
from dragoman.checks.negation import Negation
from dragoman.checks.numbers import Numbers
from dragoman.checks.quotes import Quotes
from dragoman.checks.repeats import Repeats
from dragoman.checks.spacing import Spacing
from dragoman.checks.speakers import Speakers
from dragoman.checks.stance import Stance
from dragoman.checks.story import MESSAGES, check_story
from dragoman.checks.terms import Terms
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.ident import digest
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit
from dragoman.ports import Check

__all__ = ["check_story", "explain", "find", "judge", "shipped", "unchecked", "version"]


def shipped() -> tuple[Check, ...]:
    """The checks Dragoman comes with, in the order editors read their findings."""
    return (
        Numbers(), Coverage(), Language(), Marks(), Markers(), Quotes(),
        Speakers(), Negation(), Stance(), Repeats(), Spacing(), Names(), Terms(),
    )  # fmt: skip


def find(checks: Sequence[Check], unit: Unit, draft: Draft, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Everything the checks see in a draft. A draft without words has one finding: that it has none."""
    if unit.segment.text.strip() and not draft.text.strip():
        empty = {"reason": draft.failed or "the engine gave no words"}
        return (Finding("language", "empty", "blocker", (0, len(unit.segment.text)), (0, 0), empty),)
    return tuple(finding for check in checks for finding in check.find(unit, draft, knowledge))


def unchecked(checks: Sequence[Check], unit: Unit, draft: Draft) -> tuple[str, ...]:
    """What the checks could not look at in this pair of languages, each once."""
    return tuple(dict.fromkeys(gap for check in checks for gap in check.unchecked(unit, draft)))


def version(checks: Sequence[Check]) -> str:
    """A digest that changes whenever a check does: verdicts made with another are made anew."""
    return digest(*(f"{check.name}/{check.version}" for check in checks))[:16]


def explain(finding: Finding, checks: Sequence[Check] = ()) -> str:
    """One English sentence that says what was seen. `checks`: those that are plugged in; else the shipped ones."""
    by_name = {check.name: check.messages for check in (*shipped(), *checks)}
    message = by_name.get(finding.check, MESSAGES).get(finding.key, f"{finding.check}: {finding.key}")
    for name, value in finding.args.items():
        message = message.replace("{" + name + "}", value)
    return message
