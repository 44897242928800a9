"""The fallback for pages our own finder sees no body on: trafilatura's text as plain paragraphs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from dragoman.model.story import Block, Heading, Paragraph, Quotation
from dragoman.stories.clean import cleaned

_TAGS = re.compile(r"<[^>]+>")


def fallback_blocks(page: str, address: str) -> tuple[Block, ...]:
    """Paragraphs and subheads as trafilatura reads them, () when it finds none either."""
    import trafilatura  # slow to import, seldom needed

    # fast: without its own fallbacks, one of which takes time by the square of the paragraphs
    text = trafilatura.extract(
        page, url=address or None, output_format="markdown", include_comments=False, include_links=False, fast=True
    )
    lines = (line.strip() for line in (text or "").split("\n"))
    return tuple(block for line in lines if line and (block := _block(line)) is not None)


def _block(line: str) -> Block | None:
    level = len(line) - len(line.lstrip("#"))
    words = cleaned(line.lstrip("# ").replace("**", ""))
    if not words.text:
        return None
    return Heading(words, min(max(level, 2), 4)) if level else Paragraph(words)


def stated_blocks(stated: str, language: str) -> tuple[Block, ...]:
    """The paragraphs of a text that the page states in its JSON-LD, one a line."""
    plain = _TAGS.sub("\n", html.unescape(stated))
    words = (cleaned(line, (), language) for line in plain.split("\n"))
    return tuple(Paragraph(line) for line in words if line.text)


def prose(blocks: Iterable[Block]) -> int:
    """How many characters stand in paragraphs and quotations."""
    return sum(len(block.text.text) for block in blocks if isinstance(block, Paragraph | Quotation))
