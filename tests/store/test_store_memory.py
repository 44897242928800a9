"""The memory's room: what a person stands for stays, texts are found by themselves, and each write leaves its line."""

from __future__ import annotations

import pytest

from dragoman.memory.match import remembered
from dragoman.model.remembered import Remembered
from dragoman.model.segment import Slot
from dragoman.store import SqlStore


def known(text: str = "Hoy.", words: str = "Today.", target: str = "en", **more: object) -> Remembered:
    return remembered("es", target, text, words, **more)


def test_what_is_remembered_comes_back_whole(store: SqlStore) -> None:
    whole = known(slots=(Slot(0, 3, "link", 0),), marks=(Slot(0, 5, "link", 0),), approved="Ana", notes=("n",), props=(("a", "b"),))
    store.memory.put([whole, known("Ayer.", "Yesterday.", changed=("x", "20260101T000000Z"))], 7)
    assert store.memory.answers("es", "en", ["Hoy.", "Mañana."]) == {"Hoy.": (whole,)}
    assert {each.text for each in store.memory.of("es", "en")} == {"Hoy.", "Ayer."}
    (line,) = store.log.changes(0)
    assert (line.kind, line.key, line.at) == ("memory", "es-en", 7)


def test_languages_are_kept_apart(store: SqlStore) -> None:
    store.memory.put([known(), known(words="Avui.", target="ca"), known(words="Hoje.", target="pt"), known(words="Hoje.", target="pt-BR")], 1)
    assert [each.words for each in store.memory.answers("es", "ca", ["Hoy."])["Hoy."]] == ["Avui."]
    assert [each.target for each in store.memory.of("es", "pt")] == ["pt"]
    assert store.memory.answers("en", "es", ["Hoy."]) == {}


@pytest.mark.parametrize("together", [True, False])
def test_a_suggestion_never_replaces_what_a_person_stands_for(store: SqlStore, together: bool) -> None:
    batches = [[known(approved="Ana"), known()]] if together else [[known()], [known(approved="Ana")], [known()]]
    for batch in batches:
        store.memory.put(batch, 1)
    assert store.memory.answers("es", "en", ["Hoy."]) == {"Hoy.": (known(approved="Ana"),)}
    store.memory.put([known(approved="Eva")], 2)
    assert store.memory.counts() == (("es", "en", "Eva", 1),)


def test_more_than_is_read_at_once_comes_out_once_each(store: SqlStore) -> None:
    many = [known(f"Texto {n}.", f"Text {n}.", approved="Ana" if n % 2 else "") for n in range(2500)]
    store.memory.put(many, 1)
    assert sorted(each.key for each in store.memory.of("es", "en")) == sorted(each.key for each in many)
    found = store.memory.answers("es", "en", [each.text for each in many[:1200]])
    assert {text: answer[0].words for text, answer in found.items()} == {each.text: each.words for each in many[:1200]}
    assert store.memory.counts() == (("es", "en", "", 1250), ("es", "en", "Ana", 1250))


def test_nothing_to_remember_writes_nothing(store: SqlStore) -> None:
    store.memory.put([], 1)
    assert (store.log.last(), store.memory.counts()) == (0, ())
