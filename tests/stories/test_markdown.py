from __future__ import annotations

import pytest

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry
from dragoman.model.source import Source
from dragoman.model.story import Divider, Figure, Heading, List, Mark, Paragraph, Quotation, Rich, Table, Video
from dragoman.model.when import Day, Instant
from dragoman.stories.markdown import read_markdown

SOURCE = Source("mesa", {"es": "La Mesa"}, "https://mesa.example/", "es", "folder", "/mesa")


def read(text: str | bytes) -> Copy:
    return read_markdown(text, SOURCE, Entry("uno.md", ""))


def test_plain_markdown_takes_its_title_from_the_first_heading() -> None:
    copy = read("# El *puerto*\n\nTexto.\n")
    assert (copy.title, copy.body, copy.language) == ("El puerto", (Paragraph(Rich("Texto.")),), "es")


def test_every_kind_of_block() -> None:
    copy = read(
        '+++\ntitle = "T"\n+++\n## Uno\n\nDos **tres** [cuatro](/x) , `c`\n\n- a\n- b\n\n1. c\n\n> dijo\n>\n> — Ana\n\n'
        '| A | B |\n|---|---|\n| 1 | 2 |\n\n---\n\n![alt](picture:puerto "pie | Foto: Ana")\n\n@[video](https://v.example/1 "t | pie")\n'
    )
    assert copy.body == (
        Heading(Rich("Uno")),
        Paragraph(Rich("Dos tres cuatro, c", (Mark(4, 8, "strong"), Mark(9, 15, "link", {"href": "https://mesa.example/x"}), Mark(17, 18, "code")))),
        List((Rich("a"), Rich("b"))),
        List((Rich("c"),), True),
        Quotation(Rich("dijo"), Rich("Ana")),
        Table(((Rich("A"), Rich("B")), (Rich("1"), Rich("2")))),
        Divider(),
        Figure("picture:puerto", "alt", Rich("pie"), "Ana", made="photo"),
        Video("https://v.example/1", "t", Rich("pie")),
    )  # fmt: skip


def test_dates_with_and_without_an_offset() -> None:
    front = '+++\ntitle = "T"\npublished = 2026-11-18T09:30:00+01:00\nupdated = 2026-11-19\n+++\nTexto.'
    assert (read(front).published, read(front).updated) == (Instant(1794990600, 60), Day("2026-11-19"))
    naive = '+++\ntitle = "T"\npublished = 2026-11-18T09:30:00\n+++\nTexto.'
    assert read(naive).published == Day("2026-11-18")


def test_html_in_markdown_is_text_at_most() -> None:
    copy = read("# T\n\nHola <script>alert(1)</script> <b>tú</b> <!-- no --> [mal](javascript:x)\n")
    text = str(copy.body)
    assert "<" not in text
    assert "javascript" not in text


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("Uno. <!-- dos\n\nTres.\n\nCuatro.", ["Uno.", "Tres.", "Cuatro."]),
        ("<!-- uno\n\nTres. <!-- dos\n \nCuatro.", ["Tres.", "Cuatro."]),
        ("Uno. <!-- dos\n\ntres --> Cuatro.\n\nCinco.", ["Uno. Cuatro.", "Cinco."]),
        ("Uno <!-- a --> dos <!-- b\n\nTres.", ["Uno dos", "Tres."]),
    ],
)
def test_a_comment_nobody_closed_ends_with_its_paragraph(body: str, kept: list[str]) -> None:
    blocks = read(f"# T\n\n{body}\n").body
    assert [block.text.text for block in blocks if isinstance(block, Paragraph)] == kept


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "needs a title"),
        ("# Solo título\n", "needs a title"),
        ("+++\ntitle = \n+++\nTexto", "no TOML"),
        ('+++\ntitle = "T"\ngenre = "poema"\n+++\nTexto', "genre `poema`"),
        ('+++\ntitle = "T"\nlanguage = "klingonés"\n+++\nTexto', "uno.md"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "binary"),
    ],
)
def test_what_is_no_story_is_named_with_its_file(text: str | bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        read(text)
    assert "uno.md" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "front",
    ['+++\ntitle = "T"\nauthors = ["Ana Ruiz"]\npublished = 2026-11-18T09:30:00+01:00\nsection = "Puerto"\ntags = ["a1", "b1"]\nstandfirst = "S"\n+++\n',
     '---\ntitle: "T"\nauthor: Ana Ruiz\ndate: 2026-11-18T09:30:00+01:00\ncategories: [Puerto, Otro]\nkeywords:\n  - a1\n  - b1\ndescription: S\n---\n'],
)  # fmt: skip
def test_front_matter_says_the_same_in_toml_and_in_the_names_and_yaml_of_others(front: str) -> None:
    copy = read(front + "Texto.\n")
    assert (copy.title, copy.authors, copy.section, copy.tags, copy.standfirst) == ("T", ("Ana Ruiz",), "Puerto", ("a1", "b1"), "S")
    assert copy.published == Instant(1794990600, 60)


@pytest.mark.parametrize("said", ["draft: true", "state: draft", "status: withheld"])
def test_a_draft_is_not_to_be_shown(said: str) -> None:
    assert read(f"---\ntitle: T\n{said}\n---\nTexto.\n").state == "withheld"


@pytest.mark.parametrize(
    ("front", "seconds"),
    [("+++\ntitle = 'T'\nembargo = 2026-11-20T12:00:00+01:00\n+++\n", 1795172400), ("---\ntitle: T\nembargo: 2026-11-20 12:00\n---\n", 1795219200),
     ("+++\ntitle = 'T'\nembargo = 2026-11-20T12:00:00\n+++\n", 1795219200)],
)  # fmt: skip
def test_an_embargo_without_a_zone_lasts_until_its_time_has_come_everywhere(front: str, seconds: int) -> None:
    embargo = read(front + "Texto.\n").embargo
    assert isinstance(embargo, Instant)
    assert embargo.seconds == seconds


@pytest.mark.parametrize(
    "front",
    ["---\na: &x [b, b]\nc: [*x, *x]\n---\n", "---\n{{{{\n---\n", "---\n" + "- " * 3000 + "a\n---\n", "---\n" + "a: b\n" * 8000 + "---\n"],
)
def test_front_matter_that_is_broken_or_hostile_is_refused_in_one_line(front: str) -> None:
    with pytest.raises(ReadError) as error:
        read(front + "Texto.\n")
    assert "\n" not in str(error.value)


def test_a_rule_at_the_head_is_no_front_matter_of_anything() -> None:
    assert [type(block) for block in read("# T\n\nUno.\n\n---\n\nDos.\n").body] == [Paragraph, Divider, Paragraph]
