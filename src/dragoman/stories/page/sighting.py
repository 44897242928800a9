"""Sight: a page looked at once for what it says of its story beside the text, with the places that stand near its headline."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from dragoman.stories.page import jsonld
from dragoman.stories.page.headline import find_heading, likeness, without_site
from dragoman.stories.page.partnames import ELSEWHERE, TAGS, parts_in
from dragoman.stories.page.sheet import Sheet
from dragoman.stories.tree import text_of, words_of

Meta = dict[str, tuple[str, ...]]
LINE = 1000  # characters beyond which nothing is a headline, byline, date or label
_BEFORE, _BEHIND = 60, 240  # elements around the headline among which its byline, date and standfirst are looked for
_FAR = 2_500  # characters of text behind the headline after which its head has ended
_NOT_LETTERS = re.compile(r"[^a-z0-9]+")
_NO_WORDS = frozenset({"nav", "aside", "form", "dialog", "footer", "button", "select"})


class Sight:
    """`node`: the article's JSON-LD; `meta`: what the meta elements say, their names as letters and digits alone, first
    said first; `heading`: the place of the headline, -1 where none is shown."""

    def __init__(self, sheet: Sheet, base: str, paper: str, language: str) -> None:
        self.sheet, self.base, self.paper, self.language = sheet, base, paper, language
        self.meta = _meta(sheet)
        self.graph = jsonld.read_graph(sheet)
        title = next(sheet.all("title"), -1)
        self.page_title = text_of(sheet.nodes[title], LINE) if title >= 0 else ""
        others = [text for text in (*self.meta.get("ogtitle", ()), self.page_title) if text]
        self.node: jsonld.Node = jsonld.article(
            self.graph, lambda said: any(likeness(said, other) >= 0.7 for other in others)
        )
        self._outside: dict[int, bool] = {}
        self._parts: dict[int, int] = {}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names the paper goes by on this page, and its host's."""
        host = (urlsplit(self.base).hostname or "").removeprefix("www.")
        said = (
            self.paper, host, *host.split(".")[:-1], self.publisher,
            *(name for key in ("ogsitename", "publisher", "copyright", "applicationname", "dcpublisher", "twittersite")
              for name in self.meta.get(key, ())),
        )  # fmt: skip
        return tuple(
            dict.fromkeys(re.sub(r"\s*\(.*", "", name).strip(" ©@0123456789") for name in said if len(name) > 1)
        )

    @cached_property
    def publisher(self) -> str:
        """Who publishes the page, as it says itself."""
        lent = jsonld.resolved(self.graph, self.node.get("publisher"))
        named = next((name for name in jsonld.texts_in(lent) if name), "")
        return named or self.first("ogsitename", "publisher", "dcpublisher", "applicationname")

    @cached_property
    def heading(self) -> int:
        titles = (
            jsonld.text_in(self.node.get("headline")),
            without_site(self.first("ogtitle"), self),
            without_site(self.page_title, self),
        )
        return find_heading(self, tuple(title for title in titles if title))

    def first(self, *names: str) -> str:
        """The first value of the first of these meta elements that is there."""
        return next((self.meta[name][0] for name in names if name in self.meta), "")

    def element(self, place: int) -> Any:
        return self.sheet.nodes[place]

    def text(self, place: int, most: int = LINE) -> str:
        """An element's text in one line, entities that were escaped twice read once more."""
        text = text_of(self.sheet.nodes[place], most)
        return html.unescape(text) if "&" in text else text

    def parts(self, place: int) -> int:
        """What an element may be by its class words."""
        found = self._parts.get(place)
        if found is None:
            name = words_of(self.sheet.nodes[place])
            found = self._parts[place] = parts_in(name) if name else 0
        return found

    @cached_property
    def around(self) -> tuple[tuple[int, int], ...]:
        """Places near the headline with what they may be by name, in order: those named, in the story's own part of the page."""
        found = ((place, self.parts(place)) for place in self.window)
        return tuple((place, parts) for place, parts in found if parts and not self.outside(place))

    @cached_property
    def window(self) -> range:
        """Places near the headline, from a little before it to where the head of the story has surely ended."""
        sheet, at = self.sheet, max(self.heading, 0)
        end = min(len(sheet.nodes), sheet.end[at] + _BEHIND)
        while end - at > 40 and sheet.between(at, end) > _FAR:
            end -= 20
        return range(max(0, at - _BEFORE), end)

    def behind(self) -> Iterator[int]:
        """Places of the window that stand behind the headline."""
        return iter(range(self.sheet.end[self.heading] if self.heading >= 0 else 0, self.window.stop))

    def outside(self, place: int) -> bool:
        """Whether an element is, or stands in, a part of the page that is not the story's: up to what holds the headline too."""
        sheet, known = self.sheet, self._outside
        passed: list[int] = []
        verdict = False
        while place >= 0 and not (place <= self.heading < sheet.end[place]):
            if place in known:
                verdict = known[place]
                break
            passed.append(place)
            if self._leads_away(place):
                verdict = True
                break
            place = sheet.above[place]
        known.update(dict.fromkeys(passed, verdict))
        return verdict

    def _leads_away(self, place: int) -> bool:
        """Whether an element is by its tag or name no part of a story. The foot of the story's own article is one."""
        name, parts = self.sheet.tags[place], self.parts(place)
        if parts & TAGS:
            return False
        if name == "footer" and not parts & ELSEWHERE:
            above = (i for i in self.sheet.ancestors(place) if self.sheet.tags[i] == "article")
            return not any(self.sheet.holds(i, self.heading) for i in above)
        return name in _NO_WORDS or bool(parts & ELSEWHERE)


def look(sheet: Sheet, base: str, paper: str, language: str) -> Sight:
    """The page with its JSON-LD and meta elements read."""
    return Sight(sheet, base, paper, language)


def _meta(sheet: Sheet) -> Meta:
    meta: dict[str, list[str]] = {}
    for i in sheet.all("meta"):
        get = sheet.nodes[i].get
        name = _NOT_LETTERS.sub(
            "", (get("property") or get("name") or get("itemprop") or get("http-equiv") or "").lower()
        )
        value = get("content") or ""
        if name and value and len(value) < 20_000:
            value = " ".join((html.unescape(value) if "&" in value else value).split())
            meta.setdefault(name, []).append(value)
    return {name: tuple(value for value in values if value) for name, values in meta.items() if any(values)}
