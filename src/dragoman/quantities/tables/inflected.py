"""Inflected: forms of Slavic adjectives, ordinals and compounds, put together from stems and endings."""

from __future__ import annotations

from itertools import product

import msgspec

from dragoman.quantities.words import Words


def adjectives(stems: str, endings: str) -> tuple[str, ...]:
    """Adjectives in all their forms, one stem after the other."""
    return tuple(stem + ending for stem, ending in product(stems.split(), endings.split()))


def numbered(stems: str, endings: str) -> dict[str, int]:
    """Forms of adjectives by their stem's place in the list, from one; `-` keeps the place of a stem of other endings."""
    placed = [(place, stem) for place, stem in enumerate(stems.split(), 1) if stem != "-"]
    return {stem + ending: place for place, stem in placed for ending in endings.split()}


def named(stems: dict[str, str], endings: str) -> dict[str, str]:
    """Units by the forms of their adjectives."""
    return {form: unit for unit, listed_stems in stems.items() for form in adjectives(listed_stems, endings)}


def ordinals(ones: str, tens: str, endings: str, irregular: dict[str, int]) -> str:
    """Ordinals to 99 and the hundredth in the form of `Words.ordinals`. `tens`: stems from the twentieth."""
    below = {stem: place for place, stem in enumerate(ones.split(), 1) if stem != "-"}
    places: list[list[str]] = [[] for _ in range(100)]
    for ending in endings.split():
        for stem, place in below.items():
            places[place - 1].append(stem + ending)
        for rank, ten in enumerate(tens.split(), 2):
            places[rank * 10 - 1].append(ten + ending)
            for stem, place in below.items():
                if place < 10:
                    places[rank * 10 + place - 1].append(f"{ten}{ending}_{stem}{ending}")
    for form, place in irregular.items():
        places[place - 1].append(form)
    return " ".join("/".join(forms) or "-" for forms in places)


def combined(tens: str, ones: str) -> dict[str, str]:
    """What compounds begin with, in the form of `Words.extra`: czterdziesto, czterdziesto dwu. `ones`: to nineteen."""
    below = {form: place for place, forms in enumerate(ones.split(), 2) for form in forms.split("/")}
    above = {form: rank * 10 for rank, forms in enumerate(tens.split(), 2) for form in forms.split("/")}
    both = {f"{ten} {one}": rank + place for ten, rank in above.items() for one, place in below.items() if place < 10}
    return {form: str(value) for form, value in {**below, **above, **both}.items()}


def apostrophes(words: Words) -> Words:
    """A Ukrainian table with the apostrophe Unicode has for it, which makes no end of a word."""
    fields = {
        field: {form.translate(_MARKS): value for form, value in now.items()}
        if isinstance(now, dict)
        else now.translate(_MARKS)
        for field in words.__struct_fields__
        if isinstance(now := getattr(words, field), str | dict)
    }
    return msgspec.structs.replace(words, **{**fields, "apostrophe": "ʼ"})


_MARKS = str.maketrans("'’", "ʼʼ")


def widened(words: Words, **more: object) -> Words:
    """A table with more entries in its dictionaries and lists."""
    merged: dict[str, object] = {}
    for field, added in more.items():
        now = getattr(words, field)
        merged[field] = {**added, **now} if isinstance(added, dict) else f"{now} {added}".strip() if now else added
    return msgspec.structs.replace(words, **merged)
