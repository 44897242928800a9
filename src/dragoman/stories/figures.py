"""Pictures, videos and embeds of a page as blocks, with caption, credit and alternative text told apart."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from dragoman.model.story import Embed, Figure, Rich, Video
from dragoman.stories.boilerplate import is_ad_address
from dragoman.stories.clean import cleaned_text
from dragoman.stories.credits import credited
from dragoman.stories.inline import inline
from dragoman.stories.rich import cut, rich
from dragoman.stories.tree import Element, absolute, tag, text_of, words_of

_SOURCES = ("data-src", "data-lazy-src", "data-original", "data-url", "data-full-src", "data-hi-res-src", "src")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_PLACEHOLDER = re.compile(
    r"placeholder|spacer|blank\.|pixel\.|1x1|transparent|loading\.|lazy[-_]?load\.|/logo|gravatar|avatar|sprite", re.I
)
_CAPTION = re.compile(
    r"\b(?:caption|captions|figcaption|leyenda|pie|keterangan|legend|legende|bildunterschrift|wp caption text)\b"
)
_CREDIT = re.compile(
    r"\b(?:credits?|copyright|photographer|fotografo|autoria|creditos?|source|quelle|byline|foto autor|attribution|author)\b"
)
_CREDIT_TAIL = re.compile(
    r"(?:^|(?<=[.!?»”)\]])\s*|\s*[|·•(\[/]\s*|\s[-–—]\s)"
    r"((?:fotos?|fotograf[ií]a|photos?(?:graph)?|image|imagen|imagem|immagine|ilustraci[oó]n|ilustrasi|illustration|"
    r"ilustração|illustrazione|"
    r"il·lustració|bild|credits?|cr[eé]dito|crédit|picture|video|vídeo|gambar|grafis)\s*(?::|by\b|de\b|por\b|/)\s*[^|"
    r"]{2,120}|(?:©|\(c\)|&copy;)\s*.{2,100})[\])]?\s*$",
    re.IGNORECASE,
)
_CREDIT_LABEL = re.compile(
    r"^(?:image (?:source|caption)|credits?|crédito|crédit|foto credit)\s*[:,]\s*", re.IGNORECASE
)
_VIDEO_HOST = re.compile(
    r"youtu\.?be|vimeo|dailymotion|player|jwplatform|brightcove|video|streamable|facebook\.com/plugins/video|tiktok"
)
_VIDEO_PAGE = re.compile(
    r"^https?://(?:(?:www\.|m\.)?(?:youtube\.com/watch|youtu\.be/|vimeo\.com/\d|dailymotion\.com/video)|videos?\.)"
)
_SOCIAL = re.compile(
    r"twitter-tweet|instagram-media|tiktok-embed|fb-post|bluesky-embed|reddit-embed|telegram-post|twitter-video"
)


def is_figure(element: Element) -> bool:
    """Whether an element is one picture (or video) with its own words: a figure, or a box that acts as one."""
    if tag(element) in ("figure", "amp-img"):
        return True
    if tag(element) != "div" and tag(element) != "span":
        return False
    words = words_of(element)
    if not any(name in words for name in ("caption", "figure", "image", "photo", "video")):
        return False
    if len(text_of(element, 400)) > 400:
        return False
    pictures = sum(1 for _ in element.iter("img", "amp-img", "video", "iframe"))
    return (
        pictures == 1
        and not any(True for _ in element.iter("figure", "h2", "table"))
        and len(text_of(element, 400)) <= 400
    )


def figure(element: Element, base: str, language: str) -> Figure | Video | Embed | None:
    """The block a figure element stands for, None when it shows nothing."""
    frame = next(element.iter("iframe", "video", "amp-youtube"), None)
    if frame is not None:
        shown = video(frame, base)
        words = _caption(element)
        caption = Rich() if words is None else inline(words, base, language)
        return Video(shown.src, shown.title, caption, shown.poster) if isinstance(shown, Video) else shown
    caption, credit = _words(element, base, language)
    image = _best_image(element, base)
    if image is None:
        return None
    return credited(Figure(_source(image, base), _alt(image, language), caption, credit, *_pair(image)))


def is_captioned(element: Element) -> bool:
    """Whether a paragraph is an old page's figure: one picture first, then a line break, then its words."""
    if tag(element) != "p" or sum(1 for _ in element.iter("img")) != 1 or (element.text or "").strip():
        return False
    image = next(element.iter("img"))
    following = image.getnext()
    broken = following is not None and tag(following) == "br" and not (image.tail or "").strip()
    return image.getparent() is element and broken and len(text_of(element, 400)) <= 400


def captioned(element: Element, base: str, language: str) -> Figure | None:
    """The figure of such a paragraph: small print is the credit, the rest the caption."""
    image = next(element.iter("img"))
    source = _source(image, base)
    small = next(element.iter("small", "em", "i"), None)
    caption, credit = _parted(inline(element, base, language, without=small), "" if small is None else text_of(small))
    return (
        credited(Figure(source, _alt(image, language), caption, cleaned_text(credit, language), *_pair(image)))
        if source
        else None
    )


