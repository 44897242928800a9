"""Seams: phrases that are opened and not filled, as they are left where an engine lost words: "the Government of the by"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dragoman.checks.words import LIMIT
from dragoman.language.closed import BREAK, COMMA, END, SMALL, START, Token, apart, classed, tokens
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_MOST = 3
"""Seams of a draft that are told: one that has more is broken all over."""


class Seam(NamedTuple):
    """Two neighbours that cannot stand side by side, at [start, end) in code points. `key`: the message that tells it."""

    key: str
    start: int
    end: int


class Seams:
    """Looks for words of grammar that cannot be neighbours in the target's language: an article before a comma, a
    preposition at the end, a particle without its word. What the source does in its own language too is its author's way."""

    name = "seams"
    version = "1"
    messages = {
        "open": "At “{target}” something seems to be missing: these words cannot follow each other.",
        "end": "At “{target}” something seems to be missing: nothing follows a word that needs another.",
        "start": "Before “{target}” something seems to be missing.",
        "twice": "“{target}”: a word stands twice.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        found = tuple(seams(draft.text[:LIMIT], draft.target))
        if not found or any(seams(unit.segment.text[:LIMIT], unit.segment.language)):
            return
        for seam in found[:_MOST]:
            words = " ".join(draft.text[seam.start : seam.end].split())
            yield Finding(self.name, seam.key, "warning", (0, 0), (seam.start, seam.end), {"target": words})

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if not classed(draft.target):
            yield f"seams:{draft.target}"
        if len(draft.text) > LIMIT:
            yield "seams:long"


def seams(text: str, language: Tag) -> Iterator[Seam]:
    """The seams of a text in reading order; none where nothing is known of the language."""
    rules, found = apart(language), tokens(text, language)
    for number, (left, right) in enumerate(pairwise(found)):
        if (left.tag, right.tag) in rules and not _set_off(found, number + 1):
            one, other = text[left.start : left.end], text[right.start : right.end]
            yield Seam(_key(left.tag, right.tag, one.lower() == other.lower()), left.start, right.end)


def _set_off(found: Sequence[Token], number: int) -> bool:
    """Whether a comma opens what another closes: "the portrait of, so they say, the mayor"."""
    if found[number].tag != COMMA:
        return False
    after = [token.tag for token in found[number + 1 : number + 1 + _ASIDE]]
    ends = after.index(END) if END in after else len(after)
    return COMMA in after[:ends] or BREAK in after[:ends]


_ASIDE = 9
"""Tokens within which what is put between commas ends."""


def _key(left: str, right: str, same: bool) -> str:
    if same:
        return "twice"
    if right == SMALL or left == START or not left.isalnum():
        return "start"
    return "end" if right == END or not right.isalnum() else "open"
