"""What stands above and below a story's text in the same column: headline, byline, date, label; keywords, comments.

Bare pages say nothing of their stories but in these lines, so what the page's data left unsaid is read from them.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.model.story import Block, Divider, Embed, Figure, Heading, Paragraph, Quotation, Video
from dragoman.model.when import When
from dragoman.stories.blocks import Column, linked
from dragoman.stories.clean import cleaned_text
from dragoman.stories.dates import read_when
from dragoman.stories.genre import is_label
from dragoman.stories.page.metadata import Said
from dragoman.stories.people import persons
from dragoman.stories.trim import same, without

_SIGNED = re.compile(
    r"\b(?:oleh|by|por|par|di|penulis|autor(?:a|es)?|author|text(?:o|e)?)\s*:\s*(.{3,80})$|^(?:by|por|oleh|par)\s+(.{3,80})$",
    re.I,
)
_KEYWORDS = re.compile(
    r"^(?:kata kunci|tags?|etiquetas?|temas|keywords?|palabras clave|palavras-chave|mots[- ]cl[eé]s|parole chiave|"
    r"paraules clau|topics|topik)\s*:\s*(.+)$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(
    r"^(?:comments?|comentarios?|comentários?|commentaires?|commenti|komentar|comentaris|kommentare?)\s*[(:]\s*\d*\s*\)?",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[:.h]\d{2}")
_ENDED = re.compile(r"[.!?»”\"]$")
_FEW_WORDS = 14
_LONG = 80  # characters from which a text above the story's first sure paragraph is one of its own


class Head(msgspec.Struct, frozen=True):
    """What the lines above a story's text say."""

    standfirst: str = ""
    authors: tuple[str, ...] = ()
    published: When | None = None
    section: str = ""


def read_head(column: Column, title: str, said: Said, paper: str) -> tuple[Head, tuple[Block, ...]]:
    """The head, and the body without it."""
    blocks = column.blocks
    titles = (title, *said.headlines)
    own = blocks[column.above] if column.above < len(blocks) else None
    at = next((i for i, block in enumerate(blocks[:12]) if isinstance(block, Heading) and _is_one(block, titles)), None)
    above = blocks[:at] if at is not None else ()
    rest = list(blocks if at is None else blocks[at + 1 :])
    head = Head(section=_label(above))
    kept: list[Block] = [block for block in above if isinstance(block, Figure | Video)]
    while rest:
        block = rest[0]
        if isinstance(block, Figure | Video) and len(kept) < 4:
            kept.append(block)
        elif isinstance(block, Paragraph) and at is not None and not head.standfirst and _is_standfirst(block, said):
            head = msgspec.structs.replace(head, standfirst=block.text.text)
        elif (
            block is own
            and isinstance(block, Paragraph)
            and same(block.text.text, said.standfirst)
            and not _is_set_off(block)
        ):
            break  # the first paragraph, which the page also gives as its description
        elif isinstance(block, Paragraph | Heading) and _is_head(block, titles, said, paper):
            head = _with_line(head, block.text.text, paper)
        else:
            break
        rest.pop(0)
    lines = max(0, column.above - (len(blocks) - len(rest)))
    kept += [block for block in rest[:lines] if _is_text(block, said.standfirst or head.standfirst)]
    return head, (*kept, *rest[lines:])


def _is_text(block: Block, standfirst: str) -> bool:
    """Whether a block above the first sure paragraph is the story's: a picture, a quotation, a long text not yet said."""
    if isinstance(block, Figure | Video | Embed | Quotation):
        return True
    if not isinstance(block, Paragraph) or len(block.text.text) < _LONG or same(block.text.text, standfirst):
        return False
    return linked(block.text) * 2 < len(block.text.text)


def read_foot(blocks: tuple[Block, ...]) -> tuple[tuple[str, ...], tuple[Block, ...]]:
    """The keywords of the last lines, and the body up to them and up to the comments."""
    out: list[Block] = []
    tags: tuple[str, ...] = ()
    for block in blocks:
        text = block.text.text if isinstance(block, Paragraph | Heading) else ""
        if _COMMENTS.match(text):
            break
        match = _KEYWORDS.match(text)
        if match and len(text) < 300:
            tags = tuple(name for part in match.group(1).split(",") if (name := cleaned_text(part)))
        else:
            out.append(block)
    while out and isinstance(out[-1], Divider | Heading):
        out.pop()
    return tags, tuple(out)


def _is_one(block: Paragraph | Heading, titles: tuple[str, ...]) -> bool:
    """Whether a line is one of the forms the headline has on the page."""
    return any(same(block.text.text, title) for title in titles)


def _label(above: tuple[Block, ...]) -> str:
    """The short line right above the headline, which names the section."""
    lines = [block.text.text for block in above if isinstance(block, Paragraph)]
    return lines[-1] if lines and len(lines[-1].split()) <= 4 and not linked_only(above[-1]) else ""


def linked_only(block: Block) -> bool:
    """Whether a paragraph is nothing but links."""
    return isinstance(block, Paragraph) and linked(block.text) >= len(block.text.text)


def _is_standfirst(block: Paragraph, said: Said) -> bool:
    """A first paragraph set in bold or italics throughout, where the page names no other standfirst."""
    return (
        _is_set_off(block)
        and not said.standfirst
        and len(block.text.text) > 40
        and bool(_ENDED.search(block.text.text))
    )


def _is_set_off(block: Paragraph) -> bool:
    """Whether a paragraph is in bold or italics throughout."""
    return any(
        mark.kind in ("strong", "emphasis") and mark.end - mark.start == len(block.text.text)
        for mark in block.text.marks
    )


def _is_head(block: Paragraph | Heading, titles: tuple[str, ...], said: Said, paper: str) -> bool:
    text = block.text.text
    if _is_one(block, titles) or same(text, said.standfirst):
        return True
    if isinstance(block, Heading) or len(text) > 140:
        return False
    if is_label(text) or same(text, said.section) or text in said.tags or same(text, paper):
        return True
    return _is_line(text, said, paper) or (len(text.split()) <= _FEW_WORDS and linked_only(block))


def _is_line(text: str, said: Said, paper: str) -> bool:
    """Whether a line only says who wrote it, when, for whom."""
    if len(text.split()) > _FEW_WORDS or _ENDED.search(text):
        return False
    names = persons(text, paper)
    signed = bool(names) and all(any(same(name, author) for author in said.authors) for name in names)
    rest = without(text, (*said.authors, paper))
    return signed or bool(_SIGNED.search(text)) or bool(_DATED.search(text)) or (rest != text and len(rest) < 20)


def _with_line(head: Head, text: str, paper: str) -> Head:
    match = _SIGNED.search(text)
    names = persons(match.group(1) or match.group(2), paper) if match else ()
    when = read_when(text)
    return msgspec.structs.replace(head, authors=head.authors or names, published=head.published or when)
