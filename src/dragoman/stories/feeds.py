"""Feeds as entries: RSS 0.9 to 2.0, Atom and JSON Feed, mended where they are damaged in known ways."""

from __future__ import annotations

import html
import html.entities
import json
import re
import time
from calendar import timegm
from collections.abc import Iterable, Mapping
from typing import Any

import feedparser
import msgspec

from dragoman.errors import LanguageTagError, ReadError
from dragoman.language.tags import canonical
from dragoman.model.copy import Entry
from dragoman.model.ident import digest
from dragoman.model.source import Source
from dragoman.model.when import Instant, When, iso
from dragoman.stories.charset import decode, is_binary
from dragoman.stories.clean import cleaned_text
from dragoman.stories.dates import read_when
from dragoman.stories.people import persons
from dragoman.stories.tree import absolute

_AMPERSAND = re.compile(r"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_CDATA = re.compile(r"(<!\[CDATA\[.*?(?:\]\]>|\Z))", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_IS_FEED = re.compile(r"<(?:\w+:)?(?:rss|feed|RDF|channel)\b")
_CLOSED = re.compile(r"</(?:\w+:)?(?:rss|feed|RDF|channel)\s*>")
_TAGS = re.compile(r"<[^>]*>")
_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_FULL = 1200  # characters of text from which on a feed's own text is taken for the whole story


class FeedRead(msgspec.Struct, frozen=True):
    """What a feed says. `language`: canonical tag or ''; `notes`: what was mended, as message keys."""

    entries: tuple[Entry, ...]
    language: str = ""
    title: str = ""
    notes: tuple[str, ...] = ()


def read_feed(body: bytes, headers: Mapping[str, str], source: Source) -> FeedRead:
    """The entries of a feed, in its order, each guid once. Raises ReadError for what is no feed, saying what it was."""
    if not body.strip():
        raise ReadError(f"{source.location}: the feed is empty; check the address in newsroom.toml")
    if is_binary(body):
        raise ReadError(f"{source.location}: not a feed but binary data; check the address in newsroom.toml")
    decoded = decode(body, headers.get("content-type", ""))
    notes = (decoded.note,) if decoded.note else ()
    if decoded.text.lstrip()[:1] in ("{", "["):
        return _json_feed(decoded.text, source, notes)
    if not _IS_FEED.search(decoded.text[:20_000]):
        raise ReadError(
            f"{source.location}: {_what_it_was(decoded.text)}; put the feed's own address into newsroom.toml"
        )
    text, mended = mended_xml(decoded.text)
    found = feedparser.parse(text.encode("utf-8"), response_headers={"content-type": "application/xml; charset=utf-8"},
                             sanitize_html=False, resolve_relative_uris=False)  # fmt: skip
    if found.bozo and not found.entries and not found.feed:
        raise ReadError(
            f"{source.location}: the feed's XML is damaged beyond reading ({_why(found)}); tell the newspaper"
        )
    damaged = ("feed-damaged:" + _why(found),) if found.bozo and not _only_encoding(found) else ()
    language = _tag(found.feed.get("language", ""))
    items = (
        found.entries if _CLOSED.search(text[-200:]) else found.entries[:-1]
    )  # the last one of a feed cut short is not whole
    entries = _once(_entry(item, source, language) for item in items)
    return FeedRead(entries, language, cleaned_text(_bare(found.feed.get("title", ""))), (*notes, *mended, *damaged))


def mended_xml(text: str) -> tuple[str, tuple[str, ...]]:
    """The XML without document type (and so without its entities), bare ampersands, HTML's entities, forbidden characters;
    and notes of what was done."""
    text = _DECLARATION.sub("", text.lstrip("\ufeff \t\r\n"))
    without = _DOCTYPE.sub("", text, count=1)
    notes = []
    pieces = _CDATA.split(_CONTROLS.sub("", without))
    for at in range(0, len(pieces), 2):
        escaped = _AMPERSAND.sub("&amp;", pieces[at])
        known = _ENTITY.sub(_known_entity, escaped)
        notes += ["feed-bare-ampersand"] if escaped != pieces[at] else []
        notes += ["feed-undeclared-entity"] if known != escaped else []
        pieces[at] = known
    return '<?xml version="1.0" encoding="utf-8"?>' + "".join(pieces), tuple(dict.fromkeys(notes))


def _known_entity(match: re.Match[str]) -> str:
    name = match.group(1)
    if name in _XML_ENTITIES:
        return match.group()
    letters = html.entities.html5.get(name + ";")
    return f"&amp;{name};" if letters is None else html.escape(letters)


def _what_it_was(text: str) -> str:
    head = text.lstrip()[:2000].lower()
    if "<html" in head or "<!doctype html" in head:
        return "a web page, not a feed"
    return (
        "XML, but no RSS or Atom"
        if head.startswith("<?xml") or re.match(r"<[a-z:]+[\s>]", head)
        else "plain text, not a feed"
    )


def _why(found: Any) -> str:
    return " ".join(str(found.get("bozo_exception", "unknown")).split())[:120]


def _only_encoding(found: Any) -> bool:
    return isinstance(found.get("bozo_exception"), feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType)


# -- entries of RSS and Atom --


def _entry(item: Any, source: Source, language: str) -> Entry:
    base = source.location or source.home
    url = absolute(item.get("link", "") or _alternate(item), base)
    title = cleaned_text(_bare(item.get("title", "")))
    full, summary = _texts(item)
    stated = item.get("title_detail", {}).get("language") or item.get("language") or item.get("dc_language") or ""
    published = _when(item, ("published", "issued", "date", "created"), source.language)
    updated = _when(item, ("updated", "modified"), source.language)
    authors = [person.get("name", "") for person in item.get("authors", [])] or [item.get("author", "")]
    return stamped(Entry(
        guid=cleaned_text(item.get("id", "")) or url or digest("entry/1", title, full or summary)[:40],
        url=url or absolute(item.get("id", ""), base), title=title, summary=cleaned_text(_bare(summary)),
        language=_tag(stated) or language,
        published=published or updated, updated=updated if updated != published else None,
        authors=persons([_without_address(name) for name in authors], source.title.get(source.language, "")),
        tags=_tags(item), image=absolute(_image(item), base), html=full, inline=not url and bool(full),
    ))  # fmt: skip


def stamped(entry: Entry) -> Entry:
    """The entry with its stamp: what of it, when changed, means that the page is to be fetched again."""
    whens = [iso(when) if when else "" for when in (entry.published, entry.updated)]
    return msgspec.structs.replace(
        entry,
        stamp=digest("stamp/1", entry.url, entry.title, entry.summary, *whens, entry.html, entry.image, *entry.authors),
    )


def _texts(item: Any) -> tuple[str, str]:
    """The full text, where the feed carries it, and the summary."""
    content = max((part.get("value", "") for part in item.get("content", [])), key=len, default="")
    summary = item.get("summary", "") or item.get("subtitle", "")
    if len(_bare(content)) >= _FULL or (content and not item.get("link")):
        return content, summary if summary != content else ""
    return (summary, "") if len(_bare(summary)) >= _FULL else ("", summary)


def _when(item: Any, names: Iterable[str], language: str) -> When | None:
    """Our own reading of the date first, since it keeps the offset and knows the months' names; else feedparser's."""
    for name in names:
        if not dict.__contains__(item, name):  # feedparser's own lookup answers one date for another
            continue
        found = read_when(item.get(name, ""), language)
        if found is not None:
            return found
        parsed: time.struct_time | None = item.get(f"{name}_parsed")
        if parsed is not None and parsed.tm_year > 1990:
            return Instant(timegm(parsed))
    return None


def _alternate(item: Any) -> str:
    links = [link for link in item.get("links", []) if link.get("rel", "alternate") == "alternate"]
    return links[0].get("href", "") if links else ""


def _tags(item: Any) -> tuple[str, ...]:
    said = (cleaned_text(_bare(tag.get("term") or tag.get("label") or "")) for tag in item.get("tags", []))
    return tuple(dict.fromkeys(name for name in said if name))


def _image(item: Any) -> str:
    for media in (*item.get("media_content", []), *item.get("enclosures", []), *item.get("media_thumbnail", [])):
        address = media.get("url") or media.get("href") or ""
        kind = media.get("type", "") or media.get("medium", "")
        if address and (kind.startswith("image") or re.search(r"\.(?:jpe?g|png|webp|gif)(?:\?|$)", address, re.I)):
            return str(address)
    return ""


def _bare(text: str) -> str:
    """Text without tags and with its entities read: titles come escaped once, twice or not at all."""
    for _ in range(2):
        text = html.unescape(_TAGS.sub(" ", text)) if "<" in text or "&" in text else text
    return text


def _without_address(author: str) -> str:
    match = re.match(r"\s*\S+@\S+\s*\(([^)]+)\)\s*$", author)  # RSS: someone@example.org (Her Name)
    return match.group(1) if match else author


def _tag(declared: str) -> str:
    try:
        return canonical(declared) if declared else ""
    except LanguageTagError:
        return ""


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    out: dict[str, Entry] = {}
    for entry in entries:
        if entry.title or entry.url or entry.html:
            out.setdefault(entry.guid, entry)
    return tuple(out.values())


# -- JSON Feed --


def _json_feed(text: str, source: Source, notes: tuple[str, ...]) -> FeedRead:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{source.location}: JSON that cannot be read ({error}); tell the newspaper") from error
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise ReadError(
            f"{source.location}: JSON, but no JSON Feed (it has no items); check the address in newsroom.toml"
        )
    language = _tag(str(feed.get("language") or ""))
    items = [item for item in feed["items"] if isinstance(item, dict)]
    return FeedRead(
        _once(_json_entry(item, source, language) for item in items),
        language,
        cleaned_text(str(feed.get("title") or "")),
        notes,
    )


def _json_entry(item: dict[str, Any], source: Source, language: str) -> Entry:
    def said(name: str) -> str:
        value = item.get(name)
        return value if isinstance(value, str) else ""

    url = absolute(said("url") or said("external_url"), source.location)
    people = [
        person.get("name", "") for person in item.get("authors") or [item.get("author")] if isinstance(person, dict)
    ]
    published, updated = read_when(said("date_published")), read_when(said("date_modified"))
    full = said("content_html") or "".join(
        f"<p>{html.escape(part)}</p>" for part in said("content_text").split("\n\n") if part.strip()
    )
    title = cleaned_text(_bare(said("title")))
    return stamped(Entry(
        guid=str(item.get("id") or "") or url or digest("entry/1", title, full)[:40], url=url, title=title,
        summary=cleaned_text(_bare(said("summary"))), language=_tag(said("language")) or language, published=published,
        updated=updated if updated != published else None, authors=persons([str(name) for name in people]),
        tags=tuple(str(tag) for tag in item.get("tags") or [] if isinstance(tag, str)), image=absolute(said("image"),
        source.location),
        html=full, inline=not url and bool(full),
    ))  # fmt: skip
