"""Feeds damaged in the ways they are damaged in the wild: each must come out full, and right to the letter."""

from __future__ import annotations

import gzip
import json
import os
import re
import tarfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.errors import DragomanError
from dragoman.model.copy import Entry
from dragoman.model.source import Source
from dragoman.model.when import Instant, iso
from dragoman.stories.feed import feeds
from dragoman.stories.feed.feeds import read_feed, well_formed
from dragoman.stories.feed.feedtexts import bare

SOURCE = Source("faro", {"es": "El Faro"}, "https://faro.example/", "es", "feed", "https://faro.example/feed.xml")

WHOLE = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>El Faro</title><link>https://faro.example/</link><language>es</language>
<item><title>Mañana abre la lonja</title><link>https://faro.example/1?a=1&amp;b=2</link><guid isPermaLink="false">f-1</guid>
<pubDate>Wed, 18 Nov 2026 09:30:00 +0100</pubDate><dc:creator>Ana Ruiz</dc:creator><category>Puerto</category>
<description>La cofradía &amp; el puerto</description><media:content url="https://faro.example/1.jpg" medium="image"/></item>
<item><title>El año del «sí»</title><link>https://faro.example/2</link><guid isPermaLink="false">f-2</guid>
<pubDate>Wed, 18 Nov 2026 10:30:00 +0100</pubDate><dc:creator>Luis Pérez</dc:creator><category>Política</category>
<description>Qué pasó</description><media:content url="https://faro.example/2.jpg" medium="image"/></item>
<item><title>Tres barcos</title><link>https://faro.example/3</link><guid isPermaLink="false">f-3</guid>
<pubDate>Wed, 18 Nov 2026 11:30:00 +0100</pubDate><dc:creator>Eva Sanz</dc:creator><category>Mar</category>
<description>Salieron al alba</description><media:content url="https://faro.example/3.jpg" medium="image"/></item>
</channel></rss>
"""

SAID = (
    ("f-1", "Mañana abre la lonja", "https://faro.example/1?a=1&b=2", "2026-11-18T09:30:00+01:00", ("Ana Ruiz",),
     ("Puerto",), "La cofradía & el puerto", "https://faro.example/1.jpg"),
    ("f-2", "El año del «sí»", "https://faro.example/2", "2026-11-18T10:30:00+01:00", ("Luis Pérez",),
     ("Política",), "Qué pasó", "https://faro.example/2.jpg"),
    ("f-3", "Tres barcos", "https://faro.example/3", "2026-11-18T11:30:00+01:00", ("Eva Sanz",),
     ("Mar",), "Salieron al alba", "https://faro.example/3.jpg"),
)  # fmt: skip


def swapped(old: str, new: str, count: int = -1) -> Callable[[str], bytes]:
    def damage(text: str) -> bytes:
        assert old in text
        return text.replace(old, new, count).encode()

    return damage


def subbed(pattern: str, new: str, count: int = 0) -> Callable[[str], bytes]:
    def damage(text: str) -> bytes:
        out, found = re.subn(pattern, new, text, count=count)
        assert found
        return out.encode()

    return damage


def chunked(text: str) -> bytes:
    data = text.encode()
    parts = [data[at : at + 300] for at in range(0, len(data), 300)]
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


DAMAGE: dict[str, Callable[[str], bytes]] = {
    "none": lambda text: text.encode(),
    "bare ampersand in a text": swapped("La cofradía &amp; el", "La cofradía & el"),
    "bare ampersand in an address": swapped("a=1&amp;b=2", "a=1&b=2"),
    "a bad byte": lambda text: text.encode().replace("Qué".encode(), b"Qu\xe9"),
    "many bad bytes": lambda text: text.encode().replace("é".encode(), b"\xe9").replace("í".encode(), b"\xed"),
    "all of it in Latin-1 under a wrong label": lambda text: text.encode("cp1252"),
    "UTF-8 labelled Latin-1": swapped('encoding="UTF-8"', 'encoding="ISO-8859-1"'),
    "UTF-8 labelled UTF-16": swapped('encoding="UTF-8"', 'encoding="utf-16"'),
    "an unknown label": swapped('encoding="UTF-8"', 'encoding="x-nothing"'),
    "UTF-8 encoded twice": lambda text: text.encode().decode("latin-1").encode(),
    "undeclared prefixes": subbed(r' xmlns:\w+="[^"]*"', ""),
    "undeclared entities": swapped("año", "a&ntilde;o"),
    "entities without semicolons": swapped("El año", "El a&ntilde;o&nbsp"),
    "a document type": swapped("<rss", '<!DOCTYPE rss [<!ENTITY x "y"> <!-- ]> -->]><rss'),
    "an external document type": swapped("<rss", '<!DOCTYPE rss PUBLIC "-//N//DTD" "http://faro.example/rss.dtd"><rss'),
    "warnings before it": lambda text: b"<br />\n<b>Warning</b>: include(a.php) in <b>/x.php</b> on line <b>3</b><br />\n" + text.encode(),
    "blank lines before it": lambda text: b"\n\n  \t" + text.encode(),
    "HTTP headers before it": lambda text: b"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n" + text.encode(),
    "a mark of byte order": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "two marks of byte order": lambda text: b"\xef\xbb\xbf\xef\xbb\xbf" + text.encode(),
    "a mark that became letters": lambda text: ("ï»¿" + text).encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without a mark": lambda text: text.encode("utf-16-le"),
    "UTF-16, the other end first": lambda text: text.encode("utf-16-be"),
    "UTF-32": lambda text: text.encode("utf-32"),
    "control characters": swapped("lonja", "lon\x0bja\x00"),
    "control characters as references": swapped("lonja", "lon&#11;&#x1F;&#0;ja"),
    "packed": lambda text: gzip.compress(text.encode()),
    "packed, with zlib": lambda text: zlib.compress(text.encode()),
    "packed twice": lambda text: gzip.compress(gzip.compress(text.encode())),
    "chunk sizes left in": chunked,
    "unclosed titles": subbed(r"lonja</title>", "lonja"),
    "unclosed links": subbed(r"(/2)</link>", r"\1"),
    "unclosed items": subbed("</item>", ""),
    "unclosed texts": subbed(r"pasó</description>", "pasó"),
    "no end at all": swapped("</channel></rss>", ""),
    "the channel's end missing": swapped("</channel>", ""),
    "another case at the end": subbed(r"</(title|item|link)>", lambda match: f"</{match.group(1).upper()}>"),  # type: ignore[arg-type]
    "another case throughout": subbed(r"<(/?)(title|item|pubDate|guid|channel|rss)\b", lambda m: f"<{m[1]}{m[2].upper()}"),  # type: ignore[arg-type]
    "overlapping ends": subbed(r"</dc:creator><category>Mar</category>", "</category><category>Mar</dc:creator></category>"),
    "character data within character data": swapped("<description>Qué pasó</description>", "<description><![CDATA[Qué <![CDATA[pasó]]> ]]></description>"),
    "character data never closed": swapped("<title>El año del «sí»</title>", "<title><![CDATA[El año del «sí»</title>"),
    "character data escaped": swapped("Qué pasó", "&lt;![CDATA[Qué pasó]]&gt;"),
    "character data in small letters": swapped("Qué pasó", "<![cdata[Qué pasó]]>"),
    "markup escaped twice": swapped("Qué pasó", "&amp;lt;p&amp;gt;Qué &amp;lt;b&amp;gt;pasó&amp;lt;/b&amp;gt;&amp;lt;/p&amp;gt;"),
    "markup not escaped": swapped("Qué pasó", "<p>Qué<br>pasó <img src=x.png></p>"),
    "markup not escaped, unclosed": swapped("Qué pasó", "<p>Qué <b>pasó"),
    "attributes twice": swapped('medium="image"', 'medium="image" medium="image"'),
    "attributes without marks": swapped('medium="image"', "medium=image"),
    "attributes without a value": swapped('medium="image"', 'medium="image" hidden'),
    "attributes never closed": swapped('medium="image"/>', 'medium="image/>'),
    "attributes with a bracket": swapped('medium="image"', 'medium="image" title="a < b"'),
    "attributes in curly marks": swapped('medium="image"', "medium=“image”"),
    "a comment in a text": swapped("Tres barcos", "Tres <!-- sic -->barcos"),
    "a comment that never ends": swapped("Qué pasó", "Qué <!-- pasó"),
    "a stray end": swapped("<title>Tres", "</b></p></div><title>Tres"),
    "a stray end of character data": swapped("Qué pasó", "Qué pasó]]>"),
    "no root": subbed(r"</?(?:rss|channel)[^>]*>", ""),
    "a channel alone": subbed(r"</?rss[^>]*>", ""),
    "the feed twice": lambda text: (text + text).encode(),
    "scripts after the end": lambda text: text.encode() + b"<!-- cached --><script>if (a < b && c) {}</script></body></html>",
    "within a web page": lambda text: ("<html><body><pre>" + text.partition("?>")[2] + "</pre></body></html>").encode(),
    "escaped as a whole": lambda text: ("<html><body><pre>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>").encode(),
    "as a JSON text": lambda text: json.dumps(text).encode(),
    "a program in it": swapped("<item>", "<?php echo 1 > 2; ?><item>"),
    "a namespace of its own": swapped("<rss ", '<rss xmlns="urn:faro" '),
    "no declaration": subbed(r"<\?xml[^>]*\?>\n", ""),
    "a declaration further down": lambda text: (text.partition("?>")[2].replace("<channel>", '<?xml version="1.0"?><channel>')).encode(),
    "a faulty declaration": swapped('<?xml version="1.0" encoding="UTF-8"?>', "<?xml version=1.0 encoding=>"),
    "version 1.1": swapped('version="1.0"', 'version="1.1"'),
    "blanks in addresses": swapped("https://faro.example/2<", "\n  https://faro.example/2\n <"),
    "addresses in character data": swapped("<link>https://faro.example/2</link>", "<link><![CDATA[ https://faro.example/2 ]]></link>"),
    "addresses escaped twice": swapped("a=1&amp;b=2", "a=1&amp;amp;b=2"),
    "relative addresses": swapped("<link>https://faro.example/2", "<link>/2"),
    "no scheme": swapped("<link>https://faro.example/2", "<link>//faro.example/2"),
    "links as Atom writes them": swapped("<link>https://faro.example/2</link>", '<link href="https://faro.example/2"/>'),
    "blanks in tags": subbed(r"<title>(T|E)", r"< title >\1"),
    "empty elements first": swapped("<item><title>", "<item><title/><description></description><title>"),
    "carriage returns": lambda text: text.replace("\n", "\r").encode(),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_a_damaged_feed_comes_out_full_and_right(name: str) -> None:
    found = read_feed(DAMAGE[name](WHOLE), {"content-type": "text/html"}, SOURCE)
    said = tuple(
        (entry.guid, entry.title, entry.url, iso(entry.published) if entry.published else "", entry.authors, entry.tags, entry.summary, entry.image)
        for entry in found.entries
    )
    assert said == SAID


ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="es" xml:base="https://faro.example/"><title>El Faro</title><link href="https://faro.example/"/>
<link rel="self" href="/feed.xml"/><updated>2026-11-18T12:00:00Z</updated>
<entry><title type="html">Mañana &amp;amp; hoy</title><link rel="alternate" href="/1?a=1&amp;b=2"/><id>tag:1</id><published>2026-11-18T09:30:00+01:00</published>
<author><name>Ana Ruiz</name></author><category term="Puerto"/><summary type="html">&lt;p&gt;La cofradía&lt;/p&gt;</summary></entry>
<entry><title>El año</title><link href="/2"/><id>tag:2</id><published>2026-11-18T10:30:00+01:00</published>
<author><name>Luis Pérez</name></author><category term="Mar"/><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Qué <b>pasó</b></p></div>
</summary></entry></feed>"""

