"""The front page of a language: one lead, two seconds, the latest, then a band for each section."""

from __future__ import annotations

import msgspec

from dragoman.model.language import Tag
from dragoman.model.page import Card, Page
from dragoman.pages import house, markup
from dragoman.pages.address import list_path
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.frame import Head, frame_inputs, fronts, page_context
from dragoman.pages.inputs import list_key
from dragoman.pages.stone import Stone, printed
from dragoman.pages.teaser import Teaser, card_media, teasers
from dragoman.ports import CardQuery

NEWEST = 40
SECONDS, UNDER, LATEST, BAND = 2, 2, 7, 4

_NEVER_LEADS = ("sponsored", "press-release", "satire")


class Band(msgspec.Struct, frozen=True):
    """A section's few stories on the front page. `name`: markup."""

    name: str
    href: str
    stories: tuple[Teaser, ...]


def make(stone: Stone, path: str, language: Tag) -> Page | None:
    """`/es/`; None for a language with nothing live."""
    if language not in stone.live():
        return None
    catalogue = stone.catalogue(language)
    newest = stone.shelf.cards(CardQuery(language, limit=NEWEST))
    lead, seconds, under = choose(newest)
    above = (lead, *seconds, *under)
    latest = tuple(card for card in newest if card not in above)[:LATEST]
    bands, below = _bands(stone, catalogue, language, frozenset(card.story for card in above))
    shown = (*above, *latest, *below)
    head = Head(path, "", _description(stone, language), fronts(stone), newest=newest[0].published, kind="front")
    context = {
        **page_context(stone, catalogue, language, head),
        "lead": teasers(stone, catalogue, (lead,))[0],
        "seconds": teasers(stone, catalogue, seconds),
        "under": teasers(stone, catalogue, under),
        "latest": teasers(stone, catalogue, latest),
        "bands": bands,
        "ads": house.ads(stone, language, "front"),
        "machine": house.any_machine(shown),
    }
    inputs = (*frame_inputs(stone, language), "languages", list_key(language), *card_media(shown))
    return printed(path, "text/html; charset=utf-8", stone.forme.render("front.html", context), inputs)


def choose(newest: tuple[Card, ...]) -> tuple[Card, tuple[Card, ...], tuple[Card, ...]]:
    """The lead, the seconds, and what stands in words alone under the lead where there is plenty: the newest that nobody
    paid for, those with pictures first; whatever there is when there is little."""
    earnest = [card for card in newest if card.genre not in _NEVER_LEADS] or list(newest)
    pictured = [card for card in earnest[:12] if card.image and card.image.media]
    ranked = [*pictured, *(card for card in earnest if card not in pictured)]
    beyond = ranked[1 + SECONDS :]
    under = sorted(beyond[: UNDER * 3], key=newest.index)[:UNDER] if len(beyond) > UNDER + LATEST // 2 else []
    return ranked[0], tuple(ranked[1 : 1 + SECONDS]), tuple(under)


def _bands(
    stone: Stone, catalogue: Catalogue, language: Tag, above: frozenset[str]
) -> tuple[tuple[Band, ...], tuple[Card, ...]]:
    """The bands that have something to show beyond the top of the page, and their cards."""
    bands: list[Band] = []
    shown: list[Card] = []
    counts = stone.sections(language)
    for section in stone.newsroom.sections:
        if counts.get(section.key):
            found = stone.shelf.cards(CardQuery(language, section=section.key, limit=BAND + len(above)))
            cards = _pictured_first(tuple(card for card in found if card.story not in above)[:BAND])
            if cards:
                place = markup.link(list_path(language, "section", section.key))
                stories = teasers(stone, catalogue, cards, in_section=True)
                bands.append(Band(stone.voiced(section.title, language), place, stories))
                shown.extend(cards)
    return tuple(bands), tuple(shown)


def _pictured_first(cards: tuple[Card, ...]) -> tuple[Card, ...]:
    """A band's stories with those that have a picture in the large places; newest first among each kind."""
    return tuple(sorted(cards, key=lambda card: not (card.image and card.image.media)))


def _description(stone: Stone, language: Tag) -> str:
    """The tagline, where it is in the page's language: a description cannot say that it is in another."""
    return stone.newsroom.tagline.get(language, "")
