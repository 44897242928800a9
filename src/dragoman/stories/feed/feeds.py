"""Feeds as entries: RSS 0.9 to 2.0, Atom and JSON Feed. What is well-formed is read as it is; the rest is mended first."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Mapping
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import feedparser
import msgspec

from dragoman.errors import ReadError
from dragoman.model.copy import Entry
from dragoman.model.source import Source
from dragoman.stories.charset import decode, is_binary
from dragoman.stories.dates import read_when
from dragoman.stories.feed import jsonfeed
from dragoman.stories.feed.entries import (
    Feed,
    author,
    made,
    parted,
    people,
    read_item,
    tag,
)
from dragoman.stories.feed.feednames import Parts
from dragoman.stories.feed.feedtexts import address, is_sound, letters, line
from dragoman.stories.feed.listing import after_tombstones, distinct, withdrawn
from dragoman.stories.feed.mending import mended
from dragoman.stories.feed.references import resolved

MOST = 50_000_000
"""Bytes a packed feed may have once unpacked."""

_IS_FEED = re.compile(r"<\s{0,3}(?:[\w-]{1,20}:)?(?:rss|feed|rdf|channel|item|entry)[\s>]", re.IGNORECASE)
_ESCAPED_FEED = re.compile(r"&lt;(?:[\w-]{1,20}:)?(?:rss|feed|rdf:RDF|channel)\b", re.IGNORECASE)
_UTF16_SAID = re.compile(
    rb"^(\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"'])(?:utf-?16|ucs-?2|utf-?32|unicode)\w*", re.IGNORECASE
)
_TWO_SURROGATES = re.compile(rb"\xed[\xa0-\xaf][\x80-\xbf]\xed[\xb0-\xbf][\x80-\xbf]")
_CHUNK = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]{0,8}(?:;[^\r\n]{0,200})?\r?\n")
_ITS_FEED = re.compile(
    r"<link\b(?=[^>]{0,600}?\btype\s*=\s*[\"']?application/(?:rss|atom|feed)\+(?:xml|json))[^>]{0,600}?\bhref\s*=\s*[\"']?([^\"'\s>]{1,500})",
    re.IGNORECASE,
)
_LONE = re.compile("[\udc80-\udcff]")
_SURE = re.compile("[\u0080-\ud7ff\ue000-\U0010ffff]")
# What a paper's pages are written in where they are not in Unicode, by its language (the WHATWG Encoding Standard's).
_LEGACY = {
    "ar": "cp1256", "fa": "cp1256", "ur": "cp1256", "bg": "cp1251", "be": "cp1251", "ru": "cp1251", "uk": "cp1251",
    "sr": "cp1251", "mk": "cp1251", "kk": "cp1251", "cs": "cp1250", "hu": "cp1250", "pl": "cp1250", "sk": "cp1250",
    "sl": "cp1250", "hr": "cp1250", "ro": "cp1250", "el": "cp1253", "he": "cp1255", "iw": "cp1255",
    "ja": "cp932 euc-jp", "ko": "cp949", "lt": "cp1257", "lv": "cp1257", "et": "cp1257", "th": "cp874",
    "tr": "cp1254", "az": "cp1254", "vi": "cp1258", "zh": "gb18030 big5",
}  # fmt: skip


class FeedRead(msgspec.Struct, frozen=True):
    """What a feed says. `language`: canonical tag or ''; `notes`: what was mended, as message keys."""

    entries: tuple[Entry, ...]
    language: str = ""
    title: str = ""
    notes: tuple[str, ...] = ()


def read_feed(body: bytes, headers: Mapping[str, str], source: Source) -> FeedRead:
    """The entries of a feed, in its order, each guid once. Raises ReadError for what is no feed, saying what it was."""
    body, packed = _unpacked(body)
    if not body.strip():
        raise ReadError(f"{source.location}: the feed is empty; check the address in newsroom.toml")
    text, note = _told(body, headers.get("content-type", ""), source)
    notes = (*packed, *((note,) if note else ()))
    if jsonfeed.is_json(text):
        return _json_feed(text, source, notes)
    if not _IS_FEED.search(text, 0, 20_000) or text.lstrip()[:1] == '"':
        text = _unescaped(text, source)
        notes = (*notes, "feed-escaped-whole")
    return _xml_feed(text, source, notes)


# -- bytes to text --


def _unpacked(body: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The bytes without packing and chunk sizes that the server should have told of. Raises nothing: what cannot be
    unpacked stays as it is."""
    notes: tuple[str, ...] = ()
    for _ in range(2):
        if body[:2] != b"\x1f\x8b" and body[:2] not in (b"\x78\x9c", b"\x78\xda", b"\x78\x01"):
            break
        opener = zlib.decompressobj(47)  # gzip or zlib, by its head
        try:
            found = opener.decompress(body, MOST)
        except zlib.error:
            break
        if not found:
            break
        body, notes = found, ("feed-packed",)
    return (_unchunked(body), notes) if body[:1] in b"0123456789abcdefABCDEF" and body[:1] else (body, notes)


