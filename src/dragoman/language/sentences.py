"""Sentences: where they end. Spans of a text, in order, covering everything in it but the white space between them.

A candidate is a run of terminators with the quotation marks and brackets that close after it. It ends a sentence unless
one of the rules in `_HOLDS` holds the sentence together; each rule looks a bounded way around the candidate, so the time
is linear. Where both answers are defensible the sentence stays whole: two sentences in one segment translate well, half
a sentence does not.

Languages without abbreviations of our own need sentencex to see an end at a full stop too. Thai and Lao print no sentence
end at all, and their spaces part clauses: their texts are divided only at ! and ?, or where they borrow the full stop's look.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from itertools import accumulate

import msgspec
import sentencex

from dragoman.language.abbreviations import Abbreviations, abbreviations, known
from dragoman.language.facts import Facts, facts
from dragoman.model.language import Tag

Span = tuple[int, int]

LONGEST_ASIDE = 300  # a bracket or quotation within a sentence holds it together for so many characters, not for ever
_NEAR = 40  # no abbreviation or opening word is longer

_SPACE = re.compile(r"\s*")
_WORD = re.compile(r"[^\W_]")
_CLOSING = re.compile(r"(?:[)\]}»”’\"'›」』）】》〉]|“(?!\w)|[\u00a0\u202f ]»(?=\s|$|[,.;:]))*")
_OPENING = re.compile(r"[\s(\[{«“„‘‚\"'‹「『（【《〈»”¿¡–—―‐*•·-]*")
_HARD = frozenset("。！？｡．។៕။")  # need no space after them
_FULL_STOPLESS = frozenset({"Thai", "Laoo", "Khmr", "Mymr"})  # scripts in which . only abbreviates
_NUMERAL = re.compile(r"[(\[#]?(?:\d|[IVXLCDM]+\b|[٠-٩०-९])")
_DOTTED = re.compile(r"(?:[^\s\d.-]{1,4}[.-]+)+[^\s\d.-]{1,4}")
_ELIDED = re.compile(r"[^\W\d_]{1,6}['’](?=\w{2})")
_MARKER = re.compile(r"\(?(?:\d{1,3}|[IVX]{1,5}|[a-z])")
_COUNTING = "az bs cs da de et eu fi fo hr hu is lb lv nb nn pl sk sl sr tr"  # write 3. for "third"
_SPOKEN = (
    "said says reported reports asked asks told tells added adds replied replies answered shouted cried wrote wondered joked"
    " informou bertanya berkata kata menambahkan tambah melaporkan menjawab mengatakan menanyakan berujar menegaskan"
    " nói hỏi đáp chia"
)
_CLOCK = re.compile(r"\d\s?[ap]\.\s?m$", re.IGNORECASE)
_CLOCK_GOES_ON = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Central Mountain Pacific Greenwich"
_SAID = re.compile("[^。！？，、]{0,8}?(?:说|說|道|问|問|称|稱|表示|写道|寫道|と|って|など)")


class _Candidate(msgspec.Struct, frozen=True):
    """A place that may end a sentence. `first`: of the sentence; `mark`: its terminators; `end`: after what closes;
    `next`: where the next sentence would start."""

    text: str
    first: int
    mark: int
    stop: int
    end: int
    next: int
    known: Facts
    words: Abbreviations

    def token(self) -> str:
        """The word before the terminators, without what opens before it or is elided onto it (`l'art`)."""
        near = self.text[max(self.first, self.mark - _NEAR) : self.mark].split()
        if not near or self.text[self.mark - 1].isspace():
            return ""
        return _ELIDED.sub("", _OPENING.sub("", near[-1], count=1), count=1)

    def follower(self) -> str:
        """The word after, without what opens before it and without what closes after it."""
        near = self.text[self.next : self.next + _NEAR]
        words = near[_OPENING.match(near).end() :].split(maxsplit=1)  # type: ignore[union-attr]
        return words[0].rstrip(",;:!?)»”\"'…") if words else ""

    def is_stop(self) -> bool:
        """Whether the terminator is one plain full stop, with nothing that closes after it."""
        return self.stop - self.mark == 1 and self.text[self.mark] == "." and self.end == self.stop

    def opener_follows(self) -> bool:
        return self.follower().replace("’", "'") in self.words.openers


def spans(text: str, tag: Tag) -> tuple[Span, ...]:
    """The sentences of a text in a language, as half-open spans in code points. None for a text of white space."""
    return tuple(_divided(text, facts(tag)))


def _divided(text: str, known: Facts) -> Iterator[Span]:
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    final = next((at for at in range(last - 1, -1, -1) if text[at].isalnum()), -1)
    worded = _next_word(text, first)
    words = abbreviations(known.tag.partition("-")[0])
    asides, agreed = _Asides(text), _Agreed(text, known.tag)
    for mark in re.finditer(f"[{re.escape(known.terminators)}]+", text):
        end = _CLOSING.match(text, mark.end()).end()  # type: ignore[union-attr]
        following = _SPACE.match(text, end).end()  # type: ignore[union-attr]
        if mark.start() <= worded or following > final or asides.hold(end):
            continue
        found = _Candidate(text, first, mark.start(), mark.end(), end, following, known, words)
        if not any(holds(found) for holds in _HOLDS) and agreed.ends(found):
            yield first, end
            first, worded = following, _next_word(text, following)
    if first < last:
        yield first, last


def _next_word(text: str, at: int) -> int:
    """Where the next letter or digit stands; beyond the end when there is none. A sentence has at least one."""
    found = _WORD.search(text, at)
    return found.start() if found else len(text)


# -- what holds a sentence together --


def _glued(found: _Candidate) -> bool:
    """No space after a mark that needs one."""
    if found.next > found.end or found.text[found.stop - 1] in _HARD:
        return found.text[found.stop - 1] == "．" and found.text[found.next].isdigit()
    return bool(found.known.gap) or found.text[found.stop - 1] not in "!?" or found.text[found.end] < "\u3000"


def _abbreviates_only(found: _Candidate) -> bool:
    """A full stop where the script ends no sentence with it; the Khmer and-so-on sign, which has one inside."""
    if found.text[found.stop - 1] == "." and found.known.script in _FULL_STOPLESS:
        return True
    if found.is_stop() and found.known.script in (
        "Deva",
        "Beng",
    ):  # who writes the danda ends no sentence with a full stop
        return "।" in found.text[found.stop : found.stop + LONGEST_ASIDE]
    return found.text[found.stop - 1] == "។" and found.text.startswith("ល។", found.next)


def _goes_on_small(found: _Candidate) -> bool:
    """A small letter follows: whatever the mark was, the sentence goes on."""
    start = _OPENING.match(found.text, found.next)
    at = start.end() if start else found.next
    return found.text[at : at + 1].islower()


def _nothing_but_marks_follow(found: _Candidate) -> bool:
    word = found.text[found.next : found.next + _NEAR].split(maxsplit=1)
    return not any(char.isalnum() for char in word[0]) and not _OPENING.fullmatch(word[0])


def _is_title(found: _Candidate) -> bool:
    return found.is_stop() and found.token().lower() in found.words.never


def _counts(found: _Candidate) -> bool:
    token = found.token().lower()
    return found.is_stop() and token in found.words.counted and _NUMERAL.match(found.text, found.next) is not None


def _may_go_on(found: _Candidate) -> bool:
    """An abbreviation that may end a sentence, initials and letters: they go on unless an opening word follows."""
    if not found.is_stop() or _tells_time(found):
        return False
    token = found.token()
    letters = (len(token) == 1 and token.isalpha()) or ("." in token and _DOTTED.fullmatch(token) is not None)
    return (letters or token.lower() in found.words.either) and not found.opener_follows()


def _tells_time(found: _Candidate) -> bool:
    """`5 p.m.` before anything but a day or a zone, so that whatever has a capital after it is a new sentence."""
    if not _CLOCK.search(found.text[max(found.first, found.mark - 6) : found.mark]):
        return False
    word = found.follower().rstrip(".")
    return not (word in _CLOCK_GOES_ON.split() or (word.isupper() and 1 < len(word) < 5))


def _is_ordinal(found: _Candidate) -> bool:
    """`1.` before a list's words, and `3. Oktober` where languages count so."""
    token = found.token()
    if not found.is_stop() or not token:
        return False
    starts = found.mark - found.first < 8 and _MARKER.fullmatch(found.text[found.first : found.mark]) is not None
    counting = found.known.tag.partition("-")[0] in _COUNTING.split()
    return starts or (counting and token.isdigit() and len(token) < 3)


