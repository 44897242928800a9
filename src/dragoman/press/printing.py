"""What is to be printed: the pages of a place that were made from something that changed, those that are new, and what is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dragoman.pages import article_path
from dragoman.ports import Log, Store
from dragoman.press.follow import follow, followed


def to_print(log: Log, place: str, edition: str, every: Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    """Of every path there is, in its order, those to be printed in a place.

    `edition`: what all pages share (settings, templates): where it is another, everything is printed. `known`: the paths
    that stand in the place.
    """
    after = followed(log, f"export {place}", edition)
    if after == 0:
        return tuple(every)
    changed = tuple(dict.fromkeys(_inputs(log, after)))
    stale = set(log.pages_of(place, changed))
    return tuple(path for path in every if path in stale or path not in known)


def printed(log: Log, place: str, edition: str, upto: int) -> None:
    """Remember that a place shows everything up to a change."""
    follow(log, f"export {place}", edition, upto)


def _inputs(log: Log, after: int) -> Iterator[str]:
    while part := log.changes(after):
        yield from (change.key for change in part if change.kind == "input")
        after = part[-1].seq


def gone(store: Store) -> tuple[str, ...]:
    """The addresses of withdrawn articles, which answer 410."""
    pointers = store.editions.publications()
    return tuple(article_path(it.language, it.month, it.story, it.slug) for it in pointers if it.state == "gone")
