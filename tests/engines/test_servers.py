"""LibreTranslate and DeepL over their own protocols, on servers of this machine, good ones and bad ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from dragoman.engines.deepl import DeepL
from dragoman.engines.libretranslate import LibreTranslate
from dragoman.engines.route import Router
from dragoman.errors import MissingEngine, SettingsError
from dragoman.model.segment import Segment, Slot
from dragoman.testing import check_engine
from dragoman.testing.servers import DeepLServer, Fault, LibreTranslateServer, unused

SPANISH = ("El puerto abre el lunes.", "Hay 27 barcos.", "La alcaldesa xyzzy habló ayer.", "¿Quién lo vio?", "A & B <c>", "medio \ud83d carácter")


def segments(*texts: str) -> list[Segment]:
    return [Segment("", "es", text) for text in texts]


def deepl(server: DeepLServer, monkeypatch: pytest.MonkeyPatch, **settings: object) -> DeepL:
    monkeypatch.setenv("DEEPL_KEY", "k:fx")
    return DeepL(address=server.address, **settings)  # type: ignore[arg-type]


def test_libretranslate_keeps_the_contract() -> None:
    with LibreTranslateServer() as server:
        check_engine(LibreTranslate(server.address), "es", "ca", SPANISH)


def test_deepl_keeps_the_contract(monkeypatch: pytest.MonkeyPatch) -> None:
    with DeepLServer() as server:
        check_engine(deepl(server, monkeypatch), "es", "pt-BR", SPANISH)


def test_slots_ride_on_their_words_in_both(monkeypatch: pytest.MonkeyPatch) -> None:
    source = Segment("", "es", "La casa azul de Vega", (Slot(8, 12, "emphasis", 0), Slot(16, 20, "code", 10_000)))
    with LibreTranslateServer() as one, DeepLServer() as two:
        for engine, target in ((LibreTranslate(one.address), "ca"), (deepl(two, monkeypatch), "en")):
            (said,) = engine.translate([source], "es", target)  # type: ignore[attr-defined]
            assert said.text == "aL asac luza ed Vega"
            assert [said.text[slot.start : slot.end] for slot in said.slots] == ["luza", "Vega"]


def test_many_segments_are_few_questions() -> None:
    with LibreTranslateServer() as server:
        LibreTranslate(server.address).translate(segments(*(f"frase {n}" for n in range(60))), "es", "ca")
        assert [len(body["q"]) for body in server.bodies("/translate")] == [25, 25, 10]


def test_one_sentence_a_server_dies_of_fails_alone() -> None:
    with LibreTranslateServer(refuses="veneno") as server:
        engine = LibreTranslate(server.address)
        engine._server._sleep = lambda _seconds: None
        said = engine.translate(segments("uno", "dos", "veneno", "cuatro"), "es", "ca")
    assert [each.text for each in said] == ["onu", "sod", "", "ortauc"]
    assert "does not take this sentence" in said[2].failed


@pytest.mark.parametrize(
    "body",
    [
        b'{"translatedText": "onu"}',
        b'{"translatedText": ["onu", "sod", "sert"]}',
        b'{"translatedText": [1, null]}',
        b'{"translatedText": ["", " "]}',
        b"[]",
        b"nonsense",
        b'{"translatedText": ["' + b"la " * 2000 + b'", "\\ud800"]}',
    ],
)
def test_answers_that_are_none_fail_with_a_reason(body: bytes) -> None:
    with LibreTranslateServer() as server:
        engine = LibreTranslate(server.address)
        server.always = Fault(200, body)
        said = engine.translate(segments("una frase", "otra"), "es", "ca")
    assert [each.text for each in said] == ["", ""]
    assert all(each.failed and "\n" not in each.failed for each in said)


def test_a_server_that_died_keeps_its_routes_and_says_so(tmp_path: Path) -> None:
    with LibreTranslateServer() as server:
        LibreTranslate(server.address, home=tmp_path).close()
    engine = LibreTranslate(server.address, home=tmp_path)
    engine._server._sleep = lambda _seconds: None
    router = Router([engine])
    assert router.routes("es", "ca")
    assert router.fault("es", "ca") == ""
    said = engine.translate(segments("uno", "dos"), "es", "ca")
    assert all("cannot be reached" in each.failed for each in said)
    assert "cannot be reached" in router.fault("es", "ca")


def test_one_that_never_answered_says_so_for_any_pair() -> None:
    engine = LibreTranslate(unused())
    assert engine.facts.pairs == ()
    assert "cannot be reached" in Router([engine]).fault("es", "ca")


def test_pairs_are_asked_for_once(tmp_path: Path) -> None:
    with LibreTranslateServer(("es", "pt-BR", "pb", "zt", "nonsense-code")) as server:
        for _ in range(2):
            engine = LibreTranslate(server.address, home=tmp_path)
            assert {pair[1] for pair in engine.facts.pairs if pair[0] == "es"} == {"pt-BR", "zh-Hant"}
        assert [each.path for each in server.asked] == ["/languages"]


def test_languages_go_by_their_codes_there(monkeypatch: pytest.MonkeyPatch) -> None:
    with DeepLServer() as server:
        engine = deepl(server, monkeypatch, codes={"en": "EN-US"}, formality={"de": "more"}, glossaries={"es-de": "g1"})
        pairs = {pair[:2] for pair in engine.facts.pairs}
        assert {("es", "pt"), ("es", "pt-BR"), ("en", "zh"), ("zh", "en")} <= pairs
        assert ("pt", "pt-BR") not in pairs
        for target in ("en", "pt", "de"):
            engine.translate(segments("uno"), "es", target)
        asked = server.bodies("/v2/translate")
    assert [body["target_lang"] for body in asked] == ["EN-US", "PT-PT", "DE"]
    assert [body.get("formality") for body in asked] == [None, None, "prefer_more"]
    assert [body.get("glossary_id") for body in asked] == [None, None, "g1"]
    with pytest.raises(MissingEngine):
        engine.translate(segments("uno"), "es", "ja")


def test_a_quota_that_is_used_up_ends_it_for_the_present(monkeypatch: pytest.MonkeyPatch) -> None:
    with DeepLServer(limit=10) as server:
        engine = deepl(server, monkeypatch, characters_a_day=1000)
        assert engine.usage() == (0, 10)
        said = engine.translate(segments("una frase larga"), "es", "de")
        assert "quota is used up" in said[0].failed
        assert "quota" in engine.resting()
        assert engine._ledger.spent() == (0, 0.0)


def test_a_day_s_budget_stops_it_and_nothing_is_paid_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [f"frase número {n:03}" for n in range(100)]
    with DeepLServer() as server:
        engine = deepl(server, monkeypatch, characters_a_day=900, price=20.0, home=tmp_path)
        said = engine.translate(segments(*texts), "es", "de")
        assert [bool(each.failed) for each in said] == [False] * 50 + [True] * 50
        assert "day's budget is spent" in said[99].failed
        assert server.count == 50 * len(texts[0])
        engine._ledger._day = lambda: "2999-01-01"
        rest = engine.translate([segment for segment, each in zip(segments(*texts), said, strict=True) if each.failed], "es", "de")
        assert not any(each.failed for each in rest)
        assert server.count == 100 * len(texts[0])


def test_a_key_is_needed_where_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DEEPL_KEY", raising=False)
    with pytest.raises(SettingsError, match="DEEPL_KEY is not set"):
        DeepL()
    with LibreTranslateServer(key="open sesame".replace(" ", "-")) as server:
        engine = LibreTranslate(server.address)
        assert "refuses the key" in engine.translate(segments("uno"), "es", "ca")[0].failed
        monkeypatch.setenv("LT_KEY", "open-sesame")
        assert LibreTranslate(server.address, key="LT_KEY").translate(segments("uno"), "es", "ca")[0].text == "onu"


def test_what_leaves_the_house_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with LibreTranslateServer() as server, DeepLServer() as other:
        assert not LibreTranslate(server.address).facts.leaves_house
        assert LibreTranslate(server.address, leaves_house=True).facts.leaves_house
        assert deepl(other, monkeypatch).facts.leaves_house


def test_a_setting_it_never_takes_does_not_cost_a_question_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    with DeepLServer() as server:
        engine = deepl(server, monkeypatch, formality={"de": "nonsense"}, characters_a_day=10_000)
        server.always = Fault(400, b'{"message": "formality is invalid"}')
        said = engine.translate(segments(*(f"frase {n}" for n in range(100))), "es", "de")
        assert all("formality is invalid" in each.failed for each in said if "in a row" in each.failed)
        assert all(each.failed for each in said)
        assert len(server.asked) < 12
        assert engine._ledger.spent() == (0, 0.0)


def test_drafts_are_known_by_what_shapes_them_and_not_by_where_the_server_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def fingerprints(engine: DeepL | LibreTranslate, *targets: str) -> list[str]:
        router = Router([engine])
        return [router.routes("es", target)[0].fingerprint for target in targets]

    with DeepLServer() as one, DeepLServer() as two:
        plain = fingerprints(deepl(one, monkeypatch), "de", "en")
        assert fingerprints(deepl(two, monkeypatch), "de", "en") == plain
        formal = fingerprints(deepl(one, monkeypatch, formality={"de": "more"}), "de", "en")
    assert (formal[0] == plain[0], formal[1] == plain[1]) == (False, True)
    with LibreTranslateServer() as one_more, LibreTranslateServer() as another:
        assert fingerprints(LibreTranslate(one_more.address), "ca") == fingerprints(LibreTranslate(another.address), "ca")
