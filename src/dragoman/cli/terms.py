"""`terms`: the newsroom's own words, in and out, and which pages a change of them touches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from dragoman.errors import UsageError

if TYPE_CHECKING:
    from dragoman.model.termbase import TermEntry
    from dragoman.settings import Settings


@click.group("terms")
def terms_command() -> None:
    """The newsroom's own words: list, import and export them."""


@terms_command.command("list")
@click.option("--to", "target", metavar="L", help="Only those that hold for this language.")
@click.pass_obj
def list_command(folder: str, target: str | None) -> None:
    """List the terms: source, its language, target, its language, status, separated by tabs."""
    from dragoman.language.tags import canonical
    from dragoman.memory.terms import covers
    from dragoman.settings import load, termbase

    wanted = canonical(target) if target else ""
    for each in termbase.kept(load(Path(folder))):
        if not wanted or covers(each.into, wanted):
            click.echo("\t".join((each.source, each.language, each.target, each.into, each.status)))


@terms_command.command("export")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--form", type=click.Choice(["csv", "tbx", "tbx2"]), help="As CSV, TBX 3 or TBX 2; else by FILE's ending."
)
@click.pass_obj
def export_command(folder: str, file: Path, form: str | None) -> None:
    """Write the terms to a FILE, .csv or .tbx."""
    from dragoman.settings import load, termbase

    ending = file.suffix.lower().removeprefix(".")
    if form is None and ending not in ("csv", "tbx"):
        raise UsageError(f"{file}: end its name in .csv or .tbx, or say --form")
    entries = termbase.kept(load(Path(folder)))
    termbase.put(file, termbase.text(entries, form or ending))
    click.echo(f"{len(entries)} terms written to {file}", err=True)


@terms_command.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="These instead of those there are, not beside them.")
@click.option("--dry-run", is_flag=True, help="Change nothing: say which editions a run would make again for it.")
@click.pass_obj
def import_command(folder: str, file: Path, replace: bool, dry_run: bool) -> int:
    """Add the terms of a FILE, CSV or TBX. What contradicts itself is refused, and nothing is changed."""
    from dragoman.memory import termlist, terms
    from dragoman.settings import load, termbase

    settings = load(Path(folder))
    try:
        fresh = termlist.read(file.read_bytes(), file.name)
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror or error}") from error
    before = termbase.kept(settings)
    after = terms.merged(() if replace else before, fresh)
    if wrong := list(terms.conflicts(after)):
        for line in wrong:
            click.echo(f"dragoman: {line}", err=True)
        return 2
    touched = _touched(settings, before, after)
    for line in touched if dry_run else ():
        click.echo(line)
    if not dry_run:
        termbase.keep(settings, after)
    done = "would be" if dry_run else "are"
    click.echo(f"{len(after)} terms {done} known; {len(touched)} editions {done} due because of it", err=True)
    return 0


def _touched(settings: Settings, before: tuple[TermEntry, ...], after: tuple[TermEntry, ...]) -> list[str]:
    """The published editions whose terms change: story, language and headline, separated by tabs."""
    from dragoman import app
    from dragoman.press.vocabulary import Shown

    store = app.open_store(settings, create=True)
    try:
        was, now = Shown(before), Shown(after)
        live = [pointer for pointer in store.editions.publications() if pointer.state == "live"]
        stories = {pointer.story: store.stories.get(pointer.story) for pointer in live}
        pairs = ((story, each.language) for each in live if (story := stories[each.story]) is not None)
        changed = ((story, tag) for story, tag in pairs if was(story, tag) != now(story, tag))
        return [f"{story.id}\t{tag}\t{story.title}" for story, tag in changed]
    finally:
        store.close()