ATOM_DAMAGE: dict[str, Callable[[str], bytes]] = {
    "none": lambda text: text.encode(),
    "bare ampersand": swapped("&amp;b=2", "&b=2"),
    "unclosed title": swapped("año</title>", "año"),
    "unclosed author": swapped("Luis Pérez</name></author>", "Luis Pérez"),
    "unclosed name": swapped("Luis Pérez</name>", "Luis Pérez"),
    "unclosed link": swapped('<link href="/2"/>', '<link href="/2">'),
    "unclosed category": swapped('<category term="Mar"/>', '<category term="Mar">'),
    "unclosed markup": swapped("</b></p></div>", ""),
    "unclosed entries": swapped("</entry>", ""),
    "no end": swapped("</feed>", ""),
    "no namespace": swapped(' xmlns="http://www.w3.org/2005/Atom"', ""),
    "another namespace": swapped("http://www.w3.org/2005/Atom", "urn:faro"),
    "an undeclared prefix": subbed(r"<(/?)(feed|entry|title|link|id|published|author|name|category|summary)\b", r"<\1atom:\2"),
    "capital letters": subbed(r"<(/?)(?:entry)\b", r"<\1Entry"),
    "within RSS": lambda text: text.replace("<feed ", "<rss><channel><feed ").replace("</feed>", "</feed></channel></rss>").encode(),
    "a quotation mark missing": swapped('href="/2"/>', 'href="/2/>'),
    "the other one missing": swapped('href="/2"', 'href=/2"'),
    "breaks in a tag": swapped('<link href="/2"/>', '<link\n\thref =\n "/2"\n/>'),
    "brackets in a value": swapped('term="Mar"', 'term="Mar" scheme="a<b>c"'),
    "entities of HTML": swapped("El año", "El&nbsp;a&ntilde;o"),
    "markup escaped twice": swapped("&lt;p&gt;La cofradía&lt;/p&gt;", "&amp;lt;p&amp;gt;La cofradía&amp;lt;/p&amp;gt;"),
}


