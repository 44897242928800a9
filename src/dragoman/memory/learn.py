"""Learn: a bilingual lexicon from pairs of sentences, one after another, in bounded memory.

Words are counted by the sentences that have them, alone and together with each word of the translation. Two words answer
each other where they meet far more often than chance would have them (Dunning's log-likelihood ratio, 1993) and one of
them in a good part of the other's sentences. Rare pairs are forgotten when there are too many (lossy counting, Manku and
Motwani, 2002): what is frequent stays.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable

from dragoman.language.facts import facts
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.lexicon import Lexicon, Match

MOST = 300_000
"""Pairs of words that are held in mind."""

_WORDS = 60
"""Words of a sentence that are looked at."""

_SURE = 12.0
"""Log-likelihood ratio from which two words are no chance acquaintance (of chi-squared, 1 in 2,000)."""

_SHARE = 0.2
_OTHERS = 3
_WORD = re.compile("(?:[^\\W\\d_]|[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u064b-\u065f])+")


def terms(text: str, language: Tag) -> tuple[str, ...]:
    """The words of a text as they are learned, each once: in lower case; of a script without spaces pairs of letters."""
    found = (word.group().lower() for word in _WORD.finditer(text))
    if facts(language).spaced:
        return tuple(dict.fromkeys(found))[:_WORDS]
    return tuple(dict.fromkeys(run[at : at + 2] for run in found for at in range(max(1, len(run) - 1))))[: 2 * _WORDS]


class Learner:
    """Learns a pair of languages as sentences come; `lexicon` says what it knows by now."""

    def __init__(self, source: Tag, target: Tag) -> None:
        self.source, self.target, self.pairs = source, target, 0
        self._here: Counter[str] = Counter()
        self._there: Counter[str] = Counter()
        self._both: Counter[tuple[str, str]] = Counter()

    def add(self, source: str, target: str) -> None:
        """Learn from a sentence and its translation."""
        mine, theirs = terms(source, self.source), terms(target, self.target)
        self.pairs += 1
        self._here.update(mine)
        self._there.update(theirs)
        self._both.update((word, other) for word in mine for other in theirs)
        if len(self._both) > MOST:
            self._forget()

    def _forget(self) -> None:
        """Drop the pairs that were seen least, until a third of the room is free; words that are in none go with them."""
        least = 1
        while len(self._both) > MOST * 2 // 3:
            self._both = Counter({pair: count for pair, count in self._both.items() if count > least})
            least += 1
        here, there = {pair[0] for pair in self._both}, {pair[1] for pair in self._both}
        self._here = Counter({word: count for word, count in self._here.items() if word in here})
        self._there = Counter({word: count for word, count in self._there.items() if word in there})

    def lexicon(self) -> Lexicon:
        """What was learned by now."""
        sure = [(pair, count) for pair, count in self._both.items() if count > 1 and self._likely(*pair, count) > _SURE]
        forth = self._matches(((one, other, count) for (one, other), count in sure), self._here, self._there)
        back = self._matches(((other, one, count) for (one, other), count in sure), self._there, self._here)
        known = digest(self.source, self.target, str(self.pairs), repr(sorted(sure)))
        return Lexicon(self.source, self.target, self.pairs, forth, back, known)

    def _likely(self, word: str, other: str, together: int) -> float:
        """Dunning's ratio of the two words; 0 where they shun each other."""
        mine, theirs, all_ = self._here[word], self._there[other], self.pairs
        if together * all_ <= mine * theirs:
            return 0.0
        cells = (
            (together, mine, theirs),
            (mine - together, mine, all_ - theirs),
            (theirs - together, all_ - mine, theirs),
        )
        rest = (all_ - mine - theirs + together, all_ - mine, all_ - theirs)
        return 2 * sum(n * math.log(n * all_ / (row * column)) for n, row, column in (*cells, rest) if n > 0)

    def _matches(
        self, sure: Iterable[tuple[str, str, int]], mine: Counter[str], theirs: Counter[str]
    ) -> dict[str, Match]:
        """The words that answer each word, those in the largest part of its sentences first."""
        found: dict[str, list[tuple[int, str]]] = {}
        for word, other, count in sure:
            if count >= _SHARE * mine[word]:
                found.setdefault(word, []).append((count, other))
        matches = {}
        for word, others in found.items():
            best = sorted(others, key=lambda each: (-each[0] / (theirs[each[1]] + 3), each[1]))[:_OTHERS]
            share = max(count for count, _ in best) / (mine[word] + 1)
            chance = max(theirs[other] for _, other in best) / self.pairs
            if share > chance:
                matches[word] = Match(tuple(other for _, other in best), share, chance, mine[word])
        return matches


def learn(source: Tag, target: Tag, pairs: Iterable[tuple[str, str]]) -> Lexicon:
    """The lexicon of sentences and their translations, in the order given."""
    learner = Learner(source, target)
    for mine, theirs in pairs:
        learner.add(mine, theirs)
    return learner.lexicon()


def outgrown(pairs: int, generation: int) -> bool:
    """Whether a memory has doubled since a lexicon of `generation` pairs was learned: verdicts rest on a lexicon's digest,
    so that learning anew with every sentence would make every verdict old."""
    return pairs >= max(2 * generation, _FIRST)


_FIRST = 200
"""Sentences under which nothing is learned: too few to tell words that belong together from chance."""
