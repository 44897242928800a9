"""Copies that tell the same text: candidates by MinHash of their shingles, then an exact comparison of their sentences.

An agency's text is printed with another headline, another dateline, the paper's own quotation marks, a paragraph more, its
last ones cut. What stays is most sentences of the shorter copy, word for word. What only looks so: the weather of two days,
a market's close, previews of two matches: their sentences are one but for numbers and names, which here speak against it. A
source's own standing sentences (those it prints in several stories) say nothing; and a text that one source prints twice is two
stories by it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec
import rensa

from dragoman.language.facts import facts
from dragoman.model.copy import Copy
from dragoman.model.story import Block, List, Paragraph, Quotation
from dragoman.model.when import order

WINDOW = 10 * 86400
"""Seconds before the newest copy from which on copies are compared: what is printed later than that is no agency's copy."""

_LEAST = 60  # tokens under which a text is too short to be told apart from another
_MOST = 6000  # tokens of a text that are looked at
_SHINGLES = {True: 4, False: 9}  # tokens of a shingle: words where they are spaced, letters where they are not
_PERMUTATIONS, _BANDS = (
    128,
    64,
)  # two rows a band: half of all pairs with a tenth in common are looked at, 99 % with a quarter
_NEAREST = 40  # candidates of a copy that are compared
_SAME = 0.6  # share of the shorter text's tokens in sentences that stand in the other
_LONGER = 0.2  # share of the longer one's: less is a brief beside a report
_AGAINST = 0.12  # share of the shorter text's tokens in sentences that stand there with other numbers or names
_SAME_LATER = 0.85  # as _SAME, for copies a day apart or of unknown days, of which none may speak against it
_LATER = 20 * 3600  # seconds
_HEAD = 5  # sentences of each text of which one must stand in the other: agencies are cut from the end
_ALIKE = 0.6  # share of tokens (Dice) from which on two sentences are one with something changed
_COMPARED = 80  # sentences of each text that are compared one by one
_STANDING = 3  # stories of one source that print a sentence, from which on it is a standing one


class _Text(msgspec.Struct, frozen=True):
    """A copy's text as it is compared. `sentences`: key -> tokens, in order; `cased`: whether its script has capitals."""

    language: str
    sentences: dict[str, tuple[str, ...]]
    cased: bool
    spaced: bool
    at: int

    def weight(self) -> int:
        return sum(map(len, self.sentences.values()))


