"""The gate's score: false alarms of the checks on professional translations, and what they find of planted errors.

    python eval/gate.py [--pairs en-es,es-en] [--show CHECK] [--limit N]

Reads NTREX and the errors planted in it from $DRAGOMAN_DATA, or from ../shared/data beside the repository; says so and
ends well where they are not there. Exits with 1 when a figure is under its floor in floors.json.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dragoman.checks import explain, find, shipped
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.ident import segment_id
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit
from dragoman.ports import Check

HERE = Path(__file__).resolve().parent
CODES = {
    "en": "src.eng", "es": "spa", "ca": "cat", "gl": "glg", "pt": "por", "pt-BR": "por-BR", "fr": "fra", "it": "ita",
    "id": "ind", "ms": "msa", "vi": "vie", "de": "deu", "ru": "rus",
}  # fmt: skip
CLEAN = (  # noqa: SIM905
    "en-es en-pt en-fr en-it en-ca en-gl en-id en-ms en-vi es-en es-ca es-gl es-pt es-it es-fr fr-en id-en id-ms vi-id vi-en"
).split()
PLANTED = ("en-es", "en-fr", "en-id", "en-vi", "es-en", "id-en", "vi-en", "vi-id")
TYPES = (  # noqa: SIM905
    "num_digit num_drop num_len num_sep_lost num_transpose magnitude num_swap2 num_word month weekday currency unit "
    "untranslated_full untranslated_half untranslated_3w wrong_language other_segment omit_50 omit_30 omit_15 "
    "repeat_phrase repeat_once quote_drop quote_unclosed name_drop name_replace name_misspell"
).split()


def data_folder() -> Path:
    """Where the corpora lie."""
    return Path(os.environ.get("DRAGOMAN_DATA", HERE.parent.parent / "shared" / "data"))


def lines(folder: Path, language: str) -> list[str]:
    """A language's side of the corpus."""
    with gzip.open(folder / "ntrex" / f"{CODES[language]}.txt.gz", "rt", encoding="utf-8") as text:
        return text.read().split("\n")[:1997]


def checked(source: str, target: str, pair: str, checks: tuple[Check, ...]) -> tuple[Finding, ...]:
    """The findings of one segment."""
    from_language, to_language = pair.split("-", 1)
    segment = Segment(segment_id(from_language, source), from_language, source)
    draft = Draft("", segment.id, to_language, "", target)
    return find(checks, Unit("", 0, "0", "body", segment), draft, Knowledge())


def weight(findings: tuple[Finding, ...]) -> str:
    """The gravest severity."""
    severities = {finding.severity for finding in findings}
    return next((severity for severity in ("blocker", "warning", "note") if severity in severities), "")


def clean(
    folder: Path, pair: str, checks: tuple[Check, ...], limit: int, show: str
) -> tuple[dict[str, float], Counter[str]]:
    """Percent of segments blocked and warned, milliseconds a segment, and which checks spoke."""
    sources, targets = (lines(folder, language)[:limit] for language in pair.split("-", 1))
    by_check: Counter[str] = Counter()
    weights: Counter[str] = Counter()
    started = time.process_time()
    for number, (source, target) in enumerate(zip(sources, targets, strict=True)):
        findings = checked(source, target, pair, checks)
        weights[weight(findings)] += 1
        for finding in {(finding.check, finding.key, finding.severity): finding for finding in findings}.values():
            by_check[f"{finding.check}.{finding.key} {finding.severity}"] += 1
            if show in (finding.check, f"{finding.check}.{finding.key}", finding.severity):
                print(f"  {pair} {number} {finding.severity} {explain(finding)}\n    {source}\n    {target}")
    spent = (time.process_time() - started) * 1000 / len(sources)
    share = 100 / len(sources)
    return {"blocked": weights["blocker"] * share, "warned": weights["warning"] * share, "ms": spent}, by_check


