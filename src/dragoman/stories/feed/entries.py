"""Entries of a feed: one item's elements, or one object of a JSON Feed, as what the press wants to know of it."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from dragoman.errors import LanguageTagError
from dragoman.language.tags import canonical
from dragoman.model.copy import Entry
from dragoman.model.ident import digest, media_digest
from dragoman.model.when import Instant, When
from dragoman.stories.dates import read_when
from dragoman.stories.feed.feednames import MANY, RICH, Parts
from dragoman.stories.feed.feedtexts import address, bare, is_address, is_whole, letters, line, uncased, word
from dragoman.stories.people import persons
from dragoman.stories.rich import plain

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_ABOUT = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}about"
_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)(?:[?#:]|$)", re.IGNORECASE)
_VOID = frozenset({"br", "img", "hr", "input", "meta", "link", "source", "wbr", "col", "embed", "area", "track"})
_MAILED = re.compile(r"\s*\S{1,200}@\S{1,200}\s*\(([^)]{1,200})\)\s*$")  # RSS: someone@example.org (Her Name)
_PUBLISHED = ("pubdate", "published", "issued", "date", "created")
_UPDATED = ("updated", "modified")
_PACKED = ("application/octet-stream", "application/base64")  # Atom: any type that is no text comes in base 64
_MOST = 64  # of one kind of element in one item


class Feed(NamedTuple):
    """What a feed says of all its items. `base`: for relative addresses; `home`: the site's own page; `language`: canonical
    tag or ''; `spoken`: the language dates are read in; `paper`: the newspaper's name; `authors`: of items that name none;
    `sound`: no letter of it was scrambled."""

    base: str
    home: str = ""
    language: str = ""
    spoken: str = ""
    paper: str = ""
    title: str = ""
    authors: tuple[str, ...] = ()
    sound: bool = False


Told = dict[str, Element]
Many = dict[str, list[Element]]


def read_item(item: Element, parts: Parts, feed: Feed) -> Entry:
    """The entry an RSS item or an Atom entry is."""
    told, many = _gathered(item, parts)
    base = _based(item.get(_BASE), feed.base)
    sound = feed.sound
    title = _line(told.get("title"), sound) or _line(told.get("dc-title"), sound)
    guid = _guid(told) or _about(item)
    url = _address(told, many, guid, item, base)
    full, summary = _texts(told, url, title, sound)
    stated = item.get(_LANG) or (_text(told["language"]) if "language" in told else "")
    return made(
        feed, guid, url, title, full, summary, tag(stated) if stated else "",
        _when(told, _PUBLISHED, feed.spoken), _when(told, _UPDATED, feed.spoken),
        _authors(many, feed), _tags(many), _image(many, parts, base) if many else "",
    )  # fmt: skip


def made(
    feed: Feed, guid: str, url: str, title: str, full: str, summary: str, language: str, published: When | None,
    updated: When | None, authors: tuple[str, ...], tags: tuple[str, ...], image: str,
) -> Entry:  # fmt: skip
    """An entry with its stamp. `full`: the whole story as HTML where the feed carries it; a story without an address has
    nothing else."""
    page = _page(full, title, url, image, language or feed.language) if full else ""
    first, last = published or updated, updated if updated != published else None
    stamp = media_digest(
        "\x1f".join(("stamp/2", url, title, summary, _key(first), _key(last), page, image, *authors)).encode(
            "utf-8", "replace"
        )
    )
    return Entry(
        guid or url or digest("entry/1", title, full or summary)[:40], url, title, summary, language or feed.language,
        first, last, authors, tags, image, page, bool(full), stamp,
    )  # fmt: skip


def _key(when: When | None) -> str:
    if when is None:
        return ""
    return f"{when.seconds}{when.offset:+d}" if isinstance(when, Instant) else when.iso


def _page(full: str, title: str, url: str, image: str, language: str) -> str:
    """A feed's own text as the page it would stand on, so that one reader reads both."""
    if not title:
        return full
    head = f"<meta charset=utf-8><title>{escape(title)}</title>" + (f'<base href="{escape(url)}">' if url else "")
    picture = f'<meta property="og:image" content="{escape(image)}">' if image else ""
    said = f' lang="{escape(language)}"' if language else ""
    return (
        f"<!doctype html><html{said}><head>{head}{picture}</head><body><article><h1>{escape(title)}</h1>"
        f"<div>{full}</div></article></body></html>"
    )


# -- what an item's elements say --


