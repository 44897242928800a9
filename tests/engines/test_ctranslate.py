"""CTranslate: real models of every known make, whose words are known beforehand, through the engine as a newsroom has it."""

from __future__ import annotations

import random
import shutil
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec
import pytest
import sentencepiece

from dragoman.engines import ctranslate
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


def multilingual(folder: Path, *tokens: str, order: Callable[[int], int], **options: object) -> Path:
    """A conversion of a model of several languages, as converters leave it: the vocabulary says which."""
    known = cipher.vocabulary(spm(), *tokens)
    cipher.build(folder, known, cipher.turned(known), order=order, **options)  # type: ignore[arg-type]
    return folder


def test_nllb_is_told_its_languages_by_flores_codes(tmp_path: Path) -> None:
    folder = multilingual(
        tmp_path / "nllb", "spa_Latn", "cat_Latn", "arb_Arab", "zho_Hant", "por_Latn", order=lambda step: step, eos=False, start="</s>"
    )
    (folder / "sentencepiece.bpe.model").write_bytes(spm())
    engine = CTranslate(str(tmp_path))
    languages = {pair[0] for pair in engine.facts.pairs}
    assert languages == {"es", "ca", "ar", "zh-Hant", "pt", "pt-BR"}
    assert len(engine.facts.pairs) == len(languages) * (len(languages) - 1)
    check_engine(engine, "es", "zh-Hant", PLAIN[:4])
    said = engine.translate([segment(text) for text in PLAIN[:8]], "es", "ca")
    assert [each.text for each in said] == [ciphered(text) for text in PLAIN[:8]]
    only = CTranslate("nllb", home=tmp_path, spoken=("es", "ca"))
    assert [pair[:2] for pair in only.facts.pairs] == [("ca", "es"), ("es", "ca")]


def test_m2m_and_madlad_and_mbart_put_their_tokens_where_they_were_taught_to(tmp_path: Path) -> None:
    makes = {
        "m2m": (("__es__", "__ca__"), lambda step: step),
        "mbart": (("es_XX", "ca_ES"), lambda step: step),
        "madlad": (("<2es>", "<2ca>"), lambda step: step + 1),
    }
    for name, (tokens, order) in makes.items():
        folder = multilingual(tmp_path / name, *tokens, order=order, eos=False)
        (folder / "spiece.model").write_bytes(spm())
        engine = CTranslate(str(folder))
        assert {pair[:2] for pair in engine.facts.pairs} == {("es", "ca"), ("ca", "es")}, name
        said = engine.translate([segment(PLAIN[0]), marked(PLAIN[0], "Amalia Requesens")], "es", "ca")
        assert [each.text for each in said] == [ciphered(PLAIN[0])] * 2, name
        (slot,) = said[1].slots
        assert said[1].text[slot.start : slot.end] == ciphered("Amalia Requesens"), name


def test_opus_conversions_have_two_vocabularies_and_perhaps_several_targets(tmp_path: Path) -> None:
    one = tmp_path / "opus-mt-es-ca"
    many = tmp_path / "opus-mt-es-ROMANCE"
    multilingual(one, order=lambda step: step, eos=True)
    multilingual(many, ">>cat<<", ">>pt_br<<", ">>fra<<", order=lambda step: step + 1, eos=False)
    for folder in (one, many):
        (folder / "source.spm").write_bytes(spm())
        (folder / "target.spm").write_bytes(spm())
    engine = CTranslate(str(tmp_path))
    assert {pair[:2] for pair in engine.facts.pairs} == {("es", each) for each in ("ca", "pt", "pt-BR", "fr")}
    for target in ("ca", "pt-BR"):
        assert engine.translate([segment(PLAIN[0])], "es", target)[0].text == ciphered(PLAIN[0])


def test_a_story_cannot_speak_a_model_s_own_tokens(tmp_path: Path) -> None:
    own = cipher.pieces(SPANISH, 700, user_defined_symbols=["__ca__", "__fr__"])
    tokens = cipher.vocabulary(own)
    cipher.build(tmp_path / "model", tokens, range(len(tokens)), order=lambda step: step - 1)
    engine = CTranslate(str(cipher.argos(tmp_path, own, target_prefix="__ca__")))
    said = engine.translate([segment("La casa."), segment("La __fr__ casa.")], "es", "ca")
    assert said[0].text == "La casa."
    assert "__fr__" not in said[1].text