def groups(copies: Sequence[Copy], sources: Sequence[frozenset[str]] = ()) -> tuple[tuple[int, ...], ...]:
    """Indices of copies that tell one text, in order; every copy is in exactly one group. `sources`: the sources of each
    copy's story so far; two groups that have one in common are never joined."""
    held = [set(each) for each in sources] or [{copy.source} for copy in copies]
    parent = list(range(len(copies)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for _, _, first, second in sorted(_pairs(copies)):
        low, high = sorted((root(first), root(second)))
        if low != high and not held[low] & held[high]:
            parent[high] = low
            held[low] |= held[high]
    out: dict[int, list[int]] = {}
    for index in range(len(copies)):
        out.setdefault(root(index), []).append(index)
    return tuple(tuple(group) for group in out.values())


def _pairs(copies: Sequence[Copy]) -> Iterator[tuple[float, int, int, int]]:
    """(1 - share in common, seconds apart, first, second) of copies of different sources that tell one text."""
    newest = max((order(copy.published) for copy in copies), default=0)
    near = {at for at, copy in enumerate(copies) if copy.published is None or order(copy.published) >= newest - WINDOW}
    texts = {at: text for at in sorted(near) if (text := _text(copies[at])) is not None}
    standing = _standing(copies, texts)
    texts = {at: _without(text, standing[copies[at].source]) for at, text in texts.items()}
    for first, second in _candidates(texts):
        if copies[first].source != copies[second].source:
            share = alike(texts[first], texts[second])
            if share:
                yield 1 - share, abs(texts[first].at - texts[second].at), first, second


def _standing(copies: Sequence[Copy], texts: dict[int, _Text]) -> dict[str, frozenset[str]]:
    counted: dict[str, Counter[str]] = {}
    for at, text in texts.items():
        counted.setdefault(copies[at].source, Counter()).update(text.sentences.keys())
    return {
        source: frozenset(key for key, number in found.items() if number >= _STANDING)
        for source, found in counted.items()
    }


def _without(text: _Text, standing: frozenset[str]) -> _Text:
    if standing.isdisjoint(text.sentences):
        return text
    kept = {key: tokens for key, tokens in text.sentences.items() if key not in standing}
    return msgspec.structs.replace(text, sentences=kept)


# -- a copy as sentences --

_ENDS = re.compile(r"(?<=[.!?…؟])[\"'»”’)\]]*\s+|(?<=[。！？｡।॥။៕។։])[」』”’）]*\s*|\n+")
_CLAUSES = re.compile(r"\s+")  # what parts sentences where nothing else does, as in Thai
_CLAUSED = frozenset({"Thai", "Laoo", "Khmr", "Mymr", "Tibt"})
_DATELINE = re.compile(r"^[^\n.!?。]{2,80}?[)）]?\s*[.,]?\s*[-–—―:]{1,2}\s+|^[(（【][^)）】\n]{2,60}[)）】]\s*")


def _text(copy: Copy) -> _Text | None:
    """A copy's text, None where there is too little of it."""
    known = facts(copy.language or "en")
    parts = re.compile(f"{_ENDS.pattern}|{_CLAUSES.pattern}") if known.script in _CLAUSED else _ENDS
    sentences: dict[str, tuple[str, ...]] = {}
    total = 0
    for sentence in parts.split(_DATELINE.sub("", "\n".join(_lines(copy.body)), count=1)):
        tokens = _tokens(sentence or "", known.spaced)
        key = " ".join(tokens).casefold()
        if not tokens or key in sentences:
            continue
        total += len(tokens)
        if total > _MOST:
            break
        sentences[key] = tokens
    if total < _LEAST:
        return None
    return _Text(copy.language.partition("-")[0], sentences, known.cased, known.spaced, order(copy.published))


def _lines(body: Iterable[Block]) -> Iterator[str]:
    for block in body:
        if isinstance(block, Paragraph | Quotation):
            yield block.text.text
        elif isinstance(block, List):
            yield from (item.text for item in block.items)


_SPLIT: dict[bool, re.Pattern[str]] = {
    True: re.compile(
        r"\d+(?:[.,:]\d+)*|(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0980-\u0dff])+"
    ),
    False: re.compile(r"\d+(?:[.,:]\d+)*|[A-Za-z]+|[^\W_]|[\u0e31-\u0e4e\u0eb1-\u0ece\u1036-\u103e\u17b4-\u17d3]"),
}


def _tokens(sentence: str, spaced: bool) -> tuple[str, ...]:
    """Words, or letters where words are not spaced; without any mark or sign."""
    return tuple(_SPLIT[spaced].findall(unicodedata.normalize("NFKC", sentence)))


# -- candidates --


def _candidates(texts: dict[int, _Text]) -> Iterator[tuple[int, int]]:
    """Pairs worth a comparison, each once: of one language, and with shingles in common by their signatures."""
    index = rensa.RMinHashLSH(threshold=_LONGER, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    for at, text in texts.items():
        shingles = sorted(_shingled(text))
        if not shingles:
            continue
        signature = rensa.RMinHash(num_perm=_PERMUTATIONS, seed=1)
        signature.update(shingles)
        near = sorted(index.query(signature), key=lambda other: (abs(texts[other].at - text.at), other))
        yield from (
            (other, at) for other in islice((each for each in near if texts[each].language == text.language), _NEAREST)
        )
        index.insert(at, signature)


def _shingled(text: _Text) -> set[str]:
    size = _SHINGLES[text.spaced]
    words = [word for key in text.sentences for word in key.split(" ")]
    return {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}


# -- the exact comparison --


def alike(one: _Text, other: _Text) -> float:
    """The share of the shorter text that stands in the longer one, 0 where they are not one text."""
    shorter, longer = sorted((one, other), key=_Text.weight)
    weight = shorter.weight()
    if weight < _LEAST * 2 // 3:
        return 0.0
    lost = [key for key in shorter.sentences if key not in longer.sentences]
    won = [key for key in longer.sentences if key not in shorter.sentences]
    edited, against = _changed(
        [shorter.sentences[key] for key in lost], [longer.sentences[key] for key in won], one.cased
    )
    same = edited + sum(len(tokens) for key, tokens in shorter.sentences.items() if key in longer.sentences)
    strict = not (one.at and other.at) or abs(one.at - other.at) > _LATER
    if same < (_SAME_LATER if strict else _SAME) * weight or same < _LONGER * longer.weight():
        return 0.0
    if against > (0 if strict else _AGAINST * weight) or not (_headed(shorter, longer) and _headed(longer, shorter)):
        return 0.0
    return same / weight


def _headed(text: _Text, other: _Text) -> bool:
    """Whether one of a text's first sentences stands in the other, or nearly does."""
    head = list(islice(text.sentences, _HEAD))
    if any(key in other.sentences for key in head):
        return True
    near = [_folded(tokens) for tokens in islice(other.sentences.values(), _COMPARED)]
    return any(_dice(_folded(text.sentences[key]), each) >= _ALIKE for key in head for each in near)


def _changed(lost: Sequence[tuple[str, ...]], won: Sequence[tuple[str, ...]], cased: bool) -> tuple[int, int]:
    """Tokens in sentences that only stand otherwise in the other text: (edited, with other numbers or names).

    Where a script has no capitals a name cannot be told from a word: an edited sentence then counts neither way."""
    edited = against = 0
    lost, won = ([each for each in some if len(each) > 2][:_COMPARED] for some in (lost, won))
    there = [(_folded(each), each) for each in won]
    for tokens in lost:
        own = _folded(tokens)
        alike, near = max(((_dice(own, each), tokens) for each, tokens in there), default=(0.0, ()))
        if alike < _ALIKE:
            continue
        if _facts(tokens) - _facts(near) and _facts(near) - _facts(tokens):
            against += len(tokens)
        elif cased:
            edited += len(tokens)
    return edited, against


def _folded(tokens: Sequence[str]) -> frozenset[str]:
    return frozenset(map(str.casefold, tokens))


def _dice(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other) or 1)


def _facts(tokens: Sequence[str]) -> set[str]:
    """The numbers in a sentence, and the names: words with a capital that do not open it."""
    return {each for at, each in enumerate(tokens) if each[0].isdigit() or (at and each[0].isupper())}
