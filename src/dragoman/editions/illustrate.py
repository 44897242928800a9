"""Giving a story's figures the pictures that were stored for them; a figure without one is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from dragoman.model.ident import digest
from dragoman.model.story import Block, Figure, Story

Picture = tuple[str, int, int]
"""A stored picture: its digest, width and height in pixels."""


def illustrate(story: Story, stored: Mapping[str, Picture]) -> Story:
    """The story with its figures pointing at stored pictures; those without one are gone, with their captions."""
    lead = _figure(story.lead_image, stored.get) if story.lead_image else None
    body = tuple(block for found in story.body if (block := _block(found, stored.get)) is not None)
    return msgspec.structs.replace(story, lead_image=lead, body=body)


def pictures(story: Story) -> tuple[str, ...]:
    """The addresses of every picture a story shows, in order."""
    figures = [story.lead_image] if story.lead_image else []
    figures += [block for block in story.body if isinstance(block, Figure)]
    return tuple(dict.fromkeys(figure.src for figure in figures if figure.src))


def picture_digest(story: Story) -> str:
    """A digest over the pictures an illustrated story shows, for the basis of its editions."""
    figures = [story.lead_image] if story.lead_image else []
    figures += [block for block in story.body if isinstance(block, Figure)]
    return digest(*(figure.media for figure in figures))


def _block(block: Block, find: Callable[[str], Picture | None]) -> Block | None:
    return _figure(block, find) if isinstance(block, Figure) else block


def _figure(figure: Figure, find: Callable[[str], Picture | None]) -> Figure | None:
    picture = find(figure.src)
    if picture is None:
        return None
    media, width, height = picture
    return msgspec.structs.replace(figure, media=media, width=width, height=height)
