from __future__ import annotations

import contextlib
import io
import random
import struct
import zlib

import pytest
from PIL import Image, ImageCms, PngImagePlugin

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


# -- what only some pictures are --


def frames(kind: str, count: int = 3, **saved: object) -> bytes:
    shots = [Image.new("RGB", (60, 40), (80 * number, 0, 0)) for number in range(count)]
    out = io.BytesIO()
    shots[0].save(out, kind, save_all=True, append_images=shots[1:], **saved)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_of_a_moving_picture_the_first_frame_is_shown(kind: str) -> None:
    data = frames(kind, **({"lossless": True} if kind == "WEBP" else {}))
    assert (inspect(data).width, inspect(data).height) == (60, 40)
    with Image.open(io.BytesIO(derive(data, "w480.webp"))) as made:
        assert getattr(made, "n_frames", 1) == 1
        assert max(made.convert("RGB").getpixel((30, 20))) < 20


def test_avif_is_read() -> None:
    data = picture("AVIF", (120, 80))
    assert inspect(data) == Facts("image/avif", 120, 80)
    assert inspect(derive(data, "w480.jpg")).type == "image/jpeg"


def test_cmyk_becomes_the_colours_it_shows() -> None:
    out = io.BytesIO()
    Image.new("CMYK", (40, 40), (0, 255, 255, 0)).save(out, "JPEG")
    with Image.open(io.BytesIO(derive(out.getvalue(), "w480.jpg"))) as made:
        red, green, blue = made.convert("RGB").getpixel((20, 20))
    assert red > 200 > 60 > max(green, blue)


def test_sixteen_bits_of_grey_keep_their_tones() -> None:
    out = io.BytesIO()
    Image.new("I;16", (40, 40), 128 * 256).save(out, "PNG")
    with Image.open(io.BytesIO(derive(out.getvalue(), "w480.webp"))) as made:
        assert all(abs(tone - 128) < 4 for tone in made.convert("RGB").getpixel((20, 20)))


