"""The annotated pages reading is scored on: where they are, and what is true of each."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

_COUNTRY = {
    "at": "de", "de": "de", "ch": "de", "li": "de", "lu": "de", "es": "es", "mx": "es", "ar": "es", "cl": "es", "fr":
    "fr", "id": "id", "it": "it", "jp": "ja", "kr": "ko", "no": "nb", "pl": "pl", "tr": "tr", "tw": "zh-Hant", "cn":
    "zh", "hk": "zh-Hant", "ua": "uk", "ru": "ru", "vn": "vi", "il": "he", "cz": "cs", "my": "ms", "pt": "pt", "br":
    "pt-BR", "dk": "da", "se": "sv", "fi": "fi", "is": "is", "gr": "el", "ge": "ka", "ir": "fa", "eg": "ar", "sa":
    "ar", "lb": "ar", "np": "ne", "th": "th", "tz": "sw", "hu": "hu", "ro": "ro", "nl": "nl", "be": "nl", "lt": "lt",
    "lv": "lv", "bg": "bg",
}  # fmt: skip


class Page(NamedTuple):
    """An annotated page. `truth`: as the annotators wrote it."""

    country: str
    language: str
    address: str
    file: Path
    truth: dict[str, Any]


class Text(NamedTuple):
    """A page of which only the body text is known."""

    name: str
    address: str
    file: Path
    body: str


def folder() -> Path:
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    return Path(os.environ.get("DRAGOMAN_DATA", beside)) / "extract-fundus-dev"


def pages(root: Path) -> Iterator[Page]:
    """Every annotated page; versions pair with files in date order."""
    for info in sorted(root.glob("*/meta.info")):
        addresses = json.loads(info.read_text())
        country = info.parent.name
        for truth in sorted(info.parent.glob("*.json")):
            versions = json.loads(truth.read_text())
            files = sorted(info.parent.glob(f"{truth.stem}_*.html.gz"))
            named = sorted(versions, key=lambda name: tuple(map(int, name[1:].split("_"))))
            for version, file in zip(named, files, strict=False):
                address = addresses[file.name]["url"]
                yield Page(country, _COUNTRY.get(country, "en"), address, file, versions[version])


def body_only_pages(root: Path) -> Iterator[Text]:
    """The pages of a set that has body text alone; none where it is absent."""
    truth = root / "ground-truth.json"
    if truth.is_file():
        for name, said in sorted(json.loads(truth.read_text()).items()):
            yield Text(name, said.get("url") or "", root / "html" / f"{name}.html.gz", said["articleBody"])


def bytes_of(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())
