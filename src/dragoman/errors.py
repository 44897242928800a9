"""The error tree: every failure Dragoman reports on purpose, and the exit code each one ends a command with.

    DragomanError                 1  something in this run failed; the rest went on
    |-- UsageError                2  the caller can mend it: a bad option, file, tag or setting
    |   |-- SettingsError            newsroom.toml is wrong; names the key and the nearest known one
    |   |-- LanguageTagError         not a language tag; names the likely one
    |   `-- MissingEngine            a route needs a program that is not installed; names the command that brings it
    |-- MigrationNeeded           3  the database is older than this version, or newer
    |-- LeaseHeld                 4  another run holds the lease
    |-- LeaseLost                 4  our lease was taken over; nothing more may be written
    |-- FetchError                1  a source could not be fetched
    |-- ReadError                 1  bytes were fetched but hold no story
    |-- EngineError               1  an engine failed on a segment
    |-- StoreError                1  the disk is full, or the database is damaged
    `-- RenderError               1  a template failed; names file and line

Messages are one line and say what to do.
"""

from __future__ import annotations


class DragomanError(Exception):
    """Anything Dragoman reports on purpose, in one line that says what to do."""

    exit_code = 1


class UsageError(DragomanError):
    """The caller can mend it: a bad option, file, language or setting."""

    exit_code = 2


class SettingsError(UsageError):
    """newsroom.toml is wrong; the message names the key and the nearest known one."""


class LanguageTagError(UsageError):
    """Not a BCP 47 language tag, or one that names no language; the message offers the likely tag."""


class MissingEngine(UsageError):
    """A program or model a route needs is not installed; the message names the command that brings it."""


class MigrationNeeded(DragomanError):
    """The database was written by an older version (run `dragoman migrate`) or by a newer one (update Dragoman)."""

    exit_code = 3


class LeaseHeld(DragomanError):
    """Another run is at work on this newsroom."""

    exit_code = 4


class LeaseLost(DragomanError):
    """Another run took the lease over while this one was stalled; its writes were refused."""

    exit_code = 4


class FetchError(DragomanError):
    """A source could not be fetched: dead host, refused address, time-out, too large, bad status."""


class ReadError(DragomanError):
    """Bytes were fetched, but they hold no story."""


class EngineError(DragomanError):
    """An engine failed on a segment, or its pipeline does."""


class StoreError(DragomanError):
    """The store could not be written or read: a full disk, a damaged file."""


class RenderError(DragomanError):
    """A page template failed; the message names file and line."""
