"""Planting: one error put into a good translation, of every type, for any pair of languages. Seeded: same in, same out.

An error is planted only where it is one: a number is spoilt where the source has the same digits, a month where the source
names that month, a name where both sides have it. Names of months, weekdays and units are CLDR's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from random import Random
from typing import NamedTuple

from babel.core import Locale
from babel.numbers import format_decimal
from babel.units import format_unit
from planting_words import COUNTED, CURRENCIES, MAGNITUDES, NEGATIONS, NUMERALS, VALUES

UNSPACED = frozenset({"zh", "zh-TW", "ja", "th", "km", "lo", "my"})
_NUMBER = re.compile(r"(?<![\w.,])\d{1,15}(?:[.,٫٬]\d{1,9}){0,4}(?![.,]?\d)")
_MARKS = "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
_PIECE = re.compile(rf"[A-Za-z0-9.,'’-]+|\S[{_MARKS}]*")
_WORD = re.compile(r"\S+")
_QUOTES = '"“”„«»「」『』'
_CAPITAL = re.compile(r"(?<![\w'’.-])[^\W\d_][\w'’-]{2,}")


class Place(NamedTuple):
    """A good translation with what is needed to spoil it. `other`: another segment's (source, target); `foreign`: the
    same segment in a third language; `pool`: names of other segments as the target's language writes them."""

    source: str
    target: str
    source_tag: str
    target_tag: str
    other: tuple[str, str]
    foreign: str
    pool: Sequence[str]


Spoil = Callable[[Place, Random], str]
"""The spoilt translation, '' where the type does not apply."""


class Planted(NamedTuple):
    """An error: its type, the segment's number and the translation that has it; `source` where that was changed too."""

    kind: str
    number: int
    bad: str
    source: str = ""


def plant(
    pair: tuple[str, str], texts: Sequence[tuple[str, str]], foreign: Sequence[str], most: int, seed: int = 7
) -> Iterator[Planted]:
    """Up to `most` errors of every type, planted in `texts` ((source, target) of each segment, in order).

    `foreign`: the same segments in a third language, or empty.
    """
    found = [names(*text, *pair) for text in texts]
    pool = sorted({text[1][a:b] for text, spans in zip(texts, found, strict=True) for a, b in spans})
    for kind in (*KINDS, *CONVERSIONS):
        chance = Random(f"{seed} {pair} {kind}")
        made = 0
        for number in chance.sample(range(len(texts)), len(texts)):
            other = texts[chance.randrange(len(texts))]
            place = Place(*texts[number], *pair, other, foreign[number] if foreign else "", pool)
            source, bad = _spoilt(kind, place, chance)
            if bad and bad != place.target:
                made += 1
                yield Planted(kind, number, bad, source)
            if made >= most:
                break


def _spoilt(kind: str, place: Place, chance: Random) -> tuple[str, str]:
    """(changed source or '', spoilt target or '')."""
    if kind in CONVERSIONS:
        return _conversion(place, chance, CONVERSIONS[kind])
    return "", KINDS[kind](place, chance)


# -- numbers --


def digits(text: str) -> str:
    """The digits of a text, of any script, as ASCII."""
    return "".join(str(unicodedata.decimal(letter)) for letter in text if letter.isdecimal())


def _shared(place: Place) -> list[re.Match[str]]:
    """The numbers of the target whose digits the source has too."""
    known = {digits(found.group()) for found in _NUMBER.finditer(place.source)}
    return [found for found in _NUMBER.finditer(place.target) if digits(found.group()) in known]


def _one(place: Place, chance: Random, change: Callable[[str, Random], str]) -> str:
    """The target with one shared number changed, where the change does change it."""
    able = [(found, new) for found in _shared(place) if (new := change(found.group(), chance)) != found.group()]
    if not able:
        return ""
    found, new = chance.choice(able)
    return place.target[: found.start()] + new + place.target[found.end() :]


