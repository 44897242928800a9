"""The standfirst: what stands between headline and text, else what the page's data say that is no cut of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.stories.clean import cleaned_text
from dragoman.stories.page import jsonld
from dragoman.stories.page.headline import key, likeness
from dragoman.stories.page.partnames import BYLINE, DATE, STANDFIRST, TAGS, TRAIL
from dragoman.stories.page.sighting import Sight
from dragoman.stories.tree import words_of

_LEAST, _MOST = 20, 900  # characters
_CUT = re.compile(r"(?:…|\.\.\.)\s*$")
_BLOCKS = frozenset({"p", "h2", "h3", "h4", "h5", "div", "span", "strong", "b", "em", "section"})
_HOLDS_MORE = frozenset({"h1", "form", "figure", "img", "iframe", "video", "time", "button", "input"})
_SHORT_BEFORE = 500  # characters of kicker, byline and date that may stand between headline and standfirst
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5"})
_TEXTS = frozenset({"p", "h2", "h3", "h4", "div", "span"})
_WEAK = re.compile(r"\b(?:summary|synopsis|abstract|[a-z]*desc|description|resum[eo]n?|ozet|ringkasan|spot|excerpt)\b")
_PARAGRAPH = 100  # characters of a paragraph that is the text's: behind one there is no standfirst
_LOOKED_AT = 3  # texts behind the headline that may be one without a name
_PICTURE = re.compile(
    r"\b(?:image|images|img|photo|photos|picture|foto|fotos|bild|gallery|galerie|media|video|caption|credit|bio|profile)\b"
)
_SAME = 0.8


def read_standfirst(sight: Sight, title: str) -> tuple[str, str]:
    """Its text, and where it was found: `page`, `json-ld`, `meta` or ''."""
    headline = key(title)
    shown = _shown(sight, title)
    if shown:
        return shown, "page"
    for source, said in _described(sight):
        text = cleaned_text(said, sight.language)
        if len(text) > _LEAST and not _CUT.search(text) and key(text) != headline:
            return _whole(sight, text), source
    return "", ""


def _described(sight: Sight) -> Iterator[tuple[str, str]]:
    yield "json-ld", jsonld.text_in(sight.node.get("description"))
    yield from (
        ("meta", sight.first(name)) for name in ("ogdescription", "description", "twitterdescription", "dcdescription")
    )


def _whole(sight: Sight, said: str) -> str:
    """A description that is cut in mid-sentence, as the paragraph of the page it is cut from."""
    if re.search(r"[.!?…»”\"'。！？।۔؟)]$", said):
        return said
    start = key(said[:60])
    for i in sight.sheet.all("p", "h2", "h3", "div", start=max(sight.heading, 0), stop=sight.window.stop):
        if len(said) <= sight.sheet.size(i) < _MOST and key(sight.text(i)).startswith(start):
            return cleaned_text(sight.text(i), sight.language)
    return said


def _shown(sight: Sight, title: str) -> str:
    """The first of those named so, marked so, or set so; names that also mean a summary or a caption come last."""
    titles = tuple(said for said in (title, sight.first("ogtitle"), jsonld.text_in(sight.node.get("headline"))) if said)
    named = [i for i, parts in sight.around if parts & STANDFIRST and _is_lead(sight, i)]
    named.sort(key=lambda i: _WEAK.search(words_of(sight.element(i))) is not None)
    marked = named or [i for i in sight.behind() if _is_marked(sight, i) and _is_lead(sight, i)]
    texts = (_text(sight, i) for i in (marked or _unnamed(sight))[:6])
    return next((text for text in texts if not _says(text, titles)), "")


def _says(text: str, titles: tuple[str, ...]) -> bool:
    """Whether a text is the headline in one of its forms."""
    return any(
        key(text) == key(title) or (len(text) < 2 * len(title) and likeness(text, title) >= _SAME) for title in titles
    )


def _is_marked(sight: Sight, i: int) -> bool:
    prop = sight.element(i).get("itemprop") or ""
    return prop in ("description", "alternativeHeadline", "abstract") and not sight.outside(i)


def _text(sight: Sight, i: int) -> str:
    return cleaned_text(sight.text(i), sight.language)


def _is_lead(sight: Sight, i: int) -> bool:
    """Whether an element that may be a standfirst by its name is one: behind the headline, a text and nothing else."""
    sheet = sight.sheet
    if i <= sight.heading or not (sheet.tags[i] in _BLOCKS or "-" in sheet.tags[i]):
        return False
    if not _LEAST < sheet.size(i) < _MOST or sum(map(sheet.size, sheet.under(i, "a"))) * 2 > sheet.size(i):
        return False
    if sheet.between(sheet.end[sight.heading], i) > 3 * _SHORT_BEFORE or not _HOLDS_MORE.isdisjoint(
        sheet.tags[i : sheet.end[i]]
    ):
        return False
    return not _belongs_elsewhere(sight, i) and not _within_text(sight, i)


def _within_text(sight: Sight, i: int) -> bool:
    """Whether a paragraph of the text stands before an element: then it is a subhead or a summary of something else."""
    sheet = sight.sheet
    before = sheet.all("p", start=sheet.end[sight.heading], stop=i)
    return any(sheet.size(j) > _PARAGRAPH and not sight.outside(j) and not _belongs_elsewhere(sight, j) for j in before)


def _belongs_elsewhere(sight: Sight, i: int) -> bool:
    """Whether a text is a caption, or what is said of an author."""
    sheet = sight.sheet
    for j in sheet.ancestors(i):
        if sheet.tags[j] in ("figure", "figcaption", "picture"):
            return True
        if sheet.holds(j, sight.heading):
            break
        if sight.parts(j) & BYLINE or _PICTURE.search(words_of(sheet.nodes[j])):
            return True
    return _PICTURE.search(words_of(sheet.nodes[i])) is not None


def _unnamed(sight: Sight) -> list[int]:
    """Standfirsts nothing names: the first texts behind the headline, set as headings or in the headline's own box, with
    no paragraphs of the text beside them."""
    sheet, found = sight.sheet, list[int]()
    if sight.heading < 0:
        return found
    looked = 0
    for i in sight.behind():
        if sheet.between(sheet.end[sight.heading], i) > _SHORT_BEFORE or looked >= _LOOKED_AT:
            break
        if sheet.tags[i] not in _TEXTS or not 40 < sheet.size(i) < _MOST or not _is_leaf(sight, i) or sight.outside(i):
            continue
        if (
            sight.parts(i) & (BYLINE | DATE | TAGS | TRAIL)
            or sheet.tags[sheet.above[i]] in _HEADINGS
            or not _is_lead(sight, i)
        ):
            continue
        looked += 1
        if _stands_alone(sight, i):
            found.append(i)
    return found


def _is_leaf(sight: Sight, i: int) -> bool:
    """Whether an element holds text and inline elements alone."""
    return not any(
        sight.sheet.tags[j] in ("p", "div", "ul", "li", "h2", "h3", "section", "table")
        for j in range(i + 1, sight.sheet.end[i])
    )


def _stands_alone(sight: Sight, i: int) -> bool:
    sheet = sight.sheet
    above = sheet.above[i]
    if sheet.tags[i] in _HEADINGS:
        return sheet.size(i) > 60 or sheet.holds(above, sight.heading)
    beside = [j for j in sheet.under(above, "p", "div") if sheet.above[j] == above and j != i and sheet.size(j) > 80]
    if not beside and sheet.tags[above] not in ("body", "main"):
        return not _is_one_of_many(sight, above) or _is_bold(sight, i)
    return sheet.tags[above] == "header" and sheet.holds(above, sight.heading)


def _is_one_of_many(sight: Sight, box: int) -> bool:
    """Whether the next box is of the same make: each paragraph of the text stands in one of its own."""
    sheet = sight.sheet
    behind = sheet.end[box]
    alike = (
        behind < len(sheet.nodes) and sheet.above[behind] == sheet.above[box] and sheet.tags[behind] == sheet.tags[box]
    )
    return alike and words_of(sheet.nodes[behind]) == words_of(sheet.nodes[box])


def _is_bold(sight: Sight, i: int) -> bool:
    return any(sight.sheet.size(j) == sight.sheet.size(i) for j in sight.sheet.under(i, "strong", "b"))
