"""Renderings: what a name is called in another language: countries, peoples and languages (CLDR), cities (GeoNames), the
initials of organisations, given names of popes and kings, and what the newsroom's register says.

A name stands for concepts: `FR` a territory, `fr` a language, `#12` a city, `@UN` a row of our own table. It is rendered
where the other text has one of the concept's names, whole or by its stem.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from babel import Locale
from babel.core import get_global

from dragoman.checks.words import fold
from dragoman.language.facts import facts
from dragoman.language.places import called, cities
from dragoman.model.language import Tag

_LONGEST = 6


@lru_cache(maxsize=64)
def _named(language: Tag) -> Mapping[str, tuple[str, ...]]:
    """Concepts by their folded name in a language."""
    locale = Locale.parse(facts(language).locale)
    found: dict[str, tuple[str, ...]] = {}
    for code, name in (*locale.territories.items(), *locale.languages.items(), *_calendar(language)):
        plain = _plain(name)
        if "_" not in code and not code.isdigit():
            found[plain] = (*found.get(plain, ()), code)
    return MappingProxyType(found)


@lru_cache(maxsize=64)
def _calendar(language: Tag) -> tuple[tuple[str, str], ...]:
    """Months and weekdays, as concepts that no one names a person by: `m1` January, `d0` Monday."""
    locale = Locale.parse(facts(language).locale)
    return (
        *((f"m{n}", str(name)) for n, name in locale.months["format"]["wide"].items()),
        *((f"m{n}", str(name)) for n, name in locale.months["stand-alone"]["wide"].items()),
        *((f"m{n}", str(name).rstrip(".")) for n, name in locale.months["format"]["abbreviated"].items()),
        *((f"d{n}", str(name)) for n, name in locale.days["format"]["wide"].items()),
        *((f"d{n}", str(name)) for n, name in locale.days["stand-alone"]["wide"].items()),
    )


def _plain(name: str) -> str:
    return fold(name.partition(" (")[0].replace("-", " ")).strip()


@lru_cache(maxsize=1)
def _own() -> tuple[tuple[str, ...], ...]:
    text = files("dragoman.checks").joinpath("renderings.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return tuple(tuple(fold(name) for name in row) for row in rows)


@lru_cache(maxsize=1)
def _own_named() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in _own():
        for name in row[1:]:
            found[name] = (*found.get(name, ()), "@" + row[0])
    return MappingProxyType(found)


@lru_cache(maxsize=64)
def _stems(language: Tag) -> Mapping[str, tuple[str, ...]]:
    """Concepts of one word by what remains of the word without its ending."""
    found: dict[str, tuple[str, ...]] = {}
    for name, meant in _named(language).items():
        for cut in (0, 1, 2):
            stem = name[: len(name) - cut]
            if " " not in name and len(stem) > 3:
                found[stem] = (*found.get(stem, ()), *meant)
    return MappingProxyType(found)


def _inflected(name: str, language: Tag) -> tuple[str, ...]:
    if " " in name or len(name) < 5:
        return ()
    known = _stems(language)
    return next((known[name[:end]] for end in range(len(name), max(3, len(name) - 5), -1) if name[:end] in known), ())


@lru_cache(maxsize=4096)
def concepts(name: str, language: Tag) -> tuple[str, ...]:
    """What a folded name of one or more words may stand for in a language."""
    return (
        *(_named(language).get(name) or _inflected(name, language)),
        *(f"#{number}" for number in called().get(name, ())),
        *_own_concepts(name),
    )


def _own_concepts(name: str) -> tuple[str, ...]:
    """The rows of our own table that have a name, or what remains of it without an ending."""
    known = _own_named()
    if name in known or " " in name or len(name) < 6:
        return known.get(name, ())
    return next(
        (known[name[:end]] for end in range(len(name) - 1, max(4, len(name) - 5), -1) if name[:end] in known), ()
    )


@lru_cache(maxsize=8192)
def names(concept: str, language: Tag) -> tuple[str, ...]:
    """The folded names of a concept in a language; a city's in every language."""
    if concept.startswith("#"):
        return cities()[int(concept[1:])]
    if concept.startswith("@"):
        row = next((row for row in _own() if row[0] == concept[1:]), ("",))
        return (*row[1:], *(_territory(row[0].upper(), language) if row[0].isalpha() and len(row[0]) == 2 else ()))
    if concept[1:].isdigit():
        return tuple(_plain(name) for code, name in _calendar(language) if code == concept)
    locale = Locale.parse(facts(language).locale)
    if concept.isupper():
        tongues = (_plain(str(locale.languages.get(each, ""))) for each in _spoken(concept))
        return (*_territory(concept, language), *tongues, *_initials(concept))
    lands = tuple(name for land in _lands(concept) for name in _territory(land, language))
    return (_plain(str(locale.languages.get(concept, ""))), *lands)


def _initials(code: str) -> tuple[str, ...]:
    return next((row[1:] for row in _own() if row[0] == code.lower()), ())


def _territory(code: str, language: Tag) -> tuple[str, ...]:
    name = str(Locale.parse(facts(language).locale).territories.get(code, ""))
    return (_plain(name),) if name else ()


@lru_cache(maxsize=512)
def _spoken(territory: str) -> tuple[str, ...]:
    """Languages official in a territory, by CLDR, the first two; a people is often called as its language."""
    told = get_global("territory_languages").get(territory, {})
    official = [
        code for code, facts_ in told.items() if facts_.get("official_status") == "official" and "_" not in code
    ]
    return tuple(official[:2])


@lru_cache(maxsize=512)
def _lands(language: str) -> tuple[str, ...]:
    """The territories where a language is official, and it is the only one of two."""
    return tuple(code for code in get_global("territory_languages") if language in _spoken(code))[:30]
