"""Lines that count: comments, shares, minutes to read, how long ago. They change without the story changing.

How long ago and how long is CLDR's to say, through Babel, in the story's own language; what is counted stands below, in the
languages of the house. Only short lines that say nothing else are counters: "12 dead" is none.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.dates import format_timedelta
from babel.units import format_unit

from dragoman.model.language import Tag

LONGEST = 80
"""Characters of a line that may be a counter."""

_NUMBER = re.compile(
    r"\d+(?:[.,\s\u00a0\u202f]\d{3})*(?:[.,]\d+)?(?:\s?(?:k|m|mil|rb|jt|tr|万|만|천|тыс\.?|млн)(?![^\W\d_]))?",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^\W*(?:0\W*)?(?:comments?|comentarios?|comentários?|comentaris?|commentaires?|commenti|commento|"
    r"kommentare?|komentar|komentarze|komentarzy|komentarz|"
    r"komentářů|komentáře|yorum|reacties?|kommentarer?|bình luận|комментари(?:й|я|ев)|"
    r"коментар(?:і|ів)?|コメント|评论|評論|댓글|تعليقات?|نظر|תגובות|टिप्पणियां|"
    r"ความคิดเห็น|shares?|compartid[oa]s?|compartilhamentos?|partages?|condivisioni|"
    r"geteilt|dibagikan|lượt chia sẻ|シェア|分享|공유|مشاركة|"
    r"views?|visitas?|visualizações|vues|visualizzazioni|aufrufe|dibaca|dilihat|lượt xem|"
    r"просмотр(?:а|ов)?|閲覧|阅读|閱讀|조회|مشاهدة|"
    r"likes?|me gusta|curtidas|j'aime|mi piace|suka|いいね|赞|讚|좋아요|إعجاب|lecturas|leituras)(?:\W*0)?\W*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:read(?:ing)?(?: time)?|to read|(?:tiempo|tempo|temps) d[ei] (?:lectura|leitura|lecture|"
    r"lettura)|de (?:lectura|leitura|lecture)|lectura|lecture|lettura|"
    r"di lettura|lesezeit|lesedauer|leestijd|lästid|lesetid|læsetid|waktu baca|baca|"
    r"masa bacaan|membaca|phút đọc|đọc|czytania|okuma süresi|okuma|чтени[ея]|"
    r"читання|час читання|время|updated|last updated|published|posted|actualizad[oa]|publicad[oa]|"
    r"atualizad[oa]|actualitzat|publicat|mis à jour|publié|"
    r"aggiornat[oa]|pubblicat[oa]|aktualisiert|veröffentlicht|bijgewerkt|uppdaterad|"
    r"oppdatert|opdateret|diperbarui|terbit|dikemas kini|cập nhật|"
    r"zaktualizowano|güncellendi|güncelleme|обновлено|оновлено|опубликовано|il y a|fa|hace|há|ago|vor|"
    r"geleden|lalu)\b"
    r"|更新|閲読|阅读时间|閱讀時間|読了|分で読|업데이트|읽기|تحديث|آخر تحديث|قراءة|للقراءة|بروزرسانی|עודכן|קריאה|"
    r"अपडेट|पढ़ें|อัปเดต|อ่าน|ធ្វើបច្ចុប្បន្នភាព",
    re.IGNORECASE,
)

_FORMS: tuple[Literal["long"], Literal["short"], Literal["narrow"]] = ("long", "short", "narrow")


def is_counter(line: str, language: Tag) -> bool:
    """Whether a line only counts or tells how long ago: "12 comments", "3 min read", "Updated 5 minutes ago"."""
    if len(line) > LONGEST or not any(char.isdigit() for char in line):
        return False
    bare = _NUMBER.sub("0", line).strip()
    return bool(_COUNTED.match(bare)) or _lasts(bare, language)


def _lasts(bare: str, language: Tag) -> bool:
    """Whether a line is a length of time, with or without the words for reading or being brought up to date."""
    folded = " ".join(bare.casefold().split())
    for pattern in _lengths(language):
        found = re.search(
            rf"(?<!\w){re.escape(pattern)}(?!\w)" if pattern[-1].isascii() else re.escape(pattern), folded
        )
        if found is None:
            continue
        around = folded[: found.start()] + " " + folded[found.end() :]
        said = _ABOUT.sub(" ", around)
        if not any(char.isalnum() for char in said) and (said != around or pattern in _ago(language)):
            return True
    return False


@lru_cache(maxsize=256)
def _ago(language: Tag) -> frozenset[str]:
    """How long ago, in a language, with 0 for the number."""
    locale = _locale(language)
    if locale is None:
        return frozenset()
    spans = [
        timedelta(**{unit: -number})
        for unit in ("seconds", "minutes", "hours", "days", "weeks")
        for number in (1, 2, 5, 6)
    ]
    told = (_past(span, form, locale) for span in spans for form in _FORMS)
    found = {_zeroed(each) for each in told if any(char.isdigit() for char in each)}
    return frozenset(
        found | {each.replace(" ", "") for each in found if not each.isascii()}
    )  # as scripts without spaces write it


def _past(span: timedelta, form: Literal["long", "short", "narrow"], locale: Locale) -> str:
    """How long ago in one form, '' where CLDR has none."""
    try:
        return format_timedelta(span, add_direction=True, format=form, locale=locale, threshold=1)
    except KeyError:
        return ""


@lru_cache(maxsize=256)
def _lengths(language: Tag) -> tuple[str, ...]:
    """Lengths of time in a language, with 0 for the number, the longest first."""
    locale = _locale(language)
    found = set(_ago(language)) | {"0 min", "0 min.", "0'", "0 h", "0m", "0h"}
    if locale is not None:
        for unit in ("minute", "second", "hour", "day"):
            for number in (1, 2, 5, 6):
                for length in _FORMS:
                    found.add(_zeroed(format_unit(number, f"duration-{unit}", length, locale=locale)))
    return tuple(sorted((each for each in found if "0" in each and len(each) > 1), key=lambda each: (-len(each), each)))


def _zeroed(told: str) -> str:
    return " ".join(_NUMBER.sub("0", re.sub(r"[٠-٩۰-۹]+", "0", told)).casefold().replace("-0", "0").split())


def _locale(language: Tag) -> Locale | None:
    for name in (language.replace("-", "_"), language.partition("-")[0]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return None
