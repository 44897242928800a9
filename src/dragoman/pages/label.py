"""The honest line: how a text came to be in this language, said before its body."""

from __future__ import annotations

from dragoman.model.edition import Label
from dragoman.model.language import Tag
from dragoman.pages.catalogue import Catalogue

NAMES = {
    "apertium": "Apertium",
    "ctranslate": "CTranslate2",
    "deepl": "DeepL",
    "libretranslate": "LibreTranslate",
    "openai": "OpenAI",
}
"""The engines' own names, as readers are told them."""


def line(label: Label, source: Tag, catalogue: Catalogue) -> tuple[str, str]:
    """The label in two parts: what it is (`Machine translation, not reviewed.`), and how it was made; two empty ones for
    a text in its own language."""
    if label.kind == "source":
        return "", ""
    told = [_made(label, source, catalogue)]
    if label.kept:
        told.append(catalogue.say("label-kept", count=label.kept, language=catalogue.language(source)))
    return catalogue.words[f"label-{label.kind}"], " ".join(told)


def _made(label: Label, source: Tag, catalogue: Catalogue) -> str:
    came = catalogue.say("from-language", tag=source, name=catalogue.language(source) or source)
    if not label.engines:
        return catalogue.say("label-from", **{"from": came})
    engines = catalogue.listed(tuple(dict.fromkeys(NAMES.get(name, name) for name in label.engines)))
    if not label.pivots:
        return catalogue.say("label-made", engines=engines, **{"from": came})
    steps = (catalogue.say("through-language", tag=tag, name=catalogue.language(tag) or tag) for tag in label.pivots)
    return catalogue.say(
        "label-made-through", engines=engines, through=catalogue.listed(tuple(steps)), **{"from": came}
    )


def whole(label: Label, source: Tag, catalogue: Catalogue) -> str:
    """The same in one string, for feeds."""
    return " ".join(part for part in line(label, source, catalogue) if part)
