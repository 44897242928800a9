"""`xliff`: an edition out to a translator's tool, and back as a person's words."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Literal

import click

from dragoman.errors import UsageError


@click.group("xliff")
def xliff_command() -> None:
    """An edition out to a translator's tool, and back as a person's words."""


@xliff_command.command("export")
@click.argument("story")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@click.option("--to", "language", required=True, metavar="L", help="The edition's language.")
@click.option("--version", type=click.Choice(["1.2", "2.1"]), default="2.1", show_default=True, help="Of XLIFF.")
@click.pass_obj
def export_command(folder: str, story: str, file: Path | None, language: str, version: Literal["1.2", "2.1"]) -> None:
    """Write a STORY's edition as XLIFF to FILE, or to standard output."""
    from dragoman import app
    from dragoman.memory import xliff
    from dragoman.press import away
    from dragoman.settings import load, termbase

    settings = load(Path(folder))
    store = app.open_store(settings)
    try:
        with app.opened(settings, store) as house:
            exchange = away.sent_out(away.found(house, story, language, app.wall_clock()))
    finally:
        store.close()
    text = xliff.write(exchange, version)
    if file is None:
        sys.stdout.write(text)
        return
    termbase.put(file, text)
    click.echo(f"{len(exchange.lines)} sentences written to {file}", err=True)


@xliff_command.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--by", "who", required=True, metavar="NAME", help="Whose words these are.")
@click.pass_obj
def import_command(folder: str, file: Path, who: str) -> int:
    """Take the sentences of FILE that a person changed or approved. Those that are not sound are told, and left out."""
    from dragoman import app
    from dragoman.memory import xliff
    from dragoman.press import away
    from dragoman.runner.turn import turn
    from dragoman.settings import load

    settings = load(Path(folder))
    if not who.strip():
        raise UsageError("--by: write the name of who translated")
    try:
        document = xliff.read(file.read_bytes(), file.name)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or error}") from error
    store = app.open_store(settings)
    try:
        with app.opened(settings, store) as house, turn(store.lease, app.wall_clock):
            now = app.wall_clock()
            abroad = away.found(house, document.story, document.into, now)
            away.checked(abroad, document)
            back = away.taken(house, abroad, document, who.strip())
            state = away.keep(house, abroad, back.pieces, now).state if back.pieces else abroad.edition.state
    finally:
        store.close()
    for line in back.refused:
        click.echo(f"dragoman: {line}", err=True)
    click.echo(
        f"{len(back.pieces)} sentences taken, {back.alike} left as they were, {len(back.refused)} refused; {state}",
        err=True,
    )
    return 1 if back.refused else 0
