"""A running newsstand for the demo's tests, and a way to ask it as a reader's HTTP client does."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest

from dragoman.demo.server import Served, serving


class Answer(msgspec.Struct, frozen=True):
    status: int
    headers: dict[str, str]
    body: bytes


Ask = Callable[..., Answer]


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pictures")


@pytest.fixture
def served(drawn: Path) -> Iterator[Served]:
    with serving(pictures=drawn) as newsstand:
        yield newsstand


@pytest.fixture
def ask(served: Served) -> Ask:
    def asked(host: str, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", served.port, timeout=20)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers={"Host": host, **sent})
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Answer(answer.status, dict(answer.getheaders()), body)

    return asked
