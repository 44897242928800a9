"""What a source's rights let readers see, and whose pictures are not its to grant."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.copy import Copy
from dragoman.model.source import RESERVED, Rights, Source
from dragoman.model.story import Figure, Heading, List, Mark, Paragraph, Rich, Video
from dragoman.stories.gathering.rights import WORDS, doubts, excerpt, granted, holder, lead, shown

FULL = Rights(show="full", pictures=True, stated=True)


def figure(credit: str = "", caption: str = "", alt: str = "") -> Figure:
    return Figure("https://cdn.example/a.jpg", alt, Rich(caption), credit)


@pytest.mark.parametrize(
    ("credit", "who"),
    [
        ("AFP", "AFP"),
        ("Ana Rius/AFP", "AFP"),
        ("Ana Rius / AFP via Getty Images", "AFP"),
        ("©REUTERS", "Reuters"),
        ("Foto: reuters/Ana Rius", "Reuters"),
        ("A.P.", "AP"),
        ("AP Photo/Ana Rius", "AP"),
        ("AFP-JIJI", "AFP"),
        ("写真：AFP時事", "AFP"),
        ("共同通信社", "共同通信"),
        ("新华社记者", "新华社"),
        ("Agence  France-Presse", "Agence France-Presse"),
    ],
)
def test_a_credit_that_names_a_reserved_agency(credit: str, who: str) -> None:
    assert holder(figure(credit), RESERVED) == who


@pytest.mark.parametrize(
    "credit", ["", "Ana Rius / El Faro", "Ap Nguyen", "Mapfre", "GAP", "Afpa", "Reutersberg", "Efe Yilmaz", "Nuria Cabal", "Gettysburg College"]
)
def test_a_credit_that_names_none(credit: str) -> None:
    assert holder(figure(credit), RESERVED) == ""


@pytest.mark.parametrize(
    "caption",
    [
        "El muelle nuevo. (AFP)",
        "El muelle nuevo (Ana Rius/Reuters)",
        "El muelle nuevo, ayer en Almar. Ana Rius / AFP",
        "The new quay. REUTERS/Ana Rius",
        "The new quay in Almar. Photo by Ana Rius via Getty Images",
        "The new quay [AP]",
        "Le quai — AFP",
        "The new quay | Reuters",
        "埠頭の様子。AFP",
        "El muelle. AFP",
        "AFP",
    ],
)
def test_a_credit_in_the_caption_or_the_description_counts(caption: str) -> None:
    assert holder(figure(caption=caption), RESERVED)
    assert holder(figure(alt=caption), RESERVED)


@pytest.mark.parametrize(
    "caption",
    [
        "The Reuters building in Wexcombe was sold on Monday for twelve million.",
        "A spokesman told AFP that the quay would open in spring, and nobody in the town believed him at all.",
        "El muelle nuevo.",
        "Two boats at the quay.",
    ],
)
def test_a_caption_that_only_speaks_of_an_agency_does_not(caption: str) -> None:
    assert holder(figure(caption=caption), RESERVED) == ""


def test_a_reserved_picture_is_dropped_wherever_it_stands() -> None:
    body = (figure("AFP"), Paragraph(Rich("Texto.")), figure("Ana Rius"), Video("https://v.example/1", "Muelle", Rich("(AFP)"), "https://v.example/1.jpg"))
    assert shown(body, FULL, "es") == (body[1], body[2], msgspec.structs.replace(body[3], poster=""))
    assert lead(figure("AFP"), FULL) is None
    assert lead(figure("Ana Rius"), FULL) == figure("Ana Rius")
    free = msgspec.structs.replace(FULL, reserved=())
    assert shown(body, free, "es") == body
    own = msgspec.structs.replace(FULL, reserved=("El Faro",))
    assert lead(figure("Ana Rius / El Faro"), own) is None


def test_an_agency_does_not_reserve_its_pictures_from_its_own_feed() -> None:
    source = Source("litoral", {"es": "Agencia Litoral"}, "https://l.example/", "es", "feed", "https://l.example/f",
                    msgspec.structs.replace(FULL, reserved=("Agencia Litoral", "AFP")))  # fmt: skip
    assert granted(source).reserved == ("AFP",)


def test_an_editor_is_told_of_dropped_pictures_and_terms_of_use() -> None:
    copy = Copy("faro", "1", "u", "es", "T", lead_image=figure("AFP"), body=(figure("Reuters"),), usage="Not for use\n in Almar")
    assert list(doubts(copy, FULL)) == ["picture-reserved:AFP", "picture-reserved:Reuters", "usage:Not for use in Almar"]
    assert list(doubts(msgspec.structs.replace(copy, usage=""), Rights())) == ["rights-not-stated"]


# -- excerpts --


def words(number: int) -> str:
    return " ".join(["palabra"] * number)


def test_an_excerpt_ends_where_a_sentence_ends() -> None:
    long = Paragraph(Rich(f"Uno dos tres. {words(30).capitalize()}. {words(30).capitalize()}. {words(30).capitalize()}."))
    (cut,) = excerpt((long,), "es")
    assert isinstance(cut, Paragraph)
    assert long.text.text.startswith(cut.text.text)
    assert cut.text.text.endswith(".")
    assert len(cut.text.text.split()) == 63


def test_a_second_paragraph_is_whole_or_not_there() -> None:
    first, second = Paragraph(Rich("Uno dos.")), Paragraph(Rich(f"Tres. {words(90)}."))
    assert excerpt((Heading(Rich("Más")), first, List((Rich("a"),)), second), "es") == (first,)
    assert excerpt((first, Paragraph(Rich("Tres.")), Paragraph(Rich("Cuatro."))), "es") == (first, Paragraph(Rich("Tres.")))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("ja", "市長は埠頭が春に開くと述べた。"), ("zh", "市长说码头将在春天开放。"), ("km", "អភិបាលបាននិយាយថាផែនឹងបើកនៅរដូវផ្ការីក។"), ("th", "ผู้ว่าการกล่าวว่าท่าเรือจะเปิดในฤดูใบไม้ผลิ ")],
)
def test_an_excerpt_is_one_where_words_are_not_spaced(language: str, sentence: str) -> None:
    (cut,) = excerpt((Paragraph(Rich((sentence * 300).strip())),), language)
    assert isinstance(cut, Paragraph)
    assert 5 < len(cut.text.text) < 1000


@given(st.text(st.characters(categories=("L", "P", "Zs", "N")), max_size=3000), st.sampled_from(["es", "ja", "th", "", "ar"]))
def test_an_excerpt_is_never_much_longer_than_it_may_be(text: str, language: str) -> None:
    block = Paragraph(Rich(" ".join(text.split()), (Mark(0, 1, "strong"),)) if text.strip() else Rich("x"))
    (cut,) = excerpt((block,), language)
    assert isinstance(cut, Paragraph)
    assert len(cut.text.text.split()) <= 2 * WORDS + 1
    assert all(mark.end <= len(cut.text.text) for mark in cut.text.marks)


def test_a_text_without_a_sentence_end_is_broken_between_words() -> None:
    (cut,) = excerpt((Paragraph(Rich(words(500))),), "es")
    assert isinstance(cut, Paragraph)
    assert cut.text.text == words(WORDS) + "…"
