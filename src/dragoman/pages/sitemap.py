"""Sitemaps: every article search engines are told of, by language and month, each with its other languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec

from dragoman.model.language import Tag
from dragoman.model.page import Card, Page
from dragoman.pages import dates
from dragoman.pages.listing import everything
from dragoman.pages.stone import Stone, printed
from dragoman.ports import CardQuery

MOST = 1000
MEDIA_TYPE = "application/xml; charset=utf-8"


class Place(msgspec.Struct, frozen=True):
    """An article's address, its last change, and its addresses in all languages, as the article itself tells them."""

    href: str
    changed: str
    languages: tuple[tuple[Tag, str], ...]


def index(stone: Stone, path: str) -> Page:
    """`/sitemap.xml`: the list of the others."""
    sitemaps = tuple(stone.address(place) for language in stone.live() for place in places(stone, language))
    body = stone.forme.render("sitemap-index.xml", {"sitemaps": sitemaps})
    return printed(path, MEDIA_TYPE, body, (stone.newsroom_key, "languages", "sitemap"))


def make(stone: Stone, path: str, language: Tag, year: str, month: str, part: str = "1") -> Page | None:
    """`/sitemap-es-2026-11.xml`, and `-2` where a month has more than MOST articles; None when nothing stands in it."""
    if language not in stone.live() or (number := int(part)) < 1 or not "01" <= month <= "12" or year < "0001":
        return None
    listed = _indexed(stone, language, f"{year}/{month}")[(number - 1) * MOST : number * MOST]
    if not listed:
        return None
    context = {"places": tuple(_places(stone, listed))}
    body = stone.forme.render("sitemap.xml", context)
    return printed(path, MEDIA_TYPE, body, (stone.newsroom_key, "languages", f"sitemap/{year}/{month}"))


def places(stone: Stone, language: Tag) -> Iterator[str]:
    """The paths of a language's sitemaps, newest month first."""
    for month in _months(stone, language):
        count = len(_indexed(stone, language, month))
        for number in range(1, -(-count // MOST) + 1):
            yield sitemap_path(language, month, number)


def sitemap_path(language: Tag, month: str, number: int = 1) -> str:
    """`/sitemap-es-2026-11.xml`."""
    part = f"-{number}" if number > 1 else ""
    return f"/sitemap-{language}-{month.replace('/', '-')}{part}.xml"


def _months(stone: Stone, language: Tag) -> Iterator[str]:
    cards = stone.shelf.cards(CardQuery(language, limit=1))
    while cards:
        month = dates.month_of(cards[0].published, stone.zone)
        yield month
        cards = stone.shelf.cards(CardQuery(language, limit=1, before=dates.month_span(month, stone.zone)[0]))


def _indexed(stone: Stone, language: Tag, month: str) -> tuple[Card, ...]:
    """A month's articles that search engines may index."""
    since, before = dates.month_span(month, stone.zone)
    cards = everything(stone.shelf, CardQuery(language, since=since, before=before))
    return tuple(card for card in cards if not card.noindex)


def _places(stone: Stone, cards: tuple[Card, ...]) -> Iterator[Place]:
    elsewhere = _elsewhere(stone, tuple(card.story for card in cards))
    for card in cards:
        yield Place(stone.address(card.path), _day(card.changed), tuple(elsewhere[card.story]))


def _elsewhere(stone: Stone, stories: tuple[str, ...]) -> dict[str, list[tuple[Tag, str]]]:
    """Where each story stands in every language, asked once a language."""
    found: dict[str, list[tuple[Tag, str]]] = {story: [] for story in stories}
    for language in stone.live():
        for card in stone.shelf.cards(CardQuery(language, stories=stories, limit=len(stories))):
            found[card.story].append((language, stone.address(card.path)))
    return found


def _day(changed: int) -> str:
    return f"{datetime.fromtimestamp(changed, UTC):%Y-%m-%dT%H:%M:%SZ}" if changed else ""
