"""What a server squeezed, brought back piece by piece, so that a bomb is stopped before it has grown.

gzip and deflate (RFC 9110, 8.4.1), br (RFC 7932), zstd (RFC 8878, its window held to the 8 MB of RFC 9659).
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

import brotli
import zstandard

ACCEPTED = "gzip, deflate, br, zstd"
PART = 64 * 1024
_LAYERS = 3
_WINDOW = 8 * 1024 * 1024
_SLICE = 512  # zstd has no limit to what comes out of one call: from so few bytes, at most some 20 MB can
_GZIP = b"\x1f\x8b"
_KNOWN = frozenset({"gzip", "x-gzip", "deflate", "br", "zstd"})
_UNREAD = frozenset({"compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip"})


class Damaged(Exception):
    """The bytes are not what the server says they are, or end too soon."""


def decoded(raw: Iterable[bytes], said: str) -> Iterator[bytes]:
    """The bytes behind a Content-Encoding, in pieces of bounded size. What is no coding at all (servers say `utf-8`,
    `none`) changes nothing, as in browsers. Raises Damaged."""
    codings = [name for name in (part.strip().lower() for part in said.split(",")) if name]
    if any(name in _UNREAD for name in codings):
        raise Damaged(f"squeezed in a way that was not asked for ({said[:40]})")
    codings = [name for name in codings if name in _KNOWN]
    if len(codings) > _LAYERS:
        raise Damaged("squeezed more than three times over")
    found = iter(raw)
    for name in reversed(codings):
        found = _undone(found, name)
    return found


def _undone(raw: Iterator[bytes], name: str) -> Iterator[bytes]:
    """One coding undone. No bytes at all are an empty body, whatever they are said to be."""
    first = next((part for part in raw if part), b"")
    if not first:
        return
    parts = _joined(first, raw)
    try:
        if name == "br":
            yield from _unbrotli(parts)
        elif name == "zstd":
            yield from _unzstd(parts)
        else:
            yield from _inflated(parts, 31 if "gzip" in name else 0)
    except (zlib.error, brotli.error, zstandard.ZstdError, MemoryError) as error:
        raise Damaged(" ".join(str(error).split())[:80] or "damaged") from error


def _joined(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest


def _inflated(raw: Iterator[bytes], bits: int) -> Iterator[bytes]:
    """gzip with any number of members, or (`bits` 0) what is called deflate."""
    if not bits:
        bits, raw = _told(raw)
    engine = zlib.decompressobj(bits)
    for data in raw:
        while data:
            if engine.eof:
                if not data.startswith(_GZIP):
                    return  # what follows the end is padding
                engine = zlib.decompressobj(bits)
            yield engine.decompress(data, PART)
            data = engine.unconsumed_tail or engine.unused_data
    while part := engine.decompress(b"", PART):
        yield part
    if not engine.eof:
        raise Damaged("cut short")


def _told(raw: Iterator[bytes]) -> tuple[int, Iterator[bytes]]:
    """zlib or bare deflate, which servers mix up: told by zlib's header (RFC 1950, 2.2)."""
    head = b""
    for part in raw:
        head += part
        if len(head) > 1:
            break
    framed = len(head) > 1 and head[0] & 15 == 8 and int.from_bytes(head[:2]) % 31 == 0
    return (zlib.MAX_WBITS if framed else -zlib.MAX_WBITS), _joined(head, raw)


def _unbrotli(raw: Iterator[bytes]) -> Iterator[bytes]:
    engine = brotli.Decompressor()
    for data in raw:
        if engine.is_finished():
            return
        part = engine.process(data, output_buffer_limit=PART)
        while part:
            yield part
            part = b"" if engine.is_finished() else engine.process(b"", output_buffer_limit=PART)
    if not engine.is_finished():
        raise Damaged("cut short")


def _unzstd(raw: Iterator[bytes]) -> Iterator[bytes]:
    opener = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
    engine = opener.decompressobj()
    for data in raw:
        for start in range(0, len(data), _SLICE):
            rest = data[start : start + _SLICE]
            while rest:
                if engine.eof:
                    engine = opener.decompressobj()
                yield engine.decompress(rest)
                rest = engine.unused_data if engine.eof else b""
    if not engine.eof:
        raise Damaged("cut short")
