"""Spacing: each fault once, and each language's own habits left alone."""

import pytest

from dragoman.checks.spacing import Spacing
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit


def found(language: str, target: str, source: str = "x") -> list[str]:
    unit = Unit("", 0, "0", "body", Segment("s", "en", source))
    return [f"{f.key} {f.severity}" for f in Spacing().find(unit, Draft("k", "s", language, "", target), Knowledge())]


@pytest.mark.parametrize(
    ("language", "target", "expected"),
    [
        ("id", "Topik: perahu , jaring, garam", "before warning"),
        ("ar", "وصلت السفينة ، ثم غادرت", "before warning"),
        ("fa", "کشتی رسید ، سپس رفت", "before warning"),
        ("de", "Wann fährt das Schiff ?", "before note"),
        ("zh", "船名是 Berta 。", "before note"),
        ("ms", "Kapal itu  belayar.", "double note"),
        ("es", "Llegó el barco.Después zarpó.", "missing note"),
        ("it", "La nave ( verde) parte.", "bracket note"),
        ("pt", "O navio “ verde” parte.", "inside note"),
        ("ru", "Судно « Берта» ушло.", "inside note"),
        ("pl", "Statek odpływa,, a potem wraca.", "doubled note"),
        ("sw", "Meli inaondoka..", "doubled note"),
        ("ja", "船は出た。。", "doubled note"),
        ("vi", "Tàu rời cảng。", "width warning"),
        ("ko", "배가 떠났다，그리고 돌아왔다.", "width warning"),
        ("zh", "船开了,又回来了。", "width note"),
        ("ja", "船は出た.", "width note"),
        ("ar", "وصلت السفينة, ثم غادرت", "width note"),
        ("ar", "هل وصلت السفينة?", "width note"),
        ("zh", "船 开了。", "amid note"),
        ("fr", "Le navire part!", "french note"),
        ("fr", "Il dit «partons».", "french note"),
        ("fr-CA", "Il dit: partons.", "french note"),
        ("es", "Cuándo zarpa el barco?", "inverted note"),
        ("es", "Que zarpe!", "inverted note"),
        ("nl", " Het schip vaart.", "outer note"),
    ],
)  # fmt: skip
def test_a_fault_is_seen(language: str, target: str, expected: str) -> None:
    assert expected in found(language, target)


@pytest.mark.parametrize(
    ("language", "target"),
    [
        ("fr", "Le navire part\u202f! Et alors\u00a0: «\u00a0partons\u00a0»."),
        ("fr-CA", "Le navire part! Il dit\u00a0: «\u00a0partons\u00a0»."),
        ("en", "It sails at 3.5 knots, e.g. on Mondays..."),
        ("de", "Das Schiff (grün) fährt: „Los!“"),
        ("es", "¿Cuándo zarpa? ¡Ya!"),
        ("zh", "“Berta”号3月4日开了，又回来了。"),
        ("ja", "アンナ ベルタの船は10,000トンです。"),
        ("ar", "وصلت السفينة، ثم غادرت؛ هل عادت؟"),
        ("th", "เรือ ออกจากท่า แล้ว"),
        ("hi", "जहाज़ चला गया। फिर लौटा।"),
        ("ko", "배가 떠났다, 그리고 돌아왔다."),
    ],
)  # fmt: skip
def test_a_languages_own_habit_is_left_alone(language: str, target: str) -> None:
    assert found(language, target) == []


def test_a_space_that_the_source_has_too_is_the_storys_own() -> None:
    assert found("id", "perahu , jaring", "boats , nets") == []
