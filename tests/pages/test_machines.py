"""What machines read: feeds, sitemaps, robots."""

from __future__ import annotations

from lxml import etree

from dragoman import pages
from tests.pages.shelf import AT, FakeShelf, live, newsroom, shelf

ROOM = newsroom()
XHTML = "{http://www.w3.org/1999/xhtml}link"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def read(path, on=None):
    page = pages.page(path, on if on is not None else shelf(), ROOM, AT)
    assert page.status == 200, path
    return etree.fromstring(page.body)


def test_a_feed_tells_how_its_stories_were_translated():
    items = read("/ca/feed.xml").findall(".//item")
    assert [item.findtext("title") for item in items] == ["El port creix: 8.400 tones", "El far torna a lluir"]
    assert "Traducció automàtica, no revisada." in items[0].findtext("description")
    assert items[0].findtext("pubDate") == "Fri, 20 Nov 2026 09:30:00 GMT"
    assert items[0].find("guid").get("isPermaLink") == "false"


def test_a_feed_names_genre_and_section():
    opinion = next(item for item in read("/es/feed.xml").iter("item") if item.findtext("title") == "Un tren cada hora")
    assert [one.text for one in opinion.iter("category")] == ["Opinión", "Actualidad"]


def test_a_sections_feed_holds_only_its_stories():
    assert [item.findtext("title") for item in read("/es/section/heritage/feed.xml").iter("item")] == ["El faro vuelve a lucir", "La feria de octubre"]


def test_sitemaps_list_what_may_be_indexed_with_its_languages():
    places = read("/sitemap-es-2026-11.xml").findall(f"{MAP}url")
    by_path = {place.findtext(f"{MAP}loc").split("example")[1]: place for place in places}
    assert "/es/2026/11/aaaaaaaaa8-una-retirada/" not in by_path
    bridge = by_path["/es/2026/11/bbbbbbbbb1-un-puente-reabre/"]
    assert [one.get("hreflang") for one in bridge.findall(XHTML)] == ["es", "en"]
    port = by_path["/es/2026/11/aaaaaaaaa1-el-puerto-crece-8-400-toneladas/"]
    assert [one.get("hreflang") for one in port.findall(XHTML)] == ["es", "ca"]
    assert not [path for path in by_path if path.startswith("/ca/")]  # they ask not to be indexed


def test_a_full_month_is_split():
    on = FakeShelf([live(f"a{number:09}", title=f"N {number}", hour=number % 24) for number in range(1001)])
    index = [one.text for one in read("/sitemap.xml", on).iter(f"{MAP}loc")]
    assert index == ["https://tresorillas.example/sitemap-es-2026-11.xml", "https://tresorillas.example/sitemap-es-2026-11-2.xml"]
    sizes = [len(read(one.removeprefix("https://tresorillas.example"), on)) for one in index]
    assert sizes == [1000, 1]


def test_months_follow_the_newsrooms_zone():
    on = FakeShelf([live("aaaaaaaaa1", month=10, day=31, hour=23)])  # 00:30 on 1 November in Madrid
    listed = set(pages.paths(on, ROOM, AT))
    assert "/es/section/business/2026/11/" in listed
    assert "/es/section/business/2026/10/" not in listed


def test_robots_name_the_sitemap():
    page = pages.page("/robots.txt", shelf(), ROOM, AT)
    assert page.body.decode().endswith("Sitemap: https://tresorillas.example/sitemap.xml\n")


def test_the_stylesheet_carries_the_newsrooms_colour_and_changes_its_address_with_it():
    on = shelf()
    one, other = (next(pages.paths(on, newsroom(accent=accent), AT)) for accent in ("#8a1c2b", "#004488"))
    assert one != other
    assert pages.page(other, on, newsroom(accent="#004488"), AT).body.startswith(b":root{--accent:#004488}")
    assert pages.page(one, on, newsroom(accent="red;}body{display:none"), AT).body.startswith(b":root{--accent:#8a1c2b}")


def test_the_icon_is_the_newsrooms_initial_on_its_colour():
    room = newsroom(name={"es": "& Cía."}, accent="#004488")
    drawn = etree.fromstring(pages.page("/icon.svg", shelf(), room, AT).body)
    assert drawn.findtext("{*}text") == "&"
    assert drawn.find("{*}rect").get("fill") == "#004488"
    assert "/icon.svg" in set(pages.paths(shelf(), room, AT))
