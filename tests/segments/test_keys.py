"""When two drafts are the same draft."""

import pytest

from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Role, Unit
from dragoman.segments.keys import draft_key

LONG = "El puerto de Colón movió el año pasado más toneladas que nunca."
SHORT = "Fue el mejor año."


def unit(
    text: str,
    before: str = "",
    *,
    role: Role = "body",
    story: str = "0123456789",
    path: str = "body/0/text#1",
    language: str = "es",
) -> Unit:
    return Unit(story, 1, path, role, Segment(segment_id(language, text), language, text), before, "Después.")


def key(one: Unit, target: str = "en", route: str = "r1", reads: bool = False) -> str:
    return draft_key(one, target, route, reads)


def test_the_same_words_in_the_same_role_are_one_draft_in_any_story() -> None:
    assert key(unit(LONG, "Antes.")) == key(unit(LONG, "Otra cosa.", story="9876543210", path="standfirst#0"))


def test_target_role_and_route_part_drafts() -> None:
    made = [
        key(unit(LONG)),
        key(unit(LONG), target="pt"),
        key(unit(LONG, role="quotation")),
        key(unit(LONG), route="r2"),
        key(unit(LONG[:-1])),
    ]
    assert len(set(made)) == len(made)


def test_a_mark_on_other_words_is_another_draft() -> None:
    one, other = (
        Unit(
            "0123456789", 1, "body/0/text#0", "body", Segment("same", "es", LONG, (Slot(start, start + 6, "link", 0),))
        )
        for start in (3, 13)
    )
    assert key(one) != key(other)


@pytest.mark.parametrize(
    ("text", "reads", "parted"),
    [
        (LONG, False, False),
        (LONG, True, True),
        (SHORT, False, False),
        (SHORT, True, True),
    ],
)
def test_the_sentence_before_parts_drafts_only_where_it_matters(text: str, reads: bool, parted: bool) -> None:
    apart = key(unit(text, "El barco llegó."), reads=reads) != key(unit(text, "La nave llegó."), reads=reads)
    assert apart is parted
