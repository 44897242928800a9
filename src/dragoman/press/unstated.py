"""What readers are shown of sources whose rights nobody wrote down."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.model.newsroom import Newsroom
from dragoman.model.source import Source
from dragoman.ports import CardQuery, Lists


class Unstated(msgspec.Struct, frozen=True):
    """A source without stated rights, how many of its stories are live, and in how many editions."""

    source: Source
    stories: int
    editions: int


def unstated(newsroom: Newsroom, lists: Lists) -> Iterator[Unstated]:
    """Every source without stated rights, in the order of the settings; those with nothing live as well."""
    languages = tuple(lists.languages())
    for source in newsroom.sources:
        if source.rights.stated:
            continue
        found = [
            card.story
            for tag in languages
            if (many := lists.count(CardQuery(tag, source=source.name)))
            for card in lists.cards(CardQuery(tag, source=source.name, limit=many))
        ]
        yield Unstated(source, len(set(found)), len(found))
