"""Teaser: a story as a list's template shows it, and the pictures of stories."""

from __future__ import annotations

import msgspec

from dragoman.model.language import Tag
from dragoman.model.page import Card
from dragoman.model.story import Figure
from dragoman.model.when import iso
from dragoman.pages import dates, markup
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.stone import Stone

WIDTHS = (480, 960, 1600)


class Kept(msgspec.Struct, frozen=True):
    """The places of an edition whose words stand in the source's language. `language`: that one."""

    language: Tag = ""
    places: frozenset[str] = frozenset()

    def attributes(self, place: str, page: Tag) -> str:
        """What says so in the markup of a place; '' for one that is in the page's language."""
        return markup.foreign(self.language, page) if place in self.places else ""


NOTHING_KEPT = Kept()


class Picture(msgspec.Struct, frozen=True):
    """A picture for a template: addresses, pixels of the original, and its words, of which the caption is markup; `made`: the
    word for what it is ("Photo:"), before the names of its credit; `foreign`: the attributes of an alt in another language."""

    src: str
    srcset: str
    width: int
    height: int
    alt: str
    caption: str
    made: str
    credit: str
    foreign: str = ""


class Teaser(msgspec.Struct, frozen=True):
    """A story in a list. `section`, `source`: markup; `day`, `time`: words; `video`: a mark
    for it, which a section of that name does not need; `iso`: the same moment for machines."""

    href: str
    title: str
    standfirst: str
    section: str
    genre: str
    source: str
    day: str
    time: str
    iso: str
    picture: Picture | None
    video: bool


def teaser(stone: Stone, catalogue: Catalogue, card: Card, in_section: bool = False) -> Teaser:
    """A card for the templates. `in_section`: the list is of one section, whose name is not said again."""
    source = stone.source(card.source)
    return Teaser(
        href=markup.link(card.path),
        title=markup.text(card.title, card.language),
        standfirst=markup.text(card.standfirst, card.language),
        section="" if in_section else section_name(stone, card.section, card.language),
        genre=genre_name(catalogue, card.genre),
        source=stone.voiced(source.title, card.language, source.language) if source else "",
        day=dates.short_day(card.published, stone.zone, catalogue.locale),
        time=dates.short_moment(card.published, stone.zone, catalogue.locale),
        iso=iso(card.published),
        picture=picture(card.image, catalogue),
        video=card.video and card.section != "video",
    )


def teasers(
    stone: Stone, catalogue: Catalogue, cards: tuple[Card, ...], in_section: bool = False
) -> tuple[Teaser, ...]:
    """Several cards for the templates."""
    return tuple(teaser(stone, catalogue, card, in_section) for card in cards)


def genre_name(catalogue: Catalogue, genre: str) -> str:
    """The word above a headline; '' for plain news."""
    return "" if genre == "news" else catalogue.words[f"genre-{genre}"]


def section_name(stone: Stone, key: str, language: Tag) -> str:
    """A section's name as markup; '' for a story that stands in none of the newsroom's."""
    section = next((section for section in stone.newsroom.sections if section.key == key), None)
    return stone.voiced(section.title, language) if section else ""


def picture(figure: Figure | None, catalogue: Catalogue, kept: Kept = NOTHING_KEPT, place: str = "") -> Picture | None:
    """A figure for the templates; None when we keep no picture of it. Nothing is ever shown from somebody else's server."""
    if figure is None or not figure.media:
        return None
    paths = {width: media_path(figure.media, width) for width in widths(figure)}
    return Picture(
        src=markup.link(paths.get(960) or next(iter(paths.values()))),
        srcset=markup.link(", ".join(f"{path} {width}w" for width, path in paths.items())).replace("%20", " "),
        width=figure.width or 960,
        height=figure.height or 640,
        alt=figure.alt,
        caption=markup.rich(figure.caption, catalogue.tag),
        made=catalogue.words[f"made-{figure.made}"] if figure.made else "",
        credit=figure.credit,
        foreign=kept.attributes(f"{place}/alt", catalogue.tag),
    )


def widths(figure: Figure) -> tuple[int, ...]:
    """The widths a picture is offered in: none wider than itself, and always one."""
    return tuple(width for width in WIDTHS if not figure.width or width <= figure.width) or WIDTHS[:1]


def media_path(digest: str, width: int) -> str:
    """`/media/{sha256}/w960.webp`."""
    return f"/media/{digest}/w{width}.webp"


def shared_path(figure: Figure) -> str:
    """The picture as other sites show it when a page is shared: JPEG, which all of them read."""
    return f"/media/{figure.media}/w{max(widths(figure))}.jpg"


def media_keys(*figures: Figure | None) -> tuple[str, ...]:
    """The input keys of every file these pictures may be asked for as."""
    kept = [figure for figure in figures if figure is not None and figure.media]
    return tuple(media_path(figure.media, width)[1:] for figure in kept for width in widths(figure))


def card_media(cards: tuple[Card, ...]) -> tuple[str, ...]:
    """The same for the pictures of cards."""
    return media_keys(*(card.image for card in cards))
