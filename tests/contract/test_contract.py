"""Every engine and store keeps the contract of its port, as the public test kit states it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.engines.apertium import Apertium
from dragoman.engines.pseudo import Pseudo
from dragoman.errors import FetchError
from dragoman.model.copy import Request
from dragoman.store import SqlStore
from dragoman.testing import Pages, Upside, check_engine, check_store

SPANISH = ("El puerto abre el lunes.", "Hay 27 barcos.", "La alcaldesa xyzzy habló ayer.", "¿Quién lo vio?", "Título sin punto")


def test_the_kits_own_engine_keeps_the_contract() -> None:
    check_engine(Upside("es", "ca"), "es", "ca", SPANISH)


def test_pseudo_keeps_the_contract() -> None:
    check_engine(Pseudo(), "es", "ca", SPANISH)


@pytest.mark.skipif(not Path("/usr/share/apertium/modes/spa-cat.mode").exists(), reason="Apertium's spa-cat is not installed")
def test_apertium_keeps_the_contract() -> None:
    engine = Apertium()
    try:
        check_engine(engine, "es", "ca", SPANISH)
    finally:
        engine.close()


def test_an_engine_that_looks_beside_a_segment_is_found_out() -> None:
    class Counting(Upside):
        def translate(self, segments, source, target):  # type: ignore[no-untyped-def]
            said = super().translate(segments, source, target)
            return tuple(type(one)(f"{one.text} {place}") for place, one in enumerate(said))

    with pytest.raises(AssertionError, match="changes nothing"):
        check_engine(Counting("es", "ca"), "es", "ca", SPANISH)


def test_the_sql_store_keeps_the_contract(store: SqlStore) -> None:
    check_store(store)


def test_pages_answer_what_they_hold_and_remember_what_was_asked() -> None:
    pages = Pages({"https://a.example/": b"a"})
    assert pages.fetch(Request("https://a.example/")).body == b"a"
    with pytest.raises(FetchError):
        pages.fetch(Request("https://b.example/"))
    assert pages.asked == ["https://a.example/", "https://b.example/"]
