"""Frame: what stands around every page: masthead, sections, languages, foot, and what machines are told in the head."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from babel.core import get_global

from dragoman.language.facts import facts
from dragoman.model.language import Tag
from dragoman.model.story import Figure
from dragoman.model.when import When, iso
from dragoman.pages import dates, markup
from dragoman.pages.address import list_path
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.inputs import nav_key
from dragoman.pages.stone import Stone
from dragoman.pages.teaser import shared_path, widths


class Link(msgspec.Struct, frozen=True):
    """A link of the frame. `words`: markup; `language`: its tag where it leads to another language."""

    href: str
    words: str
    current: bool = False
    language: str = ""
    attributes: str = ""


class Head(msgspec.Struct, frozen=True):
    """What a page kind says of its page. `title`: '' on a front page; `elsewhere`: (language, path) of the same page in
    every language that has it, its own included; `fronts`: the front pages to offer where it has none; `newest`: of its
    newest item; `section`: the one it stands in."""

    path: str
    title: str = ""
    description: str = ""
    elsewhere: tuple[tuple[Tag, str], ...] = ()
    fronts: tuple[tuple[Tag, str], ...] = ()
    newest: When | None = None
    section: str = ""
    kind: str = "list"
    noindex: bool = False
    image: Figure | None = None
    feed: str = ""
    data: str = ""


class Frame(msgspec.Struct, frozen=True):
    """Everything the outer template needs. Fields that hold markup are marked safe; all others are escaped there."""

    lang: str
    dir: str
    title: str
    heading: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    default: str
    noindex: bool
    kind: str
    style: str
    name: str
    name_words: str
    tagline: str
    motto: str
    home: str
    date: str
    iso: str
    sections: tuple[Link, ...]
    languages: tuple[Link, ...]
    about: str
    videos: str
    feed: str
    time_zone: str
    locale: str
    image: str
    image_width: int
    image_height: int
    data: str


def frame(stone: Stone, catalogue: Catalogue, language: Tag, head: Head) -> Frame:
    """The frame of a page."""
    room = stone.newsroom
    name = stone.words(room.name, language)[0]
    image = head.image if head.image and head.image.media else None
    width = min(max(widths(image)), image.width or 480) if image else 0
    return Frame(
        lang=language,
        dir=catalogue.facts.direction,
        title=f"{head.title} · {name}" if head.title else name,
        heading=head.title or name,
        description=head.description,
        canonical=markup.text(stone.address(head.path)),
        alternates=tuple((tag, markup.text(stone.address(path))) for tag, path in head.elsewhere),
        default=_default(stone, head),
        noindex=head.noindex,
        kind=head.kind,
        style=markup.link(stone.style_path),
        name=stone.voiced(room.name, language),
        name_words=name,
        tagline=stone.voiced(room.tagline, language),
        motto=stone.voiced(room.motto, language),
        home=markup.link(_home(stone, language, head)),
        date=dates.full_day(head.newest, stone.zone, catalogue.locale) if head.newest else "",
        iso=iso(head.newest) if head.newest else "",
        sections=sections(stone, language, head.section),
        languages=_languages(stone, language, head),
        about=markup.link(f"/{language}/about/"),
        videos=markup.link(list_path(language, "video", "")) if stone.videos(language) else "",
        feed=markup.link(head.feed or f"/{language}/feed.xml"),
        time_zone=catalogue.say("time-zone", zone=dates.zone_name(stone.zone, catalogue.locale)),
        locale=_locale(language),
        image=markup.text(stone.address(shared_path(image))) if image else "",
        image_width=width,
        image_height=round(width * image.height / image.width) if image and image.width else 0,
        data=head.data,
    )


def frame_inputs(stone: Stone, language: Tag) -> tuple[str, ...]:
    """What every framed page is made from."""
    return (stone.newsroom_key, nav_key(language))


def sections(stone: Stone, language: Tag, current: str = "") -> tuple[Link, ...]:
    """The newsroom's sections that have something live, in its order."""
    counts = stone.sections(language)
    return tuple(
        Link(
            markup.link(list_path(language, "section", section.key)),
            stone.voiced(section.title, language),
            section.key == current,
        )
        for section in stone.newsroom.sections
        if counts.get(section.key)
    )


def fronts(stone: Stone) -> tuple[tuple[Tag, str], ...]:
    """The front page of every live language."""
    return tuple((tag, f"/{tag}/") for tag in stone.live())


def page_context(stone: Stone, catalogue: Catalogue, language: Tag, head: Head) -> dict[str, object]:
    """What every template is given: the frame and the language's words."""
    words: Mapping[str, str] = catalogue.words
    return {"page": frame(stone, catalogue, language, head), "w": words}


def _languages(stone: Stone, language: Tag, head: Head) -> tuple[Link, ...]:
    """The switcher: each language by its own name, leading to this page in it where there is one, else to its front page."""
    paths = {**dict(head.fronts), **dict(head.elsewhere)}
    return tuple(
        Link(markup.link(path), markup.text(facts(tag).name), tag == language, tag, markup.foreign(tag, language))
        for tag, path in paths.items()
        if stone.forme.catalogue(tag)
    )


def _home(stone: Stone, language: Tag, head: Head) -> str:
    """Where the masthead leads: the language's front page, or the first page of all where the language has none (only
    pages without stories can stand in such a language)."""
    bare = head.kind in ("absent", "welcome") and language not in stone.live()
    return "/" if bare else f"/{language}/"


def _default(stone: Stone, head: Head) -> str:
    """Where a reader of none of the page's languages is best sent."""
    paths = dict(head.elsewhere)
    if not paths:
        return ""
    path = paths.get(stone.newsroom.default) or next(iter(paths.values()))
    return markup.text(stone.address(path))


def _locale(language: Tag) -> str:
    """`es_ES`: the form OpenGraph wants, with the language's likely region."""
    likely = str(get_global("likely_subtags").get(language.replace("-", "_"), "")).split("_")
    return (
        f"{language.split('-')[0]}_{likely[-1]}" if len(likely[-1]) == 2 and len(likely) > 1 else language.split("-")[0]
    )
