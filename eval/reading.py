"""How well pages are read, against annotated publishers' pages, beside trafilatura in the same run.

The pages are not shipped: `DRAGOMAN_DATA` names the folder that holds `extract-fundus-dev` and `extract-scrapinghub`
(default: `shared/data` beside the repository). Prints a line a field, then languages and the English body-text set;
`--by country` lists every country, `--worst FIELD` the pages where a field is worst, `--show PAGE` one page, said and true.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from statistics import fmean
from typing import Any

from reading_pages import body_only_pages, folder, pages
from reading_score import FIELDS, Row, score, score_body_only, true_of

FLOORS = Path(__file__).with_name("reading_floors.json")
PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "reading.md"
FEW = 10  # pages under which a language's mean says little


def mean(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def shown(value: float | None) -> str:
    return "     -" if value is None else f"{value:6.3f}"


def rate(rows: Sequence[Row], tool: str, field: str) -> float | None:
    """The mean of a field over pages; `exact` is the share of pages with a body of .95 or better, `leak` that of pages
    with text that is not the story's."""
    return mean(row[tool].get(field) for row in rows)


def table(rows: Sequence[Row]) -> str:
    lines = [f"{len(rows):4} pages               ours  trafilatura"]
    for field in FIELDS:
        lines.append(f"{field:24}{shown(rate(rows, 'ours', field))}   {shown(rate(rows, 'trafilatura', field))}")
    spent = [sum(row[tool]["time"] for row in rows) for tool in ("ours", "trafilatura")]
    lines.append(f"{'CPU seconds':24}{spent[0]:6.2f}   {spent[1]:6.2f}   ({spent[1] / spent[0]:.1f}x)")
    return "\n".join(lines)


def grouped(rows: Sequence[Row], by: str) -> str:
    """A line a language or country: the fields that matter most."""
    fields = ("body", "exact", "paragraphs", "title", "authors", "date", "images", "captions", "credits", "leak")
    lines = [f"{by:12}pages " + " ".join(f"{field[:6]:>6}" for field in fields)]
    means = []
    for name in sorted({row[by] for row in rows}):
        group = [row for row in rows if row[by] == name]
        means.append(rate(group, "ours", "body") or 0.0)
        mark = " " if len(group) >= FEW else "*"
        lines.append(
            f"{name:12}{len(group):4}{mark} " + " ".join(shown(rate(group, "ours", field)) for field in fields)
        )
    lines.append(f"mean body over {by}s {fmean(means):.3f}; * under {FEW} pages")
    return "\n".join(lines)


def body_only(rows: Sequence[Row]) -> str:
    """The English set that has body text alone: F1 of four-word shingles (mean precision and recall), exact pages."""
    lines = [f"{len(rows):4} pages, text only    ours  trafilatura"]
    for field in ("precision", "recall", "f1", "exact"):
        lines.append(f"{field:24}{shown(rate(rows, 'ours', field))}   {shown(rate(rows, 'trafilatura', field))}")
    return "\n".join(lines)


def worst(rows: Sequence[Row], field: str, most: int) -> str:
    """The pages where a field is worst, with what was said and what is true."""
    bad = sorted(
        (row for row in rows if row["ours"].get(field) is not None),
        key=lambda row: row["ours"][field] * (-1 if field == "leak" else 1),
    )
    lines = []
    for row in bad[:most]:
        said, true = row["ours"]["said"].get(field), row["ours"]["true"].get(field)
        told = "" if field in ("body", "exact", "leak") else f"\n      said {said!r}\n      true {true!r}"
        note = row["ours"]["error"] or ("" if field != "leak" else str(row["ours"]["said"].get("leaks"))[:600])
        lines.append(
            f"{row['ours'][field]:.3f} ({shown(row['trafilatura'].get(field)).strip()}) {row['page']} {note}{told}"
        )
    return "\n".join(lines)


def one(page: str) -> str:
    """One page, what was read and what is true, as JSON."""
    found = next((job for job in pages(folder()) if page in f"{job.country}/{job.file.name}"), None)
    if found is None:
        raise SystemExit(f"no page is called {page}: give part of COUNTRY/FILE")
    row = score(found)
    return json.dumps({"said": row["ours"]["said"], "true": true_of(found.truth)}, ensure_ascii=False, indent=1)


