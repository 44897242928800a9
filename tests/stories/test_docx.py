"""Word files, made here with the library newsrooms' programs are written with, and damaged by hand."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime

import docx
import pytest
from docx.shared import Pt
from PIL import Image

from dragoman.errors import ReadError
from dragoman.model.copy import Copy, Entry, Fetched
from dragoman.model.source import Source
from dragoman.model.story import Figure, Heading, List, Mark, Paragraph, Quotation, Rich, Table
from dragoman.model.when import Instant
from dragoman.stories.readers import read

FOLDER = Source("desk", {"en": "The Desk"}, "https://desk.example/", "en", "folder", "in")
BYLINES = "Ana Ruiz; Max Holm"


def made() -> bytes:
    document = docx.Document()
    facts = document.core_properties
    facts.author, facts.keywords, facts.category = BYLINES, "ports, ferries", "Harbour"
    facts.modified = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    document.add_paragraph("Night ferry comes late", style="Title")
    document.add_paragraph("Nobody on the quay was told.", style="Subtitle")
    document.add_picture(picture(), width=Pt(60))
    document.add_paragraph("The old quay at night", style="Caption")
    first = document.add_paragraph("The ferry came in ")
    first.add_run("two hours").bold = True
    first.add_run(" late on Tuesday.")
    document.add_heading("What the pilot saw", level=1)
    document.add_paragraph("Fog over the bar", style="List Bullet")
    document.add_paragraph("A light that was out", style="List Bullet")
    document.add_paragraph("I saw nothing at all.", style="Intense Quote")
    rows = document.add_table(rows=2, cols=2).rows
    for row, words in zip(rows, (("Ship", "Hours"), ("Alba", "2")), strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return saved(document)


def picture() -> io.BytesIO:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "navy").save(out, "PNG")
    out.seek(0)
    return out


def saved(document: object) -> bytes:
    out = io.BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def copy_of(body: bytes, source: Source = FOLDER) -> Copy:
    return read(Fetched("", "", 200, {}, body), source, Entry(guid="north/ferry.docx", url=""))


def test_a_word_file_is_read_with_its_structure() -> None:
    copy = copy_of(made())
    assert (copy.title, copy.standfirst) == ("Night ferry comes late", "Nobody on the quay was told.")
    assert (copy.authors, copy.section, copy.tags) == (("Ana Ruiz", "Max Holm"), "Harbour", ("ports", "ferries"))
    assert copy.published == Instant(int(datetime(2026, 11, 20, 9, 30, tzinfo=UTC).timestamp()))
    assert copy.body == (
        Paragraph(Rich("The ferry came in two hours late on Tuesday.", (Mark(18, 27, "strong"),))),
        Heading(Rich("What the pilot saw")),
        List((Rich("Fog over the bar"), Rich("A light that was out"))),
        Quotation(Rich("I saw nothing at all.")),
        Table(((Rich("Ship"), Rich("Hours")), (Rich("Alba"), Rich("2"))), False),
    )


def test_its_picture_is_fetched_from_the_file_and_changes_its_address_with_it() -> None:
    lead = copy_of(made()).lead_image
    assert isinstance(lead, Figure)
    assert lead.caption.text == "The old quay at night"
    assert lead.src.startswith("folder:desk/north/ferry.docx!")
    assert lead.src.endswith("/word/media/image1.png")
    other = docx.Document(io.BytesIO(made()))
    other.add_paragraph("One more line.")
    changed = copy_of(saved(other)).lead_image
    assert changed is not None
    assert changed.src != lead.src


def test_without_styles_the_first_line_is_the_title() -> None:
    document = docx.Document()
    document.core_properties.author = "python-docx"
    document.add_paragraph("Ferry late again")
    document.add_paragraph("The ferry came in late, and nobody said why.")
    copy = copy_of(saved(document))
    assert (copy.title, copy.authors, len(copy.body)) == ("Ferry late again", (), 1)


def cut(body: bytes) -> bytes:
    return body[: len(body) // 2]


def bomb(_: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"<a>" + b" " * 31_000_000 + b"</a>")
    return out.getvalue()


def foreign(_: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")
    return out.getvalue()


def empty(_: bytes) -> bytes:
    return saved(docx.Document())


@pytest.mark.parametrize("damage", [cut, bomb, foreign, empty])
def test_a_damaged_file_is_refused_in_one_line(damage: object) -> None:
    with pytest.raises(ReadError) as error:
        copy_of(damage(made()))  # type: ignore[operator]
    assert str(error.value).startswith("north/ferry.docx: ")
    assert "\n" not in str(error.value)
