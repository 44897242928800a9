"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import IO

import click

from dragoman.errors import UsageError


def _moment(_ctx: click.Context, _param: click.Parameter, value: str | None) -> datetime | None:
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError as error:
        raise UsageError(f"--as-of {value!r} is no instant: write it like 2026-11-20T09:30:00+01:00") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


AS_OF = click.option(
    "--as-of", callback=_moment, metavar="INSTANT", help="Take this for the present (ISO 8601; UTC without an offset)."
)
FROM = click.option("--from", "source", required=True, metavar="L", help="The source's language tag.")
TO = click.option("--to", "target", required=True, metavar="L", help="The target's language tag.")


def seconds(moment: datetime | None) -> int | None:
    """Unix seconds of an instant."""
    return None if moment is None else int(moment.timestamp())


@contextmanager
def lines_of(name: str) -> Iterator[IO[str]]:
    """A text file, or standard input for `-`, whatever its bytes: what is not UTF-8 comes through as surrogates."""
    try:
        opened = click.open_file(name, encoding="utf-8", errors="surrogateescape")
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror or error}") from error
    with opened as file:  # what fails from here on may be the output's fault
        yield file
