"""Checks: what is wrong with a draft, and what was decided about it. A check finds, a judge decides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from dragoman.checks import earned, judge, sensitive
from dragoman.checks.coverage import Coverage
from dragoman.checks.language import Language
from dragoman.checks.markers import Markers
from dragoman.checks.marks import Marks
from dragoman.checks.names import Names
from dragoman.checks.negation import Negation
from dragoman.checks.numbers import Numbers
from dragoman.checks.quotes import Quotes
from dragoman.checks.repeats import Repeats
from dragoman.checks.seams import Seams
from dragoman.checks.spacing import Spacing
from dragoman.checks.speakers import Speakers
from dragoman.checks.stance import Stance
from dragoman.checks.story import MESSAGES, check_story
from dragoman.checks.story import VERSION as STORY
from dragoman.checks.terms import Terms
from dragoman.checks.wording import ENGLISH, fill, message, told
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.ident import digest
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit
from dragoman.ports import Check

__all__ = ["check_story", "explain", "find", "judge", "shipped", "unchecked", "version"]


def shipped() -> tuple[Check, ...]:
    """The checks Dragoman comes with, in the order editors read their findings."""
    return (
        Numbers(), Coverage(), Seams(), Language(), Marks(), Markers(), Quotes(),
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
    """A digest that changes whenever a check does, or what its findings have earned: other verdicts are made anew."""
    each = (f"{check.name}/{check.version}" for check in checks)
    return digest(earned.version(), sensitive.VERSION, STORY, *each)[:16]


def messages(checks: Sequence[Check] = ()) -> dict[str, dict[str, str]]:
    """check -> key -> its English sentence; `story` is what is seen over a whole story. `checks`: plugged in beside."""
    return {check.name: check.messages for check in (*shipped(), *checks)} | {"story": MESSAGES}


def explain(finding: Finding, checks: Sequence[Check] = (), language: Tag = ENGLISH) -> str:
    """One sentence that says what was seen, in English or in a language there is a catalogue of.

    `checks`: those that are plugged in beside the shipped ones; what no catalogue has is said as the check says it.
    """
    own = next((check.messages for check in checks if check.name == finding.check), None) or _shipped(finding.check)
    known = f"{finding.check}: {finding.key}"
    said = message(language, finding.check, finding.key) or own.get(finding.key, known)
    return fill(said, told(language, finding.args))


@lru_cache(maxsize=64)
def _shipped(name: str) -> Mapping[str, str]:
    return next((check.messages for check in shipped() if check.name == name), MESSAGES)
