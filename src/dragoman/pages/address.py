"""Addresses: where every page stands, made from its parts and never guessed back from anything but a story's id.

Paths are Unicode here; `href` makes the percent-encoded form that goes into markup and headers.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

from dragoman.model.language import Tag

SLUG_LENGTH = 60

# Letters that no decomposition turns into ASCII. The rows per language are how its own press writes them without marks.
_LETTERS = {
    "": str.maketrans(
        {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th", "ı": "i", "ŀ": "l"}
    ),
    "de": str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"}),
    "da": str.maketrans({"å": "aa", "ø": "oe"}),
    "nb": str.maketrans({"å": "aa", "ø": "oe"}),
}
_SAFE = re.compile(r"[A-Za-z0-9/._~-]*")
_MARKS = re.compile(r"[\u0300-\u036f]")


def slugify(title: str, language: Tag) -> str:
    """A title as it stands in an address: ASCII for Latin letters, other scripts keep theirs; at most SLUG_LENGTH
    characters, cut at the end of a word ('' when the title has no letter or digit)."""
    lowered = unicodedata.normalize("NFC", title).lower().translate(_LETTERS.get(language.split("-")[0], {}))
    words = "".join(_plain(character) for character in lowered.translate(_LETTERS[""])).split()
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word[:SLUG_LENGTH]
        if len(longer) > SLUG_LENGTH:
            break
        slug = longer
    return slug


def _plain(character: str) -> str:
    """A character as a slug writes it; a space for whatever ends a word."""
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", character))
    if bare.isascii():
        return bare.lower() if bare.isalnum() else " "
    return character if unicodedata.category(character)[0] in "LMN" else " "


def article_path(language: Tag, month: str, story: str, slug: str) -> str:
    """`/es/2026/11/0123456789-las-palabras/`. `month`: `2026/11`, as a Publication keeps it."""
    return f"/{language}/{month}/{story}-{slug}/" if slug else f"/{language}/{month}/{story}/"


def list_path(language: Tag, by: str, key: str, month: str = "") -> str:
    """The page of a section, author (its slug), source, topic or of all videos (`by` "video", no key), or one month of it."""
    head = f"/{language}/{by}/{key}/" if key else f"/{language}/{by}/"
    return f"{head}{month}/" if month else head


def href(path: str) -> str:
    """A path as markup and headers carry it."""
    return path if _SAFE.fullmatch(path) else quote(path, safe="/-._~!$&'()*+,;=:@#")


def safe_link(target: str) -> str:
    """A link's target when readers may be sent there (http, https, mailto, or a path of ours), else ''.

    Browsers drop white space and control characters before they read a scheme, so whatever holds one is refused.
    """
    if not target or any(character <= " " or "\x7f" <= character <= "\x9f" for character in target):
        return ""
    scheme = re.match(r"[^/?#]*:", target)
    if scheme:
        return target if scheme.group().lower() in ("http:", "https:", "mailto:") else ""
    return "" if target.startswith(("//", "\\", "/\\")) else target
