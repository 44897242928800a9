"""About the site: who publishes it, where its stories come from, how they are translated, and what the labels mean."""

from __future__ import annotations

from dragoman.model.language import Tag
from dragoman.model.page import Page
from dragoman.model.source import Source
from dragoman.pages import markup
from dragoman.pages.frame import Head, frame_inputs, fronts, page_context
from dragoman.pages.stone import Stone, printed


def make(stone: Stone, path: str, language: Tag) -> Page | None:
    """`/es/about/`; None for a language with nothing live."""
    live = stone.live()
    if language not in live:
        return None
    catalogue = stone.catalogue(language)
    elsewhere = tuple((tag, f"/{tag}/about/") for tag in live)
    head = Head(path, catalogue.words["about"], elsewhere=elsewhere, fronts=fronts(stone), kind="about")
    about, spoken = stone.words(stone.newsroom.about, language)
    context = {
        **page_context(stone, catalogue, language, head),
        "paragraphs": tuple(part.strip() for part in about.split("\n\n") if part.strip()),
        "foreign": markup.foreign(spoken, language) if spoken != catalogue.tag else "",
        "sources": tuple(_source(stone, source, language) for source in stone.newsroom.sources),
        "labels": tuple((catalogue.words[f"label-{kind}"], catalogue.words[f"about-label-{kind}"]) for kind in _KINDS),
        "contact": stone.newsroom.contact.removeprefix("mailto:"),
        "contact_link": _letter(stone.newsroom.contact),
    }
    inputs = (*frame_inputs(stone, language), "languages")
    return printed(path, "text/html; charset=utf-8", stone.forme.render("about.html", context), inputs)


_KINDS = ("machine", "reviewed", "human")


def _source(stone: Stone, source: Source, language: Tag) -> dict[str, str]:
    """A newspaper's line: its name leads to its own site, which is there whether or not anything of it is live here."""
    catalogue = stone.catalogue(language)
    written = catalogue.language(source.language)
    return {
        "name": stone.voiced(source.title, language, source.language),
        "gloss": source.gloss.get(language, ""),
        "href": markup.outward(source.home),
        "written": catalogue.say("writes-in", language=written) if written else "",
    }


def _letter(contact: str) -> str:
    return (
        markup.outward(contact if ":" in contact else f"mailto:{contact}") if "@" in contact or ":" in contact else ""
    )
