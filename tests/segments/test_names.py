"""Known names ride in slots of their own and leave no trace."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Unit
from dragoman.segments.names import kept, protected, released


def unit(text: str, *slots: Slot) -> Unit:
    return Unit("s", 1, "body/0/text#0", "body", Segment(segment_id("id", text), "id", text, slots))


def test_whole_names_are_kept_and_longer_ones_first() -> None:
    sent = protected(unit("Tanjung Lintang dan Lintang, bukan Lintangan."), ("Lintang", "Tanjung Lintang"))
    assert kept(sent) == ("Tanjung Lintang", "Lintang")


def test_marks_that_keep_their_words_already_are_left_alone() -> None:
    marked = unit("Kabar Lintang", Slot(6, 13, "code", 0))
    assert protected(marked, ("Lintang",)) == marked
    linked = protected(unit("Kabar Lintang", Slot(0, 13, "link", 0)), ("Lintang",))
    assert [slot.kind for slot in linked.segment.slots] == ["link", "code"]


def test_a_unit_without_names_is_the_same_unit() -> None:
    plain = unit("Kapal tiba.")
    assert protected(plain, ("Lintang", "", " ")) is plain


@given(st.text(alphabet="ab .(", max_size=20), st.lists(st.text(alphabet="ab.(", min_size=1, max_size=4), max_size=4))
def test_slots_never_overlap_and_are_all_taken_off_again(text: str, names: list[str]) -> None:
    slots = protected(unit(text), names).segment.slots
    assert all(one.end <= other.start for one, other in pairwise(slots))
    assert all(text[slot.start : slot.end] in names for slot in slots)
    assert released(slots) == ()