@pytest.fixture(scope="session")
def swapping(tmp_path_factory: pytest.TempPathFactory) -> CTranslate:
    """A model of whole words that says the first two, and the next two, in the other order."""
    words = cipher.pieces(SPANISH, 4000, model_type="word")
    tokens = cipher.vocabulary(words)
    folder = tmp_path_factory.mktemp("swapping")
    cipher.build(folder / "model", tokens, range(len(tokens)), order=lambda step: step ^ 1 if step < 4 else step)
    return CTranslate(str(cipher.argos(folder, words)))


def test_marks_go_with_the_words_that_looked_at_theirs(swapping: CTranslate) -> None:
    text = "La poeta Amalia Requesens ganó este"
    said = swapping.translate([marked(text, "poeta", "Amalia Requesens", "ganó"), segment(text)], "es", "ca")
    assert said[0].text == said[1].text == "poeta La Requesens Amalia ganó este"
    assert [said[0].text[slot.start : slot.end] for slot in said[0].slots] == ["poeta", "Requesens Amalia", "ganó"]
    assert [(slot.kind, slot.n) for slot in said[0].slots] == [("link", 0), ("link", 1), ("link", 2)]


def test_what_must_stay_stays_by_itself_by_a_stand_in_or_in_its_place(engine: CTranslate, tmp_path: Path) -> None:
    text = "La poeta Amalia Requesens ganó el premio en https://www.faro.example/premio?id=7 este jueves."
    asked = marked(text, "Amalia Requesens", kind="code")
    linked = segment(text, Slot(3, 25, "link", 0), *(msgspec.structs.replace(slot, n=1) for slot in asked.slots))
    for said in engine.translate([asked, linked], "es", "ca"):
        assert not said.failed
        assert "Amalia Requesens" in said.text
        assert "https://www.faro.example/premio?id=7" in said.text
        assert said.text[said.slots[-1].start : said.slots[-1].end] == "Amalia Requesens"
    link = said.slots[0]
    assert said.text[link.start : link.end].endswith("Amalia Requesens")
    assert len(said.text[link.start : link.end]) > len("Amalia Requesens")
    tokens = cipher.vocabulary(spm())
    turned = cipher.turned(tokens)
    for place, token in enumerate(tokens):  # a model that loses every stand-in as well
        if token.strip("\u2581") in {*"0123456789", "Q"} and token.strip("\u2581"):
            turned[place] = tokens.index("\u2581la")
    cipher.build(tmp_path / "model", tokens, turned)
    forgetful = CTranslate(str(cipher.argos(tmp_path, spm())))
    said = forgetful.translate([asked], "es", "ca")[0]
    assert "Amalia Requesens" in said.text
    assert set(said.unknown) >= {"Amalia Requesens"}


def test_a_long_text_is_carried_whole_and_signs_are_left_alone(engine: CTranslate) -> None:
    sentence = PLAIN[0]
    long = " ".join([sentence] * 60)
    tail = len(long) - len(sentence)
    said = engine.translate(
        [segment(""), segment(long, Slot(tail + 3, tail + 8, "strong", 0)), segment(" "), segment("* * *"), segment("a\x00b\ud800c")], "es", "ca"
    )
    assert said[1].text.count(ciphered(sentence)) == 60
    (slot,) = said[1].slots
    assert said[1].text[slot.start : slot.end] == ciphered(sentence[3:8])
    assert slot.start > len(said[1].text) * 0.95
    assert [said[place].text for place in (0, 2, 3)] == ["", " ", "* * *"]
    assert said[4].text


def test_names_are_found_in_scripts_without_spaces(tmp_path: Path) -> None:
    chinese = cipher.pieces(["東京都庁は新しい橋を開いた", "王小明说新桥很好"] * 5, 60)
    tokens = cipher.vocabulary(chinese)
    cipher.build(tmp_path / "model", tokens, range(len(tokens)))
    engine = CTranslate(str(cipher.argos(tmp_path, chinese, from_code="zh", to_code="ja")))
    said = engine.translate([marked("新桥王小明说很好", "王小明", kind="code")], "zh", "ja")[0]
    assert (said.text, said.unknown) == ("新桥王小明说很好", ())
    assert said.text[said.slots[0].start : said.slots[0].end] == "王小明"


def test_a_text_without_end_is_cut_in_linear_time(engine: CTranslate) -> None:
    voice = engine._voice(engine._models["es", "ca"][0])
    for text in ("a" * 40_000, "*" * 40_000 + "a", "¿" * 40_000, "casa " * 8_000):
        parts = list(voice._parts(text, "es", "ca", aligned=False))
        assert "".join(part.cut.text for part in parts) == (text if "a" in text else "")
        assert max((len(part.cut.tokens) for part in parts), default=0) <= 160


