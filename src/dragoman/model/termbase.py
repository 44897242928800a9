"""Termbase: the newsroom's own words, as the rows of its terms file say them."""

from __future__ import annotations

from typing import Literal

import msgspec

from dragoman.model.language import Tag

Status = Literal["preferred", "admitted", "forbidden", "keep"]
"""Of a rendering: the one to use, one that will do, one never to use; `keep`: the word stays as it is."""


class TermEntry(msgspec.Struct, frozen=True):
    """A word, and one rendering of it. `language`: the word's, `into`: the rendering's, '' for any; `target` is '' where
    the word is to be kept."""

    source: str
    language: Tag
    target: str
    into: Tag
    status: Status = "preferred"
    note: str = ""
