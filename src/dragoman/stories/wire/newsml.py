"""NewsML-G2: a newsItem, alone or in a newsMessage, as a dispatch; packages, concepts and plans are refused by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Block, Figure
from dragoman.stories.clean import cleaned_text
from dragoman.stories.tree import Element, tag, text_of
from dragoman.stories.wire import renditions
from dragoman.stories.wire.dispatch import UNTIL_TOLD, Dispatch, caption_of, copy_of, state_of
from dragoman.stories.wire.markup import element_blocks, every, first, html_blocks, parse_xml, said, text_blocks
from dragoman.stories.wire.nitf import read_nitf
from dragoman.stories.wire.renditions import Rendition

LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# What else NewsML-G2 carries, by its root element (specification 2.35); each is met with what to do.
OTHER = {
    "packageItem": "a package, which only names its items; read the items themselves",
    "conceptItem": "a concept (a person, place or subject); it is no story",
    "knowledgeItem": "a list of concepts; it is no story",
    "planningItem": "a planning item; wait for the story it plans",
    "catalogItem": "a catalogue of vocabularies; it is no story",
    "contentSet": "only a part of an item (its content); read the whole newsItem",
    "contentMeta": "only a part of an item (its metadata); read the whole newsItem",
    "groupSet": "only a part of a package; read the items it names",
}
_CLASSES = {
    "picture": "a picture item", "graphic": "a graphic item", "audio": "an audio item", "video": "a video item",
    "animation": "an animation",
}  # fmt: skip
_CONTENT = {
    "events": "a set of events",
    "sports-content": "a SportsML table of results",
    "newsItem": "an item within an item",
}
_SUBHEADS = ("sub", "kicker", "deck", "label", "web", "short", "seo")


class NewsMlReader:
    """The reader of NewsML-G2 (a `ports.Reader`). Pure; raises ReadError for what is no story, saying what it is."""

    name = "newsml-g2"
    version = "1"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        where = entry.guid or entry.url or "the file"
        root = parse_xml(fetched.body, where)
        found = tuple(news_items(root, where))
        wanted = next((item for item in found if guid_of(item) == entry.guid), _first_story(found))
        pictures = tuple(_pictures(found, wanted))
        return copy_of(read_item(wanted, entry.url or source.home, source.language, pictures), source, entry)


def news_items(root: Element, where: str) -> Iterator[Element]:
    """The newsItems of a document. Raises ReadError where there is none, saying what there is."""
    if tag(root) == "newsItem":
        yield root
        return
    found = list(root.iter("newsItem"))
    if tag(root) in OTHER or not found:
        held = next((OTHER[tag(node)] for node in root.iter() if tag(node) in OTHER), "")
        raise ReadError(f"{where}: {held or f'XML with the root `{tag(root)[:40]}`, which holds no news item'}")
    yield from found


def _first_story(found: tuple[Element, ...]) -> Element:
    """The first item that is a text, else the first."""
    return next((item for item in found if _class(item) in ("text", "composite", "")), found[0])


def _class(item: Element) -> str:
    """Its nature: `text`, `picture`, ..., from IPTC's vocabulary (`ninat:text`)."""
    node = first(item, "itemMeta/itemClass")
    code = "" if node is None else (node.get("qcode") or node.get("uri") or "")
    return code.rpartition(":")[2].rpartition("/")[2]


def guid_of(item: Element) -> str:
    """An item's own identity."""
    return item.get("guid") or ""


class _Content(NamedTuple):
    """What an item carries inline: the node itself, and what kind it is (`html`, `nitf`, `text`)."""

    node: Element
    kind: str


