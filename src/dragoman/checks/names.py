"""Names: whether the people, places and organisations of the source are those of the translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

import msgspec

from dragoman.checks.mentions import Mention, initials, mentions, opens
from dragoman.checks.renderings import concepts
from dragoman.checks.traces import LIKE, Side, misspelt, phrases, rendered, side, traced
from dragoman.checks.words import LIMIT, fold
from dragoman.language import lexis
from dragoman.language.commonest import commonest
from dragoman.language.facts import facts
from dragoman.language.wordlist import common, listed, shared
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge, Rendering
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_MOST = 60
_HAN = frozenset({"Jpan", "Hans", "Hant", "Hani"})
_SYLLABLES = re.compile(  # of Chinese, Korean and Japanese names, which those scripts write in Han
    "(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?ang?|[iu]?eng?|i?ong|[iu]?ao?|[iu]?ai|[ui]?ei?|ou|i[unm]?|ing|y?ar?k?|u[no]?|o|eo[kngm]*|[ao][mkp])){1,3}"
)
HALF = 0.6
WARY = 0.2
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{3,40}")
NEVER = 99.0
KNOWN = -2  # how sure a word with a capital is a name whose meaning we know
FAR_OFF, NEAR_BY, OPENING = 0.4, 0.2, 0.05


class Bounds(NamedTuple):
    """How far the nearest word must be for a warning: of a name lost, of one added, and of both where one is lost and one
    added. Beyond `NEVER` nothing is: there it stays a note. `perhaps`: one of both may be a name perhaps, if it is at
    least so sure as `least` says of both; `passing`: names in passing stay notes, `strict`: and take
    no other's place;
    `full`: whether the source or the translation is in a language whose press names
    people in full: there a part of a name without its fellow stays a note."""

    lost: float = LIKE
    added: float = 0.5
    both: float = LIKE
    perhaps: bool = False
    passing: bool = False
    strict: bool = False
    full: tuple[bool, bool] = (False, False)
    least: tuple[int, int] = (KNOWN, 0)


_CAPITALS = Bounds(NEVER, NEVER, 0.75, perhaps=True, strict=True)
_BOUNDS = {  # by the other script, where one of both languages writes Latin letters
    "Cyrl": _CAPITALS, "Grek": _CAPITALS, "Arab": Bounds(1.0, NEVER),
    "Deva": Bounds(0.65, NEVER), "Hebr": Bounds(1.05, NEVER), "Kore": Bounds(1.1, NEVER), "Jpan": Bounds(0.95, 0.85, 0.5),
}  # fmt: skip
_ANOTHER = Bounds(NEVER, NEVER)
"""Set from what the distances were on professional translations of news, so that about one in a hundred is alarmed."""


_FULL = frozenset({"pl", "fr", "cs", "sk"})
"""Languages whose press names people in full where others give the surname."""


def _bounds(language: Tag, target: Tag) -> Bounds:
    first, second = facts(language).script, facts(target).script
    if first == second:
        first, second = language.partition("-")[0], target.partition("-")[0]
        plain = second == "en" or (first == "en" and second not in _FULL)  # others name what English leaves unnamed
        full, least = (first in _FULL, second in _FULL), (1 if first == "de" else KNOWN, int(second == "de"))
        if "en" not in (first, second):
            least = (1, 1)
        return Bounds(added=0.5 if plain else NEVER, perhaps=True, passing=True, full=full, least=least)
    if "Latn" not in (first, second):
        return _ANOTHER
    if first == "Latn":
        told = _BOUNDS.get(second, _ANOTHER)
        return told if language.startswith("en") else _warily(told._replace(added=NEVER))
    told = _BOUNDS.get(first, _ANOTHER)
    return _warily(told._replace(lost=told.added, added=told.lost))


def _warily(told: Bounds) -> Bounds:
    """Bounds between languages of which neither is English, whose spellings were learned from most; or into it."""
    return told._replace(
        lost=told.lost + WARY, added=told.added + WARY, both=max(told.both, 0.9), least=(1, 1), passing=True
    )


_BLIND = frozenset({"Hans", "Hant", "Hani", "Khmr", "Thai", "Laoo", "Mymr", "Tibt"})
"""Scripts that have neither capitals nor spaces, and do not mark foreign names: a missing trace says nothing there."""


class Name(NamedTuple):
    """A name of one or more words without a trace, with its span. `sure`, `far`: of its surest and farthest word;
        `kin`: a word beside it has its trace, as a surname whose given name was left out; `passing`: it opens a sentence, where
    translations say he, or is a place, which they leave to be understood; `place`: where it begins,
        0 to 1 of its text."""

    start: int
    end: int
    sure: int
    far: float
    initials: bool
    kin: bool
    passing: bool
    place: float


class Missing(NamedTuple):
    """A word of a name without a trace. `far`: how far the nearest word's sound is; `kin`, `passing`: as of a name."""

    mark: Mention
    far: float
    kin: bool
    passing: bool
    place: float


