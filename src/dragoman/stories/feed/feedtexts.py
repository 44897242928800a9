"""The texts of feed entries: markup taken off, letters mended, addresses made whole, excerpts told from whole stories."""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import is_normalized

from dragoman.stories.clean import cleaned_text
from dragoman.stories.feed.references import resolved
from dragoman.stories.tree import absolute

_COMMENTED = (("<!--", "-->"), ("<script", "</script"), ("<style", "</style"))
_BLOCK = re.compile(
    r"</?(?:p|br|div|li|ul|ol|td|th|tr|table|h[1-6]|blockquote|hr|figure|figcaption|img|section|article|pre|dd|dt)\b[^<>]*>",
    re.IGNORECASE,
)
_TAG = re.compile(r"<[/!]?[A-Za-z][^<>]*>")
_CDATA_MARKS = re.compile(r"<?!\[CDATA\[|\]\]>")
_SCRAMBLED = re.compile(
    "[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_C1 = re.compile("[\x80-\x9f]")
# The same two, and references to such controls, as they stand in UTF-8; each begins with a byte that is quickly looked for.
_UNSOUND = (
    re.compile(rb"\xc2[\x80-\x9f]"),
    re.compile(
        rb"\xc3[\x82-\xb4](?:\xc2[\x80-\xbf]|\xe2\x80|\xe2\x82\xac|\xe2\x84\xa2|\xc5[\x92\x93\xa0\xa1\xb8\xbd\xbe]|"
        rb"\xc6\x92|\xcb[\x86\x9c])"
    ),
    re.compile(rb"&#(?:1[2-5]\d|0|[xX]0{0,5}[89])"),
)
_PLAIN_ADDRESS = re.compile(
    r"https?://[\w.\-]{1,250}(?::\d{1,5})?/[\w.~!$'()*+,;:@%/\-]*(?:\?[\w.~!$'()*+,;:@%/?=&\-]+)?", re.ASCII
)
_BLANKS = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\ufeff]+")

FULL = 1200
"""Letters from which on a feed's own text may be the whole story (news in brief is shorter: its page is fetched)."""
_FULL_DENSE = 450  # of Chinese, Japanese and Korean, which say as much in so many

# What stands at the end of an excerpt: an ellipsis, bracketed or not, or words that ask for a click.
_CUT_OFF = re.compile(
    r"(?:…|\.{3}|‥|⋯)[\s\])}）】」»”\"]*$|[\[(【（]\s*(?:…|\.{2,4}|\+|&hellip;)\s*[\])】）]\s*\S{0,3}$"
)
_MORE = re.compile(
    r"(?<![^\W\d_])(?:" + "|".join((
        "read (?:more|on|the (?:full|whole|rest))|continue reading|full (?:story|article)|more (?:»|>>)|click here|keep reading",
        "leer m[áa]s|seguir leyendo|sigue leyendo|contin[úu]a? leyendo|ver m[áa]s|ler m[áa]is|leia mais|saiba mais",
        "continue (?:a )?le(?:r|ndo)|seguir lendo|llegir m[ée]s|continua llegint|lire (?:la suite|plus|l.article)|en savoir plus",
        "weiterlesen|mehr lesen|zum (?:ganzen )?artikel|leggi (?:tutto|anche|l.articolo|di pi[ùu])|continua a leggere",
        "(?:baca )?selengkapnya|baca (?:lebih lanjut|juga|seterusnya|lagi)|xem thêm|đọc (?:thêm|tiếp)|xem tiếp|magbasa pa",
        "lees (?:meer|verder)|l[æe]s (?:mere|mer)|läs (?:mer|vidare)|lue lisää|czytaj (?:więcej|dalej)|číst (?:dále|více)",
        "tovább olvas|citește mai|devamını oku|devamı|pročitaj|preberi|lexo më|soma zaidi|διαβάστε περισσότερα",
        "читать (?:далее|дальше|полностью)|подробнее|читати далі|прочетете|اقرأ (?:المزيد|أيضا)|المزيد|ادامه مطلب",
        "بیشتر بخوانید|קרא(?:ו)? עוד|आगे पढ़ें|और पढ़ें|আরও পড়ুন",
    )) + r")\W{0,8}$",
    re.IGNORECASE,
)  # fmt: skip
_MORE_DENSE = re.compile(
    r"(?:อ่านต่อ|อ่านเพิ่มเติม|続きを読む|全文を読む|もっと見る|(?:阅读|閱讀|查看)(?:全文|更多)|更多|"
    r"더 ?보기|기사 ?전문|전체 ?보기)\W{0,8}$"
)
_LINK = re.compile(
    r"<a\s[^<>]*?href\s?=\s?[\"']?([^\"'<>\s]{1,2000})[^<>]*>(.{0,400}?)</a\s*>", re.IGNORECASE | re.DOTALL
)
_BETWEEN = re.compile(r">([^<>]+)")
_STOPS = frozenset(".!?。！？।؟")
_ENDED = re.compile(r"[^\w\s][\s\W]*$|[。！？｡।॥۔؟።។฿]\s*$")


