"""Story checks: what only shows over all of a story's sentences, or against its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.checks.words import LIMIT, quantities
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit
from dragoman.quantities import Quantity
from dragoman.quantities.words import SYMBOLS

MESSAGES = {
    "tense": "“{target}” speaks of {year} as of something to come; the story is of {today}.",
    "money": "Sums of one currency are written in two ways: “{target}” and “{other}”.",
}

_FUTURE = {
    "en": r"\bwill\b|\bis going to\b|\bare going to\b",
    "es": r"\b[^\W\d_]{2,20}(?:ará|erá|irá|drá|brá|rrá|arán|erán|irán|drán|brán)\b",
    "ca": r"\b[^\W\d_]{2,20}(?:arà|erà|irà|drà|rrà|aran|eran|iran|dran)\b",
    "gl": r"\b[^\W\d_]{2,20}(?:ará|erá|irá|rrá|arán|erán|irán)\b",
    "pt": r"\b[^\W\d_]{1,20}(?:ará|erá|irá|orá|arão|erão|irão|orão)\b|\bvai [^\W\d_]{2,20}r\b|\bvão [^\W\d_]{2,20}r\b",
    "fr": r"\b[^\W\d_]{1,20}(?:era|ira|rra|dra|vra|ura|eront|iront|rront|dront|vront|uront)\b",
    "it": r"\b[^\W\d_]{1,20}(?:erà|irà|drà|rrà|vrà|eranno|iranno|dranno|rranno|vranno)\b|\bsarà\b|\bsaranno\b",
    "id": r"\bakan\b",
    "ms": r"\bakan\b",
    "vi": r"\bsẽ\b",
}
_BEFORE_YEAR = {
    "en": "in", "es": "en|en el año", "ca": "el|en|l'any", "gl": "en", "pt": "em", "fr": "en", "it": "nel",
    "id": "pada tahun|tahun|pada", "ms": "pada tahun|tahun|pada", "vi": "vào năm|năm|trong năm",
}  # fmt: skip

_REACH = 80
"""Code points between a verb and the year it speaks of; a comma between them parts them."""


def check_story(
    units: Sequence[Unit], drafts: Sequence[Draft], language: Tag, knowledge: Knowledge
) -> tuple[Finding, ...]:
    """What all sentences together show; `args["path"]` says which unit a finding stands in."""
    pairs = [(unit, draft) for unit, draft in zip(units, drafts, strict=True) if draft.text]
    return (*_tenses(pairs, language, knowledge), *_money(pairs, language))


def _tenses(pairs: Sequence[tuple[Unit, Draft]], language: Tag, knowledge: Knowledge) -> Iterator[Finding]:
    """A future beside a year that is over, where the source has none."""
    today = knowledge.today[:4]
    base = language.partition("-")[0]
    if not today.isdecimal() or base not in _FUTURE:
        return
    between = rf"(?:[^,.;:]|(?<=\d)[,.](?=\d)){{0,{_REACH}}}?"
    pattern = re.compile(rf"({_FUTURE[base]}){between}\b(?:{_BEFORE_YEAR[base]})\s(\d{{4}})(?!\d)", re.I)
    for unit, draft in pairs:
        if _future(unit.segment.text, unit.segment.language):
            continue
        for found in pattern.finditer(draft.text[:LIMIT]):
            year = found.group(found.lastindex or 0)
            if 1000 < int(year) < int(today):
                args = {"target": found.group()[:120], "year": year, "today": knowledge.today, "path": unit.path}
                yield Finding("story", "tense", "warning", (0, 0), found.span(), args)


def _future(text: str, language: Tag) -> bool:
    pattern = _FUTURE.get(language.partition("-")[0])
    return pattern is not None and re.search(pattern, text[:LIMIT], re.I) is not None


def _money(pairs: Sequence[tuple[Unit, Draft]], language: Tag) -> Iterator[Finding]:
    """The first sum that is written otherwise than the first of its currency."""
    first: dict[str, tuple[str, Quantity]] = {}
    told: set[str] = set()
    for unit, draft in pairs:
        for quantity in quantities(draft.text, language):
            if quantity.kind != "money" or not quantity.currency:
                continue
            currency = "USD" if quantity.currency == "$" else quantity.currency
            style, before = _style(quantity), first.setdefault(currency, (_style(quantity), quantity))
            if style != before[0] and currency not in told:
                told.add(currency)
                args = {"target": quantity.text, "other": before[1].text, "path": unit.path}
                yield Finding("story", "money", "warning", (0, 0), (quantity.start, quantity.end), args)


def _style(quantity: Quantity) -> str:
    """Whether a sum has its currency before or after it, as sign or code, or in words."""
    text = quantity.text.lstrip("-−")
    if not text[0].isdecimal() and not quantity.spelled:
        return "before"
    return "sign" if any(text.endswith(sign) for sign in SYMBOLS) or text[-3:].isupper() else "words"
