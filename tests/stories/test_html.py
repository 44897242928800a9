from __future__ import annotations

import pytest

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Embed, Figure, Heading, List, Mark, Paragraph, Quotation, Table, Video
from dragoman.model.when import Day
from dragoman.stories.page.html import read_html

SOURCE = Source("gaceta", {"es": "La Gaceta"}, "https://gaceta.example/", "es", "feed", "https://gaceta.example/feed")
URL = "https://gaceta.example/puerto/el-puerto-abre-un-muelle.html"
LONG = "El puerto abrió este lunes un muelle nuevo que atenderá a los barcos de la línea del sur durante todo el año. "


def read(body: str, head: str = "", url: str = URL) -> Copy:
    page = f'<html lang="es"><head>{head}</head><body>{body}</body></html>'
    return read_html(page.encode(), SOURCE, Entry(url, url), "text/html; charset=utf-8", url)


def article(inside: str, head: str = "") -> Copy:
    return read(
        f"<article><h1>El puerto abre un muelle</h1><p>{LONG}</p>{inside}<p>Segundo: {LONG}</p></article>", head
    )


def test_blocks_of_every_kind() -> None:
    copy = article(
        """<h2>Las cuentas</h2><ul><li>Uno <b>fuerte</b></li><li>Dos</li></ul>
        <blockquote><p>«Es un gran día»</p><cite>— Inés Valdomar</cite></blockquote>
        <table><tr><th>Año</th><th>Barcos</th></tr><tr><td>2026</td><td>8,4</td></tr></table>
        <figure><img data-src="/a.jpg" src="data:image/gif;base64,R0" alt="Un muelle"><figcaption>El muelle. Foto: Nuria Cabal</figcaption></figure>
        <iframe src="https://www.youtube.com/embed/abc" title="El muelle"></iframe>
        <blockquote class="twitter-tweet"><a href="https://twitter.com/x/status/1">x</a></blockquote>"""
    )
    kinds = [type(block) for block in copy.body]
    assert kinds == [Paragraph, Heading, List, Quotation, Table, Figure, Video, Embed, Paragraph]
    _, _, listed, quoted, table, figure, *_ = copy.body
    assert isinstance(listed, List)
    assert listed.items[0].marks == (Mark(4, 10, "strong"),)
    assert isinstance(quoted, Quotation)
    assert (quoted.text.text, quoted.cite.text) == ("«Es un gran día»", "Inés Valdomar")
    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [["Año", "Barcos"], ["2026", "8,4"]]
    assert isinstance(figure, Figure)
    assert (figure.src, figure.alt) == ("https://gaceta.example/a.jpg", "Un muelle")
    assert (figure.caption.text, figure.credit) == ("El muelle.", "Nuria Cabal")


@pytest.mark.parametrize(
    "furniture",
    [
        '<div class="share-bar"><a href="/f">Facebook</a> Compartir</div>',
        '<div class="related-posts"><p>Otra noticia muy larga que no es de esta historia.</p></div>',
        "<p>Lea también: <a href='/otra'>El alcalde dimite por sorpresa</a></p>",
        "<p>Baca juga: <a href='/x'>Harga kopi naik</a></p>",
        "<p><a href='/otra'>El alcalde dimite por sorpresa tras la votación</a></p>",
        "<p>Comentarios (0)</p>",
        "<p>Publicidad</p>",
        "<aside><p>Recuadro de otra cosa, con su texto.</p></aside>",
        '<div id="cookie-banner"><p>Usamos cookies para mejorar su experiencia.</p></div>',
        "<script>var texto = 'no';</script><style>p{}</style>",
        '<div style="display: none">Texto oculto que nadie ve</div>',
        "<ul><li><a href='/1'>Una noticia</a></li><li><a href='/2'>Otra noticia</a></li></ul>",
        "<!-- comentario -->[ad_2]",
        '<ins class="adsbygoogle">Anuncio</ins>',
        "<h2>Te puede interesar</h2>",
        '<iframe src="https://ad.doubleclick.net/x"></iframe>',
    ],
)
def test_furniture_does_not_enter(furniture: str) -> None:
    assert article(furniture).body == article("").body


