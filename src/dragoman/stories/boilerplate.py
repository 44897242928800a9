"""What stands on a page but is not the story: by element, by class name, by the words of a line."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from dragoman.stories.tree import Element, tag, words_of

DROPPED_TAGS = frozenset({
    "script", "style", "template", "nav", "footer", "aside", "form", "button", "input", "select", "textarea", "svg", "dialog",
    "object", "applet", "canvas", "map", "menu", "head", "label", "amp-ad", "ins", "link", "meta", "math",
})  # fmt: skip
_ROLES = frozenset(
    {"navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "menu", "toolbar"}
)
# Names of boxes that are never the story.
_NEGATIVE = re.compile(
    r"\b(?:share(?:bar|buttons?| bar| buttons?| links?)|sharing|social (?:share|links|media|bar|icons)|related|"
    r"relacionad[ao]s?|recommend\w*|recirc\w*|"
    r"newsletters?|suscri\w+|comments?|comentarios?|commenti|kommentare?|disqus|cookies?|consent|gdpr|adverts?|"
    r"advertisement|ads?|adslot|adbox|"
    r"advertising|dfp|iklan|publicidad|publicite|anuncio|breadcrumbs?|navbar|navigation|tagcloud|taglist|authorbox|"
    r"mostread|trending|outbrain|"
    r"taboola|ticker|login|signup|donat\w+|teasers?|upsell|piano|tooltip|baca juga|read more|readmore|read also|"
    r"see also|more on|morefrom|"
    r"lea tambien|te puede interesar|tambien te puede|most read|mas leid[oa]s|terpopuler|berita terkait|tag list|"
    r"author box|post tags|jump link|"
    r"app download|google news|pagination|pager)\b"
)
# Names that furniture often has, and sometimes the story's own box: they count only where little prose stands.
_DOUBTFUL = re.compile(
    r"\b(?:shares?|social|subscribe|banner|promo(?:s|tion)?|sidebar|menu|toolbar|tags|byline|bylines|authors?|bio|"
    r"biography|popular|widgets?|"
    r"modal|popup|follow|print|skip|hidden|rating|counter|whatsapp|telegram|fact box|infobox|autor|firma|penulis|meta|"
    r"footer|gpt|kicker)\b"
)
_PROSE = etree.XPath("descendant::text()[string-length() > 80][not(ancestor::a or parent::script or parent::style)]")
_STREAMED = re.compile(r"S:")  # boxes that a page sent in pieces shows later
_HIDDEN = re.compile(r"\b(?:visually hidden|sr only|screen reader(?: text)?|d none|is hidden|noprint)\b")
_NO_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_POSITIVE = re.compile(
    r"\b(?:article ?body|story ?body|post ?body|entry content|post content|article content|article text|story text|story content|"
    r"article ?main|body ?text|body copy|richtext|rich text|articlecontent|cuerpo|texto|konten|isi berita|detail text|"
    r"content body|page content)\b"
)

# A line that leads away from the story, by its first words.
_AWAY = re.compile(
    r"^\W*(?:baca juga|simak juga|lihat juga|baca selengkapnya|lea tambi[eé]n|lee tambi[eé]n|leer m[aá]s|"
    r"ver tambi[eé]n|vea tambi[eé]n|"
    r"te puede interesar|m[aá]s informaci[oó]n|read more|read also|also read|see also|read next|related|more on this|"
    r"recommended|leia (?:tamb[eé]m|mais)|"
    r"veja tamb[eé]m|saiba mais|leggi anche|lire aussi|à lire aussi|voir aussi|lesen sie auch|mehr zum thema|"
    r"llegiu tamb[eé]|llegeix tamb[eé]|"
    r"le tam[eé]n|xem thêm|đọc thêm|lees ook|les også|läs också|czytaj także|zobacz też|viz též|ayrıca okuyun|"
    r"читайте (?:также|також))\s*[:：|»>\-–]?",
    re.IGNORECASE,
)
# Lines that are furniture whatever stands around them.
_FURNITURE = re.compile(
    r"^\W*(?:\d*\s*(?:comments?|comentarios?|comentários?|commentaires?|commenti|komentar|comentaris)(?:\s*\(?\d*\)?)?|"
    r"(?:share|compartir|compartilhar|partager|condividi|bagikan|comparteix|teilen)(?:\s.{0,40})?|"
    r"(?:advertisement|publicidad|publicidade|publicité|pubblicità|iklan|anuncio|publicitat|anzeige|werbung|"
    r"sponsored content|scroll to continue.*)|"
    r"(?:article continues (?:after|below).*|continúa (?:después|tras).*publicidad.*|gulir (?:ke bawah )?untuk.*)|"
    r"(?:sign up|subscribe|suscr[ií]bete|suscribirse|berlangganan|inscreva-se|abonnez-vous|iscriviti|subscriu-te)\b.{0,120}|"
    r"(?:copyright|©|\(c\)|all rights reserved|todos los derechos reservados|hak cipta).{0,120}|"
    r"(?:print|imprimir|cetak|email|e-mail|copy link|copiar enlace|salin tautan|facebook|twitter|whatsapp|telegram|x|"
    r"linkedin|pinterest|"
    r"topics|tags?|temas|etiquetas|topik|listen|escuchar|dengarkan|loading\.*|follow us.*|síguenos.*|ikuti kami.*|"
    r"back to top))\W*$",
    re.IGNORECASE,
)
# A credit line at the end of a text: the paper's name, perhaps glued to a date.
SOURCE_LINE = re.compile(r"^(?:fuente|source|sumber|fonte|font|quelle)\s*:\s*(.{2,80})$", re.IGNORECASE)
_AD_FRAME = re.compile(
    r"doubleclick|googlesyndication|googletag|adnxs|taboola|outbrain|amazon-adsystem|/ads?/|criteo|teads"
)


def is_furniture(element: Element) -> bool:
    """Whether an element is no part of a story, whatever it holds (weight is not considered here)."""
    name = tag(element)
    if (
        name in DROPPED_TAGS
        or element.get("role") in _ROLES
        or (element.get("hidden") is not None and not _STREAMED.match(element.get("id", "")))
    ):
        return True
    if name in ("html", "body", "main", "p", "a", "span", "em", "strong", "b", "i"):
        return name in ("p", "span") and bool(_HIDDEN.search(words_of(element)))
    if element.get("aria-hidden") == "true" and sum(map(len, element.itertext())) < 300:
        return True  # decoration, pull quotes that repeat the text
    words = words_of(element)
    if not words:
        return is_hidden(element)
    if _NEGATIVE.search(words) or is_hidden(element):
        return True
    return bool(_DOUBTFUL.search(words)) and _prose(element) < 250


def _prose(element: Element) -> int:
    """How many characters an element has in long texts that are no links."""
    texts: Any = _PROSE(element)
    return sum(len(text) for text in texts)


def is_hidden(element: Element) -> bool:
    """Whether readers of the page do not see it."""
    style = element.get("style")
    return bool((style and _NO_STYLE.search(style)) or _HIDDEN.search(words_of(element)))


def is_body_named(element: Element) -> bool:
    """Whether its own names say that it holds the text of a story."""
    return element.get("itemprop") == "articleBody" or bool(_POSITIVE.search(words_of(element)))


def leads_away(text: str, linked: int) -> bool:
    """Whether a line only leads to another story. `linked`: how many of its characters are link text."""
    match = _AWAY.match(text)
    if match and (linked * 2 >= len(text) - match.end() or len(text) == match.end()):
        return True
    return linked > 0 and linked >= len(text) * 0.9 and len(text) < 250


def is_furniture_line(text: str) -> bool:
    """Whether a whole line is a share label, a counter, an advertisement's heading or the like."""
    return len(text) < 160 and bool(_FURNITURE.match(text))


def heads_away(text: str) -> bool:
    """Whether a subhead opens a box of other stories."""
    match = _AWAY.match(text)
    return bool(match and match.end() >= len(text.rstrip(" :")) - 1) or is_furniture_line(text)


def is_ad_address(address: str) -> bool:
    """Whether a frame's address belongs to an advertising network."""
    return bool(_AD_FRAME.search(address))
