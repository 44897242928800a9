"""The client against real servers on loopback, each allowed by name; and against addresses that nobody may allow."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from dragoman.errors import FetchError
from dragoman.model.copy import Request
from dragoman.net.client import GuardedFetcher, Limits
from dragoman.net.guard import refused


class Site(BaseHTTPRequestHandler):
    """Answers by path; counts what was asked, as METHOD-less `host path` lines on the server."""

    def do_GET(self) -> None:
        self.server.asked.append(
            (self.headers["Host"], self.path, {name.lower(): value for name, value in self.headers.items()})
        )  # type: ignore[attr-defined]
        name = self.path.strip("/").replace("-", "_").replace(".", "_") or "index"
        getattr(self, f"say_{name}", self.say_nothing)()

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def say_nothing(self) -> None:
        self.answer(404)

    def say_robots_txt(self) -> None:
        self.answer(200, b"User-agent: *\nDisallow: /closed\nCrawl-delay: 3\n")

    def say_index(self) -> None:
        if self.headers.get("If-None-Match") == '"1"':
            self.answer(304)
        else:
            self.answer(200, "Mañana".encode(), ETag='"1"', Content_Type="text/html; charset=utf-8", Set_Cookie="a=b")

    def say_moved(self) -> None:
        self.answer(301, Location="/kept")

    def say_kept(self) -> None:
        self.answer(200, b"here")

    def say_for_now(self) -> None:
        self.answer(302, Location="/kept")

    def say_circle(self) -> None:
        self.answer(302, Location="/circle-back")

    def say_circle_back(self) -> None:
        self.answer(302, Location="/circle")

    def say_inward(self) -> None:
        self.answer(302, Location="http://127.0.0.1:1/secret")

    def say_to_file(self) -> None:
        self.answer(302, Location="file:///etc/passwd")

    def say_nowhere(self) -> None:
        self.answer(302)

    def say_busy(self) -> None:
        self.answer(503, Retry_After="120")

    def say_often(self) -> None:
        self.answer(429, Retry_After="soon")

    def say_gone(self) -> None:
        self.answer(410)

    def say_large(self) -> None:
        self.answer(200, b"x" * 3000)

    def say_bomb(self) -> None:
        self.answer(200, gzip.compress(bytes(5_000_000)), Content_Encoding="gzip")

    def say_broken_gzip(self) -> None:
        self.answer(200, b"no gzip at all", Content_Encoding="gzip")

    def say_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "100")
        self.end_headers()
        self.wfile.write(b"half")

    def say_hang(self) -> None:
        self.server.released.wait(5)  # type: ignore[attr-defined]

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    found = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    found.daemon_threads = True
    found.asked, found.released = [], threading.Event()  # type: ignore[attr-defined]
    threading.Thread(target=found.serve_forever, args=(0.01,), daemon=True).start()
    yield found
    found.released.set()  # type: ignore[attr-defined]
    found.shutdown()
    found.server_close()


class Watch:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def fetcher(server: ThreadingHTTPServer, watch: Watch | None = None, **limits: float) -> GuardedFetcher:
    watch = watch or Watch()
    place = f"127.0.0.1:{server.server_address[1]}"
    bounds = Limits(**{"body": 2000, "read": 5.0, **limits})  # type: ignore[arg-type]
    return GuardedFetcher({"gaceta.example": place}, "Probe/1", bounds, watch.time, watch.sleep)


def asked(server: ThreadingHTTPServer) -> list[str]:
    return [path for _, path, _ in server.asked if path != "/robots.txt"]  # type: ignore[attr-defined]


def test_an_answer_is_given_as_it_came(server: ThreadingHTTPServer) -> None:
    found = fetcher(server).fetch(Request("https://gaceta.example/"))
    assert (found.status, found.body.decode(), found.headers["etag"], found.url) == (
        200,
        "Mañana",
        '"1"',
        "https://gaceta.example/",
    )
    host, _, headers = server.asked[-1]  # type: ignore[attr-defined]
    assert (host, headers["user-agent"]) == ("gaceta.example", "Probe/1")


def test_what_we_have_is_not_fetched_again(server: ThreadingHTTPServer) -> None:
    found = fetcher(server).fetch(Request("http://gaceta.example/", etag='"1"'))
    assert (found.status, found.body) == (304, b"")


def test_no_cookie_is_kept(server: ThreadingHTTPServer) -> None:
    one = fetcher(server)
    for _ in range(2):
        one.fetch(Request("http://gaceta.example/"))
    assert not any("cookie" in headers for _, _, headers in server.asked)  # type: ignore[attr-defined]


def test_a_permanent_redirect_is_remembered_a_passing_one_is_not(server: ThreadingHTTPServer) -> None:
    one = fetcher(server)
    for _ in range(2):
        found = one.fetch(Request("http://gaceta.example/moved"))
        assert (found.url, found.permanent) == ("http://gaceta.example/kept", "http://gaceta.example/kept")
        assert one.fetch(Request("http://gaceta.example/for-now")).permanent == ""
    assert asked(server) == ["/moved", "/kept", "/for-now", "/kept", "/kept", "/for-now", "/kept"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("circle", "in a circle"),
        ("inward", "127.0.0.1 is a loopback address"),
        ("to-file", "only http and https"),
        ("nowhere", "leads nowhere"),
        ("busy", "answered 503"),
        ("large", "larger than 2,000 bytes"),
        ("bomb", "larger than 2,000 bytes"),
        ("broken-gzip", "compression is damaged"),
        ("short", "connection broke"),
        ("closed/page", "robots.txt"),
    ],
)
def test_faults_are_one_line_and_say_where(server: ThreadingHTTPServer, path: str, said: str) -> None:
    with pytest.raises(FetchError, match=said) as caught:
        fetcher(server).fetch(Request(f"http://gaceta.example/{path}"))
    assert "\n" not in str(caught.value)


def test_what_robots_txt_closes_is_not_asked_for(server: ThreadingHTTPServer) -> None:
    with pytest.raises(FetchError):
        fetcher(server).fetch(Request("http://gaceta.example/closed"))
    assert asked(server) == []


def test_robots_txt_is_asked_for_once(server: ThreadingHTTPServer) -> None:
    one = fetcher(server)
    for _ in range(3):
        one.fetch(Request("http://gaceta.example/kept"))
    assert [path for _, path, _ in server.asked].count("/robots.txt") == 1  # type: ignore[attr-defined]


def test_a_server_that_hangs_is_left(server: ThreadingHTTPServer) -> None:
    with pytest.raises(FetchError, match="did not answer in time"):
        fetcher(server, read=0.2).fetch(Request("http://gaceta.example/hang"))


def test_retry_after_is_handed_on(server: ThreadingHTTPServer) -> None:
    for path, seconds in (("busy", 120), ("often", 0)):
        with pytest.raises(FetchError) as caught:
            fetcher(server).fetch(Request(f"http://gaceta.example/{path}"))
        assert caught.value.retry_after == seconds  # type: ignore[attr-defined]


def test_gone_and_missing_are_answers(server: ThreadingHTTPServer) -> None:
    one = fetcher(server)
    assert [one.fetch(Request(f"http://gaceta.example/{path}")).status for path in ("gone", "no-such")] == [410, 404]


def test_a_host_keeps_its_pace_and_its_own_wish(server: ThreadingHTTPServer) -> None:
    watch = Watch()
    one = fetcher(server, watch)
    for _ in range(3):
        one.fetch(Request("http://gaceta.example/kept", pace=1.0))
    assert watch.slept == [3.0, 3.0]
    one.fetch(Request("http://gaceta.example/kept", pace=0.0))
    assert len(watch.slept) == 2


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://0.0.0.0/", "http://10.0.0.1/",
        "http://192.168.1.1/", "http://169.254.169.254/latest/", "http://224.0.0.1/", "http://[fe80::1]/", "http://[fc00::1]/",
        "http://2130706433/", "http://0x7f.1/", "http://100.64.0.1/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
    ],
)  # fmt: skip
def test_inner_addresses_are_refused_however_they_are_written(url: str) -> None:
    with pytest.raises(FetchError, match=r"only public ones|no usable address|cannot be reached"):
        GuardedFetcher(robots=False).fetch(Request(url))


def test_a_name_is_looked_up_once_and_one_inner_address_spoils_it() -> None:
    asked: list[str] = []

    def rebinding(host: str, port: int) -> tuple[str, ...]:
        asked.append(host)
        return ("93.184.216.34", "10.0.0.7")

    with pytest.raises(FetchError, match=r"10\.0\.0\.7 is a private address"):
        GuardedFetcher(robots=False, resolver=rebinding).fetch(Request("http://trap.example/"))
    assert asked == ["trap.example"]


@pytest.mark.parametrize(
    "url", ["ftp://x.example/", "file:///etc/passwd", "http:///x", "gopher://x", "", "http://a b/"]
)
def test_only_http_addresses_are_fetched(url: str) -> None:
    with pytest.raises(FetchError):
        GuardedFetcher(robots=False, resolver=lambda host, port: ("127.0.0.1",)).fetch(Request(url))


def test_a_password_in_an_address_is_not_repeated() -> None:
    with pytest.raises(FetchError) as caught:
        GuardedFetcher(robots=False).fetch(Request("http://ana:secreta@x.example/"))
    assert "secreta" not in str(caught.value)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1::1", "1.1.1.1"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert refused(address) == ""
