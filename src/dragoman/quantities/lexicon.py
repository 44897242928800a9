"""Lexicon: all the words and marks a reader of one language's quantities needs, made from CLDR, ICU and our own tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any, NamedTuple

from babel import Locale

from dragoman.errors import LanguageTagError
from dragoman.language.facts import facts
from dragoman.language.letters import RUN
from dragoman.quantities import cldr
from dragoman.quantities.spelled import spelled
from dragoman.quantities.tables import WORDS
from dragoman.quantities.words import SYMBOLS, Words

TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|{RUN}(?:·{RUN})*|[^\w\s]|_")
"""A number with its marks, a run of letters, or one sign. Each alternative starts with characters of its own: linear."""

_HYPHENS = "-‐‑"

UNSPACED = frozenset(["zh", "ja", "ko", "th", "km", "lo", "my", "yue", "bo"])
"""Languages whose numbers run into their words: their letters are parted by the words of their own table."""

Phrases = dict[str, tuple[tuple[tuple[str, ...], Any], ...]]
"""Phrases by their first token, longest first, each with what it means."""

_SPELLING = str.maketrans(
    "ёأإآٱىیکةı־״“”„׳‘’ँ\u0958\u0959\u095a\u095b\u095c\u095d\u095e\u095f",
    'еااااييكهi-""""\'\'\'ंकखगजडढफय',
    "\u00ad\u0640\u0670\u093c\u200c\u200d\u200e\u200f" + "".join(map(chr, range(0x64B, 0x660))),
)
"""Letters that writers of a language use for one another, and marks they leave out."""


class Lexicon(NamedTuple):
    """One language's table. `decimal`, `group`: its marks; `scale_words`: (power, one, other) to write with; `vocabulary`:
    every token of every phrase; `starters`: those a phrase may start with; `lengths`: of the tokens by first character, longest
    first, where words run together."""

    language: str
    locale: Locale
    decimal: str
    group: str
    words: Words
    numerals: Phrases
    scales: Phrases
    multipliers: Phrases
    fractions: Phrases
    plus_half: Phrases
    percents: Phrases
    percents_first: Phrases
    currencies: Phrases
    signs: Phrases
    units: Phrases
    months: Phrases
    weekdays: Phrases
    ordinals: Phrases
    halves: Phrases
    eras: Phrases
    decoys: Phrases
    suffixes: frozenset[str]
    prefixes: frozenset[str]
    links: frozenset[str]
    counters: frozenset[str]
    folds: frozenset[str]
    tails: frozenset[str]
    rates: Phrases
    ands: frozenset[str]
    about: frozenset[str]
    bound: frozenset[str]
    endings: frozenset[str]
    hours: frozenset[str]
    oclock: frozenset[str]
    minutes: frozenset[str]
    half_hours: frozenset[str]
    doubtful: frozenset[str]
    thousand: frozenset[str]
    duals: frozenset[str]
    calendar: Phrases
    calendar_words: frozenset[str]
    alone: frozenset[str]
    decade: frozenset[str]
    century: frozenset[str]
    parts_of: frozenset[str]
    ymd: tuple[frozenset[str], frozenset[str], frozenset[str]]
    scale_words: tuple[tuple[int, str, str], ...]
    vocabulary: frozenset[str]
    starters: frozenset[str]
    lengths: dict[str, tuple[int, ...]]
    heads: dict[str, tuple[int, ...]]


def normal(word: str) -> str:
    """A token as it is looked up: in lower case, without marks that writers leave out."""
    low = word.lower()
    return low if low.isascii() else low.translate(_SPELLING).replace("i\u0307", "i")


def tokens_of(phrase: str) -> tuple[str, ...]:
    """A phrase as the reader meets it: normal tokens; hyphens do not count."""
    return tuple(each for each in map(normal, TOKEN.findall(phrase)) if each not in _HYPHENS)


def phrases(pairs: Iterable[tuple[str, Any]]) -> Phrases:
    """A table of phrases to look up by first token. The first meaning given to a phrase wins."""
    found: dict[tuple[str, ...], Any] = {}
    for phrase, meaning in pairs:
        tokens = tokens_of(phrase)
        if tokens:
            found.setdefault(tokens, meaning)
    table: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    for tokens, meaning in sorted(found.items(), key=lambda item: -len(item[0])):
        table.setdefault(tokens[0], []).append((tokens, meaning))
    return {first: tuple(entries) for first, entries in table.items()}


def variants(listed: str) -> Iterator[tuple[int, str]]:
    """(place in the list, variant) of a list with `/` between variants and `_` for spaces."""
    for place, entry in enumerate(listed.split()):
        for variant in entry.split("/"):
            yield place, variant.replace("_", " ")


def _named(listed: str, meaning: Any = 1) -> Iterator[tuple[str, Any]]:
    yield from ((variant, meaning) for _, variant in variants(listed))


def _set(listed: str) -> frozenset[str]:
    return frozenset(normal(variant) for _, variant in variants(listed))


