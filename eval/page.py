"""Page: the figures in docs/reference/gate.md, written between its two marks from a run; the words around them stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from score import Clean, Scored
from tables import TARGETS, over_all, share

FILE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "gate.md"

OPENS, CLOSES = "<!-- figures -->", "<!-- end of figures -->"

WORDS = {
    "num_digit": "a digit changed", "num_drop": "a number dropped", "num_len": "a digit too many or too few",
    "num_sep_lost": "decimal mark lost", "num_transpose": "two digits exchanged", "magnitude": "million for billion",
    "num_swap2": "two numbers exchanged", "num_word": "a number in words changed", "month": "month changed",
    "weekday": "weekday changed", "currency": "currency changed", "unit": "unit changed",
    "conv_right": "right conversion let through", "conv_wrong": "conversion ten times too large",
    "conv_off": "conversion 30 % too large", "untranslated_full": "whole sentence untranslated",
    "untranslated_half": "half of it untranslated", "untranslated_3w": "three words untranslated",
    "wrong_language": "a third language", "other_segment": "another sentence's translation", "omit_50": "50 % left out",
    "omit_30": "30 % left out", "omit_15": "15 % left out", "add_30": "30 % put in", "add_sentence": "a sentence put in",
    "repeat_phrase": "a phrase four times", "repeat_once": "a phrase twice", "quote_drop": "quotation marks dropped",
    "quote_unclosed": "quotation not closed", "name_drop": "name dropped", "name_replace": "name replaced",
    "name_misspell": "name misspelt", "negation": "negation dropped",
}  # fmt: skip
"""The types in a reader's words."""


def lines(scored: Sequence[Scored], date: str) -> Iterator[str]:
    """The two tables: what is found of planted errors, and what is said of good translations."""
    pairs = [each.pair for each in scored if each.rows]
    yield f"Measured {date} on {len(pairs)} pairs of languages: {', '.join(pairs)}."
    yield ""
    names = list(scored[0].beside) if scored else []
    yield (
        "| planted error | errors | found % | by blockers alone | by the check it is for | worst pair | aim | "
        + " | ".join(f"{name} %" for name in names)
        + " |"
    )
    yield "|---" * (7 + len(names)) + "|"
    for line in over_all(scored):
        kind, _, rest = line.name.partition(",")
        aim = TARGETS.get(line.name)
        cells = [f"{WORDS[kind]}{',' + rest if rest else ''}", f"{line.many}", f"{line.found:.1f}", f"{line.blocked:.1f}",
                 f"{line.right:.1f}", f"{line.worst[0]:.1f} ({line.worst[1]})", f"≥ {aim}" if aim else ""]  # fmt: skip
        yield (
            "| "
            + " | ".join([*cells, *(f"{mean:.0f} ({low:.0f}–{high:.0f})" for mean, low, high in line.beside.values())])
            + " |"
        )
    yield ""
    yield from _good(scored, names)


def _good(scored: Sequence[Scored], names: Sequence[str]) -> Iterator[str]:
    """A line a figure of good translations: ours raw and adjudicated, worst pair, and the others'."""
    cleans = [(each.pair, each.clean) for each in scored if each.clean]
    yield (
        "| on good translations | all pairs | without those judged right | worst pair | aim | "
        + " | ".join(names)
        + " |"
    )
    yield "|---" * (5 + len(names)) + "|"
    rows = (
        ("number alarms, % of segments", "numbers", "≤ 0.3"), ("segments blocked, %", "blocked", "≤ 0.15"),
        ("segments warned, %", "warned", "≤ 2"), ("stories with a blocker, %", "held", "≤ 5"),
    )  # fmt: skip
    for words, name, aim in rows:
        raw, left = (
            share(sum(_count(c, name)[at] for _, c in cleans), sum(_of(c, name) for _, c in cleans)) for at in (0, 1)
        )
        worst = max(((share(_count(c, name)[1], _of(c, name)), pair) for pair, c in cleans), default=(0.0, "-"))
        others = " | ".join(_beside(scored, other, name) for other in names)
        yield f"| {words} | {raw:.2f} | {left:.2f} | {worst[0]:.2f} ({worst[1]}) | {aim} | {others} |"
    ours = max((clean.ms for _, clean in cleans), default=0.0)
    times = (f"{max((each.beside[o].ms for each in scored if o in each.beside), default=0.0):.2f}" for o in names)
    yield f"| milliseconds a segment, slowest pair, one core | {ours:.2f} | | | < 2 | " + " | ".join(times) + " |"


def _count(clean: Clean, name: str) -> tuple[int, int]:
    counts: tuple[int, int] = getattr(clean, name)
    return counts


def _of(clean: Clean, name: str) -> int:
    return clean.stories if name == "held" else clean.segments


def _beside(scored: Sequence[Scored], other: str, name: str) -> str:
    """Least and most of all pairs: a gate of one severity stops what it marks."""
    gates = [each.beside[other] for each in scored if other in each.beside]
    if name == "warned" or not gates:
        return ""
    counts = [
        share(gate.held, gate.stories)
        if name == "held"
        else share(gate.numbers if name == "numbers" else gate.alarms, gate.segments)
        for gate in gates
    ]
    return f"{min(counts):.1f}–{max(counts):.1f}"


def write(scored: Sequence[Scored], date: str) -> None:
    """Put this run's figures between the page's marks."""
    before, _, rest = FILE.read_text(encoding="utf-8").partition(OPENS)
    after = rest.partition(CLOSES)[2]
    FILE.write_text(f"{before}{OPENS}\n" + "\n".join(lines(scored, date)) + f"\n{CLOSES}{after}", encoding="utf-8")
