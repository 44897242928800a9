"""What the names check knows of doubts, learned from news translated by professionals.

    python eval/learn_names.py [--out FILE]

Reads NTREX (see corpora.py), learns on the first half of its stories with the names that were replaced or dropped in them
(synth_ntrex where there is a file, else planting.py's), fits a logistic model for each two kinds of script and each finding,
sets limits so that of clean segments `SHARES` are over them. Writes figures alone, into src/dragoman/checks/names.json.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
import planting
from corpora import data_folder, sides, wrong
from numpy.typing import NDArray
from texts import Task, Text, good_texts, planted_texts

from dragoman.checks.doubts import Doubt, Learned, Weights, counted, kinds, measured, together
from dragoman.checks.mentions import Mention
from dragoman.checks.names import both_sides
from dragoman.language.tags import canonical

Array = NDArray[np.float64]
OUT = Path(__file__).resolve().parent.parent / "src/dragoman/checks/names.json"
LEARNED = (  # noqa: SIM905
    "en-ar en-ko en-he en-hi en-fa en-ja ar-en ko-en he-en hi-en ja-en fa-en fr-ar "
    "ar-es ko-fr he-de es-ja hi-de fa-fr fr-he de-fa "
    "en-ru en-uk en-el ru-en uk-en uk-pl ru-de es-uk "
    "en-es en-de en-fr en-pl en-id en-vi en-pt en-ca en-sw en-ms en-tr es-en id-en vi-en de-en fr-en tr-en pl-en "
    "es-ca de-tr fr-de ms-id gl-pt nl-de ru-uk ru-ar fa-he ja-ko hi-ru zh-en th-en zh-fr km-en"
).split()
KEYS = ("replaced", "lost", "added")
SHARES = {"replaced": 0.004, "lost": 0.0028, "added": 0.0008}
"""Of clean segments the share that a finding may warn of."""
LOST_ALIKE = 0.0045
"""The same for a name lost between languages of one script, where a trace is sure to be seen."""
STERN, RIDGE = 3.0, 3.0
"""What a clean doubt weighs against a planted one; what draws weights towards nothing."""
MOST = 150


class Row(NamedTuple):
    """A hypothesis: whether its error was planted, its segment (of a planted error: its number there), what is measured."""

    planted: bool
    segment: int
    values: tuple[float, ...]


class Told(NamedTuple):
    """What a pair's stories of a half tell: segments, replaced names, hypotheses by finding."""

    pair: str
    half: int
    segments: int
    errors: int
    rows: dict[str, tuple[Row, ...]]


def hypotheses(key: str, gone: Sequence[Doubt], new: Sequence[Doubt]) -> Iterator[tuple[Doubt | None, Doubt | None]]:
    """What may have happened to names: (of the source, of the translation)."""
    if key == "replaced":
        yield from ((old, late) for old in gone for late in new)
    elif key == "lost":
        yield from ((old, None) for old in gone)
    else:
        yield from ((None, late) for late in new)


def values(old: Doubt | None, new: Doubt | None, counts: tuple[float, ...]) -> tuple[float, ...]:
    """What is measured of a hypothesis, as Weights has it."""
    parts = (measured(old) if old else (), measured(new) if new else (), together(old, new) if old and new else ())
    return tuple(float(value) for part in (*parts, counts) for value in part)


def told(pair: str, half: int) -> Told:
    """What a pair's stories of a half tell."""
    for kind in [kind for kind in planting.KINDS if not kind.startswith("name")]:
        del planting.KINDS[kind]
    planting.CONVERSIONS.clear()
    task = Task(data_folder(), pair, 1997, MOST, half)
    good = {text.number: text for text in good_texts(task)}
    bad = [text for text in planted_texts(task) if text.kind.startswith(("name_repl", "name_drop"))]
    known = {number for number, check in wrong(task.folder, pair) if check.startswith("names")}
    rows: dict[str, list[Row]] = defaultdict(list)
    for text in good.values():
        gone, new = doubts_of(text, pair)
        for key in KEYS if text.number not in known else ():
            found = hypotheses(key, gone, new)
            rows[key] += [Row(False, text.number, values(*each, counted(gone, new))) for each in found]
    for number, text in enumerate(bad):
        for key, each in planted(text, good[text.number], pair):
            rows[key].append(Row(True, number if "repl" in text.kind else -1, each))
    errors = sum("repl" in text.kind for text in bad)
    return Told(pair, half, len(good), errors, {key: tuple(each) for key, each in rows.items()})


def doubts_of(text: Text, pair: str) -> tuple[tuple[Doubt, ...], tuple[Doubt, ...]]:
    """The doubts of both sides of a text."""
    source, target = map(canonical, sides(pair))
    return both_sides(text.source, source, text.target, target)


