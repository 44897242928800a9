"""NITF 3: a story in the wire's own markup, alone in a file or inside NewsML or ninjs."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Block
from dragoman.stories.tree import Element, tag, text_of
from dragoman.stories.wire.dispatch import UNTIL_TOLD, Dispatch, State, copy_of, state_of
from dragoman.stories.wire.markup import element_blocks, every, first, parse_xml, said

# NITF's elements (3.6) as the HTML the block reader knows. `hl1` stands in the body's head, where it is the title.
_AS_HTML = {
    "hl1": "h2", "hl2": "h2", "block": "div", "bq": "blockquote", "media-caption": "figcaption", "nitf-table": "div",
    "caption": "caption", "tagline": "p", "datasource": "p",
}  # fmt: skip
_DROPPED = (
    "note",
    "media-metadata",
    "media-object",
    "bibliography",
    "nitf-table-metadata",
    "fn",
    "custom-table",
    "distributor",
)


_FILES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp4")


class NitfReader:
    """The reader of NITF files (a `ports.Reader`). Pure; raises ReadError when a file holds no story."""

    name = "nitf"
    version = "1"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        root = parse_xml(fetched.body, entry.guid or entry.url or "the file")
        return copy_of(read_nitf(root, entry.url or source.home, source.language), source, entry)


def read_nitf(root: Element, base: str, language: str = "") -> Dispatch:
    """The dispatch that an `nitf` element is. `root` is changed while it is read. Raises ReadError."""
    if next(root.iter("body"), None) is None:
        raise ReadError(f"{_guid(root) or 'the item'}: NITF without a body; ask the agency for whole items")
    head, data = first(root, "body/body.head"), first(root, "head/docdata")
    language = root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("lang") or language
    return Dispatch(
        form="NITF",
        guid=_guid(root),
        version=_attribute(data, "du-key", "version") or _attribute(root, "head/revision-history", "comment"),
        language=language,
        title=said(head, "hedline/hl1") or said(root, "head/title"),
        kicker=said(head, "hedline/hl2"),
        standfirst=said(head, "abstract"),
        agencies=tuple(_agencies(head)),
        byline=_byline(head),
        dateline=said(head, "dateline"),
        created=_attribute(data, "date.issue", "norm") or _attribute(root, "head/pubdata", "date.publication"),
        changed=_changed(root, data),
        section=_attribute(root, "head/pubdata", "position.section"),
        tags=tuple(each.get("key") or "" for each in every(data, "key-list/keyword")) or _subjects(root),
        genres=tuple(each.get("tobject.property.type") or "" for each in root.iter("tobject.property")),
        blocks=nitf_blocks(root, base, language),
        state=_state(data),
        embargo=_attribute(data, "date.release", "norm") or (UNTIL_TOLD if _embargoed(data) else ""),
        usage=said(head, "rights"),
        holder=_attribute(data, "doc.copyright", "holder") or said(head, "rights/rights.owner"),
        expires=_attribute(data, "date.expire", "norm"),
    )


def _guid(root: Element) -> str:
    return _attribute(root, "head/docdata/doc-id", "id-string") or _attribute(root, "head/docdata/du-key", "key")


def _attribute(node: Element | None, path: str, name: str) -> str:
    found = None if node is None else node.find(path)
    return "" if found is None else (found.get(name) or "")


def _changed(root: Element, data: Element | None) -> str:
    """The last line of its history of revisions."""
    norms = [each.get("norm") or "" for each in root.iter("revision-history")]
    return max((norm for norm in norms if norm[:4].isdigit()), default="")


def _agencies(head: Element | None) -> Iterator[str]:
    """Who distributes it, and whom its bylines name under the people."""
    for path in ("distributor", "byline/byttl", "distributor/org"):
        yield from (text_of(each) for each in every(head, path))


def _byline(head: Element | None) -> str:
    """The byline's people, without what they are (`byttl`)."""
    if head is None:
        return ""
    lines = []
    for line in every(head, "byline"):
        persons = [text_of(each) for each in line.iter("person")]
        for title in list(line.iter("byttl")):
            _emptied(title)
        lines.append("; ".join(persons) if persons else text_of(line).strip(" ,"))
    return "; ".join(line for line in lines if line)


def _emptied(node: Element) -> None:
    node.text = ""
    del node[:]


def _subjects(root: Element) -> tuple[str, ...]:
    names = ("tobject.subject.detail", "tobject.subject.matter", "tobject.subject.type")
    subjects = root.iter("tobject.subject")
    return tuple(next((each.get(name) for name in names if each.get(name)), "") or "" for each in subjects)


def _state(data: Element | None) -> State:
    """Kill orders: by the document's status, by its message to editors."""
    if data is None:
        return "usable"
    told = [data.get("management-status") or "", *((each.get("msg-type") or "") for each in every(data, "ed-msg"))]
    states = {state_of(each) for each in told}
    return "canceled" if "canceled" in states else "withheld" if "withheld" in states else "usable"


def _embargoed(data: Element | None) -> bool:
    """Whether its management says so."""
    return data is not None and (data.get("management-status") or "").lower() == "embargoed"


# -- the body --


def nitf_blocks(root: Element, base: str, language: str) -> tuple[Block, ...]:
    """The blocks of the body and of what ends it. The tree is turned into HTML on the way."""
    content, end = first(root, "body/body.content"), first(root, "body/body.end")
    if content is None:
        return ()
    for tagline in [] if end is None else list(end.iter("tagline")):
        content.append(tagline)
    for node in list(content.iter()):
        name = tag(node)
        if name in _DROPPED:
            node.tag = "template"  # which nobody reads; taking it out would copy the text after it
        elif name == "media":
            _media(node)
        elif name in _AS_HTML:
            node.tag = _AS_HTML[name]
        elif name == "credit" and tag(node.getparent()) == "blockquote":
            node.tag = "cite"
    content.tag = "body"
    return element_blocks(content, base, language)


def _media(node: Element) -> None:
    """A media element as the figure it is: its widest reference, caption, producer."""
    references = [each for each in node.iterfind("media-reference") if _leads(each.get("source") or "")]
    widest = max(references, key=lambda each: _number(each.get("width")), default=None)
    producer = next((text_of(each) for each in node.iter("media-producer")), "")
    kind = (node.get("media-type") or "").lower()
    for each in [*node.iterfind("media-reference"), *node.iterfind("media-producer")]:
        each.tag = "template"
    node.tag = "figure"
    if widest is not None:
        shown = etree.Element("video" if kind == "video" else "img", src=widest.get("source") or "")
        shown.set("alt", widest.get("alternate-text") or "")
        node.insert(0, shown)
    if producer:
        etree.SubElement(node, "span", {"class": "credit"}).text = producer


def _leads(address: str) -> bool:
    """Whether a reference is an address or a file's name, and not a number in some archive."""
    return address.startswith(("http://", "https://")) or address.lower().endswith(_FILES)


def _number(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 7 else 0
