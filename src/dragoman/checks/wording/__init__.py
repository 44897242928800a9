"""Wording: what checks, verdicts and held editions say, in the languages editors read.

A check's own `messages` are the English source; `LANGUAGE.toml` beside this module holds them under [checks.NAME] in
another language, and in its other tables the words around them. `en.toml` has those other tables alone. Whatever a
catalogue lacks is said in English: an editor is told in any case.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from babel.core import Locale

from dragoman.model.language import Tag

ENGLISH: Tag = "en"

Words = Mapping[str, str]


class Catalogue(NamedTuple):
    """What is said in a language. `checks`: a check's name -> its messages; `tables`: a table's name -> its words."""

    language: Tag
    checks: Mapping[str, Words]
    tables: Mapping[str, Words]


@lru_cache(maxsize=1)
def languages() -> tuple[Tag, ...]:
    """The languages there are catalogues of, in order of their tags."""
    names = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


def nearest(tag: Tag) -> Tag | None:
    """The language of the catalogue that speaks to readers of a language: its own (pt for pt-BR); None where none does."""
    base = tag.partition("-")[0]
    return tag if tag in languages() else base if base in languages() else None


@lru_cache(maxsize=32)
def catalogue(language: Tag) -> Catalogue:
    """The catalogue of a language, or of English where there is none."""
    known = nearest(language) or ENGLISH
    tables = tomllib.loads(files(__name__).joinpath(f"{known}.toml").read_text("utf-8"))
    checks = tables.pop("checks", {})
    return Catalogue(known, MappingProxyType(checks), MappingProxyType(tables))


def said(language: Tag, table: str, key: str) -> str:
    """A word or pattern of a catalogue's table, else the English one; '' where there is neither."""
    for each in (language, ENGLISH):
        if (found := catalogue(each).tables.get(table, {}).get(key)) is not None:
            return found
    return ""


def message(language: Tag, check: str, key: str) -> str:
    """A check's message in a language, '' where its catalogue has none."""
    return catalogue(language).checks.get(check, {}).get(key, "")


_SLOT = re.compile(r"\{(\w{1,40})\}")


def fill(pattern: str, args: Words) -> str:
    """A pattern with its placeholders filled in one pass, so that a text with braces is not taken for another pattern."""
    return _SLOT.sub(lambda slot: args.get(slot[1], slot[0]), pattern)


def told(language: Tag, args: Words) -> dict[str, str]:
    """A finding's arguments as its reader is told them: languages by their names, our own words in the reader's."""
    spoken = {"kind": "kinds", "reason": "failures"}
    return {name: _argument(language, spoken.get(name, ""), name, value) for name, value in args.items()}


def _argument(language: Tag, table: str, name: str, value: str) -> str:
    if name == "language":
        return language_name(language, value)
    return (said(language, table, _key(value)) if table else "") or value


def _key(value: str) -> str:
    """A code or phrase of ours as a key of the catalogues: `the engine gave no words` is `the-engine-gave-no-words`."""
    return re.sub(r"[\s:]+", "-", value[:80])


def language_name(language: Tag, tag: str) -> str:
    """What a language is called in another, by CLDR; the tag where it has no name."""
    names = Locale.parse(catalogue(language).language).languages
    return str(names.get(tag.replace("-", "_")) or names.get(tag.partition("-")[0]) or tag)


def title(language: Tag, check: str) -> str:
    """What a check looks at, in a word or two; its name for one that is plugged in."""
    return said(language, "titles", check) or check


_PAIR = re.compile(r"([a-z]{2,3}(?:-[A-Z0-9]\w{1,7}){0,3})-([a-z]{2,3}(?:-[A-Z0-9]\w{1,7}){0,3})")


def gap(language: Tag, code: str) -> str:
    """What was not checked, in words: `numbers:km`, `names:en-zh`, `coverage:long`, `coverage:words-eu`."""
    check, _, rest = code.partition(":")
    kind, _, tag = rest.rpartition("-") if rest.startswith("words-") else ("", "", rest)
    pair = _PAIR.fullmatch(rest)
    args = {"what": title(language, check), "detail": rest, "language": language_name(language, tag)}
    if pair:
        args |= {"source": language_name(language, pair[1]), "target": language_name(language, pair[2])}
    key = rest if rest == "long" else f"{check}-{kind}" if kind else check
    pattern = said(language, "unchecked", key)
    if not pattern or any(slot not in args for slot in _SLOT.findall(pattern)):
        pattern = said(language, "unchecked", "other")
    return fill(pattern, args)


_DETAILS = {
    "route-below-floor": re.compile(r"(?P<quality>[^<]*)<(?P<floor>.*)"),
    "blocker": re.compile(r"(?P<place>.*)"),
    "too-much-in-source-language": re.compile(r"(?P<kept>[^/]*)/(?P<all>.*)"),
    "unchecked": re.compile(r"(?P<gap>.*)"),
    "topic": re.compile(r"(?P<topic>[^(]*?)\s*(?:\((?P<evidence>.*)\))?"),
}
"""What stands behind the colon of a reason, by the reason's key."""


def reason(language: Tag, code: str) -> str:
    """Why an edition is held, in words: `route-below-floor:49.3<50`, `unchecked:numbers:km`, `topic:elections (...)`."""
    key, _, rest = code.partition(":")
    pattern, found = said(language, "reasons", key), _DETAILS.get(key, re.compile("(?P<detail>.*)")).fullmatch(rest)
    if not pattern or found is None:
        return code
    return fill(pattern, {name: _detail(language, name, value or "") for name, value in found.groupdict().items()})


def _detail(language: Tag, name: str, value: str) -> str:
    if name == "gap":
        return gap(language, value)
    return (said(language, "topics", _key(value)) if name == "topic" else "") or value


def doubt(language: Tag, note: str) -> str:
    """What a reader of pages doubted in a story, in words: `section-unmapped:Gente`."""
    key, _, rest = note.partition(":")
    return fill(said(language, "doubts", key), {"detail": rest}) or note


def word(language: Tag, table: str, code: str) -> str:
    """A code of ours in a word or two: a repair (`rewrite:numbers`), a severity, a decision, a role, a state."""
    return said(language, table, _key(code)) or code
