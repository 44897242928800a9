"""A unit and its draft, made from the few words a test is about."""

from collections.abc import Callable

import pytest

from dragoman.checks import find, shipped
from dragoman.model.draft import Draft
from dragoman.model.finding import Finding
from dragoman.model.ident import segment_id
from dragoman.model.knowledge import Knowledge
from dragoman.model.segment import Segment, Slot
from dragoman.model.unit import Role, Unit

Pair = tuple[Unit, Draft]
Make = Callable[..., Pair]


def make(
    source: str,
    target: str,
    languages: str = "es-en",
    role: Role = "body",
    slots: tuple[Slot, ...] = (),
    drafted: tuple[Slot, ...] = (),
) -> Pair:
    first, second = languages.split("-", 1)
    segment = Segment(segment_id(first, source), first, source, slots)
    return Unit("s", 1, "body/0/text#0", role, segment), Draft("k", segment.id, second, "r", target, drafted)


@pytest.fixture
def pair() -> Make:
    return make


@pytest.fixture
def seen() -> Callable[..., set[str]]:
    """`check.key severity` of everything the shipped checks see."""

    def look(*args: str, **more: object) -> set[str]:
        return {f"{f.check}.{f.key} {f.severity}" for f in findings(*args, **more)}

    return look


def findings(*args: str, **more: object) -> tuple[Finding, ...]:
    unit, draft = make(*args, **more)  # type: ignore[arg-type]
    return find(shipped(), unit, draft, Knowledge())
