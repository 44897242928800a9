"""The names of feed elements, in every dialect, and the part each plays in an entry."""

from __future__ import annotations

from typing import Final

# Namespaces by what their addresses hold: feeds write them with and without `www`, a slash or a version at the end.
_FAMILIES: Final = (
    ("purl.org/dc/terms", "dcterms"),
    ("purl.org/dc/", "dc"),
    ("/mrss", "media"),
    ("rss/1.0/modules/content", "content"),
    ("atompub/tombstones", "at"),
    ("feedburner", "feedburner"),
    ("1999/xhtml", "xhtml"),
    ("22-rdf-syntax-ns", "rdf"),
    ("2005/atom", "core"),
    ("purl.org/atom/", "core"),
    ("backend.userland.com/rss", "core"),
    ("rdf/simple/0.9", "core"),
    ("law.harvard.edu/tech/rss", "core"),
)
_CORE_ENDINGS: Final = ("purl.org/rss/1.0/", "purl.org/rss/1.0", "channel.netscape.com/rdf/simple/0.9/")

# Prefixes as they are nearly always written, for feeds that forget to declare them.
PREFIXES: Final = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "at": "http://purl.org/atompub/tombstones/1.0",
    "feedburner": "http://rssnamespace.org/feedburner/ext/1.0",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
_USUAL: Final = {
    "atom": "core", "atom10": "core", "a10": "core", "a": "core", "rss": "core", "dct": "dcterms", "mrss": "media",
    "html": "xhtml", "xh": "xhtml", "fb": "feedburner",
}  # fmt: skip

ROLES: Final = {
    ("core", "item"): "item",
    ("core", "entry"): "item",
    ("core", "channel"): "channel",
    ("core", "title"): "title",
    ("core", "link"): "link",
    ("core", "guid"): "guid",
    ("core", "id"): "id",
    ("core", "description"): "description",
    ("core", "summary"): "summary",
    ("core", "content"): "content",
    ("core", "fulltext"): "encoded",
    ("core", "full-text"): "encoded",
    ("core", "encoded"): "encoded",
    ("core", "pubdate"): "pubdate",
    ("core", "published"): "published",
    ("core", "issued"): "issued",
    ("core", "created"): "created",
    ("core", "date"): "date",
    ("core", "updated"): "updated",
    ("core", "modified"): "modified",
    ("core", "author"): "author",
    ("core", "creator"): "author",
    ("core", "name"): "name",
    ("core", "category"): "category",
    ("core", "enclosure"): "enclosure",
    ("core", "language"): "language",
    ("core", "image"): "image",
    ("core", "url"): "url",
    ("core", "source"): "source",
    ("core", "deleted-entry"): "deleted",
    ("at", "deleted-entry"): "deleted",
    ("content", "encoded"): "encoded",
    ("core", "body"): "body",
    ("xhtml", "body"): "body",
    ("xhtml", "div"): "body",
    ("dc", "title"): "dc-title",
    ("dc", "creator"): "author",
    ("dc", "author"): "author",
    ("dc", "date"): "date",
    ("dc", "subject"): "subject",
    ("dc", "language"): "language",
    ("dc", "description"): "dc-description",
    ("dcterms", "issued"): "issued",
    ("dcterms", "created"): "created",
    ("dcterms", "date"): "date",
    ("dcterms", "modified"): "modified",
    ("media", "group"): "media-group",
    ("media", "content"): "media",
    ("media", "thumbnail"): "thumbnail",
    ("media", "keywords"): "subject",
    ("feedburner", "origlink"): "original",
}
"""(family of the namespace, local name in small letters) -> the part an element plays."""

MANY: Final = frozenset(
    {"link", "author", "category", "subject", "enclosure", "media", "thumbnail", "media-group", "image"}
)
"""Parts of which an entry may have several; of the others the first that says anything counts."""

RICH: Final = frozenset({"title", "dc-title", "description", "summary", "content", "encoded", "body", "dc-description"})
"""Parts that may hold markup."""


def family(address: str) -> str:
    """The family of a namespace by its address; '' for one that says nothing we use."""
    lower = address.lower()
    if lower.endswith(_CORE_ENDINGS):
        return "core"
    return next((name for part, name in _FAMILIES if part in lower), "")


def usual_family(prefix: str) -> str:
    """The family a prefix nearly always means, for one that was never declared."""
    lower = prefix.lower()
    return lower if lower in PREFIXES else _USUAL.get(lower, "")


class Parts(dict[str, str]):
    """Tag as ElementTree writes it (`{namespace}name`) -> the part it plays, '' for none; filled as tags are met.

    Whatever has no namespace, or the root's own, belongs to the core: feeds invent namespaces for their root."""

    def __init__(self, root: str) -> None:
        super().__init__()
        self._own = {"", _namespace(root)}

    def __missing__(self, tag: str) -> str:
        namespace = _namespace(tag)
        name = tag.rpartition("}")[2].lower()
        found = "core" if namespace in self._own and family(namespace) in ("", "core", "rdf") else family(namespace)
        part = ROLES.get((found, name), "")
        self[tag] = part
        return part


def _namespace(tag: str) -> str:
    return tag[1:].partition("}")[0] if tag[:1] == "{" else ""
