"""Knowledge: what checks and engines are told beside the text: terms, names, dates. Values with a digest."""

from __future__ import annotations

import msgspec

from dragoman.model.language import Tag


class Term(msgspec.Struct, frozen=True):
    """A word and its rendering in a language; `keep`: it stays as it is; `forbidden`: renderings it must not have;
    `admitted`: others that will do."""

    source: str
    target: str
    language: Tag
    keep: bool = False
    forbidden: tuple[str, ...] = ()
    admitted: tuple[str, ...] = ()


class KnownQuotation(msgspec.Struct, frozen=True):
    """Words a person said, as they were said. `source`: the same in the language of a story, as newspapers print it;
    `language`: that they were spoken in; `original`: in that language; `place`: where they are recorded, for editors."""

    speaker: str
    source: str
    language: Tag
    original: str
    place: str = ""


class Person(msgspec.Struct, frozen=True):
    """A person of the register, by the name stories print, and the language they speak in public ('' when unknown)."""

    name: str
    language: Tag = ""


class Rendering(msgspec.Struct, frozen=True):
    """A name and what it is called in a language."""

    source: str
    target: str
    language: Tag


class Knowledge(msgspec.Struct, frozen=True):
    """What is known beside the text. `names`: names that stay as they are; `renderings`: those that do not. `today`:
    the story's own ISO date, '' when unknown; `speakers`, `quotations`: whose words were spoken in which language, so
    that a quotation that was translated before is known."""

    terms: tuple[Term, ...] = ()
    names: tuple[str, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    today: str = ""
    speakers: tuple[Person, ...] = ()
    quotations: tuple[KnownQuotation, ...] = ()
    digest: str = ""
