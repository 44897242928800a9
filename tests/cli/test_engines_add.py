"""`engines add`: an engine is tried first and written down after, and the operator is told what it costs and sees."""

from __future__ import annotations

import hashlib
import http.server
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dragoman.settings import load
from dragoman.testing.servers import DeepLServer, Fault, LibreTranslateServer, OpenAIServer, unused
from tests.engines import cipher
from tests.road.conftest import NEWSROOM

COMMENT = "\n# what editors wrote stays\n[policy.checks]  # and here\nnames = 'note'\n"


@pytest.fixture
def room(tmp_path: Path) -> Path:
    (tmp_path / "newsroom.toml").write_text(NEWSROOM.format(port=1) + COMMENT, encoding="utf-8")
    return tmp_path


def add(room: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dragoman", "-C", str(room), "engines", "add", *words]
    env = {**os.environ, "PYTHONUTF8": "1"} | environment
    return subprocess.run(command, capture_output=True, text=True, env=env, check=False, timeout=60)


def test_deepl_is_tried_written_and_explained(room: Path) -> None:
    with DeepLServer() as server:
        done = add(room, "deepl", "--address", server.address, "--quality", "60", MY="1", DEEPL_KEY="k:fx")
    assert done.returncode == 1, "none of the newsroom's languages is DeepL's here"
    assert "nothing was written" in done.stderr
    assert [use.name for use in load(room).engines] == ["apertium"]
    text = (room / "newsroom.toml").read_text().replace('languages = ["es", "id", "ms", "ca"]', 'languages = ["es", "id", "ms", "ca", "de"]')
    text = text.replace(' ca = "', ' de = "Wort", ca = "')
    (room / "newsroom.toml").write_text(text)
    with DeepLServer() as server:
        done = add(room, "deepl", "--address", server.address, DEEPL_KEY="k:fx")
    assert done.returncode == 0, done.stderr
    assert "es-de: La ciudad tiene 27 escuelas. -> aL daduic" in done.stdout
    for told in ("DEEPL_KEY", "price", "leaves the house", "not measured"):
        assert told in done.stdout
    after = (room / "newsroom.toml").read_text()
    assert "k:fx" not in after + done.stdout + done.stderr
    assert COMMENT in after
    settings = load(room)
    assert [use.name for use in settings.engines] == ["apertium", "deepl"]
    assert settings.engines[1].table == {"key": "DEEPL_KEY", "address": server.address}


def test_a_key_that_is_not_there_is_asked_for_by_name(room: Path) -> None:
    before = (room / "newsroom.toml").read_bytes()
    done = add(room, "deepl", "--key", "OUR_DEEPL")
    assert (done.returncode, done.stdout) == (2, "")
    assert "OUR_DEEPL is not set" in done.stderr
    assert (room / "newsroom.toml").read_bytes() == before


def test_libretranslate_and_a_model_s_server_on_this_machine(room: Path) -> None:
    with LibreTranslateServer(("es", "ca")) as one, OpenAIServer() as two:
        first = add(room, "libretranslate", "--address", one.address, "--quality", "55")
        second = add(room, "openai", "--address", two.address, "--model", "tried")
        again = add(room, "openai", "--address", two.address, "--model", "other")
    assert [done.returncode for done in (first, second, again)] == [0, 0, 0], first.stderr + second.stderr + again.stderr
    assert "text stays on this machine" in first.stdout
    assert "not measured" not in first.stdout
    engines = {use.name: use.table for use in load(room).engines}
    assert list(engines) == ["apertium", "libretranslate", "openai"]
    assert engines["openai"] == {"address": two.address, "model": "other"}


def test_a_dead_or_wrong_server_changes_nothing(room: Path) -> None:
    before = (room / "newsroom.toml").read_bytes()
    dead = add(room, "libretranslate", "--address", unused())
    with LibreTranslateServer() as server:
        server.always = Fault(200, b"<html>a router's page</html>")
        wrong = add(room, "libretranslate", "--address", server.address)
    assert (dead.returncode, wrong.returncode) == (1, 1)
    assert "cannot be reached" in dead.stderr
    assert "is this LibreTranslate?" in wrong.stderr
    assert all(len(done.stderr.splitlines()) == 1 for done in (dead, wrong))
    assert (room / "newsroom.toml").read_bytes() == before


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real Argos package, Spanish to Catalan."""
    folder = tmp_path_factory.mktemp("made")
    texts = ["La ciudad tiene 27 escuelas.", "El puerto abre el lunes.", "Hay barcos en el puerto de la ciudad."]
    model = cipher.pieces(texts, 120)
    tokens = cipher.vocabulary(model)
    cipher.build(folder / "a" / "model", tokens, cipher.turned(tokens))
    cipher.argos(folder / "a", model, from_code="es", to_code="ca")
    return cipher.zipped(folder / "a", folder / "translate-es_ca-1_0.argosmodel")


def summed(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_a_model_from_a_file_is_copied_whole(room: Path, package: Path) -> None:
    done = add(room, str(package), "--sha256", summed(package))
    assert done.returncode == 0, done.stderr
    assert summed(room / "models" / package.name) == summed(package)
    assert summed(package) in done.stdout
    assert "es-ca: La ciudad tiene 27 escuelas. -> " in done.stdout
    assert [use.name for use in load(room).engines] == ["apertium", "ctranslate"]


def test_a_model_of_another_sum_and_what_is_no_model_do_not_stay(room: Path, package: Path) -> None:
    before = (room / "newsroom.toml").read_bytes()
    other = add(room, str(package), "--sha256", "0" * 64)
    broken = room / "broken.argosmodel"
    broken.write_bytes(package.read_bytes()[:5000])
    damaged, absent, unknown = add(room, str(broken)), add(room, str(room / "no.argosmodel")), add(room, "deeple")
    assert [done.returncode for done in (other, damaged, absent, unknown)] == [2, 2, 2, 2]
    assert "sha256" in other.stderr
    assert "nothing was installed" in damaged.stderr
    assert list((room / "models").iterdir()) == []
    assert (room / "newsroom.toml").read_bytes() == before


@contextmanager
def index_of(package: Path, sha256: str) -> Iterator[str]:
    """An index on this machine that lists one package, and the package, behind a redirect."""

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here = f"http://127.0.0.1:{self.server.server_address[1]}"  # type: ignore[index]
            row = {"code": "translate-es_ca", "from_code": "es", "to_code": "ca", "package_version": "1.9", "sha256": sha256}
            rows = [{**row, "package_version": "1.10", "links": ["ftp://no.example/x", f"{here}/moved"]}, {**row, "links": []}, 7]
            body = json.dumps(rows).encode() if self.path == "/index.json" else package.read_bytes()
            self.send_response(302 if self.path == "/moved" else 200)
            if self.path == "/moved":
                self.send_header("location", "/there")
            self.end_headers()
            self.wfile.write(b"" if self.path == "/moved" else body)

        def log_message(self, *said: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/index.json"
        server.shutdown()


def indexed(room: Path, address: str) -> None:
    file = room / "newsroom.toml"
    file.write_text(file.read_text().replace("[net.hosts]", f'[net]\nargos_index = "{address}"\n[net.hosts]'))


def test_a_pair_comes_from_the_index_the_newest_of_it(room: Path, package: Path) -> None:
    with index_of(package, summed(package)) as address:
        indexed(room, address)
        done, none = add(room, "es-ca"), add(room, "es-xx")
    assert done.returncode == 0, done.stderr
    assert summed(room / "models" / "translate-es_ca-1.10.argosmodel") == summed(package)
    assert none.returncode == 2
    assert "from es it has es-ca" in none.stderr


def test_an_index_out_of_reach_says_what_to_do(room: Path) -> None:
    indexed(room, unused() + "/index.json")
    done = add(room, "es-ca")
    assert done.returncode == 1
    assert "fetch the .argosmodel on a machine that has a way out" in done.stderr
