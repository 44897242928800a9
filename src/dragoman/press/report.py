"""What a run did, counted, and what failed, in lines a person can act on."""

from __future__ import annotations

from collections import Counter

import msgspec


class Report(msgspec.Struct):
    """The tally of one run; the one value here that grows while it is made.

    `counts`: feeds, pages, read, stories, pictures, editions, ready, held, sent (segments given to an engine), known
    (segments taken from what was said before), mended, published, withdrawn. `faults`: one line each.
    """

    counts: Counter[str] = msgspec.field(default_factory=Counter)
    faults: list[str] = msgspec.field(default_factory=list)

    def add(self, what: str, number: int = 1) -> None:
        """Count something."""
        self.counts[what] += number

    def fault(self, where: str, failure: object, place: str = "") -> None:
        """Note a failure that did not stop the others, in one line. `place`: the page or picture, which it may name itself."""
        said = " ".join(str(failure).split())
        self.faults.append(f"{where}: {said}" if place in said else f"{where}: {place}: {said}")

    def line(self) -> str:
        """The tally in one line, in the order of the road."""
        order = (
            "feeds",
            "pages",
            "read",
            "stories",
            "pictures",
            "editions",
            "ready",
            "held",
            "sent",
            "known",
            "mended",
        )
        parts = [f"{self.counts[name]} {name}" for name in (*order, "published", "withdrawn") if self.counts[name]]
        return ", ".join(parts) if parts else "nothing was due"
