"""Copied: stretches of a translation that are the source's words, or another script's, and how much speaks against them.

Names, titles, addresses and units may stand as they are; a plain word says more, and most say words like `the` and `with`,
which no translation keeps. The weights were set on one half of NTREX's clean and spoilt segments and held on the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from babel import Locale

from dragoman.checks.scripts import CASED, Token, tokens, written
from dragoman.checks.tongues import language, siblings, telling
from dragoman.checks.words import LIMIT
from dragoman.language.commonest import commonest
from dragoman.language.facts import facts
from dragoman.language.wordlist import common
from dragoman.model.language import Tag

_SAID = 1.6
"""A plain word on the source's list and not on the other's."""
_PLAIN, _NEAR, _SHORT, _SHARED = 1.0, 0.5, 0.5, 0.15
"""Any other plain word; the same among siblings; a short one; one that is on the translation's list, too."""
_LONG_LIST = 10_000
"""Words of a list from which a word may be missed."""
_BORROWING = frozenset({"nl", "sv", "da", "nb", "nn", "it", "ro"})
"""Languages that have so many words of English (later, team, partner) that a list without one does not tell."""
_LETTER = 0.3
"""A word of one letter, which may be an initial."""
_ARTICLES = frozenset("the a an el la los las le les il lo gli der die das de het o os as i els".split())  # noqa: SIM905
"""What may stand before a name that is kept with it."""
_STRANGE = 2.5
"""A word of a script that is neither Latin nor the language's."""
_IN_TITLE, _TITLE_WORD = 0.3, 4
"""What is left of the weight of a word between capitals, which may be a title's, and how many letters such a word has."""
_TAIL, _TAIL_LEFT = 0.6, 0.6
"""What a stretch weighs more that ends both texts; and what is then left of the weight of a word between capitals."""
_IN_QUOTES = 0.3
"""What is left of the weight of a stretch that fills quotation marks: a title, or a word spoken about."""
_HAN = 0.1
"""A character that Chinese, Japanese and Korean share."""
_OPENING, _CLOSING = frozenset("\"'“”„«»‘’‚「『《〈‹("), frozenset("\"'“”«»‘’」』》〉›)")
_UNITS = frozenset(
    """km cm mm m kg g mg l ml mph kph km/h kmh hz ghz mhz kw mw gw kwh mb gb tb ft lb lbs oz yd usd eur pm a.m p.m
    miles inch inches feet pounds px dpi bpm rpm vs etc com www http https org nm hp cc""".split()  # noqa: SIM905
)
"""What figures are measured in, and parts of addresses: written the same in many languages."""
_TONED = re.compile("[\u1ea0-\u1ef9\u0103\u0111\u01a1\u01b0]")
"""Letters of Vietnamese (ă and đ of a few others, too): in a copied word without a capital they are no loan."""
_ADDRESS = re.compile(r"[^\s<>\"“”«»()]{0,200}(?:@|://|\w\.(?=[A-Za-z]{2}))[^\s<>\"“”«»()]{0,200}")


class Stretch(NamedTuple):
    """Words of the translation (half-open) that do not belong there; `weight`: what speaks against them; `plain`: how many
    are no names; `copied`: whether the source has them so; `tail`: whether they end both texts."""

    first: int
    past: int
    weight: float
    plain: int
    copied: bool
    tail: bool


def stretches(source: str, told: Sequence[Token], text: str, pair: tuple[Tag, Tag]) -> tuple[Stretch, ...]:
    """Copied stretches of two words or more, and stretches in a script that is not the language's, in reading order."""
    spelt, text = tokens(source), text[:LIMIT]
    addressed = tuple(found.span() for found in _ADDRESS.finditer(text)) if re.search(r"@|://|\w\.\w", text) else ()
    own, theirs = _lists(*pair)
    near = siblings(*pair)
    named = calendar(pair[0]) - calendar(pair[1])
    told = [token._replace(plain=True) if token.low in named else token for token in told] if named else told
    ending = spelt[-1].low if spelt else ""
    found = []
    for first, past, copied in _merged(_copied(spelt, told), _strange(spelt, told, written(pair[1]), pair)):
        run = told[first:past]
        weights = [0.0 if _within(token, addressed) else _weight(token, own, theirs, near, copied) for token in run]
        tail = copied and past == len(told) and run[-1].low == ending
        weight = sum(_titled(run, weights, _TAIL_LEFT if tail and len(run) > 3 else _IN_TITLE)) + (
            _TAIL if tail and len(run) > 3 else 0.0
        )
        weight *= _IN_QUOTES if copied and _between_marks(run, text) else 1.0
        found.append(Stretch(first, past, weight, sum(token.plain for token in run), copied, tail))
    return tuple(found)


