"""Terms: whether the newsroom's own renderings are used, and its forbidden ones are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dragoman.checks.words import LIMIT, fold
from dragoman.language.facts import facts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge, Term
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_ENDING = 5
"""Letters that an ending may add to a word or take from it: a Turkish or Finnish case on a possessive is as long."""

_CLITIC = 4
"""Letters that a prefix may set before a word: Arabic and Hebrew articles and prepositions, Swahili classes, Indonesian meng-."""


class Terms:
    """Looks in the translation for the rendering of each term of the source, inflected or not.

    A word counts as found when it begins as the rendering does and differs in its ending alone, or stands behind a prefix.
    A term inside a longer one is the longer one's. Terms of other languages than the translation's say nothing.
    """

    name = "terms"
    version = "2"
    messages = {
        "lost": "The termbase has “{target}” for “{source}”, which is not in the translation.",
        "kept": "“{source}” should stay as it is, and is not in the translation.",
        "forbidden": "“{target}” is a rendering of “{source}” that the termbase forbids.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        if not knowledge.terms:
            return
        source, target = fold(unit.segment.text[:LIMIT]), fold(draft.text[:LIMIT])
        taken: list[tuple[int, int]] = []
        for term in _spoken(knowledge.terms, draft.target, source):
            found = _pattern(term.source, unit.segment.language).search(source)
            if found is None or any(start <= found.start() < end for start, end in taken):
                continue
            taken.append(found.span())
            yield from _compared(term, draft, target)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if max(len(unit.segment.text), len(draft.text)) > LIMIT:
            yield "terms:long"


def occurring(words: Iterable[str], language: Tag, texts: Iterable[str]) -> frozenset[str]:
    """Those of these words that some text of a language has in one of their forms, as the check sees them."""
    folded = tuple(fold(text[:LIMIT]) for text in texts)
    whole = "\n".join(folded)
    near = [word for word in words if (stem := _stem(word)) and stem in whole]
    return frozenset(word for word in near if any(_pattern(word, language).search(text) for text in folded))


def _spoken(terms: tuple[Term, ...], language: Tag, source: str) -> list[Term]:
    """The terms of a language whose beginning the source has, the longest first."""
    here = [term for term in terms if term.source and _of(term.language, language) and _stem(term.source) in source]
    return sorted(here, key=lambda term: -len(term.source))


def _of(term: Tag, language: Tag) -> bool:
    return not term or language == term or language.startswith(f"{term}-")


@lru_cache(maxsize=8192)  # a termbase is asked for each of its terms with every sentence
def _stem(source: str) -> str:
    """What every form of a term has: the beginning of its first word."""
    first = fold(source).split()[0] if source.split() else ""
    return first[: max(3, len(first) - 2)]


def _compared(term: Term, draft: Draft, target: str) -> Iterator[Finding]:
    wanted = term.source if term.keep else term.target
    args = {"source": term.source, "target": wanted}
    allowed = (wanted, *term.admitted) if wanted else ()
    if allowed and not any(_pattern(each, draft.target).search(target) for each in allowed):
        yield Finding("terms", "kept" if term.keep else "lost", "warning", (0, 0), (0, 0), args)
    for rendering in term.forbidden:
        found = _pattern(rendering, draft.target).search(target)
        if found and not _inside(rendering, wanted):
            span = found.span() if len(target) == len(draft.text) else (0, 0)  # folding may have moved the letters
            yield Finding("terms", "forbidden", "warning", (0, 0), span, {**args, "target": rendering})


def _inside(rendering: str, wanted: str) -> bool:
    """Whether the rendering that is wanted holds the forbidden one: then seeing that one says nothing."""
    return bool(wanted) and fold(rendering) in fold(wanted)


@lru_cache(maxsize=8192)
def _pattern(rendering: str, language: Tag) -> re.Pattern[str]:
    """A rendering with its words in order, at most two others between, each with another ending or a prefix."""
    words = fold(rendering).split()[:12]
    if not facts(language).spaced:
        return re.compile(r"\s{0,2}".join(map(re.escape, words)))
    return re.compile(r"(?:\W{1,3}(?:\w{1,30}\W{1,3}){0,2})".join(map(_inflected, words)))


def _inflected(word: str) -> str:
    """A pattern of a word's forms; short words and numbers have no other."""
    if len(word) < 4 or not word.isalpha():
        return rf"(?<!\w){re.escape(word)}(?!\w)"
    least = max(3, len(word) - (1 if len(word) < 6 else 2))
    return rf"(?<!\w)\w{{0,{_CLITIC}}}{re.escape(word[:least])}\w{{0,{len(word) - least + _ENDING}}}(?!\w)"
