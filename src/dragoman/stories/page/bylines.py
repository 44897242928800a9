"""Who signs a story: the people its data and its byline name, the agency beside them, the desk where no one else does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from dragoman.stories.page import jsonld
from dragoman.stories.page.bywords import AUTHOR_LABELS
from dragoman.stories.page.labelled import labelled
from dragoman.stories.page.partnames import BYLINE, ELSEWHERE
from dragoman.stories.page.sighting import Sight
from dragoman.stories.people import agency, desk, is_likely, leads, persons

_META = (
    "articleauthor", "author", "byl", "byline", "articlebyline", "parselyauthor", "sailthruauthor", "cxenseparseauthor",
    "dccreator", "dcauthor", "dctermscreator", "creator", "citationauthor", "newsauthor", "authorname", "twittermiscwrittenby",
)  # fmt: skip
_LONGEST = 160  # characters of a byline
_NAME = 48  # characters of a name in a line of its own
_PIECES = 20  # elements of a byline
_BETWEEN = 40  # characters between two names of one byline
_DIGIT = re.compile(r"\d")
_LABEL = re.compile(
    r"(?:writ|verfass|geschrieb|escrit|écrit|scritt|ditulis|yaz|автор|penulis|autor|author|作者|skriv|skrev|napis)",
    re.I,
)


class Signed(NamedTuple):
    """`people`: who signs; `agency`, `desk`: who signs beside them or in their place; `reasons`: `authors-from:` the source."""

    people: tuple[str, ...] = ()
    agency: str = ""
    desk: str = ""
    reasons: tuple[str, ...] = ()


def read_bylines(sight: Sight) -> Signed:
    """The people of the first place that names any; a byline on the page that adds to them wins. Where no one signs, the
    desk or house that the data or the byline name."""
    stated, bodies = jsonld.authors_in(sight.graph, sight.node)
    named = tuple(_of_meta(sight))
    shown = _shown(sight)
    people = {source: persons(lines, sight.names) for source, lines in (("json-ld", stated), ("meta", named))}
    people["page"] = tuple(name for name in persons(shown, sight.names) if is_likely(name))
    wire = agency((*stated, *bodies, *named, *shown))
    house = desk((*shown, *stated, *bodies, *named))
    if (
        not wire
        and not any(people.values())
        and (not house or house.casefold() in {name.casefold() for name in sight.names})
    ):
        lines = tuple(_unmarked(sight))
        people["page"] = next((found for line in lines if (found := _likely(sight, line))), ())
        house = next((name for line in lines[1:] if (name := desk(line))), house)
    source = _preferred(people)
    signs = people.get(source, ())
    house = "" if signs or wire else house
    return Signed(signs, wire, house, (f"authors-from:{source}",) if source else ())


def _likely(sight: Sight, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Who is a person by the form of the name, where nothing but the form says so."""
    return tuple(
        name
        for name in persons(lines, sight.names)
        if is_likely(name) and name != name.lower() and name != name.upper()
    )


def _preferred(people: dict[str, tuple[str, ...]]) -> str:
    page = {name.casefold() for name in people["page"]}
    first = next((source for source in ("json-ld", "meta", "page") if people[source]), "")
    stated = {name.casefold() for name in people.get(first, ())}
    return "page" if len(stated) < len(page) <= len(stated) + 3 and stated <= page else first


def _of_meta(sight: Sight) -> Iterator[str]:
    for name in _META:
        values = [value for value in sight.meta.get(name, ()) if "://" not in value and "www." not in value]
        if values:
            yield from values
            return
    for n in ("1", "2"):
        if _LABEL.search(sight.first(f"twitterlabel{n}")):
            yield from sight.meta.get(f"twitterdata{n}", ())


