"""Invariant 6: a machine never overwrites a person's words without being asked, whatever makes an edition be made again."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from dragoman.demo.server import Served
from dragoman.model.edition import Edition, Provenance

from .conftest import AT, Room, needs_apertium

pytestmark = needs_apertium

LATER = AT + timedelta(hours=2)
HERS = "Unes paraules que una persona ha escrit."


def written(room: Room, source: str) -> str:
    """Put a person's words in the place of a sentence of the Catalan edition, as a desk would; the story's id."""
    with room.opened() as store:
        story = next(each.id for each in store.stories.all() if "hospital de Vallehondo" in each.title)
        edition = store.editions.get(story, "ca")
        assert edition is not None
        pieces = tuple(
            msgspec.structs.replace(piece, text=HERS, slots=(), provenance=Provenance("person", "ana"))
            if source in piece.source
            else piece
            for piece in edition.pieces
        )
        assert pieces != edition.pieces
        store.editions.put(msgspec.structs.replace(edition, pieces=pieces), int(AT.timestamp()))
    return story


def edition(room: Room, story: str) -> Edition:
    with room.opened() as store:
        found = store.editions.get(story, "ca")
    assert found is not None
    return found


def pages(room: Room, story: str) -> str:
    return "".join(body.decode() for name, body in room.files().items() if story in name and name.startswith("ca/"))


def test_they_stand_when_the_source_corrects_another_sentence(small: Room, papers: Served) -> None:
    small.run()
    story = written(small, "Hasta ahora, muchos de ellos")
    papers.edition = 2
    small.run(LATER)
    small.export(LATER)
    assert edition(small, story).revision == 2
    assert HERS in pages(small, story)


def test_they_stand_when_the_settings_have_every_edition_made_again(small: Room) -> None:
    small.run()
    story = written(small, "Hasta ahora, muchos de ellos")
    settings = (small.folder / "newsroom.toml").read_text("utf-8")
    (small.folder / "newsroom.toml").write_text(settings + "max_kept = 0.2\n", encoding="utf-8")
    small.run(LATER)
    small.export(LATER)
    assert HERS in pages(small, story)


def test_where_the_source_corrects_their_sentence_neither_they_nor_a_machines_are_shown(
    small: Room, papers: Served
) -> None:
    small.run()
    story = written(small, "3,2 millones")
    papers.edition = 2
    small.run(LATER)
    small.export(LATER)
    made = edition(small, story)
    assert [piece.shown for piece in made.pieces if "2,3 millones de euros y ha" in piece.source] == ["source"]
    assert '<span lang="es">La obra ha costado 2,3 millones' in pages(small, story)
    assert HERS not in pages(small, story)
    with small.opened() as store:
        kept = store.editions.publications(story)
        assert all(pointer.state == "live" for pointer in kept)
