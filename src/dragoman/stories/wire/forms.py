"""What a wire's file is, told from its bytes: which reader it wants, and which items of which version it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Literal

import msgspec

from dragoman.errors import ReadError
from dragoman.model.when import order
from dragoman.stories.charset import decode
from dragoman.stories.dates import read_when
from dragoman.stories.tree import tag
from dragoman.stories.wire import fields, newsml, newsml1, ninjs, nitf
from dragoman.stories.wire.dispatch import Dispatch
from dragoman.stories.wire.markup import parse_xml, root_name

Form = Literal["ninjs", "newsml-g2", "newsml-1", "nitf", ""]

_ROOTS: dict[str, Form] = {
    "newsMessage": "newsml-g2", "newsItem": "newsml-g2", **dict.fromkeys(newsml.OTHER, "newsml-g2"),
    "NewsML": "newsml-1", "NewsItem": "newsml-1", "nitf": "nitf",
}  # fmt: skip
_HEAD = 60_000


class Identity(msgspec.Struct, frozen=True):
    """Which item it is. `rank`: orders versions of one guid, as text: the version's number, then when it was made."""

    guid: str
    rank: str


def form_of(body: bytes) -> Form:
    """The wire format of a file, '' where it is none that is read here."""
    head = decode(body[:_HEAD]).text.lstrip()
    if head.startswith(("{", "[")):
        return "ninjs"
    return _ROOTS.get(root_name(head), "") if head.startswith("<") else ""


def identities(body: bytes, where: str) -> tuple[Identity, ...]:
    """The stories in a file, each once; () where it holds none but is well made. Raises ReadError for a damaged file."""
    form = form_of(body)
    if form == "ninjs":
        found = (_identity(guid, partial(ninjs.read_item, item, "")) for item in ninjs.items(body, where)
                 if (guid := fields.guid_of(item)))  # fmt: skip
        return _known(found)
    root = parse_xml(body, where)
    if form == "newsml-g2":
        held = [root] if tag(root) == "newsItem" else list(root.iter("newsItem"))
        return _known(_identity(newsml.guid_of(item), partial(newsml.read_item, item, "")) for item in held)
    if form == "newsml-1":
        return _known(
            _identity(newsml1.guid_of(item), partial(newsml1.read_item, item, "")) for item in root.iter("NewsItem")
        )
    if form == "nitf":
        read = nitf.read_nitf(root, "")
        return (Identity(read.guid or where, rank(read)),)
    raise ReadError(f"{where}: XML with the root `{tag(root)[:40]}`, which is no wire format known here; take it out")


def _known(found: Iterable[Identity | None]) -> tuple[Identity, ...]:
    return tuple(each for each in found if each is not None)


def _identity(guid: str, read: Callable[[], Dispatch]) -> Identity | None:
    """An item's identity; None for a well-made one that is no story."""
    try:
        return Identity(guid, rank(read())) if guid else None
    except ReadError:
        return None


def rank(item: Dispatch) -> str:
    """What orders the versions of one item as text: its number (a name counts as none), then its time."""
    number = int(item.version) if item.version.isascii() and item.version.isdigit() and len(item.version) < 16 else 0
    made = order(read_when(item.changed or item.created) if item.changed or item.created else None)
    return f"{number:016d}.{max(made, 0):012d}"
