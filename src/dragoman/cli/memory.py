"""`memory import`, `memory export`, `memory search`, `memory stats`: what the newsroom remembers of its translations."""

from __future__ import annotations

import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from dragoman.cli.options import FROM, TO
from dragoman.errors import UsageError

if TYPE_CHECKING:
    from dragoman.model.remembered import Offer, Remembered
    from dragoman.store import SqlStore

PART = 1000
"""Memories written at once."""

_TOLD = 20
"""Lines on what was left out; what is more is counted."""


@click.group("memory")
def memory_command() -> None:
    """Remembered translations: bring them in, take them out, search them."""


@memory_command.command("import")
@click.argument("file", metavar="FILE|-")
@click.option("--approved-by", "person", default="", metavar="NAME", help="Who stands for these translations.")
@click.pass_obj
def import_command(folder: str, file: str, person: str) -> int:
    """Remember the translations of a TMX file: as suggestions, or approved by a person."""
    from dragoman.memory.tmx import read

    left: list[str] = []
    done: Counter[str] = Counter()
    with _store(folder, create=True) as store, _reading(file) as data:
        try:
            _take_in(store, read(data, " ".join(person.split()), left.append), done)
        except UsageError as fault:
            kept = f"; the {done.total()} before that are remembered" if done else ""
            raise UsageError(f"{file}: {fault}{kept}") from fault
    for line in left[:_TOLD]:
        click.echo(f"dragoman: {file}: {line}", err=True)
    if len(left) > _TOLD:
        click.echo(f"dragoman: {file}: {len(left) - _TOLD} more were left out", err=True)
    how = f"approved by {' '.join(person.split())}" if person.strip() else "as suggestions"
    for pair, count in sorted(done.items()):
        click.echo(f"{pair}: {count} remembered, {how}", err=True)
    return 1 if left or not done else 0


def _take_in(store: SqlStore, known: Iterable[Remembered], done: Counter[str]) -> None:
    """Write memories part by part, counted by pair of languages as they are written."""
    rest, now = iter(known), int(time.time())
    while part := list(islice(rest, PART)):
        store.memory.put(part, now)
        done.update(f"{each.source}-{each.target}" for each in part)


@memory_command.command("export")
@FROM
@TO
@click.argument("file", default="-", metavar="[FILE|-]")
@click.pass_obj
def export_command(folder: str, source: str, target: str, file: str) -> None:
    """Write what is remembered of a pair of languages as TMX 1.4b."""
    from dragoman import __version__
    from dragoman.language.tags import canonical
    from dragoman.memory.tmx import write

    pair = canonical(source), canonical(target)
    with _store(folder) as store, _writing(file) as data:
        count = write(data, pair[0], __version__, store.memory.of(*pair))
    click.echo(f"{pair[0]}-{pair[1]}: {count} written", err=True)


@memory_command.command("search")
@click.argument("text")
@FROM
@TO
@click.option("--least", default=70, show_default=True, type=click.IntRange(0, 100), help="The lowest score shown.")
@click.option("--most", default=5, show_default=True, type=click.IntRange(1, 100), help="How many are shown.")
@click.pass_obj
def search_command(folder: str, text: str, source: str, target: str, least: int, most: int) -> None:
    """Show what the memory offers for a text, the best first, one JSON a line."""
    from dragoman.language.tags import canonical
    from dragoman.memory.match import Index

    pair = canonical(source), canonical(target)
    with _store(folder) as store:
        index = Index(store.memory.of(*pair))
    for offer in index.offers(text, pair[0], least=least, most=most):
        click.echo(json.dumps(_shown(offer), ensure_ascii=False))


def _shown(offer: Offer) -> dict[str, object]:
    known = offer.of
    return {
        "v": 1, "score": offer.score, "likeness": offer.likeness, "source": known.text, "target": offer.words,
        "approved": known.approved, "changed": known.changed[1] or known.made[1], "doubts": offer.doubts,
    }  # fmt: skip


@memory_command.command("stats")
@click.pass_obj
def stats_command(folder: str) -> None:
    """List what is remembered: source, target, who approved it (`-` for suggestions), how many."""
    with _store(folder) as store:
        for source, target, person, count in store.memory.counts():
            click.echo(f"{source}\t{target}\t{person or '-'}\t{count}")


@contextmanager
def _store(folder: str, *, create: bool = False) -> Iterator[SqlStore]:
    from dragoman import app
    from dragoman.settings import load

    with closing(app.open_store(load(Path(folder)), create=create)) as store:
        yield store


@contextmanager
def _reading(name: str) -> Iterator[IO[bytes]]:
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        file = Path(name).open("rb")  # noqa: SIM115  # closed below
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror or error}") from error
    with file:
        yield file


@contextmanager
def _writing(name: str) -> Iterator[IO[bytes]]:
    """A file that is there whole or not at all; `-` for standard output."""
    if name == "-":
        yield sys.stdout.buffer
        return
    part = Path(f"{name}.part")
    try:
        with part.open("wb") as file:
            yield file
        os.replace(part, name)
    except OSError as error:
        raise UsageError(f"{name} cannot be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)
