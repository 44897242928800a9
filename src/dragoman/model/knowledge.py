"""Knowledge: what checks and engines are told beside the text: terms, names, dates. Values with a digest."""

from __future__ import annotations

import msgspec

from dragoman.model.language import Tag


class Term(msgspec.Struct, frozen=True):
    """A word and its rendering in a language; `keep`: it stays as it is."""

    source: str
    target: str
    language: Tag
    keep: bool = False


class Knowledge(msgspec.Struct, frozen=True):
    """What is known beside the text. `today`: the story's own ISO date, '' when unknown."""

    terms: tuple[Term, ...] = ()
    names: tuple[str, ...] = ()
    today: str = ""
    digest: str = ""
