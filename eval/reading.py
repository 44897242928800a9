"""How well pages are read, against annotated publishers' pages, beside trafilatura in the same run.

The pages are not shipped: `DRAGOMAN_DATA` names the folder that holds `extract-fundus-dev` (default: `shared/data` beside
the repository). Prints one line a field; `--worst N` names the pages with the lowest body F1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import statistics
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import trafilatura

from dragoman.errors import DragomanError
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Figure, Heading, List, Paragraph, Quotation
from dragoman.model.when import iso
from dragoman.stories.html import read_html

_COUNTRY = {"at": "de", "de": "de", "ch": "de", "es": "es", "mx": "es", "fr": "fr", "id": "id", "it": "it",
"jp": "ja", "kr": "ko",
            "no": "nb", "pl": "pl", "tr": "tr", "tw": "zh-Hant", "ua": "uk", "vn": "vi", "il": "he", "cz": "cs",
            "my": "ms"}  # fmt: skip


def folder() -> Path:
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    return Path(os.environ.get("DRAGOMAN_DATA", beside)) / "extract-fundus-dev"


def pages(root: Path) -> Iterator[tuple[str, str, Path, dict[str, Any]]]:
    """(country, address, page file, truth) of every annotated page; versions pair with files in date order."""
    for info in sorted(root.glob("*/meta.info")):
        addresses = json.loads(info.read_text())
        for truth in sorted(info.parent.glob("*.json")):
            versions = json.loads(truth.read_text())
            files = sorted(info.parent.glob(f"{truth.stem}_*.html.gz"))
            for version, file in zip(
                sorted(versions, key=lambda name: tuple(map(int, name[1:].split("_")))), files, strict=False
            ):
                yield info.parent.name, addresses[file.name]["url"], file, versions[version]


def words(text: str) -> Counter[str]:
    text = unicodedata.normalize("NFKC", text).casefold()
    if re.search(r"[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]", text):
        return Counter(letter for letter in text if letter.isalnum())
    return Counter(re.findall(r"\w+", text))


def f1(said: Counter[Any], true: Counter[Any]) -> float:
    both = sum((said & true).values())
    return 2 * both / (sum(said.values()) + sum(true.values())) if said or true else 1.0


def body_text(copy: Copy) -> str:
    out = []
    for block in copy.body:
        if isinstance(block, Paragraph | Heading | Quotation):
            out.append(block.text.text)
        elif isinstance(block, List):
            out.extend(item.text for item in block.items)
    return "\n".join(out)


def key(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def ours(page: bytes, country: str, address: str) -> dict[str, Any]:
    language = _COUNTRY.get(country, "en")
    source = Source("dev", {}, address, language, "feed", address)
    began = time.process_time()
    try:
        copy = read_html(page, source, Entry(address, address), "", address)
    except DragomanError as error:
        return {"error": str(error), "time": time.process_time() - began}
    pictures = [block.src for block in (copy.lead_image, *copy.body) if isinstance(block, Figure)]
    return {"body": body_text(copy), "title": copy.title, "authors": list(copy.authors), "images": pictures,
            "date": iso(copy.published)[:10] if copy.published else "", "tags": list(copy.tags), "standfirst": copy.standfirst,
            "heads": [block.text.text for block in copy.body if isinstance(block, Heading)],
            "paragraphs": [block.text.text for block in copy.body if isinstance(block, Paragraph)],
            "time": time.process_time() - began}  # fmt: skip


def theirs(page: bytes, address: str) -> dict[str, Any]:
    began = time.process_time()
    found = trafilatura.bare_extraction(
        page, url=address, include_comments=False, include_images=True, with_metadata=True
    )
    if found is None:
        return {"error": "nothing found", "time": time.process_time() - began}
    authors = [name for name in (found.author or "").split("; ") if name]
    return {"body": found.text or "", "title": found.title or "", "authors": authors, "date": (found.date or "")[:10],
            "tags": list(found.tags or []), "time": time.process_time() - began}  # fmt: skip


def truth_of(page: dict[str, Any]) -> dict[str, Any]:
    body = page.get("body") or {}
    parts = [text for section in body.get("sections", []) for text in (*section["headline"], *section["paragraphs"])]
    return {"body": "\n".join(parts), "title": page.get("title") or "", "authors": page.get("authors") or [],
            "date": (page.get("publishing_date") or "")[:10], "tags": page.get("topics") or [],
            "standfirst": " ".join(body.get("summary", [])),
            "heads": [text for section in body.get("sections", []) for text in section["headline"]],
            "paragraphs": [text for section in body.get("sections", []) for text in section["paragraphs"]]}  # fmt: skip


def score(job: tuple[str, str, Path, dict[str, Any]]) -> dict[str, Any]:
    country, address, file, page = job
    data = gzip.decompress(file.read_bytes())
    true = truth_of(page)
    row: dict[str, Any] = {"page": f"{country}/{file.name}"}
    for name, said in (("ours", ours(data, country, address)), ("trafilatura", theirs(data, address))):
        row[name] = scores(said, true)
    return row


def scores(said: dict[str, Any], true: dict[str, Any]) -> dict[str, Any]:
    full = words(said.get("body", ""))
    plain = f1(full, words(true["body"]))
    with_standfirst = f1(full, words(true["standfirst"] + "\n" + true["body"]))
    return {"body": max(plain, with_standfirst), "title": float(key(said.get("title", "")) == key(true["title"])),
            "authors": float({key(name) for name in said.get("authors",
            [])} == {key(name) for name in true["authors"]}) if true["authors"] else None,
            "date": float(same_day(said.get("date", ""), true["date"])) if true["date"] else None,
            "tags": f1(Counter(map(key, said.get("tags", []))), Counter(map(key, true["tags"]))) if true["tags"] else None,
            "heads": f1(Counter(map(key, said.get("heads", []))), Counter(map(key, true["heads"]))) if true["heads"] else None,
            "paragraphs": f1(Counter(map(key, said.get("paragraphs", []))), Counter(map(key, true["paragraphs"]))),
            "standfirst": f1(words(said.get("standfirst", "")), words(true["standfirst"])) if true["standfirst"] else None,
            "time": said["time"], "error": said.get("error", ""), "said": said, "true": true}  # fmt: skip


def same_day(said: str, true: str) -> bool:
    """Truth is kept in UTC: a page near midnight may say the neighbouring day in its own zone."""
    if not said:
        return False
    from datetime import date

    return abs((date.fromisoformat(said) - date.fromisoformat(true)).days) <= 1


def table(rows: list[dict[str, Any]]) -> str:
    lines = [f"{len(rows)} pages{'':20}ours  trafilatura"]
    for field in ("body", "paragraphs", "heads", "standfirst", "title", "authors", "date", "tags"):
        means = [mean(row[name][field] for row in rows) for name in ("ours", "trafilatura")]
        lines.append(f"{field:28}{means[0]:.3f}  {means[1]:.3f}")
    good = [sum(row[name]["body"] >= 0.95 for row in rows) / len(rows) for name in ("ours", "trafilatura")]
    lines.append(f"{'pages with body >= .95':28}{good[0]:.3f}  {good[1]:.3f}")
    spent = [sum(row[name]["time"] for row in rows) for name in ("ours", "trafilatura")]
    lines.append(f"{'CPU seconds':28}{spent[0]:.2f}   {spent[1]:.2f}   ({spent[1] / spent[0]:.1f}x)")
    return "\n".join(lines)


def mean(values: Iterator[float | None]) -> float:
    known = [value for value in values if value is not None]
    return statistics.fmean(known) if known else 0.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=0, metavar="N")
    parser.add_argument("--wrong", default="", metavar="FIELD", help="list the pages where FIELD is not as annotated")
    asked = parser.parse_args()
    if not folder().is_dir():
        raise SystemExit(f"no pages at {folder()}: set DRAGOMAN_DATA to the folder that holds extract-fundus-dev")
    with ProcessPoolExecutor(2) as pool:
        rows = list(pool.map(score, list(pages(folder())), chunksize=8))
    print(table(rows))
    for row in sorted(rows, key=lambda row: row["ours"]["body"])[: asked.worst]:
        print(f"{row['ours']['body']:.3f} {row['trafilatura']['body']:.3f} {row['page']} {row['ours']['error']}")
    for row in rows if asked.wrong else ():
        if (row["ours"][asked.wrong] or 0) < 1 and row["ours"][asked.wrong] is not None:
            print(row["page"], repr(row["ours"]["said"].get(asked.wrong)), "!=", repr(row["ours"]["true"][asked.wrong]))


if __name__ == "__main__":
    main()
