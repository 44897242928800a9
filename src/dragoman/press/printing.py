"""What is to be printed: the pages of a place that were made from something that changed, those that are new, and what is gone."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from dragoman.pages import article_path
from dragoman.ports import Log, Store


def to_print(log: Log, place: str, edition: str, every: Sequence[str], known: Collection[str]) -> tuple[str, ...]:
    """Of every path there is, in its order, those to be printed in a place.

    `edition`: what all pages share (settings, templates): where it is another, everything is printed. `known`: the paths
    that stand in the place.
    """
    after = log.cursor(printed_upto(place, edition))
    if after == 0:
        return tuple(every)
    changed = tuple(dict.fromkeys(_inputs(log, after)))
    stale = set(log.pages_of(place, changed))
    return tuple(path for path in every if path in stale or path not in known)


def printed_upto(place: str, edition: str) -> str:
    """The name of the cursor that says how far a place has followed the log."""
    return f"export {edition} {place}"


def _inputs(log: Log, after: int) -> Iterator[str]:
    while part := log.changes(after):
        yield from (change.key for change in part if change.kind == "input")
        after = part[-1].seq


def gone(store: Store) -> tuple[str, ...]:
    """The addresses of withdrawn articles, which answer 410."""
    pointers = store.editions.publications()
    return tuple(article_path(it.language, it.month, it.story, it.slug) for it in pointers if it.state == "gone")
