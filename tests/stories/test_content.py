"""Invented pages of many makes and languages: what of each is the story, and what is none of it."""

from __future__ import annotations

import json

import pytest

from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Heading, List, Paragraph, Quotation, Table
from dragoman.stories.page.boilerplate import Named, heads_away, is_furniture_line, leads_away, named
from dragoman.stories.page.html import read_html

URL = "https://courier.example/2026/bridge-reopens"
SOURCE = Source("courier", {"en": "The Courier"}, "https://courier.example/", "en", "feed", URL)
TITLE = "Old bridge reopens after two years"
TEXTS = (
    "The old bridge over the Marl reopened on Monday after two years of works that closed the town's shortest way to market.",
    "Engineers replaced forty of its beams and found, under the third arch, a stone that carries the year 1613.",
    "Traders on the north bank said that they had lost a third of their customers while the crossing was closed.",
    "The council will count vehicles until spring and then decide whether lorries may use the bridge again.",
)


def read(inside: str, head: str = "") -> Copy:
    page = f"<html lang='en'><head><title>{TITLE}</title>{head}</head><body>{inside}</body></html>"
    return read_html(page.encode(), SOURCE, Entry(URL, URL), "text/html; charset=utf-8", URL)


def texts(copy: Copy) -> list[str]:
    return [block.text.text for block in copy.body if isinstance(block, Paragraph)]


def paragraphs(names: str = "") -> list[str]:
    return [f"<p{names}>{text}</p>" for text in TEXTS]


def story(between: str = "", after: str = "", before: str = "") -> Copy:
    first, second, *rest = paragraphs()
    body = f"{before}{first}{second}{between}{''.join(rest)}{after}"
    return read(f"<main><article><h1>{TITLE}</h1><div class='text'>{body}</div></article></main>")


WHOLE = list(TEXTS)


@pytest.mark.parametrize(
    "box",
    [
        "<div class='c-teaser'><h3><a href='/x'>Mayor resigns</a></h3><p>He gave no reason for leaving so soon.</p></div>",
        "<section><h4>Ferry prices rise</h4><img src='/f.jpg'><p>From May a crossing costs two crowns more.</p></section>",
        "<article><a href='/y'>Ferry prices rise</a><p>From May a crossing costs two crowns more.</p></article>",
        "<div><a href='/1'>Mayor resigns</a> <a href='/2'>Ferry prices rise</a> and more</div>",
        "<div class='embed-consent'><p>This content is loaded from another site once you agree to its terms.</p></div>",
        "<div class='label'>Article</div>",
        "<noscript><p>Please switch scripts on to read this newspaper as it was meant to be.</p></noscript>",
        "<div class='author-bio'><p>Ida Vance has covered roads and rivers for this paper since 2009.</p></div>",
        "<figure><figcaption>The third arch, seen from the mill</figcaption></figure>",
    ],
)
def test_a_branch_that_is_no_story_goes_whole(box: str) -> None:
    assert texts(story(between=box)) == WHOLE


@pytest.mark.parametrize(
    "foot",
    [
        "<h3>Read more</h3><ul><li>Mayor resigns</li><li>Ferry prices rise</li></ul>",
        "<div><p>Ida Vance is a reporter who has covered roads and rivers since 2009.</p></div>",
        "<div class='comments'><p>I crossed it this morning and the view is as good as it ever was, well done to all.</p></div>",
        "<p>© 2026 The Courier. All rights reserved.</p>",
        "<p>This article was first published in our evening edition.</p>",
        "<p><a href='/app'>Download our app</a> and have the news with you.</p>",
    ],
)
def test_what_follows_the_last_paragraph_goes(foot: str) -> None:
    assert texts(story(after=foot)) == WHOLE


def test_the_lines_under_the_headline_are_no_body() -> None:
    above = "<div><span>Roads</span></div><div>By Ida Vance</div><div>Monday 23 November 2026, 9.14</div>"
    assert texts(story(before=above)) == WHOLE


def test_comments_longer_than_the_story_are_not_the_story() -> None:
    talk = "".join(f"<div class='c'><p>Reader {n} writes at length of bridges, tolls and the price of eels.</p></div>" for n in range(40))
    body = "".join(paragraphs())
    assert texts(read(f"<main><h1>{TITLE}</h1><div>{body}</div><div id='comments'>{talk}</div></main>")) == WHOLE


def test_a_body_cut_in_parts_is_read_whole() -> None:
    parts = "<div class='ad'>Advertisement</div>".join(f"<div class='part'>{text}</div>" for text in paragraphs())
    assert texts(read(f"<article><h1>{TITLE}</h1><div class='page'>{parts}</div></article>")) == WHOLE


def test_keys_in_names_do_not_part_paragraphs_made_alike() -> None:
    body = "".join(f"<div class='cell'><p class='para id-{key}x'>{text}</p></div>" for key, text in zip("kqvz", TEXTS, strict=True))
    box = "<div class='hint'><p>Crossing on foot was free of charge all along.</p><a href='/t'>Tolls</a><img src='/t.png'></div>"
    assert texts(read(f"<article><h1>{TITLE}</h1><div>{body}{box}</div></article>"))[:4] == WHOLE


def test_a_notice_that_stands_in_many_places_is_none_of_the_story() -> None:
    notice = "<div><p>To see this map you must allow the map's maker to set cookies on your device.</p></div>"
    body = notice.join(paragraphs())
    assert texts(read(f"<article><h1>{TITLE}</h1><div>{body}{notice}</div></article>")) == WHOLE


