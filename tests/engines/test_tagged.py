"""Slots ride through engines that know elements, come back once each, and hostile text cannot pass for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.engines.tagged import Broken, tagged, untagged
from dragoman.model.segment import Segment, Slot


def segment(text: str, *slots: Slot) -> Segment:
    return Segment("", "es", text, slots)


def test_marks_and_kept_words_become_elements_and_the_rest_is_escaped() -> None:
    sent = tagged(segment("R&D <b> en Puerto Almar hoy", Slot(0, 3, "strong", 0), Slot(11, 23, "code", 10_000)))
    assert sent.text == '<g id="0">R&amp;D</g> &lt;b&gt; en <x id="1">Puerto Almar</x> hoy'


def test_elements_that_moved_carry_their_slots_and_kept_words_stand_as_they_stood() -> None:
    source = segment("La casa azul de Vega", Slot(8, 12, "emphasis", 3), Slot(16, 20, "code", 10_000))
    sent = tagged(source)
    text, slots = untagged('The <g id="0">blue</g> house of <x id="1">Plain</x>', sent, source.text)
    assert text == "The blue house of Vega"
    assert [(text[slot.start : slot.end], slot.n) for slot in slots] == [("blue", 3), ("Vega", 10_000)]


@pytest.mark.parametrize(
    "answer",
    [
        "The house",
        '<g id="0">The</g> <g id="0">house</g>',
        '<g id="0">The house',
        '<g id="1">The</g> house',
        'The</g> <g id="0">house',
        '<x id="0">The</x> house',
    ],
)
def test_an_element_that_is_lost_doubled_invented_or_crossed_breaks_the_answer(answer: str) -> None:
    source = segment("La casa", Slot(3, 7, "link", 0))
    with pytest.raises(Broken):
        untagged(answer, tagged(source), source.text)


def test_words_that_look_like_our_elements_are_words() -> None:
    source = segment('Escriba <g id="0">así</g> hoy', Slot(0, 7, "strong", 0))
    sent = tagged(source)
    text, slots = untagged(sent.text, sent, source.text)
    assert (text, slots) == (source.text, source.slots)


def test_slots_that_cross_are_not_lost() -> None:
    source = segment("uno dos tres", Slot(0, 7, "strong", 0), Slot(4, 12, "emphasis", 1))
    sent = tagged(source)
    assert sent.text == '<g id="0">uno dos</g> tres'
    _, slots = untagged(sent.text, sent, source.text)
    assert sorted(slot.n for slot in slots) == [0, 1]


@given(st.text(alphabet="ab <>&;gx/\"=id0123'", max_size=60), st.data())
def test_what_comes_back_as_it_was_sent_is_the_segment_again(text: str, data: st.DataObject) -> None:
    text = f"a{text}b"
    slots, at = [], 0
    for n in range(data.draw(st.integers(0, 3))):
        start = data.draw(st.integers(at, len(text)))
        at = data.draw(st.integers(start, len(text)))
        slots.append(Slot(start, at, data.draw(st.sampled_from(["strong", "code", "link"])), n))
    source = segment(text, *slots)
    sent = tagged(source)
    words, back = untagged(sent.text, sent, text)
    assert words == text
    assert {slot for slot in slots if slot in sent.inside} <= set(back)
    assert len(back) == len(slots)


@given(st.text(alphabet="ab<>&/gx id=\"01;'", max_size=200))
def test_any_answer_is_slots_inside_words_or_broken(answer: str) -> None:
    source = segment("La casa azul", Slot(3, 7, "link", 0), Slot(8, 12, "code", 1))
    try:
        text, slots = untagged(answer, tagged(source), source.text)
    except Broken:
        return
    assert all(0 <= slot.start <= slot.end <= len(text) for slot in slots)
    assert [text[slot.start : slot.end] for slot in slots if slot.kind == "code"] == ["azul"]
