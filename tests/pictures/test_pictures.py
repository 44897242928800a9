from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from dragoman.errors import ReadError
from dragoman.pictures import RECIPES, Facts, derive, inspect


def picture(kind: str, size: tuple[int, int] = (1200, 800), mode: str = "RGB", **saved: object) -> bytes:
    image = Image.linear_gradient("L").resize(size).convert(mode)
    out = io.BytesIO()
    image.save(out, kind, **saved)
    return out.getvalue()


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Camera of Nuria Cabal"
    exif.get_ifd(0x8825)[1] = "N"
    return picture("JPEG", exif=exif)


@pytest.mark.parametrize(
    ("kind", "told"), [("JPEG", "image/jpeg"), ("PNG", "image/png"), ("WEBP", "image/webp"), ("GIF", "image/gif")]
)
def test_what_a_picture_is(kind: str, told: str) -> None:
    assert inspect(picture(kind)) == Facts(told, 1200, 800)


def test_sizes_are_as_seen() -> None:
    assert inspect(turned(6)) == Facts("image/jpeg", 800, 1200)


def huge_png(width: int, height: int) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no JPEG"),
        (b"<html>not found</html>", "no JPEG"),
        (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', "SVG"),
        (huge_png(60_000, 60_000), "million pixels"),
        (huge_png(10_000, 5_001), "10000 x 5001"),
        (picture("BMP", (10, 10)), "no JPEG"),
        (picture("TIFF", (10, 10)), "no JPEG"),
    ],
)
def test_what_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        inspect(data)
    with pytest.raises(ReadError):
        derive(data, "w480.webp")


def test_a_picture_cut_short_is_refused_when_drawn() -> None:
    with pytest.raises(ReadError, match="damaged"):
        derive(picture("PNG")[:-400], "w480.webp")


@pytest.mark.parametrize("recipe", RECIPES)
def test_recipes_give_their_width_and_the_same_bytes_again(recipe: str) -> None:
    data = picture("PNG")
    made = derive(data, recipe)
    width = min(int(recipe[1:].partition(".")[0]), 1200)
    assert inspect(made) == Facts(
        "image/webp" if recipe.endswith("webp") else "image/jpeg", width, round(width * 800 / 1200)
    )
    assert derive(data, recipe) == made


def test_no_metadata_travels_and_the_orientation_is_applied() -> None:
    for recipe in ("w480.webp", "w480.jpg"):
        made = derive(turned(6), recipe)
        with Image.open(io.BytesIO(made)) as image:
            assert image.size == (480, 720)
            assert not dict(image.getexif())
        assert b"Nuria" not in made


def test_transparency_becomes_paper_in_jpeg_and_stays_in_webp() -> None:
    data = picture("PNG", (40, 40), "RGBA")
    clear = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(clear, "PNG")
    with Image.open(io.BytesIO(derive(clear.getvalue(), "w480.jpg"))) as image:
        assert image.getpixel((20, 20)) == (255, 255, 255)
    with Image.open(io.BytesIO(derive(clear.getvalue(), "w480.webp"))) as image:
        assert image.mode == "RGBA"
    assert inspect(derive(data, "w480.jpg")).width == 40


@pytest.mark.parametrize("recipe", ["", "w481.webp", "w480.gif", "../etc/passwd", "w480.webp/"])
def test_unknown_recipes_are_no_picture(recipe: str) -> None:
    with pytest.raises(ValueError, match="no such recipe"):
        derive(picture("PNG", (10, 10)), recipe)
