"""The shelf: the published part of a store, as pages may see it. Nothing unpublished is reachable through it."""

from __future__ import annotations

from typing import Literal

from dragoman.model.edition import Publication
from dragoman.model.language import Tag
from dragoman.model.page import Card, Shown
from dragoman.pages import article_path
from dragoman.ports import CardQuery, Media, Store


class StoreShelf:
    """A ports.Shelf over a store. `order`: the newsroom's languages, in which a story's other languages are listed."""

    def __init__(self, store: Store, order: tuple[Tag, ...]) -> None:
        self._store = store
        self._order = order

    def cards(self, query: CardQuery) -> tuple[Card, ...]:
        """Live stories of a language, newest first."""
        return self._store.lists.cards(query)

    def count(self, query: CardQuery) -> int:
        """How many live stories a query has."""
        return self._store.lists.count(query)

    def counts(self, language: Tag, by: Literal["section", "topic", "author", "source"]) -> dict[str, int]:
        """Live stories by section, topic, author or source."""
        return self._store.lists.counts(language, by)

    def languages(self) -> dict[Tag, int]:
        """Languages with live stories, in the newsroom's order."""
        live = self._store.lists.languages()
        return {tag: live[tag] for tag in self._order if tag in live}

    def publication(self, story: str, language: Tag) -> Publication | None:
        """The pointer, live or gone."""
        return self._store.editions.publication(story, language)

    def shown(self, story: str, language: Tag) -> Shown | None:
        """A live article with its neighbours and its other languages."""
        pointer = self.publication(story, language)
        if pointer is None or pointer.state != "live":
            return None
        edition = self._store.editions.get(story, language, pointer.revision, pointer.basis)
        if edition is None:
            return None
        near = (pointer.same_topic, pointer.same_section, pointer.same_author)
        topic, section, author = (self._beside(ids, language) for ids in near)
        return Shown(edition, pointer, topic, section, author, self._elsewhere(story))

    def _beside(self, ids: tuple[str, ...], language: Tag) -> tuple[Card, ...]:
        if not ids:
            return ()
        found = {card.story: card for card in self.cards(CardQuery(language, stories=ids, limit=len(ids)))}
        return tuple(found[each] for each in ids if each in found)

    def _elsewhere(self, story: str) -> tuple[tuple[Tag, str], ...]:
        live = {each.language: each for each in self._store.editions.publications(story) if each.state == "live"}
        return tuple(
            (tag, article_path(tag, live[tag].month, story, live[tag].slug)) for tag in self._order if tag in live
        )

    def moved(self, story: str) -> str:
        """The id a merged story redirects to, or ''."""
        return self._store.stories.alias(f"merged {story}")

    def media(self, digest: str) -> Media | None:
        """A stored picture's facts."""
        return self._store.pictures.facts(digest)
