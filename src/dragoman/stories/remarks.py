"""Remarks: what a feed and a story give and what they lack, in plain words for the person who adds a source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from dragoman.language.facts import facts
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Figure
from dragoman.model.when import iso, order
from dragoman.stories.feed.feeds import FeedRead
from dragoman.stories.page.proof import tally

_STALE_DAYS = 30
_DAY = 86_400


_MENDED = {
    "charset-damaged": "some bytes are not of its character set",
    "charset-mislabelled": "it is not written in the character set it names",
    "feed-bare-ampersand": "it has bare ampersands",
    "feed-cut-short": "it breaks off before its end, and its last entry is left out",
    "feed-damaged": "its XML is not well formed",
    "feed-damaged-json": "its JSON is not well formed",
    "feed-escaped-whole": "the whole feed is escaped as text",
    "feed-forbidden-characters": "it has characters that XML forbids",
    "feed-packed": "it is sent packed without saying so",
    "feed-unclosed-element": "elements in it are not closed",
    "feed-undeclared-entity": "it uses HTML's entities without declaring them",
    "feed-wrapped": "the feed stands inside something else",
}
"""What the feeds' reader mended, by its notes."""


class Remark(msgspec.Struct, frozen=True):
    """One thing that is `good`, worth a `note`, or `wrong`, in a sentence that says what follows from it."""

    grade: Literal["good", "note", "wrong"]
    text: str


def feed_remarks(read: FeedRead, headers: Mapping[str, str], source: Source, now: int) -> Iterator[Remark]:
    """What a feed gives. `headers`: of the answer, lower-case names; `now`: Unix seconds."""
    many = len(read.entries)
    named = f", “{read.title}”," if read.title else ""
    if not many:
        yield Remark("wrong", f"a feed{named} without a single entry: check the address, or ask the newspaper")
        return
    yield Remark("good", f"a feed{named} that lists {many} {'story' if many == 1 else 'stories'}")
    yield from _texts(read.entries)
    yield from _ages(read.entries, now)
    yield from _tongue(read.language, source)
    mended = dict.fromkeys(_MENDED.get(note.partition(":")[0], note) for note in read.notes)
    if mended:
        yield Remark("note", f"the feed is damaged and was mended: {'; '.join(mended)}; tell the newspaper")
    if not headers.get("etag") and not headers.get("last-modified"):
        yield Remark("note", "the server says neither ETag nor Last-Modified: the whole feed is sent at every visit")
    missing = sum(1 for entry in read.entries if not entry.url and not entry.inline)
    if missing:
        yield Remark("wrong", f"{missing} of {many} entries link nowhere and carry no text: they are left out")


def _texts(entries: Sequence[Entry]) -> Iterator[Remark]:
    whole = sum(1 for entry in entries if entry.inline)
    if whole == len(entries):
        yield Remark("good", "every entry carries its whole text: no page is fetched")
    elif whole:
        yield Remark(
            "good", f"{whole} of {len(entries)} entries carry the whole text; the pages of the others are fetched"
        )
    else:
        yield Remark("good", "entries carry no whole text: each story's page is fetched and read")


def _ages(entries: Sequence[Entry], now: int) -> Iterator[Remark]:
    dates = [entry.published or entry.updated for entry in entries]
    known = [when for when in dates if when is not None]
    if len(known) < len(dates):
        lacking = len(dates) - len(known)
        yield Remark("note", f"{lacking} of {len(dates)} entries have no date we can read: the page's own is used")
    if not known:
        return
    newest = max(known, key=order)
    days = (now - order(newest)) // _DAY
    if days > _STALE_DAYS:
        yield Remark("wrong", f"the newest entry is of {iso(newest)[:10]}, {days} days ago: the feed may be abandoned")
    elif days < -1:
        told = f"the newest entry is of {iso(newest)[:10]}, which has not come yet: its dates are not to be trusted"
        yield Remark("wrong", told)
    else:
        yield Remark("good", f"the newest entry is of {iso(newest)[:10]}")


def _tongue(said: str, source: Source) -> Iterator[Remark]:
    spoken = (source.language, *source.also)
    if said and said.split("-")[0] not in {tag.split("-")[0] for tag in spoken}:
        ours = ", ".join(map(_named, spoken))
        told = f"the feed says it is in {_named(said)}, newsroom.toml says {ours}: mend `language` or `also`"
        yield Remark("wrong", told)


def _named(tag: str) -> str:
    return f"{facts(tag).name} ({tag})"


def story_remarks(copy: Copy, source: Source) -> Iterator[Remark]:
    """What a story gives and what it lacks."""
    counts = tally(copy)
    yield Remark("good", f"headline: {copy.title}")
    if copy.standfirst:
        yield Remark("good", f"standfirst: {_short(copy.standfirst)}")
    else:
        yield Remark("note", "no standfirst: lists show the headline alone")
    if copy.authors or copy.agency:
        yield Remark("good", f"by {', '.join(copy.authors) or copy.agency}")
    else:
        yield Remark("note", "nobody is named as its author: the page shows the newspaper alone")
    yield from _dated(copy)
    parts = ((name, n) for name, n in counts.items() if name not in ("caption", "credit"))
    body = ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for name, n in parts)
    yield Remark("good", f"body: {body}")
    yield from _pictures(copy)
    yield from _filed(copy, source)
    if copy.access != "open":
        reason = "is for subscribers" if copy.access == "subscriber" else "breaks off"
        yield Remark(
            "wrong", f"the story {reason}: only its beginning is on the page, ask the newspaper for a full feed"
        )


def _dated(copy: Copy) -> Iterator[Remark]:
    if copy.published is None:
        yield Remark("wrong", "no date: the story is filed under the time it was first seen")
        return
    updated = f", updated {iso(copy.updated)}" if copy.updated else ""
    yield Remark("good", f"published {iso(copy.published)}{updated}")


def _pictures(copy: Copy) -> Iterator[Remark]:
    figures = [block for block in (copy.lead_image, *copy.body) if isinstance(block, Figure)]
    if not figures:
        yield Remark("note", "no picture")
        return
    for lacks, many in (
        ("caption", sum(1 for figure in figures if not figure.caption.text)),
        ("credit", sum(1 for figure in figures if not figure.credit)),
        ("description for those who cannot see it (alt)", sum(1 for figure in figures if not figure.alt)),
    ):
        if many:
            yield Remark("note", f"{many} of {len(figures)} pictures have no {lacks}")


def _filed(copy: Copy, source: Source) -> Iterator[Remark]:
    if not copy.section:
        yield Remark("note", "no section is named on the page")
    elif copy.section not in source.sections:
        yield Remark("note", f"its section “{copy.section}” leads to none of ours: name it under [sources.sections]")
    if copy.tags:
        yield Remark("good", f"tags: {_short(', '.join(copy.tags))}")


def _short(text: str) -> str:
    return text if len(text) <= 120 else text[:119].rstrip() + "…"
