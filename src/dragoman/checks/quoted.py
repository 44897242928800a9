"""Quoted: the quotations of a text, read from its marks of any family; apostrophes, primes and gershayim told apart.

A mark is read by what stands beside it; where that does not tell, by what it is, unless the language uses it at both
ends (“ closes in German, » opens in Danish books); else by turns.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import Literal, NamedTuple

from dragoman.checks.words import LIMIT
from dragoman.language.facts import facts
from dragoman.model.language import Tag

Role = Literal["opens", "closes", "either"]

_DOUBLE = re.compile("[\"“”„‟«»「」『』〝〞〟＂《》″״]|''|``|,,|<<|>>")
_OPENING = frozenset("„‟«「『《〝“") | {"``", ",,", "<<"}
_CLOSING = frozenset("”»」』》〞〟") | {">>"}
_TITLES = frozenset("《》")
"""Chinese and Korean marks of titles: no quotation of a person."""

_SINGLE_OPEN = re.compile(r"(?<![^\W_])(?<![.,!?…)%'’])['‘‚‹`](?=[^\s.,;:!?)'’])")
_SINGLE_CLOSE = re.compile(r"(?<=[^\s(])['’‘›´](?![^\W_])")
_SINGLE_ANY = re.compile(r"(?<![A-Za-z])['‘’‚‹›`´]|['‘’‚‹›`´](?![A-Za-z])")
_NO_APOSTROPHE = frozenset({"am", "ar", "bn", "fa", "hi", "ja", "km", "ko", "lo", "my", "th", "ur", "yue", "zh"})
"""Languages without apostrophes: a single mark that is not inside a Latin word is a quotation's."""

_SHORTENED = r"(?:em|til|cause|tis|twas|bout|ns|n|s|t|k|m|ndrangheta)(?![^\W_])"
_ELIDED = re.compile(rf"['‘’](?:\d0s?\b|{_SHORTENED})", re.I)
"""What an apostrophe shortens at a word's start: '90s, 'n', 'em; Dutch 's, 't, 'n, 'k; Italian 'ndrangheta."""

_OWNERS = re.compile(r"(?<=s)['’](?= [a-z])")
_OWNED = 4
"""An s with an apostrophe before another word closes a quotation of a few words, else it is an owner's."""

_HALF = re.compile(rf"(?:^|(?<=[:,;.!?] ))['‘‚](?=[^\W_])(?!{_SHORTENED})|(?<=[.,!?…])['’](?=\s|$)")
"""A single mark before a sentence's first word, or after its full stop or comma: half of a quotation that runs on."""

_HEBREW = "\u05d0-\u05ea"
_GERSHAYIM = re.compile(
    rf"(?<=[{_HEBREW}])[\"“”״″„](?=[{_HEBREW}](?![{_HEBREW}]))|(?<=[{_HEBREW}]{{2}})״(?=[{_HEBREW}])"
)
"""The mark before the last letter of a Hebrew abbreviation; before a longer word it opens a quotation after a prefix."""

_ELISION = re.compile(r"(?<=\b[A-Za-z])[\"“”″](?=[A-Za-zÀ-ɏ])")
"""A double mark after a word's one letter (l"any) is an apostrophe gone wrong."""

_INCHES = re.compile(r"(?<=\d)(?:[\"”″]|'')(?=[\s,.;:)x×/-]|$)")


class Quotation(NamedTuple):
    """A quotation with its marks: half-open span, code points. `mark`: the opening one; `depth`: inside how many others."""

    start: int
    end: int
    mark: str
    depth: int

    @property
    def title(self) -> bool:
        """Whether its marks are those of titles alone."""
        return self.mark in _TITLES


class Quoted(NamedTuple):
    """What a text quotes. `singles`: in single marks, outside of others; `inner`: in single marks, inside of others;
    `loose`: places of marks without a partner; `halves`: the same of single marks that can be no apostrophe."""

    pairs: tuple[Quotation, ...]
    singles: tuple[Quotation, ...]
    inner: tuple[Quotation, ...]
    loose: tuple[int, ...]
    halves: tuple[int, ...]
    marks: int

    def __bool__(self) -> bool:
        return bool(self.pairs or self.singles or self.loose or self.halves)


class _Mark(NamedTuple):
    place: int
    end: int
    text: str
    role: Role


@lru_cache(maxsize=64)  # a segment and its draft are asked for by several checks in a row
def quoted(text: str, tag: Tag) -> Quoted:
    """The quotations of a text's first `LIMIT` code points, outer and inner, in the order of their ends."""
    text = text[:LIMIT]
    marks = _marks(text, tag)
    pairs, loose = _paired(marks)
    if loose and len(marks) % 2 == 0 and any(mark.role == "either" for mark in marks):
        pairs, loose = _by_turns(marks), []
    outer = tuple(pair for pair in pairs if not pair.depth)
    every = _marked_once(text) if tag.partition("-")[0] in _NO_APOSTROPHE else _singles(text)
    singles = tuple(each for each in every if not _inside(each.start, outer))
    inner = tuple(each for each in every if _inside(each.start, outer))
    halves = tuple(each.start() for each in _HALF.finditer(text))
    taken = {place for each in every for place in (each.start, each.end - 1)}
    halves = tuple(place for place in halves if place not in taken and not _inside(place, outer))
    return Quoted(tuple(pairs), singles, inner, tuple(loose), halves, len(marks))