@pytest.mark.parametrize("name", ATOM_DAMAGE)
def test_a_damaged_atom_feed_comes_out_full_and_right(name: str) -> None:
    found = read_feed(ATOM_DAMAGE[name](ATOM), {}, SOURCE).entries
    said = [(entry.guid, entry.title, entry.url, entry.published, entry.authors, entry.tags, entry.summary) for entry in found]
    assert said == [
        ("tag:1", "Mañana & hoy", "https://faro.example/1?a=1&b=2", Instant(1794990600, 60), ("Ana Ruiz",), ("Puerto",), "La cofradía"),
        ("tag:2", "El año", "https://faro.example/2", Instant(1794994200, 60), ("Luis Pérez",), ("Mar",), "Qué pasó"),
    ]


def test_letters_written_as_two_halves_are_one() -> None:
    body = WHOLE.replace("Tres barcos", "Tres 🚢 barcos").encode()
    for halves in (b"\xed\xa0\xbd\xed\xba\xa2", b"&#55357;&#56994;", b"&#xD83D;&#xDEA2;"):
        found = read_feed(body.replace("🚢".encode(), halves), {}, SOURCE)
        assert found.entries[2].title == "Tres 🚢 barcos"


@pytest.mark.parametrize(
    ("language", "charset", "title"),
    [("ru", "cp1251", "Завтра откроют порт"), ("el", "cp1253", "Ανοίγει αύριο το λιμάνι"), ("ja", "euc-jp", "港は月曜日に開く"), ("ja", "cp932", "港は月曜日に開く"),
     ("zh", "gb18030", "港口周一开放"), ("ko", "cp949", "항구가 월요일에 열린다"), ("pl", "cp1250", "Jutro otwarcie łowiska"), ("ar", "cp1256", "يفتح الميناء غدا"), ("th", "cp874", "ท่าเรือเปิดวันจันทร์")],
)  # fmt: skip
def test_a_charset_without_a_label_is_known_by_the_language(language: str, charset: str, title: str) -> None:
    body = WHOLE.replace("Mañana abre la lonja", "@").encode("ascii", "ignore").replace(b"@", title.encode(charset))
    source = Source("p", {language: "P"}, "https://faro.example/", language, "feed", "https://faro.example/feed.xml")
    assert read_feed(body, {}, source).entries[0].title == title