@lru_cache(maxsize=16)
def _lists(source: Tag, target: Tag) -> tuple[frozenset[str], frozenset[str]]:
    """Words that speak for each of two languages: the commonest of both, and all common ones that tell them apart."""
    own, theirs = commonest(source), commonest(target)
    if "Latn" not in written(target):
        own |= commonest("en")
    if not siblings(source, target) and len(common(target)) > _LONG_LIST and language(target) not in _BORROWING:
        own |= common(source) - common(target)
    elif siblings(source, target):
        first, second = language(source), language(target)
        own, theirs = own | telling(first, second), theirs | telling(second, first)
    return own, theirs


def _copied(spelt: Sequence[Token], told: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Runs of two words or more that both texts have in the same order. Linear: by the source's pairs of words."""
    pairs = {(spelt[at].low, spelt[at + 1].low) for at in range(len(spelt) - 1)}
    at = 0
    while at < len(told) - 1:
        past = at
        while past < len(told) - 1 and (told[past].low, told[past + 1].low) in pairs:
            past += 1
        if past > at:
            yield at, past + 1
        at = max(at + 1, past)


def _strange(
    spelt: Sequence[Token], told: Sequence[Token], scripts: frozenset[str], pair: tuple[Tag, Tag]
) -> Iterator[tuple[int, int]]:
    """Runs of words whose script is not the language's. What the source quotes from a third script may stay."""
    if not scripts:
        return
    allowed = scripts | {"Zyyy"}
    native = written(pair[0]) | {"Latn"}
    kept = {token.low for token in spelt if token.script not in native}
    first = -1
    for at in range(len(told) + 1):
        strange = at < len(told) and told[at].script not in allowed and told[at].low not in kept
        if strange and first < 0:
            first = at
        if not strange and first >= 0:
            yield first, at
            first = -1


def _merged(copied: Iterator[tuple[int, int]], strange: Iterator[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Both kinds in reading order; where they overlap, one stretch over both."""
    merged: list[tuple[int, int, bool]] = []
    for first, past, same in sorted([*((*run, True) for run in copied), *((*run, False) for run in strange)]):
        if merged and first < merged[-1][1]:
            before = merged.pop()
            merged.append((before[0], max(before[1], past), before[2] or same))
        else:
            merged.append((first, past, same))
    return merged


def _weight(token: Token, own: frozenset[str], theirs: frozenset[str], near: bool, copied: bool) -> float:
    if token.script not in ("Latn", "Zyyy") and not copied:
        return _STRANGE if len(token.text) > 1 or token.script == "Hani" else 0.0
    if not token.plain or token.low in _UNITS:
        return 0.0
    if token.script == "Hani":
        return _HAN
    if token.low in theirs:
        return _SHARED
    if len(token.text) == 1 and token.script in CASED:
        return _LETTER if token.low in own else 0.0
    if token.low in own or _TONED.search(token.low):
        return _SAID
    if len(token.text) < 4:
        return _SHORT
    return _NEAR if near else _PLAIN


def _titled(run: Sequence[Token], weights: Sequence[float], left: float) -> Iterator[float]:
    """The weights, of short words between capitals less: they are a title's or a name's."""
    for at, weight in enumerate(weights):
        before, after = run[max(0, at - 3) : at], run[at + 1 : at + 4]
        capital = any(not token.plain for token in after)
        title = capital and (any(not token.plain for token in before) or (at == 0 and run[0].low in _ARTICLES))
        yield weight * left if title and len(run[at].text) <= _TITLE_WORD else weight


@lru_cache(maxsize=64)
def calendar(tag: Tag) -> frozenset[str]:
    """Months and days of the week, of four letters or more, from CLDR: no names, though some languages give them capitals."""
    locale = Locale.parse(facts(tag).locale)
    tables = (locale.months["format"]["wide"], locale.days["format"]["wide"])
    return frozenset(name.lower() for table in tables for name in table.values() if len(name) > 3)


def own_words(stretch: Stretch, told: Sequence[Token], pair: tuple[Tag, Tag]) -> bool:
    """Whether a stretch has a plain word on the source's list and not on the translation's."""
    own = commonest(pair[0]) - commonest(pair[1])
    return any(token.plain and token.low in own for token in told[stretch.first : stretch.past])


def _between_marks(run: Sequence[Token], text: str) -> bool:
    """Whether a stretch of eight words at most fills quotation marks."""
    before, after = text[: run[0].start][-1:], text[run[-1].end : run[-1].end + 2]
    return len(run) < 9 and before in _OPENING and any(mark in _CLOSING for mark in after)


def _within(token: Token, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in spans)


def mostly(found: Sequence[Stretch], told: Sequence[Token]) -> bool:
    """Whether most of the plain words of a translation, and three at least, stand in such stretches."""
    plain = sum(token.plain for token in told)
    strange = sum(stretch.plain for stretch in found if stretch.weight > 0)
    return strange >= 3 and strange >= 0.7 * plain


def alike(first: Tag, second: Tag) -> bool:
    """Whether two languages are one but for region or script."""
    return language(first) == language(second)
