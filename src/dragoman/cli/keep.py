"""`new`, `migrate`, `backup`, `restore`: a newsroom's folder and its database."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("new")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
def new_command(directory: Path) -> None:
    """Make a newsroom's folder with a commented newsroom.toml."""
    from dragoman.settings import starter

    starter(directory)
    click.echo(f"{directory}/newsroom.toml is ready: fill it in, then `dragoman -C {directory} run`", err=True)


@click.command("migrate")
@click.pass_obj
def migrate_command(folder: str) -> None:
    """Bring the database to this version."""
    from dragoman.settings import load
    from dragoman.store.migrate import migrate

    click.echo(f"the database is at version {migrate(load(Path(folder)).database)}", err=True)


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def backup_command(folder: str, file: Path) -> None:
    """Copy the database to a new file, while others write to it."""
    from dragoman.settings import load
    from dragoman.store.migrate import backup

    backup(load(Path(folder)).database, file)
    click.echo(f"{file} holds the newsroom as it is now", err=True)


@click.command("restore")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
def restore_command(folder: str, file: Path) -> None:
    """Put a backup in the database's place; what was there is kept beside it."""
    from dragoman.settings import load
    from dragoman.store.migrate import restore

    restore(load(Path(folder)).database, file)
    click.echo(f"the newsroom is as {file} has it; run `dragoman migrate` if it is of an older version", err=True)
