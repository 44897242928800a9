"""What a page says of its story beside the text: from JSON-LD, meta elements, microdata and the visible page, fused."""

from __future__ import annotations

import msgspec

from dragoman.model.story import Genre
from dragoman.model.when import When
from dragoman.stories.genre import genre_of
from dragoman.stories.page import jsonld
from dragoman.stories.page.bylines import read_bylines
from dragoman.stories.page.dated import read_dates
from dragoman.stories.page.headline import read_headline
from dragoman.stories.page.labels import canonical_address, labels, read_language, read_section, read_tags
from dragoman.stories.page.sighting import Sight, look
from dragoman.stories.page.standfirst import read_standfirst
from dragoman.stories.tree import absolute

__all__ = ["Said", "Sight", "look", "said_by"]


class Said(msgspec.Struct, frozen=True):
    """Everything a page says of its story but the body. `notes`: doubts, as in Copy.notes; `reasons`: `field-from:source`
    for the fields that several places may say."""

    title: str
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    published: When | None = None
    updated: When | None = None
    section: str = ""
    tags: tuple[str, ...] = ()
    genre: Genre = "news"
    language: str = ""
    canonical: str = ""
    publisher: str = ""
    image: str = ""
    image_alt: str = ""
    agency: str = ""
    correction: str = ""
    open: bool = True
    headlines: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


def said_by(sight: Sight) -> Said:
    """The fused metadata."""
    headline = read_headline(sight)
    standfirst, found = read_standfirst(sight, headline.text)
    signed = read_bylines(sight)
    dated = read_dates(sight)
    section = read_section(sight, headline.text)
    tags, tagged = read_tags(sight, section)
    canonical = canonical_address(sight)
    return Said(
        title=headline.text, standfirst=standfirst,
        authors=signed.people or ((signed.desk,) if signed.desk else ()),
        published=dated.published, updated=dated.updated, section=section, tags=tags,
        genre=genre_of(jsonld.kinds(sight.node), labels(sight, headline.text, section)),
        language=read_language(sight, headline.text), canonical=canonical, publisher=sight.publisher,
        image=absolute(_image(sight), sight.base), image_alt=sight.first("ogimagealt", "twitterimagealt"),
        agency=signed.agency, correction=jsonld.text_in(sight.node.get("correction")), open=_is_open(sight),
        headlines=(headline.text, *headline.shown, jsonld.text_in(sight.node.get("headline"))),
        also=tuple(dict.fromkeys(address for address in (canonical, absolute(sight.first("ogurl"), sight.base)) if address)),
        notes=headline.notes,
        reasons=(*headline.reasons, *((f"standfirst-from:{found}",) if found else ()), *signed.reasons, *dated.reasons, *tagged),
    )  # fmt: skip


def _image(sight: Sight) -> str:
    said = sight.first("ogimage", "ogimageurl", "ogimagesecureurl", "twitterimage", "twitterimagesrc")
    return said or jsonld.address_in(sight.node.get("image"))


def _is_open(sight: Sight) -> bool:
    """Whether the page says that everyone may read it. A metered story is open until the meter runs out."""
    return jsonld.is_free(sight.node) and sight.first("articlecontenttier").lower() not in ("locked", "premium", "paid")
