"""Speakers: whether a quotation still has its speaker beside it, and whether its words were translated before.

A quotation in a language that its speaker did not use is a translation already; ours would be a translation of that. The
register may hold the words as they were said: they are put in their place where they are in the language of the edition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import msgspec
from babel.core import Locale

from dragoman.checks.quoted import Quotation, quoted
from dragoman.checks.words import LIMIT, Word, fold, words
from dragoman.language.edit import Edit, applied
from dragoman.language.facts import facts
from dragoman.language.lexis import concepts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.knowledge import Knowledge, KnownQuotation
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_BESIDE = 60
"""Code points between a quotation and the name of who spoke, with the verb and a title between them."""

_SAYING = frozenset(
    {"say", "tell", "ask", "answer", "explain", "announce", "claim", "deny", "admit", "warn", "report_verb", "write"}
)

_MOST = 12
"""Quotations of a sentence that are looked at."""


class Tongue(NamedTuple):
    """How a language says that something was said in another: before the language's name, and by whom it was put over."""

    before: str
    interpreted: str


_NONE = r"(?!)"  # where a language's name has cases, or is an adjective of much else

_TONGUES = {
    "en": Tongue(r"\b(?:in|from) ", r"through (?:an? |his |her |their )?(?:interpreter|translator)|translated from"),
    "es": Tongue(r"\ben ", r"(?:a través|por medio|mediante) (?:de )?(?:un |una |su )?(?:intérprete|traductora?)|traducid[oa] del"),
    "pt": Tongue(r"\bem ", r"(?:através|por meio) de (?:um |uma )?(?:intérprete|tradutora?)|traduzid[oa] do"),
    "fr": Tongue(r"\ben ", r"par l['’]intermédiaire d['’]un(?:e)? (?:interprète|traduct\w+)|traduit d[ue]"),
    "it": Tongue(r"\bin ", r"(?:tramite|attraverso) (?:un |una |il suo )?(?:interprete|tradut\w+)|tradott[oa] da"),
    "ca": Tongue(r"\ben ", r"a través d['’]un(?:a)? (?:intèrpret|traduct\w+)|traduït d"),
    "gl": Tongue(r"\ben ", r"a través d(?:un|unha) (?:intérprete|tradut\w+)|traducid[oa] do"),
    "de": Tongue(r"\b(?:auf|aus dem) ", r"über eine?n? (?:Dolmetscher|Übersetzer)\w*|übersetzt aus"),
    "nl": Tongue(r"\b(?:in het|uit het) ", r"via een (?:tolk|vertaler)|vertaald uit"),
    "ru": Tongue(_NONE, r"через переводчи\w+|в переводе с"),
    "uk": Tongue(_NONE, r"через перекладач\w+|у перекладі з"),
    "pl": Tongue(_NONE, r"przez tłumacz\w+|za pośrednictwem tłumacz\w+"),
    "id": Tongue(r"\b(?:dalam bahasa|dari bahasa|bahasa) ", r"melalui (?:seorang )?(?:penerjemah|juru bahasa)"),
    "ms": Tongue(r"\b(?:dalam bahasa|daripada bahasa|bahasa) ", r"melalui (?:seorang )?(?:penterjemah|jurubahasa)"),
    "vi": Tongue(r"(?:bằng|từ) ", r"qua (?:một )?(?:phiên dịch|người phiên dịch|thông dịch)\w*"),
    "tr": Tongue(r"", r"(?:tercüman|çevirmen) aracılığıyla"),
    "ar": Tongue(r"\bب?", r"عبر مترجم|من خلال مترجم"),
    "he": Tongue(r"\b[במ]", r"באמצעות (?:מתורגמן|מתורגמנית)"),
    "zh": Tongue(r"[用以]", r"通过翻译|透過翻譯|经翻译"),
    "ja": Tongue(r"", r"通訳を(?:介し|通じ)"),
    "ko": Tongue(r"", r"통역(?:사)?(?:을|를) 통해"),
}  # fmt: skip


