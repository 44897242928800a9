from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.copy import Entry
from dragoman.model.source import Source
from dragoman.model.when import iso
from dragoman.stories.clean import cleaned_text
from dragoman.stories.feed.feeds import read_feed
from dragoman.stories.feed.feedtexts import address, bare, is_sound, letters, line

SOURCE = Source("faro", {"es": "El Faro"}, "https://faro.example/", "es", "feed", "https://faro.example/feed.xml")
TEXT = "La lonja abre de nuevo tras las obras, dijo la cofradía en su nota. " * 24
STORY = "".join(f"<p>{TEXT[at : at + 400]}</p>" for at in range(0, len(TEXT) - 400, 400)) + "<p>El acto será el lunes.</p>"


def entries(items: str, head: str = "") -> tuple[Entry, ...]:
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
    body = f'<rss version="2.0" {spaces} {head}><channel><title>El Faro</title>{items}</channel></rss>'
    return read_feed(body.encode(), {}, SOURCE).entries


def atom(items: str) -> tuple[Entry, ...]:
    body = f'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>El Faro</title>{items}</feed>'
    return read_feed(body.encode(), {}, SOURCE).entries


# -- whole stories and excerpts --


def full(html: str, tag: str = "content:encoded", title: str = "La lonja") -> Entry:
    return entries(f"<item><title>{title}</title><link>https://faro.example/1</link><{tag}><![CDATA[{html}]]></{tag}></item>")[0]


@pytest.mark.parametrize("tag", ["content:encoded", "description"])
def test_a_whole_story_is_used_as_it_is(tag: str) -> None:
    entry = full(STORY, tag)
    assert entry.inline
    assert STORY in entry.html
    assert "<title>La lonja</title>" in entry.html


def test_a_footer_that_names_the_story_again_is_no_part_of_it() -> None:
    footer = '<p>The post <a href="https://faro.example/1">La lonja</a> appeared first on <a href="https://faro.example">El Faro</a>.</p>'
    entry = full(STORY + footer)
    assert entry.inline
    assert "appeared first" not in entry.html


@pytest.mark.parametrize(
    "end",
    [
        "…", "...", " […]", " [...]", "[&#8230;]", "(…)", "</p><p>Read more", "</p><p><a href='https://faro.example/1'>Leer más</a></p>", "</p><p>Baca selengkapnya",
        "</p><p>Lire la suite »", "</p><p>続きを読む", "</p><p>阅读全文", "</p><p>اقرأ المزيد", "</p><p>Читать далее →", "</p><p><a href='http://www.faro.example/1?utm_source=rss'>Ver completo</a></p>",
        "</p><p><a href='https://faro.example/1#more'>(más)</a>",
    ],
)  # fmt: skip
def test_an_excerpt_is_no_story_however_long(end: str) -> None:
    entry = full(f"{STORY.removesuffix('</p>')}{end}")
    assert not entry.inline
    assert entry.html == ""
    assert entry.summary


def test_a_link_to_another_page_at_the_end_is_part_of_a_story() -> None:
    assert full(STORY + '<p>Vea también <a href="https://faro.example/2">la otra nota</a>.</p>').inline


@pytest.mark.parametrize("html", ["<p>Una nota corta.</p>", "La lonja abre.", "<p></p>" * 2000, "<a b='" + "x" * 5000 + "'>corto</a>."])
def test_little_text_is_no_story(html: str) -> None:
    assert not full(html).inline


def test_languages_written_densely_need_fewer_letters() -> None:
    assert full("<p>" + "市長は港が月曜日に開くと述べた。" * 40 + "</p>").inline
    assert not full("<p>" + "市長は港が月曜日に開くと述べた。" * 8 + "</p>").inline


def test_what_has_no_address_has_only_its_text() -> None:
    entry = entries("<item><title>Aviso</title><description>Mañana no hay periódico</description></item>")[0]
    assert entry.inline
    assert "Mañana no hay periódico" in entry.html


# -- identity --


def test_a_guid_is_an_address_unless_it_says_it_is_none() -> None:
    found = entries(
        "<item><title>A</title><guid>https://faro.example/a</guid></item><item><title>B</title><guid isPermaLink='false'>https://faro.example/b</guid></item>"
        "<item><title>C</title><guid>c-1</guid></item>"
    )
    assert [(entry.guid, entry.url) for entry in found] == [
        ("https://faro.example/a", "https://faro.example/a"), ("https://faro.example/b", ""), ("c-1", ""),
    ]  # fmt: skip


