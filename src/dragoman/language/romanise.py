"""Romanise: how a word sounds, roughly, whatever its script: the skeleton of its consonants, and how far two are apart.

Letters come from anyascii; what readers of a language say otherwise (Greek Μπ is b, Russian х is an h) is put right
first. Sounds are a string, one character each: `p` p b, `f` f v, `w`, `k` k c g q, `j` j and soft g, `s` s z sh ts, `c` ch,
`t` t d th, `m`, `n`, `l`, `r`, `h`, `y`, and the vowels `a`, `e` for e i, `o` for o u; doubled sounds count once. A skeleton
is the consonants alone. The costs between sounds are ours, from how names are respelled between these languages.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_FIRST = re.compile(
    "μπ|ντ|γκ|γγ|τζ|ου|дж|кс|х|щ|ж|ц|й|ю|я|ь|ъ|ウ(?=[ィェォ])|ヴ|ッ|ー|ء|ئ|ؤ|ع|خ|ج|ش|ث|چ|ژ|غ|צ'|ג'|ז'|צ|ח|ש|ו|י|ं|ँ|کس|כס"
)
_READ = {
    "μπ": "b", "ντ": "d", "γκ": "g", "γγ": "ng", "τζ": "j", "ου": "u", "дж": "j", "кс": "ks", "х": "h", "щ": "sh",
    "ж": "j", "ц": "ts", "й": "i", "ю": "u", "я": "a", "ь": "", "ъ": "", "ウ": "w", "ヴ": "v", "ッ": "", "ー": "",
    "ء": "", "ئ": "", "ؤ": "", "ع": "", "خ": "h", "ج": "j", "ش": "sh", "ث": "th", "چ": "ch", "ژ": "j", "غ": "g",
    "צ'": "ch", "ג'": "j", "ז'": "j", "צ": "ts", "ח": "h", "ש": "sh", "کس": "ks", "כס": "ks",
    "ו": "w", "י": "y", "ं": "n", "ँ": "n",
}  # fmt: skip
_CLUSTER = re.compile(
    "tsch|dsch|sch|tch|dzh|cz|sz|dj|ph|sh|zh|ch|kh|gh|th|dh|ts|tz|ck|qu|x|c(?=[eiy])|g(?=[eiy])|ya|yo|yu|ye|y"
)
_SOUND = {
    "tsch": "s", "dsch": "j", "sch": "s", "tch": "s", "dzh": "j", "cz": "s", "sz": "s", "dj": "j", "ph": "f", "sh": "s",
    "zh": "j", "ch": "c", "kh": "h", "gh": "h", "th": "t", "dh": "t", "ts": "s", "tz": "s", "ck": "k", "qu": "kw",
    "x": "ks", "c": "s", "g": "j", "ya": "y", "yo": "y", "yu": "y", "ye": "y", "y": "",
}  # fmt: skip
_CLASS = str.maketrans(dict(zip("bpfvkcgqjszdtmnlrhwyaeiou", "ppffkckkjssttmnlrhwyaeeoo", strict=True)))
_OTHER = re.compile("[^pfkcjstmnlrhwyaeo]+")
_VOWELS = re.compile("[aeo]+")
_TWICE = re.compile(r"(.)\1+")
_NEAR = {
    "pf": 0.25, "fw": 0.3, "pw": 0.5, "hk": 0.35, "ks": 0.5, "jk": 0.3, "js": 0.25, "hj": 0.4, "jy": 0.15, "st": 0.6,
    "mn": 0.45, "lr": 0.3, "ck": 0.0, "cs": 0.0, "cj": 0.25, "ch": 0.2, "ct": 0.4, "jt": 0.5, "sy": 0.6, "tl": 0.8,
    "hs": 0.5, "hy": 0.4, "hw": 0.4, "kw": 0.6, "fh": 0.5, "aw": 0.2, "ay": 0.15, "ah": 0.35, "aj": 0.35,
    "ae": 0.15, "ao": 0.15, "eo": 0.2, "ew": 0.25, "ey": 0.1, "ej": 0.3, "eh": 0.35, "ow": 0.15, "oy": 0.2, "oh": 0.35,
}  # fmt: skip
_COST = {pair: cost for name, cost in _NEAR.items() for pair in (name, name[::-1])}
_LOSS = {"a": 0.3, "e": 0.3, "o": 0.3, "w": 0.3, "y": 0.25, "h": 0.3, "r": 0.5, "l": 0.8, "n": 0.7, "k": 0.8}
_LIGHT = _LOSS | {"w": 0.12, "y": 0.12}
_WRITES_VOWELS_SO = frozenset({"ar", "fa", "he", "ur"})  # long vowels as w and y
_ONE_LIQUID = frozenset({"ja", "ko"})  # write l and r alike
_PREFIXES = {"ar": "wplkf", "fa": "p", "he": "hwplkms"}
_ENDINGS = frozenset("bg cs de el et fi hr hu ar fa he ko lt lv mk pl ru sk sl sr tr uk ca hi".split())  # noqa: SIM905
_ENDING, _NO_ENDING = 0.12, 0.35  # a sound at the end of a word, where a language inflects names and where not
_FIRST_OTHER = 0.3  # names keep their first sound
VOWELLESS = frozenset({"ar", "fa", "he", "ur", "th", "km", "lo", "ja", "ko"})
"""Languages that leave vowels out, write them around the consonants or add more: only consonants are compared."""


@lru_cache(maxsize=8192)
def sounds(word: str) -> str:
    """A word's sounds, in any script, all vowels as `a`; '' where it has none."""
    latin = anyascii(_FIRST.sub(lambda found: _READ[found[0]], word.lower())).lower()
    plain = _CLUSTER.sub(lambda found: _SOUND[found[0]], latin)
    return _TWICE.sub(r"\1", _OTHER.sub("", plain.translate(_CLASS)))


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """A word's consonants; of a name that has hardly any, '' or one."""
    return _VOWELS.sub("", sounds(word))


