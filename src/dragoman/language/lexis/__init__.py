"""Lexis: some 650 things that news speaks of, and the words by which a text of each language may show them.

One table a language, `<language>.tsv`, written for this project: `concept<TAB>forms`. Forms are parted by spaces; `_` is a
space within a form; `jung*` is a stem (every word starting so), `*stadt` an ending, the rest are whole words. `!word` is
a form that only looks like the concept's: where it stands nothing is shown (`!salah_satu`, Indonesian for one of, beside
`salah`, wrong). A suffix of a concept (`judge_noun`) only tells senses apart; a concept for which a language has no clear
word has no forms. Every table holds the same concepts in the same order.

Words are compared without case, but with their accents: in French, Italian or Vietnamese an accent makes another word.
Vowel points, hamzas, nuktas and stress marks, which a text may leave out, are left out. An apostrophe, a hyphen and a
zero-width non-joiner part words, in tables as in texts. Time is linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from dragoman.language.lexis.kin import kin
from dragoman.language.lexis.words import WORD, Token, bare, plain, prefixes, words_of
from dragoman.model.language import Tag

LIMIT = 20_000
"""Code points of a text that are looked at: what is longer is no sentence."""

_UNSPACED = frozenset({"zh", "ja", "th", "km", "ko"})  # Korean has spaces, and endings that hide the word's end
_NEARLY = 4  # letters of a word above which a stem that lacks the last one, or none, is as good as the whole word
_PART = 5  # letters of a compound's later part at least
_LONGEST = 60  # letters beyond which nothing is a compound
_INFLECTION = 4  # letters that may follow its stem


class Hit(NamedTuple):
    """A concept shown by a text, at [start, end) in code points."""

    concept: str
    start: int
    end: int


class _Form(NamedTuple):
    """A form: its concept, the letters of its first word, and its further words (a stem keeps its star)."""

    concept: str
    size: int
    rest: tuple[str, ...]


class _Index(NamedTuple):
    """A table for finding: forms by their first word, by its stem, by its ending; and how long stems and endings are, by
    their first two letters or last two, the longest first."""

    whole: Mapping[str, tuple[_Form, ...]]
    stems: Mapping[str, tuple[_Form, ...]]
    endings: Mapping[str, tuple[_Form, ...]]
    heads: Mapping[str, tuple[int, ...]]
    tails: Mapping[str, tuple[int, ...]]

    def starting(self, word: str) -> list[_Form]:
        """The forms whose stem a word starts with, the longest first."""
        sizes = self.heads.get(word[:2], ())
        return [form for size in sizes for form in self.stems.get(word[:size], ()) if size <= len(word)]

    def closing(self, word: str) -> list[_Form]:
        """The forms whose ending a word ends with, the longest first."""
        sizes = self.tails.get(word[-2:], ())
        return [form for size in sizes for form in self.endings.get(word[-size:], ()) if size <= len(word)]


def known(tag: Tag) -> bool:
    """Whether a language has a table."""
    return _language(tag) in _languages()


@lru_cache(maxsize=64)
def forms(tag: Tag) -> Mapping[str, tuple[str, ...]]:
    """A language's concepts in the tables' order, with their forms as written there (`_` as a space); {} where no table is."""
    shown = {
        concept: tuple(form for form in row if not form.startswith("!"))
        for concept, row in _rows(_language(tag)).items()
    }
    return MappingProxyType(shown)


@lru_cache(maxsize=64)
def _rows(language: str) -> Mapping[str, tuple[str, ...]]:
    """A language's table, also the forms that only look like a concept's."""
    if language not in _languages():
        return {}
    text = files(__name__).joinpath(f"{language}.tsv").read_text("utf-8")
    lines = (line.partition("\t") for line in text.splitlines())
    return {concept: tuple(form.replace("_", " ") for form in row.split()) for concept, _, row in lines}


def _entries(language: str) -> Iterator[tuple[str, str]]:
    """Every form with its concept; "" is the concept of a form that shows none."""
    for concept, row in _rows(language).items():
        yield from (("", form[1:]) if form.startswith("!") else (concept, form) for form in row)


@lru_cache(maxsize=128)  # several checks ask for a segment and its draft in a row
def concepts(text: str, tag: Tag) -> tuple[Hit, ...]:
    """The concepts that a text shows, in reading order; none where the language has no table.

    The longest form wins: of several words before of one, a whole word before a stem that is shorter by more than a
    letter, a longer stem before a shorter. One word may show several concepts: those that share its form, kin, and a
    compound's parts. Concepts with one span are other readings of one word: a translation that shows one has them all.
    """
    if not known(tag):
        return ()
    language = _language(tag)
    find = _within if language in _UNSPACED else _worded
    return tuple(hit for hit in find(text[:LIMIT], language) if hit.concept)


def _language(tag: Tag) -> str:
    return tag.partition("-")[0].lower()


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    names = (entry.name for entry in files(__name__).iterdir())
    return frozenset(name.removesuffix(".tsv") for name in names if name.endswith(".tsv"))


def _worded(text: str, language: str) -> Iterator[Hit]:
    """Hits in a language that parts its words."""
    tokens = words_of(text, language)
    at = 0
    while at < len(tokens):
        first = tokens[at]
        length, found = _best(tokens, at, _candidates(first.plain, language))
        yield from (Hit(concept, first.start, tokens[at + length - 1].end) for concept in found)
        at += length


def _best(tokens: list[Token], at: int, candidates: Iterable[_Form]) -> tuple[int, dict[str, None]]:
    """How many words the longest of these forms takes, and its concepts; (1, none) where no form stands here."""
    length, found = 1, dict[str, None]()
    for form in candidates:
        size = 1 + len(form.rest)
        if size < length or not _follows(tokens, at + 1, form.rest):
            continue
        if size > length:
            length, found = size, {}
        found[form.concept] = None
    return length, found


def _follows(tokens: list[Token], at: int, rest: tuple[str, ...]) -> bool:
    """Whether these words stand at this place."""
    if at + len(rest) > len(tokens):
        return False
    return all(
        token.plain.startswith(part[:-1]) if part.endswith("*") else token.plain == part
        for part, token in zip(rest, tokens[at : at + len(rest)], strict=True)
    )


@lru_cache(maxsize=8192)
def _candidates(word: str, language: str) -> tuple[_Form, ...]:
    """The forms that may start with a word, also without what is only fixed to it; at last those of a compound's parts."""
    index = _index(language)
    for alone in (word, *bare(word, language)):
        found = _looked_up(index, alone)
        if found:
            return found + _tail(index, word, language, found)
    return _tail(index, word, language, ())


