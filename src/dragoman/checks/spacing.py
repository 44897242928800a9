"""Spacing: stray and missing spaces, and punctuation of another script, as links, engines and scripts' habits leave them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.quoted import quoted
from dragoman.checks.words import LIMIT
from dragoman.language.facts import facts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_HAN = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_ARABIC = "\u0620-\u064a\u0671-\u06d3"


_TWICE = (
    r"[,;:،؛，；：、][,;:،؛，；：、]|(?<!\.)\.\.(?!\.)|(?<!。)。。(?!。)|।।|(?<=\w)[,;:]\.(?=\s|$)"  # not an ellipsis
)


class Fault(NamedTuple):
    """A pattern of one fault. `shared`: as many as the source has are taken for the story's own way."""

    key: str
    severity: Severity
    pattern: re.Pattern[str]
    shared: bool = True


_EVERYWHERE = (
    Fault(
        "bracket",
        "note",
        re.compile(r"(?<=[\w.»”’)]\() (?=\w)|(?<=\s\() (?=\w)|^\( (?=\w)|(?<=\w) (?=\)(?:[\s,.;]|$))"),
    ),
    Fault("doubled", "note", re.compile(_TWICE)),
)
_SPACED = (
    Fault("before", "warning", re.compile(r"(?<=\w)[ \u00a0](?=[,.](?:\s|$))|(?<=[\w»”’)])[ \u00a0](?=[,،](?:\s|$))")),
    Fault("double", "note", re.compile(r"(?<=\S) {2,20}(?=\S)")),
    Fault(
        "missing", "note", re.compile(r"(?<=[^\W\d_]{2}),(?=[^\W\d_]{2})|(?<=[a-zà-ỹ]{3})[.!?](?=[A-ZÀ-Ý][a-zà-ỹ]{2})")
    ),
    Fault("width", "warning", re.compile(r"[，。、；：！？（）]"), shared=False),
)
_TIGHT = Fault("before", "note", re.compile(r"(?<=\w)[ \u00a0\u202f](?=[!?;:](?:\s|$))"))
_FRENCH = Fault("french", "note", re.compile(r"(?<=[^\W\d_])[;!?:](?=\s|$)|«(?=\w)|(?<=\w)»"), shared=False)
_CANADIAN = Fault("french", "note", re.compile(r"(?<=[^\W\d_]):(?=\s|$)|«(?=\w)|(?<=\w)»"), shared=False)
_HAN_FAULTS = (
    Fault("before", "note", re.compile(r"(?<=\w)[ \u3000](?=[，。、；：！？])"), shared=False),
    Fault("width", "note", re.compile(rf"(?<=[{_HAN}])[,;!?.](?=[{_HAN}」』”]|\s|$)"), shared=False),
    Fault("amid", "note", re.compile(rf"(?<=[{_HAN}])(?<![\u30a0-\u30ff]) (?=[{_HAN}])(?![\u30a0-\u30ff])")),
)
_ARABIC_FAULTS = (Fault("width", "note", re.compile(rf"(?<=[{_ARABIC}])[,;?](?=[\s{_ARABIC}]|$)"), shared=False),)


class Spacing:
    """Looks for stray, doubled and missing spaces, and for punctuation that belongs to another script or language.

    French sets ; : ! ? and what stands in « » off with a narrow space, Canadian French the colon and « » alone; others set
    nothing off. Chinese and Japanese have their own widths of , . ! ?, Arabic and Persian their own , ; ?, Spanish ¿ and ¡.
    """

    name = "spacing"
    version = "2"
    messages = {
        "before": "There is a space before a punctuation mark.",
        "double": "There are two spaces where one belongs.",
        "missing": "A space is missing after a comma or full stop.",
        "bracket": "There is a space inside a bracket.",
        "inside": "There is a space between a quotation mark and the words it encloses.",
        "doubled": "There are two punctuation marks where one belongs: “{target}”.",
        "width": "“{target}” is a punctuation mark of another script.",
        "french": "French sets “{target}” off with a narrow no-break space.",
        "amid": "There is a space amid words that are written without spaces.",
        "inverted": "A question or exclamation in Spanish has no “{target}” before it.",
        "outer": "The translation starts or ends with a space.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.text[:LIMIT], draft.text[:LIMIT]
        for fault in _faults(draft.target):
            allowed = len(fault.pattern.findall(source)) if fault.shared else 0
            for found in list(fault.pattern.finditer(target))[allowed:]:
                yield Finding(self.name, fault.key, fault.severity, (0, 0), found.span(), {"target": found.group()})
        yield from _inside(target, draft.target)
        yield from _inverted(target, draft.target)
        if target != target.strip() and source == source.strip():
            yield Finding(self.name, "outer", "note", (0, 0), (0, len(target)))

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        return iter(())


@lru_cache(maxsize=128)
def _faults(tag: Tag) -> tuple[Fault, ...]:
    language, known = tag.partition("-")[0], facts(tag)
    if language in ("zh", "ja", "yue"):
        return (*_EVERYWHERE, *_HAN_FAULTS)
    if not known.spaced:
        return _EVERYWHERE
    own = _ARABIC_FAULTS if known.script == "Arab" else ()
    if language == "fr":
        return (*_EVERYWHERE, *_SPACED, _CANADIAN if "CA" in tag else _FRENCH)
    return (*_EVERYWHERE, *_SPACED, _TIGHT, *own)


def _inside(text: str, tag: Tag) -> Iterator[Finding]:
    """Spaces between marks and words, but in French."""
    if tag.startswith("fr") or not facts(tag).spaced:
        return
    for each in quoted(text, tag).pairs:
        if text[each.start + 1 : each.start + 2].isspace() or text[each.end - 2 : each.end - 1].isspace():
            yield Finding("spacing", "inside", "note", (0, 0), (each.start, each.end))


def _inverted(text: str, tag: Tag) -> Iterator[Finding]:
    """Spanish questions and exclamations of more than a word that nothing opens; a title of another language has none."""
    if tag.partition("-")[0] != "es":
        return
    for opens, closes in ("¿?", "¡!"):
        if text.count(closes) > text.count(opens) and text.rstrip(" \"'”’»)").endswith(closes) and opens not in text:
            yield Finding("spacing", "inverted", "note", (0, 0), (0, len(text)), {"target": opens})
