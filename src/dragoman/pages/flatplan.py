"""The flatplan: which pages there are, and which kind of page answers a path."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from dragoman.model.language import Tag
from dragoman.model.newsroom import Newsroom
from dragoman.model.page import Page
from dragoman.pages import about, absent, article, feed, forme, front, listing, plain, sitemap, welcome
from dragoman.pages.address import article_path, list_path, slugify
from dragoman.pages.forme import Forme
from dragoman.pages.inputs import Standing
from dragoman.pages.listing import everything
from dragoman.pages.stone import Stone, turned
from dragoman.ports import CardQuery, Shelf

Kind = Callable[..., Page | None]

LONGEST_PATH = 1000

_TAG = r"(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)"
_MONTH = r"(?:(?P<month>\d{4}/(?:0[1-9]|1[0-2]))/)?"
_LISTED = r"(?P<by>section|author|source|topic)/(?P<key>[^/]+)/"

KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"/"), welcome.make),
    (re.compile(rf"/{_TAG}/"), front.make),
    (re.compile(rf"/{_TAG}/(?P<month>\d{{4}}/\d{{2}})/(?P<story>[0-9a-z]+)(?:-[^/]*)?/"), article.make),
    (re.compile(rf"/{_TAG}/{_LISTED}{_MONTH}"), listing.make),
    (re.compile(rf"/{_TAG}/(?P<by>video)/{_MONTH}"), listing.make),
    (re.compile(rf"/{_TAG}/about/"), about.make),
    (re.compile(rf"/{_TAG}/feed\.xml"), feed.make),
    (re.compile(rf"/{_TAG}/section/(?P<section>[^/]+)/feed\.xml"), feed.make),
    (re.compile(rf"/{_TAG}/(?P<status>404|410)\.html"), absent.make),
    (re.compile(r"/robots\.txt"), plain.robots),
    (re.compile(r"/icon\.svg"), plain.icon),
    (re.compile(r"/style-[0-9a-f]+\.css"), plain.style),
    (re.compile(r"/sitemap\.xml"), sitemap.index),
    (
        re.compile(rf"/sitemap-{_TAG}-(?P<year>\d{{4}})-(?P<month>\d{{2}})(?:-(?P<part>[2-9]|[1-9]\d{{1,3}}))?\.xml"),
        sitemap.make,
    ),
)


def page(
    path: str,
    shelf: Shelf,
    newsroom: Newsroom,
    at: datetime,
    *,
    now: Standing | None = None,
    printing: Forme | None = None,
) -> Page:
    """What a path answers at an instant; always a page: 404 and 410 are pages too. The path is Unicode, percent-decoded.

    `now`: what is live (`inputs.standing`), counted once by a caller who prints many pages. Raises RenderError.
    """
    stone = Stone(shelf, newsroom, at, printing or forme.shipped(), now)
    found = _answer(stone, path)
    if found is None and not path.endswith("/") and "." not in path.rsplit("/", 1)[-1]:
        beyond = _answer(stone, f"{path}/")
        found = turned(path, beyond.location or f"{path}/", beyond.inputs) if beyond and beyond.status < 400 else beyond
    return found or absent.missing(stone, path)


def _answer(stone: Stone, path: str) -> Page | None:
    if len(path) > LONGEST_PATH:
        return None
    for pattern, make in KINDS:
        match = pattern.fullmatch(path)
        if match:
            given = {name: value for name, value in match.groupdict().items() if value}
            return make(stone, path, **_numbered(given))
    return None


def _numbered(given: dict[str, str]) -> dict[str, str | int]:
    return {name: int(value) if name == "status" else value for name, value in given.items()}


def paths(
    shelf: Shelf, newsroom: Newsroom, at: datetime, *, now: Standing | None = None, printing: Forme | None = None
) -> Iterator[str]:
    """Every path that answers with a page, in the order they are written: the stylesheet, articles, lists, feeds, sitemaps."""
    stone = Stone(shelf, newsroom, at, printing or forme.shipped(), now)
    live = stone.live()
    yield stone.style_path
    for language in live:
        yield from (card.path for card in everything(shelf, CardQuery(language)))
    for language in live:
        yield from _lists(stone, language)
    yield from ("/icon.svg", "/")
    for language in live:
        yield f"/{language}/feed.xml"
        yield from (f"/{language}/section/{key}/feed.xml" for key in _keys(stone, language, "section"))
    for language in live:
        yield from sitemap.places(stone, language)
    yield from ("/sitemap.xml", "/robots.txt")


def _lists(stone: Stone, language: Tag) -> Iterator[str]:
    for by in ("section", "author", "source", "topic"):
        for key in _keys(stone, language, by):
            yield from _archive(stone, language, by, key)
    if stone.videos(language):
        yield from _archive(stone, language, "video", "")
    yield from (f"/{language}/{name}" for name in ("about/", "404.html", "410.html", ""))


def _archive(stone: Stone, language: Tag, by: str, key: str) -> Iterator[str]:
    found = listing.find(stone, language, by, key)
    if found:
        yield from (list_path(language, by, key, month) for month in listing.months(stone, found))
        yield list_path(language, by, key)


def _keys(stone: Stone, language: Tag, by: str) -> tuple[str, ...]:
    """The keys of a language's lists, each once, those with nothing live left out."""
    if by == "author":
        slugs = (slugify(name, "") for name in stone.shelf.counts(language, "author"))
        return tuple(sorted({slug for slug in slugs if slug}))
    room = stone.newsroom
    if by == "section":
        return tuple(one.key for one in room.sections if stone.sections(language).get(one.key))
    counts = stone.shelf.counts(language, "source") if by == "source" else stone.shelf.counts(language, "topic")
    known = (one.name for one in room.sources) if by == "source" else (one.key for one in room.topics)
    return tuple(key for key in known if counts.get(key))


