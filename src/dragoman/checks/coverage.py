"""Coverage: whether a translation says all that its source says, and no more: nothing left out, nothing put in, and not
another sentence's words."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.checks.alignment import Gap
from dragoman.checks.coverage_figures import Figures, Model, figures
from dragoman.checks.evidence import Evidence, Text, evidence
from dragoman.checks.words import LIMIT
from dragoman.language.lexis import known
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.unit import Unit

_SHORTEST = 25.0
"""English characters that one of the sides must say: under them neither a length nor an anchor says enough."""

_TELLING = 40.0
"""English characters under which a text has too few anchors to say that another is not its translation."""


class Coverage:
    """Weighs lengths, names, numbers and things that both sides must show, and the runs of text that show none of them."""

    name = "coverage"
    version = "3"
    messages = {
        "short": "The translation has {percent} % of the length to be expected, and little in it answers “{passage}”: "
        "something may be missing.",
        "long": "The translation has {percent} % of the length to be expected, and little in the source answers "
        "“{passage}”: something may have been added.",
        "unrelated": "Next to nothing of what the source speaks of is in the translation: it may be another sentence's.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source = Text(unit.segment.text[:LIMIT], unit.segment.language)
        target = Text(draft.text[:LIMIT], draft.target)
        if not source.words.strip() or not target.words.strip():
            return
        seen = evidence(source, target, figures())
        if seen.size * max(1.0, seen.ratio) >= _SHORTEST:
            yield from _judged(seen, source, target, figures())

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if max(len(unit.segment.text), len(draft.text)) > LIMIT:
            yield "coverage:long"
        for tag in dict.fromkeys((unit.segment.language, draft.target)):
            if not figures().knows(tag):
                yield f"coverage:{tag}"
            elif not known(tag):
                yield f"coverage:words-{tag}"


def features(seen: Evidence) -> tuple[float, ...]:
    """The evidence as the models weigh it, a constant first."""
    here, there = seen.source, seen.target
    off, trust = _within(seen.off, 6), (here.expected + there.expected) / (here.anchors + there.anchors + 1)
    gaps = min(here.gap.score, 25.0), min(there.gap.score, 25.0)
    balances = _within(here.balance, 5), _within(there.balance, 5)
    apart = _within((here.weight + there.weight) / (here.anchors + there.anchors + 1) ** 0.5, 8)
    roots = gaps[0] ** 0.5, gaps[1] ** 0.5
    worst = min(seen.stretches.short, 6.0), min(seen.stretches.long, 6.0)
    return (
        1.0, off, min(off, 0.0) ** 2, max(off, 0.0) ** 2, *gaps, *roots, *(gap * trust for gap in gaps),
        trust, min(seen.size, 400.0) ** 0.5, min(here.marks, 3), min(there.marks, 3), float(seen.begun), float(seen.ended),
        float(seen.unclosed), *balances, *(balance * trust for balance in balances), apart, apart * trust, off * trust,
        *(off * root for root in roots), *(off * balance for balance in balances), roots[0] * balances[1],
        roots[1] * balances[0], balances[0] * balances[1], roots[0] * roots[1], apart * abs(apart), apart * off,
        *(balance**2 for balance in balances), *worst, *(each * each for each in worst), *(each * off for each in worst),
        *(each * trust for each in worst), worst[0] * gaps[0], worst[1] * gaps[1], float(min(seen.stretches.met, 40)),
        max(-1.0, min(seen.seams, 3.0)),
    )  # fmt: skip


def _within(value: float, bound: float) -> float:
    return max(-bound, min(bound, value))


def scored(model: Model, seen: tuple[float, ...]) -> float:
    """The log-odds a model gives to features."""
    return sum(weight * value for weight, value in zip(model.weights, seen, strict=True))


def _judged(seen: Evidence, source: Text, target: Text, told: Figures) -> Iterator[Finding]:
    """At most one finding: the first that is sure, for lengths say more plainly what is wrong; else the likeliest."""
    weighed, pair = features(seen), (source.language, target.language)
    # Far outside what the models were learned on, a text of many times its length is not too short.
    models = {key: getattr(told, key) for key in ("short", "long") if _may_be(key, seen.ratio)}
    if seen.size >= _TELLING:
        models["unrelated"] = told.unrelated
    limits = {key: told.limits(model, *pair) for key, model in models.items()}
    over = {key: scored(model, weighed) - limits[key][0] for key, model in models.items()}
    blocked = [key for key in over if over[key] >= limits[key][1] - limits[key][0]]
    key = blocked[0] if blocked else max(over, key=lambda each: over[each])
    if over[key] >= 0:
        spans, passage = _spans(key, seen, source, target)
        args = {"percent": str(round(seen.ratio * 100)), "passage": _excerpt(passage)}
        yield Finding("coverage", key, "blocker" if blocked else "warning", *spans, args)


_TWICE = 2.0


def _may_be(key: str, ratio: float) -> bool:
    return ratio <= _TWICE if key == "short" else ratio >= 1 / _TWICE


Spans = tuple[tuple[int, int], tuple[int, int]]


def _spans(key: str, seen: Evidence, source: Text, target: Text) -> tuple[Spans, str]:
    """Where a finding stands in source and target, and the words it is about."""
    if key == "unrelated":
        return ((0, len(source.words)), (0, len(target.words))), ""
    if key == "short":
        gone = _span(seen.source.gap, source)
        return (gone, (0, 0)), source.words[slice(*gone)]
    new = _span(seen.target.gap, target)
    return ((0, 0), new), target.words[slice(*new)]


def _span(gap: Gap, text: Text) -> tuple[int, int]:
    """A gap's place in the text; all of it where no gap was found."""
    length = len(text.words)
    return (round(gap.start * length), round(gap.end * length)) if gap.end > gap.start else (0, length)


_EXCERPT = 80


def _excerpt(passage: str) -> str:
    passage = passage.strip()
    return passage if len(passage) <= _EXCERPT else passage[: _EXCERPT - 1].rstrip() + "…"
