"""The words that belong to a picture: caption and credit, found in its box by their names, their place or their form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from functools import lru_cache
from typing import NamedTuple

from dragoman.model.story import Rich
from dragoman.stories import credit_words
from dragoman.stories.clean import cleaned_text
from dragoman.stories.credits import ending, is_maker, is_name, labelled, parted, tidy, until
from dragoman.stories.inline import inline
from dragoman.stories.page.sheet import Sheet
from dragoman.stories.rich import cut, rich

MOST = 900  # characters of a caption
_CREDIT = 160  # characters of a credit
_CAPTION_NAMES = re.compile(
    r"\b(?:captions?|figcaption|leyenda|pie(?: de)? ?foto|pie(?= |$)|epigrafe|legendas?|legende|legend|bildunterschrift|"
    r"bildtext|bildetekst|billedtekst|kuvateksti|keterangan|didascalia|onderschrift|bijschrift|podpis|popisek|popis|"
    r"kepalairas|altyazi|resim alti|chu ?thich|descripcion foto|cutline|sapo anh|pcaption|desc cap|"
    r"\w{0,16}(?:photo|image|img|foto|fotos|bild|bilde|media|picture|gallery|slide) ?"
    r"(?:description|desc|info|text|sub ?title|title|legende|caption|txt|data|meta ?data))\b"
)
_CREDIT_NAMES = re.compile(
    r"\b(?:credits?|credito|creditos|copyrights?|photographers?|photograph by|fotografo|fotografa|fotograf|"
    r"fotograaf|autoria|"
    r"bildquelle|bildnachweis|bildrechte|quelle|source|sources|fuente|fonte|sumber|kilde|zdroj|zrodlo|bron|"
    r"attribution|byline|author|"
    r"autor|auteur|autore|agency|agentur|agence|agencia|rights?(?: ?holder)?|foto autor|foto credit|firma|"
    r"valokuvaaja|fotocredit)\b"
)
_HIDDEN_NAMES = re.compile(
    r"\b(?:visually ?hidden|sr only|screen ?reader(?: text)?|d none|is hidden|hide|hidden|counter|count|pagination|"
    r"button|btn|zoom|share)\b"
)
_PROPERTIES = frozenset({"copyrightHolder", "creditText", "author", "creator", "copyrightNotice", "contributor"})
_CREDIT_SAID = (
    "data-credit", "data-credits", "data-copyright", "data-photographer", "data-author", "data-source", "data-image-credit",
    "credit", "copyright",
)  # fmt: skip
_CAPTION_SAID = (
    "data-caption",
    "data-image-caption",
    "data-description",
    "data-desc",
    "data-sub-html",
    "data-legend",
    "caption",
)
_MARKUP = re.compile(r"<[^<>]{0,400}>")
_LABEL = re.compile(
    r"^(?:image|photo|picture|bild|foto)?\s*(?:caption|bildunterschrift|bildtext|légende|leyenda|pie de foto|"
    r"keterangan(?: foto| gambar)?|"
    r"didascalia|onderschrift|legenda)\s*[,:]\s*",
    re.IGNORECASE,
)
# When a clip was shown and how long it is, as broadcasters print it behind its words.
_AIRED = re.compile(r"\s*\d{1,2}[./]\d{1,2}[./]\d{4}\s*[|·]\s*\d{1,3}:\d\d\s*(?:min\.?|h|sec)?\s*$")
_WORDY = frozenset(
    {
        "p",
        "div",
        "span",
        "small",
        "cite",
        "a",
        "em",
        "i",
        "strong",
        "b",
        "figcaption",
        "footer",
        "dd",
        "li",
        "address",
        "h4",
        "h5",
        "h6",
        "td",
        "time",
    }
)
_SILENT = frozenset({"button", "noscript", "svg", "script", "style", "template", "time"})


@lru_cache(maxsize=1)
def _orphan() -> re.Pattern[str]:
    """A label left at a caption's end after the credit's own element was taken out."""
    return re.compile(
        rf"(?:^|[\s.!?…(\[|/–-])(?:(?:{credit_words.SOURCE}|{credit_words.PHOTO}|{credit_words.ILLUSTRATION})\s*(?:[:：=]|by|de|von|di)?|©|[(\[])\s*$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def _role(names: str) -> str:
    """What an element's names say it is in a picture's box: "caption", "credit", "hidden" or ''."""
    if not names:
        return ""
    if _HIDDEN_NAMES.search(names):
        return "hidden"
    if _CREDIT_NAMES.search(names):
        both = _CAPTION_NAMES.search(names)
        return "credit" if not both or _CREDIT_NAMES.search(names).end() >= both.end() else "caption"  # type: ignore[union-attr]
    return "caption" if _CAPTION_NAMES.search(names) else ""


# What follows the credit's own element and is of it: "<b>Ana Ruiz</b>/AFP".
_JOINED = re.compile(r"(?<=[.!?…\w])\s*(?<=[.!?…\s])/\s?([^/.!?]{2,60})$")


class Words(NamedTuple):
    """A picture's caption and credit, the credit as printed."""

    caption: Rich = Rich()
    credit: str = ""