def _is_said(found: _Candidate) -> bool:
    """A question or cry in quotation marks, and who uttered it."""
    if found.end == found.stop or found.text[found.stop - 1] in ".":
        return False
    if not found.known.gap:
        return _SAID.match(found.text, found.end) is not None or found.text[found.end] in "、，,をがはにもでのな"
    near = re.split(r"[;:!?…]", found.text[found.next : found.next + _NEAR], maxsplit=1)[0].split()[:6]
    return any(word.rstrip(",.") in _SPOKEN.split() for word in near)


def _is_name(found: _Candidate) -> bool:
    """Names that carry a mark of their own."""
    return found.text[found.mark] == "!" and found.token() in ("Yahoo", "Jeopardy")


_HOLDS: tuple[Callable[[_Candidate], bool], ...] = (
    _glued, _abbreviates_only, _goes_on_small, _nothing_but_marks_follow, _is_title, _counts, _is_ordinal, _may_go_on,
    _is_said, _is_name,
)  # fmt: skip


# -- brackets and quotations within a sentence --

_PAIRS = {
    "(": ")",
    "[": "]",
    "（": "）",
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "「": "」",
    "『": "』",
    '"': '"',
    "《": "》",
}
_ENCLOSING = re.compile("[" + re.escape("".join(sorted(set("".join([*_PAIRS, *_PAIRS.values()]))))) + "]")


