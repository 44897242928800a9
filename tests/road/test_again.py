"""A second run finds nothing to do, two runs at once do not mix, and the audit agrees with what was done."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from dragoman.cli.sample import build
from dragoman.runner.turn import holder, turn

from .conftest import AS_OF, AT, Demo, Room, dragoman, needs_apertium
from .folders import settle, write_all

pytestmark = needs_apertium


@pytest.fixture
def own(demo: Demo, tmp_path: Path) -> Room:
    """The whole demo, copied, to be written in."""
    shutil.copytree(demo.room.folder, tmp_path / "demo")
    return Room(tmp_path / "demo")


def test_a_second_demo_sends_and_writes_nothing(own: Room) -> None:
    before = _stored(own)
    said: list[str] = []
    assert build(own.folder, AT, said.append) == []
    assert said[0] == "edition 2 of the papers: 3 feeds"
    assert said[1].startswith("0 pages written,")
    assert said[1].endswith("0 pictures, 0 removed")
    assert _stored(own) == before
    said.clear()
    build(own.folder, AT, said.append)
    assert said[1] == "0 pages written, 0 alike, 0 pictures, 0 removed"


def _stored(room: Room) -> tuple[object, ...]:
    """What the store holds of words, and what it tells readers."""
    with room.opened() as store:
        stories = [(story.id, story.revision) for story in store.stories.all()]
        changes = [change for change in _changes(room) if change[0] not in ("feed",)]
        return store.drafts.count(), stories, store.editions.states(), list(store.editions.publications()), changes


def _changes(room: Room) -> list[tuple[str, str]]:
    with room.opened() as store:
        found, after = [], 0
        while part := store.log.changes(after):
            found += [(change.kind, change.key) for change in part]
            after = part[-1].seq
    return found


def test_the_audit_agrees_with_the_whole_demo(own: Room) -> None:
    assert own.audit() == []


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = settle(tmp_path / "room")
    write_all(made.folder / "mesa")
    made.run()
    return made


def test_the_audit_sees_what_does_not_agree(room: Room) -> None:
    assert room.audit() == []
    with room.opened() as store:
        pointer = next(store.editions.publications())
        store.editions.publish(pointer, None, (), 0)  # a live story that no list shows
    found = room.audit()
    assert len(found) == 1
    assert pointer.story in found[0]


def test_the_audit_is_a_command(room: Room) -> None:
    told = dragoman("run", "--audit", "--as-of", AS_OF, folder=room.folder)
    assert told.stderr.strip() == "audit: everything agrees"
    (room.folder / "mesa" / "muelle.md").unlink()
    dragoman("run", "--as-of", AS_OF, folder=room.folder)
    assert dragoman("run", "--audit", "--as-of", AS_OF, folder=room.folder).stderr.strip() == "audit: everything agrees"


def test_nothing_new_is_said_in_one_line(room: Room) -> None:
    told = dragoman("run", "--as-of", AS_OF, folder=room.folder)
    assert told.stderr.strip() == "1 feeds"


def test_a_second_run_at_the_same_time_is_refused_in_one_line(room: Room) -> None:
    with room.opened() as store, turn(store.lease, lambda: int(time.time())):
        refused = dragoman("run", "--as-of", AS_OF, folder=room.folder, check=False)
    assert refused.returncode == 4
    assert len(refused.stderr.strip().splitlines()) == 1
    assert "another run holds this newsroom" in refused.stderr
    assert refused.stdout == ""
    assert dragoman("run", "--as-of", AS_OF, folder=room.folder).returncode == 0


def test_the_lease_of_a_dead_run_does_not_hold_the_next_one_up(room: Room) -> None:
    with room.opened() as store:
        name = holder().replace("process ", "process 99999")
        store.lease.acquire(name, int(time.time()), 600)
    assert dragoman("run", "--as-of", AS_OF, folder=room.folder).returncode == 0
