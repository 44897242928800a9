"""Coverage: whether the translation is about as long as it should be, so that no half of a sentence is missing."""

from __future__ import annotations

import math
from collections.abc import Iterator

from dragoman.checks.words import LIMIT
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_LENGTHS = {
    "en": 100, "es": 115, "ca": 114, "gl": 109, "pt": 112, "pt-BR": 107, "fr": 118, "it": 116, "id": 116, "ms": 111, "vi": 109,
    "de": 118, "nl": 117, "ru": 110, "uk": 105, "pl": 112, "cs": 97, "ro": 117, "tr": 106, "sv": 101, "da": 101, "nb": 101,
    "nn": 100, "hu": 111, "el": 120, "ar": 92, "he": 80, "fa": 98, "hi": 105, "bn": 99, "ur": 100, "sw": 109, "fil": 118,
    "zh": 34, "zh-Hant": 34, "ja": 45, "ko": 52, "th": 95, "km": 114, "bg": 108, "be": 103, "mk": 107, "lo": 106, "my": 126,
}  # fmt: skip
"""Characters a language needs for what English says in 100, medians over professionally translated news."""

_SHORTEST = 25
"""Source characters under which a length says nothing."""


class Coverage:
    """Compares lengths, each language's own measure taken into account."""

    name = "coverage"
    version = "1"
    messages = {
        "short": "The translation has {percent} % of the length to be expected: something may be missing.",
        "long": "The translation has {percent} % of the length to be expected: something may have been added.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.text, draft.text
        if len(source) < _SHORTEST:
            return
        ratio = len(target) / (len(source) * expected(unit.segment.language, draft.target))
        key, severity = _weighed(ratio, len(source), known=_known(unit.segment.language, draft.target))
        if key:
            args = {"percent": str(round(ratio * 100))}
            yield Finding(self.name, key, severity, (0, len(source)), (0, len(target)), args)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if max(len(unit.segment.text), len(draft.text)) > LIMIT:
            yield "coverage:long"


def expected(source: Tag, target: Tag) -> float:
    """Target characters to one of the source."""
    return _length(target) / _length(source)


def _length(language: Tag) -> float:
    return _LENGTHS.get(language) or _LENGTHS.get(language.partition("-")[0], 100)


def _known(source: Tag, target: Tag) -> bool:
    return all(tag.partition("-")[0] in _LENGTHS for tag in (source, target))


def _weighed(ratio: float, length: int, *, known: bool) -> tuple[str, Severity]:
    """How far the length is off in units of its spread, which shrinks as sentences grow."""
    if ratio <= 0:
        return "short", "blocker"
    spread = math.hypot(0.10, 1.1 / math.sqrt(length)) * (1 if known else 2.5)
    off = math.log(ratio) / spread
    if off < -5.5 or off > 7:
        return ("short" if off < 0 else "long"), "blocker"
    if off < -3.2 or off > 4:
        return ("short" if off < 0 else "long"), "warning"
    return "", "note"
