"""Any bytes at all: every reader answers with a story or a ReadError of one line, in work that grows with the input."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.errors import DragomanError, ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Figure, Paragraph, Rich, Video
from dragoman.stories.contract import as_json
from dragoman.stories.feed.feeds import FeedRead, read_feed
from dragoman.stories.readers import read
from tests.growth import grows_too_fast
from tests.stories.papers import printed

MANY = int(os.environ.get("DRAGOMAN_EXAMPLES", "150"))
"""Examples of each kind; more for a long look."""

ADDRESS = "https://paper.example/2026/a-story"
SOURCE = Source("paper", {"es": "Paper"}, "https://paper.example/", "es", "feed", ADDRESS)
ENTRY = Entry(ADDRESS, ADDRESS)
PAGES = tuple(sheet.body for _, _, sheet in printed())[:6]
FEED = b"""<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Paper</title><language>es</language><item><title>Abre &amp; cierra</title><link>https://paper.example/1</link><guid>1</guid>
<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><dc:creator>Ana</dc:creator><description><![CDATA[<p>Uno</p>]]></description>
<media:content url="https://paper.example/1.jpg"/></item></channel></rss>"""
NITF = b"""<?xml version="1.0"?><nitf><head><docdata><doc-id id-string="7"/><date.release norm="20261120T080000Z"/></docdata></head>
<body><body.head><hedline><hl1>Abre el puente</hl1></hedline></body.head><body.content><block><p>El puente del norte abre hoy al paso
de carros y de personas.</p></block></body.content></body></nitf>"""
NINJS = json.dumps({
    "uri": "urn:x:1", "type": "text", "headline": "Abre el puente", "language": "es", "versioncreated": "2026-11-20T08:00:00Z",
    "body_html": "<p>El puente del norte abre hoy al paso de carros y de personas.</p>",
}).encode()  # fmt: skip
WHOLE = (*PAGES, FEED, NITF, NINJS)

FRAGMENTS = st.sampled_from([
    "<p>", "</p>", "<div class='article-body'>", "</div>", "<figure>", "<img src=x.jpg srcset='a 1x, b 2x'>", "<figcaption>", "<h1>", "<h2>",
    "<a href='//x'>", "<a href='javascript:x'>", "</a>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<script>", "</script>", "<!--", "-->",
    "<script type='application/ld+json'>", '{"@type":"NewsArticle","headline":[1,{}],"author":{"name":null},"datePublished":7}', "<noscript>",
    "<iframe src='https://www.youtube.com/embed/x'>", "<svg>", "<template>", "&#0;", "&#xD800;", "&nbsp;", "\x00", "\u202e", "<time datetime=''>",
    "<meta property='og:title' content='", "<base href='http://['>", "<html lang='x-y-z'>", "texto de una noticia que sigue y sigue hasta el punto. ", "Otra frase de la noticia, con comas y un punto final. ", "]]>", "<![CDATA[",
    "<article>", "</body>", "<body>", "<head>", "<title>", "=", "'", '"', ">", "<", "<picture><source srcset=','>", "\ud800", "﷽", "<br><br>",
])  # fmt: skip


def opened(data: bytes, kind: str = "") -> Copy | None:
    """The story in the bytes; None where a reader refuses them in one line."""
    try:
        return read(Fetched(ADDRESS, ADDRESS, 200, {"content-type": kind} if kind else {}, data), SOURCE, ENTRY)
    except ReadError as error:
        assert_one_line(str(error))
        return None


def sound(copy: Copy | None) -> None:
    """What holds for whatever was read: it can be told, it has words, and it leads to no other kind of address."""
    if copy is None:
        return
    json.dumps(as_json(copy), ensure_ascii=False).encode()
    assert copy.title.strip()
    for block in (copy.lead_image, *copy.body):
        if isinstance(block, Figure | Video):
            assert block.src.startswith(("https://", "http://"))
        if isinstance(block, Paragraph):
            _rich(block.text)


def _rich(text: Rich) -> None:
    assert text.text == text.text.strip() != ""
    for mark in text.marks:
        assert 0 <= mark.start < mark.end <= len(text.text)
        assert mark.attrs.get("href", "https://").partition(":")[0] in ("http", "https", "mailto", "tel")


@settings(max_examples=MANY, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(FRAGMENTS, max_size=60).map("".join))
def test_a_page_of_any_fragments(page: str) -> None:
    story = f"<html><h1>Abre el puente</h1><p>El puente del norte abre hoy al paso de carros y de personas.</p>{page}"
    sound(opened(story.encode("utf-8", "surrogatepass"), "text/html"))


@settings(max_examples=MANY, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(WHOLE), st.data())
def test_a_file_damaged_anywhere(whole: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 40))
    other = data.draw(st.one_of(st.binary(max_size=40), st.sampled_from(WHOLE).map(lambda bytes_: bytes_[: at % 997])))
    sound(opened(whole[:at] + other + whole[at + length :]))


@settings(max_examples=MANY, deadline=None)
@given(st.integers(0, len(FEED)), st.integers(0, 30), st.binary(max_size=30))
def test_a_feed_damaged_anywhere(at: int, length: int, other: bytes) -> None:
    fed(FEED[:at] + other + FEED[at + length :])


@settings(max_examples=MANY, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_as_page_feed_or_wire(data: bytes) -> None:
    sound(opened(data))
    fed(data)


def assert_one_line(text: str) -> None:
    assert "\n" not in text


def fed(data: bytes) -> FeedRead | None:
    try:
        found = read_feed(data, {}, SOURCE)
    except ReadError as error:
        assert_one_line(str(error))
        return None
    guids = [entry.guid for entry in found.entries]
    assert len(set(guids)) == len(guids)
    return found


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10)) + "]>"
OUTSIDE = "<!DOCTYPE x [<!ENTITY a9 SYSTEM 'file:///etc/passwd'>]>"


@pytest.mark.parametrize("doctype", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize(
    "shape",
    [
        "{}<rss version='2.0'><channel><title>&a9;</title><item><title>Uno &a9;</title><link>https://a.example/1</link></item></channel></rss>",
        "{}<nitf><body><body.head><hedline><hl1>Uno &a9;</hl1></hedline></body.head><body.content><p>&a9; texto largo de la noticia que sigue</p></body.content></body></nitf>",
        "{}<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='1'><contentMeta><headline>Uno &a9;</headline></contentMeta></newsItem>",
        "{}<html><body><h1>Uno &a9;</h1><p>&a9; texto largo de la noticia que sigue y sigue hasta el final.</p></body></html>",
    ],
)
def test_no_entity_is_expanded_and_no_file_is_opened(doctype: str, shape: str) -> None:
    data = ('<?xml version="1.0"?>' + shape.format(doctype)).encode()
    copy, feed = opened(data), fed(data)
    said = repr(copy) + repr(feed)
    assert "root:" not in said
    assert len(said) < 20_000


BAIT: dict[str, Callable[[int], str]] = {
    "deep": lambda n: "<div>" * n + "texto",
    "deep links": lambda n: "<a href=x><b>" * n + "texto",
    "wide": lambda n: "<p>texto de la noticia que sigue.</p>" * n,
    "scripts never closed": lambda n: "<script>" * n,
    "comments never closed": lambda n: "<!-- " * n,
    "one long word": lambda n: "<p>" + "a" * n * 20 + "</p>",
    "spaces": lambda n: "<p>a" + " \n" * n * 10 + "b</p>",
    "open tags": lambda n: "<p class='" * n,
    "lists in lists": lambda n: "<ul><li>uno" * n,
    "tables in tables": lambda n: "<table><tr><td>uno" * n,
    "breaks": lambda n: "texto<br><br>" * n,
    "figures": lambda n: "<figure><img src='https://a.example/1.jpg'><figcaption>Uno</figcaption></figure>" * n,
    "srcset": lambda n: "<img srcset='" + "https://a.example/1.jpg 1x, " * n + "'>",
    "metas": lambda n: "<meta property='article:tag' content='uno'>" * n,
    "h1s": lambda n: "<h1>Uno</h1>" * n,
    "times": lambda n: "<time class='date' datetime='x'>hace un rato</time>" * n,
    "bylines": lambda n: "<span class='author byline'>Por Ana</span>" * n,
    "quotes": lambda n: "<blockquote>Uno <cite>Ana</cite></blockquote>" * n,
}


@pytest.mark.parametrize("name", BAIT)
def test_the_work_grows_with_the_page(name: str) -> None:
    # a quarter of the lengths compared: a page's elements cost more than a line's letters
    assert not grows_too_fast(lambda text: opened(f"<html><body><h1>Uno</h1>{text}".encode(), "text/html"),
                              lambda n: BAIT[name](n // 4))  # fmt: skip


def test_a_zip_that_unpacks_to_a_hundred_times_its_size_is_refused() -> None:
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", b" " * 300_000_000)
    assert opened(held.getvalue()) is None


def test_whole_files_are_stories() -> None:
    assert all(opened(data) is not None for data in (*PAGES, NITF, NINJS))
    found = fed(FEED)
    assert found is not None
    assert [entry.title for entry in found.entries] == ["Abre & cierra"]


def test_a_refusal_is_one_of_ours() -> None:
    with pytest.raises(DragomanError, match=ADDRESS):
        read(Fetched(ADDRESS, ADDRESS, 200, {}, b"\x89PNG\r\n"), SOURCE, ENTRY)
