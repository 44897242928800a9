"""Apertium held open: deterministic, exact about marks, and not to be brought down by a sentence."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.engines.apertium import Apertium
from dragoman.engines.modes import installed
from dragoman.engines.stream import hear, send
from dragoman.errors import EngineError, MissingEngine
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment, Slot
from tests.engines.conftest import need, sentences

PAIRS = [("es", "ca", "el-faro"), ("es", "gl", "el-faro"), ("es", "it", "el-faro"), ("id", "ms", "kabar-selat")]


def segment(text: str, *slots: Slot, language: str = "es") -> Segment:
    return Segment(segment_id(language, text, tuple(slot.kind for slot in slots)), language, text, slots)


def fresh(pair: tuple[str, str], one: Segment) -> str:
    """A segment through programs that never saw another."""
    sent = send(one)
    data = sent.stream.encode() + b"\0"
    for stage in installed()[pair].stages:
        data = subprocess.run(stage.command, input=data, capture_output=True, check=True).stdout
        data = data[: data.index(b"\0") + 1]
    return hear(data[:-1].decode(), sent).text


@pytest.mark.parametrize(("source", "target", "paper"), PAIRS)
def test_a_segment_is_translated_as_if_it_were_alone(apertium: Apertium, source: str, target: str, paper: str) -> None:
    need(apertium, (source, target))
    asked = sentences(paper, source)
    shuffled = random.Random(7).sample(asked, len(asked))
    at_once = dict(zip((each.id for each in asked), apertium.translate(asked, source, target), strict=True))
    for start in range(0, len(shuffled), 40):
        part = shuffled[start : start + 40]
        assert list(apertium.translate(part, source, target)) == [at_once[each.id] for each in part]
    for each in shuffled[:12]:
        assert at_once[each.id].text == fresh((source, target), each)


def test_after_a_sentence_that_spoils_the_tagger(apertium: Apertium) -> None:
    """`sobre` and `como` have readings Spanish's model never saw: the words after them must not show it."""
    need(apertium, ("es", "ca"))
    odd = segment("Sobre todo como quien come sobre la mesa un sobre.")
    known = [each for each in sentences("el-faro", "es") if any(apertium.translate([each], "es", "ca")[0].unknown)][:40]
    mixed = [each for one in known for each in (odd, one)]
    assert apertium.translate(mixed, "es", "ca")[1::2] == apertium.translate(known, "es", "ca")


def read(text: str, slots: Sequence[Slot]) -> list[str]:
    return [text[slot.start : slot.end] for slot in slots]


def marked(text: str, *words: str, kind: str = "link") -> Segment:
    slots = tuple(Slot(text.index(each), text.index(each) + len(each), kind, n) for n, each in enumerate(words))  # type: ignore[arg-type]
    return segment(text, *slots)


@pytest.mark.parametrize(
    ("target", "one", "words"),
    [
        ("ca", marked("El instituto publica datos de exportaciones, comercio y tránsito.", "exportaciones", "comercio"), ["exportacions", "comerç"]),
        ("gl", marked("Las exportaciones de Almar superan los 8.400 millones de dólares", "8.400 millones de dólares"), ["8.400 millóns de dólares"]),
        ("pt", marked("El presidente visitó la nueva central eléctrica el lunes", "la nueva central eléctrica", "lunes"), ["a nova central elétrica", "segunda-feira"]),
        ("en", marked("El presidente del consejo habló ayer", "consejo"), ["council"]),
        ("it", marked("Las ventas de la Asamblea bajan", "la Asamblea"), ["dell'Assemblea"]),
    ],
)  # fmt: skip
def test_marks_stand_on_the_right_words(apertium: Apertium, target: str, one: Segment, words: list[str]) -> None:
    need(apertium, ("es", target))
    said = apertium.translate([one], "es", target)[0]
    assert read(said.text, said.slots) == words
    assert [slot.n for slot in said.slots] == [slot.n for slot in one.slots]
    plain = apertium.translate([segment(one.text)], "es", target)[0]
    assert said.text == plain.text


def test_another_languages_words_and_code_stay(apertium: Apertium) -> None:
    need(apertium, ("es", "ca"))
    for kind in ("language", "code"):
        said = apertium.translate(
            [marked("Dijo «los perros comen» en la casa", "los perros comen", kind=kind)], "es", "ca"
        )[0]
        assert said.text == "Va dir «los perros comen» a la casa"
        assert read(said.text, said.slots) == ["los perros comen"]


def test_headlines_get_no_stop_and_sentences_keep_theirs(apertium: Apertium) -> None:
    need(apertium, ("es", "ca"))
    texts = [
        "La casa es grande",
        "La casa es grande.",
        "La casa es grande…",
        "¿La casa es grande?",
        "Vive en EE. UU.",
        "Puerto Almar: 12,5 %",
    ]
    ends = [said.text[-1] for said in apertium.translate([segment(text) for text in texts], "es", "ca")]
    assert ends[0].isalpha()
    assert ends[1:4] == [".", "…", "?"]
    assert ends[5] == "%"


