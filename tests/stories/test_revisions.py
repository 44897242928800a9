"""What makes a new revision, and what readers are told of it: hostile tables, and any noise at all."""

from __future__ import annotations

import unicodedata
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.story import (
    Block,
    Correction,
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
)
from dragoman.model.when import Instant
from dragoman.stories.gathering.counters import is_counter
from dragoman.stories.gathering.revisions import Reading, content, revised, substantial

NOW = 5000
FIRST, AGAIN = Reading("html 1", "aaa"), Reading("html 1", "bbb")


def said(text: str, *links: tuple[int, int, str]) -> Paragraph:
    return Paragraph(Rich(text, tuple(Mark(start, end, "link", {"href": href}) for start, end, href in links)))


BODY: tuple[Block, ...] = (
    said("El puerto de Almar costó 2,3 millones de euros."),
    Heading(Rich("Una obra larga")),
    said("La ministra Ana Rius dijo: «Es exacto». Los vecinos aplaudieron."),
    Figure("https://cdn.example/img/quay-800x600.jpg?w=800", "Un muelle", Rich("El muelle nuevo"), "Nuria Cabal"),
    List((Rich("Uno"), Rich("Dos"))),
    Table(((Rich("Año"), Rich("Barcos")), (Rich("2025"), Rich("12")))),
)


def story(*body: Block, **changes: Any) -> Story:
    plain = Story("s1", 1, "faro", "https://faro.example/1", "es", "El puerto «abre»", Instant(1000), body=body or BODY, tags=("puerto", "obras"))
    plain = msgspec.structs.replace(plain, **changes)
    return msgspec.structs.replace(plain, basis=content(plain))


def with_line(*more: Block) -> Story:
    return story(*BODY, *more)


def replaced(old: str, new: str) -> Story:
    """The story with words of its body replaced."""
    raw = msgspec.json.encode(story()).decode()
    assert old in raw
    return msgspec.json.decode(raw.replace(old, new), type=Story)


NOISE: dict[str, Story] = {
    "a timestamp": story(updated=Instant(9000), published=Instant(8000)),
    "its own address": story(url="https://faro.example/1?utm_source=x"),
    "comments": with_line(said("12 comentarios")),
    "comments, otherwise": with_line(said("Comentarios (1.204)")),
    "minutes to read": with_line(said("3 min de lectura")),
    "how long ago": with_line(said("Actualizado hace 5 minutos")),
    "a related link": with_line(said("Otra noticia del faro", (0, 21, "https://www.faro.example/2"))),
    "a related list": with_line(List((said("Una", (0, 3, "https://faro.example/3")).text, said("Dos", (0, 3, "https://faro.example/4")).text))),
    "quotation marks": replaced("«Es exacto»", "“Es exacto”"),
    "quotation marks of the headline": story(title='El puerto "abre"'),
    "white space": replaced("El puerto de Almar costó", "El  puerto\u00a0de Almar\u200b costó"),
    "a soft hyphen": replaced("aplaudieron", "aplau\u00addieron"),
    "a composed letter": replaced("costó", "costo\u0301"),
    "a picture's size": replaced("quay-800x600.jpg?w=800", "quay-1024x683.webp?w=1024&sig=00ff"),
    "a picture's host": replaced("https://cdn.example/", "https://cdn7.example/fit-in/640x480/"),
    "the order of tags": story(tags=("obras", "puerto")),
}


@pytest.mark.parametrize("changed", NOISE.values(), ids=NOISE.keys())
def test_noise_is_no_revision(changed: Story) -> None:
    assert revised(changed, story(), AGAIN, FIRST, NOW) is None


CONTENT: dict[str, Story] = {
    "a number": replaced("2,3 millones", "3,2 millones"),
    "a name": replaced("Ana Rius", "Ana Ruiz"),
    "a word": replaced("aplaudieron", "protestaron"),
    "capitals of a name": replaced("de Almar", "de almar"),
    "a headline": story(title="El puerto «no abre»"),
    "a standfirst": story(standfirst="Por fin"),
    "a paragraph more": with_line(said("Mañana habrá más.")),
    "a subhead that counts": with_line(Heading(Rich("12 muertos"))),
    "a paragraph less": story(*BODY[1:]),
    "another order": story(BODY[2], BODY[1], BODY[0], *BODY[3:]),
    "marks that make it doubted": replaced("aplaudieron", "«aplaudieron»"),
    "another picture": replaced("quay-800x600.jpg", "crane-800x600.jpg"),
    "a credit": replaced("Nuria Cabal", "Nuria Cabal / Otra"),
    "a caption": replaced("El muelle nuevo", "El muelle viejo"),
    "a cell": replaced("\"12\"", "\"13\""),
    "an author": story(authors=("Ana Rius",)),
    "a link out": with_line(said("El informe", (3, 10, "https://otro.example/informe.pdf"))),
    "another aim of a link": story(said("Vea el informe", (7, 14, "https://otro.example/b"))),
    "an embed": with_line(Embed("https://video.example/2")),
    "a quotation": with_line(Quotation(Rich("Así es"))),
    "an embargo": story(embargo=Instant(9000)),
    "terms of use": story(usage="Not for use in Almar"),
}  # fmt: skip


