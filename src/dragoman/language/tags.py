"""Tags: BCP 47 as feeds and people declare it, read into the one canonical tag that everything here is keyed by.

The rule. A canonical tag is the language; its script where that is not the one the language is usually written in; and a
region only where the press of the two places does not share its words, which here is Brazil's Portuguese alone.
So `zh-TW` is `zh-Hant`, `en-GB` and `en-US` are `en`, `es-MX` is `es`, `iw` is `he`, `no` is `nb`.

`pt` means Portugal's Portuguese: CLDR fills in Brazil, but newspapers declare `pt` in Lisbon and `pt-BR` in Brazil, and
the two never share drafts. Every other `pt-XX` (Angola, Mozambique, Macau) is written by Portugal's norm: `pt`.

Variants, extensions and private use are read, kept in `declared`, and left out of the tag: no engine, catalogue or CLDR
table of ours tells them apart. Which code an engine uses for a language is the engine's affair.

Likely subtags and aliases are CLDR's, as Babel carries them.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache

from babel.core import Locale, get_global

from dragoman.errors import LanguageTagError
from dragoman.model.language import Language, Tag

LONGEST = 64  # RFC 5646 asks readers for 35; the longest tag in use is well under this, and what is longer is no tag

_TAG = re.compile(
    r"(?P<language>[a-z]{2,8})(?:-(?P<extlang>[a-z]{3}))?"
    r"(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
    r"(?P<extensions>(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*)(?:-x(?:-[a-z0-9]{1,8})+)?"
)

_GRANDFATHERED = {  # RFC 5646 section 2.2.8, those that name a language of today
    "art-lojban": "jbo", "i-ami": "ami", "i-bnn": "bnn", "i-hak": "hak", "i-klingon": "tlh", "i-lux": "lb",
    "i-navajo": "nv", "i-pwn": "pwn", "i-tao": "tao", "i-tay": "tay", "i-tsu": "tsu", "no-bok": "nb", "no-nyn": "nn",
    "zh-guoyu": "zh", "zh-hakka": "hak", "zh-min-nan": "nan", "zh-xiang": "hsn",
}  # fmt: skip
_EXTENDED = frozenset({"ar", "kok", "lv", "ms", "sgn", "sw", "uz", "zh"})  # languages with registered extlangs: zh-yue
_ALIASES = {"no": "nb"}  # Norwegian undeclared is Bokmål in nine papers of ten; CLDR leaves `no` as it is
_HOME = {"pt": "PT"}  # the region a bare tag means, where ours is not CLDR's
_APART = frozenset({("pt", "BR")})  # regions that stay in the tag
_NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis", "root"})


def read(declared: str) -> Language:
    """The language a tag declares. Underscores and any case are accepted.

    Raises LanguageTagError, with the likely tag where there is one, for what is no tag or names no known language,
    script or region. Time is linear in the length, and constant beyond `LONGEST`.
    """
    tag = _folded(declared)
    matched = _TAG.fullmatch(_GRANDFATHERED.get(tag, tag))
    if matched is None or not _well_formed(matched):
        raise _refused(declared)
    language, script, region = _aliased(matched)
    if language not in _languages() or (script and script not in _scripts()) or (region and region not in _regions()):
        raise _refused(declared)
    script, region = _likely(language, script, region)
    return Language(declared, _minimal(language, script, region), language, script, region)


def canonical(declared: str) -> Tag:
    """The canonical tag alone. Raises LanguageTagError as `read` does."""
    return read(declared).tag


def _folded(declared: str) -> str:
    """Lower case with hyphens; '' for what is too long or has anything but ASCII in it."""
    if len(declared) > LONGEST or not declared.isascii():
        return ""
    return declared.strip(" \t\r\n").replace("_", "-").lower()


def _well_formed(matched: re.Match[str]) -> bool:
    """What the pattern cannot say: no variant and no extension's letter twice, extlangs only where there are some."""
    variants = matched["variants"].split("-")[1:]
    letters = re.findall(r"-([a-z0-9])(?=-)", matched["extensions"])
    extended = matched["extlang"] is None or matched["language"] in _EXTENDED
    return extended and len(set(variants)) == len(variants) and len(set(letters)) == len(letters)


