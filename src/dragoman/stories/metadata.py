"""What a page says of its story beside the text: from JSON-LD, meta elements, microdata and the visible page, fused."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import unquote, urlsplit

import msgspec

from dragoman.model.story import Genre
from dragoman.model.when import Day, Instant, When
from dragoman.stories import jsonld
from dragoman.stories.clean import cleaned_text
from dragoman.stories.dates import read_when
from dragoman.stories.genre import genre_of
from dragoman.stories.people import agency, persons
from dragoman.stories.sheet import Sheet
from dragoman.stories.tree import Element, absolute, tag, text_of, words_of

Meta = dict[str, tuple[str, ...]]
LINE = 1000  # characters beyond which nothing is a headline, byline, date or label
_NOT_WORDS = re.compile(r"[\W_]+")
_TITLE_TAIL = re.compile(r"\s+(?:[|–—•·»]|-|::)\s+")


class Said(msgspec.Struct, frozen=True):
    """Everything a page says of its story but the body. `notes`: doubts, as in Copy.notes."""

    title: str
    standfirst: str = ""
    authors: tuple[str, ...] = ()
    published: When | None = None
    updated: When | None = None
    section: str = ""
    tags: tuple[str, ...] = ()
    genre: Genre = "news"
    language: str = ""
    canonical: str = ""
    image: str = ""
    image_alt: str = ""
    agency: str = ""
    correction: str = ""
    open: bool = True
    headlines: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Sight(msgspec.Struct, frozen=True):
    """A page looked at once: its JSON-LD node, its meta elements, its tree and the element that holds the story."""

    page: Any
    node: dict[str, Any]
    meta: Meta
    root: Any
    base: str
    paper: str = ""
    language: str = ""
    sheet: Any = None


def look(sheet: Sheet, base: str, paper: str, language: str) -> Sight:
    """The page with its JSON-LD and meta elements read; the root is not known yet."""
    page = sheet.root
    meta: dict[str, list[str]] = {}
    for element in page.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        value = cleaned_text(element.get("content") or "")
        if name and value:
            meta.setdefault(name, []).append(value)
    frozen = {name: tuple(values) for name, values in meta.items()}
    return Sight(page, jsonld.article(page), frozen, None, base, paper, language, sheet)


def said_by(sight: Sight) -> Said:
    """The fused metadata."""
    heading = _heading(sight)
    title, notes = _title(sight, heading)
    names, wire = _authors(sight, heading)
    published, updated = _dates(sight, heading)
    section = _section(sight)
    canonical = _canonical(sight)
    image = absolute(
        _first(sight.meta, "og:image", "og:image:url", "twitter:image") or jsonld.address_in(sight.node.get("image")),
        sight.base,
    )
    return Said(
        title=title,
        standfirst=_standfirst(sight, heading, title),
        authors=names,
        published=published,
        updated=updated if updated != published else None,
        section=section,
        tags=_tags(sight, section),
        genre=genre_of(jsonld.kinds(sight.node), _labels(sight, title, section)),
        language=_language(sight),
        canonical=canonical,
        image=image,
        image_alt=_first(sight.meta, "og:image:alt", "twitter:image:alt"),
        agency=wire,
        correction=jsonld.text_in(sight.node.get("correction")),
        open=str(sight.node.get("isAccessibleForFree", "true")).lower() not in ("false", "no", "0"),
        headlines=(
            title,
            text_of(heading, LINE) if heading is not None else "",
            jsonld.text_in(sight.node.get("headline")),
        ),
        also=tuple(dict.fromkeys(address for address in (canonical, _og_url(sight)) if address)),
        notes=notes,
    )


def _first(meta: Meta, *names: str) -> str:
    return next((meta[name][0] for name in names if name in meta), "")


# -- title --


def _heading(sight: Sight) -> Element | None:
    """The h1 that heads the story: the one that the page's other titles agree with, else the last before the text."""
    headings = [node for node in sight.page.iter("h1") if text_of(node, LINE)]
    if not headings:
        return None
    others = [jsonld.text_in(sight.node.get("headline")), *sight.meta.get("og:title", ()), *_title_element(sight)]
    best = max(
        headings,
        key=lambda node: max((_likeness(text_of(node, LINE), other) for other in others if other), default=0.0),
    )
    if others and any(_likeness(text_of(best, LINE), other) >= 0.4 for other in others if other):
        return best
    marked = [node for node in headings if node.get("itemprop") == "headline"]
    return (marked or headings)[0]


def _title_element(sight: Sight) -> tuple[str, ...]:
    element = next(sight.page.iter("title"), None)
    return (text_of(element, LINE),) if element is not None else ()


