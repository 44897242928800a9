"""What `dragoman why` says of an edition, as an editor reads it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from dragoman.checks import find, judge, shipped, unchecked
from dragoman.cli.telling import explained
from dragoman.model.edition import Edition, Label, Piece, Provenance
from dragoman.model.knowledge import Knowledge
from dragoman.model.story import Paragraph, Rich, Story
from dragoman.model.when import Instant
from dragoman.store import SqlStore
from dragoman.store.migrate import migrate
from tests.checks.conftest import make

SOURCE, TARGET = "La Guardia Costera llegó a las 10.", "The Coast Guard arrived at 11."
REASONS = ("blocker:body/0/text#0", "topic:casualties (“heridos”)", "route-below-floor:41.0<50")


def piece(source: str, target: str, languages: str) -> Piece:
    """A sentence as the shipped checks judge it."""
    unit, draft = make(source, target, languages)
    verdict = judge.judge(unit, find(shipped(), unit, draft, Knowledge()), unchecked(shipped(), unit, draft))
    made = Provenance("machine", "route")
    return Piece(unit.path, "body", unit.segment.id, source, target, (), made, verdict, repairs=("rewrite:numbers", "protect"))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    address = f"sqlite:///{tmp_path}/newsroom.db"
    migrate(address)
    opened = SqlStore(address)
    story = Story("0123456789", 1, "el-faro", "https://elfaro.example/a", "es", "Llegada", Instant(0, 0), body=(Paragraph(Rich(TARGET)),))
    english = msgspec.structs.replace(story, title="Arrival")
    for language, held in (("en", piece(SOURCE, TARGET, "es-en")), ("lo", piece(SOURCE, "x 11", "es-lo"))):
        made = Edition(story.id, 1, language, "es", english, (held,), Label("machine"), "held", REASONS, "b")
        opened.editions.put(made, 1)
    doubted = msgspec.structs.replace(story, notes=("section-unmapped:Gente",))
    opened.editions.put(Edition(story.id, 1, "es", "es", doubted, (), Label("source"), "ready", (), "b"), 1)
    yield opened
    opened.close()


def test_a_held_edition_is_explained_in_words(store: SqlStore) -> None:
    told = list(explained(store, "0123456789/en"))
    assert told[0] == "0123456789/en revision 1: held, readers do not see it: Arrival"
    assert told[1:4] == [
        "  held because a check stops body/0/text#0",
        "  held because a person must look at stories on this topic: casualties (“heridos”)",
        "  held because the route's quality, 41.0, is below the newsroom's floor of 50",
    ]
    assert told[4].startswith("  body/0/text#0 (text) ")
    assert told[4].endswith(": stopped, shown in translation")
    assert told[5:7] == [f"    source: {SOURCE}", f"    target: {TARGET}"]
    assert "    stops it: numbers: The source says “10”, the translation “11”." in told
    assert told[-1] == "    repaired: numbers were written anew from the source; names and numbers were kept out of the engine's hands"


def test_it_is_explained_in_another_language(store: SqlStore) -> None:
    told = "\n".join(explained(store, "0123456789/en", "ca"))
    assert "retinguda perquè una comprovació atura body/0/text#0" in told
    assert "ho impedeix: nombres: L’original diu «10» i la traducció, «11»." in told
    assert "víctimes (“heridos”)" in told
    assert "shown" not in told


def test_what_was_not_checked_is_named(store: SqlStore) -> None:
    (gaps,) = [line for line in explained(store, "0123456789/lo") if "not checked" in line]
    assert "numbers in Lao: nothing here reads them" in gaps
    assert "numbers:lo" not in gaps


def test_a_sentence_is_asked_for_by_its_id(store: SqlStore) -> None:
    edition = store.editions.get("0123456789", "en")
    assert edition is not None
    told = list(explained(store, edition.pieces[0].segment[:12]))
    assert sum("source: " in line for line in told) == 2  # in English and in Lao


def test_what_was_doubted_when_it_was_read(store: SqlStore) -> None:
    (doubt,) = [line for line in explained(store, "0123456789/es", "es") if "duda" in line]
    assert "«Gente», de la fuente, no corresponde a ninguna sección" in doubt


def test_what_a_source_wrote_commands_no_terminal(store: SqlStore) -> None:
    edition = store.editions.get("0123456789", "en")
    assert edition is not None
    odd = msgspec.structs.replace(edition.pieces[0], text="The \x1b[2J\nguard.\u2028")
    store.editions.put(msgspec.structs.replace(edition, pieces=(odd,), basis="c"), 2)
    assert "    target: The  [2J guard. " in explained(store, "0123456789/en")
