"""Bylines as persons: the names without their leading words, posts, addresses and the paper's own name."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from dragoman.stories.agencies import is_agency
from dragoman.stories.page import bywords
from dragoman.stories.rich import plain

_NO_SPACES = "\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_MOST = 600  # characters of a byline that are looked at


def _alternatives(words: str) -> str:
    return "|".join(part for line in words.splitlines() for part in line.split("|") if part)


_LEAD = re.compile(
    rf"^\s*(?:(?:{_alternatives(bywords.LEADS)})(?:\s*[:：.\-–—/／|]\s*|\s+|(?=[{_NO_SPACES}]))"
    rf"|(?:{bywords.SHORT})\s+(?=\S+\s+\S)|[:：|•·–—\-／/]\s*|[【\[(（])",
    re.IGNORECASE,
)
_ALONE = re.compile(rf"^(?:{_alternatives(bywords.LEADS)}|{bywords.SHORT})$", re.IGNORECASE)
_ROLE = rf"(?:{_alternatives(bywords.ROLES)})"
_IS_ROLE = re.compile(
    rf"^(?:[^\W\d_][\w.'’-]*\s+){{0,4}}{_ROLE}(?:\s+(?:for|of|at|in|de|für|von|der|du|des|di)\b.*)?$", re.IGNORECASE
)
_ROLE_BEHIND = re.compile(rf"(?:\s+|(?<=[{_NO_SPACES}\uac00-\ud7a3])|(?<=[a-zß-ÿ])(?=[A-Z])){_ROLE}$", re.IGNORECASE)
# What qualifies a post and is no first name.
_QUALIFIES = re.compile(
    r"(?:senior|junior|chief|deputy|assistant|associate|staff|special|foreign|political|politics|economics?|business|science|health|"
    r"crime|legal|sports?|diplomatic|leitende[rs]?|stellv\w{0,14}|politische[rs]?|freie[rs]?|gran?d|capo|chef|corresponsal)\b",
    re.IGNORECASE,
)
_BARE_ROLE = re.compile(rf"^{_ROLE}$", re.IGNORECASE)
_AND = r"y|e|and|und|dan|et|i|och|og|en|ja|và|ve|a|at|na|sowie|with|con|mit|avec|και|и|та|й|і|و|và|และ|और|এবং|și|és|in|ir|un"
_SPLIT = re.compile(
    rf"\s*(?:[;|/／•·\n、，،؛＆]|\s[–—]\s|\s&\s|\s(?:{_AND})\s|(?<=[\u3400-\u9fff])(?:和|及|與|与)(?=[\u3400-\u9fff]))\s*"
    r"|,\s+(?=[^\Wa-zß-öø-ÿ]|(?:dpa|epd|sid)\b)|,(?=\S)"
)
_ADDRESS = re.compile(r"\S+@\S+\.\S+|https?://\S+|(?<!\w)@\w+")
_SITE = re.compile(r"^(?:www\.)?[\w-]+(?:\.[a-z]{2,6})+$", re.IGNORECASE)  # `gaceta.es` is nobody
_BRACKETS = re.compile(r"\s*[(（\[【][^)）\]】]{0,80}[)）\]】]\s*$")
_DESK = re.compile(rf"(?<!\w)(?:{_alternatives(bywords.DESKS)})(?!\w)", re.IGNORECASE)
_BARE = frozenset(_alternatives(bywords.BARE).split("|"))
_DATELINE = re.compile(r"^[^.()]{0,60}\(((?:[A-ZÀ-Þ][\w.]*\s?){1,4})\)\s*[.\-–—:]")
PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "du",
        "des",
        "le",
        "la",
        "las",
        "los",
        "y",
        "e",
        "i",
        "von",
        "van",
        "der",
        "den",
        "ter",
        "zu",
        "zum",
        "af",
        "av",
        "al",
        "el",
        "bin",
        "ben",
        "ibn",
        "bint",
        "ap",
        "mc",
        "ul",
        "ur",
    ]
)
"""Small words within people's names."""
_QUOTED = re.compile(r"^[\"“”«»'‘’„]+|[\"“”«»„]+$")


def persons(said: str | Iterable[str], paper: str | Iterable[str] = "") -> tuple[str, ...]:
    """The people a byline (or several) names, once each; desks, agencies and the paper itself are no people.

    `paper`: its name, or all the names it goes by.
    """
    own = _own(paper)
    people = [name for line in _lines(said) for name in _people(line) if not _is_own(name, own)]
    return tuple({_folded(name): name for name in reversed(people)}.values())[::-1]