def linked_video(element: Element, base: str, language: str) -> Video | None:
    """The video that a paragraph only links to: a link to a video's address, then a line break or nothing, then its words."""
    link = element[0] if len(element) else None
    if link is None or tag(link) != "a" or (element.text or "").strip() or (link.tail or "").strip():
        return None
    address = absolute(link.get("href") or "", base)
    bare = len(element) == 1 or tag(element[1]) == "br"
    if not bare or not _VIDEO_PAGE.search(address):
        return None
    return Video(address, cleaned_text(text_of(link), language), inline(element, base, language, without=link))


def lone_image(image: Element, base: str, language: str) -> Figure | None:
    """The figure of a picture that stands without a figure element."""
    source = _source(image, base)
    small = any((image.get(side) or "").isdigit() and int(image.get(side)) < 80 for side in ("width", "height"))
    return None if not source or small else Figure(source, _alt(image, language), Rich(), "", *_pair(image))


def video(frame: Element, base: str) -> Video | Embed | None:
    """What a frame or video element shows; None for advertising and for what has no address."""
    inner = next(frame.iter("source"), None)
    said = frame.get("data-src") or frame.get("src") or (inner.get("src") if inner is not None else "") or ""
    if tag(frame) == "amp-youtube":
        said = f"https://www.youtube.com/embed/{frame.get('data-videoid', '')}"
    address = absolute(said, base)
    if not address or is_ad_address(address):
        return None
    title = cleaned_text(frame.get("title") or frame.get("aria-label") or "")
    if tag(frame) in ("video", "amp-youtube") or _VIDEO_HOST.search(address):
        return Video(address, title, Rich(), absolute(frame.get("poster") or "", base))
    return Embed(address, urlsplit(address).hostname or "", title)


def social(quote: Element, base: str) -> Embed | None:
    """The post of another site that a blockquote embeds, None for a plain quotation."""
    if not _SOCIAL.search(quote.get("class") or ""):
        return None
    links = [absolute(link.get("href") or "", base) for link in quote.iter("a")]
    address = next((link for link in reversed(links) if link), absolute(quote.get("cite") or "", base))
    return Embed(address, urlsplit(address).hostname or "") if address else None


def _best_image(element: Element, base: str) -> Element | None:
    return next((image for image in element.iter("img", "amp-img") if _source(image, base)), None)


def _source(image: Element, base: str) -> str:
    """The address of the picture itself: lazy attributes first, the widest of a set, never a placeholder."""
    candidates = [_widest(image.get(name) or "") for name in _SETS[:2]]
    candidates += [image.get(name) or "" for name in _SOURCES]
    candidates += [_widest(image.get("srcset") or "")]
    parent = image.getparent()
    if parent is not None and tag(parent) == "picture":
        candidates += [
            _widest(source.get("srcset") or source.get("data-srcset") or "") for source in parent.iter("source")
        ]
    found = (absolute(candidate, base) for candidate in candidates if candidate and not candidate.startswith("data:"))
    return next((address for address in found if address and not _PLACEHOLDER.search(address)), "")


def _widest(said: str) -> str:
    best, width = "", -1.0
    for match in re.finditer(r"(\S+)(?:\s+([\d.]+)[wx])?\s*(?:,\s+|,(?=http|/)|$)", said):
        size = float(match.group(2) or 0)
        if size > width:
            best, width = match.group(1).rstrip(","), size
    return best


def _alt(image: Element, language: str) -> str:
    return cleaned_text(image.get("alt") or "", language)


def _pair(image: Element) -> tuple[str, int, int]:
    width, height = image.get("width") or "", image.get("height") or ""
    return ("", int(width), int(height)) if width.isdigit() and height.isdigit() else ("", 0, 0)


def _caption(element: Element) -> Element | None:
    named = (
        node
        for node in element.iter("p", "div", "span", "small")
        if node is not element and _CAPTION.search(words_of(node))
    )
    return next(element.iter("figcaption"), next(named, None))


def _words(element: Element, base: str, language: str) -> tuple[Rich, str]:
    """A figure's caption and credit."""
    caption = _caption(element)
    scope = element if caption is None else caption
    credit = next(
        (node for node in element.iter("span", "small", "cite", "p", "div", "a", "em", "i") if _is_credit(node)), None
    )
    said = "" if credit is None or credit is caption else cleaned_text(text_of(credit), language)
    if caption is None:
        return Rich(), said.strip(" ()[]|")
    words = inline(scope, base, language, without=credit if said else None)
    return _parted(words, said)


def _is_credit(node: Element) -> bool:
    return node.get("itemprop") in ("copyrightHolder", "author", "creditText") or (
        bool(_CREDIT.search(words_of(node))) and len(text_of(node, 160)) < 160
    )


def _parted(words: Rich, said: str) -> tuple[Rich, str]:
    """Caption and credit, where the credit was only the caption's last words."""
    if said:
        return _ended(words), _CREDIT_LABEL.sub("", said).strip(" ()[]|/")
    match = _CREDIT_TAIL.search(words.text)
    if not match:
        return words, ""
    shorter, marks = cut(words.text, words.marks, [(match.start(), len(words.text))])
    return _ended(rich(shorter, marks)), match.group(1).strip(" ()[]|/")


def _ended(words: Rich) -> Rich:
    """Without the separator that stood between caption and credit."""
    text = words.text.rstrip(" |/·•–—-")
    return rich(text, words.marks)
