"""Each paper's pages hold the story whole, in that paper's conventions, and the noise its system adds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import html

from dragoman.demo.manuscripts import Manuscript, Paper, papers_folder, passages, read_paper, read_papers
from dragoman.demo.printing import Sheet, address, print_paper

PAPERS = {paper.key: paper for paper in read_papers(papers_folder(), 2)}
SHEETS = {
    key: {sheet.path: sheet for sheet in print_paper(paper, papers_folder() / key)} for key, paper in PAPERS.items()
}
STORIES = [
    pytest.param(paper, story, SHEETS[key][story.path], id=f"{key}-{story.slug}")
    for key, paper in PAPERS.items()
    for story in paper.manuscripts
]


def tree(sheet: Sheet) -> html.HtmlElement:
    return html.fromstring(sheet.body.decode(sheet.media.partition("charset=")[2]))


def flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def words(story: Manuscript) -> Iterator[str]:
    yield from (
        story.title,
        story.standfirst,
        story.caption,
        story.credit,
        story.correction,
        *story.authors,
        *story.tags,
    )
    for passage in passages(story.body):
        yield from (passage.caption, passage.credit)
        if passage.html:
            yield from (piece for piece in html.fragment_fromstring(passage.html, create_parent=True).itertext())


@pytest.mark.parametrize(("paper", "story", "sheet"), STORIES)
def test_a_page_shows_every_word_of_its_story(paper: Paper, story: Manuscript, sheet: Sheet) -> None:
    shown = flat(tree(sheet).text_content())
    assert [text for text in words(story) if flat(text) not in shown] == []


@pytest.mark.parametrize(("paper", "story", "sheet"), STORIES)
def test_a_page_shows_every_picture_and_film_once_with_its_alt(paper: Paper, story: Manuscript, sheet: Sheet) -> None:
    page = tree(sheet)
    alts = [str(image.get("alt")) for image in page.iter("img") if image.getparent().tag != "noscript"]
    figures = [passage.alt for passage in passages(story.body) if passage.kind == "figure"]
    assert alts == ([story.alt] if story.picture else []) + figures
    for passage in passages(story.body):
        if passage.kind == "video":
            assert f'"{passage.address}"'.encode() in sheet.body.replace(b"&#x2f;", b"/")


def el_faro_data(sheet: Sheet) -> dict[str, object]:
    script = tree(sheet).xpath("//script[@type='application/ld+json']")[0]
    article: dict[str, object] = json.loads(script.text)["@graph"][1]
    return article


def test_el_faro_describes_a_story_in_json_ld() -> None:
    sheet = SHEETS["el-faro"]["comarcas/hospital-vallehondo-consultas.html"]
    article = el_faro_data(sheet)
    assert article["@type"] == "NewsArticle"
    assert article["author"] == [{"@type": "Person", "name": "Clara Montaner"}]
    assert article["datePublished"] == "2026-11-09T13:20:00+01:00"
    assert article["dateModified"] == "2026-11-10T11:05:00+01:00"
    assert "Corrección: Una versión anterior" in flat(tree(sheet).text_content())


def test_el_faro_leaks_its_markers_and_loses_its_subject() -> None:
    sheet = SHEETS["el-faro"]["economia/exportaciones-de-almar-superan-8400-millones.html"]
    page = tree(sheet)
    shown = page.text_content()
    assert all(
        marker in shown for marker in ("[ad_1]", "[ad_2]", "[gallery ids=", "[caption id=", "[/caption]", "{{related}}")
    )
    assert page.xpath("string(//h1)") == "Superan los 8.400 millones de dólares"
    assert page.xpath("string(//meta[@property='og:title']/@content)").startswith("Las exportaciones de Almar")


@pytest.mark.parametrize(
    ("key", "path", "noise"),
    [
        (
            "el-faro",
            "//div[@class='cookies'] | //ul[@class='compartir'] | //aside | //div[@class='publi'] | //noscript",
            7,
        ),
        ("courier", "//div[@class='read-more'] | //div[@class='signup'] | //div[@class='card']", 6),
        ("kabar-selat", "//p[starts-with(., 'Baca juga:')] | //b[.='Komentar (0)']", 3),
    ],
)
def test_every_page_carries_its_systems_noise(key: str, path: str, noise: int) -> None:
    for story in PAPERS[key].manuscripts:
        assert len(tree(SHEETS[key][story.path]).xpath(path)) >= noise, story.slug


def test_the_courier_has_open_graph_only_and_names_each_language() -> None:
    for story in PAPERS["courier"].manuscripts:
        page = tree(SHEETS["courier"][story.path])
        assert page.get("lang") == story.language
        assert page.xpath("//meta[@property='article:published_time']/@content") == [story.published.isoformat()]
        assert page.xpath("//meta[@property='article:author']/@content") == list(story.authors)
        assert page.xpath("//meta[@property='article:tag']/@content") == list(story.tags)
        assert page.xpath("//script | //article | //figure | //time") == []


def test_kabar_selat_says_nothing_to_machines_but_its_charset() -> None:
    for story in PAPERS["kabar-selat"].manuscripts:
        sheet = SHEETS["kabar-selat"][story.path]
        page = tree(sheet)
        assert len(page.xpath("//meta")) == 1
        assert page.xpath("//@class | //script | //time | //figure") == []
        assert b"charset=windows-1252" in sheet.body
        with pytest.raises(UnicodeDecodeError):
            sheet.body.decode("utf-8")


def test_kabar_selat_writes_its_date_and_byline_in_words() -> None:
    shown = tree(SHEETS["kabar-selat"]["daerah/feri-pulau-sembilu-dua-kali.html"]).text_content()
    assert "Kabar Selat - Rabu, 04/11/2026 09:10 WIB" in shown
    assert "Oleh: Bagas Prayitno" in shown


@pytest.mark.parametrize("key", PAPERS)
def test_a_front_page_links_every_story_at_its_canonical_address(key: str) -> None:
    links = set(tree(SHEETS[key][""]).xpath("//a/@href"))
    assert {address(PAPERS[key], story) for story in PAPERS[key].manuscripts} <= links


STORY = """+++
title = '{title}'
standfirst = '"Five" < six & seven'
authors = ["A. O'Dell"]
published = 2026-11-0{day}T09:00:00+01:00
section = "News"
tags = ["<i>tag</i>"]
genre = "news"
language = "en"
picture = "faro"
alt = 'A "lamp"'
caption = "Light & dark"
credit = "</figcaption>"
+++