def _unchunked(body: bytes) -> bytes:
    """The bytes without the sizes of HTTP's chunks, where they are that; else as they are."""
    out, at = [], 0
    while (match := _CHUNK.match(body, at)) is not None:
        size = int(match.group(1), 16)
        out.append(body[match.end() : match.end() + size])
        at = match.end() + size
        if size == 0 or at >= len(body):
            return b"".join(out)
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return body


def _told(body: bytes, content_type: str, source: Source) -> tuple[str, str]:
    """The text and a note on its letters. Raises ReadError for binary data."""
    wide = _wide(body)
    if wide:
        return body.decode(wide, "replace").lstrip("\ufeff").replace("\0", ""), ""
    if is_binary(body) and b"<" not in body[:4096]:
        raise ReadError(f"{source.location}: not a feed but binary data; check the address in newsroom.toml")
    if b"\xed" in body:
        body = _TWO_SURROGATES.sub(_one_letter, body)
    wrong = _UTF16_SAID.match(body)
    said = body[: wrong.end(1)] + b"utf-8" + body[wrong.end() :] if wrong else body
    kind = re.sub(r"(?i)charset\s*=\s*\"?(?:utf-?16|utf-?32|ucs-?2)\w*", "", content_type)
    decoded = decode(said, kind)
    text, note = decoded.text, decoded.note
    if decoded.charset == "cp1252" or "\ufffd" in text:
        other = _patched(said) or _in_legacy(said, source.language)
        text, note = (other, note or f"charset-mislabelled:{decoded.charset}") if other else (text, note)
    return text.lstrip("\ufeff"), note


def _one_letter(match: re.Match[bytes]) -> bytes:
    """A letter beyond the first plane in UTF-8, of the two halves of its UTF-16 that some systems write."""
    return match.group().decode("utf-8", "surrogatepass").encode("utf-16", "surrogatepass").decode("utf-16").encode()


def _wide(body: bytes) -> str:
    """UTF-16 without a byte-order mark, by its first signs."""
    head = body.lstrip(b" \t\r\n")[:4]
    if len(head) < 4:
        return ""
    if head[:1] in b"<{[" and head[1:2] == b"\0":
        return "utf-16-le" if head[2:4] != b"\0\0" else "utf-32-le"
    return "utf-16-be" if head[:1] == b"\0" and head[1:2] in (b"<", b"{", b"[") else ""


def _patched(body: bytes) -> str:
    """UTF-8 with bytes of Windows-1252 among it, where a few letters at least are beyond doubt UTF-8; else ''."""
    text = body.decode("utf-8", "surrogateescape")
    sure = len(_SURE.findall(text))
    if sure < 3 or sure * 3 < len(_LONE.findall(text)):
        return ""
    return _LONE.sub(lambda lone: lone.group().encode("utf-8", "surrogateescape").decode("cp1252", "replace"), text)


