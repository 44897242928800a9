"""`export`, `serve`, `demo`: the site for readers."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from dragoman.cli.options import AS_OF


@click.command("export")
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path))
@AS_OF
@click.pass_obj
def export_command(folder: str, directory: Path, as_of: datetime | None) -> None:
    """Write the site into a folder: what changed since the last export there, and removals."""
    from dragoman import app
    from dragoman.settings import load

    settings = load(Path(folder))
    store = app.open_store(settings)
    try:
        click.echo(app.export(settings, store, directory, as_of or datetime.now(UTC)), err=True)
    finally:
        store.close()


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option("--worker/--no-worker", default=True, help="Start the worker (`run --watch`) too.")
@AS_OF
@click.pass_obj
def serve_command(folder: str, host: str, port: int, worker: bool, as_of: datetime | None) -> None:
    """Serve the site to readers, and keep it up to date."""
    from dragoman import app
    from dragoman.settings import load

    settings = load(Path(folder))
    app.listenable(host, port)
    app.open_store(settings, create=True).close()
    _reading_at(host, port)
    app.serve(settings, host, port, worker=worker and as_of is None, as_of=as_of)


@click.command("demo")
@click.option("--serve/--no-serve", default=True, help="Serve the site on 127.0.0.1 afterwards.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.option(
    "--into", default="demo", show_default=True, type=click.Path(file_okay=False, path_type=Path), metavar="DIR"
)
@AS_OF
def demo_command(serve: bool, port: int, into: Path, as_of: datetime | None) -> int:
    """Build the sample newsroom: three papers are served, read, translated, checked, published, exported."""
    from dragoman import app
    from dragoman.cli.sample import build

    if serve:
        app.listenable("127.0.0.1", port)  # before the work, which takes a while
    faults = build(into, as_of, lambda line: click.echo(line, err=True))
    for fault in faults:
        click.echo(f"dragoman: {fault}", err=True)
    if serve:
        from dragoman.settings import load

        _reading_at("127.0.0.1", port)
        app.serve(load(into), "127.0.0.1", port, worker=False, as_of=as_of)
    return 1 if faults else 0


def _reading_at(host: str, port: int) -> None:
    click.echo(f"reading at http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C ends it)", err=True)
    sys.stderr.flush()
