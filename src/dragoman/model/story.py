"""Story: structured text without HTML. The blocks are shared by Copy, Story and Edition."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.language import Tag
from dragoman.model.source import Rights
from dragoman.model.when import When

MarkKind = Literal["link", "emphasis", "strong", "code", "language"]
Made = Literal["", "photo", "illustration", "graphic", "video"]
"""What a picture is, where its credit line says so."""

Genre = Literal["news", "opinion", "analysis", "interview", "feature", "sponsored", "satire", "press-release"]


class Mark(msgspec.Struct, frozen=True, array_like=True):
    """A span of a text with a meaning: half-open, in code points. `attrs`: `href` of a link, `lang` of a language."""

    start: int
    end: int
    kind: MarkKind
    attrs: dict[str, str] = {}


class Rich(msgspec.Struct, frozen=True):
    """A run of text with marks, in normal form: NFC, no control characters, white space folded and trimmed,
    marks sorted by (start, -end, kind), none empty, none starting or ending on white space (`stories.rich` makes it)."""

    text: str = ""
    marks: tuple[Mark, ...] = ()


class Heading(msgspec.Struct, frozen=True, tag_field="type", tag="heading"):
    """A subhead. `level`: 2 to 4."""

    text: Rich
    level: int = 2


class Paragraph(msgspec.Struct, frozen=True, tag_field="type", tag="paragraph"):
    """A paragraph of the body."""

    text: Rich


class Quotation(msgspec.Struct, frozen=True, tag_field="type", tag="quotation"):
    """Words set apart, with who said them (`cite`, may be empty). `pull`: repeats words of the body."""

    text: Rich
    cite: Rich = Rich()
    pull: bool = False


class List(msgspec.Struct, frozen=True, tag_field="type", tag="list"):
    """A list of items."""

    items: tuple[Rich, ...]
    ordered: bool = False


class Table(msgspec.Struct, frozen=True, tag_field="type", tag="table"):
    """A table; when `head` is true its first row is a header."""

    rows: tuple[tuple[Rich, ...], ...]
    head: bool = True
    caption: Rich = Rich()


class Figure(msgspec.Struct, frozen=True, tag_field="type", tag="figure"):
    """A picture. `src`: its absolute address at the source; `media`: sha256 once stored; width and height in pixels;
    `credit`: the names of who made it, without the word for what it is, which is `made`."""

    src: str
    alt: str = ""
    caption: Rich = Rich()
    credit: str = ""
    media: str = ""
    width: int = 0
    height: int = 0
    made: Made = ""


class Video(msgspec.Struct, frozen=True, tag_field="type", tag="video"):
    """A video by address, with the provider's own title. `poster`: its still picture's address; `provider`: whose player
    shows it ("YouTube"; '' for the paper's own), `id`: its name there."""

    src: str
    title: str = ""
    caption: Rich = Rich()
    poster: str = ""
    provider: str = ""
    id: str = ""


class Embed(msgspec.Struct, frozen=True, tag_field="type", tag="embed"):
    """Something of another site, shown as a link card only. `src`: its own page there where that can be told;
    `provider`: that site's name, or its host; `id`: its name there; `thumbnail`: its picture's address."""

    src: str
    provider: str = ""
    title: str = ""
    id: str = ""
    thumbnail: str = ""


class Divider(msgspec.Struct, frozen=True, tag_field="type", tag="divider"):
    """A break between parts."""


Block = Heading | Paragraph | Quotation | List | Table | Figure | Video | Embed | Divider


class Correction(msgspec.Struct, frozen=True):
    """A change to a published story that readers are told of. `note`: what was corrected, in the story's language."""

    at: When
    note: Rich = Rich()


class CopyRef(msgspec.Struct, frozen=True):
    """Where one source said this story."""

    source: str
    guid: str
    url: str


class Story(msgspec.Struct, frozen=True):
    """The newsroom's own story in its source language.

    `id`: assigned at first sight, for ever. `revision`: 1, 2, ... counts changes of content. `source`, `url`: of the lead
    copy. `section`, `topics`: the newsroom's keys ('' or none where the source's words are unmapped). `embargo`: not
    before; `expires`: not from then on, by its wire; `usage`, `rights_holder`, `version`: as its wire says (model.copy).
    `excerpt`: the body is its beginning alone, by the source's rights. `basis`: digest of the content, what a revision is
    counted by.
    """

    id: str
    revision: int
    source: str
    url: str
    language: Tag
    title: str
    published: When
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    updated: When | None = None
    section: str = ""
    tags: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    genre: Genre = "news"
    lead_image: Figure | None = None
    body: tuple[Block, ...] = ()
    corrections: tuple[Correction, ...] = ()
    state: Literal["usable", "withheld", "canceled"] = "usable"
    embargo: When | None = None
    rights: Rights = Rights()
    copies: tuple[CopyRef, ...] = ()
    agency: str = ""
    notes: tuple[str, ...] = ()
    basis: str = ""
    expires: When | None = None
    usage: str = ""
    rights_holder: str = ""
    version: str = ""
    excerpt: bool = False