def _digit(number: str, chance: Random) -> str:
    at = chance.choice([place for place, letter in enumerate(number) if letter.isdecimal()])
    old = unicodedata.decimal(number[at])
    new = chance.choice([digit for digit in range(1, 10) if digit != old])
    return number[:at] + chr(ord(number[at]) - old + new) + number[at + 1 :]


def _length(number: str, chance: Random) -> str:
    at = chance.randrange(1, len(number) + 1)
    if not number[at - 1].isdecimal() or len(digits(number)) < 2:
        return number
    return number[: at - 1] + number[at:] if chance.random() < 0.5 else number[:at] + number[at - 1] + number[at:]


def _unmarked(number: str, _: Random) -> str:
    """Without its decimal mark: 1.5 is 15."""
    parts = re.split(r"[.,٫]", number)
    return "".join(parts) if len(parts) == 2 and len(parts[1]) in (1, 2) and parts[0] not in ("0", "") else number


def _transposed(number: str, chance: Random) -> str:
    able = [at for at in range(len(number) - 1) if number[at : at + 2].isdecimal() and number[at] != number[at + 1]]
    if not able:
        return number
    at = chance.choice(able)
    return number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _swapped(place: Place, chance: Random) -> str:
    able = _shared(place)
    pairs = [(a, b) for a in able for b in able if a.start() < b.start() and digits(a.group()) != digits(b.group())]
    if not pairs:
        return ""
    a, b = chance.choice(pairs)
    text = place.target
    return text[: a.start()] + b.group() + text[a.end() : b.start()] + a.group() + text[b.end() :]


def _dropped(place: Place, chance: Random) -> str:
    able = _shared(place)
    if not able:
        return ""
    found = chance.choice(able)
    return tidy(place.target[: found.start()] + place.target[found.end() :])


def tidy(text: str) -> str:
    """Without the second of two spaces, and without space at the ends."""
    return re.sub(r"  +", " ", text).strip()


# -- words of a table --


def _pattern(tag: str, words: Sequence[str], tail: str = "") -> re.Pattern[str]:
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    if tag in UNSPACED:
        return re.compile(f"(?:{listed}){tail}")
    return re.compile(rf"(?<![^\W_])(?:{listed})(?![^\W\d_])", re.IGNORECASE)


def _rows(table: dict[str, str], tag: str) -> list[list[str]]:
    return [[word.replace("_", " ") for word in row.split()] for row in table.get(tag, "").split(",") if row.split()]


def _replaced(text: str, found: re.Match[str], new: str) -> str:
    new = new[:1].upper() + new[1:] if found.group()[:1].isupper() else new
    return text[: found.start()] + new + text[found.end() :]


def _magnitude(place: Place, chance: Random) -> str:
    """Million for billion, where a number stands before it and the source has a magnitude too."""
    rows = _rows(MAGNITUDES, place.target_tag)
    theirs = [word for row in _rows(MAGNITUDES, place.source_tag) for word in row]
    if not rows or not theirs or not re.search(rf"\d\s?(?:{'|'.join(map(re.escape, theirs))}|m\b|bn\b)", place.source):
        return ""
    other = {word: row[1 - at] for row in rows for at, word in enumerate(row)}
    listed = "|".join(re.escape(word) for word in sorted(other, key=len, reverse=True))
    able = list(re.finditer(rf"(?<=\d)(\s?)({listed})(?![a-zà-ÿ])", place.target))
    if not able:
        return ""
    found = chance.choice(able)
    return place.target[: found.start(2)] + other[found.group(2)] + place.target[found.end(2) :]


def _numeral(place: Place, chance: Random) -> str:
    """Another numeral, where the source has the one that is taken out, in words or digits."""
    ours = dict(_numerals(place.target_tag))
    theirs = _numerals(place.source_tag)
    if not ours:
        return ""
    tail = f"(?={COUNTED[place.target_tag]})" if place.target_tag in COUNTED else ""
    able = []
    for found in _pattern(place.target_tag, list(ours), tail).finditer(place.target):
        value = ours.get(found.group().lower())
        words = [word for word, meaning in theirs if meaning == value] + [str(value)]
        if value and _pattern(place.source_tag, words).search(place.source):
            able.append((found, [word for word, meaning in ours.items() if meaning != value]))
    return _replaced(place.target, able[0][0], chance.choice(able[0][1])) if able else ""


