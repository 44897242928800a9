"""Whose text may leave the house."""

from __future__ import annotations

import msgspec
import pytest

from dragoman.model.draft import Route
from dragoman.model.newsroom import Newsroom
from dragoman.model.source import Source
from dragoman.model.story import Story
from dragoman.model.when import Day, Instant
from dragoman.press import plan

NOW = 1_000_000
OUT = Route("es", "ca", (), 60.0, "", "out", leaves_house=True)
IN = Route("es", "ca", (), 50.0, "", "in")


def story(**changes: object) -> Story:
    return msgspec.structs.replace(Story("s1", 1, "faro", "https://faro.example/1", "es", "Título", Instant(NOW - 3600)), **changes)


def newsroom() -> Newsroom:
    source = Source("faro", {"es": "El Faro"}, "https://faro.example/", "es", "feed", "https://faro.example/feed")
    return Newsroom(
        name={}, tagline={}, motto={}, about={}, address="https://room.example", zone="UTC", default="es",
        languages=("es", "ca"), sections=(), topics=(), sources=(source,),
    )  # fmt: skip


def ways(told: Story, inside: Route | None) -> list[str]:
    room = newsroom()
    tasks = plan.editions([(told, "")], {}, room, lambda _a, _b: OUT, "c", lambda _a, _b: inside, NOW)
    return [task.route.fingerprint for task in tasks if task.route]


PRIVATE: dict[str, dict[str, object]] = {
    "embargo": {"embargo": Instant(NOW + 1)},
    "a day's embargo": {"embargo": Day("2031-01-01")},
    "subscribers'": {"notes": ("access-subscriber",)},
}


@pytest.mark.parametrize("why", PRIVATE)
def test_private_stories_go_by_a_route_inside_or_by_none(why: str) -> None:
    told = story(**PRIVATE[why])
    assert set(ways(told, IN)) == {"in"}
    assert ways(told, None) == []


def test_others_go_by_the_best() -> None:
    assert set(ways(story(), IN)) == {"out"}
    assert set(ways(story(embargo=Instant(NOW - 1)), IN)) == {"out"}


def test_what_is_withheld_is_nobody_s() -> None:
    assert plan.private(story(state="withheld"), newsroom(), NOW)
