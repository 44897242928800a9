"""Language: whether the translation has words at all, and all of them in the language it should be in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.checks.copied import Stretch, alike, mostly, own_words, stretches
from dragoman.checks.han import Han, han
from dragoman.checks.scripts import CASED, Token, share, tokens, written
from dragoman.checks.tongues import RECOGNISED, Likeness, against, language, rival, siblings
from dragoman.checks.words import LIMIT, fold
from dragoman.language.commonest import commonest
from dragoman.language.facts import facts
from dragoman.language.malay import STANDARDS
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_ENOUGH = 1.55
"""Weight of a copied stretch (see `copied`) that is told: a word like `the`, or two others."""
_ENOUGH_STRANGE = 2.2
"""The same of words in another script that are not the source's."""
_ENOUGH_MALAY = 2.4
"""The same between Indonesian and Malay, which share most words: by the odds of those they do not share."""
_ENOUGH_SIBLING, _ENOUGH_GALICIAN, _LONG = 2.85, 3.15, 10
"""The same among other siblings, more with Galician, whose list is of lemmas; and plain words in a row that no translation
shares, be its language however near."""
_CLEAR = 4.0
_CERTAIN = 6.0
_WHOLE, _WHOLE_MALAY, _SURE, _SURE_SIBLING = 2.9, 3.0, 6.0, 9.0
"""Logarithm of odds by which a whole text is told to be in another language (a little more between Indonesian and
Malay, whose words tell little but surely), and is stopped. A text of few words needs one more for each that it lacks."""
_PART, _PART_SIBLING = 4.5, 6.0
"""The same for a part of a text, and for a part that may be in a sibling of its language."""
_HEAD, _HEAD_FOLDED = 24, 6
"""Code points of two texts' beginnings that are compared first: those that are not alike are seldom alike at once."""
_WINDOW = 8
"""Plain words of a part that is asked about."""
_ASKED = 200
"""Plain words that are asked about at most."""
_MIXED = re.compile(r"[A-Za-z\u00c0-\u024f][\u0400-\u052f]|[\u0400-\u052f][A-Za-z\u00c0-\u024f]")
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


