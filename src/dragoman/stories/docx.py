"""Word files (DOCX) as Copies: styles say what a paragraph is, the document's properties what it is about."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from lxml import etree

from dragoman.errors import LanguageTagError, ReadError
from dragoman.language.tags import canonical
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.ident import media_digest
from dragoman.model.source import Source
from dragoman.model.story import Block, Figure, Heading, Paragraph
from dragoman.model.when import When, instant
from dragoman.stories.blocks import levelled
from dragoman.stories.clean import cleaned_text
from dragoman.stories.local import ORIGIN
from dragoman.stories.tongue import guessed
from dragoman.stories.tree import Element
from dragoman.stories.wire.dispatch import authors
from dragoman.stories.wire.markup import element_blocks

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
UNPACKED = 200_000_000
"""Bytes a file may unpack to; pictures are most of it."""
TEXT = 12_000_000
"""Bytes its text and styles may unpack to: a long novel is 3 million."""
PARTS = 2000

_NOBODY = (
    "python-docx",
    "user",
    "microsoft office user",
    "admin",
    "administrator",
    "windows user",
    "usuario",
    "benutzer",
)
_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARAGRAPH, _TEXT_OF = f"{_WORD}p", f"{_WORD}t"
_LONGEST_TITLE = 200


class DocxReader:
    """The reader of Word files (a `ports.Reader`). Pure; raises ReadError when a file holds no story."""

    name = "docx"
    version = "1"

    def read(self, fetched: Fetched, source: Source, entry: Entry) -> Copy:
        return read_docx(fetched.body, source, entry, fetched.url)


def is_docx(body: bytes) -> bool:
    """Whether these bytes are a Word file rather than another archive."""
    return body.startswith(b"PK\x03\x04") and b"word/" in body


def read_docx(body: bytes, source: Source, entry: Entry, url: str = "") -> Copy:
    """The Copy a Word file holds. `url`: the file's own address, which its pictures' begin with. Raises ReadError."""
    where = entry.guid or entry.url or "the file"
    document = _opened(body, where)
    base = f"{url or ORIGIN}!{media_digest(body)[:12]}/"
    page, facts = _page(document, base), document.core_properties
    language = _language(facts, source) or guessed(" ".join(page.itertext()))
    blocks = element_blocks(page, base, language)
    title, standfirst, blocks = _head(document, facts, blocks, language)
    if not title or not blocks:
        raise ReadError(
            f"{where}: a story needs a title and a text; give the headline the style Title, the text below it"
        )
    lead = blocks[0] if isinstance(blocks[0], Figure) else None
    made = _when(facts.modified) or entry.published
    said = [str(part or "") for part in (facts.category, facts.keywords, facts.author)]
    return Copy(
        source=source.name, guid=entry.guid, url=entry.url, language=language, title=title, standfirst=standfirst,
        authors=() if said[2].strip().casefold() in _NOBODY else authors(said[2]), published=made, updated=made,
        section=cleaned_text(said[0]), tags=tuple(dict.fromkeys(_keywords(said[1]))), lead_image=lead,
        body=levelled(blocks[1:] if lead is not None else blocks),
    )  # fmt: skip


def _opened(body: bytes, where: str) -> Any:
    """The document, once it is known to unpack to no more than a story may. Raises ReadError."""
    from docx import Document  # slow to import, seldom needed

    try:
        parts = zipfile.ZipFile(io.BytesIO(body)).infolist()
        text = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
        if len(parts) > PARTS or text > TEXT or sum(part.file_size for part in parts) > UNPACKED:
            raise ReadError(
                f"{where}: unpacks to more than a story holds; save its text and pictures in a smaller file"
            )
        return Document(io.BytesIO(body))
    except ReadError:
        raise
    except Exception as error:  # whatever a damaged archive makes its libraries raise
        said = " ".join(str(error).split())[:120] or type(error).__name__
        raise ReadError(f"{where}: not a whole Word file ({said}); save it again as .docx") from error


def _language(facts: Any, source: Source) -> str:
    try:
        return source.language or (canonical(facts.language) if facts.language else "")
    except LanguageTagError:
        return ""


def _when(said: Any) -> When | None:
    if not isinstance(said, datetime):
        return None
    return instant(said if said.tzinfo else said.replace(tzinfo=UTC))


def _keywords(said: str) -> Iterator[str]:
    parts = said.replace(";", ",").split(",")
    return (word for word in (cleaned_text(part) for part in parts) if word)


def _head(document: Any, facts: Any, blocks: tuple[Block, ...], language: str) -> tuple[str, str, tuple[Block, ...]]:
    """Title, standfirst, and the text without them: by their styles, else by properties and the first line."""
    styled = {
        _style(each): cleaned_text(each.text, language)
        for each in reversed(document.paragraphs[:30])
        if each.text.strip()
    }
    title, standfirst = styled.get("title", ""), styled.get("subtitle", "")
    first = blocks[0] if blocks else None
    if not title and isinstance(first, Heading):
        title = first.text.text
    if not title and isinstance(first, Paragraph) and len(blocks) > 1 and len(first.text.text) < _LONGEST_TITLE:
        title = cleaned_text(str(facts.title or ""), language) or first.text.text
    at, gone = 0, {title, standfirst}
    while at < len(blocks) and isinstance(line := blocks[at], Heading | Paragraph) and line.text.text in gone:
        at += 1
    return title or cleaned_text(str(facts.title or ""), language), standfirst, blocks[at:]


# -- the document as a page --


def _page(document: Any, base: str) -> Element:
    """The document's paragraphs and tables as HTML, lists and quotations gathered."""
    from docx.table import Table

    body = etree.Element("body")
    for part in document.iter_inner_content():
        if isinstance(part, Table):
            body.append(_table(part))
        else:
            _paragraph(body, part, base)
    return body


