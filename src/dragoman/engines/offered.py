"""Offered: the pairs a server said it goes between, asked once and kept beside the newsroom's data.

A server that is dead for a while keeps its routes, so that its stories wait for it instead of going another way.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from dragoman.errors import EngineError, LanguageTagError
from dragoman.language import tags
from dragoman.model.language import Tag

HOLDS = 7 * 86400
"""Seconds for which what a server said is not asked again."""

_OTHER = {"pb": "pt-BR", "zt": "zh-Hant"}
"""Codes of LibreTranslate's older models that are other languages' in BCP 47, or nobody's."""


class Offer(msgspec.Struct, frozen=True):
    """What a server at an address said. `pairs`: (its code, its code); `at`: Unix seconds."""

    address: str
    at: float
    pairs: tuple[tuple[str, str], ...]


def offer(
    name: str, address: str, folder: Path | None, ask: Callable[[], Iterable[tuple[str, str]]], now: float | None = None
) -> tuple[Offer, str]:
    """What the server offers, and why that is not from today ('' when it is, or is fresh enough)."""
    present = time.time() if now is None else now
    file = folder / "data" / f"engine-{name}.json" if folder is not None else None
    known = _known(file, address)
    if known is not None and 0 <= present - known.at < HOLDS:
        return known, ""
    try:
        found = Offer(address, present, tuple(dict.fromkeys(ask())))
    except EngineError as failure:
        return known or Offer(address, present, ()), str(failure)
    if file is not None:
        _keep(file, found)
    return found, ""


def _known(file: Path | None, address: str) -> Offer | None:
    try:
        kept = msgspec.json.decode(file.read_bytes(), type=Offer) if file is not None else None
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None  # a damaged file is asked for again
    return kept if kept is not None and kept.address == address else None


def _keep(file: Path, found: Offer) -> None:
    """Whole or not at all. A folder that cannot be written costs a question each time, and nothing else."""
    fresh = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.encode(found))
        fresh.replace(file)
    except OSError:
        fresh.unlink(missing_ok=True)


def tag_of(code: str) -> Tag:
    """A server's code as our tag; '' for what names no language."""
    try:
        return tags.canonical(_OTHER.get(code.lower(), code))
    except LanguageTagError:
        return ""


def by_tag(pairs: Iterable[tuple[str, str]], liked: dict[Tag, str]) -> dict[tuple[Tag, Tag], tuple[str, str]]:
    """Our pairs -> the server's codes. `liked`: of several codes for one target language (`en` -> `EN-US`), which."""
    found: dict[tuple[Tag, Tag], tuple[str, str]] = {}
    for source, target in pairs:
        pair = (tag_of(source), tag_of(target))
        if all(pair) and pair[0] != pair[1]:
            wanted = liked.get(pair[1], "").lower()
            if pair not in found or target.lower() == wanted:
                found[pair] = (source, target)
    return found
