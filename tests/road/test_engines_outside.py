"""The road with an engine in somebody else's house: what never goes there, and what is paid for once, whatever dies."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from dragoman import app
from dragoman.press.report import Report
from dragoman.settings import load
from dragoman.testing.servers import LibreTranslateServer

from .conftest import AT

NEWSROOM = """
schema = 1
[newsroom]
name = {{ es = "El Muelle", ca = "El Moll" }}
address = "https://muelle.example"
languages = ["es", "ca"]
[run]
processes = 1
[policy]
always_hold = []
[[sources]]
name = "agencia"
title = {{ es = "La Agencia", ca = "L'Agència" }}
home = "https://agencia.example/"
language = "es"
kind = "wire"
location = "in"
every = 0
rights = {{ show = "full" }}
[engines]
use = ["libretranslate"]
[engines.libretranslate]
address = "{address}"
quality = 60.0
leaves_house = true
characters_a_day = {most}
"""

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def word(number: int) -> str:
    return f"palabra{LETTERS[number // 26 % 26]}{LETTERS[number % 26]}"


def item(number: int, **more: object) -> str:
    text = " ".join(f"El barco {word(number * 20 + n)} entró despacio en el puerto viejo." for n in range(20))
    return json.dumps({
        "uri": f"urn:x:{number}", "version": "1", "type": "text", "firstCreated": "2026-11-20T09:30:00Z", "language": "es",
        "versionCreated": "2026-11-20T10:30:00Z", "headlines": [{"value": f"Llega el barco {word(number)}"}],
        "bodies": [{"contentType": "text/plain", "value": text}], **more,
    })  # fmt: skip


def settle(folder: Path, server: LibreTranslateServer, stories: int = 0, most: int = 0) -> Path:
    (folder / "in").mkdir(parents=True, exist_ok=True)
    (folder / "newsroom.toml").write_text(NEWSROOM.format(address=server.address, most=most), encoding="utf-8")
    for number in range(stories):
        (folder / "in" / f"{number}.json").write_text(item(number))
    return folder


def travel(folder: Path, later: int = 0) -> Report:
    settings = load(folder)
    store = app.open_store(settings, create=True)
    try:
        return app.run(settings, store, int(AT.timestamp()) + later)
    finally:
        store.close()


def doubled(server: LibreTranslateServer) -> list[str]:
    return [text for text, count in Counter(server.paid).items() if count > 1]


def test_embargoed_text_leaves_the_house_when_its_hour_has_come(tmp_path: Path) -> None:
    with LibreTranslateServer(("es", "ca")) as server:
        room = settle(tmp_path, server)
        (room / "in" / "1.json").write_text(item(1, embargoedUntil="2026-11-21T09:00:00+01:00"))
        assert travel(room).faults == []
        assert server.paid == []
        travel(room, 3700)
        assert any("palabra" in text for text in server.paid)


def test_an_engine_inside_takes_what_may_not_leave(tmp_path: Path) -> None:
    with LibreTranslateServer(("es", "ca")) as outside, LibreTranslateServer(("es", "ca")) as inside:
        room = settle(tmp_path, outside)
        (room / "in" / "1.json").write_text(item(1, embargoedUntil="2026-11-21T09:00:00+01:00"))
        file = room / "newsroom.toml"
        file.write_text(file.read_text().replace(outside.address, inside.address).replace("leaves_house = true", "leaves_house = false"))
        travel(room)
    assert outside.paid == []
    assert inside.paid


def test_a_dead_engine_fails_its_batch_fast_and_the_next_run_pays_for_the_rest(tmp_path: Path) -> None:
    with LibreTranslateServer(("es", "ca")) as server:
        room = settle(tmp_path, server, stories=5)
        asked = server.answer
        server.answer = lambda question: asked(question) if len(server.paid) < 50 else (503, {"error": "down"})  # type: ignore[method-assign]
        report = travel(room)
        assert any("answered 503" in fault for fault in report.faults)
        assert len(server.paid) == 50
        assert len(server.asked) < 10, "a dead server is not asked for every batch"
        server.answer = asked  # type: ignore[method-assign]
        travel(room, 60)
        assert travel(room, 120).counts.get("sent", 0) == 0
    assert len(server.paid) > 100
    assert doubled(server) == []


def test_a_full_budget_ends_the_day_and_a_larger_one_takes_up_what_is_left(tmp_path: Path) -> None:
    with LibreTranslateServer(("es", "ca")) as server:
        room = settle(tmp_path, server, stories=5, most=3000)
        report = travel(room)
        assert any("the day's budget is spent" in fault for fault in report.faults)
        spent = sum(map(len, server.paid))
        assert 1000 < spent <= 3000
        assert travel(room, 30).faults
        assert sum(map(len, server.paid)) <= 3000, "another run is the same day"
        settle(tmp_path, server, most=100_000)
        travel(room, 60)
    assert len(server.paid) > 100
    assert doubled(server) == []


@pytest.mark.parametrize("answers", [1, 3])
def test_a_run_that_is_killed_pays_for_one_question_at_the_most_again(tmp_path: Path, answers: int) -> None:
    with LibreTranslateServer(("es", "ca")) as server:
        room = settle(tmp_path, server, stories=5)
        asked = server.answer

        def slowly(question):  # type: ignore[no-untyped-def]
            said = asked(question)
            if len(server.paid) > 25 * answers:
                server.wait(20)
            return said

        server.answer = slowly  # type: ignore[method-assign]
        command = [sys.executable, "-m", "dragoman", "-C", str(room), "run", "--as-of", AT.isoformat()]
        with subprocess.Popen(command, env={**os.environ, "PYTHONUTF8": "1"}, stderr=subprocess.PIPE) as run:
            until = time.monotonic() + 40
            while len(server.paid) <= 25 * answers and time.monotonic() < until and run.poll() is None:
                time.sleep(0.02)
            run.send_signal(signal.SIGKILL)
        in_hand = set(server.bodies("/translate")[-1]["q"])
        server.answer = asked  # type: ignore[method-assign]
        travel(room, 60)
    assert len(server.paid) > 100
    assert set(doubled(server)) <= in_hand
    assert len(in_hand) <= 25