def test_links_are_absolute_and_keep_their_words() -> None:
    copy = article(
        '<p>Según los <a href="/datos">datos</a> , el <a href="javascript:x()">puerto</a> crece un 8,4 % cada año.</p>'
    )
    block = copy.body[1]
    assert isinstance(block, Paragraph)
    assert block.text.text == "Según los datos, el puerto crece un 8,4 % cada año."
    assert block.text.marks == (Mark(10, 15, "link", {"href": "https://gaceta.example/datos"}),)


def test_a_lead_picture_leaves_the_body_and_a_headline_is_no_alt() -> None:
    page = (
        '<article><h1>El puerto abre un muelle</h1><figure><img src="/p.jpg" alt="El puerto abre un muelle"></figure>'
    )
    copy = read(page + f"<p>{LONG}</p><p>{LONG}{LONG}</p></article>")
    assert copy.lead_image is not None
    assert (copy.lead_image.src, copy.lead_image.alt) == ("https://gaceta.example/p.jpg", "")
    assert not any(isinstance(block, Figure) for block in copy.body)


@pytest.mark.parametrize(
    ("shown", "og", "title", "notes"),
    [
        (
            "Abre un muelle",
            "El puerto abre un muelle | La Gaceta",
            "El puerto abre un muelle",
            ("title-shorter-than-og:Abre un muelle",),
        ),
        ("El puerto abre un muelle", "Puerto: El puerto abre un muelle", "El puerto abre un muelle", ()),
        ("El puerto abre un muelle", "El puerto abre un muelle - La Gaceta", "El puerto abre un muelle", ()),
        ("Abre un muelle", "", "Abre un muelle", ("title-shorter-than-address:el puerto",)),
        ("La Gaceta", "El puerto abre un muelle", "El puerto abre un muelle", ()),
    ],
)
def test_titles(shown: str, og: str, title: str, notes: tuple[str, ...]) -> None:
    head = f'<meta property="og:title" content="{og}">' if og else ""
    copy = read(f"<article><h1>{shown}</h1><p>{LONG}</p><p>{LONG}{LONG}</p></article>", head)
    assert (copy.title, copy.notes) == (title, notes)


def test_a_bare_date_stays_a_day() -> None:
    head = '<meta property="article:published_time" content="2026-11-18">'
    assert article("", head).published == Day("2026-11-18")


def test_a_correction_note_is_no_body() -> None:
    head = '<meta property="article:published_time" content="2026-11-18T10:00:00+01:00">'
    copy = article("<p><em>Corrección:</em> el coste es de 2,3 millones.</p>", head)
    assert [note.note.text for note in copy.corrections] == ["el coste es de 2,3 millones."]
    assert len(copy.body) == 2


def test_subscriber_pages_say_so() -> None:
    data = '{"@type":"NewsArticle","headline":"El puerto abre un muelle","isAccessibleForFree":"False"}'
    assert article("", f'<script type="application/ld+json">{data}</script>').access == "subscriber"


def test_damaged_json_ld_is_read_or_left() -> None:
    data = '{"@type":"NewsArticle","headline":"El puerto abre un muelle","author":{"name":"Ana Ruiz"},}'
    assert article("", f'<script type="application/ld+json">{data}</script>').authors == ("Ana Ruiz",)
    assert article("", '<script type="application/ld+json">{"@type": </script>').title == "El puerto abre un muelle"


