"""Quotation marks as a language prints them: a pair of another family is put into the language's own."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.language.edit import Edit
from dragoman.language.facts import facts
from dragoman.model.language import Tag

_PAIRS = {"«": "»", "“": "”", "„": "“”", "‹": "›", "「": "」", "『": "』"}
"""Opening marks, and what may close each. Straight marks and single ones, which are apostrophes too, are left alone."""

_CLOSING = frozenset("".join(_PAIRS.values())) - frozenset(_PAIRS)
_INNER = " \u00a0\u202f"  # French sets its marks off from the words; most others do not


def requoted(text: str, tag: Tag) -> tuple[Edit, ...]:
    """What to change so that the quotation marks are the language's own; nothing where they are, or where they do not pair."""
    pairs = tuple(_paired(text))
    known = facts(tag)
    outer, inner = known.quotes[0], known.nested[0]
    accepted = {"".join(pair) for pair in (*known.quotes, *known.nested)}
    if not pairs or all(text[start] + text[end] in accepted for start, end, _ in pairs):
        return ()
    edits = [edit for start, end, depth in pairs for edit in _edits(text, start, end, inner if depth else outer)]
    return tuple(sorted(edits))


def _edits(text: str, start: int, end: int, marks: tuple[str, str]) -> Iterator[Edit]:
    after = start + 1 + (text[start + 1 : start + 2] in tuple(_INNER))
    before = end - (text[end - 1] in _INNER and end - 1 >= after)
    yield start, after, marks[0]
    yield before, end + 1, marks[1]


def _paired(text: str) -> Iterator[tuple[int, int, int]]:
    """(opening place, closing place, depth) of each pair; nothing at all when any mark has no partner."""
    found: list[tuple[int, int, int]] = []
    waiting: list[int] = []
    for place, mark in enumerate(text):
        closes = bool(waiting) and mark in _PAIRS[text[waiting[-1]]]
        if closes:
            found.append((waiting.pop(), place, len(waiting)))
        elif mark in _PAIRS:
            waiting.append(place)
        elif mark in _CLOSING:
            return
    if not waiting:
        yield from found
