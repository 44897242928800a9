from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from dragoman.demo.server import serving
from dragoman.errors import FetchError
from dragoman.model.copy import Entry, Fetched, Request
from dragoman.model.source import Source
from dragoman.net.client import GuardedFetcher, Unanswered
from dragoman.ports import FeedState, Item
from dragoman.sources import feed, folder
from dragoman.sources.pages import collect

FEED = Source(
    "gaceta", {"es": "La Gaceta"}, "https://gaceta.example/", "es", "feed", "https://gaceta.example/feed.xml", pace=0.0
)
NOW = 1_000_000


def rss(*titles: str) -> bytes:
    items = "".join(
        f"<item><guid>{n}</guid><title>{title}</title><link>https://gaceta.example/{n}</link></item>"
        for n, title in enumerate(titles)
    )
    return f'<rss version="2.0"><channel><title>G</title>{items}</channel></rss>'.encode()


class Answers:
    """A fetcher that gives the answers it was told to, in order, and keeps what was asked."""

    def __init__(self, *answers: Fetched | Exception) -> None:
        self.answers, self.asked = list(answers), []  # type: ignore[var-annotated]

    def fetch(self, request: Request) -> Fetched:
        self.asked.append(request)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def answer(body: bytes = b"", status: int = 200, permanent: str = "", **headers: str) -> Fetched:
    return Fetched("u", "u", status, headers, body, permanent)


def test_new_and_changed_entries_are_items_and_others_are_not() -> None:
    state, items = feed.visit(FEED, FeedState("gaceta"), {}, Answers(answer(rss("A", "B"), etag='"1"')), NOW)
    assert [item.entry.title for item in items] == ["A", "B"]
    assert all(item.seen == NOW for item in items)
    assert (state.etag, state.due, state.failures, state.location) == ('"1"', NOW + FEED.every, 0, FEED.location)
    known = {item.guid: msgspec.structs.replace(item, stamp=item.entry.stamp) for item in items}
    fetcher = Answers(answer(rss("A", "B2", "C")))
    _, again = feed.visit(FEED, state, known, fetcher, NOW + 900)
    assert fetcher.asked[0].etag == '"1"'
    assert [(item.entry.title, item.seen, item.stamp == item.entry.stamp) for item in again] == [
        ("B2", NOW, False),
        ("C", NOW + 900, False),
    ]


