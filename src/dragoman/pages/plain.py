"""robots.txt and the stylesheet: the two files of a site that are not pages."""

from __future__ import annotations

from dragoman.model.page import Page
from dragoman.pages.stone import Stone, printed


def robots(stone: Stone, path: str) -> Page:
    """`/robots.txt`: everything may be read; where the sitemaps are."""
    text = f"User-agent: *\nAllow: /\n\nSitemap: {stone.address('/sitemap.xml')}\n"
    return printed(path, "text/plain; charset=utf-8", text, (stone.newsroom_key,))


def style(stone: Stone, path: str) -> Page | None:
    """`/style-DIGEST.css`, in the newsroom's colour; None for another digest than today's."""
    if path != stone.style_path:
        return None
    text = f":root{{--accent:{stone.accent}}}\n{stone.forme.stylesheet}"
    return printed(path, "text/css; charset=utf-8", text, (stone.newsroom_key,))