def test_what_is_empty_stays_and_what_is_long_is_carried(apertium: Apertium) -> None:
    need(apertium, ("es", "ca"))
    long = " ".join(["El consejo aprobó la reforma del puente."] * 400)
    said = apertium.translate([segment(""), segment(long), segment(" ")], "es", "ca")
    assert [said[0].text, said[2].text] == ["", " "]
    assert said[1].text.count("pont") == 400
    assert not any(each.failed for each in said)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(alphabet="aeé sdlcons.,[]{}^$/\\@<>*#~+_|=\u00a0\u00ad\u200d😀«»ñ0123\t'-", min_size=1, max_size=60),
        min_size=1,
        max_size=8,
    )
)
def test_no_text_breaks_it(apertium: Apertium, texts: list[str]) -> None:
    need(apertium, ("es", "ca"))
    said = apertium.translate([segment(text) for text in texts], "es", "ca")
    assert len(said) == len(texts)
    for text, each in zip(texts, said, strict=True):
        assert not each.failed
        assert each.text.count("[") == text.count("[")
        assert [ch for ch in each.text if ch in "*#@{}^|"] == [ch for ch in text if ch in "*#@{}^|"]


def test_a_pair_that_is_not_there_names_the_command(tmp_path: Path) -> None:
    engine = Apertium(str(tmp_path))
    with pytest.raises(MissingEngine, match=r"sudo apt-get install .*apertium-spa-cat"):
        engine.translate([segment("Hola")], "es", "ca")
    assert "sudo apt-get install" in engine.selftest("id", "ms")
    assert "no package" in engine.selftest("es", "vi")


STAGE = """
    import os, sys, time
    buffer = b""
    while data := os.read(0, 65536):
        buffer += data
        *parts, buffer = buffer.split(b"\\0")
        for part in parts:
            if b"DIE" in part: sys.exit(3)
            if b"STALL" in part: time.sleep(60)
            if b"DOUBLE" in part: os.write(1, b"x\\0")
            if b"DEAF" in part: sys.exit(open(sys.argv[-1], "w").close())
            if os.path.exists(sys.argv[-1]): sys.exit(1)
            os.write(1, part + b"\\0")
"""


@pytest.fixture
def fragile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Apertium]:
    """A pair whose one program a word can bring down."""
    program = tmp_path / "stage"
    program.write_text(f"#!{sys.executable}\n{textwrap.dedent(STAGE)}")
    program.chmod(0o755)
    (tmp_path / "spa-cat.mode").write_text(f"{program} {tmp_path}/deaf")
    engine = Apertium(str(tmp_path), patience=1.0)
    yield engine
    engine.close()


@pytest.mark.parametrize("word", ["DIE", "STALL", "DOUBLE"])
def test_the_guilty_segment_fails_alone(fragile: Apertium, word: str) -> None:
    texts = [f"frase {n}" for n in range(9)]
    texts[4] = f"frase {word} mala"
    said = fragile.translate([segment(text) for text in texts], "es", "ca")
    assert [bool(each.failed) for each in said] == [n == 4 for n in range(9)]
    assert [each.text for n, each in enumerate(said) if n != 4] == [text for n, text in enumerate(texts) if n != 4]
    assert fragile.translate([segment("y sigue")], "es", "ca")[0].text == "y sigue"


def test_an_engine_that_is_gone_says_so_once(fragile: Apertium) -> None:
    assert fragile.selftest("es", "ca") == ""
    with pytest.raises(EngineError, match="answers nothing any more"):
        fragile.translate([segment("frase"), segment("DEAF"), segment("otra")], "es", "ca")


def test_killed_programs_are_started_again(fragile: Apertium) -> None:
    before = children()
    assert fragile.translate([segment("uno")], "es", "ca")[0].text == "uno"
    (child,) = children() - before
    os.kill(child, 9)
    assert fragile.translate([segment("dos"), segment("tres")], "es", "ca")[1].text == "tres"


def test_nothing_runs_on_after_close_or_idleness(tmp_path: Path, fragile: Apertium) -> None:
    before = children()
    fragile.translate([segment("uno")], "es", "ca")
    assert len(children()) == len(before) + 1
    fragile.close()
    assert children() == before
    lazy = Apertium(str(tmp_path), idle=0.0)
    lazy.translate([segment("uno")], "es", "ca")
    assert children() == before
    assert lazy.translate([segment("dos")], "es", "ca")[0].text == "dos"


def test_two_threads_may_ask_at_once(fragile: Apertium) -> None:
    said: dict[int, list[str]] = {}

    def ask(who: int) -> None:
        texts = [f"{who} pide {n}" for n in range(200)]
        said[who] = [each.text for each in fragile.translate([segment(text) for text in texts], "es", "ca")]

    threads = [threading.Thread(target=ask, args=(who,)) for who in range(3)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert said == {who: [f"{who} pide {n}" for n in range(200)] for who in range(3)}


def children() -> set[int]:
    """This process's live children."""
    found = set()
    for task in Path("/proc/self/task").iterdir():
        found |= {int(each) for each in (task / "children").read_text().split()}
    return found
