"""Invariant 2: what the folder holds is what the server answers at the same instant, byte for byte."""

from __future__ import annotations

import json
import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from .conftest import AT, Demo
from .crawl import Sheet

FOR_PLAIN_SERVERS = ("gone.txt", "_redirects")


@pytest.fixture(scope="module")
def files(demo: Demo) -> dict[str, bytes]:
    return demo.room.files()


def path_of(name: str) -> str:
    """An exported file as a browser asks for it."""
    return quote(f"/{name.removesuffix('index.html')}" if name.split("/")[-1] == "index.html" else f"/{name}")


def test_every_exported_file_is_what_the_server_answers(demo: Demo, files: dict[str, bytes]) -> None:
    different = []
    with demo.room.reader(AT) as ask:
        for name, body in files.items():
            if name in FOR_PLAIN_SERVERS:
                continue
            answer = ask.get(path_of(name))
            expected = int(name[-8:-5]) if re.search(r"/(404|410)\.html$", name) else 200
            if (answer.status_code, answer.content) != (expected, body):
                different.append(f"{name}: {answer.status_code}")
    assert different == []
    assert len(files) > 500


def test_an_article_is_the_same_for_everybody(demo: Demo, files: dict[str, bytes]) -> None:
    name = next(name for name in files if re.match(r"es/2026/11/\w", name))
    with demo.room.reader(AT) as ask:
        plain = ask.get(path_of(name))
        someone = ask.get(path_of(name), headers={"accept-language": "en", "cookie": "seen=1", "user-agent": "Other/2"})
    assert plain.content == someone.content == files[name]
    assert "set-cookie" not in plain.headers | someone.headers
    assert "vary" not in plain.headers


def test_articles_hold_nothing_that_lives(files: dict[str, bytes]) -> None:
    articles = {name: body for name, body in files.items() if re.match(r"[a-z]{2}/2026/\d\d/\w+-", name)}
    assert len(articles) > 100
    for name, body in articles.items():
        sheet = Sheet(f"/{name}", body)
        assert sheet.root.xpath("//form | //input | //comment() | //iframe | //style | //*[@style]") == [], name
        scripts = sheet.root.xpath("//script")
        assert [script.get("type") for script in scripts] == ["application/ld+json"], name
        told = json.loads(scripts[0].text)
        assert not {"commentCount", "interactionStatistic", "comment"} & set(told), name
        assert not re.search(rb"nonce|csrf|token|sessionid", body, re.IGNORECASE), name


def test_an_address_means_one_page(demo: Demo, files: dict[str, bytes]) -> None:
    name = next(name for name in files if re.match(r"ca/2026/11/\w", name))
    story = name.split("/")[3].partition("-")[0]
    with demo.room.reader(AT) as ask:
        for other in (f"/ca/2026/11/{story}/", f"/ca/2026/11/{story}-una-altra-cosa/", path_of(name).rstrip("/")):
            moved = ask.get(other)
            assert (moved.status_code, moved.headers["location"]) == (301, path_of(name)), other
        assert _status(ask, "/ca/2026/11/0000000000-res/") == 404
        assert _status(ask, "/fr/") == 404


def _status(ask: TestClient, path: str) -> int:
    return int(ask.get(path).status_code)
