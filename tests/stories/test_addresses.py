"""What an address names: every way to one page has one name, other pages have others."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.stories.gathering.addresses import named, pictured

PAGE = "paper.example/2026/11/quay.html"


@pytest.mark.parametrize(
    "address",
    [
        "https://paper.example/2026/11/quay.html",
        "http://www.paper.example/2026/11/quay.html",
        "https://m.paper.example/2026/11/quay.html/",
        "https://amp.paper.example/2026/11/quay.html",
        "https://paper.example/amp/2026/11/quay.html",
        "https://paper.example/2026/11/quay.amp.html",
        "https://paper.example/2026/11/quay.html?amp=1",
        "https://paper.example/2026/11/quay.html?outputType=amp&utm_source=feed&utm_medium=rss",
        "https://paper.example/2026/11/quay.html/amp/",
        "https://paper-example.cdn.ampproject.org/c/s/paper.example/2026/11/quay.html",
        "https://www.google.com/amp/s/amp.paper.example/2026/11/quay.html",
        "https://paper.example/2026/11/quay.html?fbclid=Ab3&print=1#comments",
        "HTTPS://PAPER.example:443//2026/11//quay.html",
        "https://paper.example/2026/11/quay.html/print",
        "https://paper.example/2026/11/quay.html;jsessionid=0A1B",
    ],
)
def test_every_way_to_a_page_has_one_name(address: str) -> None:
    assert named(address) == PAGE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://paper.example/?p=12", "https://paper.example/?p=13"),
        ("https://paper.example/a?id=1", "https://paper.example/a?id=2"),
        ("https://paper.example/a", "https://paper.example/A"),
        ("https://es.paper.example/a", "https://ca.paper.example/a"),
        ("https://paper.example:8080/a", "https://paper.example/a"),
        ("https://paper.example/a/2", "https://paper.example/a"),
        ("https://ampersand.example/a", "https://ersand.example/a"),
    ],
)
def test_other_pages_have_other_names(one: str, other: str) -> None:
    assert named(one)
    assert named(other)
    assert named(one) != named(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://paper.example/c%E1%BA%A3ng", "https://paper.example/cảng"),
        ("https://paper.example/c%e1%ba%a3ng", "https://paper.example/ca\u0309ng"),
        ("https://xn--mnchen-3ya.example/a", "https://münchen.example/a"),
        ("https://paper.example/a?x=1&y=2", "https://paper.example/a?y=2&x=1"),
    ],
)
def test_spellings_of_one_address_are_one(one: str, other: str) -> None:
    assert named(one) == named(other) != ""


@pytest.mark.parametrize(
    "address",
    ["", "https://paper.example/", "https://www.paper.example", "https://paper.example/#top", "https://paper.example/?utm_source=x",
     "urn:newsml:x:20261121:1", "javascript:alert(1)", "https://[::1/a", "https://paper.example:99999/a", "https://x.example/" + "a" * 3000],
)  # fmt: skip
def test_what_names_no_page_of_its_own_is_no_name(address: str) -> None:
    assert named(address) == ""


@given(st.text(max_size=200))
def test_no_address_breaks_it(text: str) -> None:
    for address in (text, f"https://{text}", f"https://x.example/{text}", f"https://x.example/?{text}"):
        assert not re.search(r"[\s#\x00-\x1f]", named(address).partition("/")[2])
        assert len(pictured(address)) <= 3 * len(address) + 1


@given(st.sampled_from(["a", "a/b", "2026/x-y.html"]), st.lists(st.sampled_from(["utm_source=1", "fbclid=2", "amp=1", "ref=x"])))
def test_tracking_never_changes_a_name(path: str, extra: list[str]) -> None:
    assert named(f"https://x.example/{path}?{'&'.join(extra)}") == named(f"https://x.example/{path}")


@pytest.mark.parametrize(
    "address",
    [
        "https://cdn.example/img/quay.jpg",
        "https://cdn.example/img/quay.jpg?w=800&v=7",
        "https://cdn2.example/img/quay.webp",
        "https://cdn.example/img/quay-1024x683.jpg",
        "https://cdn.example/img/quay@2x.jpg",
        "https://cdn.example/800x600/img/quay.jpg",
        "https://cdn.example/w=800,q=75/https%3A%2F%2Forigin.example%2Fimg%2Fquay.jpg",
        "https://paper.example/_next/image?url=%2Fimg%2Fquay.jpg&w=640&q=75",
        "https://paper.example/_next/image?url=https%3A%2F%2Fcdn.example%2Fimg%2Fquay.jpg&w=1200",
        "https://cdn.example/w_800,h_600,c_fill/v1764000000/img/quay.jpg?sig=0f",
    ],
)
def test_a_picture_asked_for_in_another_way_is_the_same_picture(address: str) -> None:
    assert pictured(address) == "img/quay"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://cdn.example/img/quay-1.jpg", "https://cdn.example/img/quay-2.jpg"),
        ("https://cdn.example/img/1201.jpg", "https://cdn.example/img/1202.jpg"),
        ("https://cdn.example/img/storm-2025.jpg", "https://cdn.example/img/storm-2026.jpg"),
        ("https://cdn.example/media.php?id=33&w=20", "https://cdn.example/media.php?id=34&w=20"),
        ("https://cdn.example/2026/11/quay.jpg", "https://cdn.example/2026/10/quay.jpg"),
    ],
)
def test_another_picture_is_another(one: str, other: str) -> None:
    assert pictured(one) != pictured(other)
