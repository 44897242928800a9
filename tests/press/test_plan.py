"""The plan decides from rows alone; each case is a row and what is due of it."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from dragoman.model.copy import Entry
from dragoman.model.draft import Leg, Route
from dragoman.model.edition import Publication
from dragoman.model.newsroom import Newsroom, Policy
from dragoman.model.pagerule import PageRule
from dragoman.model.source import Rights, Source
from dragoman.model.story import Story
from dragoman.model.when import Day, Instant
from dragoman.ports import EditionState, FeedState, Item
from dragoman.press import plan

NOW = 1_800_000_000
SOURCE = Source("faro", {"es": "El Faro"}, "https://faro.example/", "es", "feed", "https://faro.example/feed.xml")


def newsroom(**changes: Any) -> Newsroom:
    room = Newsroom(
        name={}, tagline={}, motto={}, about={}, address="https://room.example", zone="UTC", default="es",
        languages=("es", "ca", "en", "fr"), sections=(), topics=(), sources=(SOURCE,),
    )  # fmt: skip
    return msgspec.structs.replace(room, **changes)


def story(**changes: Any) -> Story:
    plain = Story("s1", 1, "faro", "https://faro.example/1", "es", "Título", Instant(NOW - 3600), basis="b1")
    return msgspec.structs.replace(plain, **changes)


def route(source: str, target: str) -> Route | None:
    if (source, target) not in {("es", "ca"), ("es", "en")}:
        return None
    return Route(source, target, (Leg("apertium", source, target, "1"),), 59.0, "", f"{source}{target}/1")


@pytest.mark.parametrize(
    ("state", "due"),
    [
        (None, True),
        (FeedState("faro", location=SOURCE.location, due=NOW), True),
        (FeedState("faro", location=SOURCE.location, due=NOW + 1), False),
        (FeedState("faro", location=SOURCE.location, due=NOW - 1, gone=True), False),
        (FeedState("faro", location="https://elsewhere.example/", due=NOW + 1), True),
    ],
)
def test_a_feed_is_due_when_new_moved_or_past_its_time(state: FeedState | None, due: bool) -> None:
    states = {"faro": state} if state else {}
    assert bool(plan.feeds((SOURCE,), states, NOW)) is due


@pytest.mark.parametrize(
    ("stamp", "later", "due"),
    [("", 0, True), ("a", 0, False), ("old", 0, True), ("old", NOW + 60, False)],
)
def test_a_page_is_due_when_the_feed_says_something_new(stamp: str, later: int, due: bool) -> None:
    item = Item("faro", "1", Entry("1", "https://faro.example/1", stamp="a"), stamp=stamp, due=later)
    assert bool(plan.pages((item,), frozenset({"faro"}), NOW)) is due


def test_a_page_of_a_removed_source_is_never_due() -> None:
    item = Item("gone", "1", Entry("1", "https://gone.example/1", stamp="a"))
    assert plan.pages((item,), frozenset({"faro"}), NOW) == ()


def test_bytes_are_read_again_by_a_new_reader_and_when_they_change() -> None:
    read = Item("faro", "1", Entry("1", "u"), body="d1", read_by="html 1 d1")
    assert plan.reads((read,), {"faro": "html 1"}) == ()
    assert plan.reads((read,), {"faro": "html 2"}) == (read,)
    assert plan.reads((read,), {"other": "html 2"}) == ()
    changed = msgspec.structs.replace(read, body="d2")
    assert plan.reads((changed,), {"faro": "html 1"}) == (changed,)


def test_a_new_rule_for_a_source_s_pages_reads_them_again_and_new_rights_do_not() -> None:
    (source, *_) = newsroom().sources
    before = plan.readers("html 1", (source,))
    ruled = msgspec.structs.replace(source, pages=(PageRule(date(2026, 1, 1), body="div.story"),))
    freer = msgspec.structs.replace(source, rights=Rights(show="full", stated=True))
    assert plan.readers("html 1", (ruled,)) != before == plan.readers("html 1", (freer,))


def test_editions_are_due_in_the_own_language_and_where_a_route_goes() -> None:
    tasks = list(plan.editions([(story(), "p")], {}, newsroom(), route, "c1"))
    assert [(task.language, task.route is None) for task in tasks] == [("es", True), ("ca", False), ("en", False)]


def test_an_edition_with_an_equal_basis_is_not_due_and_any_change_of_what_it_is_made_from_makes_it_due() -> None:
    room = newsroom()
    first = {task.language: task.basis for task in plan.editions([(story(), "p")], {}, room, route, "c1")}
    made = {("s1", tag): EditionState("s1", tag, 1, basis, "ready") for tag, basis in first.items()}
    assert list(plan.editions([(story(), "p")], made, room, route, "c1")) == []

    def due(it: Story, pictures: str = "p", checks: str = "c1", **changes: Any) -> int:
        return len(list(plan.editions([(it, pictures)], made, newsroom(**changes), route, checks)))

    assert due(story(revision=2, basis="b2")) == 3
    assert due(story(), pictures="other") == 3
    assert due(story(), checks="c2") == 3
    assert due(story(), policy=Policy(floor=40)) == 3


def test_rights_limit_the_languages() -> None:
    assert plan.targets(story(rights=Rights(translate=False)), newsroom()) == ("es",)
    assert plan.targets(story(rights=Rights(languages=("en",))), newsroom()) == ("es", "en")


@pytest.mark.parametrize(
    ("it", "why"),
    [
        (story(), ""),
        (story(state="canceled"), "canceled"),
        (story(embargo=Instant(NOW + 1)), "embargo"),
        (story(embargo=Instant(NOW)), ""),
        (story(rights=Rights(expires="2027-01-14")), "rights-expired"),
        (story(rights=Rights(expires="2027-01-15")), ""),
        (story(source="unknown"), "source-removed"),
        (story(state="withheld"), "withheld"),
        (story(embargo=Day("2027-01-16")), "embargo"),
        (story(embargo=Day("2027-01-15")), ""),
        (story(expires=Instant(NOW)), "rights-expired"),
        (story(expires=Instant(NOW + 1)), ""),
        (story(expires=Day("2027-01-14")), "rights-expired"),
        (story(expires=Day("2027-01-15")), ""),
        (story(expires=Instant(NOW + 1), rights=Rights(expires="2027-01-14")), "rights-expired"),
    ],
)
def test_what_may_not_be_shown(it: Story, why: str) -> None:
    # 1,800,000,000 is 2027-01-15 08:00 UTC
    assert plan.withheld(it, newsroom(), NOW) == why


def test_time_alone_wakes_the_plan_at_the_next_embargo_or_expiry() -> None:
    assert plan.wakes(story(), newsroom(), NOW) == 0
    both = story(embargo=Instant(NOW + 10), rights=Rights(expires="2027-01-15"))
    assert plan.wakes(both, newsroom(), NOW) == NOW + 10
    assert plan.wakes(both, newsroom(), NOW + 10) == 1_800_057_600  # midnight after the last day
    assert plan.withheld(both, newsroom(), 1_800_057_600) == "rights-expired"


def test_the_last_day_of_a_right_is_the_newsrooms_day() -> None:
    jakarta, it = newsroom(zone="Asia/Jakarta"), story(rights=Rights(expires="2027-01-15"))
    midnight = 1_800_057_600 - 7 * 3600
    assert plan.wakes(it, jakarta, NOW) == midnight
    assert plan.withheld(it, jakarta, midnight - 1) == ""
    assert plan.withheld(it, jakarta, midnight) == "rights-expired"


def pointer(language: str, basis: str, state: str = "live") -> Publication:
    return Publication("s1", language, 1, basis, "titulo", "2027/01", state, NOW, NOW)  # type: ignore[arg-type]


def test_ready_editions_are_shown_and_held_ones_leave_the_old_pointer_where_it_is() -> None:
    states = {
        ("s1", "es"): EditionState("s1", "es", 2, "new", "ready"),
        ("s1", "ca"): EditionState("s1", "ca", 2, "new", "held"),
        ("s1", "en"): EditionState("s1", "en", 2, "same", "ready"),
    }
    pointers = {"ca": pointer("ca", "old"), "en": pointer("en", "same")}
    moves = list(plan.shifts(story(), states, pointers, newsroom(), NOW))
    assert [(move.language, move.basis) for move in moves] == [("es", "new")]


def test_a_kill_withdraws_every_language_and_nothing_is_shown_again() -> None:
    states = {("s1", "es"): EditionState("s1", "es", 1, "b", "ready")}
    pointers = {"es": pointer("es", "b"), "ca": pointer("ca", "b"), "en": pointer("en", "b", "gone")}
    moves = list(plan.shifts(story(state="canceled"), states, pointers, newsroom(), NOW))
    assert [(move.language, move.basis, move.reason) for move in moves] == [
        ("es", "", "canceled"),
        ("ca", "", "canceled"),
    ]


def test_a_language_taken_off_the_list_is_withdrawn() -> None:
    pointers = {"ca": pointer("ca", "b")}
    moves = list(plan.shifts(story(), {}, pointers, newsroom(languages=("es",)), NOW))
    assert [(move.language, move.reason) for move in moves] == [("ca", "language-removed")]


def test_an_embargo_of_a_day_ends_with_the_beginning_of_that_day_where_the_newsroom_is() -> None:
    jakarta, it = newsroom(zone="Asia/Jakarta"), story(embargo=Day("2027-01-16"))
    midnight = 1_800_057_600 - 7 * 3600
    assert plan.wakes(it, jakarta, NOW) == midnight
    assert plan.withheld(it, jakarta, midnight - 1) == "embargo"
    assert plan.withheld(it, jakarta, midnight) == ""


def test_a_wires_end_wakes_the_plan_before_a_later_right() -> None:
    it = story(expires=Instant(NOW + 5), rights=Rights(expires="2027-01-15"))
    assert plan.wakes(it, newsroom(), NOW) == NOW + 5


def test_what_was_withdrawn_does_not_come_back_as_it_was_before() -> None:
    states = {("s1", "es"): EditionState("s1", "es", 1, "old", "ready")}
    pointers = {"es": pointer("es", "old", "gone")}
    assert list(plan.shifts(story(revision=2), states, pointers, newsroom(), NOW)) == []
    (move,) = plan.shifts(story(), states, pointers, newsroom(), NOW)
    assert move.basis == "old"


FULL = Rights(show="full", pictures=True, reserved=("AFP",))


@pytest.mark.parametrize(
    ("now", "less"),
    [
        (FULL, False),
        (msgspec.structs.replace(FULL, show="excerpt"), True),
        (msgspec.structs.replace(FULL, pictures=False), True),
        (msgspec.structs.replace(FULL, reserved=("AFP", "Agencia Litoral")), True),
        (msgspec.structs.replace(FULL, reserved=()), False),
        (msgspec.structs.replace(FULL, credit="Otra"), False),
    ],
)
def test_rights_that_grant_less(now: Rights, less: bool) -> None:
    assert plan.narrowed(FULL, now) is less
    assert not plan.narrowed(Rights(show="link"), now)