def test_an_answer_in_circles_fails_with_a_reason(tmp_path: Path) -> None:
    tokens = cipher.vocabulary(spm())
    cipher.build(tmp_path / "model", tokens, cipher.turned(tokens), order=lambda step: 1)
    engine = CTranslate(str(cipher.argos(tmp_path, spm())))
    said = engine._voice(engine._models["es", "ca"][0]).say([_sent(PLAIN[0])], [False], "es", "ca")[0]
    assert "repeats itself" in said.failed or "without end" in said.failed
    assert engine.selftest("es", "ca").startswith(str(tmp_path))


def _sent(text: str) -> object:
    from dragoman.engines.carry import sent

    return sent(segment(text))


def test_a_package_is_read_where_it_lies_and_gives_the_same_words(engine: CTranslate, package: Path, tmp_path: Path) -> None:
    file = cipher.zipped(package, tmp_path / "es_ca.argosmodel")
    packed = CTranslate(str(tmp_path))
    asked = [segment(text) for text in PLAIN[:10]]
    assert packed.translate(asked, "es", "ca") == engine.translate(asked, "es", "ca")
    assert packed.version("es", "ca") != engine.version("es", "ca")
    assert sorted(tmp_path.iterdir()) == [file]


def damaged(folder: Path, package: Path) -> list[str]:
    """Every kind of damage, in one folder of models."""

    def copy(name: str, change: Callable[[Path], object]) -> str:
        change(Path(shutil.copytree(package, folder / name)))
        return name

    def bomb(path: Path) -> None:
        with zipfile.ZipFile(path / "../bomb.argosmodel", "w", zipfile.ZIP_DEFLATED) as packed:
            packed.writestr("x/model/model.bin", bytes(30_000_000))
            packed.writestr("x/metadata.json", bytes(90_000_000))
        shutil.rmtree(path)

    names = [
        copy("no-weights", lambda path: (path / "model/model.bin").unlink()),
        copy("no-pieces", lambda path: (path / "sentencepiece.model").unlink()),
        copy("no-facts", lambda path: (path / "metadata.json").write_text("{")),
        copy("list-of-facts", lambda path: (path / "metadata.json").write_text("[" * 100_000)),
        copy("no-language", lambda path: (path / "metadata.json").write_text('{"from_code": "es"}')),
        copy("bad-notes", lambda path: (path / "dragoman.toml").write_text("sorce = 'es'")),
        copy("only-bpe", lambda path: (path / "sentencepiece.model").rename(path / "bpe.model")),
    ]
    copy("gone", bomb)
    (folder / "torn.argosmodel").write_bytes(cipher.zipped(package, folder / "../whole.zip").read_bytes()[:-2000])
    return [*names, "bomb.argosmodel", "torn.argosmodel"]


