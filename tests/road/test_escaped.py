"""Invariant 8: whatever a story holds, its pages hold only our own markup, and its words as words."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from .conftest import Room, needs_apertium
from .crawl import Sheet, fold
from .folders import settle
from .hostile import answering, bytes_of

pytestmark = needs_apertium

TITLE = """El "puerto" & <script>alert(1)</script> 'abre' &lt;b&gt; hoy"""
EVIL = """<img src=x onerror=alert(2)>"><svg onload=alert(3)></title></style></script> {{ 7*7 }} {% raw %}"""

MARKDOWN = f"""+++
title = {json.dumps(TITLE)}
standfirst = {json.dumps("Una frase con comillas «raras» " + EVIL)}
authors = ["Ana <b>Rius</b>", "\\u202eIvan \\u2066Rios"]
published = 2026-11-18T09:00:00+01:00
section = "Actualidad"
tags = ["puerto", "<script>"]
agency = "<i>Agencia</i>"
language = "es"
+++

El puerto <script>alert(4)</script> abre hoy. {EVIL}

Lea [el informe](javascript:alert(5)), [la nota](data:text/html,<script>alert(6)</script>), [la guía](vbscript:x), [el
plano](https://plano.example/?a="onmouseover="alert(7)&b=<c>) y [la carta](java\tscript:alert(8)).

Un texto que da la vuelta \u202egnort si dlrow\u202c y otro que no vuelve \u202egnort. Otra frase sigue aquí.

<iframe src="https://mal.example/"></iframe>

<p onclick="alert(9)" style="position:fixed">Una línea con <a href="https://bien.example/" onclick="alert(10)">un enlace</a>.</p>

| Uno | <b onclick=alert(11)>Dos</b> |
| --- | --- |
| 5 < 6 | &quot;siete&quot; |
"""

HTML = """<!doctype html><html lang="es"><head><title>La noche &amp; el día &lt;script&gt;</title>
<base href="https://mal.example/"><meta http-equiv="refresh" content="0;url=https://mal.example/">
<meta property="article:published_time" content="2026-11-19T10:00:00+01:00">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"La noche & el día </script><script>alert(12)</script>"}</script>
</head><body><article><h1>La noche &amp; el día &lt;script&gt;alert(13)&lt;/script&gt;</h1>
<p>La noche cayó sobre el puerto y los barcos encendieron sus luces. &lt;img src=x onerror=alert(14)&gt; Nadie habló.</p>
<p>El día llegó con <a href="JaVaScRiPt:alert(15)">una nota</a> y con <a href="//mal.example/x" onfocus="alert(16)" autofocus>otra</a>.
El alcalde pidió calma a los vecinos durante la mañana.</p>
<p>Los vecinos respondieron con <object data="x.swf"></object><embed src="x"><form action="https://mal.example"><input name="q"></form>
una carta de dos páginas que <math><mi xlink:href="javascript:alert(17)">x</mi></math> todos firmaron.</p>
<figure><img src="https://mesa.example/x.jpg" alt='"><script>alert(18)</script>'><figcaption>Pie &lt;b&gt;</figcaption></figure>
</article></body></html>"""

OURS = {
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "div", "p", "time", "nav", "ul", "li", "main",
    "article", "span", "h1", "h2", "h3", "h4", "footer", "section", "aside", "ol", "table", "thead", "tbody", "tr", "th", "td",
    "caption", "strong", "em", "code", "figure", "figcaption", "blockquote", "img", "hr", "dl", "dt", "dd",
}  # fmt: skip
ATTRIBUTES = {
    "lang", "dir", "charset", "name", "content", "rel", "href", "hreflang", "type", "property", "class", "id", "tabindex",
    "aria-label", "aria-labelledby", "aria-current", "datetime", "role", "scope", "src", "srcset", "sizes", "width", "height",
    "alt", "loading", "decoding", "fetchpriority", "translate", "media",
}  # fmt: skip


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Room:
    picture = io.BytesIO()
    Image.new("RGB", (900, 600), "navy").save(picture, "JPEG")
    with answering() as hosts:
        hosts.answers["mesa.example/x.jpg"] = bytes_of(picture.getvalue(), "image/jpeg")
        stands = f'[net.hosts]\n"mesa.example" = "127.0.0.1:{hosts.port}"\n'
        made = settle(tmp_path_factory.mktemp("hostile"), hosts=stands)
        folder: Path = made.folder / "mesa"
        (folder / "puerto.md").write_text(MARKDOWN, encoding="utf-8")
        (folder / "noche.html").write_text(HTML, encoding="utf-8")
        report = made.run()
    assert (report.counts["stories"], report.counts["pictures"]) == (2, 1)
    made.export()
    return made


