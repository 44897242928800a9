"""Match: what a memory offers for a text, and how good that is.

The score, 0-100. 100: word for word, with the same marks in the same places; `context` when the sentences on both sides are
the remembered ones, too, else `exact`. Below that the share of letters that stay (Levenshtein, letter case aside), with
runs of digits counted as one letter, at most 99; less 1 for each mark that is missing or too many, 5 at most. 95 (`figures`)
where nothing but figures differs and all could be put right; where they could not, 10 less than the letters say, and a doubt.

Of equals a person's words come before a suggestion's, and the later ones before the earlier.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nlargest

from rapidfuzz.distance import Levenshtein

from dragoman.memory.figures import bare, put_right
from dragoman.memory.learn import terms
from dragoman.model.ident import digest
from dragoman.model.language import Tag
from dragoman.model.remembered import Likeness, Offer, Remembered
from dragoman.model.segment import Slot
from dragoman.quantities import read, readable

LEAST = 70
"""The score from which a fuzzy match is worth a person's look: below, translating anew is quicker (translators' usual bound)."""

LONGEST = 4000
"""Letters of a text beyond which nothing but a word-for-word match is looked for."""

_LOOKED_AT = 40_000
"""Entries of the word index that are walked for one text, the rarest words' first."""

_WEIGHED = 200
_WORDS_SHARED = 40
_DIGITS = re.compile(r"\d(?:[\d.,:/\u00a0\u202f]*\d)?")
_RANK: dict[Likeness, int] = {"context": 3, "exact": 2, "figures": 1, "fuzzy": 0}


def remembered(source: Tag, target: Tag, text: str, words: str, **more: object) -> Remembered:
    """A memory, in NFC, under its key. `more`: further fields of Remembered."""
    text, words = unicodedata.normalize("NFC", text), unicodedata.normalize("NFC", words)
    made = Remembered("", source, target, text, words, **more)  # type: ignore[arg-type]
    where = (_placed(made.slots), _placed(made.marks), made.before, made.after)
    key = digest("memory/1", source, target, text, words, repr(where[0]), repr(where[1]), *where[2:])[:40]
    return Remembered(key, source, target, text, words, **more)  # type: ignore[arg-type]


def look_up(text: str) -> str:
    """What word-for-word matches of a text are found by."""
    return digest("memory-text/1", unicodedata.normalize("NFC", text))[:40]


def _placed(slots: Iterable[Slot]) -> list[tuple[int, int, str, int]]:
    """Marks where they lie, in order."""
    return sorted((slot.start, slot.end, slot.kind, slot.n) for slot in slots)


def word_for_word(
    text: str, slots: Sequence[Slot], before: str, after: str, known: Iterable[Remembered]
) -> tuple[Offer, ...]:
    """The offers of memories with this very text and these very marks, the best first; their marks' numbers are the text's."""
    plain = unicodedata.normalize("NFC", text)
    offers = []
    for each in known:
        numbers = _renumbered(each, slots) if each.text == plain else None
        if numbers is not None:
            near = bool(before or after) and (each.before, each.after) == (before, after)
            marks = tuple(Slot(mark.start, mark.end, mark.kind, numbers[mark.n]) for mark in each.marks)
            offers.append(Offer(each, "context" if near else "exact", 100, each.words, marks))
    return tuple(sorted(offers, key=_order, reverse=True))


def _renumbered(known: Remembered, slots: Sequence[Slot]) -> dict[int, int] | None:
    """The numbers of a text's marks by those of a memory's; None where they do not lie alike, or the memory's words have
    lost one, or have one of their own."""
    mine, theirs = _placed(slots), _placed(known.slots)
    if [each[:3] for each in mine] != [each[:3] for each in theirs]:
        return None
    numbers = {each[3]: own[3] for each, own in zip(theirs, mine, strict=True)}
    held = Counter((mark.n, mark.kind) for mark in known.marks)
    return numbers if held == Counter((n, kind) for _, _, kind, n in theirs) else None


def _order(offer: Offer) -> tuple[int, int, bool, str, str]:
    known = offer.of
    return offer.score, _RANK[offer.likeness], bool(known.approved), max(known.changed[1], known.made[1]), known.key


def _folded(text: str) -> str:
    """A text as likeness is measured: digits aside, in lower case."""
    return _DIGITS.sub("0", unicodedata.normalize("NFC", text)).casefold()