def _in_legacy(body: bytes, language: str) -> str:
    """The text in the charset the language was written in before Unicode, where the bytes are that; else ''."""
    for name in _LEGACY.get(language.split("-")[0], "").split():
        try:
            return body.decode(name).replace("\0", "")
        except ValueError:
            continue
    return ""


def _unescaped(text: str, source: Source) -> str:
    """A feed that was escaped as a whole, or wrapped into a JSON text. Raises ReadError for what is no feed at all."""
    head = text.lstrip()
    if head[:1] == '"' and _IS_FEED.search(head.replace("\\", "")[:20_000]):
        try:
            return str(json.loads(head, strict=False))
        except (ValueError, RecursionError):
            pass
    if _ESCAPED_FEED.search(text[:20_000]):
        return resolved(text)
    raise ReadError(f"{source.location}: {_what_it_was(text, source)}")


def _what_it_was(text: str, source: Source) -> str:
    head = text.lstrip()[:2000].lower()
    if "<urlset" in head or "<sitemapindex" in head:
        return 'a sitemap: write kind = "sitemap" for this source into newsroom.toml'
    mend = "put the feed's own address into newsroom.toml"
    if "<html" in head or "<!doctype html" in head or "<head" in head:
        own = _ITS_FEED.search(text[:200_000])
        found = address(resolved(own.group(1)), source.location) if own else ""
        said = f" (it names {found})" if found and found != source.location else ""
        return f"a web page, not a feed; {mend}{said}"
    if "<opml" in head:
        return "a list of feeds (OPML), not a feed; make a source of each feed it names in newsroom.toml"
    what = "XML, but no RSS or Atom" if re.match(r"<(?:\?xml|[a-z:]+[\s>])", head) else "plain text, not a feed"
    return f"{what}; {mend}"


# -- XML --


def _xml_feed(text: str, source: Source, notes: tuple[str, ...]) -> FeedRead:
    root = well_formed(text)
    if root is None:
        return mended_feed(text, source, notes)
    feed, entries = _read(root, source, sound=is_sound(text.encode("utf-8", "replace")))
    if not entries and _IS_FEED.search(text[20:]) and re.search(r"<(?:\w+:)?(?:item|entry)[\s>]", text, re.IGNORECASE):
        again = mended_feed(text, source, notes)
        return again if again.entries else FeedRead(entries, feed.language, feed.title, notes)
    return FeedRead(entries, feed.language, feed.title, notes)


def well_formed(text: str) -> Element | None:
    """The root of a feed that is XML without fault and without a document type, which alone could make entities grow."""
    if "<!DOCTYPE" in text or "\0" in text:
        return None
    try:
        # read from text, so what the declaration says of bytes is of no weight
        return ElementTree.fromstring(text)  # noqa: S314  # no document type, so no entities
    except (ElementTree.ParseError, ValueError):
        return None


_END = re.compile(r"</(?:\w{1,20}:)?(?:rss|feed|rdf)\s{0,9}>", re.IGNORECASE)


def mended_feed(text: str, source: Source, notes: tuple[str, ...] = ()) -> FeedRead:
    """The feed as read after mending. Raises ReadError when nothing is left to read."""
    made_whole = mended(text)
    root = well_formed(made_whole.text)
    if root is None:
        return _last_resort(text, source, notes)
    feed, entries = _read(root, source)
    # cut short before its first story, which it may well have: that is no empty feed
    cut = not entries and not _END.search(text, max(0, len(text) - 200))
    if cut or (not entries and not feed.title and not feed.home):
        raise ReadError(f"{source.location}: the feed's XML is damaged beyond reading; tell the newspaper")
    return FeedRead(entries, feed.language, feed.title, (*notes, *made_whole.notes))


