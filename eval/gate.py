"""The gate's score: false alarms of the checks on professional translations, and what they find of planted errors.

    python eval/gate.py [--all] [--pairs de-tr,en-es] [--limit N] [--half 1] [--show CHECK] [--missed TYPE] [--worst N]

Reads NTREX and the errors planted in it from $DRAGOMAN_DATA, or from ../shared/data beside the repository; says so and
ends well where they are not there. Exits with 1 when a figure is under its floor in floors.json.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import demetr
import earn
import floors
import page
import tables
from corpora import SYNTH, data_folder
from score import Scored, score
from texts import Task
from yardsticks import bring

QUICK = (  # noqa: SIM905
    "en-es en-fr en-de en-ru en-ar en-id en-vi en-th en-ja en-zh es-en id-en vi-en vi-id es-ca uk-pl de-tr ko-en"
).split()
"""The pairs scored when none are named: all that have errors planted by others, and a few that have not."""

MORE = (  # noqa: SIM905
    "en-pt en-pt-BR en-it en-ca en-gl en-nl en-uk en-pl en-tr en-fa en-he en-hi en-ms en-km en-zh-TW en-ko en-sw "
    "fr-en de-en it-es pt-es es-gl ca-es gl-pt nl-de ru-en ru-uk pl-ru tr-en ar-en fa-en he-ar hi-en id-ms ms-id th-en "
    "km-vi zh-en zh-TW-ja ja-en ja-ko sw-en pt-BR-fr"
).split()
"""With QUICK, every language of the house from and into others."""

PLANTED = (*SYNTH, "es-ca", "uk-pl", "de-tr", "ko-en")
"""Pairs of QUICK with errors; a pair that is named or in `--all` always has them."""


def options() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    add = parser.add_argument
    add("--pairs", default="", help="pairs to score, any two languages of NTREX: de-tr,zh-TW-en")
    add("--all", action="store_true", help=f"all {len(QUICK) + len(MORE)} pairs of the list")
    add("--plant", action="store_true", help="our own errors also where others planted some")
    add("--limit", type=int, default=1997, help="segments a pair; at most 150 planted errors a type")
    add("--half", type=int, default=0, choices=(0, 1, 2), help="stories of one half of the corpus alone")
    add("--clean-only", action="store_true", help="good translations alone")
    add("--show", default="", help="print findings of a check, a check.key or a severity on good translations")
    add("--missed", default="", help="print planted errors of a type that were not found")
    add("--worst", type=int, default=0, help="print so many of the rows that found least, with samples")
    add("--beside", action="store_true", help="run pofilter on the same segments (brought where that is possible)")
    add("--demetr", action="store_true", help="score DEMETR's errors as well")
    add("--floors", action="store_true", help="raise floors.json to this run's figures")
    add("--lower", action="store_true", help="with --floors: lower those that are above this run's figures too")
    add("--page", action="store_true", help="write this run's figures into docs/reference/gate.md")
    add("--earn", action="store_true", help="write src/dragoman/checks/earned.toml from this run")
    add("--jobs", type=int, default=2, help="processes")
    return parser


def tasks(chosen: argparse.Namespace, folder: Path) -> Iterator[Task]:
    """What to score, pair by pair."""
    named = [pair for pair in chosen.pairs.split(",") if pair]
    program = bring() if chosen.beside else None
    if chosen.beside and program is None:
        print("pofilter could not be brought: its column is skipped")
    for pair in named or [*QUICK, *(MORE if chosen.all else ())]:
        yield Task(
            folder, pair, chosen.limit, min(150, chosen.limit), chosen.half, True, not chosen.clean_only, chosen.plant,
            chosen.show, chosen.missed, program,
        )  # fmt: skip


def scored(work: Sequence[Task], jobs: int) -> Iterator[Scored]:
    """The figures of each pair, in order."""
    if jobs < 2 or len(work) < 2:
        yield from map(score, work)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(score, work)


def main() -> int:
    """Print the tables; 1 when a floor is broken."""
    chosen = options().parse_args()
    folder = data_folder()
    if not (folder / "ntrex").is_dir():
        print(f"no corpora at {folder}: set DRAGOMAN_DATA to their folder; nothing was scored")
        return 0
    every = tuple(_counted(scored(tuple(tasks(chosen, folder)), chosen.jobs)))
    for line in _printed(every, chosen):
        print(line)
    whole = chosen.limit >= 1997 and not chosen.half
    if chosen.floors and whole:
        floors.write(every, lower=chosen.lower)
    if chosen.page and whole:
        page.write(every, time.strftime("%Y-%m-%d"))
    if chosen.earn and whole:
        earn.write(every, "NTREX and errors planted in it", time.strftime("%Y-%m-%d"))
    broken = tuple(floors.broken(every)) if whole else ()
    for line in broken:
        print(f"UNDER ITS FLOOR: {line}")
    return 1 if broken else 0


def _counted(every: Iterator[Scored]) -> Iterator[Scored]:
    """The same, with a word on standard error as each pair comes in: a whole run takes minutes."""
    for number, each in enumerate(every, 1):
        print(f"{number} {each.pair}", file=sys.stderr)
        yield each


def _printed(every: Sequence[Scored], chosen: argparse.Namespace) -> Iterator[str]:
    for each in every:
        yield from each.told
    yield from tables.clean_table(every)
    yield ""
    yield from tables.by_check(every)
    if chosen.clean_only:
        return
    yield ""
    yield from tables.found_table(every)
    yield from tables.summary(every)
    yield ""
    yield from tables.beside_table(every)
    yield from tables.worst(every, chosen.worst)
    if chosen.demetr and (data_folder() / "demetr").is_dir():
        yield ""
        yield from demetr.table(data_folder())


if __name__ == "__main__":
    sys.exit(main())
