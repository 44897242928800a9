"""ninjs 1 to 3 (IPTC's news in JSON) and what agencies made alike: one item of JSON as a dispatch."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Block
from dragoman.stories.charset import decode
from dragoman.stories.tree import MAX_CHARACTERS, Element
from dragoman.stories.wire.associations import associated, bettered, by_reference, shown_by
from dragoman.stories.wire.dispatch import Dispatch, caption_of, copy_of, state_of
from dragoman.stories.wire.fields import (
    Item,
    described,
    folded,
    guid_of,
    headline_of,
    names_in,
    objects_in,
    sound,
    text_in,
)
from dragoman.stories.wire.markup import html_blocks, parse_xml, text_blocks
from dragoman.stories.wire.nitf import read_nitf

OTHER = {
    "picture": "a picture item", "image": "a picture item", "graphic": "a graphic item", "audio": "an audio item",
    "video": "a video item", "event": "an event", "planning": "a planning item", "component": "a component of an item",
}  # fmt: skip
"""What an item's type says it is where it is no story."""

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
    found = tuple(folded(item) for item in listed if isinstance(item, dict))
    if not found:
        raise ReadError(f"{where}: JSON without an item in it; a ninjs item is an object with a `uri`")
    return found


def read_item(item: Item, base: str, language: str = "") -> Dispatch:
    """The dispatch that an item is. Raises ReadError for one that is no story, saying what it is."""
    state = state_of(text_in(item, "pubstatus"))
    _refused(item)
    if state != "canceled":
        _textless(item)
    language = text_in(item, "language") or language
    pictures = tuple(associated(item))
    blocks = _blocks(item, base, language, dict(by_reference(pictures, language)))
    shown = tuple(each for _, one in pictures if (each := shown_by(one, language)) is not None)
    blocks = bettered(blocks, pictures, language)
    lead, excerpts = _descriptions(item)
    partial = text_in(item, "representationtype").lower() == "partial"
    if not blocks and (lead or excerpts):
        blocks, lead, excerpts = text_blocks(lead or excerpts[0], language), "", ()
    return Dispatch(
        form="ninjs", guid=guid_of(item), version=text_in(item, "version"), url=_address(item), language=language,
        title=headline_of(item), standfirst=lead, excerpts=excerpts, kicker=text_in(item, "kicker"),
        byline=text_in(item, "by", "byline") or "; ".join(names_in(item, "authors", "creators")),
        dateline=text_in(item, "dateline"), created=text_in(item, "firstcreated"),
        changed=text_in(item, "versioncreated"), agencies=tuple(_agencies(item)), section=_section(item),
        tags=tuple(_tags(item)), genres=tuple(names_in(item, "genres", "genre")), blocks=blocks, figures=shown, state=state,
        embargo=text_in(item, "embargoeduntil", "embargoed"), usage=text_in(item, "usageterms"),
        holder=text_in(item, "copyrightholder") or text_in(item, "copyrightnotice"),
        expires=text_in(item, "expires"), correction=_correction(item), partial=partial,
    )  # fmt: skip


def _refused(item: Item) -> None:
    """Raises ReadError for a well-made item of another kind than a story."""
    where, kind = guid_of(item) or "the item", text_in(item, "type").lower()
    if "$schema" in item and "properties" in item:
        raise ReadError(f"{where}: a JSON Schema, which describes items and is none; read an item instead")
    if kind not in OTHER and "eventdetails" in item:
        kind = "event"
    if kind not in OTHER and kind != "text" and not _texts(item):
        media = {text_in(folded(each), "type") for each in objects_in(item, "associations")}
        kind = media.pop() if len(media) == 1 else kind
    if kind in OTHER:
        raise ReadError(f"{where}: {OTHER[kind]}, not a story; read the text item that goes with it")


def _textless(item: Item) -> None:
    """Raises ReadError for an item with nothing to read in it."""
    where = guid_of(item) or "the item"
    if _texts(item) or any(text for _, text in described(item)):
        return
    if not guid_of(item):
        raise ReadError(f"{where}: JSON that is no ninjs item: it has neither `uri` nor body; check the file")
    raise ReadError(f"{where}: an item without a text (its metadata alone); ask the agency for whole items")


def _texts(item: Item) -> bool:
    """Whether it has a body in any shape."""
    return any(name.startswith(("body", "bodies", "article")) and item[name] for name in item)


# -- metadata --


def _descriptions(item: Item) -> tuple[str, tuple[str, ...]]:
    """What is said to be the standfirst, and the descriptions that may be."""
    told = list(described(item))
    roles = ("teaser", "lead", "standfirst", "ingress", "summary", "abstract", "preamble", "dek", "subhead")
    lead = next((text for role, text in told if any(sign in role for sign in roles)), "")
    lead = text_in(item, "teaser", "standfirst", "abstract") or lead
    return caption_of(lead).text, tuple(caption_of(text).text for role, text in told if "credit" not in role)


def _agencies(item: Item) -> Iterator[str]:
    """Who the item came from."""
    yield from names_in(item, "infosources", "infosource")
    yield from (text_in(item, name) for name in ("creditline", "provider", "copyrightholder", "by", "byline"))


def _section(item: Item) -> str:
    """The desk, where the agency names it; else the first subject."""
    return (
        text_in(item, "section", "category")
        or next(names_in(item, "service", "services"), "")
        or next(_categories(item, "desk"), "")
        or next(names_in(item, "subjects", "subject"), "")
    )


def _tags(item: Item) -> Iterator[str]:
    """Subjects and keywords."""
    yield from names_in(item, "subjects", "subject")
    for kind in ("subject", "keyword"):
        yield from _categories(item, kind)
    words = item.get("keywords")
    yield from (sound(word) for word in (words if isinstance(words, list) else []) if isinstance(word, str))


def _categories(item: Item, kind: str) -> Iterator[str]:
    """The names of typed categories, as `{"type": "...:keyword", "name": ...}`, without places."""
    for each in objects_in(item, "categories"):
        of = text_in(each, "type").lower()
        if of.endswith(kind) and "geo" not in of and text_in(each, "name"):
            yield text_in(each, "name")


def _correction(item: Item) -> str:
    """A note of correction that may be shown to readers."""
    for each in objects_in(item, "ednotes"):
        note = folded(each)
        if "correctionshort" in text_in(note, "role").lower() and note.get("ispublishable", True):
            return text_in(note, "ednote", "value")
    return ""


def _address(item: Item) -> str:
    """Where the item is on the web: its `uri` is an identity, and says nothing of that."""
    links = [folded(each) for each in objects_in(item, "links", "altids")]
    return next(
        (
            text_in(each, "href", "value")
            for each in links
            if text_in(each, "rel", "role") in ("canonical", "web", "url")
        ),
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
    return (*blocks, *html_blocks(text_in(item, "infoboxhtml"), base, language))


def _worth(body: tuple[str, str]) -> tuple[int, int]:
    """HTML before NITF before plain text; of two alike the one that shows pictures in their places."""
    kind, value = body
    return {"html": 3, "nitf": 2, "text": 1}.get(kind, 0), value.count("<figure") + value.count("<img")


def _bodies(item: Item) -> Iterator[tuple[str, str]]:
    """Every body as its kind (`html`, `nitf`, `text`) and its value, those it cannot tell left out."""
    for each in objects_in(item, "bodies"):
        one = folded(each)
        kind = _kind(text_in(one, "contenttype"), text_in(one, "role"), text_in(one, "value"))
        if kind and text_in(one, "value"):
            yield kind, text_in(one, "value")
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
