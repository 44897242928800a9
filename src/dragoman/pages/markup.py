"""Markup: the newsroom's text as HTML. Everything is escaped here or by the templates; links lead only where they may."""

from __future__ import annotations

import itertools
import re
from html import escape

from minijinja import safe

from dragoman.language.facts import facts
from dragoman.model.language import Tag
from dragoman.model.story import Mark, Rich
from dragoman.pages.address import href, safe_link

_AFTER_NUMBER = re.compile(r"(?<=\d) (?=[%‰€$£¥°])")
_BEFORE_NUMBER = re.compile(r"(?:(?<=\bRp)|(?<=\bRM)|(?<=[€$£¥])) (?=\d)")
_FRENCH = re.compile(r" (?=[;:!?»])|(?<=«) ")
_TAG = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
_TAGS = {"emphasis": "em", "strong": "strong", "code": "code", "language": "span", "link": "a"}


def text(words: str, language: Tag = "") -> str:
    """Plain words as markup that no template escapes again; with a language, set as its press sets them."""
    return safe(escape(set_in(words, language) if language else words))


def set_in(words: str, language: Tag) -> str:
    """Words with the spaces that no line may break at made fixed ones, as many characters as before: before the percent
    and currency signs that follow a number, after those that stand before one, and around French high punctuation."""
    fixed = _BEFORE_NUMBER.sub("\u00a0", _AFTER_NUMBER.sub("\u00a0", words))
    return _FRENCH.sub("\u00a0", fixed) if language.split("-")[0] == "fr" else fixed


def marked(markup: str) -> str:
    """Markup that was put together from escaped pieces, so that no template escapes it again."""
    return safe(markup)


def link(path: str) -> str:
    """A path of ours as an attribute's value."""
    return safe(escape(href(path)))


def outward(target: str) -> str:
    """An address elsewhere as an attribute's value; '' when readers may not be sent there."""
    return safe(escape(safe_link(target)))


def rich(words: Rich, page: Tag, paid: bool = False, exact: bool = False) -> str:
    """Marked text as markup. `page`: the language around it; `paid`: its links are an advertiser's; `exact`: not a
    character changed, for those who read it by machine.

    Marks that overlap without nesting are closed and opened again; a link inside a link, or to where readers may not be
    sent, is dropped and its words stay.
    """
    marks, said = _usable(words.marks), words.text if exact else set_in(words.text, page)
    if not marks:
        return text(said)
    edges = sorted({0, len(words.text), *(edge for mark in marks for edge in (mark.start, mark.end))})
    parts: list[str] = []
    stack: list[Mark] = []
    for start, end in itertools.pairwise(edges):
        stack = _turn(parts, stack, [mark for mark in marks if mark.start <= start and end <= mark.end], page, paid)
        parts.append(escape(said[start:end]))
    _turn(parts, stack, [], page, paid)
    return safe("".join(parts))


def _turn(parts: list[str], stack: list[Mark], wanted: list[Mark], page: Tag, paid: bool) -> list[Mark]:
    """Close what ends and open what begins. Returns what is open now, outermost first."""
    kept = 0
    while kept < len(stack) and kept < len(wanted) and stack[kept] == wanted[kept]:
        kept += 1
    parts.extend(f"</{_TAGS[mark.kind]}>" for mark in reversed(stack[kept:]))
    parts.extend(_opening(mark, page, paid) for mark in wanted[kept:])
    return wanted


def _usable(marks: tuple[Mark, ...]) -> list[Mark]:
    """The marks that show, outermost first."""
    shown: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.kind != "link", mark.kind)):
        inside = mark.kind == "link" and any(one.kind == "link" and mark.start < one.end for one in shown)
        if mark.start < mark.end and not inside and _leads(mark):
            shown.append(mark)
    return shown


def _leads(mark: Mark) -> bool:
    """Whether a mark has what it needs: a link somewhere to go, a language a tag."""
    if mark.kind == "link":
        return bool(safe_link(mark.attrs.get("href", "")))
    return mark.kind != "language" or bool(_TAG.fullmatch(mark.attrs.get("lang", "")))


def _opening(mark: Mark, page: Tag, paid: bool) -> str:
    if mark.kind == "link":
        target = safe_link(mark.attrs["href"])
        relation = ' rel="sponsored nofollow external"' if paid else ' rel="external"' if "://" in target else ""
        return f'<a href="{escape(target)}"{relation}>'
    if mark.kind == "language":
        return f"<span{foreign(mark.attrs.get('lang', ''), page)}>"
    return f"<{_TAGS[mark.kind]}>"


def foreign(language: Tag, page: Tag) -> str:
    """The attributes of words in another language than the page's (` lang="es"`, with `dir` where it turns), as markup."""
    if not language or language == page:
        return safe("")
    turned, around = facts(language).direction, facts(page).direction
    return safe(f' lang="{escape(language)}"' + (f' dir="{turned}"' if turned != around else ""))


def spoken(words: str, attributes: str) -> str:
    """Plain words as markup, in a span of their own where they need its attributes."""
    return safe(f"<span{attributes}>{escape(words)}</span>") if attributes else text(words)
