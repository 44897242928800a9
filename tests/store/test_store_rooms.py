"""Items, stories, drafts, editions and pictures: what is put in comes out, in order, and each write leaves its line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import pytest
from store_samples import card, copy, draft, edition, item, media, picture, publication, story

from dragoman.errors import StoreError
from dragoman.model.edition import Edition
from dragoman.model.ident import media_digest
from dragoman.model.story import Figure
from dragoman.ports import EditionState, FeedState, HostState
from dragoman.store import SqlStore

# -- items --


def test_items_keep_the_order_of_first_sight(store: SqlStore) -> None:
    store.items.put_feed(FeedState("el-faro", etag='"1"'), [item("b"), item("a")], 1)
    store.items.put_feed(FeedState("courier"), [item("b", "courier")], 2)
    store.items.put(item("a", status=200), 3)
    store.items.put_feed(FeedState("el-faro", etag='"2"'), [item("c"), item("b", failures=2)], 4)
    found = [(each.source, each.guid) for each in store.items.all()]
    assert found == [("el-faro", "b"), ("el-faro", "a"), ("courier", "b"), ("el-faro", "c")]
    assert [each.guid for each in store.items.all("courier")] == ["b"]
    assert list(store.items.all("el-faro"))[:2] == [item("b", failures=2), item("a", status=200)]
    assert store.items.feeds() == {"el-faro": FeedState("el-faro", etag='"2"'), "courier": FeedState("courier")}


def test_a_guid_may_be_anything(store: SqlStore) -> None:
    odd = ["tag:x,2026:1 2", "名前/❧", "'; drop table items; --", "A", "a", "", "x" * 2000]
    store.items.put_feed(FeedState("el-faro"), [item(guid) for guid in odd], 1)
    assert [each.guid for each in store.items.all()] == odd


@pytest.mark.parametrize("body", [b"", b"<p>ma\xf1ana\x00\xff</p>", b"abcdefgh" * 200_000])
def test_fetched_bytes_come_back_as_they_were(store: SqlStore, body: bytes) -> None:
    digest = media_digest(body)
    store.items.put(item("a", body=digest), 1, body=body)
    store.items.put(item("b", body=digest), 2, body=body)
    assert store.items.body(digest) == body


def test_bytes_that_are_not_kept_are_an_error_that_says_what_to_do(store: SqlStore) -> None:
    with pytest.raises(StoreError, match="fetch the source again"):
        store.items.body("0" * 64)


def test_copies_stand_beside_their_items_in_order(store: SqlStore) -> None:
    store.items.put_feed(FeedState("el-faro"), [item("a"), item("b"), item("c")], 1)
    store.items.put(item("c", copy_digest="1"), 2, copy=copy("c"))
    store.items.put(item("a", copy_digest="2"), 3, copy=copy("a"))
    store.items.put(item("c", copy_digest="1", gathered="1"), 4)
    assert list(store.items.copies()) == [
        (item("a", copy_digest="2"), copy("a")),
        (item("c", copy_digest="1", gathered="1"), copy("c")),
    ]


# -- stories --


def test_every_revision_is_kept_and_the_newest_is_the_story(store: SqlStore) -> None:
    first, second = story(), story(revision=2, lead_image=picture())
    store.stories.put([first, story("aaaaaaaaaa")], {"el-faro a": first.id}, [], 1)
    store.stories.put([second], {}, [], 2)
    assert store.stories.get(first.id) == second
    assert store.stories.get(first.id, 1) == first
    assert store.stories.get(first.id, 3) is None
    assert store.stories.get("zzzzzzzzzz") is None
    assert list(store.stories.all()) == [second, story("aaaaaaaaaa")]


def test_an_alias_follows_a_merge(store: SqlStore) -> None:
    store.stories.put([], {"el-faro a": "0123456789", "courier b": "aaaaaaaaaa"}, [], 1)
    store.stories.put([], {"courier b": "0123456789"}, [], 2)
    assert store.stories.aliases() == {"el-faro a": "0123456789", "courier b": "0123456789"}
    assert store.stories.alias("courier b") == "0123456789"
    assert store.stories.alias("nobody") == ""


def test_stories_and_their_items_are_written_together_or_not_at_all(store: SqlStore) -> None:
    last = store.log.last()
    with pytest.raises(StoreError):
        store.stories.put([story()], {"a": story().id}, [item("a", story=story().id), item(None)], 1)  # type: ignore[arg-type]
    assert store.stories.get(story().id) is None
    assert store.stories.aliases() == {}
    assert list(store.items.all()) == []
    assert store.log.last() == last


# -- drafts --


def test_the_first_words_under_a_key_stay(store: SqlStore) -> None:
    store.drafts.put([draft("k1", "A harbour.")], 1)
    store.drafts.put([draft("k1", "A port."), draft("k2", "A mole.")], 2)
    assert store.drafts.known(["k1", "k2", "k3"]) == {"k1": draft("k1", "A harbour."), "k2": draft("k2", "A mole.")}
    assert store.drafts.count() == 2


def test_thousands_of_keys_can_be_asked_for_at_once(store: SqlStore) -> None:
    drafts = [draft(f"k{number}") for number in range(1203)]
    store.drafts.put(drafts, 1)
    asked = [each.key for each in drafts] + [f"unknown {number}" for number in range(1000)]
    assert store.drafts.known(asked) == {each.key: each for each in drafts}
    assert store.drafts.known([]) == {}


def test_no_drafts_are_no_write(store: SqlStore) -> None:
    store.drafts.put([], 1)
    assert store.log.last() == 0


# -- editions and publications --


def test_an_edition_is_found_by_what_it_was_made_from(store: SqlStore) -> None:
    old, new = edition(basis="b1"), edition(revision=2, basis="b2", state="held", reasons=("blocker:headline",))
    for each in (old, new, edition(language="fr")):
        store.editions.put(each, 1)
    assert store.editions.get("0123456789", "en") == new
    assert store.editions.get("0123456789", "en", 1, "b1") == old
    assert store.editions.get("0123456789", "en", 2, "b1") is None
    assert store.editions.get("0123456789", "it") is None


def test_the_same_basis_again_replaces_itself_and_becomes_the_newest(store: SqlStore) -> None:
    store.editions.put(edition(basis="b1", state="held", reasons=("blocker:title",)), 1)
    store.editions.put(edition(basis="b2"), 2)
    store.editions.put(edition(basis="b1"), 3)
    assert store.editions.get("0123456789", "en") == edition(basis="b1")
    assert store.editions.states() == {("0123456789", "en"): EditionState("0123456789", "en", 1, "b1", "ready")}


def test_states_are_of_the_newest_edition_in_each_language(store: SqlStore) -> None:
    for each in (edition(), edition(revision=2, basis="b2", state="held"), edition("aaaaaaaaaa", "pt-BR", 7, "b7")):
        store.editions.put(each, 1)
    assert store.editions.states() == {
        ("0123456789", "en"): EditionState("0123456789", "en", 2, "b2", "held"),
        ("aaaaaaaaaa", "pt-BR"): EditionState("aaaaaaaaaa", "pt-BR", 7, "b7", "ready"),
    }


def test_a_pointer_moves_and_goes(store: SqlStore) -> None:
    store.editions.publish(publication(), card(), ("list/en", "publication/0123456789/en"), 1)
    store.editions.publish(publication(basis="b2", revision=2), card(), (), 2)
    assert store.editions.publication("0123456789", "en") == publication(basis="b2", revision=2)
    store.editions.publish(publication(state="gone"), None, (), 3)
    assert store.editions.publication("0123456789", "en") == publication(state="gone")
    assert store.editions.publication("0123456789", "fr") is None
    assert store.lists.languages() == {}


def test_pointers_are_listed_by_story_and_language(store: SqlStore) -> None:
    for name, language in (("b", "pt-BR"), ("b", "pt"), ("a", "zh-Hant"), ("b", "it")):
        store.editions.publish(publication(name, language), None, (), 1)
    everything = [(each.story, each.language) for each in store.editions.publications()]
    assert everything == [("a", "zh-Hant"), ("b", "it"), ("b", "pt"), ("b", "pt-BR")]
    assert [each.language for each in store.editions.publications("b")] == ["it", "pt", "pt-BR"]


# -- pictures --


def test_a_picture_is_kept_once_for_all_its_addresses(store: SqlStore) -> None:
    one, two = media(), media(url="https://courier.example/b.jpg")
    store.pictures.put(one, b"\xff\xd8jpeg\x00", 1)
    store.pictures.put(two, b"\xff\xd8jpeg\x00", 2)
    assert store.pictures.get("d" * 64) == (one, b"\xff\xd8jpeg\x00")
    assert store.pictures.facts("d" * 64) == one
    assert store.pictures.of(two.url) == two
    assert store.pictures.all() == {one.url: one, two.url: two}


def test_an_address_may_come_to_hold_another_picture(store: SqlStore) -> None:
    store.pictures.put(media(), b"old", 1)
    store.pictures.put(media("e" * 64), b"new", 2)
    assert store.pictures.of(media().url) == media("e" * 64)
    assert store.pictures.get("d" * 64) == (media(), b"old")
    assert store.pictures.get("f" * 64) is None
    assert store.pictures.facts("f" * 64) is None
    assert store.pictures.of("https://elfaro.example/none.jpg") is None


# -- the line each write leaves --

WRITES: list[tuple[Callable[[SqlStore], None], Sequence[tuple[str, str]]]] = [
    (lambda s: s.items.put_feed(FeedState("el-faro"), [item("a")], 7), [("item", "el-faro a"), ("feed", "el-faro")]),
    (lambda s: s.items.put(item("a"), 7, body=b"x", copy=copy("a")), [("item", "el-faro a")]),
    (lambda s: s.stories.put([story()], {}, [item("a")], 7), [("item", "el-faro a"), ("story", "0123456789")]),
    (lambda s: s.drafts.put([draft()], 7), [("drafts", "en")]),
    (lambda s: s.editions.put(edition(), 7), [("edition", "0123456789/en")]),
    (
        lambda s: s.editions.publish(publication(), card(), ("list/en", "feed/en"), 7),
        [("publication", "0123456789/en"), ("input", "list/en"), ("input", "feed/en")],
    ),
    (lambda s: s.pictures.put(media(), b"x", 7), [("media", "d" * 64)]),
    (lambda s: s.pictures.drop(("d" * 64,), 7), [("media", "d" * 64)]),
    (lambda s: s.log.touch(("newsroom",), 7), [("input", "newsroom")]),
]


@pytest.mark.parametrize(("write", "lines"), WRITES)
def test_every_write_leaves_its_lines_in_the_log(
    store: SqlStore, write: Callable[[SqlStore], None], lines: Sequence[tuple[str, str]]
) -> None:
    write(store)
    assert [(each.kind, each.key, each.at) for each in store.log.changes(0)] == [(*line, 7) for line in lines]


def shown_picture(picture: str) -> Edition:
    figure = Figure("https://elfaro.example/a.jpg", media=picture)
    return msgspec.structs.replace(edition(), text=msgspec.structs.replace(edition().text, lead_image=figure))


def test_a_picture_is_shown_as_long_as_a_live_publication_shows_it(store: SqlStore) -> None:
    store.pictures.put(media(), b"one", 1)
    store.pictures.put(media("e" * 64, url="https://elfaro.example/b.jpg"), b"two", 1)
    assert store.pictures.unshown() == ("d" * 64, "e" * 64)
    store.editions.put(shown_picture("d" * 64), 2)
    here = edition()
    pointer = publication(here.story, here.language, revision=here.revision, basis=here.basis)
    store.editions.publish(pointer, card(), (), 2)
    assert (store.pictures.shown("d" * 64), store.pictures.shown("e" * 64)) == (True, False)
    assert store.pictures.unshown() == ("e" * 64,)
    store.editions.publish(msgspec.structs.replace(pointer, state="gone"), None, (), 3)
    assert not store.pictures.shown("d" * 64)


def test_a_dropped_picture_is_forgotten_with_its_addresses(store: SqlStore) -> None:
    other = media("e" * 64, url="https://elfaro.example/b.jpg")
    store.pictures.put(media(), b"one", 1)
    store.pictures.put(other, b"two", 1)
    store.pictures.drop(("d" * 64,), 2)
    assert store.pictures.get("d" * 64) is None
    assert store.pictures.all() == {other.url: other}


def test_what_a_host_asked_is_remembered(store: SqlStore) -> None:
    told = HostState("elfaro.example", 1700.5, "asked to wait", 2, {"https://elfaro.example": (9.0, "User-agent: *")})
    assert store.hosts.get("elfaro.example") is None
    store.hosts.put(HostState("elfaro.example", 1.0))
    store.hosts.put(told)
    assert store.hosts.get("elfaro.example") == told


def test_the_inputs_of_a_place_are_told_by_their_beginning(store: SqlStore) -> None:
    store.log.put_pages("/a", [("/es/", "e", ("media/x/w480.webp", "list/es")), ("/fr/", "e", ("media_x",))])
    store.log.put_pages("/b", [("/es/", "e", ("media/y/w480.webp",))])
    assert store.log.inputs("/a", "media/") == {"media/x/w480.webp"}
