"""Sensitive subjects, measured: the stories each language's own words do not show to be of one, and those held in vain.

    python eval/sensitive.py [--half 1|2] [--languages en,es] [--show SUBJECT] [--page]

NTREX's 123 stories are one text in 40 languages. `judged/sensitive.tsv` says of each, from its English side as a person read
it, which subjects it is of and which are arguable (neither a miss nor in vain). The first line stands as the headline.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from corpora import CODES, data_folder, documents, lines

from dragoman.checks.sensitive import subjects
from dragoman.language import lexis
from dragoman.language.tags import canonical
from dragoman.model.newsroom import SENSITIVE

HERE = Path(__file__).resolve().parent
JUDGED = HERE / "judged" / "sensitive.tsv"
PAGE = HERE.parent / "docs" / "reference" / "sensitive.md"
MARK = "<!-- figures -->\n"


class Judged(NamedTuple):
    """What a person says a story is of, and what may be argued."""

    of: frozenset[str]
    arguable: frozenset[str]


class Count(NamedTuple):
    """Stories of a subject, those missed, stories that are not of it, those held in vain."""

    of: int
    missed: int
    others: int
    vain: int

    @property
    def cell(self) -> str:
        """Percent missed and percent held in vain."""
        return f"{_percent(self.missed, self.of)} / {_percent(self.vain, self.others)}"


def judged() -> dict[int, Judged]:
    """Story number -> what it is of."""
    with JUDGED.open(encoding="utf-8", newline="") as text:
        rows = csv.DictReader(text, delimiter="\t")
        return {int(row["document"]): Judged(_listed(row["topics"]), _listed(row["arguable"])) for row in rows}


def _listed(cell: str) -> frozenset[str]:
    return frozenset(part for part in cell.split(", ") if part)


def stories(folder: Path, language: str) -> list[list[str]]:
    """The stories in a language, a list of lines each, in the corpus's order."""
    made: dict[str, list[str]] = defaultdict(list)
    for name, line in zip(documents(folder), lines(folder, language), strict=True):
        made[name].append(line)
    return list(made.values())


def found(folder: Path, language: str) -> list[frozenset[str]]:
    """The subjects that each story's words show."""
    tag = canonical(language)
    return [
        frozenset(each.topic for each in subjects(story[:1], story[1:], tag)) for story in stories(folder, language)
    ]


def count(known: dict[int, Judged], seen: list[frozenset[str]], topic: str, numbers: Iterable[int]) -> Count:
    """A subject's figures over these stories."""
    of = [number for number in numbers if topic in known[number].of]
    others = [number for number in numbers if topic not in known[number].of | known[number].arguable]
    missed = sum(topic not in seen[number] for number in of)
    return Count(len(of), missed, len(others), sum(topic in seen[number] for number in others))


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}" if whole else "-"


def rows(folder: Path, languages: Iterable[str], numbers: list[int]) -> Iterator[str]:
    """The table: a language a row, `missed / held in vain` in percent for each subject, then over all, then against English."""
    known, english = judged(), found(folder, "en")
    yield "| language | " + " | ".join(SENSITIVE) + " | all missed | English says, it does not |"
    yield "|---|" + "---|" * (len(SENSITIVE) + 2)
    for language in languages:
        seen = found(folder, language)
        counts = [count(known, seen, topic, numbers) for topic in SENSITIVE]
        missed = _percent(sum(each.missed for each in counts), sum(each.of for each in counts))
        said = sum(len(english[number]) for number in numbers)
        lost = sum(len(english[number] - seen[number]) for number in numbers)
        yield f"| {language} | {' | '.join(each.cell for each in counts)} | {missed} | {_percent(lost, said)} |"


def told(folder: Path, language: str, topic: str, numbers: Iterable[int]) -> Iterator[str]:
    """The stories missed and held in vain, by number, with their first lines: for reading, not for keeping."""
    known, seen, texts = judged(), found(folder, language), stories(folder, language)
    for number in numbers:
        of, says = topic in known[number].of, topic in seen[number]
        if of != says and topic not in known[number].arguable:
            words = [each.words for each in subjects(texts[number][:1], texts[number][1:], canonical(language))
                     if each.topic == topic]  # fmt: skip
            yield f"{'missed' if of else 'vain'} {language} {number} {words}: {texts[number][0]}"


def main() -> int:
    """Print the table, or the stories a subject went wrong on."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--half", type=int, default=0, choices=(0, 1, 2))
    parser.add_argument("--languages", default="")
    parser.add_argument("--show", default="", choices=("", *SENSITIVE))
    parser.add_argument("--page", action="store_true", help="write the table into docs/reference/sensitive.md")
    chosen = parser.parse_args()
    folder = data_folder()
    if not (folder / "ntrex").is_dir():
        print(f"no corpora at {folder}: set DRAGOMAN_DATA to their folder; nothing was measured")
        return 0
    languages = chosen.languages.split(",") if chosen.languages else [each for each in CODES if lexis.known(each)]
    whole = list(judged())
    numbers = [number for number in whole if not chosen.half or (number < len(whole) // 2) == (chosen.half == 1)]
    if chosen.show:
        for language in languages:
            print(*told(folder, language, chosen.show, numbers), sep="\n")
        return 0
    table = list(rows(folder, languages, numbers))
    print(*table, sep="\n")
    if chosen.page and not chosen.half:
        PAGE.write_text(PAGE.read_text("utf-8").partition(MARK)[0] + MARK + "\n".join(table) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
