"""Negation: whether a sentence is denied on one side and affirmed on the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.negators import NEGATORS
from dragoman.checks.words import LIMIT
from dragoman.language.facts import facts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_LETTERS = r"\w\u0300-\u036f\u0591-\u05c7\u0610-\u065f\u0900-\u0963\u0971-\u0d7f"
"""Letters with the vowel signs that the scripts of India, Arabic and Hebrew write apart."""

_LONGEST = 400
"""Code points beyond which a text has so many clauses that one denial more or less says nothing."""


_EARNED = {
    "en": _LONGEST, **dict.fromkeys(("de", "es", "it", "ms", "pt"), 120), **dict.fromkeys(("ca", "gl", "he", "tr"), 90),
}  # fmt: skip
"""Languages whose denials, said alone in a sentence of so many code points, are without a trace on the other side in at most
.3 % of a professional corpus's segments (NTREX, English with each of 25 languages); the others' in up to 1 %, mostly a freer
wording."""


class Reader(NamedTuple):
    """A language's forms, ready to search with. `trace`: a denial or a shade."""

    denies: re.Pattern[str]
    shades: re.Pattern[str]
    trace: re.Pattern[str]


class Negation:
    """Looks for a denial that the other side has no trace of, neither as a negation nor as a word of lack or limit."""

    name = "negation"
    version = "1"
    messages = {
        "lost": "The source denies something (“{words}”), and nothing in the translation does.",
        "added": "The translation denies something (“{words}”), and nothing in the source does.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        ours, theirs = _reader(unit.segment.language), _reader(draft.target)
        source, target = unit.segment.text, draft.text
        if not ours or not theirs or max(len(source), len(target)) > _LONGEST:
            return
        wanted, had = _denial(source, ours), _denial(target, theirs)
        if wanted and not theirs.trace.search(target):
            yield self._finding("lost", unit.segment.language, ours, wanted)
        elif had and not ours.trace.search(source):
            yield self._finding("added", draft.target, theirs, had)

    def _finding(self, key: str, language: Tag, reader: Reader, found: re.Match[str]) -> Finding:
        """Spans and words of the side that denies. A denial beside a word of lack ("will not fail") may be said without either."""
        earned = len(found.string) <= _EARNED.get(language.partition("-")[0], 0)
        alone = earned and not reader.shades.search(found.string)
        spans = (found.span(), (0, 0)) if key == "lost" else ((0, 0), found.span())
        return Finding(self.name, key, "warning" if alone else "note", *spans, {"words": found.group().strip()})

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        for tag in (unit.segment.language, draft.target):
            if not _reader(tag):
                yield f"negation:{tag}"
        if max(len(unit.segment.text), len(draft.text)) > _LONGEST:
            yield "negation:long"


def denied(text: str, tag: Tag) -> bool:
    """Whether a text denies anything; False where its language has no table."""
    reader = _reader(tag)
    return reader is not None and _denial(text, reader) is not None


def _denial(text: str, reader: Reader) -> re.Match[str] | None:
    """The first denial that is no fixed phrase."""
    return next((found for found in reader.denies.finditer(text[:LIMIT]) if found["denial"]), None)


@lru_cache(maxsize=64)
def _reader(tag: Tag) -> Reader | None:
    known = NEGATORS.get(tag.partition("-")[0])
    if known is None:
        return None
    apart = facts(tag).spaced and not tag.startswith("ko")
    denies, shades, passes = (_forms(forms) for forms in known)
    before, after = (rf"(?<![{_LETTERS}])", rf"(?![{_LETTERS}])") if apart else ("", "")
    denial = f"{before}(?:(?:{passes or '(?!)'}){after}|(?P<denial>(?:{denies}){after}))"
    traces = (f"{before}(?:{forms}){after}" for forms in (shades, f"{denies}|{shades}"))
    return Reader(re.compile(denial, re.I), *(re.compile(trace, re.I) for trace in traces))


def _forms(forms: str) -> str:
    """A pattern of a run of forms, the longest first."""
    each = sorted(forms.split(), key=len, reverse=True)
    return "|".join(form[1:] if form.startswith("=") else _form(form) for form in each)


def _form(form: str) -> str:
    return re.escape(form).replace(r"\*", rf"[{_LETTERS}]{{0,24}}").replace("_", r"\s")
