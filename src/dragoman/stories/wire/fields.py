"""Fields of a ninjs object, each in all the shapes that the versions of ninjs and agencies' own dialects give it.

Names differ between versions in case and number only (`versioncreated`, `versionCreated`, `version_created`; `headline`,
`headlines`): they are read without case and underscores.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.stories.wire.dispatch import caption_of

Item = Mapping[str, Any]
"""A JSON object with its names folded."""


def folded(item: Mapping[str, Any]) -> Item:
    """An object with its keys without case and underscores; the first of two that become alike stays."""
    out: dict[str, Any] = {}
    for key, value in item.items():
        out.setdefault(key.lower().replace("_", ""), value)
    return out


def text_in(item: Item, *names: str) -> str:
    """The first of these fields that is a text or a number, '' when none is."""
    for name in names:
        value = item.get(name)
        if isinstance(value, str) and value.strip():
            return sound(value.strip())
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
    return ""


def sound(text: str) -> str:
    """Without half characters, which JSON can write and nothing can keep."""
    return text.encode("utf-8", "ignore").decode()


def objects_in(item: Item, *names: str) -> list[Mapping[str, Any]]:
    """The objects of a list, or of an object that names them (ninjs 1)."""
    for name in names:
        value = item.get(name)
        if isinstance(value, list):
            return [each for each in value if isinstance(each, dict)]
        if isinstance(value, dict):
            return [{"name": key, **each} for key, each in value.items() if isinstance(each, dict)]
    return []


def names_in(item: Item, *names: str) -> Iterator[str]:
    """The names of the objects in a list: subjects, genres, people."""
    return (name for each in objects_in(item, *names) if (name := text_in(folded(each), "name")))


def headline_of(item: Item) -> str:
    """The main headline, else the first, else the title."""
    told = [folded(each) for each in objects_in(item, "headlines")]
    main = next(
        (each for each in told if text_in(each, "role").rpartition(":")[2] in ("main", "")), told[0] if told else {}
    )
    text = text_in(main, "value") or text_in(item, "headline")
    return caption_of(text or next((text_in(item, name) for name in item if name.startswith("headline")), "") or
                      text_in(item, "title")).text  # fmt: skip


def described(item: Item) -> Iterator[tuple[str, str]]:
    """Its descriptions, each with its role in small letters."""
    for each in objects_in(item, "descriptions"):
        one = folded(each)
        yield text_in(one, "role").lower(), text_in(one, "value", "description")
    for name in item:
        if name.startswith("description") and isinstance(item[name], str):
            yield name.removeprefix("description"), text_in(item, name)


def guid_of(item: Item) -> str:
    """An item's own identity."""
    return "".join(letter for letter in text_in(item, "uri", "urn", "guid", "altid") if letter.isprintable())
