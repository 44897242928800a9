"""What the coverage check knows of languages, pairs and concepts, learned from news translated by professionals.

    python eval/learn_coverage.py [--out FILE]

Reads NTREX (see corpora.py), learns on every other document, plants omissions, additions and other sentences itself
(with a fixed seed), fits the extents, the rates, the neighbours of grammar and three logistic models, sets the limits so
that of clean segments `SHARES` are alarmed, and prints what the other documents say. Writes figures alone, into
src/dragoman/checks/coverage.json.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise, product
from pathlib import Path
from typing import NamedTuple

import msgspec
import numpy as np
from corpora import data_folder, documents, lines
from numpy.typing import NDArray

from dragoman.checks.alignment import answered
from dragoman.checks.anchors import KINDS, anchors
from dragoman.checks.coverage import features
from dragoman.checks.coverage_figures import Figures, Measure, Model, Rates
from dragoman.checks.evidence import Text, evidence
from dragoman.checks.extent import COUNTS, counts
from dragoman.language.closed import Token, tokens
from dragoman.language.facts import facts

Array = NDArray[np.float64]
LANGUAGES = "en es pt fr it ca gl de nl ru uk pl tr ar fa he hi id ms vi th km zh ja ko sw".split()  # noqa: SIM905
UNSPACED = ("zh", "ja", "th", "km")
OUT = Path(__file__).resolve().parent.parent / "src/dragoman/checks/coverage.json"
SEED = 11
SHARES = {"short": (0.0055, 0.0002), "long": (0.0018, 0.0001), "unrelated": (0.0012, 0.0001)}
"""Of clean segments the share that a model may warn of, and block."""
DRAWN = 0.35
"""What is taken of a language's own noise: a tail of so few segments is drawn towards that of all languages."""
LEAN = {"short": 0.5, "long": 0.6, "unrelated": 1.1}
"""Log-odds taken off the limit of warnings, so that about 1 % of clean segments are alarmed on documents not learned from."""
CAUTION = 0.5
"""Log-odds added to the limit of blockers: on documents not learned from, four times as many were over it without."""
PLANTED = {
    "short": {"omit_50": 0.3, "omit_30": 1.0, "omit_15": 1.0},
    "long": {"add_30": 1.0, "add_sentence": 0.5},
    "unrelated": {"other": 1.0},
}
STERN = 30.0
"""What a clean segment weighs against a planted error: the models are wanted right where hardly any clean one lies."""
REAL = 0.006
"""The share of clean segments that score highest and are not learned from: most of them do leave something out."""


class Corpus(NamedTuple):
    """The texts of each language, and the numbers of those to learn from and to test with. `fit`: two fifths of those to
    learn from, whose neighbours of grammar are not counted, so that the models see them as they will see any text."""

    texts: dict[str, tuple[str, ...]]
    learn: list[int]
    test: list[int]
    fit: list[int]


class Sample(NamedTuple):
    """Features of segments of one kind, and the pair of each."""

    rows: Array
    pairs: list[tuple[str, str]]


def corpus(folder: Path) -> Corpus:
    """Every other document to learn from; a document's last segment has no neighbour and is left out."""
    texts, ids = {tag: lines(folder, tag) for tag in LANGUAGES}, documents(folder)
    order = {name: number for number, name in enumerate(dict.fromkeys(ids))}
    usable = [n for n in range(len(ids) - 1) if ids[n] == ids[n + 1] and len(texts["en"][n]) > 15]
    learn, test = ([n for n in usable if order[ids[n]] % 2 == half] for half in (0, 1))
    return Corpus(texts, learn, test, [n for n in learn if order[ids[n]] % 10 >= 6])


def measures(news: Corpus) -> dict[str, Measure]:
    """Each language's weights by least squares against the extent all languages agree on, and its spread about it."""
    seen = {tag: np.array([counts(text, tag) for text in news.texts[tag]], float) for tag in LANGUAGES}
    lengths = {tag: np.array([max(1, len(text)) for text in news.texts[tag]], float) for tag in LANGUAGES}
    scale = {tag: float(np.median(lengths[tag] / lengths["en"])) for tag in LANGUAGES}
    agreed = np.exp(np.mean([np.log(lengths[tag] / scale[tag]) for tag in LANGUAGES], 0))
    return {tag: _measure(seen[tag][news.learn], agreed[news.learn], scale[tag]) for tag in LANGUAGES}


