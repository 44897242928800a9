"""Lexicon: which words of two languages were seen to answer each other, learned from a newsroom's own translations."""

from __future__ import annotations

import msgspec

from dragoman.model.language import Tag


class Match(msgspec.Struct, frozen=True, array_like=True):
    """What answers a word. `others`: the words of the other language, the surest first; `share`: of its sentences whose
    translation had the first of them; `chance`: of all sentences that have it; `seen`: sentences the word was in."""

    others: tuple[str, ...]
    share: float
    chance: float
    seen: int


class Lexicon(msgspec.Struct, frozen=True):
    """Matches of a pair of languages, both ways. `pairs`: sentences it was learned from; `digest`: of all of it."""

    source: Tag
    target: Tag
    pairs: int = 0
    forth: dict[str, Match] = {}
    back: dict[str, Match] = {}
    digest: str = ""

    def matches(self, here: Tag, there: Tag) -> dict[str, Match]:
        """The matches from one of its languages to the other; {} for any other pair."""
        if (here, there) == (self.source, self.target):
            return self.forth
        return self.back if (here, there) == (self.target, self.source) else {}
