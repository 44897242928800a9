from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pytest

from dragoman.model.copy import Copy, Entry
from dragoman.model.ident import story_id
from dragoman.model.newsroom import Newsroom, Section, Topic
from dragoman.model.source import Rights, Source
from dragoman.model.story import Correction, Figure, Heading, Paragraph, Rich, Story, Video
from dragoman.model.when import Instant
from dragoman.ports import Item
from dragoman.stories.gathering.gather import Gathered, gather, shown

FULL = Rights(show="full", pictures=True, stated=True)
WORDS = " ".join(f"palabra{n}" for n in range(200))
NOW = 2_000_000


def source(name: str, rights: Rights = FULL) -> Source:
    home = f"https://{name}.example/"
    return Source(
        name, {"es": name.title()}, home, "es", "feed", home + "feed", rights=rights, sections={"Economía": "business"}
    )


def newsroom(*sources: Source) -> Newsroom:
    topic = Topic("port", {"es": "Puerto"}, ("puerto",))
    sections = (Section("business", {"es": "Negocios"}), Section("news", {"es": "Actualidad"}))
    return Newsroom({}, {}, {}, {}, "https://x.example", "UTC", "es", ("es", "ca"), sections, (topic,), sources)


def pair(name: str, guid: str, text: str = WORDS, **changes: object) -> tuple[Item, Copy]:
    url = f"https://{name}.example/{guid}"
    paragraphs = tuple(Paragraph(Rich(part)) for part in text.split("|"))
    copy = Copy(
        name,
        guid,
        url,
        "es",
        f"Título {guid}",
        published=Instant(1000),
        tags=("Puerto",),
        section="economía",
        body=paragraphs,
    )
    copy = msgspec.structs.replace(copy, **changes)
    mark = str(hash(msgspec.json.encode(copy)))
    return Item(name, guid, Entry(guid, url), copy_digest=mark, seen=500), copy


def resolve(tags: Sequence[str], topics: Sequence[Topic]) -> tuple[str, ...]:
    return tuple(topic.key for topic in topics if {tag.lower() for tag in tags} & set(topic.tags))


class Desk:
    """Gathers again and again over what it kept, as a store does."""

    def __init__(self, *sources: Source) -> None:
        self.room = newsroom(*sources)
        self.aliases: dict[str, str] = {}
        self.stories: dict[str, Story] = {}
        self.items: dict[tuple[str, str], Item] = {}

    def take(self, *pairs: tuple[Item, Copy]) -> Gathered:
        kept = [(self._known(item), copy) for item, copy in pairs]
        found = gather(kept, self.aliases, self.stories, self.room, NOW, resolve)
        self.aliases.update(found.aliases)
        self.stories.update({story.id: story for story in found.stories})
        self.items.update({(item.source, item.guid): item for item in found.items})
        return found

    def _known(self, item: Item) -> Item:
        old = self.items.get((item.source, item.guid))
        if old is None:
            return item
        return msgspec.structs.replace(item, gathered=old.gathered, gathered_by=old.gathered_by, story=old.story)


def test_a_new_story_is_named_mapped_and_resolved() -> None:
    (story,) = Desk(source("faro")).take(pair("faro", "g1")).stories
    assert story.id == story_id("faro", "g1")
    assert (story.revision, story.section, story.topics, story.rights) == (1, "business", ("port",), FULL)


def test_gathering_again_changes_nothing_in_any_order() -> None:
    desk = Desk(source("faro"), source("courier"))
    pairs = [pair("faro", "g1"), pair("faro", "g2", "Otro texto corto."), pair("courier", "c1")]
    assert len(desk.take(*pairs).stories) == 2
    again = desk.take(*reversed(pairs))
    assert (again.stories, again.aliases, again.items) == ((), {}, ())


