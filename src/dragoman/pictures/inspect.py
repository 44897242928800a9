"""What a picture's bytes are: told by their content, never by a name or header."""

from __future__ import annotations

import io
import re
import warnings

import msgspec
from PIL import Image

from dragoman.errors import ReadError

MOST_PIXELS = 50_000_000
MOST_BYTES = 30_000_000
_TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif", "MPO": "image/jpeg"}
_READ = ("JPEG", "PNG", "WEBP", "GIF")  # MPO, several JPEGs in one file, is opened as a JPEG
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_TURNED = frozenset({5, 6, 7, 8})  # EXIF orientations whose width is the stored height
ORIENTATION = 0x0112


class Facts(msgspec.Struct, frozen=True):
    """A picture's media type and its pixels as it is seen (orientation applied)."""

    type: str
    width: int
    height: int


def inspect(data: bytes) -> Facts:
    """The facts of a picture, read from its header alone. Raises ReadError for anything but a JPEG, PNG, WebP or GIF of
    at most 50 megapixels."""
    if len(data) > MOST_BYTES:
        raise ReadError(
            f"the picture has {len(data):,} bytes, more than {MOST_BYTES:,}: ask the source for a smaller one"
        )
    with opened(data) as image:
        width, height = image.size
        turned = image.getexif().get(ORIENTATION, 1) in _TURNED
        kind = _TYPES[image.format or ""]
    return Facts(kind, height, width) if turned else Facts(kind, width, height)


def opened(data: bytes) -> Image.Image:
    """The picture with its header read and its size checked, nothing decoded yet. Raises ReadError."""
    if _SVG.search(data[:4096]):
        raise ReadError("an SVG picture is a document with scripts and links: ask the source for a JPEG, PNG or WebP")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own, lower limit follows
            image = Image.open(io.BytesIO(data), formats=_READ)
    except Image.DecompressionBombError as error:
        raise ReadError(_too_large(" ".join(str(error).split())[:80])) from error
    except (OSError, ValueError, SyntaxError) as error:
        raise ReadError(f"no JPEG, PNG, WebP or GIF picture: {' '.join(str(error).split())[:120]}") from error
    width, height = image.size
    if width * height > MOST_PIXELS or not width or not height:
        image.close()
        raise ReadError(_too_large(f"{width} x {height}"))
    return image


def _too_large(size: str) -> str:
    return f"the picture has more than {MOST_PIXELS // 1_000_000} million pixels ({size}): ask the source for a smaller one"
