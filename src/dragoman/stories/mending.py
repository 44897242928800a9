"""Damaged feeds, mended: whatever XML a feed was meant to be, written anew as well-formed XML with only what is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.entities import html5
from itertools import takewhile
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from dragoman.stories.feednames import PREFIXES, RICH, ROLES, family, usual_family

# Tags with blanks in odd places; a quoted value may hold `>` but not `<`. Possessive, so that time stays linear.
_TAG = re.compile(
    r"<[ \t]{0,3}(/?)[ \t]{0,3}([A-Za-z_][\w.\-]{0,60}+(?::[A-Za-z_][\w.\-]{0,60}+)?+):?"
    r"(?=[\s/>\"'])((?:[^<>\"']|\"[^\"<]*+\"|'[^'<]*+')*+)>"
)
_LOOSE_TAG = re.compile(r"<[ \t]{0,3}(/?)[ \t]{0,3}([A-Za-z_][\w.\-]{0,60}+(?::[A-Za-z_][\w.\-]{0,60}+)?+)([^<>]*+)>")
_WIDE_TAG = re.compile(  # with a `<` in a value
    r"<(/?)([A-Za-z_][\w.\-]{0,60}+(?::[A-Za-z_][\w.\-]{0,60}+)?+)"
    r"(?=\s)((?:[^<>\"']{1,300}+|\"[^\"\n]{0,300}+\"|'[^'\n]{0,300}+'){0,40}+)>"
)
_CUT_TAG = re.compile(r"</?[A-Za-z_][\w.:\-]*+(?:[\s/][^<>]*+)?\Z")
_CDATA = re.compile(r"<!\s?\[\s?CDATA\s?\[", re.IGNORECASE)
# A field's end with a feed's own element after it: a section of character data that holds this was never closed.
_CDATA_ENDED = re.compile(
    r"</(?:[\w-]{1,20}:)?(?:title|link|description|summary|content|encoded|guid|id|creator|author|category)>\s*+"
    r"<(?:/?(?:item|entry|channel)\b|(?:[\w-]{1,20}:)?"
    r"(?:title|link|guid|id|pubDate|description|summary|content|encoded|category|author|updated|published|creator|date)\b)",
    re.IGNORECASE,
)
_AROUND = re.compile(r"\s*+<(?:\w{1,20}:)?div\s[^<>]*xhtml[^<>]*>(.*)</(?:\w{1,20}:)?div>\s*\Z", re.DOTALL)
_FOREIGN = re.compile(r"(</?)(?:xhtml|xh|html|h):", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?a)([A-Za-z_][\w:.\-]{0,80}+)\s{0,20}+=\s{0,20}+(\"[^\"]*+\"?|'[^']*+'?|“[^“”]*+[“”]|[^\s\"'“>]++)"
)
_NAMESPACE = re.compile(r"xmlns:([A-Za-z_][\w.\-]{0,60}+)\s{0,9}+=\s{0,9}+[\"']([^\"'<>\s]{0,300})[\"']")
_REFERENCE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}))(;|(?![\w=;]))")
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_BARE = re.compile(r"&(?!#\d{1,7};|#x[0-9a-fA-F]{1,6};|[A-Za-z][A-Za-z0-9]{1,31};)")
_MARKUP = re.compile(r"</?[A-Za-z][\w:]*+(?:\s[^<>]*+)?/?>")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})

_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
_HOLDERS = frozenset({"media-group", "media", "image"})  # parts that hold other parts
_EMPTY = frozenset({"thumbnail", "enclosure"})
_LONG = RICH - {"title", "dc-title"}
# A field that was never closed ends where one of these begins: they are no HTML, so they cannot be part of its text.
_NO_HTML = frozenset(
    {"guid", "pubdate", "description", "category", "enclosure", "encoded", "published", "updated", "modified", "issued",
     "media", "thumbnail", "media-group", "author", "id", "date", "subject", "created", "original", "dc-title"}
)  # fmt: skip
_NO_TEXT = frozenset(
    {"slash", "wfw", "georss", "geo", "itunes", "sy", "thr", "trackback", "admin", "cc", "creativecommons"}
)
_OF_RSS = frozenset({"guid", "pubdate", "description", "enclosure", "encoded"})
_LIKE_HTML = frozenset({"title", "link", "summary", "source", "image", "content", "name", "url"})
_FIELDS = frozenset(ROLES.values()) - _ROOTS - {"item", "channel", "deleted", "source"} - _HOLDERS - _EMPTY


class Mended(NamedTuple):
    """A feed written anew. `whole`: whether it had an end; `notes`: what was mended, as message keys."""

    text: str
    whole: bool
    notes: tuple[str, ...]


class _Token(NamedTuple):
    """A piece of the damaged text. `kind`: text, cdata, start or end; `name`: the part it plays, for tags."""

    kind: str
    said: str
    part: str = ""
    attributes: str = ""
    closed: bool = False


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
    for token in _tokens(text, _families(text)):
        writer.take(token)
    notes |= dict.fromkeys(writer.notes)
    return Mended(writer.done(), writer.whole, tuple(notes))


def _outside_cdata(text: str) -> Iterator[str]:
    for piece in text.split("<![CDATA["):
        yield piece.rpartition("]]>")[2]


def _families(text: str) -> dict[str, str]:
    """Prefix -> family, as declared anywhere in the feed."""
    return {prefix: family(address) for prefix, address in _NAMESPACE.findall(text)}


# -- the damaged text in pieces --


def _tokens(text: str, families: dict[str, str]) -> Iterator[_Token]:
    at, ends = 0, dict[str, int]()
    while at < len(text):
        here = text.find("<", at)
        if here < 0:
            here = len(text)
        if here > at:
            yield _Token("text", text[at:here])
        if here == len(text):
            return
        token, at = _at_bracket(text, here, families, ends)
        if token is not None:
            yield token


def _at_bracket(text: str, here: int, families: dict[str, str], ends: dict[str, int]) -> tuple[_Token | None, int]:
    """What begins with this bracket, and where the text goes on. `ends`: where each kind of end was last
    found."""
    follows = text[here + 1 : here + 2]
    if follows == "!" or follows == "?":
        return _special(text, here, ends)
    match = _TAG.match(text, here) or _LOOSE_TAG.match(text, here) or _WIDE_TAG.match(text, here)
    if match is None:
        if len(text) - here < 4000 and _CUT_TAG.match(text, here):
            return None, len(text)  # the feed was cut short within a tag
        return _Token("text", "&lt;"), here + 1
    slash, name, attributes = match.groups()
    kind = "end" if slash else "start"
    closed = attributes.rstrip().endswith("/")
    return _Token(kind, match.group(), _part(name, families), attributes, closed), match.end()


def _special(text: str, here: int, ends: dict[str, int]) -> tuple[_Token | None, int]:
    cdata = _CDATA.match(text, here)
    if cdata:
        end = _found(text, "]]>", cdata.end(), ends)
        if end < 0:  # never closed: its text ends where the next closing tag stands
            return None, cdata.end()
        early = _CDATA_ENDED.search(text, cdata.end(), end)
        return (
            (_Token("cdata", text[cdata.end() : early.start()]), early.start())
            if early
            else (_Token("cdata", text[cdata.end() : end]), end + 3)
        )
    for begins, closes in (("<!--", "-->"), ("<?", "?>")):
        if text.startswith(begins, here):
            end = _found(text, closes, here + len(begins), ends)
            return None, here + len(begins) if end < 0 else end + len(closes)
    return _after_doctype(text, here)


def _found(text: str, what: str, start: int, ends: dict[str, int]) -> int:
    """Where it stands next, or -1. Nothing is looked for twice over the same stretch, whatever the text."""
    known = ends.get(what, 0)
    if known < 0 or (known and known >= start):
        return known
    ends[what] = text.find(what, start)
    return ends[what]


def _after_doctype(text: str, here: int) -> tuple[_Token | None, int]:
    if not text[here : here + 9].upper().startswith("<!DOCTYPE"):
        return _Token("text", "&lt;"), here + 1
    end, subset = text.find(">", here), text.find("[", here)
    if 0 <= subset < end:
        close = re.compile(r"\]\s*>").search(text, subset)
        return None, close.end() if close else len(text)
    return None, end + 1 if end >= 0 else len(text)


def _part(name: str, families: dict[str, str]) -> str:
    prefix, _, local = name.rpartition(":")
    local = local.lower()
    if local in _ROOTS and (not prefix or families.get(prefix, usual_family(prefix)) in ("core", "rdf")):
        return local
    kin = (families.get(prefix) or usual_family(prefix)) if prefix else "core"
    foreign = kin if kin and kin != "xhtml" else prefix if prefix.lower() in _NO_TEXT else ""
    return ROLES.get((kin, local), f"{foreign}:" if prefix and foreign else "")


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
        self._raw: list[_Token] = []
        self._attributes = ""
        self._channel = ""

    def take(self, token: _Token) -> None:
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

    def _start(self, token: _Token) -> None:
        part = token.part
        if part in _ROOTS or part == "item":
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

    def _open(self, token: _Token) -> None:
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

    def _ends_field(self, token: _Token) -> bool:
        """Whether an open field ends where this element starts, though it was not closed."""
        part = token.part
        if self._field == "author" and part == "name":
            return False
        if self._field == "source" and "url" not in self._attributes:  # Atom's holds the fields of a whole feed
            return part in _OF_RSS
        if self._field in _LONG:
            return (part in _NO_HTML and part != self._field) or part.endswith(":")
        return part in _NO_HTML or part in _LIKE_HTML or part.endswith(":")

    def _place(self, token: _Token) -> None:
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

    def _hold(self, token: _Token) -> None:
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

    def _end(self, token: _Token) -> None:
        part = token.part
        if part in _ROOTS or part == "item":
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


def _named(raw: list[_Token]) -> list[_Token]:
    """What stands in the name of an author's element."""
    starts = [at for at, token in enumerate(raw) if token.kind == "start" and token.part == "name"]
    if not starts:
        return []
    rest = raw[starts[0] + 1 :]
    ends = [at for at, token in enumerate(rest) if token.kind != "text" and token.kind != "cdata"]
    return rest[: ends[0]] if ends else rest


def _said(raw: list[_Token]) -> tuple[str, bool]:
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
        text = _CDATA.sub("", text).replace("]]>", "")
    return text.removesuffix("]]>"), markup


def resolved(text: str) -> str:
    """Text with its character references and entities read once; what is none stays as it is."""
    if "&" not in text:
        return text
    text, numbered = _REFERENCE.sub(_letter, text), "&#" in text
    return FORBIDDEN.sub("", paired(text)) if numbered else text


def paired(text: str) -> str:
    """Text whose surrogate pairs, written as two characters, are the one character they mean."""
    return _PAIR.sub(lambda pair: pair.group().encode("utf-16", "surrogatepass").decode("utf-16"), text)


def _letter(match: re.Match[str]) -> str:
    decimal, hexadecimal, name, end = match.groups()
    if name:
        letters = html5.get(name + ";", "") if end else html5.get(name, "")
        return letters or match.group()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    return chr(code) if 0 < code < 0x110000 else ""


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