def test_a_timestamp_alone_is_no_revision() -> None:
    desk = Desk(source("faro"))
    desk.take(pair("faro", "g1"))
    found = desk.take(pair("faro", "g1", published=Instant(9000), updated=Instant(99000)))
    assert found.stories == ()
    assert len(found.items) == 1


def test_changed_words_are_a_revision_with_a_date_and_published_stays() -> None:
    desk = Desk(source("faro"))
    desk.take(pair("faro", "g1"))
    (story,) = desk.take(pair("faro", "g1", WORDS + " fin", published=Instant(7000), updated=Instant(8000))).stories
    assert (story.revision, story.published) == (2, Instant(1000))
    assert story.corrections == (Correction(Instant(8000)),)


def test_a_sources_own_note_is_the_correction_and_keeps_its_first_date() -> None:
    desk = Desk(source("faro"))
    desk.take(pair("faro", "g1"))
    note = Rich("Son 2,3 millones.")
    desk.take(pair("faro", "g1", WORDS + " fin", corrections=(Correction(Instant(8000), note),)))
    found = desk.take(pair("faro", "g1", WORDS + " fin", corrections=(Correction(Instant(8800), note),)))
    assert found.stories == ()
    assert desk.stories[story_id("faro", "g1")].corrections == (Correction(Instant(8000), note),)


def test_one_agency_text_in_two_papers_is_one_story_led_by_the_first_published() -> None:
    desk = Desk(source("faro"), source("courier"))
    late = pair("faro", "g1", published=Instant(5000))
    early = pair("courier", "c1", WORDS + " despedida propia", published=Instant(2000), agency="Agencia Litoral")
    (story,) = desk.take(late, early).stories
    assert (story.source, story.agency) == ("courier", "Agencia Litoral")
    assert [copy.source for copy in story.copies] == ["courier", "faro"]


def test_the_lead_stays_when_an_earlier_copy_comes_later() -> None:
    desk = Desk(source("faro"), source("courier"))
    desk.take(pair("faro", "g1", published=Instant(5000)))
    (story,) = desk.take(
        pair("faro", "g1", published=Instant(5000)), pair("courier", "c1", published=Instant(2000))
    ).stories
    assert (story.id, story.source, len(story.copies)) == (story_id("faro", "g1"), "faro", 2)


def test_two_stories_that_become_one_keep_the_older_id_and_the_other_leads_there() -> None:
    desk = Desk(source("faro"), source("courier"))
    other = " ".join(f"otra{n}" for n in range(200))
    desk.take(pair("faro", "g1", published=Instant(1000)), pair("courier", "c1", other, published=Instant(2000)))
    found = desk.take(pair("faro", "g1", published=Instant(1000)), pair("courier", "c1", published=Instant(2000)))
    old, new = story_id("faro", "g1"), story_id("courier", "c1")
    states = {story.id: story.state for story in found.stories}
    assert states[new] == "canceled"
    assert states[old] == "usable"
    assert desk.aliases[f"merged {new}"] == old
    assert (
        desk.take(pair("faro", "g1", published=Instant(1000)), pair("courier", "c1", published=Instant(2000))).stories
        == ()
    )


def test_same_words_in_another_language_or_the_same_paper_are_other_stories() -> None:
    desk = Desk(source("faro"), source("courier"))
    found = desk.take(pair("faro", "g1"), pair("courier", "c1", language="ca"), pair("faro", "g2"))
    assert len(found.stories) == 3


def test_a_story_that_moves_address_keeps_its_id() -> None:
    desk = Desk(source("faro"))
    desk.take(pair("faro", "g1"))
    moved = "https://faro.example/nuevo/g1"
    desk.take(pair("faro", "g1", url=moved))
    found = desk.take(pair("faro", "g9", url=moved + "?utm_source=rss"))
    assert desk.aliases["faro g9"] == story_id("faro", "g1")
    assert {item.story for item in found.items} == {story_id("faro", "g1")}


