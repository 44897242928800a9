"""Which page answers which path: all that are listed do, no link leads nowhere, and nothing unpublished is reachable."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

import html5lib
import msgspec
import pytest

from dragoman import pages
from dragoman.errors import RenderError
from dragoman.pages import forme
from tests.pages.shelf import AT, BODY, FakeShelf, figure, live, newsroom, shelf

ROOM = newsroom()


def get(path, on=None, room=ROOM, **more):
    return pages.page(path, on if on is not None else shelf(), room, AT, **more)


def tree(page):
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page.body.decode())


def every(on=None, room=ROOM):
    on = on if on is not None else shelf()
    return {path: get(path, on, room) for path in pages.paths(on, room, AT)}


def test_every_listed_path_answers_and_every_page_says_what_it_was_made_from():
    on = shelf()
    for path, page in every(on).items():
        assert page.status == int(match[1]) if (match := re.search(r"/(404|410)\.html$", path)) else page.status == 200, path
        assert page.path == path
        assert any(key.startswith("newsroom/") for key in page.inputs)
        assert len(page.etag) == 32


def test_no_link_leads_nowhere():
    site = every()
    for path, page in site.items():
        if page.media_type.startswith("text/html"):
            for link in (one for one in tree(page).iter() if one.tag in ("a", "link")):
                target = link.get("href")
                if target.startswith("/") and not target.startswith("/media/"):
                    assert unquote(target) in site, (path, target)


def test_every_alternate_returns():
    site = every()
    told = {}
    for path, page in site.items():
        if page.media_type.startswith("text/html"):
            links = [one for one in tree(page).iter("link") if one.get("hreflang") and one.get("hreflang") != "x-default"]
            told[path] = {unquote(urlsplit(one.get("href")).path) for one in links}
    for path, others in told.items():
        for other in others:
            assert path in told[other], (path, other)
            assert told[other] == others


def test_pages_are_valid_html_without_scripts_or_inline_style():
    for path, page in every().items():
        if page.media_type.startswith("text/html"):
            parsed = tree(page)
            assert [one for one in parsed.iter() if one.get("style") or any(name.startswith("on") for name in one.attrib)] == [], path
            assert {one.get("type") for one in parsed.iter("script")} <= {"application/ld+json"}
            assert len(list(parsed.iter("h1"))) == 1, path


def test_any_spelling_of_an_article_leads_to_the_right_one():
    right = "/es/2026/11/aaaaaaaaa2-una-grua-nueva/"
    assert get(right).status == 200
    for wrong in ("/es/2026/11/aaaaaaaaa2/", "/es/2020/01/aaaaaaaaa2-otra/", "/es/2026/11/aaaaaaaaa2-una-grua-nueva"):
        page = get(wrong)
        assert (page.status, page.location, page.body) == (301, right, b""), wrong


def test_a_merged_story_leads_to_the_one_it_became():
    page = get("/es/2026/11/zzzzzzzzz9-otro/")
    assert (page.status, page.location) == (301, "/es/2026/11/aaaaaaaaa1-el-puerto-crece-8-400-toneladas/")
    circle = FakeShelf([], merged={"aaaaaaaaa1": "aaaaaaaaa2", "aaaaaaaaa2": "aaaaaaaaa1"})
    assert get("/es/2026/11/aaaaaaaaa1-x/", circle).status == 404


def test_a_withdrawn_story_is_gone_and_nowhere_else():
    page = get("/es/2026/11/aaaaaaaaa8-una-retirada/")
    assert page.status == 410
    assert "Este artículo se ha retirado" in page.body.decode()
    assert [path for path, one in every().items() if b"Una retirada" in one.body or b"aaaaaaaaa8" in one.body] == []


def test_a_right_that_has_ended_is_gone_and_tells_when_it_will():
    on = shelf([live("eeeeeeeee1", title="Cedido", expires="2026-11-20"), live("eeeeeeeee2", title="Cedido aún", expires="2026-11-21")])
    assert get("/es/2026/11/eeeeeeeee1-cedido/", on).status == 410
    page = get("/es/2026/11/eeeeeeeee2-cedido-aun/", on)
    assert (page.status, page.valid_until) == (200, 1795302000)  # 2026-11-22 00:00 in Madrid


@pytest.mark.parametrize(
    "path",
    [
        "/fr/", "/xx/", "/es/section/people/", "/es/section/none/", "/en/section/heritage/", "/es/author/nobody/", "/en/topic/port/",
        "/es/source/none/", "/en/video/", "/es/section/news/2026/10/", "/es/section/news/2026/13/", "/fr/feed.xml",
        "/en/section/heritage/feed.xml", "/fr/404.html", "/sitemap-fr-2026-11.xml", "/sitemap-es-2026-13.xml", "/sitemap-ca-2026-11.xml",
        "/style-0000.css", "/es/2026/11/nothing123-x/", "/ca/2026/11/aaaaaaaaa2-una-grua-nueva/", "/es/../", "/es/\x00/", "//es/",
        "/es/" + "x" * 10_000 + "/", "es/", "/es/section/video/", "/es/ZZ/", "/sitemap-es-2026-11-2.xml",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(path):
    page = get(path)
    assert page.status == 404
    assert b"<h1>" in page.body


def test_not_found_speaks_the_language_of_the_path():
    assert "Aquesta pàgina no existeix" in get("/ca/zzz/").body.decode()
    assert "Esta página no existe" in get("/zz/zzz/").body.decode()
    assert get("/ca/zzz/").body == get("/ca/404.html").body


def test_a_language_with_nothing_live_is_nowhere():
    room = newsroom(languages=("es", "ca", "en", "fr"))
    assert get("/fr/", room=room).status == 404
    assert not [path for path, page in every(room=room).items() if b'hreflang="fr"' in page.body]


def test_a_language_whose_interface_is_not_written_is_not_built():
    on = shelf([live("fffffffff1", "ar", "الميناء ينمو", source_language="es")])
    assert get("/ar/", on).status == 404
    assert not [path for path in pages.paths(on, ROOM, AT) if path.startswith("/ar/")]


def test_an_empty_newsroom_still_has_a_first_page():
    page = get("/", FakeShelf([]))
    assert page.status == 200
    assert "Todavía no se ha publicado nada." in page.body.decode()
    assert tree(page).find(".//footer//ul") is None
    assert get("/es/", FakeShelf([])).status == 404
    assert "/robots.txt" in set(pages.paths(FakeShelf([]), ROOM, AT))


def test_counting_once_gives_the_same_pages():
    on = shelf()
    now = pages.standing(on)
    assert {path: get(path, on, now=now) for path in pages.paths(on, ROOM, AT, now=now)} == every(on)


def test_one_story_alone_makes_a_front_page():
    on = FakeShelf([live("aaaaaaaaa1")])
    page = get("/es/", on)
    assert page.status == 200
    assert page.body.count(b"El puerto crece") == 1


def test_sponsored_stories_never_lead():
    page = tree(get("/es/"))
    assert page.find(".//div[@class='lead']//h2/a").text == "El puerto crece: 8.400 toneladas"
    assert "Contenido patrocinado" in "".join(page.itertext())


def test_a_band_opens_with_a_picture_and_repeats_nothing_of_the_top():
    extra = [live(f"h00000000{day}", title=f"Taller {day}", section="heritage", day=day, image=figure() if day < 5 else None) for day in range(3, 8)]
    page = tree(get("/es/", shelf(extra)))
    bands = {"".join(band.find(".//h2").itertext()): [link.text for link in band.findall(".//h3/a")] for band in page.findall(".//section") if "band" in band.get("class")}
    assert bands["Patrimonio"] == ["Taller 4", "Taller 7", "Taller 6", "Taller 5"]
    top = {link.text for link in page.findall(".//div[@class='top']//h2/a")}
    assert len(top) >= 3
    assert not top & {title for titles in bands.values() for title in titles}


def test_two_spellings_of_an_author_share_a_page():
    on = shelf([live("fffffffff1", title="Otra", authors=("Ana Gomez",))])
    page = get("/es/author/ana-gomez/", on).body.decode()
    assert "Otra" in page
    assert "El taller de los hermanos Gil" in page


def test_hostile_text_stays_text():
    evil = '"><script>alert(1)</script>\'</title></style><!--{{ 7*7 }}'
    kept = live("aaaaaaaaa1", title=evil, standfirst=evil, authors=(evil,), url="javascript:alert(1)", body=BODY, image=figure(evil), genre="opinion")
    text = msgspec.structs.replace(kept.edition.text, agency=evil)
    on = FakeShelf([msgspec.structs.replace(kept, edition=msgspec.structs.replace(kept.edition, text=text))])
    room = newsroom(name={"es": evil}, tagline={"es": evil}, accent=evil, contact="javascript:alert(1)@x", about={"es": evil})
    for path, page in every(on, room).items():
        body = page.body.decode()
        assert "<script>alert" not in body, path
        assert "</title></style>" not in body, path
        assert "javascript:" not in body.split("application/ld+json")[0] or "href=\"javascript" not in body
        if page.media_type.startswith("text/html"):
            links = [one.get("href") for one in tree(page).iter("a")]
            assert [link for link in links if link.startswith("javascript")] == []


def test_a_failing_template_is_named_with_its_line():
    shipped = forme.shipped()
    broken = forme.lock_up({"front.html": "<p>\n{{ nothing.there }}\n</p>"}, shipped.catalogues, "")
    with pytest.raises(RenderError, match=r"templates/front\.html, line 2"):
        get("/es/", printing=broken)
