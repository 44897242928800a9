"""Openings: sentences that lean on the one before, because they are short or begin by pointing back.

"It did." and "This one was red." mean nothing alone; what they mean, and so how they are best said in another language,
hangs on the sentence before. Words are listed in the nine languages in which it was asked for and could be judged: personal
pronouns and demonstratives, and possessives where they open a sentence without an article. Words that are articles as
well (es `la`, pt `a`, fr `le`) are left out: they open half of all sentences and seldom point back.
"""

from __future__ import annotations

import re

from dragoman.language.facts import facts
from dragoman.model.language import Tag

SHORT = 8
"""Under so many words a sentence is short."""

_LETTERS_A_WORD = 2  # Chinese and Japanese words are near two characters long; the others without spaces are longer
_WORD = re.compile(r"[^\W\d_]+(?:·[^\W\d_]+)?")


def leans(text: str, tag: Tag) -> bool:
    """Whether a sentence is under eight words, or opens with a pronoun or demonstrative of its language."""
    return words(text, tag) < SHORT or _first(text) in _POINTING.get(tag.partition("-")[0], frozenset())


def words(text: str, tag: Tag) -> int:
    """How many words a text has; where no spaces part them, a word for every two letters."""
    if facts(tag).spaced:
        return sum(any(char.isalnum() for char in word) for word in text.split())
    return sum(char.isalnum() for char in text) // _LETTERS_A_WORD


def _first(text: str) -> str:
    found = _WORD.search(text)
    return found[0].lower() if found else ""


_POINTING: dict[str, frozenset[str]] = {
    language: frozenset(listed.split())
    for language, listed in {
        "es": "yo tú él ella ello nosotros nosotras vosotros vosotras usted ustedes ellos ellas lo le les se este"
        " esta esto estos"
        " estas ese esa eso esos esas aquel aquella aquello aquellos aquellas éste ésta éstos éstas ése ésa ésos"
        " ésas aquél su sus",
        "ca": "jo tu ell ella nosaltres vosaltres vostè vostès ells elles li ho hi això allò açò aquest aquesta"
        " aquests aquestes"
        " aquell aquella aquells aquelles aqueix aqueixa",
        "gl": "eu ti el ela nós vós vostede vostedes eles elas lle lles isto iso aquilo este esta estes estas ese"
        " esa eses esas"
        " aquel aquela aqueles aquelas",
        "pt": "eu tu ele ela nós vós você vocês eles elas lhe lhes isto isso aquilo este esta estes estas esse essa"
        " esses essas"
        " aquele aquela aqueles aquelas seu sua seus suas",
        "fr": "je j tu il elle on nous vous ils elles lui leur eux ce c cet cette ces ceci cela ça celui celle ceux"
        " celles son sa ses"
        " leurs",
        "it": "io tu egli lui lei esso essa noi voi essi esse loro ciò questo questa questi queste quest quello"
        " quella quelli quelle"
        " quel quell quei quegli costui costei costoro ci vi ne suo sua suoi sue",
        "en": "i you he she it we they him them this that these those his her hers its their theirs one such",
        "id": "ia dia mereka beliau kami kita saya aku kamu anda engkau ini itu",
        "ms": "ia dia mereka beliau baginda kami kita saya aku kamu awak anda engkau ini itu",
    }.items()
}
