"""Subject words: words that only one of the sensitive subjects has, beside the concepts that the lexis knows.

`sensitive.tsv`, written for this project: `language<TAB>subject<TAB>forms`. As in the lexis, forms are parted by spaces, `_` is
a space within a form, and a star ends a stem. Languages that do not part their words find forms within a run of letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from dragoman.language.lexis import LIMIT
from dragoman.language.lexis.words import Token, bare, words_of
from dragoman.model.language import Tag

_UNSPACED = frozenset({"zh", "ja", "th", "km", "ko"})  # Korean has spaces, and endings that hide the word's end
_LONGEST = 40  # letters of a word that are compared


class Found(NamedTuple):
    """A subject shown by a text, at [start, end) in code points."""

    topic: str
    start: int
    end: int


class _Form(NamedTuple):
    """A form's subject, and its further words in plain letters."""

    topic: str
    rest: tuple[str, ...]


class _Table(NamedTuple):
    """A language's forms by their first word, by its stem, and how long stems are."""

    whole: Mapping[str, tuple[_Form, ...]]
    stems: Mapping[str, tuple[_Form, ...]]
    sizes: tuple[int, ...]


def found(text: str, tag: Tag) -> Iterator[Found]:
    """What a text shows, in reading order."""
    language = tag.partition("-")[0]
    text = text[:LIMIT]
    if language in _UNSPACED:
        pattern, topics = _within(language)
        yield from (Found(topics[hit[0]], *hit.span()) for hit in pattern.finditer(text))
        return
    tokens = words_of(text, language)
    for at, token in enumerate(tokens):
        for form in _starting(token.plain[:_LONGEST], language):
            if _follow(tokens[at + 1 : at + 1 + len(form.rest)], form.rest):
                yield Found(form.topic, token.start, tokens[at + len(form.rest)].end)


def _follow(tokens: list[Token], rest: tuple[str, ...]) -> bool:
    return tuple(token.plain for token in tokens) == rest


@lru_cache(maxsize=8192)
def _starting(word: str, language: str) -> tuple[_Form, ...]:
    """The forms that may start with a word, or with it without what is only fixed to it."""
    table = _table(language)
    for alone in (word, *bare(word, language)):
        forms = table.whole.get(alone, ())
        for size in table.sizes:
            if len(alone) >= size:
                forms += table.stems.get(alone[:size], ())
        if forms:
            return forms
    return ()


@lru_cache(maxsize=1)
def rows() -> Mapping[tuple[str, str], tuple[str, ...]]:
    """(language, subject) -> forms, as written in the table."""
    text = files("dragoman.checks").joinpath("sensitive.tsv").read_text("utf-8")
    cells = (line.split("\t") for line in text.splitlines())
    return MappingProxyType(
        {(language, topic): tuple(each.replace("_", " ") for each in forms.split()) for language, topic, forms in cells}
    )


@lru_cache(maxsize=64)
def _table(language: str) -> _Table:
    whole: dict[str, tuple[_Form, ...]] = {}
    stems: dict[str, tuple[_Form, ...]] = {}
    for (spoken, topic), forms in rows().items():
        for form in forms if spoken == language else ():
            first, *rest = (token.plain for token in words_of(form.rstrip("*"), language))
            kind = stems if form.endswith("*") and not rest else whole
            kind[first] = (*kind.get(first, ()), _Form(topic, tuple(rest)))
    return _Table(whole, stems, tuple(sorted({len(stem) for stem in stems})))


@lru_cache(maxsize=16)
def _within(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern of all of a language's forms, the longest first, and the subject of each."""
    topics = {form: topic for (spoken, topic), forms in rows().items() if spoken == language for form in forms}
    longest = sorted(topics, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest)) or r"(?!)"), topics
