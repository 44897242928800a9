"""A story's headline: the one readers see, without kicker and site name, doubted where the page's data disagree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote, urlsplit

from dragoman.stories.clean import cleaned_text
from dragoman.stories.page import jsonld
from dragoman.stories.page.partnames import KICKER

if TYPE_CHECKING:
    from dragoman.stories.page.sighting import Sight

_NOT_WORDS = re.compile(r"[\W_]+")
_BAR = re.compile(r"\s+(?:[|–—•·»]|-|::)\s+|\s*[｜：|]\s*")
_ALIKE = 0.4
_INSIDE = 30  # elements inside a headline that are looked at
_LONGEST = 400  # characters of a headline: more is an h1 that was never closed
_SECTION_NAME = 25  # characters under which an h1 that agrees with no other title is the site's or a section's name


class Headline(NamedTuple):
    """`shown`: as it stands on the page, without its kicker and with it; `notes`: doubts, as in Copy.notes; `reasons`:
    `title-from:` its source."""

    text: str
    shown: tuple[str, ...]
    notes: tuple[str, ...]
    reasons: tuple[str, ...]


@lru_cache(maxsize=512)
def key(text: str) -> str:
    """Letters and digits alone, without accents and case: two forms of one headline have one key."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text.casefold()) if letter.isalnum())


@lru_cache(maxsize=512)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in _NOT_WORDS.split(text.casefold()) if word)


