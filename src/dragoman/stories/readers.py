"""The table of readers: which one a file or an answer wants, by its media type, then by what its bytes begin with."""

from __future__ import annotations

from typing import NamedTuple

import msgspec

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.ports import Reader
from dragoman.stories.docx import DocxReader, is_docx
from dragoman.stories.local import settled, standing
from dragoman.stories.markdown import MarkdownReader
from dragoman.stories.page.html import HtmlReader
from dragoman.stories.wire.forms import form_of
from dragoman.stories.wire.newsml import NewsMlReader
from dragoman.stories.wire.newsml1 import NewsMl1Reader
from dragoman.stories.wire.ninjs import NinjsReader
from dragoman.stories.wire.nitf import NitfReader


class Row(NamedTuple):
    """`types`: parts of media types; `form`: what `wire.form_of` calls it."""

    reader: Reader
    types: tuple[str, ...] = ()
    form: str = ""


TABLE = (
    Row(MarkdownReader(), ("markdown",)),
    Row(NinjsReader(), ("ninjs",), "ninjs"),
    Row(NewsMlReader(), ("newsml-g2", "newsml+xml"), "newsml-g2"),
    Row(NewsMl1Reader(), (), "newsml-1"),
    Row(NitfReader(), ("nitf",), "nitf"),
    Row(DocxReader(), ("wordprocessingml",), "docx"),
    Row(HtmlReader(), ("html",)),
)
"""Readers in the order they are asked; a page of the web is what nothing else is."""

VERSIONS = " ".join(f"{row.reader.name} {row.reader.version}" for row in TABLE)
"""What a copy was read by: another value, and everything kept is read again."""


def reader_for(content_type: str, body: bytes) -> Reader:
    """The reader of these bytes. A media type of its own decides; one that says little (JSON, XML, none) lets them."""
    kind = content_type.partition(";")[0].strip().lower()
    named = next((row.reader for row in TABLE if any(part in kind for part in row.types)), None)
    if named is not None:
        return named
    form = "docx" if is_docx(body) else form_of(body)
    return next((row.reader for row in TABLE if form and row.form == form), TABLE[-1].reader)


def read(fetched: Fetched, source: Source, entry: Entry) -> Copy:
    """The Copy in what was fetched. Raises ReadError."""
    reader, here = reader_for(fetched.headers.get("content-type", ""), fetched.body), standing(source, entry)
    if not here:
        return reader.read(fetched, source, entry)
    placed = msgspec.structs.replace(fetched, requested=here, url=here)
    try:
        found = reader.read(placed, source, msgspec.structs.replace(entry, url=here))
    except ReadError as error:
        raise ReadError(str(error).replace(here, entry.file or entry.guid)) from error
    return settled(found, source, entry)