class Names:
    """Looks for each name of the source in the translation, as it is, inflected, under the name it has there (CLDR,
    GeoNames, the register) or by its sound, and for names in the translation that nothing in the source explains."""

    name = "names"
    version = "9"
    messages = {
        "replaced": "The translation names “{target}”, which the source does not, and not “{source}”, which it does.",
        "lost": "The name “{source}” has no trace in the translation.",
        "added": "The translation names “{target}”, of which there is no trace in the source.",
        "misspelt": "The name “{source}” is spelt “{target}” in the translation.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        language, text = unit.segment.language, unit.segment.text
        yield from _foreign(text, language, draft.text, draft.target)
        if _blind(language, draft.target):
            return
        bounds = _bounds(language, draft.target)
        lost = tuple(untraced(text, language, draft.text, draft.target, bounds.least[0] if bounds.perhaps else 1))
        wanted = bool(lost) or bounds.added < NEVER
        added = tuple(untraced(draft.text, draft.target, text, language)) if wanted else ()
        around = side(f"{unit.before} {unit.after}"[:LIMIT], language)
        added = tuple(each for each in added if f" {each.mark.folded} " not in around.spelled)
        known = tuple(_registered(knowledge, draft.target, text, draft.text))
        lost = tuple(each for each in lost if not _within(each.mark, (span for span, _ in known)))
        added = tuple(each for each in added if not _within(each.mark, (span for _, span in known)))
        wrong = tuple(_misspelt(text, language, draft.text, draft.target))
        lost = tuple(each for each in lost if each.mark.start not in {finding.source[0] for finding in wrong})
        added = tuple(each for each in added if each.mark.start not in {finding.target[0] for finding in wrong})
        if added and not lost and not any(untraced(text, language, draft.text, draft.target, 0)):
            bounds = bounds._replace(added=NEVER)  # no word that it may stand for: it comes from the sentences around
        for finding in (*wrong, *_findings(_together(lost), _together(added), bounds)):
            (first, last), (start, end) = finding.source, finding.target
            told = {"source": text[first:last][:80], "target": draft.text[start:end][:80]}
            yield msgspec.structs.replace(finding, args={name: words for name, words in told.items() if words})

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        if _blind(unit.segment.language, draft.target):
            yield f"names:{unit.segment.language}-{draft.target}"


def _foreign(text: str, language: Tag, other: str, into: Tag) -> Iterator[Finding]:
    """Words in Latin letters within another script that do not stand in the source, which is in Latin letters."""
    if facts(language).script != "Latn" or facts(into).script == "Latn":
        return
    here, there = side(text, language), side(other, into)
    for found in _LATIN.finditer(other[:LIMIT]):
        plain = fold(found[0])
        if (
            plain in here.squeezed
            or plain[:4] in here.squeezed
            or found[0].islower()
            or (len(plain) < 4 and found[0].isupper())
        ):
            continue
        mark = Mention(found[0], *found.span(), plain, 0, 2)
        if not rendered(phrases(other, into, (mark,)).get(mark.start, ()), here) and len(there.squeezed) > 2 * len(
            plain
        ):
            yield Finding("names", "added", "warning", (0, 0), found.span(), {"target": found[0][:80]})


Span = tuple[int, int]


def _registered(knowledge: Knowledge, target: Tag, text: str, other: str) -> Iterator[tuple[Span, Span]]:
    """Where a name of the register stands in the source, and its rendering in the translation."""
    kept = (Rendering(name, name, target) for name in knowledge.names)
    for each in (*kept, *(each for each in knowledge.renderings if each.language == target)):
        at, there = text.find(each.source), other.find(each.target)
        if each.source and at >= 0 and there >= 0:
            yield (at, at + len(each.source)), (there, there + len(each.target))


def _within(mark: Mention, spans: Iterable[Span]) -> bool:
    return any(start <= mark.start and mark.end <= end for start, end in spans)


def _blind(language: Tag, target: Tag) -> bool:
    """Whether nothing can be told of names between two languages: neither side shows which words are names, or one has
    a script that does not spell them by sound."""
    scripts = {facts(language).script, facts(target).script}
    return bool(scripts & _BLIND) or not (listed(language) or listed(target))


def untraced(text: str, language: Tag, other: str, into: Tag, least: int = 1) -> Iterator[Missing]:
    """The words of a text's names that the other text has no trace of. `least`: how sure a name they are at least."""
    there = side(other, into)
    mere = commonest(language)
    every = (mark for mark in mentions(text, language)[:_MOST] if mark.sure >= 0 or mark.text.lower() not in mere)
    marks = tuple(_kept_whole(tuple(every), there))
    far = {mark: traced(mark, side(text, language), there) for mark in marks if mark.sure >= least}
    gone = tuple(mark for mark, apart in far.items() if apart > LIKE)
    meant = phrases(text, language, gone) if gone else {}
    told = _told(text, language, other, into) if gone else ()
    lost = {
        mark
        for mark in gone
        if not rendered(meant.get(mark.start, ()), there) and not any(same for _, _, same in _over(mark, told))
    }
    kept = {mark.run for mark in far if mark not in lost}
    plain = {mark for mark in lost if mark.sure < 1 and any(_over(mark, told))}
    first = {mark.run for mark in far if opens(text, mark.start)}
    han = facts(into).script in _HAN
    return (
        Missing(
            mark._replace(sure=KNOWN) if mark in plain else mark,
            min(far[mark], HALF) if han and _SYLLABLES.fullmatch(mark.folded) else far[mark],
            mark.run in kept,
            mark.run in first or bool(concepts(mark.folded, language)),
            mark.start / len(text),
        )
        for mark in gone
        if mark in lost
    )


Told = tuple[int, int, bool]


def _over(mark: Mention, told: tuple[Told, ...]) -> Iterator[Told]:
    return (each for each in told if each[0] < mark.end and mark.start < each[1])


def _told(text: str, language: Tag, other: str, into: Tag) -> tuple[Told, ...]:
    """Where a text has words whose meaning we know, and whether the other text has the same meaning."""
    there = {hit.concept for hit in lexis.concepts(other[:LIMIT], into)}
    return tuple((hit.start, hit.end, hit.concept in there) for hit in lexis.concepts(text[:LIMIT], language))


def _kept_whole(marks: tuple[Mention, ...], there: Side) -> Iterator[Mention]:
    """The names, where of one made of common words, as Salt Lake City, some stand untranslated: all should."""
    foreign = Counter(mark.run for mark in marks if mark.sure == 0 and _untranslated(mark, there))
    for mark in marks:
        part = mark.sure == 0 and foreign[mark.run] and len(mark.text) > 3
        yield mark._replace(sure=min(2, foreign[mark.run])) if part else mark


def _untranslated(mark: Mention, there: Side) -> bool:
    """Whether a common word of a name stands in the other text, whose language does not have it."""
    mere = len(mark.text) < 4 or mark.folded in shared("words") or mark.folded in common(there.language)
    return not mere and f" {mark.folded} " in there.spelled


def _misspelt(text: str, language: Tag, other: str, into: Tag) -> Iterator[Finding]:
    """Names whose letters the translation has in another order: in one script hardly ever a spelling of its own (one of
    2,000 professional translations, and that one wrong)."""
    here, there = side(text, language), side(other, into)
    same = facts(language).script == facts(into).script
    grave: Severity = "blocker" if same else "warning" if facts(into).cased else "note"
    for mark in mentions(text, language)[:_MOST]:
        found = misspelt(mark, here, there) if mark.sure > 0 else None
        if found and not rendered(phrases(text, language, (mark,)).get(mark.start, ()), there):
            yield Finding("names", "misspelt", grave, (mark.start, mark.end), found)


def _findings(gone: tuple[Name, ...], new: tuple[Name, ...], bounds: Bounds) -> Iterator[Finding]:
    pair = next(((old, late) for old, late in product(gone, new) if _pairs(old, late, bounds)), None)
    if pair:
        yield _finding("replaced", "warning", *pair)
    for name in gone:
        if name.sure > 0 and (not pair or name is not pair[0]):
            grave = not pair and name.far > bounds.lost and _alone(name, bounds, bounds.full[0])
            yield _finding("lost", "warning" if grave else "note", name, None)
    for name in new:
        if name.sure > 1 and (not pair or name is not pair[1]):
            grave = not pair and name.far > bounds.added and _alone(name, bounds, bounds.full[1])
            yield _finding("added", "warning" if grave else "note", None, name)


def _alone(name: Name, bounds: Bounds, full: bool) -> bool:
    """Whether a name's being on one side alone is worth a warning."""
    return name.sure > 1 and not (name.passing and bounds.passing) and not (name.kin and full)


def _pairs(old: Name, late: Name, bounds: Bounds) -> bool:
    """Whether one name may have taken another's place: both surely names, or one, if the other is a name perhaps and
    stands at about the same place of its sentence or beside the same part of a name. No mere initials, which languages
    write out (the ICJ, the International Court)."""
    if min(old.far, late.far) <= bounds.both or max(old.sure, late.sure) < 2:
        return False
    beside = old.kin and late.kin and (old.sure > 0 or not bounds.strict)  # common words of a name are translated there
    if (late.passing and bounds.strict and not beside) or (old.passing and bounds.strict and not bounds.perhaps):
        return False
    if old.sure > 1 < late.sure:
        return beside or abs(old.place - late.place) < FAR_OFF
    if not bounds.perhaps or old.initials or late.initials or (late.kin and bounds.full[1]):
        return False
    sure = old.sure >= bounds.least[0] and late.sure >= bounds.least[1]
    near = old.sure > KNOWN and abs(old.place - late.place) < (FAR_OFF if min(old.sure, late.sure) > 0 else NEAR_BY)
    return (
        sure
        and (old.sure > 0 or not bounds.strict or not old.kin)
        and (beside or (near and (old.sure >= 0 or old.place > OPENING)))
    )  # the first word is hardly a name


def _together(found: tuple[Missing, ...]) -> tuple[Name, ...]:
    """The names that the words without a trace make: those side by side are one. The surest first."""
    runs: dict[int, list[Missing]] = {}
    for each in found:
        runs.setdefault(each.mark.run, []).append(each)
    return tuple(sorted(map(_joined, runs.values()), key=lambda name: (-name.sure, name.start)))


def _joined(words: list[Missing]) -> Name:
    sure, far = max(each.mark.sure for each in words), max(each.far for each in words)
    return Name(
        words[0].mark.start,
        words[-1].mark.end,
        sure,
        far,
        any(initials(each.mark.text) for each in words),
        words[0].kin,
        any(each.passing for each in words),
        words[0].place,
    )


def _finding(key: str, severity: Severity, source: Name | None, target: Name | None) -> Finding:
    spans = [(name.start, name.end) if name else (0, 0) for name in (source, target)]
    return Finding("names", key, severity, spans[0], spans[1])