def test_a_guid_that_several_addresses_share_names_none_of_them() -> None:
    found = entries("".join(f"<item><title>{n}</title><link>/{n}</link><guid isPermaLink='false'>same</guid></item>" for n in "ab"))
    assert [entry.guid for entry in found] == ["https://faro.example/a", "https://faro.example/b"]


def test_an_address_that_several_headlines_share_names_none_of_them() -> None:
    found = entries("".join(f"<item><title>{n}</title><link>https://faro.example/</link></item>" for n in "ab"))
    assert len({entry.guid for entry in found}) == 2


def test_of_what_is_listed_twice_the_newer_counts() -> None:
    item = "<item><title>{}</title><link>/a</link><guid isPermaLink='false'>g</guid><pubDate>Wed, 18 Nov 2026 {}:30:00 GMT</pubDate></item>"
    assert [entry.title for entry in entries(item.format("vieja", "09") + item.format("nueva", "10") + item.format("más vieja", "08"))] == ["nueva"]


def test_the_distributor_is_left_out_and_a_base_heeded() -> None:
    found = entries(
        "<item><title>A</title><link>https://ads.example/r/1</link><feedburner:origLink>https://faro.example/1</feedburner:origLink></item>"
        "<item xml:base='https://otro.example/x/'><title>B</title><link>n/2</link></item>"
    )
    assert [entry.url for entry in found] == ["https://faro.example/1", "https://otro.example/x/n/2"]


# -- tombstones --

ALIVE = "<entry><id>tag:1</id><title>Uno</title><link href='/1'/><updated>2026-11-18T{}:00:00Z</updated></entry>"
STONE = '<at:deleted-entry ref="tag:1" when="2026-11-18T10:00:00Z"/>'


def test_a_tombstone_withdraws_a_story() -> None:
    (found,) = atom(STONE)
    assert (found.guid, found.withdrawn) == ("tag:1", True)
    assert found.updated is not None
    assert iso(found.updated) == "2026-11-18T10:00:00+00:00"


def test_a_story_that_came_back_after_its_tombstone_lives() -> None:
    assert [entry.withdrawn for entry in atom(ALIVE.format("11") + STONE)] == [False]
    assert [entry.withdrawn for entry in atom(ALIVE.format("09") + STONE)] == [True]


# -- Atom --


def test_atoms_kinds_of_text_and_links() -> None:
    (found,) = atom("""<entry><id>tag:1</id><title type="html">Pan &amp;amp; &lt;b&gt;vino&lt;/b&gt;</title>
    <link rel="self" href="https://faro.example/self"/><link rel="alternate" type="application/json" href="/1.json"/>
    <link rel="alternate" type="text/html" href="/1"/><link rel="enclosure" type="image/jpeg" href="/1.jpg"/>
    <author><name>Ana Ruiz</name><email>a@faro.example</email></author><category term="p" label="Puerto"/>
    <summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Una <em>nota</em> &lt;breve&gt;</div></summary></entry>""")
    assert (found.title, found.url, found.image) == ("Pan & vino", "https://faro.example/1", "https://faro.example/1.jpg")
    assert (found.authors, found.tags) == (("Ana Ruiz",), ("Puerto",))
    assert found.summary.startswith("Una nota")


# -- letters and lines --


@pytest.mark.parametrize(
    ("text", "means"),
    [("MaÃ±ana", "Mañana"), ("Itâ€™s", "It’s"), ("\x93Hola\x94", "“Hola”"), ("CORAÇÃO", "CORAÇÃO"), ("«ALEMÃ»", "«ALEMÃ»"), ("Ð”Ð°", "Да"), ("你好", "你好"),
     ("Mañana dijo Ã±", "Mañana dijo Ã±")],
)  # fmt: skip
def test_scrambled_letters_are_put_right_and_right_ones_left(text: str, means: str) -> None:
    assert letters(text) == means


@given(st.text(max_size=60))
def test_a_line_is_the_same_by_the_short_way(text: str) -> None:
    assert line(text, True) == cleaned_text(bare(text).strip() if any(sign in text for sign in ("<", "&", "]]>")) else text)


@given(st.text(max_size=60))
def test_what_is_sound_as_a_whole_needs_no_putting_right(text: str) -> None:
    data = text.encode("utf-8", "ignore")
    if is_sound(data):
        assert letters(data.decode()) == data.decode()


@given(st.text(max_size=80))
def test_an_address_is_one_of_the_web_or_none(said: str) -> None:
    found = address(said, "https://faro.example/")
    assert found == "" or found.startswith(("http://", "https://"))
