"""The road from an agency's wire and from a folder of Word files to readers: versions, embargo, kill, pictures."""

from __future__ import annotations

import io
import json
from pathlib import Path

import docx
from docx.shared import Pt
from PIL import Image

from dragoman import app
from dragoman.model.page import Page
from dragoman.settings import load

from .conftest import AT

NEWSROOM = """
schema = 1
[newsroom]
name = "The Quay"
address = "https://quay.example"
languages = ["en"]
[run]
processes = 1
[[sources]]
name = "agency"
title = "The Agency"
home = "https://agency.example/"
language = "en"
kind = "{kind}"
location = "in"
every = 0
rights = {{ show = "full", pictures = true }}
"""


def story(version: int, text: str, **more: object) -> str:
    return json.dumps({
        "uri": "urn:x:1", "version": str(version), "type": "text", "firstCreated": "2026-11-20T09:30:00Z",
        "versionCreated": f"2026-11-20T1{version}:30:00Z", "headlines": [{"value": "Night ferry late"}],
        "bodies": [{"contentType": "text/plain", "value": text}], **more,
    })  # fmt: skip


class Wire:
    """A newsroom that reads one folder; `travel` runs it and gives its front page and article."""

    def __init__(self, folder: Path, kind: str = "wire") -> None:
        self.drop = folder / "in"
        self.drop.mkdir(parents=True)
        (folder / "newsroom.toml").write_text(NEWSROOM.format(kind=kind))
        self.settings = load(folder)
        self.path = ""

    def travel(self, later: int = 0) -> Page | None:
        """The article's page after a run so many seconds after the road's own instant."""
        store = app.open_store(self.settings, create=True)
        try:
            report = app.run(self.settings, store, int(AT.timestamp()) + later)
            assert report.faults == []
            self.path = next((f"/en/{each.month}/{each.story}-{each.slug}/" for each in store.editions.publications()), self.path)
            return app.page_at(self.settings, store)(self.path, AT) if self.path else None
        finally:
            store.close()


def test_versions_replace_one_another_and_a_kill_withdraws(tmp_path: Path) -> None:
    wire = Wire(tmp_path)
    (wire.drop / "1.json").write_text(story(1, "The night ferry came in two hours late on Tuesday."))
    first = wire.travel()
    assert first is not None
    assert b"two hours late" in first.body
    (wire.drop / "2.json").write_text(story(2, "The night ferry came in three hours late on Tuesday."))
    (wire.drop / "1-again.json").write_text(story(1, "The night ferry came in four hours late on Tuesday."))
    second = wire.travel(60)
    assert second is not None
    assert b"three hours late" in second.body
    (wire.drop / "3.json").write_text(json.dumps({"uri": "urn:x:1", "version": "3", "type": "text", "pubStatus": "canceled"}))
    killed = wire.travel(120)
    assert killed is not None
    assert (killed.status, b"three hours late" in killed.body) == (410, False)


def test_nothing_is_shown_before_its_embargo(tmp_path: Path) -> None:
    wire = Wire(tmp_path)
    ends = "2026-11-21T09:00:00+01:00"  # an hour after the first look
    (wire.drop / "1.json").write_text(story(1, "The night ferry came in two hours late on Tuesday.", embargoedUntil=ends))
    assert wire.travel() is None
    shown = wire.travel(3700)
    assert shown is not None
    assert b"two hours late" in shown.body


def test_a_word_file_is_published_with_the_picture_inside_it(tmp_path: Path) -> None:
    room = Wire(tmp_path, "folder")
    picture = io.BytesIO()
    Image.new("RGB", (640, 400), "navy").save(picture, "PNG")
    document = docx.Document()
    document.add_paragraph("Night ferry late", style="Title")
    document.add_picture(io.BytesIO(picture.getvalue()), width=Pt(200))
    document.add_paragraph("The night ferry came in two hours late on Tuesday, and nobody on the quay was told.")
    document.save(str(room.drop / "ferry.docx"))
    page = room.travel()
    assert page is not None
    assert b"two hours late" in page.body
    assert b"/media/" in page.body
    assert b"folder" not in page.body
