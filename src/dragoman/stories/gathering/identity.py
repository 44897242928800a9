"""Identity: which copies are one story, under which of its names, and which of them leads it.

A copy is known by its source and guid, and by its addresses (`stories.addresses`). The guid is the source's word and is taken;
an address may be given carelessly (a canonical address that is the section's, one address for all posts of a live report), so
it joins two copies only where they also have words in common. Then copies of one text in several papers are joined
(`stories.twins`). What was joined once stays so.

Of two stories that become one the older keeps its id, and every name of the other leads there, so that no chain of names grows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.model.copy import Copy
from dragoman.model.ident import story_id
from dragoman.model.newsroom import Newsroom
from dragoman.model.source import Source
from dragoman.model.story import List, Paragraph, Quotation, Story
from dragoman.model.when import order
from dragoman.ports import Item
from dragoman.stories.gathering.addresses import named
from dragoman.stories.gathering.twins import groups

Pair = tuple[Item, Copy]

GONE = 410
_UNDATED = 1 << 62
_KIN = 0.3  # share of the shorter copy's words, in runs of three, that two copies at one address have in common


class Group(msgspec.Struct, frozen=True):
    """The copies of one story, oldest first, and the names it may be known by."""

    pairs: tuple[Pair, ...]
    names: tuple[str, ...]


def guid_name(item: Item) -> str:
    """The name a copy has by its source's own word."""
    return f"{item.source} {item.guid}"


def merged_name(story: str) -> str:
    """The name under which the id of a story that became another one leads there."""
    return f"merged {story}"


def dated(pair: Pair) -> int:
    """Unix seconds a copy is ordered by: as published, else as first seen."""
    item, copy = pair
    return order(copy.published or item.entry.published) or item.seen or _UNDATED


# -- groups --


def grouped(pairs: Sequence[Pair], aliases: Mapping[str, str]) -> list[Group]:
    """Copies that belong to one story together, whatever order they come in."""
    ordered = sorted(pairs, key=lambda pair: (dated(pair), pair[0].source, pair[0].guid))
    sets, names = _by_name(ordered, aliases)
    parts: dict[int, list[int]] = {}
    for at in range(len(ordered)):
        parts.setdefault(sets.root(at), []).append(at)
    told = list(parts.values())
    firsts = [_telling(ordered, part) for part in told]
    held = [frozenset(ordered[at][0].source for at in part) for part in told]
    out = []
    for twins in groups(firsts, held):
        members = sorted(at for index in twins for at in told[index])
        known = dict.fromkeys(name for at in members for name in names[at])
        out.append(Group(tuple(ordered[at] for at in members), tuple(known)))
    return out


def _telling(ordered: Sequence[Pair], part: Sequence[int]) -> Copy:
    """The copy that tells a story's text: the oldest that is there."""
    return next((ordered[at][1] for at in part if ordered[at][0].status != GONE), ordered[part[0]][1])


