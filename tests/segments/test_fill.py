"""Skeletons filled with another language's words, and with what could not be said in it."""

import unicodedata

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.language.text import rich
from dragoman.model.segment import Slot
from dragoman.model.story import (
    Correction,
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
from dragoman.model.when import Day
from dragoman.segments.fill import Filled, fill
from dragoman.segments.split import split
from tests.segments.test_split import LINK, STORY
from tests.strategies import stories, texts


def filled(story: Story, language: str, **texts: Filled) -> Story:
    """The story with its units' own words, save those given by path (`body_0_text_1` for `body/0/text#1`)."""
    skeleton, units = split(story)
    own = {unit.path: Filled(unit.segment.text, unit.segment.slots) for unit in units}
    for name, words in texts.items():
        head, _, last = name.replace("_", "/").rpartition("/")
        assert f"{head}#{last}" in own
        own[f"{head}#{last}"] = words
    return fill(skeleton, language, own)


def body(*blocks: Paragraph | Quotation | List | Table | Heading | Figure | Video, language: str = "es") -> Story:
    return msgspec.structs.replace(STORY, language=language, body=blocks, lead_image=None, corrections=())


def paragraph(text: str, *marks: Mark, language: str = "es") -> Story:
    return body(Paragraph(Rich(text, marks)), language=language)


def words(story: Story) -> Rich:
    (block,) = story.body
    assert isinstance(block, Paragraph)
    return block.text


def test_between_sentences_stands_what_the_language_puts_there() -> None:
    japanese = filled(paragraph("Uno. Dos."), "ja", body_0_text_0=Filled("一。"), body_0_text_1=Filled("二。"))
    assert (japanese.language, words(japanese).text) == ("ja", "一。二。")
    spanish = filled(
        paragraph("一。二。", language="ja"), "es", body_0_text_0=Filled("Uno."), body_0_text_1=Filled("Dos.")
    )
    assert words(spanish).text == "Uno. Dos."
    thai = filled(paragraph("Uno. Dos."), "th", body_0_text_0=Filled("หนึ่ง"), body_0_text_1=Filled("สอง"))
    assert words(thai).text == "หนึ่ง สอง"


def test_a_sentence_kept_in_the_source_language_says_so() -> None:
    made = filled(
        paragraph("Uno. Dos. Tres."),
        "ja",
        body_0_text_0=Filled("一。"),
        body_0_text_1=Filled("Dos.", language="es"),
        body_0_text_2=Filled("三。"),
    )
    assert words(made) == Rich("一。 Dos. 三。", (Mark(3, 7, "language", {"lang": "es"}),))


def test_a_mark_over_sentences_is_one_mark_again() -> None:
    made = filled(
        paragraph("Uno dos. Tres cuatro.", Mark(4, 13, "link", LINK)), "en",
        body_0_text_0=Filled("One two.", (Slot(4, 8, "link", 0),)), body_0_text_1=Filled("Three four.", (Slot(0, 5, "link", 0),)),
    )  # fmt: skip
    assert words(made) == Rich("One two. Three four.", (Mark(4, 14, "link", LINK),))


def test_a_mark_whose_words_were_parted_does_not_cover_what_came_between() -> None:
    made = filled(
        paragraph("Uno dos tres.", Mark(0, 7, "emphasis")), "en",
        body_0_text_0=Filled("One more two.", (Slot(0, 3, "emphasis", 0), Slot(9, 12, "emphasis", 0))),
    )  # fmt: skip
    assert words(made).marks == (Mark(0, 3, "emphasis"), Mark(9, 12, "emphasis"))


def test_an_omitted_sentence_leaves_no_hole_and_an_unknown_slot_no_mark() -> None:
    source = paragraph("Uno dos. Tres. Cinco.", Mark(4, 14, "link", LINK))
    made = filled(
        source, "en", body_0_text_0=Filled("One two.", (Slot(4, 8, "link", 0), Slot(0, 3, "strong", 7))),
        body_0_text_1=Filled("Three.", (Slot(0, 6, "link", 0),), omitted=True), body_0_text_2=Filled("Five."),
    )  # fmt: skip
    assert words(made) == Rich("One two. Five.", (Mark(4, 8, "link", LINK),))


GONE = Filled("", omitted=True)


def test_what_is_left_empty_vanishes_and_what_has_a_place_keeps_it() -> None:
    picture = Figure("https://example.org/p.jpg", "Un barco", Rich("El puerto."), "Foto: Gil")
    story = body(
        Paragraph(Rich("Uno.")), Heading(Rich("Dos")), Quotation(Rich("Tres."), Rich("Ana")), List((Rich("Uno."), Rich("Dos."))),
        List((Rich("Tres."),)), Table(((Rich("Año"), Rich("2026")),)), Table(((Rich("Mes"),),)), picture, Video("https://example.org/v", "Vídeo"),
    )  # fmt: skip
    made = filled(
        story, "en", body_0_text_0=GONE, body_1_text_0=Filled(" "), body_2_text_0=GONE, body_3_items_0_0=GONE, body_4_items_0_0=GONE,
        body_5_rows_0_0_0=GONE, body_6_rows_0_0_0=GONE, body_7_alt_0=GONE, body_7_caption_0=GONE, body_8_title_0=GONE,
    )  # fmt: skip
    assert made.body == (
        List((Rich("Dos."),)), Table(((Rich(), Rich("2026")),)), Figure("https://example.org/p.jpg", credit="Foto: Gil"), Video("https://example.org/v"),
    )  # fmt: skip


def test_a_correction_keeps_its_date() -> None:
    story = msgspec.structs.replace(paragraph("Uno."), corrections=(Correction(Day("2026-11-21"), Rich("Era dos.")),))
    assert filled(story, "en", corrections_0_note_0=GONE).corrections == (Correction(Day("2026-11-21")),)


def test_words_are_brought_to_normal_form() -> None:
    drafted = Filled(" cafe\u0301  \u00addos ", (Slot(9, 12, "strong", 0),))
    made = filled(paragraph("Uno dos.", Mark(4, 7, "strong")), "en", body_0_text_0=drafted)
    assert words(made) == Rich("café dos", (Mark(5, 8, "strong"),))


def test_a_slot_never_reaches_into_the_next_sentence() -> None:
    story = paragraph("Uno. Dos.", Mark(0, 3, "strong"))
    made = filled(story, "en", body_0_text_0=Filled("One.", (Slot(0, 9, "strong", 0),)), body_0_text_1=Filled("Two."))
    assert words(made) == Rich("One. Two.", (Mark(0, 4, "strong"),))


def test_nothing_may_be_forgotten() -> None:
    skeleton, units = split(STORY)
    with pytest.raises(KeyError, match="body/0/text#1"):
        fill(skeleton, "en", {unit.path: Filled("x") for unit in units if unit.path != "body/0/text#1"})


def riches_of(story: Story) -> list[Rich]:
    found: list[Rich] = [made.note for made in story.corrections]
    for block in story.body:
        match block:
            case Paragraph() | Heading():
                found.append(block.text)
            case Quotation():
                found += [block.text, block.cite]
            case List():
                found += block.items
            case Table():
                found += [block.caption, *(cell for row in block.rows for cell in row)]
            case Figure() | Video():
                found.append(block.caption)
            case _:
                pass
    return found


@settings(max_examples=100, deadline=None)
@given(stories(), st.sampled_from(["es", "ja", "ar", "th"]), st.data())
def test_whatever_fills_it_the_story_is_in_normal_form(story: Story, language: str, data: st.DataObject) -> None:
    skeleton, units = split(story)
    slots = st.lists(
        st.builds(Slot, st.integers(0, 9), st.integers(0, 9), st.just("strong"), st.integers(0, 3)), max_size=2
    ).map(tuple)
    some = st.builds(Filled, texts() | st.text(max_size=5), slots, st.sampled_from(["", "es", "en"]), st.booleans())
    made = fill(skeleton, language, {unit.path: data.draw(some) for unit in units})
    for text in riches_of(made):
        assert rich(text.text, text.marks) == text
    assert not [
        block for block in made.body if isinstance(block, Paragraph | Heading | Quotation) and not block.text.text
    ]
    assert unicodedata.is_normalized("NFC", made.title)


@settings(max_examples=100, deadline=None)
@given(stories())
def test_its_own_words_give_the_story_again_but_for_what_was_empty_and_its_gaps(story: Story) -> None:
    skeleton, units = split(story)
    made = fill(skeleton, story.language, {unit.path: Filled(unit.segment.text, unit.segment.slots) for unit in units})
    assert "".join(made.title.split()) == "".join(story.title.split())
    kept = [text for text in riches_of(story) if text.text]
    again = [text for text in riches_of(made) if text.text]
    quoted = {block.cite.text for block in story.body if isinstance(block, Quotation) and not block.text.text}
    bare = {
        block.caption.text
        for block in story.body
        if isinstance(block, Table) and not any(cell.text for row in block.rows for cell in row)
    }
    if not quoted and not bare:
        assert ["".join(text.text.split()) for text in again] == ["".join(text.text.split()) for text in kept]
