"""Credits: who made a picture, told apart from the caption it ends and from the word for what it is ("Foto:", "©").

The word is ours to say in each reader's language; the names are names and are never translated.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import msgspec

from dragoman.model.story import Figure, Made, Rich
from dragoman.stories import credit_words as words
from dragoman.stories.people import PARTICLES
from dragoman.stories.rich import cut, rich

_TAIL = 260  # characters at a caption's end within which its credit begins
_LONGEST = 160  # characters of a credit line
_MADE: tuple[tuple[Made, str], ...] = (
    ("photo", words.PHOTO), ("illustration", words.ILLUSTRATION), ("graphic", words.GRAPHIC), ("video", words.VIDEO),
)  # fmt: skip
_LABEL = rf"(?:{words.SOURCE}|{words.PHOTO}|{words.ILLUSTRATION}|{words.GRAPHIC}|{words.VIDEO})"
_SIGN = r"(?:©|ⓒ|\([cC]\)|（[cC]）|&copy;|[Cc]opyright\b)"


@lru_cache(maxsize=1)
def _led() -> re.Pattern[str]:
    """A label at the head of a credit: the word and a colon, or the word and "by"; or the copyright sign."""
    return re.compile(
        rf"^[\s(\[（【]*(?:(?P<label>{_LABEL})(?:\s*\((?:[^()]{{1,30}})\))?(?:\s*(?:[:：=＝]|(?<=\.)(?=\s))\s*|\s+(?:{words.BY})\b\s*:?\s*|"
        rf"(?<=[^\x00-\u024f])\s*[/|]\s*)|(?P<sign>{_SIGN})\s*:?\s*(?:\d{{4}}\s+)?|(?P<via>courtesy\s+of|via|cortes[ií]a\s+de)\s+)(?=\S)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _labels() -> re.Pattern[str]:
    """A label inside a caption, with what stands before it: an end of a sentence, a bracket, a mark that parts."""
    return re.compile(
        rf"(?:^|(?P<end>[.!?…。！？»”“\"'’):）」])\s*|\s*(?P<open>[(\[（【〔])\s*|\s*[|·•/]\s*|\s[-–—]\s*|(?P<loose>[\s,;＝=]+))"
        rf"(?:(?P<label>{_LABEL})(?:\s*\((?:[^()]{{1,30}})\))?(?:\s*(?P<colon>[:：=＝]|(?<=\.)(?=\s))\s*|\s*(?P<bar>[/|｜])\s*|\s+(?P<by>{words.BY})\s+)|"
        rf"(?P<sign>{_SIGN})\s*)(?=\S)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[Made, re.Pattern[str]], ...]:
    return tuple((made, re.compile(rf"^(?:{said})$", re.IGNORECASE)) for made, said in _MADE)


@lru_cache(maxsize=1)
def _agency() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words.AGENCIES})(?!\w)")


@lru_cache(maxsize=1)
def _supplied() -> re.Pattern[str]:
    return re.compile(rf"^(?:{words.SUPPLIED})\b", re.IGNORECASE)


_BRACKETED = re.compile(
    r"\s*[(\[（【〔]([^()\[\]（）【】〔〕]{2,100})[)\]）】〕]\s*\.?$|\s*\(([^()]{2,80}\([^()]{2,30}\)[^()]{0,10})\)\s*\.?$"
)
_ENDING = re.compile(r"[.!?…。！？]['\"’”»)\]]*(?=\s|[^\W\d_])")
_PARTED = re.compile(r"\s[|•·–—]\s*|\s-\s|\s/\s?(?=[^/]{3,60}$)|＝|、|\s[‖]\s")
_WORD = re.compile(r"[^\W\d_][\w'’.&-]*")
_LINKS = PARTICLES | frozenset(
    [
        "via",
        "for",
        "les",
        "und",
        "and",
        "et",
        "och",
        "og",
        "/",
        "of",
        "the",
        "ten",
        "abu",
        "photo",
        "foto",
        "pool",
        "file",
        "handout",
        "fb",
        "a",
        "s",
        "by",
        "mit",
        "to",
        "or",
        "für",
    ]
)
"""Small words that join names in a credit and are no words of a sentence."""
_NO_CASE = re.compile(
    r"[\u0590-\u08ff\u0900-\u0fff\u1000-\u109f\u10a0-\u10ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_INNER_END = re.compile(r"(?<=[^\W\d_]{3})[.!?。]\s")
_TRIMMED = " \t\n|/·•–—-:：,;＝="
_MADE_BY = re.compile(r"^(.{2,40}?)(?:\s*(?:撮影|摄|攝|提供|写真|기자|촬영|제공|photo|foto))$", re.IGNORECASE)


class Credited(NamedTuple):
    """A caption's length without its credit, and the credit as printed."""

    end: int
    said: str


