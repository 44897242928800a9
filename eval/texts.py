"""Texts: which segments of a pair are looked at, and which errors are planted in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from corpora import CODES, documents, lines, sides, synth
from planting import CONVERSIONS, KINDS, Planted, plant
from planting_words import LOOKALIKES


class Task(NamedTuple):
    """What to score of a pair. `half`: 0 all, 1 or 2 the stories of that half of the corpus; `limit`: segments and planted
    errors a type; `plant`: ours even where others planted; `show`: check, check.key or severity; `missed`: a type."""

    folder: Path
    pair: str
    limit: int
    most: int
    half: int = 0
    clean: bool = True
    planted: bool = True
    plant: bool = False
    show: str = ""
    missed: str = ""
    pofilter: Path | None = None


class Text(NamedTuple):
    """A segment to look at: `number` of its line, whether an error was planted (its type) or '' where it is good."""

    number: int
    kind: str
    source: str
    target: str


def good_texts(task: Task) -> tuple[Text, ...]:
    """The pair's segments of the stories asked for."""
    source, target = sides(task.pair)
    both = zip(lines(task.folder, source), lines(task.folder, target), strict=True)
    texts = tuple(Text(number, "", *each) for number, each in enumerate(both) if _in_half(task, number))
    return texts[: task.limit]


def _in_half(task: Task, number: int) -> bool:
    return not task.half or _halves(task.folder)[number] == task.half


@lru_cache(maxsize=1)
def _halves(folder: Path) -> tuple[int, ...]:
    """For every segment whether its story is in the first or second half of the stories."""
    names = documents(folder)
    order = {name: at for at, name in enumerate(dict.fromkeys(names))}
    return tuple(1 if order[name] * 2 < len(order) else 2 for name in names)


def planted_texts(task: Task) -> tuple[Text, ...]:
    """Up to `most` errors a type, spread over the corpus: others' where there are any, and ours of the other types."""
    if not task.planted:
        return ()
    allowed = {text.number for text in good_texts(task)}
    source, target = sides(task.pair)
    sources = lines(task.folder, source)
    by_kind: dict[str, list[Planted]] = defaultdict(list)
    if not task.plant:
        for kind, number, bad in synth(task.folder, task.pair):
            by_kind[kind].append(Planted(kind, number, bad))
    both = list(zip(sources, lines(task.folder, target), strict=True))
    theirs = frozenset(by_kind)
    for each in plant((source, target), both, lines(task.folder, third(source, target)), 2 * task.most):
        if each.kind not in theirs:
            by_kind[each.kind].append(each)
    kinds = (*KINDS, *CONVERSIONS)
    spread = (each for kind in kinds for each in _spread([e for e in by_kind[kind] if e.number in allowed], task.most))
    return tuple(Text(each.number, each.kind, each.source or sources[each.number], each.bad) for each in spread)


def _spread(rows: Sequence[Planted], most: int) -> Iterator[Planted]:
    """At most so many, evenly from the whole list."""
    step = max(1.0, len(rows) / most)
    return (rows[int(at * step)] for at in range(min(most, len(rows))))


def third(source: str, target: str) -> str:
    """A language of the target's script that is neither of the two nor hard to tell from them."""
    near = {source, target}.union(*(group for group in LOOKALIKES if group & {source, target}))
    for group in (("pt", "sv", "it", "tr", "vi"), ("bg", "ru"), ("fa", "ar"), ("th",), ("ja", "zh")):
        for tag in group if target in group or same_script(group[0], target) else ():
            if tag not in near:
                return tag
    return "sv" if "sv" not in near else "it"


def same_script(one: str, other: str) -> bool:
    """Whether names are written in the same letters in both languages."""
    cyrillic, arabic = {"ru", "uk", "be", "bg", "mk"}, {"ar", "fa", "ur"}
    alone = cyrillic | arabic | {"el", "he", "hi", "bn", "th", "km", "lo", "my", "zh", "zh-TW", "ja", "ko"}
    groups = (cyrillic, arabic, set(CODES) - alone)
    return any(one in group and other in group for group in groups)