JSON_FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "El Faro", "language": "es", "items": [
    {"id": "1", "url": "https://faro.example/1", "title": "Mañana, [hoy]", "tags": ["Mar"], "date_published": "2026-11-18T09:30:00+01:00"},
    {"id": 2, "external_url": "/2", "title": "Dos", "author": {"name": "Ana Ruiz"}},
]}  # fmt: skip


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text.encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: gzip.compress(text.encode()),
        lambda text: text.replace("}]", "},]").replace("]}", "],}").encode(),
        lambda text: text.replace("Dos", "\n Dos \t").encode(),
        lambda text: f"callback({text});".encode(),
        lambda text: f")]}}',\n{text}".encode(),
        lambda text: text[:-1].rstrip("]").encode(),
        lambda text: text.encode("utf-16"),
        lambda text: json.dumps(json.loads(text)["items"]).encode(),
    ],
)
def test_a_damaged_json_feed_comes_out_full_and_right(damage: Callable[[str], bytes]) -> None:
    found = read_feed(damage(json.dumps(JSON_FEED, ensure_ascii=False)), {}, SOURCE).entries
    assert [(entry.guid, entry.url, entry.title, entry.authors, entry.tags) for entry in found] == [
        ("1", "https://faro.example/1", "Mañana, [hoy]", (), ("Mar",)), ("2", "https://faro.example/2", "Dos", ("Ana Ruiz",), ()),
    ]  # fmt: skip


# -- the fast path says what the slow one says --

SHARED = Path(os.environ.get("DRAGOMAN_DATA", Path(__file__).resolve().parents[3] / "shared" / "data"))
SUITE = SHARED / "extract-feedparser-tests" / "tests-data.tar.xz"


