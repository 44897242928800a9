"""Lists and the log: which cards, in which order, how many; who has followed the changes how far."""

from __future__ import annotations

from typing import Any

import pytest
from store_samples import NOON, card, publication

from dragoman.ports import CardQuery
from dragoman.store import SqlStore


def publish(store: SqlStore, name: str, language: str = "en", at: int = NOON, **more: Any) -> None:
    store.editions.publish(publication(name, language), card(name, language, at, **more), (), 1)


@pytest.fixture
def filled(store: SqlStore) -> SqlStore:
    publish(store, "a", at=NOON + 1, section="news", topics=("ports", "trade"), authors=("Ana Ruiz",), source="el-faro")
    publish(
        store,
        "b",
        at=NOON + 3,
        section="business",
        topics=("trade",),
        authors=("Ana Ruiz", "Bo Lund"),
        source="el-faro",
    )
    publish(store, "d", at=NOON + 2, section="news", source="courier", video=True)
    publish(store, "c", at=NOON + 2, section="news", topics=("ports",), source="courier")
    publish(store, "a", "fr", at=NOON + 1, section="news", topics=("ports",), authors=("Ana Ruiz",), source="el-faro")
    return store


QUERIES = [
    ({}, "bcda"),
    ({"section": "news"}, "cda"),
    ({"topic": "ports"}, "ca"),
    ({"topic": "trade", "section": "news"}, "a"),
    ({"author": "Ana Ruiz"}, "ba"),
    ({"author": "Bo Lund", "section": "news"}, ""),
    ({"source": "courier"}, "cd"),
    ({"video": True}, "d"),
    ({"stories": ("a", "d", "x")}, "da"),
    ({"since": NOON + 2}, "bcd"),
    ({"before": NOON + 2}, "a"),
    ({"since": NOON + 2, "before": NOON + 3}, "cd"),
    ({"section": "NEWS"}, ""),
    ({"language": "fr"}, "a"),
    ({"language": "it"}, ""),
]


@pytest.mark.parametrize(("wanted", "names"), QUERIES)
def test_a_query_gives_its_cards_newest_first_then_by_id(filled: SqlStore, wanted: dict[str, Any], names: str) -> None:
    query = CardQuery(**({"language": "en"} | wanted))
    assert "".join(each.story for each in filled.lists.cards(query)) == names
    assert filled.lists.count(query) == len(names)


