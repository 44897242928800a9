"""Markers: what is no text for readers: shortcodes, ad slots, placeholders, tags, the marks engines leave on words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dragoman.checks.words import LIMIT
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

# Every repetition is bounded, so that no text makes a search quadratic.
_NEVER = (
    ("shortcode", re.compile(r"[\[［【]/?[^\W\d][^\[\]［］【】\d\n]{0,24}_\d{1,4}[\]］】]|\[/[^\W\d_][\w-]{1,24}\]")),
    (
        "shortcode",
        re.compile(
            r"\[(?:caption|gallery|embed|video|audio|playlist|iklan|anuncio|publicidad|url|img)\b[^\[\]]{0,200}\]", re.I
        ),
    ),
    ("shortcode", re.compile(r"\[[^\W\d_][\w-]{1,24}(?: {1,3}[\w-]{1,24} ?= ?[\"“”'«»][^\[\]]{0,80})+\]")),
    ("template", re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}|<%[^<>\n]{0,200}%>")),
    ("placeholder", re.compile(r"[⟦⟧⦃⦄\ue000-\uf8ff\ufffd]|__[A-Z]{2,12}_?\d{0,4}__|\[\[/?[^\[\]\n]{0,60}\]\]")),
)
"""Refused wherever they stand: a reader has no use for them."""

_UNLESS_THERE = (
    ("tag", re.compile(r"</?[A-Za-z][A-Za-z0-9]{0,14}(?:\s[^<>]{0,200})?/?>|<!--")),
    ("entity", re.compile(r"&(?:[A-Za-z]{2,8}|#\d{2,6}|#x[0-9A-Fa-f]{2,6});")),
    ("placeholder", re.compile(r"%(?:\(\w{1,24}\))[sd]|\$\{\w{1,24}\}|\{\w{0,24}\}")),
    ("shortcode", re.compile(r"\[[a-z]{1,24}-\d{1,4}\]|\[/?(?:b|i|u|quote|center)\]")),
    ("markup", re.compile(r"\]\((?:https?:|/)[^()\s]{0,200}\)|(?<![\w*])\*\*(?=\w)|(?<=\w)\*\*(?![\w*])")),
    ("engine", re.compile(r"(?<![\w*@#/.&])[*@#]+(?=[^\W\d_]{2})|(?<=[^\W\d_])[*#](?=[\s.,;]|$)")),
)
"""Refused where the source has fewer of them: hashtags, handles and footnote stars are text."""


_DIGITS = re.compile(r"\d{1,20}")
_BRACKETED = re.compile(r"[\[［【〔{(][^\[\]［］【】〔〕{}()\n]{1,60}[\]］】〕})]")
"""What a shortcode looks like when its words were translated."""


class Markers:
    """Looks for what no reader should see."""

    name = "markers"
    version = "2"
    messages = {
        "shortcode": "“{target}” is a shortcode of the source's publishing system, not text.",
        "template": "“{target}” is a template's tag, not text.",
        "placeholder": "“{target}” is a placeholder that was not put back.",
        "tag": "“{target}” is an HTML tag, not text.",
        "entity": "“{target}” is an HTML entity, not text.",
        "markup": "“{target}” is Markdown, not text.",
        "engine": "“{target}” is an engine's mark for a word it does not know.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.text[:LIMIT], draft.text[:LIMIT]
        seen: set[tuple[int, int]] = set()
        for key, pattern in _NEVER:
            for found in pattern.finditer(target):
                seen.add(found.span())
                yield _finding(key, found)
        yield from _translated(source, target, seen)
        for key, pattern in _UNLESS_THERE:
            known = Counter(found.group() for found in pattern.finditer(source))
            for found in pattern.finditer(target):
                known[found.group()] -= 1
                if known[found.group()] < 0:
                    yield _finding(key, found)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if len(draft.text) > LIMIT:
            yield "markers:long"


def _translated(source: str, target: str, seen: set[tuple[int, int]]) -> Iterator[Finding]:
    """Shortcodes of the source that an engine took for text: a bracket that holds one's number in other words."""
    numbers = {digits for key, pattern in _NEVER for found in pattern.finditer(source) if key == "shortcode"
               for digits in _DIGITS.findall(found.group())}  # fmt: skip
    for found in _BRACKETED.finditer(target) if numbers else ():
        if found.span() not in seen and numbers.intersection(_DIGITS.findall(found.group())):
            yield _finding("shortcode", found)


def _finding(key: str, found: re.Match[str]) -> Finding:
    return Finding("markers", key, "blocker", (0, 0), found.span(), {"target": found.group()[:60]})
