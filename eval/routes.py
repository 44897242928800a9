"""The routes' score: chrF of every way on professional translations, and words per CPU-second.

    python eval/routes.py [--ways es-ca,es-ca-pt] [--segments N] [--record]

Reads NTREX from $DRAGOMAN_DATA, or from ../shared/data beside the repository; says so and ends well where it is not there.
Without `--record` a figure more than a point under the recorded one (over as many segments as were asked for, the recorded
one being over all) is told and ends with 1. With it, the lines for src/dragoman/engines/quality.toml are printed.
"""

from __future__ import annotations

import argparse
import gzip
import os
import resource
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from sacrebleu.metrics import CHRF

from dragoman.engines.apertium import NAME, Apertium
from dragoman.engines.quality import Measured, recorded
from dragoman.engines.route import Router
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment
from dragoman.model.unit import Unit

CODES = {
    "en": "src.eng", "es": "spa", "ca": "cat", "gl": "glg", "pt": "por", "pt-BR": "por-BR", "fr": "fra", "it": "ita",
    "id": "ind", "ms": "msa",
}  # fmt: skip
WAYS = (
    "es-ca,es-gl,es-pt,es-ca-pt,es-pt_BR,es-ca-pt_BR,es-en,es-ca-en,es-it,es-ca-it,es-fr,es-ca-fr,id-ms,ms-id,"
    "en-es,en-ca,en-es-ca,en-gl,en-es-gl,en-ca-pt,en-es-pt,en-ca-pt_BR,en-es-it,en-ca-it,en-es-fr,en-ca-fr,"
    "ca-es,gl-es,pt-es"
)
SLACK = 2.5
"""A share of a corpus scores otherwise than all of it: chrF over 200 segments moves by this much."""


def data_folder() -> Path:
    """Where the corpora lie."""
    return Path(os.environ.get("DRAGOMAN_DATA", Path(__file__).resolve().parents[2] / "shared" / "data")) / "ntrex"


def lines(folder: Path, language: str, count: int) -> list[str]:
    """A language's side of the corpus; the byte order mark some files begin with is no word."""
    with gzip.open(folder / f"{CODES[language]}.txt.gz", "rt", encoding="utf-8") as text:
        return [line.strip("\ufeff \n") for line in text][:count]


def cpu() -> float:
    """Seconds of this process and of those that have ended under it."""
    return sum(
        used.ru_utime + used.ru_stime
        for used in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def translated(way: Sequence[str], texts: Sequence[str]) -> tuple[list[str], float]:
    """The texts by one way, and the CPU-seconds it took with its programs' start."""
    measured = Measured(tuple(way), NAME, 1.0, "", 0, "")
    before = cpu()
    router = Router((Apertium(),), (measured,))
    route = next((each for each in router.routes(way[0], way[-1]) if len(each.legs) == len(way) - 1), None)
    if route is None:
        return [], 0.0
    units = [
        Unit("", 0, f"{n}", "body", Segment(segment_id(way[0], text), way[0], text)) for n, text in enumerate(texts)
    ]
    drafts = router.draft(units, route, [unit.path for unit in units])
    router.close()
    for draft in drafts:
        if draft.failed:
            print(f"failed: {draft.failed}", file=sys.stderr)
    return [draft.text for draft in drafts], cpu() - before


def main() -> int:
    """Measures and compares."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ways", default=WAYS)
    parser.add_argument("--segments", type=int, default=200)
    parser.add_argument("--record", action="store_true")
    asked = parser.parse_args()
    folder = data_folder()
    if not folder.is_dir():
        print(f"no corpus at {folder}: set DRAGOMAN_DATA; nothing measured")
        return 0
    known = {each.legs: each.chrf for each in recorded() if each.engine == NAME}
    count = 1997 if asked.record else asked.segments
    worse = 0
    for written in asked.ways.split(","):
        way = tuple(code.replace("_", "-") for code in written.split("-"))
        texts, truth = lines(folder, way[0], count), lines(folder, way[-1], count)
        said, seconds = translated(way, texts)
        if not said:
            print(f"{written}: no such way here")
            continue
        score = round(CHRF().corpus_score(said, [truth]).score, 1)
        pace = sum(len(text.split()) for text in texts) / seconds
        if asked.record:
            legs = ", ".join(f'"{tag}"' for tag in way)
            print(
                f'[[measured]]\nlegs = [{legs}]\nengine = "{NAME}"\nchrf = {score}\ncorpus = "NTREX"\n'
                f'segments = {count}\ndate = "{time.strftime("%Y-%m-%d", time.gmtime())}"\n',
                flush=True,
            )
            print(f"{written}: {score} {pace:.0f} words/CPU-s", file=sys.stderr, flush=True)
        else:
            under = way in known and score < known[way] - SLACK
            worse += under
            print(
                f"{written}: chrF {score} (recorded {known.get(way, 0)}), {pace:.0f} words per CPU-second{' WORSE' * under}"
            )
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
