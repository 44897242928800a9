"""Models: what a folder of translation models holds, each as a value, and those that are damaged in a line each.

A model is a folder or an Argos package (`.argosmodel`, a zip), which is read where it lies and never unpacked. Known are
Argos packages, OPUS-MT and Marian conversions, the families of `codes`, and any other CTranslate2 folder with a
sentencepiece model and a `dragoman.toml` that says its languages. Nothing is loaded here.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

import msgspec

from dragoman.engines.codes import Family, Frame, spoken, tag_of
from dragoman.errors import EngineError
from dragoman.model.language import Tag

OWN = "dragoman.toml"
WEIGHTS = "model.bin"
PACKAGES = (".argosmodel",)

LARGEST = 8 << 30
"""Bytes of one file of a model: NLLB's largest, in float16, is under it."""

LARGEST_TEXT = 64 << 20
"""Bytes of a vocabulary, a sentencepiece model or a file of facts."""

MOST_PRESSED = 20
"""How many times smaller a file may lie in its zip: weights hardly press, a bomb does a thousand times."""

_PIECES = ("sentencepiece.model", "sentencepiece.bpe.model", "spm.model", "spiece.model", "spm.spm")
_CODE = r"[a-z]{2,3}(?:_[A-Za-z]{2,4})?|[A-Za-z]{3,}"
_NAMED = re.compile(rf"(?:^|[-_.])({_CODE})-({_CODE})(?:[-_.](?:ct2|int8|int16|b?float\d+|fp16|converted))*$")


class DamagedModel(EngineError):
    """A model that cannot be used; the message says which and what to do."""


class Holding(Protocol):
    """The files of one model, by name, wherever they lie."""

    path: Path
    names: frozenset[str]

    def read(self, name: str, most: int) -> bytes: ...


class Folder:
    """A model's files in a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.names = frozenset(
            str(file.relative_to(path)) for each in ("*", "model/*") for file in path.glob(each) if file.is_file()
        )

    def read(self, name: str, most: int) -> bytes:
        """A file's bytes. Raises DamagedModel for one that is too large or cannot be read."""
        try:
            with (self.path / name).open("rb") as file:
                data = file.read(most + 1)
        except OSError as failure:
            raise DamagedModel(f"{self.path / name} cannot be read: {failure.strerror}") from failure
        if len(data) > most:
            raise DamagedModel(f"{self.path / name} is larger than {most} bytes: this is no model's file")
        return data


class Package:
    """A model's files in a zip, whose one top folder is left out of their names. Raises DamagedModel for no zip."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with self._opened() as packed:
            listed = [each.filename for each in packed.infolist() if not each.is_dir()]
        tops = {name.partition("/")[0] for name in listed}
        self._top = f"{tops.pop()}/" if len(tops) == 1 and all("/" in name for name in listed) else ""
        self.names = frozenset(name.removeprefix(self._top) for name in listed)

    def _opened(self) -> zipfile.ZipFile:
        try:
            return zipfile.ZipFile(self.path)
        except Exception as failure:  # zipfile says what is wrong with a damaged file in many ways
            raise DamagedModel(f"{self.path} is no whole package ({failure}): fetch it again") from failure

    def read(self, name: str, most: int) -> bytes:
        """A file's bytes, into memory alone. Raises DamagedModel for one that is damaged or grows beyond bounds."""
        with self._opened() as packed:
            if name not in self.names:
                raise DamagedModel(f"{self.path} has no {name}: fetch it again")
            told = packed.getinfo(self._top + name)
            if told.file_size > min(most, (told.compress_size + 1024) * MOST_PRESSED):
                raise DamagedModel(f"{self.path}: {name} would grow to {told.file_size} bytes: this is no model")
            try:
                return packed.read(told)
            except Exception as failure:  # as above, and each way of pressing has faults of its own
                raise DamagedModel(f"{self.path}: {name} is damaged ({failure}): fetch it again") from failure


