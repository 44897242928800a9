"""Modes: what the Apertium installed here can do, as its mode files say it: a pipeline of programs per pair of languages.

A mode file is a line of shell, `program arguments | program arguments`, with `$1` for the generator's option and `$2` for
the tagger's. It is read, never run by a shell. Its name is `SOURCE-TARGET` in ISO 639-3 or 639-1, with variants after `_`.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from dragoman.model.ident import digest
from dragoman.model.language import Tag

FOLDER = Path("/usr/share/apertium/modes")

Command = tuple[str, ...]

_TAGS: dict[str, Tag] = {
    "afr": "af", "arg": "an", "ara": "ar", "ast": "ast", "bel": "be", "bre": "br", "bul": "bg", "cat": "ca", "cym": "cy",
    "dan": "da", "deu": "de", "eng": "en", "epo": "eo", "eus": "eu", "fao": "fo", "fra": "fr", "glg": "gl", "hbs": "sh",
    "hin": "hi", "ind": "id", "isl": "is", "ita": "it", "kaz": "kk", "mkd": "mk", "mlt": "mt", "nld": "nl", "nno": "nn",
    "nob": "nb", "oci": "oc", "pol": "pl", "por": "pt", "ron": "ro", "rus": "ru", "sme": "se", "slv": "sl", "spa": "es",
    "srd": "sc", "swe": "sv", "szl": "szl", "tat": "tt", "tur": "tr", "ukr": "uk", "urd": "ur", "zlm": "ms",
}  # fmt: skip
_VARIANTS: dict[tuple[str, str], tuple[Tag, int]] = {
    # (language, variant): the tag it serves, and its rank among the modes that do: Catalan papers write the spelling of 2017
    ("cat", "iec2017"): ("ca", 0),
    ("cat", ""): ("ca", 1),
    ("cat", "pre2017"): ("ca", 2),
    ("por", "BR"): ("pt-BR", 0),
    ("pt", "BR"): ("pt-BR", 0),
}
_WITHOUT_NULS = ("vislcg3", "cg-mwesplit", "hfst-tokenise", "hfst-tokenize", "divvun-")
_NAME = re.compile(r"(?P<source>[a-z]{2,3})-(?P<target>[a-z]{2,3})(?:_(?P<variant>\w+))?")


class Stage(msgspec.Struct, frozen=True):
    """A program of a pipeline, as it is started to be held open: NUL in, NUL out."""

    command: Command
    generates: bool = False

    @property
    def program(self) -> str:
        return self.command[0]


class Mode(msgspec.Struct, frozen=True):
    """A way from one language to another. `stages`: its programs; `folders`: where its data lies; `digest`: of the file."""

    name: str
    source: Tag
    target: Tag
    stages: tuple[Stage, ...]
    folders: tuple[str, ...]
    digest: str


def installed(folder: Path = FOLDER) -> dict[tuple[Tag, Tag], Mode]:
    """The best mode for every pair that has one here. Nothing of it is believed before it has been tried."""
    ranked: dict[tuple[Tag, Tag], tuple[int, Mode]] = {}
    for file in sorted(folder.glob("*.mode")):
        pair = _pair(file.stem)
        if pair is None:
            continue
        source, target, rank = pair
        known = ranked.get((source, target))
        if known is None or rank < known[0]:
            ranked[source, target] = (rank, _read(file, source, target))
    return {pair: mode for pair, (_, mode) in ranked.items()}


def _pair(name: str) -> tuple[Tag, Tag, int] | None:
    """The languages a mode's name gives; None for variants that no canonical tag stands for."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    target, variant = found["target"], found["variant"] or ""
    tag, rank = _VARIANTS.get((target, variant), (_TAGS.get(target, target), 1 if not variant else 9))
    return None if rank == 9 else (_TAGS.get(found["source"], found["source"]), tag, rank)


def _read(file: Path, source: Tag, target: Tag) -> Mode:
    text = file.read_text(encoding="utf-8", errors="replace")
    words = shlex.split(text.replace("|", " | "))
    stages = tuple(_stage(command) for command in _split(words) if command)
    folders = {str(Path(word).parent) for word in words if word.startswith("/")}
    return Mode(file.stem, source, target, stages, tuple(sorted(folders)), digest("mode", text))


def _split(words: Iterable[str]) -> list[list[str]]:
    commands: list[list[str]] = [[]]
    for word in words:
        if word == "|":
            commands.append([])
        else:
            commands[-1].append(word)
    return commands


def _stage(words: Sequence[str]) -> Stage:
    """A program with its marks on unknown words asked for (`-g`) and, where it knows the option, NULs (`-z`)."""
    program, *arguments = words
    generates = "$1" in arguments
    kept = [("-g" if word == "$1" else word) for word in arguments if word != "$2"]
    nuls = [] if program.startswith(_WITHOUT_NULS) else ["-z"]
    return Stage((program, *nuls, *kept), generates)


def with_marks(stages: Sequence[Stage]) -> tuple[Stage, ...]:
    """The stages as they carry what rides on words: bilingual look-up apart from transfer (which loses it when it does
    both), and each word's mark closed before the generator, which otherwise moves it."""
    carrying: list[Stage] = []
    for stage in stages:
        program, *rest = stage.command
        options = [word for word in rest if word.startswith("-")]
        files = [word for word in rest if not word.startswith("-")]
        if program == "apertium-transfer" and len(files) == 3:
            carrying.append(Stage(("lt-proc", "-z", "-b", files[2])))
            carrying.append(Stage((program, *options, "-b", *files[:2])))
            continue
        if stage.generates:
            carrying.append(Stage(("apertium-wblank-detach", "-z")))
        carrying.append(stage)
    return tuple(carrying)


def version(mode: Mode) -> str:
    """What shapes a mode's words: Debian's versions of its programs and data where known, else the data files' sizes."""
    packages = ["apertium", "lttoolbox", "apertium-lex-tools", "cg3", *(Path(folder).name for folder in mode.folders)]
    asked = ("dpkg-query", "-W", "-f=${db:Status-Status} ${Package} ${Version}\n", *packages)
    try:
        answer = subprocess.run(asked, capture_output=True, text=True, timeout=30, check=False).stdout
    except (OSError, subprocess.SubprocessError):
        answer = ""
    known = sorted(line.removeprefix("installed ") for line in answer.splitlines() if line.startswith("installed "))
    data = Path(mode.folders[0]).name if mode.folders else ""
    if any(line.startswith(f"{data} ") for line in known):
        return "; ".join(known)
    return digest(mode.digest, *(f"{file.name} {file.stat().st_size}" for file in _files(mode)))[:16]


def _files(mode: Mode) -> list[Path]:
    return sorted(file for folder in mode.folders for file in Path(folder).glob("*") if file.is_file())
