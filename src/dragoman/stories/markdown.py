"""Markdown files with front matter (or none) as Copies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, get_args

from markdown_it import MarkdownIt
from markdown_it.token import Token

from dragoman.errors import LanguageTagError, ReadError
from dragoman.language.tags import canonical
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import (
    Block,
    Divider,
    Figure,
    Genre,
    Heading,
    List,
    Mark,
    MarkKind,
    Paragraph,
    Quotation,
    Rich,
    Table,
    Video,
)
from dragoman.model.when import Day, When, instant
from dragoman.stories.charset import decode, is_binary
from dragoman.stories.clean import MARKERS, cleaned, cleaned_text
from dragoman.stories.credits import credited
from dragoman.stories.dates import read_when
from dragoman.stories.front import front_matter
from dragoman.stories.rich import rich
from dragoman.stories.tongue import guessed
from dragoman.stories.tree import absolute
from dragoman.stories.trim import corrected, honest_alt, without_source_line
from dragoman.stories.wire.dispatch import State, state_of, until

_VIDEO = re.compile(r"^@\[video\]\((\S+)(?:\s+\"([^\"]*)\")?\)\s*$")
_KINDS: dict[str, MarkKind] = {"em": "emphasis", "strong": "strong", "link": "link"}
_MARKERS = re.compile(rf"(?:{MARKERS.pattern})(?!\()", MARKERS.flags)  # `@[video](...)` is none
_BLANK = re.compile(r"\n[ \t]*\n")
_HTML = re.compile(r"<!--.*?-->|</?[a-zA-Z][^>]*>", re.DOTALL)


def read_markdown(text: bytes | str, source: Source, entry: Entry) -> Copy:
    """The Copy a Markdown file holds. Raises ReadError for binary data, broken front matter and files without a text."""
    if isinstance(text, bytes):
        if is_binary(text):
            raise ReadError(f"{entry.guid}: binary data, not Markdown; move it out of the folder")
        text = decode(text).text
    front, body = front_matter(text, entry.guid)
    base = entry.url or source.home
    language = _language(str(front.get("language", "")), entry, source, body)
    blocks = _Blocks(base, language).read(body)
    title = cleaned_text(_one(front.get("title", "")), language)
    if not title and blocks and isinstance(blocks[0], Heading):
        title, blocks = blocks[0].text.text, blocks[1:]
    title = title or entry.title
    if not title or not blocks:
        raise ReadError(
            f'{entry.guid}: a story needs a title and a text; write `title = "..."` between `+++` lines, the text below'
        )
    return _copy(front, blocks, title, language, source, entry)


def _language(declared: str, entry: Entry, source: Source, body: str) -> str:
    for said in (declared, entry.language):
        try:
            if said:
                return canonical(said)
        except LanguageTagError as error:
            raise ReadError(f"{entry.guid}: {error}") from error
    return source.language or guessed(body)


def _copy(
    front: dict[str, Any], blocks: tuple[Block, ...], title: str, language: str, source: Source, entry: Entry
) -> Copy:
    def said(name: str) -> str:
        return cleaned_text(_one(front.get(name, "")), language)

    published = _when(front.get("published"), language) or entry.published
    updated = _when(front.get("updated"), language) or entry.updated
    noted = published if updated is None else updated
    stated, address = said("correction"), absolute(_one(front.get("address", "")), "")
    longer = said("og_title")
    notes = (
        (f"title-shorter-than-og:{title}",)
        if longer and title.casefold() in longer.casefold() and longer != title
        else ()
    )
    titles = (title, longer)
    title = longer if notes else title
    lead = _lead(front, source, entry, language)
    blocks, corrections = corrected(without_source_line(blocks, source), stated, noted)
    blocks = tuple(honest_alt(block, titles) for block in blocks)
    return Copy(
        source=source.name, guid=entry.guid, url=address or entry.url, language=language, title=title,
        standfirst=said("standfirst"),
        authors=tuple(name for name in _names(front.get("authors", ())) if name != said("agency")),
        published=published, updated=updated, section=said("section"),
        tags=_names(front.get("tags", ())), genre=_genre(said("genre"), entry),
        lead_image=None if lead is None else honest_alt(lead, titles), body=blocks,
        corrections=corrections, agency=said("agency"),
        also=tuple(dict.fromkeys(each for each in (address, entry.url) if each)), notes=notes, state=_state(front),
        embargo=until(_one(front.get("embargo") or "")), expires=_when(front.get("expires"), language),
    )  # fmt: skip


def _one(said: Any) -> str:
    """A single value, the first of several."""
    return str(said[0] if said else "") if isinstance(said, list) else str(said)


def _state(front: dict[str, Any]) -> State:
    """Whether it may be shown: a draft may not."""
    drafted = str(front.get("draft", "")).lower() == "true" or _one(front.get("state", "")).lower() in (
        "draft",
        "private",
    )
    return "withheld" if drafted else state_of(_one(front.get("state", "")))


def _names(said: Any) -> tuple[str, ...]:
    listed = [said] if isinstance(said, str) else list(said)
    return tuple(dict.fromkeys(name for name in (cleaned_text(str(item)) for item in listed) if name))


def _genre(said: str, entry: Entry) -> Genre:
    genres: dict[str, Genre] = {name: name for name in get_args(Genre)}
    if said and said not in genres:
        raise ReadError(f"{entry.guid}: genre `{said}` is not known; use one of {', '.join(genres)}")
    return genres.get(said, "news")


def _when(said: Any, language: str) -> When | None:
    if isinstance(said, datetime):
        return instant(said) if said.tzinfo else Day(said.date().isoformat())
    if isinstance(said, date):
        return Day(said.isoformat())
    return read_when(_one(said), language) if said else None


def _lead(front: dict[str, Any], source: Source, entry: Entry, language: str) -> Figure | None:
    picture = _one(front.get("picture", ""))
    if not picture:
        return None
    alt = cleaned_text(str(front.get("alt", "")), language)
    caption = cleaned(str(front.get("caption", "")), (), language)
    credit = cleaned_text(str(front.get("credit", "")))
    return credited(Figure(_picture(picture, entry.url or source.home), alt, caption, credit))


def _picture(name: str, base: str) -> str:
    """An address as it is; a bare name, which the newsroom's own folder knows, as `picture:NAME`."""
    if name.startswith("picture:"):
        return name
    found = absolute(name, base) if "/" in name else ""
    return found or f"picture:{name}"


