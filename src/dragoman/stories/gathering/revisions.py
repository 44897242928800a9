"""Revisions: when a story has changed, and what readers are told of it.

Content is what a reader would call another text: letters, figures, links, pictures, order. No content are white space, the
style of quotation marks and dashes, a line that only counts or says how long ago something was, a line or list that only
links to the paper's other stories, and the address a picture is asked for under.

A change of content is a new revision. It is a *correction*, with a line that readers see, where the source said so; or
moved its own date; or, silently, put another number or another name into a sentence. What only we show otherwise (a better
reader, other rights, another paper's copy) is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

import msgspec

from dragoman.language.sentences import spans
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.story import (
    Block,
    Correction,
    Embed,
    Figure,
    Heading,
    List,
    Mark,
    Paragraph,
    Quotation,
    Rich,
    Story,
    Table,
    Video,
)
from dragoman.model.when import Instant, When, order
from dragoman.stories.gathering.addresses import named, pictured
from dragoman.stories.gathering.counters import is_counter

SCHEME = "2"
"""Version of what counts as content; part of every digest."""

_FIELDS = ("language", "authors", "section", "genre", "state", "rights", "agency", "source", "usage", "rights_holder")


class Reading(msgspec.Struct, frozen=True):
    """How a copy came to be: `reader` with its version, and the digest of the `bytes` it read; '' where nobody kept that."""

    reader: str = ""
    bytes: str = ""


def reading(read_by: str) -> Reading:
    """What `Item.read_by` says: the reader, and after the last space the digest of the bytes."""
    reader, _, kept = read_by.rpartition(" ")
    return Reading(reader, kept)


# -- content --


def content(story: Story) -> str:
    """32 hex digits over what readers would call the story's content. Dates are left out: a timestamp alone is no change; so
    are corrections, which `retold` compares one by one."""
    host = _host(story.url)
    rest = [getattr(story, field) for field in _FIELDS]
    told = [
        _letters(story.title), _letters(story.standfirst), sorted({_letters(tag) for tag in story.tags}),
        sorted(story.topics), _picture(story.lead_image), _shapes(story, host),
        _moment(story.embargo), _moment(story.expires),
    ]  # fmt: skip
    return digest("story", SCHEME, msgspec.json.encode([rest, told], order="deterministic"))[:32]


def _shapes(story: Story, host: str) -> list[Any]:
    return [shape for block in story.body if (shape := _shape(block, host, story.language))]


def _moment(when: When | None) -> int:
    return order(when)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


_QUOTES = dict.fromkeys(map(ord, "\"'`´‘’‚‛“”„‟«»‹›「」『』〝〞〟＂＇״׳"), "'")
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
_STYLE = _QUOTES | _DASHES | {ord("…"): "..."}
_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]")
_RUNS = re.compile(r"'{2,}")
_BESIDE = re.compile(r"\s+(?=[,.;:!?%')\]}])|(?<=['(\[{¿¡])\s+")


def _letters(text: str) -> str:
    """A text with its style taken away: compatibility forms, quotation marks, dashes, dots and white space alike."""
    bare = _UNSEEN.sub("", unicodedata.normalize("NFKC", text.translate(_STYLE))).translate(_STYLE)
    return " ".join(_BESIDE.sub("", _RUNS.sub("'", " ".join(bare.split()))).split())


def _words(text: Rich) -> list[Any]:
    """A text's letters with its marks, each by its own words and where it leads."""
    return [
        _letters(text.text),
        sorted([mark.kind, _letters(text.text[mark.start : mark.end]), _aim(mark)] for mark in text.marks),
    ]


def _aim(mark: Mark) -> str:
    href = mark.attrs.get("href", "")
    return (named(href) or href) if href else mark.attrs.get("lang", "")


def _shape(block: Block, host: str, language: Tag) -> list[Any] | None:
    """What of a block is content, None where nothing is."""
    match block:
        case Paragraph():
            return None if _idle(block.text, host, language) else ["p", *_words(block.text)]
        case Heading():
            return None if _idle(block.text, host, language) else ["h", block.level, *_words(block.text)]
        case Quotation():
            return ["q", *_words(block.text), *_words(block.cite), block.pull]
        case List():
            items = [_words(item) for item in block.items if not _idle(item, host, language)]
            return ["l", block.ordered, items] if items else None
        case Table():
            return ["t", block.head, [[_words(cell) for cell in row] for row in block.rows], *_words(block.caption)]
        case Figure():
            return _picture(block)
        case Video():
            return ["v", named(block.src) or block.src, _letters(block.title), *_words(block.caption)]
        case Embed():
            return ["e", named(block.src) or block.src]
    return ["-"]


def _picture(figure: Figure | None) -> list[Any]:
    if figure is None:
        return []
    return [
        "f",
        pictured(figure.src),
        _letters(figure.alt),
        *_words(figure.caption),
        _letters(figure.credit),
        figure.made,
    ]


def _idle(text: Rich, host: str, language: Tag) -> bool:
    """Whether a line says nothing of the story: it counts, or is nothing but links to other pages of the paper."""
    return is_counter(text.text, language) or _leads_away(text, host)


