"""`plan`, `why`, `doctor`, `language`, `source`: what is known, in words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from dragoman.cli.options import AS_OF


@click.command("plan")
@AS_OF
@click.pass_obj
def plan_command(folder: str, as_of: datetime | None) -> None:
    """Say what is due, and what it would cost, without doing it."""
    from dragoman import app
    from dragoman.cli import telling
    from dragoman.settings import load

    settings = load(Path(folder))
    store = app.open_store(settings, create=True)
    try:
        now = app.wall_clock() if as_of is None else int(as_of.timestamp())
        for line in telling.planned(settings, store, now):
            click.echo(line)
    finally:
        store.close()


@click.command("why")
@click.argument("segment")
@click.option("--in", "language", metavar="L", help="The language to say it in; else the first source's, or English.")
@click.pass_obj
def why_command(folder: str, segment: str, language: str | None) -> None:
    """Explain what was decided: of a SEGMENT (its id or the start of it), a story (ID, or ID/LANGUAGE), or `held`."""
    from dragoman import app
    from dragoman.cli import telling
    from dragoman.settings import load

    settings = load(Path(folder))
    told_in = telling.spoken(settings, language)
    store = app.open_store(settings)
    try:
        for line in telling.explained(store, segment, told_in):
            click.echo(line)
    finally:
        store.close()


@click.command("doctor")
@click.argument("source", required=False)
@click.option(
    "--stories", default=3, show_default=True, type=click.IntRange(0, 50), help="How many of its stories are read."
)
@click.option(
    "--report", type=click.Path(dir_okay=False, writable=True), help="Write what was taken and dropped as an HTML page."
)
@click.pass_obj
def doctor_command(folder: str, source: str | None, stories: int, report: str | None) -> int:
    """Look the newsroom over: settings, database, engines, rights; or one SOURCE: what it gives and what is wrong with it."""
    from dragoman.cli import telling
    from dragoman.settings import load

    settings = load(Path(folder))
    one = None if source is None else telling.examined_source(settings, source, stories, report)
    lines = telling.examined(settings) if one is None else one
    wrong = 0
    for line in lines:
        click.echo(line)
        wrong += line.startswith("wrong:")
    return 1 if wrong else 0


@click.command("language")
@click.argument("tag", required=False)
@click.pass_obj
def language_command(folder: str, tag: str | None) -> None:
    """List the newsroom's languages and what is live in them, or say what is known of one TAG."""
    from dragoman.cli import telling
    from dragoman.settings import load

    lines = telling.language_facts(tag) if tag else telling.language_lines(load(Path(folder)))
    for line in lines:
        click.echo(line)


@click.command("source")
@click.pass_obj
def source_command(folder: str) -> None:
    """List the sources, when each is asked next, and what it grants."""
    from dragoman.cli import telling
    from dragoman.settings import load

    for line in telling.source_lines(load(Path(folder))):
        click.echo(line)