def test_a_tombstone_takes_a_known_story_back_and_no_page_is_asked_for() -> None:
    _, items = feed.visit(FEED, FeedState("gaceta"), {}, Answers(answer(rss("A"))), NOW)
    stones = b"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>G</title>
    <at:deleted-entry ref="0" when="2026-11-18T10:00:00Z"/><at:deleted-entry ref="unknown"/></feed>"""
    known = {item.guid: item for item in items}
    _, taken = feed.visit(FEED, FeedState("gaceta"), known, Answers(answer(stones)), NOW)
    assert [(item.guid, item.entry.title, item.entry.withdrawn) for item in taken] == [("0", "A", True)]
    done, body = collect(taken[0], FEED, Answers(), NOW)
    assert (done.status, done.gathered, body) == (410, "", None)
    _, again = feed.visit(FEED, FeedState("gaceta"), {"0": done}, Answers(answer(stones)), NOW)
    assert again == ()
    _, back = feed.visit(FEED, FeedState("gaceta"), {"0": done}, Answers(answer(rss("A"))), NOW)
    assert [item.entry.withdrawn for item in back] == [False]


def test_nothing_new_keeps_the_validators() -> None:
    before = FeedState("gaceta", etag='"1"', failures=3, error="x", location=FEED.location)
    state, items = feed.visit(FEED, before, {}, Answers(answer(status=304)), NOW)
    assert (items, state.etag, state.failures, state.error, state.due) == ((), '"1"', 0, "", NOW + FEED.every)


def test_another_address_in_the_settings_forgets_the_validators() -> None:
    fetcher = Answers(answer(rss("A")))
    state, _ = feed.visit(
        FEED, FeedState("gaceta", etag='"1"', gone=True, location="https://old.example/"), {}, fetcher, NOW
    )
    assert (fetcher.asked[0].etag, state.gone, state.location) == ("", False, FEED.location)


def test_failures_wait_longer_each_time_but_never_above_a_day_or_below_what_was_asked() -> None:
    state, waits = FeedState("gaceta", location=FEED.location), []
    for _ in range(12):
        state, items = feed.visit(FEED, state, {}, Answers(FetchError("dead host")), NOW)
        assert items == ()
        waits.append(state.due - NOW)
    assert state.error == "dead host"
    assert all(later > earlier * 1.5 for earlier, later in pairwise(waits[:6]))
    assert max(waits) <= 1.1 * 86400
    state, _ = feed.visit(FEED, FeedState("gaceta"), {}, Answers(Unanswered("busy", 50_000)), NOW)
    assert state.due == NOW + 50_000


@pytest.mark.parametrize(
    ("body", "said"), [(b"<html></html>", "a web page"), (b"", "empty"), (b"\x89PNG\r\n\x1a\n", "binary")]
)
def test_what_is_no_feed_is_an_error_of_the_state_not_of_the_run(body: bytes, said: str) -> None:
    state, items = feed.visit(FEED, FeedState("gaceta"), {}, Answers(answer(body)), NOW)
    assert items == ()
    assert said in state.error
    assert state.due > NOW


def test_a_feed_that_is_gone_is_retired_with_a_notice() -> None:
    state, _ = feed.visit(FEED, FeedState("gaceta"), {}, Answers(answer(status=410)), NOW)
    assert state.gone
    assert "410" in state.error


def test_a_feed_that_moved_says_where() -> None:
    state, items = feed.visit(
        FEED, FeedState("gaceta"), {}, Answers(answer(rss("A"), permanent="https://new.example/f")), NOW
    )
    assert "https://new.example/f" in state.error
    assert len(items) == 1


def item(**changes: object) -> Item:
    entry = Entry("1", "https://gaceta.example/1", stamp="s1")
    return msgspec.structs.replace(Item("gaceta", "1", entry), **changes)


def test_a_page_is_brought_and_kept_as_it_came() -> None:
    done, body = collect(item(), FEED, Answers(answer(b"<p>Hola", etag='"7"')), NOW)
    assert body == b"<p>Hola"
    assert (done.stamp, done.status, done.etag, done.error, bool(done.body)) == ("s1", 200, '"7"', "", True)


def test_an_unchanged_page_costs_no_bytes() -> None:
    fetcher = Answers(answer(status=304))
    done, body = collect(item(etag='"7"', body="kept", stamp="s0"), FEED, fetcher, NOW)
    assert (body, done.body, done.stamp, fetcher.asked[0].etag) == (None, "kept", "s1", '"7"')


def test_a_page_that_fails_is_tried_later_and_in_the_end_left() -> None:
    done = item()
    for attempt in range(1, 7):
        done, body = collect(done, FEED, Answers(FetchError("dead")), NOW)
        assert (body, done.error, done.failures) == (None, "dead", attempt)
        assert done.due > NOW
    assert done.stamp == "s1"


def test_missing_and_gone_pages_are_recorded() -> None:
    missing, _ = collect(item(), FEED, Answers(answer(status=404)), NOW)
    assert (missing.status, missing.stamp) == (404, "")
    gone, _ = collect(item(gathered="x", body="kept"), FEED, Answers(answer(status=410)), NOW)
    assert (gone.status, gone.stamp, gone.gathered, gone.body) == (410, "s1", "", "kept")


def test_what_a_feed_carries_whole_needs_no_fetching() -> None:
    entry = Entry("1", "", html="<p>Mañana</p>", inline=True, stamp="s1")
    done, body = collect(Item("gaceta", "1", entry), FEED, Answers(), NOW)
    assert (body or b"").decode() == "<p>Mañana</p>"
    assert "utf-8" in done.headers["content-type"]


def test_a_folders_files_come_and_change_and_go(tmp_path: Path) -> None:
    source = Source("mesa", {"es": "Mesa"}, "https://mesa.example/", "es", "folder", str(tmp_path))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "uno.md").write_text("# Uno\n\nTexto.")
    (tmp_path / "dos.html").write_text("<p>Dos")
    (tmp_path / "nota.txt").write_text("no")
    (tmp_path / ".oculto.md").write_text("no")
    state, items = folder.visit(source, FeedState("mesa"), {}, Answers(), NOW)
    assert [found.guid for found in items] == ["dos.html", "sub/uno.md"]
    brought = [collect(found, source, Answers(), NOW) for found in items]
    assert [done.headers["content-type"] for done, _ in brought] == ["text/html", "text/markdown"]
    known = {done.guid: done for done, _ in brought}
    assert folder.visit(source, state, known, Answers(), NOW)[1] == ()
    (tmp_path / "dos.html").write_text("<p>Dos y medio")
    (tmp_path / "sub" / "uno.md").unlink()
    _, changed = folder.visit(source, state, known, Answers(), NOW)
    assert [found.guid for found in changed] == ["dos.html", "sub/uno.md"]
    gone, body = collect(changed[1], source, Answers(), NOW)
    assert (gone.status, body) == (410, None)
    assert [
        found.guid
        for found in folder.visit(source, state, {"sub/uno.md": gone, "dos.html": known["dos.html"]}, Answers(), NOW)[1]
    ] == ["dos.html"]


def test_a_folder_that_is_not_there_says_so_and_nothing_leads_out_of_it(tmp_path: Path) -> None:
    lost = Source("mesa", {}, "", "es", "folder", str(tmp_path / "no"))
    state, items = folder.visit(lost, FeedState("mesa"), {}, Answers(), NOW)
    assert items == ()
    assert "no such folder" in state.error
    inside = tmp_path / "in"
    inside.mkdir()
    (tmp_path / "secret.md").write_text("# No")
    (inside / "link.md").symlink_to(tmp_path / "secret.md")
    source = Source("mesa", {}, "", "es", "folder", str(inside))
    assert folder.visit(source, FeedState("mesa"), {}, Answers(), NOW)[1] == ()
    done, body = collect(Item("mesa", "../secret.md", Entry("../secret.md", "", stamp="s")), source, Answers(), NOW)
    assert body is None
    assert "leads out" in done.error


def test_the_sample_papers_come_over_http_and_cost_nothing_the_second_time() -> None:
    source = msgspec.structs.replace(FEED, name="el-faro", location="https://elfaro.example/feed.xml")
    with serving() as served:
        fetcher = GuardedFetcher(served.hosts)
        state, items = feed.visit(source, FeedState("el-faro"), {}, fetcher, NOW)
        assert len(items) >= 20
        done, body = collect(items[0], source, fetcher, NOW)
        assert body
        again, nothing = collect(msgspec.structs.replace(done, stamp=""), source, fetcher, NOW)
        assert (nothing, again.body) == (None, done.body)
        after, listed = feed.visit(source, state, {found.guid: found for found in items}, fetcher, NOW)
        assert (listed, after.error) == ((), "")
