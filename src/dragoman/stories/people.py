"""Bylines as persons: the names without their leading words, roles, addresses and the paper's own name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.stories.rich import plain

_LEAD = re.compile(
    r"^\s*(?:written by|reported by|story by|words by|by|por|oleh|penulis|reporter|laporan|par|propos recueillis par|"
    r"(?:di|von)(?=\s+\S+\s+\S+)|a cura di|"
    r"text(?:o|e)? (?:de|by|von)|de nuestr[oa] (?:enviad[oa]|corresponsal)|autor(?:a|es)?|author|redaktur|"
    r"editor)\b\s*[:.\-–]?\s+|^[:|•·–—\-]\s*",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:;|\||/|•|·|\n|\s&\s|\s(?:y|e|and|und|dan|et|i|och|og|en)\s)\s*|,\s+(?=[A-ZÀ-ÞĐ])")
_ADDRESS = re.compile(r"\S+@\S+\.\S+|https?://\S+|(?<!\w)@\w+")
_SITE = re.compile(r"^[a-z0-9-]+(?:\.[a-z]{2,4})+$")  # `gaceta.es` is nobody
_BRACKETS = re.compile(r"\s*\([^)]*\)\s*$")
# Words that say it is not a person who signs.
_DESK = re.compile(
    r"\b(?:redacci[oó]n|redac[cç][aã]o|redazione|r[eé]daction|redaksi|redaktion|reda[ck]ci[oóò]n?|newsroom|news ?desk|"
    r"staff|admin(?:istrator)?|"
    r"team|equipo|editors?|tim redaksi|agenc(?:ia|ies|y|ias)|agence|agentur(?:en)?|agenzia|online|webmaster|newspaper|"
    r"press|desk)\b",
    re.IGNORECASE,
)
# Agencies by their signs; a name that says "agency" in its own language is one too.
_AGENCIES = (
    r"EFE|Reuters|AFP|AP|Associated Press|dpa|ANSA|Lusa|Antara|ANTARA|Europa Press|Xinhua|TASS|PTI|ANI|Bernama|VNA|TTXVN|"
    r"APA|SDA|ACN|UPI"
)
_AGENCY = re.compile(
    rf"^(?:{_AGENCIES})$|^(?:Agencias?|Agência|Agence|Agenzia|Agentur|Axencia|Agència|Kantor Berita)\s+[A-ZÀ-Þ][\w .]+$"
    r"|^[A-ZÀ-Þ][\w .]+\s(?:News Agency|Press Agency|News Service)$"
)
_DATELINE = re.compile(r"^[^.()]{0,60}\(((?:[A-ZÀ-Þ][\w.]*\s?){1,4})\)\s*[.\-–—:]")


def persons(said: str | Iterable[str], paper: str = "") -> tuple[str, ...]:
    """The people a byline (or several) names, once each; desks, agencies and the paper itself are no people."""
    lines = [said] if isinstance(said, str) else list(said)
    names = (name for line in lines for name in _names(line))
    own = _folded(paper)
    people = [name for name in names if not _DESK.search(name) and not _AGENCY.match(name) and _folded(name) != own]
    return tuple({_folded(name): name for name in reversed(people)}.values())[::-1]


def agency(said: str | Iterable[str]) -> str:
    """The agency a byline names, or ''."""
    lines = [said] if isinstance(said, str) else list(said)
    return next((name for line in lines for name in _names(line) if _AGENCY.match(name)), "")


def dateline_agency(paragraph: str) -> str:
    """The agency named in brackets at the head of a first paragraph, as in `WEXCOMBE (Reuters) -`, or ''."""
    match = _DATELINE.match(paragraph)
    name = match.group(1).strip() if match else ""
    return name if _AGENCY.match(name) else ""


def _names(line: str) -> Iterable[str]:
    line = plain(_ADDRESS.sub(" ", line))
    for part in _SPLIT.split(line):
        name = _BRACKETS.sub("", _stripped(part)).strip(" ,.;:|-–—")
        if _is_name(name):
            yield name


def _stripped(part: str) -> str:
    shorter = _LEAD.sub("", part)
    return shorter if shorter == part else _stripped(shorter)


def _is_name(name: str) -> bool:
    if not 1 < len(name) <= 60 or len(name.split()) > 7 or _SITE.match(name):
        return False
    return any(letter.isalpha() for letter in name) and not any(letter.isdigit() for letter in name)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
