"""The inbox: the door agencies push to. A signed POST becomes a file in its source's wire folder, for the worker to read.

The sender signs `TIMESTAMP.BODY` (HMAC-SHA256, the secret both know) and sends both with the body:

    dragoman-timestamp: 1795000000                 Unix seconds, at most WINDOW from our clock
    dragoman-signature: sha256=HEX

202 the item is kept (or was kept before), 401 not signed as it must be, 413 too large, 422 no story is in it,
503 it could not be kept now: send it again. Each with one line of JSON.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from dragoman.errors import ReadError
from dragoman.model.ident import digest
from dragoman.stories.wire.forms import Identity, form_of, identities

WINDOW = 300
"""Seconds a timestamp may be off: enough for clocks and queues, too little to collect requests and send them later."""
LARGEST = 5_000_000
"""Bytes of a pushed item; pictures are named in it, not sent in it."""

_ENDINGS = {"ninjs": ".json"}


class Box(NamedTuple):
    """Where one source's items go, and what they are signed with."""

    folder: Path
    secret: bytes


def signature(secret: bytes, timestamp: str, body: bytes) -> str:
    """The signature header of a body."""
    return "sha256=" + hmac.new(secret, timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


class Inbox:
    """The ASGI endpoint of `/inbox/{source}`. `boxes`: by source; `clock`: Unix seconds."""

    def __init__(self, boxes: Mapping[str, Box], clock: Callable[[], float]) -> None:
        self._boxes, self._clock = boxes, clock

    async def receive(self, request: Request) -> Response:
        """The answer to a pushed item. Nothing is read of a body before its timestamp is found sound."""
        box = self._boxes.get(str(request.path_params.get("source", "")))
        timestamp = request.headers.get("dragoman-timestamp", "")
        said = request.headers.get("dragoman-signature", "").strip().lower()
        if box is None or not said or not self._timely(timestamp):
            return _told(401, "not signed as it must be: send dragoman-timestamp (now) and dragoman-signature")
        body = await _body(request)
        if body is None:
            return _told(413, f"larger than {LARGEST:,} bytes: send one item, its pictures by address")
        if not hmac.compare_digest(said.encode(), signature(box.secret, timestamp, body).encode()):
            return _told(401, "the signature is not that of this body and timestamp: check the secret")
        return await run_in_threadpool(_kept, box.folder, body)

    def _timely(self, timestamp: str) -> bool:
        sound = timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 12
        return sound and abs(self._clock() - int(timestamp)) <= WINDOW


async def _body(request: Request) -> bytes | None:
    """The whole body, None when it is larger than it may be, whatever its length header says."""
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > LARGEST:
        return None
    parts, size = [], 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > LARGEST:
                return None
            parts.append(part)
    except ClientDisconnect:
        return b""  # which no signature fits
    return b"".join(parts)


def _kept(folder: Path, body: bytes) -> Response:
    """The item as a file of the folder, once whatever happens: its name is what it is."""
    try:
        found = identities(body, "the item")
    except ReadError as error:
        return _told(422, str(error))
    if not found:
        return _told(422, "no story is in it: send text items; pictures by address, with the text they go with")
    path = folder / f"{_name(found)}{_ENDINGS.get(form_of(body), '.xml')}"
    try:
        known = path.exists()
        if not known:
            _put(path, body)
    except OSError as error:
        return _told(503, f"it could not be kept ({error.strerror or 'the disk'}): send it again later")
    return JSONResponse({"kept": [each.guid for each in found], "known": known}, 202, _HEADERS)


def _name(found: tuple[Identity, ...]) -> str:
    """A name that the same items in the same versions have again."""
    return "pushed-" + digest(*(f"{each.guid} {each.rank}" for each in found))[:40]


def _put(path: Path, body: bytes) -> None:
    """The file, whole or not at all: written under a hidden name, on the disk before it gets its own."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


_HEADERS = {"cache-control": "no-store", "x-content-type-options": "nosniff"}


def _told(status: int, error: str) -> Response:
    return JSONResponse({"error": " ".join(error.split())}, status, _HEADERS)