def _marks(text: str, tag: Tag) -> list[_Mark]:
    passed = {found.start() for found in (_GERSHAYIM if tag.startswith("he") else _ELISION).finditer(text)}
    inches = {found.start() for found in _INCHES.finditer(text)}
    marks: list[_Mark] = []
    opened = 0
    for found in _DOUBLE.finditer(text):
        if found.start() in passed or (found.start() in inches and opened <= 0):
            continue
        role = _role(text, found, tag)
        marks.append(_Mark(found.start(), found.end(), found.group(), role))
        opened = opened + 1 if role == "opens" or (role == "either" and opened <= 0) else opened - 1
    return marks


@lru_cache(maxsize=256)
def _clashing(tag: Tag) -> frozenset[str]:
    """Marks that a language uses at both ends of a quotation."""
    known = facts(tag)
    pairs = [*known.quotes, *known.nested]
    opens, closes = {pair[0] for pair in pairs} | _OPENING, {pair[1] for pair in pairs} | _CLOSING
    both = opens & closes if tag.startswith("he") else (opens & closes) - {"„", "」", "「"}
    return frozenset(both) | ({"“"} if not known.spaced else frozenset())


def _role(text: str, found: re.Match[str], tag: Tag) -> Role:
    """Curly marks are put the wrong way round so often that their place tells more than their shape; guillemets are not."""
    mark, known = found.group(), found.group() in _OPENING or found.group() in _CLOSING
    clashes = mark in _clashing(tag)
    if clashes and mark == "“" and not facts(tag).spaced:
        return "either"  # beside characters, not spaces
    if clashes or not known or mark in "“”":
        beside = _beside(text, found.start(), found.end())
        if beside != "either" or clashes or not known:
            return beside
    return "opens" if mark in _OPENING else "closes"


def _beside(text: str, start: int, end: int) -> Role:
    """What the characters beside a mark tell of it."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if before == ":":  # it brings what is said, whatever the spaces
        return "opens"
    starts = not before or before.isspace() or before in "([{—–-/¿¡“«„‘’'"
    ends = not after or after.isspace() or (after in ".,;:!?…)]}—–/”»’।、。，；：！？）")
    if starts == ends:
        return "either"
    return "opens" if starts else "closes" if not before.isspace() else "either"


def _paired(marks: list[_Mark]) -> tuple[list[Quotation], list[int]]:
    """Pairs and marks left alone. A mark that closes nothing opens what the next one closes: the space beside it is wrong."""
    waiting: list[_Mark] = []
    pairs: list[Quotation] = []
    loose: list[int] = []
    for mark, coming in zip_longest(marks, marks[1:]):
        misplaced = not waiting and coming is not None and coming.role == "closes" and coming.text == mark.text
        if mark.role == "opens" or (not waiting and (mark.role == "either" or misplaced)):
            waiting.append(mark)
        elif waiting:
            opened = waiting.pop()
            pairs.append(Quotation(opened.place, mark.end, opened.text, len(waiting)))
        else:
            loose.append(mark.place)
    return pairs, sorted([*loose, *(mark.place for mark in waiting)])


def _by_turns(marks: list[_Mark]) -> list[Quotation]:
    return [
        Quotation(first.place, second.end, first.text, 0) for first, second in zip(marks[::2], marks[1::2], strict=True)
    ]


def _singles(text: str) -> list[Quotation]:
    """Quotations in single marks, each from an opening mark to the first that closes."""
    owners = {found.start() for found in _OWNERS.finditer(text)}
    closes = [found.start() for found in _SINGLE_CLOSE.finditer(text)]
    pairs: list[Quotation] = []
    reached, coming = 0, 0
    for opened in _SINGLE_OPEN.finditer(text):
        if opened.start() < reached or _ELIDED.match(text, opened.start()):
            continue
        while coming < len(closes) and closes[coming] <= opened.end():
            coming += 1
        if coming == len(closes):
            break
        if closes[coming] in owners and text.count(" ", opened.start(), closes[coming]) > _OWNED:
            continue
        reached = closes[coming] + 1
        pairs.append(Quotation(opened.start(), reached, opened.group(), 0))
    return pairs


def _marked_once(text: str) -> list[Quotation]:
    """Quotations in single marks, where no apostrophe can be among them: by turns."""
    places = [found.start() for found in _SINGLE_ANY.finditer(text)]
    return [
        Quotation(first, second + 1, text[first], 0) for first, second in zip(places[::2], places[1::2], strict=False)
    ]


def _inside(place: int, pairs: tuple[Quotation, ...]) -> bool:
    return any(pair.start <= place < pair.end for pair in pairs[:50])
