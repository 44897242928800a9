"""Tables: the gate's figures as they are printed, a line a pair and a line a type, the worst pair of each row beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpora import sides
from planting import CONVERSIONS, KINDS
from score import Clean, Row, Scored
from texts import same_script

FEW = 10
"""Errors of a type in a pair below which its share says nothing: shown, but neither the worst nor under a floor."""

ORDER = (*KINDS, *CONVERSIONS)


def share(part: int, whole: int) -> float:
    """Percent."""
    return 100 * part / whole if whole else 0.0


def clean_table(scored: Sequence[Scored]) -> Iterator[str]:
    """What the checks say of good translations, raw and (where that differs) without what was judged right."""
    yield "good translations; in brackets without the findings that reading showed to be right"
    yield f"{'pair':9}{'numbers %':>15}{'blocked %':>15}{'warned %':>15}{'stories held %':>16}{'ms':>6}  what spoke, segments"
    for each in scored:
        if each.clean:
            yield _clean_line(each.pair, each.clean)
    cleans = [(each.pair, each.clean) for each in scored if each.clean]
    if len(cleans) > 1:
        yield "worst    " + "".join(
            f"{cell:>{width}}" for cell, width in zip(_worst_clean(cleans), (15, 15, 15, 16, 6), strict=True)
        )


def _clean_line(pair: str, clean: Clean) -> str:
    spoke = ", ".join(f"{key} {severity[0]}{count}" for (key, severity), count in clean.keys.most_common(12)
                      if severity != "note")  # fmt: skip
    cells = (
        _both(clean.numbers, clean.segments),
        _both(clean.blocked, clean.segments),
        _both(clean.warned, clean.segments),
    )
    held = _both(clean.held, clean.stories, 1)
    return f"{pair:9}" + "".join(f"{cell:>15}" for cell in cells) + f"{held:>16}{clean.ms:6.2f}  {spoke}"


def _both(counts: tuple[int, int], whole: int, places: int = 2) -> str:
    """Raw, and adjudicated where it differs."""
    raw, left = (f"{share(count, whole):.{places}f}" for count in counts)
    return raw if raw == left else f"{raw} ({left})"


def _worst_clean(cleans: Sequence[tuple[str, Clean]]) -> Iterator[str]:
    """Of each column the highest adjudicated figure with its pair."""
    columns = (
        [(share(clean.numbers[1], clean.segments), pair) for pair, clean in cleans],
        [(share(clean.blocked[1], clean.segments), pair) for pair, clean in cleans],
        [(share(clean.warned[1], clean.segments), pair) for pair, clean in cleans],
        [(share(clean.held[1], clean.stories), pair) for pair, clean in cleans],
    )
    for column in columns:
        value, pair = max(column)
        yield f"{value:.2f} {pair}"
    yield f"{max(clean.ms for _, clean in cleans):.2f}"


def by_check(scored: Sequence[Scored]) -> Iterator[str]:
    """False alarms of each check on good translations: percent of segments warned or blocked, mean and worst pair."""
    cleans = [(each.pair, each.clean) for each in scored if each.clean]
    names = sorted({key.partition(".")[0] for _, clean in cleans for key, severity in clean.keys if severity != "note"})
    yield f"{'false alarms by check, % of segments (adjudicated)':52}{'mean':>7}{'worst':>8}  pair"
    for name in names:
        shares = sorted((share(_alarms(clean, name), clean.segments), pair) for pair, clean in cleans)
        yield f"  {name:50}{sum(value for value, _ in shares) / len(shares):7.2f}{shares[-1][0]:8.2f}  {shares[-1][1]}"


def _alarms(clean: Clean, name: str) -> int:
    """Findings of a check, a key counted once a segment: a little more than segments where it says two things of one."""
    left = clean.keys - clean.right
    return sum(count for (key, severity), count in left.items() if key.startswith(name + ".") and severity != "note")


def found_table(scored: Sequence[Scored], wide: int = 14) -> Iterator[str]:
    """Percent found, by blockers alone in brackets; the worst pair; the mean found by the check whose business it is."""
    pairs = [each for each in scored if each.rows]
    cells = {(row.kind, row.pair): row for each in pairs for row in each.rows}
    for start in range(0, len(pairs), wide):
        part = [each.pair for each in pairs[start : start + wide]]
        yield f"{'found % (blocked %)':20}" + "".join(f"{pair:>10}" for pair in part)
        for kind in (kind for kind in ORDER if any((kind, pair) in cells for pair in part)):
            yield f"{kind:20}" + "".join(f"{_cell(cells.get((kind, pair))):>10}" for pair in part)
        yield ""


def _cell(row: Row | None) -> str:
    if row is None:
        return "-"
    few = "" if row.many >= FEW else "?"
    return f"{share(row.found, row.many):.0f}{few} ({share(row.blocked, row.many):.0f})"


TARGETS = {
    **dict.fromkeys(("num_digit", "num_drop", "num_len", "num_sep_lost", "num_transpose", "magnitude"), 97),
    **dict.fromkeys(("num_word", "month", "weekday", "currency", "unit"), 95),
    **dict.fromkeys(("conv_right", "conv_wrong", "conv_off"), 95), "num_swap2": 80, "untranslated_full": 100,
    "untranslated_half": 99, "untranslated_3w": 90, "omit_50": 98, "omit_30": 80, "omit_15": 40, "repeat_phrase": 100,
    "quote_drop": 98, "quote_unclosed": 98, "name_replace": 95, "name_replace, other script": 85,
}  # fmt: skip
"""Least percent of a type that the worst pair is to reach: the aim this gate was given, kept here to be seen beside it."""


class Line(NamedTuple):
    """A type over all pairs: percents, the worst pair with at least FEW errors, and what other gates found of the same
    errors: name -> (percent, least pair, most pair)."""

    name: str
    many: int
    found: float
    blocked: float
    right: float
    worst: tuple[float, str]
    beside: dict[str, tuple[float, float, float]]


def named_rows(scored: Sequence[Scored]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each type, names told apart by whether the two languages share a script."""
    for kind in ORDER:
        rows = [row for each in scored for row in each.rows if row.kind == kind]
        apart = [row for row in rows if kind.startswith("name_") and not same_script(*sides(row.pair))]
        yield kind, [row for row in rows if row not in apart]
        yield f"{kind}, other script", apart


