"""Recall: the words a person has approved for sentences of a story, so that no engine is asked for them, and a change of the
memory makes due only the editions that show it."""

from __future__ import annotations

from dragoman.memory.match import word_for_word
from dragoman.model.language import Tag
from dragoman.model.remembered import Recalled
from dragoman.model.story import Story
from dragoman.model.unit import Unit
from dragoman.ports import Memory
from dragoman.segments.split import split


class Recall:
    """What is approved for a story going into a language; its sentences are kept in mind for its next language."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._pairs = frozenset((source, target) for source, target, person, _ in memory.counts() if person)
        self._last: tuple[Story | None, tuple[Unit, ...]] = (None, ())

    def __call__(self, story: Story, target: Tag) -> Recalled:
        if (story.language, target) not in self._pairs:
            return ()
        if self._last[0] is not story:
            self._last = (story, split(story)[1])
        units = self._last[1]
        known = self._memory.answers(story.language, target, [unit.segment.text for unit in units])
        found = []
        for unit in units:
            approved = [each for each in known.get(unit.segment.text, ()) if each.approved]
            offers = word_for_word(unit.segment.text, unit.segment.slots, unit.before, unit.after, approved)
            found += [(unit.path, offers[0])] if offers else []
        return tuple(found)
