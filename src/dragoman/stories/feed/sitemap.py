"""Sitemaps as entries: the protocol of sitemaps.org, its index files, the extensions for news and pictures, and plain lists."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from dragoman.errors import ReadError
from dragoman.model.copy import Entry
from dragoman.model.ident import digest
from dragoman.model.source import Source
from dragoman.model.when import Day, When, iso
from dragoman.stories.charset import decode, is_binary
from dragoman.stories.dates import read_when
from dragoman.stories.feed.entries import tag
from dragoman.stories.feed.feeds import well_formed
from dragoman.stories.feed.feedtexts import address, letters, line, word
from dragoman.stories.feed.references import FORBIDDEN, resolved

MOST = 50_000_000
"""Bytes of a sitemap once unpacked: the protocol's own limit."""
MOST_ADDRESSES = 50_000
"""Addresses of one sitemap: the protocol's own limit; what comes after is not read."""

_BLOCK = re.compile(r"<(url|sitemap)\b[^<>]*+>", re.IGNORECASE)
_FIELD = re.compile(
    r"<(?:[\w-]{1,20}:)?(loc|lastmod|publication_date|title|language|keywords)\b[^<>]*+>\s*+(?:<!\[CDATA\[)?([^<]*+)",
    re.IGNORECASE,
)
_ROOT = re.compile(r"<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)\b", re.IGNORECASE)
_NAMED_IN_ROBOTS = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,2000})", re.IGNORECASE | re.MULTILINE)
_DAY_IN_PATH = re.compile(r"(?<!\d)(20\d{2})[/\-_]?(0[1-9]|1[0-2])[/\-_]?(0[1-9]|[12]\d|3[01])(?!\d)")
_MONTH_ONLY = re.compile(r"\d{4}-\d{2}")


class Map(NamedTuple):
    """Another sitemap that an index, or a robots.txt, names. `updated`: when it last changed, if that is said."""

    url: str
    updated: When | None = None


class SitemapRead(NamedTuple):
    """What a sitemap says. `pages`: in its order; `maps`: of an index; `foreign`: addresses that are not this site's."""

    pages: tuple[Entry, ...]
    maps: tuple[Map, ...] = ()
    foreign: int = 0


def read_sitemap(body: bytes, headers: Mapping[str, str], source: Source, where: str = "") -> SitemapRead:
    """The stories' addresses a sitemap lists, each once. Only those on the source's own site count: nobody vouches for
    another's. `where`: the address it came from. Raises ReadError for what is no sitemap."""
    where = where or source.location
    body = _unpacked(body, where)
    if not body.strip():
        raise ReadError(f"{where}: the sitemap is empty; check the address in newsroom.toml")
    if is_binary(body):
        raise ReadError(f"{where}: not a sitemap but binary data; check the address in newsroom.toml")
    text = decode(body, headers.get("content-type", "")).text.lstrip("\ufeff \r\n\t")
    rows, names = _rows(text, where)
    return _sorted_out(rows, names, source, where)


def _unpacked(body: bytes, where: str) -> bytes:
    if body[:2] != b"\x1f\x8b":
        return body
    opener = zlib.decompressobj(31)
    try:
        found = opener.decompress(body, MOST)
    except zlib.error as error:
        raise ReadError(f"{where}: a packed sitemap that cannot be unpacked ({error}); tell the newspaper") from error
    if opener.unconsumed_tail:
        raise ReadError(f"{where}: more than {MOST:,} bytes once unpacked; name one of its parts in newsroom.toml")
    return found


# -- the rows: what is said of each address --

Row = dict[str, str]


def _rows(text: str, where: str) -> tuple[list[Row], list[Row]]:
    """What is said of each page, and of each further sitemap."""
    if _ROOT.search(text[:20_000]):
        root = well_formed(text)
        return _of_tree(root) if root is not None else _of_text(text)
    if found := _NAMED_IN_ROBOTS.findall(text[:500_000]):
        return [], [{"loc": each} for each in found]
    lines = text.splitlines()[:MOST_ADDRESSES]
    if lines and all(re.match(r"https?://\S+\s*$", each) for each in lines[:20] if each.strip()):
        return [{"loc": each.strip()} for each in lines], []
    head = text[:2000].lower()
    what = (
        "a web page"
        if "<html" in head or "<!doctype html" in head
        else "a feed"
        if re.search(r"<(?:rss|feed|rdf:rdf)\b", head)
        else "a text"
    )
    mend = 'write kind = "feed"' if what == "a feed" else "put the sitemap's own address (robots.txt names it)"
    raise ReadError(f"{where}: {what}, not a sitemap; {mend} into newsroom.toml")


