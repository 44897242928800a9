"""What stands on a page but is not the story: by element, by class name, by the words of a line."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from dragoman.stories.page.phrases import AWAY, BOXES, LABELS, OPENINGS
from dragoman.stories.tree import Element, tag, words_of

DROPPED_TAGS = frozenset({
    "script", "style", "template", "nav", "footer", "aside", "form", "button", "input", "select", "textarea", "svg", "dialog",
    "object", "applet", "canvas", "map", "menu", "head", "label", "amp-ad", "ins", "link", "meta", "math", "amp-sidebar",
    "amp-sticky-ad", "amp-embed", "amp-social-share", "progress", "meter", "datalist",
})  # fmt: skip
_ROLES = frozenset({
    "navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alertdialog", "alert", "menu", "menubar",
    "toolbar", "button", "tooltip", "tablist", "form", "listbox",
})  # fmt: skip
# Names of boxes that are never the story.
_NEGATIVE = re.compile(
    r"\b(?:share(?!d|holder)\w*|sharing\w*|social(?: ?(?:share|sharing|links?|media|bar|icons?|buttons?|follow|"
    r"nav|list|networks?))|"
    r"socials|addtoany|addthis|sharethis|jp relatedposts|related\w*|relacionad\w*|relacao|verwandt\w*|correlati|"
    r"correlate|"
    r"recommend\w*|recomend\w*|recirc\w*|empfehl\w*|rekomend\w*|similar ?\w*|more ?(?:on|from|stories|news|"
    r"articles|like)|"
    r"newsletter\w*|nl signup|suscri\w+|suscripc\w+|comments?|comentarios?|commenti|commentaires?|kommentare?|"
    r"komentar\w*|disqus|"
    r"yorum\w*|cookies?\w*|consent\w*|gdpr|cmp|onetrust|didomi|adverts?|advertis\w+|ads?|ad(?:slot|box|unit|"
    r"container|wrapper|banner|break|label)\w*|"
    r"adsbygoogle|dfp|gpt ?ad|mpu|leaderboard|billboard|skyscraper|iklan|publicidad\w*|publicite|publicidade|"
    r"anuncios?|anzeigen?|werbung|reklama?|"
    r"pubblicita|sponsor(?:ed|ship|box)\w*|breadcrumbs?|navbar|navigation|subnav|tag ?(?:cloud|list|s list|links?|"
    r"wrapper|box|container)|taglist|"
    r"author ?(?:box|bio|info|card|profile|details?|about|description)|about ?(?:the )?author|autorenbox|authorinfo|"
    r"most ?(?:read|popular|viewed|shared|commented)|meistgelesen|mas ?(?:leid[oa]s|vist[oa]s)|mais ?lidas|"
    r"piu ?letti|terpopuler|populer|trending|"
    r"outbrain\w*|taboola\w*|plista|mgid|revcontent|zergnet|strossle|ticker|login\w*|sign ?(?:up|in)|signup\w*|"
    r"register ?(?:wall|box|form)|regwall|"
    r"donat\w+|donation|teasers?(?!text)\w*|upsell\w*|piano\w*|tooltip\w*|baca ?juga|bacajuga|read ?(?:more|next|"
    r"also|too)|readmore|see ?also|"
    r"lea ?tambien|te puede interesar|tambien te puede|leia ?(?:mais|tambem)|lire ?aussi|a lire|leggi ?anche|"
    r"lesen ?sie ?auch|auch interessant|"
    r"les ?ogsa|las ?ocksa|lees ?ook|czytaj ?(?:tez|takze)|berita ?terkait|artikel ?terkait|xem ?them|"
    r"tin ?lien ?quan|"
    r"post ?(?:tags|navigation|nav|share|footer|author)|entry ?(?:footer|tags|utility)|article ?(?:footer|tags|"
    r"tools|share|actions?|related|nav|utility|comments?)|"
    r"story ?(?:footer|tags|tools|share|actions?|related|nav)|jump ?(?:link|to)|app ?(?:download|banner|promo)|"
    r"google ?news|pagination|pager|page ?links|"
    r"paywall\w*|subscription\w*|subscribe\w*|abo ?(?:box|teaser|hinweis|banner)|plus ?(?:box|teaser)|metered|"
    r"offer ?box|"
    r"carousel ?(?:related|items)|slick dots|rating|poll|quiz|survey|feedback|report ?(?:error|issue|typo)|"
    r"correction ?form|"
    r"copyright|disclaimer|imprint|cta|call to action|callout ?link|banner|backtotop|back to top|toolbar|toolbox|"
    r"floating|sticky ?(?:bar|share|nav|video)|"
    r"video ?(?:playlist|list)|playlist|next ?(?:article|story|post|up)|prev ?next|nextprev|up ?next|read ?time|"
    r"reading ?time|view ?count\w*|views count|"
    r"audio ?player|text ?to ?speech|listen ?(?:to|button|bar)?|speechkit|trinity ?\w*|readspeaker|vorlesen|"
    r"skip ?(?:link|to|ad)|print ?(?:only|hide|none|button)|"
    r"external ?(?:content ?)?(?:consent|placeholder)|o?embed ?(?:consent|placeholder|privacy)|"
    r"(?:social|sourcepoint|consent) ?(?:social ?)?placeholder|privacy\w*|opt ?in|"
    r"gallery ?(?:nav|counter|controls)|"
    r"whatsapp ?\w*|telegram ?\w*|follow ?(?:us|button|links?|box)?|bookmark\w*|toc|table of contents|"
    r"on this page|ai ?summary|expandable|info ?box|infokasten|fact ?box|faktaboks|faktaruta|ramka|infografik box)\b"
)
# Names that furniture often has, and sometimes the story's own box: they count only where little prose stands.
_DOUBTFUL = re.compile(
    r"\b(?:social|promo\w*|sidebar|menu|tags?|topics?|byline|bylines|authors?|bio|biography|popular|widgets?|"
    r"modal|popup|print|skip|hidden|"
    r"counter|fact ?box|factbox|info ?box|infobox|autor|autoren|autore|auteur|firma|penulis|writer|meta|metadata|"
    r"footer|gpt|kicker|timestamp|dateline|date|datum|fecha|tanggal|"
    r"published|updated|subtitle|label|badge|eyebrow|overline|rubrik|category|kategorie|section ?name|credits?|"
    r"source|quelle|sumario|links?|linklist|"
    r"aside|marginal\w*|slider|swiper|carousel|attachments?|key ?(?:points?|"
    r"takeaways?)|summary|tldr|in short|"
    r"glossary|timeline ?nav|nav|navi|crosslink\w*|dossier|series|notice|hint|hinweis|note|"
    r"extra)\b"
)
# What stands below a story, at times longer than it: readers' comments, the foot of the site.
_BELOW = re.compile(
    r"(?<!with )(?<!has )(?<!no )(?<!hide )\b(?:comments?(?! (?:open|closed|enabled))|disqus\w*|commentlist|comentarios|"
    r"commentaires|kommentare|"
    r"kommentarer|komentarze|komentare|yorumlar|site footer|page footer|footer (?:wrap|bottom|main|content)\w*)\b"
)
_CAPTION = re.compile(
    r"\b(?:captions?|fig ?captions?|image ?(?:caption|text|description|credit|copyright|source)|photo ?(?:caption|"
    r"credit)|"
    r"media ?(?:caption|credit|copyright|description)|pic(?:ture)? ?(?:caption|credit)|bildunterschrift|bu ?text|"
    r"bildtext|leyenda|pie ?(?:de )?foto|piefoto|"
    r"keterangan|legende|didascalia|bijschrift|bildcredit|wp caption text|photographer|copyright)\b"
)
_HIDDEN = re.compile(
    r"\b(?:visually ?hidden|visuallyhidden|sr only|screen reader(?: text)?|screenreader\w*|d none|is hidden|"
    r"noprint|u hidden|aural|a11y hidden|print only|hide visually|assistive text)\b"
)
_NO_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_POSITIVE = re.compile(
    r"\b(?:article ?body|story ?body|post ?body|entry ?content|post ?content|article ?content|article ?text|"
    r"story ?text|story ?content|news ?(?:body|content|text)|"
    r"article ?main|body ?text|body ?copy|rich ?text|richtext|articlecontent|cuerpo|texto|konten|isi ?berita|"
    r"detail ?text|td post content|artikel ?(?:text|inhalt|body)|"
    r"content ?body|page ?content|text ?block|paragraph)\b"
)
_STREAMED = re.compile(r"S:")  # boxes that a page sent in pieces shows later
_AD_FRAME = re.compile(
    r"doubleclick|googlesyndication|googletag|adnxs|taboola|outbrain|amazon-adsystem|/ads?/|criteo|teads"
)
# A credit line at the end of a text: the paper's name, perhaps glued to a date.
SOURCE_LINE = re.compile(r"^(?:fuente|source|sumber|fonte|font|quelle)\s*:\s*(.{2,80})$", re.IGNORECASE)
_COPYRIGHT = re.compile(r"\W{0,3}(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_NOTICE = 160  # characters beyond which a line is no notice of copyright
_EDGES = re.compile(r"^[\W_\d]+|[\W_\d]+$")
_SPACES = re.compile(r"\s+")
_LONGEST = max(map(len, AWAY | OPENINGS))
_SHORTEST = 2


class Named(IntEnum):
    """What an element's own names say of it."""

    NOTHING = 0
    DOUBTFUL = 1
    CAPTION = 2
    HIDDEN = 3
    FURNITURE = 4
    BELOW = 5