def _gathered(item: Element, parts: Parts) -> tuple[Told, Many]:
    """The first element of each part that says anything, and all of those of which there may be several."""
    told: Told = {}
    many: Many = {}
    for node in item:
        part = parts[node.tag]
        if not part:
            continue
        if part in MANY:
            found = many.setdefault(part, [])
            if len(found) < _MOST:
                found.append(node)
        elif part not in told and (node.text or (part in RICH and len(node))):
            told[part] = node
    return told, many


def _text(node: Element | None, sound: bool = False) -> str:
    """An element's text; where markup stands in it unescaped, that markup as HTML."""
    if node is None:
        return ""
    text = (node.text or "") if not len(node) else markup(node)
    if node.get("mode") == "base64" or node.get("type") in _PACKED:
        text, sound = _unpacked(text), False
    if "CDATA[" in text:
        text = uncased(text)
    return text if sound else letters(text)


def _unpacked(text: str) -> str:
    try:
        return base64.b64decode(text, validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""


def _line(node: Element | None, sound: bool) -> str:
    return line(_text(node, sound), True) if node is not None else ""


def markup(node: Element) -> str:
    """What stands in an element, as HTML; names without their namespaces. A single `div` around all of it is taken off."""
    pieces: list[str] = [escape(node.text or "", quote=False)]
    inner = node[0] if len(node) == 1 and node[0].tag.endswith("}div") and not (node.text or "").strip() else node
    if inner is not node:
        pieces = [escape(inner.text or "", quote=False)]
    work: list[tuple[Element, bool]] = [(child, False) for child in reversed(inner)]
    while work:
        child, over = work.pop()
        name = child.tag.rpartition("}")[2]
        if over or name.lower() in _VOID:
            end = f"</{name}>" if over else _opening(child, name)
            pieces.append(end + escape(child.tail or "", quote=False))
            continue
        pieces.append(_opening(child, name) + escape(child.text or "", quote=False))
        work.append((child, True))
        work.extend((each, False) for each in reversed(child))
    return "".join(pieces)


def _opening(node: Element, name: str) -> str:
    said = (f' {key.rpartition("}")[2]}="{escape(value)}"' for key, value in node.items())
    return f"<{name}{''.join(said)}>"


def _guid(told: Mapping[str, Element]) -> str:
    node = told.get("guid")
    if node is None:
        node = told.get("id")
    return plain(node.text) if node is not None and node.text else ""


def _address(told: Told, many: Many, guid: str, item: Element, base: str) -> str:
    """The story's address: what the feed's distributor says it was before, its link, or a guid that is an address."""
    said = _text(told["original"]) if "original" in told else _link(many["link"], base) if "link" in many else ""
    if said and (found := address(said, base)):
        return found
    node = told.get("guid")
    permanent = node is None or (node.get("isPermaLink") or "true").strip().lower() != "false"
    if guid and is_address(guid) and permanent:
        return address(guid, base)
    about = _about(item)
    return address(about, base) if is_address(about) else ""


def _about(item: Element) -> str:
    """What an item of RSS 1.0 is about: its name."""
    return (item.get(_ABOUT) or "").strip()


def _link(nodes: Sequence[Element], base: str) -> str:
    """The link to the story among an item's links: RSS writes it as text, Atom as attributes."""
    if len(nodes) == 1 and (text := nodes[0].text):
        return text if text.isascii() and text.isprintable() else text.strip()
    best: tuple[int, str] = (9, "")
    for node in nodes:
        href, kind = (node.get("href") or node.text or "").strip(), node.get("type") or "html"
        relation = (node.get("rel") or "alternate").lower()
        if href and relation in ("alternate", "http://www.iana.org/assignments/relation/alternate"):
            worth = (0 if node.text and node.text.strip() else 1) + (0 if "html" in kind else 4)
            best = min(best, (worth, _based(node.get(_BASE), base) and address(href, _based(node.get(_BASE), base))))
    return best[1]


def _based(stated: str | None, base: str) -> str:
    return address(stated, base) or base if stated else base


def _when(told: Told, names: Iterable[str], language: str) -> When | None:
    for name in names:
        if name in told and (text := told[name].text) and (found := read_when(text, language)) is not None:
            return found
    return None


# -- texts --


def _texts(told: Told, url: str, title: str, sound: bool) -> tuple[str, str]:
    """The whole story as HTML where the feed carries it, and the summary."""
    content = summary = ""
    for part in ("encoded", "content", "body"):
        if part in told and len(said := _said(told[part], sound)) > len(content):
            content = said
    for part in ("summary", "description", "dc-description"):
        if part in told:
            summary = _said(told[part], sound)
            break
    return parted(content, summary, url, title)


def _said(node: Element, sound: bool) -> str:
    """A text as HTML: what Atom calls plain text is escaped."""
    if node.get("src"):
        return ""
    text = _text(node, sound)
    plainly = node.get("type") in ("text", "text/plain") and not len(node)
    return escape(text, quote=False) if plainly and "</" not in text else text


def parted(content: str, summary: str, url: str, title: str) -> tuple[str, str]:
    """What is the whole story of a feed's two texts ('' for neither), and the summary as plain text."""
    content = _without_footer(content, url, title) if "</a" in content else content
    summary = _without_footer(summary, url, title) if "</a" in summary else summary
    if content and is_whole(content, url, title):
        return _as_html(content), _summary(summary) if summary != content else ""
    if is_whole(summary, url, title):
        return _as_html(summary), ""
    if not url:
        return _as_html(content or summary), _summary(summary) if content and summary != content else ""
    return "", _summary(summary or content)


def _summary(said: str) -> str:
    """A summary in one line; of a story that was cut off, the paragraphs that fit."""
    found = line(said, True)
    return found if len(found) <= 2000 else found[:2000].rpartition(" ")[0] + " …"


def _as_html(text: str) -> str:
    if "<" in text or not text.strip():
        return text
    return "".join(f"<p>{part.strip()}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())


def _without_footer(said: str, url: str, title: str) -> str:
    """HTML without a last paragraph that only names the story and the site again, each linked."""
    head, found, last = said.rpartition("<p>")
    if not found or len(last) > 3000 or not url or url not in last or bare(title) not in bare(last):
        return said
    return head if len(bare(last)) < len(title) + 120 else said


# -- people, tags, pictures --


def _authors(many: Many, feed: Feed) -> tuple[str, ...]:
    if "author" not in many:
        return feed.authors
    names = tuple(name for node in many["author"] if (name := author(node)))
    return people(names, feed.paper) or feed.authors


def author(node: Element) -> str:
    """The name an author's element says: of its text, or of the name in it."""
    if len(node):
        return next((letters(child.text or "") for child in node if child.tag.rpartition("}")[2].lower() == "name"), "")
    return letters(node.text or "")


@lru_cache(maxsize=4096)
def people(names: tuple[str, ...], paper: str) -> tuple[str, ...]:
    """Persons among the names a feed gives, without the addresses that RSS asks for."""
    bared = (bare(match.group(1) if (match := _MAILED.match(name)) else name) for name in names)
    return persons(bared, paper)


def _tags(many: Many) -> tuple[str, ...]:
    said = [_label(node) for node in many.get("category", ())]
    for node in many.get("subject", ()):
        said += re.split(r"\s*[,;]\s*", node.text or "")[:_MOST]
    return tuple(dict.fromkeys(found for name in said if name and (found := word(name)) and not is_address(found)))


def _label(node: Element) -> str:
    return node.text or node.get("label") or node.get("term") or ""


def _image(many: Many, parts: Parts, base: str) -> str:
    """The largest picture that stands beside the text."""
    nodes = list(many.get("media", ()))
    if len(nodes) == 1 and nodes[0].get("medium") == "image" and (said := nodes[0].get("url")):
        return address(said, base)
    for group in many.get("media-group", ()):
        nodes += [node for node in group if parts[node.tag] in ("media", "thumbnail")][:_MOST]
    for node in tuple(nodes):
        nodes += [child for child in node if parts[child.tag] == "thumbnail"][:_MOST]
    nodes += many.get("enclosure", ())
    nodes += [node for node in many.get("link", ()) if (node.get("rel") or "") == "enclosure"]
    nodes += many.get("thumbnail", ())
    best = max((node for node in nodes if _is_picture(node, parts)), key=_width, default=None)
    said = (best.get("url") or best.get("href") or "") if best is not None else _inner_image(many, parts)
    return address(said, base) if said else ""


def _is_picture(node: Element, parts: Parts) -> bool:
    kind = (node.get("type") or node.get("medium") or "").lower()
    said = node.get("url") or node.get("href") or ""
    return bool(said) and (
        kind[:5] == "image" or parts[node.tag] == "thumbnail" or (not kind and bool(_PICTURE.search(said)))
    )


def _width(node: Element) -> int:
    said = node.get("width") or ""
    return int(said) if said.isdecimal() and len(said) < 6 else 0


def _inner_image(many: Many, parts: Parts) -> str:
    for node in many.get("image", ()):
        for child in node:
            if parts[child.tag] == "url" and child.text:
                return child.text
        if node.text and node.text.strip():
            return node.text.strip()
        if node.get("href") or node.get("url"):
            return node.get("href") or node.get("url") or ""
    return ""


@lru_cache(maxsize=256)
def tag(declared: str) -> str:
    """The canonical tag, or ''."""
    try:
        return canonical(declared.strip()) if declared.strip() else ""
    except LanguageTagError:
        return ""
