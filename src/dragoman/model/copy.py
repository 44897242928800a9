"""Copy: what one source said, structured and clean; and the bytes it was read from."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.language import Tag
from dragoman.model.story import Block, Correction, Figure, Genre
from dragoman.model.when import When


class Request(msgspec.Struct, frozen=True):
    """What to fetch, and what we already have of it (for a conditional GET)."""

    url: str
    etag: str = ""
    modified: str = ""
    pace: float = 0.0


class Fetched(msgspec.Struct, frozen=True):
    """An answer. `url`: where it came from in the end; `permanent`: the new address when every redirect was permanent;
    `headers`: lower-case names; `status` 304 has no body and means: what you have is current."""

    requested: str
    url: str
    status: int
    headers: dict[str, str]
    body: bytes
    permanent: str = ""


class Entry(msgspec.Struct, frozen=True):
    """One item of a feed (or one file of a folder): enough to find the story and to see that it changed. `file`: the path
    inside a wire's folder that carries it, where the item's guid is not that path.

    `stamp`: digest of what the feed says of it; `html`: the full text where the feed carries it; `inline`: whether there
    is nothing more to fetch; `withdrawn`: the feed says that the story was taken back.
    """

    guid: str
    url: str
    title: str = ""
    summary: str = ""
    language: Tag = ""
    published: When | None = None
    updated: When | None = None
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    image: str = ""
    html: str = ""
    inline: bool = False
    stamp: str = ""
    file: str = ""
    withdrawn: bool = False


class Copy(msgspec.Struct, frozen=True):
    """What one source said of one story. `section`, `tags`: the source's own words. `notes`: doubts for the editor, each
    a message key with its argument after a colon (`title-shorter-than-og:...`). `also`: every address it is known by.
    `publisher`: who publishes it, as its page says.

    What a wire says of its use: `state`: `canceled` is a kill, which withdraws the story in every language, `withheld` is
    not to be shown; `embargo`: not to be shown before; `version`: of this guid, by its source ('' where it counts none);
    `usage`: terms of use; `rights_holder`: whose it is; `expires`: not to be shown from then on.
    """

    source: str
    guid: str
    url: str
    language: Tag
    title: str
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    published: When | None = None
    updated: When | None = None
    section: str = ""
    tags: tuple[str, ...] = ()
    genre: Genre = "news"
    lead_image: Figure | None = None
    body: tuple[Block, ...] = ()
    corrections: tuple[Correction, ...] = ()
    access: Literal["open", "subscriber", "truncated"] = "open"
    agency: str = ""
    also: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    state: Literal["usable", "withheld", "canceled"] = "usable"
    embargo: When | None = None
    version: str = ""
    usage: str = ""
    rights_holder: str = ""
    expires: When | None = None
    publisher: str = ""
