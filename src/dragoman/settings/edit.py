"""Edit: a change of `newsroom.toml` by a command, which leaves every comment and everything else as it stands."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from dragoman.errors import SettingsError
from dragoman.settings import load
from dragoman.settings.tables import FILE


def use_engine(folder: Path, name: str, table: Mapping[str, object]) -> bool:
    """Puts an engine at the end of `engines.use` with these settings in its table; others that are there stay. Returns
    whether anything changed. The file is replaced whole, and only by one that can be loaded. Raises SettingsError."""
    path = folder / FILE
    try:
        before = path.read_bytes().decode("utf-8")
        after = _with_engine(before, name, table)
        if after == before:
            return False
        _tried(after)
        _replaced(path, after)
    except (TOMLKitError, UnicodeDecodeError) as error:
        raise SettingsError(f"{FILE} cannot be changed ({error}): put {name} into engines.use by hand") from error
    except OSError as error:
        raise SettingsError(f"{path} cannot be changed: {error.strerror or error}") from error
    return True


def _with_engine(text: str, name: str, table: Mapping[str, object]) -> str:
    file = tomlkit.parse(text)
    if "engines" not in file:
        file["engines"] = tomlkit.table()
    engines = file["engines"]
    if not isinstance(engines, Table):
        raise SettingsError(f"{FILE}: engines is no table of its own: write it as [engines], then add {name}")
    use = engines.get("use")
    if use is None:
        engines["use"] = ["apertium", name] if name != "apertium" else [name]
    elif name not in use:
        use.append(name)
    if table:
        own = engines.setdefault(name, tomlkit.table())
        for key, value in table.items():
            own[key] = value
    return tomlkit.dumps(file)


def _tried(text: str) -> None:
    """Raises SettingsError for a text that is no newsroom's settings."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / FILE).write_text(text, encoding="utf-8", newline="")
        load(Path(folder))


def _replaced(path: Path, text: str) -> None:
    target = path.resolve()  # a link stays a link
    fresh = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        fresh.write_text(text, encoding="utf-8", newline="")
        fresh.chmod(target.stat().st_mode)
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)