def test_gone_at_the_source_is_withdrawn_and_comes_back() -> None:
    desk = Desk(source("faro"))
    item, copy = pair("faro", "g1")
    desk.take((item, copy))
    (gone,) = desk.take((msgspec.structs.replace(item, status=410), copy)).stories
    assert (gone.state, gone.revision) == ("canceled", 2)
    assert desk.take((msgspec.structs.replace(item, status=410), copy)).stories == ()
    (back,) = desk.take((msgspec.structs.replace(item, status=200), copy)).stories
    assert (back.state, back.revision) == ("usable", 3)


def test_a_story_nobody_dates_is_dated_by_first_sight_and_says_so() -> None:
    (story,) = Desk(source("faro")).take(pair("faro", "g1", published=None)).stories
    assert story.published == Instant(500)
    assert "date-of-first-sight" in story.notes


@pytest.mark.parametrize(
    ("rights", "kept"),
    [
        (FULL, ["Paragraph", "Heading", "Figure", "Paragraph", "Paragraph"]),
        (Rights(show="full"), ["Paragraph", "Heading", "Paragraph", "Paragraph"]),
        (Rights(show="excerpt", pictures=True), ["Paragraph", "Paragraph"]),
        (Rights(show="link", pictures=True), []),
    ],
)
def test_rights_decide_what_is_shown(rights: Rights, kept: list[str]) -> None:
    body = (
        Paragraph(Rich("Uno dos.")),
        Heading(Rich("Más")),
        Figure("https://x.example/a.jpg"),
        Paragraph(Rich("Tres.")),
        Paragraph(Rich("Y.")),
    )
    assert [type(block).__name__ for block in shown(body, rights)] == kept


def test_an_excerpt_ends_before_its_words_run_out_but_never_cuts_the_first_paragraph() -> None:
    long, short = Paragraph(Rich(" ".join(["a"] * 100))), Paragraph(Rich("b"))
    assert shown((long, short), Rights()) == (long,)
    assert shown((short, long), Rights()) == (short,)


def test_without_picture_rights_no_picture_is_left() -> None:
    rights = Rights(show="full", stated=True)
    body = (Video("https://v.example/1", poster="https://v.example/1.jpg"), Paragraph(Rich(WORDS)))
    (story,) = (
        Desk(source("faro", rights))
        .take(pair("faro", "g1", lead_image=Figure("https://x.example/a.jpg"), body=body))
        .stories
    )
    assert story.lead_image is None
    assert story.body[0] == Video("https://v.example/1")


# -- names --


@pytest.mark.parametrize(
    "address",
    ["http://www.faro.example/g1", "https://m.faro.example/g1/", "https://faro.example/g1?amp=1", "https://faro.example/g1/amp", "https://faro.example/g1?utm_source=x#top"],
)
def test_every_way_to_a_page_is_one_story(address: str) -> None:
    desk = Desk(source("faro"))
    desk.take(pair("faro", "g1"))
    desk.take(pair("faro", "g1"), pair("faro", "g9", url=address))
    assert desk.aliases["faro g9"] == story_id("faro", "g1")
    assert len(desk.stories) == 1


@pytest.mark.parametrize("shared", ["https://faro.example/section", "https://faro.example/", "https://faro.example/live#post-7"])
def test_an_address_given_to_all_stories_joins_none_in_any_order(shared: str) -> None:
    pairs = [pair("faro", f"g{n}", " ".join(f"texto{n}x{k}" for k in range(100)), url=shared) for n in range(4)]
    pairs = [(msgspec.structs.replace(item, entry=Entry(item.guid, f"https://faro.example/{item.guid}")), copy) for item, copy in pairs]
    desk = Desk(source("faro"))
    assert len(desk.take(*pairs).stories) == 4
    for again in (pairs, pairs[::-1]):
        found = desk.take(*again)
        assert (found.stories, found.aliases, found.items) == ((), {}, ())