class Notes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`dragoman.toml` beside a model: what its files do not say, all of it optional. `source`, `target`: its languages;
    `prefix`: the token every answer begins with; `end`: whether `</s>` is put after the source; `chrf` (0 to 100) and
    `evidence`: what it was measured to be worth; `length_penalty`: of its beam search."""

    source: str | tuple[str, ...] = ()
    target: str | tuple[str, ...] = ()
    prefix: str = ""
    end: bool | None = None
    chrf: float = 0.0
    evidence: str = ""
    length_penalty: float | None = None


class Model(msgspec.Struct, frozen=True):
    """A model as its files describe it. `kind`: its family; `root`: where among the files the weights are (`model/` or '');
    `pieces`: the files of the source's and the target's sentencepiece model; `sources`, `targets`: tag -> token, '' where
    it needs none."""

    holding: Holding
    kind: str
    root: str
    pieces: tuple[str, str]
    sources: dict[Tag, str]
    targets: dict[Tag, str]
    frame: Frame
    notes: Notes = Notes()
    length_penalty: float = 1.0
    prefix: str = ""

    @property
    def path(self) -> Path:
        return self.holding.path

    def ways(self, wanted: frozenset[Tag]) -> Iterator[tuple[Tag, Tag]]:
        """Every pair of languages it goes between, of the languages wanted (of all, where none are named)."""
        sources, targets = (
            [tag for tag in side if not wanted or tag in wanted] for side in (self.sources, self.targets)
        )
        return ((a, b) for a in sources for b in targets if a != b)


def found(folder: Path) -> tuple[tuple[Model, ...], tuple[str, ...]]:
    """The models in a folder (or the one that the folder is), and a line for everything there that is none but looks so."""
    models: list[Model] = []
    faults: list[str] = []
    for path in _candidates(folder):
        try:
            model = opened(path)
        except DamagedModel as failure:
            faults.append(" ".join(str(failure).split()))
        else:
            models.extend([model] if model else [])
    return tuple(models), tuple(faults)


def _candidates(folder: Path) -> list[Path]:
    if folder.is_file() or (folder / WEIGHTS).is_file() or (folder / "metadata.json").is_file():
        return [folder]
    try:
        listed = sorted(folder.iterdir())
    except OSError:
        return []
    return [
        path
        for path in listed
        if not path.name.startswith(".") and (path.is_dir() or (path.is_file() and path.suffix.lower() in PACKAGES))
    ]


def opened(path: Path) -> Model | None:
    """The model at a path, None for a package of another trade. Raises DamagedModel."""
    holding: Holding = Folder(path) if path.is_dir() else Package(path)
    root = next((root for root in ("", "model/") if root + WEIGHTS in holding.names), None)
    if root is None:
        raise DamagedModel(
            f"{path} has no {WEIGHTS}: put a CTranslate2 model or an Argos package there, or take it away"
        )
    notes = _notes(holding)
    if "metadata.json" in holding.names and root == "model/":
        return _argos(holding, root, notes)
    return _converted(holding, root, notes)


def _argos(holding: Holding, root: str, notes: Notes) -> Model | None:
    """As Argos Translate reads one (argostranslate.package): languages in metadata.json, one sentencepiece model."""
    facts = _facts(holding, "metadata.json")
    if facts.get("type", "translate") != "translate":
        return None
    if "sentencepiece.model" not in holding.names:
        what = "its pieces are in bpe.model, which is not read" if "bpe.model" in holding.names else "it has none"
        raise DamagedModel(f"{holding.path} needs a sentencepiece.model, and {what}: take a newer package of the pair")
    sources, targets = _languages(holding, notes, str(facts.get("from_code", "")), str(facts.get("to_code", "")))
    prefix = facts.get("target_prefix") or ""
    if not isinstance(prefix, str):
        raise DamagedModel(f"{holding.path}: target_prefix in metadata.json is no text: fetch the package again")
    frame = Frame(prefix=bool(prefix), end=bool(notes.end))
    pieces = ("sentencepiece.model", "sentencepiece.model")
    return Model(holding, "Argos", root, pieces, sources, targets, frame, notes, 0.2, prefix)


def _converted(holding: Holding, root: str, notes: Notes) -> Model:
    """A conversion: its family is told by the languages' tokens in its vocabulary, by its files or by its notes."""
    pieces = _pieces(holding, root)
    config = _facts(holding, f"{root}config.json") if f"{root}config.json" in holding.names else {}
    adds = bool(config.get("add_source_eos", False))
    marian = pieces[0] != pieces[1]
    family = spoken(vocabulary(holding, root, "source"))
    if family is not None:
        return _of_family(holding, root, pieces, family, adds, notes)
    end = notes.end if notes.end is not None else marian and bool(config) and not adds
    sources, targets = _languages(holding, notes, *_told(holding))
    kind = "OPUS-MT" if marian else "CTranslate2"
    frame = Frame(prefix=bool(notes.prefix), end=end)
    return Model(holding, kind, root, pieces, sources, targets, frame, notes, prefix=notes.prefix)