def agency(said: str | Iterable[str]) -> str:
    """The agency a byline names, or ''."""
    return next((name for line in _lines(said) for name in _names(line) if is_agency(name)), "")


def desk(said: str | Iterable[str]) -> str:
    """The desk or house that signs under a name of its own (`Faro Staff`, `El Faro`, no bare `Staff`), or ''."""
    names = (name for line in _lines(said) for name in (_names(line) or _house(line)))
    fit = (name for name in names if len(name.split()) <= 4 and name.casefold() not in _BARE and not is_agency(name))
    return next(fit, "")


def _house(line: str) -> tuple[str, ...]:
    """A house that signs by its address (`faro.example`)."""
    name = plain(line)
    return (name,) if _SITE.match(name) else ()


def leads(line: str) -> bool:
    """Whether a line begins with a word that leads to a name."""
    return _LEAD.match(line) is not None or _ALONE.match(line.strip(" :")) is not None


def is_likely(name: str) -> bool:
    """Whether a name found on a page without any mark is a person's by its form: two to five words, each with a capital but
    for particles; in scripts without capitals, few and short words."""
    words = name.split()
    if not any("a" <= letter.lower() <= "\u024f" for letter in name[:4]):
        return len(words) <= 4 and len(name) <= 24
    return 2 <= len(words) <= 5 and all(word[0].isupper() or word.lower() in PARTICLES for word in words)


def dateline_agency(paragraph: str) -> str:
    """The agency named in brackets at the head of a first paragraph, as in `WEXCOMBE (Reuters) -`, or ''."""
    match = _DATELINE.match(paragraph)
    name = match.group(1).strip() if match else ""
    return name if is_agency(name) else ""


def _lines(said: str | Iterable[str]) -> Iterable[str]:
    return (said,) if isinstance(said, str) else said


@lru_cache(maxsize=1024)
def _people(line: str) -> tuple[str, ...]:
    names = _names(line)
    found = [name for name in names if not is_agency(name) and not _DESK.search(name) and not _is_post(name)]
    if len(found) < len(names) and any(is_agency(name) for name in names):
        found = [name for name in found if " " in name or not name.isupper()]  # `AFP, MANILA`: a place
    return tuple(found)


def _is_post(name: str) -> bool:
    return _BARE_ROLE.match(name) is not None or (len(name.split()) > 1 and _IS_ROLE.match(name) is not None)


@lru_cache(maxsize=1024)
def _names(line: str) -> tuple[str, ...]:
    line = line[:_MOST]
    line = html.unescape(line) if "&" in line else line
    return tuple(name for part in _SPLIT.split(plain(_ADDRESS.sub(" ", line))) if (name := _name(part)))


def _name(part: str | None) -> str:
    """The name in a part of a byline, or ''."""
    name = _BRACKETS.sub("", _stripped(part or ""))
    shorter = _ROLE_BEHIND.sub("", name)
    if shorter != name and _QUALIFIES.match(shorter):
        return ""
    if shorter != name and (len(shorter.split()) > 1 or not shorter.isascii()) and not is_agency(name):
        name = shorter
    name = _QUOTED.sub("", name).strip(" ,.;:：|-–—_】]）)")
    return name if _is_name(name) else ""


def _stripped(part: str) -> str:
    for _ in range(4):
        shorter = _LEAD.sub("", part)
        if shorter == part:
            break
        part = shorter
    return part


def _is_name(name: str) -> bool:
    if not 1 < len(name) <= 60 or len(name.split()) > 7 or _SITE.match(name) or _ALONE.match(name):
        return False
    if name.isascii() and name.islower() and " " not in name and not is_agency(name):
        return False  # an account or initials
    return any(letter.isalpha() for letter in name) and not any(letter.isdigit() for letter in name)


def _own(paper: str | Iterable[str]) -> frozenset[str]:
    return frozenset(_folded(name) for name in _lines(paper) if name)


def _is_own(name: str, own: frozenset[str]) -> bool:
    """Whether a name is the paper's, or the paper's with a region or desk behind it."""
    folded = _folded(name)
    return folded in own or any(
        len(paper) > 2 and folded.startswith(paper + " ") and (len(paper.split()) > 1 or name.split()[0].isupper())
        for paper in own
    )


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
