"""Facts: what is true of a language wherever its text stands: script, direction, spaces, quotation marks, sentence ends.

Numbers, dates and lists are CLDR's and come from Babel by `Facts.locale`. Quotation families are those of CLDR 46 and of
each language's own press, which mixes them: the first is what we write, the others are what we recognise.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec
from babel.core import Locale
from babel.localedata import exists

from dragoman.language.tags import read
from dragoman.model.language import Tag

Pair = tuple[str, str]


class Facts(msgspec.Struct, frozen=True):
    """What is true of a language.

    `name`: its own, as a language switcher writes it. `spaced`: words are separated by spaces; `cased`: its script has
    capitals. `quotes`, `nested`: pairs of quotation marks, outer and inner, the first of each is the one to write.
    `terminators`: characters that may end a sentence. `gap`: what stands between two sentences. `locale`: Babel's name.
    """

    tag: Tag
    name: str
    script: str
    direction: Literal["ltr", "rtl"]
    spaced: bool
    cased: bool
    quotes: tuple[Pair, ...]
    nested: tuple[Pair, ...]
    terminators: str
    gap: str
    locale: str


@lru_cache(maxsize=1024)  # bounded, for tags come from outside
def facts(tag: Tag) -> Facts:
    """The facts of a language. Raises LanguageTagError for what is no tag."""
    language = read(tag)
    script, locale = language.script, _locale(language.tag)
    quotes, nested = _quotes(language.tag, language.language)
    return Facts(
        tag=language.tag,
        name=_NAMES.get(language.tag) or _name(language.tag, language.language, locale),
        script=script,
        direction="rtl" if script in _RTL else "ltr",
        spaced=script not in _UNSPACED,
        cased=script in _CASED,
        quotes=quotes,
        nested=nested,
        terminators=_TERMINATORS.get(language.language) or _ENDS.get(script, "") + ".!?…‽",
        gap="" if script in _GAPLESS else " ",
        locale=locale,
    )


def _locale(tag: Tag) -> str:
    """The name Babel knows the language by; English formats where CLDR has none of its own."""
    names = (_LOCALES.get(tag, ""), tag.replace("-", "_"), tag.partition("-")[0])
    return next((name for name in names if name and exists(name)), "en")


def _name(tag: Tag, language: str, locale: str) -> str:
    """The language's own name with its first letter as a list writes it, unless the word has its capital (`isiZulu`)."""
    own = Locale.parse(locale).get_display_name(locale) if locale.startswith(language) else None
    name = own or Locale("en").languages.get(language) or tag
    first = name.split()[0]
    return name if any(letter.isupper() for letter in first) else name[0].upper() + name[1:]


def _quotes(tag: Tag, language: str) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    outer, inner = _QUOTES.get(tag) or _QUOTES.get(language) or ("“” «»", "‘’")
    return (*_pairs(outer), ('"', '"')), (*_pairs(inner), ("'", "'"))


def _pairs(written: str) -> tuple[Pair, ...]:
    return tuple((pair[0], pair[1]) for pair in written.split())


_LOCALES = {"pt": "pt_PT", "zh": "zh_Hans"}  # Babel's bare `pt` is Brazil's; see `tags`

