"""Which sets of readings spoil a tagger is read from its model."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.engines.tagger import Model, read_model, spoils

MODEL = Model(("A", "B", "C", "D"), 3, (frozenset({0, 1, 2}), frozenset({0, 1}), frozenset({3})))


@pytest.mark.parametrize(
    ("names", "answer"),
    [("A,B", True), ("A", True), ("A,C", False), ("A,B,C", False), ("D", True), ("A,D", False), ("A,E", True)],
)
def test_spoiling(names: str, answer: bool) -> None:
    """A trained set that holds it, and is smaller than the open class, takes the open class's place."""
    assert spoils(MODEL, names) is answer


def test_an_unknown_model_is_taken_to_be_spoilt() -> None:
    assert spoils(None, "A")


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xff\x01", bytes(range(256)), b"\x01\x04\x01\x00" * 40])
def test_what_is_no_model_is_not_read(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "x.prob"
    file.write_bytes(data)
    assert read_model(file) is None


def test_real_models_are_read() -> None:
    files = [
        file
        for name in ("spa-cat", "es-gl")
        for file in Path(f"/usr/share/apertium/apertium-{name}").glob(f"{name}.prob")
    ]
    if not files:
        pytest.skip("Apertium's Spanish pairs are not installed")
    for file in files:
        model = read_model(file)
        assert model is not None
        assert {"NOMM", "PREP"} <= set(model.tags)
        assert 1 < model.open_size < len(model.tags)