def _measure(seen: Array, agreed: Array, scale: float) -> Measure:
    """Least squares, drawn a little towards plain characters (Tikhonov), long sentences no heavier than they are sure."""
    trust = 1 / np.sqrt(agreed * (1 + agreed / 150))
    plain = np.array([1 / scale] * 4 + [0.0] * (len(COUNTS) - 4))
    pull = np.eye(len(COUNTS)) * 5
    rows, wanted = np.vstack([seen * trust[:, None], pull]), np.concatenate([agreed * trust, pull @ plain])
    weights = np.linalg.lstsq(rows, wanted, rcond=None)[0]
    off = np.log(np.maximum(seen @ weights, 1.0) / agreed)
    weights = weights * np.exp(-np.median(off))
    usual = float(np.std((off - np.median(off))[agreed > 60]))
    return Measure(tuple(round(float(weight), 3) for weight in weights), round(usual, 4))


def rates(news: Corpus) -> tuple[dict[str, tuple[tuple[float, ...], tuple[float, ...]]], dict[str, Rates]]:
    """Percent of anchors answered by the translation and by the next sentence's, by pair and kind, and by concept."""
    chosen = news.learn[::3]
    found = {tag: {n: anchors(news.texts[tag][n], tag) for m in chosen for n in (m, m + 1)} for tag in LANGUAGES}
    things: dict[str, Array] = defaultdict(lambda: np.zeros(3))
    pairs = {}
    for source, target in ((a, b) for a in LANGUAGES for b in LANGUAGES if a != b):
        kinds = {kind: np.zeros(3) for kind in KINDS}
        for n in chosen:
            mine = found[source][n]
            seen = zip(mine, answered(mine, found[target][n]), answered(mine, found[target][n + 1]), strict=True)
            for anchor, truly, chance in seen:
                row = np.array((1.0, truly, chance))
                kinds[anchor.kind] += row
                for concept in anchor.concepts:
                    things[concept] += row
                if anchor.concepts:
                    things["*"] += row
        pairs[f"{source}-{target}"] = _percent(kinds.values())
    usual = things["*"] / max(1.0, things["*"][0])
    return pairs, {concept: _smooth(row, usual) for concept, row in things.items()}


