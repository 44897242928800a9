"""The words of dates: months, weekdays and halves of the day in each language, from CLDR, and the names of time zones."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from babel import Locale
from babel.core import UnknownLocaleError

# Languages whose words are tried where a text's own language is not known.
_ALL: Final = [
    "en",
    "es",
    "pt",
    "fr",
    "it",
    "de",
    "nl",
    "ca",
    "gl",
    "eu",
    "id",
    "ms",
    "vi",
    "fil",
    "sv",
    "da",
    "nb",
    "fi",
    "et",
    "lv",
    "lt",
    "pl",
    "cs",
    "sk",
    "sl",
    "hr",
    "sr",
    "hu",
    "ro",
    "bg",
    "mk",
    "uk",
    "ru",
    "be",
    "el",
    "tr",
    "az",
    "kk",
    "uz",
    "sq",
    "ar",
    "fa",
    "he",
    "ur",
    "hi",
    "bn",
    "mr",
    "ta",
    "te",
    "ml",
    "gu",
    "pa",
    "th",
    "km",
    "lo",
    "my",
    "ka",
    "hy",
    "sw",
    "af",
    "is",
    "ga",
    "cy",
    "mt",
    "am",
    "ne",
    "si",
    "kn",
    "mn",
    "so",
    "ha",
    "zu",
]
# Where one language has several sets of names in use: Levantine, Maghrebi; Austrian; and so on.
_VARIANTS: Final = {"ar": ("ar", "ar_SY", "ar_DZ", "ar_MA", "ar_IQ"), "de": ("de", "de_AT"), "pt": ("pt", "pt_PT"),
                    "no": ("nb",), "nn": ("nn", "nb"), "sr": ("sr", "sr_Latn"), "bs": ("bs", "bs_Cyrl"), "fa": ("fa", "fa_AF"),
                    "az": ("az", "az_Cyrl"), "uz": ("uz", "uz_Cyrl"), "tl": ("fil",), "iw": ("he",), "oc": ("oc", "fr"),
                    "an": ("es",), "ast": ("ast", "es"), "es": ("es", "es_MX")}  # fmt: skip
# What is printed and CLDR does not give: older spellings and other abbreviations.
_PRINTED: Final[Mapping[str, Mapping[int, str]]] = {
    "en": {1: "jan", 9: "sept"},
    "es": {9: "set setiembre sep sept", 1: "ene", 8: "ago", 10: "oct"},
    "pt": {2: "fev", 9: "set", 10: "out", 12: "dez"},
    "it": {1: "gen genn", 6: "giu", 9: "sett", 10: "ott"},
    "fr": {1: "janv jan", 2: "fevr fev", 7: "juil", 8: "aout", 12: "dec"},
    "de": {3: "mrz maerz", 9: "sept"},
    "id": {1: "jan", 2: "peb pebruari", 8: "agt agst agu ags", 10: "oktober", 11: "nop nopember nov", 12: "des"},
    "ms": {8: "ogos ogo", 12: "dis"},
    "nl": {3: "mrt", 5: "mei"},
    "gl": {1: "xan", 6: "xun", 7: "xul"},
    "ca": {9: "set", 1: "gen"},
    "th": {},
}
JALALI: Final[Mapping[str, int]] = {
    name: month
    for month, names in enumerate((
        "فروردین حمل وری", "اردیبهشت ثور غویی", "خرداد جوزا غبرګولی", "تیر سرطان چنګاښ", "مرداد امرداد اسد زمری",
        "شهریور سنبله وږی",
        "مهر میزان تله", "آبان عقرب لړم", "آذر قوس لیندۍ", "دی جدی مرغومی", "بهمن دلو سلواغه", "اسفند حوت کب",
    ), 1)
    for name in names.split()
}  # fmt: skip
"""Months of the solar calendar of Iran and Afghanistan, in Persian, Dari and Pashto."""

ERAS: Final[Mapping[str, int]] = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "民國": 1911, "民国": 1911}
"""Eras of Japan, and Taiwan's republic -> the year of ours before their first."""

