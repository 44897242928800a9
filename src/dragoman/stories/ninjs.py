"""ninjs 1 to 3 (IPTC's news in JSON) and what agencies made alike: one item of JSON as a dispatch.

Names differ between versions in case and number only (`versioncreated`, `versionCreated`, `version_created`; `headline`,
`headlines`), so they are read without case and underscores, and every field in each of its shapes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Block, Figure, Rich, Video
from dragoman.stories import renditions
from dragoman.stories.charset import decode
from dragoman.stories.clean import cleaned_text
from dragoman.stories.dispatch import Dispatch, caption_of, copy_of, state_of
from dragoman.stories.markup import html_blocks, parse_xml, text_blocks
from dragoman.stories.nitf import read_nitf
from dragoman.stories.renditions import Rendition
from dragoman.stories.tree import MAX_CHARACTERS, Element

Item = Mapping[str, Any]

OTHER = {
    "picture": "a picture item", "image": "a picture item", "graphic": "a graphic item", "audio": "an audio item",
    "video": "a video item", "event": "an event", "planning": "a planning item", "component": "a component of an item",
}  # fmt: skip
"""What an item's type says it is where it is no story."""

_CREDITS = ("creditline", "credit", "byline")
_CAPTIONS = ("caption", "main", "text", "", "drol:caption")
_KINDS = (("nitf", "nitf"), ("html", "html"), ("plain", "text"), ("text", "text"))


class NinjsReader:
    """The reader of ninjs (a `ports.Reader`). Pure; raises ReadError for what is no JSON and for items that are no story."""

    name = "ninjs"
    version = "1"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        found = items(fetched.body, entry.guid or entry.url or "the file")
        wanted = next((item for item in found if guid_of(item) == entry.guid), found[0])
        return copy_of(read_item(wanted, entry.url or source.home, source.language), source, entry)


def items(body: bytes, where: str) -> tuple[Item, ...]:
    """The items a JSON file holds: one, or a list of them. Raises ReadError."""
    text = decode(body).text
    if len(text) > MAX_CHARACTERS:
        raise ReadError(f"{where}: {len(text):,} characters are too many for a story; ask the agency what it sent")
    try:
        told = json.loads(text)
    except RecursionError as error:
        raise ReadError(f"{where}: JSON nested too deep for a story; ask the agency what it sent") from error
    except ValueError as error:
        raise ReadError(f"{where}: not whole JSON ({error}); ask the agency to send it again") from error
    listed = told if isinstance(told, list) else [told]
    found = tuple(_plain(item) for item in listed if isinstance(item, dict))
    if not found:
        raise ReadError(f"{where}: JSON without an item in it; a ninjs item is an object with a `uri`")
    return found


def _plain(item: Mapping[str, Any]) -> Item:
    """An object with its keys without case and underscores; the first of two that become alike stays."""
    out: dict[str, Any] = {}
    for key, value in item.items():
        out.setdefault(key.lower().replace("_", ""), value)
    return out


def guid_of(item: Item) -> str:
    """An item's own identity."""
    return "".join(letter for letter in _text(item, "uri", "urn", "guid", "altid") if letter.isprintable())


def read_item(item: Item, base: str, language: str = "") -> Dispatch:
    """The dispatch that an item is. Raises ReadError for one that is no story, saying what it is."""
    state = state_of(_text(item, "pubstatus"))
    _refused(item)
    if state != "canceled":
        _textless(item)
    language = _text(item, "language") or language
    pictures = tuple(_associated(item))
    blocks = _blocks(item, base, language, dict(_figures_by_name(pictures, language)))
    shown = tuple(each for _, one in pictures if (each := _shown(one, language)) is not None)
    blocks = _known(blocks, pictures, language)
    lead, excerpts = _descriptions(item)
    if not blocks and (lead or excerpts):
        blocks, lead, excerpts = text_blocks(lead or excerpts[0], language), "", ()
    return Dispatch(
        form="ninjs", guid=guid_of(item), version=_text(item, "version"), url=_address(item), language=language,
        title=_headline(item), standfirst=lead, excerpts=excerpts, kicker=_text(item, "kicker"),
        byline=_text(item, "by", "byline") or "; ".join(_names(item, "authors", "creators")),
        dateline=_text(item, "dateline"), created=_text(item, "firstcreated"),
        changed=_text(item, "versioncreated"), agencies=tuple(_agencies(item)), section=_section(item),
        tags=tuple(_tags(item)), genres=tuple(_names(item, "genres", "genre")), blocks=blocks, figures=shown, state=state,
        embargo=_text(item, "embargoeduntil", "embargoed"), usage=_text(item, "usageterms"),
        holder=_text(item, "copyrightholder") or _text(item, "copyrightnotice"),
        expires=_text(item, "expires"), correction=_correction(item),
    )  # fmt: skip


