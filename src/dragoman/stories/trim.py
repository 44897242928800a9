"""The last look at a body: correction notes, the paper's own name at the end, alternative texts that say nothing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec

from dragoman.model.source import Source
from dragoman.model.story import Block, Correction, Figure, Mark, Paragraph, Rich
from dragoman.model.when import When
from dragoman.stories.page.boilerplate import SOURCE_LINE
from dragoman.stories.rich import rich

_B = TypeVar("_B", bound=Block)
_NO_LETTERS = re.compile(r"[\W_]+")
_CORRECTION = re.compile(
    r"^(?:correcci[oó]n|rectificaci[oó]n|fe de (?:errores|erratas)|corrections?|clarification|editor['’]s note|"
    r"koreksi|ralat|corre[cç][aã]o|"
    r"errata|rettifica|correzione|rectificatif|correctif|correcció|corrección)\s*(?:\([^)]{4,40}\))?\s*[:.\-–—]\s*(?=\S)",
    re.IGNORECASE,
)


def without(text: str, names: tuple[str, ...]) -> str:
    """A text without the names, whatever their case; the longest first, since one may hold another."""
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(re.escape(name), "", text, flags=re.IGNORECASE) if name else text
    return text


def same(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits, and any."""
    return bool(_key(other)) and _key(one) == _key(other)


@lru_cache(maxsize=1024)
def _key(text: str) -> str:
    return _NO_LETTERS.sub("", text.casefold())


def corrected(
    blocks: tuple[Block, ...], stated: str, at: When | None
) -> tuple[tuple[Block, ...], tuple[Correction, ...]]:
    """The body without its correction notes, and those; a note only `stated` in the page's data is kept as well.

    `at`: when it was corrected; without a date the notes stay in the body."""
    notes = [block for block in blocks if isinstance(block, Paragraph) and _CORRECTION.match(block.text.text)]
    texts = [_after_label(block.text) for block in notes]
    if stated and not any(same(_unlabelled(stated), text.text) for text in texts):
        texts.append(rich(_unlabelled(stated)))
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


def without_source_line(blocks: tuple[Block, ...], source: Source) -> tuple[Block, ...]:
    """Without a last line that only names the paper, doubled or glued to a date; the credit is given once, by us."""
    out = list(blocks)
    while out and isinstance(out[-1], Paragraph) and _names_source(out[-1].text.text, source):
        out.pop()
    return tuple(out)


def _names_source(text: str, source: Source) -> bool:
    match = SOURCE_LINE.match(text)
    host = (urlsplit(source.home).hostname or "").removeprefix("www.")
    rest = without(match.group(1) if match else text, (*source.title.values(), source.name, host))
    said = match.group(1) if match else text
    return rest != said and not any(letter.isalpha() for letter in re.sub(r"https?://|www\.", "", rest))


def honest_alt(block: _B, titles: tuple[str, ...]) -> _B:
    """A picture whose alternative text only repeats a headline or its caption has none."""
    if isinstance(block, Figure) and block.alt and any(same(block.alt, said) for said in (*titles, block.caption.text)):
        return msgspec.structs.replace(block, alt="")
    return block
