"""Addresses: slugs in every script, and links that lead only where readers may be sent."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.pages import article_path, slugify
from dragoman.pages.address import SLUG_LENGTH, href, list_path, safe_link


@pytest.mark.parametrize(
    ("title", "language", "slug"),
    [
        ("El puerto crece: 8.400 millones", "es", "el-puerto-crece-8-400-millones"),
        ("L’Ajuntament aprova 214,6 milions", "ca", "l-ajuntament-aprova-214-6-milions"),
        ("Über die Straße", "de", "ueber-die-strasse"),
        ("Über", "es", "uber"),
        ("Đà Nẵng mở cảng", "vi", "da-nang-mo-cang"),
        ("Œuvre & cœur", "fr", "oeuvre-coeur"),
        ("Łódź", "pl", "lodz"),
        ("الميناء ينمو", "ar", "الميناء-ينمو"),
        ("港が成長", "ja", "港が成長"),
        ("हिन्दी समाचार", "hi", "हिन्दी-समाचार"),
        ("«¿…?»", "es", ""),
        ("../../etc/passwd%00<b>", "es", "etc-passwd-00-b"),
        ("ＦＵＬＬ width", "en", "full-width"),
    ],
)
def test_slugs(title, language, slug):
    assert slugify(title, language) == slug


def test_a_long_title_is_cut_at_the_end_of_a_word():
    slug = slugify("palabra " * 30, "es")
    assert len(slug) <= SLUG_LENGTH
    assert slug.endswith("-palabra")
    assert len(slugify("x" * 200, "es")) == SLUG_LENGTH


@given(st.text(), st.sampled_from(["es", "de", "ar", "ja"]))
def test_a_slug_holds_nothing_an_address_would_be_read_by(title, language):
    slug = slugify(title, language)
    assert len(slug) <= SLUG_LENGTH
    assert not re.search(r"[\s/\\?#%.:&<>\"'-]{2}|[\s/\\?#%.:&<>\"']|^-|-$", slug)
    assert slugify(slug, language) == slug


def test_paths():
    assert article_path("es", "2026/11", "0123456789", "el-puerto") == "/es/2026/11/0123456789-el-puerto/"
    assert article_path("es", "2026/11", "0123456789", "") == "/es/2026/11/0123456789/"
    assert list_path("es", "video", "", "2026/11") == "/es/video/2026/11/"
    assert href("/ar/2026/11/a-ميناء/") == "/ar/2026/11/a-%D9%85%D9%8A%D9%86%D8%A7%D8%A1/"


@pytest.mark.parametrize(
    "target",
    ["https://a.example/x?y=1#z", "http://a.example", "mailto:a@b.example", "/es/", "#nota", "HTTPS://A.EXAMPLE", "?p=1"],
)
def test_links_that_may_be_followed(target):
    assert safe_link(target) == target


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", " javascript:alert(1)", "\x01javascript:alert(1)",
        "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//evil.example", "/\\evil.example", "\\\\evil.example", "",
        "blob:https://a", "\tjavascript:x", "java\x00script:x",
    ],
)  # fmt: skip
def test_links_that_may_not(target):
    assert safe_link(target) == ""
