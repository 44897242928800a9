"""Names: whether the people, places and organisations of the source are those of the translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

import msgspec

from dragoman.checks.doubts import MOST, Doubt, Replaced, doubt, kinds, replaced, single
from dragoman.checks.mentions import Mention, opens
from dragoman.checks.renderings import concepts
from dragoman.checks.suspects import suspects
from dragoman.checks.traces import LIKE, Side, distances, misspelt, phrases, rendered, side
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
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]{3,40}")
KNOWN = -2  # how sure a word with a capital is a name whose meaning we know
NEAR = 0.25  # what is no further in another script, is a trace
_BLIND = frozenset({"Hans", "Hant", "Hani", "Khmr", "Thai", "Laoo", "Mymr", "Tibt"})
"""Scripts that have neither capitals nor spaces, and do not mark foreign names: a missing trace says nothing there."""


class Names:
    """Looks for each name of the source in the translation, as it is, inflected, under the name it has there (CLDR,
    GeoNames, the register) or by its sound, and for names in the translation that nothing in the source explains."""

    name = "names"
    version = "11"
    messages = {
        "replaced": "The translation names “{target}”, which the source does not, and not “{source}”, which it does.",
        "lost": "The name “{source}” has no trace in the translation.",
        "added": "The translation names “{target}”, of which there is no trace in the source.",
        "misspelt": "The name “{source}” is spelt “{target}” in the translation.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        language, text = unit.segment.language, unit.segment.text
        yield from _foreign(text, language, draft.text, draft.target)
        if not _comparable(language, draft.target):
            return
        gone, new = both_sides(text, language, draft.text, draft.target)
        around = side(f"{unit.before} {unit.after}"[:LIMIT], language)
        known = tuple(_registered(knowledge, draft.target, text, draft.text))
        wrong = tuple(_misspelt(text, language, draft.text, draft.target))
        gone = tuple(
            each
            for each in gone
            if not _within(each.mark, (span for span, _ in known))
            and each.mark.start not in {finding.source[0] for finding in wrong}
        )
        new = tuple(
            each
            for each in new
            if f" {each.mark.folded} " not in around.spelled
            and not _within(each.mark, (span for _, span in known))
            and each.mark.start not in {finding.target[0] for finding in wrong}
        )
        for finding in (*wrong, *_findings(gone, new, language, draft.target)):
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


def _comparable(language: Tag, target: Tag) -> bool:
    """Whether some names can be compared: all, or the Latin ones of a source that has them among its own letters."""
    return kinds(language, target) == "BL" or not _blind(language, target)


def _blind(language: Tag, target: Tag) -> bool:
    """Whether nothing can be told of names between two languages: neither side shows which words are names, or one has
    a script that does not spell them by sound."""
    scripts = {facts(language).script, facts(target).script}
    return bool(scripts & _BLIND) or not (listed(language) or listed(target))


def both_sides(text: str, language: Tag, other: str, into: Tag) -> tuple[tuple[Doubt, ...], tuple[Doubt, ...]]:
    """The surest doubts of a source and of its translation; what is hardly a name only where the other side has a doubt."""
    like = LIKE if facts(language).script == facts(into).script else NEAR
    told = kinds(language, into)
    gone = tuple(untraced(text, language, other, into, 1, like)) if told[0] != "U" else ()
    if told in ("LU", "CU") and not gone:
        return (), ()  # capitals tell surely, and none is in doubt
    new = tuple(untraced(other, into, text, language, 1, like))
    if told[0] == "U":
        gone = tuple(untraced(text, language, other, into, 1, like)) if new else ()
    every = (
        tuple(untraced(text, language, other, into, -1, like)) if new else gone,
        tuple(untraced(other, into, text, language, -1, like)) if gone else new,
    )
    return _surest(every[0]), _surest(every[1])


def _surest(doubts: tuple[Doubt, ...]) -> tuple[Doubt, ...]:
    return tuple(sorted(doubts, key=lambda each: -each.mark.sure))[:MOST]


def untraced(text: str, language: Tag, other: str, into: Tag, least: int = 1, like: float = LIKE) -> Iterator[Doubt]:
    """The words of a text's names that the other text has no trace of. `least`: how sure a name they are at least."""
    there = side(other, into)
    mere = commonest(language)
    every = (mark for mark in suspects(text, language)[:_MOST] if mark.sure >= 0 or mark.text.lower() not in mere)
    marks = tuple(_kept_whole(tuple(every), there))
    far = distances(tuple(mark for mark in marks if mark.sure >= least), side(text, language), there)
    gone = tuple(mark for mark, apart in far.items() if apart > (like if like else LIKE))
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
    plain_far = {
        mark: min(far[mark], HALF) if han and _SYLLABLES.fullmatch(mark.folded) else far[mark] for mark in lost
    }
    return (
        doubt(
            mark._replace(sure=KNOWN) if mark in plain else mark,
            language,
            plain_far[mark],
            (
                mark.run in kept,
                mark.run in first or bool(concepts(mark.folded, language)),
                mark.start / len(text),
                sum(other.run == mark.run for other in far),
                bool(meant.get(mark.start)),
            ),
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
    for mark in suspects(text, language)[:_MOST]:
        found = misspelt(mark, here, there) if mark.sure > 0 else None
        if found and not rendered(phrases(text, language, (mark,)).get(mark.start, ()), there):
            yield Finding("names", "misspelt", grave, (mark.start, mark.end), found)


def _findings(gone: tuple[Doubt, ...], new: tuple[Doubt, ...], language: Tag, target: Tag) -> Iterator[Finding]:
    pair = replaced(gone, new, language, target)
    taken = pair if pair and pair.score > 0 else None
    if taken:
        yield Finding("names", "replaced", "warning", _span(taken.old, gone), _span(taken.new, new))
    yield from _alone("lost", gone, single("lost", gone, new, language, target), taken)
    yield from _alone("added", new, single("added", gone, new, language, target), taken)


def _alone(
    key: str, every: tuple[Doubt, ...], scored: tuple[tuple[float, Doubt], ...], taken: Replaced | None
) -> Iterator[Finding]:
    """What is said of names on one side alone, each name once: a warning where that is over the limit, else a note."""
    told = {taken.old.mark.run if key == "lost" else taken.new.mark.run} if taken else set[int]()
    for score, each in scored:
        if each.mark.run in told or (score <= 0 and each.mark.sure < (1 if key == "lost" else 2)):
            continue
        told.add(each.mark.run)
        grave: Severity = "warning" if score > 0 and not taken else "note"
        span = _span(each, every)
        yield Finding("names", key, grave, *((span, (0, 0)) if key == "lost" else ((0, 0), span)))


def _span(each: Doubt, every: Iterable[Doubt]) -> Span:
    """Where a name is, with the words beside it that have no trace either."""
    run = [other.mark for other in every if other.mark.run == each.mark.run and other.mark.sure > 0] or [each.mark]
    return min(each.mark.start, *(mark.start for mark in run)), max(each.mark.end, *(mark.end for mark in run))