class Index:
    """A memory of one pair of languages, ready to be searched: its texts by the words that are in them.

    Building takes time linear in the memory. A search walks the lists of the text's rarest words, `_LOOKED_AT` entries at
    most, and weighs the `_WEIGHED` texts that share most words with it: its time does not grow with the memory from there.
    """

    def __init__(self, known: Iterable[Remembered]) -> None:
        self._known = tuple(known)
        self._folded = [_folded(each.text) if len(each.text) <= LONGEST else "" for each in self._known]
        self._texts: dict[str, list[int]] = {}
        self._words: dict[str, array[int]] = {}
        for place, each in enumerate(self._known):
            self._texts.setdefault(each.text, []).append(place)
            for word in _indexed(self._folded[place], each.source):
                self._words.setdefault(word, array("I")).append(place)

    def offers(
        self, text: str, language: Tag, slots: Sequence[Slot] = (), before: str = "", after: str = "",
        *, least: int = LEAST, most: int = 5,
    ) -> tuple[Offer, ...]:  # fmt: skip
        """What is offered for a text in a language, the best first: `most` of them, of a score of at least `least`."""
        plain = unicodedata.normalize("NFC", text)
        same = [self._known[place] for place in self._texts.get(plain, ())]
        found = {each.of.key: each for each in word_for_word(plain, slots, before, after, same)}
        if len(plain) <= LONGEST:
            for place in self._near(_folded(plain), language, least):
                known = self._known[place]
                if known.key not in found and (offer := _weighed(plain, language, slots, known, least)) is not None:
                    found[known.key] = offer
        return tuple(sorted(found.values(), key=_order, reverse=True)[:most])

    def _near(self, folded: str, language: Tag, least: int) -> list[int]:
        """The places of texts that may be like this one: that share words with it, and are about as long."""
        lists = sorted((self._words[word] for word in _indexed(folded, language) if word in self._words), key=len)
        shared: Counter[int] = Counter()
        walked = 0
        for places in lists:
            shared.update(places[: _LOOKED_AT - walked])
            walked += len(places)
            if walked >= _LOOKED_AT:
                break
        fit = (place for place in shared if _as_long(self._folded[place], folded, least))
        return nlargest(_WEIGHED, fit, key=lambda place: (shared[place], -place))


def _indexed(folded: str, language: Tag) -> tuple[str, ...]:
    """The words a text is found by; the whole of it where it has none."""
    return terms(folded, language)[:_WORDS_SHARED] or (folded,)


def _as_long(one: str, other: str, least: int) -> bool:
    """Whether two texts' lengths alone leave room for the score (5 of it for marks and figures)."""
    longer = max(len(one), len(other), 1)
    return min(len(one), len(other)) * 100 >= (least - 5) * longer


def _weighed(text: str, language: Tag, slots: Sequence[Slot], known: Remembered, least: int) -> Offer | None:
    """What one memory offers that is not the same word for word; None below `least`."""
    share = Levenshtein.normalized_similarity(_folded(text), _folded(known.text), score_cutoff=(least - 5) / 100)
    odd = min(5, _odd_marks(slots, known))
    doubts = ("marks",) if odd else ()
    score, likeness, words, marks = min(99, int(share * 100)) - odd, "fuzzy", known.words, known.marks
    if _figures_differ(text, known.text):
        right = _with_figures(text, language, known)
        if right is None:
            score, doubts = score - 10, ("figures", *doubts)
        elif right[2]:
            score, likeness = 95 - odd, "figures"
        if right is not None:
            words, marks = right[:2]
    if score < least:
        return None
    return Offer(known, "figures" if likeness == "figures" else "fuzzy", max(score, 0), words, marks, doubts)


def _odd_marks(slots: Sequence[Slot], known: Remembered) -> int:
    """How many marks one of two texts has and the other has not."""
    mine, theirs = Counter(slot.kind for slot in slots), Counter(slot.kind for slot in known.slots)
    return ((mine - theirs) + (theirs - mine)).total() or int(_renumbered(known, known.slots) is None)


def _figures_differ(one: str, other: str) -> bool:
    return _DIGITS.findall(one) != _DIGITS.findall(other)


def _with_figures(text: str, language: Tag, known: Remembered) -> tuple[str, tuple[Slot, ...], bool] | None:
    """The remembered words with this text's figures, and whether nothing but them differs; None where not certain."""
    if not readable(language):
        return None
    before, now = read(known.text, language), read(text, language)
    kinds = [(each.kind, each.unit, each.currency) for each in before]
    if kinds != [(each.kind, each.unit, each.currency) for each in now]:
        return None
    right = put_right(known, before, now)
    return (*right, bare(text, now) == bare(known.text, before)) if right else None
