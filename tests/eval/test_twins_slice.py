"""A slice of `eval/twins.py`: a spaced script with capitals, one with neither, one without spaces."""

from __future__ import annotations

import pytest
import twins


@pytest.mark.parametrize("language", ["es", "ar", "th"])
def test_agency_texts_are_found_and_nothing_else_is(language: str) -> None:
    assert sum(twins.right(language, 3)) >= 0.85 * twins.STORIES
    wrong = [twins.wrong(language, 3, make, apart) for _, make, apart in twins.KINDS]
    assert sum(map(sum, wrong)) <= 1


def test_what_papers_do_to_a_text_does_something() -> None:
    writer = twins.hand("es", 3)
    story = writer.story(8)
    assert twins.reprinted(writer, story) != story
    one, other = twins.recurring(writer, story)
    assert one != other
