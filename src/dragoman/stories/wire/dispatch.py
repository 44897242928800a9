"""Dispatch: what one item of a wire says, as it says it; and what every wire's item is made into a Copy by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from dragoman.errors import LanguageTagError, ReadError
from dragoman.language.tags import canonical
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Block, Divider, Figure, Heading, Mark, Paragraph, Rich, Video
from dragoman.model.when import Day, When, order
from dragoman.stories.blocks import levelled
from dragoman.stories.clean import cleaned, cleaned_text
from dragoman.stories.dates import read_when
from dragoman.stories.genre import genre_of
from dragoman.stories.people import agency, dateline_agency, persons
from dragoman.stories.rich import rich
from dragoman.stories.tongue import guessed
from dragoman.stories.tree import absolute
from dragoman.stories.trim import corrected, honest_alt, same, without_source_line

State = Literal["usable", "withheld", "canceled"]

_DATELINE = re.compile(r"^[^.!?]{2,60}(?:\.[^.!?]{0,30}){0,3}\s*[-–—]\s*$")
_BRACKETED = re.compile(r"^[^()]{0,60}\(([^()]{2,40})\)\s*[-–—.:]")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_PRESS = re.compile(r"^(?:press release|release|pressemitteilung|advisory)$", re.IGNORECASE)
_SIGNATURE = (
    40  # characters under which a line without a full stop, right under the title, is a desk's or an agency's mark
)


UNTIL_TOLD = "until further notice"
"""An embargo whose end its sender did not say."""


class Dispatch(msgspec.Struct, frozen=True):
    """One item of a wire. `form`: its format's name; dates as written; `figures`: pictures and videos sent with the
    text, the first one leads; `excerpts`: descriptions that may be the standfirst or the beginning of the text;
    `embargo`: its date, UNTIL_TOLD where it has none; `partial`: not the whole text."""

    form: str
    guid: str
    version: str = ""
    url: str = ""
    language: str = ""
    title: str = ""
    standfirst: str = ""
    excerpts: tuple[str, ...] = ()
    kicker: str = ""
    byline: str = ""
    dateline: str = ""
    created: str = ""
    changed: str = ""
    agencies: tuple[str, ...] = ()
    section: str = ""
    tags: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    figures: tuple[Figure | Video, ...] = ()
    state: State = "usable"
    embargo: str = ""
    usage: str = ""
    holder: str = ""
    expires: str = ""
    correction: str = ""
    partial: bool = False


def state_of(said: str) -> State:
    """The state a publication status names: `stat:canceled`, `Embargoed`, `kill`, ...; what it does not know is usable.

    IPTC's pubstatus has usable, withheld and canceled; NewsML 1.2 has Embargoed too, which its date decides; NITF has
    editor's messages."""
    word = said.rpartition(":")[2].rpartition("/")[2].strip().casefold()
    if any(sign in word for sign in ("cancel", "kill", "withdraw", "delete", "retract")):
        return "canceled"
    return "withheld" if "withh" in word or "hold" in word else "usable"


def copy_of(item: Dispatch, source: Source, entry: Entry) -> Copy:
    """The Copy of an item. Raises ReadError for one without title or text; a kill needs neither."""
    language = _language(item, entry, source)
    title = cleaned_text(item.title, language) or entry.title
    standfirst, blocks = _led(item, title, language)
    if item.state != "canceled" and not title:
        raise ReadError(f"{_where(item, entry)}: {item.form} without a headline; ask the agency for whole items")
    if item.state != "canceled" and not blocks:
        raise ReadError(f"{_where(item, entry)}: {item.form} without a text; ask the agency for whole items")
    published, updated = _dates(item, entry)
    state, embargo, doubts = _bound(item)
    blocks, corrections = corrected(without_source_line(blocks, source), item.correction, updated or published)
    lead, blocks = _placed(item.figures, blocks)
    paragraph = next((block.text.text for block in blocks if isinstance(block, Paragraph)), "")
    url = absolute(item.url, "") or entry.url
    return Copy(
        source=source.name, guid=entry.guid or item.guid, url=url, language=language, title=title, standfirst=standfirst,
        authors=authors(item.byline, _paper(source)), published=published, updated=updated,
        section=cleaned_text(item.section), tags=_distinct(tag for tag in item.tags if len(tag) > 1),
        genre=genre_of((), item.genres) if not any(map(_PRESS.match, item.genres)) else "press-release",
        lead_image=None if lead is None else honest_alt(lead, (title,)),
        body=levelled(tuple(honest_alt(block, (title,)) for block in blocks)), corrections=corrections,
        agency=agency(item.agencies) or agency(item.byline.split(",")) or _by_dateline(paragraph),
        also=_distinct((url,)), state=state, embargo=embargo, version=item.version, notes=doubts,
        access="truncated" if item.partial else "open",
        usage=_told(item.usage), rights_holder=_told(item.holder), expires=_when(item.expires),
    )  # fmt: skip


def _where(item: Dispatch, entry: Entry) -> str:
    return item.guid or entry.guid or entry.url or "the item"


def _paper(source: Source) -> str:
    return source.title.get(source.language, source.name)


def _told(text: str) -> str:
    """A statement of rights in one line; a converter's word for nothing is none."""
    return "" if text.strip().casefold() in ("none", "null", "n/a", "-") else " ".join(text.split())


def _distinct(said: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in (" ".join(each.split()) for each in said) if text))


def _language(item: Dispatch, entry: Entry, source: Source) -> str:
    """What the item says, else its source's language, else a guess."""
    for declared in (item.language, entry.language):
        try:
            if declared:
                return canonical(declared)
        except LanguageTagError:
            continue
    return source.language or guessed(" ".join(_text(block) for block in item.blocks[:20]))


