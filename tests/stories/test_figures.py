"""Pictures with their own words, on invented pages as newsrooms' systems make them."""

from __future__ import annotations

import json

import pytest

from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Figure, Paragraph
from dragoman.stories.page.html import read_html
from dragoman.stories.page.picture_files import same_picture, source, widths
from dragoman.stories.page.sheet import read_sheet

SOURCE = Source("courier", {"en": "The Courier"}, "https://courier.example/", "en", "feed", "https://courier.example/feed")
URL = "https://courier.example/harbour/ferry.html"
TEXT = "The ferry to the northern islands sailed again on Monday after three weeks in dock, and the pier was full. "
HERE = "https://courier.example"


def read(body: str, head: str = "") -> Copy:
    page = f'<html lang="en"><head><title>Ferry sails</title>{head}</head><body>{body}</body></html>'
    return read_html(page.encode(), SOURCE, Entry(URL, URL), "text/html; charset=utf-8", URL)


def pictures(inside: str, head: str = "") -> list[Figure]:
    """The pictures of a story that has this between its paragraphs."""
    copy = read(f"<article><h1>Ferry sails again</h1><p>{TEXT}</p><p>One: {TEXT}</p>{inside}<p>Two: {TEXT}</p><p>{TEXT * 2}</p></article>", head)
    assert sum(isinstance(block, Paragraph) for block in copy.body) == 4
    return [block for block in (copy.lead_image, *copy.body) if isinstance(block, Figure)]


@pytest.mark.parametrize(
    "inside",
    [
        '<figure><img src="/a.jpg"><figcaption>The ferry at the pier. <span class="credit">Photo: Ana Ruiz</span></figcaption></figure>',
        '<div class="wp-caption"><img src="/a.jpg"><p class="wp-caption-text">The ferry at the pier. (Photo: Ana Ruiz)</p></div>',
        '<dl><dt><img src="/a.jpg"></dt><dd class="bildtext">The ferry at the pier. Foto: Ana Ruiz</dd></dl>',
        '<div class="foto"><img src="/a.jpg"><div>The ferry at the pier.</div><small>© Ana Ruiz</small></div>',
        '<div><img src="/a.jpg"></div><p class="image-caption">The ferry at the pier. <em>Ana Ruiz / AFP</em></p>',
        '<p><img src="/a.jpg"><br>The ferry at the pier. Photograph: Ana Ruiz</p>',
        '<p><img src="/a.jpg"></p><p><em>The ferry at the pier. Photo: Ana Ruiz</em></p>',
        '<div class="media"><figure><img src="/a.jpg"></figure></div><div class="caption">The ferry at the pier. Photo by Ana Ruiz</div>',
        '<img src="/a.jpg" title="The ferry at the pier. Foto: Ana Ruiz">',
        '<figure data-caption="The ferry at the pier." data-credit="Ana Ruiz"><img src="/a.jpg"></figure>',
        '<div class="x1"><div class="x2"><img src="/a.jpg"></div><div class="x3">The ferry at the pier.</div><div class="x4">Ana Ruiz/AFP</div></div>',
        '<figure><amp-img src="/a.jpg" width="800" height="600"></amp-img><figcaption>The ferry at the pier. | Ana Ruiz</figcaption></figure>',
        '<figure><figcaption><cite itemprop="copyrightHolder">Ana Ruiz</cite><span itemprop="caption">The ferry at the pier.</span></figcaption><img src="/a.jpg"></figure>',
        '<figure><press-image src="/a.jpg"></press-image><figcaption>The ferry at the pier. (Ana Ruiz)</figcaption></figure>',
    ],
)  # fmt: skip
def test_a_picture_has_its_words_wherever_they_stand(inside: str) -> None:
    (figure,) = pictures(inside)
    assert figure.src == f"{HERE}/a.jpg"
    assert figure.caption.text == "The ferry at the pier."
    assert figure.credit.partition("/")[0].strip() == "Ana Ruiz"


@pytest.mark.parametrize(
    "inside",
    [
        '<img src="data:image/gif;base64,R0" data-src="/a.jpg">',
        '<img src="/blank.gif" data-lazy-src="/a.jpg">',
        '<img src="/s.jpg" srcset="/s.jpg 300w, /a.jpg 1200w, /m.jpg 600w">',
        '<img src="/s.jpg" srcset="/s.jpg 1x, /a.jpg 2x">',
        '<picture><source srcset="/a.jpg 1600w" type="image/jpeg"><source srcset="/m.jpg 600w"><img src="/s.jpg"></picture>',
        '<img src="/_next/image?url=%2Fa.jpg&amp;w=640&amp;q=75">',
        '<img class="lazy" src="data:,"><noscript><img src="/a.jpg"></noscript>',
        '<div class="photo" style="background-image: url(\'/a.jpg\')"></div>',
    ],
)
def test_the_address_is_that_of_the_picture_itself(inside: str) -> None:
    assert [figure.src for figure in pictures(f"<figure>{inside}</figure>")] == [f"{HERE}/a.jpg"]


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="/other-story.html"><img src="/t.jpg"><h3>Another story entirely</h3></a>',
        '<div><a href="/other.html"><img src="/t.jpg"></a><a href="/other.html">Another story entirely</a></div>',
        '<img src="/pixel.gif" width="1" height="1">',
        '<img src="/img/icon-share.png" width="24" height="24">',
        '<div class="author-box"><img src="/people/ana.jpg"><p>By Ana Ruiz</p></div>',
        '<figure><img src="/people/ana.jpg"><figcaption>By Ana Ruiz</figcaption></figure>',
        '<img src="/assets/logo.png">',
        '<img src="/images/placeholder.jpg">',
    ],
)
def test_what_is_no_picture_of_the_story_is_left(inside: str) -> None:
    assert pictures(inside) == []


