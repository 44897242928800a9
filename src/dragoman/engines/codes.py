"""Codes: the names that translation models give to languages, as our tags, and the tokens a model is told them by.

Families and their tokens: NLLB (FLORES-200 codes, `eng_Latn`), M2M-100 (`__en__`), mBART-50 (`en_XX`), MADLAD-400 (`<2en>`),
OPUS-MT of several targets (`>>fra<<`). A code is read as BCP 47, so CLDR's likely subtags and aliases tie `arb_Arab` to `ar`
and `zho_Hant` to `zh-Hant`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from dragoman.errors import LanguageTagError
from dragoman.language.tags import read
from dragoman.model.language import Tag


class Frame(msgspec.Struct, frozen=True):
    """What stands around a sentence's pieces. `before`: whose token comes first; `prefix`: the target's token begins
    the answer; `end`: `</s>` is put last by us, for the model's own settings do not."""

    before: Literal["", "source", "target"] = ""
    prefix: bool = False
    end: bool = False


class Family(msgspec.Struct, frozen=True):
    """Models that are told languages in the same way."""

    name: str
    token: re.Pattern[str]
    frame: Frame


FAMILIES = (
    Family("NLLB", re.compile(r"([a-z]{3}_[A-Z][a-z]{3})"), Frame("source", True, True)),
    Family("M2M-100", re.compile(r"__([a-z]{2,3}(?:_[A-Za-z]{2,4})?)__"), Frame("source", True, True)),
    Family("mBART", re.compile(r"([a-z]{2}_[A-Z]{2})"), Frame("source", True, True)),
    Family("MADLAD", re.compile(r"<2([a-z]{2,3}(?:[_-][A-Za-z]{2,4})?)>"), Frame("target", False, True)),
    Family("OPUS-MT", re.compile(r">>([a-z]{2,3}(?:[_-][A-Za-z]{2,4})?)<<"), Frame("target", False, True)),
)

_CONTROL = re.compile("|".join(family.token.pattern for family in FAMILIES))

_OWN = {  # codes that are nobody's but their makers': Argos (pb, zt), OPUS (pob), M2M-100 (ns)
    "pb": "pt-BR", "zt": "zh-Hant", "pob": "pt-BR", "ns": "nso",
}  # fmt: skip
_NO_REGION = ("XX",)


def tag_of(code: str) -> Tag:
    """The tag a model's code stands for, '' for none (a group such as `ROMANCE`)."""
    parts = [part for part in re.split(r"[_-]", code) if part not in _NO_REGION]
    try:
        return _OWN.get(code) or read("-".join(parts)).tag
    except LanguageTagError:
        return ""


def spoken(vocabulary: Iterable[str]) -> tuple[Family, dict[Tag, str]] | None:
    """The family whose tokens a vocabulary has, and tag -> token, the shortest token of several; None for none.

    A family's Portuguese is offered for Brazil's as well where it has no token of its own: those models learnt from both.
    """
    tokens = controls(vocabulary)
    for family in FAMILIES:
        found: dict[Tag, str] = {}
        for token in tokens:
            matched = family.token.fullmatch(token)
            tag = tag_of(matched[1]) if matched else ""
            if tag and (tag not in found or len(token) < len(found[tag])):
                found[tag] = token
        if len(found) > 1 or (found and family.name == "OPUS-MT"):
            return family, _with_brazil(found)
    return None


def controls(vocabulary: Iterable[str]) -> tuple[str, ...]:
    """The tokens of a vocabulary that no text should bring with it: those that look like a language's."""
    return tuple(token for token in vocabulary if _CONTROL.fullmatch(token))


def _with_brazil(found: dict[Tag, str]) -> dict[Tag, str]:
    if ("pt" in found) == ("pt-BR" in found):
        return found
    return {**found, "pt": found.get("pt") or found["pt-BR"], "pt-BR": found.get("pt-BR") or found["pt"]}
