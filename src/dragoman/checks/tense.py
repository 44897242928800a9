"""Tense against dates: a future beside what is over when the story appears, a past beside what is still to come."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.tenses import TENSES
from dragoman.checks.words import LIMIT, quantities
from dragoman.language.lexis import concepts
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_REACH = 80
"""Code points between a verb and the date it speaks of."""

_OPENING = 30
"""Code points of a clause that is no more than a date, and belongs to the next: `In 2023, it will`."""

_BREAK = re.compile(r"(?<!\d)[,、，،](?=\s|[^\W\d_])|[,،](?!\d)|[.;:!?—–。；：！？।។؟؛\n\"“”«»「」](?!\d)")
_OPEN_CONCEPTS = frozenset(
    "will_future should must plan_verb promise hope want tomorrow next if future try decide demand suggest threat".split()  # noqa: SIM905
)
"""Things of the lexis whose words in a source another language puts in its future."""


class Signs(NamedTuple):
    """A language's signs of time, ready to be looked for; see `checks.tenses`."""

    future: re.Pattern[str]
    year: re.Pattern[str]
    ago: re.Pattern[str] | None
    past: re.Pattern[str] | None
    open: re.Pattern[str] | None


class Moment(NamedTuple):
    """A time a text speaks of, with its span: `year`, and `month` and `day` or 0; 0 for a year that is `last year`."""

    start: int
    end: int
    year: int
    month: int = 0
    day: int = 0


@lru_cache(maxsize=64)
def signs(language: Tag) -> Signs | None:
    """The signs of a language, None where there is no table."""
    table = TENSES.get(language.partition("-")[0])
    if table is None:
        return None
    made = [re.compile(pattern, re.I) if pattern else None for pattern in table[2:]]
    return Signs(re.compile(table.future, re.I), re.compile(table.year, re.I), *made)


def tense_findings(pairs: Sequence[tuple[Unit, Draft]], language: Tag, today: str) -> Iterator[Finding]:
    """What speaks of the past as of something to come, or the other way round. `today`: an ISO date; '' finds nothing."""
    known, now = signs(language), tuple(map(int, re.findall(r"\d{1,4}", today)[:3]))
    if known is None or len(now) < 3:
        return
    for unit, draft in pairs:
        text, source = draft.text[:LIMIT], unit.segment
        moments = _moments(text, language, known)
        if moments and signs(source.language) is not None:
            yield from _of_unit(unit, text, moments, known, now)


def _of_unit(unit: Unit, text: str, moments: Sequence[Moment], known: Signs, now: tuple[int, ...]) -> Iterator[Finding]:
    source, told = unit.segment.text[:LIMIT], unit.segment.language
    over = [each for each in moments if _over(each, now)]
    ahead = [each for each in moments if _ahead(each, now)]
    futures = [found.span() for found in known.future.finditer(text)] if over or ahead else []
    for start, end, moment in _joined(text, futures, over):
        loose = _within_clause(text, (start, end), moment)
        if loose and told.partition("-")[0] in _UNMARKED:
            continue
        if not _opens(source, told, now if moment.year and not loose else ()):
            yield _finding(unit, text, "tense" if moment.year else "tense_ago", (start, end), moment, now)
        return
    unsure = known.open is not None and known.open.search(text) is not None
    if (
        ahead
        and not (futures or unsure)
        and known.past
        and not _looks_back(source, told)
        and _looks_ahead(source, told)
    ):
        pasts = [found.span() for found in known.past.finditer(text)]
        for start, end, moment in _joined(text, pasts, ahead):
            yield _finding(unit, text, "tense_past", (start, end), moment, now)
            return


_UNMARKED = frozenset({"pl", "ru", "uk", "be", "bg", "cs", "sk", "hr", "sr", "sl", "mk", "ja", "zh"})
"""Languages of which much of the future has no sign of its own: there only what is plain is told, and no blocker."""


def _within_clause(text: str, span: tuple[int, int], moment: Moment) -> bool:
    """Whether a time stands before its verb and does not open its clause: it may belong to what the verb is said of, as in
    `the ships ordered in 2007 will`."""
    before = text[max(0, moment.start - 6) : moment.start].rstrip()
    return span[0] == moment.start and bool(before) and before[-1] not in ',.;:!?—–。，、「“"(«'


def _finding(unit: Unit, text: str, key: str, span: tuple[int, int], moment: Moment, now: tuple[int, ...]) -> Finding:
    grave: Severity = (
        "blocker" if key == "tense" and unit.segment.language.partition("-")[0] not in _UNMARKED else "warning"
    )
    year, month, day = (*now, 1, 1)[:3]
    args = {
        "target": text[span[0] : span[1]][:120],
        "year": str(moment.year),
        "today": f"{year:04d}-{month:02d}-{day:02d}",
        "path": unit.path,
    }
    return Finding("story", key, grave, (0, 0), span, args)


