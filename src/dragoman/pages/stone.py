"""The stone: the table a page is made up on, with everything that may lie on it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from dragoman.model.ident import digest
from dragoman.model.language import Tag, Words
from dragoman.model.newsroom import Newsroom
from dragoman.model.page import Page
from dragoman.model.source import Source
from dragoman.pages import markup
from dragoman.pages.address import href
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.forme import Forme
from dragoman.pages.inputs import Standing
from dragoman.ports import CardQuery, Shelf

_ACCENT = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_PLAIN_ACCENT = "#8a1c2b"


@dataclass(frozen=True, slots=True)
class Stone:
    """What a page kind may read. `now`: what is live, where the caller has counted it already."""

    shelf: Shelf
    newsroom: Newsroom
    at: datetime
    forme: Forme
    now: Standing | None = None

    @property
    def zone(self) -> ZoneInfo:
        """The newsroom's zone, which all times are shown in."""
        return ZoneInfo(self.newsroom.zone)

    @property
    def newsroom_key(self) -> str:
        """The input key of the newsroom with our templates, words and stylesheet."""
        said = self.newsroom.digest or digest(msgspec.json.encode(self.newsroom, order="deterministic"))
        return f"newsroom/{digest(said, self.forme.digest)[:16]}"

    @property
    def accent(self) -> str:
        """The newsroom's colour, or ours where the setting is no colour."""
        return self.newsroom.accent if _ACCENT.fullmatch(self.newsroom.accent) else _PLAIN_ACCENT

    @property
    def style_path(self) -> str:
        """The stylesheet's address, another one whenever it changes."""
        return f"/style-{digest(self.forme.style_digest, self.accent)[:12]}.css"

    def live(self) -> tuple[Tag, ...]:
        """The languages that have anything live and words to show it in: the newsroom's, in its order, then others."""
        counts = self.now.languages if self.now else self.shelf.languages()
        known = [tag for tag in self.newsroom.languages if counts.get(tag)]
        others = sorted(tag for tag, count in counts.items() if count and tag not in known)
        return tuple(tag for tag in (*known, *others) if self.forme.catalogue(tag))

    def sections(self, language: Tag) -> dict[str, int]:
        """How many live stories each section has."""
        return self.now.sections.get(language, {}) if self.now else self.shelf.counts(language, "section")

    def videos(self, language: Tag) -> int:
        """How many live stories hold a video."""
        return self.now.videos.get(language, 0) if self.now else self.shelf.count(CardQuery(language, video=True))

    def catalogue(self, language: Tag) -> Catalogue:
        """The words of a language that is known to have some, or those of the newsroom's default, or any."""
        found = self.forme.catalogue(language) or self.forme.catalogue(self.newsroom.default)
        return found or next(iter(self.forme.catalogues.values()))

    def address(self, path: str) -> str:
        """A path of ours as an absolute address."""
        return self.newsroom.address.rstrip("/") + href(path)

    def source(self, name: str) -> Source | None:
        """A source by its name."""
        return next((source for source in self.newsroom.sources if source.name == name), None)

    def words(self, texts: Words, language: Tag, own: Tag = "") -> tuple[str, Tag]:
        """One of the newsroom's texts and the language it is in: the page's, else `own`, else the newsroom's default."""
        for tag in (language, language.split("-")[0], own, self.newsroom.default, *sorted(texts)):
            if texts.get(tag):
                return texts[tag], tag
        return "", language

    def voiced(self, texts: Words, language: Tag, own: Tag = "") -> str:
        """The same as markup, which says its language where it is not the page's."""
        said, spoken = self.words(texts, language, own)
        attributes = markup.foreign(spoken, language) if spoken != language.split("-")[0] else ""
        return markup.spoken(said, attributes)


def printed(
    path: str, media_type: str, text: str, inputs: tuple[str, ...], status: int = 200, valid_until: int = 0,
    noindex: bool = False,
) -> Page:  # fmt: skip
    """A page from its text: its ETag is a digest of its bytes."""
    body = text.encode("utf-8", "replace")
    return Page(
        path, status, media_type, body, digest(body)[:32], "", valid_until, tuple(dict.fromkeys(inputs)), noindex
    )


def turned(path: str, to: str, inputs: tuple[str, ...]) -> Page:
    """A redirection for good to another path of ours."""
    return Page(path, 301, "text/plain; charset=utf-8", b"", "", href(to), 0, tuple(dict.fromkeys(inputs)))
