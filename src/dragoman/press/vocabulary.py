"""Vocabulary: which of the newsroom's terms a story has, so that a change of one makes due the editions that show it, no others."""

from __future__ import annotations

from dragoman.checks.terms import occurring
from dragoman.memory.terms import covers, told
from dragoman.model.knowledge import Term
from dragoman.model.language import Tag
from dragoman.model.story import Rich, Story
from dragoman.model.termbase import TermEntry
from dragoman.model.unit import Role
from dragoman.segments.places import revisit


class Shown:
    """The terms of a story going into a language; what was found in the last story is remembered for its next language."""

    def __init__(self, entries: tuple[TermEntry, ...]) -> None:
        self._entries = entries
        self._last: tuple[Story | None, tuple[TermEntry, ...]] = (None, ())

    def __call__(self, story: Story, target: Tag) -> tuple[Term, ...]:
        if not self._entries:
            return ()
        if self._last[0] is not story:
            self._last = (story, self._found(story))
        return told(self._last[1], story.language, target)

    def _found(self, story: Story) -> tuple[TermEntry, ...]:
        here = [entry for entry in self._entries if covers(entry.language, story.language)]
        known = occurring(dict.fromkeys(entry.source for entry in here), story.language, texts(story))
        return tuple(entry for entry in here if entry.source in known)


def texts(story: Story) -> tuple[str, ...]:
    """Every translatable text of a story, in reading order."""
    found: list[str] = []

    def look(_path: str, _role: Role, text: Rich) -> Rich:
        found.append(text.text)
        return text

    revisit(story, look)
    return tuple(found)
