"""A shelf in memory and a small invented newsroom: three papers, three languages, a dozen stories."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Literal

import msgspec

from dragoman.model.edition import Edition, Label, Piece, Publication
from dragoman.model.language import Tag
from dragoman.model.newsroom import HouseAd, Newsroom, Section, Topic
from dragoman.model.page import Card, Shown
from dragoman.model.source import Rights, Source
from dragoman.model.story import (
    Block,
    Correction,
    Figure,
    Heading,
    Mark,
    Paragraph,
    Quotation,
    Rich,
    Story,
    Table,
    Video,
)
from dragoman.model.when import Instant, order
from dragoman.pages import article_path, slugify
from dragoman.ports import CardQuery, Media

AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
PICTURE = "ab" * 32


class Live(msgspec.Struct, frozen=True):
    """An edition and the pointer to it."""

    edition: Edition
    publication: Publication

    @property
    def card(self) -> Card:
        text, pointer = self.edition.text, self.publication
        return Card(
            story=pointer.story,
            language=pointer.language,
            path=article_path(pointer.language, pointer.month, pointer.story, pointer.slug),
            title=text.title,
            published=text.published,
            standfirst=text.standfirst,
            image=text.lead_image,
            source=text.source,
            source_language=self.edition.source_language,
            section=text.section,
            topics=text.topics,
            authors=text.authors,
            genre=text.genre,
            label=self.edition.label,
            updated=text.updated,
            video=any(isinstance(block, Video) for block in text.body),
            changed=pointer.changed,
            noindex=pointer.noindex,
        )


@dataclasses.dataclass
class FakeShelf:
    """ports.Shelf over a list."""

    kept: list[Live]
    merged: dict[str, str] = dataclasses.field(default_factory=dict)
    asked: int = 0

    def _live(self, language: Tag) -> list[Live]:
        return [one for one in self.kept if one.publication.language == language and one.publication.state == "live"]

    def _found(self, query: CardQuery) -> list[Card]:
        self.asked += 1
        cards = [one.card for one in self._live(query.language)]
        cards.sort(key=lambda card: (-order(card.published), card.story))
        return [card for card in cards if _fits(card, query)]

    def cards(self, query: CardQuery) -> tuple[Card, ...]:
        return tuple(self._found(query)[query.offset : query.offset + query.limit])

    def count(self, query: CardQuery) -> int:
        return len(self._found(query))

    def counts(self, language: Tag, by: Literal["section", "topic", "author", "source"]) -> dict[str, int]:
        told: dict[str, int] = {}
        for one in self._live(language):
            card = one.card
            several = {"section": (card.section,), "topic": card.topics, "author": card.authors, "source": (card.source,)}
            for key in several[by]:
                if key:
                    told[key] = told.get(key, 0) + 1
        return told

    def languages(self) -> dict[Tag, int]:
        told: dict[Tag, int] = {}
        for one in self.kept:
            if one.publication.state == "live":
                told[one.publication.language] = told.get(one.publication.language, 0) + 1
        return told

    def shown(self, story: str, language: Tag) -> Shown | None:
        one = next((one for one in self._live(language) if one.publication.story == story), None)
        if one is None:
            return None
        pointer = one.publication
        places = tuple(
            (other.publication.language, other.card.path)
            for other in self.kept
            if other.publication.story == story and other.publication.state == "live"
        )
        near = [self._cards(ids, language) for ids in (pointer.same_topic, pointer.same_section, pointer.same_author)]
        return Shown(one.edition, pointer, *near, places)

    def _cards(self, stories: Sequence[str], language: Tag) -> tuple[Card, ...]:
        found = {one.publication.story: one.card for one in self._live(language)}
        return tuple(found[story] for story in stories if story in found)

    def publication(self, story: str, language: Tag) -> Publication | None:
        return next(
            (one.publication for one in self.kept if (one.publication.story, one.publication.language) == (story, language)), None
        )

    def moved(self, story: str) -> str:
        return self.merged.get(story, "")

    def media(self, digest: str) -> Media | None:
        return Media(digest, "https://elfaro.example/p.jpg", "image/jpeg", 1200, 800)


def _fits(card: Card, query: CardQuery) -> bool:
    return (
        (not query.section or card.section == query.section)
        and (not query.topic or query.topic in card.topics)
        and (not query.author or query.author in card.authors)
        and (not query.source or card.source == query.source)
        and (not query.video or card.video)
        and (not query.stories or card.story in query.stories)
        and (not query.since or order(card.published) >= query.since)
        and (not query.before or order(card.published) < query.before)
    )


def newsroom(**changes: object) -> Newsroom:
    """Tres Orillas, as its settings would say it."""
    room = Newsroom(
        name={"es": "Tres Orillas", "ca": "Tres Ribes", "en": "Three Shores"},
        tagline={"es": "Noticias de tres puertos", "ca": "Notícies de tres ports", "en": "News from three harbours"},
        motto={"es": "Lo que se dice en una orilla se entiende en las otras"},
        about={"es": "Tres Orillas publica tres periódicos.\n\nSe lee en nueve lenguas.", "en": "Three Shores publishes three papers."},
        address="https://tresorillas.example",
        zone="Europe/Madrid",
        default="es",
        languages=("es", "ca", "en"),
        sections=(
            Section("news", {"es": "Actualidad", "ca": "Actualitat", "en": "News"}),
            Section("business", {"es": "Economía", "ca": "Economia", "en": "Business"}),
            Section("heritage", {"es": "Patrimonio", "ca": "Patrimoni", "en": "Heritage"}),
            Section("people", {"es": "Personas", "ca": "Persones", "en": "People"}),
        ),
        topics=(Topic("port", {"es": "Puerto", "ca": "Port", "en": "Port"}), Topic("rail", {"es": "Tren", "en": "Rail"})),
        sources=(
            Source("el-faro", {"es": "El Faro de Almar"}, "https://elfaro.example/", "es", "feed", "https://elfaro.example/f"),
            Source("courier", {"en": "The Tidewater Courier"}, "https://courier.example/", "en", "feed", "https://courier.example/f"),
        ),
        contact="cartas@tresorillas.example",
        ads=(HouseAd("front", {"es": "Reciba las noticias cada mañana", "en": "The news every morning"}, "https://tresorillas.example/carta"),),
    )  # fmt: skip
    return msgspec.structs.replace(room, **changes)


def figure(caption: str = "El puerto al amanecer.", media: str = PICTURE) -> Figure:
    """A picture that was stored."""
    return Figure("https://elfaro.example/p.jpg", "Grúas y un barco", Rich(caption), "Ilustración: Nuria Cabal", media, 1200, 800)


def live(
    story: str,
    language: Tag = "es",
    title: str = "El puerto crece",
    *,
    day: int = 20,
    hour: int = 9,
    month: int = 11,
    source_language: Tag = "es",
    source: str = "el-faro",
    standfirst: str = "La cifra sube por tercer año.",
    body: tuple[Block, ...] = (Paragraph(Rich("El puerto movió más carga que nunca.")),),
    section: str = "business",
    topics: tuple[str, ...] = (),
    authors: tuple[str, ...] = ("Marta Sanz",),
    image: Figure | None = None,
    label: Label | None = None,
    corrections: tuple[Correction, ...] = (),
    pieces: tuple[Piece, ...] = (),
    state: Literal["live", "gone"] = "live",
    genre: str = "news",
    url: str = "",
    expires: str = "",
    credit: str = "",
    updated: Instant | None = None,
    **pointer: object,
) -> Live:
    """A live edition of an invented story."""
    published = Instant(int(datetime(2026, month, day, hour, 30, tzinfo=UTC).timestamp()), 60)
    text = Story(
        id=story, revision=1, source=source, url=url or f"https://elfaro.example/{story}", language=language, title=title,
        published=published, standfirst=standfirst, authors=authors, section=section, topics=topics, genre=genre,  # type: ignore[arg-type]
        lead_image=image, body=body, corrections=corrections, rights=Rights(expires=expires, credit=credit), updated=updated,
    )  # fmt: skip
    own = label or Label("source" if language == source_language else "machine", ("Apertium",))
    edition = Edition(story, 1, language, source_language, text, pieces, own, "ready", (), "b")
    changes = {"month": f"2026/{month:02}", "slug": slugify(title, language), "since": published.seconds, "changed": published.seconds}
    return Live(edition, Publication(story=story, language=language, revision=1, basis="b", state=state, **{**changes, **pointer}))  # type: ignore[arg-type]


BODY: tuple[Block, ...] = (
    Paragraph(Rich("El puerto movió 8.400 toneladas & más.", (Mark(3, 9, "strong"),))),
    Heading(Rich("Qué cambia")),
    Quotation(Rich("Nadie lo esperaba."), Rich("Ana Rius, capataz")),
    Table(((Rich("Año"), Rich("Toneladas")), (Rich("2026"), Rich("8.400"))), caption=Rich("Carga")),
    Figure("https://elfaro.example/q.jpg", "Un muelle", Rich("El muelle."), "Foto: N. C.", "cd" * 32, 900, 600),
    Video("https://video.example/v/1", "La carga, en vídeo"),
)


def shelf(extra: Iterable[Live] = ()) -> FakeShelf:
    """A dozen stories in Spanish, most of them in Catalan, two in English."""
    kept = [
        live("aaaaaaaaa1", title="El puerto crece: 8.400 toneladas", day=20, body=BODY, image=figure(), topics=("port",),
             same_topic=("aaaaaaaaa2",), same_section=("aaaaaaaaa3",)),
        live("aaaaaaaaa2", title="Una grúa nueva", day=19, topics=("port",), image=figure(), section="news"),
        live("aaaaaaaaa3", title="El taller de los hermanos Gil", day=18, authors=("Ana Gómez", "Iván Ríos")),
        live("aaaaaaaaa4", title="El faro vuelve a lucir", day=17, section="heritage", image=figure()),
        live("aaaaaaaaa5", title="Ahorre con Brisa", day=20, hour=10, genre="sponsored", image=figure()),
        live("aaaaaaaaa6", title="Un tren cada hora", day=2, topics=("rail",), genre="opinion", section="news"),
        live("aaaaaaaaa7", title="La feria de octubre", day=9, month=10, section="heritage"),
        live("aaaaaaaaa8", title="Una retirada", day=5, state="gone"),
        live("aaaaaaaaa1", "ca", "El port creix: 8.400 tones", day=20, image=figure("El port a l’alba."), topics=("port",), noindex=True),
        live("aaaaaaaaa4", "ca", "El far torna a lluir", day=17, section="heritage", noindex=True),
        live("bbbbbbbbb1", "en", "A bridge reopens", day=19, source="courier", source_language="en", section="news", authors=("Tom Ashdown",)),
        live("bbbbbbbbb1", "es", "Un puente reabre", day=19, source="courier", source_language="en", section="news", authors=("Tom Ashdown",)),
    ]  # fmt: skip
    return FakeShelf([*kept, *extra], merged={"zzzzzzzzz9": "aaaaaaaaa1"})
