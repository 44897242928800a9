"""Suspects: the words of a text that may be names, in scripts with capitals and in those without.

Where a script has capitals they tell (`mentions`). Arabic, Persian, Hebrew, Hindi and Korean have none: there a word that
no list of the language's words has is most likely a name, one that sounds like a name known in English is one perhaps.
In Japanese katakana is looked at, in scripts that mark nothing Latin letters alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dragoman.checks.mentions import KATAKANA, LATIN, Mention, mentions, pieces
from dragoman.checks.renderings import concepts
from dragoman.checks.words import LIMIT, fold
from dragoman.language.facts import facts
from dragoman.language.native import kind, lexicon, stems
from dragoman.model.language import Tag

_SURE = {"": 2, "named": 1}
_SHORTEST = 3


@lru_cache(maxsize=64)
def suspects(text: str, language: Tag) -> tuple[Mention, ...]:
    """The words of a text that may be names, of its first `LIMIT` code points."""
    known = facts(language)
    if known.cased:
        return mentions(text, language)
    if known.script == "Jpan":
        return tuple(_runs(text, sorted(_katakana(text, language))))
    if known.spaced and lexicon(language).native:
        return tuple(_runs(text, _words(text, language)))
    return tuple(_runs(text, (_latin(found.start(), found[0]) for found in LATIN.finditer(text[:LIMIT]))))


def _runs(text: str, found: Iterator[Mention] | list[Mention]) -> Iterator[Mention]:
    """The same with one `run` for those side by side."""
    run, last = 0, -9
    for mark in found:
        run += text[last : mark.start] not in (" ", "-", "・", "·", "=")
        last = mark.end
        yield mark._replace(run=run)


def _latin(start: int, word: str) -> Mention:
    sure = 0 if word.islower() else 1 if word.isupper() else 2
    return Mention(word, start, start + len(word), word.lower(), 0, sure)


def _words(text: str, language: Tag) -> Iterator[Mention]:
    for part in pieces(text):
        if part.text.isascii():
            yield _latin(part.start, part.text)
        elif len(part.text) >= (2 if language.startswith("ko") else _SHORTEST):
            sure = _SURE.get(kind(part.text, language), 1 if meanings(part.text, language) else 0)
            if sure:
                yield Mention(part.text, part.start, part.end, part.folded, 0, sure)


def _katakana(text: str, language: Tag) -> Iterator[Mention]:
    for found in KATAKANA.finditer(text[:LIMIT]):
        sure = _SURE.get(kind(found[0], language), 0)
        yield Mention(found[0], *found.span(), found[0], 0, sure)
    for found in LATIN.finditer(text[:LIMIT]):
        yield _latin(found.start(), found[0])


@lru_cache(maxsize=4096)
def meanings(word: str, language: Tag) -> tuple[str, ...]:
    """The countries that a word of a script without capitals stands for, with or without what is written before it."""
    return tuple(
        meant
        for stem in stems(word, language)
        if len(stem) > 2
        for meant in concepts(fold(stem), language)
        if meant.isupper()
    )
