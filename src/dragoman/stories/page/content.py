"""Where on a page the story stands, and what below that element is none of it.

Paragraph-like elements ("spots") are weighed, the element that holds most of them is the root. Those that are made alike
(same names, same parent's names), or that JSON-LD's articleBody holds, are the story's own; every branch of the tree that
holds none of them is judged as a whole, by its names, its links, its pictures and where it stands.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.stories.page.boilerplate import Named, body_named, is_shut, named
from dragoman.stories.page.sheet import INLINE, Sheet
from dragoman.stories.tree import Element

_GAIN = 1.15  # how much more of the story's kind of text an ancestor holds to be the root instead
_ENDS = 30  # letters at either end of a long text by which it is known again
_NEAR = 6  # elements within a branch that show how it is made
_REPEATED, _OFTEN = 40, 3  # a text of so many letters that stands in so many places is a notice
_PARAGRAPH = 25  # characters under which a text says nothing about where the story is
_DECAY = 0.65  # what a paragraph counts for at each further ancestor
_REACH = 6
_MOST = 600  # characters beyond which a longer paragraph says no more of where the story is
_STATED = 300  # characters under which a stated body is a teaser
_WHOLE = 0.9  # share of the story's own spots that a stated body holds when it is whole
_MOSTLY = 0.7  # the same where it holds the last of them
_ALIKE = 0.15  # share of the text that spots made alike hold when they are the story's
_OTHERS = 0.4  # share of the text beyond which what is named as furniture is none
_LITTLE = 500  # characters of furniture that never make a story
_BOX = 0.2  # share of the text beyond which a branch is no box
_PROSE = 250  # characters of plain text beyond which a doubtful name says nothing
_HEADED = 2.0  # what the article under the headline counts for beside others on the page
_LONG = 80  # characters from which plain text above the story is worth a look
_NOT_WORDS = re.compile(r"[\W_]+")
_FIGURES = re.compile(r"\d+")
_NO_SPOTS = frozenset(
    {"h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "caption", "th", "title", "option", "html", "dt", "summary"}
)
_TOP = frozenset({"html", "body", "main"})
_HEADS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PICTURES = ("img", "picture", "iframe", "video", "amp-img", "figure", "amp-video", "amp-iframe", "audio")
_WHOLES = frozenset(
    {
        "figure",
        "picture",
        "img",
        "amp-img",
        "iframe",
        "video",
        "hr",
        "blockquote",
        "pre",
        "amp-youtube",
        "br",
        "noscript",
    }
)
_LISTS = frozenset({"ul", "ol", "dl"})
_LISTED = _LISTS | {"li", "dt", "dd", "table", "tr", "tbody", "td", "th", "thead", "details"}


class Body(msgspec.Struct, frozen=True):
    """The element that holds the story, what below it is none of the story, and the first element that surely is."""

    root: Element
    dropped: frozenset[Element]
    first: Element | None = None


class Spot(msgspec.Struct, frozen=True):
    """A paragraph-like element's place, and its characters of text without links."""

    place: int
    weight: int


def find_body(sheet: Sheet, said: str = "", named: Element | None = None) -> Body | None:
    """Where the story stands, None where no text is. `said`: articleBody of JSON-LD; `named`: the element that holds it, where
    that is known."""
    look = _Look(sheet, said)
    if not look.spots:
        return None if named is None else Body(named, frozenset())
    root = look.root() if named is None else sheet.place[named]
    own = look.own(root)
    dropped = _Pruner(look, root, own).dropped()
    first = look.first(root, own)
    return Body(
        sheet.nodes[root], frozenset(sheet.nodes[i] for i in dropped), None if first == root else sheet.nodes[first]
    )


