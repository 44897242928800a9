"""A termbase as a table: CSV with a head line `source,from,target,to,status,note`, UTF-8, as spreadsheets write it.

Which columns there are is said by the head; only `source` is needed. A semicolon or a tab between columns is understood too.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping
from typing import get_args

from dragoman.errors import LanguageTagError, UsageError
from dragoman.language import tags
from dragoman.memory import tbx
from dragoman.model.language import Tag
from dragoman.model.termbase import Status, TermEntry

HEAD = ("source", "from", "target", "to", "status", "note")

LARGEST = 50_000_000
"""Bytes of a file of terms."""

LONGEST = 500
"""Characters of a term."""


def read(data: bytes, name: str) -> tuple[TermEntry, ...]:
    """The entries of a CSV or TBX file, each known by its bytes. `name`: of the file, for messages. Raises UsageError."""
    if len(data) > LARGEST:
        raise UsageError(f"{name}: larger than {LARGEST // 1_000_000} MB: divide it")
    if tbx.looks_like(data):
        return tbx.read(data, name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: not UTF-8 text at byte {error.start}: save it as CSV in UTF-8") from error
    return _rows(text, name)


def write(entries: Iterable[TermEntry]) -> str:
    """The entries as CSV. What a spreadsheet would take for a formula is only text to us, and stays as it is."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(HEAD)
    table.writerows((e.source, e.language, e.target, e.into, e.status, e.note) for e in entries)
    return out.getvalue()


def _rows(text: str, name: str) -> tuple[TermEntry, ...]:
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        table = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
        head = [each.strip().lower() for each in next(table, [])]
        _known(head, name)
        numbered = ((table.line_num, row) for row in table)
        filled = [(at, row) for at, row in numbered if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise UsageError(f"{name}: line {table.line_num}: not CSV ({error}): save it as CSV again") from error
    return tuple(_entry(dict(zip(head, row, strict=False)), f"{name}: line {at}") for at, row in filled)


def _known(head: list[str], name: str) -> None:
    odd = [each for each in head if each not in HEAD]
    if "source" not in head or odd or len(set(head)) < len(head):
        said = f"unknown column {odd[0][:40]!r}" if odd else "each column once, and a column `source`"
        raise UsageError(f"{name}: line 1: {said}: the columns are {','.join(HEAD)}")


def _entry(row: Mapping[str, str], where: str) -> TermEntry:
    source, target = plain(row.get("source", "")), plain(row.get("target", ""))
    status = _status(row.get("status", ""), where)
    if not source:
        raise UsageError(f"{where}: no term stands under `source`: write one, or take the line out")
    if bool(target) == (status == "keep"):
        said = "what is kept has no target" if target else "no rendering stands under `target`"
        raise UsageError(f"{where}: {said}: write a target, or the status keep")
    if max(len(source), len(target)) > LONGEST:
        raise UsageError(f"{where}: a term is at most {LONGEST} characters")
    into = _tag(row.get("to", ""), where)
    return TermEntry(source, _tag(row.get("from", ""), where), target, into, status, plain(row.get("note", "")))


def plain(text: str) -> str:
    """A term as it is compared: composed, without control characters, white space folded."""
    shown = "".join(ch if unicodedata.category(ch) != "Cc" else " " for ch in text)
    return " ".join(unicodedata.normalize("NFC", shown).split())


def _status(said: str, where: str) -> Status:
    word = said.strip().lower() or "preferred"
    found: Status | None = next((each for each in get_args(Status) if each == word), None)
    if found is None:
        raise UsageError(f"{where}: {said[:40]!r} is no status: write one of {', '.join(get_args(Status))}")
    return found


def _tag(said: str, where: str) -> Tag:
    try:
        return tags.canonical(said.strip()) if said.strip() else ""
    except LanguageTagError as error:
        raise UsageError(f"{where}: {error}") from error