_RTL = frozenset({"Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
_UNSPACED = frozenset({"Hani", "Hans", "Hant", "Hrkt", "Jpan", "Khmr", "Lana", "Laoo", "Mymr", "Thai", "Tibt"})
_GAPLESS = frozenset(
    {"Hani", "Hans", "Hant", "Hrkt", "Jpan"}
)  # the others put a space after a sentence, never within a word
_CASED = frozenset({"Adlm", "Armn", "Cher", "Copt", "Cyrl", "Glag", "Grek", "Latn", "Osge"})
_ENDS = {
    "Arab": "؟۔", "Armn": "։", "Beng": "।", "Deva": "।॥", "Ethi": "።፧", "Gujr": "।", "Guru": "।", "Hani": "。！？｡．",
    "Hans": "。！？｡．", "Hant": "。！？｡．", "Jpan": "。！？｡．", "Khmr": "។៕", "Mymr": "။", "Orya": "।", "Tibt": "།༎",
}  # fmt: skip
_TERMINATORS = {"el": ".!;\u037e…"}

_QUOTES = {  # tag -> outer pairs, inner pairs
    "am": ("«» “”", "‹› ‘’"), "ar": ("“” «» ”“", "‘’ ’‘ ‹›"), "ast": ("«» “”", "“” ‘’"), "az": ("“” «» „“", "‘’"),
    "be": ("«» „“ “”", "„“ “”"), "bg": ("„“ “” «» „”", "’’ ‚‘"), "bn": ("“”", "‘’"), "bs": ("„” “” «»", "‘’"),
    "ca": ("«» “”", "“” ‘’"), "cs": ("„“ »« “”", "‚‘ ›‹"), "cy": ("‘’ “”", "“” ‘’"), "da": ("”” »« „“ “”", "’’ ›‹ ‘’"),
    "de": ("„“ »« “” «»", "‚‘ ›‹ ‘’ ‹›"), "el": ("«» “”", "“” ‘’"), "en": ("“” ‘’", "‘’ “”"), "es": ("«» “”", "“” ‘’"),
    "et": ("„“ «» „” “”", "‚‘ ‘’"), "eu": ("«» “”", "“” ‘’"), "fa": ("«» “”", "‹› ‘’ “”"), "fi": ("”” »» “”", "’’ ‘’"),
    "fr": ("«» “”", "“” ‹› ‘’"), "gl": ("«» “”", "“” ‘’"), "he": ("”” “” „” „“ ״״", "’’ ‘’ ‚’"), "hi": ("“”", "‘’"),
    "hr": ("„” »« „“ “”", "‘’ ›‹"), "hu": ("„” “”", "»« ’’"), "hy": ("«» “”", "“” „“"), "id": ("“”", "‘’"),
    "is": ("„“ “”", "‚‘"), "it": ("«» “”", "“” ‘’"), "ja": ("「」 『』 “” 〝〟", "『』 「」 ‘’"), "ka": ("„“ «» “”", "«» ‚‘"),
    "kk": ("«» “”", "“” „“"), "km": ("“” «»", "‘’ ‹›"), "ko": ("“” 「」 『』 《》", "‘’ 〈〉"), "lo": ("“” «»", "‘’"),
    "lt": ("„“ “” «»", "‚‘"), "lv": ("“” «» „” „“", "‘’"), "mk": ("„“ “” «»", "’‘ ‚‘"), "ms": ("“”", "‘’"),
    "mt": ("“”", "‘’"), "my": ("“”", "‘’"), "nb": ("«» “” ””", "‘’ “”"), "nl": ("“” ‘’ „” ””", "‘’ “” ‚’"),
    "nn": ("«» “” ””", "‘’ “”"), "oc": ("«» “”", "“” ‘’"), "pl": ("„” “” »«", "«» ‚’ ‘’"), "pt": ("«» “”", "“” ‘’"),
    "pt-BR": ("“” «»", "‘’"), "ro": ("„” “” «»", "«» ‘’"), "ru": ("«» “” „“", "„“ “”"), "sk": ("„“ “” »«", "‚‘ ›‹"),
    "sl": ("„“ »« “”", "‚‘ ›‹"), "sq": ("“” «» „“", "‘’"), "sr": ("„” „“ »« “”", "’’ ‚‘ ‘’"), "sv": ("”” »» “” »«", "’’ ‘’"),
    "sw": ("“”", "‘’"), "th": ("“”", "‘’"), "tr": ("“” «»", "‘’"), "uk": ("«» „“ “”", "„“ “”"), "ur": ("“” ”“", "‘’ ’‘"),
    "vi": ("“” «»", "‘’"), "yue": ("「」 “”", "『』 ‘’"), "zh": ("“” 「」 《》", "‘’ 『』 〈〉"),
    "zh-Hant": ("「」 『』 “” 《》", "『』 「」 ‘’ 〈〉"),
}  # fmt: skip

_NAMES = {  # where the name alone differs from what a switcher should say
    "fil": "Filipino", "id": "Bahasa Indonesia", "jv": "Basa Jawa", "ku": "Kurdî", "mn": "Монгол", "ms": "Bahasa Melayu",
    "pt": "Português", "sr-Latn": "Srpski", "zh": "简体中文", "zh-Hant": "繁體中文",
}  # fmt: skip