def test_a_former_address_of_the_feed_and_a_permanent_redirect_are_names_too() -> None:
    desk = Desk(source("faro"))
    item, copy = pair("faro", "g1")
    desk.take((msgspec.structs.replace(item, moved="https://faro.example/nuevo/g1"), copy))
    desk.take((msgspec.structs.replace(item, moved="https://faro.example/nuevo/g1"), copy), pair("faro", "g2", url="https://faro.example/nuevo/g1"))
    assert desk.aliases["faro g2"] == story_id("faro", "g1")


def text_of(word: str) -> str:
    return " ".join(f"{word}{n}" for n in range(200))


def test_stories_that_become_one_after_another_all_lead_to_the_oldest() -> None:
    desk = Desk(source("a"), source("b"), source("c"))
    texts = {"a": text_of("uno"), "b": text_of("dos"), "c": text_of("tres")}

    def told(name: str) -> tuple[Item, Copy]:
        return pair(name, "1", texts[name], published=Instant(1000 + 10 * "cba".index(name)))

    desk.take(*map(told, "abc"))
    ids = {name: story_id(name, "1") for name in "abc"}
    texts["a"] = texts["b"]
    desk.take(*map(told, "abc"))  # a, the youngest, becomes b
    assert desk.aliases[f"merged {ids['a']}"] == ids["b"]
    texts["a"] = texts["b"] = texts["c"]
    desk.take(*map(told, "abc"))  # and both become c
    assert {desk.aliases[f"merged {ids[name]}"] for name in "ab"} == {ids["c"]}
    assert f"merged {ids['c']}" not in desk.aliases
    assert {desk.stories[ids[name]].state for name in "ab"} == {"canceled"}
    assert desk.stories[ids["c"]].state == "usable"
    assert len(desk.stories[ids["c"]].copies) == 3
    again = desk.take(*map(told, "abc"))
    assert (again.stories, again.aliases, again.items) == ((), {}, ())


def test_what_was_joined_stays_joined_when_the_texts_part() -> None:
    desk = Desk(source("a"), source("b"))
    desk.take(pair("a", "1"), pair("b", "1"))
    found = desk.take(pair("a", "1"), pair("b", "1", text_of("otro")))
    assert found.stories == ()
    assert len(desk.stories) == 1


def test_names_that_lead_in_a_circle_end_somewhere() -> None:
    desk = Desk(source("a"))
    desk.take(pair("a", "1"))
    own = story_id("a", "1")
    desk.aliases |= {f"merged {own}": "x", "merged x": own}
    desk.take(pair("a", "1", WORDS + " fin"))
    again = desk.take(pair("a", "1", WORDS + " fin"))
    assert (again.stories, again.aliases) == ((), {})


# -- the lead --


@pytest.mark.parametrize(
    ("first", "second", "lead"),
    [
        ({}, {"rights": Rights(show="excerpt", stated=True)}, "a"),
        ({"published": Instant(900)}, {"published": Instant(800)}, "b"),
        ({}, {"agency": "B"}, "b"),
        ({}, {"text": WORDS + " y algo más"}, "b"),
        ({}, {}, "a"),
    ],
    ids=["full rights", "earliest", "the agency's own", "longest", "as the settings name them"],
)
def test_the_lead_of_a_new_story(first: dict[str, object], second: dict[str, object], lead: str) -> None:
    rights = second.pop("rights", FULL)
    assert isinstance(rights, Rights)
    desk = Desk(source("a"), source("b", rights))
    (story,) = desk.take(pair("a", "1", **first), pair("b", "1", **second)).stories  # type: ignore[arg-type]
    assert story.source == lead


def test_another_copy_leads_when_the_lead_is_gone_and_that_is_no_correction() -> None:
    desk = Desk(source("a"), source("b"))
    one, other = pair("a", "1"), pair("b", "1", WORDS + " y 20 cosas", published=Instant(1100), updated=Instant(7000))
    desk.take(one, other)
    (story,) = desk.take((msgspec.structs.replace(one[0], status=410), one[1]), other).stories
    assert (story.id, story.source, story.state, story.corrections) == (story_id("a", "1"), "b", "usable", ())