def likeness(one: str, other: str) -> float:
    """How much of the shorter text's words the other has, 0 to 1."""
    a, b = set(_words(one)), set(_words(other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def find_heading(sight: Sight, titles: tuple[str, ...]) -> int:
    """The place of the headline: the h1 that the page's other titles agree with, else the one marked or the first; where
    there is no h1, another heading or marked element that says one of the titles. -1 for none."""
    sheet = sight.sheet
    headings = [(i, sight.text(i)) for i in list(sheet.all("h1"))[:20] if sheet.size(i) or len(sheet.nodes[i])]
    headings = [(i, text) for i, text in headings if text]
    if headings:
        best, like = max(((i, _agreed(text, titles)) for i, text in headings), key=lambda found: found[1])
        marked = [i for i, _ in headings if sheet.nodes[i].get("itemprop") == "headline"]
        return best if like >= _ALIKE else (marked or [headings[0][0]])[0]
    wanted = {key(title) for title in titles}
    others = (i for i in sheet.all("h2", "h3", "div", "span", "p") if 8 < sheet.size(i) < 400)
    return next((i for i in others if sheet.size(i) and key(sight.text(i)) in wanted), -1)


def _agreed(text: str, titles: Iterable[str]) -> float:
    return max((likeness(text, title) for title in titles), default=0.0)


def read_headline(sight: Sight) -> Headline:
    """The headline and what is doubtful about it."""
    stated = cleaned_text(jsonld.text_in(sight.node.get("headline")), sight.language)
    og = cleaned_text(without_site(sight.first("ogtitle"), sight), sight.language)
    element = cleaned_text(without_site(sight.page_title, sight), sight.language)
    shown = _shown(sight, tuple(title for title in (stated, og, element) if title))
    source, text = _chosen(sight, shown, stated, og, element)
    notes = []
    if og and og != text and _extends(og, text):
        notes.append(f"title-shorter-than-og:{text}")
        source, text = "og", og
    missing = _missing_of_address(text, sight)
    if missing:
        notes.append(f"title-shorter-than-address:{missing}")
    raw = cleaned_text(sight.text(sight.heading), sight.language) if sight.heading >= 0 else ""
    return Headline(text, (shown, raw), tuple(notes), (f"title-from:{source}",))


def _chosen(sight: Sight, shown: str, stated: str, og: str, element: str) -> tuple[str, str]:
    """Source and text. Readers' headline first; but where JSON-LD and og:title say one other, two stand against one."""
    if shown and not _same(shown, stated) and not _same(shown, og):
        if stated and _same(stated, og):
            return "json-ld", stated
        if not stated and og and _same(og, sight.first("twittertitle")) and _same(og, element):
            return "og", og
    said = (
        ("h1", shown),
        ("json-ld", stated),
        ("og", og),
        ("twitter", sight.first("twittertitle")),
        ("title", element),
    )
    return next(((source, text) for source, text in said if text), ("", ""))


def _same(one: str, other: str) -> bool:
    return bool(one) and key(one) == key(other)


def _shown(sight: Sight, titles: tuple[str, ...]) -> str:
    """The headline on the page, without its kicker. '' where the h1 is the site's name or a section's."""
    at = sight.heading
    if at < 0:
        return ""
    text = cleaned_text(sight.text(at), sight.language)
    second = _second(sight, text, titles)
    if second:
        return second
    no_headline = len(text) > _LONGEST or (len(text) < _SECTION_NAME and _agreed(text, titles) < _ALIKE)
    if titles and no_headline:
        return ""
    return _without_kicker(sight, at, text, titles)


def _second(sight: Sight, first: str, titles: tuple[str, ...]) -> str:
    """The headline set right behind an h1 that is worded for search engines: a h2 that says what the page's data say."""
    if any(_same(first, title) for title in titles[:1]):
        return ""
    for i in sight.sheet.all("h2", start=sight.heading + 1, stop=sight.window.stop):
        text = cleaned_text(sight.text(i), sight.language)
        if any(_same(text, title) for title in titles) and not sight.outside(i):
            return text
    return ""


def _without_kicker(sight: Sight, at: int, text: str, titles: tuple[str, ...]) -> str:
    """The headline without the line over it: one set apart in an element of its own, or one that JSON-LD does not say."""
    if any(_same(text, title) for title in titles[:2]):
        return text
    sheet = sight.sheet
    kickers = [i for i in range(at + 1, min(sheet.end[at], at + _INSIDE)) if sight.parts(i) & KICKER]
    for i in kickers:
        kicker = cleaned_text(sight.text(i))
        rest = text.removeprefix(kicker) if kicker else text
        if kicker and rest != text and len(rest.strip(" :|–—-•")) > len(kicker) // 2:
            return rest.strip(" :|–—-•")
    for title in titles[:2]:
        if title and len(text) > len(title) and text.endswith(title):
            apart = len(sheet.nodes[at]) > 0 or re.search(r"[:|–—\-]\s*$", text[: -len(title)])
            return title if apart else text
    return text


def _extends(longer: str, shorter: str) -> bool:
    """Whether a title says all of another and more. A kicker set before a colon or bar is not more of the headline."""
    at = longer.casefold().find(shorter.casefold())
    if at < 0 or len(longer) < len(shorter) + 4:
        words, few = _words(longer), _words(shorter)
        return len(words) > len(few) + 1 and words[-len(few) :] == few and not re.search(r"[:|–—：｜]", longer)
    before, after = longer[:at].strip(), longer[at + len(shorter) :].strip()
    return not re.search(r"[:|–—.!?\"»”：｜]$", before) and not re.match(r"[:|–—\-(«“\"：｜]", after)


def without_site(title: str, sight: Sight) -> str:
    """A title without the site's name behind (or before) a bar."""
    parts = _BAR.split(title)
    if len(parts) < 2:
        return title
    end = len(title)
    for part in reversed(parts[1:]):
        if not _is_site(part, sight):
            break
        end = title.rindex(part, 0, end)
    kept = title[:end].rstrip(" |–—•·»-:：｜") if end < len(title) else title
    first = _BAR.match(kept[len(parts[0]) :]) if kept.startswith(parts[0]) and _is_site(parts[0], sight) else None
    return kept[len(parts[0]) + first.end() :] if first else kept


def _is_site(part: str, sight: Sight) -> bool:
    said = key(part)
    host = key((urlsplit(sight.base).hostname or "").removeprefix("www."))
    names = {key(name) for name in sight.names}
    return said in names or (len(said) > 2 and said in host) or any(len(name) > 3 and name in said for name in names)


def _missing_of_address(title: str, sight: Sight) -> str:
    """Words at the head of the address's slug that the title lacks, when the rest of the slug is the title."""
    path = unquote(urlsplit(sight.base).path).rstrip("/")
    slug = re.sub(r"\.\w{2,5}$", "", path.rsplit("/", 1)[-1])
    words = [
        word for word in re.split(r"[-_]+", slug.casefold()) if word and not re.fullmatch(r"[\da-f]{5,}|\d+", word)
    ]
    have = {key(word) for word in title.split()}
    lead: list[str] = []
    for word in words:
        if key(word) in have:
            break
        lead.append(word)
    rest = words[len(lead) :]
    agree = rest and sum(1 for word in rest if key(word) in have) >= 0.75 * len(rest)
    return " ".join(lead) if len(lead) >= 2 and agree and len(rest) >= 2 else ""
