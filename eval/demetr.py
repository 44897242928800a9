"""DEMETR: 35 types of errors that linguists put into machine translations from ten languages into English.

    python eval/demetr.py [--limit N] [--missed TYPE]

Read from $DRAGOMAN_DATA or ../shared/data. An error counts as found as in the gate's own table: a warning or blocker that
the machine's sentence lacks. `base_id35_reference` is no error: it is what people translated.
"""

from __future__ import annotations

import argparse
import csv
import gzip
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from corpora import data_folder
from score import checked, fresh, weight
from tables import share

from dragoman.model.finding import Finding

LANGUAGES = {
    "chinese_simple": "zh", "czech": "cs", "french": "fr", "german": "de", "hindi": "hi", "italian": "it",
    "japanese": "ja", "polish": "pl", "russian": "ru", "spanish": "es",
}  # fmt: skip


class Base(NamedTuple):
    """A sentence as the machine translated it."""

    pair: str
    source: str
    said: str


class Kind(NamedTuple):
    """Errors of a type: how many, found, blocked; and for each pair (how many, found)."""

    name: str
    many: int
    found: int
    blocked: int
    pairs: dict[str, tuple[int, int]]


def rows(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a table of the corpus."""
    with gzip.open(file, "rt", encoding="utf-8", newline="") as text:
        yield from csv.DictReader(text, delimiter="\t")


def bases(folder: Path, limit: int) -> dict[str, Base]:
    """The sentences by their number; `limit` of each language."""
    seen: Counter[str] = Counter()
    found = {}
    for row in rows(folder / "demetr" / "base.tsv.gz"):
        seen[row["lang"]] += 1
        if seen[row["lang"]] <= limit:
            found[row["id"]] = Base(f"{LANGUAGES[row['lang']]}-en", row["src"], row["mt"])
    return found


def kinds(folder: Path, sentences: dict[str, Base], before: dict[str, tuple[Finding, ...]], missed: str) -> list[Kind]:
    """What was found of every type, the types in the corpus's order."""
    seen: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows(folder / "demetr" / "perturbed.tsv.gz"):
        base = sentences.get(row["id"])
        if base is None or row["applied"] != "1":
            continue
        severity = weight(tuple(fresh(checked(base.source, row["pert"], base.pair), before[row["id"]])))
        seen[row["pert_name"]].append((base.pair, severity))
        if missed == row["pert_name"] and severity in ("", "note"):
            print(f"  missed {base.pair} {row['id']}\n    {base.source}\n    {base.said}\n    {row['pert']}")
    return [_kind(name, each) for name, each in seen.items()]


def _kind(name: str, each: Sequence[tuple[str, str]]) -> Kind:
    whole, found = (
        Counter(pair for pair, _ in each),
        Counter(pair for pair, how in each if how in ("blocker", "warning")),
    )
    blocked = sum(how == "blocker" for _, how in each)
    return Kind(name, len(each), found.total(), blocked, {pair: (whole[pair], found[pair]) for pair in sorted(whole)})


def table(folder: Path, limit: int = 100, missed: str = "") -> Iterator[str]:
    """The lines of the table: alarms on the machine's own sentences, then the types, those most found first."""
    sentences = bases(folder, limit)
    before = {number: checked(base.source, base.said, base.pair) for number, base in sentences.items()}
    alarms = Counter(
        sentences[number].pair for number, each in before.items() if weight(each) in ("blocker", "warning")
    )
    blocked = sum(weight(each) == "blocker" for each in before.values())
    yield (
        f"DEMETR: of {len(before)} machine translations as they were, {share(alarms.total(), len(before)):.1f} % have a "
        f"warning or blocker, {share(blocked, len(before)):.1f} % a blocker"
    )
    yield f"{'type':32}{'n':>6}{'found %':>9}{'blocked %':>11}{'worst pair':>16}"
    for kind in sorted(kinds(folder, sentences, before, missed), key=lambda kind: -share(kind.found, kind.many)):
        least, pair = min((share(found, many), pair) for pair, (many, found) in kind.pairs.items())
        cells = f"{share(kind.found, kind.many):9.1f}{share(kind.blocked, kind.many):11.1f}"
        yield f"{kind.name:32}{kind.many:6}{cells}{f'{least:.0f} {pair}':>16}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--limit", type=int, default=100, help="sentences of each language")
    parser.add_argument("--missed", default="", help="print the errors of a type that were not found")
    chosen = parser.parse_args()
    folder = data_folder()
    if not (folder / "demetr").is_dir():
        print(f"no DEMETR at {folder}: nothing was scored")
        return
    for line in table(folder, chosen.limit, chosen.missed):
        print(line)


if __name__ == "__main__":
    main()