# -- what a wire binds us to --


def test_a_kill_withdraws_the_story_whoever_else_has_it_and_a_new_version_brings_it_back() -> None:
    desk = Desk(source("litoral"), source("faro"))
    wire, paper = pair("litoral", "1", version="1"), pair("faro", "1")
    desk.take(wire, paper)
    (killed,) = desk.take(pair("litoral", "1", version="2", state="canceled"), paper).stories
    assert (killed.state, killed.revision, killed.notes) == ("canceled", 2, ("killed-by-source",))
    assert desk.take(pair("litoral", "1", version="2", state="canceled"), paper).stories == ()
    (back,) = desk.take(pair("litoral", "1", version="3"), paper).stories
    assert (back.state, back.revision) == ("usable", 3)


def test_a_killed_story_that_was_never_there_is_none() -> None:
    assert Desk(source("litoral")).take(pair("litoral", "1", state="canceled")).stories == ()


def test_withheld_and_embargo_bind_all_copies_and_are_taken_back() -> None:
    desk = Desk(source("faro"), source("litoral"))
    paper = pair("faro", "1")
    (story,) = desk.take(paper, pair("litoral", "1", state="withheld", embargo=Instant(9000), expires=Instant(99000))).stories
    assert (story.source, story.state, story.embargo, story.expires) == ("faro", "withheld", Instant(9000), Instant(99000))
    (back,) = desk.take(paper, pair("litoral", "1")).stories
    assert (back.state, back.embargo, back.expires, back.corrections) == ("usable", None, None, ())


def test_an_older_version_that_comes_late_changes_nothing() -> None:
    desk = Desk(source("litoral"))
    desk.take(pair("litoral", "1", WORDS + " son 12", version="10"))
    assert desk.take(pair("litoral", "1", WORDS + " son 11", version="9")).stories == ()
    (story,) = desk.take(pair("litoral", "1", WORDS + " son 13", version="11")).stories
    assert story.version == "11"


# -- readers of the same bytes --


def read(known: tuple[Item, Copy], by: str) -> tuple[Item, Copy]:
    return msgspec.structs.replace(known[0], read_by=by), known[1]


def test_a_better_reader_is_a_revision_and_never_a_correction() -> None:
    desk = Desk(source("faro"))
    desk.take(read(pair("faro", "1", WORDS + " son 1200"), "html 1 aaa"))
    (story,) = desk.take(read(pair("faro", "1", WORDS + " son 1300", updated=Instant(7000)), "html 2 aaa")).stories
    assert (story.revision, story.corrections) == (2, ())
    (story,) = desk.take(read(pair("faro", "1", WORDS + " son 1400", updated=Instant(7000)), "html 2 bbb")).stories
    assert (story.revision, story.corrections) == (3, (Correction(Instant(NOW)),))


def test_link_rights_give_the_headline_alone() -> None:
    rights = Rights(show="link", pictures=True, stated=True)
    said = pair("faro", "1", standfirst="Entradilla", lead_image=Figure("https://x.example/a.jpg"), corrections=(Correction(Instant(1), Rich("No.")),))
    (story,) = Desk(source("faro", rights)).take(said).stories
    assert (story.title, story.standfirst, story.lead_image, story.body, story.corrections) == ("Título 1", "", None, (), ())


@pytest.mark.parametrize(("text", "cut"), [("Uno.|Dos.|Tres.", True), ("Uno.|Dos.", False)])
def test_an_excerpt_says_so_only_where_something_is_left_out(text: str, cut: bool) -> None:
    (story,) = Desk(source("faro", Rights())).take(pair("faro", "1", text)).stories
    assert (story.excerpt, len(story.body)) == (cut, 2)
    (full,) = Desk(source("faro")).take(pair("faro", "1", text)).stories
    assert not full.excerpt
