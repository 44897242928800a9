"""The newsroom's own words, in the file that `newsroom.terms` names: CSV or TBX by its ending, edited by hand or by command."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from dragoman.errors import SettingsError
from dragoman.memory import tbx, termlist
from dragoman.model.termbase import TermEntry
from dragoman.settings import Settings


def kept(settings: Settings) -> tuple[TermEntry, ...]:
    """The terms of a newsroom; none where the file is not there yet. Raises UsageError for one that cannot be read."""
    try:
        return termlist.read(settings.terms.read_bytes(), settings.terms.name)
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise SettingsError(f"{settings.terms} cannot be read: {error.strerror or error}") from error


def keep(settings: Settings, entries: Iterable[TermEntry]) -> None:
    """Puts these terms in the file's place, whole or not at all. Raises SettingsError."""
    put(settings.terms, text(entries, "tbx" if settings.terms.suffix.lower() == ".tbx" else "csv"))


def text(entries: Iterable[TermEntry], form: str) -> str:
    """Terms as a file: `form` csv, tbx (version 3) or tbx2 (version 2)."""
    if form == "csv":
        return termlist.write(entries)
    return tbx.write(entries, "2" if form == "tbx2" else "3")


def put(path: Path, text: str) -> None:
    """A text in a file's place, whole or not at all. Raises SettingsError."""
    try:
        with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False, encoding="utf-8", newline="") as file:
            file.write(text)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        Path(file.name).chmod(mode)
        os.replace(file.name, path)
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror or error}") from error
