"""Everything a site may say in a language, gathered from what was published, written or is CLDR's; never from the pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from itertools import product
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import msgspec
from babel import Locale
from babel.dates import format_date, format_skeleton, format_time, get_timezone_name
from babel.lists import format_list

from dragoman.language.facts import facts
from dragoman.model.edition import Edition
from dragoman.model.newsroom import Newsroom
from dragoman.model.story import Embed, Figure, Rich, Video
from dragoman.model.when import Day, Instant, When
from dragoman.pages import catalogue
from dragoman.store import SqlStore

from .crawl import fold

ENGINES = ("Apertium",)
SEPARATORS = (" · ", ": ", ". ", " (", ") ", " / ", " | ")
Kind = TypeVar("Kind")
OUTER = " .,;:·/()–—"


class Lexicon:
    """What is known, by language. `leaks`: texts of translated editions that no decided piece stands for."""

    def __init__(self, newsroom: Newsroom, store: SqlStore) -> None:
        self.exact: defaultdict[str, set[str]] = defaultdict(set)
        self.patterns: defaultdict[str, list[re.Pattern[str]]] = defaultdict(list)
        self.names: set[str] = {"dragoman", *ENGINES}
        self.people: set[str] = set()
        self.leaks: list[str] = []
        self.moments: set[When] = set()
        self.editions = tuple(_live(store))
        self._known: dict[tuple[str, str], bool] = {}
        for edition in self.editions:
            self._edition(edition)
        self._newsroom(newsroom)
        for tag in newsroom.languages:
            self._catalogue(tag, newsroom)
            self._dates(tag, ZoneInfo(newsroom.zone))

    # -- what is known --

    def _say(self, language: str, words: str) -> None:
        self.exact[language] |= {fold(words), fold(words).strip(OUTER)} - {""}

    def _edition(self, edition: Edition) -> None:
        text = edition.text
        self.moments |= {
            text.published,
            *([text.updated] if text.updated else []),
            *(one.at for one in text.corrections),
        }
        self.people |= {*text.authors, *([text.agency] if text.agency else [])}
        decided = _decided(edition)
        for place, rich in _texts(text):
            folded = fold(rich.text)
            if edition.label.kind != "source" and re.search(r"\w", folded) and folded not in decided:
                self.leaks.append(f"{edition.story}/{edition.language} {place}: {folded!r}")
            whole = edition.source_language if decided.get(folded) else edition.language
            for language, words in _runs(rich, whole):
                self._say(language, words)
        self.names |= {fold(figure.credit) for figure in _of(text, Figure) if figure.credit}
        self.names |= {fold(embed.title) for embed in _of(text, Embed) if embed.title}
        self.names |= {
            (urlsplit(shown.src).hostname or "").removeprefix("www.")
            for shown in (*_of(text, Embed), *_of(text, Video))
        }

    def _newsroom(self, room: Newsroom) -> None:
        for words in (
            room.tagline,
            room.motto,
            *(part.title for part in (*room.sections, *room.topics)),
            *(ad.text for ad in room.ads),
        ):
            for tag, said in words.items():
                self._say(tag, said)
        for tag, said in room.about.items():
            for paragraph in said.split("\n\n"):
                self._say(tag, paragraph)
        for source in room.sources:
            self.people |= set(source.title.values())
            self._say(source.language, source.rights.credit)
            for tag, said in source.gloss.items():
                self._say(tag, said)
        self.names |= {*room.name.values(), room.contact.removeprefix("mailto:"), *self.people}

    def _catalogue(self, tag: str, room: Newsroom) -> None:
        own = catalogue.shipped().get(tag)
        if own is None:
            return
        for key in own.keys:
            pattern = own.patterns.get(key)
            if pattern is None:
                self.exact[tag] |= {fold(said) for said in _variants(own, key, room)}
            elif "{" in pattern:
                parts = re.split(r"\{\w+\}", pattern)
                self.exact[tag] |= {fold(part) for part in parts if re.search(r"\w", part)}
                said = "(.+)".join(re.escape(fold(f"_{part}_")[1:-1]) for part in parts)
                self.patterns[tag].append(re.compile(said.removesuffix(r"\.") + r"\.?"))
            else:
                self._say(tag, pattern)
        self.exact[tag] |= {own.language(other) for other in room.languages}
        for listed in (format_list(["0", "0"], locale=own.locale), format_list(["0", "0", "0"], locale=own.locale)):
            self.exact[tag] |= {fold(between).strip(OUTER) for between in str(listed).split("0")}

    def _dates(self, tag: str, zone: ZoneInfo) -> None:
        locale = Locale.parse(tag, sep="-")
        self._say(tag, str(get_timezone_name(zone, locale=locale)))
        for when in self.moments:
            day = (
                datetime.fromtimestamp(when.seconds, zone).date()
                if isinstance(when, Instant)
                else date.fromisoformat(when.iso)
            )
            days = [format_date(day, form, locale) for form in ("full", "long", "medium")]
            hour = (
                ""
                if isinstance(when, Day)
                else format_time(datetime.fromtimestamp(when.seconds, zone), "short", zone, locale)
            )
            said = [*days, format_skeleton("yMMMM", day, locale=locale)]
            said += [_joined(one, hour, locale) for one in days if hour]
            for words in said:
                self._say(tag, words)
                self._say(tag, words[:1].upper() + words[1:])

    # -- the question --

    def accounts(self, words: str, language: str, depth: int = 3) -> bool:
        """Whether somebody answers for these words in this language."""
        key = (words, language)
        if depth == 3 and key in self._known:
            return self._known[key]
        found = self._accounts(words, language, depth)
        if depth == 3:
            self._known[key] = found
        return found

    def _accounts(self, words: str, language: str, depth: int) -> bool:
        if words in self.exact[language] or words in self.names or not re.search(r"\w", words):
            return True
        if facts(language).name == words:
            return True
        if depth == 0:
            return False
        bare = words.strip(OUTER)
        if bare != words and self.accounts(bare, language, depth - 1):
            return True
        matches = (pattern.fullmatch(words) for pattern in self.patterns[language])
        if any(
            match and all(self.accounts(group.strip(), language, depth - 1) for group in match.groups())
            for match in matches
        ):
            return True
        return any(
            self.accounts(before.strip(OUTER), language, depth - 1)
            and self.accounts(after.strip(OUTER), language, depth - 1)
            for separator in SEPARATORS
            for before, after in _splits(words, separator)
        )


def _splits(words: str, separator: str) -> Iterator[tuple[str, str]]:
    at = words.find(separator)
    while at >= 0:
        yield words[:at], words[at + len(separator) :]
        at = words.find(separator, at + 1)


def _live(store: SqlStore) -> Iterator[Edition]:
    for pointer in store.editions.publications():
        if pointer.state == "live":
            edition = store.editions.get(pointer.story, pointer.language, pointer.revision, pointer.basis)
            assert edition is not None, pointer
            yield edition


def _decided(edition: Edition) -> dict[str, bool]:
    """What the decided pieces say place by place -> whether all of it stands in the source's language."""
    places: defaultdict[str, list[tuple[str, bool]]] = defaultdict(list)
    for piece in edition.pieces:
        if piece.shown != "omitted":
            kept = piece.shown == "source"
            places[piece.path.partition("#")[0]].append((piece.source if kept else piece.text, kept))
    return {fold(" ".join(words for words, _ in said)): all(kept for _, kept in said) for said in places.values()}


