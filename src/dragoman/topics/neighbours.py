"""A story's neighbours: on the same topics, in the same section, by the same people; near in time, each story once.

Topics count by their rarity among the candidates (inverse document frequency): one that nearly every story has says nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log

import msgspec

from dragoman.model.page import Card
from dragoman.model.when import order

DAYS_BEFORE = 30
DAYS_AFTER = 3
MOST = 4
_DAY = 86400
_SAYS_SOMETHING = 0.2  # least weight of shared topics: one that three of four stories have weighs log(1 / .75) = 0.29


class Neighbours(msgspec.Struct, frozen=True):
    """Ids of stories to go on with; none is in two of the lists."""

    same_topic: tuple[str, ...] = ()
    same_section: tuple[str, ...] = ()
    same_author: tuple[str, ...] = ()


def neighbours(card: Card, candidates: Sequence[Card]) -> Neighbours:
    """At most four of each kind, out of candidates in the card's language, from 30 days before to 3 days after it."""
    near = _near(card, candidates)
    weights = _weights((card, *near))
    own = set(card.topics)

    def shared(other: Card) -> float:
        return sum(weights[topic] for topic in own & set(other.topics))

    topic = _first(near, shared, card, set())
    taken = {card.story, *topic}
    section = _first(near, lambda other: float(bool(card.section) and other.section == card.section), card, taken)
    taken.update(section)
    author = _first(near, lambda other: float(len(set(card.authors) & set(other.authors))), card, taken)
    return Neighbours(topic, section, author)


def _near(card: Card, candidates: Iterable[Card]) -> tuple[Card, ...]:
    at = order(card.published)
    kept = {other.story: other for other in candidates if other.story != card.story and other.language == card.language}
    return tuple(
        other for other in kept.values() if -DAYS_BEFORE * _DAY <= order(other.published) - at <= DAYS_AFTER * _DAY
    )


def _weights(cards: Sequence[Card]) -> dict[str, float]:
    counts = Counter(topic for card in cards for topic in set(card.topics))
    return {topic: log((len(cards) + 1) / count) for topic, count in counts.items()}


def _first(near: Sequence[Card], likeness: Callable[[Card], float], card: Card, taken: set[str]) -> tuple[str, ...]:
    """The likest, then the nearest in time, then by id so that the order never depends on the candidates' order."""
    at = order(card.published)
    liked = [(round(likeness(other), 6), other) for other in near if other.story not in taken]
    kept = [(score, other) for score, other in liked if score >= _SAYS_SOMETHING]
    kept.sort(key=lambda pair: (-pair[0], abs(order(pair[1].published) - at), pair[1].story))
    return tuple(other.story for _, other in kept[:MOST])
