"""`run`: fetch, translate, publish what is due."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.cli.options import AS_OF, seconds
from dragoman.errors import UsageError

if TYPE_CHECKING:
    from dragoman.press.house import House
    from dragoman.press.report import Report


@click.command("run")
@click.option("--watch", is_flag=True, help="Go on, asking each source in its own time, until stopped.")
@click.option("--audit", is_flag=True, help="Change nothing: recompute everything and say where it disagrees.")
@click.option(
    "--budget",
    type=click.IntRange(min=0),
    metavar="N",
    help="Send and show nothing if more than N segments are to be sent.",
)
@AS_OF
@click.option("-v", "--verbose", is_flag=True, help="One JSON line a step on standard error.")
@click.pass_obj
def run_command(
    folder: str, watch: bool, audit: bool, budget: int | None, as_of: datetime | None, verbose: bool
) -> int:
    """Fetch, translate, publish what is due."""
    from dragoman import app
    from dragoman.press import road
    from dragoman.settings import load

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a service that is stopped gives its lease back, too
    settings = load(Path(folder))
    store = app.open_store(settings, create=True)
    say = app.to_stderr if verbose or watch else app.silent
    try:
        if audit:
            return _audit(lambda: app.audited(settings, store, seconds(as_of)))
        permit = road.anything if budget is None else partial(_within, budget)
        if watch:
            with closing(app.runs(settings, store, seconds(as_of), say, permit)) as runs:
                return _watch(runs)
        report = app.run(settings, store, seconds(as_of), say, permit)
    finally:
        store.close()
    click.echo(report.line(), err=True)
    return _tell(report.faults)


def _within(budget: int, house: House) -> None:
    """Raises UsageError when more segments are to be sent than the budget allows."""
    from dragoman.cli.telling import to_send

    wanted = sum(segments for segments, _ in to_send(house).values())
    if wanted > budget:
        raise UsageError(f"{wanted} segments are to be sent, the budget is {budget}: raise it, or see `dragoman plan`")


def _tell(faults: list[str]) -> int:
    for fault in faults:
        click.echo(f"dragoman: {fault}", err=True)
    return 1 if faults else 0


def _audit(find: Callable[[], list[str]]) -> int:
    found = find()
    for line in found:
        click.echo(line)
    click.echo(f"audit: {len(found)} disagreements" if found else "audit: everything agrees", err=True)
    return 1 if found else 0


PAUSE = 15
"""Seconds between two looks at what is due: each source's own `every` decides when it is asked."""


def _watch(runs: Iterator[Report]) -> int:
    told: list[str] = []
    try:
        for report in runs:
            _tell([fault for fault in report.faults if fault not in told])  # one that lasts is told once
            told = report.faults
            sys.stderr.flush()
            time.sleep(PAUSE)
    except KeyboardInterrupt:
        pass
    return 0
