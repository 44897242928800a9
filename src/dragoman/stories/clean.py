"""Markers that are not text: ad slots, shortcodes, template leftovers, comments, and faulty spacing."""

from __future__ import annotations

import re

from dragoman.model.story import Mark, Rich
from dragoman.stories.rich import Span, cut, rich

# Bracketed names that content management systems leave behind, with or without attributes. Words that editors write in
# brackets ([sic], [...], [1], [risas]) are no markers.
_SHORTCODES = (
    r"caption|gallery|embed|audio|video|playlist|youtube|twitter|tweet|instagram|facebook|vimeo|soundcloud|wp_caption|"
    r"ad|ads|advert|advertisement|adsense|adslot|anuncio|publicidad|publicidade|iklan|quangcao|werbung|anzeige|annonce|"
    r"related|relacionados|read_more|readmore|newsletter|poll|quiz|contact-form(?:-7)?|button|divider|spacer|clear|"
    r"vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|dropcap|column|row|one_half|toc|table|tablepress|infogram|jwplayer|nextpage"
)
MARKERS = re.compile(
    r"<!--.*?(?:-->|$)"  # comments that were escaped into text
    r"|\{\{[^{}]*\}\}|\{%[^{}]*%\}|\[\[[a-z][\w .:-]*\]\]|%%[\w.-]+%%"  # template leftovers
    r"|\[[a-zà-öø-ÿđ]+[ _-]?\d+\]"  # [ad_2], [iklan_1]
    rf"|\[/?(?:{_SHORTCODES})(?:\s[^\[\]]*)?/?\]"  # [gallery ids="1,2"], [/caption]
    r"|\[/?[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[“”″][^“”″]*[“”″]|[^\s\]]+))+\s*/?\]",  # [any id="7"]
    re.IGNORECASE | re.DOTALL,
)
_SPACED = re.compile(r"[ \u00a0][,.;:!?)\]]|[(\[] ")
_SPACE_BEFORE = re.compile(r"(?<=[^\s(\[«“])[ \u00a0]+(?=[,.](?:\s|$|[»”)\]]))")
_SPACE_BEFORE_HIGH = re.compile(r"(?<=[^\s(\[«“])[ ]+(?=[;:!?](?:\s|$|[»”)\]]))")
_SPACE_INSIDE = re.compile(r"(?<=[(\[])[ ]+(?=\S)|(?<=\S)[ ]+(?=[)\]])")
_FRENCH = frozenset({"fr", "br"})  # a space before ; : ! ? is right there


def without_markers(found: Rich) -> Rich:
    """The text without markers; the words around one stay apart by one space."""
    if not any(sign in found.text for sign in ("[", "{", "<!--", "%%")):
        return found
    spans = [_with_space(found.text, match.span()) for match in MARKERS.finditer(found.text)]
    return rich(*cut(found.text, found.marks, spans)) if spans else found


def _with_space(text: str, span: Span) -> Span:
    """A marker between two spaces takes one of them along, so that none doubles or stands before a full stop."""
    start, end = span
    spaced = start > 0 and text[start - 1] == " "
    return (start - 1, end) if spaced and (end == len(text) or text[end] in " .,;:!?") else span


def well_spaced(found: Rich, language: str = "") -> Rich:
    """The text without the stray spaces a source left before punctuation and inside brackets."""
    if not _SPACED.search(found.text):
        return found
    patterns = [_SPACE_BEFORE, _SPACE_INSIDE]
    if language.split("-")[0] not in _FRENCH:
        patterns.append(_SPACE_BEFORE_HIGH)
    spans = sorted({match.span() for pattern in patterns for match in pattern.finditer(found.text)})
    return rich(*cut(found.text, found.marks, _apart(spans))) if spans else found


def _apart(spans: list[Span]) -> list[Span]:
    out: list[Span] = []
    for start, end in spans:
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return out


def cleaned(text: str, marks: tuple[Mark, ...] = (), language: str = "") -> Rich:
    """Text as it enters a story: normal form, no markers, no stray spaces."""
    return well_spaced(without_markers(rich(text, marks)), language)


def cleaned_text(text: str, language: str = "") -> str:
    """The same for a text that carries no marks: a title, an alternative text, a credit."""
    return cleaned(text, (), language).text
