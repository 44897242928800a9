"""What a server may not do to us: bombs, drips, endless headers, answers that are cut; each through a real connection."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator

import brotli
import pytest
import zstandard

from dragoman.errors import FetchError
from dragoman.model.copy import Request
from dragoman.net.client import GuardedFetcher, Limits
from dragoman.net.decode import PART, Damaged, decoded

from .papers import Paper, printing, raw, said

URL = "https://faro.example/x"
BARE = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress, "zstd": zstandard.ZstdCompressor().compress}
TEXT = "El faro de Peñas volvió a lucir anoche. ".encode() * 50


def _bare_deflate(data: bytes) -> bytes:
    squeezer = zlib.compressobj(wbits=-15)
    return squeezer.compress(data) + squeezer.flush()


SQUEEZED: dict[str, tuple[str, Callable[[bytes], bytes]]] = {
    **{name: (name, squeeze) for name, squeeze in BARE.items()},
    "bare deflate": ("deflate", _bare_deflate),
    "gzip in two members": ("x-gzip", lambda data: gzip.compress(data[:9]) + gzip.compress(data[9:])),
    "zstd in two frames": ("zstd", lambda data: BARE["zstd"](data[:9]) + BARE["zstd"](data[9:])),
    "twice": ("gzip, br", lambda data: brotli.compress(gzip.compress(data))),
    "no coding": ("utf-8", lambda data: data),
}


@pytest.fixture
def paper() -> Iterator[Paper]:
    with printing() as found:
        yield found


def fetch(paper: Paper, **limits: float) -> bytes:
    bounds = Limits(**{"body": 100_000, "read": 5.0, **limits})  # type: ignore[arg-type]
    one = GuardedFetcher({"faro.example": f"127.0.0.1:{paper.port}"}, "Probe/1", bounds)
    try:
        return one.fetch(Request(URL)).body
    finally:
        one.close()


@pytest.mark.parametrize("name", SQUEEZED)
def test_what_was_squeezed_comes_back_whole(paper: Paper, name: str) -> None:
    coding, squeeze = SQUEEZED[name]
    paper.answers["/x"] = said(200, squeeze(TEXT), Content_Encoding=coding)
    assert fetch(paper) == TEXT


@pytest.mark.parametrize("name", BARE)
def test_a_bomb_is_left_before_it_has_grown(name: str) -> None:
    bomb = BARE[name](bytes(100_000_000))
    assert len(bomb) < 200_000
    with printing() as paper:
        paper.answers["/x"] = said(200, bomb, Content_Encoding=name)
        with pytest.raises(FetchError, match="larger than 1,000,000 bytes"):
            fetch(paper, body=1_000_000)
    if name != "zstd":  # of which one call gives whatever its bytes stand for
        assert max(len(part) for part in decoded([bomb], name)) <= 2 * PART


@pytest.mark.parametrize("name", BARE)
@pytest.mark.parametrize("spoil", [lambda data: data[:-9], lambda data: b"no such thing" + data, lambda data: data[:1]])
def test_what_is_cut_or_spoilt_is_refused(paper: Paper, name: str, spoil: Callable[[bytes], bytes]) -> None:
    paper.answers["/x"] = said(200, spoil(BARE[name](TEXT)), Content_Encoding=name)
    with pytest.raises(FetchError, match="compression is damaged"):
        fetch(paper)


def test_a_coding_nobody_asked_for_is_refused() -> None:
    for coding in ("compress", "gzip, gzip, gzip, gzip"):
        with pytest.raises(Damaged):
            list(decoded([b"abc"], coding))


def test_an_empty_body_is_empty_whatever_it_is_said_to_be(paper: Paper) -> None:
    paper.answers["/x"] = said(200, b"", Content_Encoding="gzip")
    assert fetch(paper) == b""


DRIPS = {
    "body": (b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", *[b"x"] * 1000),
    "headers": (b"HTTP/1.1 200 OK\r\n", *[b"X-More: yes\r\n"] * 1000),
    "status line": tuple(bytes([each]) for each in b"HTTP/1.1 200 OK\r\n" * 50),
}


@pytest.mark.parametrize("where", DRIPS)
def test_a_server_that_drips_is_left_when_it_took_too_long_in_all(paper: Paper, where: str) -> None:
    paper.answers["/x"] = raw(*DRIPS[where], every=0.05)
    with pytest.raises(FetchError, match="did not answer in time"):
        fetch(paper, total=0.4)


BROKEN = {
    "headers without end": b"HTTP/1.1 200 OK\r\n" + b"X-More: yes\r\n" * 100_000,
    "a header without end": b"HTTP/1.1 200 OK\r\nX-More: " + b"y" * 1_000_000,
    "no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n",
    "shorter than it says": b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf",
    "a negative length": b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhalf",
    "two lengths": b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nContent-Length: 9\r\n\r\nhalf",
    "a chunk that is none": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhalf\r\n",
    "chunks without end": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n",
}


@pytest.mark.parametrize("what", BROKEN)
def test_an_answer_that_is_broken_is_never_half_taken(paper: Paper, what: str) -> None:
    paper.answers["/x"] = raw(BROKEN[what])
    with pytest.raises(FetchError, match="connection broke") as caught:
        fetch(paper)
    assert "\n" not in str(caught.value)
