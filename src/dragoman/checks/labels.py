"""Labels: whether the names of sections, tags and kinds of text are the words that newspapers of the language use.

A label has no sentence around it, so an engine picks any sense of its word: people become numbers (through figures), a
comment a remark. The table `labels.tsv` holds the words of some thirty sections and genres; of other labels the things
of the lexis are compared.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from dragoman.checks.words import words
from dragoman.language.facts import facts
from dragoman.language.lexis import concepts, known
from dragoman.language.lexis.kin import kin
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_LONGEST = 60
"""Code points of a label; what is longer is a sentence."""

_WORDS = 3
"""Words of a label whose things are compared, at most."""


def label_findings(pairs: Sequence[tuple[Unit, Draft]], language: Tag) -> Iterator[Finding]:
    """Labels that say another thing, or the thing in words that are not the usual ones."""
    for unit, draft in pairs:
        if unit.role in ("label", "tag") and max(len(unit.segment.text), len(draft.text)) <= _LONGEST:
            yield from _of_label(unit, draft, language)


def _of_label(unit: Unit, draft: Draft, language: Tag) -> Iterator[Finding]:
    meant, said = _rows(unit.segment.text, unit.segment.language), _rows(draft.text, language)
    if meant & said:
        return
    usual = tuple(dict.fromkeys(name for row in sorted(meant) for name in _names(row, language)))
    if (meant and said) or _other_things(unit, draft, language):
        yield _finding(unit, draft, "label", "warning", usual)
    elif meant and usual:
        yield _finding(unit, draft, "label_usual", "note", usual)


def _finding(unit: Unit, draft: Draft, key: str, grave: Severity, usual: Sequence[str]) -> Finding:
    args = {
        "source": unit.segment.text.strip(),
        "target": draft.text.strip(),
        "usual": " / ".join(usual[:3]),
        "path": unit.path,
    }
    return Finding("story", key, grave, (0, len(unit.segment.text)), (0, len(draft.text)), args)


def _other_things(unit: Unit, draft: Draft, language: Tag) -> bool:
    """Whether both labels are words for things of the lexis, all of them, and share none."""
    source = unit.segment
    if not (known(source.language) and known(language)):
        return False
    here, there = _things(source.text, source.language), _things(draft.text, language)
    near = here.union(*(kin(each) for each in here))
    near = near.union(*(kin(each) for each in near))
    return bool(here and there) and not near & there


def _things(text: str, language: Tag) -> frozenset[str]:
    """The things a label names; none where a word of it is not known."""
    hits = concepts(text, language)
    covered = sum(end - start for start, end in {(hit.start, hit.end) for hit in hits})
    letters = sum(not character.isspace() for character in text)
    spaced = facts(language).spaced
    if (spaced and len(words(text)) > _WORDS) or covered < letters:
        return frozenset()
    return frozenset(hit.concept for hit in hits)


@lru_cache(maxsize=1)
def _table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """By row and language the words of a label, as printed."""
    text = files("dragoman.checks").joinpath("labels.tsv").read_text(encoding="utf-8")
    head, *rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return MappingProxyType(
        {row[0]: {tag: tuple(cell.split(" / ")) for tag, cell in zip(head[1:], row[1:], strict=True)} for row in rows}
    )


def _names(row: str, language: Tag) -> tuple[str, ...]:
    return _table()[row].get(language.partition("-")[0], ())


@lru_cache(maxsize=64)
def _by_name(language: str) -> Mapping[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in _table():
        for name in map(_plain, _names(row, language)):
            found[name] = found.get(name, frozenset()) | {row}
    return MappingProxyType(found)


def _rows(text: str, language: Tag) -> frozenset[str]:
    return _by_name(language.partition("-")[0]).get(_plain(text), frozenset())


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().strip(" .:#|\u00a0")
