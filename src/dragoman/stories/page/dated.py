"""When a story was published and last changed, from its data, its time elements and the lines around its headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dragoman.model.when import Day, Instant, When, iso
from dragoman.stories.dates import read_when
from dragoman.stories.page import jsonld
from dragoman.stories.page.bywords import DATE_LABELS, UPDATED
from dragoman.stories.page.labelled import labelled
from dragoman.stories.page.partnames import DATE
from dragoman.stories.page.sighting import Sight

_PUBLISHED = (
    "articlepublishedtime", "ogarticlepublishedtime", "articlepublished", "datepublished", "publisheddate", "publishdate",
    "publicationdate", "pubdate", "parselypubdate", "sailthrudate", "cxenseparserecspublishtime", "date", "dcdateissued",
    "dctermscreated", "dcdatecreated", "dcdate", "dctermsdate", "articlepublicationdate", "ptime", "displaydate", "createdate",
    "releasedate", "articlecreated", "citationpublicationdate", "originalpublicationdate", "datecreated", "timestamp",
)  # fmt: skip
_CHANGED = (
    "articlemodifiedtime", "ogupdatedtime", "ogarticlemodifiedtime", "articlemodified", "datemodified", "lastmod", "lastmodified",
    "dctermsmodified", "dcdatemodified", "modifieddate", "updatedtime", "utime", "revisiondate",
)  # fmt: skip
_UPDATED = re.compile(rf"(?<!\w)(?:{UPDATED})(?!\w)|(?:更新|修正|수정|업데이트|อัปเดต)", re.IGNORECASE)
_DIGIT = re.compile(r"\d")
_NO_DATE = ("1970-01-01", "0001-", "0000-")  # what systems print for none
_LONGEST = 120  # characters of a line with a date
_NEAR = 600  # characters between it and the headline
_NO_LINES = frozenset({"h1", "title", "script", "figcaption"})


class Dated(NamedTuple):
    """`reasons`: `published-from:` the source."""

    published: When | None
    updated: When | None
    reasons: tuple[str, ...]


def read_dates(sight: Sight) -> Dated:
    """An instant from any place wins over a bare day that agrees with it; what was changed before it was published was not."""
    source, published = _best(_first(sight), sight.language)
    _, updated = _best(_last(sight), sight.language)
    if published is None or updated is None:
        written, changed = _written(sight)
        source, published = ("page", written) if published is None else (source, published)
        updated = updated or changed
    if published is None and updated is not None:
        return Dated(updated, None, ("published-from:updated",))
    if published is not None and updated is not None and not _later(updated, published):
        updated = None
    return Dated(published, updated, (f"published-from:{source}",) if source and published else ())


def _first(sight: Sight) -> Iterator[tuple[str, str]]:
    yield "json-ld", jsonld.text_in(sight.node.get("datePublished"))
    yield from (("meta", value) for name in _PUBLISHED for value in sight.meta.get(name, ())[:1])
    yield from (("microdata", value) for value in _marked(sight, "datePublished"))
    yield "json-ld", jsonld.text_in(sight.node.get("dateCreated") or sight.node.get("uploadDate"))
    yield from (("page", value) for value in _times(sight))


def _last(sight: Sight) -> Iterator[tuple[str, str]]:
    yield "json-ld", jsonld.text_in(sight.node.get("dateModified"))
    yield from (("meta", value) for name in _CHANGED for value in sight.meta.get(name, ())[:1])
    yield from (("microdata", value) for value in _marked(sight, "dateModified"))


def _best(said: Iterable[tuple[str, str]], language: str) -> tuple[str, When | None]:
    """The first date that can be read; where it is a bare day, an instant of the same day from a later place."""
    day: tuple[str, Day] | None = None
    for source, text in said:
        found = read_when(text, language) if text else None
        if found is None or iso(found).startswith(_NO_DATE):
            continue
        if isinstance(found, Instant):
            if day is None or iso(found)[:10] == day[1].iso:
                return source, found
        elif day is None:
            day = (source, found)
    return day or ("", None)


def _later(one: When, other: When) -> bool:
    a, b = iso(one), iso(other)
    if isinstance(one, Instant) and isinstance(other, Instant):
        return one.seconds > other.seconds
    return a[:10] > b[:10]


def _marked(sight: Sight, prop: str) -> Iterator[str]:
    if sight.heading < 0:
        return
    for i in sight.window:
        node = sight.sheet.nodes[i]
        if node.attrib and prop in (node.get("itemprop") or node.get("property") or "") and not sight.outside(i):
            yield node.get("datetime") or node.get("content") or sight.text(i, _LONGEST)[:_LONGEST]


def _times(sight: Sight) -> Iterator[str]:
    """Time elements near the headline that do not say they tell the last change."""
    if sight.heading < 0:
        return
    for i in sight.sheet.all("time", start=sight.window.start, stop=sight.window.stop):
        if not sight.outside(i) and not _UPDATED.search(sight.text(max(sight.sheet.above[i], 0), 200)[:60]):
            yield sight.element(i).get("datetime") or sight.text(i, _LONGEST)


def _written(sight: Sight) -> tuple[When | None, When | None]:
    """The dates in words near the headline: the one published, and the one behind a word for a change."""
    published: When | None = None
    updated: When | None = None
    for text in _lines(sight):
        changed = _UPDATED.search(text)
        before, behind = (text[: changed.start()], text[changed.end() :]) if changed else (text, "")
        published = published or (read_when(before, sight.language) if _DIGIT.search(before) else None)
        updated = updated or (read_when(behind, sight.language) if _DIGIT.search(behind) else None)
        if published and updated:
            break
    return published, updated


def _lines(sight: Sight) -> Iterator[str]:
    sheet = sight.sheet
    for i, parts in sight.around:
        if parts & DATE and 5 < sheet.size(i) < _LONGEST:
            yield sight.text(i, _LONGEST)
    yield from (sheet.nodes[i].text for i in sight.window if sight.heading >= 0 and _is_date_line(sight, i))
    yield from labelled(sight, DATE_LABELS)


def _is_date_line(sight: Sight, i: int) -> bool:
    """Whether a short line right before or behind the headline holds figures."""
    text = sight.sheet.nodes[i].text
    if not text or not 7 < len(text) < _LONGEST or not _DIGIT.search(text) or sight.sheet.tags[i] in _NO_LINES:
        return False
    return sight.sheet.between(min(i, sight.heading), max(i, sight.heading)) < _NEAR and not sight.outside(i)
