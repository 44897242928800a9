"""Mentions: words of a text that may be names: with a capital, in katakana, or in Latin letters among others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dragoman.checks.words import LIMIT, Word, fold, words
from dragoman.language.facts import facts
from dragoman.language.places import called
from dragoman.language.wordlist import common, listed, shared
from dragoman.model.language import Tag

_ENDS = '.!?…:;¡¿“”„"«»‘‹(—–-•[/|*#'
_PIECE = re.compile(r"[^-‐]+")
_ELIDED = re.compile(
    r"^(?:[^\W\d_]{1,2}|dell|nell|sull|all|dall|quell|jusqu|lorsqu|puisqu)['’ʼ‘](?=\w{2})", re.IGNORECASE
)
_OWNED = re.compile(r"['’ʼ‘](?:s|in|[ndlt]?[ae]n?|y[ae]|s[ıiuü]|[a-zğıöüş]{1,5})?$")
KATAKANA = re.compile(r"[ァ-ヺヴー]{2,40}")
_DOTS = str.maketrans("İI", "iı")  # Turkish
ROMAN = re.compile("[IVXLCDM]+(?:er|e|ème|º|ª)?|[ІХ]+")
_FORMS = {"tr": 7, "fi": 5, "hu": 5, "et": 5} | dict.fromkeys("pl cs sk uk ru be bg hr sr sl ro el lt lv".split(), 3)  # noqa: SIM905
"""How many letters an inflected word may end with, in languages with many forms: no list has them all."""
_AFFIXED = re.compile("(?:ke|pe[mnr]?g?|me[mn]?g?|di|ber|ter)[a-z]{3,12}(?:an|kan|nya|i)|[a-z]{4,12}(?:nya|kan)")
_VIETNAMESE = re.compile("(?:ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?")
_SLAVIC = frozenset("ru uk be bg mk sr pl cs sk".split())  # noqa: SIM905
_ADJECTIVE = re.compile("(?:[сц]ь?к[а-яіїє]{1,3}|[sc]k(?:[aąeęio]|ie|iej|iego|iemu|im|imi|ich))$")
LATIN = re.compile(r"[A-Za-zÀ-ɏ]{2,40}")


class Mention(NamedTuple):
    """A word that may be a name. `run`: words side by side share it; `sure`: that it is a name and no word that a
    translation renders: 2 surely, 1 perhaps (initials, what opens a sentence), 0 it is also a
    common word, -1 it is one and opens a sentence."""

    text: str
    start: int
    end: int
    folded: str
    run: int
    sure: int


@lru_cache(maxsize=64)
def mentions(text: str, language: Tag) -> tuple[Mention, ...]:
    """The words of a text that may be names, of its first `LIMIT` code points."""
    known = facts(language)
    if known.cased:
        return tuple(_capitals(text, language))
    found = [*LATIN.finditer(text[:LIMIT])]
    if known.script == "Jpan":
        found += KATAKANA.finditer(text[:LIMIT])
    spans = sorted((at.start(), at.end()) for at in found)
    return tuple(_alien(text[start:end], start, run, common(language)) for run, (start, end) in enumerate(spans))


def _alien(word: str, start: int, run: int, known: frozenset[str]) -> Mention:
    """A word in Latin letters or katakana. Latin ones stay as they were, katakana ones may be any borrowed word."""
    sure = 1 if word.isascii() else 0 if word in known else 2
    return Mention(word, start, start + len(word), word.lower(), run, sure)


def _capitals(text: str, language: Tag) -> Iterator[Mention]:
    parts, run, last = pieces(text), 0, -9
    capital = [len(part.text) > 1 and part.text[0].isupper() for part in parts]
    titled = sum(capital) * 3 > len(parts) * 2 and len(parts) > 4  # a headline as English writes it
    shouted = sum(part.text.isupper() for part in parts) * 2 > len(parts)
    for at, part in enumerate(parts):
        if not capital[at] or ROMAN.fullmatch(part.text):
            continue
        run += text[last : part.start] not in (" ", "-", "")
        last = part.end
        followed = at + 1 < len(parts) and capital[at + 1] and text[part.end : parts[at + 1].start] in (" ", "-")
        opener = titled or opens(text, part.start)
        yield Mention(*part, run, -1 if shouted else _sure(part, language, opener, followed))


def _sure(part: Word, language: Tag, opener: bool, followed: bool) -> int:
    """How sure a word with a capital is a name."""
    family = language.partition("-")[0]
    plain = (part.text.translate(_DOTS) if family in ("tr", "az") else part.text).lower()
    if opener and (part.folded in shared("words") or _common(plain, language)):
        return -1
    if part.folded in shared("words") or _common(plain, language) or _native(part, family):
        return 0
    if part.folded in shared("initials"):
        return 2
    if family in _SLAVIC and _ADJECTIVE.search(plain):
        return 1
    if initials(part.text) or not listed(language) or len(plain) < 3:
        return 1
    if family == "de":
        return 0 if _german(plain, common(language)) else 2 if part.folded in called() else 1
    if not opener:
        return 2
    return 2 if len(plain) > 3 and (family == "en" or followed or part.folded in called()) else 1


def initials(word: str) -> bool:
    """Whether a word is written in capitals, as BBC, MPs or PhD are."""
    bare = word.rstrip("s")
    return bare.isupper() or (len(word) < 5 and sum(map(str.isupper, word)) > 1)


def _native(part: Word, family: str) -> bool:
    """Whether a word is a Vietnamese syllable that other languages do not write, or has Indonesian affixes."""
    if family == "vi":
        return not part.text.isascii() and _VIETNAMESE.fullmatch(part.folded) is not None
    return family in ("id", "ms") and _AFFIXED.fullmatch(part.folded) is not None


def _german(word: str, known: frozenset[str]) -> bool:
    """Whether a German word ends with a common one, as compounds do, or begins with a long one; or is one inflected."""
    ended = any(word[cut:] in known for cut in range(3, len(word) - 4))
    return ended or any(word[:cut] in known for cut in range(6, len(word) - 2)) or word[:-1] in known


@lru_cache(maxsize=64)
def pieces(text: str) -> tuple[Word, ...]:
    """The words of a text, parted at hyphens, without elided articles and possessive endings."""
    return tuple(piece for word in words(text) for piece in _parted(word))


def _parted(word: Word) -> Iterator[Word]:
    if word.text.isalpha():
        yield word
        return
    for found in _PIECE.finditer(word.text):
        elided = _ELIDED.match(found[0]) if found[0] < "ʰ" else None  # a Hebrew geresh is a letter's part
        start = elided.end() if elided else 0
        owned = _OWNED.search(found[0], start + 1) if found[0] < "ʰ" and len(found[0]) > start + 1 else None
        piece = found[0][start : owned.start() if owned else None]
        at = word.start + found.start() + start
        if piece:
            yield Word(piece, at, at + len(piece), fold(piece))


def opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence, a quotation or a bracket."""
    before = text[max(0, start - 4) : start].rstrip()
    return not before or before[-1] in _ENDS


def _common(word: str, language: Tag) -> bool:
    known, forms = common(language), _FORMS.get(language.partition("-")[0], 0)
    if any(word[:end] in known for end in range(max(4, len(word) - forms), len(word))):
        return True
    if language.startswith("en") and word.endswith("s") and len(word) > 5 and word[:-1] in known:
        return True
    return word in known or (language.startswith("de") and _compound(word, known))


def _compound(word: str, known: frozenset[str]) -> bool:
    """Whether a German word is two common ones joined, with or without a joining s, n or en."""
    for cut in range(3, min(len(word) - 3, 20)):
        head, tail = word[:cut], word[cut:]
        if tail in known and (head in known or head.rstrip("s") in known or head.removesuffix("en") in known):
            return True
    return False
