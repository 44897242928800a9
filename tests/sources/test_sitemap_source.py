from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from dragoman.errors import FetchError
from dragoman.model.copy import Fetched, Request
from dragoman.model.source import Source
from dragoman.ports import FeedState
from dragoman.sources import sitemap

SOURCE = Source("faro", {"es": "El Faro"}, "https://faro.example/", "es", "sitemap", "https://faro.example/map.xml")
NOW = int(datetime(2026, 11, 20, 12, tzinfo=UTC).timestamp())


class Shelf:
    """A fetcher that answers from what it holds by address, and keeps what was asked."""

    def __init__(self, pages: dict[str, str | Exception], **headers: str) -> None:
        self.pages, self.headers, self.asked = pages, headers, []  # type: ignore[var-annotated]

    def fetch(self, request: Request) -> Fetched:
        self.asked.append(request)
        body = self.pages.get(request.url, "")
        if isinstance(body, Exception):
            raise body
        return Fetched(request.url, request.url, 200 if body else 404, self.headers, body.encode())


def ago(**spans: float) -> str:
    return (datetime.fromtimestamp(NOW, UTC) - timedelta(**spans)).isoformat()


def urls(*rows: tuple[str, str]) -> str:
    return "<urlset>" + "".join(f"<url><loc>https://faro.example/{name}</loc><lastmod>{when}</lastmod></url>" for name, when in rows) + "</urlset>"


def index(*rows: tuple[str, str]) -> str:
    return "<sitemapindex>" + "".join(f"<sitemap><loc>https://faro.example/{name}</loc><lastmod>{when}</lastmod></sitemap>" for name, when in rows) + "</sitemapindex>"


def test_what_is_new_is_listed_newest_first_and_the_old_is_not() -> None:
    shelf = Shelf({SOURCE.location: urls(("a", ago(hours=40)), ("b", ago(days=9)), ("c", ago(hours=1)), ("d", ""))}, etag='"1"')
    state, items = sitemap.visit(SOURCE, FeedState("faro"), {}, shelf, NOW)
    assert [item.guid for item in items] == ["https://faro.example/c", "https://faro.example/a"]
    assert (state.etag, state.failures, state.due) == ('"1"', 0, NOW + SOURCE.every)
    assert state.error.startswith("notice: https://faro.example/map.xml: 1 addresses carry no date")


def test_a_bare_day_counts_to_its_end() -> None:
    shelf = Shelf({SOURCE.location: urls(("a", "2026-11-18"), ("b", "2026-11-17"))})
    assert [item.guid[-1] for item in sitemap.visit(SOURCE, FeedState("faro"), {}, shelf, NOW)[1]] == ["a"]


def test_a_changed_story_is_listed_again_and_an_unchanged_one_is_not() -> None:
    _, items = sitemap.visit(SOURCE, FeedState("faro"), {}, Shelf({SOURCE.location: urls(("a", ago(hours=5)), ("b", ago(hours=6)))}), NOW)
    known = {item.guid: item for item in items}
    _, again = sitemap.visit(SOURCE, FeedState("faro"), known, Shelf({SOURCE.location: urls(("a", ago(hours=1)), ("b", ago(hours=6)))}), NOW)
    assert [(item.guid[-1], item.seen) for item in again] == [("a", NOW)]


def test_a_visit_takes_a_bounded_number_and_the_next_one_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST_PAGES", 2)
    shelf = Shelf({SOURCE.location: urls(*((name, ago(hours=at)) for at, name in enumerate("abcde", 1)))})
    known: dict[str, object] = {}
    taken = []
    for _ in range(4):
        _, items = sitemap.visit(SOURCE, FeedState("faro"), known, shelf, NOW)  # type: ignore[arg-type]
        known |= {item.guid: item for item in items}
        taken.append("".join(item.guid[-1] for item in items))
    assert taken == ["ab", "cd", "e", ""]


def test_an_index_is_followed_where_it_changed_lately() -> None:
    shelf = Shelf({
        SOURCE.location: index(("old.xml", ago(days=30)), ("new.xml", ago(hours=2)), ("more.xml", "")), "https://faro.example/old.xml": urls(("o", ago(hours=1))),
        "https://faro.example/new.xml": urls(("n", ago(hours=1))), "https://faro.example/more.xml": FetchError("dead host"),
    }, etag='"1"')  # fmt: skip
    state, items = sitemap.visit(SOURCE, FeedState("faro"), {}, shelf, NOW)
    assert [request.url[21:] for request in shelf.asked] == ["map.xml", "new.xml", "more.xml"]
    assert [item.guid[-1] for item in items] == ["n"]
    assert (state.etag, state.error) == ("", "notice: 1 of its sitemaps could not be read, first dead host")


def test_an_index_within_itself_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = Shelf({SOURCE.location: index(("map.xml", ""), *((f"part-{n}.xml", "") for n in range(40)))})
    for n in range(40):
        shelf.pages[f"https://faro.example/part-{n}.xml"] = index(("map.xml", ""))
    sitemap.visit(SOURCE, FeedState("faro"), {}, shelf, NOW)
    assert len(shelf.asked) < 60


def test_failures_wait_and_a_page_in_its_place_is_told() -> None:
    state, items = sitemap.visit(SOURCE, FeedState("faro"), {}, Shelf({SOURCE.location: "<html></html>"}), NOW)
    assert (items, state.failures) == ((), 1)
    assert "a web page" in state.error
    gone, _ = sitemap.visit(SOURCE, msgspec.structs.replace(state, failures=0), {}, Shelf({}), NOW)
    assert "answered 404" in gone.error
    assert gone.due > NOW