class Language:
    """Looks for words left in the source's language, all, half or a few; another language; letters of another script."""

    name = "language"
    version = "3"
    messages = {
        "empty": "There is no translation: {reason}.",
        "whole": "The text still stands in the source's language.",
        "part": "“{target}” still stands in the source's language.",
        "script": "The text is not in the script of its language.",
        "letters": "“{target}” is not in the script of its language.",
        "mixed": "“{target}” mixes letters of two alphabets in one word.",
        "language": "The text seems to be in another language ({language}).",
        "stretch": "“{target}” seems to be in another language ({language}).",
        "english": "“{target}” is English, which is neither the source's language nor the translation's.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        source, target = unit.segment.language, draft.target
        told = tokens(draft.text)
        if not alike(source, target):
            spoken = tokens(unit.segment.text)
            yield from _left(unit, draft, told) or _other(unit, draft, told)
            if "en" not in (language(source), language(target)):
                yield from _english(told, spoken, draft)
        yield from _chinese(draft)
        yield from _mixed(unit, draft)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if language(draft.target) not in RECOGNISED:
            yield f"language:{draft.target}"


def _left(unit: Unit, draft: Draft, told: Sequence[Token]) -> list[Finding]:
    """What of the source, or in another script, stands in the translation."""
    pair = unit.segment.language, draft.target
    found = stretches(unit.segment.text, told, draft.text, pair)
    if _quoted(told, unit, draft):
        return [Finding("language", "whole", "note", *_whole(unit, draft))]
    if _wrong_script(told, draft.target):
        return [Finding("language", "script", "blocker", *_whole(unit, draft))]
    if siblings(*pair):
        return _left_near(found, told, unit, draft)
    if _same(unit, draft) and _title(told):
        return []
    foreign = any(token.plain and token.low not in commonest(pair[1]) for token in told)
    if (_same(unit, draft) and _plain(told) >= 2 and foreign) or (
        mostly(found, told) and sum(s.weight for s in found) >= _ENOUGH
    ):
        return [Finding("language", "whole", "blocker", *_whole(unit, draft))]
    return [_part(stretch, told, draft) for stretch in found if _told(stretch, told, pair)]


def _quoted(told: Sequence[Token], unit: Unit, draft: Draft) -> bool:
    """Whether the source itself is in a third language: words like `Il faut bien le faire` stay as they are."""
    return _same(unit, draft) and _plain(told) > 3 and rival(_asked(told), unit.segment.language).odds > _WHOLE


def _title(told: Sequence[Token]) -> bool:
    """Whether a text of eight words at most is a name: every word without a capital is short and between capitals."""
    inner = all(not token.plain or len(token.text) < 5 for token in told[1:-1])
    return 0 < len(told) < 9 and inner and not told[0].plain and not told[-1].plain


def _told(stretch: Stretch, told: Sequence[Token], pair: tuple[Tag, Tag]) -> bool:
    """Whether a stretch weighs enough. Two words alone may be half a name (School of) or a loan (hip hop), and words that
    all could be the translation's own are asked about."""
    if stretch.weight < (_ENOUGH if stretch.copied else _ENOUGH_STRANGE):
        return False
    if not stretch.copied or stretch.weight > _CLEAR:
        return True
    owned = own_words(stretch, told, pair)
    if stretch.past - stretch.first < 3 and not stretch.tail and (stretch.plain < 2 or not owned):
        return False
    return owned or against([token.low for token in told[stretch.first : stretch.past] if token.plain], *pair) > 0


def _left_near(found: Sequence[Stretch], told: Sequence[Token], unit: Unit, draft: Draft) -> list[Finding]:
    """The same between siblings, which share whole phrases: the words must speak for the source's language."""
    pair = unit.segment.language, draft.target
    if (_same(unit, draft) and _plain(told) >= 6) or mostly(found, told):
        odds = against(_asked(told), *pair)
        if _same(unit, draft) or odds > _WHOLE:
            grave = odds > 1 or _plain(told) >= _LONG
            severity: Severity = "blocker" if odds > _SURE else "warning" if grave else "note"
            return [Finding("language", "whole", severity, *_whole(unit, draft))]
    enough = _enough_near(language(pair[0]), language(pair[1]))
    near = [stretch for stretch in found if stretch.plain >= _LONG or _near(stretch, told, pair) >= enough]
    return [_part(stretch, told, draft) for stretch in near]


def _enough_near(source: str, target: str) -> float:
    if {source, target} == STANDARDS:
        return _ENOUGH_MALAY
    return _ENOUGH_GALICIAN if "gl" in (source, target) else _ENOUGH_SIBLING


def _near(stretch: Stretch, told: Sequence[Token], pair: tuple[Tag, Tag]) -> float:
    """What speaks against a stretch between siblings: its weight, and the language its words are in."""
    if stretch.plain < 2 or stretch.past - stretch.first < 3 or stretch.weight < 1.5:
        return 0.0
    odds = against([token.low for token in told[stretch.first : stretch.past] if token.plain], *pair)
    if {language(pair[0]), language(pair[1])} == STANDARDS:
        return odds
    return stretch.weight + max(-3.0, min(3.0, odds)) / 2


def _plain(told: Sequence[Token]) -> int:
    return sum(token.plain for token in told)


def _asked(told: Sequence[Token]) -> list[str]:
    """The words whose language is asked: the plain ones."""
    return [token.low for token in told if token.plain][:_ASKED]


def _whole(unit: Unit, draft: Draft) -> tuple[tuple[int, int], tuple[int, int]]:
    return (0, len(unit.segment.text)), (0, len(draft.text))


def _same(unit: Unit, draft: Draft) -> bool:
    ours, theirs = unit.segment.text[:LIMIT], draft.text[:LIMIT]
    return fold(theirs[:_HEAD])[:_HEAD_FOLDED] == fold(ours[:_HEAD])[:_HEAD_FOLDED] and fold(theirs) == fold(ours)


def _part(stretch: Stretch, told: Sequence[Token], draft: Draft) -> Finding:
    span = (told[stretch.first].start, told[stretch.past - 1].end)
    severity: Severity = "blocker" if stretch.weight >= _CERTAIN else "warning"
    key = "part" if stretch.copied else "letters"
    return Finding("language", key, severity, (0, 0), span, {"target": draft.text[slice(*span)][:120]})


def _wrong_script(told: Sequence[Token], target: Tag) -> bool:
    """Whether most letters are of another script than the language's. Names may be Latin everywhere."""
    scripts = written(target)
    if not scripts or sum(len(token.text) for token in told) < 4:
        return False
    if "Latn" in scripts:
        return share(told, scripts) < 0.4
    said = [token for token in told if token.plain]
    return share(said, scripts) < 0.2 and len(said) >= 3


def _other(unit: Unit, draft: Draft, told: Sequence[Token]) -> list[Finding]:
    """Another language than the translation's: in all of the text, or in a window of it."""
    target = draft.target
    scripts = written(target)
    asked = [
        token for at, token in enumerate(told)
        if token.script in scripts and (token.plain or at == 0 or token.script not in CASED)
    ][:_ASKED]  # fmt: skip
    if len(asked) < 4 or language(target) not in RECOGNISED or not facts(target).spaced:
        return []
    likely = rival([token.low for token in asked], target, _WHOLE_MALAY)
    least = _WHOLE_MALAY if {likely.language, language(target)} == {"id", "ms"} else _WHOLE
    if likely.odds > least + max(0, _WINDOW - len(asked)):
        return [_stranger(likely, unit, draft)]
    return list(_stretches(asked, unit, draft))


def _stranger(likely: Likeness, unit: Unit, draft: Draft) -> Finding:
    sure = _SURE_SIBLING if siblings(likely.language, draft.target) else _SURE
    severity: Severity = "blocker" if likely.odds > sure else "warning"
    return Finding("language", "language", severity, *_whole(unit, draft), {"language": likely.language})


def _stretches(asked: Sequence[Token], unit: Unit, draft: Draft) -> Iterator[Finding]:
    """Windows of plain words that are in another language, each word in two windows; neighbours are one."""
    if len(asked) < _WINDOW + _WINDOW // 2:
        return
    found: list[tuple[int, int, str]] = []
    for at in range(0, len(asked) - _WINDOW // 2, _WINDOW // 2):
        window = asked[at : at + _WINDOW]
        likely = rival([token.low for token in window], draft.target, _PART)
        if likely.odds < (_PART_SIBLING if siblings(likely.language, draft.target) else _PART):
            continue
        span = window[0].start, window[-1].end
        if found and found[-1][2] == likely.language and found[-1][1] > span[0]:
            span = found.pop()[0], span[1]
        found.append((*span, likely.language))
    for start, end, other in found:
        args = {"target": draft.text[start:end][:120], "language": other}
        yield Finding("language", "stretch", "warning", (0, 0), (start, end), args)


def _chinese(draft: Draft) -> Iterator[Finding]:
    """Chinese in Japanese, Japanese in Chinese, one way of writing Chinese in the other."""
    if language(draft.target) not in ("zh", "ja", "yue"):
        return
    odd: Han | None = han(draft.text[:LIMIT], draft.target)
    if odd:
        args = {"target": draft.text[odd.start : odd.end][:120], "language": odd.language}
        yield Finding("language", "stretch", "warning", (0, 0), (odd.start, odd.end), args)


def _mixed(unit: Unit, draft: Draft) -> Iterator[Finding]:
    """The first word with letters of two alphabets that look alike; where the source mixes them, it may be a name."""
    found = _MIXED.search(draft.text[:LIMIT])
    if found and not _MIXED.search(unit.segment.text[:LIMIT]):
        start, end = max(0, found.start() - 20), found.end() + 20
        before = re.search(r"\w*\Z", draft.text[start : found.start()])
        after = re.match(r"\w*", draft.text[found.end() : end])
        span = found.start() - len(before[0] if before else ""), found.end() + len(after[0] if after else "")
        yield Finding("language", "mixed", "warning", (0, 0), span, {"target": draft.text[slice(*span)]})


def _english(told: Sequence[Token], source: Sequence[Token], draft: Draft) -> Iterator[Finding]:
    """English words in a row that neither language has."""
    shared = (
        commonest(draft.target) | set(_SHARED.get(language(draft.target), "").split()) | {word.low for word in source}
    )
    marks = [_english_parts(word, shared) for word in told]
    if len(told) >= 2 and all(known for known, _ in marks) and any(own for _, own in marks):
        span = (told[0].start, told[-1].end)
        yield Finding("language", "english", "blocker", (0, 0), span, {"target": draft.text[slice(*span)][:120]})
        return
    ends = [at for at in range(len(marks) + 1) if at == len(marks) or not marks[at][1]]
    for first, past in pairwise([-1, *ends]):
        run = told[first + 1 : past]
        title = any(not word.plain for word in (*told[max(0, first) : first + 1], *told[past : past + 1]))
        if sum(count for _, count in marks[first + 1 : past]) >= 2 and not title:
            span = (run[0].start, run[-1].end)
            yield Finding("language", "english", "warning", (0, 0), span, {"target": draft.text[slice(*span)][:120]})


def _english_parts(word: Token, shared: frozenset[str]) -> tuple[bool, int]:
    """(whether all of a word's parts are on the list, how many of them are English alone)."""
    if word.low in shared:
        return word.low in _ENGLISH, 0
    parts = word.low.split("-")
    known = all(part in _ENGLISH for part in parts)
    return known, sum(part not in shared for part in parts) if known else 0