def _shown(sight: Sight) -> tuple[str, ...]:
    """The byline on the page: the first behind the headline that names someone, with those right behind it; else one before."""
    sheet = sight.sheet
    named = {i for i, parts in sight.around if parts & BYLINE and 1 < sheet.size(i) < _LONGEST}
    places = sorted(named | {i for i in sight.window if _is_marked(sight, i) and not sight.outside(i)})
    for start in (sight.heading, -1):
        lines: list[str] = []
        end = -1
        for i in places:
            if i <= start or i < end or (lines and sheet.between(end, i) > _BETWEEN):
                continue
            if _is_dateline(sight, i):
                end = sheet.end[i]
                continue
            pieces = _pieces(sight, i)
            if persons(pieces, sight.names) or agency(pieces) or desk(pieces):
                lines.extend(pieces)
                end = sheet.end[i]
        if lines:
            return tuple(lines)
    return ()


def _unmarked(sight: Sight) -> Iterator[tuple[str, ...]]:
    """Lines that name who signs and are not marked so: behind a label, under the text."""
    yield tuple(labelled(sight, AUTHOR_LABELS))
    yield _signature(sight)


def _signature(sight: Sight) -> tuple[str, ...]:
    """The last line of the text, where it is nothing but a name set apart by its type or its place."""
    sheet = sight.sheet
    sums: dict[int, int] = {}
    for i in sheet.all("p", start=max(sight.heading, 0)):
        sums[sheet.above[i]] = sums.get(sheet.above[i], 0) + sheet.size(i)
    box = max(sums, key=lambda i: sums[i], default=-1)
    if box < 0:
        return ()
    last = [i for i in sheet.under(box, "p") if sheet.above[i] == box and sheet.size(i)][-3:]
    return tuple(sight.text(i, _NAME) for i in last if 4 < sheet.size(i) < _NAME and _is_set_apart(sight, i))


def _is_set_apart(sight: Sight, i: int) -> bool:
    node = sight.sheet.nodes[i]
    inner = node[0] if len(node) == 1 and not (node.text or "").strip() and not (node[0].tail or "").strip() else None
    return "right" in (node.get("style") or "") + (node.get("align") or "") or (
        inner is not None and inner.tag in ("strong", "b", "em", "i")
    )


def _is_marked(sight: Sight, i: int) -> bool:
    node = sight.sheet.nodes[i]
    if len(node.attrib) == 0:
        return False
    return (
        "author" in (node.get("rel") or "").split()
        or (node.get("itemprop") or "") in ("author", "creator")
        or "/author/" in (node.get("href") or "")
    ) and sight.sheet.tags[i] != "meta"


def _pieces(sight: Sight, i: int) -> tuple[str, ...]:
    """The texts of a byline: its links' where it has any, else one for each element."""
    sheet = sight.sheet
    named = [j for j in range(i, sheet.end[i]) if sheet.nodes[j].get("itemprop") == "name"]
    links = named or [j for j in sheet.under(i, "a") if sheet.size(j)]
    if links and not any(sight.parts(j) & ELSEWHERE for j in links):
        lines = tuple(_joined(_texts(sight, j)) for j in links[:8])
        if persons(lines, sight.names):
            return lines
    texts = _texts(sight, i)
    wired = next((n for n, text in enumerate(texts) if agency(text)), None)
    return (_joined(texts if wired is None else texts[: wired + 1]),)  # behind an agency stands a place


def _is_dateline(sight: Sight, i: int) -> bool:
    """Whether a line is a place and a date: nothing leads to a name, no part is a link, a later part holds figures."""
    texts = _texts(sight, i)
    linked = any(True for _ in sight.sheet.under(i, "a"))
    return len(texts) > 1 and not linked and not leads(texts[0]) and any(map(_DIGIT.search, texts[1:]))


def _joined(texts: list[str]) -> str:
    """Texts of elements side by side as one line: a first and a last name in elements of their own are one name."""
    one = 1 < len(texts) <= 3 and all(text.isalpha() and text[0].isupper() for text in texts)
    return (" " if one else "|").join(texts)


def _texts(sight: Sight, i: int) -> list[str]:
    node = sight.sheet.nodes[i]
    return list(islice((text.strip() for text in node.itertext("*") if not text.isspace()), _PIECES))
