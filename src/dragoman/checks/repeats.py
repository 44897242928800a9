"""Repeats: words said again and again, as engines do when they lose the thread."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dragoman.checks.words import LIMIT
from dragoman.language.commonest import commonest
from dragoman.language.letters import RUN
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding, Severity
from dragoman.model.knowledge import Knowledge
from dragoman.model.language import Tag
from dragoman.model.unit import Unit

_SAID = re.compile(rf"{RUN}(?:['’-]{RUN})*|\d+(?:[.,]\d+)*|[.!?;:…。！？।۔؟]+")
_LONGEST = 12
"""Words of the longest phrase that is looked for said twice in a row."""

_UNSPACED = "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WITHOUT_SPACES = re.compile(rf"[{_UNSPACED}]")
_AGAIN = re.compile(
    rf"(?=[^\n]{{0,3}}[{_UNSPACED}])(?P<said>[^\n]{{2,40}}?)(?P=said){{2,60}}|(?P<once>[^\n]{{3,40}})(?P=once)"
)
"""Characters that follow themselves in a script without spaces: two or more three times, or three or more twice."""
_LEAST = ((re.compile("[\u0e00-\u0eff]"), 6), (re.compile("[\u1000-\u17ff]"), 8))
"""Characters of what is told when it is said twice: in Thai, Khmer and Burmese one word may end as the next begins."""
_STUTTER = re.compile(r"(?P<said>[^\W\d_]{1,6}?)(?P=said){6,}|(?P<mark>[^\w\s.…_*=~#·-])(?P=mark){7,}")
"""Letters that follow themselves seven times, or a mark eight: no language writes so but in jest."""

_DRAWN_OUT = re.compile(r"([^\W\d_])\1{3}")
"""A letter four times in the source: an exclamation, which a translation draws out as it likes."""
_ONCE = frozenset("en es pt fr it ca gl ro de nl sv da nb nn fi ru uk be pl cs sk hu el hr bg mk".split())  # noqa: SIM905
"""Languages that do not say a word twice for more of it, as Indonesian, Vietnamese or Hindi do."""
_ENDS = frozenset(".!?")
_ECHO, _TWICE, _ROUND, _ECHOES = 0.14, 0.2, 0.3, 3
"""Part of a text's triples that were said before, beyond the source's own part, from which on it goes in circles: where one
came three times, where twice, and where that is certain; and how many must have come before. On one half of NTREX, in 16
languages, the greatest part was .23, where the source had as much."""
_TRIPLE, _EIGHT = 3, 8
"""Words, or characters in scripts without spaces, that are compared."""


class Repeats:
    """Looks for words and phrases that follow themselves, or come back again and again, and do not in the source."""

    name = "repeats"
    version = "2"
    messages = {
        "loop": "“{target}” is said {times} times in a row.",
        "twice": "“{target}” is said twice in a row, and not in the source.",
        "circle": "The text goes in circles: “{target}” comes back {times} times, and nothing does in the source.",
    }

    def find(self, unit: Unit, draft: Draft, knowledge: Knowledge) -> Iterator[Finding]:
        text, source = draft.text[:LIMIT], unit.segment.text[:LIMIT]
        told = [_weighed(loop, text, draft.target) for loop in _new(text, source)]
        yield from (_finding(loop, text) for loop in told)
        if not any(_severity(loop) == "blocker" for loop in told):
            yield from _circles(text, source)

    def unchecked(self, unit: Unit, draft: Draft) -> Iterator[str]:
        return iter(())


class _Loop(NamedTuple):
    """A phrase that follows itself: the phrase's span, the end of its last, how many words (for characters: two where they
    are more than a syllable), how many times, and what parts the first two but spaces."""

    start: int
    end: int
    past: int
    length: int
    times: int
    parted: str


def _new(text: str, source: str) -> list[_Loop]:
    """The loops of a translation, none over another, but for one for each of the source's: the shortest said as often."""
    loops = sorted(
        [*_loops(text), *_character_loops(text)], key=lambda loop: (not loop.parted, loop.length, loop.start)
    )
    if loops and _DRAWN_OUT.search(source):
        loops = [loop for loop in loops if loop.end - loop.start > 1]
    for asked in [*_loops(source), *_character_loops(source)] if loops else ():
        # No, no, no! and Ooooh! may be longer or shorter in another language.
        most = asked.times * 3 if asked.times > 2 else asked.times
        same = next((loop for loop in loops if loop.times <= most), None)
        loops = [loop for loop in loops if same is None or not (loop.start < same.past and same.start < loop.past)]
    kept: list[_Loop] = []
    for loop in sorted(loops, key=lambda loop: (loop.start, -loop.times)):
        if not kept or loop.start >= kept[-1].past:
            kept.append(loop)
    return kept