def credited(figure: Figure) -> Figure:
    """The figure whose credit is the names alone, and which says what it is."""
    made, names = credit(figure.credit)
    return (
        msgspec.structs.replace(figure, made=made or figure.made, credit=names)
        if names != figure.credit or made
        else figure
    )


def credit(text: str) -> tuple[Made, str]:
    """What a picture is by its credit line ('' where it does not say), and the names.

    "Ilustración: Nuria Cabal / El Faro" is an illustration by "Nuria Cabal / El Faro".
    """
    made: Made = ""
    for _ in range(3):
        match = _led().match(text)
        rest = text[match.end() :].strip(" |/") if match else ""
        if match is None or not rest.strip("()[]（）"):
            break
        made = made or _kind(match["label"] or "")
        text = _closed(rest)
    return made, text


def _kind(label: str) -> Made:
    return next((made for made, pattern in _kinds() if pattern.match(label)), "")


def _closed(text: str) -> str:
    """Without brackets that are open or shut on one side only."""
    for opening, closing in ("()", "[]", "（）", "【】", "〔〕"):
        if text.count(closing) > text.count(opening) and text.rstrip(".").endswith(closing):
            text = text.rstrip(".")[: -len(closing)].rstrip()
        elif text.startswith(opening) and text.endswith(closing) and text.count(opening) == 1:
            text = text[1:-1].strip()
        elif text.startswith(opening) and text.count(opening) > text.count(closing):
            text = text[len(opening) :].lstrip()
    return text


def tidy(text: str) -> str:
    """A credit as its own element says it, without the brackets and marks that set it apart."""
    return _closed(text.strip(_TRIMMED)).strip(_TRIMMED)


def parted(caption: Rich) -> tuple[Rich, str]:
    """A caption and the credit it ends with, '' where it ends with none."""
    found = ending(caption.text)
    if found is None:
        return caption, ""
    return until(caption, found.end), tidy(found.said)


def until(caption: Rich, end: int) -> Rich:
    """A caption up to a place, without the mark that parted it from what followed."""
    shorter, marks = cut(caption.text, caption.marks, [(end, len(caption.text))])
    return rich(shorter.rstrip(" |/·•–—-＝=(（[【"), marks)


def ending(text: str) -> Credited | None:
    """Where a caption's credit begins, and the credit: labelled, in brackets, or after the last sentence by its form."""
    start = max(0, len(text) - _TAIL)
    return _labelled(text, start) or _after_sentence(text, start) or _bracketed(text) or _after_mark(text, start)


def _labelled(text: str, start: int) -> Credited | None:
    for match in _labels().finditer(text, start):
        said = text[match.end() :]
        if len(said) > _LONGEST or not _led_well(match, said):
            continue
        begins = match.start("label") if match["label"] else match.start("sign")
        end = match.end("end") if match["end"] else match.start()
        if match["open"] and not _closes(said):
            continue
        return Credited(end, text[begins:])
    return None


def labelled(text: str) -> bool:
    """Whether a text ends with a credit that a label opens ("Foto:", "©")."""
    return _labelled(text, max(0, len(text) - _TAIL)) is not None


def _led_well(match: re.Match[str], said: str) -> bool:
    """Whether what follows a label is the line's end and no sentence. In running text the label has to look like one."""
    label = match["label"] or ""
    if match["by"] and not said[:1].isupper() and not _NO_CASE.match(said):
        return False
    if match["bar"] and not (_agency().match(said) or _NO_CASE.match(label) or match["open"] or is_maker(said)):
        return False
    if match["loose"] and label and not (match["colon"] and (label[:1].isupper() or _NO_CASE.match(label))):
        return False
    if match["by"] and match["loose"]:
        return False
    return not _runs_on(said)


