"""HTTPS by a server of its own with an authority made for the test: HTTP/2 where it is offered, and nobody else's word."""

from __future__ import annotations

import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from dragoman.errors import FetchError
from dragoman.model.copy import Request
from dragoman.net.client import GuardedFetcher

from .papers import printing, said

trustme = pytest.importorskip("trustme")

APP = """
async def app(scope, receive, send):
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": scope["http_version"].encode()})
"""


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="module")
def port(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A server that offers HTTP/2, at a port of loopback."""
    room = tmp_path_factory.mktemp("served")
    (room / "served.py").write_text(APP)
    issued = authority.issue_cert("faro.example")
    issued.private_key_pem.write_to_path(str(room / "key.pem"))
    issued.cert_chain_pems[0].write_to_path(str(room / "cert.pem"))
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        found = int(held.getsockname()[1])
    words = ["--interface", "asgi", "--port", str(found), "--ssl-certificate", "cert.pem", "--ssl-keyfile", "key.pem"]
    server = subprocess.Popen([sys.executable, "-m", "granian", *words, "served:app"], cwd=room, stderr=subprocess.DEVNULL)
    try:
        _until_open(found)
        yield found
    finally:
        server.terminate()
        server.wait(10)


def _until_open(port: int) -> None:
    for _ in range(300):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not start")


def trusting(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_http_2_is_spoken_where_it_is_offered(authority: trustme.CA, port: int) -> None:
    one = GuardedFetcher({"faro.example": f"https://127.0.0.1:{port}"}, robots=False, trust=trusting(authority))
    assert [one.fetch(Request("https://faro.example/x")).body for _ in range(2)] == [b"2", b"2"]


def test_http_1_where_it_is_not(authority: trustme.CA) -> None:
    offered = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("faro.example").configure_cert(offered)
    with printing(offered) as paper:
        paper.answers["/x"] = said(200, b"here")
        one = GuardedFetcher({"faro.example": f"https://127.0.0.1:{paper.port}"}, trust=trusting(authority))
        assert one.fetch(Request("https://faro.example/x")).body == b"here"


def test_a_certificate_nobody_vouches_for_is_not_taken(authority: trustme.CA, port: int) -> None:
    stranger = GuardedFetcher({"faro.example": f"https://127.0.0.1:{port}"}, robots=False)
    another = GuardedFetcher({"other.example": f"https://127.0.0.1:{port}"}, robots=False, trust=trusting(authority))
    for one, host in ((stranger, "faro.example"), (another, "other.example")):
        with pytest.raises(FetchError, match=r"cannot be reached.*certificate"):
            one.fetch(Request(f"https://{host}/x"))