def test_damaged_models_are_told_in_a_line_each_and_the_others_work(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "models"
    folder.mkdir()
    names = damaged(folder, package)
    shutil.copytree(package, folder / "whole")
    engine = CTranslate(str(folder))
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == len(names) == len(engine.faults)
    assert [name for name in names if sum(str(folder / name) in line for line in lines) != 1] == []
    assert engine.translate([segment(PLAIN[0])], "es", "ca")[0].text == ciphered(PLAIN[0])


@pytest.mark.parametrize("cut", [0, 7, 1000, -3000])
def test_weights_that_end_early_give_way_to_another_model_and_are_named_where_there_is_none(
    package: Path, tmp_path: Path, cut: int
) -> None:
    torn = Path(shutil.copytree(package, tmp_path / "z-torn"))
    weights = torn / "model/model.bin"
    weights.write_bytes(weights.read_bytes()[:cut])
    alone = CTranslate(str(tmp_path))
    assert str(torn) in alone.selftest("es", "ca")
    assert "\n" not in alone.selftest("es", "ca")
    with pytest.raises(EngineError, match="z-torn"):
        alone.translate([segment(PLAIN[0])], "es", "ca")
    shutil.copytree(package, tmp_path / "a-whole")
    beside = CTranslate(str(tmp_path))
    assert beside.selftest("es", "ca") == ""
    measured = CTranslate(str(tmp_path), quality={"es-ca": 61.0})
    assert str(torn) in measured.selftest("es", "ca")  # the figure was not the other model's


def test_weights_with_a_part_under_another_name_are_named(package: Path, tmp_path: Path) -> None:
    bent = Path(shutil.copytree(package, tmp_path / "bent"))
    weights = bent / "model/model.bin"
    weights.write_bytes(weights.read_bytes().replace(b"encoder/embeddings_0/weight", b"encoder/embeddings_0/weighs", 1))
    assert CTranslate(str(tmp_path)).selftest("es", "ca").startswith(f"{bent} cannot be loaded")


def test_the_pieces_of_another_model_are_noticed(package: Path, tmp_path: Path) -> None:
    shutil.copytree(package, tmp_path / "mixed")
    other = cipher.pieces(["漢字仮名交じり文", "日本語の新聞", "東京都庁"], 60)
    (tmp_path / "mixed/sentencepiece.model").write_bytes(other)
    assert "sentencepiece model is another's" in CTranslate(str(tmp_path)).selftest("es", "ca")


def test_what_a_pair_is_worth_is_said_by_the_newsroom_or_beside_the_model(package: Path, tmp_path: Path) -> None:
    shutil.copytree(package, tmp_path / "one")
    assert CTranslate(str(tmp_path)).facts.pairs == (("es", "ca", 0.0, "not measured"),)
    (tmp_path / "one/dragoman.toml").write_text('target = ["ca", "gl"]\nchrf = 58.5\nevidence = "NTREX, 300 segments"')
    assert [pair[1:] for pair in CTranslate(str(tmp_path)).facts.pairs] == [(each, 58.5, "NTREX, 300 segments") for each in ("ca", "gl")]
    told = CTranslate(str(tmp_path), quality={"es-gl": 40.0})
    assert [pair[2] for pair in told.facts.pairs] == [58.5, 40.0]
    assert told.version("es", "ca").startswith("ct2 ")


def test_models_are_let_go_when_others_come_and_when_nobody_asks(package: Path, tmp_path: Path) -> None:
    for target in ("ca", "gl", "pt"):
        (shutil.copytree(package, tmp_path / target) / "dragoman.toml").write_text(f'target = "{target}"')
    engine = CTranslate(str(tmp_path), open_at_once=2)
    for target in ("ca", "gl", "ca", "pt"):
        assert engine.translate([segment(PLAIN[0])], "es", target)[0].text == ciphered(PLAIN[0])
    assert [path.name for path in engine._open] == ["ca", "pt"]
    engine._used[tmp_path / "ca"] -= 10_000
    engine._tidy()
    assert [path.name for path in engine._open] == ["pt"]
    engine.close()
    assert not engine._open
    assert engine.translate([segment(PLAIN[0])], "es", "ca")[0].text == ciphered(PLAIN[0])


def test_what_is_missing_is_said_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = CTranslate(str(tmp_path / "nowhere"))
    assert empty.facts.pairs == ()
    with pytest.raises(MissingEngine, match=r"no model in .*nowhere goes from es to ca"):
        empty.translate([segment("Hola")], "es", "ca")
    with pytest.raises(SettingsError, match="beam"):
        CTranslate(beam=0)

    def none(name: str) -> str:
        raise ctranslate.PackageNotFoundError(name)

    monkeypatch.setattr(ctranslate, "version", none)
    with pytest.raises(SettingsError, match=r"pip install 'dragoman\[ctranslate\]'"):
        CTranslate(str(tmp_path))


@pytest.mark.parametrize(
    ("code", "tag"),
    [("eng_Latn", "en"), ("zho_Hant", "zh-Hant"), ("arb_Arab", "ar"), ("zsm_Latn", "ms"), ("srp_Cyrl", "sr"), ("pob", "pt-BR"), ("zt", "zh-Hant"), ("nob_Latn", "nb"), ("en_XX", "en"), ("ROMANCE", ""), ("mul", "")],
)  # fmt: skip
def test_a_model_s_codes_are_read_as_tags(code: str, tag: str) -> None:
    assert tag_of(code) == tag


@pytest.mark.parametrize("place", range(6))
def test_a_package_with_bytes_changed_anywhere_is_a_line_or_a_model(package: Path, tmp_path: Path, place: int) -> None:
    """Whatever is struck, whoever opens the folder gets models and lines, never a traceback."""
    file = cipher.zipped(package, tmp_path / "struck.argosmodel")
    data = bytearray(file.read_bytes())
    struck = random.Random(place)
    for _ in range(3):
        data[struck.randrange(len(data) - 900 if place % 2 else 0, len(data))] ^= 1 << struck.randrange(8)
    file.write_bytes(data)
    engine = CTranslate(str(tmp_path))
    said = engine.selftest("es", "ca")
    assert len(said.splitlines()) <= 1
    assert bool(engine.faults) != bool(engine.facts.pairs)
    assert not said or str(tmp_path) in said
