"""The newsroom's memory on the road: a person's approved words are used, nobody is asked for them, and only what shows them is made again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from dragoman.demo.server import Served
from dragoman.memory.match import remembered
from dragoman.model.edition import Edition, Piece

from .conftest import AT, Room, dragoman, founded, needs_apertium

pytestmark = needs_apertium

LATER = AT + timedelta(hours=2)
HERS = "Unes paraules que una persona ha aprovat."
SENTENCE = "Hasta ahora, muchos de ellos"


def edition(room: Room) -> Edition:
    with room.opened() as store:
        story = next(each.id for each in store.stories.all() if "hospital de Vallehondo" in each.title)
        found = store.editions.get(story, "ca")
    assert found is not None
    return found


def piece(room: Room) -> Piece:
    return next(each for each in edition(room).pieces if SENTENCE in each.source)


def approve(room: Room, source: str, words: str, approved: str = "Ana Prieto") -> str:
    known = remembered("es", "ca", source, words, approved=approved)
    with room.opened() as store:
        store.memory.put([known], int(AT.timestamp()))
    return known.key


def test_approved_words_are_shown_and_only_their_edition_is_made_again(small: Room) -> None:
    small.run()
    before = piece(small)
    assert (before.provenance.kind, before.slots) == ("machine", ())
    others = [each for each in edition(small).pieces if each.path != before.path]
    key = approve(small, before.source, HERS)
    assert "to translate es to ca: 0 segments" in dragoman("plan", "--as-of", LATER.isoformat(), folder=small.folder).stdout
    assert small.audit(LATER) != []
    again = small.run(LATER)
    assert (again.counts["editions"], again.counts["sent"]) == (1, 0)
    after = piece(small)
    assert (after.text, after.provenance.kind, after.provenance.by) == (HERS, "memory", key)
    assert [each for each in edition(small).pieces if each.path != after.path] == others
    assert small.audit(LATER) == []
    assert small.run(LATER).counts.get("editions", 0) == 0


def test_a_suggestion_changes_nothing(small: Room) -> None:
    small.run()
    approve(small, piece(small).source, HERS, approved="")
    assert small.run(LATER).counts.get("editions", 0) == 0


def test_no_engine_is_asked_for_what_is_approved(small: Room, papers: Served, tmp_path: Path) -> None:
    asked = small.run().counts["sent"]
    other = Room(founded(tmp_path / "other", papers))
    approve(other, piece(small).source, HERS)
    assert other.run().counts["sent"] == asked - 1
    assert piece(other).text == HERS


def test_what_the_checks_find_in_approved_words_holds_them_and_no_machine_s_words_take_their_place(small: Room) -> None:
    small.run()
    wrong = f"{HERS} Van ser 987.654 persones l'any 1871."
    source = next(each.source for each in edition(small).pieces if each.role == "body" and any(map(str.isdigit, each.source)) and not each.slots)
    approve(small, source, wrong)
    small.run(LATER)
    held = next(each for each in edition(small).pieces if each.source == source)
    assert (held.text, held.provenance.kind, held.repairs) == (wrong, "memory", ())
    assert held.verdict.decision == "hold"