def test_pages_of_a_list_make_the_whole_list(store: SqlStore) -> None:
    names = [f"{number:03}" for number in range(23)]
    for number, name in enumerate(names):
        publish(store, name, at=NOON + number // 5, section="news")  # several at the same second
    whole = [each.story for each in store.lists.cards(CardQuery("en", limit=100))]
    assert whole == sorted(names, key=lambda name: (-(int(name) // 5), name))
    turned = [store.lists.cards(CardQuery("en", section="news", limit=7, offset=start)) for start in range(0, 28, 7)]
    assert [len(page) for page in turned] == [7, 7, 7, 2]
    assert [each.story for page in turned for each in page] == whole
    assert store.lists.count(CardQuery("en", limit=7, offset=14)) == 23


def test_counts_are_per_key_and_language(filled: SqlStore) -> None:
    assert list(filled.lists.counts("en", "section").items()) == [("business", 1), ("news", 3)]
    assert filled.lists.counts("en", "topic") == {"ports": 2, "trade": 2}
    assert filled.lists.counts("en", "author") == {"Ana Ruiz": 2, "Bo Lund": 1}
    assert filled.lists.counts("fr", "source") == {"el-faro": 1}
    assert filled.lists.counts("it", "source") == {}
    assert list(filled.lists.languages().items()) == [("en", 4), ("fr", 1)]


def test_keys_stand_in_one_order_in_every_database(store: SqlStore) -> None:
    publish(store, "a", authors=("Zoë", "ana", "Álvaro", "Bo", "a-b", "ab"))
    assert list(store.lists.counts("en", "author")) == ["Bo", "Zoë", "a-b", "ab", "ana", "Álvaro"]


def test_a_card_leaves_the_lists_it_no_longer_belongs_to(filled: SqlStore) -> None:
    publish(filled, "a", at=NOON + 9, section="people", topics=("fishing",))
    assert [each.story for each in filled.lists.cards(CardQuery("en", section="news"))] == ["c", "d"]
    assert [each.story for each in filled.lists.cards(CardQuery("en", topic="fishing"))] == ["a"]
    assert filled.lists.counts("en", "author") == {"Ana Ruiz": 1, "Bo Lund": 1}
    assert filled.lists.counts("fr", "topic") == {"ports": 1}
    filled.editions.publish(publication("a", state="gone"), None, (), 2)
    assert filled.lists.counts("en", "section") == {"business": 1, "news": 2}
    assert "a" not in [each.story for each in filled.lists.cards(CardQuery("en"))]


def test_a_card_comes_back_whole(store: SqlStore) -> None:
    publish(store, "a", topics=("ports",), standfirst="«…»", genre="press-release")
    assert store.lists.cards(CardQuery("en")) == (
        card("a", topics=("ports",), standfirst="«…»", genre="press-release"),
    )


# -- the log --


def test_changes_are_followed_in_order_and_in_parts(store: SqlStore) -> None:
    assert (store.log.last(), store.log.changes(0)) == (0, ())
    store.log.touch([f"page {number}" for number in range(10)], 1)
    whole = store.log.changes(0)
    assert [each.key for each in whole] == [f"page {number}" for number in range(10)]
    assert store.log.last() == whole[-1].seq
    followed, position = [], 0
    while part := store.log.changes(position, 3):
        followed += [each.key for each in part]
        position = part[-1].seq
    assert followed == [each.key for each in whole]
    assert store.log.changes(store.log.last()) == ()


def test_a_cursor_is_where_it_was_put(store: SqlStore) -> None:
    assert store.log.cursor("export") == 0
    store.log.put_cursor("export", 5)
    store.log.put_cursor("search", 2)
    store.log.put_cursor("export", 9)
    assert (store.log.cursor("export"), store.log.cursor("search")) == (9, 2)


def test_pages_are_found_by_what_they_were_made_from(store: SqlStore) -> None:
    store.log.put_pages("site", [("/en/", "e1", ("list/en", "newsroom", "list/en")), ("/fr/", "e2", ("list/fr", "newsroom"))])
    assert store.log.pages_of("site", ("list/en",)) == ("/en/",)
    assert store.log.pages_of("site", ("newsroom", "list/fr", "nothing")) == ("/en/", "/fr/")
    assert store.log.pages_of("site", ()) == ()
    assert store.log.etags("site") == {"/en/": "e1", "/fr/": "e2"}


def test_a_page_written_again_forgets_its_old_inputs_and_a_removed_one_all(store: SqlStore) -> None:
    store.log.put_pages("site", [("/en/", "e1", ("list/en", "newsroom")), ("/fr/", "e2", ("newsroom",))])
    store.log.put_pages("site", [("/en/", "e3", ("newsroom", "ads"))], removed=("/fr/", "/never/"))
    assert store.log.pages_of("site", ("list/en",)) == ()
    assert store.log.pages_of("site", ("newsroom", "ads")) == ("/en/",)
    assert store.log.etags("site") == {"/en/": "e3"}


def test_a_whole_site_of_pages_at_once(store: SqlStore) -> None:
    pages = [(f"/en/{number}/", f"e{number}", ("newsroom", f"publication/{number}/en")) for number in range(1500)]
    store.log.put_pages("site", pages)
    store.log.put_pages("site", pages[:600], removed=[path for path, _, _ in pages[600:]])
    assert len(store.log.pages_of("site", ("newsroom",))) == 600
    assert len(store.log.pages_of("site", [f"publication/{number}/en" for number in range(1500)])) == 600
    assert len(store.log.etags("site")) == 600
