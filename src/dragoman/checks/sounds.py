"""Sounds: a word's consonants as a handful of classes, by which a name or a borrowed word is known again across languages
and scripts: parliament, parlamento and парламент are one.

The classes are those of the phonetic codes of census takers (lips, teeth, throat, hissing, l and r, m, n), drawn coarsely
because spelling reforms, transliterations and sound shifts move letters within them. Vowels, h, y and w are nothing. Our
own tables; letters that no table has are nothing too.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LATIN = {
    "p": "bpfv", "t": "tdđðþ", "k": "ckgq", "s": "szjß", "l": "lrł", "m": "m", "n": "n", "ks": "x",
}  # fmt: skip
_CYRILLIC = {"p": "бпфв", "t": "тд", "k": "кгхґ", "s": "сзцчшщжџ", "l": "лрљ", "m": "м", "n": "нњ"}
_GREEK = {"p": "βπφ", "t": "τδθ", "k": "κγχ", "s": "σςζ", "l": "λρ", "m": "μ", "n": "ν", "ks": "ξ", "ps": "ψ"}
_ARABIC = {"p": "بپف", "t": "تدطضثذةظ", "k": "كکگقخغ", "s": "سزصشجچژ", "l": "لر", "m": "م", "n": "ن"}
_HEBREW = {"p": "בפף", "t": "תטד", "k": "קכגךח", "s": "סשזצץ", "l": "לר", "m": "מם", "n": "נן"}
_DEVANAGARI = {
    "p": "पफबभव", "t": "तथदधटठडढड़ढ़", "k": "कखगघक़ख़ग़", "s": "सशषजझज़चछ", "l": "लर", "m": "म", "n": "नणङञंँ", "ks": "क्ष",
}  # fmt: skip
_KANA = {
    "p": "パピプペポバビブベボファフィフェフォヴ", "t": "タテトダデドティディ", "k": "カキクケコガギグゲゴ",
    "s": "サシスセソザジズゼゾチツヂヅ", "l": "ラリルレロ", "m": "マミムメモ", "n": "ナニヌネノン",
}  # fmt: skip
_JAMO = {  # leading and trailing consonants, as decomposed
    "p": "\u1107\u1108\u1111\u11b8", "t": "\u1103\u1104\u1110\u11ae", "k": "\u1100\u1101\u110f\u11a8\u11a9",
    "s": "\u1109\u110a\u110c\u110d\u110e\u11ba", "l": "\u1105\u11af", "m": "\u1106\u11b7", "n": "\u1102\u11ab\u11bc",
}  # fmt: skip
_TABLES = (_LATIN, _CYRILLIC, _GREEK, _ARABIC, _HEBREW, _DEVANAGARI, _KANA, _JAMO)
_CLASSES = {
    ord(letter): sound
    for table in _TABLES
    for sound, letters in table.items()
    for letter in letters
    if letter.isalpha()
}
_SPELT = (
    (re.compile("ph"), "f"), (re.compile("sch|tsch|tch|ch(?=[aeiouy])|sh"), "s"), (re.compile("c(?=[eiy])"), "s"),
    (re.compile("ti(?=on|e\\b|a|o)"), "s"), (re.compile("qu"), "k"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")


@lru_cache(maxsize=4096)  # the words of a story come again and again
def sounds(word: str) -> str:
    """The sound classes of a word in any script that has a table, doubled ones once: `Wellington` is `lnktn`."""
    lowered = unicodedata.normalize("NFKD", word[:_LONGEST]).lower()
    if lowered.isascii() or _latin(lowered):
        for spelling, sound in _SPELT:
            lowered = spelling.sub(sound, lowered)
    heard = "".join(_CLASSES.get(ord(letter), "") for letter in lowered)
    return _TWICE.sub(r"\1", heard).replace("mp", "np")


_LONGEST = 40
"""Letters of a word that are heard: no word has more."""


def _latin(text: str) -> bool:
    return "LATIN" in unicodedata.name(text[0], "") if text else False
