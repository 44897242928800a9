"""Packages: the Debian packages that bring Apertium and its pairs, as data; `python -m dragoman.engines.packages` prints them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol

from dragoman.engines.modes import FOLDER, installed
from dragoman.model.language import Tag

PROGRAMS = ("apertium", "apertium-lex-tools", "cg3", "lttoolbox")
"""What every pair's pipeline is built of."""

PAIRS: dict[tuple[Tag, Tag], str] = {
    ("es", "ca"): "apertium-spa-cat", ("ca", "es"): "apertium-spa-cat",
    ("es", "gl"): "apertium-es-gl", ("gl", "es"): "apertium-es-gl",
    ("es", "pt"): "apertium-es-pt", ("pt", "es"): "apertium-es-pt", ("es", "pt-BR"): "apertium-es-pt",
    ("es", "en"): "apertium-eng-spa", ("en", "es"): "apertium-eng-spa",
    ("es", "it"): "apertium-spa-ita", ("it", "es"): "apertium-spa-ita",
    ("es", "fr"): "apertium-fr-es", ("fr", "es"): "apertium-fr-es",
    ("ca", "pt"): "apertium-por-cat", ("ca", "pt-BR"): "apertium-por-cat", ("pt", "ca"): "apertium-por-cat",
    ("ca", "fr"): "apertium-fra-cat", ("fr", "ca"): "apertium-fra-cat",
    ("ca", "it"): "apertium-cat-ita", ("it", "ca"): "apertium-cat-ita",
    ("en", "ca"): "apertium-eng-cat", ("ca", "en"): "apertium-eng-cat",
    ("en", "gl"): "apertium-en-gl", ("gl", "en"): "apertium-en-gl",
    ("id", "ms"): "apertium-ind-zlm", ("ms", "id"): "apertium-ind-zlm",
}  # fmt: skip
"""The package of each pair that has been tried here."""


class Use(Protocol):
    """An engine as the settings name it."""

    @property
    def name(self) -> str: ...
    @property
    def table(self) -> Mapping[str, Any]: ...


def needed(pairs: Iterable[tuple[Tag, Tag]] = tuple(PAIRS)) -> tuple[str, ...]:
    """The packages for these pairs, programs first, each once."""
    return tuple(dict.fromkeys((*PROGRAMS, *sorted({PAIRS[pair] for pair in pairs if pair in PAIRS}))))


def command(packages: Iterable[str]) -> str:
    """The one command that brings packages."""
    return f"sudo apt-get install --no-install-recommends {' '.join(packages)}"


def absent(folder: Path = FOLDER, pairs: Collection[tuple[Tag, Tag]] = tuple(PAIRS)) -> tuple[str, ...]:
    """The packages that are not here of those that these pairs need, going by programs and mode files."""
    found = installed(folder)
    programs = {
        "apertium": "apertium-transfer",
        "apertium-lex-tools": "lrx-proc",
        "cg3": "cg-proc",
        "lttoolbox": "lt-proc",
    }
    without = [package for package, program in programs.items() if shutil.which(program) is None]
    return (*without, *sorted({PAIRS[pair] for pair in pairs if pair in PAIRS and pair not in found}))


def missing(uses: Iterable[Use], pairs: Iterable[tuple[Tag, Tag]]) -> str:
    """What the engines that are used lack for these pairs, in one line with the command that brings it; '' for nothing."""
    use = next((use for use in uses if use.name == "apertium"), None)
    known = [pair for pair in pairs if pair in PAIRS]
    lacks = absent(Path(str(use.table.get("folder", FOLDER))), known) if use and known else ()
    ways = " ".join("-".join(pair) for pair in known)
    return f"no way {ways}: Apertium is not complete here; run: {command(lacks)}" if lacks else ""


if __name__ == "__main__":
    sys.stdout.write(" ".join(needed()) + "\n")
