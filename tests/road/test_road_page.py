"""docs/road.md follows one sentence with its real values: each of them is looked up in the demo that was just built."""

from __future__ import annotations

import re
from pathlib import Path

from .conftest import Demo, needs_apertium

PAGE = Path(__file__).parents[2] / "docs" / "road.md"
STORY = "y9fqsdv78q"

pytestmark = needs_apertium


def values() -> list[str]:
    """Every line of every box of the page."""
    boxes = re.findall(r"```\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    return [line for box in boxes for line in box.splitlines()]


def test_every_value_of_the_road_page_is_the_demos(demo: Demo) -> None:
    with demo.room.opened() as store:
        item = next(each for each in store.items.all("el-faro") if each.story == STORY)
        story, edition = store.stories.get(STORY), store.editions.get(STORY, "en")
        pointer = store.editions.publication(STORY, "en")
        assert story is not None
        assert edition is not None
        assert pointer is not None
        piece = next(each for each in edition.pieces if each.path == "body/4/text#1")
        said = {draft.text for draft in store.drafts.known(_keys(demo, story.id)).values()}
    there = {item.guid, item.entry.url, story.id, story.section, *story.topics, piece.path, piece.segment, piece.source}
    there |= {piece.text, *piece.repairs, pointer.slug, *said}
    there |= {f"/{name.removesuffix('index.html')}" for name in demo.room.files() if STORY in name}
    assert [value for value in values() if value not in there] == []
    assert len(values()) > 10


def _keys(demo: Demo, story: str) -> list[str]:
    """The keys of what the engine said of the story in English."""
    from dragoman import app
    from dragoman.press import plan, steps, workshop

    with demo.room.opened() as store, app.opened(demo.room.settings, store) as house:
        found = store.stories.get(story)
        assert found is not None
        task = plan.Task(found, "en", workshop.best(house, "es", "en"), "")
        return list(steps.open_task(steps.names_of(house.newsroom), task).keys)
