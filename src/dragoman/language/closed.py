"""Closed classes: a text as a run of tags: which of its words are articles, prepositions, conjunctions, particles, and
what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from dragoman.language.facts import facts
from dragoman.language.letters import RUN
from dragoman.model.language import Tag

START, END, COMMA, COLON, NUMBER, BREAK, OTHER, NAME, SMALL = "<", ">", ",", ":", "#", "|", "o", "^", "_"
"""Tags of what is no closed-class word: a text's start; a sentence's end; a comma; a colon or semicolon; figures; what
parts words more (quotation marks, brackets, dashes); any other word; one with a capital inside a sentence; one without a
capital after a sentence's end."""

_SENTENCE_END = ".!?。！？।։။؟۔"
_MARKS = {**dict.fromkeys(",،、，", COMMA), **dict.fromkeys(";:；：؛", COLON), **dict.fromkeys(_SENTENCE_END, END)}
_MARK = r"[.!?。！？।։။؟۔](?![\w.…])|[.…]+|[^\w\s]"
_SHORTEST = 4
"""Letters of a word after which a full stop ends a sentence: shorter ones, and those with dots, may be abbreviations."""


class Token(NamedTuple):
    """A word or mark with its tag, at [start, end) in code points."""

    tag: str
    start: int
    end: int


class _Table(NamedTuple):
    """A language's closed words. `endings`: by their length, the longest first; `spell`: what a token is."""

    words: Mapping[str, str]
    endings: tuple[tuple[int, Mapping[str, str]], ...]
    spell: re.Pattern[str]


def classed(language: Tag) -> bool:
    """Whether a language's closed classes are known."""
    return language.partition("-")[0] in _lines()


@lru_cache(maxsize=32)
def apart(language: Tag) -> frozenset[tuple[str, str]]:
    """The pairs of tags that cannot stand side by side in a language."""
    rows = (words for tag, words in _lines().get(language.partition("-")[0], ()) if tag == _RULES)
    rules = (rule.partition("→") for row in rows for rule in row.split())
    return frozenset((left, right) for left, _, rights in rules for right in rights.split("/"))


_RULES = "!"


@lru_cache(maxsize=64)  # a draft's are asked for by two checks
def tokens(text: str, language: Tag) -> tuple[Token, ...]:
    """A text's tokens between one START and one END; none where the language has no table."""
    table = _table(language.partition("-")[0])
    if table is None:
        return ()
    found = (_tagged if facts(language).spaced else _tight)(text, table)
    return (Token(START, 0, 0), *found, Token(END, len(text), len(text)))


def _tagged(text: str, table: _Table) -> Iterator[Token]:
    """The tokens of words that are written apart."""
    first, ended, size = True, False, 0
    for found in table.spell.finditer(text):
        spelt, (start, end) = found.group(), found.span()
        mark = _mark(spelt)
        if mark:
            first, ended, size = first or mark in (END, COLON, BREAK), spelt == "." and size >= _SHORTEST, 0
            yield Token(mark, start, end)
            continue
        plain, size = not spelt[0].isupper(), 0 if "." in spelt else end - start
        word = spelt if plain else spelt.lower()
        tag = table.words.get(word.replace("’", "'")) or (_ending(word, table) if plain else OTHER)
        if ended and spelt[0].islower():
            tag = SMALL
        yield Token(tag if plain or first else NAME if tag == OTHER else NAME + tag, start, end)
        first = ended = False


def _mark(spelt: str) -> str:
    """The tag of figures or a mark; '' of a word."""
    if spelt[0].isalpha():
        return ""
    return NUMBER if spelt[0].isdigit() else _MARKS.get(spelt, BREAK)


def _ending(word: str, table: _Table) -> str:
    for size, tags in table.endings:
        if len(word) > size + 1 and (tag := tags.get(word[-size:])):
            return tag
    return OTHER


def _tight(text: str, table: _Table) -> Iterator[Token]:
    """The tokens of a text without spaces: its closed words wherever their letters stand, and what lies between."""
    last = 0
    for found in table.spell.finditer(text):
        if found.start() > last and text[last : found.start()].strip():
            yield Token(OTHER, last, found.start())
        spelt, last = found.group(), found.end()
        yield Token(table.words.get(spelt) or _mark(spelt) or OTHER, found.start(), found.end())
    if text[last:].strip():
        yield Token(OTHER, last, len(text))


@lru_cache(maxsize=32)
def _table(language: str) -> _Table | None:
    lines = _lines().get(language)
    if lines is None:
        return None
    every = {word.replace("_", " "): tag for tag, words in lines if tag != _RULES for word in words.split()}
    words = {word: tag for word, tag in every.items() if not word.startswith("*")}
    ends = {word[1:]: tag for word, tag in every.items() if word.startswith("*")}
    sizes = sorted({len(end) for end in ends}, reverse=True)
    endings = tuple((size, {end: tag for end, tag in ends.items() if len(end) == size}) for size in sizes)
    return _Table(MappingProxyType(words), endings, _spell(words, facts(language).spaced))


def _spell(words: Mapping[str, str], spaced: bool) -> re.Pattern[str]:
    if not spaced:
        closed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        return re.compile(rf"{closed}|\d+(?:[.,]\d+)*|[A-Za-z]+|{_MARK}")
    elided = any(word.endswith("'") for word in words)
    word = rf"{RUN}(?:\.{RUN})*['’](?=\w)|{RUN}(?:[.·-]{RUN})*" if elided else rf"{RUN}(?:['’ʼ.-]{RUN})*"
    return re.compile(rf"{word}|\d+(?:[.,:]\d+)*\w*|{_MARK}")


@lru_cache(maxsize=1)
def _lines() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """By language its lines: tag and words."""
    tables: dict[str, list[tuple[str, str]]] = {}
    for line in files("dragoman.language").joinpath("closed.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, tag, words = line.split("\t")
            tables.setdefault(language, []).append((tag, words))
    return MappingProxyType({language: tuple(rows) for language, rows in tables.items()})
