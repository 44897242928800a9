"""Stance: words that became their opposites, and neutral reports that became loaded."""

import pytest

from dragoman.checks.stance import Stance
from dragoman.model.draft import Draft
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit


def found(languages: str, source: str, target: str) -> list[str]:
    first, second = languages.split("-")
    unit = Unit("", 0, "0", "body", Segment("s", first, source))
    return [f"{f.key} {f.severity}" for f in Stance().find(unit, Draft("k", "s", second, "", target), Knowledge())]


@pytest.mark.parametrize(
    ("languages", "source", "target", "expected"),
    [
        ("es-en", "El consejo aceptó la oferta.", "The council rejected the offer.", "opposite warning"),
        ("en-de", "The council is weak.", "Der Rat ist stark.", "opposite warning"),
        ("ru-en", "Цены на рис выросли, они увеличиваются.", "Rice prices decreased, they are falling.", "opposite warning"),
        ("vi-id", "Ông bị cho là nhân tố khiến tranh chấp kéo dài.", "Ia dianggap menyelesaikan sengketa.", "conflict warning"),
        ("en-fr", "The firm resolved the dispute.", "L’entreprise a envenimé le différend.", "conflict warning"),
    ],
)  # fmt: skip
def test_an_opposite_is_seen(languages: str, source: str, target: str, expected: str) -> None:
    assert expected in found(languages, source, target)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("es-en", "El consejo aceptó la oferta.", "The council accepted the offer."),
        ("es-en", "El consejo no aceptó la oferta.", "The council rejected the offer."),
        ("en-es", "Prices rose, then fell again.", "Los precios subieron y luego bajaron."),
        ("en-id", "The firm resolved the dispute.", "Perusahaan itu menyelesaikan sengketa."),
        ("en-de", "The council met on the quay.", "Der Rat tagte am Kai."),
    ],
)  # fmt: skip
def test_what_means_the_same_is_left_alone(languages: str, source: str, target: str) -> None:
    assert found(languages, source, target) == []


def test_a_neutral_verb_beside_a_quotation_may_not_become_a_loaded_one() -> None:
    source = "«El puerto cierra», dijo la alcaldesa."
    assert "loaded note" in found("es-en", source, "“The port closes,” the mayor admitted.")
    assert found("es-en", source, "“The port closes,” the mayor said.") == []
    assert "milder note" in found("en-es", "“The port closes,” the mayor admitted.", source)


def test_a_language_without_a_lexis_is_said_to_be_unchecked() -> None:
    unit = Unit("", 0, "0", "body", Segment("s", "eo", "La konsilio akceptis."))
    assert list(Stance().unchecked(unit, Draft("k", "s", "en", "", "The council rejected."))) == ["stance:eo"]