def _weighed(loop: _Loop, text: str, target: Tag) -> _Loop:
    """A loop as it is weighed: one plain word said twice counts as a phrase where no grammar asks for it."""
    word, language = text[loop.start : loop.end], target.partition("-")[0]
    rare = word.lower() not in commonest(language) or text[loop.past : loop.past + 1] in _ENDS
    fault = len(word) > 3 and language in _ONCE and rare
    lone = loop.length == 1 and loop.times == 2 and not loop.parted
    return loop._replace(length=2) if lone and fault else loop


def _finding(loop: _Loop, text: str) -> Finding:
    args = {"target": text[loop.start : loop.end][:80], "times": str(loop.times)}
    return Finding(
        "repeats", "loop" if loop.times > 2 else "twice", _severity(loop), (0, 0), (loop.start, loop.past), args
    )


def _severity(loop: _Loop) -> Severity:
    if loop.times > 3 or (loop.times == 3 and loop.length > 1):
        return "blocker"
    if loop.times == 2 and loop.length < 3 and ("(" in loop.parted or "（" in loop.parted):
        return "note"
    return "warning" if loop.length > 1 or loop.times > 2 else "note"


def _loops(text: str) -> list[_Loop]:
    """Phrases of words that follow themselves; the shortest at each place, none overlapping. Stops are words, too: what
    parts two phrases keeps them from following each other."""
    said = list(_SAID.finditer(text))
    kept: list[_Loop] = []
    past = 0
    for first, length, times in _runs([found[0].lower() for found in said]):
        if first >= past:
            past = first + length * times
            start, end = said[first].start(), said[first + length - 1].end()
            between = text[end : said[first + length].start()]
            words = sum(found[0][0].isalnum() for found in said[first : first + length])
            kept.append(_Loop(start, end, said[past - 1].end(), max(1, words), times, between.strip()))
    return kept


def _runs(folded: Sequence[str]) -> list[tuple[int, int, int]]:
    """(first word, words, times) of phrases that follow themselves, in reading order, the shortest first."""
    found: list[tuple[int, int, int]] = []
    if len(set(folded)) == len(folded):
        return found
    for length in range(1, _LONGEST + 1):
        run = 0
        for place in range(length, len(folded)):
            run = run + 1 if folded[place] == folded[place - length] else 0
            ended = place + 1 == len(folded) or folded[place + 1] != folded[place + 1 - length]
            if run >= length and ended:
                found.append((place - run - length + 1, length, run // length + 1))
    return sorted(found)


def _character_loops(text: str) -> list[_Loop]:
    """Characters that follow themselves: in scripts without spaces, and stutters in any."""
    found = [(each, each["said"] or each["mark"]) for each in _STUTTER.finditer(text)]
    if _WITHOUT_SPACES.search(text):
        found += [(each, each["said"] or each["once"]) for each in _AGAIN.finditer(text)]
    return [loop for each, said in found if (loop := _character_loop(each, said))]


def _character_loop(found: re.Match[str], said: str) -> _Loop | None:
    """What follows itself, if it is long enough to be no word of two like syllables."""
    letters, signs = len(_WITHOUT_SPACES.findall(said)), sum(map(str.isalnum, said))
    times = len(found[0]) // len(said)
    least = next((count for script, count in _LEAST if script.search(said)), 3)
    long = letters >= 3 and len(said) >= (least if times == 2 else 3)
    mixed = (least == 3 and letters == 2 and signs > 3) or (signs > 4 and sum(map(str.isdigit, said)) < signs - 3)
    if times > 6 or long or mixed:
        length = 2 if letters > 1 else 1
        return _Loop(found.start(), found.start() + len(said), found.end(), length, times, "")
    return None


def _circles(text: str, source: str) -> Iterator[Finding]:
    """What comes back again and again, not in a row: as much of the text as no source asks for."""
    share, times, span = _echo(text)
    if share < _ECHO:
        return
    beyond = share - _echo(source)[0]
    asked = any(loop.times > 2 for loop in (*_loops(source), *_character_loops(source)))
    if not asked and beyond >= (_ECHO if times > 2 else _TWICE):
        args = {"target": text[slice(*span)][:80], "times": str(times)}
        severity: Severity = "blocker" if beyond >= _ROUND and times > 2 else "warning"
        yield Finding("repeats", "circle", severity, (0, 0), span, args)


def _echo(text: str) -> tuple[float, int, tuple[int, int]]:
    """(what part of a text's triples of words, or eights of characters, was said before; how often the commonest; where)."""
    if len(_WITHOUT_SPACES.findall(text)) > len(text) / 3:
        size, spans = _EIGHT, [(at, at + 1) for at in range(len(text))]
    else:
        size, spans = _TRIPLE, [found.span() for found in _SAID.finditer(text)]
    words = [text[start:end].lower() for start, end in spans]
    grams = [tuple(words[at : at + size]) for at in range(len(words) - size + 1)]
    if len(grams) - len(set(grams)) < _ECHOES:
        return 0.0, 0, (0, 0)
    gram, times = Counter(grams).most_common(1)[0]
    at = grams.index(gram)
    return 1 - len(set(grams)) / len(grams), times, (spans[at][0], spans[at + size - 1][1])