def _of_family(
    holding: Holding, root: str, pieces: tuple[str, str], told: tuple[Family, dict[Tag, str]], adds: bool, notes: Notes
) -> Model:
    family, tokens = told
    frame = msgspec.structs.replace(family.frame, end=not adds if notes.end is None else notes.end)
    sources = tokens
    if family.name == "OPUS-MT":
        sources, _ = _languages(holding, notes, _told(holding)[0], next(iter(tokens)))
    chosen = _chosen(notes.source), _chosen(notes.target)
    kept = [{tag: held[tag] for tag in held if not only or tag in only}
            for held, only in zip((sources, tokens), chosen, strict=True)]  # fmt: skip
    return Model(holding, family.name, root, pieces, kept[0], kept[1], frame, notes)


def _chosen(said: str | tuple[str, ...]) -> frozenset[Tag]:
    return frozenset(tag_of(each) for each in ([said] if isinstance(said, str) else said))


def _languages(holding: Holding, notes: Notes, source: str, target: str) -> tuple[dict[Tag, str], dict[Tag, str]]:
    """The languages by the notes, else by what the model's files or name say. Raises DamagedModel where nothing does."""
    sides = []
    for said, told in ((notes.source, source), (notes.target, target)):
        tags = _chosen(said) or frozenset([tag_of(told)])
        if "" in tags:
            wanted = f'write source = "es" and target = "ca" into {holding.path / OWN}'
            raise DamagedModel(
                f"{holding.path} does not say its languages ({source or '?'}, {target or '?'}): {wanted}"
            )
        sides.append(dict.fromkeys(sorted(tags), ""))
    return sides[0], sides[1]


def _told(holding: Holding) -> tuple[str, str]:
    """Source and target by the tokenizer's settings or by the folder's name (`opus-mt-es-ca`), '' where they do not say."""
    facts = _facts(holding, "tokenizer_config.json") if "tokenizer_config.json" in holding.names else {}
    told = facts.get("source_lang"), facts.get("target_lang")
    if isinstance(told[0], str) and isinstance(told[1], str):
        return told[0], told[1]
    named = _NAMED.search(holding.path.stem if holding.path.suffix in PACKAGES else holding.path.name)
    return (named[1], named[2]) if named else ("", "")


def _pieces(holding: Holding, root: str) -> tuple[str, str]:
    for place in dict.fromkeys(("", root)):
        if {f"{place}source.spm", f"{place}target.spm"} <= holding.names:
            return f"{place}source.spm", f"{place}target.spm"
        single = next((name for name in _PIECES if place + name in holding.names), None)
        if single:
            return place + single, place + single
    raise DamagedModel(
        f"{holding.path} has no sentencepiece model: put sentencepiece.model, or source.spm and target.spm, beside it"
    )


def vocabulary(holding: Holding, root: str, side: str) -> tuple[str, ...]:
    """The tokens of one side (`source`, `target`), in order. Raises DamagedModel for a model without them."""
    for name in ("shared_vocabulary", f"{side}_vocabulary"):
        if f"{root}{name}.json" in holding.names:
            listed = _json(holding, f"{root}{name}.json")
            if isinstance(listed, list) and all(isinstance(each, str) for each in listed):
                return tuple(listed)
            raise DamagedModel(f"{holding.path}: {name}.json is no list of tokens: fetch the model again")
        if f"{root}{name}.txt" in holding.names:
            data = holding.read(f"{root}{name}.txt", LARGEST_TEXT)
            return tuple(data.decode("utf-8", "replace").split("\n"))
    raise DamagedModel(f"{holding.path} has no vocabulary beside its {WEIGHTS}: fetch the model again")


def _json(holding: Holding, name: str) -> object:
    try:
        return json.loads(holding.read(name, LARGEST_TEXT))
    except (ValueError, RecursionError) as failure:
        raise DamagedModel(f"{holding.path}: {name} is not JSON ({failure}): fetch the model again") from failure


def _facts(holding: Holding, name: str) -> dict[str, object]:
    facts = _json(holding, name)
    if not isinstance(facts, dict):
        raise DamagedModel(f"{holding.path}: {name} holds no facts: fetch the model again")
    return facts


def _notes(holding: Holding) -> Notes:
    if OWN not in holding.names:
        return Notes()
    decode: Callable[[bytes], Notes] = lambda data: msgspec.toml.decode(data, type=Notes)  # noqa: E731
    try:
        return decode(holding.read(OWN, LARGEST_TEXT))
    except (msgspec.MsgspecError, ValueError, RecursionError) as failure:
        raise DamagedModel(f"{holding.path / OWN} cannot be read: {failure}") from failure
