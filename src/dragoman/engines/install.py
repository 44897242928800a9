"""Install: a translation model into the newsroom's folder of models, from a file or from the Argos index, its bytes known
by their sha256. It stands there whole or not at all."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx2
import msgspec

from dragoman.engines.asking import checked
from dragoman.engines.models import found
from dragoman.errors import EngineError, UsageError

FOLDER = "models"
"""In the newsroom's folder."""

SUFFIX = ".argosmodel"
_PART = 1 << 20
_LARGEST, _LARGEST_INDEX = 4 << 30, 16 << 20
_REDIRECTS = 5


class Listed(msgspec.Struct, frozen=True):
    """A package as the index has it. `links`: where it lies; `sha256`: '' where the index does not say."""

    code: str
    from_code: str = ""
    to_code: str = ""
    package_version: str = ""
    links: tuple[str, ...] = ()
    sha256: str = ""


class Installed(msgspec.Struct, frozen=True):
    """A model that now stands in the folder, and the sha256 of its bytes."""

    path: Path
    sha256: str


def from_file(file: Path, home: Path, wanted: str = "") -> Installed:
    """A copy of a package. `wanted`: the sha256 it must have. Raises UsageError for a file that cannot be read or has
    another."""
    try:
        with file.open("rb") as opened:
            return _kept(iter(lambda: opened.read(_PART), b""), home, file.stem + SUFFIX, wanted)
    except OSError as failure:
        raise UsageError(f"{failure.filename or file}: {failure.strerror or failure}") from failure


def from_index(name: str, home: Path, index: str, wanted: str = "") -> Installed:
    """A package by its languages (`es-ca`) or its code in the index, fetched. Raises EngineError where the index or the
    package cannot be reached, UsageError where it lists none such."""
    one = _chosen(name, _listed(index))
    fault = EngineError(f"{one.code}: the index names no address to fetch it from")
    file = re.sub(r"[^A-Za-z0-9_.-]", "_", f"{one.code}-{one.package_version or '0'}")[:100] + SUFFIX
    for link in one.links:
        if urlsplit(link).scheme not in ("https", "http"):
            continue
        try:
            return _kept(_bytes(link, _LARGEST), home, file, wanted or one.sha256)
        except EngineError as failure:
            fault = failure
    raise fault


def _kept(parts: Iterator[bytes], home: Path, name: str, wanted: str) -> Installed:
    """The bytes under a name in the folder, once all have come and their sum is right."""
    folder = home / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".{os.getpid()}-{name}"
    summed = hashlib.sha256()
    try:
        with fresh.open("wb") as file:
            for part in parts:
                summed.update(part)
                file.write(part)
            file.flush()
            os.fsync(file.fileno())
        if wanted and summed.hexdigest() != wanted.lower():
            raise UsageError(f"{name}: its sha256 is {summed.hexdigest()}, not {wanted}: it is damaged or another's")
        _whole(fresh, name)
        fresh.replace(folder / name)
    finally:
        fresh.unlink(missing_ok=True)
    return Installed(folder / name, summed.hexdigest())


def _whole(file: Path, name: str) -> None:
    """Raises UsageError for a package that holds no model."""
    models, faults = found(file)
    if not models:
        said = faults[0].replace(file.name, name) if faults else f"{name} holds no model"
        raise UsageError(f"{said}; nothing was installed")


def _listed(index: str) -> list[Listed]:
    data = b"".join(_bytes(index, _LARGEST_INDEX))
    try:
        rows: Any = msgspec.json.decode(data)
        listed = [_row(row) for row in rows if isinstance(row, dict)]
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError, TypeError):
        raise EngineError(f"{index} is no index of Argos packages: correct net.argos_index") from None
    return [each for each in listed if each is not None]


def _row(row: dict[str, Any]) -> Listed | None:
    try:
        return msgspec.convert(row, Listed)
    except msgspec.ValidationError:
        return None


def _chosen(name: str, listed: list[Listed]) -> Listed:
    """The newest package of that name or pair."""
    wanted = name.lower().removeprefix("translate-").replace("_", "-")
    fit = [each for each in listed if wanted in (f"{each.from_code}-{each.to_code}".lower(), each.code.lower())]
    if fit:
        return max(fit, key=lambda each: [int(part) for part in re.findall(r"\d{1,9}", each.package_version)])
    start = wanted.partition("-")[0]
    near = sorted(f"{each.from_code}-{each.to_code}" for each in listed if each.from_code.lower() == start)
    raise UsageError(f"the Argos index has no {name}; from {start} it has {', '.join(near[:40]) or 'nothing'}")


def _bytes(address: str, most: int) -> Iterator[bytes]:
    """What lies at an address, part by part. Raises EngineError, also when this machine has no way out."""
    host = urlsplit(address).netloc
    try:
        with httpx2.Client(timeout=30.0, trust_env=False, follow_redirects=False) as client:
            for _ in range(_REDIRECTS):
                with client.stream("GET", checked("models", address)) as answer:
                    if answer.has_redirect_location:
                        address = urljoin(address, answer.headers["location"])
                        continue
                    if answer.status_code != 200:
                        raise EngineError(f"{host} answered {answer.status_code} for {address}")
                    yield from _bounded(answer, most, address)
                    return
    except httpx2.HTTPError as failure:
        said = " ".join(str(failure).split())[:160] or type(failure).__name__
        offline = "fetch the .argosmodel on a machine that has a way out, and add the file"
        raise EngineError(f"{host} cannot be reached ({said}): {offline}") from failure
    raise EngineError(f"{host}: more than {_REDIRECTS} redirects")


def _bounded(answer: httpx2.Response, most: int, address: str) -> Iterator[bytes]:
    size = 0
    for part in answer.iter_bytes(_PART):
        size += len(part)
        if size > most:
            raise EngineError(f"{address} is larger than {most} bytes: this is not what it should be")
        yield part
