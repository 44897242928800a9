"""The newsroom's own words on the road: a change of one makes due what shows it, and its checks find it."""

from __future__ import annotations

from datetime import timedelta

from .conftest import AT, Room, dragoman, needs_apertium

pytestmark = needs_apertium

LATER = AT + timedelta(hours=2)
HEAD = "source,from,target,to,status,note\n"


def found(room: Room, language: str) -> dict[str, list[str]]:
    """By the source's words, what the check of terms says of each piece of the editions in a language."""
    with room.opened() as store:
        editions = [store.editions.get(story.id, language) for story in store.stories.all()]
    pieces = [piece for edition in editions if edition for piece in edition.pieces]
    seen = {piece.source: [each.key for each in piece.verdict.findings if each.check == "terms"] for piece in pieces}
    return {source: keys for source, keys in seen.items() if keys}


def test_a_change_of_a_term_makes_due_only_what_shows_it(small: Room) -> None:
    small.run()
    (small.folder / "more.csv").write_text(HEAD + "hospital,es,clínica general,ca,,\nzeppelin,es,dirigible,ca,,\n", encoding="utf-8")
    tried = dragoman("terms", "import", str(small.folder / "more.csv"), "--dry-run", folder=small.folder)
    touched = [line.split("\t") for line in tried.stdout.splitlines()]
    assert touched
    assert {tag for _, tag, _ in touched} == {"ca"}
    assert not (small.folder / "terms.csv").exists()
    dragoman("terms", "import", str(small.folder / "more.csv"), folder=small.folder)
    again = small.run(LATER)
    assert again.counts["editions"] == len(touched)
    assert again.counts["sent"] == 0
    lost = found(small, "ca")
    assert lost
    assert all("hospital" in source.lower() and keys == ["lost"] for source, keys in lost.items())
    assert small.audit(LATER) == []
    assert small.run(LATER).counts.get("editions", 0) == 0


def test_a_word_that_is_kept_reaches_the_reader_as_it_is(small: Room) -> None:
    (small.folder / "terms.csv").write_text(HEAD + "consultas,es,,ca,keep,\n", encoding="utf-8")
    small.run()
    with small.opened() as store:
        editions = [store.editions.get(story.id, "ca") for story in store.stories.all() if story.language == "es"]
    pieces = [piece for edition in editions if edition for piece in edition.pieces if " consultas " in piece.source]
    assert pieces
    assert all(" consultas " in piece.text for piece in pieces)
    assert found(small, "ca") == {}
