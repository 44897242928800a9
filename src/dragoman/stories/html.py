"""A first reader of web pages: bytes to Copy by one parse, metadata fused from every place that says any, blocks of our own."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import msgspec

from dragoman.errors import LanguageTagError, ReadError
from dragoman.language.tags import canonical
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Block, Correction, Figure, Heading, Mark, Paragraph, Quotation, Rich, Video
from dragoman.model.when import When
from dragoman.stories.blocks import linked, read_blocks
from dragoman.stories.boilerplate import SOURCE_LINE
from dragoman.stories.charset import decode, is_binary
from dragoman.stories.content import find_root, rejected
from dragoman.stories.genre import is_label
from dragoman.stories.jsonld import text_in
from dragoman.stories.lead import lead_figure
from dragoman.stories.metadata import Said, look, said_by
from dragoman.stories.people import agency, dateline_agency, persons
from dragoman.stories.plaintext import fallback_blocks, prose, stated_blocks
from dragoman.stories.rich import rich
from dragoman.stories.tree import Element, parse

_CORRECTION = re.compile(
    r"^(?:correcci[oó]n|rectificaci[oó]n|fe de (?:errores|erratas)|corrections?|clarification|editor['’]s note|koreksi|ralat|corre[cç][aã]o|"
    r"errata|rettifica|correzione|rectificatif|correctif|correcció|corrección)\s*(?:\([^)]{4,40}\))?\s*[:.\-–—]\s*(?=\S)",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d")
_FEW_WORDS = 12
_LITTLE = 400  # characters of prose under which our own finder may have missed the story


class HtmlReader:
    """The reader of web pages (a `ports.Reader`). Pure; raises ReadError when a page holds no story."""

    name = "html"
    version = "1"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        return read_html(fetched.body, source, entry, fetched.headers.get("content-type", ""), fetched.url)


def read_html(body: bytes, source: Source, entry: Entry, content_type: str = "", url: str = "") -> Copy:
    """The Copy a page holds. `url`: where it came from in the end. Raises ReadError."""
    address = url or entry.url
    if not body.strip():
        raise ReadError(f"{address}: the page is empty; try again later or check the address")
    if is_binary(body):
        raise ReadError(f"{address}: not a page but binary data ({content_type or 'no type given'}); link to a page instead")
    decoded = decode(body, content_type)
    page = parse(decoded.text)
    sight = look(page, address, _paper(source), _tag("", entry, source))
    said = said_by(sight)
    language = _tag(said.language, entry, source)
    body_blocks, figure, notes = _body(page, sight.node, said, decoded.text, address, language)
    return _copy(said, entry, source, language, body_blocks, figure, (*said.notes, *notes, *_noted(decoded.note)), address)


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
    page: Element, node: dict[str, Any], said: Said, text: str, base: str, language: str
) -> tuple[tuple[Block, ...], Figure | None, tuple[str, ...]]:
    """Body and lead picture from the page's own tree; where that has next to no text, from JSON-LD or by the fallback."""
    stated = text_in(node.get("articleBody"))
    root = find_root(page, stated)
    lead, blocks = None, ()
    if root is not None:
        blocks = read_blocks(root, base, language, rejected(root).__contains__)
        lead, blocks = lead_figure(page, root, blocks, said, base, language)
    found = prose(blocks)
    if found < _LITTLE and found < len(stated) * 0.5:
        return stated_blocks(str(node.get("articleBody")), language), lead, ("body-from-json-ld",)
    if found < _LITTLE:
        other = fallback_blocks(text, base)
        if prose(other) > found * 2:
            return other, lead, ("body-by-fallback",)
    return blocks, lead, ()


def _copy(
    said: Said, entry: Entry, source: Source, language: str, blocks: tuple[Block, ...], figure: Figure | None,
    notes: tuple[str, ...], address: str,
) -> Copy:  # fmt: skip
    title = said.title or entry.title
    standfirst, blocks = _headed(blocks, title, said.standfirst or "", said, source)
    published = said.published or entry.published
    blocks, corrections = _corrected(blocks, said, published)
    blocks = _without_source_line(blocks, source)
    blocks = tuple(_honest_alt(block, title) for block in blocks)
    first = next((block.text.text for block in blocks if isinstance(block, Paragraph)), "")
    if not title or not any(_tells(block) for block in blocks):
        raise ReadError(f"{address}: no story found on this page; check that it is an article's own address")
    return Copy(
        source=source.name, guid=entry.guid, url=said.canonical or address, language=language, title=title,
        standfirst=standfirst, authors=said.authors or persons(entry.authors, _paper(source)),
        published=published, updated=said.updated or entry.updated, section=said.section,
        tags=said.tags or entry.tags, genre=said.genre, lead_image=None if figure is None else _honest_alt(figure, title),
        body=blocks, corrections=corrections, access=_access(said, blocks),
        agency=said.agency or agency(entry.authors) or dateline_agency(first),
        also=tuple(dict.fromkeys(address for address in (*said.also, address, entry.url) if address)),
        notes=tuple(dict.fromkeys(notes)),
    )  # fmt: skip