def _refused(item: Item) -> None:
    """Raises ReadError for a well-made item of another kind than a story."""
    where, kind = guid_of(item) or "the item", _text(item, "type").lower()
    if "$schema" in item and "properties" in item:
        raise ReadError(f"{where}: a JSON Schema, which describes items and is none; read an item instead")
    if kind not in OTHER and "eventdetails" in item:
        kind = "event"
    if kind not in OTHER and kind != "text" and not _texts(item):
        media = {_text(_plain(each), "type") for each in _objects(item, "associations")}
        kind = media.pop() if len(media) == 1 else kind
    if kind in OTHER:
        raise ReadError(f"{where}: {OTHER[kind]}, not a story; read the text item that goes with it")


def _textless(item: Item) -> None:
    """Raises ReadError for an item with nothing to read in it."""
    where = guid_of(item) or "the item"
    if _texts(item) or any(text for _, text in _described(item)):
        return
    if not guid_of(item):
        raise ReadError(f"{where}: JSON that is no ninjs item: it has neither `uri` nor body; check the file")
    raise ReadError(f"{where}: an item without a text (its metadata alone); ask the agency for whole items")


def _texts(item: Item) -> bool:
    """Whether it has a body in any shape."""
    return any(name.startswith(("body", "bodies", "article")) and item[name] for name in item)


# -- fields in each of their shapes --


def _text(item: Item, *names: str) -> str:
    """The first of these fields that is a text or a number, '' when none is."""
    for name in names:
        value = item.get(name)
        if isinstance(value, str) and value.strip():
            return _sound(value.strip())
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""


def _sound(text: str) -> str:
    """Without half characters, which JSON can write and nothing can keep."""
    return text.encode("utf-8", "ignore").decode()


def _objects(item: Item, *names: str) -> list[Mapping[str, Any]]:
    """The objects of a list, or of an object that names them (ninjs 1)."""
    for name in names:
        value = item.get(name)
        if isinstance(value, list):
            return [each for each in value if isinstance(each, dict)]
        if isinstance(value, dict):
            return [{"name": key, **each} for key, each in value.items() if isinstance(each, dict)]
    return []


def _headline(item: Item) -> str:
    """The main headline, else the first, else the title."""
    told = [_plain(each) for each in _objects(item, "headlines")]
    main = next(
        (each for each in told if _text(each, "role").rpartition(":")[2] in ("main", "")), told[0] if told else {}
    )
    text = _text(main, "value") or _text(item, "headline")
    return caption_of(text or next((_text(item, name) for name in item if name.startswith("headline")), "") or
                      _text(item, "title")).text  # fmt: skip


def _descriptions(item: Item) -> tuple[str, tuple[str, ...]]:
    """What is said to be the standfirst, and the descriptions that may be."""
    told = list(_described(item))
    roles = ("teaser", "lead", "standfirst", "ingress", "summary", "abstract", "preamble", "dek", "subhead")
    lead = next((text for role, text in told if any(sign in role for sign in roles)), "")
    lead = _text(item, "teaser", "standfirst", "abstract") or lead
    return caption_of(lead).text, tuple(caption_of(text).text for role, text in told if "credit" not in role)


def _described(item: Item) -> Iterator[tuple[str, str]]:
    for each in _objects(item, "descriptions"):
        one = _plain(each)
        yield _text(one, "role").lower(), _text(one, "value", "description")
    for name in item:
        if name.startswith("description") and isinstance(item[name], str):
            yield name.removeprefix("description"), _text(item, name)


def _agencies(item: Item) -> Iterator[str]:
    """Who the item came from."""
    yield from _names(item, "infosources", "infosource")
    yield from (_text(item, name) for name in ("creditline", "provider", "copyrightholder", "by", "byline"))


def _names(item: Item, *names: str) -> Iterator[str]:
    return (name for each in _objects(item, *names) if (name := _text(_plain(each), "name")))


def _section(item: Item) -> str:
    """The desk, where the agency names it; else the first subject."""
    return (
        _text(item, "section", "category")
        or next(_names(item, "service", "services"), "")
        or next(_categories(item, "desk"), "")
        or next(_names(item, "subjects", "subject"), "")
    )


def _tags(item: Item) -> Iterator[str]:
    """Subjects and keywords."""
    yield from _names(item, "subjects", "subject")
    for kind in ("subject", "keyword"):
        yield from _categories(item, kind)
    words = item.get("keywords")
    yield from (_sound(word) for word in (words if isinstance(words, list) else []) if isinstance(word, str))


def _categories(item: Item, kind: str) -> Iterator[str]:
    """The names of typed categories, as `{"type": "...:keyword", "name": ...}`, without places."""
    for each in _objects(item, "categories"):
        of = _text(each, "type").lower()
        if of.endswith(kind) and "geo" not in of and _text(each, "name"):
            yield _text(each, "name")


def _correction(item: Item) -> str:
    """A note of correction that may be shown to readers."""
    for each in _objects(item, "ednotes"):
        note = _plain(each)
        if "correctionshort" in _text(note, "role").lower() and note.get("ispublishable", True):
            return _text(note, "ednote", "value")
    return ""


def _address(item: Item) -> str:
    """Where the item is on the web: its `uri` is an identity, and says nothing of that."""
    links = [_plain(each) for each in _objects(item, "links", "altids")]
    return next(
        (_text(each, "href", "value") for each in links if _text(each, "rel", "role") in ("canonical", "web", "url")),
        "",
    )


