"""Where a picture lies: the best address an element gives, the one behind a proxy, and whether two are one picture."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qs, unquote, urlsplit

from dragoman.stories.tree import Element, absolute

_WIDEST = 2_600  # pixels beyond which a larger rendering serves no page
_SETS = ("srcset", "data-srcset", "data-lazy-srcset", "data-src-set", "data-original-set", "data-sizes-set")
_LATE = (
    "data-src", "data-lazy-src", "data-original", "data-lazy", "data-full-src", "data-hi-res-src", "data-image-src",
    "data-large_image", "data-orig-file", "data-large-file", "data-url", "data-img", "data-image", "data-echo",
    "data-actualsrc", "data-srcs", "data-lazyload", "data-original-src", "data-zoom-src", "data-flickity-lazyload",
)  # fmt: skip
_ENTRY = re.compile(r"(\S+?)(?:\s+(\d+(?:\.\d+)?)([wx])[^,]{0,20})?\s*(?:,\s+|,(?=https?:|//|/[^,\s])|$)")
_PLACEHOLDER = re.compile(
    r"placeholder|place-holder|spacer|blank\.|/pixel\b|pixel\.(?:gif|png)|1x1|transparent[._]|loading\.|lazy[-_]?load\b|[/_-]logo|"
    r"gravatar|[/_-]avatars?\b|sprite|[/_-]icons?[/_.-]|favicon|emoji|\.svg(?:$|\?)|/ads?/|doubleclick|beacon|"
    r"/profiles?/|(?:author|byline|columnist)[-_]?(?:image|img|photo|pic|s?/)|newsletter|default[-_.]?(?:image|img|thumb|avatar|photo)|no[-_]?(?:image|photo|img)\b|dummy",
    re.IGNORECASE,
)
# Cards made for sharing: the page's title or the paper's name on a ground, none of the story's pictures.
_CARD = re.compile(
    r"share[-_]?(?:card|image|img|default|pic)|social[-_]?(?:card|image|share|default|media)|og[-_]?(?:image|default|card|logo|fallback)\b|"
    r"open[-_]?graph|fallback|default|logo|twitter[-_]?card|/api/og\b|branded|favicon|apple-touch|/static/(?:img|images)/|/assets/",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"(?:[-_,]|\b)(?:[wh]\d{2,4}|\d{2,4}[wh]|\d{2,4}x\d{2,4}|\d{1,2}x\d{1,2}|(?:width|height|imgsize|resizemode|pt|pad)-\d+)(?=$|[-_.,])|"
    r"[-_@]\d{2,4}w?(?=\.|$)|@\dx|[-_]scaled\b|\.(?:jpe?g|png|webp|avif|gif)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(
    r"[0-9a-f]{16,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[\w]{40,}|(?<=msid-)\d{6,}",
    re.IGNORECASE,
)
_GENERIC = frozenset(
    [
        "image",
        "images",
        "img",
        "photo",
        "photos",
        "picture",
        "default",
        "original",
        "orig",
        "large",
        "medium",
        "small",
        "full",
        "thumb",
        "thumbnail",
        "jpeg",
        "jpg",
        "lead",
        "main",
        "header",
        "master",
        "hero",
        "cover",
        "file",
        "download",
        "resize",
        "crop",
    ]
)
_ASKED = ("url", "src", "image", "imgurl", "image_url", "u")


def source(image: Element, base: str) -> str:
    """The address of the widest rendering that an element offers, '' where it offers none but placeholders."""
    best, width = "", -1.0
    for said, wide in _offered(image):
        if wide > width and said and not said.startswith("data:") and "{" not in said and not is_placeholder(said):
            address = absolute(said, base)
            if address:
                best, width = address, wide
    return original(best) if best else ""


def _offered(image: Element) -> list[tuple[str, float]]:
    """Addresses with their widths in pixels; where none is stated, a late one is worth more than one that stands at once."""
    get = image.get
    out: list[tuple[str, float]] = []
    for name in _SETS:
        said = get(name)
        if said:
            out += widths(said)
    out += [(said, 0.9) for said in (get(name) for name in _LATE) if said and "/" in said and " " not in said.strip()]
    out.append((get("src") or "", 0.5))
    parent = image.getparent()
    while parent is not None and parent.tag == "source":  # a parser that does not know source is void nests them
        parent = parent.getparent()
    if parent is not None and parent.tag == "picture":
        for sibling in parent.iter("source"):
            out += [
                (said, wide - 0.2) for said, wide in widths(sibling.get("srcset") or sibling.get("data-srcset") or "")
            ]
    return out


def widths(said: str) -> list[tuple[str, float]]:
    """The addresses of a srcset with their widths; a density counts as a few pixels, one wider than any page needs as little."""
    out = []
    for address, size, unit in _ENTRY.findall(said[:20_000].strip()):
        wide = float(size or 1)
        out.append(
            (address.rstrip(","), (1.0 + 1 / wide if wide > _WIDEST else wide) if unit == "w" else wide / 10 + 0.6)
        )
    return out


def original(address: str) -> str:
    """The picture that an image proxy was asked for by name (`?url=`), as it is where no proxy stands between."""
    if "?" not in address:
        return address
    parts = urlsplit(address)
    try:
        asked = parse_qs(parts.query, max_num_fields=40)
    except ValueError:
        return address
    for name in _ASKED:
        said = (asked.get(name) or [""])[0]
        if said.startswith(("http://", "https://", "/")) and len(said) > 4:
            return absolute(said, address) or address
    return address


def is_placeholder(address: str) -> bool:
    """Whether an address is that of an icon, a logo, a portrait service or a stand-in."""
    return _PLACEHOLDER.search(address) is not None


def is_card(address: str) -> bool:
    """Whether a picture announced for sharing is a card or the paper's default picture."""
    return bool(_CARD.search(urlsplit(address).path)) or is_placeholder(address)


@lru_cache(maxsize=1024)
def picture_key(address: str) -> str:
    """What stays of an address in every size: the last part of its path that says anything, without sizes and endings."""
    path = unquote(urlsplit(address).path).rstrip("/")
    parts = [_SIZE.sub("", part).strip("-_., ").lower() for part in path.split("/") if part]
    tail = ""
    for part in reversed(parts):
        tail = f"{part}/{tail}" if tail else part
        if len(part) > 6 and part not in _GENERIC:
            return tail
    return f"{tail}?{urlsplit(address).query}" if len(tail) < 7 else tail


@lru_cache(maxsize=1024)
def _tokens(address: str) -> frozenset[str]:
    return frozenset(_TOKEN.findall(unquote(urlsplit(address).path)))


def same_picture(one: str, other: str) -> bool:
    """Whether two addresses show one picture in two sizes, or one through a proxy."""
    if one == other or picture_key(one) == picture_key(other) or bool(_tokens(one) & _tokens(other)):
        return True
    a, b = urlsplit(one).path, urlsplit(other).path
    return min(len(a), len(b)) > 20 and (a in unquote(b) or b in unquote(a))
