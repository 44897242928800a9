"""Rights applied: what of a copy may be shown, which of its pictures are somebody else's, until when.

`full` shows all; `excerpt` the headline, the standfirst and the first sentences; `link` the headline alone. Pictures only where
they are granted, and never one whose credit names an agency that is reserved: a newspaper cannot grant what it licensed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from dragoman.language.facts import facts
from dragoman.language.sentences import spans
from dragoman.model.copy import Copy
from dragoman.model.language import Tag
from dragoman.model.source import Rights, Source
from dragoman.model.story import Block, Figure, Mark, Paragraph, Rich, Video
from dragoman.stories.rich import rich

PARAGRAPHS = 2
WORDS = 80
"""An excerpt has at most so many paragraphs and words; it ends where a sentence ends, and has at least one."""

_LETTERS = 5  # letters that are worth a word where words are not spaced


def shown(body: tuple[Block, ...], rights: Rights, language: Tag = "en") -> tuple[Block, ...]:
    """The part of a body that the rights let us show: all; an excerpt; or nothing, where only a link is granted."""
    if rights.show == "link":
        return ()
    kept = tuple(each for block in body if (each := _granted(block, rights)) is not None)
    return kept if rights.show == "full" else excerpt(kept, language)


def shortened(body: tuple[Block, ...], left: tuple[Block, ...]) -> bool:
    """Whether of a body some words are left out, and not only pictures."""
    return tuple(block for block in body if not isinstance(block, Figure | Video)) != left


def lead(figure: Figure | None, rights: Rights) -> Figure | None:
    """The lead picture where it may be shown."""
    if figure is None or rights.show == "link":
        return None
    found = _granted(figure, rights)
    return found if isinstance(found, Figure) else None


def granted(source: Source) -> Rights:
    """A source's rights; what an agency reserves to itself is not reserved from its own feed."""
    own = {source.name.casefold(), *(title.casefold() for title in source.title.values())}
    kept = tuple(name for name in source.rights.reserved if name.casefold() not in own)
    return msgspec.structs.replace(source.rights, reserved=kept)


def doubts(copy: Copy, rights: Rights) -> Iterable[str]:
    """What an editor is to know of a copy's rights: none stated, pictures that were left out, terms of use."""
    if not rights.stated:
        yield "rights-not-stated"
    if rights.pictures and rights.show != "link":
        figures = [copy.lead_image, *(block for block in copy.body if isinstance(block, Figure | Video))]
        yield from (
            f"picture-reserved:{name}" for figure in figures if figure and (name := holder(figure, rights.reserved))
        )
    if copy.usage:
        yield f"usage:{' '.join(copy.usage.split())[:500]}"


# -- pictures --


def _granted(block: Block, rights: Rights) -> Block | None:
    if isinstance(block, Figure):
        return block if rights.pictures and not holder(block, rights.reserved) else None
    if isinstance(block, Video) and block.poster and (not rights.pictures or holder(block, rights.reserved)):
        return msgspec.structs.replace(block, poster="")
    return block


def holder(picture: Figure | Video, reserved: Sequence[str]) -> str:
    """The reserved agency whose picture it is by its credit, or by the credit in its caption or description; '' for none."""
    credit = picture.credit if isinstance(picture, Figure) else ""
    alt = picture.alt if isinstance(picture, Figure) else picture.title
    for name in reserved:
        pattern = _name(name)
        if pattern.search(credit) or any(_credited(text[-_LONGEST:], pattern) for text in (picture.caption.text, alt)):
            return name
    return ""


_LONGEST = 5000
_LAST = 60  # characters after the last sentence of a caption that are its credit line
_MARK = r"(?:[/|©\[(（［【・:：•·~–—-]|\bvia\b|\bby\b|\bpor\b|\bpar\b|\bvon\b|\boleh\b|\bdi\b)"
_BEFORE = re.compile(rf"{_MARK}\s{{0,3}}$", re.IGNORECASE)
_AFTER = re.compile(r"\s{0,3}[/|)\]）］】©]")
_END = re.compile(r"[.!?…。！？।។]['\"’”»)）]?\s{0,3}")