class Parts(NamedTuple):
    """Places in a box: of its caption, of its credits, of what readers do not see there."""

    caption: int
    credits: tuple[int, ...]
    silent: tuple[int, ...]


def named(sheet: Sheet, place: int) -> str:
    """What an element is by tag and names: "caption", "credit", "hidden" or ''."""
    tag = sheet.tags[place]
    if tag == "figcaption":
        return "caption"
    if tag in _SILENT:
        return "hidden"
    if tag not in _WORDY:
        return ""
    if sheet.nodes[place].get("itemprop") in _PROPERTIES:
        return "credit"
    role = _role(sheet.names[place])
    return "" if role == "credit" and sheet.size(place) > _CREDIT else role


def parts(sheet: Sheet, box: int, picture: int) -> Parts:
    """The parts of a box outside its picture, each the outermost of its kind."""
    caption, makers, silent = -1, list[int](), list[int]()
    place, stop = box + 1, min(sheet.end[box], box + 400)
    while place < stop:
        role = "" if sheet.holds(place, picture) else named(sheet, place)
        if role == "caption" and caption < 0 and sheet.size(place):
            caption = place
        elif role in ("credit", "hidden"):
            if sheet.size(place):
                (makers if role == "credit" else silent).append(place)
            place = sheet.end[place]
            continue
        place += 1
    return Parts(caption, tuple(makers), tuple(silent))


def words_in(sheet: Sheet, box: int, picture: int, whole: bool, base: str, language: str) -> Words:
    """Caption and credit in a box. `whole`: without a named caption, all its text is the caption."""
    found = parts(sheet, box, picture)
    scope = found.caption if found.caption >= 0 else (box if whole else -1)
    if scope >= 0 and sheet.size(scope) > MOST:
        scope = -1
    makers = tuple(dict.fromkeys(_texts(sheet, found.credits, language)))
    makers = tuple(
        said for said in makers if not any(said != other and said.casefold() in other.casefold() for other in makers)
    )
    caption = Rich()
    if scope >= 0:
        own = _last_own(sheet, scope, found) if not makers else -1
        if own >= 0:
            makers = tuple(_texts(sheet, (own,), language))
        left_out = [place for place in (*found.credits, *found.silent, own) if scope < place < sheet.end[scope]]
        caption = _without(sheet, scope, left_out, base, language)
    return settled(caption, " / ".join(makers))


