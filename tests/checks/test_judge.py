"""From findings to a decision, and from a decision to what readers see."""

import pytest

from dragoman.checks import judge
from dragoman.model.finding import Finding
from dragoman.model.segment import Segment
from dragoman.model.unit import Role, Unit

BLOCKER, WARNING, NOTE = (Finding("numbers", "x", severity) for severity in ("blocker", "warning", "note"))


def unit(role: Role = "body") -> Unit:
    return Unit("s", 1, "p", role, Segment("i", "es", "Hola"))


@pytest.mark.parametrize(
    ("findings", "decision"),
    [((), "pass"), ((NOTE,), "pass"), ((NOTE, WARNING), "warn"), ((WARNING, BLOCKER, NOTE), "hold")],
)
def test_the_gravest_finding_decides(findings: tuple[Finding, ...], decision: str) -> None:
    verdict = judge.judge(unit(), findings, ("numbers:km",), "v1")
    assert (verdict.decision, verdict.findings, verdict.unchecked, verdict.basis) == (decision, findings, ("numbers:km",), "v1")


@pytest.mark.parametrize("role", ["headline", "standfirst", "subhead", "body", "quotation", "item", "correction"])
def test_a_blocker_in_the_story_holds_it(role: Role) -> None:
    assert judge.resolve(unit(role), judge.judge(unit(role), (BLOCKER,), ())) == "hold"


@pytest.mark.parametrize(
    ("role", "resolution"),
    [("caption", "source"), ("credit", "source"), ("tag", "source"), ("cite", "source"), ("cell", "source"), ("alt", "omitted")],
)
def test_a_blocker_beside_the_story_does_not(role: Role, resolution: str) -> None:
    assert judge.resolve(unit(role), judge.judge(unit(role), (BLOCKER,), ())) == resolution


@pytest.mark.parametrize("role", ["headline", "body", "alt", "caption"])
def test_a_warning_is_shown(role: Role) -> None:
    assert judge.resolve(unit(role), judge.judge(unit(role), (WARNING,), ())) == "target"


def test_a_newsroom_may_hold_what_only_warns() -> None:
    assert judge.judge(unit(), (WARNING,), (), hold="warning").decision == "hold"
    assert judge.judge(unit(), (NOTE,), (), hold="warning").decision == "pass"
