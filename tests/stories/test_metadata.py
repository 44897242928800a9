from __future__ import annotations

import json

import pytest

from dragoman.model.when import iso
from dragoman.stories.page.metadata import Said, look, said_by
from dragoman.stories.page.sheet import read_sheet

PROSE = "The council met on Monday and heard what the harbour master had to say about the new quay and its cost to the town. "
ADDRESS = "https://www.harbourpost.example/news/council-approves-the-new-quay"


def said(body: str, head: str = "", data: object = None, language: str = "en", address: str = ADDRESS) -> Said:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data is not None else ""
    page = f'<html lang="{language}"><head>{head}{script}</head><body>{body}</body></html>'
    return said_by(look(read_sheet(page), address, "Harbour Post", language))


def story(head: str = "", before: str = "", behind: str = "", title: str = "Council approves the new quay") -> str:
    text = f"<p>{PROSE}{PROSE}</p>" * 3
    return f"<main><article>{before}<h1>{title}</h1>{head}<div class='article-body'>{text}</div>{behind}</article></main>"


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


# -- title --


@pytest.mark.parametrize(
    ("heading", "og", "stated", "title"),
    [
        ("Council approves the new quay", "You will not believe this quay", "", "Council approves the new quay"),
        ("Quay gets its yes", "Council approves the new quay", "Council approves the new quay", "Council approves the new quay"),
        ("<span class='overline'>Harbour</span><span> - </span><span>Council approves the new quay</span>",
         "Harbour in debt: Council approves the new quay", "", "Council approves the new quay"),
        ("<span class='dachzeile'>Hafen</span> <span class='headline'>Rat stimmt dem neuen Kai zu</span>", "", "",
         "Rat stimmt dem neuen Kai zu"),
        ("", "港湾の新しい岸壁を議会が承認：ハーバー新聞デジタル", "", "港湾の新しい岸壁を議会が承認"),
        ("Council &amp;amp; harbour approve the new quay", "", "", "Council & harbour approve the new quay"),
        ("Harbour Post", "Council approves the new quay | Harbour Post", "", "Council approves the new quay"),
    ],
)  # fmt: skip
def test_the_headline_readers_see_wins_without_its_kicker_and_the_site(heading: str, og: str, stated: str, title: str) -> None:
    head = meta("og:title", og) + meta("og:site_name", "ハーバー新聞デジタル") if og else ""
    data = {"@type": "NewsArticle", "headline": stated} if stated else None
    assert said(f"<article>{f'<h1>{heading}</h1>' if heading else ''}<p>{PROSE}</p></article>", head, data).title == title


def test_a_second_headline_that_the_data_say_is_the_one_shown() -> None:
    page = f"<article><h1>New quay harbour vote news today</h1><h2>Council approves the new quay</h2><p>{PROSE}</p></article>"
    assert said(page, data={"@type": "NewsArticle", "headline": "Council approves the new quay"}).title == "Council approves the new quay"


def test_where_a_title_came_from_is_told() -> None:
    assert "title-from:h1" in said(story()).reasons
    assert "title-from:og" in said(f"<p>{PROSE}</p>", meta("og:title", "Council approves the new quay")).reasons


# -- who signs --