def answering(keys: Iterable[str], shelf: Shelf, newsroom: Newsroom, at: datetime) -> tuple[str, ...]:
    """The paths whose pages may begin or cease to be when these inputs change: what the store's own list of inputs cannot
    tell, since it knows only pages that were printed before. In the order they are written."""
    stone = Stone(shelf, newsroom, at, forme.shipped())
    found = {path for key in keys for path in _born(stone, key.split("/"))}
    return tuple(sorted(found, key=_turn))


def _born(stone: Stone, key: list[str]) -> Iterator[str]:
    match key:
        case ["publication", story, language]:
            publication = stone.shelf.publication(story, language)
            if publication:
                yield article_path(language, publication.month, story, publication.slug)
        case ["list", language]:
            yield from (f"/{language}/", f"/{language}/feed.xml")
        case ["list", language, "video", *month]:
            yield list_path(language, "video", "", "/".join(month))
        case ["list", language, by, name, *month]:
            plain_name = name.replace("%2F", "/").replace("%25", "%")
            place = list_path(language, by, slugify(plain_name, "") if by == "author" else plain_name, "/".join(month))
            yield place
            if by == "section" and not month:
                yield f"{place}feed.xml"
        case ["sitemap", year, month]:
            for language in _every(stone):
                yield sitemap.sitemap_path(language, f"{year}/{month}")
        case ["sitemap"]:
            yield "/sitemap.xml"
        case ["languages"]:
            yield from ("/", "/sitemap.xml", "/robots.txt")
            for language in _every(stone):
                yield from (f"/{language}/{name}" for name in ("about/", "404.html", "410.html", ""))
        case ["newsroom", _]:
            yield from (stone.style_path, "/icon.svg")


def _every(stone: Stone) -> tuple[Tag, ...]:
    """The languages that are live or may have been."""
    return tuple(dict.fromkeys((*stone.newsroom.languages, *stone.live())))


_TURNS = (
    re.compile(r"/style-"),
    re.compile(r"/[^/]+/\d{4}/"),
    re.compile(r"/.*(?<!\.xml)(?<!\.txt)$"),
    re.compile(r"/.*/feed\.xml"),
)


def _turn(path: str) -> tuple[int, str]:
    """When a path is written: pictures first, then as `paths` has them."""
    return next((turn for turn, pattern in enumerate(_TURNS) if pattern.match(path)), len(_TURNS)), path
