"""Stretches: what two texts say between the anchors they share."""

import pytest

from dragoman.checks.anchors import Anchor
from dragoman.checks.stretches import stretches


def named(*places: tuple[str, int]) -> tuple[Anchor, ...]:
    return tuple(Anchor("name", start, start + 5, (key,)) for key, start in places)


SOURCE = named(("Ruiz", 20), ("Oslo", 60), ("Kino", 150), ("Lima", 180)), 200, 200.0


def test_a_text_that_says_as_much_everywhere_is_nowhere_short() -> None:
    same = stretches(SOURCE, SOURCE, 0.14)
    assert (same.short, same.long, same.met) == (0.0, 0.0, 4)


def test_what_is_gone_between_two_names_is_seen_though_the_whole_is_hardly_shorter() -> None:
    target = named(("Ruiz", 30), ("Oslo", 80), ("Kino", 100), ("Lima", 150)), 190, 190.0
    found = stretches(SOURCE, target, 0.14)
    whole = stretches((SOURCE[0][:0], 200, 200.0), (target[0][:0], 190, 190.0), 0.14)
    assert found.short > 2 > 1 > whole.short
    assert whole.met == 0


def test_short_one_way_is_long_the_other() -> None:
    target = named(("Ruiz", 20), ("Oslo", 60), ("Kino", 80), ("Lima", 110)), 130, 130.0
    one, other = stretches(SOURCE, target, 0.14), stretches(target, SOURCE, 0.14)
    assert one.short == pytest.approx(other.long)
    assert one.short > one.long


def test_names_in_another_order_make_no_chain() -> None:
    turned = named(("Lima", 20), ("Kino", 60), ("Oslo", 150), ("Ruiz", 180)), 200, 200.0
    assert stretches(SOURCE, turned, 0.14).met == 1


def test_a_key_that_stands_everywhere_says_nothing() -> None:
    many = named(*(("Ruiz", place) for place in range(0, 200, 10))), 200, 200.0
    assert stretches(many, many, 0.14).met == 0


def test_texts_without_anchors_are_measured_whole() -> None:
    found = stretches(((), 100, 100.0), ((), 40, 40.0), 0.14)
    assert found.met == 0
    assert found.short > 2
    assert stretches(((), 0, 1.0), ((), 0, 1.0), 0.14).short == 0
