"""Options that several commands share."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path
from typing import IO, cast

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
    """A text file (unpacked when its name ends in .gz), or standard input for `-`, whatever its bytes: what is not UTF-8
    comes through as surrogates.

    Lines end with a line feed and nothing else, so that others count them as we do. Raises UsageError where it cannot be read.
    """
    try:
        with TextIOWrapper(_bytes_of(name), encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
            yield file
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise UsageError(f"{name} cannot be read: {error}") from error


def _bytes_of(name: str) -> IO[bytes]:
    try:
        if name == "-":
            return sys.stdin.buffer
        data = Path(name).open("rb")  # noqa: SIM115  # closed with the text over it
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror or error}") from error
    return cast(IO[bytes], gzip.GzipFile(fileobj=data)) if name.endswith(".gz") else data
