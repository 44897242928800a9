"""Front matter: the lines before a text that say what it is, TOML between `+++` or YAML between `---`, under one set of names."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import yaml

from dragoman.errors import ReadError

_TOML = re.compile(r"\A\ufeff?\+\+\+[ \t]*\r?\n(.*?)\r?\n\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_YAML = re.compile(r"\A\ufeff?---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
LONGEST = 20_000
"""Characters of front matter; longer ones are data, no description."""

# What others call it (Jekyll, Hugo, Pelican, Eleventy), to what it is called here.
_CALLED = {
    "date": "published", "pubdate": "published", "publishdate": "published", "lastmod": "updated", "modified": "updated",
    "last_modified_at": "updated", "author": "authors", "byline": "authors", "description": "standfirst",
    "summary": "standfirst", "excerpt": "standfirst", "subtitle": "standfirst", "lang": "language", "category": "section",
    "categories": "section", "keywords": "tags", "image": "picture", "cover": "picture", "featured_image": "picture",
    "expirydate": "expires", "canonical": "address", "canonical_url": "address", "status": "state",
}  # fmt: skip


def front_matter(text: str, where: str) -> tuple[dict[str, Any], str]:
    """What the front matter says, by the names used here, and the text after it. Raises ReadError for a broken one."""
    for pattern, read in ((_TOML, _toml), (_YAML, _yaml)):
        match = pattern.match(text)
        if match:
            said = match.group(1)
            if len(said) > LONGEST:
                raise ReadError(f"{where}: {len(said):,} characters of front matter; keep what describes the story")
            return _named(read(said, where)), text[match.end() :]
    return {}, text


def _named(said: dict[str, Any]) -> dict[str, Any]:
    """By the names used here; one that is written so goes before another name for it."""
    out = {_CALLED[key.lower()]: value for key, value in said.items() if key.lower() in _CALLED}
    return {**out, **{key: value for key, value in said.items() if key.lower() not in _CALLED}}


def _toml(said: str, where: str) -> dict[str, Any]:
    try:
        return tomllib.loads(said)
    except tomllib.TOMLDecodeError as error:
        raise ReadError(f"{where}: the lines between +++ are no TOML: {error}") from error


def _yaml(said: str, where: str) -> dict[str, Any]:
    """Values as texts and lists of texts: what a date is, is for the reader of dates. An alias is refused, for a few of
    them one inside the other make a text without end."""
    try:
        if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(said)):
            raise ReadError(f"{where}: the lines between --- refer to one another (*name); write each value out")
        found = yaml.load(said, Loader=yaml.BaseLoader)  # noqa: S506  # makes texts, lists and tables of them, nothing else
    except (yaml.YAMLError, RecursionError) as error:
        raise ReadError(f"{where}: the lines between --- are no YAML: {' '.join(str(error).split())[:160]}") from error
    if not isinstance(found, dict):
        return {}
    return {str(key): value for key, value in found.items() if isinstance(value, str | list)}