class _Parser(MarkdownIt):
    """Takes every link for a link; whether its address may stay is decided by `tree.absolute`."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  (markdown-it's own name)
        return True


class _Blocks:
    """The body's tokens as blocks."""

    def __init__(self, base: str, language: str) -> None:
        self.base, self.language = base, language
        self.parser = _Parser("commonmark", {"html": False}).enable("table")

    def read(self, body: str) -> tuple[Block, ...]:
        tokens = self.parser.parse(_HTML.sub("", _stripped(body)))
        out: list[Block] = []
        at = 0
        while at < len(tokens):
            end = _end(tokens, at)
            out.extend(self._blocks(tokens[at : end + 1]))
            at = end + 1
        return tuple(out)

    def _blocks(self, tokens: Sequence[Token]) -> list[Block]:
        kind = tokens[0].type
        if kind == "heading_open":
            words = self._rich(tokens[1])
            return [Heading(words, min(max(int(tokens[0].tag[1]), 2), 4))] if words.text else []
        if kind == "paragraph_open":
            return self._paragraph(tokens[1])
        if kind in ("bullet_list_open", "ordered_list_open"):
            return [List(self._items(tokens), kind.startswith("ordered"))]
        if kind == "table_open":
            return [self._table(tokens)]
        if kind == "blockquote_open":
            return self._quotation(tokens)
        if kind == "hr":
            return [Divider()]
        words = cleaned(tokens[0].content, (), self.language)
        return [Paragraph(words)] if words.text else []

    def _paragraph(self, token: Token) -> list[Block]:
        video = _VIDEO.match(token.content.strip())
        if video:
            title, _, caption = (video.group(2) or "").partition("|")
            words = cleaned(caption, (), self.language)
            return [Video(absolute(video.group(1), self.base) or video.group(1), cleaned_text(title), words)]
        out: list[Block] = [self._figure(child) for child in token.children or () if child.type == "image"]
        words = self._rich(token)
        return [*out, Paragraph(words)] if words.text else out

    def _figure(self, image: Token) -> Figure:
        caption, _, credit = str(image.attrs.get("title", "")).partition("|")
        source = str(image.attrs.get("src", ""))
        alt, names = cleaned_text(image.content, self.language), cleaned_text(credit, self.language)
        return credited(Figure(_picture(source, self.base), alt, cleaned(caption, (), self.language), names))

    def _items(self, tokens: Sequence[Token]) -> tuple[Rich, ...]:
        found = (self._rich(token) for token in tokens if token.type == "inline")
        return tuple(words for words in found if words.text)

    def _table(self, tokens: Sequence[Token]) -> Table:
        rows: list[tuple[Rich, ...]] = []
        for at, token in enumerate(tokens):
            if token.type == "tr_open":
                end = _end(tokens, at)
                rows.append(tuple(self._rich(cell) for cell in tokens[at:end] if cell.type == "inline"))
        return Table(tuple(rows), True)

    def _quotation(self, tokens: Sequence[Token]) -> list[Block]:
        """A quotation; a last paragraph that begins with a dash says who said it."""
        parts = [words for words in (self._rich(token) for token in tokens if token.type == "inline") if words.text]
        cite = Rich()
        if len(parts) > 1 and parts[-1].text[0] in "—–":
            cite = rich(parts.pop().text.lstrip("—– "))
        return [Quotation(_joined(parts), cite)] if parts else []

    def _rich(self, token: Token) -> Rich:
        pieces: list[str] = []
        marks: list[Mark] = []
        opened: list[tuple[MarkKind, dict[str, str], int]] = []
        length = 0
        for child in token.children or ():
            name = child.type.removesuffix("_open").removesuffix("_close")
            if child.type.endswith("_open") and name in _KINDS:
                opened.append((_KINDS[name], self._attrs(child), length))
            elif child.type.endswith("_close") and opened:
                kind, attrs, start = opened.pop()
                marks += [Mark(start, length, kind, attrs)] if kind != "link" or attrs else []
            else:
                text = (
                    " " if child.type in ("softbreak", "hardbreak") else "" if child.type == "image" else child.content
                )
                marks += [Mark(length, length + len(text), "code")] if child.type == "code_inline" else []
                pieces.append(text)
                length += len(text)
        return cleaned("".join(pieces), tuple(marks), self.language)

    def _attrs(self, token: Token) -> dict[str, str]:
        href = absolute(str(token.attrs.get("href", "")), self.base)
        return {"href": href} if href else {}


