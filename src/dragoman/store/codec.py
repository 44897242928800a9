"""Stored values: a schema number, a colon and JSON, with a decoder for each number that was ever written."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from dragoman.errors import StoreError

T = TypeVar("T")

SCHEMA = 1
"""The number new values are written with. Raise it when a field changes its meaning, and add a decoder for the old."""


def pack(value: object) -> str:
    """`1:{...}`"""
    return f"{SCHEMA}:{msgspec.json.encode(value).decode()}"


def unpack(kind: type[T], stored: str) -> T:
    """The value. Raises StoreError when the number is unknown or the text does not fit the type."""
    number, _, text = stored.partition(":")
    if number != str(SCHEMA):
        cure = "update Dragoman" if number.isdecimal() else "restore the last backup"
        raise StoreError(f"a stored {kind.__name__} has schema {number[:12]!r}, this version reads {SCHEMA}: {cure}")
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.DecodeError as error:
        raise StoreError(f"a stored {kind.__name__} cannot be read ({error}): restore the last backup") from error
