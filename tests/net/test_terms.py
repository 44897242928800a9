"""What a host asks of us is heeded for the whole host, and remembered: Retry-After, robots.txt, being left alone after failures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from dragoman.errors import FetchError
from dragoman.model.copy import Request
from dragoman.net.client import GuardedFetcher, Limits
from dragoman.net.terms import ENOUGH, LONGEST, WEEK, Terms
from dragoman.net.told import Unanswered, seconds
from dragoman.ports import HostState

from .papers import Paper, printing, raw, said


class Memory:
    """What a store keeps of hosts."""

    def __init__(self) -> None:
        self.kept: dict[str, HostState] = {}

    def get(self, host: str) -> HostState | None:
        return self.kept.get(host)

    def put(self, state: HostState) -> None:
        self.kept[state.host] = state


class Watch:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def paper() -> Iterator[Paper]:
    with printing() as found:
        yield found


def fetcher(paper: Paper, memory: Memory | None = None, now: Watch | None = None) -> GuardedFetcher:
    place = f"127.0.0.1:{paper.port}"
    return GuardedFetcher(
        {"faro.example": place, "sister.example": place}, "Probe/1", Limits(read=5.0), memory=memory, now=now or Watch()
    )


def refusal(one: GuardedFetcher, path: str, host: str = "faro.example") -> FetchError:
    with pytest.raises(FetchError) as caught:
        one.fetch(Request(f"https://{host}{path}"))
    return caught.value


def test_retry_after_is_for_the_whole_host_and_outlasts_the_run(paper: Paper) -> None:
    paper.answers |= {"/a": said(429, Retry_After="600"), "/b": said(200, b"here")}
    memory, now = Memory(), Watch()
    refusal(fetcher(paper, memory, now), "/a")
    again = fetcher(paper, memory, now)
    fault = refusal(again, "/b")
    assert isinstance(fault, Unanswered)
    assert not fault.asked
    assert 599 <= fault.retry_after <= 601
    assert "left alone" in str(fault)
    assert paper.paths == ["/robots.txt", "/a"]
    now.now += 602
    assert again.fetch(Request("https://faro.example/b")).body == b"here"


def test_another_host_is_asked_meanwhile(paper: Paper) -> None:
    paper.answers |= {"/a": said(503, Retry_After="600"), "/b": said(200, b"here")}
    one = fetcher(paper)
    refusal(one, "/a")
    assert one.fetch(Request("https://sister.example/b")).body == b"here"


def test_one_bad_page_is_no_bad_host_but_failures_in_a_row_are(paper: Paper) -> None:
    paper.answers |= {"/bad": said(500), "/good": said(200, b"here")}
    one = fetcher(paper)
    for path in ("/bad", "/bad", "/good", "/bad", "/bad"):
        try:
            one.fetch(Request(f"https://faro.example{path}"))
        except FetchError as fault:
            assert "answered 500" in str(fault)  # noqa: PT017
    assert "answered 500" in str(refusal(one, "/bad"))
    assert "left alone" in str(refusal(one, "/good"))


def test_a_host_that_keeps_failing_is_left_alone_longer_and_never_for_good() -> None:
    now = Watch()
    terms = Terms(None, now, chance=lambda: 0.5)
    waits = []
    for _ in range(ENOUGH + 12):
        terms.ill("faro.example", "it answered 500")
        waits.append(terms.alone("faro.example")[0])
        now.now += waits[-1]
    assert waits[: ENOUGH - 1] == [0] * (ENOUGH - 1)
    assert sorted(waits) == waits
    assert LONGEST <= waits[-1] <= LONGEST + 1
    terms.well("faro.example")
    terms.ill("faro.example", "it answered 500")
    assert terms.alone("faro.example") == (0, "")


def test_not_all_hosts_come_back_at_once() -> None:
    waits = set()
    for chance in (0.0, 0.3, 0.9):
        terms = Terms(None, Watch(), chance=lambda chance=chance: chance)
        for _ in range(ENOUGH):
            terms.ill("faro.example", "")
        waits.add(terms.alone("faro.example")[0])
    assert len(waits) == 3


def test_a_wait_set_by_a_wrong_clock_is_no_wait() -> None:
    now, memory = Watch(), Memory()
    memory.put(HostState("faro.example", until=now.now + WEEK * 50, why="it answered 429"))
    assert Terms(memory, now).alone("faro.example") == (0, "")


def test_retry_after_is_read_as_seconds_or_as_a_date() -> None:
    later = format_datetime(datetime.now(UTC) + timedelta(seconds=300), usegmt=True)
    assert 290 <= seconds(later) <= 300
    assert seconds(" 120 ") == 120
    assert seconds("9" * 400) == WEEK
    for nothing in ("", "soon", "-5", "Mon, 01 Jan 2001 00:00:00 GMT", "1e9", "²", "Mon, 99 Jan 99999 00:00:00 GMT"):
        assert seconds(nothing) == 0


# -- robots.txt --


def test_robots_txt_is_asked_once_a_day_whatever_the_runs(paper: Paper) -> None:
    paper.answers |= {"/robots.txt": said(200, b"User-agent: *\nDisallow: /closed\n"), "/a": said(200)}
    memory, now = Memory(), Watch()
    for _ in range(2):
        one = fetcher(paper, memory, now)
        one.fetch(Request("https://faro.example/a"))
        assert "robots.txt asks us not to" in str(refusal(one, "/closed"))
    assert paper.paths == ["/robots.txt", "/a", "/a"]
    now.now += 86_401
    one.fetch(Request("https://faro.example/a"))
    assert paper.paths[3:] == ["/robots.txt", "/a"]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_that_cannot_give_its_robots_txt_is_not_asked_for_a_while(paper: Paper, status: int) -> None:
    paper.answers |= {"/robots.txt": said(status), "/a": said(200, b"here")}
    now = Watch()
    one = fetcher(paper, now=now)
    assert isinstance(refusal(one, "/a"), Unanswered)
    assert paper.paths == ["/robots.txt"]
    paper.answers["/robots.txt"] = said(404)
    now.now += 601
    assert one.fetch(Request("https://faro.example/a")).body == b"here"


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_txt_closes_nothing(paper: Paper, status: int) -> None:
    paper.answers |= {"/robots.txt": said(status), "/a": said(200, b"here")}
    assert fetcher(paper).fetch(Request("https://faro.example/a")).body == b"here"


def test_a_server_that_answers_nothing_closes_everything_and_the_page_is_named(paper: Paper) -> None:
    paper.answers |= {"/robots.txt": raw(), "/a": said(200, b"here")}
    fault = refusal(fetcher(paper), "/a")
    assert str(fault).startswith("https://faro.example/a: the connection broke")
    assert paper.paths == ["/robots.txt"]


def test_our_own_group_counts_before_everybodys(paper: Paper) -> None:
    rules = b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n\nUser-agent: probe\nAllow: /a\nDisallow: /b\n"
    paper.answers |= {"/robots.txt": said(200, rules), "/a": said(200, b"here"), "/b": said(200)}
    one = fetcher(paper)
    assert one.fetch(Request("https://faro.example/a")).body == b"here"
    refusal(one, "/b")


def test_a_robots_txt_of_any_length_is_read_as_far_as_is_asked_for(paper: Paper) -> None:
    rules = b"User-agent: *\nDisallow: /closed\n" + b"# more and more\n" * 2_000_000
    paper.answers |= {"/robots.txt": said(200, rules), "/a": said(200, b"here")}
    one = fetcher(paper)
    assert one.fetch(Request("https://faro.example/a")).body == b"here"
    refusal(one, "/closed")


def test_robots_txt_behind_redirects_is_followed_and_a_circle_is_none(paper: Paper) -> None:
    paper.answers |= {
        "/robots.txt": said(301, Location="/rules"), "/rules": said(200, b"User-agent: *\nDisallow: /a\n"), "/a": said(200),
    }  # fmt: skip
    refusal(fetcher(paper), "/a")
    paper.answers["/rules"] = said(302, Location="/robots.txt")
    assert fetcher(paper).fetch(Request("https://faro.example/a")).status == 200
