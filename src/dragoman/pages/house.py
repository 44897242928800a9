"""The house's own lines on a page: its advertisements, and whether a list must own up to machine text."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from dragoman.model.language import Tag
from dragoman.model.page import Card
from dragoman.pages import markup
from dragoman.pages.stone import Stone


class Advertisement(msgspec.Struct, frozen=True):
    """A house advertisement in the page's language. `href`: '' when it leads nowhere."""

    slot: str
    words: str
    href: str


def ads(stone: Stone, language: Tag, slot: str) -> tuple[Advertisement, ...]:
    """The advertisements of a slot that are written in the page's language."""
    return tuple(
        Advertisement(ad.slot, ad.text[language], markup.outward(ad.href))
        for ad in stone.newsroom.ads
        if ad.slot == slot and ad.text.get(language)
    )


def any_machine(cards: Iterable[Card]) -> bool:
    """Whether a list holds a translation that nobody has read."""
    return any(card.label.kind == "machine" for card in cards)