def _numerals(tag: str) -> list[tuple[str, int]]:
    row = NUMERALS.get(tag, "").split()
    return (
        [(word.replace("_", " "), value) for word, value in zip(row, VALUES, strict=bool(row)) if word != "-"]
        if row
        else []
    )


@lru_cache(maxsize=64)
def locale_of(tag: str) -> Locale:
    """CLDR's locale of a language."""
    return Locale.parse({"zh-TW": "zh_Hant_TW"}.get(tag, tag.replace("-", "_")))


@lru_cache(maxsize=256)
def named(tag: str, what: str) -> tuple[tuple[str, ...], ...]:
    """CLDR's names of the `months` or `days` of a language, in their order, each in all its forms."""
    locale = locale_of(tag)
    contexts = (
        (locale.months if what == "months" else locale.days)["format"]["wide"],
        (locale.months if what == "months" else locale.days)["stand-alone"]["wide"],
    )
    keys = range(1, 13) if what == "months" else range(7)
    return tuple(tuple(dict.fromkeys(str(context[key]) for context in contexts)) for key in keys)


def _calendar(what: str) -> Spoil:
    """Another month or weekday, in the same form, where the source names the one that is taken out."""

    def spoil(place: Place, chance: Random) -> str:
        ours, theirs = named(place.target_tag, what), named(place.source_tag, what)
        if not ours or not theirs:
            return ""
        able = []
        for found in _pattern(place.target_tag, [form for forms in ours for form in forms]).finditer(place.target):
            at = [
                (n, form)
                for n, forms in enumerate(ours)
                for form, name in enumerate(forms)
                if name.lower() == found.group().lower()
            ]
            for number, form in at[:1]:
                sure = "May" not in theirs[number] or re.search(r"(?:\d|in|of|last|until) May\b|May \d", place.source)
                if sure and _pattern(place.source_tag, theirs[number]).search(place.source):
                    able.append((found, [names[min(form, len(names) - 1)] for names in ours if names != ours[number]]))
        if not able:
            return ""
        found, others = chance.choice(able)
        return _replaced(place.target, found, chance.choice(others))

    return spoil


def _currency(place: Place, chance: Random) -> str:
    """Another currency beside a number: a sign for a sign, a word for a word."""
    text = place.target
    sign = re.search(r"[$€£](?=\s?\d)|(?<=\d)\s?[$€£]", text)
    if sign and re.search("[$€£]", place.source):
        old = sign.group().strip()
        return (
            text[: sign.start()]
            + sign.group().replace(old, chance.choice([s for s in "$€£" if s != old]))
            + text[sign.end() :]
        )
    for row in _rows(CURRENCIES, place.target_tag):
        theirs = _rows(CURRENCIES, place.source_tag)
        for at, old in enumerate(row[:2]):
            found = _pattern(place.target_tag, [old]).search(text)
            signs = ["$", "€"][at] in place.source
            words = [each[at] for each in theirs]
            if found and (signs or (words and _pattern(place.source_tag, words).search(place.source))):
                return _replaced(text, found, chance.choice([word for word in row if word != old]))
    return ""


# -- measures --

UNITS = {
    "length-mile": ("length-kilometer", 1.609344), "length-kilometer": ("length-mile", 0.621371),
    "length-foot": ("length-meter", 0.3048), "length-meter": ("length-foot", 3.28084),
    "length-inch": ("length-centimeter", 2.54), "length-centimeter": ("length-inch", 0.393701),
    "mass-pound": ("mass-kilogram", 0.453592), "mass-kilogram": ("mass-pound", 2.20462),
}  # fmt: skip
"""A unit, the one of the other system, and how many of those it is."""


def _unit_patterns(locale: Locale, unit: str) -> dict[str, dict[str, str]]:
    """CLDR's patterns of a unit by length; Babel keeps them, and has no public name for them."""
    patterns: dict[str, dict[str, dict[str, str]]] = locale._data["unit_patterns"]  # type: ignore[attr-defined]
    return patterns.get(unit, {})