def _of_tree(root: Element) -> tuple[list[Row], list[Row]]:
    pages: list[Row] = []
    maps: list[Row] = []
    for node in root:
        name = _local(node)
        if name in ("url", "sitemap") and len(pages) + len(maps) < MOST_ADDRESSES:
            (pages if name == "url" else maps).append(dict(_said(node)))
    return pages, maps


def _said(node: Element) -> Iterator[tuple[str, str]]:
    """What an address's elements say, news and pictures among them; the first picture counts."""
    for child in reversed(node):
        name = _local(child)
        if name == "news":
            for inner in child.iter():
                yield _local(inner), inner.text or ""
        elif name == "image":
            yield "image", next((inner.text or "" for inner in child if _local(inner) == "loc"), "")
        elif name in ("loc", "lastmod"):
            yield name, child.text or ""


def _local(node: Element) -> str:
    return node.tag.rpartition("}")[2].lower()


def _of_text(text: str) -> tuple[list[Row], list[Row]]:
    """The same of a sitemap that is no well-formed XML: what stands between one address's beginning and the next's."""
    pages: list[Row] = []
    maps: list[Row] = []
    text = FORBIDDEN.sub("", text)
    starts = list(_BLOCK.finditer(text))[:MOST_ADDRESSES]
    for at, start in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(text)
        if at + 1 == len(starts) and f"</{start.group(1).lower()}" not in text[start.end() : end].lower():
            break  # cut short
        row: Row = {}
        for name, value in _FIELD.findall(text[start.end() : end]):
            row.setdefault(name.lower(), resolved(value.replace("]]>", "")))
        (pages if start.group(1).lower() == "url" else maps).append(row)
    return pages, maps


# -- entries --


def _sorted_out(rows: list[Row], names: list[Row], source: Source, where: str) -> SitemapRead:
    pages: dict[str, Entry] = {}
    foreign = 0
    for row in rows:
        url = address(row.get("loc", ""), where)
        if url and _is_own(url, source, where):
            pages.setdefault(url, _entry(url, row, source, where))
        else:
            foreign += bool(url)
    maps = (Map(address(row.get("loc", ""), where), _when(row.get("lastmod", ""))) for row in names)
    own = [found for found in maps if found.url and _is_own(found.url, source, where)]
    return SitemapRead(tuple(pages.values()), tuple({found.url: found for found in own}.values()), foreign)


def _entry(url: str, row: Row, source: Source, where: str) -> Entry:
    published = _when(row.get("publication_date", ""), source.language) or _in_path(url)
    updated = _when(row.get("lastmod", ""))
    title = line(letters(row.get("title", "")))
    tags = (word(each) for each in row.get("keywords", "").split(",")[:40])
    image = address(row.get("image", ""), where) if row.get("image") else ""
    key = (iso(each) if each else "" for each in (published, updated))
    return Entry(
        guid=url, url=url, title=title, language=tag(row.get("language", "")), published=published, updated=updated,
        tags=tuple(dict.fromkeys(filter(None, tags))), image=image, stamp=digest("sitemap/1", url, title, *key),
    )  # fmt: skip


def _when(said: str, language: str = "") -> When | None:
    said = said.strip()
    return None if not said or _MONTH_ONLY.fullmatch(said) else read_when(said, language)


def _in_path(url: str) -> When | None:
    """The day many papers put into their addresses, `/2026/11/18/`."""
    match = _DAY_IN_PATH.search(urlsplit(url).path)
    found = read_when("-".join(match.groups())) if match else None
    return found if isinstance(found, Day) else None


def _is_own(url: str, source: Source, where: str) -> bool:
    """Whether an address is on the source's site: its home's host or the sitemap's, or one above or below it."""
    host = _host(url)
    return any(
        own and (host == own or host.endswith("." + own) or own.endswith("." + host)) and "." in host
        for own in (_host(source.home), _host(where))
    ) or host in (_host(source.home), _host(where))


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
