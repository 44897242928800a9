"""An article: one story in one language, under the address it was given at its first publication."""

from __future__ import annotations

import msgspec

from dragoman.model.edition import Edition, Publication
from dragoman.model.language import Tag
from dragoman.model.page import Card, Page, Shown
from dragoman.model.source import Source
from dragoman.model.story import Correction, Figure
from dragoman.model.when import When, iso, order
from dragoman.pages import absent, blocks, dates, expiry, house, label, linked, markup
from dragoman.pages.address import article_path, list_path, slugify
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.frame import Head, Link, frame_inputs, page_context
from dragoman.pages.inputs import card_key, languages_key, publication_key
from dragoman.pages.stone import Stone, printed, turned
from dragoman.pages.teaser import (
    Kept,
    Teaser,
    card_media,
    genre_name,
    media_keys,
    picture,
    section_name,
    shared_path,
    teasers,
)

_HOPS = 5


class Dated(msgspec.Struct, frozen=True):
    """A line of the byline with a time in it, as markup; `note`: of a correction."""

    words: str
    note: str = ""


class Related(msgspec.Struct, frozen=True):
    """A list of neighbours under its heading."""

    title: str
    stories: tuple[Teaser, ...]


class Origin(msgspec.Struct, frozen=True):
    """Where a story was first published. `name`, `first`, `read`: markup; `href`: of the original; `page`: ours of the paper;
    `credit`: the line its rights ask for, as markup in the paper's own language."""

    name: str
    gloss: str
    first: str
    read: str
    href: str
    page: str
    credit: str


def make(stone: Stone, path: str, language: Tag, story: str, month: str = "") -> Page | None:
    """`/es/2026/11/0123456789-las-palabras/`. Only the id is matched: any other spelling is redirected to the right one,
    a merged story to the one it became; a withdrawn one answers 410."""
    inputs = (publication_key(story, language), stone.newsroom_key)
    publication = _published(stone, story, language)
    if publication is None:
        return None
    right = article_path(language, publication.month, publication.story, publication.slug)
    if publication.state == "gone":
        return absent.gone(stone, path, language, inputs)
    if path != right:
        return turned(path, right, inputs)
    shown = stone.shelf.shown(story, language)
    if shown is None or stone.forme.catalogue(language) is None:
        return None
    text = shown.edition.text
    until = expiry.ends(text.rights.expires, text.expires, stone.zone)
    if until and stone.at.timestamp() >= until:
        return absent.gone(stone, path, language, inputs)
    return _page(stone, path, shown, until)


def _published(stone: Stone, story: str, language: Tag) -> Publication | None:
    """The pointer of a story, or of the one it was merged into."""
    last = None
    for _ in range(_HOPS):
        publication = stone.shelf.publication(story, language) or last
        became = stone.shelf.moved(story) if publication is None or publication.state == "gone" else ""
        if not became:
            return publication
        story, last = became, publication
    return last


def _page(stone: Stone, path: str, shown: Shown, until: int) -> Page:
    edition, publication = shown.edition, shown.publication
    language, catalogue = edition.language, stone.catalogue(edition.language)
    kept = _kept(edition)
    context = {
        **page_context(stone, catalogue, language, _head(stone, path, shown)),
        **_words(stone, catalogue, edition, kept),
        "lead": picture(edition.text.lead_image, catalogue, kept, "lead_image"),
        "blocks": blocks.shapes(edition, catalogue, kept),
        "label": label.line(edition.label, edition.source_language, catalogue),
        "related": _related(stone, catalogue, shown),
        "ads": house.ads(stone, language, "article"),
        "report": _report(stone, path),
    }
    near = (*shown.same_topic, *shown.same_section, *shown.same_author)
    body = stone.forme.render("article.html", context)
    inputs = (*_inputs(stone, shown), *_media(edition), *card_media(near))
    return printed(path, "text/html; charset=utf-8", body, inputs, 200, until, publication.noindex)


def _media(edition: Edition) -> tuple[str, ...]:
    """The input keys of an article's own pictures, the one for sharing among them."""
    lead = edition.text.lead_image
    shared = (shared_path(lead)[1:],) if lead and lead.media else ()
    figures = (block for block in edition.text.body if isinstance(block, Figure))
    return (*media_keys(lead, *figures), *shared)


def _inputs(stone: Stone, shown: Shown) -> tuple[str, ...]:
    story, language = shown.edition.story, shown.edition.language
    near = (*shown.same_topic, *shown.same_section, *shown.same_author)
    return (
        *frame_inputs(stone, language),
        publication_key(story, language),
        languages_key(story),
        *(card_key(card.story, language) for card in near),
    )


def _head(stone: Stone, path: str, shown: Shown) -> Head:
    text = shown.edition.text
    return Head(
        path=path,
        title=text.title,
        description=text.standfirst,
        elsewhere=_elsewhere(stone, shown),
        newest=text.published,
        section=text.section,
        kind="article",
        noindex=shown.publication.noindex,
        image=text.lead_image,
        data=linked.news_article(stone, path, shown),
    )


def _elsewhere(stone: Stone, shown: Shown) -> tuple[tuple[Tag, str], ...]:
    """The same story in every language it is live in, in the newsroom's order."""
    order_of = {tag: number for number, tag in enumerate(stone.newsroom.languages)}
    known = ((tag, place) for tag, place in shown.languages if stone.forme.catalogue(tag))
    return tuple(sorted(known, key=lambda one: (order_of.get(one[0], len(order_of)), one[0])))