@lru_cache(maxsize=16_384)
def named(words: str) -> Named:
    """The verdict on the words of a class and id."""
    if _HIDDEN.search(words):
        return Named.HIDDEN
    if _CAPTION.search(words):
        return Named.CAPTION
    if _BELOW.search(words):
        return Named.BELOW
    if _NEGATIVE.search(words):
        return Named.FURNITURE
    return Named.DOUBTFUL if _DOUBTFUL.search(words) else Named.NOTHING


@lru_cache(maxsize=16_384)
def body_named(words: str) -> bool:
    """Whether names say that an element holds the text of a story."""
    return bool(_POSITIVE.search(words))


def is_shut(element: Element, name: str) -> bool:
    """Whether an element is no part of a story by its name and attributes, whatever its class and text."""
    if name in DROPPED_TAGS:
        return True
    get = element.get
    if (role := get("role")) is not None and role in _ROLES:
        return True
    if get("hidden") is not None and not _STREAMED.match(get("id") or ""):
        return True
    style = get("style")
    return style is not None and bool(_NO_STYLE.search(style))


def is_furniture(element: Element) -> bool:
    """Whether an element is no part of a story, whatever it holds (weight is not considered here)."""
    name = tag(element)
    if name in ("html", "body", "main"):
        return False
    return is_shut(element, name) or named(words_of(element)) in (Named.FURNITURE, Named.HIDDEN)