def read_item(item: Element, base: str, language: str = "", pictures: tuple[Figure, ...] = ()) -> Dispatch:
    """The dispatch that a newsItem is. The tree is changed while it is read. Raises ReadError for what is no story."""
    meta, content, rights = first(item, "itemMeta"), first(item, "contentMeta"), first(item, "rightsInfo")
    state = state_of(_code(meta, "pubStatus"))
    carried = _content(item)
    _refused(item)
    if state != "canceled" and carried is None and not said(content, "description"):
        raise ReadError(
            f"{guid_of(item) or 'the item'}: a news item without a text (its metadata alone); ask for whole items"
        )
    tongue = first(item, "contentMeta/language")
    language = (tongue.get("tag") if tongue is not None else "") or item.get(LANG) or language
    inner = _inner(carried, base, language)
    main, kicker = _headlines(content, language)
    return Dispatch(
        form="NewsML-G2", guid=guid_of(item), version=item.get("version") or "", language=language, url=_address(meta),
        title=main or inner.title or said(meta, "title"), kicker=kicker,
        standfirst=_described(content, _STANDFIRST) or inner.standfirst,
        excerpts=tuple(_descriptions(content)), byline=said(content, "by") or inner.byline or _creators(content),
        dateline=said(content, "dateline") or inner.dateline,
        created=said(meta, "firstCreated") or said(content, "contentCreated"), changed=said(meta, "versionCreated"),
        agencies=tuple(_agencies(meta, content)), section=_section(content, language), tags=tuple(_tags(content, language)),
        genres=tuple(said(each, "name") or _tail(each) for each in every(content, "genre")),
        blocks=inner.blocks or text_blocks(_described(content, ("text",)), language), figures=pictures, state=state,
        embargo=_embargo(meta) or inner.embargo, usage=said(rights, "usageTerms"),
        holder=said(rights, "copyrightHolder/name") or said(rights, "copyrightNotice"),
        expires=said(meta, "expires") or inner.expires, correction=_correction(meta),
    )  # fmt: skip


_STANDFIRST = ("teaser", "lead", "summary", "standfirst", "abstract", "ingress")


def _refused(item: Element) -> None:
    """Raises ReadError for a newsItem of another kind than a story, saying what it is and what to do."""
    inside = next((tag(node) for node in item.iterfind("contentSet/inlineXML/*") if tag(node) in _CONTENT), "")
    kind = _CONTENT.get(inside) or _CLASSES.get(_class(item))
    if kind:
        raise ReadError(f"{guid_of(item) or 'the item'}: {kind}, not a story; read the text item that goes with it")


def _content(item: Element) -> _Content | None:
    """The best rendition of its text: XHTML, then NITF, then plain text."""
    found: list[tuple[int, _Content]] = []
    for node in item.iterfind("contentSet/inlineXML"):
        child = next((child for child in node if tag(child)), None)
        if child is not None and tag(child) not in _CONTENT:
            kind = "nitf" if tag(child) == "nitf" else "html"
            found.append((3 if kind == "html" else 2, _Content(child if len(node) == 1 else node, kind)))
    for node in item.iterfind("contentSet/inlineData"):
        if not (node.get("encoding") or "") and (node.text or "").strip():
            html = "html" in (node.get("contenttype") or "")
            found.append((2 if html else 1, _Content(node, "data" if html else "text")))
    return max(found, key=lambda each: each[0])[1] if found else None


def _inner(carried: _Content | None, base: str, language: str) -> Dispatch:
    """What the text inside says, as a dispatch of its own."""
    if carried is None:
        return Dispatch("", "")
    if carried.kind == "nitf":
        return read_nitf(carried.node, base, language)
    blocks: tuple[Block, ...]
    if carried.kind == "html":
        blocks = element_blocks(carried.node, base, language)
    elif carried.kind == "data":
        blocks = html_blocks(carried.node.text or "", base, language)
    else:
        blocks = text_blocks(carried.node.text or "", language)
    return Dispatch("", "", blocks=blocks)


# -- metadata --


def _code(node: Element | None, path: str) -> str:
    found = None if node is None else node.find(path)
    return "" if found is None else (found.get("qcode") or found.get("uri") or "")


def _tail(node: Element) -> str:
    return (node.get("qcode") or node.get("uri") or "").rpartition(":")[2].rpartition("/")[2]


def _embargo(meta: Element | None) -> str:
    """When its embargo ends; an element without a date is an embargo without an end (specification 2.35)."""
    return "" if meta is None or meta.find("embargoed") is None else said(meta, "embargoed") or UNTIL_TOLD