def is_sound(data: bytes) -> bool:
    """Whether a whole feed in UTF-8 holds none of the signs that `letters` puts right, so that it need not be asked."""
    return not any(sign.search(data) for sign in _UNSOUND)


def letters(text: str) -> str:
    """Text whose letters were scrambled on the way put right: UTF-8 read as Windows-1252, its signs read as controls."""
    if text.isascii():
        return text
    if _SCRAMBLED.search(text):
        text = _unscrambled(text)
    return _C1.sub(_sign, text) if _C1.search(text) else text


def _unscrambled(text: str) -> str:
    """The text as it was before UTF-8 was read as Windows-1252, where every letter of it agrees; else the text."""
    try:
        return b"".join(_byte(letter) for letter in text).decode("utf-8")
    except ValueError:
        return text


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1") if letter <= "\xff" else letter.encode("cp1252")


def _sign(match: re.Match[str]) -> str:
    return match.group().encode("latin-1").decode("cp1252", "ignore")


def line(text: str, sound: bool = False) -> str:
    """A text that is one line without markup, however it was escaped: once, twice, or not at all. `sound`: its letters are
    known to be right."""
    if not sound:
        text = letters(text)
    if "<" in text or "&" in text or "]]>" in text:
        text = bare(text).strip()
    return text if _is_clean(text) else cleaned_text(text)


def _is_clean(text: str) -> bool:
    """Whether nothing is to be done: printable letters in their normal form, without a sign that a fault begins with."""
    return (
        text.isprintable()
        and not ("  " in text or " ." in text or " ," in text or "[" in text or "{" in text or "%%" in text or " )" in text
                 or "( " in text or " :" in text or " ;" in text or " !" in text or " ?" in text or " ]" in text)
        and text[:1] != " " and text[-1:] != " "
        and (text.isascii() or is_normalized("NFC", text))
    )  # fmt: skip


def bare(text: str) -> str:
    """Text without tags and with its entities read."""
    for _ in range(2):
        if "<" not in text and "&" not in text:
            break
        text = resolved(untagged(text))
    return uncased(text) if "]]>" in text or "[CDATA[" in text else text


def uncased(text: str) -> str:
    """Text without the marks of character data that were escaped into it."""
    return _CDATA_MARKS.sub("", text)


def untagged(text: str) -> str:
    """HTML without its tags: those of blocks leave a space, others nothing; comments, scripts and styles go whole."""
    if "<" not in text:
        return text
    for begins, ends in _COMMENTED:
        if begins in text:
            text = _without(text, begins, ends)
    text = _BLOCK.sub(" ", text)
    return _TAG.sub("", text) if "<" in text else text


