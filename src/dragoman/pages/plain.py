"""robots.txt, the stylesheet and the icon: the files of a site that are not pages."""

from __future__ import annotations

from dragoman.model.page import Page
from dragoman.pages import markup
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


def icon(stone: Stone, path: str) -> Page:
    """`/icon.svg`, for tabs and bookmarks: the initial of the newsroom's name on its colour."""
    name = stone.words(stone.newsroom.name, stone.newsroom.default)[0]
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">'
        f'<rect width="64" height="64" fill="{stone.accent}"/><text x="32" y="48" text-anchor="middle" fill="#fffdf8" '
        f'font-family="Georgia, Noto Serif, serif" font-size="46" font-weight="700">{markup.text(name[:1])}</text></svg>\n'
    )
    return printed(path, "image/svg+xml", text, (stone.newsroom_key,))
