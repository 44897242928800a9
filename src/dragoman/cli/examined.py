"""The report of `doctor SOURCE`: what a source gives as lines, and a page that shows what was taken and what was dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files

from minijinja import Environment

from dragoman.checks import wording
from dragoman.language.facts import facts
from dragoman.model.copy import Copy
from dragoman.model.source import Source
from dragoman.model.story import Figure
from dragoman.model.when import iso
from dragoman.sources.examine import Examined
from dragoman.stories.remarks import Remark

_PARTS = {
    "title": "headline", "standfirst": "standfirst", "author": "byline", "date": "date", "section": "section", "tag": "tag",
    "heading": "subhead", "paragraph": "body", "quotation": "quotation", "list": "list", "table": "table", "caption": "caption",
    "credit": "credit", "alt": "alt", "video": "video", "embed": "embed", "dropped": "dropped",
}  # fmt: skip


def remarks(one: Examined) -> Iterator[Remark]:
    """What is said of a feed or story, the reader's doubts in words included."""
    yield from one.remarks
    yield from (Remark("note", wording.doubt("en", note)) for note in one.notes)


def examined_page(source: Source, seen: Sequence[Examined]) -> str:
    """The report as one HTML page that needs nothing beside it: no script, no picture is fetched."""
    environment = Environment(
        templates={"page": files("dragoman.cli").joinpath("examined.html").read_text(encoding="utf-8")},
        undefined_behavior="strict", auto_escape_callback=lambda name: "html", trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    direction = facts(source.language).direction
    told = [_told(one) for one in seen]
    return environment.render_template("page", source=source.name, language=source.language, dir=direction, seen=told)


def _told(one: Examined) -> dict[str, object]:
    passages = [{"part": passage.part, "name": _PARTS[passage.part], "text": passage.text, "why": passage.why}
                for passage in one.passages]  # fmt: skip
    return {
        "address": one.address,
        "title": one.copy.title if one.copy else one.address.partition("://")[2] or one.address,
        "remarks": [{"grade": remark.grade, "text": remark.text} for remark in remarks(one)],
        "facts": [] if one.copy is None else list(_facts(one.copy)),
        "pictures": [] if one.copy is None else list(_pictures(one.copy)),
        "passages": passages,
    }


def _facts(copy: Copy) -> Iterator[tuple[str, str]]:
    """What stands on no line of the page, or was put together from it."""
    yield "Standfirst", copy.standfirst
    yield "Byline", ", ".join(copy.authors) or copy.agency
    yield "Published", iso(copy.published) if copy.published else ""
    yield "Updated", iso(copy.updated) if copy.updated else ""
    yield "Section", copy.section
    yield "Tags", ", ".join(copy.tags)
    yield "Genre", copy.genre
    yield "Language", copy.language
    yield "Address", copy.url


def _pictures(copy: Copy) -> Iterator[dict[str, str]]:
    for block in (copy.lead_image, *copy.body):
        if isinstance(block, Figure):
            yield {"src": block.src, "caption": block.caption.text, "credit": block.credit, "alt": block.alt}