@lru_cache(maxsize=1024)
def unit_words(tag: str, unit: str) -> tuple[str, ...]:
    """What a language writes after a number of a unit, in all numbers: kilometre, kilometres, km."""
    locale = locale_of(tag)
    forms = []
    patterns = _unit_patterns(locale, unit)
    for length in ("long", "short"):
        for key, pattern in sorted(patterns.get(length, {}).items()):
            if key not in ("per", "gender") and isinstance(pattern, str) and pattern.startswith("{0}"):
                forms.append(pattern.removeprefix("{0}").strip("\u00a0 \u202f"))
    return tuple(dict.fromkeys(form for form in forms if len(form) > 1))


def _measured(text: str, tag: str, unit: str) -> Iterator[re.Match[str]]:
    words = unit_words(tag, unit)
    if not words:
        return iter(())
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    bound = "" if tag in UNSPACED else r"(?![^\W\d_])"
    return re.finditer(rf"({_NUMBER.pattern})([\s\u00a0-]?)({listed}){bound}", text, re.IGNORECASE)


def _conversion(place: Place, chance: Random, factor: float) -> tuple[str, str]:
    """(source, target) with a measure added at the end of both: in the target in the other system's unit, `factor` times
    what is right. Both '' where CLDR does not know how a side writes it."""
    unit, (other, each) = chance.choice(sorted(UNITS.items()))
    value = chance.randrange(3, 400)
    given, made = _measure(value, unit, place.source_tag), _measure(value * each * factor, other, place.target_tag)
    if not given or not made or _NUMBER.search(place.source):
        return "", ""
    return f"{place.source} ({given})", f"{place.target} ({made})"


def _measure(value: float, unit: str, tag: str) -> str:
    """As CLDR writes it in full, a figure under ten with one decimal; '' where it does not know the unit."""
    figure = round(value, 0 if value >= 10 else 1)
    whole = int(figure) if figure == int(figure) else figure
    said = format_unit(whole, unit, "long", locale=locale_of(tag))
    if unit not in said:
        return said
    words = unit_words(tag, unit)  # Babel knows the words in another length or number than the one it was asked for
    return f"{format_decimal(whole, locale=locale_of(tag))} {words[0]}" if words else ""


SPANS = {"duration-hour": "duration-day", "duration-day": "duration-week", "duration-week": "duration-month",
         "duration-month": "duration-year", "duration-year": "duration-month", "duration-minute": "duration-hour"}  # fmt: skip
"""A span of time, and the one put in its place."""


def _unit(place: Place, chance: Random) -> str:
    """Another unit after a number, in the same form: a length or weight where the source measures too, a span of time
    where the source has the same number of them."""
    able = []
    for unit, other in [*((unit, other) for unit, (other, _) in UNITS.items()), *SPANS.items()]:
        ours, others = unit_words(place.target_tag, unit), unit_words(place.target_tag, other)
        theirs = {digits(found.group(1)) for found in _measured(place.source, place.source_tag, unit)}
        measures = unit in UNITS and any(any(_measured(place.source, place.source_tag, each)) for each in UNITS)
        for found in _measured(place.target, place.target_tag, unit):
            if others and (measures or digits(found.group(1)) in theirs):
                at = [word.lower() for word in ours].index(found.group(3).lower())
                able.append((found, others[min(at, len(others) - 1)]))
    if not able:
        return ""
    found, word = chance.choice(able)
    return place.target[: found.start(3)] + word + place.target[found.end(3) :]


# -- names --

_SOUNDS = str.maketrans({"p": "b", "f": "b", "v": "b", "w": "b", "c": "k", "q": "k", "g": "k", "x": "k", "t": "d", "z": "s",
                         "j": "s", "r": "l", "h": "", "y": ""})  # fmt: skip


