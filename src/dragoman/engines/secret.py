"""Secret: an engine's key as the environment holds it, which no message, repr or file ever shows."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from urllib.parse import quote

from dragoman.errors import SettingsError


class Secret:
    """A key and the `name` of the variable it came from. False where there is none."""

    __slots__ = ("_key", "name")

    def __init__(self, name: str, key: str) -> None:
        self.name, self._key = name, key

    def __bool__(self) -> bool:
        return bool(self._key)

    def __repr__(self) -> str:
        return f"Secret({self.name!r})"

    def __reduce__(self) -> str:
        raise TypeError("a secret is not written anywhere")

    def shown(self) -> str:
        """The key itself, for the wire alone."""
        return self._key

    def out_of(self, text: str) -> str:
        """A text without the key, as it stands or as addresses write it."""
        if len(self._key) < 4:
            return text
        for form in (self._key, quote(self._key, safe="")):
            text = text.replace(form, "[key]")
        return text


def secret(engine: str, variable: str, environment: Mapping[str, str] | None = None, *, needed: bool = False) -> Secret:
    """The key in the variable an engine's settings name. Raises SettingsError where what is named is no variable, or
    holds nothing, or something that no header may hold."""
    if not variable and not needed:
        return Secret("", "")
    where = f"newsroom.toml: engines.{engine}.key"
    if not re.fullmatch(r"[A-Z_][A-Z0-9_]{0,99}", variable):
        example = f"{engine.upper()}_KEY"
        raise SettingsError(f"{where}: write the name of an environment variable, as {example}, not the key itself")
    key = (os.environ if environment is None else environment).get(variable, "").strip()
    if not key:
        raise SettingsError(f"{where}: the environment variable {variable} is not set: put the key into it")
    if not key.isascii() or not key.isprintable() or " " in key:
        raise SettingsError(
            f"{where}: the environment variable {variable} holds something that is no key: copy it again"
        )
    return Secret(variable, key)