def test_a_stated_body_tells_what_is_none_of_it() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(TEXTS)})
    alien = "<p>Two berths at the yacht harbour are for rent from January, ask at the office.</p>"
    first, *rest = paragraphs()
    copy = read(f"<article><h1>{TITLE}</h1><div>{first}{alien}{''.join(rest)}</div></article>", f"<script type='application/ld+json'>{data}</script>")
    assert texts(copy) == WHOLE


def test_a_stated_body_that_is_cut_short_takes_nothing_away() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": TITLE, "articleBody": " ".join(TEXTS[:3])[:320]})
    copy = read(f"<article><h1>{TITLE}</h1><div>{''.join(paragraphs())}</div></article>", f"<script type='application/ld+json'>{data}</script>")
    assert texts(copy) == WHOLE


def test_a_first_paragraph_that_is_also_the_description_stays() -> None:
    copy = read(
        f"<article><h1>{TITLE}</h1><div>{''.join(paragraphs())}</div></article>",
        f"<meta name='description' content=\"{TEXTS[0]}\">",
    )
    assert (texts(copy), copy.standfirst) == (WHOLE, "")


def test_text_parted_by_breaks_alone() -> None:
    copy = read(f"<div id='a'><h1>{TITLE}</h1><div class='t'>{'<br><br>'.join(TEXTS)}</div></div>")
    assert texts(copy) == WHOLE


def test_subheads_quotations_lists_and_tables_stay_where_they_stand() -> None:
    middle = (
        "<h2 class='related-head'>What was found</h2><ul><li>forty beams</li><li><p>one stone</p></li></ul>"
        "<blockquote><p>It held better than we feared.</p></blockquote>"
        "<table><tr><th>Year</th><th>Carts</th></tr><tr><td>1910</td><td>82</td></tr></table>"
    )
    copy = story(between=middle)
    assert [type(block) for block in copy.body] == [Paragraph, Paragraph, Heading, List, Quotation, Table, Paragraph, Paragraph]
    listed = copy.body[3]
    assert isinstance(listed, List)
    assert [item.text for item in listed.items] == ["forty beams", "one stone"]


def test_a_list_within_a_list_is_said_once() -> None:
    copy = story(between="<ol><li>arches<ul><li>the third</li></ul></li><li>rails</li></ol>")
    listed = next(block for block in copy.body if isinstance(block, List))
    assert ([item.text for item in listed.items], listed.ordered) == (["arches", "the third", "rails"], True)


def test_bold_lines_are_subheads_where_there_are_no_others() -> None:
    copy = story(between="<p><b>A stone from 1613</b></p>")
    assert [block.text.text for block in copy.body if isinstance(block, Heading)] == ["A stone from 1613"]
    asked = story(between="<p><b>What did it cost?</b></p>")
    assert not any(isinstance(block, Heading) for block in asked.body)


@pytest.mark.parametrize(
    "data",
    [
        {"props": {"page": {"bodyHtml": "".join(paragraphs())}}},
        {"content_elements": [{"type": "text", "content": text} for text in TEXTS]},
        {"story": {"paragraphs": list(TEXTS)}},
    ],
)
def test_a_page_that_a_script_builds_is_read_from_its_data(data: object) -> None:
    copy = read(f"<div id='root'></div><h1>{TITLE}</h1><script type='application/json'>{json.dumps(data)}</script>")
    assert (texts(copy), "body-from-script" in copy.notes) == (WHOLE, True)


@pytest.mark.parametrize(
    "line",
    ["Publicidad", "ANZEIGE", "Pubblicità", "Реклама", "إعلان", "廣告", "광고", "विज्ञापन", "โฆษณา", "Quảng cáo", "Reklam", "פרסומת", "آگهی"],
)
def test_markers_of_advertising_are_furniture(line: str) -> None:
    assert is_furniture_line(line)


@pytest.mark.parametrize(
    ("line", "linked"),
    [
        ("Baca juga: Harga kopi naik", 15), ("Читайте также: Мост открыт", 11), ("اقرأ أيضا: الجسر مفتوح", 11), ("延伸閱讀：老橋重開", 4),
        ("यह भी पढ़ें: पुल खुला", 8), ("Lesen Sie auch: Die Brücke ist offen", 20), ("관련기사", 0), ("Ayrıca okuyun: Köprü açıldı", 12),
    ],
)  # fmt: skip
def test_lines_that_lead_away_do_so_in_every_language(line: str, linked: int) -> None:
    assert leads_away(line, linked)


@pytest.mark.parametrize("line", ["Más de cien personas cruzaron el puente.", "Related costs rose by a tenth.", "المزيد من السيارات عبرت الجسر اليوم"])
def test_a_sentence_that_begins_like_such_a_line_stays(line: str) -> None:
    assert not leads_away(line, 0)
    assert not is_furniture_line(line)


def test_subheads_of_boxes_are_told_from_subheads() -> None:
    assert all(map(heads_away, ("Más leídas", "Lesen Sie auch:", "関連記事")))
    assert not any(map(heads_away, ("Das Urteil", "The related costs")))


def test_names_of_boxes() -> None:
    assert named("article related links") is Named.FURNITURE
    assert named("image caption") is Named.CAPTION
    assert named("comments list") is Named.BELOW
    assert named("story body text") is Named.NOTHING
    assert named("shareholder value") is Named.NOTHING