def _text(block: Block) -> str:
    return block.text.text if isinstance(block, Paragraph | Heading) else ""


def _when(said: str) -> When | None:
    return read_when(said) if said else None


def _dates(item: Dispatch, entry: Entry) -> tuple[When | None, When | None]:
    """First published and last changed; the second only where it is later, or the version is not the first."""
    created, changed = _when(item.created), _when(item.changed)
    published = created or changed or entry.published
    later = changed is not None and (order(changed) > order(published) or item.version not in ("", "0", "1"))
    return published, changed if later else None


def authors(byline: str, paper: str = "") -> tuple[str, ...]:
    """The people of a byline, without the agencies named after them ("Jane Roe and Max Mule, dpa")."""
    parts = [part for part in byline.split(",") if not agency([part])]
    return persons(",".join(parts), paper)


def _by_dateline(paragraph: str) -> str:
    """The agency its dateline names in brackets, by any of the signs it joins (`dpa/lni`)."""
    match = _BRACKETED.match(paragraph)
    return agency(match.group(1).split("/")) if match else dateline_agency(paragraph)


def _bound(item: Dispatch) -> tuple[State, When | None, tuple[str, ...]]:
    """State and embargo. One that cannot be read is kept until a person looks."""
    ends = until(item.embargo)
    if item.embargo and ends is None and item.state == "usable":
        return "withheld", None, (f"embargo-unreadable:{' '.join(item.embargo.split())[:80]}",)
    return item.state, ends, ()


def until(said: str) -> When | None:
    """When an embargo ends. A time without a zone lasts until it has come everywhere (UTC-12), since too late mends itself
    and too early does not."""
    ends = _when(said)
    return (_when(f"{said.strip()}-1200") or ends) if isinstance(ends, Day) else ends


# -- the head of a text --


def _led(item: Dispatch, title: str, language: str) -> tuple[str, tuple[Block, ...]]:
    """The standfirst, and the text without what its head repeats of the item's own fields."""
    repeated = (title, item.title, item.kicker, item.byline, item.standfirst)
    blocks, at = item.blocks, 0
    while at < len(blocks) and (line := _text(blocks[at])):
        if not any(same(line, each) for each in repeated) and not (at and _is_signature(line, blocks, at)):
            break
        at += 1
    told = _datelined(list(blocks[at:]), item.dateline, language)
    standfirst = item.standfirst or next((each for each in item.excerpts if not _begins(each, told)), "")
    return cleaned_text(standfirst, language), tuple(told)


def _is_signature(line: str, blocks: Sequence[Block], at: int) -> bool:
    return len(line) < _SIGNATURE and at + 1 < len(blocks) and line[-1].isalnum() and isinstance(blocks[at], Paragraph)


def _begins(text: str, blocks: Sequence[Block]) -> bool:
    """Whether a description is only how the text begins (agencies send its first characters as one)."""
    head = _letters(" ".join(_text(block) for block in blocks[:12]))
    opening = _letters(text)[:60]
    return not opening or opening in head[: len(opening) + 120]


def _letters(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _datelined(blocks: list[Block], dateline: str, language: str) -> list[Block]:
    """The text with its dateline at the head of the first paragraph, where papers print it."""
    at = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), -1)
    if at < 0:
        return blocks
    opening = blocks[at]
    assert isinstance(opening, Paragraph)
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if len(opening.text.text) < 100 and _DATELINE.match(opening.text.text) and isinstance(following, Paragraph):
        return [*blocks[:at], Paragraph(_after(opening.text.text, following.text)), *blocks[at + 2 :]]
    line = cleaned_text(dateline, language)
    if not line or _letters(opening.text.text).startswith(_letters(line)):
        return blocks
    line = line if line[-1] in "-–—:" else f"{line} –"
    return [*blocks[:at], Paragraph(_after(line, opening.text)), *blocks[at + 1 :]]


def _after(line: str, words: Rich) -> Rich:
    shift = len(line) + 1
    marks = (Mark(mark.start + shift, mark.end + shift, mark.kind, mark.attrs) for mark in words.marks)
    return rich(f"{line} {words.text}", marks)


# -- pictures --


def _placed(figures: Sequence[Figure | Video], blocks: tuple[Block, ...]) -> tuple[Figure | None, tuple[Block, ...]]:
    """The lead picture and the body: what the text itself shows stays where it stands, the rest ends the text."""
    sent = {each.src for each in figures}
    end = len(blocks)
    while end and isinstance(last := blocks[end - 1], Figure) and last.src in sent:
        end -= 1  # at the end they stand in no place of their own
    blocks = blocks[:end]
    shown = {block.src for block in blocks if isinstance(block, Figure | Video)}
    apart = [each for each in figures if each.src not in shown]
    start = next((at for at, block in enumerate(blocks) if isinstance(block, Paragraph)), 0)
    leading = next((block for block in blocks[:start] if isinstance(block, Figure)), None)
    if leading is not None:
        blocks = tuple(block for block in blocks if block is not leading)
    else:
        leading = next((each for each in apart if isinstance(each, Figure)), None)
    rest = tuple(each for each in apart if each is not leading)
    return leading, _without_end_rule((*blocks, *rest))


def _without_end_rule(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return blocks[:-1] if blocks and isinstance(blocks[-1], Divider) else blocks


def caption_of(text: str, language: str = "") -> Rich:
    """A caption as a wire sends it: a plain text, or a little HTML."""
    plain = _TAG.sub(" ", text) if "<" in text else text
    return cleaned(plain, (), language)