class _Sets:
    """Disjoint sets of numbers; the lowest number stands for its set."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, at: int) -> int:
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.root(one), self.root(other)))
        self._parent[high] = low


def _by_name(ordered: Sequence[Pair], aliases: Mapping[str, str]) -> tuple[_Sets, list[list[str]]]:
    """Copies joined by their names, and the names each may keep."""
    sets, owner = _Sets(len(ordered)), dict[str, int]()
    names: list[list[str]] = []
    for at, (item, _) in enumerate(ordered):  # what the guids say, and what they were gathered into before
        own = guid_name(item)
        names.append([own])
        for name in (own, *([f"story {aliases[own]}"] if own in aliases else [])):
            sets.join(at, owner.setdefault(name, at))
    for at, pair in enumerate(ordered):
        for name in _addresses(pair):
            before = owner.get(f"story {aliases[name]}") if name in aliases else None
            first = owner.setdefault(name, at if before is None else before)
            if sets.root(first) == sets.root(at) or _kin(ordered[first][1], pair[1]):
                sets.join(first, at)
                names[at].append(name)
    return sets, names


def _addresses(pair: Pair) -> tuple[str, ...]:
    item, copy = pair
    said = (copy.url, *copy.also, item.url, item.entry.url, item.moved)
    return tuple(dict.fromkeys(name for address in said if (name := named(address))))


def _kin(one: Copy, other: Copy) -> bool:
    """Whether two copies at one address have words in common; with next to no words, whether they have one headline."""
    if _plain(one.title) == _plain(other.title):
        return True
    mine, theirs = _runs(one), _runs(other)
    return bool(mine) and bool(theirs) and len(mine & theirs) >= _KIN * min(len(mine), len(theirs))


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


_LETTERS = re.compile(r"[^\W_]+")
_FEW = 3000  # letters of a copy that are compared


def _runs(copy: Copy) -> set[tuple[str, ...]]:
    """A copy's words, three by three; letter by letter where there are no spaces to speak of."""
    text = " ".join(line for block in copy.body for line in _said(block))[:_FEW].casefold()
    words = _LETTERS.findall(text)
    if len(words) * 12 < len(text):
        words = [letter for word in words for letter in word]
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}


def _said(block: object) -> Iterable[str]:
    if isinstance(block, Paragraph | Quotation):
        return (block.text.text,)
    return (item.text for item in block.items) if isinstance(block, List) else ()


# -- ids --


def settled(story: str, aliases: Mapping[str, str]) -> str:
    """The story an id leads to now; the id itself where it was never merged, or where names lead in a circle."""
    seen, last = {story}, story
    while then := aliases.get(merged_name(last), ""):
        if then in seen:
            return story
        seen.add(then)
        last = then
    return last


def identity(group: Group, aliases: Mapping[str, str], known: Mapping[str, Story]) -> tuple[str, frozenset[str]]:
    """The id a group is known by, and those it was known by before: of several the one of the story published first; a new
    one from the oldest copy."""
    former = frozenset(settled(aliases[name], aliases) for name in group.names if name in aliases)
    if former:
        return min(former, key=lambda name: (_age(name, known), name)), former
    item, _ = group.pairs[0]
    return story_id(item.source, item.guid), former


def _age(name: str, known: Mapping[str, Story]) -> int:
    return order(known[name].published) if name in known else _UNDATED


def led_to(own: str, former: Iterable[str], names: Iterable[str], aliases: Mapping[str, str]) -> dict[str, str]:
    """The names that change: the group's own, and those of every story that became this one, its old ids among them."""
    others = set(former) - {own}
    wanted = dict.fromkeys([*names, *map(merged_name, sorted(others))])
    wanted |= dict.fromkeys(name for name, story in aliases.items() if story in others) if others else {}
    wanted.pop(merged_name(own), None)
    return {name: own for name in wanted if aliases.get(name) != own}


# -- the lead copy --

_SHOWS = {"full": 0, "excerpt": 1, "link": 2}


def leading(living: Sequence[Pair], before: Story | None, newsroom: Newsroom) -> Pair:
    """The copy that tells the story. The one that told it so far, else another by the same source. For a new story, and where
    the source no longer has it: full rights before an excerpt before a link; published earliest; the agency's own; the
    longest; the source named first in the settings."""
    if before is not None:
        lead = before.copies[0].guid if before.copies else ""
        kept = [pair for pair in living if pair[0].source == before.source]
        if kept:
            return next((pair for pair in kept if pair[0].guid == lead), kept[0])
    places = {source.name: (at, source) for at, source in enumerate(newsroom.sources)}
    return min(living, key=lambda pair: _rank(pair, *places[pair[1].source]))


def _rank(pair: Pair, place: int, source: Source) -> tuple[int | str, ...]:
    item, copy = pair
    agency = _plain(copy.agency) in {_plain(source.name), *map(_plain, source.title.values())} and bool(copy.agency)
    length = sum(len(line) for block in copy.body for line in _said(block))
    return (_SHOWS[source.rights.show], dated(pair), int(not agency), -length, place, item.guid)
