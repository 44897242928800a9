"""Stories taken apart: which texts become units, what they are called, and that nothing is lost on the way back."""

import msgspec
import pytest
from hypothesis import given, settings

from dragoman.model.segment import Slot
from dragoman.model.story import (
    Correction,
    Divider,
    Embed,
    Figure,
    Heading,
    List,
    Mark,
    Paragraph,
    Quotation,
    Rich,
    Story,
    Table,
    Video,
)
from dragoman.model.unit import Unit
from dragoman.model.when import Day
from dragoman.segments.join import join
from dragoman.segments.split import split
from tests.strategies import stories

LINK = {"href": "https://example.org/puerto"}

STORY = Story(
    id="0123456789",
    revision=2,
    source="gazette",
    url="https://example.org/1",
    language="es",
    title="EE. UU. gana. El puerto pierde",
    published=Day("2026-11-20"),
    standfirst="Primera frase. Segunda frase.",
    authors=("Ana Gil",),
    tags=("puertos",),
    lead_image=Figure("https://example.org/p.jpg", "Un barco", Rich("El puerto. Ayer."), "Foto: A. Gil. EFE"),
    body=(
        Paragraph(Rich("El puerto movió 240.100 toneladas. Fue récord. Nadie lo vio.", (Mark(3, 46, "link", LINK), Mark(10, 15, "strong")))),
        Heading(Rich("Qué pasó. Y qué no")),
        Quotation(Rich("No lo sé. Nadie lo sabe."), Rich("Sra. Gil. Alcaldesa")),
        Divider(),
        List((Rich("Uno. Dos."), Rich("")), True),
        Table(((Rich("Año"), Rich("Total")), (Rich("2026"), Rich("—"))), True, Rich("Cifras")),
        Figure("https://example.org/q.jpg", "", Rich(), ""),
        Video("https://example.org/v", "Un vídeo", Rich("Así fue.")),
        Embed("https://example.org/e", "Example", "No se toca"),
        Paragraph(Rich("* * *")),
    ),
    corrections=(Correction(Day("2026-11-21"), Rich("Eran 240.100. No 240.")),),
)  # fmt: skip

UNITS = """
title#0 headline EE. UU. gana. El puerto pierde
standfirst#0 standfirst Primera frase.
standfirst#1 standfirst Segunda frase.
lead_image/alt#0 alt Un barco
lead_image/caption#0 caption El puerto.
lead_image/caption#1 caption Ayer.
body/0/text#0 body El puerto movió 240.100 toneladas.
body/0/text#1 body Fue récord.
body/0/text#2 body Nadie lo vio.
body/1/text#0 subhead Qué pasó. Y qué no
body/2/text#0 quotation No lo sé.
body/2/text#1 quotation Nadie lo sabe.
body/2/cite#0 cite Sra. Gil. Alcaldesa
body/4/items/0#0 item Uno.
body/4/items/0#1 item Dos.
body/5/caption#0 caption Cifras
body/5/rows/0/0#0 cell Año
body/5/rows/0/1#0 cell Total
body/5/rows/1/0#0 cell 2026
body/7/title#0 label Un vídeo
body/7/caption#0 caption Así fue.
corrections/0/note#0 correction Eran 240.100.
corrections/0/note#1 correction No 240.
"""


def by_path(units: tuple[Unit, ...]) -> dict[str, Unit]:
    return {unit.path: unit for unit in units}


def test_every_text_is_a_unit_in_reading_order() -> None:
    _, units = split(STORY)
    assert [f"{unit.path} {unit.role} {unit.segment.text}" for unit in units] == UNITS.strip().splitlines()
    assert {(unit.story, unit.revision, unit.segment.language) for unit in units} == {("0123456789", 2, "es")}


def test_the_shell_keeps_the_form_and_no_words() -> None:
    skeleton, units = split(STORY)
    assert [type(block) for block in skeleton.shell.body] == [type(block) for block in STORY.body]
    written = msgspec.json.encode(skeleton).decode()
    assert not [unit.path for unit in units if unit.segment.text in written and unit.segment.text != "2026"]
    assert "* * *" in written
    assert "No se toca" in written


def test_neighbours_are_those_of_the_same_place() -> None:
    found = by_path(split(STORY)[1])
    middle = found["body/0/text#1"]
    assert (middle.before, middle.after) == ("El puerto movió 240.100 toneladas.", "Nadie lo vio.")
    assert (found["body/0/text#0"].before, found["body/0/text#2"].after) == ("", "")
    assert found["title#0"].after == ""


def test_a_mark_over_two_sentences_is_a_slot_in_each() -> None:
    found = by_path(split(STORY)[1])
    assert found["body/0/text#0"].segment.slots == (Slot(3, 34, "link", 0), Slot(10, 15, "strong", 1))
    assert found["body/0/text#1"].segment.slots == (Slot(0, 11, "link", 0),)
    assert found["body/0/text#2"].segment.slots == ()


def test_marks_before_a_sentence_in_its_place_are_no_part_of_it() -> None:
    marks = (Mark(0, 3, "link", {"href": "/a"}), Mark(5, 8, "link", {"href": "/b"}))
    after, alone = (
        by_path(split(msgspec.structs.replace(STORY, body=(Paragraph(Rich("Uno. Dos.", kept)),)))[1])["body/0/text#1"]
        for kept in (marks, marks[1:])
    )
    assert after.segment == alone.segment
    assert alone.segment.slots == (Slot(0, 3, "link", 0),)


def test_a_segment_is_the_same_wherever_it_stands_and_whatever_it_links_to() -> None:
    elsewhere = msgspec.structs.replace(
        STORY, id="9876543210", body=(Paragraph(Rich("Fue récord.", (Mark(0, 11, "link", {"href": "/x"}),))),)
    )
    here, there = by_path(split(STORY)[1])["body/0/text#1"], by_path(split(elsewhere)[1])["body/0/text#0"]
    assert here.segment == there.segment
    bare = msgspec.structs.replace(elsewhere, body=(Paragraph(Rich("Fue récord.")),))
    assert by_path(split(bare)[1])["body/0/text#0"].segment.id != here.segment.id


def test_join_wants_every_unit() -> None:
    skeleton, units = split(STORY)
    assert join(skeleton, units) == STORY
    with pytest.raises(KeyError, match="body/0/text#1"):
        join(skeleton, [unit for unit in units if unit.path != "body/0/text#1"])


@settings(max_examples=200, deadline=None)
@given(stories())
def test_join_is_the_inverse_of_split(story: Story) -> None:
    skeleton, units = split(story)
    assert join(skeleton, units) == story
    assert join(skeleton, reversed(units)) == story
    assert len({unit.path for unit in units}) == len(units)
    for unit in units:
        assert unit.segment.text == unit.segment.text.strip() != ""
        for slot in unit.segment.slots:
            marked = unit.segment.text[slot.start : slot.end]
            assert marked == marked.strip() != ""


def test_white_space_that_is_not_in_normal_form_comes_back_too() -> None:
    story = msgspec.structs.replace(STORY, title="  Dos \n", body=(Paragraph(Rich(" Uno.\n\n Dos.\t")),))
    assert join(*split(story)) == story