One. <script>alert(1)</script>

Two.

Three.

Four.

Five.

Six.

Seven.
"""


@pytest.mark.parametrize("key", PAPERS)
def test_a_paper_of_two_stories_prints_their_letters_and_not_their_markup(tmp_path: Path, key: str) -> None:
    folder = tmp_path / key
    (folder / "stories").mkdir(parents=True)
    (folder / "paper.toml").write_text(
        f'name = "Two & Two"\nlanguage = "{PAPERS[key].language}"\nsections = ["News"]\n'
    )
    for day, title in enumerate(("</script><b>bold</b>", "Plain"), 1):
        (folder / "stories" / f"story-{day}.md").write_text(STORY.format(title=title, day=day))
    paper = read_paper(folder)
    sheets = {sheet.path: sheet for sheet in print_paper(paper, papers_folder() / key)}
    page = tree(sheets["news/story-1.html"])
    shown = page.text_content()
    letters = (
        "</script><b>bold</b>",
        '"Five" < six & seven',
        "<i>tag</i>",
        "</figcaption>",
        "<script>alert(1)</script>",
    )
    assert [text for text in letters if text not in shown] == []
    assert page.xpath("//h1 | //h2")[0].text == "</script><b>bold</b>"
    assert page.xpath("//img/@alt")[-1] == 'A "lamp"'
    assert "alert(1)" not in "".join(page.xpath("//script/text()"))
    assert set(sheets) == {"", "news/story-1.html", "news/story-2.html"}
