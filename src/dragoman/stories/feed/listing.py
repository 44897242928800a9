"""What a feed lists, each story once; and the tombstones of what it took back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from dragoman.model.copy import Entry
from dragoman.model.ident import digest
from dragoman.model.when import Day, When, iso, order


def distinct(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Each story once, in the feed's order. A guid that names several addresses names none of them, nor does an address that
    several headlines share without a guid; of what is listed twice, the newer counts."""
    shared = _shared(entries)
    out: dict[str, Entry] = {}
    for entry in entries:
        if not (entry.title or entry.url or entry.html or entry.summary):
            continue
        if entry.guid in shared:
            guid = (
                entry.url if entry.url and entry.guid != entry.url else digest("entry/1", entry.url, entry.title)[:40]
            )
            entry = msgspec.structs.replace(entry, guid=guid)
        held = out.get(entry.guid)
        if held is None or order(entry.updated or entry.published) > order(held.updated or held.published):
            out[entry.guid] = entry
    return tuple(out.values())


def _shared(entries: Sequence[Entry]) -> frozenset[str]:
    seen: dict[str, set[str]] = {}
    if len({entry.guid for entry in entries}) == len(entries):
        return frozenset()
    for entry in entries:
        what = entry.title if entry.guid == entry.url else entry.url
        if what:
            seen.setdefault(entry.guid, set()).add(what)
    return frozenset(guid for guid, what in seen.items() if len(what) > 1)


def withdrawn(guid: str, when: When | None) -> Entry:
    """What a tombstone says (RFC 6721): the story of this id was taken out of the feed, and is not to be shown."""
    return Entry(guid, "", updated=when, stamp=digest("withdrawn/1", guid, iso(when) if when else ""), withdrawn=True)


def after_tombstones(entries: Sequence[Entry], tombstones: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries, and the tombstones of what did not come back since."""
    living = {entry.guid: entry for entry in entries}
    dead = {
        stone.guid: stone
        for stone in tombstones
        if stone.guid not in living or _newer(stone.updated, living[stone.guid].updated or living[stone.guid].published)
    }
    return (*(entry for entry in entries if entry.guid not in dead), *dead.values())


def _newer(one: When | None, other: When | None) -> bool:
    """Whether the tombstone is younger; one without a date, or of the same day, is."""
    if one is None or other is None:
        return True
    if isinstance(one, Day) or isinstance(other, Day):
        return order(one) // 86400 >= order(other) // 86400
    return order(one) >= order(other)
