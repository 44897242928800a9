"""Signs that have lost their number, and signs that never had one."""

from collections.abc import Callable

import pytest

Seen = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("es-en", "El paro subió un 4 % en mayo.", "Unemployment rose by % in May."),
        ("es-en", "El paro subió un 4 % en mayo.", "Unemployment rose by per cent in May."),
        ("en-es", "The ferry sails at 6 p.m. on Sunday.", "El ferri sale a las p.m. del domingo."),
        ("en-id", "The road is 12 km long.", "Jalan itu sepanjang km."),
        ("en-fr", "The hall cost €900,000.", "La salle a coûté €."),
    ],
)
def test_a_sign_without_its_number_is_seen(seen: Seen, languages: str, source: str, target: str) -> None:
    assert "numbers.stranded warning" in seen(source, target, languages)


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        ("es-en", "El paro subió un 4 % en mayo.", "Unemployment rose by 4 % in May."),
        ("es-en", "El paro subió un cuatro por ciento.", "Unemployment rose four per cent."),
        ("en-es", "What does the % sign mean?", "¿Qué significa el signo %?"),
        ("en-es", "Fares are counted per km.", "Las tarifas se cuentan por km."),
        ("es-en", "Soy alcaldesa, dijo.", "I am the mayor, she said."),
    ],
)
def test_a_sign_with_its_number_or_without_one_on_both_sides_is_left_alone(
    seen: Seen, languages: str, source: str, target: str
) -> None:
    assert "numbers.stranded warning" not in seen(source, target, languages)
