"""`check`, `translate`, `read`: one line in, one line out, in order, with bounded memory."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import IO

import click

from dragoman.cli.options import FROM, TO, lines_of
from dragoman.errors import FetchError, UsageError

PART = 128
"""Lines in hand at once: enough for an engine's pipeline, little enough to stream."""

READ_PART = 256
"""Files in hand at once when many are read."""

ALONE = 24
"""Files up to which starting further processes takes longer than reading does."""

LONGEST = 32_000_000
"""Code points of a line that is still answered with a verdict; of a longer one the memory would not be bounded."""


@click.command("check")
@FROM
@TO
@click.argument("file", default="-")
def check_command(source: str, target: str, file: str) -> None:
    """Check lines `source<TAB>target`; answers one JSON a line."""
    from dragoman.checks import shipped
    from dragoman.checks.lines import FORMAT, check_line
    from dragoman.language.tags import canonical

    pair, checks = (canonical(source), canonical(target)), shipped()
    with lines_of(file) as lines:
        for number, line in enumerate(within(lines, LONGEST), 1):
            fault = _unfit(line)
            answer = {"v": FORMAT, "line": number, "error": fault} if fault else check_line(number, line, *pair, checks)
            click.echo(_json(answer))


def within(lines: IO[str], longest: int) -> Iterator[str]:
    """Lines without their ends, each cut where it is too long to be one: what is never held need not be bounded."""
    while line := lines.readline(longest + 1):
        yield line.rstrip("\r\n")
        while line and not line.endswith("\n"):
            line = lines.readline(longest)


def _unfit(line: str) -> str:
    """Why a line is no text that could be checked, '' where it is."""
    if len(line) > LONGEST:
        return f"longer than {LONGEST} characters"
    if odd := _LONE.search(line):
        return f"not UTF-8 at character {odd.start()}"
    return f"a NUL at character {line.index(chr(0))}" if "\0" in line else ""


@click.command("translate")
@FROM
@TO
@click.argument("file", default="-")
def translate_command(source: str, target: str, file: str) -> int:
    """Translate a segment a line. A line no engine could translate comes out empty, and the exit code says so."""
    from dragoman import app
    from dragoman.language.tags import canonical

    pair, lost = (canonical(source), canonical(target)), 0
    with app.words_only() as translator, lines_of(file) as lines:
        say = app.line_translator(translator, *pair)
        for part in _parts(lines):
            for line, said in zip(part, say(part), strict=True):
                click.echo(_LONE.sub("\ufffd", said))
                lost += bool(line.strip()) and not said
    if lost:
        click.echo(f"dragoman: {lost} lines could not be translated and came out empty", err=True)
    return 1 if lost else 0


def _parts(lines: Iterator[str]) -> Iterator[list[str]]:
    part: list[str] = []
    for line in lines:
        part.append(line.rstrip("\r\n"))
        if len(part) == PART:
            yield part
            part = []
    yield part


@click.command("read")
@click.argument("files", nargs=-1, metavar="FILE|URL...")
@click.option("--manifest", metavar="FILE", help="Lines `path<TAB>url`; a path may end in .gz.")
def read_command(files: tuple[str, ...], manifest: str | None) -> int:
    """Read stories from files or addresses; one Story as JSON a line, in order."""
    if not files and manifest is None:
        raise UsageError("nothing to read: name files or addresses, or a --manifest")
    work = [(name, "") for name in files] + (_listed(manifest) if manifest else [])
    faults = 0
    for (name, _), outcome in zip(work, _stories(work), strict=True):
        if isinstance(outcome, Exception):
            said = " ".join(str(outcome).split()).removeprefix(name).lstrip(": ")
            click.echo(f"dragoman: {name}: {said}", err=True)
            faults += 1
        else:
            click.echo(_json(outcome))
    return 1 if faults else 0


def _stories(work: Sequence[tuple[str, str]]) -> Iterator[dict[str, object] | Exception]:
    """The stories of files or addresses in order, spread over the cores, a bounded number in hand at once.

    The rooms that read are imported here, and not through `app`: that would cost more than a hundred pages do."""
    from dragoman.runner.inline import InlineRunner
    from dragoman.sources import named

    runner = InlineRunner(0 if len(work) > ALONE else 1, preload=(named.__name__,))
    try:
        for start in range(0, len(work), READ_PART):
            yield from runner.map(partial(named.read_named, _bring), work[start : start + READ_PART])
    finally:
        runner.close()


def _listed(manifest: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    with lines_of(manifest) as lines:
        for number, line in enumerate(lines, 1):
            path, tab, url = line.rstrip("\r\n").partition("\t")
            if not tab or not path:
                raise UsageError(f"{manifest}, line {number}: write path<TAB>url")
            rows.append((str(Path(manifest).parent / path) if manifest != "-" else path, url))
    return rows


def _bring(name: str, limit: int) -> bytes:
    """A file's bytes, unpacked when it ends in .gz, never more than the limit."""
    try:
        if name.endswith(".gz"):
            with gzip.open(name) as packed:
                data = packed.read(limit + 1)
        else:
            with Path(name).open("rb") as plain:
                data = plain.read(limit + 1)
    except (OSError, EOFError) as error:
        raise FetchError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    if len(data) > limit:
        raise FetchError(f"larger than {limit // 1_000_000} MB: too large for a story")
    return data


_LONE = re.compile("[\ud800-\udfff]")


def _json(value: object) -> str:
    """One line of JSON; a lone surrogate (a byte that was no UTF-8) becomes U+FFFD, as no UTF-8 can hold it."""
    return _LONE.sub("\ufffd", json.dumps(value, ensure_ascii=False))