def _looked_up(index: _Index, word: str) -> tuple[_Form, ...]:
    """A word's forms. One-word forms: the whole word, or else its longest stem and longest ending, and shorter stems of
    their kin; longer ones: all."""
    whole, stems = index.whole.get(word, ()), index.starting(word)
    if not stems and not index.endings:
        return whole
    won = tuple(form for form in whole if not form.rest)
    if won:
        won += tuple(form for form in stems if not form.rest and _nearly(form, word))
    else:
        won = _longest(stems) + _longest(index.closing(word))
    shorter = [form for form in stems if not form.rest and form not in won]
    near = frozenset().union(*(kin(form.concept) for form in won)) if shorter else frozenset()
    several = tuple(form for form in (*whole, *stems) if form.rest)
    return won + several + tuple(form for form in shorter if form.concept in near)


def _nearly(stem: _Form, word: str) -> bool:
    return len(word) > _NEARLY and stem.size >= len(word) - 1


def _longest(forms: list[_Form]) -> tuple[_Form, ...]:
    """The one-word forms that are as long as the first of them."""
    alone = [form for form in forms if not form.rest]
    return tuple(form for form in alone if form.size == alone[0].size)


def _tail(index: _Index, word: str, language: str, head: tuple[_Form, ...]) -> tuple[_Form, ...]:
    """The forms of a compound's later part: a long stem, or a whole word, with which the word ends but for an inflection."""
    if not 2 * _PART <= len(word) <= _LONGEST or not prefixes(language):
        return ()
    first = max((form.size for form in head), default=_PART - 1)
    for at in range(first, len(word) - _PART + 1):
        if word[:at] not in prefixes(language):
            rest = word[at:]
            least = max(_PART, len(rest) - _INFLECTION)
            stems = [form for form in index.starting(rest) if form.size >= least]
            found = _longest([*index.whole.get(rest, ()), *stems])
            if found:
                return found
    return ()


@lru_cache(maxsize=64)
def _index(language: str) -> _Index:
    tables: tuple[dict[str, tuple[_Form, ...]], ...] = ({}, {}, {})
    for concept, form in _entries(language):
        first, rest = _parts(form, language)
        kind = 1 if first.endswith("*") else 2 if first.startswith("*") else 0
        key = first.strip("*")
        tables[kind][key] = (*tables[kind].get(key, ()), _Form(concept, len(key), rest))
    whole, stems, endings = tables
    return _Index(whole, stems, endings, _sizes(stems, slice(2)), _sizes(endings, slice(-2, None)))


def _sizes(keys: Iterable[str], part: slice) -> Mapping[str, tuple[int, ...]]:
    """How long the keys are that have the same letters in one part, the longest first."""
    sizes: dict[str, set[int]] = {}
    for key in keys:
        sizes.setdefault(key[part], set()).add(len(key))
    return {letters: tuple(sorted(lengths, reverse=True)) for letters, lengths in sizes.items()}


def _parts(form: str, language: str) -> tuple[str, tuple[str, ...]]:
    """A form's first word and the others, each with its star."""
    words = [
        "*" * (form[found.start() - 1 : found.start()] == "*")
        + plain(found[0], language)
        + "*" * (form[found.end() : found.end() + 1] == "*")
        for found in WORD.finditer(form)
    ]
    return words[0], tuple(words[1:])


def _within(text: str, language: str) -> Iterator[Hit]:
    """Hits in a language whose forms stand within a run of letters."""
    by_form, sizes = _substrings(language)
    places = [at for at, char in enumerate(text) if char != "\u200b"]  # parts words in Khmer and Thai, or does not
    lowered = "".join(low if len(low := text[at].lower()) == 1 else text[at] for at in places)
    at = 0
    while at < len(lowered):
        found = len(
            next((part for size in sizes.get(lowered[at], ()) if (part := lowered[at : at + size]) in by_form), "")
        )
        if found:
            for concept in by_form[lowered[at : at + found]]:
                yield Hit(concept, places[at], places[at + found - 1] + 1)
        at += found or 1


@lru_cache(maxsize=16)
def _substrings(language: str) -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[int, ...]]]:
    """The concepts of each form; and by their first character, how long forms are, the longest first."""
    by_form: dict[str, tuple[str, ...]] = {}
    for concept, form in _entries(language):
        key = form.strip("*").replace("\u200b", "").lower()
        by_form[key] = (*by_form.get(key, ()), concept)
    return by_form, _sizes(by_form, slice(1))
