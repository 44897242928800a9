"""What the score is made of: which errors are planted, what counts as found, what is earned, how floors move."""

from pathlib import Path

import pytest
from beside import odd_digits
from corpora import CODES, HERE, SEGMENTS, Judged, judged_in, sides
from earn import Record, Tally, severity
from floors import raised
from planting import names, skeleton
from score import fresh
from yardsticks import catalogue, failures

from dragoman.checks import shipped
from dragoman.model.finding import Finding


@pytest.mark.parametrize(("pair", "expected"), [("en-es", ("en", "es")), ("en-pt-BR", ("en", "pt-BR")), ("pt-BR-fr", ("pt-BR", "fr")), ("zh-TW-ja", ("zh-TW", "ja"))])
def test_a_pair_is_parted_at_the_right_hyphen(pair: str, expected: tuple[str, str]) -> None:
    assert sides(pair) == expected


@pytest.mark.parametrize("word", ["Марков", "מרקוב", "ماركوف", "マルコフ", "मार्कोव", "마르코프"])
def test_a_name_has_nearly_the_same_consonants_in_every_script(word: str) -> None:
    assert skeleton(word) in ("mlk", "mlkb", "mlkbb", "mlkbs")


def test_a_name_of_both_sides_is_found_where_the_sentence_does_not_begin_with_it() -> None:
    target = "Ayer dijo Ines Halvard que no"
    spans = names("Yesterday the mayor Ines Halvard said no", target, "en", "es")
    assert [target[a:b] for a, b in spans] == ["Ines", "Halvard"]


def test_a_month_is_no_name() -> None:
    assert names("They met in April there", "Sie trafen sich im April dort", "en", "de") == []


def test_what_the_good_segment_had_too_is_not_found() -> None:
    old, new = Finding("numbers", "lost", "warning"), Finding("numbers", "lost", "blocker")
    assert list(fresh([old, old, new], [old])) == [old, new]


@pytest.mark.parametrize(
    ("record", "earned"),
    [
        (Record(1997, Tally(1, 0, 40), Tally(1, 0, 40)), "blocker"),
        (Record(1997, Tally(2, 0, 400), Tally(2, 0, 400)), "warning"),
        (Record(1997, Tally(2, 2, 40), Tally(2, 2, 40)), "blocker"),
        (Record(1997, Tally(1, 0, 10), Tally(1, 0, 10)), "warning"),
        (Record(1997, Tally(0, 0, 0), Tally(3, 0, 90)), "warning"),
        (Record(1997, Tally(0, 0, 0), Tally(9, 0, 90)), "note"),
        (Record(0, Tally(0, 0, 5), Tally(0, 0, 5)), "note"),
    ],
)
def test_a_severity_is_earned(record: Record, earned: str) -> None:
    assert severity(record) == earned


def test_floors_rise_by_themselves_and_fall_only_when_told() -> None:
    old = {"clean": {"en-es": {"blocked": 0.1}}, "found": {"en-es": {"month": 90.0}, "en-fr": {"month": 80.0}}}
    new = {"clean": {"en-es": {"blocked": 0.3}}, "found": {"en-es": {"month": 95.0, "unit": 50.0}}}
    kept = raised(old, new, lower=False)
    assert kept["clean"]["en-es"]["blocked"] == 0.1
    assert kept["found"] == {"en-es": {"month": 95.0, "unit": 50.0}, "en-fr": {"month": 80.0}}
    assert raised(old, new, lower=True)["clean"]["en-es"]["blocked"] == 0.3


@pytest.mark.parametrize(
    ("source", "target", "odd"),
    [("1,250 people", "1.250 personas", False), ("5 of 9", "9 de 5", False), ("5", "٥", False), ("5", "6", True), ("twelve", "12", True)],
)
def test_the_digit_check_compares_figures_without_their_marks(source: str, target: str, odd: bool) -> None:
    assert odd_digits(source, target) is odd


def test_the_other_programs_answer_is_read_by_place() -> None:
    class Text:
        number, source, target = 0, 'He said "5"\\', "Dijo 6"

    assert 'msgid "He said \\"5\\"\\\\"' in catalogue([Text()])
    answer = '# (pofilter) numbers: Different numbers\n# (pofilter) endpunc: odd\nmsgctxt "7"\nmsgid "a"\n\nmsgctxt "8"\n'
    assert failures(answer) == {7: frozenset({"numbers", "endpunc"}), 8: frozenset()}


def test_every_judged_finding_names_a_pair_a_segment_and_a_check() -> None:
    names = {check.name for check in shipped()} | {"story"}
    rows = [row for file in sorted((HERE / "judged").glob("*.tsv")) for row in judged_in(file)]
    assert rows
    for row in rows:
        assert set(sides(row.pair)) <= set(CODES), row
        assert 0 <= row.segment < SEGMENTS, row
        assert row.check.partition(".")[0] in names, row
        assert row.verdict in ("error", "ok"), row


def test_a_table_of_route_outputs_is_no_table_of_findings(tmp_path: Path) -> None:
    routes, findings = tmp_path / "a.tsv", tmp_path / "b.tsv"
    routes.write_text("source\toutput\tjudgement\tremark\nSí\tYes\twrong\t-\n", encoding="utf-8")
    findings.write_text("pair\tseg0\tcheck\tverdict\twhy\nen-es\t7\tnumbers.lost\terror\t12 is gone\n", encoding="utf-8")
    assert list(judged_in(routes)) == []
    assert list(judged_in(findings)) == [Judged("en-es", 7, "numbers.lost", "error")]
