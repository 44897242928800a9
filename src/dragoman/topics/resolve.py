"""Sources' tags resolved to the newsroom's topics."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from dragoman.model.newsroom import Topic


def resolve(tags: Sequence[str], topics: Sequence[Topic]) -> tuple[str, ...]:
    """Keys of the topics that the tags name, in the newsroom's order; case and accents do not count."""
    said = {folded(tag) for tag in tags} - {""}
    return tuple(topic.key for topic in topics if said & _names(topic))


def folded(name: str) -> str:
    """A name without case, accents and doubled spaces. Đ and ø are letters of their own and stay."""
    letters = unicodedata.normalize("NFD", name.casefold())
    return " ".join(
        "".join(letter for letter in letters if unicodedata.category(letter) != "Mn" or not _latin(letters)).split()
    )


def _latin(text: str) -> bool:
    """Whether marks are accents here: in other scripts (Hindi, Thai, Arabic) they are vowels and tell words apart."""
    return all(letter < "\u0370" or not letter.isalpha() for letter in text)


def _names(topic: Topic) -> set[str]:
    return {folded(name) for name in (topic.key, *topic.tags, *topic.title.values())}
