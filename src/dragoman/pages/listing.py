"""Lists of stories: of a section, an author, a source, a topic, or with a video; the newest, or one month of them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.model.language import Tag
from dragoman.model.page import Card, Page
from dragoman.model.when import order
from dragoman.pages import dates, house, markup
from dragoman.pages.address import list_path, slugify
from dragoman.pages.catalogue import Catalogue
from dragoman.pages.frame import Head, Link, frame_inputs, fronts, page_context
from dragoman.pages.inputs import list_key, nav_key
from dragoman.pages.stone import Stone, printed
from dragoman.pages.teaser import card_media, teasers
from dragoman.ports import CardQuery, Shelf

NEWEST = 30
STEP = 500


class Listing(msgspec.Struct, frozen=True):
    """A list before it is made up. `by`: section, author, source, topic or video; `key`: as the address has it;
    `keys`: what the shelf knows it by (two spellings of an author may share an address); `title`: markup."""

    language: Tag
    by: str
    key: str
    keys: tuple[str, ...]
    title: str
    plain: str

    def queries(self) -> tuple[CardQuery, ...]:
        """What to ask the shelf."""
        if self.by == "video":
            return (CardQuery(self.language, video=True),)
        return tuple(msgspec.structs.replace(CardQuery(self.language), **{self.by: key}) for key in self.keys)

    def inputs(self, month: str = "") -> tuple[str, ...]:
        """The input keys of its stories."""
        return tuple(list_key(self.language, self.by, key, month) for key in self.keys)


def make(stone: Stone, path: str, language: Tag, by: str, key: str = "", month: str = "") -> Page | None:
    """`/es/section/business/`, `/es/author/ana-rius/2026/11/`, `/es/video/`; None when nothing live stands in it."""
    listing = find(stone, language, by, key) if language in stone.live() else None
    if listing is None:
        return None
    cards = in_month(stone, listing, month) if month else newest(stone.shelf, listing)
    return _page(stone, path, listing, cards, month) if cards else None


def find(stone: Stone, language: Tag, by: str, key: str) -> Listing | None:
    """The list an address means, when it has something live."""
    if by == "video":
        words = stone.catalogue(language).words["videos"]
        return Listing(language, by, "", ("",), markup.text(words), words) if stone.videos(language) else None
    if by == "author":
        names = tuple(name for name in stone.shelf.counts(language, "author") if slugify(name, "") == key)
        return Listing(language, by, key, names, markup.text(names[0]), names[0]) if names and key else None
    title = _titles(stone, language, by).get(key)
    counted = stone.sections(language) if by == "section" else _counts(stone.shelf, language, by)
    return Listing(language, by, key, (key,), *title) if title and counted.get(key) else None


def _counts(shelf: Shelf, language: Tag, by: str) -> dict[str, int]:
    return shelf.counts(language, "source") if by == "source" else shelf.counts(language, "topic")


def _titles(stone: Stone, language: Tag, by: str) -> dict[str, tuple[str, str]]:
    """The names of the newsroom's sections, sources or topics, as markup and plain, by key."""
    room = stone.newsroom
    if by == "source":
        return {
            one.name: (
                stone.voiced(one.title, language, one.language),
                stone.words(one.title, language, one.language)[0],
            )
            for one in room.sources
        }
    kept = room.sections if by == "section" else room.topics
    return {one.key: (stone.voiced(one.title, language), stone.words(one.title, language)[0]) for one in kept}


def newest(shelf: Shelf, listing: Listing) -> tuple[Card, ...]:
    """A list's newest stories."""
    return _merged(shelf, [msgspec.structs.replace(query, limit=NEWEST) for query in listing.queries()])[:NEWEST]


def in_month(stone: Stone, listing: Listing, month: str) -> tuple[Card, ...]:
    """All stories of one month."""
    since, before = dates.month_span(month, stone.zone)
    queries = [msgspec.structs.replace(query, since=since, before=before) for query in listing.queries()]
    found = [card for query in queries for card in everything(stone.shelf, query)]
    return tuple(found) if len(queries) == 1 else _sorted(found)


def everything(shelf: Shelf, query: CardQuery) -> Iterator[Card]:
    """All cards of a query, a few hundred at a time."""
    for offset in range(0, shelf.count(query), STEP):
        yield from shelf.cards(msgspec.structs.replace(query, limit=STEP, offset=offset))