# -- the text --


def _blocks(item: Item, base: str, language: str, figures: Mapping[str, Element]) -> tuple[Block, ...]:
    """The blocks of the best of its bodies, and of an information box sent apart."""
    kind, value = max(_bodies(item), key=lambda body: (_worth(body), -len(body[0])), default=("", ""))
    blocks: tuple[Block, ...] = ()
    if kind == "html":
        blocks = html_blocks(value, base, language, figures)
    elif kind == "nitf":
        blocks = read_nitf(parse_xml(value, guid_of(item) or "the item"), base, language).blocks
    elif value:
        blocks = text_blocks(value, language)
    return (*blocks, *html_blocks(_text(item, "infoboxhtml"), base, language))


def _worth(body: tuple[str, str]) -> tuple[int, int]:
    """HTML before NITF before plain text; of two alike the one that shows pictures in their places."""
    kind, value = body
    return {"html": 3, "nitf": 2, "text": 1}.get(kind, 0), value.count("<figure") + value.count("<img")


def _bodies(item: Item) -> Iterator[tuple[str, str]]:
    """Every body as its kind (`html`, `nitf`, `text`) and its value, those it cannot tell left out."""
    for each in _objects(item, "bodies"):
        one = _plain(each)
        kind = _kind(_text(one, "contenttype"), _text(one, "role"), _text(one, "value"))
        if kind and _text(one, "value"):
            yield kind, _text(one, "value")
    for name in item:
        if name.startswith(("body", "article")) and isinstance(item[name], str):
            kind = _kind("", name.removeprefix("body").removeprefix("article"), item[name])
            if kind and item[name].strip():
                yield kind, item[name]


def _kind(media_type: str, role: str, value: str) -> str:
    said = media_type.lower() or role.lower()
    if "xml" in said and "html" not in said and "nitf" not in said:
        return "nitf" if "<nitf" in value[:2000] else ""
    known = next((kind for sign, kind in _KINDS if sign in said), "")
    return known or ("html" if "<p" in value else "text")


# -- pictures --


def _associated(item: Item) -> Iterator[tuple[str, Item]]:
    """Pictures and videos sent with the item, by their name; the one that leads first."""
    found = [(_text(each, "name"), _plain(each)) for each in _objects(item, "associations")]
    leads = ("main", "lead", "feature", "hero", "top")
    found.sort(key=lambda each: not (each[1].get("isfeatureimage") is True or each[0].lower().startswith(leads)))
    return ((name, one) for name, one in found if "logo" not in name.lower())


def _figures_by_name(pictures: tuple[tuple[str, Item], ...], language: str) -> Iterator[tuple[str, Element]]:
    """Figure elements for the pictures a body names by reference."""
    for _, one in pictures:
        shown = _shown(one, language)
        if isinstance(shown, Figure):
            node = etree.Element("figure")
            etree.SubElement(node, "img", src=shown.src)
            yield guid_of(one), node


def _known(blocks: tuple[Block, ...], pictures: tuple[tuple[str, Item], ...], language: str) -> tuple[Block, ...]:
    """The body with each picture it shows in some size as the picture sent with it: the best size, caption, credit."""
    better: dict[str, Figure | Video] = {}
    for _, one in pictures:
        shown = _shown(one, language)
        if shown is not None:
            better.update(dict.fromkeys((each.href for each in _renditions(one)), shown))
    return tuple(better.get(block.src, block) if isinstance(block, Figure) else block for block in blocks)


def _shown(one: Item, language: str) -> Figure | Video | None:
    """The block of a picture or video sent with the item."""
    kind, sizes = _text(one, "type").lower(), tuple(_renditions(one))
    caption, credit = _caption(one, language)
    if kind == "video":
        return renditions.video(sizes, _headline(one), caption)
    if kind not in ("picture", "graphic", "image"):
        return None
    alt = next((text for role, text in _described(one) if "alt" in role), "") or _text(
        one, "alttext", "alt", "bodytext"
    )
    return renditions.figure(sizes, cleaned_text(alt, language), caption, credit)


def _caption(one: Item, language: str) -> tuple[Rich, str]:
    told = dict(reversed([(role, text) for role, text in _described(one) if text]))
    caption = _text(one, "caption") or next((told[role] for role in _CAPTIONS if role in told), "")
    caption = caption or next((text for role, text in told.items() if "caption" in role or "text" in role), "")
    credit = _text(one, "creditline") or next((told[role] for role in _CREDITS if role in told), "")
    return caption_of(caption, language), cleaned_text(credit or _text(one, "by", "byline", "copyrightholder"))


def _renditions(one: Item) -> Iterator[Rendition]:
    for each in _objects(one, "renditions"):
        size = _plain(each)
        name = f"{_text(size, 'name')} {_text(size, 'title')}"
        width, height = (_pixels(size, side) for side in ("width", "height"))
        yield Rendition(_text(size, "href", "url"), _text(size, "contenttype", "mimetype"), name, width, height)


def _pixels(size: Item, side: str) -> int:
    value = size.get(side)
    return value if isinstance(value, int) and 0 < value < 100_000 else 0
