from __future__ import annotations

import pytest

from dragoman.errors import ReadError
from dragoman.model.source import Source
from dragoman.model.when import Instant, iso
from dragoman.stories.feed.feeds import FeedRead, read_feed

SOURCE = Source(
    "gaceta", {"es": "La Gaceta"}, "https://gaceta.example/", "es", "feed", "https://gaceta.example/feed.xml"
)


def rss(items: str, head: str = "", encoding: str = "utf-8") -> bytes:
    text = f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>G</title><language>es-ES</language>{items}</channel></rss>'
    return text.encode(encoding)


def read(body: bytes, kind: str = "") -> FeedRead:
    return read_feed(body, {"content-type": kind} if kind else {}, SOURCE)


ITEM = "<item><title>{}</title><link>/n/1</link><pubDate>Wed, 18 Nov 2026 09:30:00 +0100</pubDate></item>"


@pytest.mark.parametrize(
    ("title", "means"),
    [
        ("Pan &amp; vino", "Pan & vino"),
        ("Pan & vino", "Pan & vino"),
        ("Pan&vino", "Pan&vino"),
        ("Caf&eacute; &mdash; ma&ntilde;ana", "Café — mañana"),
        ("Caf&amp;eacute; negro", "Café negro"),
        ("<![CDATA[Pan & <b>vino</b>]]>", "Pan & vino"),
        ("A &lt;b&gt;B&lt;/b&gt;", "A B"),
        ("Uno\x0bDos", "UnoDos"),
        ("R&nosuch;D", "R&nosuch;D"),
    ],
)
def test_titles_however_they_are_escaped(title: str, means: str) -> None:
    assert [entry.title for entry in read(rss(ITEM.format(title))).entries] == [means]


def test_one_bad_byte_spoils_nothing() -> None:
    body = rss(ITEM.format("Mañana «hoy»") + "<item><title>XX</title><link>/n/2</link></item>").replace(
        b"XX", b"A\xf1o"
    )
    assert [entry.title for entry in read(body, "text/xml; charset=utf-8").entries] == ["Mañana «hoy»", "Año"]


def test_a_wrong_label_is_seen_through() -> None:
    body = rss(ITEM.format("Mañana")).replace(b'<?xml version="1.0"?>', b'<?xml version="1.0" encoding="iso-8859-1"?>')
    found = read(body)
    assert found.entries[0].title == "Mañana"
    assert found.notes == ("charset-mislabelled:cp1252",)


def test_guids_fall_back_to_the_link_and_then_to_a_digest() -> None:
    body = rss(
        "<item><title>A</title><guid>g1</guid></item><item><title>B</title><link>/b</link></item><item><title>C</title></item>"
    )
    first, second, third = read(body).entries
    assert (first.guid, second.guid) == ("g1", "https://gaceta.example/b")
    assert len(third.guid) == 40
    assert third.guid == read(body).entries[2].guid


def test_a_guid_listed_twice_is_one_entry() -> None:
    assert len(read(rss(ITEM.format("A") * 2)).entries) == 1


def test_the_stamp_changes_with_what_the_feed_says() -> None:
    first, again, other = (read(rss(ITEM.format(title))).entries[0].stamp for title in ("A", "A", "B"))
    assert first == again
    assert first != other


def test_offsets_are_kept_and_languages_canonical() -> None:
    found = read(rss(ITEM.format("A")))
    assert found.language == "es"
    assert found.entries[0].published == Instant(1794990600, 60)


def test_a_language_per_entry() -> None:
    body = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>T</title>
    <entry xml:lang="es"><id>1</id><title>Uno</title><link href="https://x.example/1"/><updated>2026-11-18T09:30:00Z</updated></entry>
    <entry xml:lang="en-UK"><id>2</id><title>Two</title><link href="https://x.example/2"/><updated>2026-11-18T09:30:00Z</updated></entry></feed>"""
    assert [entry.language for entry in read(body.encode()).entries] == ["es", "en"]


@pytest.mark.parametrize("version", ["0.91", "0.92", "1.0"])
def test_old_rss(version: str) -> None:
    if version == "1.0":
        body = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel>
        <item rdf:about="https://x.example/1"><title>A</title><link>https://x.example/1</link><dc:date>2026-11-18</dc:date></item></rdf:RDF>"""
    else:
        body = rss(ITEM.format("A")).replace(b"2.0", version.encode())
    entry = read(body).entries[0]
    assert entry.title == "A"
    assert entry.published is not None
    assert iso(entry.published)[:10] == "2026-11-18"


def test_json_feed() -> None:
    body = b"""{"version":"https://jsonfeed.org/version/1.1","title":"T","language":"es","items":[
    {"id":"1","url":"https://x.example/1","title":"Uno","date_published":"2026-11-18T09:30:00+01:00","authors":[{"name":"Ana Ruiz"}]},
    {"id":"2","content_text":"Hola\\n\\nAdi\\u00f3s"}, 7]}"""
    first, second = read(body).entries
    assert (first.title, first.authors, first.published) == ("Uno", ("Ana Ruiz",), Instant(1794990600, 60))
    assert (second.html, second.inline) == ("<p>Hola</p><p>Adiós</p>", True)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty"),
        (b"<!doctype html><html><head><title>Hola</title></head></html>", "a web page"),
        (b"<?xml version='1.0'?><urlset><url/></urlset>", 'kind = "sitemap"'),
        (b"<?xml version='1.0'?><opml><body/></opml>", "a list of feeds"),
        (b"<?xml version='1.0'?><notes><note/></notes>", "no RSS or Atom"),
        (
            b"<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head></html>",
            "names https://gaceta.example/rss.xml",
        ),
        (b"Not found", "plain text"),
        (b"\x1f\x8b\x08\x00\x00", "binary"),
        (b'{"a": 1}', "no JSON Feed"),
        (b'{"items": [', "JSON that cannot be read"),
    ],
)
def test_what_is_no_feed_is_named(body: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        read(body)
    assert "\n" not in str(caught.value)
    assert "gaceta.example" in str(caught.value)


def test_no_entity_is_expanded() -> None:
    head = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    title = read(rss(ITEM.format("Uno &b; &c; dos"), head)).entries[0].title
    assert "aaaa" not in title
    assert "root" not in title


@pytest.mark.parametrize("cut", range(40, 290, 10))
def test_a_feed_cut_short_gives_whole_entries_or_says_why(cut: int) -> None:
    body = rss(ITEM.format("Primera") + ITEM.format("Segunda").replace("/n/1", "/n/2"))[:cut]
    try:
        found = [entry.title for entry in read(body).entries]
    except ReadError:
        found = []
    assert found in ([], ["Primera"])