@pytest.mark.parametrize("changed", CONTENT.values(), ids=CONTENT.keys())
def test_content_is_a_revision(changed: Story) -> None:
    made = revised(changed, story(), AGAIN, FIRST, NOW)
    assert made is not None
    assert made.revision == 2
    assert revised(changed, made, AGAIN, AGAIN, NOW) is None


_SPACES = st.sampled_from([" ", "  ", "\u00a0", "\u202f", "\t", "\n", " \u200b"])
_QUOTE = st.sampled_from(["«{}»", "“{}”", "„{}“", "‘{}’", "\"{}\"", "'{}'", "「{}」", "« {} »"])
_DASH = st.sampled_from(["-", "–", "—", "−", "\u2011"])
_WORD = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=6)


@given(st.lists(_WORD, min_size=1, max_size=8), _WORD, st.data())
def test_style_alone_never_changes_content(words: list[str], quoted: str, data: st.DataObject) -> None:
    def styled() -> str:
        marks, dash = data.draw(_QUOTE), data.draw(_DASH)
        return data.draw(_SPACES).join([*words, marks.format(quoted), dash, "…" if data.draw(st.booleans()) else "..."])

    assert content(story(said(styled()))) == content(story(said(styled())))


@given(st.lists(_WORD, min_size=1, max_size=8), st.integers(0, 7), _WORD)
def test_another_word_always_does(words: list[str], place: int, other: str) -> None:
    at = place % len(words)
    changed = [*words[:at], other, *words[at + 1 :]]
    same = unicodedata.normalize("NFKC", " ".join(words)) == unicodedata.normalize("NFKC", " ".join(changed))
    before, after = content(story(said("Así: " + " ".join(words) + ", fin."))), content(story(said("Así: " + " ".join(changed) + ", fin.")))
    assert (before == after) is same


@pytest.mark.parametrize(
    ("line", "language"),
    [("12 comments", "en"), ("Updated 5 minutes ago", "en"), ("4 min read", "en"), ("hace 2 horas", "es"), ("il y a 3 heures", "fr"),
     ("vor 3 Stunden", "de"), ("5 phút trước", "vi"), ("5分前", "ja"), ("3小時前", "zh-Hant"), ("5 menit yang lalu", "id"),
     ("5 минут назад", "ru"), ("قبل 5 دقائق", "ar"), ("5 นาทีที่ผ่านมา", "th"), ("12K views", "en"), ("コメント12", "ja")],
)  # fmt: skip
def test_lines_that_only_count(line: str, language: str) -> None:
    assert is_counter(line, language)


@pytest.mark.parametrize(
    ("line", "language"),
    [("12 dead", "en"), ("Mueren 12 personas", "es"), ("90 minutos", "es"), ("The match lasted 90 minutes", "en"), ("2 – 1", "en"),
     ("Hace 5 años que murió", "es"), ("12 comments were racist, says judge", "en"), ("", "en"), ("24 horas en Almar", "es"),
     ("9" * 79, "en"), ("5 minutes", "xx")],
)  # fmt: skip
def test_lines_that_say_something(line: str, language: str) -> None:
    assert not is_counter(line, language)


# -- what readers are told --


@pytest.mark.parametrize(
    ("old", "new"),
    [("2,3 millones", "3,2 millones"), ("Ana Rius", "Ana Ruiz"), ("de Almar", "de Vallehondo"), ("Los vecinos aplaudieron.", "Los vecinos de Wexcombe aplaudieron en 2025.")],
)
def test_a_number_or_name_changed_in_silence_is_a_correction_dated_by_us(old: str, new: str) -> None:
    changed = replaced(old, new)
    made = revised(changed, story(), AGAIN, FIRST, NOW)
    assert made is not None
    expected = () if old.startswith("Los") else (Correction(Instant(NOW)),)  # what is only said more fully is none
    assert made.corrections == expected


