"""The reader of web pages: bytes to Copy by one parse, metadata fused from every place that says any, blocks of our own."""

from __future__ import annotations

import re
from typing import Any, Literal

import msgspec

from dragoman.errors import LanguageTagError, ReadError
from dragoman.language.tags import canonical
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Block, Figure, Paragraph, Quotation, Video
from dragoman.stories.blocks import Column, levelled, read_column
from dragoman.stories.charset import decode, is_binary
from dragoman.stories.dates import read_when
from dragoman.stories.page.content import find_body
from dragoman.stories.page.figures import Shown, shown_in
from dragoman.stories.page.jsonld import text_in
from dragoman.stories.page.lead import lead_figure
from dragoman.stories.page.margins import Head, read_foot, read_head
from dragoman.stories.page.metadata import Said, look, said_by
from dragoman.stories.page.plaintext import fallback_blocks, prose, stated_blocks
from dragoman.stories.page.scripted import scripted_blocks
from dragoman.stories.page.sheet import Sheet, read_sheet
from dragoman.stories.people import agency, dateline_agency, persons
from dragoman.stories.sites import Shaped, Shaper, rules_for
from dragoman.stories.tongue import guessed
from dragoman.stories.tree import Element, text_of, weight
from dragoman.stories.trim import corrected, honest_alt, same, without_source_line

_LITTLE = 400  # characters of prose under which our own finder may have missed the story


class HtmlReader:
    """The reader of web pages (a `ports.Reader`). Pure; raises ReadError when a page holds no story."""

    name = "html"
    version = "2"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        return read_html(fetched.body, source, entry, fetched.headers.get("content-type", ""), fetched.url)


def read_html(body: bytes, source: Source, entry: Entry, content_type: str = "", url: str = "") -> Copy:
    """The Copy a page holds. `url`: where it came from in the end. Raises ReadError."""
    address = url or entry.url
    if not body.strip():
        raise ReadError(f"{address}: the page is empty; try again later or check the address")
    if is_binary(body):
        raise ReadError(
            f"{address}: not a page but binary data ({content_type or 'no type given'}); link to a page instead"
        )
    decoded = decode(body, content_type)
    rules = rules_for(address, source.pages)
    shaper = Shaper(rules)
    sheet = read_sheet(decoded.text, shaper if rules else None)
    sight = look(sheet, address, _paper(source), _tag("", entry, source))
    said = _ruled(said_by(sight), shaper.shaped, _paper(source), sight.language)
    language = _tag(said.language, entry, source) or guessed(text_of(sheet.root))
    column, shown, doubts = _body(sheet, sight.node, decoded.text, address, language, shaper.shaped.body)
    blocks = column.blocks
    head, below = read_head(column, said.title or entry.title, said, _paper(source))
    if any(map(_tells, blocks)) and not any(map(_tells, below)):  # a brief: its one paragraph is its text
        said, head, below = msgspec.structs.replace(said, standfirst=""), Head(), blocks
    blocks = below
    figure, blocks = lead_figure(shown, blocks, said, sight.node, address)
    notes = (*said.notes, *doubts, *_noted(decoded.note), *_noted(shaper.shaped.note))
    return _copy(said, head, entry, source, language, blocks, figure, notes, address)


def _ruled(said: Said, shaped: Shaped, paper: str, language: str) -> Said:
    """What a page says, with what a rule for its publisher says in its place."""
    found = shaped.said
    if not found:
        return said
    texts = {name: " ".join(found[name]) for name in ("title", "standfirst", "section") if name in found}
    dates = {name: read_when(found[name][0], language) for name in ("published", "updated") if name in found}
    people = {"authors": persons(found["authors"], paper)} if "authors" in found else {}
    tags = {"tags": found["tags"]} if "tags" in found else {}
    return msgspec.structs.replace(said, **texts, **dates, **people, **tags)


def _noted(note: str) -> tuple[str, ...]:
    return (note,) if note else ()


def _paper(source: Source) -> str:
    return source.title.get(source.language) or next(iter(source.title.values()), source.name)