def _likeness(one: str, other: str) -> float:
    """How much of the shorter text's words the other has, 0 to 1."""
    a, b = set(_words(one)), set(_words(other))
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _words(text: str) -> list[str]:
    return [word for word in _NOT_WORDS.split(text.casefold()) if word]


def _title(sight: Sight, heading: Element | None) -> tuple[str, tuple[str, ...]]:
    """The headline and what is doubtful about it."""
    shown = cleaned_text(text_of(heading, LINE), sight.language) if heading is not None else ""
    headline = cleaned_text(jsonld.text_in(sight.node.get("headline")), sight.language)
    og = _without_site(_first(sight.meta, "og:title"), sight)
    element = _without_site(next(iter(_title_element(sight)), ""), sight)
    if (
        shown
        and any((headline, og))
        and not any(_likeness(shown, other) >= 0.4 for other in (headline, og, element) if other)
    ):
        shown = ""  # the h1 is the site's name or a section's
    if heading is not None and _has_kicker(heading, shown, headline):
        shown = headline
    title = shown or headline or og or _first(sight.meta, "twitter:title") or element
    notes = []
    if og and _extends(og, title):
        notes.append(f"title-shorter-than-og:{title}")
        title = og
    missing = _missing_of_address(title, sight)
    if missing:
        notes.append(f"title-shorter-than-address:{missing}")
    return title, tuple(notes)


def _has_kicker(heading: Element, shown: str, headline: str) -> bool:
    """Whether the h1 says a kicker before the headline that JSON-LD gives: set apart by an element or a mark."""
    if not headline or len(shown) <= len(headline) or not shown.endswith(headline):
        return False
    return len(heading) > 0 or bool(re.search(r"[:|–—\-]\s*$", shown[: -len(headline)]))


def _extends(longer: str, shorter: str) -> bool:
    """Whether a title says all of another and more. A kicker set before a colon or bar is not more of the headline."""
    at = longer.casefold().find(shorter.casefold())
    if at < 0 or len(longer) < len(shorter) + 4:
        return len(_words(longer)) > len(_words(shorter)) + 1 and _words(longer)[-len(_words(shorter)) :] == _words(shorter) \
            and not re.search(r"[:|–—]", longer)  # fmt: skip
    before, after = longer[:at].strip(), longer[at + len(shorter) :].strip()
    return not re.search(r"[:|–—.!?\"»”]$", before) and not re.match(r"[:|–—\-(«“\"]", after)


def _without_site(title: str, sight: Sight) -> str:
    """A title without the site's name behind (or before) a bar."""
    names = {
        _key(name)
        for name in (*sight.meta.get("og:site_name", ()), sight.paper, jsonld.text_in(sight.node.get("publisher")))
        if name
    }
    parts = _TITLE_TAIL.split(title)
    if len(parts) < 2:
        return title
    host = _key((urlsplit(sight.base).hostname or "").removeprefix("www."))

    def is_site(part: str) -> bool:
        key = _key(part)
        return key in names or (len(key) > 2 and key in host) or any(len(name) > 3 and name in key for name in names)

    end = len(title)
    for part in reversed(parts[1:]):
        if not is_site(part):
            break
        end = title.rindex(part, 0, end)
    kept = _TITLE_TAIL.sub(lambda match: match.group(), title[:end]).rstrip(" |–—•·»-:") if end < len(title) else title
    first = _TITLE_TAIL.match(kept[len(parts[0]) :]) if is_site(parts[0]) and kept.startswith(parts[0]) else None
    return kept[len(parts[0]) + first.end() :] if first else kept