def _without(text: str, begins: str, ends: str) -> str:
    """The text without each stretch that begins and ends so; one that never ends is left as it is."""
    pieces, at = [], 0
    while (start := text.find(begins, at)) >= 0 and (end := text.find(ends, start)) >= 0:
        pieces.append(text[at:start])
        close = text.find(">", end)
        at = close + 1 if close >= 0 else len(text)
    return "".join(pieces) + text[at:]


@lru_cache(maxsize=4096)
def word(text: str) -> str:
    """A short text that many entries repeat: a tag, a section."""
    return line(text)


# -- addresses --


def address(said: str, base: str) -> str:
    """The absolute web address a feed means, or '': blanks taken out, `&amp;` read once more, a bare `www.` understood."""
    if said.isascii() and _PLAIN_ADDRESS.fullmatch(said) and "&amp;" not in said:
        return said
    said = _BLANKS.sub("%20", said.strip(" \t\r\n\u200b\u200e\u200f\ufeff")) if said.strip() else ""
    said = said.replace("%20\n", "").replace("&amp;", "&")
    if said[:4].lower() == "www.":
        said = "https://" + said
    return absolute(said, base)


def is_address(said: str) -> bool:
    """Whether this is a web address and no mere name."""
    return said[:7].lower() == "http://" or said[:8].lower() == "https://"


# -- whole stories and excerpts --


def is_whole(markup: str, url: str, title: str) -> bool:
    """Whether a feed's text is the whole story: long enough, not cut off, not ending in a link that asks for a click."""
    if len(markup) < _FULL_DENSE:
        return False
    if not _is_long(markup):
        return False
    end = markup[-700:]
    tail = _tail(end[-240:])
    if len(tail) < 20:
        tail = _tail(end)
    if (tail[-1:] not in _STOPS or tail[-2:-1] in _STOPS) and (
        _CUT_OFF.search(tail) or _MORE.search(tail[-60:]) or _MORE_DENSE.search(tail[-20:])
    ):
        return False
    if "</a" in end.lower() and _asks_for_a_click(end, url, title):
        return False
    return bool(_ENDED.search(tail[-12:])) or "</p>" in end[-200:].lower()


def _tail(end: str) -> str:
    """The last letters that are read, of a stretch that may begin within a tag."""
    start = end.find(">") + 1 if -1 < end.find(">") < (end.find("<") if "<" in end else len(end)) else 0
    return bare(end[start:]).rstrip()[-160:]


def _is_long(markup: str) -> bool:
    """Whether there are letters enough outside of tags; no more of a long text is looked at than that takes."""
    head = markup[:300]
    dense = len(head.encode("utf-8", "replace")) > 1.2 * len(head) and len(
        bare(head).encode("utf-8", "replace")
    ) > 2.3 * len(bare(head))
    least = _FULL_DENSE if dense else FULL
    found, within = 0, False  # within a tag
    for at in range(0, len(markup), 2000):
        stretch = markup[at : at + 2000]
        opened, closed = stretch.rfind("<"), stretch.rfind(">")
        found += (
            len("".join(_BETWEEN.findall(stretch))) if closed >= 0 else 0 if within or opened >= 0 else len(stretch)
        )
        within = opened > closed if opened != closed else within
        if found >= least:
            return True
    return False


def _asks_for_a_click(end: str, url: str, title: str) -> bool:
    """Whether the text ends in a link to the story's own page, under other words than its headline."""
    start = max(end.rfind("<a "), end.rfind("<A "))
    match = _LINK.match(end, start) if start >= 0 and url else None
    if match is None:
        return False
    to, said = match.group(1), bare(match.group(2)).strip()
    after = bare(end[match.end() :]).strip()
    return _place(to) == _place(url) and said != title and len(said) < 60 and len(after) < 40


def _place(url: str) -> str:
    """An address without its scheme, `www.` and what comes after its path."""
    return url.rpartition("://")[2].partition("?")[0].partition("#")[0].rstrip("/").removeprefix("www.")