def _merged(shelf: Shelf, queries: list[CardQuery]) -> tuple[Card, ...]:
    if len(queries) == 1:
        return shelf.cards(queries[0])
    return _sorted([card for query in queries for card in shelf.cards(query)])


def _sorted(cards: list[Card]) -> tuple[Card, ...]:
    """Newest first, each story once."""
    once = {card.story: card for card in cards}.values()
    return tuple(sorted(once, key=lambda card: (-order(card.published), card.story)))


def months(stone: Stone, listing: Listing) -> tuple[str, ...]:
    """The months a list has stories in, newest first: one question to the shelf for each."""
    found: set[str] = set()
    for query in listing.queries():
        cards = stone.shelf.cards(msgspec.structs.replace(query, limit=1))
        while cards:
            month = dates.month_of(cards[0].published, stone.zone)
            found.add(month)
            before = dates.month_span(month, stone.zone)[0]
            cards = stone.shelf.cards(msgspec.structs.replace(query, limit=1, before=before))
    return tuple(sorted(found, reverse=True))


def _page(stone: Stone, path: str, listing: Listing, cards: tuple[Card, ...], month: str) -> Page:
    language, catalogue = listing.language, stone.catalogue(listing.language)
    named = dates.month_name(month, catalogue.locale) if month else ""
    context = {
        **page_context(stone, catalogue, language, _head(stone, path, listing, cards, named)),
        "title": listing.title,
        "kicker": "" if listing.by in ("section", "video") else catalogue.words[listing.by],
        "month": named,
        "stories": teasers(stone, catalogue, cards, in_section=listing.by == "section"),
        "months": () if month else _month_links(stone, catalogue, listing),
        "newest": markup.link(list_path(language, listing.by, listing.key)) if month else "",
        "paper": _paper(stone, catalogue, listing),
        "machine": house.any_machine(cards),
        "ads": house.ads(stone, language, "list"),
    }
    inputs = (*frame_inputs(stone, language), "languages", *listing.inputs(month), *card_media(cards))
    others = tuple(nav_key(tag) for tag in stone.live()) if listing.by in ("section", "video") and not month else ()
    body = stone.forme.render("list.html", context)
    return printed(path, "text/html; charset=utf-8", body, (*inputs, *others))


def _head(stone: Stone, path: str, listing: Listing, cards: tuple[Card, ...], month: str) -> Head:
    sectioned = listing.by == "section"
    return Head(
        path=path,
        title=f"{listing.plain} · {month}" if month else listing.plain,
        elsewhere=((listing.language, path),) if month else _elsewhere(stone, listing),
        fronts=fronts(stone),
        newest=cards[0].published,
        section=listing.key if sectioned else "",
        feed=f"/{listing.language}/section/{listing.key}/feed.xml" if sectioned else "",
    )


def _elsewhere(stone: Stone, listing: Listing) -> tuple[tuple[Tag, str], ...]:
    """The same list in the other languages: known for what every page's row of sections tells, else its own only."""
    if listing.by == "section":
        tags = [tag for tag in stone.live() if stone.sections(tag).get(listing.key)]
    elif listing.by == "video":
        tags = [tag for tag in stone.live() if stone.videos(tag)]
    else:
        tags = [listing.language]
    return tuple((tag, list_path(tag, listing.by, listing.key)) for tag in tags)


def _month_links(stone: Stone, catalogue: Catalogue, listing: Listing) -> tuple[Link, ...]:
    return tuple(
        Link(
            markup.link(list_path(listing.language, listing.by, listing.key, month)),
            markup.text(dates.month_name(month, catalogue.locale)),
        )
        for month in months(stone, listing)
    )


def _paper(stone: Stone, catalogue: Catalogue, listing: Listing) -> dict[str, str]:
    """What a newspaper's page says of it; empty for other lists."""
    source = stone.source(listing.key) if listing.by == "source" else None
    if source is None:
        return {}
    written = catalogue.language(source.language)
    return {
        "gloss": markup.text(source.gloss.get(listing.language, "")),
        "written": catalogue.say("writes-in", language=written) if written else "",
        "visit": markup.marked(catalogue.markup("visit-source", source=listing.title)),
        "href": markup.outward(source.home),
    }