@pytest.mark.parametrize(
    ("author", "people"),
    [
        ("Ana Ruiz and Max Holm", ("Ana Ruiz", "Max Holm")),
        ([{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Person", "name": "Max Holm, Senior Reporter"}], ("Ana Ruiz", "Max Holm")),
        ({"@type": "Person", "name": ["Ana Ruiz", "Max Holm"]}, ("Ana Ruiz", "Max Holm")),
        ({"@type": "Person", "name": "Harbour Post"}, ("Harbour Post",)),
        ({"@type": "Organization", "name": "Harbour Post Investigations"}, ("Harbour Post Investigations",)),
        ({"@type": "Person", "name": "admin"}, ()),
        ({"@type": "Person", "name": "Redaktion"}, ()),
    ],
)
def test_authors_in_the_data(author: object, people: tuple[str, ...]) -> None:
    assert said(story(), data={"@type": "NewsArticle", "author": author}).authors == people


def test_an_author_named_by_reference_is_looked_up() -> None:
    graph = [
        {"@type": "NewsArticle", "headline": "Council approves the new quay", "author": {"@id": "#ana"}},
        {"@type": "Person", "@id": "#ana", "name": "Ana Ruiz"},
    ]
    assert said(story(), data={"@graph": graph}).authors == ("Ana Ruiz",)


def test_an_agency_is_no_author_and_stands_beside_one() -> None:
    found = said(story(), data={"@type": "NewsArticle", "author": [{"name": "Ana Ruiz"}, {"name": "Deutsche Presse-Agentur"}]})
    assert (found.authors, found.agency) == (("Ana Ruiz",), "Deutsche Presse-Agentur")


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("Por Marta Ferrando y Clara Montaner", ("Marta Ferrando", "Clara Montaner")),
        ("Von Anna Schmidt und Jörg Braun", ("Anna Schmidt", "Jörg Braun")),
        ("Oleh: Dewi Larasati", ("Dewi Larasati",)),
        ("Автор: Анна Орлова", ("Анна Орлова",)),
        ("بقلم: ليلى حداد", ("ليلى حداد",)),
        ("מאת: נועה לוי", ("נועה לוי",)),
        ("作者：陳美玲", ("陳美玲",)),
        ("김민지 기자", ("김민지",)),
        ("โดย สมชาย ใจดี", ("สมชาย ใจดี",)),
        ("<a href='/author/ana'><span>Ana</span> <span>Ruiz</span></a>", ("Ana Ruiz",)),
        ("<h4>Nina Opal</h4><span>Redakteurin</span>", ("Nina Opal",)),
        ("Puerto Almar <span>16.11.2026</span>", ()),
    ],
)
def test_bylines_on_the_page(byline: str, people: tuple[str, ...]) -> None:
    assert said(story(f"<div class='byline'>{byline}</div>")).authors == people


def test_a_byline_beside_the_story_is_not_its_own() -> None:
    beside = "<aside><div class='author'>By Max Holm</div></aside><div class='related'><span class='author'>Eva Lund</span></div>"
    assert said(story(before=beside, behind=beside)).authors == ()


def test_a_byline_that_names_more_people_than_the_data_is_believed() -> None:
    byline = "<div class='bylines'><a rel='author'>Ana Ruiz</a> <a rel='author'>Max Holm</a></div>"
    found = said(story(byline), data={"@type": "NewsArticle", "author": {"name": "Ana Ruiz"}})
    assert (found.authors, "authors-from:page" in found.reasons) == (("Ana Ruiz", "Max Holm"), True)


def test_a_name_under_the_text_and_a_name_behind_its_label_sign() -> None:
    signed = f"<article><h1>Council approves the new quay</h1><div><p>{PROSE}</p><p>{PROSE}</p><p><strong>Lê Phương Anh</strong></p></div></article>"
    assert said(signed, language="vi").authors == ("Lê Phương Anh",)
    facts = "<ul><li><strong>Datum</strong> 28.04.2026</li><li><strong>Autorin</strong> Nina Opal</li></ul>"
    found = said(story(behind=facts), language="de")
    assert (found.authors, found.published and iso(found.published)) == (("Nina Opal",), "2026-04-28")


@pytest.mark.parametrize(
    ("label", "genre"),
    [("社説", "opinion"), ("인터뷰", "interview"), ("Wywiad", "interview"), ("Мнение", "opinion"), ("تحليل", "analysis"),
     ("На правах рекламы", "sponsored"), ("Pressmeddelande", "press-release"), ("Phóng sự", "feature"), ("Sport", "news")],
)  # fmt: skip
def test_the_label_over_the_headline_says_the_genre(label: str, genre: str) -> None:
    assert said(story(before=f"<p class='kicker'>{label}</p>")).genre == genre


# -- dates --


def test_a_moment_wins_over_a_day_that_agrees_and_a_change_must_be_later() -> None:
    data = {"@type": "NewsArticle", "datePublished": "2026-11-20", "dateModified": "2026-11-19T09:00:00Z"}
    found = said(story(), meta("article:published_time", "2026-11-20T08:00:00+01:00"), data)
    assert (found.published and iso(found.published), found.updated) == ("2026-11-20T08:00:00+01:00", None)


def test_a_written_date_is_told_from_the_change_behind_it_and_from_a_comment_s() -> None:
    line = "<div class='tarih'>05.04.2026 - Güncelleme : 06.04.2026</div>"
    beside = "<section class='comments'><time datetime='2026-12-01T10:00:00Z'>1 Dec</time></section>"
    found = said(story(line, behind=beside), language="tr")
    assert [iso(when) if when else "" for when in (found.published, found.updated)] == ["2026-04-05", "2026-04-06"]


# -- tags, section, standfirst --


@pytest.mark.parametrize(
    ("head", "data", "behind", "tags"),
    [
        (meta("article:tag", "Business, Finance, &amp; Trade") + meta("keywords", "quay, council, harbour debt"), None, "",
         ("quay", "council", "harbour debt")),
        ("", ["quay", "26157981-b4f7-4929-adc1-e860c6f03636", "Category: News", "harbourpost.example", "#council"], "",
         ("quay", "council")),
        ("", "quays harbours councils towns debts", "<ul class='tag-list'><li><a href='/t/1'>Quays</a></li><li><a href='/t/2'>Debt</a></li></ul>",
         ("Quays", "Debt")),
        ("", None, "<div><span>Temas:</span><div><a href='/tag/muelle'>Muelle</a><a href='/tag/deuda'>Deuda</a></div></div>",
         ("Muelle", "Deuda")),
        ("", None, "<nav class='related'><a href='/tag/other'>Other</a><a href='/tag/more'>More</a></nav>", ()),
        ("", None, "<footer class='entry-footer'><a rel='category tag' href='/c/town'>Town</a><p class='entry-tags'><a rel='tag' href='/g/q'>Quay</a></p></footer>",
         ("Quay",)),
        (meta("news_keywords", "港、議会、岸壁"), None, "", ("港", "議会", "岸壁")),
    ],
)  # fmt: skip
def test_tags(head: str, data: object, behind: str, tags: tuple[str, ...]) -> None:
    node = {"@type": "NewsArticle", "keywords": data} if data else None
    assert said(story(behind=behind), head, node).tags == tags


def test_the_section_is_no_home_page_and_not_the_story_itself() -> None:
    trail = "<nav class='breadcrumbs'><a href='/'>Startseite</a><a href='/hafen'>Hafen</a><a>Council approves the new quay</a></nav>"
    assert said(story(before=trail), language="de").section == "Hafen"


@pytest.mark.parametrize(
    "behind",
    [
        "<p class='entradilla'>{lead}</p>",
        "<h2 class='deck'>{lead}</h2>",
        "<div class='x1'><p>{lead}</p></div>",
        "<div class='meta'>By Ana Ruiz</div><h3>{lead}</h3>",
        "<figure><img src='q.jpg'><figcaption class='description'>The quay at dawn, seen from the old tower.</figcaption></figure><p class='chapo'>{lead}</p>",
    ],
)
def test_the_standfirst_on_the_page_wins_over_the_description(behind: str) -> None:
    lead = "It took eleven years, three mayors and one storm."
    found = said(story(behind.format(lead=lead)), meta("description", "A quay is to be built in the harbour soon."))
    assert (found.standfirst, "standfirst-from:page" in found.reasons) == (lead, True)


def test_a_first_paragraph_a_subhead_and_an_offer_are_no_standfirst() -> None:
    offer = "<div class='newsletter'><p class='lead'>Read our letter every morning, free of charge.</p></div>"
    text = f"<div class='b'><p>{PROSE}</p></div><div class='b'><h3 class='subheadline'>What the harbour master said about it</h3></div>"
    assert said(f"<article><h1>Council approves the new quay</h1>{offer}{text}<div class='b'><p>{PROSE}</p></div></article>").standfirst == ""


def test_a_description_cut_short_is_told_in_full_or_left() -> None:
    cut = PROSE[:70]
    assert said(story(), meta("og:description", cut + "…")).standfirst == ""
    assert said(story(f"<p>{PROSE.strip()}</p><p>{PROSE}{PROSE}</p>"), meta("og:description", cut)).standfirst == PROSE.strip()


# -- language, address, access, publisher --


def test_a_language_the_headline_s_script_rules_out_is_not_believed() -> None:
    assert said(story(title="افتتاح الرصيف الجديد في الميناء"), language="en-US").language == ""
    assert said(story(title="افتتاح الرصيف الجديد في الميناء"), meta("og:locale", "ar_EG"), language="en-US").language == "ar-EG"
    assert said(story(), language="en-US").language == "en-US"


def test_a_canonical_address_of_the_front_page_is_a_fault() -> None:
    assert said(story(), '<link rel="canonical" href="https://www.harbourpost.example/">').canonical == ""
    assert said(story(), '<link rel="canonical" href="/news/quay">').canonical == "https://www.harbourpost.example/news/quay"


@pytest.mark.parametrize(
    ("head", "data", "free"),
    [
        ("", {"isAccessibleForFree": "False"}, False),
        ("", {"hasPart": [{"@type": "WebPageElement", "isAccessibleForFree": False}]}, False),
        (meta("article:content_tier", "locked"), {}, False),
        (meta("article:content_tier", "metered"), {"isAccessibleForFree": True}, True),
    ],
)
def test_access(head: str, data: dict[str, object], free: bool) -> None:
    assert said(story(), head, {"@type": "NewsArticle", **data}).open is free


def test_the_publisher_is_named_by_reference_or_by_the_site() -> None:
    graph = [{"@type": "NewsArticle", "publisher": {"@id": "#org"}}, {"@type": "Organization", "@id": "#org", "name": "Harbour Press Ltd"}]
    assert said(story(), data={"@graph": graph}).publisher == "Harbour Press Ltd"
    assert said(story(), meta("og:site_name", "Harbour Post")).publisher == "Harbour Post"


def test_data_nested_without_end_and_a_headline_that_is_never_closed_are_read() -> None:
    nested = '{"name":' * 400 + '"Ana Ruiz"' + "}" * 400
    script = f'<script type="application/ld+json">{{"@type":"NewsArticle","author":{nested},"headline":"Council approves"}}</script>'
    assert said(story(), script).title == "Council approves the new quay"
    open_heading = "<h1>" + "<span class='kicker'>News</span>" * 20_000 + f"<p>{PROSE}"
    assert said(open_heading, meta("og:title", "Council approves the new quay")).title == "Council approves the new quay"