def _words(stone: Stone, catalogue: Catalogue, edition: Edition, kept: Kept) -> dict[str, object]:
    """What stands above the body and in its foot."""
    text, language = edition.text, edition.language
    known = any(section.key == text.section for section in stone.newsroom.sections)
    return {
        "title": markup.text(text.title, language),
        "standfirst": markup.text(text.standfirst, language),
        "foreign": {place: kept.attributes(place, language) for place in ("title", "standfirst")},
        "section": Link(
            markup.link(list_path(language, "section", text.section)), section_name(stone, text.section, language)
        )
        if known
        else None,
        "genre": genre_name(catalogue, text.genre),
        "paid": text.genre == "sponsored",
        "byline": _byline(catalogue, text.authors, language),
        "agency": text.agency,
        "beginning": text.excerpt and bool(text.body),
        "origin": _origin(stone, catalogue, edition),
        "published": _dated(stone, catalogue, "published", text.published),
        "updated": _dated(stone, catalogue, "updated", text.updated) if _later(text.updated, text.published) else "",
        "corrections": tuple(_correction(stone, catalogue, one, language) for one in text.corrections),
        "topics": _topics(stone, text.topics, language),
    }


def _kept(edition: Edition) -> Kept:
    """The places whose words stand in the source's language. Marked text says so itself; these are what cannot."""
    places = (piece.path.partition("#")[0] for piece in edition.pieces if piece.shown == "source")
    return Kept(edition.source_language, frozenset(places))


def _byline(catalogue: Catalogue, authors: tuple[str, ...], language: Tag) -> str:
    """Who wrote it, each name leading to what they wrote."""
    if not authors:
        return ""
    names = tuple(_author(name, language) for name in authors)
    return markup.marked(catalogue.markup("byline", authors=catalogue.listed(names)))


def _author(name: str, language: Tag) -> str:
    slug = slugify(name, "")
    words = str(markup.text(name))
    return f'<a rel="author" href="{markup.link(list_path(language, "author", slug))}">{words}</a>' if slug else words


def _dated(stone: Stone, catalogue: Catalogue, key: str, when: When | None) -> str:
    return markup.marked(catalogue.markup(key, when=_time(stone, catalogue, when))) if when else ""


def _time(stone: Stone, catalogue: Catalogue, when: When) -> str:
    words = markup.text(dates.long_moment(when, stone.zone, catalogue.locale))
    return f'<time datetime="{iso(when)}">{words}</time>'


def _later(updated: When | None, published: When) -> bool:
    """Whether a story was changed noticeably after it was published: within a minute is the same moment to a reader."""
    return updated is not None and order(updated) - order(published) >= 60


def _correction(stone: Stone, catalogue: Catalogue, correction: Correction, language: Tag) -> Dated:
    key = "correction" if correction.note.text else "corrected"
    return Dated(_dated(stone, catalogue, key, correction.at), markup.rich(correction.note, language))


def _origin(stone: Stone, catalogue: Catalogue, edition: Edition) -> Origin | None:
    source = stone.source(edition.text.source)
    if source is None:
        return None
    language = edition.language
    name = stone.voiced(source.title, language, source.language)
    return Origin(
        name=name,
        gloss=_gloss(source, language),
        first=markup.marked(catalogue.markup("first-published", source=_linked(source, name, language))),
        read=_read(catalogue, edition),
        href=markup.outward(edition.text.url),
        page=markup.link(list_path(language, "source", source.name)),
        credit=_credit(edition.text.rights.credit, source, language),
    )


def _credit(asked: str, source: Source, language: Tag) -> str:
    """The line a source asks for; '' where it only repeats the name that stands there already."""
    if not asked or asked in source.title.values():
        return ""
    return markup.spoken(asked, markup.foreign(source.language, language))


def _linked(source: Source, name: str, language: Tag) -> str:
    return f'<a href="{markup.link(list_path(language, "source", source.name))}">{name}</a>'


def _gloss(source: Source, language: Tag) -> str:
    """What a newspaper's name means or is called, where the newsroom wrote it down for this language."""
    return source.gloss.get(language, "")


def _read(catalogue: Catalogue, edition: Edition) -> str:
    """The words of the link to the original."""
    name = catalogue.language(edition.source_language) if edition.source_language != edition.language else ""
    return catalogue.say("read-original-in", language=name) if name else catalogue.words["read-original"]


def _topics(stone: Stone, keys: tuple[str, ...], language: Tag) -> tuple[Link, ...]:
    """The newsroom's topics this story is filed under, as links."""
    return tuple(
        Link(markup.link(list_path(language, "topic", topic.key)), stone.voiced(topic.title, language))
        for topic in stone.newsroom.topics
        if topic.key in keys
    )


def _related(stone: Stone, catalogue: Catalogue, shown: Shown) -> tuple[Related, ...]:
    """The neighbours chosen at publication, each story once, under the first heading it fits."""
    told: set[str] = set()
    found = []
    kinds = (("same-topic", shown.same_topic), ("same-section", shown.same_section), ("same-author", shown.same_author))
    for key, cards in kinds:
        fresh: tuple[Card, ...] = tuple(card for card in cards if card.story not in told)
        told |= {card.story for card in fresh}
        if fresh:
            found.append(Related(catalogue.words[key], teasers(stone, catalogue, fresh, key == "same-section")))
    return tuple(found)


def _report(stone: Stone, path: str) -> str:
    """A letter to the newsroom that names the story; '' when the newsroom gave no address for letters."""
    contact = stone.newsroom.contact
    address = (
        contact if contact.startswith(("mailto:", "http:", "https:")) else f"mailto:{contact}" if "@" in contact else ""
    )
    if address.startswith("mailto:"):
        address += f"?subject={linked.percent(stone.address(path))}"
    return markup.outward(address)