def _style(paragraph: Any) -> str:
    """The style's own name, which Word keeps in English in every language."""
    try:
        return str(paragraph.style.name or "").lower()
    except (AttributeError, KeyError):
        return ""


def _paragraph(body: Element, paragraph: Any, base: str) -> None:
    name, last = _style(paragraph), body[-1] if len(body) else None
    for figure in _figures(paragraph, base):
        body.append(figure)
    if not paragraph.text.strip():
        return
    if name.startswith("caption") and last is not None and last.tag == "figure":
        _runs(etree.SubElement(last, "figcaption"), paragraph)
    elif name.startswith("list") or _numbered(paragraph):
        kind = "ol" if "number" in name else "ul"
        _runs(
            etree.SubElement(last if last is not None and last.tag == kind else etree.SubElement(body, kind), "li"),
            paragraph,
        )
    elif "quote" in name:
        _runs(etree.SubElement(body, "blockquote"), paragraph)
    else:
        level = name.removeprefix("heading ")
        _runs(etree.SubElement(body, f"h{min(int(level) + 1, 6)}" if level.isdigit() else "p"), paragraph)


def _numbered(paragraph: Any) -> bool:
    properties = paragraph._p.pPr
    return properties is not None and properties.numPr is not None


def _table(table: Any) -> Element:
    """Its rows as they are written; what spans columns is said once, whatever number it spans."""
    out = etree.Element("table")
    for row in table._tbl.tr_lst:
        line = etree.SubElement(out, "tr")
        for cell in row.tc_lst:
            words = ("".join(part.itertext(_TEXT_OF)) for part in cell.iter(_PARAGRAPH))
            etree.SubElement(line, "td").text = " ".join(" ".join(words).split())
    return out


def _runs(into: Element, paragraph: Any) -> None:
    """A paragraph's words with its links, bold and italic."""
    for part in paragraph.iter_inner_content():
        runs = getattr(part, "runs", None)
        if runs is None:
            _run(into, part)
        elif runs:
            link = etree.SubElement(into, "a", href=part.url or "")
            for run in runs:
                _run(link, run)


def _run(into: Element, run: Any) -> None:
    """Words of one look, in an element of their own: joining texts one by one would copy them over and over."""
    node = etree.SubElement(into, "span")
    for on, name in ((run.bold, "strong"), (run.italic, "em")):
        node = etree.SubElement(node, name) if on else node
    node.text = run.text


def _figures(paragraph: Any, base: str) -> Iterator[Element]:
    """The pictures in a paragraph, each by its place in the file, with the description Word keeps as its alt text."""
    told = [each.get("descr") or "" for each in paragraph._p.iter(_DRAWN)]
    for at, blip in enumerate(paragraph._p.iter(_BLIP)):
        relation = paragraph.part.rels.get(blip.get(_EMBED) or "")
        if relation is None or relation.is_external:
            continue
        figure = etree.Element("figure")
        place = str(relation.target_part.partname).lstrip("/")
        etree.SubElement(figure, "img", src=base + place, alt=told[at] if at < len(told) else "")
        yield figure