def _texts(value: object, place: str = "") -> Iterator[tuple[str, Rich]]:
    """Every text of a story that readers may be shown."""
    if isinstance(value, Rich):
        yield place, value
    elif isinstance(value, msgspec.Struct) and not isinstance(value, Embed):
        for name in value.__struct_fields__:
            inner = getattr(value, name)
            if name in ("title", "standfirst", "alt") and isinstance(inner, str):
                yield f"{place}/{name}", Rich(inner)
            elif isinstance(inner, msgspec.Struct | tuple):
                yield from _texts(inner, f"{place}/{name}")
    elif isinstance(value, tuple):
        for at, inner in enumerate(value):
            yield from _texts(inner, f"{place}/{at}")


def _of(value: object, kind: type[Kind]) -> Iterator[Kind]:
    if isinstance(value, kind):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _of(getattr(value, name), kind)
    elif isinstance(value, tuple):
        for inner in value:
            yield from _of(inner, kind)


def _runs(rich: Rich, language: str) -> Iterator[tuple[str, str]]:
    """A text's runs between the edges of its marks, alone and with their neighbours, each with its language."""
    edges = sorted({0, len(rich.text), *(edge for mark in rich.marks for edge in (mark.start, mark.end))})
    tongues = [mark for mark in rich.marks if mark.kind == "language"]
    for start, end in product(edges, edges):
        if start < end:
            inside = {mark.attrs.get("lang", "") for mark in tongues if mark.start <= start and end <= mark.end}
            yield (inside.pop() if inside else language), rich.text[start:end]


def _variants(own: catalogue.Catalogue, key: str, room: Newsroom) -> Iterator[str]:
    """Everything a message that chooses can say here."""
    for tag in room.languages:
        name = own.language(tag)
        for count in range(200) if "count" in key or "kept" in key else (1,):
            yield own.say(key, tag=tag, name=name, count=count, language=name)


def _joined(day: str, hour: str, locale: Locale) -> str:
    return str(locale.datetime_formats["medium"]).replace("'", "").replace("{1}", day).replace("{0}", hour)