def numerals(words: Words) -> Iterator[tuple[str, int]]:
    """Every phrase for 0 to 99, the words for hundreds, and those that mean a thousand alone."""
    ones = list(variants(words.ones))
    yield from ((variant, place) for place, variant in ones)
    first_ten = (max((place for place, _ in ones), default=-1) + 1) // 10
    for place, ten in variants(words.tens):
        value = (first_ten + place) * 10
        yield ten, value
        for one, variant in ones:
            if 1 <= one <= 9:
                for joined in _joined(ten, variant, words.join):
                    yield joined, value + one
    yield from ((variant, (place + 1) * 100) for place, variant in variants(words.hundreds))


def _joined(ten: str, one: str, join: str) -> Iterator[str]:
    """Ten and one put together; Italian drops the vowel before uno and otto and accents the tre."""
    if join:
        yield ten + join + one
    else:
        yield (ten[:-1] if one[0] in "uo" else ten) + ("tré" if one == "tre" else one)


def _endings(words: Words) -> Iterator[tuple[str, int, str]]:
    """(word, value, its ending) of what a language with compound numerals makes of them: ventinovenne, sedicesima."""
    for word, value in numerals(words):
        if value >= 11 and not words.join and " " not in word:
            stem = word[:-1] + "e" if word[-1] == "é" else word if word.endswith("tre") else word[:-1]
            yield from ((stem + ending, value, ending) for ending in ("enne", "enni", "esimo", "esima"))


def _all_numerals(language: str, words: Words) -> Iterator[tuple[str, Decimal]]:
    yield from ((word, Decimal(value)) for word, value in words.extra.items())
    yield from ((word, Decimal(value)) for word, value in numerals(words))
    yield from ((word, Decimal(value)) for word, value, ending in _endings(words) if ending.startswith("en"))
    if language not in UNSPACED:  # there the reader puts them together from single signs
        hundred = {token for _, variant in variants(words.hundred) for token in tokens_of(variant)[:1]}
        for word, value in spelled(language).cardinals:
            if value < 100 or not (hundred & set(tokens_of(word))):
                yield word, Decimal(value)


def _ordinals(language: str, words: Words) -> Iterator[tuple[str, int]]:
    yield from ((variant, place + 1) for place, variant in variants(words.ordinals))
    yield from ((word, value) for word, value, ending in _endings(words) if ending.startswith("es"))
    if language not in UNSPACED:
        yield from spelled(language).ordinals


def _multipliers(words: Words) -> Iterator[tuple[str, int]]:
    yield from _named(words.hundred, 100)
    yield from words.multipliers.items()


def _scale_words(locale: Locale, language: str) -> tuple[tuple[int, str, str], ...]:
    """What large amounts are written with, largest first. Where a thousand million has no name of its own, newspapers
    count millions (240.100 millones)."""
    found: dict[int, dict[str, str]] = {}
    for power, category, text in cldr.compact(locale):
        if power >= (4 if language in ("zh", "ja", "ko") else 6) and category in ("one", "other"):
            found.setdefault(power, {})[category] = text
    rows = []
    for power, forms in sorted(found.items(), reverse=True):
        other = forms.get("other", "")
        composed = " " in other and language in ("es", "ca", "gl", "it")
        if other and not composed:
            rows.append((power, forms.get("one", other), other))
    return tuple(rows)


def _own_scales(words: Words) -> tuple[tuple[int, str, str], ...]:
    """The same from our own table, where CLDR has only abbreviations; the first word of a power is written."""
    found: dict[int, str] = {}
    for word, exponent in words.scales.items():
        if exponent >= 6:
            found.setdefault(exponent, word)
    return tuple((exponent, word, word) for exponent, word in sorted(found.items(), reverse=True))


def _halves(words: Words) -> Iterator[tuple[str, int]]:
    yield from _named(words.earlier.replace(" ", "/"), 1)
    yield from _named(words.later.replace(" ", "/"), 2)
    yield from _named(words.night.replace(" ", "/"), 3)


def _signs() -> Iterator[tuple[str, str]]:
    yield from SYMBOLS.items()
    yield from ((code, code) for code in cldr.CURRENCIES)


def _locale(tag: str) -> Locale | None:
    """CLDR's locale of a language; None for what is no tag and for languages CLDR has no data of."""
    try:
        name = facts(tag).locale
    except LanguageTagError:
        return None
    return Locale.parse(name) if name.partition("_")[0] == tag.partition("-")[0] else None


@lru_cache(maxsize=256)
def lexicon(tag: str) -> Lexicon | None:
    """The table of a language by its canonical tag; None where neither CLDR nor we know its numbers."""
    locale = _locale(tag)
    if locale is None or (locale.language in UNSPACED and locale.language not in WORDS):
        return None
    return _made(locale, WORDS.get(locale.language, Words()))