class _Look:
    """A page's spots, and the verdicts on the elements around them, each element looked at once."""

    def __init__(self, sheet: Sheet, said: str) -> None:
        self.sheet = sheet
        self.text = max(1, sheet.size(0) - sheet.linked(0))
        self._shut: dict[int, bool] = {-1: False}
        self.heading = next(sheet.all("h1"), 0)
        self.stated = _NOT_WORDS.sub("", said) if len(said) >= _STATED else ""
        found = list(self._spots())
        self.folded = {spot.place: self._folded(spot.place) for spot in found}
        places = {(text, sheet.above[i]) for i, text in self.folded.items() if len(text) > _REPEATED}
        often = Counter(text for text, _ in places)
        self.repeated = {i for i, text in self.folded.items() if often[text] >= _OFTEN}
        self.spots = [spot for spot in found if spot.place not in self.repeated]
        self.total = max(1, sum(spot.weight for spot in self.spots))
        self.common = self._common()
        self.matched = (
            {spot.place for spot in self.spots if spot.weight > 40 and self.is_stated(spot.place)}
            if self.stated
            else set()
        )

    def is_stated(self, i: int) -> bool:
        """Whether the stated body holds the text of an element."""
        text = self.folded.get(i) or self._folded(i)
        if len(text) > 4 * _ENDS and (text[:_ENDS] in self.stated or text[-_ENDS:] in self.stated):
            return True
        return bool(text) and text in self.stated

    def _folded(self, i: int) -> str:
        return _NOT_WORDS.sub("", "".join(self.sheet.nodes[i].itertext()))

    def _spots(self) -> Iterable[Spot]:
        tags = self.sheet.tags
        for i, (length, linked) in enumerate(zip(*self.sheet.own, strict=True)):
            plain = length - linked
            if plain < _PARAGRAPH or linked > plain or tags[i] in _NO_SPOTS or tags[i] in INLINE or self.is_shut(i):
                continue
            yield Spot(i, plain // 2 if tags[i] == "li" else plain)

    def is_shut(self, i: int) -> bool:
        """Whether an element stands in furniture that holds little of the page's text."""
        line: list[int] = []
        while i not in self._shut:
            line.append(i)
            i = self.sheet.above[i]
        verdict = self._shut[i]
        for i in reversed(line):
            verdict = verdict or self.is_furniture(i, max(0.3 * self.text, _LITTLE))
            self._shut[i] = verdict
        return verdict

    def is_furniture(self, i: int, most: float) -> bool:
        """Whether an element is furniture by its names and attributes; one that holds `most` characters or more is not."""
        sheet = self.sheet
        name = sheet.tags[i]
        if name in _TOP:
            return False
        if is_shut(sheet.nodes[i], name):
            return name in ("head", "script", "style", "template") or sheet.size(i) - sheet.linked(i) < most
        words = sheet.name(i)
        verdict = named(words) if words else Named.NOTHING
        if verdict is Named.NOTHING or name in ("a", "em", "i", "b", "strong"):
            return False
        if name in _HEADS and verdict is not Named.HIDDEN:
            return False
        if name == "p" and "paywall" in words:
            return False  # the paragraphs that are paid for, not the offer
        if verdict is Named.BELOW and not i <= self.heading < sheet.end[i]:
            return True
        plain = sheet.size(i) - sheet.linked(i)
        if verdict is Named.DOUBTFUL:
            return name != "p" and plain < _PROSE and not body_named(words)
        return plain < most

    def root(self) -> int:
        """The place of the element that holds the story."""
        sure = [spot for spot in self.spots if spot.place in self.matched]
        if sum(spot.weight for spot in sure) > 0.5 * len(self.stated) > 0:
            return self._heaviest(self._parted(sure), 1.0)
        return self._marked() or self._heaviest(self.spots, _GAIN)

    def _parted(self, spots: list[Spot]) -> list[Spot]:
        """Without a spot that repeats in one piece what the others say in many."""
        widest = max(spots, key=lambda spot: spot.weight)
        rest = sum(spot.weight for spot in spots) - widest.weight
        said = self.folded[widest.place]
        if rest < 0.5 * widest.weight or not any(
            self.folded[spot.place] in said for spot in spots if spot is not widest
        ):
            return spots
        self.repeated.add(widest.place)
        self.matched.discard(widest.place)
        self.spots = [spot for spot in self.spots if spot is not widest]
        return [spot for spot in spots if spot is not widest]

    def _marked(self) -> int:
        """The element marked as articleBody when it holds a good part of the page's text, else 0."""
        sheet = self.sheet
        for i in sheet.marked("articleBody"):
            held = sum(spot.weight for spot in self.spots if i <= spot.place < sheet.end[i])
            if held >= 400 and held >= 0.5 * self.total and sheet.tags[i] not in ("p", "meta"):
                return i
        return 0

    def _heaviest(self, spots: Sequence[Spot], gain: float) -> int:
        scores: dict[int, float] = defaultdict(float)
        above, size = self.sheet.above, self.sheet.size
        for spot in spots:
            worth = float(min(spot.weight, _MOST))
            i, step = (above[spot.place], 0) if self.sheet.tags[spot.place] == "p" else (spot.place, 0)
            while i >= 0 and step < _REACH:
                scores[i] += worth * _DECAY**step
                held = size(i)
                i = above[i]
                step += i >= 0 and size(i) > held  # a wrapper around one thing is no step away
        headed = self._headed()
        best = max(
            scores,
            key=lambda i: scores[i] * self._bonus(i) * (_HEADED if headed <= i < self.sheet.end[headed] else 1.0),
        )
        return self._climbed(best, spots, gain)

    def _headed(self) -> int:
        """The place of the article element that holds the page's first h1, of the root where none does."""
        sheet = self.sheet
        return next((i for i in sheet.ancestors(self.heading) if sheet.tags[i] == "article"), 0)

    def _bonus(self, i: int) -> float:
        name = self.sheet.tags[i]
        if name in ("html", "body"):
            return 0.5
        return (1.3 if body_named(self.sheet.name(i)) else 1.0) * (1.1 if name == "article" else 1.0)

    def _climbed(self, best: int, spots: Sequence[Spot], gain: float) -> int:
        """Up to the ancestor that holds clearly more of the story, by paragraphs made as those already found: bodies cut into
        parts by advertisements. Never out of an article, behind which others may follow."""
        sheet = self.sheet
        makes = {self._made(spot.place) for spot in spots if sheet.holds(best, spot.place)}
        alike = [spot for spot in spots if gain == 1.0 or self._made(spot.place) in makes]
        held = sum(spot.weight for spot in alike if sheet.holds(best, spot.place))
        for i in sheet.ancestors(best):
            if sheet.tags[i] in ("html", "body") or sheet.tags[best] == "article":
                break
            more = sum(spot.weight for spot in alike if sheet.holds(i, spot.place))
            if more > held * gain:
                best, held = i, more
            if sheet.tags[i] == "article":
                break
        return best

    def own(self, root: int) -> set[int]:
        """The places of the spots below the root that are surely the story's: made alike, or in the stated body."""
        inside = [spot for spot in self.spots if self.sheet.holds(root, spot.place)]
        groups: dict[tuple[str, ...], int] = defaultdict(int)
        for spot in inside:
            groups[self._made(spot.place)] += spot.weight
        total = sum(groups.values())
        alike = {spot.place for spot in inside if groups[self._made(spot.place)] >= _ALIKE * total}
        matched = {spot.place for spot in inside if spot.place in self.matched}
        return matched if self.is_whole(alike) else alike | matched

    def first(self, root: int, own: set[int]) -> int:
        """The place of the story's first paragraph: of those made alike, the ones before the first sure spot count too,
        however short or full of links they are."""
        sheet = self.sheet
        first = min(own, default=root)
        if first == root or sheet.tags[first] != "p":
            return first
        made = self._made(first)
        alike = (i for i in sheet.under(sheet.above[first], "p") if sheet.size(i) >= _LONG and self._made(i) == made)
        return min(next(alike, first), first)

    def is_whole(self, places: set[int]) -> bool:
        """Whether the stated body holds nearly all the text of some spots, so that what it lacks may be doubted."""
        weights = {spot.place: spot.weight for spot in self.spots}
        total = sum(weights[i] for i in places)
        held = sum(weights[i] for i in places if i in self.matched)
        # one that was cut short lacks the end: if it holds that, it may lack more
        return 0 < total * (_MOSTLY if places and max(places) in self.matched else _WHOLE) <= held

    def _made(self, i: int) -> tuple[str, ...]:
        """How a spot is made: its name and names, and its parent's."""
        sheet = self.sheet
        j = sheet.above[i]
        return (
            sheet.tags[i],
            self.shared(i),
            sheet.tags[j] if j >= 0 else "",
            self.shared(j) if j >= 0 else "",
        )

    def _common(self) -> frozenset[str]:
        """The words in names that several spots, or their parents, have: no counters, no `first`, no keys made by a machine."""
        sheet = self.sheet
        pairs = [(sheet.name(spot.place), sheet.name(max(0, sheet.above[spot.place]))) for spot in self.spots]
        counted = Counter(word for one, other in pairs for word in {*one.split(), *other.split()})
        return frozenset(
            word for word, times in counted.items() if times > 1 and len(word) > 2 and not _FIGURES.search(word)
        )

    def shared(self, i: int) -> str:
        """The words of an element's names that others share."""
        return " ".join(word for word in self.sheet.name(i).split() if word in self.common)


class _Pruner:
    """The branches below a root that hold none of the story's own spots, judged one by one."""

    def __init__(self, look: _Look, root: int, own: set[int]) -> None:
        self.look, self.sheet, self.root, self.own = look, look.sheet, root, own
        self.first, self.last = min(own, default=root), max(own, default=root)
        self.parents = {self.sheet.above[i] for i in own}
        self.makes = {make for i in (*self.parents, *own) if (make := self._make(i))[1]}
        self.weight = sum(spot.weight for spot in look.spots if spot.place in own)
        self.whole = bool(look.stated) and look.is_whole(own)

    def _make(self, i: int) -> tuple[str, str]:
        return self.sheet.tags[i], self.look.shared(i)

    def dropped(self) -> list[int]:
        """Places of the elements to leave out."""
        sheet, out = self.sheet, []
        holders = {i for spot in self.own for i in sheet.ancestors(spot)}
        i, end = self.root + 1, sheet.end[self.root]
        while i < end:
            if i in holders:
                i += 1
            elif i in self.own and sheet.tags[i] == "p":
                i = sheet.end[i]
            elif i in self.own:
                i += 1
            elif self.drops(i):
                out.append(i)
                i = sheet.end[i]
            else:
                i = i + 1 if sheet.tags[i] not in _WHOLES and sheet.tags[i] != "p" else sheet.end[i]
        return out

    def drops(self, i: int) -> bool:
        """Whether a branch is none of the story."""
        sheet, name = self.sheet, self.sheet.tags[i]
        if i in self.look.repeated or self.look.is_furniture(i, max(_OTHERS * self.weight, _LITTLE)):
            return True
        if name == "noscript":
            return next(sheet.under(i, "img", "iframe"), -1) < 0
        if name in INLINE or name in _WHOLES or name in _HEADS:
            return False
        size = sheet.size(i)
        plain = size - sheet.linked(i)
        if name == "p" or not size:
            return name == "p" and self._is_unstated(i, plain)
        if plain < size * 0.5 and plain < _PROSE and not self._is_alike(i):
            return True
        if plain >= _BOX * self.weight:
            return False
        if i > self.last and (sheet.above[i] not in self.parents or not (name in _LISTED or self._is_kept(i))):
            return not self._is_picture(i)
        if name in _LISTED:
            return i < self.first and name in _LISTS
        return self._is_box(i, size, plain)

    def _is_alike(self, i: int) -> bool:
        """Whether an element, or one of the first within it, is made like those that hold the story's own spots."""
        return any(self._make(j) in self.makes for j in range(i, min(i + _NEAR, self.sheet.end[i])))

    def _is_kept(self, i: int) -> bool:
        """Whether a branch among the story's paragraphs is made like them, or holds a quotation, a list or a table."""
        inside = self.sheet.tags[i + 1 : self.sheet.end[i]]
        return self._is_alike(i) or any(name in inside for name in ("blockquote", "ul", "ol", "table"))

    def _is_unstated(self, i: int, plain: int) -> bool:
        """Whether a paragraph is none of a stated body that is whole."""
        if not self.whole or plain < _PARAGRAPH:
            return False
        return not self.look.is_stated(i)

    def _is_picture(self, i: int) -> bool:
        """Whether a branch shows a picture with no more than its caption, and leads nowhere."""
        return next(self.sheet.under(i, "figure"), -1) >= 0 and next(self.sheet.under(i, *_HEADS, "p"), -1) < 0

    def _is_box(self, i: int, size: int, plain: int) -> bool:
        sheet = self.sheet
        inside = sheet.tags[i + 1 : sheet.end[i]]
        if self._make(i) in self.makes or sheet.tags[i] == "header":
            return False
        heads = list(sheet.under(i, *_HEADS))
        links = "a" in inside
        shown = any(name in inside for name in _PICTURES)
        if sheet.tags[i] == "a" or (sheet.tags[i] == "article" and (links or heads)):
            return True
        if heads and (links or shown) and sheet.size(heads[0]) < size:
            return True
        if "blockquote" in inside or "table" in inside or i < self.first:
            return False
        if self.whole and plain >= _PARAGRAPH and not shown and not heads:
            return not self.look.is_stated(i)
        if heads or shown:
            return False
        return plain < _LONG and not any(name in inside for name in ("p", "ul", "ol", "figure"))