def _leads_away(text: Rich, host: str) -> bool:
    links = [mark for mark in text.marks if mark.kind == "link"]
    if not links or not host or any(_host(mark.attrs.get("href", "")) != host for mark in links):
        return False
    linked = "".join(text.text[mark.start : mark.end] for mark in links)
    return sum(map(str.isalnum, linked)) >= sum(map(str.isalnum, text.text))


# -- what becomes of a story --


def revised(told: Story, before: Story | None, read: Reading, was: Reading, now: int) -> Story | None:
    """The next revision, None where nothing changed that makes one. `read`, `was`: how the lead copy was read now and when the
    story was last made from it; `now`: Unix seconds, for a silent change that the source does not date.

    A published date never moves."""
    if before is None:
        return msgspec.structs.replace(told, basis=content(told))
    corrections = _kept(told.corrections, before.corrections)
    basis = content(told)
    same = told.state == before.state and basis in (before.basis, content(before))
    untold = len(corrections) == len(before.corrections)
    if same and untold:
        joined = before.copies != told.copies
        return msgspec.structs.replace(before, copies=told.copies, revision=before.revision + 1) if joined else None
    if untold:
        corrections = (*before.corrections, *_silent(told, before, read, was, now))
    return msgspec.structs.replace(
        told, revision=before.revision + 1, published=before.published, corrections=corrections, basis=basis
    )


def _kept(now: tuple[Correction, ...], before: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """Corrections of the page, each with the date it was first seen with, after those that the page no longer shows."""
    dates = {_noted(each): each for each in before}
    fresh = tuple({_noted(each): dates.get(_noted(each), each) for each in now}.values())
    return (*(each for each in before if each not in fresh), *fresh)


def _noted(correction: Correction) -> str:
    """What tells a correction from others: its note, or its date where it has none."""
    return _letters(correction.note.text) or f"at {order(correction.at)}"


def _silent(told: Story, before: Story, read: Reading, was: Reading, now: int) -> tuple[Correction, ...]:
    """The dated line, without a note, that readers are owed for words the source changed and did not speak of."""
    sides = [(each.source, each.rights, each.state) for each in (told, before)]
    if sides[0] != sides[1] or before.state != "usable" or order(before.embargo) > now:  # ours, or never seen
        return ()
    if _lines(told) == _lines(before) or (read.bytes and read.bytes == was.bytes):
        return ()
    moved = told.updated is not None and order(told.updated) > order(before.updated or before.published)
    if was.reader and read.reader != was.reader:  # a part of the change may be the new reader's
        owed = moved and before.updated is not None and substantial(before, told)
    else:
        owed = moved or substantial(before, told)
    at: When = told.updated if moved and told.updated is not None else Instant(now)
    return (Correction(at),) if owed else ()


def _lines(story: Story) -> list[str]:
    """Every line of a story's own text, without its style, in order."""
    host = _host(story.url)
    return [
        _letters(story.title),
        _letters(story.standfirst),
        *(_letters(text.text) for text in _texts(story.body) if not _idle(text, host, story.language)),
    ]


def _texts(body: Iterable[Block]) -> Iterable[Rich]:
    for block in body:
        if isinstance(block, Paragraph | Heading | Quotation):
            yield block.text
        elif isinstance(block, List):
            yield from block.items
        elif isinstance(block, Table):
            yield from (cell for row in block.rows for cell in row)


# -- substance --

_LONG = 500  # tokens of a sentence that are compared
_TOKENS = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
_MOST = 80
"""Changed sentences of each side that are compared; a story with more of them was written anew."""


def substantial(before: Story, after: Story) -> bool:
    """Whether a sentence stands again with another number or another name in it.

    Numbers are runs of digits; names are words with a capital letter that do not open the sentence, so in scripts without
    capitals only numbers are seen. Sentences that are new, or gone altogether, are no correction: a story goes on."""
    then, now = _sentences(before), _sentences(after)
    gone, fresh = (
        [_TOKENS.findall(each)[:_LONG] for each in islice(some.elements(), _MOST)] for some in (then - now, now - then)
    )
    return any(_altered(one, other) for one in gone for other in fresh)


def _sentences(story: Story) -> Counter[str]:
    return Counter(_letters(line[start:end]) for line in _lines(story) for start, end in spans(line, story.language))


def _altered(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two sentences are one but for a number or a name."""
    mine, theirs = Counter(map(str.casefold, one)), Counter(map(str.casefold, other))
    shared = sum((mine & theirs).values())
    if 3 * shared < 2 * max(mine.total(), theirs.total()) - 3 or shared < 2:
        return False
    lost, won = _facts(one) - _facts(other), _facts(other) - _facts(one)
    return bool(lost and won)


def _facts(tokens: Sequence[str]) -> Counter[str]:
    """The numbers of a sentence, and its names: words with a capital that do not open it."""
    return Counter(token for at, token in enumerate(tokens) if token[0].isdigit() or (at and token[0].isupper()))