@pytest.mark.parametrize("changed", [with_line(said("Mañana vendrán 20 barcos de Wexcombe.")), replaced("aplaudieron", "protestaron"), story(*BODY[2:])])
def test_a_story_that_goes_on_is_not_corrected(changed: Story) -> None:
    made = revised(changed, story(), AGAIN, FIRST, NOW)
    assert made is not None
    assert made.corrections == ()


def test_a_change_the_source_dates_bears_its_date() -> None:
    made = revised(msgspec.structs.replace(replaced("2,3 millones", "3,2 millones"), updated=Instant(4000)), story(), AGAIN, FIRST, NOW)
    assert made is not None
    assert made.corrections == (Correction(Instant(4000)),)


def test_the_sources_own_note_stands_alone_and_vanishes_never() -> None:
    note = Correction(Instant(4000), Rich("Decía 3,2; son 2,3."))
    told = msgspec.structs.replace(replaced("2,3 millones", "3,2 millones"), corrections=(note,))
    made = revised(told, story(), AGAIN, FIRST, NOW)
    assert made is not None
    assert made.corrections == (note,)
    later = msgspec.structs.replace(note, at=Instant(4500), note=Rich("Decía 3,2;  son 2,3."))
    assert revised(msgspec.structs.replace(told, corrections=(later,)), made, AGAIN, AGAIN, NOW) is None
    assert revised(msgspec.structs.replace(told, corrections=()), made, AGAIN, AGAIN, NOW) is None


@pytest.mark.parametrize(
    ("read", "was", "changes"),
    [
        (Reading("html 2", "aaa"), FIRST, {}),
        (Reading("html 2", "aaa"), FIRST, {"updated": Instant(4000)}),
        (Reading("html 2", "bbb"), FIRST, {}),
        (Reading("html 2", "bbb"), FIRST, {"updated": Instant(4000)}),
        (AGAIN, FIRST, {"source": "courier"}),
    ],
    ids=["the same bytes", "a date it reads now", "other bytes, too", "both", "another paper's copy"],
)
def test_what_only_we_show_otherwise_is_no_correction(read: Reading, was: Reading, changes: dict[str, Any]) -> None:
    changed = msgspec.structs.replace(replaced("2,3 millones", "3,2 millones"), **changes)
    made = revised(changed, story(), read, was, NOW)
    assert made is not None
    assert (made.revision, made.corrections) == (2, ())


@pytest.mark.parametrize(
    ("before", "after", "is_one"),
    [
        ("市長は12人が死亡したと述べた。", "市長は13人が死亡したと述べた。", True),
        ("市長は12人が死亡したと述べた。", "市長は12人が死亡したと発表した。", False),
        ("ผู้ว่าการกล่าวว่ามีผู้เสียชีวิต 12 คน", "ผู้ว่าการกล่าวว่ามีผู้เสียชีวิต 13 คน", True),
        ("قال الوزير إن 12 شخصا قتلوا في المدينة.", "قال الوزير إن 15 شخصا قتلوا في المدينة.", True),
    ],
)
def test_numbers_are_seen_in_every_script(before: str, after: str, is_one: bool) -> None:
    def told(text: str) -> Story:
        return msgspec.structs.replace(story(said(text)), language="ja" if "市" in text else "th" if "ผ" in text else "ar")

    assert substantial(told(before), told(after)) is is_one


def test_a_silent_change_beside_an_old_note_with_a_link_is_told_too() -> None:
    note = Correction(Instant(900), Rich("Vea la nota.", (Mark(4, 11, "link", {"href": "https://faro.example/nota"}),)))
    before = story(corrections=(note,))
    changed = msgspec.structs.replace(replaced("2,3 millones", "3,2 millones"), corrections=(note, note))
    made = revised(changed, before, AGAIN, FIRST, NOW)
    assert made is not None
    assert made.corrections == (note, Correction(Instant(NOW)))


def test_what_was_under_embargo_is_not_corrected_for_readers_who_never_saw_it() -> None:
    before = story(embargo=Instant(NOW + 1))
    made = revised(msgspec.structs.replace(replaced("2,3 millones", "3,2 millones"), embargo=Instant(NOW + 1)), before, AGAIN, FIRST, NOW)
    assert made is not None
    assert (made.revision, made.corrections) == (2, ())


def test_a_published_date_never_moves() -> None:
    made = revised(msgspec.structs.replace(replaced("2,3", "3,2"), published=Instant(7000)), story(), AGAIN, FIRST, NOW)
    assert made is not None
    assert made.published == Instant(1000)


def test_a_basis_of_an_older_scheme_makes_no_revision() -> None:
    assert revised(story(), msgspec.structs.replace(story(), basis="of another day"), AGAIN, FIRST, NOW) is None
