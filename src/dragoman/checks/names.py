"""Names: whether people and places the source names are named in the translation. Conservative: it advises, never blocks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from babel import Locale

from dragoman.checks.words import LIMIT, Word, fold, quantities, words
from dragoman.language.facts import facts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_ENDS = '.!?…:¡¿“”"«»‘(—–-•[/'
_MOST = 60


class Names:
    """Looks for words with a capital, inside the sentence, of which the translation has no trace."""

    name = "names"
    version = "1"
    messages = {
        "lost": "The name “{source}” has no trace in the translation.",
        "changed": "Of the name “{source}” only a part is in the translation.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        language = unit.segment.language
        if not _latin(language, draft.target):
            return
        told = words(draft.text)
        joined = "".join(word.folded.replace("-", "") for word in told)
        starts = {word.folded[:4] for word in told}
        for name in _names(unit.segment.text, language)[:_MOST]:
            finding = _trace(name, joined, starts, unit, draft)
            if finding:
                yield finding

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if not _latin(unit.segment.language, draft.target):
            yield f"names:{unit.segment.language}-{draft.target}"


def _latin(*languages: Tag) -> bool:
    return all(facts(language).script == "Latn" for language in languages)


def _names(text: str, language: Tag) -> list[list[Word]]:
    """Runs of words with capitals; not the first word of a sentence, nor months, weekdays and amounts."""
    taken = [(quantity.start, quantity.end) for quantity in quantities(text, language)]
    runs: list[list[Word]] = []
    spot = 0
    for word in words(text):
        while spot < len(taken) and taken[spot][1] <= word.start:
            spot += 1
        inside = spot < len(taken) and taken[spot][0] <= word.start
        if inside or not word.text[0].isupper() or _opens(text, word.start) or len(word.text) < 2:
            continue
        if runs and text[runs[-1][-1].end : word.start] == " ":
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence, a quotation or a bracket."""
    before = text[max(0, start - 3) : start].rstrip()
    return not before or before[-1] in _ENDS


def _trace(name: list[Word], joined: str, starts: set[str], unit: Unit, draft: Draft) -> Finding | None:
    missing = [word for word in name if not _found(word, joined, starts)]
    if not missing or _as_country(name, joined, unit.segment.language, draft.target):
        return None
    source = unit.segment.text[name[0].start : name[-1].end]
    whole = len(missing) == len(name)
    span = (missing[0].start, missing[-1].end)
    return Finding("names", "lost" if whole else "changed", "note", span, (0, 0), {"source": source[:80]})


def _found(word: Word, joined: str, starts: set[str]) -> bool:
    """Whether a name's word, or one that starts like it, is in the translation. Letters that languages spell apart
    (Kyiv and Kiev, Filipinas and Philippines) are beyond this."""
    folded = word.folded.replace("-", "")
    return folded in joined or folded[:4] in starts or (len(folded) > 5 and folded[1:6] in joined)


def _as_country(name: list[Word], joined: str, source: Tag, target: Tag) -> bool:
    """Whether the name is a country's, and the translation has the country under its own name for it."""
    codes = _countries(source).get(" ".join(word.folded for word in name), ())
    return any(_squeezed(_country(code, target)) in joined for code in codes)


def _squeezed(name: str) -> str:
    return "".join(ch for ch in fold(name) if ch.isalpha()) or "\0"


@lru_cache(maxsize=64)
def _countries(language: Tag) -> dict[str, tuple[str, ...]]:
    """Codes of countries by their folded name in a language."""
    found: dict[str, tuple[str, ...]] = {}
    for code, name in Locale.parse(facts(language).locale).territories.items():
        found[fold(name)] = (*found.get(fold(name), ()), code)
    return found


@lru_cache(maxsize=2048)
def _country(code: str, language: Tag) -> str:
    return str(Locale.parse(facts(language).locale).territories.get(code, ""))[:LIMIT]