def weight(heard: str) -> float:
    """How much there is to compare in sounds: about one for each consonant."""
    return sum(_LOSS.get(sound, 1.0) for sound in heard)


@lru_cache(maxsize=16384)
def apart(name: str, word: str, language: str = "") -> float:
    """How far two sounds or skeletons are apart, 0 to 1 and beyond, by the name's weight; `language`: the word's, whose
    short prefixes and endings are nearly free."""
    if name == word:
        return 0.0
    if not name or not word:
        return 1.0
    if language in _ONE_LIQUID:
        name, word = name.replace("l", "r"), word.replace("l", "r")
    light = _LIGHT if language in _WRITES_VOWELS_SO else _LOSS
    row = [0.0]
    free = _PREFIXES.get(language, "")
    for sound in word:
        row.append(row[-1] + (0.15 if len(row) == 1 and sound in free else light.get(sound, 1.0)))
    for sound in name:
        row = _next(row, sound, word, light)
    each = _ENDING if language in _ENDINGS else _NO_ENDING
    ended = min(row[-1 - cut] + each * cut for cut in range(min(5, len(row) - 1)))
    begun = 0.0 if word[0] in free or _COST.get(name[0] + word[0], name[0] != word[0]) <= _FIRST_OTHER else _FIRST_OTHER
    return (ended + begun) / max(1.0, weight(name))


def _next(row: list[float], sound: str, word: str, light: dict[str, float]) -> list[float]:
    """A line of the table of costs, for one more sound of the name."""
    lost = _LOSS.get(sound, 1.0)
    line = [row[0] + lost]
    for at, other in enumerate(word):
        change = 0.0 if other == sound else _COST.get(sound + other, 1.0)
        line.append(min(row[at] + change, row[at + 1] + lost, line[at] + light.get(other, 1.0)))
    return line
