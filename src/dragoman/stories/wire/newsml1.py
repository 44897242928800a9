"""NewsML 1.2: a NewsItem with its components as a dispatch."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Figure
from dragoman.stories.clean import cleaned_text
from dragoman.stories.tree import Element, tag, text_of
from dragoman.stories.wire import renditions
from dragoman.stories.wire.dispatch import UNTIL_TOLD, Dispatch, caption_of, copy_of, state_of
from dragoman.stories.wire.markup import element_blocks, first, parse_xml, said, text_blocks
from dragoman.stories.wire.nitf import read_nitf
from dragoman.stories.wire.renditions import Rendition

_TEXT = ("body", "main", "story", "article", "text")
_BESIDE = (
    "headline",
    "subhead",
    "stylesheet",
    "contact",
    "caption",
    "logo",
    "photo",
    "picture",
    "video",
    "audio",
    "graphic",
)
_PICTURES = ("photo", "picture", "image", "graphic")


class NewsMl1Reader:
    """The reader of NewsML 1.2 (a `ports.Reader`). Pure; raises ReadError for a file that holds no story."""

    name = "newsml-1"
    version = "1"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        where = entry.guid or entry.url or "the file"
        found = tuple(parse_xml(fetched.body, where).iter("NewsItem"))
        if not found:
            raise ReadError(f"{where}: NewsML without a NewsItem; ask the agency for whole items")
        wanted = next((item for item in found if guid_of(item) == entry.guid), found[0])
        return copy_of(read_item(wanted, entry.url or source.home, source.language), source, entry)


def guid_of(item: Element) -> str:
    """An item's identity without its revision."""
    name = first(item, "Identification/NewsIdentifier")
    parts = [said(name, part) for part in ("ProviderId", "DateId", "NewsItemId")]
    return ":".join(parts) if all(parts) else said(name, "PublicIdentifier")


def read_item(item: Element, base: str, language: str = "") -> Dispatch:
    """The dispatch that a NewsItem is. The tree is changed while it is read. Raises ReadError."""
    manage, top = first(item, "NewsManagement"), first(item, "NewsComponent")
    status = _formal(manage, "Status")
    language = next((_formal(part, "DescriptiveMetadata/Language") for part in item.iter("NewsComponent")
                     if _formal(part, "DescriptiveMetadata/Language")), language)  # fmt: skip
    inner = _text(item, base, language)
    if not inner.blocks and state_of(status) != "canceled":
        raise ReadError(f"{guid_of(item) or 'the item'}: NewsML without a text; read the text item that goes with it")
    return Dispatch(
        form="NewsML 1.2", guid=guid_of(item), version=said(item, "Identification/NewsIdentifier/RevisionId"),
        language=language, title=_line(item, "HeadLine") or inner.title, standfirst=inner.standfirst,
        excerpts=tuple(filter(None, (_line(item, "SubHeadLine") or _role(item, "subhead"),))),
        byline=_line(item, "ByLine") or inner.byline, dateline=_line(item, "DateLine") or inner.dateline,
        created=said(manage, "FirstCreated"), changed=said(manage, "ThisRevisionCreated"),
        agencies=(_line(item, "CreditLine"), _formal(top, "AdministrativeMetadata/Provider/Party")),
        tags=tuple(_keywords(item)), genres=tuple(_formal(each, ".") for each in item.iter("Genre")), blocks=inner.blocks,
        figures=tuple(_figures(item, language)), state=state_of(status),
        embargo=(said(manage, "StatusWillChange/DateAndTime") or UNTIL_TOLD) if status.lower() == "embargoed" else inner.embargo,
        usage=said(top, "RightsMetadata/UsageRights/UsageType") or _line(item, "RightsLine"),
        holder=_line(item, "CopyrightLine"), expires=inner.expires,
    )  # fmt: skip


def _formal(node: Element | None, path: str) -> str:
    found = None if node is None else node.find(path)
    return "" if found is None else (found.get("FormalName") or "")


def _line(item: Element, name: str) -> str:
    """A line of the outermost component that has it."""
    return next((text for lines in item.iter("NewsLines") if (text := said(lines, name))), "")


def _role_of(part: Element) -> str:
    return _formal(part, "Role").lower()


def _role(item: Element, role: str) -> str:
    """The text of the component with this role."""
    found = (part for part in item.iter("NewsComponent") if role in _role_of(part))
    return next((text for part in found if (text := text_of(next(part.iter("DataContent"), part)))), "")


def _text(item: Element, base: str, language: str) -> Dispatch:
    """What the item's text says: the content of the component in the part of a body, else of the first that has any."""
    contents = [each for each in item.iter("ContentItem") if first(each, "DataContent") is not None]
    roles = [(_role_of(each.getparent()), each) for each in contents if each.getparent() is not None]
    named = [each for role, each in roles if any(role.startswith(sign) for sign in _TEXT)]
    others = [each for role, each in roles if not any(sign in role for sign in _BESIDE)]
    for each in [*named, *others]:
        read = _content(first(each, "DataContent"), base, language)
        if read.blocks:
            return read
    return Dispatch("", "")


def _content(data: Element | None, base: str, language: str) -> Dispatch:
    """What a content says: NITF, elements of (X)HTML with one around them or none, or plain text."""
    if data is None:
        return Dispatch("", "")
    children = [child for child in data if tag(child)]
    if children and tag(children[0]) == "nitf":
        return read_nitf(children[0], base, language)
    if not children:
        return Dispatch("", "", blocks=text_blocks(data.text or "", language))
    return Dispatch("", "", blocks=element_blocks(children[0] if len(children) == 1 else data, base, language))


def _keywords(item: Element) -> Iterator[str]:
    """Keyword lines, and properties called keywords in some agency's way."""
    for node in item.iter("KeywordLine"):
        yield text_of(node)
    for each in item.iter("Property"):
        if (each.get("FormalName") or "").lower().endswith(("keyword", "keywords")):
            yield each.get("Value") or ""


def _figures(item: Element, language: str) -> Iterator[Figure]:
    """The pictures among its components, each with the caption that stands with it."""
    for part in item.iter("NewsComponent"):
        if any(sign in _role_of(part) for sign in _PICTURES):
            sizes = tuple(_sizes(part))
            caption = _line(part, "HeadLine") or _role(part, "caption")
            shown = renditions.figure(sizes, "", caption_of(caption, language), cleaned_text(_line(part, "CreditLine")))
            if shown is not None:
                yield shown


def _sizes(part: Element) -> Iterator[Rendition]:
    for each in part.iter("ContentItem"):
        facts = {one.get("FormalName") or "": one.get("Value") or "" for one in each.iter("Property")}
        width, height = (int(facts[key]) if facts.get(key, "").isdigit() and len(facts[key]) < 6 else 0
                         for key in ("PixelWidth", "PixelHeight"))  # fmt: skip
        use = facts.get("ImageUse", "")
        yield Rendition(each.get("Href") or "", _formal(each, "MimeType"), use, width, height)