def test_the_source_line_goes() -> None:
    for line in ("Fuente: La Gaceta18/11/2026", "La Gaceta La Gaceta", "Fuente: gaceta.example"):
        copy = read(
            f"<article><h1>El puerto abre un muelle</h1><p>{LONG}</p><p>{LONG}{LONG}</p><p>{line}</p></article>"
        )
        assert len(copy.body) == 2, line


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "empty"),
        (b"   \n ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "binary"),
        (b"%PDF-1.7\n", "binary"),
        (b"<html><body><ul><li><a href='/'>Inicio</a></li></ul></body></html>", "no story"),
        (b"<p>a" * 4_000_000, "characters"),
        (b"just words", "no story"),
    ],
)
def test_pages_without_a_story_are_refused_in_one_line(body: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        read_html(body, SOURCE, Entry(URL, URL), "text/html", URL)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "noise",
    [
        "<div>" * 100_000,
        "<b>" * 50_000,
        "<table><tr><td>" * 3_000,
        "</div>" * 50_000,
        "<p " + "a=1 " * 50_000 + ">",
        "&#x110000;&#0;&bogus;&lol9;" * 1000,
        "<script>" + "<p>x" * 1000,
        "<ul>" + "<li>x" * 20_000,
        "<div class='byline date photo'>" * 1_500 + "<p>texto <b>x</b></p>" * 3_000,
    ],
)
def test_hostile_pages_end(noise: str) -> None:
    try:
        copy = read(f"<article><h1>El puerto abre un muelle</h1><p>{LONG}</p><p>{LONG}{LONG}</p></article>{noise}")
    except ReadError:
        return
    assert copy.title == "El puerto abre un muelle"


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    page = f"{bomb}<html><body><article><h1>El puerto abre</h1><p>{LONG} &b; &x;</p><p>{LONG}{LONG}</p></article></body></html>"
    copy = read_html(page.encode(), SOURCE, Entry(URL, URL), "", URL)
    text = str(copy.body)
    assert "aaaa" not in text
    assert "root:" not in text


def test_a_wrong_charset_is_seen_through() -> None:
    page = (
        f"<html><body><article><h1>El puerto abre</h1><p>{LONG}</p><p>Mañana: {LONG}{LONG}</p></article></body></html>"
    )
    copy = read_html(page.encode("cp1252"), SOURCE, Entry(URL, URL), "text/html; charset=utf-8", URL)
    assert "Mañana" in str(copy.body)
    assert "charset-mislabelled:utf-8" in copy.notes


@pytest.mark.parametrize(
    ("lang", "entry", "means"),
    [("es-MX", "", "es"), ("en-UK", "es", "es"), ("", "es", "es"), ("nonsense!", "", "es"), ("de", "", "de")],
)
def test_the_language_is_what_page_feed_and_source_agree_on(lang: str, entry: str, means: str) -> None:
    page = f'<html lang="{lang}"><body><article><h1>El puerto abre</h1><p>{LONG}</p><p>{LONG}{LONG}</p></article></body></html>'
    assert read_html(page.encode(), SOURCE, Entry(URL, URL, language=entry), "", URL).language == means


def test_a_file_without_source_or_declaration_is_guessed() -> None:
    page = f"<article><h1>El puerto abre</h1><p>{LONG}</p><p>{LONG}{LONG}</p></article>"
    nobody = Source("", {}, "", "", "folder", "")
    assert read_html(page.encode(), nobody, Entry("a.html", ""), "", "").language == "es"


def test_what_a_feed_carries_is_read_under_the_feeds_title() -> None:
    page = f"<p>{LONG}</p><p>Segundo: {LONG}</p>"
    copy = read_html(
        page.encode(),
        SOURCE,
        Entry("1", "", title="El puerto abre", html=page, inline=True),
        "text/html; charset=utf-8",
        "",
    )
    assert (copy.title, len(copy.body)) == ("El puerto abre", 2)


def test_a_kicker_inside_the_headline_is_not_the_headline() -> None:
    data = '{"@type":"NewsArticle","headline":"El puerto abre un muelle"}'
    head = f'<script type="application/ld+json">{data}</script>'
    page = f"<article><h1><span>Economía</span> El puerto abre un muelle</h1><p>{LONG}</p><p>{LONG}{LONG}</p></article>"
    copy = read(page, head)
    assert copy.title == "El puerto abre un muelle"
    assert len(copy.body) == 2


def test_text_below_the_deepest_element_is_kept_as_text() -> None:
    copy = article(
        "<p>"
        + "<font>" * 500
        + "Esto también se lee, aunque nadie sepa cuántas veces se abrió."
        + "</font>" * 500
        + "</p>"
    )
    assert "Esto también se lee" in str(copy.body)