def told(entry: Entry) -> tuple[object, ...]:
    """What must agree: everything but the very letters of markup, which may be written in several ways."""
    digest_only = re.fullmatch(r"[0-9a-f]{40}", entry.guid)
    return (
        "" if digest_only else entry.guid, entry.url, entry.title, entry.summary, entry.language, entry.published,
        entry.updated, entry.authors, entry.tags, entry.image, entry.inline, "".join(bare(entry.html).split()),
    )  # fmt: skip


def both(text: str) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    root = well_formed(text)
    assert root is not None
    fast = [told(entry) for entry in feeds._read(root, SOURCE)[1]]
    try:
        return fast, [told(entry) for entry in feeds.mended_feed(text, SOURCE).entries]
    except DragomanError:
        return fast, []


def suite() -> Iterator[tuple[str, bytes]]:
    with tarfile.open(SUITE) as packed:
        for member in packed:
            found = packed.extractfile(member) if member.name.endswith(".xml") else None
            if found is not None:
                yield member.name, found.read()


@pytest.mark.skipif(not SUITE.exists(), reason="feedparser's own test feeds are not here")
def test_both_paths_agree_on_every_feed_of_feedparsers_suite() -> None:
    apart, compared = [], 0
    for name, body in suite():
        try:
            text = feeds._told(body, "", SOURCE)[0]
        except DragomanError:
            continue
        if well_formed(text) is None or "<svg" in text or "<math" in text:  # vocabularies with titles of their own
            continue
        fast, slow = both(text)
        compared += 1
        apart += [name] if fast != slow else []
    assert compared > 1500
    assert apart == []


WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), max_size=30)
TEXTS = st.one_of(
    WORDS.map(escape),
    WORDS.filter(lambda text: "]]>" not in text).map(lambda text: f"<![CDATA[{text}]]>"),
    WORDS.map(lambda text: escape(f"<p>{escape(text)}</p>")),
    WORDS.map(lambda text: f"<b>{escape(text)}</b>"),
)
NAMES = ("title", "link", "guid", "id", "pubDate", "updated", "published", "description", "summary", "content", "author",
         "category", "dc:creator", "dc:date", "content:encoded", "media:content", "slash:comments", "comments", "rights")  # fmt: skip
ELEMENTS = st.tuples(st.sampled_from(NAMES), TEXTS).map(lambda said: f"<{said[0]}>{said[1]}</{said[0]}>")
ITEMS = st.tuples(st.sampled_from(("item", "entry")), st.lists(ELEMENTS, max_size=6)).map(
    lambda said: f"<{said[0]}>{''.join(said[1])}</{said[0]}>"
)
OPENING = (
    '<rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" '
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:slash="urn:slash"><channel>'
)


@settings(max_examples=300, deadline=None)
@given(st.lists(ITEMS, max_size=4))
def test_both_paths_agree_on_made_up_feeds(items: list[str]) -> None:
    fast, slow = both(f"{OPENING}{''.join(items)}</channel></rss>")
    assert fast == slow


# -- hostile feeds --

PIECES = st.sampled_from(
    ("<item>", "</item>", "<title>", "</title>", "<![CDATA[", "]]>", "<!--", "-->", "&", "&amp;", "<", ">", "<a b='", '"', "<?", "?>", "</",
     "<link/>", "<rss>", "</rss>", "<description>", "<media:group>", "<author>", "<name>", "x", "<!DOCTYPE", "[", "&#xD800;", "\udcff", "<source>", "\0")
)  # fmt: skip


def outcome(body: bytes) -> list[str]:
    """The guids found, or the error's one line."""
    try:
        return [entry.guid for entry in read_feed(body, {}, SOURCE).entries]
    except DragomanError as error:
        return ["" if "\n" in str(error) else str(error)]


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=60))
def test_nothing_makes_it_stumble(pieces: list[str]) -> None:
    body = ("<rss>" + "".join(pieces)).encode("utf-8", "surrogateescape")
    assert all(guid for guid in outcome(body))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_bytes_of_any_kind(body: bytes) -> None:
    assert all(guid for guid in outcome(body))


@pytest.mark.parametrize("cut", range(len(WHOLE.encode()) // 2, len(WHOLE.encode()), 37))
def test_a_feed_cut_short_keeps_its_whole_entries(cut: int) -> None:
    found = read_feed(WHOLE.encode()[:cut], {}, SOURCE)
    assert [entry.guid for entry in found.entries] == ["f-1", "f-2", "f-3"][: WHOLE.encode()[:cut].count(b"</item>")]