def _key(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def _missing_of_address(title: str, sight: Sight) -> str:
    """Words at the head of the address's slug that the title lacks, when the rest of the slug is the title."""
    path = unquote(urlsplit(sight.base).path).rstrip("/")
    slug = re.sub(r"\.\w{2,5}$", "", path.rsplit("/", 1)[-1])
    words = [
        word for word in re.split(r"[-_]+", slug.casefold()) if word and not re.fullmatch(r"[\da-f]{5,}|\d+", word)
    ]
    have = {_key(word) for word in title.split()}
    lead: list[str] = []
    for word in words:
        if _key(word) in have:
            break
        lead.append(word)
    rest = words[len(lead) :]
    agree = rest and sum(1 for word in rest if _key(word) in have) >= 0.75 * len(rest)
    return " ".join(lead) if len(lead) >= 2 and agree and len(rest) >= 2 else ""


# -- standfirst --


def _standfirst(sight: Sight, heading: Element | None, title: str) -> str:
    """The visible standfirst under the headline, else what JSON-LD or the meta description says and does not cut off."""
    shown = _shown_standfirst(sight, heading)
    if shown and _key(shown) != _key(title):
        return shown
    described = (
        jsonld.text_in(sight.node.get("description")),
        _first(sight.meta, "og:description"),
        _first(sight.meta, "description"),
    )
    for said in described:
        text = cleaned_text(said, sight.language)
        if text and not re.search(r"(?:…|\.\.\.)$", text) and _key(text) != _key(title):
            return text
    return ""


_STANDFIRST = re.compile(
    r"\b(?:standfirst|subtitle|sub title|subheading|subheadline|sub headline|deck|dek|lead|lede|excerpt|summary|intro|"
    r"entradilla|bajada|"
    r"sumario|subtitulo|ringkasan|teras|chapo|chapeau|sottotitolo|sommario|entradeta|description|abstract|vorspann|"
    r"teaser text|sapo|ingress)\b"
)


def _shown_standfirst(sight: Sight, heading: Element | None) -> str:
    for node in sight.page.iter("p", "h2", "div", "span", "strong"):
        named = node.get("itemprop") in ("description", "alternativeHeadline") or bool(
            _STANDFIRST.search(words_of(node))
        )
        if not named or not _near(node, heading):
            continue
        text = cleaned_text(text_of(node, LINE), sight.language)
        if 20 < len(text) < 800 and not any(True for _ in node.iter("h1", "form", "figure")):
            return text
    return ""


def _near(node: Element, heading: Element | None) -> bool:
    """Whether an element follows the headline within a few levels of the tree."""
    if heading is None:
        return False
    above = list(heading.iterancestors())[:4]
    return any(parent in above for parent in list(node.iterancestors())[:4]) and _after(heading, node)


def _after(first: Element, second: Element) -> bool:
    """Whether the second element stands after the first, where they share a near ancestor."""
    line = [first, *first.iterancestors()]
    for node in [second, *second.iterancestors()]:
        parent = node.getparent()
        if parent is None:
            return False
        if parent in line:
            own = line[line.index(parent) - 1] if line.index(parent) else first
            return list(parent).index(node) >= list(parent).index(own) if own in list(parent) else False
    return False


# -- people --

_BYLINE = re.compile(
    r"\b(?:byline|author|authors|autor|autores|firma|penulis|writer|autore|auteur|contributor|reporter|by line|article author)\b"
)


def _authors(sight: Sight, heading: Element | None) -> tuple[tuple[str, ...], str]:
    """The people who sign, and the agency if one does."""
    said = [
        jsonld.people_in(sight.node.get("author")),
        tuple(
            text_of(node, LINE)
            for node in sight.page.iter("a", "span")
            if node.get("rel") == "author" or node.get("itemprop") == "author"
        ),
        tuple(name for name in sight.meta.get("article:author", ()) if "/" not in name),
        sight.meta.get("author", ()) or sight.meta.get("byl", ()) or sight.meta.get("dc.creator", ()),
        _bylines(sight, heading),
    ]
    organisations = jsonld.texts_in(sight.node.get("author"))
    wire = next((name for lines in (*said, organisations) if (name := agency(lines))), "")
    people = next((names for lines in said if (names := persons(lines, sight.paper))), ())
    return people, wire


def _bylines(sight: Sight, heading: Element | None) -> tuple[str, ...]:
    out = []
    for node in sight.page.iter("p", "div", "span", "address", "a", "li"):
        if (
            _BYLINE.search(words_of(node))
            and 2 < len(text_of(node, LINE)) < 120
            and (heading is None or _near(node, heading))
        ):
            links = [text_of(link, LINE) for link in node.iter("a") if text_of(link, LINE)]
            out.extend(links or [text_of(node, LINE)])
            break
    return tuple(out)


# -- dates --


def _dates(sight: Sight, heading: Element | None) -> tuple[When | None, When | None]:
    """When published and when updated: an instant from any place wins over a bare day that agrees with it."""
    node, meta = sight.node, sight.meta
    first = [jsonld.text_in(node.get("datePublished")), _first(meta, "article:published_time",
    "og:article:published_time", "datepublished"),
             _first(meta, "date", "dc.date.issued", "dc.date", "pubdate", "publish-date", "parsely-pub-date",
             "sailthru.date", "publishdate"),
             *_times(sight, "datePublished", heading), jsonld.text_in(node.get("dateCreated")), *_written(sight,
             heading)]  # fmt: skip
    last = [jsonld.text_in(node.get("dateModified")), _first(meta, "article:modified_time", "og:updated_time",
    "datemodified", "last-modified"),
            *_times(sight, "dateModified", None)]  # fmt: skip
    return _best(first, sight.language), _best(last, sight.language)


def _best(said: Sequence[str], language: str) -> When | None:
    read = [found for found in (read_when(text, language) for text in said if text) if found is not None]
    if not read or isinstance(read[0], Instant):
        return read[0] if read else None
    day = read[0]
    return next((found for found in read if isinstance(found, Instant) and _same_day(found, day)), day)


def _same_day(moment: Instant, day: Day) -> bool:
    from dragoman.model.when import iso

    return iso(moment)[:10] == day.iso


def _times(sight: Sight, prop: str, heading: Element | None) -> Iterable[str]:
    for node in sight.page.iter("time", "span", "meta", "div", "p"):
        if node.get("itemprop") == prop:
            yield node.get("datetime") or node.get("content") or text_of(node, LINE)[:80]
    if heading is not None:
        for node in sight.page.iter("time"):
            if _near(node, heading):
                yield node.get("datetime") or text_of(node, LINE)


_DATED = re.compile(r"\b(?:date|time|published|fecha|tanggal|waktu|data|timestamp|pubdate|publish|publicado|datum)\b")


def _written(sight: Sight, heading: Element | None) -> Iterable[str]:
    """Dates in words that stand near the headline, in elements named for them."""
    for node in sight.page.iter("span", "div", "p", "li", "time", "small"):
        if _DATED.search(words_of(node)) and _near(node, heading):
            text = text_of(node, LINE)
            if 5 < len(text) < 90:
                yield text


# -- section, tags, language, address --


def _section(sight: Sight) -> str:
    said = jsonld.text_in(sight.node.get("articleSection")) or _first(
        sight.meta, "article:section", "og:article:section", "section"
    )
    if said:
        return said
    trail = [name for name in (*jsonld.breadcrumbs(sight.page), *_visible_trail(sight)) if _key(name) not in _HOME]
    return trail[0] if trail else ""


_HOME = frozenset({"home", "inicio", "portada", "beranda", "accueil", "inici", "startseite", ""})


def _visible_trail(sight: Sight) -> Iterable[str]:
    for node in sight.page.iter("nav", "ul", "ol", "div", "p"):
        if "breadcrumb" in words_of(node) or node.get("aria-label", "").lower() in ("breadcrumb", "migas"):
            return [text_of(link, LINE) for link in node.iter("a")]
    for node in sight.page.iter("a", "span"):
        if node.get("itemprop") == "articleSection" or re.search(
            r"\b(?:section|kicker|seccion|kategori|category|rubrik)\b", words_of(node)
        ):
            return [text_of(node, LINE)] if len(text_of(node, LINE)) < 40 else []
    return []


def _tags(sight: Sight, section: str) -> tuple[str, ...]:
    """The story's own tags: the first place that names any."""
    linked = [text_of(node, LINE) for node in sight.page.iter("a") if "tag" in (node.get("rel") or "").split()]
    said = (sight.meta.get("article:tag", ()), jsonld.texts_in(sight.node.get("keywords")), linked,
            sight.meta.get("news_keywords", ()), sight.meta.get("keywords", ()))  # fmt: skip
    for group in said:
        names = [
            part
            for text in group
            for part in (re.split(r"\s*[,;]\s*", text) if len(group) == 1 or "," in text else [text])
        ]
        names = [cleaned_text(name).lstrip("#") for name in names]
        names = [name for name in names if 1 < len(name) <= 60 and ":" not in name]
        if names:
            return tuple({_key(name): name for name in reversed(names)}.values())[::-1]
    return ()


def _labels(sight: Sight, title: str, section: str) -> Iterable[str]:
    """Short texts that stand over the headline, the section, and the word before a headline's colon."""
    yield title.partition(":")[0]
    yield from jsonld.texts_in(sight.node.get("genre"))
    yield from sight.meta.get("article:genre", ())
    yield section
    for node in sight.page.iter("span", "p", "div", "a", "strong"):
        words = words_of(node)
        if words and re.search(
            r"\b(?:kicker|genre|label|badge|antetitulo|overline|eyebrow|flag|genero|jenis|rubrik|etiqueta|sponsor\w*)\b",
            words,
        ):
            yield text_of(node, LINE)


def _language(sight: Sight) -> str:
    html = sight.page if tag(sight.page) == "html" else next(sight.page.iter("html"), sight.page)
    said = (
        jsonld.text_in(sight.node.get("inLanguage")),
        html.get("lang") or html.get("xml:lang") or "",
        _first(sight.meta, "og:locale", "language"),
    )
    return next((text.replace("_", "-") for text in said if text), "")


def _canonical(sight: Sight) -> str:
    for link in sight.page.iter("link"):
        if "canonical" in (link.get("rel") or "").lower():
            return absolute(link.get("href") or "", sight.base)
    return ""


def _og_url(sight: Sight) -> str:
    return absolute(_first(sight.meta, "og:url"), sight.base)
