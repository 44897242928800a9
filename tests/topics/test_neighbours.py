from __future__ import annotations

from dragoman.model.newsroom import Topic
from dragoman.model.page import Card
from dragoman.model.when import Instant
from dragoman.topics import Neighbours, neighbours, resolve

DAY = 86400


def card(story: str, day: float = 100, topics: str = "", section: str = "", authors: tuple[str, ...] = ()) -> Card:
    return Card(
        story,
        "es",
        f"/es/{story}",
        story,
        Instant(int(day * DAY)),
        topics=tuple(topics.split()),
        section=section,
        authors=authors,
    )


def test_tags_mean_topics_whatever_their_case_and_accents() -> None:
    topics = (
        Topic("energy", {"es": "Energía", "id": "Energi"}, ("eólica",)),
        Topic("port", {"es": "Puerto"}, ("Pelabuhan",)),
    )
    assert resolve(("EOLICA", "pelabuhan"), topics) == ("energy", "port")
    assert resolve(("Energia",), topics) == ("energy",)
    assert resolve(("puertos", ""), topics) == ()


def test_vowel_signs_are_no_accents() -> None:
    topics = (Topic("day", {"hi": "दिन"}),)
    assert resolve(("दान",), topics) == ()
    assert resolve(("दिन",), topics) == ("day",)


def test_only_near_in_time_and_never_itself_or_another_language() -> None:
    own = card("a", 100, "port")
    other = Card("f", "ca", "/ca/f", "f", Instant(100 * DAY), topics=("port",))
    found = neighbours(
        own, [own, card("b", 69, "port"), card("c", 70, "port"), card("d", 103, "port"), card("e", 104, "port"), other]
    )
    assert set(found.same_topic) == {"c", "d"}


def test_no_story_stands_in_two_lists_and_none_has_more_than_four() -> None:
    own = card("own", 100, "port fish", "news", ("Ana",))
    others = [card(f"s{n}", 100 - n, "port fish", "news", ("Ana",)) for n in range(1, 20)]
    others += [card(f"x{n}", 99, "", "", ()) for n in range(30)]
    found = neighbours(own, others)
    lists = (found.same_topic, found.same_section, found.same_author)
    assert [len(ids) for ids in lists] == [4, 4, 4]
    assert len(set().union(*lists)) == 12
    assert found.same_topic == ("s1", "s2", "s3", "s4")


def test_a_rare_topic_counts_more_than_a_common_one() -> None:
    own = card("own", 100, "almar lighthouse")
    others = [card(f"c{n}", 100, "almar") for n in range(10)] + [card("rare", 80, "lighthouse")]
    assert neighbours(own, others).same_topic[0] == "rare"


def test_a_topic_that_everything_has_relates_nothing() -> None:
    own = card("own", 100, "almar")
    assert neighbours(own, [card(f"c{n}", 100, "almar") for n in range(10)]).same_topic == ()


def test_the_order_of_candidates_does_not_matter() -> None:
    own = card("own", 100, "port", "news")
    others = [card(f"s{n}", 100 - n % 3, "port" if n % 2 else "fish", "news") for n in range(12)]
    assert neighbours(own, others) == neighbours(own, others[::-1])


def test_nothing_to_show_is_nothing() -> None:
    assert neighbours(card("own"), [card("other")]) == Neighbours()
