"""A machine never overwrites a person's words: what stands, what waits, and what is a machine's own."""

from __future__ import annotations

from typing import Any

import msgspec

from dragoman.editions import revised
from dragoman.model.edition import Piece, Provenance
from dragoman.model.finding import Verdict


def piece(path: str, segment: str, text: str, **changes: Any) -> Piece:
    made = Piece(path, "body", segment, f"[{segment}]", text, (), Provenance("machine", "r"), Verdict("pass"))
    return msgspec.structs.replace(made, **changes)


def person(path: str, segment: str, text: str, **changes: Any) -> Piece:
    return piece(path, segment, text, provenance=Provenance("person", "ana"), **changes)


def test_where_the_sentence_stands_the_persons_words_stand() -> None:
    before = (piece("body/0/text#0", "a", "m"), person("body/0/text#1", "b", "hers"))
    made = (piece("body/0/text#0", "a", "m2"), piece("body/0/text#1", "b", "m2"))
    assert [each.text for each in revised(made, before)] == ["m2", "hers"]


def test_they_follow_the_sentence_to_where_it_moved() -> None:
    after = revised(
        (piece("body/0/text#0", "new", "m"), piece("body/1/text#0", "b", "m")), (person("body/0/text#0", "b", "hers"),)
    )
    assert [(each.path, each.text, each.shown) for each in after] == [
        ("body/0/text#0", "m", "target"),
        ("body/1/text#0", "hers", "target"),
    ]


def test_two_persons_words_for_one_sentence_each_stay_in_their_place() -> None:
    before = (person("body/0/text#0", "b", "one"), person("body/4/text#0", "b", "other"))
    made = (piece("body/0/text#0", "b", "m"), piece("body/4/text#0", "b", "m"))
    assert [each.text for each in revised(made, before)] == ["one", "other"]


def test_where_the_source_says_something_else_the_machine_does_not_answer_for_the_person() -> None:
    (after,) = revised((piece("body/0/text#0", "changed", "m"),), (person("body/0/text#0", "b", "hers"),))
    assert (after.shown, after.source) == ("source", "[changed]")


def test_another_headline_holds_the_edition() -> None:
    (after,) = revised(
        (piece("title#0", "changed", "m", role="headline"),), (person("title#0", "b", "hers", role="headline"),)
    )
    assert (after.verdict.decision, after.shown) == ("hold", "target")


def test_a_machines_words_are_a_machines_to_change() -> None:
    assert revised((piece("body/0/text#0", "a", "m2"),), (piece("body/0/text#0", "a", "m1"),))[0].text == "m2"