def _read(root: Element, source: Source, sound: bool = False) -> tuple[Feed, tuple[Entry, ...]]:
    parts = Parts(root.tag)
    items: list[Element] = []
    about: list[Element] = []
    for holder in (root, *(node for node in root if parts[node.tag] == "channel")):
        if parts[holder.tag] == "item":
            items.append(holder)
            break
        for node in holder:
            (items if parts[node.tag] == "item" else about).append(node)
    feed = _feed(root, about, parts, source)._replace(sound=sound)
    stones = [stone for node in about if parts[node.tag] == "deleted" and (stone := _tombstone(node, feed)) is not None]
    entries = distinct([read_item(item, parts, feed) for item in items])
    return feed, after_tombstones(entries, stones) if stones else entries


def _feed(root: Element, about: Iterable[Element], parts: Parts, source: Source) -> Feed:
    said: dict[str, str] = {}
    names: list[str] = []
    for node in about:
        part = parts[node.tag]
        if part == "author":
            names.append(author(node))
        elif part == "link" and (node.get("rel") or "alternate") == "alternate":
            said.setdefault("link", node.get("href") or node.text or "")
        elif part in ("title", "language") and (node.text or "").strip():
            said.setdefault(part, letters(node.text or ""))
    lang, base = (f"{{http://www.w3.org/XML/1998/namespace}}{name}" for name in ("lang", "base"))
    channel = next((node for node in root if parts[node.tag] == "channel"), root)
    location = (
        address(root.get(base) or channel.get(base) or "", source.location)
        if root.get(base) or channel.get(base)
        else ""
    )
    home = address(said.get("link", ""), location or source.location)
    paper = source.title.get(source.language, "")
    language = tag(said.get("language", "") or root.get(lang) or channel.get(lang) or "")
    return Feed(location or home or source.location or source.home, home, language, source.language, paper,
                line(said.get("title", "")), people(tuple(filter(None, names)), paper))  # fmt: skip


def _tombstone(node: Element, feed: Feed) -> Entry | None:
    guid = (node.get("ref") or "").strip()
    return withdrawn(guid, read_when(node.get("when") or "", feed.spoken)) if guid else None


# -- other ways --


def _json_feed(text: str, source: Source, notes: tuple[str, ...]) -> FeedRead:
    loaded = jsonfeed.load(text, source.location)
    feed, entries = jsonfeed.read_items(loaded, source)
    return FeedRead(distinct(entries), feed.language, feed.title, (*notes, *loaded.notes))


def _last_resort(text: str, source: Source, notes: tuple[str, ...]) -> FeedRead:
    """What feedparser makes of a feed that our own mending did not make well-formed. Raises ReadError for nothing."""
    try:
        found = feedparser.parse(text.encode("utf-8", "replace"), sanitize_html=False, resolve_relative_uris=False,
                                 response_headers={"content-type": "application/xml; charset=utf-8"})  # fmt: skip
    except Exception:  # it raises whatever its parsers raise
        found = None
    if found is None or not found.entries:
        raise ReadError(f"{source.location}: the feed's XML is damaged beyond reading; tell the newspaper")
    feed = Feed(source.location, spoken=source.language, paper=source.title.get(source.language, ""))
    entries = distinct([_other_entry(item, feed) for item in found.entries])
    return FeedRead(
        entries, tag(found.feed.get("language", "")), line(found.feed.get("title", "")), (*notes, "feed-damaged")
    )


def _other_entry(item: Any, feed: Feed) -> Entry:
    url, title = address(item.get("link", ""), feed.base), line(item.get("title", ""))
    content = max((part.get("value", "") for part in item.get("content", [])), key=len, default="")
    full, summary = parted(content, item.get("summary", ""), url, title)
    names = tuple(person.get("name", "") for person in item.get("authors", []))
    return made(
        feed, item.get("id", ""), url, title, full, summary, tag(item.get("language", "")),
        read_when(item.get("published", ""), feed.spoken), read_when(item.get("updated", ""), feed.spoken),
        people(names, feed.paper), tuple(line(each.get("term") or "") for each in item.get("tags", [])), "",
    )  # fmt: skip
