"""The newsstand answers for three hosts on one loopback port, revalidates, counts, and changes edition while it runs."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dragoman.demo.manuscripts import Paper, papers_folder, read_papers
from dragoman.demo.server import Served, serving

Ask = Callable[..., Any]

HOSPITAL = "/comarcas/hospital-vallehondo-consultas.html"


def test_the_host_header_chooses_the_paper(ask: Ask) -> None:
    fronts = [ask(host, "/").body for host in ("elfaro.example", "courier.example:8080", "www.kabarselat.example")]
    assert [b"El Faro de Almar" in fronts[0], b"Tidewater Courier" in fronts[1], b"KABAR SELAT" in fronts[2]] == [
        True
    ] * 3


@pytest.mark.parametrize("paper", read_papers(papers_folder()), ids=lambda paper: paper.key)
def test_every_story_and_its_picture_answer(ask: Ask, paper: Paper) -> None:
    host, stories = paper.host, paper.manuscripts
    assert {ask(host, f"/{story.path}").status for story in stories} == {200}
    pictures = {f"/pictures/{story.picture}.jpg" for story in stories[:3] if story.picture}
    assert {ask(host, picture).headers["Content-Type"] for picture in pictures} == {"image/jpeg"}


@pytest.mark.parametrize(
    ("host", "media"),
    [
        ("elfaro.example", "application/rss+xml; charset=utf-8"),
        ("courier.example", "application/atom+xml"),
        ("kabarselat.example", "text/xml"),
    ],
)
def test_each_feed_is_served_as_its_paper_labels_it(ask: Ask, host: str, media: str) -> None:
    answer = ask(host, "/feed.xml")
    assert (answer.status, answer.headers["Content-Type"]) == (200, media)


@pytest.mark.parametrize("path", ["/", HOSPITAL, "/feed.xml", "/robots.txt", "/pictures/faro.jpg"])
def test_what_a_client_has_is_not_sent_again(ask: Ask, path: str) -> None:
    first = ask("elfaro.example", path)
    by_tag = ask("elfaro.example", path, If_None_Match=f'"other", W/{first.headers["ETag"]}')
    by_date = ask("elfaro.example", path, If_Modified_Since=first.headers["Last-Modified"])
    assert first.body
    assert [(one.status, one.body) for one in (by_tag, by_date)] == [(304, b"")] * 2
    assert by_tag.headers["ETag"] == first.headers["ETag"]


def test_a_tag_decides_before_a_date(ask: Ask) -> None:
    first = ask("elfaro.example", HOSPITAL)
    again = ask("elfaro.example", HOSPITAL, If_None_Match='"old"', If_Modified_Since=first.headers["Last-Modified"])
    assert again.status == 200


@pytest.mark.parametrize("since", ["yesterday", "", "Mon, 26 Oct 2026 00:00:00 GMT"])
def test_an_older_or_senseless_date_gets_the_page(ask: Ask, since: str) -> None:
    assert ask("elfaro.example", HOSPITAL, If_Modified_Since=since).status == 200


def test_head_has_the_length_and_no_body(ask: Ask) -> None:
    head, full = ask("elfaro.example", HOSPITAL, "HEAD"), ask("elfaro.example", HOSPITAL)
    assert (head.body, head.headers["Content-Length"]) == (b"", str(len(full.body)))


@pytest.mark.parametrize(
    "path", ["/nothing.html", "/pictures/nothing.jpg", "/pictures/../paper.toml", "/%2e%2e/paper.toml"]
)
def test_what_is_not_printed_is_not_found(ask: Ask, path: str) -> None:
    assert ask("elfaro.example", path).status == 404
    assert ask("127.0.0.1", f"/el-faro{path}").status == 404


def test_an_unknown_host_sees_only_the_shelf(ask: Ask) -> None:
    assert b'href="/courier/"' in ask("stranger.example", "/").body
    assert ask("stranger.example", "/feed.xml").status == 404


def test_a_person_can_browse_by_folder(ask: Ask) -> None:
    page = ask("127.0.0.1", f"/el-faro{HOSPITAL}").body
    assert b'src="/el-faro/pictures/hospital.jpg"' in page
    assert b"https://elfaro.example" in ask("elfaro.example", HOSPITAL).body


def test_a_picture_is_a_jpeg_of_three_to_two(ask: Ask) -> None:
    with Image.open(io.BytesIO(ask("courier.example", "/pictures/library.jpg").body)) as picture:
        assert (picture.format, picture.size) == ("JPEG", (1200, 800))


def test_requests_are_counted_by_address(ask: Ask, served: Served) -> None:
    for _ in range(2):
        ask("elfaro.example", "/feed.xml")
    ask("127.0.0.1", "/courier/feed.xml")
    assert served.requests == {"elfaro.example/feed.xml": 2, "courier.example/feed.xml": 1}


def everything(ask: Ask) -> dict[tuple[str, str], Any]:
    return {
        (paper.host, path): ask(paper.host, f"/{path}")
        for paper in read_papers(papers_folder())
        for path in ("", "feed.xml", *(story.path for story in paper.manuscripts))
    }


def test_the_second_edition_changes_the_corrected_story_and_its_feed_only(ask: Ask, served: Served) -> None:
    before = everything(ask)
    served.edition = 2
    after = everything(ask)
    changed = {key for key in before if before[key].body != after[key].body}
    assert changed == {("elfaro.example", HOSPITAL[1:]), ("elfaro.example", "feed.xml")}
    for host, path in changed:
        was = before[host, path].headers
        assert ask(host, f"/{path}", If_None_Match=was["ETag"]).status == 200
        assert ask(host, f"/{path}", If_Modified_Since=was["Last-Modified"]).status == 200


def test_addresses_and_bytes_are_the_same_on_another_port(ask: Ask, served: Served, drawn: Path) -> None:
    with serving(pictures=drawn) as other:
        assert other.port != served.port
        assert set(other.hosts) == set(served.hosts)
        mine, theirs = (newsstand.sheet("el-faro", HOSPITAL[1:]) for newsstand in (served, other))
    assert mine == theirs