VIETNAMESE: Final[Mapping[str, int]] = {
    "một": 1, "giêng": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
    "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip

STEMMED: Final = frozenset({"eu", "fi", "et", "hu", "tr", "az", "kk", "uz", "ky", "lt", "lv", "ka", "hy", "mn", "sq"})
"""Languages that add endings to the names of months."""

# Minutes east of UTC. Names that mean several zones stand in _BY_LANGUAGE or nowhere (AST is Arabia's and the Atlantic's).
_ZONES: Final = {
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "غرينتش": 0, "جرينتش": 0, "гринвичу": 0,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300,
    "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "nst": -210, "ndt": -150,
    "west": 60, "cet": 60, "mez": 60, "met": 60, "cest": 120, "mesz": 120, "mest": 120, "eet": 120, "eest": 180,
    "msk": 180, "мск": 180,
    "trt": 180,
    "wat": 60, "cat": 120, "sast": 120, "eat": 180, "pkt": 300, "npt": 345, "ict": 420, "wib": 420, "wita": 480, "wit": 540,
    "sgt": 480, "myt": 480, "hkt": 480, "pht": 480, "jst": 540, "kst": 540, "mmt": 390, "awst": 480, "acst": 570, "acdt": 630,
    "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "yekt": 300, "novt": 420, "krat": 420, "irkt": 480, "vlat": 600,
    "art": -180, "brt": -180, "brst": -120, "cot": -300, "pet": -300, "vet": -240, "clt": -240, "clst": -180, "uyt": -180,
    "bot": -240,
}  # fmt: skip
_INDIAN: Final = frozenset({"hi", "bn", "ta", "te", "ml", "mr", "gu", "kn", "pa", "or", "as", "en-IN"})
_BY_LANGUAGE: Final = {
    "ist": {**dict.fromkeys(_INDIAN, 330), "he": 120, "ga": 60, "en-IE": 60},
    "idt": {"he": 180, "en": 180, "": 180},
    "bst": {"en": 60, "en-GB": 60, "cy": 60, "": 60, "bn": 360},
    "cst": {"zh": 480, "zh-Hans": 480, "zh-Hant": 480},
    "pst": {"fil": 480, "tl": 480},
    "est": {"en-AU": 600},
}

_JOINERS: Final = re.compile("[\u0307\u200b-\u200f]")

MORNING: Final = frozenset(
    ("am", "a.m", "a.m.", "sa", "ص", "صباحا", "صباحاً", "上午", "早上", "午前", "오전", "πμ", "π.μ", "π.μ.", "öö", "ö.ö")
)
EVENING: Final = frozenset(
    (
        "pm",
        "p.m",
        "p.m.",
        "ch",
        "م",
        "مساء",
        "مساءً",
        "ظهرا",
        "下午",
        "晚上",
        "晚",
        "午後",
        "오후",
        "μμ",
        "μ.μ",
        "μ.μ.",
        "ös",
        "ö.s",
        "ب.ظ",
    )
)


def zone(name: str, language: str) -> int | None:
    """Minutes east of UTC of a zone's name, or None for one that is not known or means several things."""
    lower = name.lower()
    mine = _BY_LANGUAGE.get(lower, {})
    base = language.split("-")[0]
    return mine.get(language, mine.get(base, _ZONES.get(lower)))


def key(word: str) -> str:
    """A word as it is looked up: small letters, no full stops, Latin letters without their accents."""
    lower = _JOINERS.sub("", word.replace(".", "")).casefold()
    if lower.isascii():
        return lower
    spread = unicodedata.normalize("NFD", lower)
    return "".join(
        ch for at, ch in enumerate(spread) if not ("\u0300" <= ch < "\u0370" and at and spread[at - 1] < "\u0250")
    )


@lru_cache(maxsize=64)
def months(language: str) -> Mapping[str, int]:
    """Names of months -> 1 to 12 in a language, and in English, which feeds are written in; for '' in all at once, without
    the names that mean different months in different languages."""
    if language:
        own = dict(_months(language))
        return {**{name: month for name, month in _months("en") if name not in own}, **own}
    found: dict[str, set[int]] = {}
    for each in _ALL:
        for name, month in _months(each):
            found.setdefault(name, set()).add(month)
    return {name: next(iter(numbers)) for name, numbers in found.items() if len(numbers) == 1}


@lru_cache(maxsize=64)
def weekdays(language: str) -> Mapping[str, int]:
    """Names of weekdays -> 0 for Monday to 6, in a language and in English."""
    out: dict[str, int] = {}
    for locale in (*_locales("en"), *(_locales(language) if language else ())):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                out |= {key(name): number for number, name in locale.days[context][width].items() if len(name) > 1}
    return out


@lru_cache(maxsize=64)
def day_first(language: str) -> bool | None:
    """Whether a language writes the day before the month in numbers; None where that is not sure, as in English at large."""
    if language in ("", "en", "en-CA", "en-PH", "en-ZA", "en-001"):
        return None
    locale = next(iter(_locales(language)), None)
    if locale is None:
        return None
    pattern = locale.date_formats["short"].pattern
    day, month, year = (pattern.find(letter) for letter in ("d", "M", "y"))
    return None if year < max(day, month) and language.split("-")[0] != "sv" else day < month


@lru_cache(maxsize=64)
def year_first(language: str) -> bool:
    """Whether a language writes the year first in numbers."""
    locale = next(iter(_locales(language)), None) if language else None
    pattern = locale.date_formats["short"].pattern if locale else "d"
    return "y" in pattern and pattern.find("y") < pattern.find("M") < pattern.find("d")


def _months(language: str) -> Iterator[tuple[str, int]]:
    for locale in _locales(language):
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                yield from _named(locale.months[context][width].items())
    for month, words in _PRINTED.get(language.split("-")[0], {}).items():
        yield from ((key(word), month) for word in words.split())


def _named(names: Iterable[tuple[int, str]]) -> Iterator[tuple[str, int]]:
    for month, name in names:
        plain = key(name.lower().removeprefix("de ").removeprefix("d’").removeprefix("d'").replace("\u200f", ""))
        if len(plain) > 1 and not any(ch.isdigit() for ch in plain):
            yield plain, month


def _locales(language: str) -> Iterator[Locale]:
    base = language.split("-")[0]
    names = _VARIANTS.get(base) or (base,)
    for name in (language.replace("-", "_"), *names) if language != base else names:
        try:
            yield Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