def _tells(block: Block) -> bool:
    if isinstance(block, Video):
        return True
    return isinstance(block, Paragraph | Quotation) and len(block.text.text) > 40


def _access(said: Said, blocks: tuple[Block, ...]) -> str:
    if said.open:
        last = next((block.text.text for block in reversed(blocks) if isinstance(block, Paragraph)), "")
        return "truncated" if re.search(r"(?:…|\.\.\.)$|\[(?:…|\.\.\.)\]$", last) and len(blocks) < 4 else "open"
    return "subscriber"


# -- the head of the body --


def _headed(
    blocks: tuple[Block, ...], title: str, standfirst: str, said: Said, source: Source
) -> tuple[str, tuple[Block, ...]]:
    """Standfirst and body without what stands at the body's head but belongs to the headline: title, byline, date, label."""
    out = list(blocks)
    at = next((i for i, block in enumerate(out[:8]) if isinstance(block, Heading) and _same(block.text.text, title)), None)
    if at is not None:
        out = [block for block in out[:at] if isinstance(block, Figure | Video)] + out[at + 1 :]
    keep: list[Block] = []
    while out and len(keep) < 6:
        block = out[0]
        if isinstance(block, Figure | Video):
            keep.append(out.pop(0))
        elif isinstance(block, Paragraph | Heading) and _belongs_to_head(block, title, standfirst, said, source):
            out.pop(0)
        else:
            break
    return standfirst, tuple(keep + out)


def _belongs_to_head(block: Paragraph | Heading, title: str, standfirst: str, said: Said, source: Source) -> bool:
    text = block.text.text
    if _same(text, title) or (standfirst and _same(text, standfirst)):
        return True
    if isinstance(block, Heading) or len(text) > 140:
        return False
    if is_label(text) or _same(text, said.section) or text in said.tags or _same(text, _paper(source)):
        return True
    names = persons(text, _paper(source))
    signed = bool(names) and all(any(_same(name, author) for author in said.authors) for name in names)
    short = len(text.split()) <= _FEW_WORDS and not re.search(r"[.!?»”]$", text)
    rest = _without(text, (*said.authors, _paper(source)))
    dated = bool(_DIGITS.search(text)) and bool(re.search(r"\b20\d\d\b|\d{1,2}[:.h]\d{2}", text))
    return (signed and short) or (short and dated) or (short and rest != text and len(rest) < 20) or (short and linked(block.text) == len(text))


def _without(text: str, names: tuple[str, ...]) -> str:
    for name in names:
        text = re.sub(re.escape(name), "", text, flags=re.IGNORECASE) if name else text
    return text


def _same(one: str, other: str) -> bool:
    def key(text: str) -> str:
        return "".join(letter for letter in text.casefold() if letter.isalnum())

    return bool(other) and key(one) == key(other)


# -- corrections, source line, alternative texts --


def _corrected(blocks: tuple[Block, ...], said: Said, published: When | None) -> tuple[tuple[Block, ...], tuple[Correction, ...]]:
    """Correction notes out of the body; one that only JSON-LD carries is kept as well."""
    at = said.updated or published
    notes = [block for block in blocks if isinstance(block, Paragraph) and _CORRECTION.match(block.text.text)]
    texts = [_after_label(block.text) for block in notes]
    if said.correction and not any(_same(_unlabelled(said.correction), text.text) for text in texts):
        texts.append(rich(_unlabelled(said.correction)))
    if at is None or not texts:
        return blocks, ()
    return tuple(block for block in blocks if block not in notes), tuple(Correction(at, text) for text in texts)


def _unlabelled(text: str) -> str:
    return _CORRECTION.sub("", text)


def _after_label(words: Rich) -> Rich:
    match = _CORRECTION.match(words.text)
    end = match.end() if match else 0
    marks = (Mark(mark.start - end, mark.end - end, mark.kind, mark.attrs) for mark in words.marks if mark.end > end)
    return rich(words.text[end:], marks)


def _without_source_line(blocks: tuple[Block, ...], source: Source) -> tuple[Block, ...]:
    """Without a last line that only names the paper, doubled or glued to a date; the credit is given once, by us."""
    out = list(blocks)
    while out and isinstance(out[-1], Paragraph) and _names_source(out[-1].text.text, source):
        out.pop()
    return tuple(out)


def _names_source(text: str, source: Source) -> bool:
    match = SOURCE_LINE.match(text)
    host = (urlsplit(source.home).hostname or "").removeprefix("www.")
    rest = _without(match.group(1) if match else text, (*source.title.values(), source.name, host))
    said = match.group(1) if match else text
    return rest != said and not any(letter.isalpha() for letter in re.sub(r"https?://|www\.", "", rest))


def _honest_alt(block: Block, title: str) -> Block:
    """A picture whose alternative text only repeats the headline or its caption has none."""
    if isinstance(block, Figure) and block.alt and (_same(block.alt, title) or _same(block.alt, block.caption.text)):
        return msgspec.structs.replace(block, alt="")
    return block
