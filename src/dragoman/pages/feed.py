"""RSS: the newest stories of a language, or of one of its sections, for feed readers."""

from __future__ import annotations

from datetime import UTC
from email.utils import format_datetime

import msgspec

from dragoman.model.language import Tag
from dragoman.model.page import Card, Page
from dragoman.model.when import When, as_datetime
from dragoman.pages import label, listing
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.inputs import list_key
from dragoman.pages.stone import Stone, printed
from dragoman.pages.teaser import genre_name
from dragoman.ports import CardQuery

NEWEST = 30
MEDIA_TYPE = "application/rss+xml; charset=utf-8"


class Entry(msgspec.Struct, frozen=True):
    """A story in a feed. `guid` never changes, whatever becomes of its address; the description says how it was
    translated, for a feed reader shows nothing else before the text."""

    guid: str
    href: str
    title: str
    description: str
    authors: tuple[str, ...]
    categories: tuple[str, ...]
    date: str


def make(stone: Stone, path: str, language: Tag, section: str = "") -> Page | None:
    """`/es/feed.xml`, `/es/section/business/feed.xml`; None when it would be empty."""
    if language not in stone.live() or (section and listing.find(stone, language, "section", section) is None):
        return None
    catalogue = stone.catalogue(language)
    cards = stone.shelf.cards(CardQuery(language, section=section, limit=NEWEST))
    name = stone.words(stone.newsroom.name, language)[0]
    of = _section(stone, section, language)
    context = {
        "title": f"{name} · {of}" if of else name,
        "link": stone.address(f"/{language}/section/{section}/" if section else f"/{language}/"),
        "self": stone.address(path),
        "description": stone.newsroom.tagline.get(language) or name,
        "language": language,
        "built": _stamp(cards[0].published) if cards else "",
        "entries": tuple(_entry(stone, catalogue, card) for card in cards),
    }
    keys = (list_key(language, "section", section),) if section else (list_key(language), "languages")
    return printed(path, MEDIA_TYPE, stone.forme.render("feed.xml", context), (stone.newsroom_key, *keys))


def _section(stone: Stone, key: str, language: Tag) -> str:
    found = next((section for section in stone.newsroom.sections if section.key == key), None)
    return stone.words(found.title, language)[0] if found else ""


def _entry(stone: Stone, catalogue: Catalogue, card: Card) -> Entry:
    said = label.whole(card.label, card.source_language, catalogue)
    words = (genre_name(catalogue, card.genre), _section(stone, card.section, card.language))
    return Entry(
        guid=f"tag:{card.story}:{card.language}",
        href=stone.address(card.path),
        title=card.title,
        description="\n".join(part for part in (card.standfirst, said) if part),
        authors=card.authors,
        categories=tuple(word for word in words if word),
        date=_stamp(card.published),
    )


def _stamp(when: When) -> str:
    """RFC 822, which has English months in every language; UTC."""
    return format_datetime(as_datetime(when).astimezone(UTC), usegmt=True)