def over_all(scored: Sequence[Scored]) -> tuple[Line, ...]:
    """A line a type, those with errors in any pair."""
    names = list(dict.fromkeys(name for each in scored for name in each.beside))
    return tuple(_line(name, rows, names) for name, rows in named_rows(scored) if rows)


def _line(name: str, rows: Sequence[Row], names: Sequence[str]) -> Line:
    whole = sum(row.many for row in rows)
    found, blocked, right = (sum(counts) for counts in zip(*((r.found, r.blocked, r.right) for r in rows), strict=True))
    enough = [row for row in rows if row.many >= FEW]
    worst = min(((share(row.found, row.many), row.pair) for row in enough), default=(share(found, whole), "few"))
    beside = {}
    for other in names:
        shares = [share(row.beside.get(other, 0), row.many) for row in enough] or [0.0]
        beside[other] = share(sum(row.beside.get(other, 0) for row in rows), whole), min(shares), max(shares)
    return Line(name, whole, share(found, whole), share(blocked, whole), share(right, whole), worst, beside)


def summary(scored: Sequence[Scored]) -> Iterator[str]:
    """A line a type: all pairs, worst pair beside its target, and what the other gates found of the same errors."""
    lines = over_all(scored)
    names = list(lines[0].beside) if lines else []
    head = f"{'type':28}{'n':>6}{'found %':>9}{'blocked':>9}{'right check':>13}{'worst pair':>18}{'target':>8}"
    yield head + "".join(f"{name:>10}{'(range)':>9}" for name in names)
    for line in lines:
        target = TARGETS.get(line.name)
        cells = f"{line.name:28}{line.many:6}{line.found:9.1f}{line.blocked:9.1f}{line.right:13.1f}"
        cells += f"{f'{line.worst[0]:.1f} {line.worst[1]}':>18}{target if target is not None else '-':>8}"
        yield cells + "".join(f"{mean:10.1f}{f'{low:.0f}-{high:.0f}':>9}" for mean, low, high in line.beside.values())


def beside_table(scored: Sequence[Scored]) -> Iterator[str]:
    """The other gates on the same good segments: alarms by their number check, by anything, stories held, milliseconds."""
    names = list(dict.fromkeys(name for each in scored for name in each.beside))
    yield f"{'beside, on good ones':22}{'pair':9}{'numbers %':>11}{'any alarm %':>13}{'stories %':>11}{'ms':>8}"
    for name in names:
        for each in scored:
            gate = each.beside.get(name)
            if gate:
                yield (
                    f"{name:22}{each.pair:9}{share(gate.numbers, gate.segments):11.2f}{share(gate.alarms, gate.segments):13.2f}"
                    f"{share(gate.held, gate.stories):11.1f}{gate.ms:8.3f}"
                )


def worst(scored: Sequence[Scored], many: int) -> Iterator[str]:
    """The rows that found least, with a few of what they did not find."""
    rows = sorted(
        (row for each in scored for row in each.rows if row.many >= FEW), key=lambda row: share(row.found, row.many)
    )
    for row in rows[:many]:
        yield f"{row.pair} {row.kind}: {share(row.found, row.many):.1f} % of {row.many}"
        yield from row.missed[:3]
