"""Growth: how much longer a piece of work takes when its text is four times as long. A ratio, never a time."""

import time
from collections.abc import Callable

SHORT, LONG = 2_000, 8_000
"""Lengths that are compared, both within what a check reads of a text."""

BOUND = 9.0
"""Work that grows with the text takes four times as long, with its square sixteen times; between lies the bound."""


def grows_too_fast(work: Callable[[str], object], bait: Callable[[int], str]) -> bool:
    """Whether the work grows faster than the text. One good try of three is enough: a busy machine only ever adds."""
    return all(_spent(work, bait(LONG)) / _spent(work, bait(SHORT)) > BOUND for _ in range(3))


def _spent(work: Callable[[str], object], text: str) -> float:
    """Seconds of this process for one round, over so many rounds that the clock's grain does not count."""
    rounds, started = 0, time.process_time()
    while (spent := time.process_time() - started) < 0.002 or not rounds:
        # a mark at the end makes the text another one each time: nothing that was kept from a round helps the next
        work(f"{text}{rounds}")
        rounds += 1
    return spent / rounds