def test_a_profile_is_applied_and_a_broken_one_passed_over() -> None:
    wide = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    for profile in (wide, b"no profile", ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()):
        made = derive(picture("JPEG", (40, 40), icc_profile=profile), "w480.webp")
        with Image.open(io.BytesIO(made)) as image:
            assert "icc_profile" not in image.info


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_picture_cut_short_is_refused_at_the_door(kind: str) -> None:
    data = picture(kind, (300, 200))
    with pytest.raises(ReadError):
        inspect(data[: len(data) // 2])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_spoilt_bytes_are_refused_or_drawn_and_never_worse(kind: str) -> None:
    data, chance = bytearray(picture(kind, (64, 64))), random.Random(7)
    for _ in range(150):
        spoilt = bytearray(data)
        for _ in range(4):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        for act in (inspect, lambda found: derive(found, "w480.webp")):
            with contextlib.suppress(ReadError):
                act(bytes(spoilt))


def test_a_picture_of_one_long_line_is_refused() -> None:
    with pytest.raises(ReadError, match="million pixels"):
        inspect(huge_png(40_000, 10))


# -- the words inside --


def iim(*fields: tuple[int, int, bytes]) -> bytes:
    """An APP13 segment with these datasets, as agencies' software writes it."""
    data = b"".join(struct.pack(">BBBH", 0x1C, *where, len(said)) + said for *where, said in fields)
    body = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(data)) + data + b"\0" * (len(data) % 2)
    body = b"Photoshop 3.0\0" + body
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body


def with_iim(*fields: tuple[int, int, bytes]) -> bytes:
    plain = picture("JPEG", (40, 30))
    return plain[:2] + iim(*fields) + plain[2:]


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Agencia Litoral">
<dc:creator><rdf:Seq><rdf:li>Nuria Cabal</rdf:li><rdf:li>Li Wei</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Litoral</rdf:li><rdf:li xml:lang="en">© Coast</rdf:li></rdf:Alt></dc:rights>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">El muelle,\n de noche</rdf:li></rdf:Alt></dc:description>
</rdf:Description></rdf:RDF></x:xmpmeta>"""


def words(data: bytes) -> tuple[str, str, str]:
    found = inspect(data)
    return found.credit, found.copyright, found.caption


def test_the_words_of_iptc_are_read_in_the_letters_they_are_written_in() -> None:
    fields = [(2, 80, "Núria Cañas"), (2, 110, "Agencia Litoral"), (2, 116, "© Litoral"), (2, 120, "El muelle de Peñas")]
    wanted = ("Núria Cañas / Agencia Litoral", "© Litoral", "El muelle de Peñas")
    for letters, mark in (("utf-8", ((1, 90, b"\x1b%G"),)), ("utf-8", ()), ("cp1252", ())):
        written = [(record, number, said.encode(letters)) for record, number, said in fields]
        assert words(with_iim(*mark, *written)) == wanted


@pytest.mark.parametrize("kind", ["JPEG", "WEBP", "AVIF", "PNG"])
def test_the_words_of_xmp_are_read(kind: str) -> None:
    data = picture(kind, (40, 30), **({"pnginfo": _texts(XMP)} if kind == "PNG" else {"xmp": XMP.encode()}))
    assert words(data) == ("Nuria Cabal, Li Wei / Agencia Litoral", "© Litoral", "El muelle, de noche")


def _texts(xmp: str) -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", xmp)
    return texts


def test_exif_speaks_where_the_others_are_silent() -> None:
    exif = Image.Exif()
    exif[0x013B], exif[0x8298] = "Nuria Cabal", "Litoral\0Redacción".encode()
    assert words(picture("JPEG", (40, 30), exif=exif)) == ("Nuria Cabal", "Litoral Redacción", "")
    data = picture("JPEG", (40, 30), exif=exif, xmp=XMP.encode())
    assert words(data)[1] == "© Litoral"


def test_nobody_is_named_twice() -> None:
    assert words(with_iim((2, 80, b"Cabal"), (2, 110, b"Cabal / Litoral")))[0] == "Cabal / Litoral"
    assert words(with_iim((2, 80, b"Cabal"), (2, 115, b"Litoral")))[0] == "Cabal / Litoral"
    assert words(with_iim((2, 115, b"Litoral")))[0] == "Litoral"


HOSTILE = {
    "entities": '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + XMP.replace("© Litoral", "&b;"),
    "a file": '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + XMP.replace("© Litoral", "&f;"),
    "cut": XMP[:300],
    "no xml": "\x00\xff" * 40,
    "long": XMP.replace("© Litoral", "x" * 50_000),
    "deep": "<a>" * 9_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_words_are_no_words_and_the_picture_is_taken(name: str) -> None:
    found = inspect(picture("WEBP", (40, 30), xmp=HOSTILE[name].encode("utf-8", "replace")))
    assert "root:" not in found.copyright
    assert "aaaa" not in found.copyright
    assert len(found.copyright) <= 2000


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_of_all_that_is_in_what_is_published(kind: str) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Nuria Cabal"
    exif.get_ifd(0x8825).update({1: "N", 2: (43.0, 21.0, 7.0)})
    texts = {"pnginfo": _texts(XMP)} if kind == "PNG" else {"xmp": XMP.encode()}
    comment = {"comment": b"secret"} if kind == "JPEG" else {}
    data = picture(kind, (40, 30), exif=exif, **texts, **comment)
    if kind == "JPEG":
        data = data[:2] + iim((2, 110, b"Agencia Litoral")) + data[2:]
    for recipe in ("w480.webp", "w480.jpg"):
        made = derive(data, recipe)
        with Image.open(io.BytesIO(made)) as image:
            assert not dict(image.getexif())
            assert not {"exif", "xmp", "comment", "photoshop", "icc_profile"} & set(image.info)
        assert not any(said in made for said in (b"Nuria", b"Litoral", b"secret", b"adobe", b"Exif"))
