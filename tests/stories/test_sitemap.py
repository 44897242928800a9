from __future__ import annotations

import gzip

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import DragomanError, ReadError
from dragoman.model.source import Source
from dragoman.model.when import Day, iso
from dragoman.stories.feed import sitemap
from dragoman.stories.feed.sitemap import SitemapRead, read_sitemap

SOURCE = Source("faro", {"es": "El Faro"}, "https://www.faro.example/", "es", "sitemap", "https://faro.example/news.xml")

NEWS = """<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
 xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://faro.example/uno?a=1&amp;b=2</loc><lastmod>2026-11-18T10:00:00+01:00</lastmod>
<news:news><news:publication><news:name>El Faro</news:name><news:language>es</news:language></news:publication>
<news:publication_date>2026-11-18T09:30:00+01:00</news:publication_date><news:title>Mañana abre la lonja</news:title>
<news:keywords>puerto, pesca</news:keywords></news:news>
<image:image><image:loc>https://faro.example/1.jpg</image:loc></image:image>
<image:image><image:loc>https://faro.example/2.jpg</image:loc></image:image></url>
<url><loc>https://faro.example/dos</loc><news:news><news:publication_date>2026-11-18</news:publication_date>
<news:title>Tres barcos</news:title></news:news></url></urlset>"""


def read(body: bytes | str) -> SitemapRead:
    return read_sitemap(body.encode() if isinstance(body, str) else body, {}, SOURCE)


def test_a_news_sitemap_says_title_dates_language_tags_and_picture() -> None:
    first, second = read(NEWS).pages
    assert (first.url, first.guid, first.title) == ("https://faro.example/uno?a=1&b=2", first.url, "Mañana abre la lonja")
    assert first.published is not None
    assert first.updated is not None
    assert iso(first.published) == "2026-11-18T09:30:00+01:00"
    assert iso(first.updated) == "2026-11-18T10:00:00+01:00"
    assert (first.language, first.tags, first.image) == ("es", ("puerto", "pesca"), "https://faro.example/1.jpg")
    assert (second.title, second.published) == ("Tres barcos", Day("2026-11-18"))
    assert not first.inline


@pytest.mark.parametrize(
    "body",
    [
        gzip.compress(NEWS.encode()),
        NEWS.encode("utf-16"),
        NEWS.replace("&amp;", "&").encode(),
        NEWS.replace("a=1", "a=1").replace(' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"', "").encode(),
        NEWS.replace("<loc>https://faro.example/dos</loc>", "<loc>\n <![CDATA[https://faro.example/dos]]>\n</loc>").encode(),
        NEWS.replace("</urlset>", "").encode(),
        NEWS.replace("<?xml", "\n<br>Warning<?xml").encode(),
        NEWS.replace("<urlset", '<!DOCTYPE x [<!ENTITY a "b">]><urlset').encode(),
        NEWS.replace("Mañana", "Ma\x00\x0bñana").encode(),
    ],
)
def test_damaged_and_packed_ones_say_the_same(body: bytes) -> None:
    found = read(body).pages
    assert [(entry.url, entry.title) for entry in found] == [
        ("https://faro.example/uno?a=1&b=2", "Mañana abre la lonja"), ("https://faro.example/dos", "Tres barcos"),
    ]  # fmt: skip


def test_an_index_names_sitemaps_and_when_they_changed() -> None:
    body = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>/a.xml.gz</loc><lastmod>2026-11-18</lastmod>
    </sitemap><sitemap><loc>https://other.example/b.xml</loc></sitemap><sitemap><loc>https://m.faro.example/c.xml</loc></sitemap></sitemapindex>"""
    assert read(body) == SitemapRead(
        (), (sitemap.Map("https://faro.example/a.xml.gz", Day("2026-11-18")), sitemap.Map("https://m.faro.example/c.xml"))
    )


def test_robots_and_plain_lists_do_as_well() -> None:
    assert read("User-agent: *\nDisallow: /x\nSitemap: https://faro.example/n.xml\n").maps == (sitemap.Map("https://faro.example/n.xml"),)
    listed = read("https://faro.example/2026/11/18/uno\nhttps://faro.example/acerca\n").pages
    assert [entry.published for entry in listed] == [Day("2026-11-18"), None]


def test_another_sites_addresses_are_not_taken() -> None:
    body = "<urlset>" + "".join(
        f"<url><loc>{url}</loc></url>"
        for url in ("https://evil.example/1", "https://notfaro.example/1", "javascript:alert(1)", "https://example/1", "https://faro.example/1")
    )
    found = read(body + "</urlset>")
    assert ([entry.url for entry in found.pages], found.foreign) == (["https://faro.example/1"], 3)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "empty"), ("<html><body>x</body></html>", "a web page"), ("<rss><channel/></rss>", 'kind = "feed"'),
        ("hola", "not a sitemap"), (b"\x89PNG\r\n\x1a\n\0\0\0\0\0\0\0\0", "binary"), (b"\x1f\x8b\x08\x00nothing", "cannot be unpacked"),
    ],
)  # fmt: skip
def test_what_is_no_sitemap_is_named(body: str | bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        read(body)
    assert "\n" not in str(caught.value)
    assert "faro.example" in str(caught.value)


def test_a_bomb_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 10_000)
    with pytest.raises(ReadError, match="more than 10,000 bytes"):
        read(gzip.compress(b" " * 1_000_000))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(("<urlset>", "<url>", "<loc>", "https://faro.example/1", "</loc>", "</url>", "<![CDATA[", "&", "<lastmod>", "2026", "<!--"))))
def test_nothing_makes_it_stumble(pieces: list[str]) -> None:
    try:
        found = read("<urlset>" + "".join(pieces)).pages
    except DragomanError:
        found = ()
    assert all(entry.url.startswith("https://faro.example/") for entry in found)