def _made(locale: Locale, words: Words) -> Lexicon:
    symbols = locale.number_symbols.get("latn", locale.number_symbols)
    tables = _phrases(locale, words)
    sets = _sets(words)
    year, month, day = (_set(mark) for mark in words.ymd)
    vocabulary = _vocabulary([*tables.values()], [*sets.values(), year, month, day])
    return Lexicon(
        language=locale.language,
        locale=locale,
        decimal=str(symbols.get("decimal", ".")),
        group=str(symbols.get("group", ",")),
        words=words,
        **tables,  # type: ignore[arg-type]  # keys are field names; a test makes every table
        **sets,  # type: ignore[arg-type]
        endings=_set(words.endings),
        ymd=(year, month, day),
        scale_words=_scale_words(locale, locale.language) or _own_scales(words),
        vocabulary=vocabulary,
        starters=_starters([*tables.values()], [*sets.values()]),
        lengths=_lengths(vocabulary, 1) if locale.language in UNSPACED else {},
        heads=_lengths(_heads(tables, words), 3) if words.compounds else {},
    )


def _phrases(locale: Locale, words: Words) -> dict[str, Phrases]:
    language = locale.language
    return {
        "numerals": phrases(_all_numerals(language, words)),
        "scales": phrases((*words.scales.items(), *cldr.scales(locale))),
        "multipliers": phrases(_multipliers(words)),
        "fractions": phrases((word, Fraction(value)) for word, value in words.fractions.items()),
        "plus_half": phrases(_named(words.plus_half)),
        "percents": phrases([("%", 1), ("٪", 1), *_named(words.percent)]),
        "percents_first": phrases(_named(words.percent_first)),
        "currencies": phrases((*words.money.items(), *cldr.currencies(locale))),
        "signs": phrases(_signs()),
        "units": phrases((*words.units.items(), *cldr.units(locale))),
        "months": phrases((*((name, (n, True)) for name, n in words.months.items()), *cldr.months(locale))),
        "weekdays": phrases((*words.weekdays.items(), *cldr.weekdays(locale))),
        "ordinals": phrases(_ordinals(language, words)),
        "halves": phrases(_halves(words)),
        "eras": phrases(words.eras.items()),
        "rates": phrases(words.rates.items()),
        "calendar": phrases(_named(words.calendar)),
        "decoys": phrases(_named(words.decoys)),
    }


def _sets(words: Words) -> dict[str, frozenset[str]]:
    return {
        "suffixes": _set(words.suffixes),
        "prefixes": frozenset(prefix.rstrip("-") for prefix in _set(words.prefixes)),
        "links": _set(words.links),
        "counters": _set(words.counters),
        "folds": _set(words.folds),
        "tails": _set(words.tails),
        "ands": _set(words.ands),
        "about": _set(words.about),
        "bound": _set(words.bound),
        "hours": _set(words.hour),
        "oclock": _set(words.oclock),
        "minutes": _set(words.minute),
        "half_hours": _set(words.half_hour),
        "doubtful": _set(words.doubtful),
        "thousand": _set(words.thousand),
        "duals": _set(words.duals),
        "calendar_words": _set(words.calendar_years[2]),
        "alone": _set(words.alone),
        "decade": _set(words.decade),
        "century": _set(words.century),
        "parts_of": _set(words.parts_of),
    }


def _vocabulary(tables: Iterable[Phrases], sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """Every token any phrase is made of."""
    in_phrases = {token for table in tables for entries in table.values() for phrase, _ in entries for token in phrase}
    return frozenset(
        in_phrases | {"½", "¼", "¾"} | {token for each in sets for phrase in each for token in tokens_of(phrase)}
    )


def _starters(tables: Iterable[Phrases], sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """The first token of every phrase."""
    in_sets = {token for each in sets for phrase in each for token in tokens_of(phrase)[:1]}
    return frozenset(in_sets.union(*tables))


def _heads(tables: dict[str, Phrases], words: Words) -> frozenset[str]:
    """What compounds begin with, and what only looks so."""
    named = {"numerals": 3, "scales": 3, "multipliers": 3, "decoys": 3}
    named |= {"months": 4, "weekdays": 4} if words.compounds == "any" else {}
    single = ((first, least) for name, least in named.items() for first, entries in tables[name].items()
              if len(entries[-1][0]) == 1)  # fmt: skip
    return frozenset(head for head, least in single if len(head) >= least)


def _lengths(vocabulary: frozenset[str], beginning: int) -> dict[str, tuple[int, ...]]:
    """How long the words are, longest first, by the letters they begin with."""
    found: dict[str, set[int]] = {}
    for token in vocabulary:
        found.setdefault(token[:beginning], set()).add(len(token))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}


def readable(tag: str) -> bool:
    """Whether quantities in digits are read in this language."""
    return lexicon(tag) is not None


def spells(tag: str) -> bool:
    """Whether numbers written in words are read in this language, too."""
    table = lexicon(tag)
    return table is not None and bool(table.numerals)


def power(exponent: int) -> Decimal:
    """Ten to the power, exact."""
    return Decimal(1).scaleb(exponent)