def _headlines(content: Element | None, language: str) -> tuple[str, str]:
    """The main headline in the item's language, and what stands over it."""
    told = [each for each in every(content, "headline") if _speaks(each, language)] or list(every(content, "headline"))
    under = [each for each in told if any(sign in (each.get("role") or "").lower() for sign in _SUBHEADS)]
    main = [each for each in told if each not in under] or told
    main.sort(key=lambda each: _rank(each))
    kicker = under[0] if under else main[1] if len(main) > 1 and main[1].get("rank") else None
    return (text_of(main[0]) if main else ""), ("" if kicker is None else text_of(kicker))


def _speaks(node: Element, language: str) -> bool:
    tongue = node.get(LANG) or language
    return tongue.split("-")[0].lower() == language.split("-")[0].lower()


def _rank(node: Element) -> int:
    rank = node.get("rank") or ""
    return int(rank) if rank.isdigit() and len(rank) < 6 else 0


def _descriptions(content: Element | None) -> Iterator[str]:
    return (text_of(each) for each in every(content, "description"))


def _described(content: Element | None, roles: tuple[str, ...]) -> str:
    told = every(content, "description")
    return next((text_of(each) for each in told if any(sign in (each.get("role") or "").lower() for sign in roles)), "")


def _creators(content: Element | None) -> str:
    """The people who made it where no byline says so: an account name (`roe.jane`) is nobody's."""
    names = (said(each, "name") for each in every(content, "creator"))
    return "; ".join(name for name in names if " " in name)


def _agencies(meta: Element | None, content: Element | None) -> Iterator[str]:
    for place, path in ((content, "infoSource"), (meta, "provider"), (content, "creator")):
        yield from (said(each, "name") or (each.get("literal") or "") for each in every(place, path))
    yield said(content, "creditline")


def _named(node: Element, language: str) -> str:
    """A concept's name in the item's language, else its first."""
    names = list(every(node, "name"))
    return next((text_of(each) for each in names if _speaks(each, language)), text_of(names[0]) if names else "")


def _section(content: Element | None, language: str) -> str:
    subjects = list(every(content, "subject"))
    desk = next((each for each in subjects if (each.get("type") or "").lower().endswith("category")), None)
    named = [desk] if desk is not None else subjects
    return next((name for each in named if (name := _named(each, language))), "")


def _tags(content: Element | None, language: str) -> Iterator[str]:
    """Subjects without desks and places, and keywords."""
    for each in every(content, "subject"):
        kind = (each.get("type") or "").lower()
        if (
            not kind.endswith("category")
            and not any(sign in kind for sign in ("geo", "poi"))
            and (name := _named(each, language))
        ):
            yield name
    yield from (text_of(each) for each in every(content, "keyword"))


def _address(meta: Element | None) -> str:
    """Where the item is on the web, where a link says so."""
    links = [
        each for each in every(meta, "link") if (each.get("rel") or "").lower().endswith(("canonical", "permalink"))
    ]
    return next((each.get("href") or "" for each in links), "")


def _correction(meta: Element | None) -> str:
    """A note of correction that may be shown to readers."""
    for note in every(meta, "edNote"):
        if "correctionshort" in (note.get("role") or "").lower() and "nonpublic" not in (
            note.get("pubconstraint") or ""
        ):
            return text_of(note)
    return ""


# -- pictures of the same message --


def _pictures(found: tuple[Element, ...], wanted: Element) -> Iterator[Figure]:
    """The pictures sent in one message with the only text in it."""
    if sum(1 for item in found if _class(item) in ("text", "composite", "")) != 1:
        return
    for item in found:
        if item is not wanted and _class(item) in ("picture", "graphic"):
            shown = _figure(item)
            if shown is not None:
                yield shown


def _figure(item: Element) -> Figure | None:
    content = first(item, "contentMeta")
    sizes = tuple(
        Rendition(each.get("href") or "", each.get("contenttype") or "", each.get("rendition") or "",
                  _pixels(each.get("width")), _pixels(each.get("height")))
        for each in item.iterfind("contentSet/remoteContent")
    )  # fmt: skip
    caption = _described(content, ("caption",)) or next(_descriptions(content), "")
    credit = said(content, "creditline") or said(content, "creator/name")
    return renditions.figure(sizes, "", caption_of(caption), cleaned_text(credit))


def _pixels(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 6 else 0