def planted(folder: Path, pair: str) -> Iterator[tuple[str, int, str]]:
    """(type, line, spoilt target)."""
    with gzip.open(folder / "synth_ntrex" / f"{pair}.tsv.gz", "rt", encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            kind, number, bad = row.rstrip("\n").split("\t")
            yield kind, int(number), bad


def recall(
    folder: Path, pair: str, checks: tuple[Check, ...], limit: int, missed: str
) -> dict[str, tuple[float, float, int]]:
    """By type: percent with a warning or blocker that the clean segment does not have, percent blocked, how many."""
    sources, targets = (lines(folder, language) for language in pair.split("-", 1))
    rows: dict[str, list[str]] = {}
    for kind, number, bad in planted(folder, pair):
        if kind not in TYPES or len(rows.setdefault(kind, [])) >= limit:
            continue
        before = Counter((f.check, f.key, f.severity) for f in checked(sources[number], targets[number], pair, checks))
        after = checked(sources[number], bad, pair, checks)
        new = tuple(f for f in after if (before.subtract([k := (f.check, f.key, f.severity)]) or before[k] < 0))
        rows[kind].append(weight(new))
        if missed == kind and weight(new) in ("", "note"):
            print(f"  missed {pair} {number}\n    {sources[number]}\n    {bad}")
    return {kind: _shares(found) for kind, found in rows.items() if found}


def _shares(found: list[str]) -> tuple[float, float, int]:
    seen, blocked = sum(each in ("blocker", "warning") for each in found), found.count("blocker")
    return 100 * seen / len(found), 100 * blocked / len(found), len(found)


def main() -> int:
    """Print the tables; 1 when a floor is broken."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--pairs", default="")
    options.add_argument("--limit", type=int, default=1997, help="segments a pair, and planted errors a type")
    options.add_argument(
        "--show", default="", help="print findings of a check, a check.key or a severity on clean pairs"
    )
    options.add_argument("--missed", default="", help="print planted errors of a type that were not found")
    chosen = options.parse_args()
    folder = data_folder()
    if not (folder / "ntrex").is_dir():
        print(f"no corpora at {folder}: set DRAGOMAN_DATA to their folder; nothing was scored")
        return 0
    floors = json.loads((HERE / "floors.json").read_text())["gate"] if (HERE / "floors.json").exists() else {}
    checks, wanted = shipped(), [pair for pair in chosen.pairs.split(",") if pair]
    broken = _clean_table(folder, checks, chosen, wanted, floors)
    broken += _planted_table(folder, checks, chosen, wanted, floors)
    for line in broken:
        print(f"UNDER ITS FLOOR: {line}")
    return 1 if broken else 0


def _clean_table(
    folder: Path, checks: tuple[Check, ...], chosen: argparse.Namespace, wanted: list[str], floors: dict[str, Any]
) -> list[str]:
    print(f"{'clean':8}{'blocked %':>11}{'warned %':>10}{'ms':>7}  checks that spoke (segments)")
    broken = []
    for pair in [pair for pair in CLEAN if not wanted or pair in wanted]:
        figures, by_check = clean(folder, pair, checks, chosen.limit, chosen.show)
        spoke = ", ".join(f"{name} {count}" for name, count in by_check.most_common(9) if not name.endswith("note"))
        print(f"{pair:8}{figures['blocked']:11.2f}{figures['warned']:10.2f}{figures['ms']:7.2f}  {spoke}")
        for name in ("blocked", "warned"):
            most = floors.get("clean", {}).get(pair, {}).get(name, 100.0)
            if chosen.limit >= 1997 and figures[name] > most:
                broken.append(f"{pair} {name} {figures[name]:.2f} % > {most} %")
    return broken


def _planted_table(
    folder: Path, checks: tuple[Check, ...], chosen: argparse.Namespace, wanted: list[str], floors: dict[str, Any]
) -> list[str]:
    pairs = [pair for pair in PLANTED if not wanted or pair in wanted]
    found = {pair: recall(folder, pair, checks, min(chosen.limit, 150), chosen.missed) for pair in pairs}
    print(f"\n{'planted: found % (blocked %)':28}" + "".join(f"{pair:>11}" for pair in pairs))
    broken = []
    for kind in TYPES:
        cells = [found[pair].get(kind) for pair in pairs]
        print(f"{kind:28}" + "".join(f"{f'{c[0]:.0f} ({c[1]:.0f})' if c else '-':>11}" for c in cells))
        least = floors.get("found", {}).get(kind, 0.0)
        broken += [
            f"{pair} {kind} {cell[0]:.1f} % < {least} %"
            for pair, cell in zip(pairs, cells, strict=True)
            if cell and cell[2] >= 10 and chosen.limit >= 150 and cell[0] < least
        ]
    return broken


if __name__ == "__main__":
    sys.exit(main())
