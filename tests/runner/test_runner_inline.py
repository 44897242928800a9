"""The inline runner: order kept, failures as values, real processes, nothing left behind."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from dragoman.errors import ReadError
from dragoman.runner.inline import InlineRunner


class Stubborn(Exception):
    """An exception that cannot be made again from its arguments, as several parsers' are."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(f"{message} in line {line}")


class Work(msgspec.Struct, frozen=True):
    number: int
    name: str = ""


def doubled(number: int) -> int:
    return number * 2


def later_first(number: int) -> int:
    time.sleep(0.03 if number % 4 == 0 else 0)
    return number


def careful(number: int) -> int:
    if number % 3 == 0:
        raise ReadError(f"no story in {number}")
    return number


def stubborn(number: int) -> int:
    if number == 2:
        raise Stubborn("bad markup", 7)
    return number


def whereabouts(number: int) -> int:
    time.sleep(0.01)
    return os.getpid()


def named(work: Work) -> Work:
    return Work(work.number, f"step {work.number}")


def killed_by_five(number: int) -> int:
    if number == 5:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.fixture(params=[1, 2], ids=["here", "in processes"])
def runner(request: pytest.FixtureRequest) -> Iterator[InlineRunner]:
    made = InlineRunner(request.param)
    yield made
    made.close()


@pytest.fixture
def processes() -> Iterator[InlineRunner]:
    made = InlineRunner(2)
    yield made
    made.close()


def test_results_come_in_the_order_of_the_values(runner: InlineRunner) -> None:
    assert list(runner.map(later_first, range(30))) == list(range(30))
    assert list(runner.threads(later_first, range(30))) == list(range(30))


@pytest.mark.parametrize("values", [[], [4]])
def test_few_values_are_values_too(runner: InlineRunner, values: list[int]) -> None:
    assert list(runner.map(doubled, values)) == [2 * value for value in values]
    assert list(runner.threads(doubled, values)) == [2 * value for value in values]


def test_one_failure_is_a_value_and_the_others_go_on(runner: InlineRunner) -> None:
    for outcomes in (list(runner.map(careful, range(10))), list(runner.threads(careful, range(10)))):
        assert [each for each in outcomes if isinstance(each, int)] == [1, 2, 4, 5, 7, 8]
        failures = [each for each in outcomes if isinstance(each, ReadError)]
        assert [str(each) for each in failures] == [f"no story in {number}" for number in (0, 3, 6, 9)]


def test_a_failure_that_cannot_travel_is_told_in_words(runner: InlineRunner) -> None:
    outcomes = list(runner.map(stubborn, range(8)))
    assert "bad markup in line 7" in str(outcomes.pop(2))
    assert outcomes == [0, 1, 3, 4, 5, 6, 7]
    assert list(runner.map(doubled, range(8))) == [2 * number for number in range(8)]


def test_values_travel_whole(runner: InlineRunner) -> None:
    assert list(runner.map(named, [Work(1), Work(2)])) == [Work(1, "step 1"), Work(2, "step 2")]


def test_steps_run_in_other_processes(processes: InlineRunner) -> None:
    used = set(processes.map(whereabouts, range(40)))
    assert os.getpid() not in used
    assert len(used) == 2


def test_one_process_means_this_one() -> None:
    assert set(InlineRunner(1).map(whereabouts, range(3))) == {os.getpid()}


def test_threads_stay_in_this_process_and_run_beside_each_other() -> None:
    runner, together = InlineRunner(2, threads=4), threading.Barrier(4, timeout=20)

    def meet(_number: int) -> int:
        together.wait()  # none goes on before all four are here
        return os.getpid()

    assert list(runner.threads(meet, range(4))) == [os.getpid()] * 4


def test_a_process_that_dies_is_one_failure(processes: InlineRunner) -> None:
    outcomes = list(processes.map(killed_by_five, range(12)))
    assert isinstance(outcomes.pop(5), Exception)
    assert outcomes == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]
    assert list(processes.map(doubled, range(12))) == [2 * number for number in range(12)]


def test_closing_ends_the_processes_and_twice_is_once(processes: InlineRunner) -> None:
    used = set(processes.map(whereabouts, range(40)))
    processes.close()
    processes.close()
    assert not [number for number in used if isinstance(number, int) and Path(f"/proc/{number}").exists()]


def test_a_runner_never_used_closes_too() -> None:
    runner = InlineRunner()
    runner.close()
    runner.close()
