"""Scripts: a text's words, each in one script, and which scripts a language is written in.

Unlike `words`, a word ends where its script does: Japanese and Thai put a Latin word between their own without a space.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.words import LIMIT
from dragoman.language.facts import facts
from dragoman.model.language import Tag

_LATIN = "A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff\u0300-\u036f"
_CYRILLIC = "\u0400-\u052f\u0300-\u036f"
_BLOCKS = {
    "Latn": rf"[{_LATIN}]+(?:['’‘ʼ·-][{_LATIN}]+)*",
    "Cyrl": rf"[{_CYRILLIC}]+(?:['’ʼ-][{_CYRILLIC}]+)*",
    "Grek": r"[\u0370-\u03ff\u1f00-\u1fff]+",
    "Hebr": r"[\u0590-\u05ff]+(?:[\"'״׳-][\u0590-\u05ff]+)*",
    "Arab": r"[\u0610-\u065f\u066e-\u06ef\u06fa-\u06ff\u0750-\u077f\u200c]+",
    "Deva": r"[\u0900-\u0963\u0970-\u097f\u200c\u200d]+",
    "Thai": r"[\u0e00-\u0e4f]+",
    "Khmr": r"[\u1780-\u17d3\u17d7\u17dc\u17dd][\u1780-\u17d3\u17d7\u17dc\u17dd\u200b]*",
    "Kana": r"[\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff]+",
    "Hani": r"[\u3400-\u4dbf\u4e00-\u9fff\u3005]",
    "Hang": r"[\u1100-\u11ff\uac00-\ud7af]+",
    "Zyyy": r"[^\W\d_]+",
}
_TOKEN = re.compile("|".join(f"(?P<{script}>{letters})" for script, letters in _BLOCKS.items()))

_WRITTEN = {
    "Jpan": frozenset({"Kana", "Hani"}), "Kore": frozenset({"Hang", "Hani"}), "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}), "Hani": frozenset({"Hani"}),
}  # fmt: skip
"""Scripts that are several at once, or one under two names."""

CASED = frozenset({"Latn", "Cyrl", "Grek"})


class Token(NamedTuple):
    """A word of one script, a single character where it is Han; `low`: lower case; `plain`: without a capital, no name."""

    text: str
    start: int
    end: int
    low: str
    script: str
    plain: bool


@lru_cache(maxsize=16)  # a segment and its draft are asked for several times in a row
def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text, of its first `LIMIT` code points. In a text all in capitals no capital says anything."""
    text = text[:LIMIT]
    shouted = text.isupper() and len(text) > 20
    return tuple(
        Token(word := found[0], *found.span(), low := word.lower(), found.lastgroup or "", shouted or word == low)
        for found in _TOKEN.finditer(text)
    )


def written(tag: Tag) -> frozenset[str]:
    """The scripts a language is written in, by the names of `Token.script`; none where its script has no name here."""
    script = facts(tag).script
    return _WRITTEN.get(script) or (frozenset({script}) if script in _BLOCKS else frozenset())


def share(told: Sequence[Token], scripts: frozenset[str]) -> float:
    """What part of a text's letters is in some scripts."""
    total = sum(len(token.text) for token in told)
    return sum(len(token.text) for token in told if token.script in scripts) / total if total else 0.0
