"""Native: the words of languages without capitals that are no names, and those that may be.

The table `native.tsv.xz` is frozen by scripts/freeze_native.py from wordfreq's data (CC BY-SA 4.0) and stays under that
licence: a line a language and a kind, its words as `wordlist` writes them. Japanese has words in katakana alone.
"""

from __future__ import annotations

import lzma
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import NamedTuple

from dragoman.language.wordlist import unshortened
from dragoman.model.language import Tag


class Lexicon(NamedTuple):
    """A language's words that are no names, and those that may be names too. Both empty where we have no list."""

    native: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def _lines() -> Mapping[tuple[str, str], str]:
    packed = files("dragoman.language").joinpath("native.tsv.xz").read_bytes()
    rows = (line.split("\t") for line in lzma.decompress(packed).decode().splitlines()[1:])
    return MappingProxyType({(row[0], row[1]): row[2] for row in rows})


@lru_cache(maxsize=16)
def lexicon(language: Tag) -> Lexicon:
    """The words of a language, as they are compared."""
    family = language.partition("-")[0]
    native, named = (
        frozenset(map(plain, unshortened(_lines().get((family, kind), "").split()))) for kind in ("native", "named")
    )
    return Lexicon(native, named)


_POINTS = dict.fromkeys((0x640, 0x670, 0x200C, 0x200D, 0x5F3, 0x5F4, 0x22, *range(0x591, 0x5C8), *range(0x64B, 0x653)))
_ALIKE = str.maketrans("أإآٱيىكةـ", "ااااییکه ")


def plain(word: str) -> str:
    """A word without the marks that few write, and with one letter for those that are mistaken for each other."""
    return unicodedata.normalize("NFC", word).translate(_POINTS).translate(_ALIKE).strip()


@lru_cache(maxsize=16)
def _worths(family: str) -> Mapping[str, float]:
    found = _lines().get((family, "letters"), "").split()
    return MappingProxyType({each[:3]: int(each[3:]) / 10 for each in found})


def triples(word: str) -> tuple[str, ...]:
    """Each three letters in a row of a word with its ends; Hangul as its letters."""
    ended = f"^{unicodedata.normalize('NFD', word)}$"
    return tuple(ended[at : at + 3] for at in range(len(ended) - 2))


@lru_cache(maxsize=16384)
def foreign(word: str, language: Tag) -> float:
    """How much a word looks like a foreign name by its letters: about -5 not at all, 5 very much; 0 where nothing is known."""
    family, whole = language.partition("-")[0], plain(word[:_LONGEST])
    worths = _worths(family)
    cut = (
        whole[len(each) :] for each in _BEFORE.get(family, ()) if whole.startswith(each) and len(whole) - len(each) > 2
    )
    return max(_worth(each, worths) for each in (whole, *cut)) if worths else 0.0


def _worth(word: str, worths: Mapping[str, float]) -> float:
    found = triples(word)
    return sum(worths.get(three, 0.0) for three in found) / math.sqrt(max(1, len(found)))


@lru_cache(maxsize=16384)
def kind(word: str, language: Tag) -> str:
    """`native` for a word that is no name, `named` for one that may be a name too, '' for one that no list has."""
    known = lexicon(language)
    whole = plain(word[:_LONGEST])
    if whole in known.named:
        return "named"
    if language.startswith("ko"):
        return _looked(_korean(whole, known), word, language)
    found = [stem for stem in stems(word, language) if stem in known.native or stem in known.named]
    listed = "native" if any(stem in known.native for stem in found) else "named" if found else ""
    return _looked(listed, word, language)


def _looked(kind: str, word: str, language: Tag) -> str:
    """What a word is by the lists; a native one that looks foreign may be a name: news made foreign names frequent."""
    return "named" if kind == "native" and foreign(word, language) > ALIEN else kind


def _korean(word: str, known: Lexicon) -> str:
    """The list has what Korean words are made of: one is known where it begins with a part of two syllables or is one
    with endings, and the rest is made of parts."""
    for end in range(len(word), 0, -1):
        head, rest = word[:end], word[end:]
        if (head in known.native or head in known.named) and (_ended(rest) if end == 1 else _made(rest, known.native)):
            return "native" if head in known.native else "named"
    return "native" if _VERBAL.search(word) else ""


def _ended(rest: str) -> bool:
    return not rest or rest in _AFTER["ko"]


def _made(rest: str, parts: frozenset[str]) -> bool:
    """Whether a rest of a few syllables is made of parts."""
    if len(rest) > _REST:
        return False
    reached = {0}
    for end in range(1, len(rest) + 1):
        if any(start in reached and rest[start:end] in parts for start in range(max(0, end - 4), end)):
            reached.add(end)
    return len(rest) in reached


_LONGEST, _REST = 40, 7
ALIEN = 2.4  # how foreign a word looks that may be a name though it is frequent
_VERBAL = re.compile(
    "[있없했왔갔같됐났샀않렸졌켰]|[하되지]고$|[니하되한된인]다|다[고며는]?$"
)  # verbs, whose forms no list has
_BEFORE = {
    "ar": ("وال", "بال", "فال", "كال", "لل", "ال", "وب", "ول", "و", "ب", "ل", "ف", "ک", "س"),
    "fa": ("می", "نمی", "ب", "ن"),
    "he": ("וה", "שה", "מה", "בה", "לה", "כשה", "וב", "ול", "ומ", "וש", "ה", "ב", "ל", "ו", "מ", "ש", "כ"),
}
_ENDED = (
    "으로부터 에서는 으로는 에게는 이라고 했다고 한다고 으로 에서 에게 까지 부터 라고 라는 이라 들은 들의 들이 "
    "들을 들에게 들과 했다 한다 하는 하고 하여 하지 하기 되는 된다 됐다 되어 하게 이다 이며 에는 에도 와의 "
    "과의 보다 처럼 만이 들 은 는 이 가 을 를 의 에 도 로 와 과 만 한 할 된 될 인 적 해 됨 함 "
)
_AFTER = {
    "ar": ("هما", "کما", "ات", "ین", "ون", "ان", "ها", "هم", "نا", "کم", "تها", "ته", "تهم", "یه", "ه", "ا", "ت", "ی", "ک"),
    "fa": ("هایی", "های", "ها", "ترین", "تر", "ان", "ات", "ام", "اش", "اند", "ند", "ید", "یم", "ای", "ی", "م", "ش", "د"),
    "he": ("ים", "ות", "יה", "יו", "יהם", "הם", "נו", "תי", "ת", "ה", "י", "ו", "ם", "ן"),
    "hi": ("ियों", "ों", "यों", "ें", "ां", "ी", "े", "ा", "ो"),
    "ko": tuple(_ENDED.split()),
}  # fmt: skip


def stems(word: str, language: Tag) -> Iterator[str]:
    """A word as it may stand in a list: whole, and without what its language writes before and after it."""
    family, whole = language.partition("-")[0], plain(word[:_LONGEST])
    yield whole
    before, after = _BEFORE.get(family, ()), _AFTER.get(family, ())
    cut = [whole, *(whole[len(each) :] for each in before if whole.startswith(each) and len(whole) - len(each) > 1)]
    for start in cut:
        if start is not whole:
            yield start
        for each in after:
            if start.endswith(each) and len(start) - len(each) > 1:
                yield start[: -len(each)]
