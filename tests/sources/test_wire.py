"""A folder into which an agency drops files, on real files."""

from __future__ import annotations

import gzip
import io
import json
import os
import time
import zipfile
from pathlib import Path

import msgspec
import pytest

from dragoman.errors import FetchError
from dragoman.model.copy import Fetched, Request
from dragoman.model.source import Source
from dragoman.ports import FeedState, Item
from dragoman.sources import folder, wire
from dragoman.sources.pages import collect
from dragoman.stories.readers import read

NOW = 2_000_000_000  # long after the files are written: what is not well made then is damaged


class Nothing:
    def fetch(self, request: Request) -> Fetched:
        raise FetchError(f"nothing is fetched here, and {request.url} was")


def source(place: Path, kind: str = "wire") -> Source:
    return Source("agency", {"en": "The Agency"}, "https://agency.example/", "en", kind, str(place))  # type: ignore[arg-type]


def item(guid: str, version: int, text: str = "The ferry came in late, and nobody said why.", **more: object) -> bytes:
    return json.dumps({
        "uri": guid, "version": str(version), "versionCreated": f"2026-11-20T09:3{version}:00Z", "type": "text",
        "headlines": [{"value": f"Ferry late {version}"}], "bodies": [{"contentType": "text/plain", "value": text}], **more,
    }).encode()  # fmt: skip


def look(place: Path, state: FeedState | None = None, known: dict[str, Item] | None = None, now: int = NOW) -> tuple[FeedState, tuple[Item, ...]]:
    return wire.visit(source(place), state or FeedState("agency"), known or {}, Nothing(), now)


def brought(place: Path, found: Item) -> tuple[Item, str]:
    done, body = collect(found, source(place), Nothing(), NOW)
    assert body is not None, done.error
    copy = read(Fetched("", "", 200, done.headers, body), source(place), done.entry)
    return done, copy.title