@lru_cache(maxsize=4096)
def _sound(letter: str) -> str:
    """The consonants a letter stands for, from its Unicode name: RESH is r, EM is m, HANGUL SYLLABLE GIM is g and m."""
    if letter.isascii():
        return letter if letter.isalpha() and letter not in "aeiou" else ""
    name = unicodedata.name(letter, "")
    if "VOWEL" in name or "HIGH TONE" in name or not re.search("LETTER|CHARACTER|SYLLABLE", name):
        return ""
    word = re.split("LETTER |CHARACTER |SYLLABLE ", name)[-1].removeprefix("SMALL ").split(" ")[0].lower()
    kept = re.findall("[bcdfghjklmnpqrstvwxyz]+", word)
    return "".join(kept) if "HANGUL" in name else "".join(kept[:1])


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a word in any script, alike ones as one: Trump, Трамп, ترامب, トランプ."""
    sounds = "".join(_sound(letter) for letter in unicodedata.normalize("NFKC", word).casefold())
    plain = unicodedata.normalize("NFKD", sounds).replace("sh", "s").replace("ch", "s").replace("ng", "n")
    return re.sub(r"(.)\1+", r"\1", plain.translate(_SOUNDS))


def _capitals(text: str, tag: str) -> list[tuple[int, int]]:
    """Words with a capital that stand inside a sentence, months and weekdays apart."""
    calendar = {form.lower() for what in ("months", "days") for forms in named(tag, what) for form in forms}
    spans = []
    for found in _CAPITAL.finditer(text):
        word, before = found.group(), text[: found.start()].rstrip(' "“”«»„(')[-1:]
        inside = before not in ("", ".", "!", "?", ":", "…", "-", "–", "—", "¿", "¡") and "\n" not in before
        if word[0].isupper() and inside and word.lower() not in calendar and text[found.start() - 1] in " ,(":
            spans.append((found.start(), found.end()))
    return spans


def names(source: str, target: str, source_tag: str, target_tag: str) -> list[tuple[int, int]]:
    """Where the target has a name of the source: the same letters, or the same consonants in another script."""
    cased_source, cased_target = _capitals(source, source_tag), _capitals(target, target_tag)
    if cased_source and cased_target:
        theirs = {source[a:b] for a, b in cased_source}
        same = [(a, b) for a, b in cased_target if target[a:b] in theirs]
        if same or _script(source) == _script(target):
            return same
    if _script(source) == _script(target):
        return []
    from_words = [source[a:b] for a, b in cased_source] or _runs(source)
    to_spans = cased_target or _run_spans(target)
    return _alike(from_words, to_spans, target)


def _script(text: str) -> str:
    kinds = [unicodedata.name(letter, "?").split(" ")[0] for letter in text[:400] if letter.isalpha()]
    return max(set(kinds), key=kinds.count) if kinds else ""


_RUN = re.compile("[ァ-ヴー]{3,}|(?:(?![ァ-ヴー一-鿿ぁ-ん\u0e00-\u0eff\u1780-\u17ff])[^\\W\\d_]){3,}")


def _run_spans(text: str) -> list[tuple[int, int]]:
    """Words that may be names in a script without capitals: kana, or letters with spaces; Latin ones with a capital."""
    return [found.span() for found in _RUN.finditer(text) if not found.group()[0].islower()]


def _runs(text: str) -> list[str]:
    return [text[a:b] for a, b in _run_spans(text)]


def _alike(words: Sequence[str], spans: Sequence[tuple[int, int]], target: str) -> list[tuple[int, int]]:
    found = []
    for a, b in spans:
        ours = skeleton(target[a:b])
        near = [
            SequenceMatcher(None, ours, theirs).ratio()
            for theirs in map(skeleton, words)
            if len(theirs) >= 3 and abs(len(theirs) - len(ours)) <= 2
        ]
        if len(ours) >= 3 and near and max(near) >= 0.85:
            found.append((a, b))
    return found


def _name(change: Callable[[str, Place, Random], str]) -> Spoil:
    def spoil(place: Place, chance: Random) -> str:
        able = names(place.source, place.target, place.source_tag, place.target_tag)
        able = [(a, b) for a, b in able if place.target.count(place.target[a:b]) == 1]
        if not able:
            return ""
        a, b = chance.choice(able)
        new = change(place.target[a:b], place, chance)
        return "" if new == place.target[a:b] else tidy(place.target[:a] + new + place.target[b:])

    return spoil


def _another(name: str, place: Place, chance: Random) -> str:
    others = [other for other in place.pool if skeleton(other) != skeleton(name) and other not in place.target]
    return chance.choice(others) if others else name


def _misspelt(name: str, _: Place, chance: Random) -> str:
    """Two inner letters that differ, exchanged."""
    able = [
        at
        for at in range(1, len(name) - 2)
        if name[at].isalpha() and name[at + 1].isalpha() and name[at] != name[at + 1]
    ]
    if len(name) < 5 or not able:
        return name
    at = chance.choice(able)
    return name[:at] + name[at + 1] + name[at] + name[at + 2 :]


# -- words left out, left over, left as they were --


def pieces(text: str, tag: str) -> list[tuple[int, int]]:
    """The spans a text may be cut at: words, or letters where words are not spaced."""
    return [found.span() for found in (_PIECE if tag in UNSPACED else _WORD).finditer(text)]


def _omitted(share: float) -> Spoil:
    def spoil(place: Place, chance: Random) -> str:
        spans = pieces(place.target, place.target_tag)
        many = round(len(spans) * share)
        if many < 1 or len(spans) < (24 if place.target_tag in UNSPACED else 10):
            return ""
        first = chance.randrange(1, max(2, len(spans) - many))
        last = min(len(spans), first + many) - 1
        return tidy(place.target[: spans[first][0]] + place.target[spans[last][1] :])

    return spoil


def _looped(times: int) -> Spoil:
    """Two or three words said `times` times more."""

    def spoil(place: Place, chance: Random) -> str:
        spans = pieces(place.target, place.target_tag)
        many = (4 if place.target_tag in UNSPACED else 2) + chance.randrange(2)
        if len(spans) < 3 * many:
            return ""
        first = chance.randrange(1, len(spans) - many)
        end = spans[first + many - 1][1]
        gap = "" if place.target_tag in UNSPACED else " "
        return place.target[:end] + (gap + place.target[spans[first][0] : end]) * times + place.target[end:]

    return spoil


def _whole(place: Place, _: Random) -> str:
    return place.source if len(pieces(place.source, place.source_tag)) >= 5 else ""


def _half(place: Place, _: Random) -> str:
    ours, theirs = pieces(place.target, place.target_tag), pieces(place.source, place.source_tag)
    if len(ours) < 10 or len(theirs) < 10:
        return ""
    return place.target[: ours[len(ours) // 2][0]].rstrip() + " " + place.source[theirs[len(theirs) // 2][0] :]


def _three(place: Place, chance: Random) -> str:
    """Three words of the source in the place of as many of the target; none of them a name or a number."""
    ours, theirs = pieces(place.target, place.target_tag), pieces(place.source, place.source_tag)
    many = 6 if place.source_tag in UNSPACED else 3
    able = [at for at in range(1, len(theirs) - many) if _left(place, theirs[at : at + many])]
    if len(ours) < 12 or not able:
        return ""
    at = chance.choice(able)
    goes = min(len(ours) - 4, max(1, at * len(ours) // len(theirs)))
    ends = goes + (5 if place.target_tag in UNSPACED else 2)
    words = place.source[theirs[at][0] : theirs[at + many - 1][1]]
    return (
        place.target[: ours[goes][0]].rstrip()
        + f" {words} "
        + place.target[ours[min(ends, len(ours) - 1)][1] :].lstrip()
    )


def _left(place: Place, spans: Sequence[tuple[int, int]]) -> bool:
    words = [place.source[a:b] for a, b in spans]
    plain = all(
        word.strip(".,;:'’-").replace("'", "").replace("’", "").isalpha() or not word.isascii() for word in words
    )
    lower = all(word[0].islower() or word[0].lower() == word[0] for word in words) and not any(map(digits, words))
    return plain and lower and not any(word in place.target for word in words if len(word) > 1)


def _wrong_language(place: Place, _: Random) -> str:
    return place.foreign if len(place.foreign) >= 25 else ""


def _other(place: Place, _: Random) -> str:
    alike = place.other[1] == place.target or len(place.other[1]) < 25
    return "" if alike else place.other[1]


def _added_sentence(place: Place, _: Random) -> str:
    gap = "" if place.target_tag in UNSPACED - {"th", "km", "lo"} else " "
    return "" if len(place.other[1]) < 40 or place.other[1] == place.target else place.target + gap + place.other[1]


def _added(place: Place, chance: Random) -> str:
    ours, theirs = pieces(place.target, place.target_tag), pieces(place.other[1], place.target_tag)
    many = round(len(ours) * 0.3)
    if len(ours) < 10 or len(theirs) < many + 2 or place.other[1] == place.target:
        return ""
    goes, at = chance.randrange(1, len(ours)), chance.randrange(len(theirs) - many)
    words = place.other[1][theirs[at][0] : theirs[at + many - 1][1]]
    gap = "" if place.target_tag in UNSPACED else " "
    return place.target[: ours[goes][0]] + words + gap + place.target[ours[goes][0] :]


# -- quotations and negations --


def _unquoted(place: Place, _: Random) -> str:
    if not any(mark in place.source for mark in _QUOTES):
        return ""
    return "".join(letter for letter in place.target if letter not in _QUOTES)


def _unclosed(place: Place, _: Random) -> str:
    marks = [at for at, letter in enumerate(place.target) if letter in _QUOTES]
    theirs = sum(letter in _QUOTES for letter in place.source)
    if len(marks) < 2 or len(marks) % 2 or theirs % 2 or not theirs:
        return ""
    return place.target[: marks[-1]] + place.target[marks[-1] + 1 :]


def _affirmed(place: Place, _: Random) -> str:
    """The only negation of the target taken out, where the source has one."""
    ours, theirs = NEGATIONS.get(place.target_tag, ()), NEGATIONS.get(place.source_tag, ())
    if sum(len(re.findall(pattern, place.target, re.IGNORECASE)) for pattern, _ in ours) != 1:
        return ""
    if not any(re.search(pattern, place.source, re.IGNORECASE) for pattern, _ in theirs):
        return ""
    text = place.target
    for pattern, without in ours:
        text = re.sub(pattern, without, text, count=1, flags=re.IGNORECASE)
    return tidy(text)


KINDS: dict[str, Spoil] = {
    "num_digit": lambda place, chance: _one(place, chance, _digit),
    "num_drop": _dropped,
    "num_len": lambda place, chance: _one(place, chance, _length),
    "num_sep_lost": lambda place, chance: _one(place, chance, _unmarked),
    "num_transpose": lambda place, chance: _one(place, chance, _transposed),
    "magnitude": _magnitude,
    "num_swap2": _swapped,
    "num_word": _numeral,
    "month": _calendar("months"),
    "weekday": _calendar("days"),
    "currency": _currency,
    "unit": _unit,
    "untranslated_full": _whole,
    "untranslated_half": _half,
    "untranslated_3w": _three,
    "wrong_language": _wrong_language,
    "other_segment": _other,
    "omit_50": _omitted(0.5),
    "omit_30": _omitted(0.3),
    "omit_15": _omitted(0.15),
    "add_30": _added,
    "add_sentence": _added_sentence,
    "repeat_phrase": _looped(3),
    "repeat_once": _looped(1),
    "quote_drop": _unquoted,
    "quote_unclosed": _unclosed,
    "name_drop": _name(lambda name, place, chance: ""),
    "name_replace": _name(_another),
    "name_misspell": _name(_misspelt),
    "negation": _affirmed,
}
"""Every type that spoils a translation as it is, in the order of the table."""

CONVERSIONS = {"conv_right": 1.0, "conv_wrong": 10.0, "conv_off": 1.3}
"""Types that add a measure to both sides, and how many times too large the target's is. `conv_right` is no error: a good
conversion that must be let through."""