def _percent(rows: Iterable[Array]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    shares = [(row[1:] * 100 + (5, 2)) / (row[0] + 0.5) for row in rows]
    return tuple(min(99, round(float(s[0]))) for s in shares), tuple(min(97, round(float(s[1]))) for s in shares)


def _smooth(row: Array, usual: Array) -> Rates:
    """A concept's shares, drawn towards all concepts' by ten sightings."""
    truly, chance = (row[1:] + 10 * usual[1:]) / (row[0] + 10)
    return round(min(float(truly), 0.98), 3), round(max(float(chance), 0.005), 3)


def mean(rows: Sequence[tuple[tuple[float, ...], tuple[float, ...]]]) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The mean rates of several pairs."""
    middle = np.round(np.mean(np.array(rows, float), 0), 1).tolist()
    return tuple(middle[0]), tuple(middle[1])


def neighbours(news: Corpus) -> dict[str, dict[str, float]]:
    """By language and two tags how often they are neighbours by chance for once that they are by grammar."""
    numbers = sorted(set(news.learn) - set(news.fit))
    return {tag: _ratios(tokens(news.texts[tag][n], tag) for n in numbers) for tag in LANGUAGES}


def _ratios(texts: Iterable[Sequence[Token]]) -> dict[str, float]:
    """Each with one more sighting, by chance and by grammar; those left out that are as often both."""
    pairs = Counter((one.tag, other.tag) for text in texts for one, other in pairwise(text))
    left, right = Counter[str](), Counter[str]()
    for (one, other), often in pairs.items():
        left[one] += often
        right[other] += often
    odds = {(a, b): (left[a] * right[b] / pairs.total() + 1) / (pairs[a, b] + 1) for a in left for b in right}
    return {f"{a} {b}": round(ratio, 2) for (a, b), ratio in odds.items() if not 0.8 < ratio < 1.25}


def parts(text: str, tag: str) -> tuple[list[str], str]:
    """A text's words, or its characters where it has no spaces, and what stands between them."""
    return (list(text), "") if tag in UNSPACED else (text.split(" "), " ")


def omitted(text: str, tag: str, share: float, dice: random.Random) -> str:
    """The text without a run of its words; '' where nothing would be left."""
    words, gap = parts(text, tag)
    size = max(1, round(len(words) * share))
    start = dice.randint(0, max(0, len(words) - size))
    return gap.join(words[:start] + words[start + size :]).strip()


def added(text: str, other: str, tag: str, share: float, dice: random.Random) -> str:
    """The text with a run of another's words put in."""
    (words, gap), (more, _) = parts(text, tag), parts(other, tag)
    size = min(len(more), max(1, round(len(words) * share)))
    start, spot = dice.randint(0, len(more) - size), dice.randint(1, len(words))
    return gap.join(words[:spot] + more[start : start + size] + words[spot:])


def spoilt(text: str, other: str, tag: str, dice: random.Random) -> Iterator[tuple[str, str]]:
    """The planted errors of one segment, by kind."""
    yield from ((f"omit_{share}", omitted(text, tag, share / 100, dice)) for share in (50, 30, 15))
    yield "add_30", added(text, other, tag, 0.3, dice)
    yield "add_sentence", text + parts("", tag)[1] + other
    yield "other", other


def samples(
    news: Corpus, numbers: Sequence[int], pairs: Sequence[tuple[str, str]], told: Figures, *, planted: bool
) -> dict[str, Sample]:
    """Features of clean segments and of planted errors, each number under each pair."""
    rows: dict[str, list[tuple[float, ...]]] = defaultdict(list)
    owners: dict[str, list[tuple[str, str]]] = defaultdict(list)
    dice = random.Random(SEED)
    for pair, n in product(pairs, numbers):
        source, target = Text(news.texts[pair[0]][n], pair[0]), news.texts[pair[1]][n]
        usable = planted and len(news.texts["en"][n]) > 40  # what is shorter has no 15 % of words
        wrong = spoilt(target, news.texts[pair[1]][n + 1], pair[1], dice) if usable else ()
        for kind, text in (("clean", target), *wrong):
            if text.strip() and source.words.strip():
                rows[kind].append(features(evidence(source, Text(text, pair[1]), told)))
                owners[kind].append(pair)
    return {kind: Sample(np.array(rows[kind]), owners[kind]) for kind in rows}


def fitted(clean: Array, wrong: Sequence[tuple[Array, float]]) -> Array:
    """Weights of a logistic model, the clean segments that score highest left out of a second round."""
    for _ in range(2):
        rows = np.vstack([clean, *(each for each, _ in wrong)])
        is_wrong = np.arange(len(rows)) >= len(clean)
        heavy = np.concatenate([np.full(len(clean), STERN), *(np.full(len(each), much) for each, much in wrong)])
        weights = _newton(rows, is_wrong.astype(float), heavy)
        score = clean @ weights
        clean = clean[score < np.quantile(score, 1 - REAL)]
    return weights


def _newton(rows: Array, wanted: Array, heavy: Array) -> Array:
    scale = rows.std(0) + 1e-9
    scale[0] = 1.0
    scaled, weights = rows / scale, np.zeros(rows.shape[1])
    for _ in range(40):
        share = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (heavy * (share - wanted)) + weights
        bend = (scaled.T * (heavy * share * (1 - share))) @ scaled + np.eye(len(weights))
        step = np.linalg.solve(bend, slope)
        weights -= step
        if abs(step).max() < 1e-7:
            break
    return np.asarray(weights / scale)


def model(name: str, sample: dict[str, Sample], calm: Sample) -> Model:
    """A model with its limits. `calm`: clean segments of all languages."""
    weights = fitted(sample["clean"].rows, [(sample[kind].rows, much) for kind, much in PLANTED[name].items()])
    warns, blocks = SHARES[name]
    scores = calm.rows @ weights
    from_, to = _noise(scores, calm.pairs, max(warns, 0.004))
    owed = np.array([from_[a] + to[b] for a, b in calm.pairs])
    limits = np.quantile(scores - owed, (1 - warns, 1 - blocks))
    rounded = tuple(round(float(weight), 4) for weight in weights)
    return Model(rounded, round(float(limits[0]) - LEAN[name], 3), round(float(limits[1]) + CAUTION, 3), from_, to)


def _noise(scores: Array, pairs: list[tuple[str, str]], share: float) -> tuple[dict[str, float], dict[str, float]]:
    """What each language adds on either side to the score that such a share of clean segments exceeds (see `DRAWN`)."""
    from_, to = dict.fromkeys(LANGUAGES, 0.0), dict.fromkeys(LANGUAGES, 0.0)
    for _ in range(4):
        for mine, yours, side in ((from_, to, 0), (to, from_, 1)):
            rest = scores - np.array([yours[pair[1 - side]] for pair in pairs])
            middle = np.quantile(rest, 1 - share)
            for tag in LANGUAGES:
                own = rest[[pair[side] == tag for pair in pairs]]
                mine[tag] = round(DRAWN * float(np.quantile(own, 1 - share) - middle), 3)
    return from_, to


def confirm(told: Figures, sample: dict[str, Sample]) -> Iterator[str]:
    """Percent found of each kind by pair, and of clean segments alarmed."""
    yield f"{'pair':8}" + "".join(f"{kind:>14}" for kind in sample)
    for pair in dict.fromkeys(sample["clean"].pairs):
        cells = []
        for one in sample.values():
            rows = one.rows[[each == pair for each in one.pairs]]
            warned, blocked = (_seen(told, rows, pair, grave) for grave in (0, 1))
            cells.append(f"{100 * warned:7.1f} ({100 * blocked:4.1f})")
        yield f"{'-'.join(pair):8}" + "".join(f"{cell:>14}" for cell in cells)


def _seen(told: Figures, rows: Array, pair: tuple[str, str], grave: int) -> float:
    over = [rows @ np.array(m.weights) >= told.limits(m, *pair)[grave] for m in (told.short, told.long, told.unrelated)]
    return float(np.mean(np.any(over, axis=0)))


def learned(news: Corpus) -> Figures:
    """All figures, from the documents to learn from alone."""
    dice, blank = random.Random(SEED), Model((), 0.0, 0.0)
    by_tag = measures(news)
    by_pair, by_concept = rates(news)
    alike = partial(_alike, by_pair)
    spread = round(float(np.mean([each.spread for each in by_tag.values()])) * 2, 4)
    told = Figures(
        evidence=f"NTREX, {len(news.learn)} segments of every other document in {len(LANGUAGES)} languages; seed {SEED}",
        languages=by_tag, unread=Measure((*[1.0] * 4, *[0.0] * (len(COUNTS) - 4)), spread), pairs=by_pair,
        near=alike(True), far=alike(False), concepts=by_concept, short=blank, long=blank, unrelated=blank,
        seams=neighbours(news),
    )  # fmt: skip
    every = [(a, b) for a in LANGUAGES for b in LANGUAGES if a != b]
    pairs = [pair for pair in every if "en" in pair] + dice.sample(every, 40)
    sample = samples(news, news.fit[::2], pairs, told, planted=True)
    calm = samples(news, news.learn[::3], dice.sample(every, 200), told, planted=False)["clean"]
    models = {name: model(name, sample, calm) for name in PLANTED}
    return msgspec.structs.replace(told, **models)


def _alike(
    pairs: dict[str, tuple[tuple[float, ...], tuple[float, ...]]], near: bool
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    scripts = {tag: facts(tag).script for tag in LANGUAGES}
    return mean([row for pair, row in pairs.items() if (len({scripts[tag] for tag in pair.split("-")}) == 1) == near])


def main() -> int:
    """Learn, write, confirm."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--out", type=Path, default=OUT)
    options.add_argument("--confirm", default="en-es,es-en,en-vi,vi-id,en-ru,en-ar,en-zh,en-ja,en-th,ko-tr,pl-hi,fr-zh")
    chosen = options.parse_args()
    folder = data_folder()
    if not (folder / "ntrex").is_dir():
        print(f"no corpora at {folder}: set DRAGOMAN_DATA to their folder; nothing was learned")
        return 0
    started, news = time.monotonic(), corpus(folder)
    told = learned(news)
    chosen.out.write_bytes(msgspec.json.format(msgspec.json.encode(told), indent=1 if chosen.out != OUT else 0) + b"\n")
    print(
        f"learned in {time.monotonic() - started:.0f} s; on the other documents, percent warned or blocked (blocked):"
    )
    pairs = [(a, b) for a, _, b in (pair.partition("-") for pair in chosen.confirm.split(","))]
    for line in confirm(told, samples(news, news.test, pairs, told, planted=True)):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
