"""Phrases: one rendering over a story for what the source says word for word twice: quoted phrases and titles.

Where a phrase is quoted on both sides, its rendering is known. A title or a term without marks is looked for about where
it stands in the source: a word that both translations have there, once with capitals and once without, beside which one
has a word that the other lacks. That is a guess, and a note.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dragoman.checks.consistency import same
from dragoman.checks.quoted import quoted
from dragoman.checks.words import Word, words
from dragoman.language.commonest import commonest
from dragoman.language.facts import facts
from dragoman.language.wordlist import common
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_LONGEST = 8
"""Words of a quoted phrase at most; what is longer is a sentence, which is said twice by chance."""

_SIZES = (5, 4, 3)
"""Words of a phrase without marks, the longest first."""

_NEAR = 0.2
"""How far from its place in the source a phrase may stand, as a share of the text."""

_LETTERS = 4
"""Letters of a word that tells renderings apart."""

_MOST = 200
"""Words of a unit that are looked at, so that time stays linear."""


class Place(NamedTuple):
    """Where a phrase stands: `words` are those that render it, `start` and `end` their span in the translation."""

    unit: Unit
    words: tuple[Word, ...]
    start: int
    end: int
    text: str


def phrase_findings(pairs: Sequence[tuple[Unit, Draft]], language: Tag) -> Iterator[Finding]:
    """What the source says in the same words and the translation does not."""
    yield from _quoted(pairs, language)
    if pairs and facts(language).spaced and facts(pairs[0][0].segment.language).spaced:
        yield from _unmarked(pairs, language)


def _quoted(pairs: Sequence[tuple[Unit, Draft]], language: Tag) -> Iterator[Finding]:
    seen: dict[str, Place] = {}
    for unit, draft in pairs:
        for said, place in _quotations(unit, draft):
            before = seen.setdefault(said, place)
            if before is not place and not _alike(before.words, place.words, language):
                grave: Severity = "note" if facts(language).spaced and not facts(language).cased else "warning"
                yield _finding("phrase", grave, _printed(said, unit), place, before)
                return


def _quotations(unit: Unit, draft: Draft) -> Iterator[tuple[str, Place]]:
    """The short phrases in quotation marks, with their renderings, where both sides have as many."""
    sides = [(unit.segment.text, unit.segment.language), (draft.text, draft.target)]
    spans = [sorted({(each.start, each.end) for each in quoted(*side).pairs if not each.depth}) for side in sides]
    if len(spans[0]) != len(spans[1]):
        return
    for (start, end), (first, last) in zip(*spans, strict=True):
        said, there = unit.segment.text[start + 1 : end - 1], draft.text[first + 1 : last - 1]
        inside = tuple(word for word in words(draft.text) if first < word.start < last)
        if 1 < len(words(said)) <= _LONGEST:
            yield " ".join(word.folded for word in words(said)), Place(unit, inside, first + 1, last - 1, there)


def _alike(one: Sequence[Word], other: Sequence[Word], language: Tag) -> bool:
    """Whether two renderings have the same words but for inflections and words of little weight."""
    if not one or not other or not facts(language).spaced:
        return "".join(word.folded for word in one) == "".join(word.folded for word in other)
    return _within(one, other, language) or _within(other, one, language)


def _within(one: Sequence[Word], other: Sequence[Word], language: Tag) -> bool:
    telling = [word for word in one if len(word.folded) >= _LETTERS]
    return all(any(same(word.folded, each.folded, language) for each in other) for word in telling)


def _unmarked(pairs: Sequence[tuple[Unit, Draft]], language: Tag) -> Iterator[Finding]:
    told: set[str] = set()
    for phrase, places in _recurring(pairs).items():
        for (unit, draft, at), (other, drafted, there) in pairwise(places):
            one, two = _window(draft, at), _window(drafted, there)
            found = _turned(one, two, words(draft.text)[:_MOST], words(drafted.text)[:_MOST], language)
            if found and found[0].folded not in told:
                told.update(word.folded for word in found)
                first, second = Place(unit, (), found[0].start, found[1].end, ""), found
                yield _pair(_printed(phrase, unit), draft, drafted, first, other, second)


def _pair(phrase: str, draft: Draft, other: Draft, first: Place, unit: Unit, found: tuple[Word, ...]) -> Finding:
    place = first._replace(text=draft.text[first.start : first.end])
    later = Place(unit, (), found[2].start, found[3].end, other.text[found[2].start : found[3].end])
    return _finding("term", "note", phrase, later, place)


def _printed(phrase: str, unit: Unit) -> str:
    """A phrase as a unit prints it, found by its folded words."""
    found, size = words(unit.segment.text), phrase.count(" ") + 1
    for at in range(min(len(found), _MOST) - size + 1):
        if " ".join(word.folded for word in found[at : at + size]) == phrase:
            return unit.segment.text[found[at].start : found[at + size - 1].end]
    return phrase


def _finding(key: str, grave: Severity, said: str, found: Place, other: Place) -> Finding:
    args = {
        "source": said[:120],
        "target": found.text[:120],
        "other": other.text[:120],
        "path": found.unit.path,
        "other_path": other.unit.path,
    }
    return Finding("story", key, grave, (0, 0), (found.start, found.end), args)


_Where = tuple[Unit, Draft, float]


def _recurring(pairs: Sequence[tuple[Unit, Draft]]) -> dict[str, list[_Where]]:
    """The phrases that stand in several units, with their place in each as a share of the text."""
    found: dict[str, dict[str, _Where]] = defaultdict(dict)
    for unit, draft in pairs:
        if _shouted(draft):
            continue
        text = unit.segment.text
        for at, size, run in _runs(words(text)[:_MOST], unit.segment.language):
            found[run].setdefault(unit.path, (unit, draft, (at + size / 2) / max(1, len(words(text)))))
    return {run: list(places.values()) for run, places in found.items() if 1 < len(places) < len(pairs)}


def _runs(found: Sequence[Word], language: Tag) -> Iterator[tuple[int, int, str]]:
    known = common(language)
    for size in _SIZES:
        for at in range(len(found) - size + 1):
            run = found[at : at + size]
            if len(run[0].folded) > 2 and len(run[-1].folded) > 1 and any(w.folded not in known for w in run):
                yield at, size, " ".join(word.folded for word in run)


def _window(draft: Draft, at: float) -> tuple[Word, ...]:
    """The words of a translation about a place."""
    found = words(draft.text)[:_MOST]
    return found[max(0, int((at - _NEAR) * len(found))) : int((at + _NEAR) * len(found)) + 1]


def _turned(
    one: Sequence[Word], other: Sequence[Word], whole: Sequence[Word], all_: Sequence[Word], language: Tag
) -> tuple[Word, Word, Word, Word] | None:
    """A word of both with the word beside it in each, where neither translation has the other's."""
    heads = {word.folded: (word, after) for word, after in pairwise(one) if len(word.folded) >= _LETTERS}
    for word, after in pairwise(other):
        if word.folded not in heads:
            continue
        first, second = heads[word.folded]
        if min(len(second.folded), len(after.folded)) < _LETTERS or same(second.folded, after.folded, language):
            continue
        if not _flattened((first, second), (word, after), commonest(language)):
            continue
        if not _has(second, all_, language) and not _has(after, whole, language):
            return first, second, word, after
    return None


def _flattened(one: tuple[Word, Word], other: tuple[Word, Word], mere: frozenset[str]) -> bool:
    """Whether of two pairs of words side by side one is written as a title is, the other not at all."""
    capitals = {tuple(word.text[0].isupper() for word in pair) for pair in (one, other)}
    close = all(last.start - first.end == 1 for first, last in (one, other))
    plain = one[1].text.lower() in mere or other[1].text.lower() in mere
    return close and not plain and capitals == {(True, True), (False, False)}


def _shouted(draft: Draft) -> bool:
    """Whether most words of a translation have capitals, as in some headlines: there they say nothing."""
    found = words(draft.text)[:_MOST]
    return sum(word.text[0].isupper() for word in found) * 2 > len(found)


def _has(word: Word, others: Sequence[Word], language: Tag) -> bool:
    return any(same(word.folded, each.folded, language) for each in others)