def test_each_picture_of_a_gallery_has_its_own_words() -> None:
    slides = "".join(
        f'<li><figure><img src="/harbour-{name}.jpg"><figcaption>The {name} pier. Foto: {who}</figcaption></figure></li>'
        for name, who in (("northern", "Ana Ruiz"), ("southern", "dpa"), ("eastern", "Li Wei/Xinhua"))
    )
    found = pictures(f'<div class="gallery slider"><ul>{slides}</ul></div>')
    assert [(figure.caption.text, figure.credit) for figure in found] == [
        ("The northern pier.", "Ana Ruiz"), ("The southern pier.", "dpa"), ("The eastern pier.", "Li Wei/Xinhua"),
    ]  # fmt: skip


def test_a_picture_shown_twice_is_one_with_the_words_of_both() -> None:
    (figure,) = pictures(
        '<figure class="mobile"><img src="/harbour-ferry-400x300.jpg" alt="A ferry"></figure>'
        '<figure class="desktop"><img src="/harbour-ferry-1600x900.jpg"><figcaption>At the pier. Foto: TT</figcaption></figure>'
    )
    assert (figure.alt, figure.caption.text, figure.credit) == ("A ferry", "At the pier.", "TT")


def test_the_announced_picture_above_the_body_leads() -> None:
    copy = read(
        '<main><article><h1>Ferry sails again</h1><div class="hero"><img src="/harbour-ferry-800x450.jpg"></div>'
        f'<div class="body"><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p></div></article></main>',
        '<meta property="og:image" content="https://courier.example/harbour-ferry-1200x630.jpg">',
    )
    assert copy.lead_image is not None
    assert copy.lead_image.src == f"{HERE}/harbour-ferry-800x450.jpg"


def test_structured_data_gives_the_words_a_bare_picture_lacks() -> None:
    data = {
        "@type": "NewsArticle", "headline": "Ferry sails again",
        "image": [{"@type": "ImageObject", "url": "/harbour-ferry.jpg", "caption": "At the pier", "creditText": "Foto: Ana Ruiz"}],
    }  # fmt: skip
    (figure,) = pictures(
        '<img src="/harbour-ferry-800x600.jpg">', f'<script type="application/ld+json">{json.dumps(data)}</script>'
    )
    assert (figure.caption.text, figure.credit, figure.made) == ("At the pier", "Ana Ruiz", "photo")


@pytest.mark.parametrize(("image", "leads"), [("/harbour-ferry.jpg", True), ("/static/images/og-default.png", False)])
def test_a_picture_that_is_only_announced_leads_unless_it_is_a_card(image: str, leads: bool) -> None:
    copy = read(f"<article><h1>Ferry sails again</h1><p>{TEXT}</p><p>{TEXT}</p></article>", f'<meta property="og:image" content="{HERE}{image}">')
    assert (copy.lead_image is not None) == leads


def test_pictures_of_one_name_in_many_sizes_are_the_same() -> None:
    assert same_picture("https://a.example/2026/harbour-ferry-300x200.jpg", "https://a.example/2026/harbour-ferry.webp")
    assert same_picture("https://a.example/harbour-ferry_w600.jpg", "https://p.example/fit/https://a.example/harbour-ferry.jpg")
    assert not same_picture("https://a.example/2026/one/9.jpg", "https://a.example/2026/two/9.jpg")


def test_a_set_of_addresses_with_commas_is_read_whole() -> None:
    assert [address for address, _ in widths("/c,w_300/a.jpg 300w, /c,w_900/a.jpg 900w")] == ["/c,w_300/a.jpg", "/c,w_900/a.jpg"]


def test_hostile_sets_and_nests_end() -> None:
    sheet = read_sheet("<div>" * 3000 + "<img srcset='" + "," * 50_000 + "' src='/a.jpg'>" + "<figure>" * 500)
    images = [sheet.nodes[place] for place in sheet.all("img")]
    assert [source(image, URL) for image in images] in ([], [f"{HERE}/a.jpg"])
    assert read(("<figure><img src='/a.jpg'>" * 400) + f"<p>{TEXT}</p>" * 3).body