class Speakers:
    """Compares who stands beside a quotation, and knows quotations that were translated before.

    A name that is beside a quotation in the source and inside it in the translation was swallowed by a mark; two speakers of
    two quotations that stand in the other order have changed words. A quotation is translated twice when the source says
    that it was spoken in a third language or through an interpreter, or the register knows the speaker's language.
    """

    name = "speakers"
    version = "1"
    messages = {
        "swallowed": "“{source}” stands beside the quotation in the source, and inside it in the translation.",
        "exchanged": "“{source}” stands beside another quotation than in the source.",
        "twice": "The quotation was spoken in another language ({language}): this is a translation of a translation.",
        "original": "The register holds these words as {source} said them: “{target}”.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        text, target = unit.segment.text[:LIMIT], draft.text[:LIMIT]
        ours = _outer(text, unit.segment.language)
        if not ours:
            return
        theirs = _outer(target, draft.target)
        yield from _beside(text, unit.segment.language, ours, target, theirs)
        yield from _twice(unit, draft, knowledge, ours)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        scripts = {facts(unit.segment.language).script, facts(draft.target).script}
        if len(scripts) > 1 and _outer(unit.segment.text[:LIMIT], unit.segment.language):
            yield f"speakers:{draft.target}"


def restored(unit: Unit, draft: Draft, knowledge: Knowledge) -> Draft | None:
    """The draft with quotations that the register holds in the edition's language as they were said, slots moved along.

    None where there are none, or where the two sides do not quote equally often, so that no place is certain.
    """
    ours, theirs = _outer(unit.segment.text, unit.segment.language), _outer(draft.text, draft.target)
    if len(ours) != len(theirs):
        return None
    edits: list[Edit] = []
    for here, there in zip(ours, theirs, strict=True):
        held = _held(unit.segment.text, here, unit.segment.language, knowledge)
        if held and _same(held.language, draft.target) and held.original != draft.text[there.start + 1 : there.end - 1]:
            inside = draft.text[there.start + 1 : there.end - 1]
            left, right = len(inside) - len(inside.lstrip()), len(inside) - len(inside.rstrip(" \u00a0\u202f,.，。"))
            edits.append((there.start + 1 + left, there.end - 1 - right, held.original.rstrip(",.，。")))
    if not edits:
        return None
    text, slots = applied(draft.text, draft.slots, edits)
    if text == draft.text:
        return None
    return msgspec.structs.replace(draft, text=text, slots=slots, repairs=(*draft.repairs, "rewrite:quotation"))


def _outer(text: str, tag: Tag) -> list[Quotation]:
    found = quoted(text, tag)
    return sorted(pair for pair in (*found.pairs, *found.singles) if not pair.depth and not pair.title)[:_MOST]


def _beside(text: str, tag: Tag, ours: list[Quotation], target: str, theirs: list[Quotation]) -> Iterator[Finding]:
    """Names of speakers that are inside a quotation, or beside another one."""
    said = [hit.start for hit in concepts(text, tag) if hit.concept in _SAYING and _apart(hit.start, ours)]
    names = [word for word in words(text) if _named_amid(text, word) and _apart(word.start, ours)]
    speakers = [_speaker(each, said, names) for each in ours]
    places = [_places(name, target) for name in speakers]
    for name, at in zip(speakers, places, strict=True):
        if name and at and all(any(each.start < place < each.end for each in theirs) for place in at):
            yield Finding("speakers", "swallowed", "warning", (0, 0), (at[0], at[0] + len(name)), {"source": name})
    if len(ours) == len(theirs) == 2 and all(len(at) == 1 for at in places) and speakers[0] != speakers[1]:
        nearest = [min((0, 1), key=lambda n: _gap(theirs[n], at[0])) for at in places]
        if nearest == [1, 0]:
            yield Finding("speakers", "exchanged", "warning", (0, 0), (0, 0), {"source": speakers[0]})


def _gap(quotation: Quotation, place: int) -> int:
    return min(abs(place - quotation.start), abs(place - quotation.end))


def _speaker(quotation: Quotation, said: list[int], names: list[Word]) -> str:
    """The name nearest to the word of saying that is beside a quotation; '' where there is no such word or name."""
    beside = [place for place in said if _gap(quotation, place) <= _BESIDE]
    if not beside:
        return ""
    verb = min(beside, key=lambda place: _gap(quotation, place))
    near = [word for word in names if abs(word.start - verb) <= _BESIDE]
    return min(near, key=lambda word: abs(word.start - verb)).text if near else ""


def _apart(place: int, quotations: list[Quotation]) -> bool:
    return not any(each.start < place < each.end for each in quotations)


def _named_amid(text: str, word: Word) -> bool:
    """Whether a word has a capital that no sentence's beginning gives it."""
    before = text[max(0, word.start - 3) : word.start].strip()
    return word.text[0].isupper() and len(word.text) > 2 and word.start > 0 and before[-1:] not in tuple('.!?:"“«„—')


def _places(name: str, target: str) -> list[int]:
    """Where the target has a name, with another ending or without."""
    folded = fold(name)
    return [word.start for word in words(target) if name and word.folded.startswith(folded) and word.text[0].isupper()]


def _twice(unit: Unit, draft: Draft, knowledge: Knowledge, ours: list[Quotation]) -> Iterator[Finding]:
    text, language = unit.segment.text[:LIMIT], unit.segment.language
    told = _spoken(text, language, knowledge)
    for each in ours:
        held = _held(text, each, language, knowledge)
        spoken = held.language if held else told
        span = (each.start, each.end)
        if held and _same(held.language, draft.target):
            if fold(held.original).strip(" .,") not in fold(draft.text[:LIMIT]):
                args = {"source": held.speaker, "target": held.original}
                yield Finding("speakers", "original", "warning", span, (0, 0), args)
        elif spoken and not _same(spoken, language) and not _same(spoken, draft.target):
            yield Finding("speakers", "twice", "note", span, (0, 0), {"language": spoken})


def _held(text: str, quotation: Quotation, language: Tag, knowledge: Knowledge) -> KnownQuotation | None:
    """What the register holds of a quotation: the same words, whatever the marks, the case and the last point."""
    if not knowledge.quotations:
        return None
    inside = fold(text[quotation.start + 1 : quotation.end - 1]).strip(" .,!?")
    same = (held for held in knowledge.quotations if fold(held.source).strip(" .,!?") == inside)
    return next((held for held in same if not _same(held.language, language)), None)


def _same(one: Tag, other: Tag) -> bool:
    return one.partition("-")[0] == other.partition("-")[0]


def _spoken(text: str, language: Tag, knowledge: Knowledge) -> Tag:
    """The language that a sentence's quotations were spoken in, as the sentence or the register says; '' when neither."""
    known = next((person.language for person in knowledge.speakers if person.language and person.name in text), "")
    speaks = any(hit.concept in _SAYING for hit in concepts(text, language))
    return known or (_told(text, language) if speaks else "")


def _told(text: str, language: Tag) -> Tag:
    """The language a sentence names after "in" or the like; 'und' where it names an interpreter alone."""
    tongue = _TONGUES.get(language.partition("-")[0])
    if tongue is None:
        return ""
    pattern, names = _named(language)
    found = pattern.search(text)
    if found:
        return names[found["language"].casefold()]
    return "und" if re.search(tongue.interpreted, text, re.I) else ""


@lru_cache(maxsize=64)
def _named(language: Tag) -> tuple[re.Pattern[str], dict[str, Tag]]:
    """A pattern of "in French" in a language, and the tags of the names. From CLDR."""
    shown = Locale.parse(facts(language).locale).languages
    names = {name.casefold(): tag for tag, name in shown.items() if tag in _SPOKEN}
    stems = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)"
    before = _TONGUES[language.partition("-")[0]].before
    return re.compile(rf"{before}(?P<language>{stems})(?!\w)", re.I), names


_SPOKEN = frozenset({
    "ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "km", "ko", "lo",
    "ms", "my", "nl", "no", "pl", "pt", "ro", "ru", "sv", "sw", "ta", "th", "tr", "uk", "ur", "vi", "zh",
})  # fmt: skip
