"""Damaged XML in pieces: texts, sections of character data, starts and ends of elements, as well as they can be told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dragoman.stories.feed.feednames import ROLES, family, usual_family

# Tags with blanks in odd places; a quoted value may hold `>` but not `<`. Possessive, so that time stays linear.
_TAG = re.compile(
    r"<[ \t]{0,3}(/?)[ \t]{0,3}([A-Za-z_][\w.\-]{0,60}+(?::[A-Za-z_][\w.\-]{0,60}+)?+):?"
    r"(?=[\s/>\"'])((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>"
)
_LOOSE_TAG = re.compile(r"<[ \t]{0,3}(/?)[ \t]{0,3}([A-Za-z_][\w.\-]{0,60}+(?::[A-Za-z_][\w.\-]{0,60}+)?+)([^<>]*+)>")
_WIDE_TAG = re.compile(  # with a `<` in a value
    r"<(/?)([A-Za-z_][\w.\-]{0,60}+(?::[A-Za-z_][\w.\-]{0,60}+)?+)"
    r"(?=\s)((?:[^<>\"']{1,300}+|\"[^\"\n]{0,300}+\"|'[^'\n]{0,300}+'){0,40}+)>"
)
_CUT_TAG = re.compile(r"</?[A-Za-z_][\w.:\-]*+(?:[\s/][^<>]*+)?\Z")
CDATA = re.compile(r"<!\s?\[\s?CDATA\s?\[", re.IGNORECASE)
# A field's end with a feed's own element after it: a section of character data that holds this was never closed.
_CDATA_ENDED = re.compile(
    r"</(?:[\w-]{1,20}:)?(?:title|link|description|summary|content|encoded|guid|id|creator|author|category)>\s*+"
    r"<(?:/?(?:item|entry|channel)\b|(?:[\w-]{1,20}:)?"
    r"(?:title|link|guid|id|pubDate|description|summary|content|encoded|category|author|updated|published|creator|date)\b)",
    re.IGNORECASE,
)
_NAMESPACE = re.compile(r"xmlns:([A-Za-z_][\w.\-]{0,60}+)\s{0,9}+=\s{0,9}+[\"']([^\"'<>\s]{0,300})[\"']")
ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
_NO_TEXT = frozenset(
    {"slash", "wfw", "georss", "geo", "itunes", "sy", "thr", "trackback", "admin", "cc", "creativecommons"}
)


class Piece(NamedTuple):
    """A piece of the damaged text. `kind`: text, cdata, start or end; `name`: the part it plays, for tags."""

    kind: str
    said: str
    part: str = ""
    attributes: str = ""
    closed: bool = False


def families_of(text: str) -> dict[str, str]:
    """Prefix -> family, as declared anywhere in the feed."""
    return {prefix: family(address) for prefix, address in _NAMESPACE.findall(text)}


def pieces_of(text: str, families: dict[str, str]) -> Iterator[Piece]:
    at, ends = 0, dict[str, int]()
    while at < len(text):
        here = text.find("<", at)
        if here < 0:
            here = len(text)
        if here > at:
            yield Piece("text", text[at:here])
        if here == len(text):
            return
        token, at = _at_bracket(text, here, families, ends)
        if token is not None:
            yield token


def _at_bracket(text: str, here: int, families: dict[str, str], ends: dict[str, int]) -> tuple[Piece | None, int]:
    """What begins with this bracket, and where the text goes on. `ends`: where each kind of end was last
    found."""
    follows = text[here + 1 : here + 2]
    if follows == "!" or follows == "?":
        return _special(text, here, ends)
    match = _TAG.match(text, here) or _LOOSE_TAG.match(text, here) or _WIDE_TAG.match(text, here)
    if match is None:
        if len(text) - here < 4000 and _CUT_TAG.match(text, here):
            return None, len(text)  # the feed was cut short within a tag
        return Piece("text", "&lt;"), here + 1
    slash, name, attributes = match.groups()
    kind = "end" if slash else "start"
    closed = attributes.rstrip().endswith("/")
    return Piece(kind, match.group(), _part(name, families), attributes, closed), match.end()


def _special(text: str, here: int, ends: dict[str, int]) -> tuple[Piece | None, int]:
    cdata = CDATA.match(text, here)
    if cdata:
        end = _found(text, "]]>", cdata.end(), ends)
        if end < 0:  # never closed: its text ends where the next closing tag stands
            return None, cdata.end()
        early = _CDATA_ENDED.search(text, cdata.end(), end)
        return (
            (Piece("cdata", text[cdata.end() : early.start()]), early.start())
            if early
            else (Piece("cdata", text[cdata.end() : end]), end + 3)
        )
    for begins, closes in (("<!--", "-->"), ("<?", "?>")):
        if text.startswith(begins, here):
            end = _found(text, closes, here + len(begins), ends)
            return None, here + len(begins) if end < 0 else end + len(closes)
    return _after_doctype(text, here)


def _found(text: str, what: str, start: int, ends: dict[str, int]) -> int:
    """Where it stands next, or -1. Nothing is looked for twice over the same stretch, whatever the text."""
    known = ends.get(what, 0)
    if known < 0 or (known and known >= start):
        return known
    ends[what] = text.find(what, start)
    return ends[what]


def _after_doctype(text: str, here: int) -> tuple[Piece | None, int]:
    if not text[here : here + 9].upper().startswith("<!DOCTYPE"):
        return Piece("text", "&lt;"), here + 1
    end, subset = text.find(">", here), text.find("[", here)
    if 0 <= subset < end:
        close = re.compile(r"\]\s*>").search(text, subset)
        return None, close.end() if close else len(text)
    return None, end + 1 if end >= 0 else len(text)


def _part(name: str, families: dict[str, str]) -> str:
    prefix, _, local = name.rpartition(":")
    local = local.lower()
    if local in ROOTS and (not prefix or families.get(prefix, usual_family(prefix)) in ("core", "rdf")):
        return local
    kin = (families.get(prefix) or usual_family(prefix)) if prefix else "core"
    foreign = kin if kin and kin != "xhtml" else prefix if prefix.lower() in _NO_TEXT else ""
    return ROLES.get((kin, local), f"{foreign}:" if prefix and foreign else "")