def _stripped(body: str) -> str:
    """Markers out before parsing: a shortcode around a picture would keep it from being one. A comment that nobody closed
    ends with its paragraph, or it would take the rest of the story along."""
    parts, start, opened = [], 0, body.find("<!--", body.rfind("-->") + 1)
    while opened >= 0:
        blank = _BLANK.search(body, opened)
        end = blank.start() if blank else len(body)
        parts.append(body[start:end])
        start, opened = end, body.find("<!--", end)
    return "".join(_MARKERS.sub("", part) for part in (*parts, body[start:]))


def _end(tokens: Sequence[Token], at: int) -> int:
    depth = 0
    for index in range(at, len(tokens)):
        depth += tokens[index].nesting
        if depth <= 0:
            return index
    return len(tokens) - 1


def _joined(parts: Sequence[Rich]) -> Rich:
    text, marks = "", []
    for part in parts:
        text += " " if text else ""
        marks += [Mark(mark.start + len(text), mark.end + len(text), mark.kind, mark.attrs) for mark in part.marks]
        text += part.text
    return rich(text, marks)


class MarkdownReader:
    """The reader of Markdown files (a `ports.Reader`). Pure; raises ReadError when a file holds no story."""

    name = "markdown"
    version = "2"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        return read_markdown(fetched.body, source, entry)
