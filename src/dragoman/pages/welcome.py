"""The first page: the editions of every language, each with its newest headline."""

from __future__ import annotations

import msgspec

from dragoman.language.facts import facts
from dragoman.model.language import Tag
from dragoman.model.page import Card, Page
from dragoman.model.when import order
from dragoman.pages import markup
from dragoman.pages.frame import Head, frame_inputs, page_context
from dragoman.pages.inputs import list_key
from dragoman.pages.stone import Stone, printed
from dragoman.ports import CardQuery


class EditionRow(msgspec.Struct, frozen=True):
    """A language as the first page offers it. `attributes`: of all its words, markup; `count`: in its own words."""

    tag: str
    attributes: str
    name: str
    href: str
    count: str
    headline: str
    story: str


def make(stone: Stone, path: str) -> Page:
    """`/`."""
    live = stone.live()
    language = stone.newsroom.default if stone.newsroom.default in live or not live else live[0]
    catalogue = stone.catalogue(language)
    newest = {tag: stone.shelf.cards(CardQuery(tag, limit=1))[0] for tag in live}
    latest = max((card.published for card in newest.values()), key=order, default=None)
    head = Head(path, catalogue.words["choose-language"], newest=latest, kind="welcome")
    context = {
        **page_context(stone, catalogue, language if live else catalogue.tag, head),
        "rows": tuple(_row(stone, language, tag, newest[tag]) for tag in live),
    }
    inputs = (*frame_inputs(stone, language), "languages", *(list_key(tag) for tag in live))
    return printed(path, "text/html; charset=utf-8", stone.forme.render("welcome.html", context), inputs)


def _row(stone: Stone, page: Tag, tag: Tag, card: Card) -> EditionRow:
    count = stone.now.languages[tag] if stone.now else stone.shelf.languages()[tag]
    return EditionRow(
        tag=tag,
        attributes=markup.foreign(tag, page),
        name=facts(tag).name,
        href=markup.link(f"/{tag}/"),
        count=stone.catalogue(tag).say("stories-count", count=count),
        headline=card.title,
        story=markup.link(card.path),
    )
