"""Damaged feeds, mended: whatever XML a feed was meant to be, written anew as well-formed XML with only what is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from dragoman.stories.feed.feednames import PREFIXES, RICH, ROLES
from dragoman.stories.feed.feedpieces import CDATA, ROOTS, Piece, families_of, pieces_of
from dragoman.stories.feed.references import FORBIDDEN, paired, resolved

_AROUND = re.compile(r"\s*+<(?:\w{1,20}:)?div\s[^<>]*xhtml[^<>]*>(.*)</(?:\w{1,20}:)?div>\s*\Z", re.DOTALL)
_FOREIGN = re.compile(r"(</?)(?:xhtml|xh|html|h):", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?a)([A-Za-z_][\w:.\-]{0,80}+)\s{0,20}+=\s{0,20}+(\"[^\"]*+\"?|'[^']*+'?|“[^“”]*+[“”]|[^\s\"'“>]++)"
)
_BARE = re.compile(r"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_MARKUP = re.compile(r"</?[A-Za-z][\w:]*+(?:\s[^<>]*+)?/?>")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})

_HOLDERS = frozenset({"media-group", "media", "image"})  # parts that hold other parts
_EMPTY = frozenset({"thumbnail", "enclosure"})
_LONG = RICH - {"title", "dc-title"}
# A field that was never closed ends where one of these begins: they are no HTML, so they cannot be part of its text.
_NO_HTML = frozenset(
    {"guid", "pubdate", "description", "category", "enclosure", "encoded", "published", "updated", "modified", "issued",
     "media", "thumbnail", "media-group", "author", "id", "date", "subject", "created", "original", "dc-title"}
)  # fmt: skip
_OF_RSS = frozenset({"guid", "pubdate", "description", "enclosure", "encoded"})
_LIKE_HTML = frozenset({"title", "link", "summary", "source", "image", "content", "name", "url"})
_FIELDS = frozenset(ROLES.values()) - ROOTS - {"item", "channel", "deleted", "source"} - _HOLDERS - _EMPTY


class Mended(NamedTuple):
    """A feed written anew. `whole`: whether it had an end; `notes`: what was mended, as message keys."""

    text: str
    whole: bool
    notes: tuple[str, ...]


def mended(text: str) -> Mended:
    """The feed as well-formed XML in one dialect: document types, comments and unknown elements left out, references
    resolved, fields closed where they end. Linear in the text's length. Never raises."""
    notes: dict[str, None] = {}
    text = paired(text)
    if FORBIDDEN.search(text):
        notes["feed-forbidden-characters"] = None
        text = FORBIDDEN.sub("", text)
    if any(_BARE.search(piece) for piece in _outside_cdata(text)):
        notes["feed-bare-ampersand"] = None
    if any(
        named not in _XML_NAMES
        for piece in _outside_cdata(text)
        for named in re.findall(r"&([A-Za-z]\w{1,31});", piece)
    ):
        notes["feed-undeclared-entity"] = None
    writer = _Writer()
    for piece in pieces_of(text, families_of(text)):
        writer.take(piece)
    notes |= dict.fromkeys(writer.notes)
    return Mended(writer.done(), writer.whole, tuple(notes))


def _outside_cdata(text: str) -> Iterator[str]:
    for piece in text.split("<![CDATA["):
        yield piece.rpartition("]]>")[2]


# -- written anew --

_WRITTEN = {part: (kin, name) for (kin, name), part in reversed(ROLES.items())}
_HEAD = "<rss" + "".join(f" xmlns:{prefix}={quoteattr(address)}" for prefix, address in PREFIXES.items()) + ">"


def _written(part: str) -> str:
    kin, name = _WRITTEN[part]
    return name if kin == "core" else f"{kin}:{name}"


