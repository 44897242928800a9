"""ninjs 3.1 of a story, translated or not: IPTC's news in JSON, valid against its schema."""

from __future__ import annotations

from typing import Any

import msgspec

from dragoman.model.story import Figure, Story
from dragoman.pages.syndicate import Sending, changed, expiry, moment, pictures, provenance, translated
from dragoman.pages.xhtml import xhtml

MEDIA_TYPE = "application/json"
VERSION = "3.1"
SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json"


def ninjs(story: Story, sending: Sending) -> bytes:
    """The item as UTF-8 JSON; what is unknown is left out."""
    item = {**_management(story, sending), **_content(story, sending), **_origin(story, sending)}
    return msgspec.json.encode({name: value for name, value in item.items() if value not in ("", [], None)})


def _management(story: Story, sending: Sending) -> dict[str, Any]:
    return {
        "standard": {"name": "ninjs", "version": VERSION, "schema": SCHEMA},
        "uri": sending.uri,
        "type": "text",
        "representationType": "full" if story.rights.show == "full" else "partial",
        "version": str(story.revision),
        "firstCreated": moment(story.published),
        "versionCreated": moment(changed(story)),
        "embargoedUntil": moment(story.embargo) if story.embargo else "",
        "pubStatus": story.state,
        "expires": expiry(sending, story),
        "copyrightHolder": story.rights.credit or sending.source_name,
        "language": story.language,
    }


def _content(story: Story, sending: Sending) -> dict[str, Any]:
    body = xhtml(story.body, story.language)
    return {
        "headlines": [{"role": "main", "value": story.title}],
        "descriptions": [{"role": "standfirst", "value": story.standfirst}] if story.standfirst else [],
        "bodies": [{"role": "html", "contentType": "text/html", "value": body}] if body else [],
        "by": "; ".join(story.authors),
        "subjects": _subjects(story, sending),
        "genres": [{"name": story.genre.replace("-", " "), "literal": story.genre}],
        "associations": [_picture(at, figure, story) for at, figure in enumerate(pictures(story))],
    }


def _subjects(story: Story, sending: Sending) -> list[dict[str, str]]:
    section = [{"name": sending.section, "literal": story.section, "rel": "category"}] if sending.section else []
    return [*section, *({"name": tag, "rel": "about"} for tag in story.tags if tag != sending.section)]


def _picture(at: int, figure: Figure, story: Story) -> dict[str, Any]:
    """A picture as an item of its own; the one that leads is called `main`."""
    told = (("caption", figure.caption.text), ("creditline", figure.credit), ("alt", figure.alt))
    size = {"width": figure.width, "height": figure.height} if figure.width and figure.height else {}
    return {
        "name": "main" if story.lead_image is not None and at == 0 else f"picture-{at + 1}",
        "uri": figure.src,
        "type": "picture",
        "descriptions": [{"role": role, "value": value} for role, value in told if value],
        "renditions": [{"name": "main", "href": figure.src, **size}],
    }


def _origin(story: Story, sending: Sending) -> dict[str, Any]:
    """Where the text comes from: its other identities, its source, and the machine that translated it."""
    term, words = provenance(sending)
    ids = [("story", story.id), ("canonical", sending.address)]
    ids += [("translatedFrom", sending.source_address)] if translated(sending, story) else []
    sources = dict.fromkeys(name for name in (sending.source_name, story.agency) if name)
    return {
        "altIds": [{"role": role, "value": value} for role, value in ids if value],
        "infoSources": [{"name": name, "role": "originator"} for name in sources],
        "edNote": words,
        "digitalSourceType": {"name": words, "uri": term} if term else "",
    }
