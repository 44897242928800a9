"""The door agencies push to: signed, timely, bounded, kept once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman import app
from dragoman.errors import SettingsError
from dragoman.model.page import Page
from dragoman.ports import FeedState
from dragoman.settings import load
from dragoman.site.inbox import LARGEST, WINDOW, Box, Inbox, signature
from dragoman.site.serve import application
from dragoman.sources import wire
from tests.sources.test_wire import Nothing, item, source

SECRET = b"a long enough secret of ours"
NOW = 1_795_000_000


def page(path: str, at: datetime) -> Page:
    return Page(path, 404, "text/html", b"nothing here", "")


@pytest.fixture
def door(tmp_path: Path) -> Iterator[TestClient]:
    inbox = Inbox({"agency": Box(tmp_path / "wire", SECRET)}, lambda: float(NOW))
    with TestClient(application(page, lambda _: None, lambda: datetime.now(UTC), inbox)) as client:
        yield client


def push(door: TestClient, body: bytes, at: int = NOW, secret: bytes = SECRET, to: str = "agency", signed: bytes | None = None) -> tuple[int, dict[str, object]]:
    sent = {"dragoman-timestamp": str(at), "dragoman-signature": signature(secret, str(at), body if signed is None else signed)}
    answer = door.post(f"/inbox/{to}", content=body, headers=sent)
    assert "\n" not in answer.text
    return answer.status_code, answer.json()


def files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "wire").rglob("*")) if (tmp_path / "wire").exists() else []


def test_a_signed_item_is_kept_for_the_worker_once(door: TestClient, tmp_path: Path) -> None:
    assert push(door, item("urn:x:1", 1)) == (202, {"kept": ["urn:x:1"], "known": False})
    assert push(door, item("urn:x:1", 1)) == (202, {"kept": ["urn:x:1"], "known": True})
    assert push(door, item("urn:x:1", 2))[1]["known"] is False
    kept = files(tmp_path)
    assert len(kept) == 2
    assert all(each.suffix == ".json" for each in kept)
    _, found = wire.visit(source(tmp_path / "wire"), FeedState("agency"), {}, Nothing(), NOW)
    assert [(each.guid, each.entry.stamp[:16]) for each in found] == [("urn:x:1", f"{2:016d}")]


@pytest.mark.parametrize(
    "how",
    [{"secret": b"another secret altogether"}, {"signed": b"another body"}, {"at": NOW - WINDOW - 1}, {"at": NOW + WINDOW + 1},
     {"to": "nobody"}],
)  # fmt: skip
def test_what_is_not_signed_as_it_must_be_is_refused_and_nothing_is_kept(door: TestClient, tmp_path: Path, how: dict[str, object]) -> None:
    status, said = push(door, item("urn:x:1", 1), **how)  # type: ignore[arg-type]
    assert status == 401
    assert set(said) == {"error"}
    assert files(tmp_path) == []


@pytest.mark.parametrize("headers", [{}, {"dragoman-timestamp": "soon", "dragoman-signature": "sha256=00"},
                                     {"dragoman-timestamp": str(NOW), "dragoman-signature": "é"},
                                     {"dragoman-timestamp": "9" * 400, "dragoman-signature": "x"}])  # fmt: skip
def test_headers_that_are_missing_or_nonsense_are_refused(door: TestClient, headers: dict[str, str]) -> None:
    sent = {name: value.encode() for name, value in headers.items()}
    assert door.post("/inbox/agency", content=b"{}", headers=sent).status_code == 401


def test_what_is_too_large_is_refused_whatever_its_length_says(door: TestClient, tmp_path: Path) -> None:
    body = b" " * (LARGEST + 1)
    assert push(door, body)[0] == 413
    sent = {"dragoman-timestamp": str(NOW), "dragoman-signature": signature(SECRET, str(NOW), body)}
    assert door.post("/inbox/agency", content=iter([body[:1000], body[1000:]]), headers=sent).status_code == 413
    assert files(tmp_path) == []


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"<html></html>", item("urn:x:1", 1, type="picture"), b"\xff\xfe\x00", b"[" * 100_000])
def test_what_holds_no_story_is_refused_with_what_is_wrong(door: TestClient, tmp_path: Path, body: bytes) -> None:
    status, said = push(door, body)
    assert status == 422
    assert len(str(said["error"])) > 10
    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_written_asks_to_send_again(tmp_path: Path) -> None:
    (tmp_path / "wire").write_text("a file, no folder")
    inbox = Inbox({"agency": Box(tmp_path / "wire", SECRET)}, lambda: float(NOW))
    with TestClient(application(page, lambda _: None, lambda: datetime.now(UTC), inbox)) as client:
        assert push(client, item("urn:x:1", 1))[0] == 503


def test_without_a_configured_inbox_there_is_no_door(tmp_path: Path) -> None:
    with TestClient(application(page, lambda _: None, lambda: datetime.now(UTC))) as client:
        assert client.post("/inbox/agency", content=b"{}").status_code == 405
        assert client.get("/inbox/agency").status_code == 404


NEWSROOM = """
schema = 1
[newsroom]
name = "The Quay"
address = "https://quay.example"
languages = ["en"]
[[sources]]
name = "agency"
title = "The Agency"
home = "https://agency.example/"
language = "en"
kind = "{kind}"
location = "wire"
inbox = "{inbox}"
"""


def test_the_secret_comes_from_the_environment_and_its_absence_is_told(tmp_path: Path) -> None:
    (tmp_path / "newsroom.toml").write_text(NEWSROOM.format(kind="wire", inbox="AGENCY_SECRET"))
    settings = load(tmp_path)
    assert app.inboxes(settings, {"AGENCY_SECRET": "x" * 32}) == {"agency": Box(tmp_path / "wire", b"x" * 32)}
    for environment in ({}, {"AGENCY_SECRET": "short"}):
        with pytest.raises(SettingsError, match="AGENCY_SECRET"):
            app.inboxes(settings, environment)


def test_what_serve_serves_has_the_door(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newsroom.toml").write_text(NEWSROOM.format(kind="wire", inbox="AGENCY_SECRET"))
    app.open_store(load(tmp_path), create=True).close()
    monkeypatch.setenv("DRAGOMAN_NEWSROOM", str(tmp_path))
    monkeypatch.setenv("AGENCY_SECRET", SECRET.decode())
    monkeypatch.setattr("time.time", lambda: float(NOW))
    with TestClient(app.application()) as client:
        assert push(client, item("urn:x:1", 1))[0] == 202
    assert len(files(tmp_path)) == 1


@pytest.mark.parametrize(("kind", "inbox", "said"), [("folder", "AGENCY_SECRET", "wire"), ("wire", "s3cr3t value", "environment variable")])
def test_an_inbox_that_cannot_be_is_told(tmp_path: Path, kind: str, inbox: str, said: str) -> None:
    (tmp_path / "newsroom.toml").write_text(NEWSROOM.format(kind=kind, inbox=inbox))
    with pytest.raises(SettingsError, match=said):
        load(tmp_path)


def test_the_signature_is_one_that_others_can_make() -> None:
    # printf '1.{}' | openssl dgst -sha256 -hmac key
    assert signature(b"key", "1", json.dumps({}).encode()) == "sha256=1ba6b8171186efc613e8bcc0cbdab2748f24984d7c5a84faa2637afa0e40d224"