def _aliased(matched: re.Match[str]) -> tuple[str, str, str]:
    """Language, script and region with CLDR's aliases followed; what the tag itself says wins over the alias."""
    language = matched["extlang"] or matched["language"]
    script, region = (matched["script"] or "").title(), (matched["region"] or "").upper()
    language, _, rest = _alias_of(language).partition("_")
    for part in rest.split("_") if rest else ():
        script, region = (script or part, region) if len(part) == 4 else (script, region or part)
    if region != "UK":  # an alias in CLDR, but nobody's code: RFC 5646 has GB alone
        region = (get_global("territory_aliases").get(region) or [region])[0]
    return language, "" if script == "Zzzz" else script, "" if region == "ZZ" else region


@cache
def _alias_of(language: str) -> str:
    """What CLDR calls a language today, as `he`, `sr_Latn` or `fa_AF`."""
    aliases = get_global("language_aliases")
    today = str(_ALIASES.get(language) or aliases.get(language, language))
    return today if today == language else _alias_of(today)


def _likely(language: str, script: str, region: str) -> tuple[str, str]:
    """Script and region, filled in from CLDR's likely subtags where the tag leaves them out."""
    region = region or ("" if script else _HOME.get(language, ""))
    table = get_global("likely_subtags")
    for parts in ((language, script, region), (language, script), (language, region), (language,)):
        found = table.get("_".join(part for part in parts if part))
        if found and all(parts):
            _, likely_script, likely_region = str(found).split("_", 2)
            return script or likely_script, region or _HOME.get(language, likely_region)
    return script or "Zzzz", region or "ZZ"


def _minimal(language: str, script: str, region: str) -> Tag:
    parts = [language]
    if script != _likely(language, "", "")[0]:
        parts.append(script)
    if (language, region) in _APART:
        parts.append(region)
    return "-".join(parts)


@cache
def _languages() -> frozenset[str]:
    """Every language CLDR has a name or a likely script for: practically ISO 639-3."""
    likely = {str(key).partition("_")[0] for key in get_global("likely_subtags")}
    named = {str(key).partition("_")[0] for key in Locale("en").languages}
    return frozenset(likely | named) - _NO_LANGUAGE


@cache
def _scripts() -> frozenset[str]:
    return frozenset(Locale("en").scripts)


@cache
def _regions() -> frozenset[str]:
    return frozenset(Locale("en").territories) - {"UK", "ZZ"}


def _refused(declared: str) -> LanguageTagError:
    shown = repr(declared[:40] + ("..." if len(declared) > 40 else ""))
    likely = _likely_tag(declared)
    advice = f"did you mean {likely!r}?" if likely else "a tag looks like 'es', 'pt-BR' or 'zh-Hant'"
    return LanguageTagError(f"{shown} is not a language tag: {advice}")


def _likely_tag(declared: str) -> str:
    """The tag somebody meant: a country's code mended or taken for its language, a name for its code; '' when unclear."""
    words = re.findall(r"[a-z0-9]+", declared[:LONGEST].lower())
    if not words:
        return ""
    code = _alias_of(words[0]).partition("_")[0]
    language = code if code in _languages() else _language_called(words[0])
    if not language:
        return ""
    regions = (get_global("territory_aliases").get(word.upper(), [""])[0] for word in words[1:] if len(word) == 2)
    region = next((found for found in regions if found), "")
    return f"{language}-{region}" if region else language


def _language_called(word: str) -> str:
    """The code of a language by its English name (`spanish`, `japanse`), or of its country (`jp`, `cn`)."""
    names = _names()
    if word in names:
        return names[word]
    if len(word) == 2:
        return str(get_global("likely_subtags").get(f"und_{word.upper()}", "")).partition("_")[0]
    near = get_close_matches(word, names, n=1, cutoff=0.8) if len(word) > 3 else []
    return names[near[0]] if near else ""


@cache
def _names() -> dict[str, str]:
    listed = Locale("en").languages
    return {name.lower(): code for code, name in listed.items() if "_" not in code and code not in _NO_LANGUAGE}
