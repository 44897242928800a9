"""Smaller pictures made of a stored one, by recipe: `w960.webp` is 960 pixels wide at most, as WebP.

Same bytes in, same bytes out (of one Pillow version); no metadata travels, orientation is applied, colours are sRGB.
"""

from __future__ import annotations

import io
import re

from PIL import Image, ImageCms, ImageOps

from dragoman.pictures.embedded import BROKEN
from dragoman.pictures.inspect import drawn, opened

RECIPES = ("w480.webp", "w960.webp", "w1600.webp", "w480.jpg", "w960.jpg", "w1600.jpg")
_RECIPE = re.compile(r"w(\d{2,4})\.(webp|jpg)")
_PAPER = (255, 255, 255)


def derive(data: bytes, recipe: str) -> bytes:
    """The picture by a recipe. Raises ValueError for an unknown recipe (a reader's address), ReadError for no picture."""
    if recipe not in RECIPES:
        raise ValueError(f"no such recipe: {recipe}")
    match = _RECIPE.fullmatch(recipe)
    assert match is not None
    width, kind = int(match.group(1)), match.group(2)
    with opened(data) as image:
        drawn(image, width * 2)
        try:
            upright = ImageOps.exif_transpose(image)
        except BROKEN:  # its orientation is written in metadata that cannot be read
            upright = image
        return _saved(_fitted(_in_srgb(upright), width), kind)


def _in_srgb(image: Image.Image) -> Image.Image:
    """The colours as sRGB, which is what readers' screens take a picture without a profile for."""
    profile = image.info.get("icc_profile")
    image = _in_eight_bits(image)
    clear = image.convert("RGBA").getchannel("A") if _has_clear(image) else None
    if image.mode not in _PROFILED:
        image = image.convert("RGB")
    image = (_by_profile(image, profile) if profile else None) or image.convert("RGB")
    if clear is not None:
        image.putalpha(clear)
    return image


_PROFILED = ("RGB", "L", "CMYK")


def _has_clear(image: Image.Image) -> bool:
    return "A" in image.getbands() or "transparency" in image.info


def _in_eight_bits(image: Image.Image) -> Image.Image:
    """Grey of 16 bits scaled down: converting it would take all but the darkest tones for white."""
    if not image.mode.startswith("I"):
        return image
    return image.convert("I").point(lambda tone: tone * (1 / 256)).convert("L")


def _by_profile(image: Image.Image, profile: bytes) -> Image.Image | None:
    """The picture by its colour profile; None where that is for another kind of picture, or broken."""
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, *BROKEN):
        return None


def _fitted(image: Image.Image, width: int) -> Image.Image:
    if image.width <= width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _saved(image: Image.Image, kind: str) -> bytes:
    clean = Image.new(image.mode, image.size)  # a fresh picture carries no metadata
    clean.paste(image)
    out = io.BytesIO()
    if kind == "webp":
        clean.save(out, "WEBP", quality=80, method=4)
    else:
        _on_paper(clean).save(out, "JPEG", quality=82, optimize=True, progressive=True)
    return out.getvalue()


def _on_paper(image: Image.Image) -> Image.Image:
    """A picture without transparency: on white."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, _PAPER)
    paper.paste(image, mask=image.getchannel("A"))
    return paper