def test_of_several_versions_the_highest_wins_whatever_the_files_are_called(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(item("urn:x:1", 10))
    (tmp_path / "z.json").write_bytes(item("urn:x:1", 9))
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep/b.json.gz").write_bytes(gzip.compress(item("urn:x:2", 1)))
    state, items = look(tmp_path)
    assert state.error == ""
    assert {found.guid: brought(tmp_path, found)[1] for found in items} == {"urn:x:1": "Ferry late 10", "urn:x:2": "Ferry late 1"}


def test_a_later_version_is_taken_and_an_older_one_that_comes_late_is_not(tmp_path: Path) -> None:
    (tmp_path / "2.json").write_bytes(item("urn:x:1", 2))
    state, items = look(tmp_path)
    known = {each.guid: brought(tmp_path, each)[0] for each in items}
    assert look(tmp_path, state, known)[1] == ()
    (tmp_path / "1.json").write_bytes(item("urn:x:1", 1))
    os.utime(tmp_path / "1.json", (1, 1))  # copied with its own date
    state, items = look(tmp_path, state, known)
    assert items == ()
    (tmp_path / "3.json").write_bytes(item("urn:x:1", 3))
    os.utime(tmp_path / "3.json", (1, 1))
    _, items = look(tmp_path, state, known)
    assert [brought(tmp_path, each)[1] for each in items] == ["Ferry late 3"]


def test_of_one_version_sent_twice_the_later_counts_and_only_once(tmp_path: Path) -> None:
    for name, text in (("b", "The ferry came in late."), ("a", "The ferry came in late, and empty."), ("c", "The ferry came in later.")):
        (tmp_path / f"{name}.json").write_bytes(item("urn:x:1", 1, text))
        time.sleep(0.02)  # change times are coarse
    state, items = look(tmp_path)
    assert [each.entry.file for each in items] == ["c.json"]
    known = {each.guid: brought(tmp_path, each)[0] for each in items}
    assert look(tmp_path, state, known)[1] == ()


def test_taking_a_file_away_withdraws_nothing(tmp_path: Path) -> None:
    (tmp_path / "1.json").write_bytes(item("urn:x:1", 1))
    state, items = look(tmp_path)
    known = {each.guid: brought(tmp_path, each)[0] for each in items}
    (tmp_path / "1.json").unlink()
    state, items = look(tmp_path, state, known)
    assert (items, state.error) == ((), "")


def test_a_file_that_still_grows_is_waited_for_and_a_damaged_one_is_named_once(tmp_path: Path) -> None:
    whole = item("urn:x:1", 1)
    (tmp_path / "1.json").write_bytes(whole[:40])
    written = int((tmp_path / "1.json").stat().st_mtime)
    state, items = look(tmp_path, now=written + 5)
    assert (items, state.error) == ((), "")
    (tmp_path / "1.json").write_bytes(whole)
    state, items = look(tmp_path, state, now=written + 20)
    assert [each.guid for each in items] == ["urn:x:1"]
    (tmp_path / "2.json").write_bytes(whole[:40])
    state, items = look(tmp_path, state, {each.guid: each for each in items}, now=written + 1000)
    assert "2.json: not whole JSON" in state.error


def test_pictures_packages_and_files_of_other_kinds_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "p.json").write_bytes(item("urn:x:9", 1, type="picture"))
    (tmp_path / "p.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / ".half.json").write_bytes(b"{")
    (tmp_path / "c.xml").write_bytes(b'<conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="c"/>')
    (tmp_path / "n.xml").write_bytes(b"<nitf><head><docdata><doc-id id-string='n1'/></docdata></head><body><body.content/></body></nitf>")
    state, items = look(tmp_path)
    assert (state.error, [each.guid for each in items]) == ("", ["n1"])


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    state, items = look(tmp_path / "none")
    assert items == ()
    assert "no such folder" in state.error
    assert state.due > NOW


def test_a_file_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.json").write_bytes(item("urn:x:1", 1))
    (tmp_path / "in").mkdir()
    (tmp_path / "in/link.json").symlink_to(tmp_path / "secret.json")
    assert look(tmp_path / "in")[1] == ()


# -- pictures of a folder --


def fetched(place: Path, address: str) -> bytes:
    return folder.WithFolders(Nothing(), (source(place, "folder"),)).fetch(Request(address)).body


def test_pictures_beside_and_inside_texts_are_answered(tmp_path: Path) -> None:
    (tmp_path / "2026").mkdir()
    (tmp_path / "2026/quay at night.jpg").write_bytes(b"JPEG")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("word/media/image1.png", b"PNG")
    (tmp_path / "a.docx").write_bytes(packed.getvalue())
    assert fetched(tmp_path, "folder:agency/2026/quay%20at%20night.jpg") == b"JPEG"
    assert fetched(tmp_path, "folder:agency/a.docx!0123/word/media/image1.png") == b"PNG"


@pytest.mark.parametrize(
    "address",
    ["folder:agency/../secret.jpg", "folder:agency/%2e%2e/secret.jpg", "folder:agency/none.jpg", "folder:other/a.jpg",
     "folder:agency/a.docx!0/word/none.png", "folder:agency/\0.jpg", "https://folder.invalid/agency/a.jpg"],
)  # fmt: skip
def test_what_is_not_in_the_folder_is_refused_in_one_line(tmp_path: Path, address: str) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"SECRET")
    (tmp_path / "in").mkdir()
    (tmp_path / "in/a.docx").write_bytes(b"no archive")
    with pytest.raises(FetchError) as error:
        fetched(tmp_path / "in", address)
    assert "\n" not in str(error.value)


def test_texts_of_a_folder_name_their_pictures_where_they_lie(tmp_path: Path) -> None:
    place = source(tmp_path, "folder")
    (tmp_path / "north").mkdir()
    (tmp_path / "north/ferry.md").write_text("+++\ntitle = 'Ferry'\n+++\nThe ferry was late ([map](map.html)).\n\n![A quay](quay.jpg)\n")
    (tmp_path / "north/ferry.html").write_text(
        "<title>Ferry late again</title><article><h1>Ferry late again</h1><p>The ferry came in two hours late on Tuesday, and nobody said why.</p>"
        "<figure><img src='../quay.jpg' width=800 height=600><figcaption>The quay</figcaption></figure>"
        "<p>The harbour council meets again in two weeks to hear about it.</p></article>")  # fmt: skip
    _, items = folder.visit(place, FeedState("agency"), {}, Nothing(), NOW)
    found = {}
    for each in items:
        done, body = collect(each, place, Nothing(), NOW)
        assert body is not None
        found[each.guid] = read(Fetched("", done.url, 200, done.headers, body), place, each.entry)
    pictures = {guid: [getattr(block, "src", "") for block in (copy.lead_image, *copy.body) if hasattr(block, "src")] for guid, copy in found.items()}
    assert pictures == {"north/ferry.md": ["folder:agency/north/quay.jpg"], "north/ferry.html": ["folder:agency/quay.jpg"]}
    assert all((copy.url, copy.also) == ("", ()) for copy in found.values())
    assert "folder.invalid" not in msgspec.json.encode(list(found.values())).decode()