def folded(text: str) -> str:
    """A line as `phrases` writes one: lower case, white space single, no marks and figures at either end."""
    return _EDGES.sub("", _SPACES.sub(" ", text.lower()))


def _opens(line: str, phrases: frozenset[str]) -> int:
    """How many characters of a folded line a phrase takes that it begins with, 0 where none does."""
    for size in range(min(len(line), _LONGEST), _SHORTEST - 1, -1):
        if line[:size] in phrases and (size == len(line) or not (line[size].isalnum() and line[size - 1].isascii())):
            return size
    return 0


def leads_away(text: str, linked: int) -> bool:
    """Whether a line only leads to another story. `linked`: how many of its characters are link text."""
    if linked > 0 and linked >= len(text) * 0.9 and len(text) < 250:
        return True
    if len(text) > 400:
        return False
    line = folded(text)
    size = _opens(line, AWAY)
    return size > 0 and (size == len(line) or linked * 2 >= len(line) - size)


def is_furniture_line(text: str, linked: int = 0) -> bool:
    """Whether a whole line is a share label, a counter, an advertisement's heading, an invitation or the like."""
    if text.startswith(('{"', '[{"')):
        return True  # data of a script that shows itself where none runs
    if len(text) > 300:
        return False
    line = folded(text)
    if line in LABELS or line in BOXES or (len(text) < _NOTICE and _COPYRIGHT.match(text)):
        return True
    return (linked > 0 or len(text) < 110) and _opens(line, OPENINGS) > 0


def heads_away(text: str) -> bool:
    """Whether a subhead opens a box of other things."""
    line = folded(text)
    return line in AWAY or line in BOXES or line in LABELS


def is_ad_address(address: str) -> bool:
    """Whether a frame's address belongs to an advertising network."""
    return bool(_AD_FRAME.search(address))
