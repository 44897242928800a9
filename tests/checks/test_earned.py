"""What a finding has earned: never more than the check said, by pair where the pair was measured."""

from __future__ import annotations

import pytest

from dragoman.checks import find, judge, shipped, version
from dragoman.checks.earned import earned, read
from dragoman.checks.earned import shipped as shipped_table
from dragoman.checks.lines import check_line
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.newsroom import Policy, Rule
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit

TABLE = read("""
evidence = "two corpora"
["numbers.changed"]
default = "blocker"
precision = 0.99
["numbers.changed".pairs]
en-ja = {earned = "warning", precision = 0.7}
zh-TW-km = {earned = "note", precision = 0.1}
es-pt-BR = "note"
["quotes.lost"]
default = "warning"
pairs = { en-fr = { earned = "note" } }
["names.lost"]
default = "blocker"
warnings = "note"
""")


@pytest.mark.parametrize(
    ("kind", "said", "pair", "severity"),
    [
        ("numbers.changed", "blocker", "en-es", "blocker"),
        ("numbers.changed", "blocker", "en-ja", "warning"),
        ("numbers.changed", "warning", "en-ja", "warning"),
        ("numbers.changed", "blocker", "zh-Hant-km", "note"),
        ("numbers.changed", "blocker", "es-pt-BR", "note"),
        ("numbers.changed", "blocker", "es-pt", "blocker"),
        ("numbers.changed", "blocker", "en-Latn-ja", "warning"),
        ("quotes.lost", "blocker", "en-de", "warning"),
        ("quotes.lost", "warning", "en-fr", "note"),
        ("quotes.lost", "note", "en-de", "note"),
        ("names.lost", "blocker", "en-de", "blocker"),
        ("names.lost", "warning", "en-de", "note"),
        ("stance.moved", "warning", "en-de", "warning"),
    ],
)
def test_a_finding_is_as_grave_as_its_kind_earned_and_never_graver(
    kind: str, said: Severity, pair: str, severity: Severity
) -> None:
    check, _, key = kind.partition(".")
    source, target = pair.rsplit("-", 1) if not pair.endswith("-BR") else pair.split("-", 1)
    assert earned(Finding(check, key, said), source, target, TABLE).severity == severity


def test_a_severity_nobody_knows_is_a_fault_of_the_table() -> None:
    with pytest.raises(ValueError, match="fatal"):
        read('["numbers.changed"]\ndefault = "fatal"')


def test_the_shipped_table_names_findings_that_exist() -> None:
    known = {f"{check.name}.{key}" for check in shipped() for key in check.messages} | {"language.empty"}
    assert set(shipped_table()) <= known


FOUND = (Finding("quotes", "lost", "warning"), Finding("names", "lost", "note"), Finding("terms", "missing", "warning"))


def test_the_newsrooms_word_comes_first_a_findings_own_before_its_checks() -> None:
    policy = Policy(checks={"quotes": "off", "names": "note", "names.lost": "blocker", "terms": "note"})
    made = judge.weigh(FOUND, "en", "es", policy)
    assert [(each.check, each.severity) for each in made] == [("names", "blocker"), ("terms", "note")]


def test_a_draft_without_words_stays_a_blocker() -> None:
    unit = Unit("s", 1, "p", "body", Segment("i", "en", "Hello there."))
    found = find(shipped(), unit, Draft("", "i", "es", "", " "), Knowledge())
    (kept,) = judge.weigh(found, "en", "es", Policy(checks={"language": "off"}))
    assert kept.severity == "blocker"


def test_of_the_rules_that_fit_the_last_comes_first() -> None:
    policy = Policy(
        checks={"names": "note"},
        when=(
            Rule(section=("politics",), hold="warning", floor=60.0),
            Rule(language=("ja",), always_hold=("health",), checks={"names": "off", "quotes": "note"}),
            Rule(section=("politics",), role=("alt",), hold="blocker"),
        ),
    )
    assert policy.within("sport", "es") == Policy(checks={"names": "note"})
    politics = policy.within("politics", "ja")
    assert (politics.hold, politics.floor, politics.always_hold) == ("warning", 60.0, ("health",))
    assert politics.checks == {"names": "off", "quotes": "note"}
    assert policy.within("politics", "ja", "alt").hold == "blocker"
    assert policy.within("politics", "ja", "body").hold == "warning"


def test_what_is_printed_of_a_line_is_the_earned_severity(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "The ferry carries 340 people.\tEl transbordador lleva a 430 personas.\n"
    assert check_line(1, line, "en", "es", shipped())["verdict"] == "hold"
    monkeypatch.setattr("dragoman.checks.earned.shipped", lambda: read('["numbers.changed"]\ndefault = "note"'))
    answer = check_line(1, line, "en", "es", shipped())
    assert (answer["verdict"], {each["severity"] for each in answer["findings"]}) == ("pass", {"note"})


def test_another_table_makes_verdicts_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    before = version(shipped())
    monkeypatch.setattr("dragoman.checks.earned.version", lambda: "another")
    assert version(shipped()) != before
