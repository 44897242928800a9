"""A page that is missing, moved or not to be asked for now: what becomes of its item."""

from __future__ import annotations

import msgspec

from dragoman.model.copy import Entry, Fetched, Request
from dragoman.model.source import Source
from dragoman.net.told import Unanswered
from dragoman.ports import FeedState, Item
from dragoman.sources import feed
from dragoman.sources.pages import GONE_AFTER, collect

NOW = 1_800_000_000
FARO = Source("faro", {"es": "El Faro"}, "https://faro.example/", "es", "feed", "https://faro.example/feed.xml")
HAD = Item("faro", "1", Entry("1", "https://faro.example/1", stamp="s2"), stamp="s1", body="kept", status=200, gathered="g")


class Site:
    """Addresses and what they answer: a status, or (status, where it moved to for good), or a fault."""

    def __init__(self, **answers: object) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def fetch(self, request: Request) -> Fetched:
        name = request.url.rsplit("/", 1)[1].partition(".")[0]
        self.asked.append(name)
        said = self.answers[f"at_{name}"]
        if isinstance(said, Exception):
            raise said
        status, to = said if isinstance(said, tuple) else (said, "")
        return Fetched(request.url, to or request.url, status, {}, b"<p>Hola" if status == 200 else b"", to)


def test_a_page_we_have_is_looked_for_a_week_before_its_story_is_gone() -> None:
    item, site, now, seen = HAD, Site(at_1=404), NOW, set()
    while item.status != 410:
        assert item.stamp != item.entry.stamp  # it is asked for again
        item, _ = collect(item, FARO, site, now)
        seen.add(item.gathered)
        assert now <= NOW + GONE_AFTER + 2 * 86400
        now = item.due
    assert len(site.asked) < 30
    assert (item.gathered, item.stamp, item.missing) == ("", "s2", 0)
    assert "404" in item.error
    assert seen == {"g", ""}


def test_a_page_that_comes_back_within_the_week_starts_anew() -> None:
    lost, _ = collect(HAD, FARO, Site(at_1=404), NOW)
    assert (lost.missing, lost.status, lost.gathered) == (NOW, 404, "g")
    back, body = collect(lost, FARO, Site(at_1=200), NOW + 5000)
    assert (back.missing, back.status, back.failures, body) == (0, 200, 0, b"<p>Hola")


def test_a_page_we_never_had_is_given_up_and_nothing_is_gone() -> None:
    item, site = msgspec.structs.replace(HAD, body="", stamp="", gathered=""), Site(at_1=404)
    for _ in range(6):
        item, _ = collect(item, FARO, site, NOW + 9 * 86400)
    assert (item.status, item.stamp) == (404, "s2")


def test_where_a_page_moved_for_good_is_asked_first_from_then_on() -> None:
    moved, _ = collect(HAD, FARO, Site(at_1=(200, "https://faro.example/new")), NOW)
    assert (moved.moved, moved.url) == ("https://faro.example/new", "https://faro.example/new")
    site = Site(at_new=200)
    again, _ = collect(msgspec.structs.replace(moved, stamp=""), FARO, site, NOW)
    assert (site.asked, again.moved) == (["new"], "https://faro.example/new")


def test_where_it_is_no_longer_either_its_own_address_is_asked_again() -> None:
    moved = msgspec.structs.replace(HAD, moved="https://faro.example/new")
    for said in (404, 410, Unanswered("https://faro.example/new: answered 500")):
        site = Site(at_new=said, at_1=200)
        back, _ = collect(moved, FARO, site, NOW)
        assert (site.asked, back.moved, back.status) == (["new", "1"], "", 200)


def test_nothing_new_of_what_we_do_not_have_is_a_fault() -> None:
    item, body = collect(msgspec.structs.replace(HAD, body="", stamp=""), FARO, Site(at_1=304), NOW)
    assert (body, item.body, item.stamp) == (None, "", "")
    assert "304" in item.error
    state, _ = feed.visit(FARO, FeedState("faro"), {}, Site(at_feed=304), NOW)
    assert "304" in state.error


def test_a_host_to_be_left_alone_costs_no_attempt() -> None:
    waiting = Unanswered("https://faro.example/1: left alone", 900, asked=False)
    for before in (HAD, msgspec.structs.replace(HAD, moved="https://faro.example/1")):
        item, _ = collect(before, FARO, Site(at_1=waiting), NOW)
        assert (item.failures, item.due, item.stamp, item.status) == (0, NOW + 900, "s1", 200)
    state, _ = feed.visit(FARO, FeedState("faro", failures=2, location=FARO.location), {}, Site(at_feed=waiting), NOW)
    assert state.failures == 2
    assert state.due >= NOW + 900


def test_a_feed_that_moved_is_asked_where_it_is_and_the_notice_lasts() -> None:
    state, _ = feed.visit(FARO, FeedState("faro", etag='"1"', location=FARO.location), {}, Site(at_feed=(304, "https://faro.example/rss")), NOW)
    assert state.moved == "https://faro.example/rss"
    site = Site(at_rss=304)
    state, _ = feed.visit(FARO, state, {}, site, NOW)
    assert site.asked == ["rss"]
    assert "moved to https://faro.example/rss" in state.error
    state, _ = feed.visit(FARO, state, {}, Site(at_rss=410), NOW)
    assert (state.moved, state.gone) == ("", False)  # its own address may lead elsewhere by now
    site = Site(at_feed=410)
    state, _ = feed.visit(FARO, state, {}, site, NOW)
    assert state.gone
