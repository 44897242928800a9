"""CTranslate: real models of every known make, whose words are known beforehand, through the engine as a newsroom has it."""

from __future__ import annotations

import json
import random
import shutil
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec
import pytest
import sentencepiece

from dragoman.engines import ctranslate, models
from dragoman.engines.codes import tag_of
from dragoman.engines.ctranslate import CTranslate
from dragoman.errors import EngineError, MissingEngine, SettingsError
from dragoman.model.ident import segment_id
from dragoman.model.segment import Segment, Slot
from dragoman.testing import check_engine
from tests.engines import cipher
from tests.engines.conftest import sentences

SPANISH = [each.text for each in sentences("el-faro", "es")]
PLAIN = [text for text in SPANISH if "[" not in text and "http" not in text][:80]


@cache
def spm() -> bytes:
    return cipher.pieces(SPANISH, 700, byte_fallback=True)


@cache
def reader() -> sentencepiece.SentencePieceProcessor:
    return sentencepiece.SentencePieceProcessor(model_proto=spm())


def segment(text: str, *slots: Slot, language: str = "es") -> Segment:
    return Segment(segment_id(language, text, tuple(slot.kind for slot in slots)), language, text, slots)


def marked(text: str, *words: str, kind: str = "link") -> Segment:
    slots = (Slot(text.index(each), text.index(each) + len(each), kind, n) for n, each in enumerate(words))  # type: ignore[arg-type]
    return segment(text, *slots)


def ciphered(text: str, keep: Sequence[str] = ()) -> str:
    """What the cipher says for a text: each of its pieces turned."""
    tokens = cipher.vocabulary(spm())
    turned = dict(zip(tokens, (tokens[place] for place in cipher.turned(tokens, keep)), strict=True))
    return str(reader().decode([turned[piece] for piece in reader().encode(text, out_type=str)]))


def argos(folder: Path, **metadata: object) -> Path:
    tokens = cipher.vocabulary(spm())
    cipher.build(folder / "model", tokens, cipher.turned(tokens))
    return cipher.argos(folder, spm(), **metadata)


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An Argos package from Spanish to Catalan, unpacked."""
    return argos(tmp_path_factory.mktemp("packages") / "translate-es_ca-1_0")


@pytest.fixture(scope="session")
def engine(package: Path) -> CTranslate:
    return CTranslate(str(package))


def test_it_keeps_the_contract_and_says_what_the_model_says(engine: CTranslate) -> None:
    check_engine(engine, "es", "ca", PLAIN[:12])
    said = engine.translate([segment(text) for text in PLAIN], "es", "ca")
    assert [each.text for each in said] == [ciphered(text) for text in PLAIN]


@pytest.fixture(scope="session")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model whose scores lie close together, as trained ones' do."""
    tokens = cipher.vocabulary(spm())
    folder = tmp_path_factory.mktemp("doubtful")
    cipher.build(folder / "model", tokens, cipher.turned(tokens), noise=0.02, temper=0.03)
    return cipher.argos(folder, spm())


def test_the_words_are_those_of_the_same_weights_asked_one_sentence_at_a_time(doubtful: Path) -> None:
    import ctranslate2

    alone = ctranslate2.Translator(str(doubtful / "model"), intra_threads=1)
    one_by_one = []
    for text in PLAIN:
        asked = [reader().encode(text, out_type=str)]
        result = alone.translate_batch(asked, beam_size=4, length_penalty=0.2, replace_unknowns=True, return_scores=True)[0]
        one_by_one.append((reader().decode(result.hypotheses[0]).strip(), result.scores[0]))
    assert max(score for _, score in one_by_one) < -1  # it does doubt
    engine = CTranslate(str(doubtful))
    asked = [segment(text) for text in PLAIN]
    together = list(engine.translate(asked, "es", "ca"))
    whole = [place for place, each in enumerate(together) if not each.failed]
    assert len(whole) > len(PLAIN) // 2
    assert [together[place].text for place in whole] == [one_by_one[place][0] for place in whole]
    shuffled = random.Random(5).sample(asked, len(asked))
    again = {each.id: answer for each, answer in zip(shuffled, engine.translate(shuffled, "es", "ca"), strict=True)}
    assert [again[each.id] for each in asked] == together