class _Asides:
    """The stretches that stand within a sentence: opened after its first words, closed again soon."""

    def __init__(self, text: str) -> None:
        self._ends: dict[int, int] = {}
        for start, end in _enclosed(text):
            if end - start <= LONGEST_ASIDE and _mid_sentence(text, start):
                self._ends[start] = end
        self._starts = sorted(self._ends)
        self._furthest = list(accumulate((self._ends[start] for start in self._starts), max))

    def hold(self, end: int) -> bool:
        before = bisect_right(self._starts, end - 1)
        return before > 0 and self._furthest[before - 1] >= end


def _enclosed(text: str) -> Iterator[Span]:
    """Where brackets and quotation marks open and close; what never closes, or closes nothing, encloses nothing."""
    opened: list[tuple[str, int]] = []
    for found in _ENCLOSING.finditer(text):
        char, at = found[0], found.start()
        depth = next((back for back in (1, 2, 3) if back <= len(opened) and char in _PAIRS[opened[-back][0]]), 0)
        if depth:
            yield opened[-depth][1], at
            del opened[-depth:]
        elif char == "«" or (char in _PAIRS and not text[at + 1 : at + 2].isspace()):
            opened.append((char, at))


def _mid_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip()
    return bool(before) and before[-1] not in ".!?…:。！？：)»”\"'"


class _Agreed:
    """sentencex's opinion, asked once and only for languages whose abbreviations we have not listed."""

    def __init__(self, text: str, tag: Tag) -> None:
        language = tag.partition("-")[0]
        self._asked = not known(language)
        self._cuts = _cuts(text, language) if self._asked and "." in text else ()

    def ends(self, found: _Candidate) -> bool:
        if not self._asked or not found.is_stop():
            return True
        before = bisect_right(self._cuts, found.next)
        return before > 0 and self._cuts[before - 1] >= found.stop


def _cuts(text: str, language: str) -> tuple[int, ...]:
    try:
        return tuple(accumulate(len(part) for part in sentencex.segment(language, text)))
    except UnicodeEncodeError:  # lone surrogates, which no stored text has
        return ()
