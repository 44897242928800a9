"""A server is asked with patience and left with dignity; its key is seen by nobody else."""

from __future__ import annotations

import json

import pytest

from dragoman.engines.asking import Asking, Patience, Unasked, Unfit, here, inside
from dragoman.engines.secret import Secret, secret
from dragoman.errors import EngineError, SettingsError
from dragoman.testing.servers import Answer, Fault, Question, Server, unused


class Plain(Server):
    def answer(self, question: Question) -> Answer:
        return 200, {"path": question.path, "got": question.body}


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now, self.slept = 1000.0, list[float]()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


KEY = Secret("TEST_KEY", "very-secret-key")


def asking(server: Server, clock: Clock | None = None, **patience: float) -> Asking:
    told = clock or Clock()
    headers = {"authorization": f"Bearer {KEY.shown()}"}
    return Asking("tried", server.address, headers, KEY, Patience(**patience), told, told.sleep, lambda: 1.0)  # type: ignore[arg-type]


def test_a_question_is_answered_and_carries_the_key() -> None:
    with Plain() as server:
        assert asking(server).ask("POST", "/x", {"a": 1}) == {"path": "/x", "got": {"a": 1}}
        assert server.asked[0].headers["authorization"] == "Bearer very-secret-key"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_a_server_in_trouble_is_asked_again_a_little_later(status: int) -> None:
    clock = Clock()
    with Plain() as server:
        server.next(Fault(status), Fault(status))
        assert asking(server, clock).ask("GET", "/x")["path"] == "/x"
    assert clock.slept == [1.0, 2.0]


def test_it_waits_as_long_as_it_is_asked_to() -> None:
    clock = Clock()
    with Plain() as server:
        server.next(Fault(429, headers={"retry-after": "7"}))
        asking(server, clock).ask("GET", "/x")
    assert clock.slept == [7.0]


def test_one_that_asks_for_long_is_left_alone_for_as_long() -> None:
    clock = Clock()
    with Plain() as server:
        server.next(Fault(429, headers={"retry-after": "300"}))
        ask = asking(server, clock)
        with pytest.raises(Unasked, match="answered 429"):
            ask.ask("GET", "/x")
        with pytest.raises(Unasked):
            ask.ask("GET", "/x")
        assert (len(server.asked), clock.slept) == (1, [])
        clock.now += 301
        assert ask.resting() == ""
        assert ask.ask("GET", "/x")["path"] == "/x"


def test_a_dead_server_fails_at_once_after_it_was_tried() -> None:
    clock = Clock()
    ask = Asking("tried", unused(), None, None, Patience(), clock, clock.sleep, lambda: 1.0)
    with pytest.raises(Unasked, match="cannot be reached"):
        ask.ask("GET", "/x")
    assert clock.slept == [1.0, 2.0]
    with pytest.raises(Unasked):
        ask.ask("GET", "/x")
    assert clock.slept == [1.0, 2.0]


def test_redirects_are_not_followed_so_the_key_goes_nowhere_else() -> None:
    with Plain() as thief, Plain() as server:
        server.always = Fault(307, headers={"location": f"{thief.address}/x"})
        with pytest.raises(EngineError, match="redirects"):
            asking(server).ask("POST", "/x", {"a": 1})
        assert thief.asked == []


@pytest.mark.parametrize("status", [401, 403, 402, 456])
def test_a_key_that_is_refused_or_used_up_is_not_tried_again_and_not_shown(status: int) -> None:
    with Plain() as server:
        server.always = Fault(status, b'{"message": "bad key very-secret-key"}')
        ask = asking(server)
        with pytest.raises(Unasked) as told:
            ask.ask("GET", "/x")
        assert len(server.asked) == 1
    assert "very-secret" not in str(told.value) + repr(told.value) + repr(KEY)
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("body", [b"<html>hello</html>", b"", b"{", b"[" * 200_000, b"\xff\xfe"])
def test_what_is_no_json_is_no_answer(body: bytes) -> None:
    with Plain() as server:
        server.always = Fault(200, body)
        with pytest.raises(Unfit):
            asking(server).ask("GET", "/x")


def test_one_that_never_says_anything_of_use_is_given_up() -> None:
    with Plain() as server:
        server.always = Fault(200, b"hello")
        ask = asking(server)
        for _ in range(7):
            with pytest.raises(Unfit):
                ask.ask("GET", "/x")
        with pytest.raises(EngineError, match="in a row"):
            ask.ask("GET", "/x")
        assert ask.resting()


def test_more_than_it_takes_is_not_read_to_the_end() -> None:
    with Plain() as server:
        server.always = Fault(200, json.dumps("a" * 50_000).encode())
        with pytest.raises(EngineError, match="more than"):
            asking(server, body=10_000).ask("GET", "/x")


@pytest.mark.parametrize("fault", [Fault(after=30.0), Fault(drip=0.2), Fault(cut=True)])
def test_slow_dripping_and_broken_answers_end_in_time(fault: Fault) -> None:
    with Plain() as server:
        server.always = fault
        ask = Asking("tried", server.address, None, None, Patience(whole=0.3, tries=1))
        with pytest.raises(EngineError) as told:
            ask.ask("GET", "/a-path-long-enough-to-drip")
        assert not isinstance(told.value, Unasked), "it may have been charged for"


def test_a_key_has_to_be_named_and_set() -> None:
    assert secret("x", "A_KEY", {"A_KEY": " abcd "}).shown() == "abcd"
    assert not secret("x", "", {})
    for variable, told in (("sk-12345", "name of an environment variable"), ("A_KEY", "A_KEY is not set")):
        with pytest.raises(SettingsError, match=told) as fault:
            secret("x", variable, {})
        assert "12345" not in str(fault.value)
    with pytest.raises(SettingsError, match="no key"):
        secret("x", "A_KEY", {"A_KEY": "two words"})


@pytest.mark.parametrize("address", ["", "host", "ftp://a.example", "http://u:p@a.example", "http://a.example/?k=1", "http://a.example:0"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SettingsError, match=r"engines\.tried\.address"):
        Asking("tried", address)


def test_a_key_does_not_travel_in_the_open() -> None:
    with pytest.raises(SettingsError, match="https"):
        Asking("tried", "http://api.example.com", secret=KEY)
    Asking("tried", "http://192.168.1.7:8000", secret=KEY)


def test_which_addresses_are_this_house() -> None:
    assert here("http://127.0.0.1:5000")
    assert here("http://localhost")
    assert here("http://[::1]:80")
    assert not here("http://192.168.1.7")
    assert not here("http://localhost.example.com")
    assert inside("http://gpu.lan")
    assert not inside("https://api.deepl.com")