def _tag(said: str, entry: Entry, source: Source) -> str:
    """The story's language: what the page says, if it is one the source prints in or the feed agrees; else the feed's."""
    known = (source.language, *source.also)
    for declared in (said, entry.language):
        found = _canonical(declared)
        near = next((tag for tag in known if tag.split("-")[0] == found.split("-")[0]), "")
        if found and near:
            return near
    return _canonical(said) or _canonical(entry.language) or source.language


def _canonical(declared: str) -> str:
    try:
        return canonical(declared) if declared else ""
    except LanguageTagError:
        return ""


def _body(
    sheet: Sheet, node: dict[str, Any], text: str, base: str, language: str, named: Element | None
) -> tuple[Column, Shown, tuple[str, ...]]:
    """The body's blocks and the page's pictures; where the page's tree has next to no text, from JSON-LD or by the fallback."""
    stated = text_in(node.get("articleBody"))
    body = find_body(sheet, stated, named)
    root = None if body is None else body.root
    shown = shown_in(sheet, root, base, language)
    column = (
        Column(())
        if body is None
        else read_column(body.root, base, language, body.dropped.__contains__, shown, body.first)
    )
    found = prose(column.blocks)
    if named is not None and column.blocks:
        return column, shown, ()
    if found < _LITTLE and found < len(stated) * 0.5:
        return Column(stated_blocks(str(node.get("articleBody")), language)), shown, ("body-from-json-ld",)
    if found < _LITTLE:
        kept = scripted_blocks(text, base, language)
        if prose(kept) > max(_LITTLE, found * 2):
            return Column(kept), shown, ("body-from-script",)
        other = fallback_blocks(text, base)
        if prose(other) > found * 2:
            return Column(other), shown, ("body-by-fallback",)
    return column, shown, ()


def _copy(
    said: Said, head: Head, entry: Entry, source: Source, language: str, blocks: tuple[Block, ...], figure: Figure | None,
    notes: tuple[str, ...], address: str,
) -> Copy:  # fmt: skip
    paper = _paper(source)
    title = said.title or entry.title
    tags, blocks = read_foot(blocks)
    standfirst = said.standfirst or head.standfirst
    if standfirst and any(isinstance(block, Paragraph) and same(block.text.text, standfirst) for block in blocks[:4]):
        standfirst = ""  # only the first paragraph once more
    published = said.published or head.published or entry.published
    updated = said.updated or entry.updated
    blocks, corrections = corrected(without_source_line(blocks, source), said.correction, updated or published)
    blocks = levelled(tuple(honest_alt(block, said.headlines or (title,)) for block in blocks))
    first = next((block.text.text for block in blocks if isinstance(block, Paragraph)), "")
    if not title or not any(_tells(block) for block in blocks):
        raise ReadError(f"{address}: no story found on this page; check that it is an article's own address")
    return Copy(
        source=source.name, guid=entry.guid, url=said.canonical or address, language=language, title=title,
        standfirst=standfirst, authors=said.authors or head.authors or persons(entry.authors, paper),
        published=published, updated=updated if updated != published else None, section=said.section or head.section,
        tags=said.tags or tags or entry.tags, genre=said.genre,
        lead_image=None if figure is None else honest_alt(figure, said.headlines or (title,)),
        body=blocks, corrections=corrections, access=_access(said, blocks),
        agency=said.agency or agency(entry.authors) or dateline_agency(first),
        also=tuple(dict.fromkeys(address for address in (*said.also, address, entry.url) if address)),
        notes=tuple(dict.fromkeys(notes)), publisher=said.publisher,
    )  # fmt: skip


def _tells(block: Block) -> bool:
    if isinstance(block, Video):
        return True
    return isinstance(block, Paragraph | Quotation) and weight(block.text.text) > 40


def _access(said: Said, blocks: tuple[Block, ...]) -> Literal["open", "subscriber", "truncated"]:
    if said.open:
        last = next((block.text.text for block in reversed(blocks) if isinstance(block, Paragraph)), "")
        return "truncated" if re.search(r"(?:…|\.\.\.)$|\[(?:…|\.\.\.)\]$", last) and len(blocks) < 4 else "open"
    return "subscriber"
