"""Terms: the termbase's renderings, in whatever form the sentence asks for."""

import pytest

from dragoman.checks.terms import Terms
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge, Term
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit


def found(pair: str, source: str, target: str, *terms: Term) -> list[str]:
    first, second = pair.split("-", 1)
    unit = Unit("", 0, "0", "body", Segment("s", first, source))
    return [each.key for each in Terms().find(unit, Draft("k", "s", second, "", target), Knowledge(terms=terms))]


@pytest.mark.parametrize(
    ("pair", "source", "target", "term"),
    [
        ("en-es", "The harbour boards met.", "Se reunieron las juntas portuarias.", Term("harbour board", "junta portuaria", "es")),
        ("en-ru", "He left the harbour board.", "Он вышел из портового совета.", Term("harbour board", "портовый совет", "ru")),
        ("en-tr", "He left the harbour board.", "Liman kurulundan ayrıldı.", Term("harbour board", "liman kurulu", "tr")),
        ("en-ar", "The harbour board met.", "اجتمع المجلس المينائي.", Term("harbour board", "مجلس مينائي", "ar")),
        ("en-zh", "The harbour board met.", "港务委员会开会了。", Term("harbour board", "港务委员会", "zh")),
        ("en-de", "The harbour board met.", "Der Hafenrat tagte.", Term("harbour board", "Hafenrat", "de")),
        ("en-pt-BR", "The harbour board met.", "O conselho portuário reuniu-se.", Term("harbour board", "conselho portuário", "pt")),
        ("en-fr", "It runs on Skipjack now.", "Il tourne sous Skipjack.", Term("Skipjack", "", "fr", keep=True)),
        ("en-fr", "The boards met.", "Les planches se touchaient.", Term("harbour board", "conseil portuaire", "fr")),
        ("en-fr", "The harbour board met.", "Le comité s’est réuni.", Term("harbour board", "junta portuaria", "es")),
        ("vi-id", "Kỳ họp khai mạc.", "Sidang itu dibuka.", Term("kỳ họp", "sidang", "id", forbidden=("KTT",))),
    ],
)  # fmt: skip
def test_a_rendering_that_is_there_in_any_form_is_found(pair: str, source: str, target: str, term: Term) -> None:
    assert found(pair, source, target, term) == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "term", "expected"),
    [
        ("en-es", "The harbour board met.", "Se reunió el comité.", Term("harbour board", "junta portuaria", "es"), "lost"),
        ("en-zh", "The harbour board met.", "港口小组开会了。", Term("harbour board", "港务委员会", "zh"), "lost"),
        ("en-fr", "It runs on Skipjack now.", "Il tourne sous Listao.", Term("Skipjack", "", "fr", keep=True), "kept"),
        ("vi-id", "Kỳ họp khai mạc.", "KTT sidang itu dibuka.", Term("kỳ họp", "sidang", "id", forbidden=("KTT",)), "forbidden"),
    ],
)  # fmt: skip
def test_a_rendering_that_is_not_there_is_missed(pair: str, source: str, target: str, term: Term, expected: str) -> None:
    assert found(pair, source, target, term) == [expected]


def test_a_term_inside_a_longer_one_is_the_longer_ones() -> None:
    short, long = Term("board", "tabla", "es"), Term("harbour board", "junta portuaria", "es")
    assert found("en-es", "The harbour board met.", "Se reunió la junta portuaria.", short, long) == []


def test_a_wanted_rendering_may_hold_a_forbidden_one() -> None:
    term = Term("harbour board", "junta portuaria", "es", forbidden=("junta",))
    assert found("en-es", "The harbour board met.", "Se reunió la junta portuaria.", term) == []
    assert found("en-es", "The harbour board met.", "Se reunió la junta.", term) == ["lost"]
