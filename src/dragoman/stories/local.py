"""Files of a folder: the address they are read under, and the one their pictures are fetched by.

A file has no address on the web, and relative ones in it must lead somewhere. It is read as if it stood at ORIGIN, a host
that cannot be (RFC 2606 reserves `.invalid`); what was found there afterwards becomes `folder:SOURCE/PATH`, which the
folder itself answers, and nothing of it stays in what readers see.
"""

from __future__ import annotations

from pathlib import PurePosixPath
from urllib.parse import quote

import msgspec

from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Block, Figure, Heading, List, Paragraph, Quotation, Rich

ORIGIN = "https://folder.invalid/"
SCHEME = "folder:"
_NAMED = "picture:"


def standing(source: Source, entry: Entry) -> str:
    """The address a file is read under; '' for what has an address of its own, and for a file read by itself."""
    if source.kind == "feed" or not source.name or entry.url:
        return ""
    return f"{ORIGIN}{quote(source.name)}/{quote(entry.file or entry.guid)}"


def settled(copy: Copy, source: Source, entry: Entry) -> Copy:
    """A copy read under such an address, without it: its pictures the folder's, its links to files only words."""
    home, below = f"{ORIGIN}{quote(source.name)}/", str(PurePosixPath(entry.file or entry.guid).parent)
    lead = copy.lead_image
    return msgspec.structs.replace(
        copy,
        url="" if copy.url.startswith(ORIGIN) else copy.url,
        also=tuple(each for each in copy.also if not each.startswith(ORIGIN)),
        lead_image=None if lead is None else _figure(lead, source.name, home, below),
        body=tuple(_block(block, source.name, home, below) for block in copy.body),
    )


def _figure(figure: Figure, name: str, home: str, below: str) -> Figure:
    src = figure.src
    if src.startswith(_NAMED):
        inside = PurePosixPath(below) / src.removeprefix(_NAMED)
        src = f"{SCHEME}{name}/{inside.as_posix()}"
    elif src.startswith(home):
        src = f"{SCHEME}{name}/{src.removeprefix(home)}"
    return msgspec.structs.replace(figure, src=src)


def _block(block: Block, name: str, home: str, below: str) -> Block:
    if isinstance(block, Figure):
        return _figure(block, name, home, below)
    if isinstance(block, Paragraph | Heading | Quotation):
        return msgspec.structs.replace(block, text=_unlinked(block.text))
    if isinstance(block, List):
        return msgspec.structs.replace(block, items=tuple(_unlinked(item) for item in block.items))
    return block


def _unlinked(words: Rich) -> Rich:
    """Without links to where nobody can go."""
    kept = tuple(mark for mark in words.marks if not mark.attrs.get("href", "").startswith(ORIGIN))
    return words if len(kept) == len(words.marks) else Rich(words.text, kept)
