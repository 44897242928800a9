"""Smaller pictures made of a stored one, by recipe: `w960.webp` is 960 pixels wide at most, as WebP.

Same bytes in, same bytes out (of one Pillow version); no metadata travels, orientation is applied, colours are sRGB.
"""

from __future__ import annotations

import io
import re

from PIL import Image, ImageCms, ImageOps

from dragoman.errors import ReadError
from dragoman.pictures.inspect import opened

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
        try:
            # a JPEG is decoded at about the size that is wanted, which costs a fraction
            image.draft("RGB", (width * 2, width * 2))
            upright = ImageOps.exif_transpose(image)
        except (OSError, ValueError, SyntaxError) as error:
            raise ReadError(f"the picture is damaged: {' '.join(str(error).split())[:120]}") from error
        return _saved(_fitted(_in_srgb(upright), width), kind)


def _in_srgb(image: Image.Image) -> Image.Image:
    """The colours as sRGB, which is what readers' screens take a picture without a profile for."""
    profile = image.info.get("icc_profile")
    image = image.convert("RGBA" if "A" in image.getbands() or "transparency" in image.info else "RGB")
    if not profile:
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        found = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=image.mode)
    except (ImageCms.PyCMSError, OSError):  # a profile for another kind of picture, or a broken one
        return image
    return found or image


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
