"""Corpora: NTREX with its documents, the errors planted in it, and what was judged by reading. Read in place.

The texts are not shipped: `DRAGOMAN_DATA` names their folder (default: `shared/data` beside the repository).
"""

from __future__ import annotations

import csv
import gzip
import os
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent

SEGMENTS = 1997
"""Lines of every NTREX file."""

CODES = {
    "en": "src.eng", "es": "spa", "ca": "cat", "gl": "glg", "pt": "por", "pt-BR": "por-BR", "fr": "fra",
    "fr-CA": "fra-CA", "it": "ita", "ro": "ron", "de": "deu", "nl": "nld", "sv": "swe", "da": "dan", "nb": "nob",
    "nn": "nno", "ru": "rus", "uk": "ukr", "be": "bel", "bg": "bul", "mk": "mkd", "pl": "pol", "cs": "ces", "hu": "hun",
    "el": "ell", "tr": "tur", "ar": "arb", "fa": "fas", "ur": "urd", "he": "heb", "hi": "hin", "bn": "ben", "id": "ind",
    "ms": "msa", "fil": "fil", "vi": "vie", "th": "tha", "km": "khm", "lo": "lao", "my": "mya", "zh": "zho-CN",
    "zh-TW": "zho-TW", "ja": "jpn", "ko": "kor", "sw": "swa",
}  # fmt: skip
"""Language tag -> NTREX's name of the file."""

SYNTH = (  # noqa: SIM905
    "en-es en-fr en-de en-ru en-ar en-id en-vi en-th en-ja en-zh es-en id-en vi-en vi-id"
).split()
"""Pairs that have a file of planted errors."""


class Judged(NamedTuple):
    """A finding that was read. `check`: a check or check.key; `verdict`: `error` where the finding is right."""

    pair: str
    segment: int
    check: str
    verdict: str


def data_folder() -> Path:
    """Where the corpora lie."""
    return Path(os.environ.get("DRAGOMAN_DATA", HERE.parent.parent / "shared" / "data"))


def sides(pair: str) -> tuple[str, str]:
    """Source and target tag of `en-pt-BR`, `pt-BR-en`, `en-es`."""
    parts = pair.split("-")
    cuts = [("-".join(parts[:cut]), "-".join(parts[cut:])) for cut in range(1, len(parts))]
    known = [cut for cut in cuts if cut[0] in CODES and cut[1] in CODES]
    return (known or cuts)[0]


@lru_cache(maxsize=8)
def lines(folder: Path, language: str) -> tuple[str, ...]:
    """A language's side of NTREX, one segment a line."""
    with gzip.open(folder / "ntrex" / f"{CODES[language]}.txt.gz", "rt", encoding="utf-8") as text:
        return tuple(text.read().split("\n")[:SEGMENTS])


@lru_cache(maxsize=1)
def documents(folder: Path) -> tuple[str, ...]:
    """For every segment the story it is from."""
    with gzip.open(folder / "ntrex" / "DOCUMENT_IDS.tsv.gz", "rt", encoding="utf-8") as text:
        return tuple(text.read().split("\n")[:SEGMENTS])


def synth(folder: Path, pair: str) -> Iterator[tuple[str, int, str]]:
    """(type, segment, spoilt target) of the errors planted by others; none where the pair has no file."""
    file = folder / "synth_ntrex" / f"{pair}.tsv.gz"
    if not file.exists():
        return
    with gzip.open(file, "rt", encoding="utf-8") as rows:
        next(rows)
        for row in rows:
            kind, number, bad = row.rstrip("\n").split("\t")
            yield kind, int(number), bad


@lru_cache(maxsize=1)
def judged(folder: Path) -> tuple[Judged, ...]:
    """Every finding that was judged by reading: ours (`judged/*.tsv`) and the list that came with the corpora."""
    theirs = folder / "ntrex_adjudicated" / "numbers.tsv"
    files = [*sorted((HERE / "judged").glob("*.tsv")), *([theirs] if theirs.exists() else [])]
    return tuple(each for file in files for each in judged_in(file))


def judged_in(file: Path) -> Iterator[Judged]:
    """The rows of a list of findings; other tables in the folder (what routes wrote) have no `seg0` and are passed over."""
    with file.open(encoding="utf-8", newline="") as text:
        rows = csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE)
        if "seg0" not in (rows.fieldnames or ()):
            return
        for row in rows:
            if (row["seg0"] or "").isdecimal() and row["verdict"]:
                yield Judged(row["pair"], int(row["seg0"]), row.get("check") or "numbers", row["verdict"])


@lru_cache(maxsize=64)
def wrong(folder: Path, pair: str) -> frozenset[tuple[int, str]]:
    """(segment, check or check.key) where the corpus itself misstates: a finding there is right.

    What one side misstates against the other it misstates both ways, so a row for en-vi counts for vi-en.
    """
    source, target = sides(pair)
    names = (pair, f"{target}-{source}")
    return frozenset((row.segment, row.check) for row in judged(folder) if row.pair in names and row.verdict == "error")