def _moments(text: str, language: Tag, known: Signs) -> tuple[Moment, ...]:
    """The times a text speaks of: years as its language says when, dates with their year, last year and yesterday."""
    found = [*_years(text, language, known)]
    for each in quantities(text, language):
        if each.kind == "date" and each.value >= 10_000_000:
            year, rest = divmod(int(each.value), 10_000)
            if rest or language.partition("-")[0] in ("th", "km"):
                found.append(Moment(each.start, each.end, year, rest // 100, rest % 100))
    if known.ago:
        found += [Moment(*at.span(), 0) for at in known.ago.finditer(text)]
    return tuple(sorted(found))


_SOLAR = 621
"""Years between ours and the solar Hijri calendar of Iran's press."""


def _years(text: str, language: Tag, known: Signs) -> Iterator[Moment]:
    for at in known.year.finditer(text):
        place = at.lastindex or 1
        year = int(at[place])
        if language.startswith("fa") and 1300 <= year <= 1500:
            year += _SOLAR
        if 1700 <= year <= 2200:
            yield Moment(*at.span(), year)


_GRACE = 7
"""Days that a full date must be before the story's own: stories are written before they appear, and appear again."""


def _over(moment: Moment, now: tuple[int, ...]) -> bool:
    """Whether a time is over on a day."""
    if not moment.day:
        known = 2 if moment.month else 1
        return not moment.year or (moment.year, moment.month)[:known] < now[:known]
    return _day(moment.year, moment.month, moment.day) < _day(*now[:3]) - _GRACE


def _day(year: int, month: int, day: int) -> int:
    """A day's number, as if all months had 31 days: near enough for a week's grace."""
    return (year * 12 + month) * 31 + day


def _ahead(moment: Moment, now: tuple[int, ...]) -> bool:
    """Whether a time has not begun on a day."""
    known = 3 if moment.day else 2 if moment.month else 1
    return bool(moment.year) and (moment.year, moment.month, moment.day)[:known] > now[:known]


def _joined(
    text: str, verbs: Sequence[tuple[int, int]], moments: Sequence[Moment]
) -> Iterator[tuple[int, int, Moment]]:
    """Spans of a verb and a time in one clause, near each other."""
    clauses = _clauses(text, [moment.start for moment in moments])
    by_clause: dict[int, list[tuple[int, int]]] = {}
    for verb in verbs:
        by_clause.setdefault(bisect_right(clauses, verb[0]), []).append(verb)
    for moment in moments:
        for start, end in by_clause.get(bisect_right(clauses, moment.start), ())[:_MOST]:
            if max(moment.start - end, start - moment.end) <= _REACH:
                yield min(start, moment.start), max(end, moment.end), moment


_MOST = 20
"""Verbs of a clause that are looked at: none has more, and time were quadratic."""


def _clauses(text: str, moments: Sequence[int]) -> list[int]:
    """Where clauses start. One that is hardly more than one of the dates belongs to the next."""
    starts = [0]
    for found in _BREAK.finditer(text):
        dated = bisect_right(moments, found.start()) > bisect_right(moments, starts[-1] - 1)
        if not (dated and found[0] in ",،、，" and found.end() - starts[-1] <= _OPENING):
            starts.append(found.end())
    return starts


def _opens(text: str, language: Tag, now: tuple[int, ...]) -> bool:
    """Whether a source speaks of what is to come beside a time that is over on the day `now`, or anywhere, where it names
    none or no day is given."""
    known = signs(language)
    if known is None:
        return True
    over = [each for each in _moments(text, language, known) if now and _over(each, now)]
    spans = [*_open_spans(text, language, known)]
    return bool(spans) and (not over or any(_joined(text, spans, over)))


def _open_spans(text: str, language: Tag, known: Signs) -> Iterator[tuple[int, int]]:
    for pattern in filter(None, (known.future, known.open)):
        yield from (found.span() for found in pattern.finditer(text))
    yield from ((hit.start, hit.end) for hit in concepts(text, language) if hit.concept in _OPEN_CONCEPTS)


def _looks_ahead(text: str, language: Tag) -> bool:
    known = signs(language)
    return known is not None and known.future.search(text) is not None


def _looks_back(text: str, language: Tag) -> bool:
    known = signs(language)
    return known is None or known.past is None or known.past.search(text) is not None
