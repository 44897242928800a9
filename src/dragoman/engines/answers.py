"""Answers: what a language model said, taken apart and doubted. What is not plainly one segment's translation is none."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from dragoman.checks.scripts import share, tokens, written
from dragoman.engines.heard import weight
from dragoman.engines.prompt import TELLS
from dragoman.model.language import Tag

_REFUSAL = re.compile(
    r"\bas an ai\b"
    r"|\b(?:i|we)(?: am|'m|’m)? (?:can(?:no|'|’)?t|unable|sorry)[^.]{0,60}\b(?:translat|assist with|comply with|fulfil)"
    r"|\b(?:no puedo|non posso|não posso|je ne peux pas|saya tidak (?:bisa|dapat))[^.]{0,60}"
    r"\b(?:traduc|tradur|tradui|menerjemah)",
    re.IGNORECASE,
)
_CHATTER = re.compile(
    r"(?:sure|certainly|of course|here(?: is|'s|’s| are)|translation|the translation|note)\b[^:\n]{0,80}:",
    re.IGNORECASE,
)
_SHORT, _FEW = 5, 40
"""How many times shorter than its source an answer may be, from which weighed length on: one in 150,000 of NTREX's pairs of
professional translations, in 46 languages, is shorter."""

_LETTERS = 12
_LONGEST = 400_000


class Unusable(Exception):
    """An answer that holds no translations; the message says why."""


def content(answer: Any) -> str:
    """The text of a chat answer. Raises Unusable for none, for a refusal and for one that was cut off."""
    try:
        choice = answer["choices"][0]
        message = choice["message"]
        said = message["content"]
    except (TypeError, KeyError, IndexError):
        raise Unusable("the answer is no chat answer") from None
    if isinstance(said, list):  # parts, as some services have it
        said = "".join(str(part.get("text", "")) for part in said if isinstance(part, dict))
    reason = choice.get("finish_reason")
    if reason == "length":
        raise Unusable("the answer was cut off")
    if reason == "content_filter" or message.get("refusal"):
        raise Unusable("the model refused")
    if not isinstance(said, str) or not said.strip():
        raise Unusable("the answer is empty")
    if len(said) > _LONGEST:
        raise Unusable("the answer is far longer than what was asked")
    return said


def texts(said: str) -> dict[str, str]:
    """Id -> text of everything translated. An id that is there twice with two texts is not there.

    Code fences, a model's thoughts before and words around the JSON are left out. Raises Unusable where there is none.
    """
    rows = _rows(_json(said))
    found: dict[str, str] = {}
    doubled: set[str] = set()
    for key, text in rows:
        if found.setdefault(key, text) != text:
            doubled.add(key)
    return {key: text for key, text in found.items() if key not in doubled}


def _json(said: str) -> Any:
    bare = said.partition("</think>")[2] if said.lstrip().startswith("<think>") else said
    tried = [bare, *(bare[at:] for at in _openings(bare))]
    reader = json.JSONDecoder(object_pairs_hook=_object)
    for text in tried:
        try:
            return reader.raw_decode(text.strip())[0]
        except (ValueError, RecursionError):
            continue
    raise Unusable("the answer holds no JSON")


def _openings(said: str) -> list[int]:
    """Where the answer may begin behind a fence or chatter, at most two places: the first brace, and the last before the
    key we asked for."""
    first, key = said.find("{"), said.rfind('"translations"')
    last = said.rfind("{", 0, key) if key > 0 else -1
    return [at for at in dict.fromkeys((first, last)) if at > 0]


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a key that is there twice would hide one of its values, so neither counts."""
    counted = Counter(key for key, _ in pairs)
    return {key: value for key, value in pairs if counted[key] == 1}


def _rows(value: Any) -> list[tuple[str, str]]:
    """Pairs of id and text in the shape that was asked for, or the two that models make of it."""
    inner = value.get("translations", value) if isinstance(value, dict) else value
    if isinstance(inner, dict):
        return [(key, text) for key, text in inner.items() if isinstance(text, str)]
    if not isinstance(inner, list):
        raise Unusable("the answer's JSON holds no translations")
    rows = ((row.get("id"), row.get("text")) for row in inner if isinstance(row, dict))
    return [(str(key), text) for key, text in rows if isinstance(key, str | int) and isinstance(text, str)]


def doubt(source: str, words: str, target: Tag) -> str:
    """Why words are not believed to be a translation of a text, '' where they may be. What obeyed a text instead of
    translating it is shorter or longer, in other letters, or speaks of itself."""
    if weight(source) >= _FEW and weight(words) * _SHORT < weight(source):
        return "the answer is far shorter than the sentence"
    if any(tell in words and tell not in source for tell in TELLS):
        return "the answer repeats what the model was told"
    if _REFUSAL.search(words) and not _REFUSAL.search(source):
        return "the model refused"
    if _CHATTER.match(words) and ":" not in source and "：" not in source:
        return "the answer begins with chatter"
    return _other_letters(source, words, target)


def _other_letters(source: str, words: str, target: Tag) -> str:
    """Words in a script that the language is not written in; what stood so in the source may stand so again."""
    scripts = written(target)
    known = {token.low for token in tokens(source)}
    told = [token for token in tokens(words) if token.low not in known]
    if not scripts or sum(len(token.text) for token in told) < _LETTERS or share(told, scripts) > 0.5:
        return ""
    return "the answer is in another language's letters"
