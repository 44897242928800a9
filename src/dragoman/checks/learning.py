"""Learning: what names are called in another language, from sentences whose translation a person approved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from dragoman.checks.mentions import mentions
from dragoman.checks.names import untraced
from dragoman.model.knowledge import Rendering
from dragoman.model.language import Tag

LEAST, SHARE = 2, 0.7
"""A rendering is learned from so many sentences, and where so large a part of those with the name have it (ours)."""


def renderings(pairs: Iterable[tuple[str, str]], source: Tag, target: Tag) -> tuple[Rendering, ...]:
    """The renderings of names that pairs of source and approved translation show. Only names that no rule explains: in
    each sentence the one name without a trace beside the one that nothing explains. Linear in the pairs."""
    together: Counter[tuple[str, str]] = Counter()
    alone: Counter[str] = Counter()
    for text, other in pairs:
        alone.update({mark.text for mark in mentions(text, source)})
        lost = {each.mark.text for each in untraced(text, source, other, target) if each.mark.sure > 1}
        added = {each.mark.text for each in untraced(other, target, text, source) if each.mark.sure > 1}
        if len(lost) == len(added) == 1:
            together[lost.pop(), added.pop()] += 1
    sure = ((pair, times) for pair, times in together.items() if times >= LEAST and times >= SHARE * alone[pair[0]])
    return tuple(Rendering(name, called, target) for (name, called), _ in sorted(sure))
