"""The sample papers as their newsrooms wrote them: a folder per paper, a Markdown file per story.

A story file is TOML between `+++` lines, then Markdown. Two things are ours: `![alt](picture:NAME "caption | credit")`
shows one of the drawings, and a line `@[video](ADDRESS "title | caption")` a film. `SLUG.v2.md` holds the corrected
story and replaces `SLUG.md` from the second edition on. A file that is not like this is a UsageError naming the file.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from markdown_it import MarkdownIt
from markdown_it.token import Token

from dragoman.errors import UsageError

GENRES = ("news", "opinion", "analysis", "interview", "sponsored", "feature", "press-release")
HOSTS = {"el-faro": "elfaro.example", "courier": "courier.example", "kabar-selat": "kabarselat.example"}

_CORRECTED = ".v2.md"
_FRONT_MATTER = re.compile(r"\+\+\+\n(.*?)\n\+\+\+\n(.*)", re.DOTALL)


class Manuscript(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One story as its paper wrote it, in the edition asked for."""

    slug: str
    title: str
    standfirst: str
    authors: tuple[str, ...]
    published: datetime
    section: str
    tags: tuple[str, ...]
    genre: str
    language: str
    body: str
    og_title: str = ""
    updated: datetime | None = None
    picture: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    agency: str = ""
    correction: str = ""

    @property
    def changed(self) -> datetime:
        """When a reader could last have seen other words under this address."""
        return self.updated or self.published

    @property
    def path(self) -> str:
        """Where the paper's site puts the story, without a leading slash."""
        return f"{section_folder(self.section)}/{self.slug}.html"


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """A newspaper: what `paper.toml` says of it, and its stories with the newest first."""

    key: str
    name: str
    language: str
    sections: tuple[str, ...]
    manuscripts: tuple[Manuscript, ...]
    tagline: str = ""
    motto: str = ""
    about: str = ""
    place: str = ""
    founded: int | None = None
    corrections: int = 0

    @property
    def host(self) -> str:
        """The invented host name under which the paper's pages and feeds know themselves."""
        return HOSTS[self.key]

    @property
    def changed(self) -> datetime:
        """When the paper last printed or corrected anything."""
        return max(manuscript.changed for manuscript in self.manuscripts)

    @property
    def gone_to_press(self) -> datetime:
        """When this edition was made: a minute later for each correction, so that a corrected feed is a newer feed."""
        return self.changed + timedelta(minutes=self.corrections)


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """One block of a story's body: `kind` is paragraph, heading, quotation, list, table, rule, figure or video.

    `html` is what the Markdown says (of a heading, its inside). A figure has `picture`, `alt`, `caption`, `credit`; a video has
    `address`, `title`, `caption`. `before` and `after` are what leaked around a figure on its line, already escaped.
    """

    kind: str
    html: str = ""
    level: int = 0
    picture: str = ""
    address: str = ""
    title: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    before: str = ""
    after: str = ""


def papers_folder() -> Path:
    """The folder of the three papers that come with Dragoman."""
    return Path(__file__).parent / "papers"


def read_papers(folder: Path, edition: int = 1) -> tuple[Paper, ...]:
    """Every paper in `folder` that the demo has a host name for, in the order of HOSTS."""
    return tuple(read_paper(folder / key, edition) for key in HOSTS if (folder / key / "paper.toml").is_file())


def read_paper(folder: Path, edition: int = 1) -> Paper:
    """The paper in `folder` as it stands in `edition`: 1 before corrections, 2 with them."""
    about = _toml((folder / "paper.toml").read_text("utf-8"), folder / "paper.toml")
    files = _story_files(folder / "stories", edition)
    manuscripts = [_manuscript(file, slug) for slug, file in files.items()]
    manuscripts.sort(key=lambda one: (one.published, one.slug), reverse=True)
    corrections = sum(file.name.endswith(_CORRECTED) for file in files.values())
    known = {"key": folder.name, "corrections": corrections, "manuscripts": tuple(manuscripts)}
    return msgspec.convert({**about, **known}, Paper)


def passages(body: str) -> Iterator[Passage]:
    """The blocks of a Markdown body, in order."""
    reader = _markdown()
    for group in _top_level(reader.parse(body)):
        yield _passage(reader, group)


def section_folder(section: str) -> str:
    """A section's name as the paper's addresses write it: 'En español' is 'en-espanol'."""
    plain = unicodedata.normalize("NFKD", section.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def _story_files(folder: Path, edition: int) -> dict[str, Path]:
    files = {file.stem: file for file in sorted(folder.glob("*.md")) if not file.name.endswith(_CORRECTED)}
    corrected = {file.name.removesuffix(_CORRECTED): file for file in sorted(folder.glob(f"*{_CORRECTED}"))}
    return {**files, **corrected} if edition >= 2 else files


def _manuscript(file: Path, slug: str) -> Manuscript:
    match = _FRONT_MATTER.fullmatch(file.read_text("utf-8"))
    if match is None:
        raise UsageError(f"{file.name}: begin the story with its front matter between +++ lines")
    try:
        return msgspec.convert({**_toml(match[1], file), "slug": slug, "body": match[2]}, Manuscript)
    except msgspec.ValidationError as wrong:
        raise UsageError(f"{file.name}: {wrong}") from wrong


def _toml(text: str, file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        raise UsageError(f"{file.name}: {wrong}") from wrong


def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _top_level(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    group: list[Token] = []
    for token in tokens:
        group.append(token)
        if token.level == 0 and token.nesting <= 0:
            yield group
            group = []


def _passage(reader: MarkdownIt, group: list[Token]) -> Passage:
    opening = group[0].type
    if opening == "heading_open":
        return Passage(
            kind="heading", level=int(group[0].tag[1]), html=reader.renderer.render(group[1:2], reader.options, {})
        )
    if opening == "paragraph_open":
        return _video(group[1]) or _figure(reader, group[1]) or _plain(reader, group, "paragraph")
    kinds = {"blockquote_open": "quotation", "table_open": "table", "hr": "rule"}
    return _plain(reader, group, kinds.get(opening, "list"))


def _plain(reader: MarkdownIt, group: list[Token], kind: str) -> Passage:
    return Passage(kind=kind, html=reader.renderer.render(group, reader.options, {}).strip())


def _video(inline: Token) -> Passage | None:
    parts = inline.children or []
    if len(parts) < 2 or parts[0].content != "@" or parts[1].type != "link_open":
        return None
    title, _, caption = str(parts[1].attrs.get("title", "")).partition(" | ")
    return Passage(kind="video", address=str(parts[1].attrs["href"]), title=title, caption=caption)


def _figure(reader: MarkdownIt, inline: Token) -> Passage | None:
    parts = inline.children or []
    place = next((at for at, part in enumerate(parts) if part.type == "image"), None)
    if place is None:
        return None
    image = parts[place]
    caption, _, credit = str(image.attrs.get("title", "")).partition(" | ")
    return Passage(
        kind="figure",
        picture=str(image.attrs["src"]).removeprefix("picture:"),
        alt=image.content,
        caption=caption,
        credit=credit,
        before=reader.renderer.render(parts[:place], reader.options, {}),
        after=reader.renderer.render(parts[place + 1 :], reader.options, {}),
    )