class _Writer:
    """The feed being written: which entry, which holders and which field are open, and the pieces so far."""

    def __init__(self) -> None:
        self.notes: dict[str, None] = {}
        self.whole = False
        self._out: list[str] = []
        self._entry: list[str] | None = None  # the pieces of the open entry
        self._holders: list[str] = []
        self._field = ""
        self._raw: list[Piece] = []
        self._attributes = ""
        self._channel = ""

    def take(self, token: Piece) -> None:
        if token.kind in ("text", "cdata"):
            if self._field:
                self._raw.append(token)
        elif token.kind == "end":
            self._end(token)
        else:
            self._start(token)

    def done(self) -> str:
        """The whole text. An entry that was still open is left out: it was cut short."""
        if self._entry is not None:
            self.notes["feed-cut-short"] = None
        else:
            self._finish()
        return f"{_HEAD}<channel{self._channel}>{''.join(self._out)}</channel></rss>"

    def _here(self) -> list[str]:
        return self._out if self._entry is None else self._entry

    def _start(self, token: Piece) -> None:
        part = token.part
        if part in ROOTS or part == "item":
            self._finish()
            self._open(token)
            return
        if self._field and not self._ends_field(token):
            self._raw.append(token)
            return
        if self._field:
            self.notes["feed-unclosed-element"] = None
            self._close_field()
        self._place(token)

    def _open(self, token: Piece) -> None:
        said = _attributes(token.attributes)
        if token.part == "item":
            self._entry = [f"<item{said}>"]
            if token.closed:
                self._finish()
        else:
            self._channel += "".join(
                each for each in re.findall(r" xml:(?:base|lang)=(?:\"[^\"]*\"|'[^']*')", said)
                if each.split("=")[0] not in self._channel
            )  # fmt: skip

    def _ends_field(self, token: Piece) -> bool:
        """Whether an open field ends where this element starts, though it was not closed."""
        part = token.part
        if self._field == "author" and part == "name":
            return False
        if self._field == "source" and "url" not in self._attributes:  # Atom's holds the fields of a whole feed
            return part in _OF_RSS
        if self._field in _LONG:
            return (part in _NO_HTML and part != self._field) or part.endswith(":")
        return part in _NO_HTML or part in _LIKE_HTML or part.endswith(":")

    def _place(self, token: Piece) -> None:
        part = token.part
        if part == "deleted":
            self._out.append(f"<at:deleted-entry{_attributes(token.attributes)}/>")
        elif part == "source":
            self._field, self._raw, self._attributes = ("" if token.closed else part), [], token.attributes
        elif part in _HOLDERS:
            self._hold(token)
        elif part in _EMPTY or (part in _FIELDS and token.closed):
            self._here().append(f"<{_written(part)}{_attributes(token.attributes)}/>")
        elif part in _FIELDS:
            self._leave(part)
            self._field, self._raw, self._attributes = part, [], token.attributes

    def _hold(self, token: Piece) -> None:
        said = f"<{_written(token.part)}{_attributes(token.attributes)}"
        self._leave(token.part)
        self._here().append(said + ("/>" if token.closed else ">"))
        if not token.closed:
            self._holders.append(token.part)

    def _leave(self, part: str) -> None:
        """Holders that cannot hold this part were never closed."""
        inside = (
            {"media", "thumbnail"}
            if part in ("media", "thumbnail")
            else {"name", "url", "title", "link", "description"}
        )
        while self._holders and part not in inside:
            self._here().append(f"</{_written(self._holders.pop())}>")

    def _end(self, token: Piece) -> None:
        part = token.part
        if part in ROOTS or part == "item":
            self._finish()
            self.whole = self.whole or part != "item"
        elif self._field and part == self._field:
            self._close_field()
        elif part in self._holders and not (self._field and part in _LIKE_HTML):
            self._close_field()
            while self._holders:
                last = self._holders.pop()
                self._here().append(f"</{_written(last)}>")
                if last == part:
                    break
        elif self._field:
            self._raw.append(token)

    def _finish(self) -> None:
        """Close whatever is open, the entry too."""
        if self._field:
            self.notes["feed-unclosed-element"] = None
        self._close_field()
        while self._holders:
            self._here().append(f"</{_written(self._holders.pop())}>")
        if self._entry is not None:
            self._out += [*self._entry, "</item>"]
            self._entry = None

    def _close_field(self) -> None:
        field, raw, self._field, self._raw = self._field, self._raw, "", []
        if not field or field == "source":
            return
        if field == "author" and any(token.kind == "start" for token in raw):
            self._here().append(f"<author><name>{escape(_said(_named(raw))[0])}</name></author>")
            return
        if field not in RICH:
            raw = list(takewhile(lambda token: token.kind in ("text", "cdata"), raw))
        text, markup = _said(raw)
        attributes = _attributes(self._attributes, markup)
        self._here().append(f"<{_written(field)}{attributes}>{escape(text)}</{_written(field)}>")


def _named(raw: list[Piece]) -> list[Piece]:
    """What stands in the name of an author's element."""
    starts = [at for at, token in enumerate(raw) if token.kind == "start" and token.part == "name"]
    if not starts:
        return []
    rest = raw[starts[0] + 1 :]
    ends = [at for at, token in enumerate(rest) if token.kind != "text" and token.kind != "cdata"]
    return rest[: ends[0]] if ends else rest


def _said(raw: list[Piece]) -> tuple[str, bool]:
    """The text of a field, and whether it is HTML that stood there unescaped."""
    pieces = [token for token in raw if token.kind != "text" or token.said.strip()] or raw
    markup = any(token.kind in ("start", "end") and _MARKUP.fullmatch(token.said) for token in pieces)
    out = [
        token.said if token.kind != "text" or markup else resolved(token.said)
        for token in pieces
        if token.said != "]]>"
    ]
    text = "".join(out)
    if markup:
        around = _AROUND.match(text)
        text = _FOREIGN.sub(r"\1", around.group(1) if around else text)
    if any(token.kind == "cdata" for token in pieces) or "CDATA[" in text:
        text = CDATA.sub("", text).replace("]]>", "")
    return text.removesuffix("]]>"), markup


def _attributes(said: str, markup: bool = False) -> str:
    """Attributes written anew: each name once, values quoted and escaped, prefixes other than `xml:` and `rdf:` left out."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(said):
        prefix = name.rpartition(":")[0]
        if prefix in ("", "xml", "rdf") and name != "xmlns":
            quoted = value[0] in "\"'“" and value[-1] in "\"'“”" and len(value) > 1
            found.setdefault(name, resolved((value if quoted else value.rstrip("/")).strip("\"'“”")))
    if markup:
        found |= {"type": "html"} if "type" in found else {}
        found.pop("mode", None)
    return "".join(f" {name}={quoteattr(value)}" for name, value in found.items())
