"""What a picture's bytes are: told by their content, never by a name or header; and what is written inside them."""

from __future__ import annotations

import io
import re
import warnings

import msgspec
from PIL import Image, ImageFile

from dragoman.errors import ReadError
from dragoman.pictures.embedded import BROKEN, embedded

MOST_PIXELS = 50_000_000
MOST_BYTES = 30_000_000
LONGEST_SIDE = 20_000
_TYPES = {
    "JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "GIF": "image/gif", "MPO": "image/jpeg",
    "AVIF": "image/avif",
}  # fmt: skip
_READ = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")  # MPO, several JPEGs in one file, is opened as a JPEG
_SVG = re.compile(rb"<svg[\s>]", re.IGNORECASE)
_TURNED = frozenset({5, 6, 7, 8})  # EXIF orientations whose width is the stored height
ORIENTATION = 0x0112


class Facts(msgspec.Struct, frozen=True):
    """A picture's media type, its pixels as it is seen (orientation applied), and the words inside its file."""

    type: str
    width: int
    height: int
    credit: str = ""
    copyright: str = ""
    caption: str = ""


def inspect(data: bytes) -> Facts:
    """The facts of a picture, which is drawn once to see that all of it is there: of an animated one the first frame, a
    JPEG at an eighth of its size. Raises ReadError for anything but a JPEG, PNG, WebP, GIF or AVIF of at most 50 megapixels."""
    if len(data) > MOST_BYTES:
        raise ReadError(
            f"the picture has {len(data):,} bytes, more than {MOST_BYTES:,}: ask the source for a smaller one"
        )
    with opened(data) as image:
        width, height = image.size
        kind = _TYPES[image.format or ""]
        words = embedded(image)
        turned = _turned(image)
        drawn(image, 1)
    size = (height, width) if turned else (width, height)
    return Facts(kind, *size, words.credit, words.copyright, words.caption)


def opened(data: bytes) -> ImageFile.ImageFile:
    """The picture with its header read and its size checked, nothing decoded yet. Raises ReadError."""
    if _SVG.search(data[:4096]):
        raise ReadError("an SVG picture is a document with scripts and links: ask the source for a JPEG, PNG or WebP")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of decompression bombs: our own, lower limit follows; of damaged metadata
            image = Image.open(io.BytesIO(data), formats=_READ)
    except Image.DecompressionBombError as error:
        raise ReadError(_too_large(_line(error))) from error
    except BROKEN as error:
        raise ReadError(f"no JPEG, PNG, WebP, GIF or AVIF picture: {_line(error)}") from error
    width, height = image.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE or not width or not height:
        image.close()
        raise ReadError(_too_large(f"{width} x {height}"))
    return image


def drawn(image: ImageFile.ImageFile, about: int) -> None:
    """The pixels, decoded; a JPEG at no less than `about` pixels wide, which costs a fraction. Raises ReadError for what
    is cut short or damaged."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image.draft(image.mode, (about, about))
            image.load()
    except (*BROKEN, Image.DecompressionBombError) as error:
        raise ReadError(f"the picture is damaged: {_line(error)}; ask the source for it again") from error


def _turned(image: ImageFile.ImageFile) -> bool:
    try:
        return image.getexif().get(ORIENTATION, 1) in _TURNED
    except BROKEN:
        return False


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__


def _too_large(size: str) -> str:
    return f"the picture has more than {MOST_PIXELS // 1_000_000} million pixels ({size}): ask the source for a smaller one"