def _credited(text: str, name: re.Pattern[str]) -> bool:
    """Whether a caption names an agency as a credit does: in brackets, beside a slash or a dash,
    as its last word without a full stop, or after its last sentence."""
    ends = [found.end() for found in _END.finditer(text) if found.end() < len(text.rstrip())]
    tail = ends[-1] if ends else 0
    for found in name.finditer(text):
        marked = _BEFORE.search(text[max(0, found.start() - 12) : found.start()]) or _AFTER.match(text, found.end())
        last = not text[found.end() :].strip(" )")
        if marked or last or (found.start() >= tail and len(text) - tail <= _LAST and (ends or found.start() == 0)):
            return True
    return False


@lru_cache(maxsize=512)
def _name(name: str) -> re.Pattern[str]:
    """An agency's name as a word of its own. Two or three capitals are looked for as they stand (`AP`, with or without dots),
    longer names in any case. Letters of scripts that write without spaces may stand beside it."""
    words = r"[\s.\-–]{0,3}".join(map(re.escape, name.split()))
    if name.isupper() and name.isalpha() and name.isascii() and len(name) <= 5:
        words = r"\.?".join(name)
    beside = r"[0-9A-Za-z\u00c0-\u1fff]"  # alphabets that space their words
    guard = (rf"(?<!{beside})", rf"(?!{beside})") if re.match(beside, name[:1]) else ("", "")
    return re.compile(f"{guard[0]}{words}{guard[1]}", 0 if name.isupper() and len(name) <= 3 else re.IGNORECASE)


# -- excerpts --


def excerpt(body: Iterable[Block], language: Tag) -> tuple[Block, ...]:
    """The first sentences: at most two paragraphs and 80 words, always at least one sentence; no subheads, lists or pictures."""
    out: list[Block] = []
    left = WORDS
    for block in body:
        if not isinstance(block, Paragraph):
            continue
        cut = _cut(block.text, left, language, whole=bool(out))
        if cut is None:
            break
        out.append(block if cut is block.text else Paragraph(cut))
        left -= _count(cut.text, language)
        if len(out) == PARAGRAPHS or cut is not block.text:
            break
    return tuple(out)


def _cut(text: Rich, left: int, language: Tag, *, whole: bool) -> Rich | None:
    """As many sentences as fit, None where no further one does; `whole`: a paragraph goes on only in full."""
    if _count(text.text, language) <= left:
        return text
    if whole:
        return None
    end = 0
    for _, stop in spans(text.text, language or _PLAIN):
        if end and _count(text.text[:stop], language) > left:
            break
        end = stop
    return _ended(text, end) if _count(text.text[:end], language) <= 2 * WORDS else _broken(text, language)


def _ended(text: Rich, end: int, after: str = "") -> Rich:
    marks = (Mark(mark.start, min(mark.end, end), mark.kind, mark.attrs) for mark in text.marks if mark.start < end)
    return rich(text.text[:end] + after, tuple(marks))


def _broken(text: Rich, language: Tag) -> Rich:
    """The head of a text that has no sentence end in reach, broken between two words where it has such a place."""
    near = text.text[: WORDS * 8 if facts(language or _PLAIN).spaced else WORDS * _LETTERS]
    words = near.split(" ")[:WORDS]
    end = len(" ".join(words)) if len(near) == len(text.text) or len(words) == WORDS else near.rfind(" ")
    return _ended(text, end if end > len(near) // 4 else len(near), "…")


_PLAIN = "en"  # how a text is divided that says no language


def _count(text: str, language: Tag) -> int:
    """Words, or what stands for them where they are not spaced."""
    if facts(language or _PLAIN).spaced:
        return len(text.split())
    return sum(map(str.isalnum, text)) // _LETTERS