def settled(caption: Rich, credit: str) -> Words:
    """Caption and credit in their final form: the credit out of the caption, labels of furniture away."""
    dated = _AIRED.search(caption.text)
    if dated:
        caption = until(caption, dated.start())
    label = _LABEL.match(caption.text)
    if label:
        caption = rich(*cut(caption.text, caption.marks, [(0, label.end())]))
    credit = _LABEL.sub("", credit)
    if credit and not caption.text and _tells(credit):
        caption, credit = Rich(credit), ""
    rest = _JOINED.search(caption.text) if credit else None
    if rest:
        caption, credit = until(caption, rest.start()), f"{credit} / {rest[1]}"
    if not credit:
        caption, credit = parted(caption)
    else:
        orphan = _orphan().search(caption.text)
        caption = until(
            caption,
            orphan.start() + (1 if caption.text[orphan.start()] in ".!?…" else 0) if orphan else len(caption.text),
        )
        twin = ending(caption.text)
        if twin is not None and tidy(twin.said) and tidy(twin.said).casefold() in credit.casefold():
            caption = until(caption, twin.end)
        elif twin is not None and credit.casefold() in tidy(twin.said).casefold():
            caption, credit = until(caption, twin.end), tidy(twin.said)
    if credit and caption.text.strip(" .") == credit.strip(" ."):
        caption, credit = (caption, "") if _tells(credit) else (Rich(), credit)
    if len(credit) > 40 and not caption.text and not is_maker(credit):
        said = ending(credit)
        if said is not None and said.end > 20:
            return Words(Rich(credit[: said.end].strip()), tidy(said.said))
    return Words(caption if any(letter.isalpha() for letter in caption.text) else Rich(), tidy(credit))


def _tells(text: str) -> bool:
    """Whether a text in a credit's place is a sentence about the picture, no line of names."""
    small = [word for word in text.split() if word[:1].islower() and word.isalpha()]
    return len(small) > 3 and not is_maker(text) and not labelled(text)


def _texts(sheet: Sheet, places: tuple[int, ...], language: str) -> Iterator[str]:
    for place in places:
        text = tidy(inline(sheet.nodes[place], "", language).text)
        if any(letter.isalpha() for letter in text):
            yield text


def _last_own(sheet: Sheet, scope: int, found: Parts) -> int:
    """The place of a caption's last element with words, if those are a maker's by their form; -1 otherwise."""
    for place in range(sheet.end[scope] - 1, scope, -1):
        size = sheet.size(place)
        if not size or place in found.silent:
            continue
        if (
            sheet.tags[place] not in _WORDY
            or size > 80
            or size >= sheet.size(scope)
            or (sheet.nodes[place].tail or "").strip(" ).]|")
        ):
            return -1
        text = " ".join("".join(sheet.nodes[place].itertext()).split()).strip("()[] ")
        if is_maker(text) or (is_name(text) and sheet.tags[place] not in ("a", "b", "strong")):
            return place
        return -1
    return -1


def _without(sheet: Sheet, scope: int, left_out: list[int], base: str, language: str) -> Rich:
    """The text of an element without some that stand in it."""
    node = sheet.nodes[scope]
    if len(left_out) < 2:
        return inline(node, base, language, without=sheet.nodes[left_out[0]] if left_out else None)
    copied = list(deepcopy(node).iter("*"))
    for place in left_out:
        copied[place - scope].tag = "button"  # which inline text has none of
    return inline(copied[0], base, language)


def attributed(sheet: Sheet, places: tuple[int, ...], language: str) -> Words:
    """What attributes of a picture and its wrappers say, where its box has no words."""
    caption = credit = ""
    for place in places:
        get = sheet.nodes[place].get
        caption = caption or next((said for said in map(get, _CAPTION_SAID) if said and len(said) < MOST), "")
        credit = credit or next((said for said in map(get, _CREDIT_SAID) if said and len(said) < _CREDIT), "")
        title = get("title") or ""
        if not credit and " | " in title:
            credit = title.rpartition(" | ")[2]
        elif not caption and len(title) > 20 and labelled(title):
            caption = title
    if not caption and not credit:
        return Words()
    if "://" in credit or not any(letter.isalpha() for letter in credit):
        credit = ""
    return settled(
        Rich(cleaned_text(_MARKUP.sub(" ", caption), language)), cleaned_text(_MARKUP.sub(" ", credit), language)
    )
