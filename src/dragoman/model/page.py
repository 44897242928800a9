"""Page: what a path answers at an instant; Card: a story as lists show it."""

from __future__ import annotations

import msgspec

from dragoman.model.edition import Edition, Label, Publication
from dragoman.model.language import Tag
from dragoman.model.story import Figure, Genre
from dragoman.model.when import When


class Page(msgspec.Struct, frozen=True):
    """An answer for readers. `location`: where to go instead (301, 308). `valid_until`: Unix seconds, 0 for ever.
    `inputs`: keys of what it was made from (`publication/ID/es`, `list/es/section/business`, `newsroom`)."""

    path: str
    status: int
    media_type: str
    body: bytes
    etag: str
    location: str = ""
    valid_until: int = 0
    inputs: tuple[str, ...] = ()
    noindex: bool = False


class Card(msgspec.Struct, frozen=True):
    """A published story as lists show it, in one language. `path`: its address; `published`: of the story."""

    story: str
    language: Tag
    path: str
    title: str
    published: When
    standfirst: str = ""
    image: Figure | None = None
    source: str = ""
    source_language: Tag = ""
    section: str = ""
    topics: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    genre: Genre = "news"
    label: Label = Label("source")
    updated: When | None = None
    video: bool = False
    changed: int = 0
    noindex: bool = False


class Shown(msgspec.Struct, frozen=True):
    """An article ready to be rendered: its edition, its pointer, its neighbours as cards, and the same story in the
    other languages where it is live (tag, path), its own included."""

    edition: Edition
    publication: Publication
    same_topic: tuple[Card, ...] = ()
    same_section: tuple[Card, ...] = ()
    same_author: tuple[Card, ...] = ()
    languages: tuple[tuple[Tag, str], ...] = ()