def _runs_on(said: str) -> bool:
    """Whether a sentence of its own follows: many plain words, then a full stop or more text."""
    plain = [word for word in _WORD.findall(said) if word[:1].islower() and word.lower().rstrip(".") not in _LINKS]
    return len(plain) > 7


def _closes(said: str) -> bool:
    return bool(re.search(r"[)\]）】〕][\s.]*$", said))


def _bracketed(text: str) -> Credited | None:
    match = _BRACKETED.search(text, max(0, len(text) - _TAIL))
    if match is None:
        return None
    said = match[1] or match[2]
    before = text[: match.start()].rstrip()
    ended = not before or before[-1] in ".!?…。！？\"”»’')"
    fits = is_maker(said) or (ended and is_name(said)) or bool(_MADE_BY.match(said) and _NO_CASE.search(said))
    return Credited(match.start(), said) if fits else None


def _after_mark(text: str, start: int) -> Credited | None:
    """After a bar, a dash, an equals sign: by its form."""
    marks = list(_PARTED.finditer(text, start))
    for match in marks:
        said = text[match.end() :]
        if match.group() != "、" and (is_maker(said) or (match.group().strip() in "|•·‖" and is_name(said))):
            return Credited(match.start(), said)
    last = text[marks[-1].end() :] if marks else ""
    return Credited(marks[-1].start(), last) if _made_here(last) else None


def _made_here(said: str) -> bool:
    return bool(_NO_CASE.search(said) and _MADE_BY.match(said.rstrip("。.")) and len(said) < 40)


def _after_sentence(text: str, start: int) -> Credited | None:
    if is_maker(text) and len(text) < 80:
        return Credited(0, text)
    for match in _ENDING.finditer(text, start):
        said = text[match.end() :].strip()
        if said and is_maker(said):
            return Credited(match.end(), said)
    return None


def is_maker(text: str) -> bool:
    """Whether a short text by itself reads as a credit line: an agency and names, names joined by bars, "supplied"."""
    text = text.strip(" .[]（）【】")
    text = text.strip("()") if text.count("(") < 2 and text[:1] == "(" else text
    if not text or len(text) > 110 or ") (" in text or _INNER_END.search(text):
        return False
    if _NO_CASE.search(text) and re.search(r"[(（＝=]", text):
        return False
    if _supplied().match(text) and len(text) < 45:
        return True
    agency = _agency().search(text)
    if agency is not None and agency.group() == text:
        return True
    joined = bool(re.search(r"[^\s/]\s?/\s?[^\s/]|\s\|\s|\bvia\b|\S \([^()]{2,40}\)$", text))
    return (agency is not None or joined) and _mostly_names(text)


def _mostly_names(text: str) -> bool:
    if re.search(r"\d{3,}|[!?;:]|\.\s+[^\W\d_]{3,}\s+\w+\s+\w", text):
        return False
    said = [word for word in _WORD.findall(_agency().sub(" ", text)) if word.lower().rstrip(".") not in _LINKS]
    if len(said) > 9:
        return False
    if _NO_CASE.search(text):
        return len(text) < 40 and not _ENDING.search(text)
    small = sum(1 for word in said if not word[:1].isupper())
    return small * 4 <= len(said) or (small <= 1 and len(said) <= 3)


def is_name(text: str) -> bool:
    """Whether a text is one to five capitalised words, as a person's or a firm's name is."""
    said = [word for word in _WORD.findall(text) if word.lower().rstrip(".") not in _LINKS]
    return (
        0 < len(said) <= 5 and len(text) < 60 and not re.search(r"\d|[!?:;]", text) and not _NO_CASE.search(text)
        and all(word[:1].isupper() for word in said)
        and not _STILL.search(text)
    )  # fmt: skip


_STILL = re.compile(
    r"^(?:archiv\w*|symbol\w*|file\b.*|arkiv\w*|left|right|top|centre|center|links|rechts|oben|unten|mitte|archivo|ilustrasi|"
    r"illustration|simbol\w*|arquivo|archives?|undated|montage|collage|screenshot|graphic|video)$",
    re.IGNORECASE,
)
