"""What a ninjs item sends with its text: pictures and videos in several sizes, named by the text or not."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from dragoman.model.story import Block, Figure, Rich, Video
from dragoman.stories.clean import cleaned_text
from dragoman.stories.tree import Element
from dragoman.stories.wire import renditions
from dragoman.stories.wire.dispatch import caption_of
from dragoman.stories.wire.fields import Item, described, folded, guid_of, headline_of, objects_in, text_in
from dragoman.stories.wire.renditions import Rendition

_CREDITS = ("creditline", "credit", "byline")
_CAPTIONS = ("caption", "main", "text", "", "drol:caption")


def associated(item: Item) -> Iterator[tuple[str, Item]]:
    """Pictures and videos sent with the item, by their name; the one that leads first."""
    found = [(text_in(each, "name"), folded(each)) for each in objects_in(item, "associations")]
    leads = ("main", "lead", "feature", "hero", "top")
    found.sort(key=lambda each: not (each[1].get("isfeatureimage") is True or each[0].lower().startswith(leads)))
    return ((name, one) for name, one in found if "logo" not in name.lower())


def by_reference(pictures: tuple[tuple[str, Item], ...], language: str) -> Iterator[tuple[str, Element]]:
    """Figure elements for the pictures a body names by reference."""
    for _, one in pictures:
        shown = shown_by(one, language)
        if isinstance(shown, Figure):
            node = etree.Element("figure")
            etree.SubElement(node, "img", src=shown.src)
            yield guid_of(one), node


def bettered(blocks: tuple[Block, ...], pictures: tuple[tuple[str, Item], ...], language: str) -> tuple[Block, ...]:
    """The body with each picture it shows in some size as the picture sent with it: the best size, caption, credit."""
    better: dict[str, Figure | Video] = {}
    for _, one in pictures:
        shown = shown_by(one, language)
        if shown is not None:
            better.update(dict.fromkeys((each.href for each in _renditions(one)), shown))
    return tuple(better.get(block.src, block) if isinstance(block, Figure) else block for block in blocks)


def shown_by(one: Item, language: str) -> Figure | Video | None:
    """The block of a picture or video sent with the item."""
    kind, sizes = text_in(one, "type").lower(), tuple(_renditions(one))
    caption, credit = _caption(one, language)
    if kind == "video":
        return renditions.video(sizes, headline_of(one), caption)
    if kind not in ("picture", "graphic", "image"):
        return None
    alt = next((text for role, text in described(one) if "alt" in role), "") or text_in(
        one, "alttext", "alt", "bodytext"
    )
    return renditions.figure(sizes, cleaned_text(alt, language), caption, credit)


def _caption(one: Item, language: str) -> tuple[Rich, str]:
    told = dict(reversed([(role, text) for role, text in described(one) if text]))
    caption = text_in(one, "caption") or next((told[role] for role in _CAPTIONS if role in told), "")
    caption = caption or next((text for role, text in told.items() if "caption" in role or "text" in role), "")
    credit = text_in(one, "creditline") or next((told[role] for role in _CREDITS if role in told), "")
    return caption_of(caption, language), cleaned_text(credit or text_in(one, "by", "byline", "copyrightholder"))


def _renditions(one: Item) -> Iterator[Rendition]:
    for each in objects_in(one, "renditions"):
        size = folded(each)
        name = f"{text_in(size, 'name')} {text_in(size, 'title')}"
        width, height = (_pixels(size, side) for side in ("width", "height"))
        yield Rendition(text_in(size, "href", "url"), text_in(size, "contenttype", "mimetype"), name, width, height)


def _pixels(size: Item, side: str) -> int:
    value = size.get(side)
    return value if isinstance(value, int) and 0 < value < 100_000 else 0
