"""Renditions: the same picture or video in several sizes, and the one that is worth fetching."""

from __future__ import annotations

import msgspec

from dragoman.model.story import Figure, Rich, Video
from dragoman.stories.credits import credited

WIDE_ENOUGH = 2560
"""Pixels across: the largest screen a page is drawn for. Wider files cost more to fetch and show no more."""

_PICTURES = ("image/", "picture")
_MARKED = ("watermark", "thumb", "logo")


class Rendition(msgspec.Struct, frozen=True):
    """One size of it. `name`: as its sender calls it; `kind`: media type; pixels are 0 where unsaid."""

    href: str
    kind: str = ""
    name: str = ""
    width: int = 0
    height: int = 0


def best(found: tuple[Rendition, ...]) -> Rendition | None:
    """The picture to fetch: without a watermark, the widest that is no wider than a screen, else the narrowest."""
    pictures = [each for each in found if _is_picture(each) and each.href.startswith(("http://", "https://"))]
    clean = [each for each in pictures if not any(word in f"{each.name} {each.href}".lower() for word in _MARKED)]
    usable = clean or pictures
    fitting = [each for each in usable if each.width <= WIDE_ENOUGH]
    if fitting:
        return max(fitting, key=lambda each: each.width)
    return min(usable, key=lambda each: each.width, default=None)


def _is_picture(each: Rendition) -> bool:
    kind = each.kind.lower()
    named = each.href.lower().partition("?")[0].endswith((".jpg", ".jpeg", ".png", ".webp", ".gif"))
    return kind.startswith(_PICTURES) if kind else named or not each.href.lower().endswith((".mp4", ".mov", ".mp3"))


def figure(found: tuple[Rendition, ...], alt: str, caption: Rich, credit: str) -> Figure | None:
    """The figure of a picture sent in these sizes; None where none can be fetched."""
    shown = best(found)
    if shown is None:
        return None
    return credited(Figure(shown.href, alt, caption, credit, "", shown.width, shown.height))


def video(found: tuple[Rendition, ...], title: str, caption: Rich) -> Video | None:
    """The video sent in these sizes: MP4 first, which every browser plays; a picture among them is its poster."""
    moving = [
        each for each in found if each.kind.startswith("video/") and each.href.startswith(("http://", "https://"))
    ]
    shown = next((each for each in moving if "mp4" in each.kind), moving[0] if moving else None)
    poster = best(tuple(each for each in found if each.kind.startswith("image/")))
    return None if shown is None else Video(shown.href, title, caption, poster.href if poster else "")
