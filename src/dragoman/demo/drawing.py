"""The sample newsroom's drawings as the papers' sites serve them: JPEG, 1200 by 800, made from `pictures/NAME.svg`.

Rasterising takes a tenth of a second, so each JPEG is kept in a folder the caller gives, named after the drawing's digest:
a drawing that was changed is drawn again.
"""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

from PIL import Image

from dragoman.errors import UsageError

WIDTH, HEIGHT, QUALITY = 1200, 800, 85


def pictures_folder() -> Path:
    """The folder of the drawings that come with Dragoman."""
    return Path(__file__).parent / "pictures"


def picture_names() -> frozenset[str]:
    """The names a story may give as its picture."""
    return frozenset(file.stem for file in pictures_folder().glob("*.svg"))


def jpeg(name: str, kept_in: Path) -> bytes:
    """The drawing `name` as JPEG bytes, from `kept_in` when it is there. KeyError when there is no such drawing."""
    if name not in picture_names():
        raise KeyError(name)
    drawing = (pictures_folder() / f"{name}.svg").read_text("utf-8")
    file = kept_in / f"{name}-{hashlib.sha256(drawing.encode()).hexdigest()[:16]}.jpg"
    if not file.is_file():
        _keep(_rasterised(drawing), file)
    return file.read_bytes()


def _rasterised(drawing: str) -> bytes:
    try:
        import resvg_py
    except ImportError as missing:
        raise UsageError("the sample newsroom's pictures need resvg: pip install 'dragoman[demo]'") from missing
    png = resvg_py.svg_to_bytes(svg_string=drawing, width=WIDTH, height=HEIGHT, skip_system_fonts=True)
    picture = io.BytesIO()
    Image.open(io.BytesIO(png)).convert("RGB").save(picture, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return picture.getvalue()


def _keep(picture: bytes, file: Path) -> None:
    # Written beside and renamed, so that a second request never reads half a picture.
    file.parent.mkdir(parents=True, exist_ok=True)
    half = file.with_suffix(f".{hashlib.sha256(picture).hexdigest()[:8]}.half")
    half.write_bytes(picture)
    half.replace(file)