@pytest.fixture(scope="module")
def sheets(room: Room) -> dict[str, Sheet]:
    return {name: Sheet(f"/{name}", body) for name, body in room.files().items() if name.endswith(".html")}


def test_both_stories_are_published_for_the_test_to_mean_anything(sheets: dict[str, Sheet]) -> None:
    articles = [name for name in sheets if re.match(r"es/2026/11/\w{10}-", name)]
    assert len(articles) == 2
    assert any(name.startswith("ca/2026") for name in sheets)


def test_pages_hold_only_our_own_markup(sheets: dict[str, Sheet]) -> None:
    for name, sheet in sheets.items():
        assert sheet.errors == [], name
        nodes = [node for node in sheet.root.iter() if isinstance(node.tag, str)]
        assert {node.tag for node in nodes} <= OURS, name
        assert {str(key) for node in nodes for key in node.attrib} <= ATTRIBUTES, name
        assert sheet.root.xpath("//comment()") == [], name
        scripts = sheet.root.xpath("//script")
        assert all(script.get("type") == "application/ld+json" for script in scripts), name
        assert len(scripts) == (
            1 if "/2026/" in name and "section" not in name and sheet.root.find("body").get("class") == "article" else 0
        )
        for script in scripts:
            assert json.loads(script.text)["@type"] == "NewsArticle"


def test_links_lead_only_where_readers_may_go(sheets: dict[str, Sheet]) -> None:
    for name, sheet in sheets.items():
        for link in sheet.links:
            assert re.match(r"https?://|/(?!/)|#|mailto:", link), (name, link)
            assert not re.search(r"[\s<>\"]", link), (name, link)


def test_directions_end_where_they_began(sheets: dict[str, Sheet]) -> None:
    """An override in one text must not turn what stands after it, in any text or attribute."""
    for name, sheet in sheets.items():
        for said in sheet.strings:
            depth = {"embedding": 0, "isolate": 0}
            for char in said.words:
                depth["embedding"] += (char in "\u202a\u202b\u202d\u202e") - (char == "\u202c")
                depth["isolate"] += (char in "\u2066\u2067\u2068") - (char == "\u2069")
                assert min(depth.values()) >= 0, (name, said)
            assert set(depth.values()) == {0}, (name, said)


def test_words_stay_words(sheets: dict[str, Sheet]) -> None:
    """What is text in the source is the same text on the page, whatever it looks like."""
    titles = {
        fold("".join(sheet.root.find(".//h1").itertext()))
        for name, sheet in sheets.items()
        if name.startswith("es/2026")
    }
    assert "La noche & el día <script>alert(13)</script>" in titles
    assert any(title.startswith('El "puerto" &') and title.endswith("hoy") for title in titles), titles


def test_feeds_and_sitemaps_are_xml_with_the_same_words(room: Room) -> None:
    told: list[str] = []
    for name, body in room.files().items():
        if name.endswith(".xml"):
            root = etree.fromstring(body)
            told += [str(node.text) for node in root.iter("title")]
            assert root.xpath("//*[local-name()='script' or local-name()='svg' or local-name()='img']") == [], name
    assert "La noche & el día <script>alert(13)</script>" in told