def planted(text: Text, good: Text, pair: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The hypotheses that a planted error makes true."""
    gone, new = doubts_of(text, pair)
    before = {each.mark.start for each in doubts_of(good, pair)[0]}
    moves = SequenceMatcher(None, good.target, text.target, autojunk=False).get_opcodes()
    spans = [(start, end) for kind, _, _, start, end in moves if kind != "equal"]
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    for key in KEYS if "repl" in text.kind else ("lost",):
        for old, late in hypotheses(key, gone, new):
            ours = old is None or old.mark.start not in before
            theirs = late is None or (late.mark.start <= last and late.mark.end >= first)
            if ours and theirs:
                yield key, values(old, late, counted(gone, new))


# -- fitting --


def design(each: Told, key: str, languages: Sequence[str]) -> Array:
    """A pair's hypotheses: what is measured, which languages, whether neither is English, one."""
    ends = sides(each.pair)
    flags = [float(end.partition("-")[0] == language) for end in ends for language in languages]
    tail = (*flags, float("en" not in ends), 1.0)
    return np.array([(*row.values, *tail) for row in each.rows.get(key, ())], float)


def fitted(values: Array, planted: Array) -> Array:
    """Weights of a logistic model, by Newton's method, drawn towards nothing but the last."""
    weights = np.zeros(values.shape[1])
    heavy = np.where(planted > 0, 1.0, STERN)
    ridge = np.full(values.shape[1], RIDGE)
    ridge[-1] = 1e-3
    for _ in range(25):
        chance = 1 / (1 + np.exp(-np.clip(values @ weights, -30, 30)))
        slope = values.T @ (heavy * (planted - chance)) - ridge * weights
        bend = (values * (heavy * chance * (1 - chance))[:, None]).T @ values + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-4:
            break
    return weights


def highest(each: Told, key: str, scores: Array) -> tuple[Array, dict[int, float]]:
    """The highest score of each clean segment, sorted, and of each replaced name."""
    clean: dict[int, float] = {}
    bad: dict[int, float] = {}
    for row, score in zip(each.rows.get(key, ()), scores, strict=True):
        kept = bad if row.planted else clean
        kept[row.segment] = max(kept.get(row.segment, -99.0), float(score))
    return np.sort(np.array(list(clean.values())))[::-1], bad


def quantile(clean: Array, segments: int, share: float) -> float:
    """The score that so large a share of clean segments is over, from those around it."""
    rank = segments * share
    low, high = int(rank * 0.6), int(rank * 1.6) + 1
    return float(np.mean(clean[low:high])) if len(clean) > low else -3.0


def limits(every: Sequence[Told], quantiles: Sequence[float], languages: Sequence[str]) -> tuple[Array, float]:
    """Offsets of the limit by language on either side, and the limit: drawn from the quantiles of all pairs."""
    flags = np.array(
        [
            [float(end.partition("-")[0] == language) for end in sides(each.pair) for language in languages]
            for each in every
        ],
        float,
    )
    middle = float(np.mean(quantiles))
    bend = flags.T @ flags + np.eye(flags.shape[1])
    return np.linalg.solve(bend, flags.T @ (np.array(quantiles) - middle)), middle


def model(every: Sequence[Told], key: str, languages: Sequence[str]) -> tuple[Weights, Array, Array, float] | None:
    """The model of a finding for pairs of two kinds of script, with its raw weights and limits."""
    designs = [design(each, key, languages) for each in every]
    used = [each for each in zip(every, designs, strict=True) if len(each[1])]
    if sum(row.planted for each, _ in used for row in each.rows[key]) < 20:
        return None
    weights = fitted(
        np.concatenate([values for _, values in used]),
        np.array([float(row.planted) for each, _ in used for row in each.rows[key]]),
    )
    tops = [(each, highest(each, key, values @ weights)[0]) for each, values in used]
    alike = key == "lost" and kinds(*map(canonical, sides(every[0].pair))) == "LL"
    share = LOST_ALIKE if alike else SHARES[key]
    marks = [quantile(clean, each.segments, share) for each, clean in tops]
    offsets, limit = limits([each for each, _ in tops], marks, languages)
    return packed(weights, key, languages, offsets, limit), weights, offsets, limit


def packed(weights: Array, key: str, languages: Sequence[str], offsets: Array, limit: float) -> Weights:
    """Weights as they are written."""
    sample = Doubt(Mention("Ab", 0, 2, "ab", 0, 0), 1.0, False, False, 0.0)
    one, both = len(measured(sample)), len(together(sample, sample))
    sizes = {"replaced": (one, one, both), "lost": (one, 0, 0), "added": (0, one, 0)}[key]
    cuts = np.cumsum([*sizes, 4, len(languages), len(languages), 1])
    source, target, pair, counts, ours, theirs, third, bias = (
        tuple(round(float(value), 3) for value in part) for part in np.split(weights, cuts)
    )
    cut = np.round(offsets, 2).tolist()
    return Weights(
        source, target, pair, counts, (dict(zip(languages, ours, strict=True)), dict(zip(languages, theirs, strict=True))),
        (dict(zip(languages, cut[: len(languages)], strict=True)), dict(zip(languages, cut[len(languages) :], strict=True))),
        third[0], bias[0], round(limit, 3),
    )  # fmt: skip


def main() -> int:
    """Learn, print and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, default=OUT)
    chosen = parser.parse_args()
    with ProcessPoolExecutor(2) as pool:
        every = tuple(pool.map(told, LEARNED, [1] * len(LEARNED)))
    by_kinds: dict[str, list[Told]] = defaultdict(list)
    for each in every:
        by_kinds[kinds(*map(canonical, sides(each.pair)))].append(each)
    models: dict[str, Weights] = {}
    for kind, group in by_kinds.items():
        languages = sorted({end.partition("-")[0] for each in group for end in sides(each.pair)})
        for key in KEYS:
            made = model(group, key, languages)
            if made:
                models[f"{kind}.{key}"] = made[0]
        print(kind, len(group), "pairs", [key for key in models if key.startswith(kind)], file=sys.stderr)
    evidence = f"NTREX, first half of its stories, {len(LEARNED)} pairs"
    chosen.out.write_bytes(msgspec.json.format(msgspec.json.encode(Learned(evidence, models)), indent=0))
    return 0


if __name__ == "__main__":
    sys.exit(main())
