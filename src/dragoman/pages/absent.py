"""Pages that are not there: never known (404), and withdrawn (410), each in the reader's language with a way on."""

from __future__ import annotations

from dragoman.model.language import Tag
from dragoman.model.page import Page
from dragoman.pages.frame import Head, frame_inputs, fronts, page_context
from dragoman.pages.stone import Stone, printed


def make(stone: Stone, path: str, language: Tag, status: int) -> Page | None:
    """`/es/404.html` and `/es/410.html`: what a plain web server is told to answer with."""
    return _page(stone, path, language, status, ()) if language in stone.live() else None


def missing(stone: Stone, path: str) -> Page:
    """The answer to an address that means nothing, in the language its first part names, else in the newsroom's own."""
    first = path.split("/")[1] if path.startswith("/") else ""
    live = stone.live()
    default = stone.newsroom.default
    language = first if first in live else default if default in live or not live else live[0]
    return _page(stone, path, language, 404, ())


def gone(stone: Stone, path: str, language: Tag, inputs: tuple[str, ...]) -> Page:
    """The answer to the address of a story that was withdrawn."""
    return _page(stone, path, language, 410, inputs)


def _page(stone: Stone, path: str, language: Tag, status: int, inputs: tuple[str, ...]) -> Page:
    catalogue = stone.catalogue(language)
    key = "gone" if status == 410 else "not-found"
    head = Head(
        path=f"/{catalogue.tag}/{status}.html",
        title=catalogue.words[key],
        fronts=fronts(stone),
        kind="absent",
        noindex=True,
    )
    spoken = language if stone.forme.catalogue(language) else catalogue.tag
    context = {
        **page_context(stone, catalogue, spoken, head),
        "title": catalogue.words[key],
        "text": catalogue.words[f"{key}-text"],
        "live": spoken in stone.live(),
    }
    body = stone.forme.render("absent.html", context)
    made_from = (*frame_inputs(stone, spoken), "languages", *inputs)
    return printed(path, "text/html; charset=utf-8", body, made_from, status, noindex=True)
