"""Tables: the gate's figures as they are printed, a line a pair and a line a type, the worst pair of each row beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planting import CONVERSIONS, KINDS
from score import Clean, Row, Scored

FEW = 10
"""Errors of a type in a pair below which its share says nothing: shown, but neither the worst nor under a floor."""

ORDER = (*KINDS, *CONVERSIONS)


def share(part: int, whole: int) -> float:
    """Percent."""
    return 100 * part / whole if whole else 0.0


def clean_table(scored: Sequence[Scored]) -> Iterator[str]:
    """What the checks say of good translations, raw and (where that differs) without what was judged right."""
    yield "good translations; in brackets without the findings that reading showed to be right"
    yield f"{'pair':9}{'numbers %':>13}{'blocked %':>13}{'warned %':>13}{'stories held %':>16}{'ms':>6}  what spoke, segments"
    for each in scored:
        if each.clean:
            yield _clean_line(each.pair, each.clean)
    cleans = [(each.pair, each.clean) for each in scored if each.clean]
    if len(cleans) > 1:
        yield "worst    " + "".join(
            f"{cell:>{width}}" for cell, width in zip(_worst_clean(cleans), (13, 13, 13, 16, 6), strict=True)
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
    return f"{pair:9}" + "".join(f"{cell:>13}" for cell in cells) + f"{held:>16}{clean.ms:6.2f}  {spoke}"


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


def summary(scored: Sequence[Scored]) -> Iterator[str]:
    """A line a type: all pairs, worst pair, by the right check, and what the other gates found of the same errors."""
    names = list(dict.fromkeys(name for each in scored for name in each.beside))
    yield f"{'type':20}{'n':>6}{'found %':>9}{'blocked':>9}{'right check':>13}{'worst pair':>18}" + "".join(
        f"{name:>10}{'(range)':>9}" for name in names
    )
    for kind in ORDER:
        rows = [row for each in scored for row in each.rows if row.kind == kind]
        if rows:
            yield _summary_line(kind, rows, names)


def _summary_line(kind: str, rows: Sequence[Row], names: Sequence[str]) -> str:
    whole = sum(row.many for row in rows)
    found, blocked, right = (sum(counts) for counts in zip(*((r.found, r.blocked, r.right) for r in rows), strict=True))
    worst = min(((share(row.found, row.many), row.pair) for row in rows if row.many >= FEW), default=(0.0, "-"))
    line = f"{kind:20}{whole:6}{share(found, whole):9.1f}{share(blocked, whole):9.1f}{share(right, whole):13.1f}"
    line += f"{f'{worst[0]:.1f} {worst[1]}':>18}"
    for name in names:
        with_it = [row for row in rows if name in row.beside or row.many]
        shares = [share(row.beside.get(name, 0), row.many) for row in with_it if row.many >= FEW] or [0.0]
        total = share(sum(row.beside.get(name, 0) for row in with_it), sum(row.many for row in with_it))
        line += f"{total:10.1f}{f'{min(shares):.0f}-{max(shares):.0f}':>9}"
    return line


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
