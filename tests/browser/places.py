"""Places: where a page of each kind stands in an export, found by what the files hold and not by names that may change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

LANGUAGES = ("es", "ca", "ms")
KINDS = (
    "front", "section", "article", "table", "corrected", "sponsored", "film", "author", "source", "topic", "video", "month",
    "about", "missing", "welcome",
)  # fmt: skip

Places = Mapping[tuple[str, str], str]

# What tells an article of a kind from the others.
_HOLDING = {
    "article": '<div class="story-lead">', "table": '<div class="table"', "corrected": 'class="correction"',
    "sponsored": '"genre paid"', "film": 'class="elsewhere video"',
}  # fmt: skip


def find(site: Path) -> Places:
    """(kind, language) -> path, for the kinds that a language has."""
    found: dict[tuple[str, str], str] = {}
    for language in LANGUAGES:
        root = site / language
        for kind, mark in _HOLDING.items():
            found |= _first(
                site,
                kind,
                language,
                (file for file in sorted(root.glob("2*/*/*/index.html")) if mark in file.read_text()),
            )
        for kind in ("section", "author", "source", "topic"):
            found |= _first(site, kind, language, sorted(root.glob(f"{kind}/*/index.html")))
        found |= _first(site, "month", language, sorted(root.glob("section/*/*/*/index.html")))
        always = {"front": "", "video": "video/", "about": "about/", "missing": "no-such-page/"}
        found |= {(kind, language): f"/{language}/{rest}" for kind, rest in always.items()}
    return found | {("welcome", "es"): "/"}


def _first(site, kind, language, files) -> dict[tuple[str, str], str]:
    file = next(iter(files), None)
    return {} if file is None else {(kind, language): f"/{file.parent.relative_to(site).as_posix()}/"}