WORDS = {
    "body": "body", "exact": "body nearly whole", "paragraphs": "paragraphs", "heads": "subheads", "standfirst": "standfirst",
    "title": "title", "authors": "authors", "signed": "signed", "date": "date", "tags": "tags", "images": "pictures",
    "captions": "captions", "credits": "credits", "leak": "leak",
}  # fmt: skip
AIMS = {
    "body": ".98", "exact": ".92", "paragraphs": ".95", "heads": ".95", "title": ".95", "authors": ".95", "date": ".99",
    "tags": ".80", "images": ".90", "captions": ".85", "credits": ".80", "leak": "≤ .01",
}  # fmt: skip
OPENS, CLOSES = "<!-- figures -->", "<!-- end of figures -->"


def page(rows: Sequence[Row], texts: Sequence[Row]) -> Iterator[str]:
    """The tables of docs/reference/reading.md."""
    yield f"Measured {datetime.now(UTC).date()} on {len(rows)} pages, and the text alone of {len(texts)}."
    yield ""
    yield "| | ours | trafilatura | aim |"
    yield "|---|---|---|---|"
    for field in FIELDS:
        means = [shown(rate(rows, tool, field)).strip() for tool in ("ours", "trafilatura")]
        yield f"| {WORDS[field]} | {means[0]} | {means[1]} | {AIMS.get(field, '')} |"
    for field, aim in (("f1", ".98"), ("exact", ".50")):
        means = [shown(rate(texts, tool, field)).strip() for tool in ("ours", "trafilatura")]
        yield f"| text alone, {'F1 of four-word runs' if field == 'f1' else 'exact pages'} | {means[0]} | {means[1]} | {aim} |"
    spent = [sum(row[tool]["time"] for row in rows) for tool in ("ours", "trafilatura")]
    yield f"| CPU, trafilatura's in ours | {spent[1] / spent[0]:.1f} | 1 | ≥ 5 |"


def write_page(rows: Sequence[Row], texts: Sequence[Row]) -> None:
    """Put the tables between the page's two marks."""
    text = PAGE.read_text(encoding="utf-8")
    before, after = text.partition(OPENS)[0], text.partition(CLOSES)[2]
    PAGE.write_text(f"{before}{OPENS}\n" + "\n".join(page(rows, texts)) + f"\n{CLOSES}{after}", encoding="utf-8")


def figures(rows: Sequence[Row], texts: Sequence[Row]) -> dict[str, float]:
    """What the floors stand on: every field, and the English set's F1."""
    out = {field: rate(rows, "ours", field) for field in FIELDS}
    out["text-only f1"] = rate(texts, "ours", "f1")
    return {name: round(value, 4) for name, value in out.items() if value is not None}


def below(now: dict[str, float]) -> list[str]:
    """A line for each figure worse than its floor; `leak` is a ceiling."""
    kept: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    return [
        f"{name} {now.get(name, 0.0)} is worse than its floor {least}"
        for name, least in kept.items()
        if (now.get(name, 0.0) > least if name == "leak" else now.get(name, 0.0) < least)
    ]


def run(work: Callable[[Any], Row], jobs: Iterable[Any]) -> list[Row]:
    with ProcessPoolExecutor() as pool:
        return list(pool.map(work, jobs, chunksize=8))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--by", choices=("language", "country"), default="language")
    parser.add_argument("--worst", metavar="FIELD", default="")
    parser.add_argument("--most", type=int, default=15, metavar="N")
    parser.add_argument("--show", metavar="PAGE", default="")
    parser.add_argument("--only", metavar="WORD", default="", help="pages whose COUNTRY/FILE holds this")
    parser.add_argument("--floors", action="store_true", help="fail when a field fell below its floor")
    parser.add_argument("--raise", action="store_true", dest="raise_", help="write this run's figures as the floors")
    parser.add_argument("--page", action="store_true", help="write this run's figures into docs/reference/reading.md")
    asked = parser.parse_args()
    if not folder().is_dir():
        raise SystemExit(f"no pages at {folder()}: set DRAGOMAN_DATA to the folder that holds extract-fundus-dev")
    if asked.show:
        print(one(asked.show))
        return
    rows = run(score, [job for job in pages(folder()) if asked.only in f"{job.country}/{job.file.name}"])
    print(table(rows), "", grouped(rows, asked.by), sep="\n")
    if asked.worst:
        print(worst(rows, asked.worst, asked.most))
        return
    texts = run(score_body_only, body_only_pages(folder().parent / "extract-scrapinghub"))
    print("", body_only(texts), sep="\n")
    now = figures(rows, texts)
    if asked.page:
        write_page(rows, texts)
    if asked.raise_:
        FLOORS.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    if asked.floors and (faults := below(now)):
        raise SystemExit("\n".join(faults))


if __name__ == "__main__":
    main()
